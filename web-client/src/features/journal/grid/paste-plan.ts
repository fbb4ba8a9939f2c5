import type { PastedValue } from './clipboard';
import { parsePasted } from './clipboard';
import type { GridColumn } from './grid-columns';
import type { CellPlace } from './selection';

/** One value for one square. */
export type PastedCell = {
  place: CellPlace;
  value: Extract<PastedValue, { kind: 'mark' | 'attendance' }>;
};

export type PastePlan = {
  /** The values of one spreadsheet cell stay together: «4/5» goes in whole or not at all. */
  cells: PastedCell[][];
  unrecognised: number;
  /** Cells whose marks are more or fewer than the works of their lesson. */
  mismatched: number;
};

/**
 * Finds the squares for a spreadsheet block. A source column that holds «4/5» stands for a whole lesson and is laid over
 * its works from the first; any other source column stands for one column of the journal.
 */
export function planPaste(
  table: string[][],
  { row: top, column: left }: CellPlace,
  columns: GridColumn[],
  rows: number,
): PastePlan {
  const parsed = table.map((line) => line.map(parsePasted));
  const plan: PastePlan = { cells: [], unrecognised: 0, mismatched: 0 };
  const width = Math.max(...parsed.map((line) => line.length));
  let column = left;
  for (let source = 0; source < width; source += 1) {
    const values = parsed.map((line) => line[source] ?? { kind: 'empty' as const });
    const whole = values.some((value) => value.kind === 'marks');
    if (whole) column = firstOfLesson(columns, column);
    values.forEach((value, dy) => put(plan, value, { row: top + dy, column }, columns, rows));
    column += whole ? worksAt(columns, column) : 1;
  }
  return plan;
}

function put(
  plan: PastePlan,
  value: PastedValue,
  place: CellPlace,
  columns: GridColumn[],
  rows: number,
): void {
  if (value.kind === 'empty') return;
  if (value.kind === 'unknown' || place.row >= rows || !columns[place.column]) {
    plan.unrecognised += 1;
  } else if (value.kind !== 'marks') {
    plan.cells.push([{ place, value }]);
  } else if (value.entries.length !== worksAt(columns, place.column)) {
    plan.mismatched += 1;
  } else {
    plan.cells.push(
      value.entries.map((entry, index) => ({
        place: { row: place.row, column: place.column + index },
        value: { kind: 'mark', entry },
      })),
    );
  }
}

/** The first column of the lesson that the column belongs to. */
export function firstOfLesson(columns: GridColumn[], column: number): number {
  const { lesson } = columns[column] ?? {};
  const first = columns.findIndex((known) => known.lesson.id === lesson?.id);
  return first === -1 ? column : first;
}

function worksAt(columns: GridColumn[], column: number): number {
  const { lesson } = columns[column] ?? {};
  return Math.max(1, columns.filter((known) => known.lesson.id === lesson?.id).length);
}
