import type { Work } from '@eschool/client/journal';
import type { AttendanceValue, MarkValue } from '../sync/cell-values';
import { isAway } from '../sync/cell-values';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress, SlotValue } from '../sync/slot';
import type { GridNotice } from './cell-view';
import { copiedText, parsePasted, parseTable } from './clipboard';
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
    for (const { address, before } of step) this.sync.edit(address, before);
  }

  redo(): void {
    for (const { address, after } of this.history.redo() ?? []) this.sync.edit(address, after);
  }

  putMarks(entry: string): void {
    if (!this.legal(entry)) return;
    this.history.add(
      this.selected()
        .filter((place) => this.mayEdit(place))
        .map((place) => this.replace(this.sheet.markAddress(place), this.typed(place, entry))),
    );
  }

  putAttendance(code: string): void {
    this.history.add(
      this.selected()
        .filter((place) => this.mayEdit(place))
        .map((place) => this.replace(this.sheet.attendanceAddress(place), { code })),
    );
  }

  /** Delete takes the mark; with no mark it takes the letter of presence. */
  clear(): void {
    const step: Replacement[] = [];
    for (const place of this.selected()) {
      const mark = this.sheet.markAddress(place);
      const attendance = this.sheet.attendanceAddress(place);
      const address = [mark, attendance].find((held) => this.sync.value(held) !== null);
      if (address && this.mayEdit(place)) step.push(this.replace(address, null));
    }
    this.history.add(step);
  }

  /** Puts a value from the details window (comment, due date, minutes). */
  put(address: SlotAddress, value: SlotValue | null): void {
    this.history.add([this.replace(address, value)]);
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
    const { cells, unrecognised, mismatched } = this.planOf(parseTable(text));
    const step: Replacement[] = [];
    for (const together of cells) {
      if (!together.every(({ place }) => this.mayEdit(place))) continue;
      if (!together.every(({ value }) => value.kind !== 'mark' || this.legal(value.entry)))
        continue;
      step.push(...together.map((cell) => this.pasted(cell)));
    }
    this.history.add(step);
    if (unrecognised) this.notify({ code: 'unrecognised', count: unrecognised });
    if (mismatched) this.notify({ code: 'mismatched', count: mismatched });
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
      unrecognised: plans.reduce((sum, plan) => sum + plan.unrecognised, 0),
      mismatched: plans.reduce((sum, plan) => sum + plan.mismatched, 0),
    };
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

  private held(place: CellPlace): {
    mark: MarkValue | null;
    attendance: AttendanceValue | null;
  } {
    return {
      mark: this.sync.value(this.sheet.markAddress(place)) as MarkValue | null,
      attendance: this.sync.value(this.sheet.attendanceAddress(place)) as AttendanceValue | null,
    };
  }

  private replace(address: SlotAddress, after: SlotValue | null): Replacement {
    return { address, before: this.sync.edit(address, after), after };
  }

  /** The value of a newly typed mark: a pupil who was away made the work up; a comment stays. */
  private typed(place: CellPlace, entry: string): MarkValue {
    const { mark, attendance } = this.held(place);
    return { entry, madeUp: isAway(attendance?.code) || undefined, comment: mark?.comment };
  }

  private mayEdit(place: CellPlace): boolean {
    if (!this.sheet.column(place.column).lesson.mayEdit) {
      this.notify({ code: 'read-only' });
      return false;
    }
    if (this.sheet.closed(place)) {
      this.notify({ code: 'not-member' });
      return false;
    }
    return true;
  }

  private legal(entry: string): boolean {
    if (this.scale === 'NO_MARKS') {
      this.notify({ code: 'no-marks' });
      return false;
    }
    if (this.scale === 'FIVE_POINT' && /^\d+$/.test(entry) && !/^[1-5]$/.test(entry)) {
      this.notify({ code: 'illegal-mark' });
      return false;
    }
    return true;
  }
}
