import { useTranslation } from 'react-i18next';
import type { DiaryDay } from '@eschool/client/diary';
import { type LocalDate, weekdayOf } from '@eschool/clients-core/local-date';
import { LessonRow } from './lesson-row';
import styles from './day-sheet.module.css';

type Props = { date: LocalDate; day: DiaryDay | undefined; brief?: boolean };

/** The page of one day; a day without lessons says why. */
export function DaySheet({ date, day, brief = false }: Props) {
  const { t } = useTranslation();
  if (!day || day.lessons.length === 0) {
    const text = day?.holiday
      ? t('diary.holiday', { name: day.holiday })
      : weekdayOf(date) === 7
        ? t('diary.sunday')
        : t('diary.emptyDay');
    return <p className={styles.empty}>{text}</p>;
  }
  return (
    <>
      {day.holiday && <p className={styles.holiday}>{day.holiday}</p>}
      <ol className={styles.sheet}>
        {day.lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} brief={brief} />
        ))}
      </ol>
    </>
  );
}
