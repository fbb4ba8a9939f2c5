import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { describeStaffMemberLimits as limits } from '@eschool/client/limits';
import type { StaffMatch, StaffMember } from '@eschool/client/people';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { DateField } from '../../../shared/ui/date-field';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  changeStaffMember,
  createStaffMember,
  staffMatches,
  staffMemberQuery,
  staffSummaryQuery,
} from '../api/staff';
import { StaffConflict, StaffMatches } from '../components/staff-questions';
import {
  described,
  draftOf,
  hasUnreadDay,
  over,
  sameDraft,
  type StaffDraft,
} from '../components/staff-draft';
import { Attestations, Courses, Educations, Positions } from '../components/staff-sections';
import classes from '../components/staff-form.module.css';

/** Enters somebody who comes to work. */
export function NewStaffPage() {
  return <StaffForm member={undefined} />;
}

/** Changes a record of staff as a whole. */
export function StaffEditPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const { staffId = '' } = useParams();
  const member = useQuery({
    ...staffMemberQuery({ schoolId, staffId }),
    // What is being written is not replaced under the hands.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const back = { to: `/s/${schoolId}/staff/${staffId}`, label: t('staff.card') };
  if (member.data) return <StaffForm key={staffId} member={member.data} />;
  return (
    <>
      <PageHeader title={t('staff.card')} back={back} />
      {member.error ? (
        <ErrorState error={member.error} retry={() => void member.refetch()} />
      ) : (
        <RowSkeleton rows={10} />
      )}
    </>
  );
}

type Answer = { samePersonId?: string; anotherPerson?: boolean };

function StaffForm({ member }: { member: StaffMember | undefined }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  // What the person has seen: every change goes over this version.
  const [seen, setSeen] = useState(member);
  const [draft, setDraft] = useState(() => draftOf(member));
  const [conflict, setConflict] = useState<StaffMember>();
  const [matches, setMatches] = useState<StaffMatch[]>();
  // A repeat of one request is one person; another request is another.
  const [creation, setCreation] = useState({ request: '', key: '' });
  const first = useRef<HTMLInputElement>(null);
  const titles = useQuery(staffSummaryQuery(schoolId)).data?.positions ?? [];
  const put = (part: Partial<StaffDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setMatches(undefined);
  };

  const save = useMutation({
    mutationFn: (answer: Answer) => {
      const body = described(draft);
      if (seen) return changeStaffMember({ schoolId, member: seen }, body);
      const whole = { member: body, ...answer };
      const request = JSON.stringify(whole);
      const key = creation.request === request ? creation.key : uniqueId();
      setCreation({ request, key });
      return createStaffMember(schoolId, whole, key);
    },
    onSuccess: async (saved) => {
      queryClient.setQueryData(staffMemberQuery({ schoolId, staffId: saved.id }).queryKey, saved);
      await navigate(`/s/${schoolId}/staff/${saved.id}`);
      await queryClient.invalidateQueries({ queryKey: ['staff', schoolId] });
    },
    onError: async (failure) => {
      if (!(failure instanceof ProblemError)) return;
      if (failure.status === 412 && seen) {
        setConflict(
          await queryClient.query({
            ...staffMemberQuery({ schoolId, staffId: seen.id }),
            staleTime: 0,
          }),
        );
      } else if (failure.code === 'staff-same-name') {
        const { lastName, firstName, middleName, birthDate } = described(draft);
        setMatches(await staffMatches(schoolId, { lastName, firstName, middleName, birthDate }));
      }
    },
  });
  const refusals = save.error instanceof ProblemError ? save.error.errors : [];
  const refusal = (pointer: string) =>
    refusals.find((field) => field.pointer === pointer || field.pointer === `/member${pointer}`)
      ?.message;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!hasUnreadDay(draft)) save.mutate({});
  };
  const decide = (next: StaffDraft) => {
    setSeen(conflict);
    setDraft(next);
    setConflict(undefined);
    save.reset();
    // The button that was pressed goes away with the question.
    first.current?.focus();
  };
  const back = seen
    ? { to: `/s/${schoolId}/staff/${seen.id}`, label: seen.displayName }
    : { to: `/s/${schoolId}/staff`, label: t('staff.view') };
  return (
    <>
      <PageHeader title={t(seen ? 'staff.changeTitle' : 'staff.newTitle')} back={back} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <section className={classes.section} aria-labelledby="staff-person">
          <h2 id="staff-person">{t('staff.person')}</h2>
          <div className={classes.fields}>
            <TextInput
              ref={first}
              label={t('staff.lastName')}
              required
              autoComplete="off"
              maxLength={limits.lastName.maxLength}
              value={draft.lastName}
              error={refusal('/lastName')}
              onChange={(event) => put({ lastName: event.currentTarget.value })}
            />
            <TextInput
              label={t('staff.firstName')}
              required
              autoComplete="off"
              maxLength={limits.firstName.maxLength}
              value={draft.firstName}
              error={refusal('/firstName')}
              onChange={(event) => put({ firstName: event.currentTarget.value })}
            />
            <TextInput
              label={t('staff.middleName')}
              autoComplete="off"
              maxLength={limits.middleName.maxLength}
              value={draft.middleName}
              error={refusal('/middleName')}
              onChange={(event) => put({ middleName: event.currentTarget.value })}
            />
            <DateField
              label={t('people.birthDate')}
              value={draft.birthDate}
              error={refusal('/birthDate')}
              onChange={(birthDate) => put({ birthDate })}
            />
            <DateField
              label={t('staff.hiredOn')}
              required
              value={draft.hiredOn}
              error={refusal('/hiredOn')}
              onChange={(hiredOn) =>
                put({
                  hiredOn,
                  // Whoever comes begins in the position on that day, until somebody says otherwise.
                  positions: seen
                    ? draft.positions
                    : draft.positions.map((position) =>
                        position.startsOn === draft.hiredOn
                          ? { ...position, startsOn: hiredOn }
                          : position,
                      ),
                })
              }
            />
          </div>
        </section>
        <Positions
          parts={draft.positions}
          hiredOn={draft.hiredOn}
          titles={titles.map(({ title }) => title)}
          put={(positions) => put({ positions })}
          refusal={refusal}
        />
        <Attestations
          parts={draft.attestations}
          put={(attestations) => put({ attestations })}
          refusal={refusal}
        />
        <Educations
          parts={draft.educations}
          put={(educations) => put({ educations })}
          refusal={refusal}
        />
        <Courses parts={draft.courses} put={(courses) => put({ courses })} refusal={refusal} />
        {matches && (
          <StaffMatches
            matches={matches}
            saving={save.isPending}
            same={(samePersonId) => save.mutate({ samePersonId })}
            another={() => save.mutate({ anotherPerson: true })}
          />
        )}
        {conflict && (
          <StaffConflict
            draft={draft}
            now={conflict}
            take={() => decide(draftOf(conflict))}
            keep={() => decide(over(draft, draftOf(conflict)))}
          />
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={
              conflict !== undefined ||
              matches !== undefined ||
              (seen && sameDraft(draft, draftOf(seen)))
            }
          >
            {t(seen ? 'common.save' : 'staff.create')}
          </Button>
          <Button variant="default" onClick={() => void navigate(back.to)}>
            {t('common.cancel')}
          </Button>
          {save.error && !conflict && !matches && (
            <p className={classes.problem} role="alert">
              {refusals.length > 0 ? t('staff.checkFields') : problemLine(save.error, t)}
            </p>
          )}
        </div>
      </form>
    </>
  );
}
