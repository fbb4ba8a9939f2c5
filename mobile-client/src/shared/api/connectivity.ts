type Listener = () => void;

/** Why nothing new can be asked for: no way to the server, or a sign-in that has ended and cannot be renewed. */
export type Trouble = 'network' | 'signIn';

/** Whether the server was reachable at the last attempt; the browser's own flag only knows about the cable. */
export class Connectivity {
  private reachable = true;
  private signInAway = false;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly browserOnline: () => boolean = () => navigator.onLine) {
    window.addEventListener('online', this.announce);
    window.addEventListener('offline', this.announce);
  }

  readonly trouble = (): Trouble | undefined => {
    if (!this.reachable || !this.browserOnline()) return 'network';
    return this.signInAway ? 'signIn' : undefined;
  };

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  report(reachable: boolean): void {
    if (this.reachable === reachable) return;
    this.reachable = reachable;
    this.announce();
  }

  reportSignIn(away: boolean): void {
    if (this.signInAway === away) return;
    this.signInAway = away;
    this.announce();
  }

  private readonly announce = (): void => {
    for (const listener of this.listeners) listener();
  };
}
