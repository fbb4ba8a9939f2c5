import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '@eschool/client/exchange';
import classes from './import-summary.module.css';

/** What confirming would bring into the school. */
export function ImportSummary({ summary }: { summary: PeopleImport['summary'] }) {
  const { t } = useTranslation();
  const figures: [string, number, string?][] = [
    [t('import.rows'), summary.rows],
    [t('import.newStudents'), summary.newStudents],
    [t('import.knownStudents'), summary.knownStudents],
    [t('import.newGuardians'), summary.newGuardians],
    [t('import.errors'), summary.errors, summary.errors ? 'error' : undefined],
    [t('import.warnings'), summary.warnings, summary.warnings ? 'warning' : undefined],
  ];
  return (
    <section className={classes.summary} aria-label={t('import.summary')}>
      <dl className={classes.figures}>
        {figures.map(([label, figure, tone]) => (
          <div key={label} data-tone={tone}>
            <dd>{figure}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {summary.newClasses.length > 0 && (
        <p>{t('import.newClasses', { classes: summary.newClasses.join(', ') })}</p>
      )}
    </section>
  );
}
