import { Button, Modal, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { describeTeachingLoadLimits as limits } from '@eschool/client/limits';
import type { Subject } from '@eschool/client/school';
import type { TeachingLoad, TeachingLoadOverview } from '@eschool/client/teaching';
import { formatShort } from '@eschool/clients-core/format-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import { DateField } from '../../../shared/ui/date-field';
import { allOfLoad, changeLoad, createLoad, deleteLoad, loadsQuery } from '../api/loads';
import { HandOver } from './hand-over';
import {
  described,
  differences,
  draftOf,
  FIELDS,
  readable,
  sameDraft,
  type Draft,
} from './load-draft';
import { LoadOf } from './load-of';
import classes from './load-dialog.module.css';

/** Adds a line of the load, or changes one, hands it over and takes it away. */
export function LoadDialog({
  load,
  overview,
  subjects,
  onClose,
}: {
  load: TeachingLoad | undefined;
  overview: TeachingLoadOverview;
  subjects: Subject[];
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  // What the person has seen: every change goes over this version.
  const [seen, setSeen] = useState(load);
  const [draft, setDraft] = useState(() => draftOf(load));
  const [conflict, setConflict] = useState<TeachingLoad>();
  // A repeat of one request is one line; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const hours = useRef<HTMLInputElement>(null);
  const put = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));

  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: allOfLoad(schoolId) });
    onClose();
  };
  const settle = async (failure: Error) => {
    if (!(failure instanceof ProblemError) || failure.status !== 412) return;
    const now = await queryClient.query({ ...loadsQuery(schoolId), staleTime: 0 });
    setConflict(now.find(({ id }) => id === seen?.id));
  };
  const save = useMutation({
    mutationFn: () => {
      const body = described(draft);
      if (seen) return changeLoad({ schoolId, load: seen }, body);
      const request = JSON.stringify(body);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createLoad(schoolId, overview.academicYear, body, key);
    },
    onSuccess: done,
    onError: settle,
  });
  const remove = useMutation({
    mutationFn: (over: TeachingLoad) => deleteLoad({ schoolId, load: over }),
    onSuccess: done,
    onError: settle,
  });
  const failure = save.error ?? remove.error;
  const refusals = failure instanceof ProblemError ? failure.errors : [];
  // A new line is sent inside its year, so that its fields are one level deeper.
  const refusal = (field: keyof Draft) =>
    refusals.find(({ pointer }) => pointer === `/${field}` || pointer === `/line/${field}`)
      ?.message;
  const elsewhere = failure && !conflict && !FIELDS.some(refusal);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    remove.reset();
    save.mutate();
  };
  const decide = (next: Draft) => {
    setSeen(conflict);
    setDraft(next);
    setConflict(undefined);
    save.reset();
    remove.reset();
    // The button that was pressed goes away with the question.
    hours.current?.focus();
  };
  const fixed = seen?.confirmedAt !== undefined;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={
        seen
          ? t('load.changeTitle', { group: seen.group.name, subject: seen.subject.name })
          : t('load.addTitle')
      }
    >
      <form onSubmit={submit} noValidate>
        {seen && fixed && (
          <>
            <p className={classes.facts}>
              {t('load.fixedFacts', {
                teacher: seen.teacher?.displayName ?? t('load.vacancy'),
                since: formatShort(seen.since, i18n.language),
              })}
            </p>
            <p className={classes.note}>{t('load.fixedNote')}</p>
          </>
        )}
        <div className={classes.fields}>
          {!fixed && (
            <LoadOf
              draft={draft}
              overview={overview}
              subjects={subjects}
              refusal={refusal}
              onChange={put}
            />
          )}
          <NumberInput
            ref={hours}
            data-autofocus={fixed || undefined}
            label={t('load.fields.weeklyHours')}
            value={draft.weeklyHours}
            min={limits.weeklyHours.minimum}
            max={limits.weeklyHours.maximum}
            decimalScale={1}
            decimalSeparator={t('load.decimal')}
            clampBehavior="none"
            required
            error={refusal('weeklyHours')}
            onChange={(weeklyHours) => put({ weeklyHours })}
          />
          <DateField
            label={t('load.fields.until')}
            description={t('load.untilNote')}
            value={draft.until}
            error={refusal('until')}
            onChange={(until) => put({ until })}
          />
        </div>
        {conflict && (
          <ConflictNote
            title={t('load.conflictTitle')}
            fields={differences(draft, conflict, t, i18n.language)}
            onTakeTheirs={() => decide(draftOf(conflict))}
            onKeepMine={() => decide(draft)}
          />
        )}
        {elsewhere && (
          <p className={classes.problem} role="alert">
            {problemLine(failure, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={
              conflict !== undefined ||
              !readable(draft) ||
              (seen && sameDraft(draft, draftOf(seen)))
            }
          >
            {seen ? t('common.save') : t('load.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {seen && (
            <Button
              className={classes.remove}
              variant="subtle"
              color="red"
              loading={remove.isPending}
              disabled={conflict !== undefined}
              onClick={() => {
                save.reset();
                remove.mutate(seen);
              }}
            >
              {t('load.remove')}
            </Button>
          )}
        </div>
      </form>
      {seen?.confirmedAt && seen.teacher && (
        <HandOver load={seen} teachers={overview.teachers} onDone={done} />
      )}
    </Modal>
  );
}
