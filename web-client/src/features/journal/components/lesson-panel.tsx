import { Button, CloseButton, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Lesson } from '@eschool/client/journal';
import { formatLongDay, formatTime } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { lessonQuery } from '../api/journal-queries';
import { HomeworkFiles } from './homework-files';
import { LessonForm } from './lesson-form';
import { LessonWorks } from './lesson-works';
import { LessonPresence } from './lesson-presence';
import classes from './lesson-panel.module.css';

type Props = {
  journalId: string;
  lessonId: string;
  onClose: () => void;
  /** Where the whole journal is, when the panel stands beside something else. */
  linkToJournal?: boolean;
  /** The pupils' numbers in the grid beside it; who was not there yet on the day keeps a number in both. */
  numbers?: ReadonlyMap<string, number>;
};

/** One lesson's record: topic, homework, works, presence. Beside the grid, or the whole screen on a phone. */
export function LessonPanel({
  journalId,
  lessonId,
  onClose,
  linkToJournal = false,
  numbers,
}: Props) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const lesson = useQuery(lessonQuery({ schoolId, journalId }, lessonId));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [lessonId]);
  return (
    <aside
      className={classes.panel}
      aria-labelledby="lesson-title"
      data-print="hide"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={classes.header}>
        <div>
          <h2 id="lesson-title" ref={heading} tabIndex={-1} className={classes.title}>
            {lesson.data ? <LessonTitle lesson={lesson.data} /> : t('lesson.title')}
          </h2>
          {lesson.data && <LessonPlace lesson={lesson.data} />}
        </div>
        <CloseButton onClick={onClose} aria-label={t('lesson.close')} />
      </header>
      <div className={classes.body}>
        {lesson.error ? (
          <ErrorState error={lesson.error} retry={() => void lesson.refetch()} />
        ) : !lesson.data ? (
          <div className={classes.sections} role="status" aria-label={t('common.loading')}>
            <Skeleton height={64} />
            <Skeleton height={84} />
            <Skeleton height={320} />
          </div>
        ) : (
          <div className={classes.sections} key={lesson.data.id}>
            {!lesson.data.mayEdit && (
              <p className={classes.readOnly}>
                {lesson.data.readOnlyMessage ?? t('lesson.readOnly')}
              </p>
            )}
            <LessonForm lesson={lesson.data} />
            <HomeworkFiles lesson={lesson.data} />
            <LessonWorks lesson={lesson.data} />
            <LessonPresence lesson={lesson.data} numbers={numbers} />
            {linkToJournal && (
              <Button
                component={Link}
                to={`/s/${schoolId}/journals/${journalId}?lesson=${lessonId}`}
                variant="light"
              >
                {t('lesson.toJournal')}
              </Button>
            )}
          </div>
        )}
      </div>
    </aside>
  );
}

function LessonTitle({ lesson }: { lesson: Lesson }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {formatLongDay(lesson.date, i18n.language)}
      {', '}
      {t('lesson.number', { number: lesson.lessonNumber })}
    </>
  );
}

function LessonPlace({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation();
  const parts = [
    lesson.groupName,
    lesson.subjectName,
    `${formatTime(lesson.startsAt)}–${formatTime(lesson.endsAt)}`,
    lesson.roomName && t('lesson.room', { room: lesson.roomName }),
    lesson.substitute && t('lesson.substitute', { name: lesson.substitute.displayName }),
  ];
  return <p className={classes.place}>{parts.filter(Boolean).join(' · ')}</p>;
}
