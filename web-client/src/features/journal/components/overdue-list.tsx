import { useTranslation } from 'react-i18next';
import type { OverdueLesson } from '@eschool/client/journal';
import { formatDay } from '@eschool/clients-core/format-date';
import classes from './overdue-list.module.css';

type Props = {
  lessons: OverdueLesson[];
  count: number;
  openLesson: string | undefined;
  onOpen: (lesson: OverdueLesson) => void;
};

/** Earlier lessons whose record is not complete, newest first. */
export function OverdueList({ lessons, count, openLesson, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  if (count === 0) return <p className={classes.none}>{t('today.noOverdue')}</p>;
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue" className={classes.heading}>
        {t('today.overdue', { count })}
      </h2>
      <ul className={classes.list}>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            <button
              type="button"
              className={classes.lesson}
              data-open={lesson.id === openLesson || undefined}
              onClick={() => onOpen(lesson)}
            >
              <span className={classes.date}>{formatDay(lesson.date, i18n.language)}</span>
              <span className={classes.what}>
                <strong>{lesson.groupName}</strong> {lesson.subjectName}
                <span className={classes.number}>
                  {t('lesson.number', { number: lesson.lessonNumber })}
                </span>
              </span>
              <span className={classes.missing}>
                {lesson.missing
                  .map((part) => t(`missing.${part}`, { defaultValue: part }))
                  .join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {count > lessons.length && (
        <p className={classes.none}>{t('today.moreOverdue', { count: count - lessons.length })}</p>
      )}
    </section>
  );
}
