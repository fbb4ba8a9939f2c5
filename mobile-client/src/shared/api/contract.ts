/** The part of the wire contract this client reads, written by hand until the generated client exists. */
export type Role = string;
export type Membership = {
  schoolId: string;
  schoolName: string;
  personId: string;
  displayName: string;
  roles: Role[];
};
export type Me = {
  accountId: string;
  login: string;
  displayName: string;
  memberships: Membership[];
};
export type VersionInfo = { version: string; apiVersion: string; minimumClientVersion: string };
export type School = { id: string; shortName: string; timeZone: string };
export type Child = {
  id: string;
  displayName: string;
  firstName: string;
  className?: string;
  schoolId: string;
  schoolName: string;
};
export type Term = {
  id: string;
  scheme: string;
  number: number;
  name: string;
  startsOn: string;
  endsOn: string;
  status: string;
};
export type DiaryMark = {
  workId: string;
  entry: string;
  workTypeName: string;
  weight: number;
  title?: string;
  comment?: string;
  changedAt: string;
};
export type DiaryLesson = {
  id: string;
  lessonNumber: number;
  startsAt: string;
  endsAt: string;
  subjectName: string;
  roomName?: string;
  teacherName: string;
  substitution: boolean;
  cancelled: boolean;
  topic?: string;
  homework?: string;
  assigned?: { text: string; dueOn?: string };
  marks: DiaryMark[];
  attendance?: { code: string; minutesLate?: number };
};
export type DiaryDay = { date: string; holiday?: string; lessons: DiaryLesson[] };
export type DiaryWeek = {
  studentId: string;
  studentName: string;
  className?: string;
  from: string;
  to: string;
  days: DiaryDay[];
};
export type SubjectMark = DiaryMark & { date: string; numeric?: number | null; counts: boolean };
export type SubjectMarks = {
  journalId: string;
  subjectName: string;
  teacherName: string;
  average?: number | null;
  suggested?: string;
  termMark?: string;
  enoughMarks: boolean;
  explanation: { weightedSum: number; weightSum: number; formula: string };
  marks: SubjectMark[];
  absences: { total: number; ill: number; unexcused: number; late: number };
};
export type StudentMarks = {
  studentId: string;
  term?: Term;
  terms: Term[];
  subjects: SubjectMarks[];
};

export type Client = { baseUrl: string; fetch: (request: Request) => Promise<Response> };
type Options = {
  client: Client;
  headers?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  signal?: AbortSignal;
};
export type Result<T> = { data?: T; error?: unknown; response?: Response };

export function createClient(config: Client): Client {
  return config;
}

async function get<T>(path: string, options: Options): Promise<Result<T>> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const suffix = query.size > 0 ? `?${query.toString()}` : '';
  const request = new Request(`${options.client.baseUrl}${path}${suffix}`, {
    headers: options.headers,
    signal: options.signal,
  });
  try {
    const response = await options.client.fetch(request);
    const text = await response.text();
    const body = parse(text);
    return response.ok ? { data: body as T, response } : { error: body, response };
  } catch (error) {
    return { error };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const getVersion = (options: Options) => get<VersionInfo>('/version', options);
export const getMe = (options: Options) => get<Me>('/me', options);
export const listSchools = (options: Options) => get<{ items: School[] }>('/schools', options);
export const listChildren = (options: Options & { path: { schoolId: string } }) =>
  get<{ items: Child[] }>(`/schools/${options.path.schoolId}/children`, options);
export const getDiaryWeek = (
  options: Options & { path: { schoolId: string; studentId: string; date: string } },
) => {
  const { schoolId, studentId, date } = options.path;
  return get<DiaryWeek>(`/schools/${schoolId}/students/${studentId}/diary-weeks/${date}`, options);
};
export const getStudentMarks = (
  options: Options & {
    path: { schoolId: string; studentId: string };
    query?: { termId?: string };
  },
) => {
  const { schoolId, studentId } = options.path;
  return get<StudentMarks>(`/schools/${schoolId}/students/${studentId}/marks`, options);
};
