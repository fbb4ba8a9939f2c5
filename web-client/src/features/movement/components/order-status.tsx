import { useTranslation } from 'react-i18next';
import type { OrderRow } from '@eschool/client/people';
import table from '../../../shared/ui/data-table.module.css';
import { statusText } from './order-words';

/** How far an order is: in words, not by colour alone. */
export function OrderStatus({
  order,
}: {
  order: Pick<OrderRow, 'status' | 'signedBy' | 'cancelledBy'>;
}) {
  const { t } = useTranslation();
  const { status, signedBy, cancelledBy } = order;
  return (
    <span
      className={
        status === 'DRAFT' ? table.warning : status === 'CANCELLED' ? table.quiet : undefined
      }
    >
      {statusText(status, t)}
      {status === 'CANCELLED' && cancelledBy ? (
        <span className={table.sub}>{t('movement.byOrder', { number: cancelledBy.number })}</span>
      ) : (
        signedBy && <span className={table.sub}>{signedBy.displayName}</span>
      )}
    </span>
  );
}
