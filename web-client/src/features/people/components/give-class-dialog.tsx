import { Button, Modal, SegmentedControl, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolClassCard } from '@eschool/client/people';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { colleaguesQuery, giveClass, refreshClasses } from '../api/classes';
import { leaderOn } from './class-leaders';
import classes from './class-dialogs.module.css';

/** Gives a class to somebody from a day on, or lets somebody act for its teacher. */
export function GiveClassDialog({ card, onClose }: { card: SchoolClassCard; onClose: () => void }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const colleagues = useQuery(colleaguesQuery(schoolId));
  const [acting, setActing] = useState(false);
  const [personId, setPersonId] = useState('');
  const [from, setFrom] = useState(() => typedDay(localToday()));
  const [until, setUntil] = useState('');
  const [creation, setCreation] = useState({ request: '', key: '' });
  const first = dayOf(from);
  const last = dayOf(until);
  const now = leaderOn(card.leaders, first ?? localToday(), false);
  const give = useMutation({
    mutationFn: () => {
      const body = { personId, from: first ?? '', acting, ...(acting && last && { until: last }) };
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return giveClass(schoolId, card.id, body, key);
    },
    onSuccess: async () => {
      await refreshClasses(queryClient, schoolId);
      onClose();
    },
  });
  const refusals = give.error instanceof ProblemError ? give.error.errors : [];
  const refusal = (field: string) => refusals.find(({ pointer }) => pointer === field)?.message;
  const placed = refusal('/personId') ?? refusal('/from') ?? refusal('/until');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    give.mutate();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t('classes.giveTitle', { name: card.name })}
    >
      <form onSubmit={submit} noValidate>
        <SegmentedControl
          fullWidth
          mb="sm"
          aria-label={t('classes.giveKind')}
          value={acting ? 'acting' : 'teacher'}
          onChange={(kind) => setActing(kind === 'acting')}
          data={[
            { value: 'teacher', label: t('classes.giveTeacher') },
            { value: 'acting', label: t('classes.giveActing') },
          ]}
        />
        <p className={classes.note}>
          {acting
            ? t('classes.giveActingNote')
            : now
              ? t('classes.giveNote', { name: now.person.displayName })
              : t('classes.giveFirstNote')}
        </p>
        <div className={classes.fields}>
          <Select
            className={classes.wide}
            data-autofocus
            label={t('classes.who')}
            data={(colleagues.data ?? [])
              .filter(({ id }) => id !== now?.person.id)
              .map(({ id, displayName }) => ({ value: id, label: displayName }))}
            value={personId || null}
            searchable
            required
            nothingFoundMessage={t('classes.noneSuch')}
            error={
              refusal('/personId') ??
              (colleagues.error ? problemLine(colleagues.error, t) : undefined)
            }
            onChange={(id) => setPersonId(id ?? '')}
          />
          <DateField
            label={t('classes.fromDay')}
            required
            value={from}
            error={refusal('/from')}
            onChange={setFrom}
          />
          {acting && (
            <DateField
              label={t('classes.lastDay')}
              required
              value={until}
              error={refusal('/until')}
              onChange={setUntil}
            />
          )}
        </div>
        {give.error && !placed && (
          <p className={classes.problem} role="alert">
            {problemLine(give.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={give.isPending}
            disabled={!personId || !first || (acting && !last)}
          >
            {t('classes.give')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
