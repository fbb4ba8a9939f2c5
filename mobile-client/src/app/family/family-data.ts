import { createQueryClient } from '../../shared/api/query-client';
import { QueryPersister } from '../../shared/api/query-persister';
import type { DeviceParts, OpenPart } from '../../shared/lib/device-part';
import type { KeyValueStore } from '../../shared/lib/key-value-store';
import { OPEN_PARTS } from './open-parts';

const ACCOUNT = 'account';
const CHILD = 'child';

/** Everything this device holds about a family, opened for one account and purged as a whole. */
export class FamilyData {
  readonly queryClient = createQueryClient();
  readonly parts: DeviceParts;
  childKey: string | undefined;
  private persister: QueryPersister | undefined;
  private accountId: string | undefined;
  private opening: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly store: KeyValueStore,
    openParts: readonly OpenPart[] = OPEN_PARTS,
  ) {
    this.parts = new Map(openParts.map((open) => [open, open(store)]));
  }

  /** Brings back the last state of this account; what another account left behind is destroyed first. */
  open(accountId: string): Promise<void> {
    if (this.accountId !== accountId) {
      this.accountId = accountId;
      this.opening = this.opening
        .then(() => this.restore(accountId))
        .catch(() => {
          // No IndexedDB (private browsing on some phones): the diary works, only without offline reading.
        });
    }
    return this.opening;
  }

  rememberChild(key: string): void {
    this.childKey = key;
    if (!this.closed) this.store.set(CHILD, key).catch(() => undefined);
  }

  /** Destroys the answers whose key names all of these, in memory and on the disk. */
  async forget(names: readonly string[]): Promise<void> {
    const ofThem = (queryKey: readonly unknown[]) => names.every((name) => queryKey.includes(name));
    this.queryClient.removeQueries({ predicate: ({ queryKey }) => ofThem(queryKey) });
    await this.persister?.forget(ofThem);
  }

  /** Sign-out: the stored answers, notes, browser caches other than the shell, and memory. */
  async purge(): Promise<void> {
    this.closed = true;
    await this.persister?.stop();
    for (const part of this.parts.values()) part.close();
    await this.store.clear().catch(() => undefined);
    await clearCaches();
    await this.queryClient.cancelQueries();
    this.queryClient.clear();
  }

  private async restore(accountId: string): Promise<void> {
    // Opened ahead for the account that this device remembers, and another one signed in.
    await this.persister?.stop();
    this.queryClient.clear();
    this.childKey = undefined;
    const stored = new Map(await this.store.entries());
    if (stored.get(ACCOUNT) !== accountId) {
      await this.store.clear();
      await this.store.set(ACCOUNT, accountId);
      stored.clear();
    }
    const child = stored.get(CHILD);
    this.childKey = typeof child === 'string' ? child : undefined;
    this.persister = new QueryPersister(this.store, this.queryClient, accountId);
    await this.persister.restore();
    // Shown at once and asked for again: a mark of a minute ago must not wait until the stored answer is old.
    await this.queryClient.invalidateQueries({ refetchType: 'none' });
    await Promise.all([...this.parts.values()].map((part) => part.load()));
    this.persister.start();
  }
}

/** The precached shell is the same for everybody and stays; anything else goes. */
async function clearCaches(): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => !name.includes('-precache-')).map((name) => caches.delete(name)),
  );
}
