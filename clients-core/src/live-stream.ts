import type { ListenToChangesData, LiveNews } from '@eschool/client/live';
import { Observable } from './observable';
import { ProblemError } from './problem-error';
import { actingAs, answerOf, EVENT_STREAM, type Service } from './service';

/** Opens the stream after the last event that was received. */
export type OpenStream = (
  since: string | undefined,
  signal: AbortSignal,
) => Promise<ReadableStream<Uint8Array>>;

/** How the stream of a school is opened; the token goes in a header, never in the address. */
export function openStreamOf(service: Service, schoolId: string, role?: string): OpenStream {
  const url: ListenToChangesData['url'] = '/api/v1/schools/{schoolId}/live';
  return async (since, signal) => {
    const headers = {
      ...actingAs(role),
      Accept: EVENT_STREAM,
      ...(since ? { 'Last-Event-ID': since } : {}),
    };
    const { data } = await answerOf(
      service.client.get<ReadableStream<Uint8Array>, unknown, true>({
        ...service,
        url,
        path: { schoolId },
        headers,
        parseAs: 'stream',
        signal,
      }),
    );
    return data;
  };
}

/** The service says something every fifteen seconds; a line that is silent for longer is dead. */
const DEAD_AFTER_MS = 45_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/** `live`: changes are told as they come. `away`: a screen that wants to be new looks again by itself. */
export type LiveState = 'live' | 'away';

/**
 * Listens to what changes in a school, and goes on where it stopped after every interruption. A refusal ends it: the right
 * has gone, and every screen is told so by its own next request.
 */
export class LiveStream {
  readonly state = new Observable<LiveState>('away');
  private readonly open: OpenStream;
  private readonly random: () => number;
  private readonly hearers = new Set<(news: LiveNews) => void>();
  private since: string | undefined;
  private stopping: AbortController | undefined;

  /** @param random from 0 to 1 */
  constructor(open: OpenStream, random: () => number = Math.random) {
    this.open = open;
    this.random = random;
  }

  /** @returns how to stop hearing */
  hear(hearer: (news: LiveNews) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  start(): void {
    if (this.stopping) return;
    this.stopping = new AbortController();
    void this.run(this.stopping.signal);
  }

  stop(): void {
    this.stopping?.abort();
    this.stopping = undefined;
    this.state.set('away');
  }

  private async run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    const over = () => signal.aborted;
    while (!over()) {
      let wait = FIRST_RETRY_MS;
      try {
        const stream = await this.open(this.since, signal);
        failures = 0;
        await this.read(stream, signal);
      } catch (failure) {
        if (isRefusal(failure)) break;
        wait = Math.max(
          Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures),
          failure instanceof ProblemError ? (failure.retryAfterSeconds ?? 0) * 1000 : 0,
        );
        failures += 1;
      }
      if (over()) return;
      this.state.set('away');
      // Spread, so that a whole school does not come back in the same moment.
      await pause(wait * (0.5 + this.random()), signal);
    }
    if (!over()) this.state.set('away');
  }

  /** Until the stream ends, in order or not. */
  private async read(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void> {
    const reader = stream
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    const cancel = () => void reader.cancel().catch(() => undefined);
    let watch = setTimeout(cancel, DEAD_AFTER_MS);
    signal.addEventListener('abort', cancel);
    try {
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done || signal.aborted) return;
        clearTimeout(watch);
        watch = setTimeout(cancel, DEAD_AFTER_MS);
        const events = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) this.take(event);
      }
    } finally {
      clearTimeout(watch);
      signal.removeEventListener('abort', cancel);
    }
  }

  private take(event: string): void {
    this.state.set('live');
    const data: string[] = [];
    for (const line of event.split('\n')) {
      if (line.startsWith('id:')) this.since = line.slice(3).trim();
      else if (line.startsWith('data:')) data.push(line.slice(5));
    }
    if (data.length === 0) return;
    const news = JSON.parse(data.join('\n')) as LiveNews;
    if (news.complete && news.changes.length === 0) return;
    for (const hearer of [...this.hearers]) hearer(news);
  }
}

/** A second try would be refused, too. */
function isRefusal(failure: unknown): boolean {
  return (
    failure instanceof ProblemError &&
    !failure.temporary &&
    failure.status >= 400 &&
    failure.status < 500 &&
    failure.status !== 401
  );
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/** A tab behind others needs no stream; one that is only glanced away from keeps it. */
const HIDDEN_FOR_MS = 30_000;

/**
 * Listens while the page is in front: a browser holds few connections, and an account few streams.
 *
 * @returns how to stop
 */
export function keepListening(stream: LiveStream): () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(leaving);
    if (document.visibilityState === 'visible') stream.start();
    else leaving = setTimeout(() => stream.stop(), HIDDEN_FOR_MS);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(leaving);
    document.removeEventListener('visibilitychange', look);
    stream.stop();
  };
}
