import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { freshnessOf } from '../api/freshness';
import { useStudentMarks } from '../api/student-marks';
import { useSchoolClock } from '../api/use-school-clock';
import { SubjectCard } from '../components/subject-card';
import { termName } from '../components/term-name';
import { FailureNotice } from '../../../shared/ui/failure-notice';
import { Screen } from '../../../shared/ui/screen';
import { Segmented } from '../../../shared/ui/segmented';
import { SheetSkeleton } from '../../../shared/ui/skeleton';
import styles from './marks-page.module.css';

export function MarksPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const termId = search.get('term') ?? undefined;
  const marks = useStudentMarks(termId);
  // The list of terms stays while another term is loading.
  const current = useStudentMarks();
  const { today } = useSchoolClock();
  const chosen = termId ?? current.data?.term?.id;
  const terms = (marks.data?.terms ?? current.data?.terms ?? []).filter(
    (term) => term.startsOn <= today || term.id === chosen,
  );
  const suffix = termId ? `?term=${termId}` : '';
  const subjects = marks.data?.subjects ?? [];

  return (
    <Screen title={t('marks.title')} freshness={freshnessOf(marks)}>
      {terms.length > 1 && chosen && (
        <div className={styles.terms}>
          <Segmented
            label={t('marks.term')}
            value={chosen}
            onChange={(id) => setSearch({ term: id }, { replace: true })}
            options={terms.map((term) => ({ value: term.id, label: termName(term, t) }))}
          />
        </div>
      )}
      {marks.data ? (
        subjects.length === 0 ? (
          <p className={styles.empty}>{t('marks.noSubjects')}</p>
        ) : (
          <>
            <p className={styles.note}>
              {subjects.some((subject) => subject.marks.length > 0)
                ? t('marks.sorted')
                : t('marks.empty')}
            </p>
            <ul className={styles.list}>
              {subjects.map((subject) => (
                <SubjectCard
                  key={subject.journalId}
                  subject={subject}
                  to={`/marks/${subject.journalId}${suffix}`}
                />
              ))}
            </ul>
          </>
        )
      ) : marks.isError ? (
        <FailureNotice error={marks.error} retry={() => void marks.refetch()} />
      ) : (
        <SheetSkeleton rows={7} />
      )}
    </Screen>
  );
}
