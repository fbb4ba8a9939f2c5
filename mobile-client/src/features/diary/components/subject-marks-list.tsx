import { useTranslation } from 'react-i18next';
import type { SubjectMarks } from '@eschool/client/diary';
import { useSeenMarks } from '@/features/diary/api/seen-marks';
import { workName } from '@/features/diary/api/work-name';
import { MarkChip } from '@/features/diary/components/mark-chip';
import { useChild } from '@/shared/lib/child';
import { formatWeight } from '@/shared/lib/format';
import { formatDate } from '@/shared/lib/local-date';
import styles from '@/features/diary/components/subject-marks-list.module.css';

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
                formatDate(mark.date, 'weekdayAndDay', i18n.language),
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
