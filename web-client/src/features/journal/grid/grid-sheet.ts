import type { GridStudent } from '@eschool/client/journal';
import { Observable } from '@eschool/clients-core/observable';
import type { SlotAddress } from '../sync/slot';
import type { GridStructure } from './cell-view';
import type { GridColumn } from './grid-columns';
import { isMember } from './grid-columns';
import type { CellPlace } from './selection';

/** Pupils down and works across: which square stands for which value. */
export class GridSheet {
  readonly structure = new Observable<GridStructure>({ students: [], columns: [] });

  student(row: number): GridStudent {
    return there(this.structure.get().students[row]);
  }

  column(index: number): GridColumn {
    return there(this.structure.get().columns[index]);
  }

  contains({ row, column }: CellPlace): boolean {
    const { students, columns } = this.structure.get();
    return row >= 0 && row < students.length && column >= 0 && column < columns.length;
  }

  clamp({ row, column }: CellPlace): CellPlace {
    const { students, columns } = this.structure.get();
    return {
      row: Math.min(Math.max(row, 0), Math.max(students.length - 1, 0)),
      column: Math.min(Math.max(column, 0), Math.max(columns.length - 1, 0)),
    };
  }

  /** Outside the pupil's days in the group nothing can stand. */
  closed({ row, column }: CellPlace): boolean {
    return !isMember(this.student(row), this.column(column).lesson.date);
  }

  markAddress({ row, column }: CellPlace): SlotAddress {
    const { lesson, work } = this.column(column);
    return {
      kind: 'mark',
      lessonId: lesson.id,
      workId: work?.id,
      studentId: this.student(row).id,
    };
  }

  attendanceAddress({ row, column }: CellPlace): SlotAddress {
    const { lesson } = this.column(column);
    return { kind: 'attendance', lessonId: lesson.id, studentId: this.student(row).id };
  }

  /** Every square in which a value shows; presence shows in all columns of its lesson. */
  placesOf({ kind, lessonId, workId, studentId }: SlotAddress): CellPlace[] {
    const { students, columns } = this.structure.get();
    const row = students.findIndex((student) => student.id === studentId);
    if (row === -1) return [];
    return columns.flatMap((shown, column) =>
      shown.lesson.id === lessonId && (kind === 'attendance' || shown.work?.id === workId)
        ? [{ row, column }]
        : [],
    );
  }
}

/** Callers name only squares that the sheet contains. */
function there<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('beyond the sheet');
  return value;
}
