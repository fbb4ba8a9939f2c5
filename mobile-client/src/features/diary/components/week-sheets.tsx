import { useTranslation } from 'react-i18next';
import type { DiaryDay, DiaryWeek } from '@eschool/client/diary';
import { formatLongDay, formatSpan } from '@eschool/clients-core/format-date';
import { type LocalDate } from '@eschool/clients-core/local-date';
import { DaySheet } from './day-sheet';
import styles from './week-sheets.module.css';

type Props = { week: DiaryWeek; today: LocalDate };

/** The whole week one under the other, or as a spread of two columns where there is room. */
export function WeekSheets({ week, today }: Props) {
  const { t, i18n } = useTranslation();
  if (week.days.every((day) => day.lessons.length === 0 && !day.holiday)) {
    return <p className={styles.empty}>{t('diary.emptyWeek')}</p>;
  }
  return (
    <div className={styles.spread}>
      {holidaysTogether(week.days).map(({ day, until }) => (
        <section key={day.date} aria-labelledby={`day-${day.date}`}>
          <h2 id={`day-${day.date}`} className={styles.title}>
            {until === day.date
              ? formatLongDay(day.date, i18n.language)
              : formatSpan(day.date, until, i18n.language)}
            {day.date <= today && today <= until && (
              <span className={styles.today}>{t('diary.today')}</span>
            )}
          </h2>
          <DaySheet date={day.date} day={day} brief />
        </section>
      ))}
    </div>
  );
}

/** Days off with one name and one after the other are told once, up to their last day in this week. */
function holidaysTogether(days: DiaryDay[]): { day: DiaryDay; until: LocalDate }[] {
  const sheets: { day: DiaryDay; until: LocalDate }[] = [];
  for (const day of days) {
    const last = sheets.at(-1);
    const isOff = day.lessons.length === 0 && day.holiday !== undefined;
    if (last && isOff && last.day.lessons.length === 0 && last.day.holiday === day.holiday) {
      last.until = day.date;
    } else {
      sheets.push({ day, until: day.date });
    }
  }
  return sheets;
}
