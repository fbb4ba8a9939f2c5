import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { QueryPersister } from './query-persister';
import { memoryStore } from '../../../test/memory-store';

const KEY = ['diary-week', 'school', 'alisa', '2026-11-16'];

async function visit(store: ReturnType<typeof memoryStore>, account: string, now = Date.now()) {
  const queryClient = new QueryClient();
  const persister = new QueryPersister(store, queryClient, account, () => now);
  await persister.restore();
  persister.start();
  return { queryClient, persister };
}

async function answer(queryClient: QueryClient, data: unknown) {
  await queryClient.query({ queryKey: KEY, queryFn: () => Promise.resolve(data) });
}

describe('stored answers', () => {
  it('come back with their age at the next visit', async () => {
    const store = memoryStore();
    const first = await visit(store, 'elena');
    await answer(first.queryClient, { days: [1] });
    await first.persister.stop();

    const second = await visit(store, 'elena');
    expect(second.queryClient.getQueryData(KEY)).toEqual({ days: [1] });
    expect(second.queryClient.getQueryState(KEY)?.dataUpdatedAt).toBe(
      first.queryClient.getQueryState(KEY)?.dataUpdatedAt,
    );
  });

  it('are never shown to another account and are destroyed when it opens', async () => {
    const store = memoryStore();
    const first = await visit(store, 'elena');
    await answer(first.queryClient, { days: [1] });
    await first.persister.stop();

    const second = await visit(store, 'oleg');
    expect(second.queryClient.getQueryData(KEY)).toBeUndefined();
    expect(store.content.size).toBe(0);
  });

  it('are dropped when they are two months old', async () => {
    const store = memoryStore();
    const first = await visit(store, 'elena');
    await answer(first.queryClient, { days: [1] });
    await first.persister.stop();

    const later = await visit(store, 'elena', Date.now() + 61 * 24 * 60 * 60_000);
    expect(later.queryClient.getQueryData(KEY)).toBeUndefined();
    expect(store.content.size).toBe(0);
  });

  it('are no longer written once stopped', async () => {
    const store = memoryStore();
    const { queryClient, persister } = await visit(store, 'elena');
    await persister.stop();
    await answer(queryClient, { days: [1] });
    expect(store.content.size).toBe(0);
  });

  it('do not break the page when the disk refuses', async () => {
    const store = memoryStore();
    store.set = () => Promise.reject(new Error('QuotaExceededError'));
    const { queryClient, persister } = await visit(store, 'elena');
    await answer(queryClient, { days: [1] });
    await persister.stop();
    expect(queryClient.getQueryData(KEY)).toEqual({ days: [1] });
  });
});
