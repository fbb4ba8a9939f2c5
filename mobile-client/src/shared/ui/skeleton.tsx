import { useTranslation } from 'react-i18next';
import styles from './skeleton.module.css';

/** Grey lines in the shape of the sheet that is coming, so that nothing jumps. */
export function SheetSkeleton({ rows }: { rows: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.sheet} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div className={styles.row} key={row} aria-hidden="true">
          <span className={styles.short} />
          <span className={styles.long} />
        </div>
      ))}
    </div>
  );
}
