import type { Work } from '@eschool/client/journal';
import type { AttendanceValue, MarkValue } from '../sync/cell-values';
import { DEBT, isAway } from '../sync/cell-values';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress, SlotValue } from '../sync/slot';
import { sameValue, slotKey } from '../sync/slot';
import type { AbsenceQuestion, GridNotice, Hindrance, LeftOut } from './cell-view';
import { copiedText, parsePasted, parseTable } from './clipboard';
import { hindranceOfEntry } from './entry-rules';
import type { GridSheet } from './grid-sheet';
import type { PastedCell, PastePlan } from './paste-plan';
import { firstOfLesson, planPaste } from './paste-plan';
import type { CellPlace, Selection } from './selection';
import type { Replacement } from './undo-history';
import { UndoHistory } from './undo-history';

/** Puts what is typed or pasted into the squares that may take it, and takes it back. */
export class GridEditor {
  scale = 'FIVE_POINT';
  private readonly history = new UndoHistory();
  private readonly sheet: GridSheet;
  private readonly selection: Selection;
  private readonly sync: JournalSync;
  private readonly notify: (notice: GridNotice) => void;

  constructor(
    sheet: GridSheet,
    selection: Selection,
    sync: JournalSync,
    notify: (notice: GridNotice) => void,
  ) {
    this.sheet = sheet;
    this.selection = selection;
    this.sync = sync;
    this.notify = notify;
  }

  workCreated({ lessonId, id }: Work): void {
    this.history.moveToWork(lessonId, id);
  }

  undo(): void {
    const step = [...(this.history.undo() ?? [])].reverse();
    // What the service refused is given up for good: it must not come back with Ctrl-Y.
    const refused = step.filter(({ address, after }) => this.isRefused(address, after));
    for (const { address, before } of step) this.sync.edit(address, before);
    this.history.forget((replacement) => refused.includes(replacement));
  }

  redo(): void {
    for (const { address, after } of this.history.redo() ?? []) this.sync.edit(address, after);
  }

  putMarks(entry: string): void {
    const hindrance = hindranceOfEntry(this.scale, entry);
    if (hindrance) this.notify({ code: 'hindered', hindrance });
    else {
      this.history.add(
        this.open().map((place) =>
          this.replace(this.sheet.markAddress(place), this.typed(place, entry)),
        ),
      );
    }
  }

  /** Puts a letter of presence; pupils with marks are left for the teacher to decide on when it says they were away. */
  putAttendance(code: string): AbsenceQuestion | undefined {
    const open = this.oncePerLesson(this.open());
    const squares = isAway(code) ? open.filter((place) => this.marked(place).length) : [];
    this.history.add(
      open
        .filter((place) => !squares.includes(place))
        .map((place) => this.replace(this.sheet.attendanceAddress(place), { code })),
    );
    const [place] = squares;
    if (!place) return undefined;
    const entries = this.marked(place).map((square) => this.held(square).mark?.entry ?? '');
    return { place, code, squares, entries };
  }

  /** Enters pupils as away after all: their marks were made up, or go. */
  answer({ code, squares }: AbsenceQuestion, marks: 'made-up' | 'removed'): void {
    this.history.add(
      squares.flatMap((square) => [
        ...this.marked(square).map((place) => {
          const { mark } = this.held(place);
          const kept = marks === 'made-up' && mark ? { ...mark, madeUp: true } : null;
          return this.replace(this.sheet.markAddress(place), kept);
        }),
        this.replace(this.sheet.attendanceAddress(square), { code }),
      ]),
    );
  }

  /** Delete takes the mark; with no mark it takes the letter of presence. What was entered by mistake ahead goes too. */
  clear(): void {
    const step: Replacement[] = [];
    let hindrance: Hindrance | undefined;
    for (const place of this.selected()) {
      const mark = this.sheet.markAddress(place);
      const attendance = this.sheet.attendanceAddress(place);
      const address = [mark, attendance].find((held) => this.sync.value(held) !== null);
      const closed = this.sheet.column(place.column).lesson.mayEdit
        ? undefined
        : this.hindranceAt(place);
      if (address && !closed) step.push(this.replace(address, null));
      else if (address) hindrance ??= closed;
    }
    if (hindrance) this.notify({ code: 'hindered', hindrance });
    this.history.add(step);
  }

  /** Puts a value from the details window (comment, due date, minutes). */
  put(address: SlotAddress, value: SlotValue | null): void {
    this.history.add([this.replace(address, value)]);
  }

  /** A refused value that the teacher gave up cannot be brought back. */
  givenUp(address: SlotAddress, value: SlotValue | null): void {
    this.history.forget(
      (replacement) =>
        slotKey(replacement.address) === slotKey(address) &&
        sameValue(address.kind, replacement.after, value),
    );
  }

  /** The selection as a spreadsheet takes it. */
  copy(): string {
    const { top, bottom, left, right } = this.selection.bounds;
    const lines: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: string[] = [];
      for (let column = left; column <= right; column += 1) {
        const { mark, attendance } = this.held({ row, column });
        const letter = this.sheet.column(column).first ? attendance?.code : undefined;
        cells.push(copiedText(mark?.entry, letter));
      }
      lines.push(cells.join('\t'));
    }
    return lines.join('\n');
  }

  /** Puts a spreadsheet block at the cursor; a single value fills the selection. Empty cells erase nothing. */
  paste(text: string): void {
    const plan = this.planOf(parseTable(text));
    const step: Replacement[] = [];
    const leftOut = plan.leftOut.map((cell) => this.leftOut(cell.place, cell.text, cell.why));
    let put = 0;
    for (const { text: source, place, values } of plan.cells) {
      const [hindrance] = values.flatMap((cell) => this.hindranceOf(cell) ?? []);
      if (hindrance) leftOut.push(this.leftOut(place, source, hindrance));
      else {
        step.push(...values.map((cell) => this.pasted(cell)));
        put += 1;
      }
    }
    this.history.add(step);
    if (leftOut.length) this.notify({ code: 'pasted', put, leftOut });
  }

  private planOf(table: string[][]): PastePlan {
    const { students, columns } = this.sheet.structure.get();
    const { top, left } = this.selection.bounds;
    const [[only, ...beside] = [], ...below] = table;
    if (only === undefined || beside.length || below.length)
      return planPaste(table, { row: top, column: left }, columns, students.length);
    // «4/5» fills a lesson once, however many of its columns are selected.
    const split = parsePasted(only).kind === 'marks';
    const places = this.selected().filter(
      ({ column }) => !split || column === Math.max(left, firstOfLesson(columns, column)),
    );
    const plans = places.map((place) => planPaste(table, place, columns, students.length));
    return {
      cells: plans.flatMap((plan) => plan.cells),
      leftOut: plans.flatMap((plan) => plan.leftOut),
    };
  }

  private leftOut({ row, column }: CellPlace, text: string, hindrance: Hindrance): LeftOut {
    const { students, columns } = this.sheet.structure.get();
    return {
      pupil: students[row]?.displayName,
      date: columns[column]?.lesson.date,
      text,
      hindrance,
    };
  }

  private hindranceOf({ place, value }: PastedCell): Hindrance | undefined {
    const closed = this.hindranceAt(place);
    if (closed) return closed;
    if (value.kind === 'mark') return hindranceOfEntry(this.scale, value.entry);
    return isAway(value.code) && this.marked(place).length ? { code: 'marked' } : undefined;
  }

  private pasted({ place, value }: PastedCell): Replacement {
    if (value.kind === 'mark') {
      return this.replace(this.sheet.markAddress(place), this.typed(place, value.entry));
    }
    const { code, minutesLate } = value;
    return this.replace(this.sheet.attendanceAddress(place), { code, minutesLate });
  }

  private selected(): CellPlace[] {
    return this.selection.places.filter((place) => this.sheet.contains(place));
  }

  /** The selected squares that take an entry; says why when one does not. */
  private open(): CellPlace[] {
    const selected = this.selected();
    const open = selected.filter((place) => !this.sheet.closure(place));
    const closed = selected.find((place) => !open.includes(place));
    const hindrance = closed && this.hindranceAt(closed);
    if (hindrance) this.notify({ code: 'hindered', hindrance });
    return open;
  }

  private hindranceAt(place: CellPlace): Hindrance | undefined {
    const closure = this.sheet.closure(place);
    if (!closure) return undefined;
    return closure.by === 'pupil'
      ? { code: 'not-member' }
      : { code: 'closed', message: closure.message };
  }

  private oncePerLesson(places: CellPlace[]): CellPlace[] {
    const key = (place: CellPlace) => slotKey(this.sheet.attendanceAddress(place));
    return [...new Map(places.map((place) => [key(place), place])).values()];
  }

  /** The squares of the lesson in which a mark stands that was not made up. */
  private marked(place: CellPlace): CellPlace[] {
    return this.sheet.ofLesson(place).filter((square) => {
      const { mark } = this.held(square);
      return mark && mark.entry !== DEBT && !mark.madeUp;
    });
  }

  private held(place: CellPlace): {
    mark: MarkValue | null;
    attendance: AttendanceValue | null;
  } {
    return {
      mark: this.sync.value(this.sheet.markAddress(place)) as MarkValue | null,
      attendance: this.sync.value(this.sheet.attendanceAddress(place)) as AttendanceValue | null,
    };
  }

  /** Puts a value; what it takes the place of is what the journal holds, not what the service has refused. */
  private replace(address: SlotAddress, after: SlotValue | null): Replacement {
    const slot = this.sync.slot(address);
    const refused = slot?.pending?.state === 'refused';
    const held = slot?.server?.value ?? null;
    const shown = this.sync.edit(address, after);
    return { address, before: refused ? held : shown, after };
  }

  private isRefused(address: SlotAddress, value: SlotValue | null): boolean {
    const pending = this.sync.slot(address)?.pending;
    return pending?.state === 'refused' && sameValue(address.kind, pending.value, value);
  }

  /** The value of a newly typed mark: a pupil who was away made the work up; a comment stays. */
  private typed(place: CellPlace, entry: string): MarkValue {
    const { mark, attendance } = this.held(place);
    return { entry, madeUp: isAway(attendance?.code) || undefined, comment: mark?.comment };
  }
}
