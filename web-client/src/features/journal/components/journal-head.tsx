import type { KeyboardEvent } from 'react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWeekday } from '@eschool/clients-core/format-date';
import { partsOf } from '@eschool/clients-core/local-date';
import type { GridColumn } from '../grid/grid-columns';
import { monthsOf } from '../grid/grid-columns';
import classes from './journal-grid.module.css';
import head from './journal-head.module.css';

type Props = {
  columns: GridColumn[];
  /** Whether lessons that take no entries are shown as such. */
  showClosed: boolean;
  today: string;
  openLesson: string | undefined;
  onOpenLesson: (lessonId: string) => void;
};

/** Months over days over works; a day opens its lesson. */
export const JournalHead = memo(function JournalHead({
  columns,
  showClosed,
  today,
  openLesson,
  onOpenLesson,
}: Props) {
  const { t, i18n } = useTranslation();
  return (
    <thead>
      <tr>
        <th rowSpan={3} scope="col" className={classes.number}>
          {t('grid.number')}
        </th>
        <th rowSpan={3} scope="col" className={classes.name}>
          {t('school.pupil')}
        </th>
        {monthsOf(columns, i18n.language).map((month) => (
          <th key={month.key} colSpan={month.columns} scope="colgroup" className={head.month}>
            <span>{month.title}</span>
          </th>
        ))}
        <th rowSpan={3} scope="col" className={classes.average}>
          {t('school.average')}
        </th>
        <th rowSpan={3} scope="col" className={classes.term}>
          {t('school.termMark')}
        </th>
      </tr>
      <tr>
        {columns
          .filter((column) => column.first)
          .map(({ lesson }) => (
            <th
              key={lesson.id}
              colSpan={Math.max(1, lesson.works.length)}
              scope="colgroup"
              className={head.day}
              data-today={lesson.date === today || undefined}
              data-open={lesson.id === openLesson || undefined}
              data-cancelled={lesson.status === 'CANCELLED' || undefined}
              data-closed={(showClosed && Boolean(lesson.cellsReadOnlyReason)) || undefined}
            >
              <button
                type="button"
                className={head.dayButton}
                data-lesson={lesson.id}
                tabIndex={-1}
                onClick={() => onOpenLesson(lesson.id)}
                onKeyDown={toNeighbour}
                title={[
                  lesson.topic ?? lesson.plannedTopic ?? t('grid.noTopic'),
                  showClosed && lesson.cellsReadOnlyMessage,
                ]
                  .filter(Boolean)
                  .join('\n')}
                aria-label={t('grid.openLesson', {
                  day: formatDay(lesson.date, i18n.language),
                  number: lesson.lessonNumber,
                })}
              >
                <b>{partsOf(lesson.date).day}</b>
                <small>{formatWeekday(lesson.date, i18n.language)}</small>
                {lesson.hasHomework && <i className={head.homework} aria-hidden />}
              </button>
            </th>
          ))}
      </tr>
      <tr>
        {columns.map(({ key, work, lesson, first, last }) => (
          <th
            key={key}
            scope="col"
            className={head.work}
            data-first={first || undefined}
            data-last={last || undefined}
            data-open={lesson.id === openLesson || undefined}
            title={
              work
                ? [work.workType.name, work.title, t('school.weight', { weight: work.weight })]
                    .filter(Boolean)
                    .join(' · ')
                : undefined
            }
          >
            {work && (
              <>
                <span>{work.workType.shortName}</span>
                <i
                  className={head.bar}
                  data-control={work.workType.control || undefined}
                  style={{ height: Math.min(5, Math.max(1, Math.round(work.weight))) }}
                  aria-hidden
                />
              </>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
});

/** Arrows go along the days of the head. */
function toNeighbour(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = { ArrowLeft: 'previousElementSibling', ArrowRight: 'nextElementSibling' } as const;
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
  event.preventDefault();
  const neighbour = event.currentTarget.closest('th')?.[step[event.key]];
  neighbour?.querySelector('button')?.focus();
}
