import type { GridStudent, JournalGrid, StudentAverage, Work } from '@eschool/client/journal';
import { Observable } from '@eschool/clients-core/observable';
import type { AttendanceValue, MarkValue } from '../sync/cell-values';
import type { JournalSync } from '../sync/journal-sync';
import type { SlotAddress, SlotValue } from '../sync/slot';
import { slotKey } from '../sync/slot';
import type {
  AbsenceQuestion,
  CellView,
  ChangedBy,
  GridNotice,
  GridStructure,
  Unsettled,
} from './cell-view';
import { NOTHING } from './cell-view';
import type { GridColumn } from './grid-columns';
import { columnsOf } from './grid-columns';
import { GridEditor } from './grid-editor';
import { GridSheet } from './grid-sheet';
import type { GridCommand } from './keyboard';
import type { CellPlace } from './selection';
import { Selection } from './selection';

/** How long someone else's change stays marked: long enough for a name to be fetched and read. */
const FLASH_MS = 5000;

type ShownAverage = Omit<StudentAverage, 'termId'>;

/** The journal's cells outside React: what each shows, cursor and selection, so that a key touches only its cell. */
export class GridModel {
  readonly active = new Observable<CellPlace>({ row: 0, column: 0 });
  /** What in the active cell waits for a decision: a conflict or a refusal. */
  readonly attention = new Observable<Unsettled | undefined>(undefined);
  /** Pupils with marks whom the teacher has just entered as away. */
  readonly question = new Observable<AbsenceQuestion | undefined>(undefined);
  private readonly sheet = new GridSheet();
  private readonly block = new Selection();
  private readonly editor: GridEditor;
  private readonly sync: JournalSync;
  private readonly views = new Map<string, CellView>();
  private readonly watchers = new Map<string, () => void>();
  private readonly flashing = new Set<string>();
  private readonly changedBy = new Map<string, ChangedBy>();
  private readonly averages = new Map<string, Observable<ShownAverage>>();
  private term: string | undefined;
  private readOnly = false;
  private loaded = false;

  constructor(sync: JournalSync, notify: (notice: GridNotice) => void) {
    this.sync = sync;
    this.editor = new GridEditor(this.sheet, this.block, sync, notify);
  }

  /** Follows the queue until the returned function is called. */
  connect(): () => void {
    return this.sync.subscribe({
      slotChanged: (address, byOther) => this.slotChanged(address, byOther),
      // A page shows the average of one term; across terms it keeps what it was loaded with.
      averagesChanged: (changed) =>
        changed
          .filter(({ termId }) => termId === this.term)
          .forEach((average) => this.takeAverage(average)),
      workCreated: (work) => this.workCreated(work),
    });
  }

  load(grid: JournalGrid): void {
    this.editor.scale = grid.journal.scale;
    this.term = grid.term?.id;
    this.readOnly = !grid.journal.mayEdit;
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

  private workCreated(work: Work): void {
    this.editor.workCreated(work);
    const { students, columns } = this.structure.get();
    const lessons = [...new Map(columns.map((c) => [c.lesson.id, c.lesson])).values()];
    const updated = lessons.map((lesson) =>
      lesson.id === work.lessonId && !lesson.works.some((known) => known.id === work.id)
        ? { ...lesson, works: [...lesson.works, work] }
        : lesson,
    );
    this.rebuild({ students, columns: columnsOf(updated) });
  }

  private rebuild(structure: GridStructure): void {
    this.views.clear();
    this.structure.set(structure);
    const { row, column } = this.active.get();
    const inside = this.sheet.clamp({ row, column });
    if (inside.row !== row || inside.column !== column) this.moveTo(inside);
    for (const watcher of [...this.watchers.values()]) watcher();
    this.refreshAttention();
  }

  get structure(): Observable<GridStructure> {
    return this.sheet.structure;
  }

  student(row: number): GridStudent {
    return this.sheet.student(row);
  }

  column(index: number): GridColumn {
    return this.sheet.column(index);
  }

  markAddress(place: CellPlace): SlotAddress {
    return this.sheet.markAddress(place);
  }

  attendanceAddress(place: CellPlace): SlotAddress {
    return this.sheet.attendanceAddress(place);
  }

  average(studentId: string): Observable<ShownAverage> {
    let found = this.averages.get(studentId);
    if (!found) {
      found = new Observable<ShownAverage>({ studentId, markCount: 0 });
      this.averages.set(studentId, found);
    }
    return found;
  }

  private takeAverage({ studentId, average, markCount, suggested }: ShownAverage): void {
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

  private refreshAttention(): void {
    const place = this.active.get();
    const slot = this.sheet.contains(place)
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
    if (!this.sheet.contains(place)) return NOTHING;
    const [markAddress, attendanceAddress] = [
      this.markAddress(place),
      this.attendanceAddress(place),
    ];
    const mark = this.sync.slot(markAddress);
    const attendance = this.sync.slot(attendanceAddress);
    const refused = {
      mark: mark?.pending?.state === 'refused',
      attendance: attendance?.pending?.state === 'refused',
    };
    const states = [mark?.pending?.state, attendance?.pending?.state];
    const active = this.active.get();
    const view: CellView = {
      mark: (this.sync.value(markAddress) as MarkValue | null) ?? undefined,
      attendance: (this.sync.value(attendanceAddress) as AttendanceValue | null) ?? undefined,
      state: states.includes('conflict')
        ? 'conflict'
        : states.includes('refused')
          ? 'refused'
          : states.some(Boolean)
            ? 'saving'
            : 'saved',
      refused,
      late: mark?.late ?? false,
      corrected: mark?.corrected ?? false,
      active: active.row === row && active.column === column,
      selected: this.block.several && this.block.includes(place),
      closed: this.closed(place),
      flash: this.flashing.has(key),
      changedBy:
        this.changedBy.get(slotKey(markAddress)) ?? this.changedBy.get(slotKey(attendanceAddress)),
    };
    this.views.set(key, view);
    return view;
  }

  /** In a journal that is only looked at, every lesson takes nothing: there it need not be shown. */
  private closed(place: CellPlace): CellView['closed'] {
    const by = this.sheet.closure(place)?.by;
    return this.readOnly && by === 'lesson' ? undefined : by;
  }

  private touch({ row, column }: CellPlace): void {
    const key = `${row}:${column}`;
    this.views.delete(key);
    this.watchers.get(key)?.();
  }

  private slotChanged(address: SlotAddress, byOther: boolean): void {
    if (byOther || this.sync.slot(address)?.pending) this.changedBy.delete(slotKey(address));
    for (const place of this.sheet.placesOf(address)) {
      if (byOther) this.flash(place);
      this.touch(place);
    }
    this.refreshAttention();
  }

  private flash(place: CellPlace): void {
    const key = this.keyOf(place);
    this.flashing.add(key);
    setTimeout(() => {
      this.flashing.delete(key);
      if (this.sheet.contains(place)) this.touch(place);
    }, FLASH_MS);
  }

  /** Says whose the change was that the cell was marked for. */
  nameChange(address: SlotAddress, by: ChangedBy): void {
    this.changedBy.set(slotKey(address), by);
    for (const place of this.sheet.placesOf(address)) this.touch(place);
  }

  moveTo(place: CellPlace, extend = false): void {
    const touched = new Set([...this.selectionKeys(), this.keyOf(this.active.get())]);
    const next = this.sheet.clamp(place);
    this.block.move(next, extend);
    if (this.question.get()) this.question.set(undefined);
    this.active.set(next);
    for (const key of [...this.selectionKeys(), this.keyOf(next)]) touched.add(key);
    for (const key of touched) {
      const [row, column] = key.split(':').map(Number) as [number, number];
      if (this.sheet.contains({ row, column })) this.touch({ row, column });
    }
    this.refreshAttention();
  }

  private keyOf({ row, column }: CellPlace): string {
    return `${row}:${column}`;
  }

  private selectionKeys(): string[] {
    if (!this.block.several) return [];
    return this.block.places
      .filter((place) => this.sheet.contains(place))
      .map((place) => this.keyOf(place));
  }

  /** Does what a key asks of the cells; false when the key is for the view around the grid. */
  run(command: GridCommand): boolean {
    const { row, column } = this.active.get();
    const { students, columns } = this.structure.get();
    switch (command.type) {
      case 'move':
        this.moveTo({ row: row + command.rows, column: column + command.columns }, command.extend);
        return true;
      case 'next':
        this.moveTo(this.sheet.nextPupil({ row, column }, command.step));
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
        this.editor.putMarks(command.entry);
        return true;
      case 'attendance':
        this.question.set(this.editor.putAttendance(command.code));
        return true;
      case 'clear':
        this.editor.clear();
        return true;
      case 'undo':
        this.editor.undo();
        return true;
      case 'redo':
        this.editor.redo();
        return true;
      default:
        return false;
    }
  }

  put(address: SlotAddress, value: SlotValue | null): void {
    this.editor.put(address, value);
  }

  settle(address: SlotAddress, choice: 'mine' | 'theirs'): void {
    const pending = this.sync.slot(address)?.pending;
    if (pending?.state === 'refused' && choice === 'theirs') {
      this.editor.givenUp(address, pending.value);
    }
    this.sync.settle(address, choice);
  }

  /** Does what the teacher chose for the marks of pupils who were away; nothing when the letter was a slip. */
  answer(marks: 'made-up' | 'removed' | undefined): void {
    const question = this.question.get();
    this.question.set(undefined);
    if (question && marks) this.editor.answer(question, marks);
  }

  copy(): string {
    return this.editor.copy();
  }

  paste(text: string): void {
    this.editor.paste(text);
  }
}
