import { describe, expect, it } from 'vitest';
import type { DevicePart, OpenPart } from '../../shared/lib/device-part';
import type { KeyValueStore } from '../../shared/lib/key-value-store';
import { FamilyData } from './family-data';
import { memoryStore } from '../../../test/memory-store';

const KEY = ['marks', 'school', 'alisa'];

/** What a feature keeps: one word. */
class Note implements DevicePart {
  word: string | undefined;
  private closed = false;

  constructor(private readonly store: KeyValueStore) {}

  async load(): Promise<void> {
    const word = (await this.store.entries()).find(([key]) => key === 'note')?.[1];
    this.word = typeof word === 'string' ? word : undefined;
  }

  write(word: string): void {
    this.word = word;
    if (!this.closed) void this.store.set('note', word);
  }

  close(): void {
    this.closed = true;
    this.word = undefined;
  }
}

const openNote: OpenPart<Note> = (store) => new Note(store);
const noteOf = (data: FamilyData) => data.parts.get(openNote) as Note;

async function signedIn(store: ReturnType<typeof memoryStore>, account: string) {
  const data = new FamilyData(store, [openNote]);
  await data.open(account);
  return data;
}

async function fill(data: FamilyData) {
  await data.queryClient.query({ queryKey: KEY, queryFn: () => Promise.resolve('stored') });
  data.rememberChild('school:alisa:GUARDIAN');
  noteOf(data).write('seen');
}

describe('what the device holds about a family', () => {
  it('is there again for the same account', async () => {
    const store = memoryStore();
    await fill(await signedIn(store, 'elena'));
    const again = await signedIn(store, 'elena');
    expect(again.queryClient.getQueryData(KEY)).toBe('stored');
    expect(again.childKey).toBe('school:alisa:GUARDIAN');
    expect(noteOf(again).word).toBe('seen');
  });

  it('is shown at once and asked for again when the app is opened anew', async () => {
    const store = memoryStore();
    await fill(await signedIn(store, 'elena'));
    const again = await signedIn(store, 'elena');
    expect(again.queryClient.getQueryState(KEY)?.isInvalidated).toBe(true);
  });

  it('is not shown to another account that signs in where it was opened ahead', async () => {
    const store = memoryStore();
    await fill(await signedIn(store, 'elena'));
    const data = await signedIn(store, 'elena');
    expect(data.queryClient.getQueryData(KEY)).toBe('stored');
    await data.open('pavel');
    expect(data.queryClient.getQueryData(KEY)).toBeUndefined();
    expect(data.childKey).toBeUndefined();
    expect(noteOf(data).word).toBeUndefined();
    expect([...store.content.values()]).toEqual(['pavel']);
    await fill(data);
    expect((await signedIn(store, 'pavel')).queryClient.getQueryData(KEY)).toBe('stored');
  });

  it('is gone for a child whose diary is not delivered any more, and stays for the others', async () => {
    const store = memoryStore();
    const data = await signedIn(store, 'elena');
    await fill(data);
    const other = ['marks', 'school', 'boris'];
    await data.queryClient.query({ queryKey: other, queryFn: () => Promise.resolve('kept') });
    await data.forget(['alisa']);
    expect(data.queryClient.getQueryData(KEY)).toBeUndefined();
    const again = await signedIn(store, 'elena');
    expect(again.queryClient.getQueryData(KEY)).toBeUndefined();
    expect(again.queryClient.getQueryData(other)).toBe('kept');
  });

  it('is gone after sign-out, from the disk and from memory', async () => {
    const store = memoryStore();
    const data = await signedIn(store, 'elena');
    await fill(data);
    await data.purge();
    expect(store.content.size).toBe(0);
    expect(data.queryClient.getQueryData(KEY)).toBeUndefined();
  });

  it('stays gone when an answer arrives after sign-out', async () => {
    const store = memoryStore();
    const data = await signedIn(store, 'elena');
    let arrive: (value: string) => void = () => undefined;
    const late = data.queryClient.query({
      queryKey: KEY,
      queryFn: () => new Promise<string>((resolve) => (arrive = resolve)),
    });
    late.catch(() => undefined);
    await data.purge();
    arrive('late');
    await late.catch(() => undefined);
    data.rememberChild('school:alisa:GUARDIAN');
    noteOf(data).write('seen');
    expect(store.content.size).toBe(0);
  });

  it('is destroyed when another account signs in', async () => {
    const store = memoryStore();
    await fill(await signedIn(store, 'elena'));
    const other = await signedIn(store, 'oleg');
    expect(other.queryClient.getQueryData(KEY)).toBeUndefined();
    expect(other.childKey).toBeUndefined();
    expect([...store.content.keys()]).toEqual(['account']);
  });

  it('is not needed to read the diary: a phone without storage still opens', async () => {
    const store = memoryStore();
    store.entries = () => Promise.reject(new Error('IndexedDB is off'));
    const data = await signedIn(store, 'elena');
    await fill(data);
    expect(data.queryClient.getQueryData(KEY)).toBe('stored');
  });
});
