import type { GridLesson } from '@eschool/client/journal';
import { describe, expect, it } from 'vitest';
import { parseTable } from './clipboard';
import { columnsOf } from './grid-columns';
import { planPaste } from './paste-plan';

/** Three lessons: one work, two works, none yet. Columns: a1 · b1 b2 · c. */
const columns = columnsOf(
  [
    ['a', ['a1']],
    ['b', ['b1', 'b2']],
    ['c', []],
  ].map(
    ([id, works]) =>
      ({
        id,
        date: '2026-11-19',
        works: (works as string[]).map((work, index) => ({ id: work, position: index + 1 })),
      }) as unknown as GridLesson,
  ),
);

function paste(text: string, column: number, rows = 2) {
  const plan = planPaste(parseTable(text), { row: 0, column }, columns, rows);
  const cells = plan.cells
    .flatMap(({ values }) => values)
    .map(({ place, value }) => [
      place.row,
      columns[place.column]!.key,
      value.kind === 'mark' ? value.entry : value.code,
    ]);
  return { cells, leftOut: plan.leftOut.map(({ text, why }) => `${text}: ${why.code}`) };
}

describe('a spreadsheet block over the journal', () => {
  it('lays «4/5» over the two works of the lesson, whichever of them the cursor is at', () => {
    const wanted = [
      [0, 'b1', '4'],
      [0, 'b2', '5'],
    ];
    expect(paste('4/5', 1).cells).toEqual(wanted);
    expect(paste('4 / 5', 2).cells).toEqual(wanted);
  });

  it('takes a column with «4/5» for one lesson and goes on with the next lesson after it', () => {
    expect(paste('3\t4/5\tн\n2\t5\t\n', 0)).toEqual({
      cells: [
        [0, 'a1', '3'],
        [1, 'a1', '2'],
        [0, 'b1', '4'],
        [0, 'b2', '5'],
        [1, 'b1', '5'],
        [0, 'new:c', 'ABSENT'],
      ],
      leftOut: [],
    });
  });

  it('lays columns without «/» over the columns of the journal one to one', () => {
    expect(paste('3\t4\t5', 0).cells).toEqual([
      [0, 'a1', '3'],
      [0, 'b1', '4'],
      [0, 'b2', '5'],
    ]);
  });

  it('puts nothing where the marks are more or fewer than the works', () => {
    expect(paste('4/5', 0)).toEqual({ cells: [], leftOut: ['4/5: mismatched'] });
    expect(paste('4/5/3', 1)).toEqual({ cells: [], leftOut: ['4/5/3: mismatched'] });
    expect(paste('4/5', 3)).toEqual({ cells: [], leftOut: ['4/5: mismatched'] });
  });

  it('says of each value without a square or a meaning what it is', () => {
    expect(paste('5\n4\n3', 0)).toMatchObject({ leftOut: ['3: beyond'], cells: { length: 2 } });
    expect(paste('5\t4', 3)).toMatchObject({ leftOut: ['4: beyond'], cells: { length: 1 } });
    expect(paste('отл.', 0)).toEqual({ cells: [], leftOut: ['отл.: unrecognised'] });
    expect(paste('4+', 0)).toEqual({ cells: [], leftOut: ['4+: plus-minus'] });
    expect(paste('5-', 0)).toEqual({ cells: [], leftOut: ['5-: plus-minus'] });
    expect(paste('н/а', 0)).toEqual({ cells: [], leftOut: ['н/а: not-assessed'] });
  });
});
