import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CellResult, MarkChange } from '@eschool/client/journal';
import { ProblemError } from '@eschool/clients-core/problem-error';
import type { JournalTransport } from './send-queue';
import { JournalSync } from './journal-sync';
import type { StoredQueue } from './queue-storage';
import type { SlotAddress } from './slot';

const mark = (studentId: string, workId: string | undefined = 'w1'): SlotAddress => ({
  kind: 'mark',
  lessonId: 'l1',
  workId,
  studentId,
});

const away = new ProblemError({ status: 503, code: 'unavailable', title: 'Недоступно' });

function saved(changes: MarkChange[]) {
  const results: CellResult[] = changes.map((change) => ({
    status: 'SAVED',
    version: (change.version ?? 0) + 1,
  }));
  return { results, averages: [] };
}

describe('the queue of a journal', () => {
  const transport = {
    changeMarks: vi.fn<JournalTransport['changeMarks']>(),
    changeAttendance: vi.fn<JournalTransport['changeAttendance']>(),
    createWork: vi.fn<JournalTransport['createWork']>(),
  };
  let stored: Omit<StoredQueue, 'role'>;
  let sync: JournalSync;

  beforeEach(() => {
    vi.useFakeTimers();
    for (const call of Object.values(transport)) call.mockReset();
    transport.changeMarks.mockImplementation((changes) => Promise.resolve(saved(changes)));
    transport.changeAttendance.mockImplementation((changes) =>
      Promise.resolve({ results: changes.map(() => ({ status: 'SAVED', version: 1 })) }),
    );
    stored = { changes: [], workKeys: {} };
    sync = new JournalSync({ transport, persist: (queue) => (stored = queue) });
  });

  afterEach(() => {
    sync.stop();
    vi.useRealTimers();
  });

  it('gathers quick typing into one request with a version per cell', async () => {
    sync.edit(mark('s1'), { entry: '5' });
    sync.edit(mark('s2'), { entry: '4' });
    sync.edit(mark('s2'), { entry: '3' });
    expect(sync.summary.pending).toBe(2);
    await vi.advanceTimersByTimeAsync(150);
    expect(transport.changeMarks).toHaveBeenCalledTimes(1);
    expect(transport.changeMarks.mock.calls[0]![0]).toEqual([
      { workId: 'w1', studentId: 's1', entry: '5', version: null, madeUp: false },
      { workId: 'w1', studentId: 's2', entry: '3', version: null, madeUp: false },
    ]);
    expect(sync.summary).toEqual({ pending: 0, attention: 0, offline: false });
    expect(sync.slot(mark('s1'))?.server?.version).toBe(1);
  });

  it('sends a value typed while the former is on its way with the version it got', async () => {
    let answer: (() => void) | undefined;
    transport.changeMarks.mockImplementationOnce(
      (changes) => new Promise((resolve) => (answer = () => resolve(saved(changes)))),
    );
    sync.edit(mark('s1'), { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    sync.edit(mark('s1'), { entry: '4' });
    answer!();
    await vi.advanceTimersByTimeAsync(200);
    expect(transport.changeMarks).toHaveBeenCalledTimes(2);
    expect(transport.changeMarks.mock.calls[1]![0][0]).toMatchObject({ entry: '4', version: 1 });
    expect(sync.value(mark('s1'))).toEqual({ entry: '4' });
    expect(sync.summary.pending).toBe(0);
  });

  it('keeps marks through an outage and sends them when the service is back', async () => {
    transport.changeMarks.mockRejectedValueOnce(away).mockRejectedValueOnce(away);
    sync.edit(mark('s1'), { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    expect(sync.summary).toEqual({ pending: 1, attention: 0, offline: true });
    expect(stored.changes).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sync.summary.offline).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sync.summary).toEqual({ pending: 0, attention: 0, offline: false });
    expect(stored.changes).toHaveLength(0);
  });

  it('takes back what an earlier page left unsent, with the version it was typed over', async () => {
    sync.restore({
      role: 'TEACHER',
      workKeys: {},
      changes: [{ ...mark('s1'), value: { entry: '2' }, baseVersion: 7 }],
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(transport.changeMarks.mock.calls[0]![0][0]).toMatchObject({ entry: '2', version: 7 });
  });

  it('shows a conflict and sends the own value over the current one when asked', async () => {
    transport.changeMarks.mockResolvedValueOnce({
      results: [
        { status: 'CONFLICT', current: { entry: '4', version: 5, changedBy: 'Сидорова А. П.' } },
      ],
      averages: [],
    });
    sync.edit(mark('s1'), { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    expect(sync.slot(mark('s1'))?.pending).toMatchObject({ state: 'conflict' });
    expect(sync.summary.attention).toBe(1);
    sync.settle(mark('s1'), 'mine');
    await vi.advanceTimersByTimeAsync(0);
    expect(transport.changeMarks.mock.calls[1]![0][0]).toMatchObject({ entry: '5', version: 5 });
    expect(sync.summary.attention).toBe(0);
  });

  it('gives way to the other value when asked', async () => {
    transport.changeMarks.mockResolvedValueOnce({
      results: [{ status: 'CONFLICT', current: { entry: '4', version: 5 } }],
      averages: [],
    });
    sync.edit(mark('s1'), { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    sync.settle(mark('s1'), 'theirs');
    expect(sync.value(mark('s1'))).toEqual({ entry: '4' });
    expect(stored.changes).toHaveLength(0);
  });

  it('does not call its own lost answer a conflict', async () => {
    transport.changeMarks.mockResolvedValueOnce({
      results: [{ status: 'CONFLICT', current: { entry: '5', version: 1 } }],
      averages: [],
    });
    sync.edit(mark('s1'), { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    expect(sync.summary).toEqual({ pending: 0, attention: 0, offline: false });
  });

  it('refuses only the cells a problem points at and sends the others', async () => {
    transport.changeMarks.mockRejectedValueOnce(
      new ProblemError({
        status: 400,
        code: 'validation',
        title: 'Проверьте данные',
        errors: [{ pointer: '/changes/0/entry', code: 'scale', message: 'Такой отметки нет' }],
      }),
    );
    sync.edit(mark('s1'), { entry: '9' });
    sync.edit(mark('s2'), { entry: '4' });
    await vi.advanceTimersByTimeAsync(150);
    expect(sync.slot(mark('s1'))?.pending).toMatchObject({
      state: 'refused',
      message: 'Такой отметки нет',
    });
    expect(sync.slot(mark('s2'))?.server?.value).toEqual({ entry: '4' });
  });

  it('makes the work first when a mark is typed on a bare lesson, once even after an outage', async () => {
    const work = {
      id: 'w9',
      lessonId: 'l1',
      position: 1,
      workType: {
        id: 't',
        name: 'Ответ на уроке',
        shortName: 'ОТВ',
        defaultWeight: 1,
        control: false,
      },
      weight: 1,
      version: 1,
    };
    transport.createWork.mockRejectedValueOnce(away).mockResolvedValue(work);
    const bare: SlotAddress = { kind: 'mark', lessonId: 'l1', studentId: 's1' };
    sync.edit(bare, { entry: '5' });
    await vi.advanceTimersByTimeAsync(150);
    await vi.advanceTimersByTimeAsync(1000);
    const [first, second] = transport.createWork.mock.calls;
    expect(first![1]).toBe(second![1]);
    expect(transport.changeMarks.mock.calls[0]![0][0]).toMatchObject({ workId: 'w9', entry: '5' });
    expect(sync.value(mark('s1', 'w9'))).toEqual({ entry: '5' });
    expect(sync.value(bare)).toBeNull();
  });

  it('tells apart a change of someone else from what is on its way', () => {
    const changed: [string, boolean][] = [];
    sync.subscribe({ slotChanged: ({ studentId }, other) => changed.push([studentId, other]) });
    const cell = { workId: 'w1', madeUp: false, late: false, corrected: false };
    const lessons = [{ id: 'l1', works: [{ id: 'w1' }] }] as never;
    const grid = (entry: string, version: number) => ({
      lessons,
      attendance: [],
      marks: [
        { ...cell, studentId: 's1', entry, version },
        { ...cell, studentId: 's2', entry, version },
      ],
    });
    sync.load(grid('4', 1), true);
    sync.edit(mark('s2'), { entry: '5' });
    changed.length = 0;
    sync.load(grid('3', 2), false);
    expect(changed).toContainEqual(['s1', true]);
    expect(changed).not.toContainEqual(['s2', true]);
    expect(sync.value(mark('s2'))).toEqual({ entry: '5' });
  });
});
