import { type LocalDate } from '@eschool/clients-core/local-date';
import type { DiaryDay, DiaryLesson, DiaryWeek } from '@eschool/client/diary';

export function dayOf(week: DiaryWeek | undefined, date: LocalDate): DiaryDay | undefined {
  return week?.days.find((day) => day.date === date);
}

/** The first day after `date` that has lessons which take place. */
export function nextSchoolDay(
  weeks: readonly (DiaryWeek | undefined)[],
  date: LocalDate,
): DiaryDay | undefined {
  return weeks
    .flatMap((week) => week?.days ?? [])
    .filter((day) => day.date > date && day.lessons.some((lesson) => !lesson.cancelled))
    .sort((left, right) => left.date.localeCompare(right.date))[0];
}

export type LessonMoment = 'past' | 'now' | 'ahead';

/** Where the wall clock `time` stands relative to a lesson of the same day. */
export function lessonMoment(lesson: DiaryLesson, time: string): LessonMoment {
  if (lesson.endsAt.slice(0, 5) <= time) return 'past';
  return lesson.startsAt.slice(0, 5) <= time ? 'now' : 'ahead';
}
