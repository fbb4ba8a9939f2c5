import { useTranslation } from 'react-i18next';
import type { AccessSlip } from '@eschool/client/identity';
import { formatInstant } from '@eschool/clients-core/format-date';
import classes from './access-slip-sheet.module.css';

/** The slip that is cut out and handed over (001, 002: login and one-time secret word). */
export function AccessSlipSheet({ slip, place }: { slip: AccessSlip; place: string }) {
  const { t, i18n } = useTranslation();
  return (
    <section className={classes.slip} data-print="slip" aria-label={t('slip.title')}>
      <p className={classes.school}>{place}</p>
      <h3>{slip.displayName}</h3>
      <dl>
        <dt>{t('slip.login')}</dt>
        <dd>{slip.login}</dd>
        <dt>{t('slip.code')}</dt>
        <dd>{slip.activationCode}</dd>
      </dl>
      <p>{t('slip.howTo')}</p>
      <p className={classes.issued}>
        {t('slip.issuedAt', { at: formatInstant(slip.issuedAt, i18n.language) })}
      </p>
    </section>
  );
}
