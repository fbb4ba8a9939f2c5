import type * as client from '@eschool/client';

/**
 * The contract marks no property of an answer as required, so the generated types leave all of them
 * optional. Here stands which of them the server always sends; names and types stay the generated ones.
 */
type Sent<T, Maybe extends keyof T = never> = Required<Omit<T, Maybe>> & Pick<T, Maybe>;

/** What may arrive for a type of this file: the same shape, as loosely as the contract puts it. */
export type Loosely<T> = T extends readonly (infer Item)[]
  ? Loosely<Item>[]
  : T extends object
    ? { [Name in keyof T]?: Loosely<T[Name]> }
    : T;

export type ServiceVersion = Sent<client.ServiceVersion>;
export type Membership = Sent<client.Membership, 'classId' | 'className'>;
export type Me = Omit<Sent<client.Me>, 'memberships'> & { memberships: Membership[] };
export type School = Sent<client.School>;
export type Child = Sent<client.Child, 'className'>;
export type Term = Sent<client.Term>;

export type DiaryMark = Sent<client.DiaryMark, 'title' | 'comment'>;
export type Attendance = Sent<client.DiaryAttendance, 'minutesLate'>;
export type DiaryLesson = Omit<
  Sent<client.DiaryLesson, 'roomName' | 'topic' | 'homework'>,
  'marks' | 'assigned' | 'attendance'
> & {
  marks: DiaryMark[];
  assigned?: Sent<client.AssignedHomework, 'dueOn'>;
  attendance?: Attendance;
};
export type DiaryDay = Omit<Sent<client.DiaryDay, 'holiday'>, 'lessons'> & {
  lessons: DiaryLesson[];
};
export type DiaryWeek = Omit<Sent<client.DiaryWeek, 'className'>, 'days'> & { days: DiaryDay[] };

export type SubjectMark = Sent<client.SubjectMark, 'title' | 'comment' | 'numeric'>;
export type SubjectMarks = Omit<
  Sent<client.SubjectMarks, 'average' | 'suggested' | 'termMark'>,
  'marks' | 'explanation' | 'absences'
> & {
  marks: SubjectMark[];
  explanation: Sent<client.AverageExplanation>;
  absences: Sent<client.AbsenceCounts>;
};
export type StudentMarks = Omit<Sent<client.StudentMarks>, 'term' | 'terms' | 'subjects'> & {
  term?: Term;
  terms: Term[];
  subjects: SubjectMarks[];
};
