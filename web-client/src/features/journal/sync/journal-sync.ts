import type {
  AttendanceChange,
  CellResult,
  JournalGrid,
  Lesson,
  MarkChange,
  MarkResults,
  StudentAverage,
  Work,
} from '@eschool/client/journal';
import { ProblemError } from '../../../shared/lib/problem-error';
import { uniqueId } from '../../../shared/lib/unique-id';
import { attendanceValueOf, markValueOf } from './cell-values';
import {
  attendanceChangeOf,
  markChangeOf,
  mayRetry,
  messageOf,
  pointedCells,
  sameEntry,
} from './requests';
import type { StoredChange, StoredQueue } from './queue-storage';
import type { Slot, SlotAddress, SlotKind, SlotValue } from './slot';
import { currentValue, sameValue, shownValue, slotKey } from './slot';

/** The calls a journal needs; replaced by a recorder in tests. */
export interface JournalTransport {
  changeMarks(changes: MarkChange[]): Promise<MarkResults>;
  changeAttendance(changes: AttendanceChange[]): Promise<{ results: CellResult[] }>;
  createWork(lessonId: string, idempotencyKey: string): Promise<Work>;
}

export interface SyncSummary {
  pending: number;
  attention: number;
  offline: boolean;
}

export interface SyncListener {
  slotChanged?(address: SlotAddress, byOther: boolean): void;
  averagesChanged?(averages: StudentAverage[]): void;
  workCreated?(work: Work): void;
  summaryChanged?(summary: SyncSummary, saved: boolean): void;
}

interface SyncOptions {
  transport: JournalTransport;
  persist(queue: Omit<StoredQueue, 'role'>): void;
  /** How long to gather keystrokes into one request, in milliseconds. */
  gatherMs?: number;
  retryMs?: number;
}

const BATCH = 200;
const LONGEST_RETRY_MS = 30_000;

/**
 * Brings the teacher's values of one journal to the service in the background: gathers them into batches,
 * keeps them through a lost connection, and says for each what became of it.
 */
export class JournalSync {
  private readonly slots = new Map<string, Slot>();
  private readonly listeners = new Set<SyncListener>();
  private readonly workKeys = new Map<string, string>();
  private readonly options: SyncOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private failures = 0;
  private stopped = false;

  constructor(options: SyncOptions) {
    this.options = options;
  }

  subscribe(listener: SyncListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  slot(address: SlotAddress): Slot | undefined {
    return this.slots.get(slotKey(address));
  }

  value(address: SlotAddress): SlotValue | null {
    return shownValue(this.slot(address));
  }

  get summary(): SyncSummary {
    let pending = 0;
    let attention = 0;
    for (const slot of this.slots.values()) {
      if (!slot.pending) continue;
      if (slot.pending.state === 'conflict' || slot.pending.state === 'refused') attention += 1;
      else pending += 1;
    }
    return { pending, attention, offline: this.failures > 0 };
  }

  /** Takes in what the service holds; values on their way are left as they are. */
  load(grid: Pick<JournalGrid, 'marks' | 'attendance' | 'lessons'>, first: boolean): void {
    const seen = new Set<string>();
    const lessonOfWork = new Map<string, string>();
    for (const lesson of grid.lessons) {
      for (const work of lesson.works) lessonOfWork.set(work.id, lesson.id);
    }
    for (const cell of grid.marks) {
      const lessonId = lessonOfWork.get(cell.workId);
      if (!lessonId) continue;
      const { workId, studentId } = cell;
      const address: SlotAddress = { kind: 'mark', lessonId, workId, studentId };
      seen.add(slotKey(address));
      this.take(address, { value: markValueOf(cell), version: cell.version }, first, cell);
    }
    for (const cell of grid.attendance) {
      const { lessonId, studentId } = cell;
      const address: SlotAddress = { kind: 'attendance', lessonId, studentId };
      seen.add(slotKey(address));
      this.take(address, { value: attendanceValueOf(cell), version: cell.version }, first);
    }
    const covered = new Set(grid.lessons.map((lesson) => lesson.id));
    for (const [key, slot] of this.slots) {
      if (!seen.has(key) && slot.server && covered.has(slot.address.lessonId)) {
        this.take(slot.address, null, first);
      }
    }
  }

  /** Takes in the presence of one lesson, for views that show no marks. */
  loadPresence(lesson: Pick<Lesson, 'id' | 'students'>): void {
    for (const { id: studentId, attendance } of lesson.students) {
      const server = attendance
        ? { value: attendanceValueOf(attendance), version: attendance.version }
        : null;
      this.take({ kind: 'attendance', lessonId: lesson.id, studentId }, server, true);
    }
  }

  private take(
    address: SlotAddress,
    server: Slot['server'],
    quiet: boolean,
    signs: { late: boolean; corrected: boolean } = { late: false, corrected: false },
  ): void {
    const slot = this.ensure(address);
    const changed = !sameValue(address.kind, slot.server?.value ?? null, server?.value ?? null);
    const same =
      !changed &&
      slot.server?.version === server?.version &&
      slot.late === signs.late &&
      slot.corrected === signs.corrected;
    if (same || slot.pending?.state === 'sending') return;
    slot.server = server;
    slot.late = signs.late;
    slot.corrected = signs.corrected;
    this.announce(address, changed && !quiet && !slot.pending);
  }

  /** Puts a value (null clears) and sends it soon; returns what was shown before. */
  edit(address: SlotAddress, value: SlotValue | null): SlotValue | null {
    const slot = this.ensure(address);
    const before = shownValue(slot);
    if (sameValue(address.kind, before, value) && slot.pending?.state !== 'refused') return before;
    const pending = slot.pending;
    const base =
      pending?.state === 'conflict'
        ? (pending.current?.version ?? null)
        : pending
          ? pending.baseVersion
          : (slot.server?.version ?? null);
    const settled = sameValue(address.kind, slot.server?.value ?? null, value);
    if (settled && pending?.state !== 'sending' && base === (slot.server?.version ?? null)) {
      slot.pending = undefined;
    } else {
      slot.pending = { value, baseVersion: base, state: 'queued' };
    }
    this.announce(address, false);
    this.changed();
    this.schedule(this.options.gatherMs ?? 150);
    return before;
  }

  /** Settles a conflict or a refusal: `mine` sends the own value again over the current one, `theirs` gives it up. */
  settle(address: SlotAddress, choice: 'mine' | 'theirs'): void {
    const slot = this.slot(address);
    if (!slot?.pending) return;
    if (choice === 'mine') {
      const base =
        slot.pending.state === 'conflict'
          ? (slot.pending.current?.version ?? null)
          : slot.pending.baseVersion;
      slot.pending = { value: slot.pending.value, baseVersion: base, state: 'queued' };
      this.schedule(0);
    } else {
      slot.pending = undefined;
    }
    this.announce(address, false);
    this.changed();
  }

  /** Takes back the changes that an earlier page left unsent. */
  restore(queue: StoredQueue): void {
    for (const [lessonId, key] of Object.entries(queue.workKeys)) this.workKeys.set(lessonId, key);
    for (const change of queue.changes) {
      const { kind, lessonId, workId, studentId, value, baseVersion } = change;
      const address: SlotAddress = { kind, lessonId, workId, studentId };
      this.ensure(address).pending = { value, baseVersion, state: 'queued' };
      this.announce(address, false);
    }
    this.changed();
    this.schedule(0);
  }

  /** Sends what waits without waiting longer: the connection is back or the person asked. */
  retryNow(): void {
    this.schedule(0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private ensure(address: SlotAddress): Slot {
    const key = slotKey(address);
    let slot = this.slots.get(key);
    if (!slot) {
      slot = { address, server: null, late: false, corrected: false, pending: undefined };
      this.slots.set(key, slot);
    }
    return slot;
  }

  private announce(address: SlotAddress, byOther: boolean): void {
    for (const listener of this.listeners) listener.slotChanged?.(address, byOther);
  }

  private changed(saved = false): void {
    const changes: StoredChange[] = [];
    for (const slot of this.slots.values()) {
      if (!slot.pending) continue;
      const { value, baseVersion } = slot.pending;
      changes.push({ ...slot.address, value, baseVersion });
    }
    this.options.persist({ changes, workKeys: Object.fromEntries(this.workKeys) });
    const summary = this.summary;
    for (const listener of this.listeners) listener.summaryChanged?.(summary, saved);
  }

  private schedule(delay: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private queued(kind: SlotKind): Slot[] {
    const found: Slot[] = [];
    for (const slot of this.slots.values()) {
      if (slot.address.kind === kind && slot.pending?.state === 'queued') found.push(slot);
    }
    return found;
  }

  private async flush(): Promise<void> {
    if (this.sending || this.stopped) return;
    this.sending = true;
    try {
      let attendance = this.queued('attendance').slice(0, BATCH);
      let marks = this.queued('mark');
      while (attendance.length || marks.length) {
        if (attendance.length) await this.sendAttendance(attendance);
        if (marks.length) await this.sendMarks(await this.withWorks(marks));
        this.failures = 0;
        this.changed(true);
        attendance = this.queued('attendance').slice(0, BATCH);
        marks = this.queued('mark');
      }
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      this.failures += 1;
      const wait = Math.min(
        LONGEST_RETRY_MS,
        (this.options.retryMs ?? 1000) * 2 ** (this.failures - 1),
      );
      this.changed();
      this.schedule(failure.retryAfterSeconds ? failure.retryAfterSeconds * 1000 : wait);
    } finally {
      this.sending = false;
    }
  }

  /** Makes the works that marks were typed for, and returns the marks that now have one. */
  private async withWorks(slots: Slot[]): Promise<Slot[]> {
    const lessons = new Set(
      slots.filter((slot) => !slot.address.workId).map((slot) => slot.address.lessonId),
    );
    const moved: Slot[] = [];
    for (const lessonId of lessons) {
      const key = this.workKeys.get(lessonId) ?? uniqueId();
      this.workKeys.set(lessonId, key);
      const waiting = () =>
        [...this.slots.values()].filter(
          (slot) =>
            slot.address.kind === 'mark' &&
            slot.address.lessonId === lessonId &&
            !slot.address.workId &&
            slot.pending,
        );
      let work: Work;
      try {
        work = await this.options.transport.createWork(lessonId, key);
      } catch (failure) {
        if (mayRetry(failure)) throw failure;
        this.workKeys.delete(lessonId);
        for (const slot of waiting()) this.refuse(slot, messageOf(failure));
        continue;
      }
      this.workKeys.delete(lessonId);
      for (const slot of waiting()) {
        this.slots.delete(slotKey(slot.address));
        const owned = this.ensure({ ...slot.address, workId: work.id });
        owned.pending = slot.pending;
        moved.push(owned);
      }
      for (const listener of this.listeners) listener.workCreated?.(work);
    }
    const ready = slots.filter((slot) => slot.address.workId && slot.pending?.state === 'queued');
    return [...moved.filter((slot) => !ready.includes(slot)), ...ready].slice(0, BATCH);
  }

  private async sendMarks(slots: Slot[]): Promise<void> {
    if (!slots.length) return;
    await this.sendBatch(slots, async () => {
      const answer = await this.options.transport.changeMarks(slots.map(markChangeOf));
      for (const listener of this.listeners) listener.averagesChanged?.(answer.averages ?? []);
      return answer.results;
    });
  }

  private async sendAttendance(slots: Slot[]): Promise<void> {
    await this.sendBatch(
      slots,
      async () =>
        (await this.options.transport.changeAttendance(slots.map(attendanceChangeOf))).results,
    );
  }

  private async sendBatch(slots: Slot[], request: () => Promise<CellResult[]>): Promise<void> {
    const sent = slots.map((slot) => slot.pending!);
    const answer = request();
    for (const pending of sent) pending.state = 'sending';
    let results: CellResult[];
    try {
      results = await answer;
    } catch (failure) {
      const retry = mayRetry(failure);
      const pointed = retry ? new Map<number, string>() : pointedCells(failure);
      slots.forEach((slot, index) => {
        if (sent[index]!.state === 'sending') sent[index]!.state = 'queued';
        if (retry || slot.pending !== sent[index]) return;
        const message = pointed.get(index) ?? (pointed.size ? undefined : messageOf(failure));
        if (message !== undefined) this.refuse(slot, message);
      });
      if (retry) throw failure;
      return;
    }
    slots.forEach((slot, index) => {
      const result = results[index];
      this.accept(slot, sent[index]!, result ?? { status: 'REFUSED' });
    });
  }

  private accept(slot: Slot, sent: NonNullable<Slot['pending']>, result: CellResult): void {
    const { kind } = slot.address;
    const overtaken = slot.pending !== sent;
    const current = currentValue(kind, result.current);
    const alreadyMine =
      result.status === 'CONFLICT' && sameEntry(kind, current?.value ?? null, sent.value);
    if (result.status === 'SAVED' || alreadyMine) {
      const version = result.status === 'SAVED' ? result.version : current?.version;
      slot.server = sent.value && version !== undefined ? { value: sent.value, version } : null;
      if (overtaken && slot.pending) slot.pending.baseVersion = version ?? null;
      else slot.pending = undefined;
    } else if (result.status === 'CONFLICT') {
      slot.server = current;
      const pending = slot.pending ?? sent;
      slot.pending = { ...pending, state: 'conflict', current: result.current };
    } else {
      this.refuse(slot, result.message ?? result.code ?? '');
    }
    this.announce(slot.address, false);
  }

  private refuse(slot: Slot, message: string): void {
    if (!slot.pending) return;
    slot.pending = { ...slot.pending, state: 'refused', message };
    this.announce(slot.address, false);
  }
}
