import { useTranslation } from 'react-i18next';
import type { SubjectMarks } from '@eschool/client/diary';
import { formatDay } from '@eschool/clients-core/format-date';
import { formatWeight } from '@eschool/clients-core/format-number';
import { useSeenMarks } from '../api/use-seen-marks';
import { workName } from '../api/work-name';
import { MarkChip } from './mark-chip';
import { useChild } from '../../../shared/lib/child';
import styles from './subject-marks-list.module.css';

/** Every mark of the term, the newest first, with what it was given for and how much it weighs. */
export function SubjectMarksList({ subject }: { subject: SubjectMarks }) {
  const { t, i18n } = useTranslation();
  const { studentId } = useChild();
  const seenMarks = useSeenMarks();
  const marks = [...subject.marks].sort((left, right) => right.date.localeCompare(left.date));
  return (
    <ul className={styles.list}>
      {marks.map((mark) => (
        <li key={mark.workId} className={styles.mark}>
          <MarkChip entry={mark.entry} isNew={seenMarks.isNew(studentId, mark)} />
          <div className={styles.words}>
            <p>{workName(mark)}</p>
            <p className={styles.quiet}>
              {[
                formatDay(mark.date, i18n.language),
                mark.counts
                  ? t('mark.weight', { weight: formatWeight(mark.weight, i18n.language) })
                  : t('mark.notCounted'),
              ].join(' · ')}
            </p>
            {mark.comment && (
              <p className={styles.quiet}>{t('mark.comment', { text: mark.comment })}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
