import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { addDays, isLocalDate, localClock, localToday } from '@eschool/clients-core/local-date';
import { formatLongDay } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { DateButton } from '../../../shared/ui/date-button';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { teachingDayQuery } from '../api/journal-queries';
import { DayLesson } from '../components/day-lesson';
import { LessonPanel } from '../components/lesson-panel';
import { OverdueList } from '../components/overdue-list';
import { useLiveJournal } from '../components/use-live-journal';
import classes from './today-page.module.css';

/** Wide enough for the panel to stand beside the day and not over it. */
const ROOM_FOR_PANEL = '(min-width: 1081px)';

/** A teacher's day: the lessons in order, what each still lacks, and what is overdue. */
export function TodayPage() {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const [search, setSearch] = useSearchParams();
  const today = localToday();
  const asked = search.get('date');
  const date = isLocalDate(asked) ? asked : today;
  useLiveJournal();
  const day = useQuery(teachingDayQuery(schoolId, date));
  const lessonId = search.get('lesson') ?? undefined;
  const journalId = search.get('journal') ?? undefined;
  const open = (lesson: { id: string; journalId: string } | undefined) =>
    setSearch((before) => {
      if (lesson) {
        before.set('lesson', lesson.id);
        before.set('journal', lesson.journalId);
      } else {
        before.delete('lesson');
        before.delete('journal');
      }
      return before;
    });
  const goTo = (next: string) => setSearch(next === today ? {} : { date: next });
  const clock = localClock();
  const current =
    date === today
      ? day.data?.lessons.find((lesson) => lesson.startsAt <= clock && clock < lesson.endsAt)
      : undefined;
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || !current || lessonId || !window.matchMedia(ROOM_FOR_PANEL).matches)
      return;
    opened.current = true;
    setSearch({ lesson: current.id, journal: current.journalId }, { replace: true });
  }, [current, lessonId, setSearch]);
  const title = date === today ? t('today.view') : t('today.day');
  return (
    <>
      <PageHeader title={title} note={formatLongDay(date, i18n.language)}>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('today.before')}
          onClick={() => goTo(addDays(date, -1))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <DateButton label={t('today.date')} value={date} onChange={goTo} />
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('today.after')}
          onClick={() => goTo(addDays(date, 1))}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
        {date !== today && (
          <Button variant="light" onClick={() => goTo(today)}>
            {t('today.view')}
          </Button>
        )}
      </PageHeader>
      <div className={classes.desk}>
        <div className={classes.day}>
          {day.error ? (
            <ErrorState error={day.error} retry={() => void day.refetch()} />
          ) : day.isPending ? (
            <RowSkeleton rows={6} height={76} />
          ) : (
            <>
              {day.data.lessons.length === 0 ? (
                <EmptyState title={t('today.noneTitle')} text={t('today.noneText')} />
              ) : (
                <ol className={classes.lessons}>
                  {day.data.lessons.map((lesson) => (
                    <DayLesson
                      key={lesson.id}
                      lesson={lesson}
                      begun={date < today || (date === today && lesson.startsAt <= clock)}
                      current={lesson.id === current?.id}
                      open={lesson.id === lessonId}
                      onOpen={() => open(lesson)}
                    />
                  ))}
                </ol>
              )}
              <OverdueList
                lessons={day.data.overdue}
                count={day.data.overdueCount}
                openLesson={lessonId}
                onOpen={open}
              />
            </>
          )}
        </div>
        {lessonId && journalId && (
          <LessonPanel
            journalId={journalId}
            lessonId={lessonId}
            onClose={() => open(undefined)}
            linkToJournal
          />
        )}
      </div>
    </>
  );
}
