type Listener = () => void;

/** Whether the server was reachable at the last attempt; the browser's own flag only knows about the cable. */
export class Connectivity {
  private reachable = true;
  private readonly listeners = new Set<Listener>();

  constructor(private readonly browserOnline: () => boolean = () => navigator.onLine) {
    window.addEventListener('online', this.announce);
    window.addEventListener('offline', this.announce);
  }

  readonly online = (): boolean => this.reachable && this.browserOnline();

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  report(reachable: boolean): void {
    if (this.reachable === reachable) return;
    this.reachable = reachable;
    this.announce();
  }

  private readonly announce = (): void => {
    for (const listener of this.listeners) listener();
  };
}
