import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { cancelOrderLimits as limits } from '@eschool/client/limits';
import type { CancelOrder, SchoolOrder } from '@eschool/client/people';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { allOfOrders, cancelOrder } from '../api/orders';
import classes from './order-form.module.css';

/** Writes the draft of an order that cancels a signed one. */
export function CancelDialog({ order, onClose }: { order: SchoolOrder; onClose: () => void }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState(() => typedDay(localToday()));
  const [basis, setBasis] = useState('');
  // A repeat of one request is one order; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const save = useMutation({
    mutationFn: (body: CancelOrder) => {
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return cancelOrder({ schoolId, orderId: order.id }, body, key);
    },
    onSuccess: async (saved) => {
      await navigate(`/s/${schoolId}/movement/${saved.id}`);
      await queryClient.invalidateQueries({ queryKey: allOfOrders(schoolId) });
    },
  });
  const refusal = (pointer: string) =>
    save.error instanceof ProblemError
      ? save.error.errors.find((field) => field.pointer === pointer)?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(issuedOn);
    if (day) {
      save.mutate({
        number: number.trim(),
        issuedOn: day,
        ...(basis.trim() && { basis: basis.trim() }),
      });
    }
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t('movement.cancelTitle', { number: order.number })}
    >
      <form onSubmit={submit} noValidate>
        <p className={classes.quiet}>{t('movement.cancelNote')}</p>
        <div className={classes.newcomerFields}>
          <TextInput
            label={t('movement.columns.number')}
            required
            data-autofocus
            maxLength={limits.number.maxLength}
            value={number}
            error={refusal('/number')}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            label={t('movement.columns.issued')}
            required
            value={issuedOn}
            error={refusal('/issuedOn')}
            onChange={setIssuedOn}
          />
          <TextInput
            className={classes.wide}
            label={t('movement.why')}
            maxLength={limits.basis.maxLength}
            value={basis}
            error={refusal('/basis')}
            onChange={(event) => setBasis(event.currentTarget.value)}
          />
        </div>
        {save.error && !refusal('/number') && !refusal('/issuedOn') && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!number.trim() || !dayOf(issuedOn)}
          >
            {t('movement.saveDraft')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
