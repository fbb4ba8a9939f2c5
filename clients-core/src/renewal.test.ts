import { ErrorResponse } from 'oidc-client-ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Renewal } from './renewal';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LIFE = { expires_in: 30 * 60 };

/** A sign-in service that can be away; every answer brings new tokens of half an hour. */
class SignInService {
  asked: number[] = [];
  failure: Error | undefined;
  inFront = true;
  readonly renewal: Renewal = new Renewal(this, {
    inFront: () => this.inFront,
    random: () => 0.5,
  });

  async signinSilent(): Promise<unknown> {
    this.asked.push(Date.now());
    await Promise.resolve();
    if (this.failure) throw this.failure;
    this.renewal.loaded(LIFE);
    return null;
  }
}

const NO_NETWORK = new TypeError('Failed to fetch');
const BROKEN = new ErrorResponse({ error: 'unknown_error' });
const REFUSAL = new ErrorResponse({ error: 'invalid_grant' });

let service: SignInService;
let state: Renewal['state'];

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  service = new SignInService();
  state = service.renewal.state;
  service.renewal.loaded(LIFE);
});
afterEach(() => vi.useRealTimers());

describe('while the sign-in service answers', () => {
  it('tokens are renewed every five minutes, 25 before their end', async () => {
    await vi.advanceTimersByTimeAsync(16 * MINUTE);
    expect(service.asked).toEqual([5 * MINUTE, 10 * MINUTE, 15 * MINUTE]);
  });

  it('tokens of a short life are renewed at its half', async () => {
    service.renewal.loaded({ expires_in: 60 });
    await vi.advanceTimersByTimeAsync(31 * SECOND);
    expect(service.asked).toEqual([30 * SECOND]);
  });

  it('nothing is asked after sign-out', async () => {
    service.renewal.stop();
    service.renewal.woken();
    service.renewal.rejected();
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(service.asked).toEqual([]);
    expect(state.get()).toBe('good');
  });

  it('a computer that slept past the end renews when it wakes', async () => {
    vi.setSystemTime(8 * 60 * MINUTE);
    service.renewal.woken();
    await vi.advanceTimersByTimeAsync(0);
    expect(service.asked).toHaveLength(1);
    expect(state.get()).toBe('good');
  });

  it('a page behind another one asks for nothing until it is in front again', async () => {
    service.inFront = false;
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(service.asked).toEqual([]);
    service.inFront = true;
    service.renewal.woken();
    await vi.advanceTimersByTimeAsync(0);
    expect(service.asked).toEqual([11 * MINUTE]);
  });

  it('all who wait for new tokens share one request', async () => {
    const renew = () => service.renewal.renew();
    await Promise.all([renew(), renew(), renew()]);
    expect(service.asked).toHaveLength(1);
  });

  it('a token that the service refuses before its end is renewed at once', async () => {
    service.renewal.rejected();
    service.renewal.rejected();
    await vi.advanceTimersByTimeAsync(0);
    expect(service.asked).toEqual([0]);
    expect(state.get()).toBe('good');
  });
});

describe.each([
  ['without an answer', NO_NETWORK],
  ['answering with failures of its own', BROKEN],
])('while the sign-in service is %s', (_, failure) => {
  it('nobody notices for the remaining life of the token', async () => {
    service.failure = failure;
    await vi.advanceTimersByTimeAsync(29 * MINUTE);
    expect(state.get()).toBe('good');
    expect(service.asked.slice(0, 6).map((at) => at / SECOND)).toEqual([
      300, 305, 315, 335, 375, 435,
    ]);
    service.failure = undefined;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(state.get()).toBe('good');
  });

  it('the end of the token is told when it comes, and work goes on when the service is back', async () => {
    const seen: string[] = [];
    state.subscribe(() => seen.push(`${Date.now() / MINUTE} ${state.get()}`));
    service.failure = failure;
    await vi.advanceTimersByTimeAsync(40 * MINUTE);
    expect(seen).toEqual(['30 away']);
    service.failure = undefined;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(seen).toHaveLength(2);
    expect(state.get()).toBe('good');
  });

  it('a refused token is useless from that moment on', async () => {
    service.failure = failure;
    service.renewal.rejected();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.get()).toBe('away');
  });
});

it('only a definite refusal ends the sign-in, and nothing is asked after it', async () => {
  service.failure = REFUSAL;
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(state.get()).toBe('over');
  service.renewal.woken();
  service.renewal.rejected();
  await vi.advanceTimersByTimeAsync(60 * MINUTE);
  expect(service.asked).toHaveLength(1);
});

it('a school does not come back in the same second', async () => {
  const early = vi.fn(() => Promise.reject(NO_NETWORK));
  const late = vi.fn(() => Promise.reject(NO_NETWORK));
  new Renewal({ signinSilent: early }, { random: () => 0 }).loaded(LIFE);
  new Renewal({ signinSilent: late }, { random: () => 1 }).loaded(LIFE);
  await vi.advanceTimersByTimeAsync(5 * MINUTE + 5 * SECOND);
  expect(early).toHaveBeenCalledTimes(2);
  expect(late).toHaveBeenCalledTimes(1);
});
