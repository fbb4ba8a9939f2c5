import { ErrorResponse, type User, type UserManager } from 'oidc-client-ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTokenSource } from './token-source';

const MINUTE = 60_000;
const HALF_AN_HOUR = 30 * 60;
const NO_NETWORK = new TypeError('Failed to fetch');
const BROKEN = new ErrorResponse({ error: 'unknown_error' });
const REFUSAL = new ErrorResponse({ error: 'invalid_grant' });

/** A sign-in service that can be away; every answer brings the next token of half an hour. */
class SignInService {
  asked: number[] = [];
  failure: Error | undefined;
  readonly ended = vi.fn();
  readonly away = vi.fn();
  private user: Partial<User> | null = null;
  private loaded: (user: User) => void = () => undefined;
  private readonly manager = {
    getUser: () => Promise.resolve(this.user),
    signinSilent: async () => {
      this.asked.push(Date.now());
      await Promise.resolve();
      if (this.failure) throw this.failure;
      return this.issue(HALF_AN_HOUR);
    },
    events: {
      addUserLoaded: (loaded: (user: User) => void) => {
        this.loaded = loaded;
        return () => undefined;
      },
      addUserUnloaded: () => () => undefined,
    },
  } as unknown as UserManager;
  readonly tokens = createTokenSource(this.manager, { ended: this.ended, away: this.away });

  issue(life: number): User {
    const until = Date.now() + life * 1000;
    this.user = {
      access_token: `token ${this.asked.length}`,
      get expires_in() {
        return (until - Date.now()) / 1000;
      },
    };
    this.loaded(this.user as User);
    return this.user as User;
  }
}

let service: SignInService;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  service = new SignInService();
  service.issue(HALF_AN_HOUR);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the access token', () => {
  it('is used while it lives, and not in its last seconds', async () => {
    expect(await service.tokens.current()).toBe('token 0');
    service.issue(5);
    expect(await service.tokens.current()).toBeUndefined();
  });

  it('is renewed in good time while the app is in front, without any request', async () => {
    await vi.advanceTimersByTimeAsync(11 * MINUTE);
    expect(service.asked.map((at) => Math.round(at / MINUTE))).toEqual([5, 10]);
  });

  it('is renewed behind the back of a request where a phone had stopped the clock', async () => {
    vi.setSystemTime(7 * MINUTE);
    expect(await service.tokens.current()).toBe('token 0');
    await vi.advanceTimersByTimeAsync(0);
    expect(await service.tokens.current()).toBe('token 1');
    expect(service.asked).toEqual([7 * MINUTE]);
  });

  it('is renewed once for all requests that wait for it', async () => {
    service.issue(0);
    const renew = () => service.tokens.renew();
    expect(await Promise.all([renew(), renew(), renew()])).toEqual(Array(3).fill('token 1'));
    expect(service.asked).toHaveLength(1);
  });

  it('that was refused is not given again as a new one', async () => {
    service.failure = NO_NETWORK;
    expect(await service.tokens.renew()).toBeUndefined();
  });
});

describe.each([
  ['without an answer', NO_NETWORK],
  ['answering with failures of its own', BROKEN],
])('while the sign-in service is %s', (_, failure) => {
  it('nobody notices for the remaining life of the token', async () => {
    service.failure = failure;
    await vi.advanceTimersByTimeAsync(29 * MINUTE);
    expect(await service.tokens.current()).toBe('token 0');
    expect(service.away).not.toHaveBeenCalledWith(true);
    expect(service.ended).not.toHaveBeenCalled();
    expect(service.asked.length).toBeLessThan(40);
  });

  it('its end is told when it comes, and taken back when the service answers', async () => {
    service.failure = failure;
    await vi.advanceTimersByTimeAsync(32 * MINUTE);
    expect(service.away).toHaveBeenLastCalledWith(true);
    expect(await service.tokens.current()).toBeUndefined();
    service.failure = undefined;
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(service.away).toHaveBeenLastCalledWith(false);
    expect(await service.tokens.current()).toMatch(/^token/);
    expect(service.ended).not.toHaveBeenCalled();
  });
});

it('a definite refusal ends the session', async () => {
  service.failure = REFUSAL;
  expect(await service.tokens.renew()).toBeUndefined();
  expect(service.ended).toHaveBeenCalledOnce();
});
