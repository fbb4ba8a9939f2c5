import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './row-skeleton.module.css';

/** Keeps the place of a list while it is on its way. */
export function RowSkeleton({ rows, height = 44 }: { rows: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t('common.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} />
      ))}
    </div>
  );
}
