import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DiaryLesson } from '@eschool/client/diary';
import { formatDay } from '@eschool/clients-core/format-date';
import { attendanceText } from './attendance-text';
import { HomeworkFiles } from './homework-files';
import { LessonMark } from './lesson-mark';
import { TextWithLinks } from '../../../shared/ui/text-with-links';
import styles from './lesson-row.module.css';

type Props = { lesson: DiaryLesson; current?: boolean; brief?: boolean };

/** One line of the diary page: number and time left of the red margin, the lesson right of it. */
export function LessonRow({ lesson, current = false, brief = false }: Props) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const details = useId();
  const from = lesson.startsAt.slice(0, 5);
  const to = lesson.endsAt.slice(0, 5);
  const missed = lesson.attendance && lesson.attendance.code !== 'EXEMPT';

  return (
    <li className={styles.row} data-cancelled={lesson.cancelled} data-current={current}>
      <p className={styles.time} aria-hidden="true">
        <span className={styles.number}>{lesson.lessonNumber}</span>
        <span>{from}</span>
      </p>
      <div className={styles.body}>
        <h3 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={details}
            onClick={() => setOpen(!open)}
          >
            <span className="visually-hidden">
              {t('lesson.label', {
                number: lesson.lessonNumber,
                subject: lesson.subjectName,
                from,
                to,
              })}
            </span>
            <span className={styles.name}>
              <span className={styles.subject} aria-hidden="true">
                {lesson.subjectName}
              </span>
              {lesson.roomName && (
                <span className={styles.room}>{roomText(lesson.roomName, t)}</span>
              )}
            </span>
            <IconChevronDown className={styles.chevron} size={18} aria-hidden="true" />
          </button>
        </h3>
        <p className={styles.flags}>
          {current && (
            <span
              className={styles.now}
            >{`${t('today.current')}, ${t('today.until', { time: to })}`}</span>
          )}
          {lesson.cancelled && <span className={styles.cancelled}>{t('lesson.cancelled')}</span>}
          {lesson.substitution && <span className={styles.flag}>{t('lesson.substitution')}</span>}
        </p>
        {!brief && lesson.topic && <p className={styles.topic}>{lesson.topic}</p>}
        {lesson.homework && (
          <p className={styles.homework}>
            <span className={styles.label}>{t('lesson.homework')}</span>
            <TextWithLinks text={lesson.homework} />
          </p>
        )}
        <HomeworkFiles files={lesson.homeworkFiles} />
        {lesson.attendance && (
          <p className={missed ? styles.missed : styles.quiet}>
            {attendanceText(lesson.attendance, t)}
          </p>
        )}
        {lesson.marks.length > 0 && (
          <ul className={styles.marks}>
            {lesson.marks.map((mark) => (
              <LessonMark key={mark.workId} mark={mark} />
            ))}
          </ul>
        )}
        <dl id={details} className={styles.details} hidden={!open}>
          <div>
            <dt>{t('lesson.time')}</dt>
            <dd>{`${from}–${to}`}</dd>
          </div>
          <div>
            <dt>{t(lesson.substitution ? 'lesson.substitute' : 'lesson.teacher')}</dt>
            <dd>{lesson.teacherName}</dd>
          </div>
          {(brief || !lesson.topic) && (
            <div>
              <dt>{t('lesson.topic')}</dt>
              <dd>{lesson.topic ?? t('lesson.noTopic')}</dd>
            </div>
          )}
          {lesson.assigned && (
            <div>
              <dt>
                {lesson.assigned.dueOn
                  ? t('lesson.assignedDue', {
                      date: formatDay(lesson.assigned.dueOn, i18n.language),
                    })
                  : t('lesson.assigned')}
              </dt>
              <dd className={styles.above}>
                <TextWithLinks text={lesson.assigned.text} />
                <HomeworkFiles files={lesson.assigned.files} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </li>
  );
}

/** Rooms with a number are «каб. 214»; a name such as «спортзал» speaks for itself. */
function roomText(room: string, t: TFunction): string {
  return /^\d/.test(room) ? t('lesson.room', { room }) : room;
}
