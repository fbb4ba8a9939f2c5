import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { GridSheet } from '../grid/grid-sheet';
import { SCHOOL, cell, journalGrid, sent, server, show, withServer } from './journal-board.fixture';
import { disk } from './memory-disk.fixture';

vi.mock('idb-keyval', () => import('./memory-disk.fixture'));
const notify = vi.hoisted(() => vi.fn());
vi.mock('@mantine/notifications', () => ({
  notifications: { show: notify, hide: () => undefined },
}));

withServer();

describe('the journal page', () => {
  it('is a grid of named pupils and days', async () => {
    show(journalGrid(3, 4));
    const grid = await screen.findByRole('grid', { name: 'Журнал: ученики и уроки' });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(12);
    expect(within(grid).getByRole('rowheader', { name: /Ученик 2/ })).toBeInTheDocument();
  });

  it('of a class that is taught without marks offers none and keeps no columns for them', async () => {
    const grid = journalGrid(2, 2);
    show({ ...grid, journal: { ...grid.journal, grade: 1, scale: 'NO_MARKS' } });
    expect(await screen.findByRole('grid')).toHaveAttribute('data-unmarked');
    const pad = within(screen.getByRole('toolbar'));
    expect(pad.queryByRole('button', { name: '5' })).not.toBeInTheDocument();
    expect(pad.getByRole('button', { name: 'отсутствует' })).toBeInTheDocument();
  });

  it('saves what is typed, goes down with Enter and shows the new average', async () => {
    show(journalGrid(3, 4));
    await screen.findByRole('grid');
    act(() => cell(0, 1).focus());
    fireEvent.mouseDown(cell(0, 1), { button: 0 });
    await userEvent.keyboard('5{Enter}4');
    expect(cell(0, 1)).toHaveTextContent('5');
    expect(cell(0, 1)).toHaveAttribute('data-state', 'saving');
    expect(cell(1, 1)).toHaveTextContent('4');
    expect(document.activeElement).toBe(cell(1, 1));
    await waitFor(() => expect(cell(1, 1)).not.toHaveAttribute('data-state'));
    expect(sent.map(({ studentId, entry }) => [studentId, entry])).toEqual([
      ['s0', '5'],
      ['s1', '4'],
    ]);
    await waitFor(() => expect(screen.getAllByText('4,50')).toHaveLength(2));
  });

  it('takes a mark back with Ctrl-Z', async () => {
    show(journalGrid(2, 2));
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    await userEvent.keyboard('3');
    expect(cell(0, 0)).toHaveTextContent('3');
    fireEvent.keyDown(cell(0, 0), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(cell(0, 0)).toHaveTextContent('');
  });

  it('pastes a block from a spreadsheet and says what it did not understand', async () => {
    show(journalGrid(3, 4));
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    fireEvent.paste(cell(0, 0), {
      clipboardData: { getData: () => '5\tн\n4\tчто-то\n' },
    });
    expect(cell(0, 0)).toHaveTextContent('5');
    expect(cell(0, 1)).toHaveTextContent('н');
    expect(cell(1, 0)).toHaveTextContent('4');
    expect(cell(1, 1)).toHaveTextContent('');
    await waitFor(() => expect(sent).toHaveLength(2));
  });

  it('lays «4/5» over two works and says when the works are more or fewer', async () => {
    const grid = journalGrid(2, 2);
    const lesson = grid.lessons[0]!;
    lesson.works = [...lesson.works, { ...lesson.works[0]!, id: 'w0b', position: 2 }];
    show(grid);
    await screen.findByRole('grid');
    const paste = (row: number, column: number) => {
      fireEvent.mouseDown(cell(row, column), { button: 0 });
      fireEvent.paste(cell(row, column), { clipboardData: { getData: () => '4/5' } });
    };
    paste(0, 1);
    expect(cell(0, 0)).toHaveTextContent('4');
    expect(cell(0, 1)).toHaveTextContent('5');
    paste(0, 2);
    expect(cell(0, 2)).toHaveTextContent('');
    const { message } = notify.mock.lastCall![0] as { message: ReactNode };
    render(<MantineProvider>{message}</MantineProvider>);
    expect(screen.getByRole('heading', { name: /сколько работ на уроке/ })).toBeInTheDocument();
    fireEvent.keyDown(cell(0, 2), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(cell(0, 0)).toHaveTextContent('');
    expect(cell(0, 1)).toHaveTextContent('');
  });

  it('names the colleague who changed a mark meanwhile', async () => {
    server.use(
      http.get(`${SCHOOL}/journals/j1/history`, ({ request }) => {
        expect(new URL(request.url).searchParams.get('lessonId')).toBe('l0');
        const change = { kind: 'MARK', studentId: 's1', workId: 'w0', lessonId: 'l0' };
        return HttpResponse.json({
          items: [
            {
              ...change,
              id: '2',
              at: '2026-11-12T07:42:00Z',
              newValue: '3',
              role: 'TEACHER',
              by: { id: 'p', displayName: 'Иванова Анна Петровна' },
            },
            {
              ...change,
              id: '1',
              at: '2026-11-11T07:42:00Z',
              newValue: '4',
              role: 'TEACHER',
              by: { id: 'q', displayName: 'Петров Пётр Петрович' },
            },
          ],
        });
      }),
    );
    const mark = { workId: 'w0', studentId: 's1', madeUp: false, late: false, corrected: false };
    const grid = { ...journalGrid(2, 2), marks: [{ ...mark, entry: '4', version: 1 }] };
    const { again } = show(grid);
    await screen.findByRole('grid');
    expect(cell(1, 0)).not.toHaveAttribute('title');
    again({ ...grid, marks: [{ ...mark, entry: '3', version: 2 }] });
    await waitFor(() => expect(cell(1, 0)).toHaveTextContent('3Иванова А. П.'));
    expect(cell(1, 0).title).toContain('изменил(а) Иванова Анна Петровна');
    fireEvent.mouseDown(cell(1, 0), { button: 0 });
    await userEvent.keyboard('5');
    expect(cell(1, 0)).not.toHaveAttribute('title');
  });

  it('shows why a mark was refused and gives it up when asked', async () => {
    server.use(
      http.patch(`${SCHOOL}/journals/j1/marks`, () =>
        HttpResponse.json({
          results: [{ status: 'REFUSED', code: 'term-closed', message: 'Период закрыт завучем.' }],
          averages: [],
        }),
      ),
    );
    show(journalGrid(2, 2));
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    await userEvent.keyboard('5');
    const reason = await screen.findByRole('dialog', { name: 'Не сохранено' });
    expect(reason).toHaveTextContent('Период закрыт завучем.');
    expect(cell(0, 0)).toHaveAttribute('aria-invalid', 'true');
    expect(cell(0, 0).querySelector('s')).toHaveTextContent('5');
    await userEvent.click(within(reason).getByRole('button', { name: 'Вернуть прежнее' }));
    expect(cell(0, 0)).toHaveTextContent('');
    expect(cell(0, 0)).not.toHaveAttribute('aria-invalid');
    for (const code of ['KeyZ', 'KeyY']) {
      fireEvent.keyDown(cell(0, 0), { key: '', code, ctrlKey: true });
      expect(cell(0, 0)).toHaveTextContent('');
    }
  });

  it('keeps unsent marks on the disk while the service is away', async () => {
    server.use(http.patch(`${SCHOOL}/journals/j1/marks`, () => HttpResponse.error()));
    show(journalGrid(2, 2));
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    await userEvent.keyboard('5');
    await waitFor(() =>
      expect(disk.get('account|school|j1')).toMatchObject({
        role: 'TEACHER',
        changes: [{ studentId: 's0', workId: 'w0', value: { entry: '5' } }],
      }),
    );
    expect(cell(0, 0)).toHaveAttribute('data-state', 'saving');
  });

  it('renders no line again when a key is pressed, with 30 pupils and 100 lessons', async () => {
    const rows = vi.spyOn(GridSheet.prototype, 'student');
    show(journalGrid(30, 100));
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(4, 50), { button: 0 });
    const line = document.querySelector('tr[data-row="4"]')!;
    const changed: Node[] = [];
    const observer = new MutationObserver((records) =>
      changed.push(...records.map((record) => record.target)),
    );
    observer.observe(line.parentElement!, { subtree: true, childList: true, characterData: true });
    rows.mockClear();
    fireEvent.keyDown(cell(4, 50), { key: '5', code: 'Digit5' });
    expect(cell(4, 50)).toHaveTextContent('5');
    await Promise.resolve();
    observer.disconnect();
    // The model is asked for the pupil a few times for the one cell, never once per line.
    expect(rows.mock.calls.length).toBeLessThan(30);
    expect(new Set(rows.mock.calls.map(([row]) => row))).toEqual(new Set([4]));
    expect(changed.every((node) => cell(4, 50).contains(node))).toBe(true);
    rows.mockRestore();
  }, 30_000);
});
