import type { Hindrance } from './cell-view';
import type { PastedValue } from './clipboard';
import { parsePasted } from './clipboard';
import type { GridColumn } from './grid-columns';
import type { CellPlace } from './selection';

/** One value for one square. */
export type PastedCell = {
  place: CellPlace;
  value: Extract<PastedValue, { kind: 'mark' | 'attendance' }>;
};

/** A spreadsheet cell with the squares it is for; its values stay together: «4/5» goes in whole or not at all. */
type PastedText = {
  text: string;
  /** The square it would begin at, which may lie beyond the journal. */
  place: CellPlace;
};

export type PastePlan = {
  cells: (PastedText & { values: PastedCell[] })[];
  /** What the table says that the journal cannot hold. */
  leftOut: (PastedText & { why: Hindrance })[];
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
  const plan: PastePlan = { cells: [], leftOut: [] };
  const width = Math.max(...parsed.map((line) => line.length));
  let column = left;
  for (let source = 0; source < width; source += 1) {
    const values = parsed.map((line) => line[source] ?? { kind: 'empty' as const });
    const whole = values.some((value) => value.kind === 'marks');
    if (whole) column = firstOfLesson(columns, column);
    values.forEach((value, dy) => {
      const text = table[dy]?.[source]?.trim() ?? '';
      put(plan, value, { text, place: { row: top + dy, column } }, columns, rows);
    });
    column += whole ? worksAt(columns, column) : 1;
  }
  return plan;
}

function put(
  plan: PastePlan,
  value: PastedValue,
  from: PastedText,
  columns: GridColumn[],
  rows: number,
): void {
  const { place } = from;
  const leave = (code: Exclude<Hindrance['code'], 'closed' | 'off-scale'>) =>
    plan.leftOut.push({ ...from, why: { code } });
  if (value.kind === 'empty') return;
  if (place.row >= rows || !columns[place.column]) leave('beyond');
  else if (value.kind === 'unknown') leave(value.why);
  else if (value.kind !== 'marks') plan.cells.push({ ...from, values: [{ place, value }] });
  else if (value.entries.length !== worksAt(columns, place.column)) leave('mismatched');
  else {
    plan.cells.push({
      ...from,
      values: value.entries.map((entry, index) => ({
        place: { row: place.row, column: place.column + index },
        value: { kind: 'mark', entry },
      })),
    });
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
