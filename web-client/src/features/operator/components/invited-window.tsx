import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessSlip, InvitedPerson } from '@eschool/client/identity';
import { formatInstant } from '@eschool/clients-core/format-date';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { endOfficer, invite, invitedQuery, reissue, type Inviting } from '../api/openings';
import classes from './operator.module.css';
import { invitee, NOBODY, PERSON_FIELDS } from './person-draft';
import { PersonFields } from './person-fields';
import { SlipWindow } from './slip-window';
import { useOnce } from './use-once';

type Props = {
  of: Inviting;
  title: string;
  /** Whether somebody may be invited now: a school that is administered already invites by itself. */
  mayInvite: boolean;
  onClose: () => void;
};

/** Those who were invited to a school or an office: another code, a further invitation, an officer's end. */
export function InvitedWindow({ of, title, mayInvite, onClose }: Props) {
  const { t } = useTranslation();
  const { officeId } = useOffice();
  const queryClient = useQueryClient();
  const people = useQuery(invitedQuery(officeId, of));
  const [draft, setDraft] = useState(NOBODY);
  const [writing, setWriting] = useState(false);
  const [slip, setSlip] = useState<AccessSlip>();
  const [ending, setEnding] = useState<InvitedPerson>();
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['openings', officeId] });
  const shown = async (issued: AccessSlip) => {
    setSlip(issued);
    setDraft(NOBODY);
    setWriting(false);
    await refresh();
  };
  const invitation = useOnce(
    (body: ReturnType<typeof invitee>, key) => invite(officeId, of, body, key),
    shown,
  );
  const another = useOnce((personId: string, key) => reissue(officeId, of, personId, key), shown);
  const end = useMutation({
    mutationFn: (person: InvitedPerson) => endOfficer(officeId, of.id, person.id),
    onSuccess: async () => {
      setEnding(undefined);
      await refresh();
    },
  });
  const failure = another.error ?? end.error;
  const elsewhere =
    invitation.error && !PERSON_FIELDS.some((field) => invitation.refusal(`/${field}`));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    invitation.mutate(invitee(draft));
  };
  if (slip) return <SlipWindow slip={slip} place={title} onClose={() => setSlip(undefined)} />;
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={title}
      size="lg"
    >
      {people.error ? (
        <ErrorState error={people.error} retry={() => void people.refetch()} />
      ) : people.isPending ? (
        <RowSkeleton rows={2} />
      ) : people.data.length === 0 ? (
        <p className={classes.note}>{t(`openings.nobodyInvited.${of.kind}`)}</p>
      ) : (
        <ul className={classes.people} aria-label={t(`openings.invitedTo.${of.kind}`)}>
          {people.data.map((person) => (
            <Person
              key={person.id}
              person={person}
              mayEnd={of.kind === 'office'}
              ending={ending?.id === person.id}
              busy={another.isPending || end.isPending}
              reissue={() => another.mutate(person.id)}
              ask={() => setEnding(person)}
              end={() => end.mutate(person)}
              keep={() => setEnding(undefined)}
            />
          ))}
        </ul>
      )}
      {failure && (
        <p className={classes.problem} role="alert">
          {problemLine(failure, t)}
        </p>
      )}
      {writing ? (
        <form onSubmit={submit} noValidate>
          <PersonFields
            draft={draft}
            put={(part) => setDraft((before) => ({ ...before, ...part }))}
            refusal={(field) => invitation.refusal(`/${field}`)}
          />
          {elsewhere && (
            <p className={classes.problem} role="alert">
              {problemLine(invitation.error, t)}
            </p>
          )}
          <div className={classes.actions}>
            <Button type="submit" loading={invitation.isPending}>
              {t('openings.invite')}
            </Button>
            <Button variant="default" onClick={() => setWriting(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </form>
      ) : mayInvite ? (
        <Button variant="default" onClick={() => setWriting(true)}>
          {t(`openings.inviteTo.${of.kind}`)}
        </Button>
      ) : (
        <p className={classes.note}>{t('openings.administered')}</p>
      )}
    </Modal>
  );
}

type PersonProps = {
  person: InvitedPerson;
  mayEnd: boolean;
  ending: boolean;
  busy: boolean;
  reissue: () => void;
  ask: () => void;
  end: () => void;
  keep: () => void;
};

function Person({ person, mayEnd, ending, busy, reissue, ask, end, keep }: PersonProps) {
  const { t, i18n } = useTranslation();
  const name = person.displayName;
  return (
    <li>
      <span className={classes.who}>
        {name}
        <span className={classes.sub}>
          {[person.login, person.email].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.sub}>
          {t(`openings.personState.${person.state}`, { defaultValue: person.state })},{' '}
          {t('openings.invitedAt', { at: formatInstant(person.invitedAt, i18n.language) })}
        </span>
      </span>
      {ending ? (
        <>
          <span>{t('openings.endAsked')}</span>
          <Button size="compact-sm" color="red" loading={busy} onClick={end}>
            {t('openings.end')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={keep}>
            {t('common.cancel')}
          </Button>
        </>
      ) : (
        <>
          {person.state === 'INVITED' && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={busy}
              onClick={reissue}
              aria-label={t('openings.reissueFor', { name })}
            >
              {t('openings.reissue')}
            </Button>
          )}
          {mayEnd && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              onClick={ask}
              aria-label={t('openings.endFor', { name })}
            >
              {t('openings.end')}
            </Button>
          )}
        </>
      )}
    </li>
  );
}
