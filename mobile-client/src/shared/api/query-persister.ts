import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { KeyValueStore } from '../lib/key-value-store';

type StoredAnswer = { queryKey: QueryKey; data: unknown; updatedAt: number };

const KEEP_MS = 60 * 24 * 60 * 60_000;

/** Raised when the form of stored answers changes; older ones are then dropped unread. */
const FORM = 2;

/**
 * Keeps the last successful answer of every query on the device so that it can be read offline.
 * Entries are keyed by account: another account never sees them, and restoring removes them.
 */
export class QueryPersister {
  private readonly prefix: string;
  private unsubscribe: (() => void) | undefined;
  private writes: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: KeyValueStore,
    private readonly queryClient: QueryClient,
    accountId: string,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.prefix = `answer:${FORM}:${accountId}:`;
  }

  async restore(): Promise<void> {
    for (const [key, value] of await this.store.entries()) {
      if (!key.startsWith('answer:')) continue;
      const answer = value as StoredAnswer;
      if (!key.startsWith(this.prefix) || this.now() - answer.updatedAt > KEEP_MS) {
        await this.store.delete(key);
      } else {
        this.queryClient.setQueryData(answer.queryKey, answer.data, {
          updatedAt: answer.updatedAt,
        });
      }
    }
  }

  start(): void {
    this.unsubscribe = this.queryClient.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      const { queryKey, state } = event.query as Query;
      this.write(queryKey, { queryKey, data: state.data, updatedAt: state.dataUpdatedAt });
    });
  }

  /** Deletes the answers of these queries, after what is being written. */
  forget(ofThem: (queryKey: QueryKey) => boolean): Promise<unknown> {
    this.writes = this.writes
      .then(async () => {
        for (const [key, value] of await this.store.entries()) {
          if (key.startsWith(this.prefix) && ofThem((value as StoredAnswer).queryKey)) {
            await this.store.delete(key);
          }
        }
      })
      .catch(() => undefined);
    return this.writes;
  }

  /** After this resolves nothing more is written, so a purge that follows is final. */
  async stop(): Promise<void> {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    await this.writes;
  }

  private write(queryKey: QueryKey, answer: StoredAnswer): void {
    this.writes = this.writes
      .then(() => this.store.set(this.prefix + hashKey(queryKey), answer))
      // A full or forbidden disk costs only offline reading, never the page.
      .catch(() => undefined);
  }
}
