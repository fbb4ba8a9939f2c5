import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SubjectMarks } from '@eschool/client/diary';
import { formatNumber, formatWeight } from '@eschool/clients-core/format-number';
import { useSeenMarks } from '../api/use-seen-marks';
import { MarkChip } from './mark-chip';
import { Sparkline } from './sparkline';
import { useChild } from '../../../shared/lib/child';
import styles from './subject-card.module.css';

type Props = { subject: SubjectMarks; to: string };

const LAST = 5;

/** A subject in the list: its average, how the marks went, and the latest of them. */
export function SubjectCard({ subject, to }: Props) {
  const { t, i18n } = useTranslation();
  const { studentId } = useChild();
  const seenMarks = useSeenMarks();
  const marks = [...subject.marks].sort((left, right) => left.date.localeCompare(right.date));
  const numbers = marks.flatMap(({ numeric, counts }) => (counts ? (numeric ?? []) : []));
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <h2 className={styles.name}>
          <Link to={to} state={{ subjectName: subject.subjectName }} className={styles.link}>
            {subject.subjectName}
          </Link>
        </h2>
        <p className={styles.average} data-tone={tone(subject.average)}>
          <span className="visually-hidden">{t('marks.average')}: </span>
          {formatNumber(subject.average, i18n.language)}
        </p>
        <IconChevronRight size={18} className={styles.chevron} aria-hidden="true" />
      </div>
      {marks.length === 0 ? (
        <p className={styles.quiet}>{t('marks.noAverage')}</p>
      ) : (
        <div className={styles.course}>
          <ul className={styles.marks} aria-label={t('marks.count', { count: marks.length })}>
            {marks.slice(-LAST).map((mark) => (
              <li key={mark.workId}>
                <MarkChip
                  entry={mark.entry}
                  size="small"
                  isNew={seenMarks.isNew(studentId, mark)}
                />
                {mark.counts && mark.weight !== 1 && (
                  <Weight weight={formatWeight(mark.weight, i18n.language)} />
                )}
              </li>
            ))}
            {subject.termMark && (
              <li className={styles.term}>{t('marks.termMark', { mark: subject.termMark })}</li>
            )}
          </ul>
          <Sparkline values={numbers} />
        </div>
      )}
    </li>
  );
}

/** What a mark counts for when it is not one: «×2» for the eye, «вес 2» for the ear. */
function Weight({ weight }: { weight: string }) {
  const { t } = useTranslation();
  return (
    <>
      <small className={styles.weight} aria-hidden="true">
        ×{weight}
      </small>
      <span className="visually-hidden">, {t('mark.weight', { weight })}</span>
    </>
  );
}

/** Attention below 3, care below 4, in step with the order of the list. */
function tone(average: number | undefined | null): string | undefined {
  if (average == null) return undefined;
  if (average < 2.6) return 'danger';
  return average < 3.6 ? 'warning' : undefined;
}
