import { IconArrowLeft } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import type { Location } from 'react-router';
import { formatNumber } from '@eschool/clients-core/format-number';
import { freshnessOf } from '../api/freshness';
import { useSeenOnLeave } from '../api/use-seen-marks';
import { useStudentMarks } from '../api/student-marks';
import { SubjectMarksList } from '../components/subject-marks-list';
import { WhatIf } from '../components/what-if';
import type { SubjectMarks } from '@eschool/client/diary';
import { useChild } from '../../../shared/lib/child';
import { termName } from '../components/term-name';
import { FailureNotice } from '../../../shared/ui/failure-notice';
import { Screen } from '../../../shared/ui/screen';
import { SheetSkeleton } from '../../../shared/ui/skeleton';
import styles from './subject-page.module.css';

export function SubjectPage() {
  const { t } = useTranslation();
  const { journalId = '' } = useParams();
  const [search] = useSearchParams();
  const termId = search.get('term') ?? undefined;
  const marks = useStudentMarks(termId);
  const { studentId } = useChild();
  const { state, search: query } = useLocation() as Location<{ subjectName?: string } | null>;
  const subjects = marks.data?.subjects ?? [];
  const subject = subjects.find((each) => each.journalId === journalId);
  // After a change of the child the address is still that of the other one's subject.
  const same = subjects.find((each) => each.subjectName === state?.subjectName);
  useSeenOnLeave(studentId, journalId, subject?.marks ?? []);

  if (!subject && same) {
    return <Navigate to={`/marks/${same.journalId}${query}`} state={state} replace />;
  }
  return (
    <Screen
      title={subject?.subjectName ?? t('marks.title')}
      subtitle={marks.data?.term && termName(marks.data.term, t)}
      freshness={freshnessOf(marks)}
      leading={
        <Link
          className={styles.back}
          to={termId ? `/marks?term=${termId}` : '/marks'}
          aria-label={t('common.back')}
        >
          <IconArrowLeft size={22} aria-hidden="true" />
        </Link>
      }
    >
      {subject ? (
        <SubjectDetails subject={subject} />
      ) : marks.data ? (
        <p className={styles.empty}>{t('marks.notFound')}</p>
      ) : marks.isError ? (
        <FailureNotice error={marks.error} retry={() => void marks.refetch()} />
      ) : (
        <SheetSkeleton rows={6} />
      )}
    </Screen>
  );
}

function SubjectDetails({ subject }: { subject: SubjectMarks }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.parts}>
      <section className={styles.panel} aria-labelledby="average">
        <div className={styles.head}>
          <h2 id="average" className={styles.label}>
            {t('marks.average')}
          </h2>
          <p className={styles.average}>{formatNumber(subject.average, i18n.language)}</p>
        </div>
        {subject.termMark && <p>{t('marks.termMark', { mark: subject.termMark })}</p>}
        {!subject.enoughMarks && <p className={styles.quiet}>{t('marks.few')}</p>}
        {subject.average != null && (
          <details className={styles.why}>
            <summary>{t('marks.why')}</summary>
            <p className={styles.formula}>{subject.explanation.formula}</p>
            <p className={styles.quiet}>{t('marks.whyText')}</p>
          </details>
        )}
      </section>
      <section aria-labelledby="all-marks">
        <h2 id="all-marks" className={styles.title}>
          {t('marks.all')}
        </h2>
        {subject.marks.length > 0 ? (
          <SubjectMarksList subject={subject} />
        ) : (
          <p className={styles.empty}>{t('marks.noAverage')}</p>
        )}
      </section>
      <WhatIf subject={subject} />
      <section aria-labelledby="absences">
        <h2 id="absences" className={styles.title}>
          {t('marks.absences')}
        </h2>
        <p>{absencesText(subject.absences, t)}</p>
        <p className={styles.quiet}>{t('marks.teacher', { name: subject.teacherName })}</p>
      </section>
    </div>
  );
}

function absencesText(absences: SubjectMarks['absences'], t: TFunction): string {
  const { total, ill, unexcused, late } = absences;
  const parts = [
    total > 0 && t('marks.lessonsMissed', { count: total }),
    ill > 0 && t('marks.illness', { count: ill }),
    unexcused > 0 && t('marks.unexcused', { count: unexcused }),
    late > 0 && t('marks.late', { count: late }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('marks.absencesNone') : `${parts.join(', ')}.`;
}
