import type { GridStudent } from '@eschool/client/journal';
import { Observable } from '@eschool/clients-core/observable';
import type { SlotAddress } from '../sync/slot';
import type { Closure, GridStructure } from './cell-view';
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

  /** Why nothing can be entered in a square: the pupil was not there, or the service closed the lesson. */
  closure({ row, column }: CellPlace): Closure | undefined {
    const { lesson } = this.column(column);
    if (!isMember(this.student(row), lesson.date)) return { by: 'pupil' };
    return lesson.cellsReadOnlyReason
      ? { by: 'lesson', message: lesson.cellsReadOnlyMessage }
      : undefined;
  }

  /** The next pupil of the column whose days in the group include the lesson; the same square when there is none. */
  nextPupil({ row, column }: CellPlace, step: number): CellPlace {
    for (let at = row + step; this.contains({ row: at, column }); at += step) {
      if (this.closure({ row: at, column })?.by !== 'pupil') return { row: at, column };
    }
    return { row, column };
  }

  /** The squares of the lesson that the column belongs to, one for each of its works. */
  ofLesson({ row, column }: CellPlace): CellPlace[] {
    const { lesson } = this.column(column);
    return this.structure
      .get()
      .columns.flatMap((shown, at) => (shown.lesson.id === lesson.id ? [{ row, column: at }] : []));
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
