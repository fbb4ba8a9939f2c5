import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './conflict-note.module.css';

/** What somebody else has written meanwhile, field by field, and the question which of the two stays. */
export function ConflictNote({
  title,
  fields,
  onTakeTheirs,
  onKeepMine,
}: {
  title: string;
  fields: { field: string; value: string }[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.conflict} role="alert">
      <h3>{title}</h3>
      <dl>
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.actions}>
        <Button variant="default" onClick={onTakeTheirs}>
          {t('common.takeTheirs')}
        </Button>
        <Button variant="default" onClick={onKeepMine}>
          {t('common.keepMine')}
        </Button>
      </div>
    </section>
  );
}
