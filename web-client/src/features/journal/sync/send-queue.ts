import type {
  AttendanceChange,
  CellResult,
  MarkChange,
  MarkResults,
  StudentAverage,
  Work,
} from '@eschool/client/journal';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { uniqueId } from '../../../shared/lib/unique-id';
import { accept, fail, refuse } from './outcomes';
import { attendanceChangeOf, markChangeOf, mayRetry, messageOf } from './requests';
import type { MarkValue } from './cell-values';
import { pendingOf } from './slot';
import type { Slot } from './slot';
import type { Slots } from './slots';

/** The calls a journal needs; replaced by a recorder in tests. */
export type JournalTransport = {
  changeMarks: (changes: MarkChange[]) => Promise<MarkResults>;
  changeAttendance: (changes: AttendanceChange[]) => Promise<{ results: CellResult[] }>;
  createWork: (lessonId: string, idempotencyKey: string) => Promise<Work>;
};

/** What the queue tells while it works. */
export type QueueListener = {
  settled: (slot: Slot) => void;
  averagesChanged: (averages: StudentAverage[]) => void;
  workCreated: (work: Work) => void;
  /** A round ended: with everything it sent answered, or without the service. */
  roundEnded: (reached: boolean) => void;
};

type QueueOptions = {
  slots: Slots;
  transport: JournalTransport;
  listener: QueueListener;
};

const BATCH = 200;
/** The wait before the second try; it doubles with every further one. */
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

/** Sends what waits in batches, one at a time, and tries again for as long as the service is away. */
export class SendQueue {
  private readonly workKeys = new Map<string, string>();
  private readonly options: QueueOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private failures = 0;
  private stopped = false;

  constructor(options: QueueOptions) {
    this.options = options;
  }

  /** The service was not reached on the last try. */
  get offline(): boolean {
    return this.failures > 0;
  }

  /** Idempotency keys of works that are being created, by lesson. */
  get keysOfWorks(): Record<string, string> {
    return Object.fromEntries(this.workKeys);
  }

  restoreKeys(keys: Record<string, string>): void {
    for (const [lessonId, key] of Object.entries(keys)) this.workKeys.set(lessonId, key);
  }

  schedule(delayMs: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    if (this.sending || this.stopped) return;
    this.sending = true;
    const { slots, listener } = this.options;
    try {
      while (slots.queued('attendance').length || slots.queued('mark').length) {
        await this.sendMarks(slots.queued('mark').filter(mayStandWithoutPupil).slice(0, BATCH));
        await this.sendAttendance(slots.queued('attendance').slice(0, BATCH));
        await this.sendMarks(await this.withWorks(slots.queued('mark')));
        this.failures = 0;
        listener.roundEnded(true);
      }
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      this.failures += 1;
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
      listener.roundEnded(false);
      this.schedule(failure.retryAfterSeconds ? failure.retryAfterSeconds * 1000 : wait);
    } finally {
      this.sending = false;
    }
  }

  /** Makes the works that marks were typed for, and returns the marks that now have one. */
  private async withWorks(marks: Slot[]): Promise<Slot[]> {
    const bare = marks.filter(({ address }) => !address.workId);
    const moved: Slot[] = [];
    for (const lessonId of new Set(bare.map(({ address }) => address.lessonId))) {
      moved.push(...(await this.makeWork(lessonId)));
    }
    const ready = marks.filter((slot) => slot.address.workId && slot.pending?.state === 'queued');
    return [...moved.filter((slot) => !ready.includes(slot)), ...ready].slice(0, BATCH);
  }

  private async makeWork(lessonId: string): Promise<Slot[]> {
    const { slots, transport, listener } = this.options;
    const key = this.workKeys.get(lessonId) ?? uniqueId();
    this.workKeys.set(lessonId, key);
    let work: Work;
    try {
      work = await transport.createWork(lessonId, key);
    } catch (failure) {
      if (mayRetry(failure)) throw failure;
      this.workKeys.delete(lessonId);
      for (const slot of slots.withoutWork(lessonId)) {
        refuse(slot, messageOf(failure));
        listener.settled(slot);
      }
      return [];
    }
    this.workKeys.delete(lessonId);
    const moved = slots.giveWork(lessonId, work.id);
    listener.workCreated(work);
    return moved;
  }

  private async sendMarks(slots: Slot[]): Promise<void> {
    if (!slots.length) return;
    await this.sendBatch(slots, async () => {
      const answer = await this.options.transport.changeMarks(slots.map(markChangeOf));
      this.options.listener.averagesChanged(answer.averages);
      return answer.results;
    });
  }

  private async sendAttendance(slots: Slot[]): Promise<void> {
    if (!slots.length) return;
    await this.sendBatch(slots, async () => {
      const changes = slots.map(attendanceChangeOf);
      return (await this.options.transport.changeAttendance(changes)).results;
    });
  }

  private async sendBatch(slots: Slot[], request: () => Promise<CellResult[]>): Promise<void> {
    const { listener } = this.options;
    const sent = slots.map(pendingOf);
    const answer = request();
    for (const pending of sent) pending.state = 'sending';
    let results: CellResult[];
    try {
      results = await answer;
    } catch (failure) {
      for (const slot of fail(slots, sent, failure)) listener.settled(slot);
      if (mayRetry(failure)) throw failure;
      return;
    }
    for (const [index, pending] of sent.entries()) {
      const slot = slots[index];
      if (!slot) continue;
      accept(slot, pending, results[index] ?? { status: 'REFUSED' });
      listener.settled(slot);
    }
  }
}

/** A mark that goes, or that was made up: it has to be there before its pupil is entered as away, and may be. */
function mayStandWithoutPupil({ address, pending }: Slot): boolean {
  const value = pending?.value as MarkValue | null | undefined;
  return Boolean(address.workId) && (value === null || value?.madeUp === true);
}
