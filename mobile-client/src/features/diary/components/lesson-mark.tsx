import { useTranslation } from 'react-i18next';
import type { DiaryMark } from '@eschool/client/diary';
import { formatWeight } from '@eschool/clients-core/format-number';
import { useSeenMarks } from '../api/use-seen-marks';
import { workName } from '../api/work-name';
import { MarkChip } from './mark-chip';
import { useChild } from '../../../shared/lib/child';
import styles from './lesson-mark.module.css';

type Props = { mark: DiaryMark };

/** What the mark was given for, and the mark at the right edge, as in a paper diary. */
export function LessonMark({ mark }: Props) {
  const { t, i18n } = useTranslation();
  const child = useChild();
  const isNew = useSeenMarks().isNew(child.studentId, mark);
  const weight = t('mark.weight', { weight: formatWeight(mark.weight, i18n.language) });
  return (
    <li className={styles.mark}>
      <span className={styles.text}>
        {workName(mark)}
        <span className={styles.quiet}>{`, ${weight}`}</span>
        {mark.entry === 'DEBT' && <span className={styles.comment}>{t('mark.debtText')}</span>}
        {mark.comment && (
          <span className={styles.comment}>{t('mark.comment', { text: mark.comment })}</span>
        )}
      </span>
      <MarkChip entry={mark.entry} isNew={isNew} />
    </li>
  );
}
