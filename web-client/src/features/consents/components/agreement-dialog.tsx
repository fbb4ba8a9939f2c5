import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  AgreementEnd,
  AgreementText,
  GuardianPapers,
  ServiceAgreement,
} from '@eschool/client/consents';
import { createServiceAgreementLimits, endServiceAgreementLimits } from '@eschool/client/limits';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { isStale, problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { DateField } from '../../../shared/ui/date-field';
import {
  agreementNow,
  allOfConsents,
  answerText,
  endAgreement,
  registerAgreement,
} from '../api/consents';
import classes from './consents.module.css';

export type AgreementAct = 'register' | 'sign' | 'refuse' | 'end';
const ENDS = ['FAMILY', 'SCHOOL', 'DEPARTURE'] as const satisfies AgreementEnd[];

/** What is done with a guardian's agreement: registered, a newer text signed or refused, ended. */
export function AgreementDialog({
  act,
  studentId,
  guardian,
  newest,
  onClose,
}: {
  act: AgreementAct;
  studentId: string;
  guardian: GuardianPapers;
  newest: AgreementText;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState(guardian.agreement);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(() => typedDay(localToday()));
  const [endedBy, setEndedBy] = useState<AgreementEnd>('FAMILY');
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<ServiceAgreement>();
  const [sent, setSent] = useState({ request: '', key: '' });
  const save = useMutation({
    mutationFn: (day: string) => {
      if (act === 'register' || !seen) {
        const body = {
          studentId,
          guardianId: guardian.id,
          number: number.trim(),
          registeredOn: day,
          textNumber: newest.number,
        };
        const request = JSON.stringify(body);
        const key = sent.request === request ? sent.key : uniqueId();
        setSent({ request, key });
        return registerAgreement(schoolId, body, key);
      }
      if (act === 'end') {
        return endAgreement(schoolId, seen, {
          endedBy,
          endedOn: day,
          ...(reason.trim() && { reason: reason.trim() }),
        });
      }
      return answerText(schoolId, seen, {
        textNumber: newest.number,
        signed: act === 'sign',
        statedOn: day,
      });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: allOfConsents(schoolId) });
      onClose();
    },
    onError: async (failure) => {
      if (isStale(failure) && seen) setConflict(await agreementNow(schoolId, seen.id));
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusal = (...pointers: string[]) =>
    refusals.find(({ pointer }) => pointer && pointers.includes(pointer))?.message;
  const wrongDay = refusal('/registeredOn', '/statedOn', '/endedOn');
  const elsewhere =
    save.error && !conflict && !wrongDay && !refusal('/number') && !refusal('/reason');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(on);
    if (day) save.mutate(day);
  };
  const leave = async () => {
    await queryClient.invalidateQueries({ queryKey: allOfConsents(schoolId) });
    onClose();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t(`consents.acts.${act}.title`, {
        name: guardian.displayName,
        number: act === 'end' ? seen?.number : newest.number,
      })}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          {act === 'register' && (
            <TextInput
              label={t('consents.columns.number')}
              required
              data-autofocus
              maxLength={createServiceAgreementLimits.number.maxLength}
              value={number}
              error={refusal('/number')}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
          )}
          {act === 'end' && (
            <NativeSelect
              label={t('consents.endedBy')}
              data-autofocus
              value={endedBy}
              onChange={({ currentTarget }) =>
                setEndedBy(ENDS.find((known) => known === currentTarget.value) ?? 'FAMILY')
              }
              data={ENDS.map((value) => ({ value, label: t(`consents.ends.${value}`) }))}
            />
          )}
          <DateField
            label={t(`consents.acts.${act}.day`)}
            required
            autoFocus={act === 'sign' || act === 'refuse'}
            value={on}
            error={wrongDay}
            onChange={setOn}
          />
          {act === 'end' && (
            <Textarea
              className={classes.wide}
              label={t('consents.reason')}
              required={endedBy === 'SCHOOL'}
              maxLength={endServiceAgreementLimits.reason.maxLength}
              value={reason}
              error={refusal('/reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </div>
        <p className={classes.warn}>
          {t(
            act === 'end' && endedBy === 'SCHOOL'
              ? 'consents.acts.end.schoolNote'
              : `consents.acts.${act}.note`,
            { number: newest.number, old: seen?.textNumber },
          )}
        </p>
        {conflict && (
          <ConflictNote
            title={t('consents.conflictTitle')}
            fields={[
              { field: t('consents.columns.text'), value: String(conflict.textNumber) },
              {
                field: t('consents.columns.state'),
                value: conflict.ending
                  ? t('consents.endedOn', {
                      day: formatShort(conflict.ending.endedOn, i18n.language),
                      by: t(`consents.ends.${conflict.ending.endedBy}`),
                    })
                  : t('consents.agreementStates.STANDING'),
              },
            ]}
            onTakeTheirs={() => void leave()}
            onKeepMine={() => {
              setSeen(conflict);
              setConflict(undefined);
              save.reset();
            }}
          />
        )}
        {elsewhere && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.buttons} style={{ marginTop: 16 }}>
          <Button
            type="submit"
            color={act === 'end' ? 'red' : undefined}
            loading={save.isPending}
            disabled={
              conflict !== undefined || !dayOf(on) || (act === 'register' && !number.trim())
            }
          >
            {t(`consents.acts.${act}.do`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
