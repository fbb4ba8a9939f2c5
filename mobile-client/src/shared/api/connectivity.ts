import { Observable } from '@eschool/clients-core/observable';

/** Why nothing new can be asked for: no way to the server, or a sign-in that has ended and cannot be renewed. */
export type Trouble = 'network' | 'signIn';

/** Whether the server was reachable at the last attempt; the browser's own flag only knows about the cable. */
export class Connectivity {
  readonly trouble = new Observable<Trouble | undefined>(undefined);
  private readonly browserOnline: () => boolean;
  private reachable = true;
  private signInAway = false;

  constructor(browserOnline: () => boolean = () => navigator.onLine) {
    this.browserOnline = browserOnline;
    this.judge();
    window.addEventListener('online', () => this.judge());
    window.addEventListener('offline', () => this.judge());
  }

  report(reachable: boolean): void {
    this.reachable = reachable;
    this.judge();
  }

  reportSignIn(away: boolean): void {
    this.signInAway = away;
    this.judge();
  }

  private judge(): void {
    if (!this.reachable || !this.browserOnline()) this.trouble.set('network');
    else this.trouble.set(this.signInAway ? 'signIn' : undefined);
  }
}
