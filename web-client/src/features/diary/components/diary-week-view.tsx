import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DiaryLesson, DiaryWeek } from '@eschool/client/diary';
import { addDays } from '@eschool/clients-core/local-date';
import { formatLongDay, formatSpan } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { FileLinks } from '../../../shared/ui/file-links';
import { MarkText } from '../../../shared/ui/mark-text';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { downloadHomeworkFile } from '../api/diary';
import classes from './diary-week-view.module.css';

type Props = {
  week: UseQueryResult<DiaryWeek>;
  monday: string;
  onWeek: (monday: string) => void;
};

/** A week's spread of the paper diary. */
export function DiaryWeekView({ week, monday, onWeek }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <div className={classes.turn} data-print="hide">
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('student.weekBefore')}
          onClick={() => onWeek(addDays(monday, -7))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <span>{formatSpan(monday, addDays(monday, 6), i18n.language)}</span>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={t('student.weekAfter')}
          onClick={() => onWeek(addDays(monday, 7))}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
      {week.error ? (
        <ErrorState error={week.error} retry={() => void week.refetch()} />
      ) : !week.data ? (
        <RowSkeleton rows={6} height={120} />
      ) : (
        <div className={classes.spread}>
          {week.data.days.map((day) => (
            <section key={day.date} className={classes.day}>
              <h2>{formatLongDay(day.date, i18n.language)}</h2>
              {day.lessons.length === 0 ? (
                <p className={classes.free}>{day.holiday ?? t('student.noLessons')}</p>
              ) : (
                <ol>
                  {day.lessons.map((lesson) => (
                    <DiaryLine key={lesson.id} lesson={lesson} studentId={week.data.studentId} />
                  ))}
                </ol>
              )}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

function DiaryLine({ lesson, studentId }: { lesson: DiaryLesson; studentId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  return (
    <li className={classes.lesson} data-cancelled={lesson.cancelled || undefined}>
      <span className={classes.number}>{lesson.lessonNumber}</span>
      <span className={classes.what}>
        <span className={classes.subject}>{lesson.subjectName}</span>
        {lesson.topic && <span className={classes.topic}>{lesson.topic}</span>}
        {lesson.homework && (
          <span className={classes.homework}>
            {t('school.homeworkGiven', { text: lesson.homework })}
          </span>
        )}
        {lesson.homeworkFiles.length > 0 && (
          <FileLinks
            files={lesson.homeworkFiles}
            download={(file) => downloadHomeworkFile({ schoolId, studentId }, file)}
          />
        )}
      </span>
      <span className={classes.marks}>
        {lesson.attendance && (
          <span className={classes.away}>
            {t(`attendance.${lesson.attendance.code}`, { defaultValue: lesson.attendance.code })}
          </span>
        )}
        {lesson.marks.map((mark) => (
          <span
            key={mark.workId}
            title={[mark.workTypeName, mark.comment].filter(Boolean).join(' · ')}
          >
            <MarkText entry={mark.entry} />
          </span>
        ))}
      </span>
    </li>
  );
}
