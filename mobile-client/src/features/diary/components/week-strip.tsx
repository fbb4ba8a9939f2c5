import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DiaryWeek } from '@eschool/client/diary';
import { formatLongDay, formatSpan, formatWeekday } from '@eschool/clients-core/format-date';
import { type LocalDate, addDays, partsOf, mondayOf } from '@eschool/clients-core/local-date';
import { dayOf } from '../api/school-days';
import { useSwipe } from '../../../shared/lib/use-swipe';
import { IconButton } from '../../../shared/ui/icon-button';
import styles from './week-strip.module.css';

type Props = {
  date: LocalDate;
  today: LocalDate;
  week: DiaryWeek | undefined;
  address: (date: LocalDate) => string;
  go: (date: LocalDate) => void;
};

/** The seven days of the week as a row; a swipe or the arrows turn to another week. */
export function WeekStrip({ date, today, week, address, go }: Props) {
  const { t, i18n } = useTranslation();
  const monday = mondayOf(date);
  const swipe = useSwipe(
    () => go(addDays(date, -7)),
    () => go(addDays(date, 7)),
  );
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));

  return (
    <nav className={styles.strip} aria-label={t('diary.days')} {...swipe}>
      <div className={styles.head}>
        <IconButton label={t('diary.previousWeek')} onClick={() => go(addDays(date, -7))}>
          <IconChevronLeft size={22} />
        </IconButton>
        <p className={styles.range}>{formatSpan(monday, addDays(monday, 6), i18n.language)}</p>
        <IconButton label={t('diary.nextWeek')} onClick={() => go(addDays(date, 7))}>
          <IconChevronRight size={22} />
        </IconButton>
      </div>
      <ul className={styles.days}>
        {days.map((day) => {
          const hasMarks = dayOf(week, day)?.lessons.some((lesson) => lesson.marks.length > 0);
          const words = [
            formatLongDay(day, i18n.language),
            day === today && t('diary.today'),
            hasMarks && t('diary.hasMarks'),
          ];
          return (
            <li key={day}>
              <Link
                to={address(day)}
                replace
                className={styles.day}
                aria-label={words.filter(Boolean).join(', ')}
                aria-current={day === date ? 'date' : undefined}
                data-today={day === today}
              >
                <span className={styles.weekday}>{formatWeekday(day, i18n.language)}</span>
                <span className={styles.number}>{partsOf(day).day}</span>
                <span className={styles.dot} data-shown={hasMarks} />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
