import { useTranslation } from 'react-i18next';
import type { DiaryWeek } from '@eschool/client';
import { DaySheet } from '@/features/diary/components/day-sheet';
import { formatDate, type LocalDate } from '@/shared/lib/local-date';
import styles from '@/features/diary/components/week-sheets.module.css';

type Props = { week: DiaryWeek; today: LocalDate };

/** The whole week one under the other, or as a spread of two columns where there is room. */
export function WeekSheets({ week, today }: Props) {
  const { t, i18n } = useTranslation();
  if (week.days.every((day) => day.lessons.length === 0 && !day.holiday)) {
    return <p className={styles.empty}>{t('diary.emptyWeek')}</p>;
  }
  return (
    <div className={styles.spread}>
      {week.days.map((day) => (
        <section key={day.date} aria-labelledby={`day-${day.date}`}>
          <h2 id={`day-${day.date}`} className={styles.title} data-today={day.date === today}>
            {formatDate(day.date, 'longWeekdayAndDay', i18n.language)}
            {day.date === today && <span className={styles.today}>{t('diary.today')}</span>}
          </h2>
          <DaySheet date={day.date} day={day} brief />
        </section>
      ))}
    </div>
  );
}
