import { Button, NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { PupilOnBoard, SubgroupBoard } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { placePupils, refreshClasses } from '../api/classes';
import {
  changesOf,
  groupOn,
  laterPlace,
  moved,
  NOWHERE,
  type Draft,
  type Split,
} from './board-draft';
import classes from './subgroup-board.module.css';

const DRAGGED = 'application/x-eschool-pupils';

/**
 * The subgroups of one subject side by side. Pupils are dragged, or selected and moved with the arrow keys or from the list;
 * nothing is written before it is saved, all at once.
 */
export function SubgroupColumns({
  board,
  split,
  day,
  mayChange,
}: {
  board: SubgroupBoard;
  split: Split;
  day: string;
  mayChange: boolean;
}) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const phone = useMediaQuery('(max-width: 600px)');
  // The draft is the last of them; the ones before are what «undo» goes back to.
  const [steps, setSteps] = useState<Draft[]>([new Map()]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<string>();
  const [focus, setFocus] = useState<string>();
  const frame = useRef<HTMLDivElement>(null);
  const draft = steps.at(-1) ?? new Map<string, string>();
  const changes = changesOf(board, split.groups, draft, day);
  const columns = [...split.groups.map(({ id }) => id), NOWHERE];
  const columnOf = (pupil: string) =>
    draft.get(pupil) ?? groupOn(board.places, split.groups, pupil, day);
  const nameOf = (column: string) =>
    split.groups.find(({ id }) => id === column)?.name ?? t('board.nowhere');
  const save = useMutation({
    mutationFn: () => placePupils(schoolId, { from: day, changes }),
    onSuccess: async () => {
      await refreshClasses(queryClient, schoolId);
      setSteps([new Map()]);
      setSelected(new Set());
    },
  });
  const move = (pupils: string[], column: string) => {
    const going = pupils.filter((pupil) => columnOf(pupil) !== column);
    if (!mayChange || going.length === 0) return;
    save.reset();
    setSteps((before) => [...before, moved(before.at(-1) ?? new Map(), going, column)]);
  };
  const undo = () => {
    save.reset();
    setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before));
  };
  // A pupil that goes to another column is another element there; the focus goes along.
  useLayoutEffect(() => {
    if (focus) frame.current?.querySelector<HTMLElement>(`[data-pupil="${focus}"]`)?.focus();
  }, [focus, steps]);

  const withSelected = (pupil: string) => (selected.has(pupil) ? [...selected] : [pupil]);
  const onKey = (event: KeyboardEvent, pupil: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) {
      const next = columns[columns.indexOf(columnOf(pupil)) + step];
      event.preventDefault();
      if (next === undefined) return;
      setFocus(pupil);
      move(withSelected(pupil), next);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const all = [
        ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-pupil]') ?? []),
      ];
      const place = all.indexOf(event.currentTarget as HTMLElement);
      all[place + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      undo();
    }
  };
  const toggle = (pupil: string) =>
    setSelected((before) => {
      const next = new Set(before);
      if (!next.delete(pupil)) next.add(pupil);
      return next;
    });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusalOf = (index: number) =>
    refusals.find(({ pointer }) => pointer.startsWith(`/changes/${index}/`))?.message;
  const name = (id: string) => board.pupils.find((pupil) => pupil.id === id)?.displayName ?? '';

  return (
    <div ref={frame}>
      {phone ? (
        <ul className={classes.list}>
          {board.pupils.map((pupil) => (
            <li key={pupil.id}>
              <NativeSelect
                label={`${pupil.number}. ${pupil.displayName}`}
                disabled={!mayChange}
                value={columnOf(pupil.id)}
                data={columns.map((column) => ({ value: column, label: nameOf(column) }))}
                onChange={(event) => move([pupil.id], event.currentTarget.value)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <>
          {mayChange && (
            <p className={classes.hint} id="board-hint">
              {t('board.hint')}
            </p>
          )}
          <div className={classes.columns}>
            {columns.map((column) => (
              <Column
                key={column}
                title={nameOf(column)}
                pupils={board.pupils.filter(({ id }) => columnOf(id) === column)}
                capacity={split.groups.find(({ id }) => id === column)?.capacity}
                onDrop={(pupils) => move(pupils, column)}
              >
                {(pupil) => {
                  const later = laterPlace(board.places, split.groups, pupil.id, day);
                  return (
                    <Pupil
                      pupil={pupil}
                      later={later && { name: nameOf(later.groupId), day: later.since }}
                      changed={changes.some(({ studentId }) => studentId === pupil.id)}
                      selected={selected.has(pupil.id)}
                      mayChange={mayChange}
                      dragged={() => withSelected(pupil.id)}
                      onToggle={() => toggle(pupil.id)}
                      onKey={(event) => onKey(event, pupil.id)}
                    />
                  );
                }}
              </Column>
            ))}
          </div>
        </>
      )}
      {mayChange && (
        <div className={classes.foot}>
          {!phone && selected.size > 0 && (
            <div className={classes.selection} role="group" aria-label={t('board.selection')}>
              <NativeSelect
                label={t('board.moveSelected', { count: selected.size })}
                value={target ?? columns[0]}
                data={columns.map((column) => ({ value: column, label: nameOf(column) }))}
                onChange={(event) => setTarget(event.currentTarget.value)}
              />
              <Button
                variant="default"
                onClick={() => {
                  move([...selected], target ?? columns[0] ?? NOWHERE);
                  setSelected(new Set());
                }}
              >
                {t('board.move')}
              </Button>
              <Button variant="subtle" onClick={() => setSelected(new Set())}>
                {t('board.clear')}
              </Button>
            </div>
          )}
          <section className={classes.summary} aria-label={t('board.summary')}>
            <div aria-live="polite">
              {changes.length === 0 ? (
                <p className={classes.quiet}>{t('board.unchanged')}</p>
              ) : (
                <>
                  <p>{t('board.willChange', { day: formatShort(day, i18n.language) })}</p>
                  <ul>
                    {changes.map(({ studentId, fromGroupId, toGroupId }, index) => (
                      <li key={studentId}>
                        {t(
                          fromGroupId && toGroupId
                            ? 'board.goes'
                            : toGroupId
                              ? 'board.joins'
                              : 'board.leaves',
                          {
                            name: name(studentId),
                            from: nameOf(fromGroupId ?? NOWHERE),
                            to: nameOf(toGroupId ?? NOWHERE),
                          },
                        )}
                        {refusalOf(index) && (
                          <span className={classes.problem} role="alert">
                            {refusalOf(index)}
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
            {save.error && !changes.some((_, index) => refusalOf(index)) && (
              <p className={classes.problem} role="alert">
                {problemLine(save.error, t)}
              </p>
            )}
            <div className={classes.actions}>
              <Button
                loading={save.isPending}
                disabled={changes.length === 0}
                onClick={() => save.mutate()}
              >
                {t('board.save')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={18} stroke={1.6} />}
                disabled={steps.length < 2 || save.isPending}
                onClick={undo}
              >
                {t('board.undo')}
              </Button>
              {save.isSuccess && changes.length === 0 && (
                <span role="status" className={classes.saved}>
                  {t('board.saved')}
                </span>
              )}
            </div>
          </section>
        </div>
      )}
    </div>
  );
}

function Column({
  title,
  pupils,
  capacity,
  onDrop,
  children,
}: {
  title: string;
  pupils: PupilOnBoard[];
  capacity: number | undefined;
  onDrop: (pupils: string[]) => void;
  children: (pupil: PupilOnBoard) => ReactNode;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const full = capacity !== undefined && pupils.length > capacity;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const ids = event.dataTransfer.getData(DRAGGED);
    if (ids) onDrop(ids.split(','));
  };
  return (
    <section
      className={classes.column}
      data-over={over || undefined}
      aria-label={title}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>{title}</h2>
      <p className={full ? classes.full : classes.quiet}>
        {capacity === undefined
          ? t('people.pupils', { count: pupils.length })
          : t('board.ofPlaces', { count: pupils.length, capacity })}
      </p>
      <ul>
        {pupils.map((pupil) => (
          <li key={pupil.id}>{children(pupil)}</li>
        ))}
      </ul>
    </section>
  );
}

function Pupil({
  pupil,
  later,
  changed,
  selected,
  mayChange,
  dragged,
  onToggle,
  onKey,
}: {
  pupil: PupilOnBoard;
  later: { name: string; day: string } | undefined;
  changed: boolean;
  selected: boolean;
  mayChange: boolean;
  dragged: () => string[];
  onToggle: () => void;
  onKey: (event: KeyboardEvent) => void;
}) {
  const { t, i18n } = useTranslation();
  const words = (
    <>
      <span className={classes.number}>{pupil.number}</span>
      <span>
        {pupil.displayName}
        {later && (
          <span className={classes.later}>
            {t('board.later', { day: formatShort(later.day, i18n.language), name: later.name })}
          </span>
        )}
      </span>
    </>
  );
  if (!mayChange) return <span className={classes.pupil}>{words}</span>;
  return (
    <button
      type="button"
      className={classes.pupil}
      data-pupil={pupil.id}
      data-changed={changed || undefined}
      aria-pressed={selected}
      aria-describedby="board-hint"
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, dragged().join(','));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onClick={onToggle}
      onKeyDown={onKey}
    >
      {words}
    </button>
  );
}
