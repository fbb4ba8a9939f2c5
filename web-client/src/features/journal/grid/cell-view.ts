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
  late: boolean;
  corrected: boolean;
  active: boolean;
  selected: boolean;
  /** Outside the pupil's days in the group. */
  closed: boolean;
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

/** Why nothing happened, to be told to the teacher. */
export type GridNotice =
  | { code: 'read-only' | 'not-member' | 'no-marks' | 'illegal-mark' }
  | { code: 'unrecognised' | 'mismatched'; count: number };

/** A cell that has just left the grid. */
export const NOTHING: CellView = {
  mark: undefined,
  attendance: undefined,
  state: 'saved',
  late: false,
  corrected: false,
  active: false,
  selected: false,
  closed: true,
  flash: false,
  changedBy: undefined,
};
