import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EnrolmentPeriod, OrderRef, PupilMovement } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { pupilPathQuery } from '../api/person';
import classes from './pupil-path.module.css';

/** When somebody was a pupil of the school, and the orders by which the pupil came, moved and left. */
export function PupilPath({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const path = useQuery(pupilPathQuery({ schoolId, personId }));
  return (
    <section aria-labelledby="pupil-path" className={classes.path}>
      <h2 id="pupil-path">{t('pupilPath.title')}</h2>
      {path.error ? (
        <ErrorState error={path.error} retry={() => void path.refetch()} />
      ) : path.isPending ? (
        <RowSkeleton rows={2} />
      ) : (
        <>
          <ul className={classes.periods}>
            {path.data.periods.map((period) => (
              <li key={period.from}>
                <Period period={period} />
              </li>
            ))}
          </ul>
          {path.data.periods.length === 0 && <p>{t('pupilPath.noPeriods')}</p>}
          {path.data.movements.length > 0 ? (
            <Movements movements={path.data.movements} />
          ) : (
            <p className={classes.quiet}>{t('pupilPath.noOrders')}</p>
          )}
        </>
      )}
    </section>
  );
}

/** An order: a link for those who have the list of orders. */
function Order({ order }: { order: OrderRef }) {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const text: ReactNode = t('pupilPath.order', {
    number: order.number,
    day: formatShort(order.issuedOn, i18n.language),
  });
  return role === 'REGISTRAR' || role === 'PRINCIPAL' || role === 'DEPUTY_HEAD' ? (
    <Link to={`/s/${schoolId}/movement/${order.id}`}>{text}</Link>
  ) : (
    text
  );
}

function Period({ period }: { period: EnrolmentPeriod }) {
  const { t, i18n } = useTranslation();
  const from = formatShort(period.from, i18n.language);
  return (
    <>
      <strong>
        {period.departedOn
          ? t('pupilPath.fromTo', { from, until: formatShort(period.departedOn, i18n.language) })
          : t('pupilPath.from', { from })}
      </strong>
      <span className={classes.quiet}>
        {t('pupilPath.enrolledBy')}{' '}
        {period.openedBy ? <Order order={period.openedBy} /> : t('pupilPath.withoutOrder')}
        {period.departedOn && (
          <>
            {'; '}
            {t('pupilPath.leftBy')}{' '}
            {period.closedBy ? <Order order={period.closedBy} /> : t('pupilPath.withoutOrder')}
          </>
        )}
      </span>
    </>
  );
}

function Movements({ movements }: { movements: PupilMovement[] }) {
  const { t, i18n } = useTranslation();
  const way = ({ fromClass, toClass }: PupilMovement) =>
    [fromClass?.name, toClass?.name].filter(Boolean).join(' → ');
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            {(['kind', 'from', 'way', 'order', 'remarks'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`pupilPath.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {movements.map((step) => (
            <tr key={step.order.id}>
              <th scope="row">
                {t(`pupilPath.kinds.${step.kind}`, { defaultValue: step.kind })}
                {step.cancelledBy && (
                  <span className={table.sub}>
                    {t('pupilPath.cancelledBy')} <Order order={step.cancelledBy} />
                  </span>
                )}
              </th>
              <td className={table.line} data-label={t('pupilPath.columns.from')}>
                {formatShort(step.effectiveOn, i18n.language)}
              </td>
              <td data-label={t('pupilPath.columns.way')}>{way(step)}</td>
              <td data-label={t('pupilPath.columns.order')}>
                <Order order={step.order} />
              </td>
              <td data-label={t('pupilPath.columns.remarks')}>
                {[step.subjects, step.place, step.reason].filter(Boolean).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
