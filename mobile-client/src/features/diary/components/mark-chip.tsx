import { useTranslation } from 'react-i18next';
import styles from './mark-chip.module.css';

const WORDS = ['PASS', 'FAIL', 'NOT_ASSESSED', 'EXEMPT'] as const;

type Props = { entry: string; isNew?: boolean; size?: 'normal' | 'small' };

/** A mark as a small square with its figure; the tint repeats the figure, it never replaces it. */
export function MarkChip({ entry, isNew = false, size = 'normal' }: Props) {
  const { t } = useTranslation();
  const word = WORDS.find((name) => name === entry);
  const debt = entry === 'DEBT';
  return (
    <span className={styles.chip} data-entry={entry} data-size={size}>
      {debt ? t('mark.debt') : word ? t(`mark.entry.${word}`) : entry}
      {isNew && (
        <span className={styles.new}>
          <span className="visually-hidden">, {t('mark.new')}</span>
        </span>
      )}
    </span>
  );
}
