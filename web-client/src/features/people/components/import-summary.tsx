import { useTranslation } from 'react-i18next';
import type { PeopleImport } from '@eschool/client/exchange';
import classes from './import-summary.module.css';

/** What confirming would bring into the school. */
export function ImportSummary({ list: { fileName, summary, notes } }: { list: PeopleImport }) {
  const { t } = useTranslation();
  const figures: [string, number, string?][] = [
    [t('import.rows'), summary.rows],
    [t('import.newStudents'), summary.newStudents],
    [t('import.knownStudents'), summary.knownStudents],
    [t('import.newGuardians'), summary.newGuardians],
    [t('import.errors'), summary.errors, summary.errors ? 'error' : undefined],
    [t('import.questions'), summary.questions, summary.questions ? 'warning' : undefined],
    [t('import.warnings'), summary.warnings, summary.warnings ? 'warning' : undefined],
  ];
  return (
    <section className={classes.summary} aria-label={t('import.summary')} data-step tabIndex={-1}>
      <p className={classes.file}>{fileName}</p>
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
      {notes.map((note, index) => (
        <p key={index}>{note.message}</p>
      ))}
    </section>
  );
}
