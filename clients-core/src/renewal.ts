import { ErrorResponse, type UserManager } from 'oidc-client-ts';
import { Observable } from './observable';

/**
 * `good`: requests are answered, whatever the sign-in service does meanwhile. `away`: the token has ended and the
 * service does not answer, so work waits. `over`: the service has refused, and only the person can sign in again.
 */
export type SignInState = 'good' | 'away' | 'over';

/** What renewal needs of the user manager; the new tokens arrive through `loaded`. */
type SignIn = { signinSilent(): Promise<unknown> };

type Tokens = { expires_in?: number | undefined };

export type RenewalOptions = {
  /** Where it is false, what is due waits until the page is woken. */
  inFront?: () => boolean;
  /** From 0 to 1. */
  random?: () => number;
};

const RENEW_EVERY_S = 300;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Renews the tokens long before they end, so that an outage of the sign-in service passes unnoticed: a failed renewal
 * is tried again until the service answers, in silence while the token is good.
 */
export class Renewal {
  readonly state = new Observable<SignInState>('good');
  private readonly signIn: SignIn;
  private readonly inFront: () => boolean;
  private readonly random: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt: Promise<void> | undefined;
  private goodUntil = 0;
  /** Undefined while nobody is signed in. */
  private dueAt: number | undefined;
  private failures = 0;

  constructor(signIn: SignIn, { inFront = () => true, random = Math.random }: RenewalOptions = {}) {
    this.signIn = signIn;
    this.inFront = inFront;
    this.random = random;
  }

  /** New tokens are here, from the sign-in page or from a renewal. */
  loaded({ expires_in = 0 }: Tokens): void {
    this.failures = 0;
    this.goodUntil = Date.now() + expires_in * 1000;
    this.dueAt = Date.now() + Math.min(RENEW_EVERY_S, expires_in / 2) * 1000;
    this.state.set('good');
    this.schedule();
  }

  /** The tokens are gone: the person has signed out. */
  stop(): void {
    clearTimeout(this.timer);
    this.goodUntil = 0;
    this.dueAt = undefined;
  }

  /** The service no longer takes the token, whatever its own end says. */
  rejected(): void {
    if (!this.signedIn() || this.state.get() === 'over') return;
    this.goodUntil = 0;
    if (this.failures) this.judge();
    else void this.renew();
  }

  /** The computer woke up, the page is in front again or the network is back: what is due is not waited for. */
  woken(): void {
    if (this.failures || this.due()) void this.renew();
  }

  /** Renews now, for all who wait for it at once; nothing is asked after the end or while nobody is signed in. */
  renew(): Promise<void> {
    this.attempt ??= this.try().finally(() => (this.attempt = undefined));
    return this.attempt;
  }

  /** For a page whose timers stood still, a phone's for instance. */
  renewIfDue(): void {
    if (this.due()) void this.renew();
  }

  private async try(): Promise<void> {
    if (!this.signedIn() || this.state.get() === 'over') return;
    clearTimeout(this.timer);
    try {
      await this.signIn.signinSilent();
    } catch (failure) {
      if (!this.signedIn()) return;
      if (failure instanceof ErrorResponse && failure.error === 'invalid_grant') {
        this.stop();
        this.state.set('over');
        return;
      }
      const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.failures);
      this.failures += 1;
      // Spread, so that a whole school does not come back in the same second.
      this.dueAt = Date.now() + wait * (0.75 + this.random() / 2);
      this.judge();
      this.schedule();
    }
  }

  private signedIn(): boolean {
    return this.dueAt !== undefined;
  }

  private due(): boolean {
    return this.dueAt !== undefined && Date.now() >= this.dueAt;
  }

  private judge(): void {
    if (Date.now() >= this.goodUntil) this.state.set('away');
  }

  /** Wakes for the next attempt, or earlier when the token ends before it. */
  private schedule(): void {
    clearTimeout(this.timer);
    if (this.dueAt === undefined) return;
    const now = Date.now();
    const ends = this.failures && this.goodUntil > now ? this.goodUntil : Infinity;
    const wait = Math.min(this.dueAt, ends, now + LONGEST_TIMER_MS) - now;
    this.timer = setTimeout(() => this.tick(), Math.max(0, wait));
  }

  private tick(): void {
    if (this.failures) this.judge();
    if (!this.due()) this.schedule();
    else if (this.inFront()) void this.renew();
  }
}

/**
 * Tells the renewal of new tokens, of their end, and of the page coming back to life.
 *
 * @returns how to stop
 */
export function keepRenewed(renewal: Renewal, manager: UserManager): () => void {
  const removeLoaded = manager.events.addUserLoaded((user) => renewal.loaded(user));
  const removeUnloaded = manager.events.addUserUnloaded(() => renewal.stop());
  const woken = () => {
    if (document.visibilityState === 'visible') renewal.woken();
  };
  window.addEventListener('online', woken);
  document.addEventListener('visibilitychange', woken);
  return () => {
    removeLoaded();
    removeUnloaded();
    window.removeEventListener('online', woken);
    document.removeEventListener('visibilitychange', woken);
  };
}
