import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { hasEnded, ownJobsQuery } from '../../../shared/api/jobs';
import { usePlace, useSession } from '../../../shared/lib/session';
import { importAddress, isImport } from '../api/people-imports';
import classes from './import-notice.module.css';

/** On every other page: a list is being read or entered, and the way back to it. */
export function ImportNotice() {
  const { role } = usePlace();
  return role === 'SCHOOL_ADMIN' || role === 'REGISTRAR' ? <GoingOn /> : null;
}

function GoingOn() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const { pathname } = useLocation();
  const jobs = useQuery(ownJobsQuery(schoolId, role));
  const [job] = (jobs.data ?? []).filter((known) => isImport(known) && !hasEnded(known));
  if (!job || pathname.endsWith('/people/import')) return null;
  return (
    <section className={classes.notice} aria-label={job.name} data-print="hide">
      <span>
        {job.phase ?? job.name}: {job.title}
        {job.total > 0 && `, ${t('job.progress', { done: job.done, total: job.total })}`}
      </span>
      <Link to={importAddress(schoolId, job.id)}>{t('import.openJob')}</Link>
    </section>
  );
}
