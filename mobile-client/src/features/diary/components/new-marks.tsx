import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentMarks } from '@eschool/client/diary';
import { formatRecentDay } from '@eschool/clients-core/format-date';
import { useSeenMarks } from '../api/use-seen-marks';
import { useSchoolClock } from '../api/use-school-clock';
import { MarkChip } from './mark-chip';
import { useChild } from '../../../shared/lib/child';
import { Button } from '../../../shared/ui/button';
import styles from './new-marks.module.css';

const FIRST = 5;

/** What was given or changed since the last look; nothing at all when there is nothing new. */
export function NewMarks({ marks }: { marks: StudentMarks }) {
  const { t, i18n } = useTranslation();
  const { studentId } = useChild();
  const seenMarks = useSeenMarks();
  const { today } = useSchoolClock();
  const [all, setAll] = useState(false);
  const fresh = marks.subjects
    .flatMap((subject) => subject.marks.map((mark) => ({ subject, mark })))
    .filter(({ mark }) => seenMarks.isNew(studentId, mark))
    .sort((left, right) => right.mark.changedAt.localeCompare(left.mark.changedAt));
  if (fresh.length === 0) return null;
  const shown = all ? fresh : fresh.slice(0, FIRST);

  return (
    <section aria-labelledby="new-marks">
      <div className={styles.head}>
        <h2 id="new-marks" className={styles.title}>
          {t('today.newMarksCount', { count: fresh.length })}
        </h2>
        <Button
          onClick={() =>
            seenMarks.markSeen(
              studentId,
              fresh.map(({ mark }) => mark),
            )
          }
        >
          {t('today.markAllSeen')}
        </Button>
      </div>
      <ul className={styles.list}>
        {shown.map(({ subject, mark }) => (
          <li key={mark.workId}>
            <Link
              className={styles.mark}
              to={`/marks/${subject.journalId}`}
              state={{ subjectName: subject.subjectName }}
            >
              <MarkChip entry={mark.entry} isNew />
              <span className={styles.words}>
                <span className={styles.subject}>{subject.subjectName}</span>
                <span className={styles.work}>{mark.workTypeName}</span>
              </span>
              <span className={styles.date}>
                {formatRecentDay(mark.date, today, i18n.language)}
              </span>
              <IconChevronRight size={18} className={styles.chevron} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
      {shown.length < fresh.length && (
        <button type="button" className={styles.rest} onClick={() => setAll(true)}>
          {t('today.showAll', { count: fresh.length - shown.length })}
        </button>
      )}
    </section>
  );
}
