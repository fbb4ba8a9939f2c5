import { useTranslation } from 'react-i18next';
import classes from './mark-text.module.css';

/** A mark with its tint; the figure is always there. */
export function MarkText({ entry, quiet }: { entry: string; quiet?: boolean }) {
  const { t } = useTranslation();
  if (entry === 'DEBT') {
    return (
      <span className={classes.debt} title={t('marks.debt')}>
        •<span className="visually-hidden">{t('marks.debt')}</span>
      </span>
    );
  }
  return (
    <span className={classes.mark} data-entry={entry} data-quiet={quiet || undefined}>
      {entry}
    </span>
  );
}
