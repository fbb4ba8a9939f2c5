/**
 * Passes things on together once no more have come for a moment, and at the latest after a while: what changes thirty times
 * in a row is looked at once.
 */
export class Gather<T> {
  private readonly pass: (things: T[]) => void;
  private readonly quietMs: number;
  private readonly latestMs: number;
  private readonly gathered = new Set<T>();
  private quiet: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;

  constructor(pass: (things: T[]) => void, quietMs: number, latestMs: number) {
    this.pass = pass;
    this.quietMs = quietMs;
    this.latestMs = latestMs;
  }

  add(thing: T): void {
    this.gathered.add(thing);
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.flush(), this.quietMs);
    this.latest ??= setTimeout(() => this.flush(), this.latestMs);
  }

  /** Forgets what has not been passed on. */
  drop(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.latest);
    this.latest = undefined;
    this.gathered.clear();
  }

  private flush(): void {
    const things = [...this.gathered];
    this.drop();
    this.pass(things);
  }
}
