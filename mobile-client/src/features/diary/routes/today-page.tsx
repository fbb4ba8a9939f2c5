import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay, formatLongDay } from '@eschool/clients-core/format-date';
import { addDays, weekdayOf } from '@eschool/clients-core/local-date';
import { useDiaryWeek } from '../api/diary-week';
import { freshnessOf } from '../api/freshness';
import { dayOf, lessonMoment, nextSchoolDay } from '../api/school-days';
import { useStudentMarks } from '../api/student-marks';
import { useSchoolClock } from '../api/use-school-clock';
import { HomeworkList } from '../components/homework-list';
import { LessonRow } from '../components/lesson-row';
import { NewMarks } from '../components/new-marks';
import type { DiaryDay } from '@eschool/client/diary';
import { FailureNotice } from '../../../shared/ui/failure-notice';
import { Screen } from '../../../shared/ui/screen';
import { SheetSkeleton } from '../../../shared/ui/skeleton';
import styles from './today-page.module.css';

export function TodayPage() {
  const { t, i18n } = useTranslation();
  const { today, time } = useSchoolClock();
  const thisWeek = useDiaryWeek(today);
  const nextWeek = useDiaryWeek(addDays(today, 7));
  const marks = useStudentMarks();
  const freshness = freshnessOf(thisWeek, nextWeek, marks);
  const next = nextSchoolDay([thisWeek.data, nextWeek.data], today);

  return (
    <Screen
      title={t('today.title')}
      subtitle={formatLongDay(today, i18n.language)}
      freshness={freshness}
    >
      <div className={styles.parts}>
        {marks.data && <NewMarks marks={marks.data} />}
        {thisWeek.data ? (
          <TodayLessons date={today} day={dayOf(thisWeek.data, today)} time={time} />
        ) : thisWeek.isError ? (
          <FailureNotice error={thisWeek.error} retry={() => void freshness.refresh()} />
        ) : (
          <SheetSkeleton rows={5} />
        )}
        {thisWeek.data && (next || nextWeek.data) && (
          <section aria-labelledby="homework">
            <div className={styles.head}>
              <h2 id="homework" className={styles.title}>
                {!next || next.date === addDays(today, 1)
                  ? t('today.homeworkTomorrow')
                  : t('today.homeworkFor', {
                      date: formatDay(next.date, i18n.language),
                    })}
              </h2>
              {next && (
                <Link className={styles.link} to={`/diary/${next.date}`}>
                  {t('today.openDay')}
                </Link>
              )}
            </div>
            {next ? (
              <HomeworkList day={next} />
            ) : (
              <p className={styles.empty}>{t('today.noNextDay')}</p>
            )}
          </section>
        )}
      </div>
    </Screen>
  );
}

type TodayLessonsProps = { date: string; day: DiaryDay | undefined; time: string };

function TodayLessons({ date, day, time }: TodayLessonsProps) {
  const { t } = useTranslation();
  const lessons = day?.lessons ?? [];
  const taking = lessons.filter((lesson) => !lesson.cancelled);
  const over = taking.length > 0 && taking.every((lesson) => lessonMoment(lesson, time) === 'past');

  if (lessons.length === 0) {
    const text = day?.holiday
      ? t('today.holiday', { name: day.holiday })
      : weekdayOf(date) === 7
        ? t('today.sunday')
        : t('today.noLessons');
    return <p className={styles.empty}>{text}</p>;
  }
  return (
    <section aria-labelledby="lessons">
      <div className={styles.head}>
        <h2 id="lessons" className={styles.title}>
          {t('today.lessons')}
        </h2>
        <p className={styles.count}>
          {over ? t('today.over') : t('today.count', { count: taking.length })}
        </p>
      </div>
      <ol className={styles.sheet}>
        {lessons.map((lesson) => (
          <LessonRow
            key={lesson.id}
            lesson={lesson}
            brief
            current={!lesson.cancelled && lessonMoment(lesson, time) === 'now'}
          />
        ))}
      </ol>
    </section>
  );
}
