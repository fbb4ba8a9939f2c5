import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffSummary as Figures } from '@eschool/client/people';
import { formatNumber } from '@eschool/clients-core/format-number';
import { staffSummaryQuery } from '../api/staff';
import { categoryText } from './staff-words';
import classes from './staff-summary.module.css';

/** How many work here, of which categories, and whose attestation is due: each figure opens its list. */
export function StaffSummary({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation();
  const summary = useQuery(staffSummaryQuery(schoolId));
  // The list below says what went wrong; without figures there is nothing to say twice.
  if (!summary.data || summary.data.working === 0) return null;
  return (
    <section className={classes.summary} aria-label={t('staff.summary')}>
      <Shares figures={summary.data} />
      <p className={classes.due}>
        {summary.data.overdue > 0 && (
          <Link to="?due=0" className={classes.overdue}>
            {t('staff.overdueCount', { count: summary.data.overdue })}
          </Link>
        )}
        <Link to="?due=12&sort=ATTESTATION_DUE">
          {t('staff.dueCount', { count: summary.data.dueWithinYear })}
        </Link>
      </p>
    </section>
  );
}

function Shares({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation();
  const share = (count: number) => (count * 100) / figures.working;
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {figures.categories
          .filter(({ count }) => count > 0)
          .map(({ category, count }) => (
            <span key={category} data-category={category} style={{ width: `${share(count)}%` }} />
          ))}
      </div>
      <ul className={classes.legend}>
        {figures.categories.map(({ category, count }) => (
          <li key={category}>
            <span className={classes.colour} data-category={category} aria-hidden />
            <Link to={`?category=${category}`}>{categoryText(category, t)}</Link>{' '}
            <strong>{count}</strong>
            <span className={classes.quiet}>{formatNumber(share(count), i18n.language, 0)} %</span>
          </li>
        ))}
      </ul>
    </>
  );
}
