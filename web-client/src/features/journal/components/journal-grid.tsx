import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '@eschool/clients-core/observable';
import { columnOfToday } from '../grid/grid-columns';
import type { GridModel } from '../grid/grid-model';
import type { CellPlace } from '../grid/selection';
import type { GridCommand } from '../grid/keyboard';
import { commandOf } from '../grid/keyboard';
import { JournalHead } from './journal-head';
import { JournalRow } from './journal-row';
import classes from './journal-grid.module.css';

type Props = {
  model: GridModel;
  /** Whether lessons that take no entries are shown as such. */
  showClosed: boolean;
  /** Without marks there is neither an average nor a mark of the term. */
  marked: boolean;
  today: string;
  openLesson: string | undefined;
  onOpenLesson: (lessonId: string) => void;
  /** Commands for the view around the grid: details, history, legend. */
  onCommand: (command: GridCommand) => void;
};

/** A line begins with number and name. */
const BEFORE_DAYS = 2;
const WIDE = 40;
const THIN = 30;

function placeOf(target: EventTarget | null): CellPlace | undefined {
  const cell = target instanceof Element ? target.closest('[data-cell]') : null;
  const place = /^(\d+):(\d+)$/.exec(cell?.getAttribute('data-cell') ?? '');
  return place ? { row: Number(place[1]), column: Number(place[2]) } : undefined;
}

/** The journal page: a native table with the manners of a spreadsheet. */
export function JournalGrid({
  model,
  showClosed,
  marked,
  today,
  openLesson,
  onOpenLesson,
  onCommand,
}: Props) {
  const { t } = useTranslation();
  const { students, columns } = useObservable(model.structure);
  const table = useRef<HTMLTableElement>(null);
  const leaving = useRef(false);
  const shown = useRef(false);
  const cross = useRef<Element[]>([]);

  useEffect(() => {
    const follow = () => {
      const { row, column } = model.active.get();
      const grid = table.current;
      if (!grid) return;
      for (const crossed of cross.current) crossed.removeAttribute('data-cross');
      const line = grid.tBodies[0]?.rows[row];
      const stroke = grid.querySelector('colgroup')?.children[column + BEFORE_DAYS];
      const named = [...(line?.cells ?? [])].slice(0, BEFORE_DAYS);
      cross.current = [line, stroke, ...named].filter((part) => part !== undefined);
      for (const crossed of cross.current) crossed.setAttribute('data-cross', '');
      stopAt(grid, columns[column]?.lesson.id);
      const cell = line?.cells[column + BEFORE_DAYS];
      if (cell && grid.contains(document.activeElement) && document.activeElement !== cell) {
        cell.focus({ preventScroll: true });
        cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      }
    };
    follow();
    return model.active.subscribe(follow);
  }, [model, columns, students]);

  useLayoutEffect(() => {
    if (shown.current || !columns.length) return;
    shown.current = true;
    const column = columnOfToday(columns, today);
    model.moveTo({ row: 0, column });
    table.current
      ?.querySelector(`[data-cell="0:${column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [columns, model, today]);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    const command = commandOf(event.nativeEvent);
    if (!command) return;
    if (event.key === 'Tab') {
      const edge = event.shiftKey ? place.column === 0 : place.column === columns.length - 1;
      if (edge || leaving.current) return;
    }
    leaving.current = command.type === 'escape';
    event.preventDefault();
    if (command.type === 'lesson') onOpenLesson(model.column(place.column).lesson.id);
    else if (!model.run(command)) onCommand(command);
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    model.moveTo(place, event.shiftKey);
    table.current
      ?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)
      ?.focus({ preventScroll: true });
  };
  const onMouseOver = (event: MouseEvent) => {
    if (event.buttons !== 1) return;
    const place = placeOf(event.target);
    if (place) model.moveTo(place, true);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!placeOf(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', model.copy());
    if (event.type === 'cut') model.run({ type: 'clear' });
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!placeOf(event.target)) return;
    event.preventDefault();
    model.paste(event.clipboardData.getData('text/plain'));
  };

  return (
    <div className={classes.scroll}>
      <table
        ref={table}
        role="grid"
        className={classes.table}
        data-unmarked={!marked || undefined}
        aria-label={t('grid.label')}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onDoubleClick={(event) => placeOf(event.target) && onCommand({ type: 'details' })}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      >
        <colgroup>
          <col className={classes.numberColumn} />
          <col className={classes.nameColumn} />
          {columns.map((column, index) => (
            <col
              key={column.key}
              data-column={index}
              style={{ width: column.first && column.last ? WIDE : THIN }}
            />
          ))}
          <col className={classes.averageColumn} />
          <col className={classes.termColumn} />
        </colgroup>
        <JournalHead
          showClosed={showClosed}
          columns={columns}
          today={today}
          openLesson={openLesson}
          onOpenLesson={onOpenLesson}
        />
        <tbody>
          {students.map((student, row) => (
            <JournalRow key={student.id} model={model} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The head has one stop for the Tab key: the day of the active square. */
function stopAt(grid: HTMLTableElement, lessonId: string | undefined): void {
  const [stop] = grid.tHead?.querySelectorAll<HTMLButtonElement>('button[tabindex="0"]') ?? [];
  if (stop?.dataset.lesson === lessonId) return;
  if (stop) stop.tabIndex = -1;
  const day = grid.tHead?.querySelector<HTMLButtonElement>(`button[data-lesson="${lessonId}"]`);
  if (day) day.tabIndex = 0;
}
