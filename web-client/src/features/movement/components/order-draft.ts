import type {
  DescribeMovement,
  DescribeNewcomer,
  DescribeOrder,
  Movement,
  SchoolOrder,
} from '@eschool/client/people';
import { localToday } from '@eschool/clients-core/local-date';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import type { Kind } from './order-words';
import { KINDS } from './order-words';

/** A pupil of an order as it is written. */
export type LineDraft = {
  key: string;
  name: string;
  /** What else tells who it is: the class today, the day of birth. */
  note: string;
  studentId: string | undefined;
  newcomer: DescribeNewcomer | undefined;
  effectiveOn: string;
  toClassId: string;
  reason: string;
  place: string;
  subjects: string;
};

/** An order as it is written; days as they are typed. */
export type OrderDraft = {
  number: string;
  issuedOn: string;
  kind: Kind;
  basis: string;
  lines: LineDraft[];
};

/** Whether pupils get a class by an order of this kind: always, perhaps, or never. */
export const classOf = (kind: Kind): 'needed' | 'possible' | 'none' =>
  kind === 'ENROLMENT' || kind === 'TRANSFER' ? 'needed' : kind === 'REPEAT' ? 'possible' : 'none';

export const placeOf = (kind: Kind) =>
  kind === 'ENROLMENT' ? 'from' : kind === 'DEPARTURE' ? 'to' : undefined;

export function draftOf(order: SchoolOrder | undefined, kind: Kind = 'TRANSFER'): OrderDraft {
  if (!order) {
    return { number: '', issuedOn: typedDay(localToday()), kind, basis: '', lines: [] };
  }
  return {
    number: order.number,
    issuedOn: typedDay(order.issuedOn),
    kind: KINDS.find((known) => known === order.kind) ?? kind,
    basis: order.basis ?? '',
    // An order that cancels another one shows that one's pupils and has none itself.
    lines: order.cancels ? [] : order.lines.map(lineOf),
  };
}

function lineOf(movement: Movement): LineDraft {
  const { newcomer } = movement;
  return {
    key: movement.id,
    name: movement.displayName,
    note: newcomer ? typedDay(newcomer.birthDate) : (movement.fromClass?.name ?? ''),
    studentId: movement.studentId,
    newcomer: newcomer && {
      lastName: newcomer.lastName,
      firstName: newcomer.firstName,
      ...(newcomer.middleName && { middleName: newcomer.middleName }),
      birthDate: newcomer.birthDate,
      ...(newcomer.sex && { sex: newcomer.sex === 'F' ? 'F' : 'M' }),
      ...(newcomer.snils && { snils: newcomer.snils }),
      anotherPerson: newcomer.anotherPerson,
    },
    effectiveOn: typedDay(movement.effectiveOn),
    toClassId: movement.toClass?.id ?? '',
    reason: movement.reason ?? '',
    place: movement.place ?? '',
    subjects: movement.subjects ?? '',
  };
}

/** A pupil who is added: with the day, class and reason of the one before, since orders repeat them. */
export function added(
  draft: OrderDraft,
  who: Pick<LineDraft, 'name' | 'note' | 'studentId' | 'newcomer'>,
): LineDraft {
  const before = draft.lines.at(-1);
  return {
    key: uniqueId(),
    ...who,
    effectiveOn: before?.effectiveOn ?? draft.issuedOn,
    toClassId: before?.toClassId ?? '',
    reason: before?.reason ?? '',
    place: '',
    subjects: '',
  };
}

export function described(draft: OrderDraft): DescribeOrder {
  return {
    number: draft.number.trim(),
    issuedOn: dayOf(draft.issuedOn) ?? '',
    kind: draft.kind,
    ...(draft.basis.trim() && { basis: draft.basis.trim() }),
    lines: draft.lines.map((line) => movementOf(line, draft.kind)),
  };
}

function movementOf(line: LineDraft, kind: Kind): DescribeMovement {
  return {
    ...(line.studentId && { studentId: line.studentId }),
    ...(line.newcomer && { newcomer: line.newcomer }),
    effectiveOn: dayOf(line.effectiveOn) ?? '',
    ...(classOf(kind) !== 'none' && line.toClassId && { toClassId: line.toClassId }),
    ...(line.reason.trim() && { reason: line.reason.trim() }),
    ...(placeOf(kind) && line.place.trim() && { place: line.place.trim() }),
    ...(kind === 'CONDITIONAL' && line.subjects.trim() && { subjects: line.subjects.trim() }),
  };
}

/** Whether every day that is needed can be read. */
export const readable = (draft: OrderDraft) =>
  draft.number.trim() !== '' &&
  dayOf(draft.issuedOn) !== undefined &&
  draft.lines.every(({ effectiveOn }) => dayOf(effectiveOn) !== undefined);

export const sameDraft = (one: OrderDraft, other: OrderDraft) =>
  JSON.stringify(described(one)) === JSON.stringify(described(other));
