import type { TFunction } from 'i18next';
import type { LoadOfTeacher } from '@eschool/client/teaching';
import { hoursText } from './load-rows';

/** The staff to choose from, each with the hours they have already. */
export const teacherOptions = (teachers: LoadOfTeacher[], language: string, t: TFunction) =>
  teachers.map(({ teacher, weeklyHours }) => ({
    value: teacher.id,
    label:
      weeklyHours > 0
        ? t('load.teacherWithHours', {
            name: teacher.displayName,
            hours: hoursText(weeklyHours, language),
          })
        : teacher.displayName,
  }));
