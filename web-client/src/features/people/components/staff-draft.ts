import type {
  DescribeStaffMember,
  EducationLevel,
  PositionKind,
  StaffMember,
} from '@eschool/client/people';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';

type AttestationResult = StaffMember['attestations'][number]['category'];

/** Parts as they are being written: days and figures as they are typed. A part that is new has no id yet. */
export type PositionDraft = {
  id?: string | undefined;
  title: string;
  kind: PositionKind;
  rate: number | string;
  startsOn: string;
  endsOn: string;
};
export type AttestationDraft = {
  id?: string | undefined;
  category: AttestationResult;
  attestedOn: string;
  document: string;
};
export type EducationDraft = {
  id?: string | undefined;
  level: EducationLevel;
  institution: string;
  speciality: string;
  graduatedIn: number | string;
  document: string;
};
export type CourseDraft = {
  id?: string | undefined;
  title: string;
  hours: number | string;
  startsOn: string;
  endsOn: string;
  document: string;
};

export type StaffDraft = {
  lastName: string;
  firstName: string;
  middleName: string;
  birthDate: string;
  hiredOn: string;
  positions: PositionDraft[];
  attestations: AttestationDraft[];
  educations: EducationDraft[];
  courses: CourseDraft[];
};

export const newPosition = (startsOn = '', kind: PositionKind = 'MAIN'): PositionDraft => ({
  title: '',
  kind,
  rate: 1,
  startsOn,
  endsOn: '',
});
export const newAttestation = (): AttestationDraft => ({
  category: 'FIRST',
  attestedOn: '',
  document: '',
});
export const newEducation = (): EducationDraft => ({
  level: 'SPECIALIST',
  institution: '',
  speciality: '',
  graduatedIn: '',
  document: '',
});
export const newCourse = (): CourseDraft => ({
  title: '',
  hours: '',
  startsOn: '',
  endsOn: '',
  document: '',
});

export function draftOf(member: StaffMember | undefined): StaffDraft {
  if (!member) {
    return {
      lastName: '',
      firstName: '',
      middleName: '',
      birthDate: '',
      hiredOn: '',
      positions: [newPosition()],
      attestations: [],
      educations: [],
      courses: [],
    };
  }
  return {
    lastName: member.lastName,
    firstName: member.firstName,
    middleName: member.middleName ?? '',
    birthDate: typedDay(member.birthDate),
    hiredOn: typedDay(member.hiredOn),
    positions: member.positions.map(({ id, title, kind, rate, startsOn, endsOn }) => ({
      id,
      title,
      kind,
      rate: rate ?? '',
      startsOn: typedDay(startsOn),
      endsOn: typedDay(endsOn),
    })),
    attestations: member.attestations.map(({ id, category, attestedOn, document }) => ({
      id,
      category,
      attestedOn: typedDay(attestedOn),
      document: document ?? '',
    })),
    educations: member.educations.map(
      ({ id, level, institution, speciality, graduatedIn, document }) => ({
        id,
        level,
        institution,
        speciality: speciality ?? '',
        graduatedIn: graduatedIn ?? '',
        document: document ?? '',
      }),
    ),
    courses: member.courses.map(({ id, title, hours, startsOn, endsOn, document }) => ({
      id,
      title,
      hours,
      startsOn: typedDay(startsOn),
      endsOn: typedDay(endsOn),
      document: document ?? '',
    })),
  };
}

export const sameDraft = (a: StaffDraft, b: StaffDraft) => JSON.stringify(a) === JSON.stringify(b);

const text = <K extends string>(name: K, value: string) =>
  (value.trim() ? { [name]: value.trim() } : {}) as Partial<Record<K, string>>;
const figure = <K extends string>(name: K, value: number | string) =>
  (value === '' ? {} : { [name]: Number(value) }) as Partial<Record<K, number>>;
const day = <K extends string>(name: K, typed: string) =>
  (dayOf(typed) ? { [name]: dayOf(typed) } : {}) as Partial<Record<K, string>>;
/** A day that has to be there; what is none the service refuses at its place. */
const must = (typed: string) => dayOf(typed) as string;
const known = (id: string | undefined) => (id ? { id } : {});

/** The draft as the service takes it: what is empty is not sent. */
export function described(draft: StaffDraft): DescribeStaffMember {
  return {
    lastName: draft.lastName.trim(),
    firstName: draft.firstName.trim(),
    ...text('middleName', draft.middleName),
    ...day('birthDate', draft.birthDate),
    hiredOn: must(draft.hiredOn),
    positions: draft.positions.map((part) => ({
      ...known(part.id),
      title: part.title.trim(),
      kind: part.kind,
      ...figure('rate', part.rate),
      startsOn: must(part.startsOn),
      ...day('endsOn', part.endsOn),
    })),
    attestations: draft.attestations.map((part) => ({
      ...known(part.id),
      category: part.category,
      attestedOn: must(part.attestedOn),
      ...text('document', part.document),
    })),
    educations: draft.educations.map((part) => ({
      ...known(part.id),
      level: part.level,
      institution: part.institution.trim(),
      ...text('speciality', part.speciality),
      ...figure('graduatedIn', part.graduatedIn),
      ...text('document', part.document),
    })),
    courses: draft.courses.map((part) => ({
      ...known(part.id),
      title: part.title.trim(),
      hours: Number(part.hours),
      startsOn: must(part.startsOn),
      endsOn: must(part.endsOn),
      ...text('document', part.document),
    })),
  };
}

/** Whether a day that may be left out was typed and cannot be read: it would be lost without a word. */
export function hasUnreadDay(draft: StaffDraft): boolean {
  const days = [draft.birthDate, ...draft.positions.map(({ endsOn }) => endsOn)];
  return days.some((typed) => typed.trim() !== '' && !dayOf(typed));
}

const SECTIONS = ['positions', 'attestations', 'educations', 'courses'] as const;

/** The sections in which a record differs from a draft. */
export function differentSections(
  draft: StaffDraft,
  now: StaffDraft,
): ('person' | (typeof SECTIONS)[number])[] {
  const person = ({ lastName, firstName, middleName, birthDate, hiredOn }: StaffDraft) =>
    JSON.stringify([lastName, firstName, middleName, birthDate, hiredOn]);
  const parts = SECTIONS.filter(
    (section) => JSON.stringify(draft[section]) !== JSON.stringify(now[section]),
  );
  return person(draft) === person(now) ? parts : ['person', ...parts];
}

/** The draft to be written over a record that somebody else has changed: a part that is gone there comes anew. */
export function over(draft: StaffDraft, now: StaffDraft): StaffDraft {
  const kept = <T extends { id?: string | undefined }>(
    parts: T[],
    there: { id?: string | undefined }[],
  ) => {
    const ids = new Set(there.map(({ id }) => id));
    return parts.map((part) => (ids.has(part.id) ? part : { ...part, id: undefined }));
  };
  return {
    ...draft,
    positions: kept(draft.positions, now.positions),
    attestations: kept(draft.attestations, now.attestations),
    educations: kept(draft.educations, now.educations),
    courses: kept(draft.courses, now.courses),
  };
}
