import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '@eschool/clients-core/format-date';
import { hasEnded, ownJobsQuery } from '../../../shared/api/jobs';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import table from '../../../shared/ui/data-table.module.css';
import { importAddress, isImport } from '../api/people-imports';
import classes from './import-jobs.module.css';

/** What the person has begun and what has not come to an end of its own: of the rest the lists tell. */
export function ImportJobs() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const jobs = useQuery(ownJobsQuery(schoolId, role));
  if (jobs.error && !jobs.data) {
    return (
      <ErrorState
        error={jobs.error}
        meaning={t('import.notShown')}
        retry={() => void jobs.refetch()}
      />
    );
  }
  const imports = (jobs.data ?? []).filter((job) => isImport(job) && job.state !== 'DONE');
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="import-jobs">
      <h2 id="import-jobs" className={classes.heading}>
        {t('import.jobs')}
      </h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.jobKind')}</th>
              <th scope="col">{t('import.begunAt')}</th>
              <th scope="col">{t('import.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((job) => (
              <tr key={job.id}>
                <th scope="row">
                  <Link to={importAddress(schoolId, job.id)}>{job.title}</Link>
                </th>
                <td data-label={t('import.jobKind')}>{job.name}</td>
                <td data-label={t('import.begunAt')}>
                  {formatInstant(job.createdAt, i18n.language)}
                </td>
                <td data-label={t('import.outcome')}>
                  {hasEnded(job)
                    ? [job.outcome?.title, job.outcome?.detail].filter(Boolean).join('. ')
                    : (job.phase ?? t('job.waiting'))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
