import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@eschool/clients-core/format-number';
import { formatDayMonth } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { MarkText } from '../../../shared/ui/mark-text';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { studentMarksQuery } from '../api/diary';
import classes from './student-marks-view.module.css';

/** Marks by subject for a term, the subjects that worry most at the top, with the average explained. */
export function StudentMarksView({ studentId }: { studentId: string }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const narrow = useMediaQuery('(max-width: 820px)');
  const [termId, setTermId] = useState<string>();
  const marks = useQuery(studentMarksQuery(schoolId, studentId, termId));
  if (marks.error) {
    return <ErrorState error={marks.error} retry={() => void marks.refetch()} />;
  }
  if (!marks.data) return <RowSkeleton rows={10} />;
  const { subjects, terms, term } = marks.data;
  const choice = {
    'aria-label': t('school.period'),
    value: termId ?? term?.id ?? '',
    data: terms.map((known) => ({ value: known.id, label: known.name })),
  };
  return (
    <>
      {terms.length > 1 && (
        <div className={classes.terms} data-print="hide">
          {narrow ? (
            <NativeSelect {...choice} onChange={(event) => setTermId(event.currentTarget.value)} />
          ) : (
            <SegmentedControl {...choice} onChange={setTermId} />
          )}
        </div>
      )}
      {subjects.length === 0 ? (
        <EmptyState title={t('student.noMarks')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('school.subject')}</th>
                <th scope="col">{t('student.marks')}</th>
                <th scope="col" className={table.figure}>
                  {t('student.average')}
                </th>
                <th scope="col" className={table.figure}>
                  {t('school.termMark')}
                </th>
                <th scope="col" className={table.figure}>
                  {t('student.missed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {subjects.map((subject) => (
                <tr key={subject.journalId}>
                  <th scope="row">
                    {subject.subjectName}
                    <span className={table.sub}>{subject.teacherName}</span>
                  </th>
                  <td data-label={t('student.marks')}>
                    <span className={classes.marks}>
                      {subject.marks.map((mark) => (
                        <span
                          key={mark.workId}
                          title={[
                            formatDayMonth(mark.date, i18n.language),
                            mark.workTypeName,
                            t('school.weight', { weight: mark.weight }),
                            mark.comment,
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        >
                          <MarkText entry={mark.entry} />
                        </span>
                      ))}
                    </span>
                  </td>
                  <td
                    className={table.figure}
                    title={subject.explanation.formula}
                    data-label={t('student.average')}
                  >
                    {formatNumber(subject.average, i18n.language)}
                  </td>
                  <td
                    className={table.figure}
                    data-label={t('school.termMark')}
                    data-card={subject.termMark ? undefined : 'hide'}
                  >
                    {subject.termMark ? <MarkText entry={subject.termMark} /> : '—'}
                  </td>
                  <td
                    className={table.figure}
                    data-label={t('student.missed')}
                    data-card={subject.absences.total ? undefined : 'hide'}
                  >
                    {subject.absences.total || '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
