import type { Journal, JournalGrid, MarkCell, MarkResults } from '@eschool/client/journal';
import { API, type Seat } from '../desk';
import { calendarOf, read } from '../school';
import { schoolOf } from '../sign-in';

const ENTRIES = ['2', '3', '4', '5'];

type Saved = Pick<MarkCell, 'entry' | 'version'>;

/** One cell of the journal: what the service acknowledged, in order, and what was on its way at the end. */
export type Cell = {
  workId: string;
  studentId: string;
  before: Saved | undefined;
  acknowledged: Saved[];
  onItsWay: string | undefined;
};

/** The cells of a journal that hold a mark and may be written, and their table as the service holds it. */
export class JournalCells {
  private readonly seat: Seat;
  private readonly school: string;
  private readonly journal: Journal;

  private constructor(seat: Seat, school: string, journal: Journal) {
    this.seat = seat;
    this.school = school;
    this.journal = journal;
  }

  static async of(seat: Seat, journal: Journal): Promise<JournalCells> {
    return new JournalCells(seat, await schoolOf(seat.page), journal);
  }

  async writable(): Promise<Cell[]> {
    const grid = await this.grid();
    const open = new Set(
      grid.lessons
        .filter(({ mayEdit, status }) => mayEdit && status !== 'CANCELLED')
        .flatMap(({ works }) => works.map(({ id }) => id)),
    );
    return grid.marks
      .filter(({ workId, entry }) => open.has(workId) && ENTRIES.includes(entry))
      .map(({ workId, studentId, entry, version }) => ({
        workId,
        studentId,
        before: { entry, version },
        acknowledged: [],
        onItsWay: undefined,
      }));
  }

  /** What stands in every cell now. */
  async stored(): Promise<Map<string, Saved>> {
    const { marks } = await this.grid();
    return new Map(marks.map((mark) => [keyOf(mark), mark]));
  }

  /** The values the cell ever had, newest first, as the history keeps them; 200 at most. */
  async history({ workId, studentId }: Cell): Promise<(string | undefined)[]> {
    const { items } = await read<{ items: { newValue?: string }[] }>(
      this.seat,
      'TEACHER',
      `/schools/${this.school}/journals/${this.journal.id}/history?workId=${workId}&studentId=${studentId}`,
    );
    return items.map(({ newValue }) => newValue);
  }

  /** Writes the cells over and over in requests of all of them, as fast as answers come, until none comes. */
  async write(cells: Cell[]): Promise<void> {
    for (let round = 1; ; round++) {
      const changes = cells.map((cell) => next(cell, round));
      let results: MarkResults['results'];
      try {
        const answer = await fetch(
          `${API}/schools/${this.school}/journals/${this.journal.id}/marks`,
          {
            method: 'PATCH',
            headers: {
              Authorization: this.seat.bearer(),
              'X-Acting-Role': 'TEACHER',
              'Content-Type': 'application/json',
            },
            body: JSON.stringify({ changes }),
          },
        );
        if (!answer.ok) return;
        ({ results } = (await answer.json()) as MarkResults);
      } catch {
        return;
      }
      cells.forEach((cell, index) => {
        const { status, version } = results[index]!;
        if (status !== 'SAVED' || version === undefined)
          throw new Error(`${status}: ${JSON.stringify(results[index])}`);
        cell.acknowledged.push({ entry: cell.onItsWay!, version });
        cell.onItsWay = undefined;
      });
    }
  }

  private async grid() {
    const { startsOn, today } = await calendarOf(this.seat, 'TEACHER');
    return read<JournalGrid>(
      this.seat,
      'TEACHER',
      `/schools/${this.school}/journals/${this.journal.id}/grid?from=${startsOn}&to=${today}`,
    );
  }
}

export function keyOf({ workId, studentId }: { workId: string; studentId: string }): string {
  return `${workId} ${studentId}`;
}

/** The next value of a cell, never the one it has. */
function next(cell: Cell, round: number) {
  const last = cell.acknowledged.at(-1) ?? cell.before;
  const others = ENTRIES.filter((entry) => entry !== last?.entry);
  cell.onItsWay = others[round % others.length]!;
  const { workId, studentId, onItsWay } = cell;
  return { workId, studentId, entry: onItsWay, version: last?.version ?? null };
}
