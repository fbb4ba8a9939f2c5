/** The wire types of API v1, named as in the contract. Enums are open: unknown values must be tolerated. */
export type Uuid = string;
export type LocalDate = string;
export type LocalTime = string;
export type Instant = string;

export type Role =
  | 'TEACHER'
  | 'CLASS_TEACHER'
  | 'DEPUTY_HEAD'
  | 'PRINCIPAL'
  | 'SCHEDULER'
  | 'REGISTRAR'
  | 'HR_OFFICER'
  | 'FACILITIES_MANAGER'
  | 'SCHOOL_ADMIN'
  | 'GUARDIAN'
  | 'STUDENT'
  | 'MUNICIPAL_OFFICER'
  | 'MINISTRY_OFFICER'
  | 'SUPPORT_OFFICER'
  | 'INTEGRATOR'
  | (string & {});

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export interface Version {
  version: string;
  apiVersion: string;
  minimumClientVersion: string;
}
export interface Me {
  accountId: Uuid;
  login: string;
  displayName: string;
  memberships: Membership[];
}
export interface Membership {
  schoolId: Uuid;
  schoolName: string;
  personId: Uuid;
  displayName: string;
  roles: Role[];
  classId?: Uuid;
  className?: string;
}
export interface AccessSlip {
  personId: Uuid;
  displayName: string;
  login: string;
  activationCode: string;
  issuedAt: Instant;
}

export interface Calendar {
  academicYear: number;
  startsOn: LocalDate;
  endsOn: LocalDate;
  today: LocalDate;
  terms: Term[];
  holidays: Holiday[];
  gradeSchemes: { grade: number; scheme: TermScheme }[];
}
export type TermScheme = 'QUARTER' | 'TRIMESTER' | 'HALF_YEAR' | (string & {});
export interface Term {
  id: Uuid;
  scheme: TermScheme;
  number: number;
  name: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  status: 'OPEN' | 'CLOSED' | (string & {});
}
export interface Holiday {
  id: Uuid;
  name: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}
export interface SchoolClass {
  id: Uuid;
  academicYear: number;
  name: string;
  grade: number;
  letter: string;
  shift: number;
  classTeacher?: PersonName;
  studentCount: number;
}
export interface PersonName {
  id: Uuid;
  displayName: string;
}
export interface Subject {
  id: Uuid;
  name: string;
  shortName: string;
  area: string;
}

export interface StudentInClass {
  id: Uuid;
  number: number;
  displayName: string;
  lastName: string;
  firstName: string;
  middleName?: string;
  birthDate?: LocalDate;
  memberSince: LocalDate;
  memberUntil?: LocalDate;
}
export interface StudentRow {
  id: Uuid;
  displayName: string;
  className?: string;
  birthDate?: LocalDate;
  guardians: GuardianRow[];
  hasAccess: boolean;
}
export interface GuardianRow {
  id: Uuid;
  displayName: string;
  kinship: string;
  phone?: string;
  email?: string;
  hasAccess: boolean;
  blocked: boolean;
}
export interface PeopleImport {
  id: Uuid;
  fileName: string;
  status: 'PREVIEWED' | 'APPLIED' | (string & {});
  version: number;
  createdAt: Instant;
  summary: {
    rows: number;
    newClasses: string[];
    newStudents: number;
    knownStudents: number;
    newGuardians: number;
    errors: number;
    warnings: number;
  };
  rows: ImportRow[];
}
export interface ImportRow {
  rowNumber: number;
  displayName: string;
  className: string;
  birthDate?: LocalDate;
  guardianName?: string;
  action: 'CREATE' | 'UPDATE' | 'SKIP' | (string & {});
  issues: ImportIssue[];
}
export interface ImportIssue {
  severity: 'ERROR' | 'WARNING' | (string & {});
  column: string;
  code: string;
  message: string;
}

export interface WorkType {
  id: Uuid;
  name: string;
  shortName: string;
  defaultWeight: number;
  control: boolean;
}
export type AttendanceCode =
  'ABSENT' | 'UNEXCUSED' | 'EXCUSED' | 'ILL' | 'LATE' | 'EXEMPT' | (string & {});

export type MissingPart = 'TOPIC' | 'HOMEWORK' | 'ATTENDANCE' | (string & {});
export type LessonStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | (string & {});
export interface TeachingDay {
  date: LocalDate;
  lessons: TeachingLesson[];
  overdue: OverdueLesson[];
  overdueCount: number;
}
export interface TeachingLesson {
  id: Uuid;
  journalId: Uuid;
  lessonNumber: number;
  startsAt: LocalTime;
  endsAt: LocalTime;
  groupName: string;
  subjectName: string;
  roomName?: string;
  status: LessonStatus;
  topic?: string;
  plannedTopic?: string;
  homework?: string;
  substitution: boolean;
  missing: MissingPart[];
  absentCount: number;
  markCount: number;
}
export interface OverdueLesson {
  id: Uuid;
  journalId: Uuid;
  date: LocalDate;
  lessonNumber: number;
  groupName: string;
  subjectName: string;
  missing: MissingPart[];
}

export interface Journal {
  id: Uuid;
  academicYear: number;
  subject: Subject;
  groupName: string;
  className?: string;
  classId?: Uuid;
  grade: number;
  teachers: PersonName[];
  scale: 'FIVE_POINT' | 'NO_MARKS' | (string & {});
  termScheme: TermScheme;
  mayEdit: boolean;
  lessonPlanId?: Uuid;
  planName?: string;
}
export interface JournalGrid {
  journal: Journal;
  from: LocalDate;
  to: LocalDate;
  term?: Term;
  students: GridStudent[];
  lessons: GridLesson[];
  marks: MarkCell[];
  attendance: AttendanceCell[];
  workTypes: WorkType[];
}
export interface GridStudent {
  id: Uuid;
  number: number;
  displayName: string;
  memberSince: LocalDate;
  memberUntil?: LocalDate;
  average?: number;
  markCount: number;
  suggested?: string;
  termMark?: string;
}
export interface GridLesson {
  id: Uuid;
  date: LocalDate;
  lessonNumber: number;
  status: LessonStatus;
  topic?: string;
  plannedTopic?: string;
  hasHomework: boolean;
  version: number;
  mayEdit: boolean;
  works: Work[];
}
export interface Work {
  id: Uuid;
  lessonId: Uuid;
  position: number;
  workType: WorkType;
  title?: string;
  weight: number;
  version: number;
}
export interface MarkCell {
  workId: Uuid;
  studentId: Uuid;
  entry: string;
  madeUp: boolean;
  comment?: string;
  version: number;
  late: boolean;
  corrected: boolean;
  dueOn?: LocalDate;
}
export interface AttendanceCell {
  lessonId: Uuid;
  studentId: Uuid;
  code: AttendanceCode;
  minutesLate?: number;
  version: number;
}
export interface MarkChange {
  workId: Uuid;
  studentId: Uuid;
  entry: string | null;
  version: number | null;
  madeUp?: boolean;
  comment?: string;
  dueOn?: LocalDate;
}
export interface AttendanceChange {
  lessonId: Uuid;
  studentId: Uuid;
  code: string | null;
  minutesLate?: number;
  version: number | null;
}
export interface CellResult {
  status: 'SAVED' | 'CONFLICT' | 'REFUSED' | (string & {});
  version?: number;
  code?: string;
  message?: string;
  current?: {
    entry?: string;
    code?: string;
    version?: number;
    changedBy?: string;
    changedAt?: Instant;
  };
}
export interface StudentAverage {
  studentId: Uuid;
  average?: number;
  markCount: number;
  suggested?: string;
}
export interface MarkChangesResult {
  results: CellResult[];
  averages: StudentAverage[];
}
export interface AttendanceChangesResult {
  results: CellResult[];
}
export interface NewWork {
  workTypeId: Uuid;
  title?: string;
  weight?: number;
}
export interface WorkUpdate {
  workTypeId?: Uuid;
  title?: string;
  weight?: number;
}
export interface Lesson {
  id: Uuid;
  journalId: Uuid;
  date: LocalDate;
  lessonNumber: number;
  startsAt: LocalTime;
  endsAt: LocalTime;
  groupName: string;
  subjectName: string;
  roomName?: string;
  teacher: PersonName;
  substitute?: PersonName;
  status: LessonStatus;
  topic?: string;
  plannedTopic?: string;
  planItemId?: Uuid;
  homework?: { text: string; dueLessonId?: Uuid; dueOn?: LocalDate };
  nextLessons: { id: Uuid; date: LocalDate; lessonNumber: number }[];
  works: Work[];
  attendanceTaken: boolean;
  mayEdit: boolean;
  readOnlyReason?: string;
  version: number;
  students: LessonStudent[];
}
export interface LessonStudent {
  id: Uuid;
  number: number;
  displayName: string;
  attendance?: AttendanceCell;
}
export interface LessonRecord {
  topic?: string;
  status?: 'HELD';
  homework?: string | null;
  homeworkDueLessonId?: Uuid;
  attendanceTaken?: boolean;
}
export interface ValueChange {
  id: Uuid;
  at: Instant;
  kind: 'MARK' | 'ATTENDANCE' | 'TOPIC' | 'HOMEWORK' | 'WORK' | 'PLAN' | (string & {});
  oldValue?: string;
  newValue?: string;
  by: PersonName;
  role: Role;
  lessonId?: Uuid;
  workId?: Uuid;
  studentId?: Uuid;
  reason?: string;
}
export interface PlanAttachment {
  lessonPlanId: Uuid;
  planName: string;
  plannedHours: number;
  lessonCount: number;
  attached: number;
  left: number;
  unplanned: number;
}

export interface PlanItemDraft {
  section?: string;
  topic: string;
  hours: number;
  homework?: string;
}
export interface LessonPlanPreview {
  format: 'XLSX' | 'CSV' | 'FEDERAL_PROGRAMME' | (string & {});
  name: string;
  grade?: number;
  totalHours: number;
  sheet?: string;
  encoding?: string;
  items: PlanItemDraft[];
  issues: { rowNumber?: number; severity: string; code: string; message: string }[];
  choices: { grade: number; variant?: string; hours: number }[];
}
export interface NewLessonPlan {
  name: string;
  subjectId: Uuid;
  grade: number;
  academicYear: number;
  source?: string;
  items: PlanItemDraft[];
}
export interface LessonPlanSummary {
  id: Uuid;
  name: string;
  subjectId: Uuid;
  subjectName: string;
  grade: number;
  academicYear: number;
  hours: number;
  itemCount: number;
  author?: PersonName;
  version: number;
}
export interface LessonPlan extends LessonPlanSummary {
  source?: string;
  items: (PlanItemDraft & { id: Uuid; position: number })[];
}

export interface DiaryWeek {
  studentId: Uuid;
  studentName: string;
  className?: string;
  from: LocalDate;
  to: LocalDate;
  days: DiaryDay[];
}
export interface DiaryDay {
  date: LocalDate;
  holiday?: string;
  lessons: DiaryLesson[];
}
export interface DiaryLesson {
  id: Uuid;
  lessonNumber: number;
  startsAt: LocalTime;
  endsAt: LocalTime;
  subjectName: string;
  roomName?: string;
  teacherName: string;
  substitution: boolean;
  cancelled: boolean;
  topic?: string;
  homework?: string;
  assigned?: { text: string; dueOn?: LocalDate };
  marks: DiaryMark[];
  attendance?: { code: AttendanceCode; minutesLate?: number };
}
export interface DiaryMark {
  workId: Uuid;
  entry: string;
  workTypeName: string;
  weight: number;
  title?: string;
  comment?: string;
  changedAt: Instant;
}
export interface StudentMarks {
  studentId: Uuid;
  term?: Term;
  terms: Term[];
  subjects: SubjectMarks[];
}
export interface SubjectMarks {
  journalId: Uuid;
  subjectName: string;
  teacherName: string;
  average?: number;
  suggested?: string;
  termMark?: string;
  enoughMarks: boolean;
  explanation: { weightedSum: number; weightSum: number; formula: string };
  marks: (DiaryMark & { date: LocalDate; numeric?: number; counts: boolean })[];
  absences: { total: number; ill: number; unexcused: number; late: number };
}

export interface SummarySheet {
  school: string;
  classId: Uuid;
  className: string;
  academicYear: number;
  classTeacher?: string;
  moment: Instant;
  columns: SheetColumn[];
  rows: SheetRow[];
  totals: SheetTotals[];
  classTotals: SheetTotals;
  formulas: { name: string; version: number; text: string }[];
}
export interface SheetRow {
  studentId: Uuid;
  number: number;
  displayName: string;
  cells: (string | null)[];
  preliminary: boolean[];
  average?: number;
}
export interface SheetColumn {
  subjectId: Uuid;
  subjectName: string;
  kind: 'TERM' | 'YEAR' | 'EXAM' | 'FINAL' | (string & {});
  termId?: Uuid;
  title: string;
}
export interface SheetTotals {
  column?: number;
  n5: number;
  n4: number;
  n3: number;
  n2: number;
  notAssessed: number;
  exempt: number;
  counted: number;
  attainment?: number;
  quality?: number;
  sou?: number;
  averageMark?: number;
}
