import { useTranslation } from 'react-i18next';
import type { AccessSlip } from '@eschool/client/identity';
import { formatInstant } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import classes from './access.module.css';

/** The slip that is cut out and handed over (001, 002: login and one-time secret word). */
export function AccessSlipSheet({ slip }: { slip: AccessSlip }) {
  const { t, i18n } = useTranslation();
  const { membership } = useSession();
  return (
    <section className={classes.slip} data-print="slip" aria-label={t('access.title')}>
      <p className={classes.school}>{membership.schoolName}</p>
      <h3>{slip.displayName}</h3>
      <dl>
        <dt>{t('access.login')}</dt>
        <dd>{slip.login}</dd>
        <dt>{t('access.code')}</dt>
        <dd>{slip.activationCode}</dd>
      </dl>
      <p>{t('access.howTo')}</p>
      <p className={classes.issued}>
        {t('access.issuedAt', { at: formatInstant(slip.issuedAt, i18n.language) })}
      </p>
    </section>
  );
}
