import { Button, Checkbox, Modal, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentPurpose, ConsentStatement, PupilConsents } from '@eschool/client/consents';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { allOfConsents, recordConsents } from '../api/consents';
import { PURPOSES, usualSigner } from './consent-words';
import classes from './consents.module.css';

const STATEMENTS = ['GIVEN', 'REFUSED', 'WITHDRAWN'] as const satisfies ConsentStatement[];

/** Enters papers that say the same, of one pupil or of many; who has signed is proposed for each. */
export function RecordDialog({
  pupils,
  onClose,
  onDone,
}: {
  pupils: PupilConsents[];
  onClose: () => void;
  onDone: (recorded: number) => void;
}) {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const [purposes, setPurposes] = useState<ReadonlySet<ConsentPurpose>>(() => new Set());
  const [statement, setStatement] = useState<ConsentStatement>('GIVEN');
  const [on, setOn] = useState(() => typedDay(localToday()));
  const [signers, setSigners] = useState<Record<string, string>>({});
  // A repeat of one request is one entry; another request is another.
  const [sent, setSent] = useState({ request: '', key: '' });
  const papers = pupils.map((pupil) => ({
    studentId: pupil.id,
    signerId: signers[pupil.id] ?? usualSigner(pupil),
  }));
  const save = useMutation({
    mutationFn: (statedOn: string) => {
      const body = { purposes: [...purposes], statement, statedOn, papers };
      const request = JSON.stringify(body);
      const key = sent.request === request ? sent.key : uniqueId();
      setSent({ request, key });
      return recordConsents(schoolId, body, key);
    },
    onSuccess: async ({ recorded }) => {
      await queryClient.invalidateQueries({ queryKey: allOfConsents(schoolId) });
      onDone(recorded);
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const wrongDay = refusals.find(({ pointer }) => pointer === '/statedOn')?.message;
  const refusalOf = (at: number) =>
    refusals.find(({ pointer }) => pointer.startsWith(`/papers/${at}/`))?.message;
  const elsewhere = save.error && !wrongDay && !pupils.some((_, at) => refusalOf(at));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(on);
    if (day) save.mutate(day);
  };
  const toggle = (purpose: ConsentPurpose) => {
    const next = new Set(purposes);
    if (!next.delete(purpose)) next.add(purpose);
    setPurposes(next);
  };
  const [only] = pupils;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={
        pupils.length === 1 && only
          ? t('consents.recordOne', { name: only.displayName })
          : t('consents.recordMany', { count: pupils.length })
      }
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <SegmentedControl
            className={classes.wide}
            fullWidth
            aria-label={t('consents.statement')}
            value={statement}
            onChange={(chosen) =>
              setStatement(STATEMENTS.find((known) => known === chosen) ?? 'GIVEN')
            }
            data={STATEMENTS.filter((each) => each !== 'WITHDRAWN' || role === 'REGISTRAR').map(
              (value) => ({ value, label: t(`consents.statements.${value}`) }),
            )}
          />
          <fieldset className={`${classes.wide} ${classes.purposes}`}>
            <legend>{t('consents.whichPurposes')}</legend>
            <Checkbox
              size="sm"
              data-autofocus
              label={t('consents.allPurposes')}
              checked={purposes.size === PURPOSES.length}
              indeterminate={purposes.size > 0 && purposes.size < PURPOSES.length}
              onChange={() =>
                setPurposes(new Set(purposes.size === PURPOSES.length ? [] : PURPOSES))
              }
            />
            <div className={classes.checks}>
              {PURPOSES.map((purpose) => (
                <Checkbox
                  key={purpose}
                  size="sm"
                  label={t(`consents.purposes.${purpose}`)}
                  checked={purposes.has(purpose)}
                  onChange={() => toggle(purpose)}
                />
              ))}
            </div>
          </fieldset>
          <DateField
            label={t('consents.paperDay')}
            required
            value={on}
            error={wrongDay}
            onChange={setOn}
          />
        </div>
        <h3>{t('consents.signedBy')}</h3>
        <ul className={classes.papers}>
          {pupils.map((pupil, at) => (
            <li key={pupil.id}>
              <span>{pupil.displayName}</span>
              <NativeSelect
                aria-label={t('consents.signerOf', { name: pupil.displayName })}
                value={signers[pupil.id] ?? usualSigner(pupil)}
                error={refusalOf(at)}
                onChange={({ currentTarget }) => {
                  const { value } = currentTarget;
                  setSigners((before) => ({ ...before, [pupil.id]: value }));
                }}
                data={[
                  ...pupil.guardians
                    .filter(({ blocked }) => !blocked)
                    .map(({ id, displayName, kinship }) => ({
                      value: id,
                      label: `${displayName} (${kinship})`,
                    })),
                  { value: pupil.id, label: t('consents.pupilSigns') },
                ]}
              />
            </li>
          ))}
        </ul>
        {statement !== 'GIVEN' && purposes.has('JOURNAL') && (
          <p className={classes.warn}>{t('consents.stopsDelivery')}</p>
        )}
        {elsewhere && (
          <p className={classes.problem} role="alert">
            {problemLine(save.error, t)}
          </p>
        )}
        <div className={classes.buttons} style={{ marginTop: 16 }}>
          <Button
            type="submit"
            color={statement === 'WITHDRAWN' ? 'red' : undefined}
            loading={save.isPending}
            disabled={purposes.size === 0 || !dayOf(on)}
          >
            {t('consents.record')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
