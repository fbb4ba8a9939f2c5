import { Observable } from '@eschool/clients-core/observable';
import type { DiaryMark } from '@eschool/client/diary';
import type { DevicePart } from '../../../shared/lib/device-part';
import type { KeyValueStore } from '../../../shared/lib/key-value-store';

type Seen = { since: number; marks: Record<string, string> };
export type MarkState = Pick<DiaryMark, 'workId' | 'changedAt'>;

const KEY = 'seen-marks';
const FIRST_LOOK_BACK_MS = 3 * 24 * 60 * 60_000;

/**
 * Which marks were already looked at on this device, by work and moment of change, so that a changed
 * mark is new again. For a child seen for the first time only the last three days count as new.
 */
export class SeenMarks implements DevicePart {
  /** Counts the changes, so that views can follow them. */
  readonly revision = new Observable(0);
  private students = new Map<string, Seen>();
  private closed = false;

  constructor(
    private readonly store: KeyValueStore,
    private readonly now: () => number = () => Date.now(),
  ) {}

  async load(): Promise<void> {
    const stored = (await this.store.entries()).find(([key]) => key === KEY)?.[1];
    this.students = new Map(stored instanceof Map ? (stored as Map<string, Seen>) : []);
    this.announce();
  }

  isNew(studentId: string, mark: MarkState): boolean {
    const seen = this.students.get(studentId);
    const since = seen?.since ?? this.now() - FIRST_LOOK_BACK_MS;
    return Date.parse(mark.changedAt) > since && seen?.marks[mark.workId] !== mark.changedAt;
  }

  markSeen(studentId: string, marks: readonly MarkState[]): void {
    const fresh = marks.filter((mark) => this.isNew(studentId, mark));
    if (fresh.length === 0 || this.closed) return;
    const seen = this.students.get(studentId) ?? {
      since: this.now() - FIRST_LOOK_BACK_MS,
      marks: {},
    };
    for (const mark of fresh) seen.marks[mark.workId] = mark.changedAt;
    this.students.set(studentId, seen);
    this.announce();
    // Losing the note costs only a dot shown twice.
    this.store.set(KEY, this.students).catch(() => undefined);
  }

  /** Forgets everything and writes no more; the store itself is cleared by the caller. */
  close(): void {
    this.closed = true;
    this.students = new Map();
  }

  private announce(): void {
    this.revision.set(this.revision.get() + 1);
  }
}
