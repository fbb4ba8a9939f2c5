import { describe, expect, it } from 'vitest';
import { SeenMarks } from './seen-marks';
import { memoryStore } from '../../../../test/memory-store';

const now = Date.parse('2026-11-20T12:00:00+07:00');
const mark = { workId: 'w1', changedAt: '2026-11-20T09:00:00+07:00' };

async function opened(store = memoryStore()) {
  const seenMarks = new SeenMarks(store, () => now);
  await seenMarks.load();
  return { seenMarks, store };
}

describe('seen marks', () => {
  it('are new until they were looked at', async () => {
    const { seenMarks } = await opened();
    expect(seenMarks.isNew('alisa', mark)).toBe(true);
    seenMarks.markSeen('alisa', [mark]);
    expect(seenMarks.isNew('alisa', mark)).toBe(false);
  });

  it('are new again when the teacher changes them', async () => {
    const { seenMarks } = await opened();
    seenMarks.markSeen('alisa', [mark]);
    expect(seenMarks.isNew('alisa', { ...mark, changedAt: '2026-11-20T11:00:00+07:00' })).toBe(
      true,
    );
  });

  it('are kept apart for each child', async () => {
    const { seenMarks } = await opened();
    seenMarks.markSeen('alisa', [mark]);
    expect(seenMarks.isNew('timofey', mark)).toBe(true);
  });

  it('do not drown a family that opens the diary for the first time', async () => {
    const { seenMarks } = await opened();
    expect(seenMarks.isNew('alisa', { workId: 'w0', changedAt: '2026-10-01T09:00:00+07:00' })).toBe(
      false,
    );
  });

  it('are still seen after the app was closed', async () => {
    const { seenMarks, store } = await opened();
    seenMarks.markSeen('alisa', [mark]);
    const { seenMarks: later } = await opened(store);
    expect(later.isNew('alisa', mark)).toBe(false);
  });

  it('tell the page when something was seen', async () => {
    const { seenMarks } = await opened();
    const before = seenMarks.revision.get();
    seenMarks.markSeen('alisa', [mark]);
    expect(seenMarks.revision.get()).not.toBe(before);
  });

  it('write nothing after sign-out', async () => {
    const { seenMarks, store } = await opened();
    seenMarks.close();
    seenMarks.markSeen('alisa', [mark]);
    expect(store.content.size).toBe(0);
  });
});
