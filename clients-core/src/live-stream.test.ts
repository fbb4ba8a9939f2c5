import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gather } from './gather';
import { LiveStream } from './live-stream';
import { ProblemError } from './problem-error';

/** A service whose lines the test holds in its hands. */
function service() {
  const opened: (string | undefined)[] = [];
  const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  const refusals: Error[] = [];
  const open = (since: string | undefined) => {
    opened.push(since);
    const refusal = refusals.shift();
    if (refusal) return Promise.reject(refusal);
    return Promise.resolve(
      new ReadableStream<Uint8Array>({ start: (controller) => void lines.push(controller) }),
    );
  };
  const say = (text: string) => lines.at(-1)?.enqueue(new TextEncoder().encode(text));
  return { opened, lines, refusals, open, say };
}

const mark = '{"complete":true,"changes":[{"kind":"MARK","lessonId":"l1"}]}';
const problem = (status: number, retryAfterSeconds?: number) =>
  new ProblemError({ status, code: 'x', title: '', retryAfterSeconds });

describe('a live stream', () => {
  let away: ReturnType<typeof service>;
  let stream: LiveStream;
  const heard = vi.fn();

  beforeEach(() => {
    vi.useFakeTimers();
    heard.mockReset();
    away = service();
    stream = new LiveStream(away.open, () => 0.5);
    stream.hear(heard);
    stream.start();
  });
  afterEach(() => {
    stream.stop();
    vi.useRealTimers();
  });

  it('tells what has changed, also when it arrives in pieces', async () => {
    await vi.advanceTimersByTimeAsync(0);
    away.say('id: 1\ndata: {"complete":true,"changes":[]}\n\n');
    away.say(`id: 2\ndata: ${mark.slice(0, 20)}`);
    away.say(`${mark.slice(20)}\n\n`);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard.mock.calls).toEqual([[JSON.parse(mark)]]);
    expect(stream.state.get()).toBe('live');
  });

  it('goes on where it stopped, with the id of the last heartbeat', async () => {
    await vi.advanceTimersByTimeAsync(0);
    away.say('id: 7\n: \n\n');
    await vi.advanceTimersByTimeAsync(0);
    away.lines[0]?.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(stream.state.get()).toBe('away');
    await vi.advanceTimersByTimeAsync(2000);
    expect(away.opened).toEqual([undefined, '7']);
  });

  it('waits longer and longer while the service is away, and as long as it says', async () => {
    away.refusals.push(problem(0), problem(0), problem(429, 60));
    away.lines[0]?.error(new Error('cut'));
    stream.stop();
    stream.start();
    await vi.advanceTimersByTimeAsync(0);
    const tries = away.opened.length;
    await vi.advanceTimersByTimeAsync(2000);
    expect(away.opened.length).toBe(tries + 1);
    await vi.advanceTimersByTimeAsync(3999);
    expect(away.opened.length).toBe(tries + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(away.opened.length).toBe(tries + 2);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(away.opened.length).toBe(tries + 2);
    await vi.advanceTimersByTimeAsync(1);
    expect(away.opened.length).toBe(tries + 3);
  });

  it('ends with the right', async () => {
    await vi.advanceTimersByTimeAsync(0);
    away.refusals.push(problem(403));
    away.lines[0]?.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(away.opened.length).toBe(2);
    expect(stream.state.get()).toBe('away');
  });

  it('takes a line that says nothing for dead', async () => {
    await vi.advanceTimersByTimeAsync(47_500);
    expect(away.opened.length).toBe(2);
  });
});

describe('a gathering', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('passes on once what comes in a row, and does not wait for ever', () => {
    const pass = vi.fn();
    const gather = new Gather<string>(pass, 1000, 3000);
    gather.add('a');
    gather.add('a');
    gather.add('b');
    vi.advanceTimersByTime(1000);
    expect(pass.mock.calls).toEqual([[['a', 'b']]]);
    for (let n = 0; n < 5; n += 1) {
      gather.add('c');
      vi.advanceTimersByTime(900);
    }
    expect(pass.mock.calls.slice(1)).toEqual([[['c']]]);
  });

  it('forgets what nobody wants any more', () => {
    const pass = vi.fn();
    const gather = new Gather<string>(pass, 1000, 3000);
    gather.add('a');
    gather.drop();
    vi.advanceTimersByTime(5000);
    expect(pass).not.toHaveBeenCalled();
  });
});
