import type {
  DescribeHoliday,
  DescribeMovedDay,
  DescribeTermScheme,
  Holiday,
  MovedDay,
  PlannedScheme,
} from '@eschool/client/school';
import { addDays, daysBetween } from '@eschool/clients-core/local-date';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import type { Plan } from '../api/years';
import { isOwn } from './year-words';

/** Days as they are typed. */
export type Span = { from: string; to: string };

export type SchemeDraft = { scheme?: string; name: string; terms: (Span & { name: string })[] };
export type HolidayDraft = Span & { id?: string; name: string; grades: number[] };
export type MovedDayDraft = { id?: string; day: string; taughtAs: number; reason: string };

export const PARTS: Record<string, number> = { QUARTER: 4, TRIMESTER: 3, HALF_YEAR: 2 };

/** A scheme to begin with: the year in equal parts, which are then moved to where they belong. */
export function newScheme(
  scheme: string | undefined,
  plan: Pick<Plan, 'startsOn' | 'endsOn'>,
): SchemeDraft {
  const parts = scheme ? (PARTS[scheme] ?? 1) : 2;
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const start = (part: number) => addDays(plan.startsOn, Math.round((days * part) / parts));
  return {
    ...(scheme && { scheme }),
    name: '',
    terms: Array.from({ length: parts }, (_, part) => ({
      name: '',
      from: typedDay(start(part)),
      to: typedDay(addDays(start(part + 1), -1)),
    })),
  };
}

export function schemeDraft(scheme: PlannedScheme): SchemeDraft {
  return {
    scheme: scheme.scheme,
    name: scheme.name ?? '',
    terms: scheme.terms.map((term) => ({
      name: isOwn(term.scheme) ? term.name : '',
      from: typedDay(term.startsOn),
      to: typedDay(term.endsOn),
    })),
  };
}

/** The draft as the service takes it; undefined while a day cannot be read or a name is missing. */
export function describedScheme(draft: SchemeDraft): DescribeTermScheme | undefined {
  const own = !draft.scheme || isOwn(draft.scheme);
  const terms = draft.terms.map(({ name, from, to }) => {
    const startsOn = dayOf(from);
    const endsOn = dayOf(to);
    if (!startsOn || !endsOn || (own && !name.trim())) return undefined;
    return { ...(own && { name: name.trim() }), startsOn, endsOn };
  });
  const complete = terms.filter((term) => term !== undefined);
  if (complete.length < terms.length || (own && !draft.name.trim())) return undefined;
  return {
    ...(draft.scheme && { scheme: draft.scheme }),
    ...(own && { name: draft.name.trim() }),
    terms: complete,
  };
}

/** A scheme of the plan as it is said again when another one changes. */
export const sameScheme = (scheme: PlannedScheme): DescribeTermScheme => ({
  scheme: scheme.scheme,
  ...(scheme.name !== undefined && { name: scheme.name }),
  terms: scheme.terms.map((term) => ({
    ...(isOwn(term.scheme) && { name: term.name }),
    startsOn: term.startsOn,
    endsOn: term.endsOn,
  })),
});

/** The list with one entry put in place of that with its id, at the end when it is new, or left out. */
export function withOne<Known extends { id: string }, Said>(
  known: readonly Known[],
  id: string | undefined,
  one: Said | undefined,
  same: (entry: Known) => Said,
): Said[] {
  const at = known.findIndex((entry) => entry.id === id);
  const items = known.flatMap((entry, index) =>
    index === at ? (one ? [one] : []) : [same(entry)],
  );
  return at < 0 && one ? [...items, one] : items;
}

export const placeOf = (known: readonly { id: string }[], id: string | undefined) => {
  const at = known.findIndex((entry) => entry.id === id);
  return at < 0 ? known.length : at;
};

export function holidayDraft(holiday: Holiday | undefined): HolidayDraft {
  return {
    ...(holiday && { id: holiday.id }),
    name: holiday?.name ?? '',
    from: typedDay(holiday?.startsOn),
    to: typedDay(holiday?.endsOn),
    grades: holiday?.grades ?? [],
  };
}

/** One day is entered once: without a last day the first is the last. */
export function describedHoliday(draft: HolidayDraft): DescribeHoliday | undefined {
  const startsOn = dayOf(draft.from);
  const endsOn = draft.to.trim() ? dayOf(draft.to) : startsOn;
  if (!draft.name.trim() || !startsOn || !endsOn) return undefined;
  return {
    ...(draft.id && { id: draft.id }),
    name: draft.name.trim(),
    startsOn,
    endsOn,
    ...(draft.grades.length > 0 && { grades: draft.grades }),
  };
}

export const sameHoliday = ({ id, name, startsOn, endsOn, grades }: Holiday): DescribeHoliday => ({
  id,
  name,
  startsOn,
  endsOn,
  ...(grades && { grades }),
});

export function movedDayDraft(moved: MovedDay | undefined): MovedDayDraft {
  return {
    ...(moved && { id: moved.id }),
    day: typedDay(moved?.day),
    taughtAs: moved?.taughtAs ?? 1,
    reason: moved?.reason ?? '',
  };
}

export function describedMovedDay(draft: MovedDayDraft): DescribeMovedDay | undefined {
  const day = dayOf(draft.day);
  if (!day || !draft.reason.trim()) return undefined;
  return {
    ...(draft.id && { id: draft.id }),
    day,
    taughtAs: draft.taughtAs,
    reason: draft.reason.trim(),
  };
}

export const sameMovedDay = ({ id, day, taughtAs, reason }: MovedDay): DescribeMovedDay => ({
  id,
  day,
  taughtAs,
  reason,
});
