import type { GridStudent, JournalGrid, StudentAverage } from '@eschool/client';
import { Observable } from '../../../shared/lib/observable';
import type { AttendanceValue, MarkValue } from '../sync/cell-values';
import { isAway } from '../sync/cell-values';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress, SlotValue } from '../sync/slot';
import type { CellView, GridNotice, GridStructure, Unsettled } from './cell-view';
import { NOTHING } from './cell-view';
import { copiedText, parsePasted, parseTable } from './clipboard';
import type { GridColumn } from './grid-columns';
import { columnsOf, isMember } from './grid-columns';
import type { GridCommand } from './keyboard';
import type { CellPlace } from './selection';
import { Selection } from './selection';
import type { Replacement } from './undo-history';
import { UndoHistory } from './undo-history';

/** How long someone else's change stays marked. */
const FLASH_MS = 2500;

/** The journal's cells outside React: values, cursor, selection and undo, so that a key touches only its cell. */
export class GridModel {
  readonly structure = new Observable<GridStructure>({ students: [], columns: [] });
  readonly active = new Observable<CellPlace>({ row: 0, column: 0 });
  /** What in the active cell waits for a decision: a conflict or a refusal. */
  readonly attention = new Observable<Unsettled | undefined>(undefined);
  private readonly block = new Selection();
  private scale = 'FIVE_POINT';
  private readonly sync: JournalSync;
  private readonly notify: (notice: GridNotice) => void;
  private readonly history = new UndoHistory();
  private readonly views = new Map<string, CellView>();
  private readonly watchers = new Map<string, () => void>();
  private readonly flashing = new Set<string>();
  private readonly averages = new Map<string, Observable<StudentAverage>>();
  private loaded = false;

  constructor(sync: JournalSync, notify: (notice: GridNotice) => void) {
    this.sync = sync;
    this.notify = notify;
  }

  /** Follows the queue until the returned function is called. */
  connect(): () => void {
    return this.sync.subscribe({
      slotChanged: (address, byOther) => this.slotChanged(address, byOther),
      averagesChanged: (changed) => changed.forEach((average) => this.takeAverage(average)),
      workCreated: (work) => {
        this.history.moveToWork(work.lessonId, work.id);
        const { students, columns } = this.structure.get();
        const lessons = [...new Map(columns.map((c) => [c.lesson.id, c.lesson])).values()];
        const updated = lessons.map((lesson) =>
          lesson.id === work.lessonId && !lesson.works.some((known) => known.id === work.id)
            ? { ...lesson, works: [...lesson.works, work] }
            : lesson,
        );
        this.rebuild({ students, columns: columnsOf(updated) });
      },
    });
  }

  load(grid: JournalGrid): void {
    this.scale = grid.journal.scale;
    for (const student of grid.students) this.takeAverage({ ...student, studentId: student.id });
    const columns = columnsOf(grid.lessons);
    this.sync.load(grid, !this.loaded);
    this.loaded = true;
    const before = this.structure.get();
    const same =
      JSON.stringify(before.columns) === JSON.stringify(columns) &&
      JSON.stringify(before.students) === JSON.stringify(grid.students);
    if (!same) this.rebuild({ students: grid.students, columns });
  }

  private rebuild(structure: GridStructure): void {
    this.views.clear();
    this.structure.set(structure);
    const { row, column } = this.active.get();
    const inside = this.clamp({ row, column });
    if (inside.row !== row || inside.column !== column) this.moveTo(inside);
    for (const watcher of [...this.watchers.values()]) watcher();
    this.refreshAttention();
  }

  student(row: number): GridStudent {
    return this.structure.get().students[row]!;
  }

  column(index: number): GridColumn {
    return this.structure.get().columns[index]!;
  }

  average(studentId: string): Observable<StudentAverage> {
    let found = this.averages.get(studentId);
    if (!found) {
      found = new Observable<StudentAverage>({ studentId, markCount: 0 });
      this.averages.set(studentId, found);
    }
    return found;
  }

  private takeAverage({ studentId, average, markCount, suggested }: StudentAverage): void {
    const next = { studentId, markCount, ...(average == null ? {} : { average }) };
    const held = this.average(studentId);
    const value = suggested ? { ...next, suggested } : next;
    if (JSON.stringify(held.get()) !== JSON.stringify(value)) held.set(value);
  }

  watchCell(row: number, column: number, watcher: () => void): () => void {
    const key = `${row}:${column}`;
    this.watchers.set(key, watcher);
    return () => {
      if (this.watchers.get(key) === watcher) this.watchers.delete(key);
    };
  }

  markAddress({ row, column }: CellPlace): SlotAddress {
    const { lesson, work } = this.column(column);
    return {
      kind: 'mark',
      lessonId: lesson.id,
      workId: work?.id,
      studentId: this.student(row).id,
    };
  }

  attendanceAddress({ row, column }: CellPlace): SlotAddress {
    const { lesson } = this.column(column);
    return { kind: 'attendance', lessonId: lesson.id, studentId: this.student(row).id };
  }

  private refreshAttention(): void {
    const place = this.active.get();
    const slot = this.contains(place)
      ? [this.markAddress(place), this.attendanceAddress(place)]
          .map((address) => this.sync.slot(address))
          .find((held) => held?.pending?.state === 'conflict' || held?.pending?.state === 'refused')
      : undefined;
    const before = this.attention.get();
    if (slot?.pending !== before?.pending || before?.place !== place) {
      this.attention.set(
        slot?.pending ? { place, address: slot.address, pending: slot.pending } : undefined,
      );
    }
  }

  cell(row: number, column: number): CellView {
    const key = `${row}:${column}`;
    const known = this.views.get(key);
    if (known) return known;
    const place = { row, column };
    if (!this.contains(place)) return NOTHING;
    const mark = this.sync.slot(this.markAddress(place));
    const attendance = this.sync.slot(this.attendanceAddress(place));
    const states = [mark?.pending?.state, attendance?.pending?.state];
    const active = this.active.get();
    const view: CellView = {
      mark: (this.sync.value(this.markAddress(place)) as MarkValue | null) ?? undefined,
      attendance:
        (this.sync.value(this.attendanceAddress(place)) as AttendanceValue | null) ?? undefined,
      state: states.includes('conflict')
        ? 'conflict'
        : states.includes('refused')
          ? 'refused'
          : states.some(Boolean)
            ? 'saving'
            : 'saved',
      late: mark?.late ?? false,
      corrected: mark?.corrected ?? false,
      active: active.row === row && active.column === column,
      selected: this.block.several && this.block.includes(place),
      closed: !isMember(this.student(row), this.column(column).lesson.date),
      flash: this.flashing.has(key),
    };
    this.views.set(key, view);
    return view;
  }

  private touch(row: number, column: number): void {
    const key = `${row}:${column}`;
    this.views.delete(key);
    this.watchers.get(key)?.();
  }

  private slotChanged(address: SlotAddress, byOther: boolean): void {
    const { students, columns } = this.structure.get();
    const row = students.findIndex((student) => student.id === address.studentId);
    if (row === -1) return;
    columns.forEach((column, index) => {
      const touched =
        column.lesson.id === address.lessonId &&
        (address.kind === 'attendance' || column.work?.id === address.workId);
      if (!touched) return;
      if (byOther) {
        const key = `${row}:${index}`;
        this.flashing.add(key);
        setTimeout(() => {
          this.flashing.delete(key);
          if (this.contains({ row, column: index })) this.touch(row, index);
        }, FLASH_MS);
      }
      this.touch(row, index);
    });
    this.refreshAttention();
  }

  private contains({ row, column }: CellPlace): boolean {
    const { students, columns } = this.structure.get();
    return row >= 0 && row < students.length && column >= 0 && column < columns.length;
  }

  private clamp({ row, column }: CellPlace): CellPlace {
    const { students, columns } = this.structure.get();
    return {
      row: Math.min(Math.max(row, 0), Math.max(students.length - 1, 0)),
      column: Math.min(Math.max(column, 0), Math.max(columns.length - 1, 0)),
    };
  }

  moveTo(place: CellPlace, extend = false): void {
    const touched = new Set([...this.selectionKeys(), this.keyOf(this.active.get())]);
    const next = this.clamp(place);
    this.block.move(next, extend);
    this.active.set(next);
    for (const key of [...this.selectionKeys(), this.keyOf(next)]) touched.add(key);
    for (const key of touched) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      if (this.contains({ row, column })) this.touch(row, column);
    }
    this.refreshAttention();
  }

  private keyOf({ row, column }: CellPlace): string {
    return `${row}:${column}`;
  }

  private selection(): CellPlace[] {
    return this.block.places.filter((place) => this.contains(place));
  }

  private selectionKeys(): string[] {
    return this.block.several ? this.selection().map((place) => this.keyOf(place)) : [];
  }

  /** Does what a key asks of the cells; false when the key is for the view around the grid. */
  run(command: GridCommand): boolean {
    const { row, column } = this.active.get();
    const { students, columns } = this.structure.get();
    switch (command.type) {
      case 'move':
        this.moveTo({ row: row + command.rows, column: column + command.columns }, command.extend);
        return true;
      case 'edge': {
        const edges = {
          'row-start': { row, column: 0 },
          'row-end': { row, column: columns.length - 1 },
          top: { row: 0, column },
          bottom: { row: students.length - 1, column },
        };
        this.moveTo(edges[command.edge], command.extend);
        return true;
      }
      case 'select-all':
        this.moveTo({ row: 0, column: 0 });
        this.moveTo({ row: students.length - 1, column: columns.length - 1 }, true);
        return true;
      case 'mark':
        this.putMarks(command.entry);
        return true;
      case 'attendance':
        this.putAttendance(command.code);
        return true;
      case 'clear':
        this.clear();
        return true;
      case 'undo':
        this.replay(this.history.undo(), 'before');
        return true;
      case 'redo':
        this.replay(this.history.redo(), 'after');
        return true;
      default:
        return false;
    }
  }

  private replay(step: Replacement[] | undefined, side: 'before' | 'after'): void {
    const ordered = side === 'before' ? [...(step ?? [])].reverse() : (step ?? []);
    for (const replacement of ordered) this.sync.edit(replacement.address, replacement[side]);
  }

  private mayEdit(place: CellPlace): boolean {
    if (!this.column(place.column).lesson.mayEdit) {
      this.notify({ code: 'read-only' });
      return false;
    }
    if (!isMember(this.student(place.row), this.column(place.column).lesson.date)) {
      this.notify({ code: 'not-member' });
      return false;
    }
    return true;
  }

  private replace(address: SlotAddress, after: SlotValue | null): Replacement {
    return { address, before: this.sync.edit(address, after), after };
  }

  /** The value of a newly typed mark: a pupil who was away made the work up; a comment stays. */
  private typedMark(place: CellPlace, entry: string): MarkValue {
    const held = this.sync.value(this.markAddress(place)) as MarkValue | null;
    const attendance = this.sync.value(this.attendanceAddress(place)) as AttendanceValue | null;
    return {
      entry,
      madeUp: isAway(attendance?.code) || undefined,
      comment: held?.comment,
    };
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

  private putMarks(entry: string): void {
    if (!this.legal(entry)) return;
    const step = this.selection()
      .filter((place) => this.mayEdit(place))
      .map((place) => this.replace(this.markAddress(place), this.typedMark(place, entry)));
    this.history.add(step);
  }

  private putAttendance(code: string): void {
    const step = this.selection()
      .filter((place) => this.mayEdit(place))
      .map((place) => this.replace(this.attendanceAddress(place), { code }));
    this.history.add(step);
  }

  /** Delete takes the mark; with no mark it takes the letter of presence. */
  private clear(): void {
    const step: Replacement[] = [];
    for (const place of this.selection()) {
      const { mark, attendance } = this.cell(place.row, place.column);
      if ((!mark && !attendance) || !this.mayEdit(place)) continue;
      const address = mark ? this.markAddress(place) : this.attendanceAddress(place);
      step.push(this.replace(address, null));
    }
    this.history.add(step);
  }

  /** Puts a value from the details window (comment, due date, minutes). */
  put(address: SlotAddress, value: SlotValue | null): void {
    this.history.add([this.replace(address, value)]);
  }

  settle(address: SlotAddress, choice: 'mine' | 'theirs'): void {
    this.sync.settle(address, choice);
  }

  /** The selection as a spreadsheet takes it. */
  copy(): string {
    const { top, bottom, left, right } = this.block.bounds;
    const lines: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      const cells: string[] = [];
      for (let column = left; column <= right; column += 1) {
        const { mark, attendance } = this.cell(row, column);
        const letter = this.column(column).first ? attendance?.code : undefined;
        cells.push(copiedText(mark?.entry, letter));
      }
      lines.push(cells.join('\t'));
    }
    return lines.join('\n');
  }

  /** Puts a spreadsheet block at the cursor; a single value fills the selection. Empty cells erase nothing. */
  paste(text: string): void {
    const table = parseTable(text);
    const single = table.length === 1 && table[0]!.length === 1;
    const { top, left } = this.block.bounds;
    const places = single
      ? this.selection().map((place) => ({ place, text: table[0]![0]! }))
      : table.flatMap((line, dy) =>
          line.map((cell, dx) => ({ place: { row: top + dy, column: left + dx }, text: cell })),
        );
    const step: Replacement[] = [];
    let unrecognised = 0;
    for (const { place, text: cell } of places) {
      const value = parsePasted(cell);
      if (value.kind === 'empty') continue;
      if (value.kind === 'unknown' || !this.contains(place)) {
        unrecognised += 1;
      } else if (this.mayEdit(place)) {
        if (value.kind === 'attendance') {
          const { code, minutesLate } = value;
          step.push(this.replace(this.attendanceAddress(place), { code, minutesLate }));
        } else if (this.legal(value.entry)) {
          const mark = this.typedMark(place, value.entry);
          step.push(this.replace(this.markAddress(place), mark));
        }
      }
    }
    this.history.add(step);
    if (unrecognised) this.notify({ code: 'unrecognised', count: unrecognised });
  }
}
