import type { JournalGrid, Lesson } from '@eschool/client/journal';
import { attendanceValueOf, markValueOf } from './cell-values';
import type { StoredChange } from './queue-storage';
import type { Slot, SlotAddress, SlotKind, SlotValue } from './slot';
import { sameValue, shownValue, slotKey } from './slot';

/** Told of every value that is shown otherwise now, and whether someone else changed it. */
type Announce = (address: SlotAddress, byOther: boolean) => void;

const NO_SIGNS = { late: false, corrected: false };

/** The values of one journal, cell by cell: what the service holds, and what the teacher wants instead. */
export class Slots {
  private readonly slots = new Map<string, Slot>();
  private readonly announce: Announce;

  constructor(announce: Announce) {
    this.announce = announce;
  }

  get(address: SlotAddress): Slot | undefined {
    return this.slots.get(slotKey(address));
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

  /** Puts a value (null clears) to be sent; returns what was shown before and whether anything changed. */
  edit(address: SlotAddress, value: SlotValue | null): { before: SlotValue | null; put: boolean } {
    const slot = this.ensure(address);
    const { kind } = address;
    const { pending, server } = slot;
    const before = shownValue(slot);
    if (sameValue(kind, before, value) && pending?.state !== 'refused') {
      return { before, put: false };
    }
    const held = server?.version ?? null;
    const base = pending ? versionToSend(pending) : held;
    const asHeld = sameValue(kind, server?.value ?? null, value) && base === held;
    slot.pending =
      asHeld && pending?.state !== 'sending'
        ? undefined
        : { value, baseVersion: base, state: 'queued' };
    this.announce(address, false);
    return { before, put: true };
  }

  /** Settles a conflict or a refusal; true when there was something to settle. */
  settle(address: SlotAddress, choice: 'mine' | 'theirs'): boolean {
    const slot = this.get(address);
    if (!slot?.pending) return false;
    const { value } = slot.pending;
    slot.pending =
      choice === 'mine'
        ? { value, baseVersion: versionToSend(slot.pending), state: 'queued' }
        : undefined;
    this.announce(address, false);
    return true;
  }

  /** Takes back changes that an earlier page left unsent. */
  restore(changes: StoredChange[]): void {
    for (const { kind, lessonId, workId, studentId, value, baseVersion } of changes) {
      const address: SlotAddress = { kind, lessonId, workId, studentId };
      this.ensure(address).pending = { value, baseVersion, state: 'queued' };
      this.announce(address, false);
    }
  }

  /** What the service has not confirmed, to be kept on the disk. */
  unconfirmed(): StoredChange[] {
    return [...this.slots.values()].flatMap(({ address, pending }) =>
      pending ? [{ ...address, value: pending.value, baseVersion: pending.baseVersion }] : [],
    );
  }

  /** Values on their way, and values that wait for a decision of the teacher. */
  count(): { pending: number; attention: number } {
    let pending = 0;
    let attention = 0;
    for (const slot of this.slots.values()) {
      if (!slot.pending) continue;
      if (slot.pending.state === 'conflict' || slot.pending.state === 'refused') attention += 1;
      else pending += 1;
    }
    return { pending, attention };
  }

  queued(kind: SlotKind): Slot[] {
    return [...this.slots.values()].filter(
      (slot) => slot.address.kind === kind && slot.pending?.state === 'queued',
    );
  }

  /** Marks that were typed on a lesson that has no work. */
  withoutWork(lessonId: string): Slot[] {
    return [...this.slots.values()].filter(
      ({ address, pending }) =>
        address.kind === 'mark' && address.lessonId === lessonId && !address.workId && pending,
    );
  }

  /** Moves the marks typed on a bare lesson to the work that was made for them. */
  giveWork(lessonId: string, workId: string): Slot[] {
    return this.withoutWork(lessonId).map((slot) => {
      this.slots.delete(slotKey(slot.address));
      const owned = this.ensure({ ...slot.address, workId });
      owned.pending = slot.pending;
      return owned;
    });
  }

  private take(
    address: SlotAddress,
    server: Slot['server'],
    quiet: boolean,
    signs: { late: boolean; corrected: boolean } = NO_SIGNS,
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

  private ensure(address: SlotAddress): Slot {
    const key = slotKey(address);
    let slot = this.slots.get(key);
    if (!slot) {
      slot = { address, server: null, late: false, corrected: false, pending: undefined };
      this.slots.set(key, slot);
    }
    return slot;
  }
}

/** The version that a value is sent over: after a conflict the current one, which the teacher has seen by now. */
function versionToSend(pending: NonNullable<Slot['pending']>): number | null {
  return pending.state === 'conflict' ? (pending.current?.version ?? null) : pending.baseVersion;
}
