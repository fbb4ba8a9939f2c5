import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SCHOOL, cell, journalGrid, sent, server, show, withServer } from './journal-board.fixture';

vi.mock('idb-keyval', () => import('./memory-disk.fixture'));
const notify = vi.hoisted(() => vi.fn());
vi.mock('@mantine/notifications', () => ({
  notifications: { show: notify, hide: () => undefined },
}));

withServer();

describe('what a cell does not take', () => {
  it('names the pasted cells that were left out, each under its reason', async () => {
    const grid = journalGrid(3, 2);
    grid.lessons[1]!.cellsReadOnlyReason = 'lesson-in-future';
    grid.lessons[1]!.cellsReadOnlyMessage = 'Урок ещё не состоялся';
    show(grid);
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    fireEvent.paste(cell(0, 0), {
      clipboardData: { getData: () => '5\t5\n4+\t\n6\t\n' },
    });
    expect(cell(0, 0)).toHaveTextContent('5');
    expect(cell(0, 1)).toHaveTextContent('');
    const { message } = notify.mock.lastCall![0] as { message: ReactNode };
    render(<MantineProvider>{message}</MantineProvider>);
    expect(screen.getByText('Вставлено: 1 из 4 значений.')).toBeInTheDocument();
    const under = (reason: RegExp) =>
      within(screen.getByRole('heading', { name: reason }).parentElement!).getByRole('listitem');
    expect(under(/^Урок ещё не состоялся/)).toHaveTextContent('Ученик 1, вт, 10 ноября: «5»');
    expect(under(/^Плюс и минус/)).toHaveTextContent('Ученик 2, пн, 9 ноября: «4+»');
    expect(under(/^По пятибалльной шкале/)).toHaveTextContent('Ученик 3, пн, 9 ноября: «6»');
  });

  it('shows a lesson that takes no entries as closed and says why at the first key', async () => {
    const grid = journalGrid(2, 2);
    grid.lessons[1]!.cellsReadOnlyReason = 'lesson-in-future';
    grid.lessons[1]!.cellsReadOnlyMessage = 'Урок ещё не состоялся';
    show(grid);
    await screen.findByRole('grid');
    expect(cell(0, 1)).toHaveAttribute('data-closed', 'lesson');
    expect(cell(0, 1)).toHaveAttribute('aria-readonly', 'true');
    expect(cell(0, 0)).not.toHaveAttribute('data-closed');
    fireEvent.mouseDown(cell(0, 1), { button: 0 });
    await userEvent.keyboard('5');
    fireEvent.keyDown(cell(0, 1), { key: 'н', code: 'KeyY' });
    expect(cell(0, 1)).toHaveTextContent('');
    expect(notify).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: 'Урок ещё не состоялся' }),
    );
    expect(sent).toEqual([]);
  });

  it('goes with Enter past the pupils who were not in the group', async () => {
    const grid = journalGrid(4, 1);
    grid.students[1]!.memberSince = '2026-11-20';
    grid.students[2]!.memberUntil = '2026-10-01';
    show(grid);
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    await userEvent.keyboard('5{Enter}4');
    expect(cell(3, 0)).toHaveTextContent('4');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(document.activeElement).toBe(cell(0, 0));
  });

  it('has one stop of the Tab key in the head, at the day of the active square', async () => {
    show(journalGrid(2, 3));
    await screen.findByRole('grid');
    const stops = () =>
      [...document.querySelectorAll<HTMLElement>('thead button')].map((day) => day.tabIndex);
    fireEvent.mouseDown(cell(0, 1), { button: 0 });
    expect(stops()).toEqual([-1, 0, -1]);
    fireEvent.mouseDown(cell(1, 2), { button: 0 });
    expect(stops()).toEqual([-1, -1, 0]);
    const days = document.querySelectorAll<HTMLElement>('thead button');
    days[2]!.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(days[1]);
  });

  describe('an absence on a pupil with a mark', () => {
    const mark = { workId: 'w0', studentId: 's0', madeUp: false, late: false, corrected: false };
    const marked = () => ({ ...journalGrid(2, 2), marks: [{ ...mark, entry: '5', version: 1 }] });
    const absent = async () => {
      show(marked());
      await screen.findByRole('grid');
      fireEvent.mouseDown(cell(0, 0), { button: 0 });
      fireEvent.keyDown(cell(0, 0), { key: 'н', code: 'KeyY' });
      return screen.findByRole('dialog', { name: 'Отсутствовал, но с отметкой?' });
    };

    it('is asked about before anything is put or sent', async () => {
      const question = await absent();
      expect(cell(0, 0)).toHaveTextContent(/^5$/);
      await userEvent.keyboard('{Enter}4');
      expect(question).toBeInTheDocument();
      await userEvent.keyboard('{Escape}');
      expect(question).not.toBeInTheDocument();
      expect(document.activeElement).toBe(cell(0, 0));
      expect(cell(0, 0)).toHaveTextContent(/^5$/);
      expect(cell(1, 0)).toHaveTextContent('');
      expect(sent).toEqual([]);
    });

    it('keeps the mark as made up, which is with the service before the absence is', async () => {
      const order: string[] = [];
      server.events.on('request:start', ({ request }) => {
        if (request.method === 'PATCH') order.push(request.url.split('/').at(-1)!);
      });
      const question = await absent();
      await userEvent.click(
        within(question).getByRole('button', { name: 'Отработано: оставить 5' }),
      );
      expect(cell(0, 0)).toHaveTextContent('5н');
      await waitFor(() => expect(order).toEqual(['marks', 'attendance']));
      server.events.removeAllListeners();
      expect(sent).toMatchObject([{ entry: '5', madeUp: true, version: 1 }]);
    });

    it('or takes the mark away, and Ctrl-Z brings back both', async () => {
      const question = await absent();
      await userEvent.click(within(question).getByRole('button', { name: 'Убрать 5' }));
      expect(cell(0, 0)).toHaveTextContent(/^н$/);
      fireEvent.keyDown(cell(0, 0), { key: 'z', code: 'KeyZ', ctrlKey: true });
      expect(cell(0, 0)).toHaveTextContent(/^5$/);
    });
  });

  it('brings back what the journal held, not the refused value that was typed over', async () => {
    server.use(
      http.patch(`${SCHOOL}/journals/j1/marks`, () =>
        HttpResponse.json({
          results: [{ status: 'REFUSED', code: 'term-closed', message: 'Период закрыт завучем.' }],
          averages: [],
        }),
      ),
    );
    const mark = { workId: 'w0', studentId: 's0', madeUp: false, late: false, corrected: false };
    show({ ...journalGrid(2, 2), marks: [{ ...mark, entry: '4', version: 1 }] });
    await screen.findByRole('grid');
    fireEvent.mouseDown(cell(0, 0), { button: 0 });
    await userEvent.keyboard('5');
    await screen.findByRole('dialog', { name: 'Не сохранено' });
    fireEvent.keyDown(cell(0, 0), { key: '3', code: 'Digit3' });
    fireEvent.keyDown(cell(0, 0), { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(cell(0, 0)).toHaveTextContent('4');
  });
});
