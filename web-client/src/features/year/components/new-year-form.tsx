import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AcademicYear } from '@eschool/client/school';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { createYear, type Plan } from '../api/years';
import { useTakePlan } from './use-plan-change';
import classes from './plan-form.module.css';

/** Begins the plan of the year after the last one. */
export function NewYearForm({
  last,
  onDone,
  onClose,
}: {
  last: AcademicYear;
  onDone: (plan: Plan) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const take = useTakePlan();
  const next = last.academicYear + 1;
  const [draft, setDraft] = useState({
    from: `01.09.${String(next)}`,
    to: `26.05.${String(next + 1)}`,
    copy: true,
  });
  // A repeat of one request is one year; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const startsOn = dayOf(draft.from);
  const endsOn = dayOf(draft.to);
  const create = useMutation({
    mutationFn: (days: { startsOn: string; endsOn: string }) => {
      const body = {
        academicYear: next,
        ...days,
        ...(draft.copy && { copyFrom: last.academicYear }),
      };
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createYear(schoolId, body, key);
    },
    onSuccess: async (plan) => {
      await take(plan);
      onDone(plan);
    },
  });
  const refusals = create.error instanceof ProblemError ? create.error.errors : [];
  const refusal = (field: string) =>
    refusals.find(({ pointer }) => pointer === `/${field}`)?.message;
  const put = (part: Partial<typeof draft>) => {
    create.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (startsOn && endsOn) create.mutate({ startsOn, endsOn });
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t('year.newTitle', { year: academicYearText(next) })}
    >
      <form noValidate onSubmit={submit}>
        <p className={classes.note}>{t('year.newNote')}</p>
        <div className={classes.fields}>
          <DateField
            autoFocus
            required
            label={t('year.firstDay')}
            value={draft.from}
            error={refusal('startsOn')}
            onChange={(from) => put({ from })}
          />
          <DateField
            required
            label={t('year.lastDay')}
            value={draft.to}
            error={refusal('endsOn')}
            onChange={(to) => put({ to })}
          />
          <Checkbox
            className={classes.wide}
            label={t('year.copyFrom', { year: academicYearText(last.academicYear) })}
            description={t('year.copyNote')}
            checked={draft.copy}
            onChange={(event) => put({ copy: event.currentTarget.checked })}
          />
        </div>
        {create.error && !refusal('startsOn') && !refusal('endsOn') && (
          <p className={classes.problem} role="alert">
            {problemLine(create.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={create.isPending} disabled={!startsOn || !endsOn}>
            {t('year.plan')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
