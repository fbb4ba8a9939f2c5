import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { formatLongDay } from '@eschool/clients-core/format-date';
import { type LocalDate, addDays, isLocalDate, weekdayOf } from '@eschool/clients-core/local-date';
import { useDiaryWeek, usePrefetchNeighbours } from '../api/diary-week';
import { freshnessOf } from '../api/freshness';
import { dayOf } from '../api/school-days';
import { useSeenOnLeave } from '../api/use-seen-marks';
import { useSchoolClock } from '../api/use-school-clock';
import { DaySheet } from '../components/day-sheet';
import { WeekSheets } from '../components/week-sheets';
import { WeekStrip } from '../components/week-strip';
import { useChild } from '../../../shared/lib/child';
import { useSwipe } from '../../../shared/lib/use-swipe';
import { Button } from '../../../shared/ui/button';
import { FailureNotice } from '../../../shared/ui/failure-notice';
import { Screen } from '../../../shared/ui/screen';
import { Segmented } from '../../../shared/ui/segmented';
import { SheetSkeleton } from '../../../shared/ui/skeleton';
import styles from './diary-page.module.css';

export function DiaryPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSchoolClock();
  const { studentId } = useChild();
  const asked = useParams().date;
  const [search] = useSearchParams();
  const view = search.get('view') === 'week' ? 'week' : 'day';
  // On a Sunday families look at the week that is about to begin.
  const start = weekdayOf(today) === 7 ? addDays(today, 1) : today;
  const date = isLocalDate(asked) ? asked : start;
  const week = useDiaryWeek(date);
  usePrefetchNeighbours(date, week.isSuccess);

  const address = (to: LocalDate, as = view) => `/diary/${to}${as === 'week' ? '?view=week' : ''}`;
  const go = (to: LocalDate) => void navigate(address(to), { replace: true });
  const step = view === 'week' ? 7 : 1;
  const swipe = useSwipe(
    () => go(addDays(date, -step)),
    () => go(addDays(date, step)),
  );

  const day = dayOf(week.data, date);
  const shown = view === 'week' ? (week.data?.days ?? []) : day ? [day] : [];
  useSeenOnLeave(
    studentId,
    `${view}:${date}`,
    shown.flatMap((each) => each.lessons.flatMap((lesson) => lesson.marks)),
  );

  return (
    <Screen title={t('diary.title')} freshness={freshnessOf(week)}>
      <WeekStrip date={date} today={today} week={week.data} address={address} go={go} />
      <div className={styles.controls}>
        <Segmented
          label={t('diary.viewLabel')}
          value={view}
          onChange={(as) => void navigate(address(date, as), { replace: true })}
          options={[
            { value: 'day', label: t('diary.viewDay') },
            { value: 'week', label: t('diary.viewWeek') },
          ]}
        />
        {date !== today && <Button onClick={() => go(today)}>{t('diary.toToday')}</Button>}
      </div>
      <div className={styles.pages} {...swipe}>
        {week.data ? (
          view === 'week' ? (
            <WeekSheets week={week.data} today={today} />
          ) : (
            <section aria-labelledby="day" key={date} className={styles.arrive}>
              <h2 id="day" className={styles.day}>
                {formatLongDay(date, i18n.language)}
              </h2>
              <DaySheet date={date} day={day} />
            </section>
          )
        ) : week.isError ? (
          <FailureNotice error={week.error} retry={() => void week.refetch()} />
        ) : (
          <SheetSkeleton rows={6} />
        )}
      </div>
    </Screen>
  );
}
