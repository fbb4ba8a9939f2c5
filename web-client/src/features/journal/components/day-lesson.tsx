import { useTranslation } from 'react-i18next';
import type { TeachingLesson } from '@eschool/client/journal';
import { formatTime } from '@eschool/clients-core/format-date';
import classes from './day-lesson.module.css';

type Props = {
  lesson: TeachingLesson;
  /** The bell has rung: what is missing is worth a word only from then on. */
  begun: boolean;
  current: boolean;
  open: boolean;
  onOpen: () => void;
};

/** One lesson of the day; the whole line opens its record. */
export function DayLesson({ lesson, begun, current, open, onOpen }: Props) {
  const { t } = useTranslation();
  const cancelled = lesson.status === 'CANCELLED';
  const topic = lesson.topic ?? lesson.plannedTopic;
  const missing = begun && !cancelled ? lesson.missing : [];
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.lesson}
        data-current={current || undefined}
        data-open={open || undefined}
        data-cancelled={cancelled || undefined}
        onClick={onOpen}
      >
        <span className={classes.time}>
          <b>{lesson.lessonNumber}</b>
          <span>{formatTime(lesson.startsAt)}</span>
          <span>{formatTime(lesson.endsAt)}</span>
        </span>
        <span className={classes.what}>
          <span className={classes.line}>
            <strong>{lesson.groupName}</strong>
            <span>{lesson.subjectName}</span>
            {lesson.roomName && (
              <span className={classes.quiet}>{t('lesson.room', { room: lesson.roomName })}</span>
            )}
            {lesson.substitution && <span className={classes.tag}>{t('today.substitution')}</span>}
            {cancelled && <span className={classes.tag}>{t('today.cancelled')}</span>}
            {current && <span className={classes.now}>{t('today.now')}</span>}
          </span>
          <span className={lesson.topic ? classes.topic : classes.planned}>
            {topic ?? t('grid.noTopic')}
          </span>
          {lesson.homework && (
            <span className={classes.quiet}>
              {t('school.homeworkGiven', { text: lesson.homework })}
            </span>
          )}
        </span>
        <span className={classes.state}>
          {missing.map((part) => (
            <span key={part} className={classes.missing}>
              {t(`missing.${part}`, { defaultValue: part })}
            </span>
          ))}
          {begun && !cancelled && missing.length === 0 && (
            <span className={classes.full}>{t('today.filled')}</span>
          )}
          {(lesson.absentCount > 0 || lesson.markCount > 0) && (
            <span className={classes.quiet}>
              {[
                lesson.markCount > 0 && t('today.marks', { count: lesson.markCount }),
                lesson.absentCount > 0 && t('today.absent', { count: lesson.absentCount }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
