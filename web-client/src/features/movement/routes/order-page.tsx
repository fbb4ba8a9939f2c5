import { Button } from '@mantine/core';
import { IconPencil, IconSignature, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { OrderEffect, SchoolOrder } from '@eschool/client/people';
import { formatInstant, formatShort } from '@eschool/clients-core/format-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { allOfOrders, deleteOrder, orderQuery, previewQuery, signOrder } from '../api/orders';
import { CancelDialog } from '../components/cancel-dialog';
import { kindText, orderText, remarksOf, statusText, wayText } from '../components/order-words';
import classes from './order-page.module.css';

/** One order: what it says, what signing will do, and what it did. */
export function OrderPage() {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const { orderId = '' } = useParams();
  const order = useQuery(orderQuery({ schoolId, orderId }));
  const back = { to: `/s/${schoolId}/movement`, label: t('movement.view') };
  if (order.error || order.isPending) {
    return (
      <>
        <PageHeader title={t('movement.order')} back={back} />
        {order.error ? (
          <ErrorState error={order.error} retry={() => void order.refetch()} />
        ) : (
          <RowSkeleton rows={8} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={orderText(order.data, t, i18n.language)}
        note={[
          kindText(order.data.kind, t),
          order.data.cancels && t('movement.cancelsOf', { number: order.data.cancels.number }),
        ]
          .filter(Boolean)
          .join(' · ')}
        back={back}
      />
      <Facts order={order.data} />
      {order.data.status === 'DRAFT' ? <Draft order={order.data} /> : <Signed order={order.data} />}
    </>
  );
}

function Facts({ order }: { order: SchoolOrder }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const linked = (other: { id: string; number: string; issuedOn: string }) => (
    <Link to={`/s/${schoolId}/movement/${other.id}`}>{orderText(other, t, i18n.language)}</Link>
  );
  const facts: [string, ReactNode][] = [
    [t('movement.columns.status'), statusText(order.status, t)],
    [t('movement.basis'), order.basis],
    [t('movement.cancels'), order.cancels && linked(order.cancels)],
    [
      t(order.status === 'CANCELLED' ? 'movement.cancelledBy' : 'movement.willBeCancelledBy'),
      order.cancelledBy && linked(order.cancelledBy),
    ],
    [
      t('movement.columns.signed'),
      order.signedBy &&
        order.signedAt &&
        `${order.signedBy.displayName}, ${formatInstant(order.signedAt, i18n.language)}`,
    ],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A draft: what signing will do by what stands now; the office writes it, the principal signs it. */
function Draft({ order }: { order: SchoolOrder }) {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const preview = useQuery(previewQuery({ schoolId, orderId: order.id }));
  const refresh = () => queryClient.invalidateQueries({ queryKey: allOfOrders(schoolId) });
  const sign = useMutation({
    mutationFn: () => signOrder({ schoolId, order }),
    // Everybody's class, journal and record may be another now.
    onSuccess: () => queryClient.invalidateQueries(),
    onError: refresh,
  });
  const remove = useMutation({
    mutationFn: () => deleteOrder({ schoolId, order }),
    onSuccess: async () => {
      await navigate(`/s/${schoolId}/movement`);
      await refresh();
    },
    onError: refresh,
  });
  const failure = sign.error ?? remove.error;
  const inTheWay = preview.data?.some(({ obstacles }) => obstacles.length > 0) ?? false;
  const named = failure instanceof ProblemError && failure.code === 'order-in-the-way';
  return (
    <section aria-labelledby="order-effects">
      <h2 id="order-effects" className={classes.title}>
        {t('movement.willDo')}
      </h2>
      {preview.error ? (
        <ErrorState error={preview.error} retry={() => void preview.refetch()} />
      ) : preview.isPending ? (
        <RowSkeleton rows={3} />
      ) : (
        <ul className={classes.effects}>
          {preview.data.map((effect, index) => (
            <Effect key={effect.studentId ?? index} effect={effect} order={order} />
          ))}
        </ul>
      )}
      {inTheWay && (
        <p className={classes.problem} role="status">
          {t(role === 'REGISTRAR' ? 'movement.fixFirst' : 'movement.officeFixesFirst')}
        </p>
      )}
      {failure && !(named && inTheWay) && (
        <p className={classes.problem} role="alert">
          {isStale(failure) ? t('movement.changedMeanwhile') : problemLine(failure, t)}
        </p>
      )}
      {role === 'PRINCIPAL' && (
        <div className={classes.actions}>
          <Button
            leftSection={<IconSignature size={18} stroke={1.6} />}
            loading={sign.isPending}
            disabled={!preview.data || inTheWay}
            onClick={() => sign.mutate()}
          >
            {t('movement.sign')}
          </Button>
        </div>
      )}
      {role === 'REGISTRAR' && (
        <div className={classes.actions}>
          <Button
            component={Link}
            to="edit"
            variant="default"
            leftSection={<IconPencil size={17} stroke={1.6} />}
          >
            {t('movement.change')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={17} stroke={1.6} />}
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('movement.remove')}
          </Button>
          <p className={classes.quiet}>{t('movement.waits')}</p>
        </div>
      )}
    </section>
  );
}

function Effect({ effect, order }: { effect: OrderEffect; order: SchoolOrder }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const day = formatShort(effect.effectiveOn, i18n.language);
  const does = [
    effect.enrols &&
      t(order.cancels ? 'movement.effects.returns' : 'movement.effects.enrols', { day }),
    effect.releases &&
      t(order.cancels ? 'movement.effects.takenBack' : 'movement.effects.releases', { day }),
    effect.toClass &&
      t(effect.fromClass ? 'movement.effects.moves' : 'movement.effects.placed', {
        from: effect.fromClass,
        to: effect.toClass,
        day,
      }),
    effect.leftGroups.length > 0 &&
      t('movement.effects.leaves', { groups: effect.leftGroups.join('; ') }),
    ...effect.notices.map((notice) => t(`movement.notices.${notice}`, { defaultValue: '' })),
  ].filter((line): line is string => Boolean(line));
  return (
    <li className={effect.obstacles.length > 0 ? classes.blocked : undefined}>
      <h3>
        {effect.studentId ? (
          <Link to={`/s/${schoolId}/people/${effect.studentId}`}>{effect.displayName}</Link>
        ) : (
          `${effect.displayName} (${t('movement.isNew')})`
        )}
      </h3>
      {effect.obstacles.map(({ code, message }) => (
        <p key={code} className={classes.problem}>
          {message}
        </p>
      ))}
      {effect.obstacles.length === 0 &&
        (does.length > 0 ? does : [t('movement.effects.noted')]).map((line) => (
          <p key={line}>{line}</p>
        ))}
    </li>
  );
}

/** What a signed order did, pupil by pupil. */
function Signed({ order }: { order: SchoolOrder }) {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const [cancelling, setCancelling] = useState(false);
  const mayCancel =
    role === 'REGISTRAR' && order.status === 'SIGNED' && !order.cancels && !order.cancelledBy;
  return (
    <section aria-labelledby="order-pupils">
      <h2 id="order-pupils" className={classes.title}>
        {t(order.cancels ? 'movement.undone' : 'movement.columns.pupils')}
      </h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              {(['pupil', 'from', 'way', 'remarks'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`movement.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {line.studentId ? (
                    <Link to={`/s/${schoolId}/people/${line.studentId}`}>{line.displayName}</Link>
                  ) : (
                    line.displayName
                  )}
                </th>
                <td className={table.line} data-label={t('movement.columns.from')}>
                  {formatShort(line.effectiveOn, i18n.language)}
                </td>
                <td data-label={t('movement.columns.way')}>
                  {wayText(line.fromClass?.name, line.toClass?.name, t)}
                </td>
                <td data-label={t('movement.columns.remarks')}>{remarksOf(line, t).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayCancel && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setCancelling(true)}>
            {t('movement.cancelButton')}
          </Button>
        </div>
      )}
      {cancelling && <CancelDialog order={order} onClose={() => setCancelling(false)} />}
    </section>
  );
}
