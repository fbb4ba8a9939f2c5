import type { GridStudent } from '@eschool/client/journal';
import type { AttendanceValue, MarkValue } from '../sync/cell-values';
import type { PendingValue, SlotAddress } from '../sync/slot';
import type { GridColumn } from './grid-columns';
import type { CellPlace } from './selection';

/** Someone else's change, from the history of the cell. */
export type ChangedBy = {
  name: string;
  at: string;
};

/** Everything one cell shows; a new object only when something in it changed. */
export type CellView = {
  mark: MarkValue | undefined;
  attendance: AttendanceValue | undefined;
  state: 'saved' | 'saving' | 'conflict' | 'refused';
  /** What of the two the service refused: it is shown, but never as if the journal held it. */
  refused: { mark: boolean; attendance: boolean };
  late: boolean;
  corrected: boolean;
  active: boolean;
  selected: boolean;
  /** Outside the pupil's days in the group, or in a lesson that takes no entries. */
  closed: Closure['by'] | undefined;
  flash: boolean;
  /** Who else changed the value since it was shown, once that is known. */
  changedBy: ChangedBy | undefined;
};

export type GridStructure = {
  students: GridStudent[];
  columns: GridColumn[];
};

/** A value that was not saved, where it is, and why. */
export type Unsettled = {
  place: CellPlace;
  address: SlotAddress;
  pending: PendingValue;
};

/** Why a square takes nothing; the service words what it decided. */
export type Closure = { by: 'pupil' } | { by: 'lesson'; message: string | undefined };

/** Scales whose entries are known by their look. */
export type Scale = 'FIVE_POINT' | 'TEN_POINT' | 'HUNDRED_POINT' | 'PASS_FAIL';

/** What a key or a pasted value runs against. */
export type Hindrance =
  | { code: 'closed'; message: string | undefined }
  | { code: 'off-scale'; scale: Scale }
  | {
      code:
        | 'not-member'
        | 'no-marks'
        | 'plus-minus'
        | 'not-assessed'
        | 'unrecognised'
        | 'mismatched'
        | 'beyond'
        | 'marked';
    };

/** A pasted value that was left out: whose it was, of which lesson, and why. */
export type LeftOut = {
  pupil: string | undefined;
  date: string | undefined;
  text: string;
  hindrance: Hindrance;
};

/** Why nothing happened, or not everything, to be told to the teacher. */
export type GridNotice =
  { code: 'hindered'; hindrance: Hindrance } | { code: 'pasted'; put: number; leftOut: LeftOut[] };

/** Pupils with marks who are to be entered as away: a mark needs the pupil, or work that was made up. */
export type AbsenceQuestion = {
  place: CellPlace;
  code: string;
  /** One square of each lesson and pupil that holds marks. */
  squares: CellPlace[];
  /** What the first of them holds, in the order of its works. */
  entries: string[];
};

/** A cell that has just left the grid. */
export const NOTHING: CellView = {
  mark: undefined,
  attendance: undefined,
  state: 'saved',
  refused: { mark: false, attendance: false },
  late: false,
  corrected: false,
  active: false,
  selected: false,
  closed: 'pupil',
  flash: false,
  changedBy: undefined,
};
