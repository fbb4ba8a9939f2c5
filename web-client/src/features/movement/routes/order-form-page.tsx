import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { describeOrderLimits as limits } from '@eschool/client/limits';
import type { SchoolOrder } from '@eschool/client/people';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { calendarQuery } from '../../../shared/api/school';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { DateField } from '../../../shared/ui/date-field';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  allOfOrders,
  changeOrder,
  classesOfYearQuery,
  createOrder,
  orderQuery,
} from '../api/orders';
import { LineFields } from '../components/line-fields';
import { NewcomerForm } from '../components/newcomer-form';
import {
  added,
  described,
  draftOf,
  readable,
  sameDraft,
  type LineDraft,
  type OrderDraft,
} from '../components/order-draft';
import classes from '../components/order-form.module.css';
import { KINDS, kindText, orderText } from '../components/order-words';
import { PupilSearch } from '../components/pupil-search';

/** Writes an order: a draft until the principal signs it. */
export function NewOrderPage() {
  return <OrderForm order={undefined} />;
}

/** Writes a draft anew. */
export function OrderEditPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const { orderId = '' } = useParams();
  const order = useQuery({
    ...orderQuery({ schoolId, orderId }),
    // What is being written is not replaced under the hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const back = { to: `/s/${schoolId}/movement/${orderId}`, label: t('movement.order') };
  if (order.data) return <OrderForm key={orderId} order={order.data} />;
  return (
    <>
      <PageHeader title={t('movement.changeTitle')} back={back} />
      {order.error ? (
        <ErrorState error={order.error} retry={() => void order.refetch()} />
      ) : (
        <RowSkeleton rows={8} />
      )}
    </>
  );
}

function OrderForm({ order }: { order: SchoolOrder | undefined }) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [address] = useSearchParams();
  // What the person has seen: every change goes over this version.
  const [seen, setSeen] = useState(order);
  const [draft, setDraft] = useState(() =>
    draftOf(
      order,
      KINDS.find((kind) => kind === address.get('kind')),
    ),
  );
  const [conflict, setConflict] = useState<SchoolOrder>();
  // A repeat of one request is one order; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const thisYear = useQuery(calendarQuery(schoolId)).data?.academicYear;
  const ofNextYear = draft.kind === 'REPEAT' && thisYear !== undefined;
  const schoolClasses =
    useQuery(classesOfYearQuery(schoolId, ofNextYear ? thisYear + 1 : undefined)).data ?? [];
  const put = (part: Partial<OrderDraft>) => setDraft((before) => ({ ...before, ...part }));
  const add = (who: Pick<LineDraft, 'name' | 'note' | 'studentId' | 'newcomer'>) =>
    setDraft((before) => ({ ...before, lines: [...before.lines, added(before, who)] }));

  const save = useMutation({
    mutationFn: () => {
      const body = described(draft);
      if (seen) return changeOrder({ schoolId, order: seen }, body);
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createOrder(schoolId, body, key);
    },
    onSuccess: async (saved) => {
      queryClient.setQueryData(orderQuery({ schoolId, orderId: saved.id }).queryKey, saved);
      await navigate(`/s/${schoolId}/movement/${saved.id}`);
      await queryClient.invalidateQueries({ queryKey: allOfOrders(schoolId) });
    },
    onError: async (failure) => {
      if (!(failure instanceof ProblemError) || failure.status !== 412 || !seen) return;
      setConflict(
        await queryClient.query({ ...orderQuery({ schoolId, orderId: seen.id }), staleTime: 0 }),
      );
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusal = (pointer: string) => refusals.find((field) => field.pointer === pointer)?.message;
  // A number that is taken is the field's own problem, whatever the status.
  const numberTaken =
    save.error instanceof ProblemError && save.error.code === 'order-number-taken'
      ? problemLine(save.error, t)
      : undefined;
  const elsewhere = save.error && !conflict && !numberTaken && refusals.length === 0;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const decide = (next: OrderDraft) => {
    setSeen(conflict);
    setDraft(next);
    setConflict(undefined);
    save.reset();
  };
  const cancels = seen?.cancels;
  const back = seen
    ? { to: `/s/${schoolId}/movement/${seen.id}`, label: t('movement.order') }
    : { to: `/s/${schoolId}/movement`, label: t('movement.view') };
  const chosen = new Set(draft.lines.flatMap(({ studentId }) => studentId ?? []));
  return (
    <>
      <PageHeader
        title={t(seen ? 'movement.changeTitle' : 'movement.newTitle')}
        note={
          cancels
            ? t('movement.cancelsOf', { number: cancels.number })
            : t(`movement.kindNotes.${draft.kind}`)
        }
        back={back}
      />
      <form className={classes.form} onSubmit={submit} noValidate>
        <div className={classes.head}>
          <TextInput
            label={t('movement.columns.number')}
            required
            data-autofocus
            maxLength={limits.number.maxLength}
            value={draft.number}
            error={numberTaken ?? refusal('/number')}
            onChange={(event) => put({ number: event.currentTarget.value })}
          />
          <DateField
            label={t('movement.columns.issued')}
            required
            value={draft.issuedOn}
            error={refusal('/issuedOn')}
            onChange={(issuedOn) => put({ issuedOn })}
          />
          <NativeSelect
            label={t('movement.columns.kind')}
            value={draft.kind}
            disabled={cancels !== undefined}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.currentTarget.value);
              // Classes of one kind may be of another year.
              if (kind) {
                put({ kind, lines: draft.lines.map((line) => ({ ...line, toClassId: '' })) });
              }
            }}
            data={KINDS.map((kind) => ({ value: kind, label: kindText(kind, t) }))}
          />
          <TextInput
            className={classes.wide}
            label={t('movement.basis')}
            maxLength={limits.basis.maxLength}
            value={draft.basis}
            error={refusal('/basis')}
            onChange={(event) => put({ basis: event.currentTarget.value })}
          />
        </div>
        {cancels === undefined && (
          <section aria-labelledby="order-pupils">
            <h2 id="order-pupils" className={classes.title}>
              {t('movement.columns.pupils')}
            </h2>
            {draft.lines.length > 0 && (
              <ul className={classes.lines}>
                {draft.lines.map((line, index) => (
                  <LineFields
                    key={line.key}
                    line={line}
                    kind={draft.kind}
                    schoolClasses={schoolClasses}
                    refusal={(field) => refusal(`/lines/${index}${field}`)}
                    onChange={(part) =>
                      put({
                        lines: draft.lines.map((other) =>
                          other.key === line.key ? { ...other, ...part } : other,
                        ),
                      })
                    }
                    onRemove={() => {
                      put({ lines: draft.lines.filter(({ key }) => key !== line.key) });
                      // What was refused belongs to places that have moved.
                      save.reset();
                    }}
                  />
                ))}
              </ul>
            )}
            {refusal('/lines') && (
              <p className={classes.problem} role="alert">
                {refusal('/lines')}
              </p>
            )}
            {draft.kind === 'ENROLMENT' ? (
              <NewcomerForm onAdd={add} />
            ) : (
              <PupilSearch chosen={chosen} onAdd={add} />
            )}
          </section>
        )}
        {conflict && (
          <ConflictNote
            title={t('movement.conflictTitle')}
            fields={[
              {
                field: t('movement.order'),
                value: `${orderText(conflict, t, i18n.language)}, ${kindText(conflict.kind, t)}`,
              },
              {
                field: t('movement.columns.pupils'),
                value: conflict.lines.map(({ displayName }) => displayName).join(', '),
              },
            ]}
            onTakeTheirs={() => decide(draftOf(conflict))}
            onKeepMine={() => decide(draft)}
          />
        )}
        {elsewhere && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={
              conflict !== undefined ||
              !readable(draft) ||
              (cancels === undefined && draft.lines.length === 0) ||
              (seen && sameDraft(draft, draftOf(seen)))
            }
          >
            {t('movement.saveDraft')}
          </Button>
          <Button variant="default" onClick={() => void navigate(back.to)}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </>
  );
}
