import type { GridLesson, Journal, JournalGrid, JournalList } from '@eschool/client/journal';
import type { Calendar } from '@eschool/client/school';
import { API, type Seat } from './desk';
import { schoolOf } from './sign-in';

/** Reads from the service what the person of the seat may read, with the page's own token. */
export async function read<T>(seat: Seat, role: string, path: string): Promise<T> {
  const answer = await seat.page.request.get(`${API}${path}`, {
    headers: { Authorization: seat.bearer(), 'X-Acting-Role': role },
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function journalsOf(seat: Seat, role = 'TEACHER'): Promise<Journal[]> {
  const school = await schoolOf(seat.page);
  const { items } = await read<JournalList>(seat, role, `/schools/${school}/journals?limit=200`);
  return items;
}

/** The whole year of a journal up to today, by the school's calendar. */
export async function yearOf(seat: Seat, journal: Journal, role = 'TEACHER'): Promise<JournalGrid> {
  const school = await schoolOf(seat.page);
  const { startsOn, today } = await calendarOf(seat, role);
  return read<JournalGrid>(
    seat,
    role,
    `/schools/${school}/journals/${journal.id}/grid?from=${startsOn}&to=${today}`,
  );
}

export async function calendarOf(seat: Seat, role: string): Promise<Calendar> {
  return read(seat, role, `/schools/${await schoolOf(seat.page)}/calendar`);
}

/** The journal from today to the end of the school year. */
export async function comingOf(seat: Seat, journal: Journal): Promise<JournalGrid> {
  const school = await schoolOf(seat.page);
  const { today, endsOn } = await calendarOf(seat, 'TEACHER');
  return read<JournalGrid>(
    seat,
    'TEACHER',
    `/schools/${school}/journals/${journal.id}/grid?from=${today}&to=${endsOn}`,
  );
}

/** A lesson that nobody has written a topic for yet. */
export function firstWithoutTopic(grid: JournalGrid): GridLesson {
  const lesson = grid.lessons.find(
    (known) => known.mayEdit && known.status !== 'CANCELLED' && !known.topic,
  );
  if (!lesson) throw new Error(`every lesson of ${grid.journal.groupName} has its topic`);
  return lesson;
}

/** The names of those who were in the group on the day of the lesson. */
export function presentAt(grid: JournalGrid, { date }: GridLesson): string[] {
  return grid.students
    .filter(({ memberSince, memberUntil }) => memberSince <= date && date <= (memberUntil ?? date))
    .map(({ displayName }) => displayName);
}

/** The latest lesson of the journal that has taken place and may be written. */
export function latestOpen(grid: JournalGrid): GridLesson {
  const lesson = grid.lessons
    .filter((known) => known.mayEdit && known.status !== 'CANCELLED' && known.works.length <= 1)
    .at(-1);
  if (!lesson) throw new Error(`no lesson of ${grid.journal.groupName} may be written`);
  return lesson;
}

/** A journal of the class that the person keeps. */
export async function ownJournal(seat: Seat, className: string, subject = ''): Promise<Journal> {
  const journal = (await journalsOf(seat)).find(
    (known) =>
      known.mayEdit && known.groupName === className && known.subject.name.startsWith(subject),
  );
  if (!journal) throw new Error(`no journal of ${className} to keep`);
  return journal;
}
