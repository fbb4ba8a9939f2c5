import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role, StaffRole } from '@eschool/client/identity';
import type { StaffMember } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf } from '../../../shared/lib/typed-day';
import { uniqueId } from '../../../shared/lib/unique-id';
import table from '../../../shared/ui/data-table.module.css';
import { DateField } from '../../../shared/ui/date-field';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { endRole, giveRole, staffRolesQuery } from '../api/staff-roles';
import { AccessButton } from './access-button';
import { AccessDesk } from './access-desk';
import parts from './staff-parts.module.css';
import classes from './staff-roles.module.css';

/** The roles that a school gives to its staff. */
const ROLES = [
  'TEACHER',
  'CLASS_TEACHER',
  'DEPUTY_HEAD',
  'PRINCIPAL',
  'SCHEDULER',
  'REGISTRAR',
  'HR_OFFICER',
  'FACILITIES_MANAGER',
  'SCHOOL_ADMIN',
] as const satisfies Role[];

/** What somebody of the staff may act as, and their sign-in; the administrator gives and ends both. */
export function StaffRoles({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const session = useSession();
  const of = { schoolId: session.schoolId, staffId: member.id };
  const queryClient = useQueryClient();
  const access = useQuery(staffRolesQuery(of));
  const refresh = () => queryClient.invalidateQueries(staffRolesQuery(of));
  const mayChange = session.role === 'SCHOOL_ADMIN' && session.membership.personId !== member.id;
  const roles = access.data?.items ?? [];
  const held = roles.filter(lasts);
  const signIn = access.data?.signIn;
  return (
    <section aria-labelledby="staff-roles">
      <h2 className={parts.title} id="staff-roles">
        {t('staffRoles.title')}
      </h2>
      {access.error ? (
        <ErrorState error={access.error} retry={() => void access.refetch()} />
      ) : !signIn ? (
        <RowSkeleton rows={2} />
      ) : (
        <AccessDesk onIssued={() => void refresh()}>
          <p className={classes.signIn}>
            {t(`staffRoles.signIn.${signIn}`, { defaultValue: signIn })}
            {mayChange && held.length > 0 && signIn !== 'BLOCKED' && (
              <AccessButton
                personId={member.id}
                name={member.displayName}
                hasAccess={signIn !== 'NONE'}
              />
            )}
          </p>
          {roles.length === 0 ? (
            <p className={parts.none}>{t('staffRoles.none')}</p>
          ) : (
            <ul className={classes.roles}>
              {roles.map((role) => (
                <RoleLine
                  key={role.id}
                  of={of}
                  role={role}
                  mayEnd={mayChange && lasts(role)}
                  onEnded={refresh}
                />
              ))}
            </ul>
          )}
          {mayChange && !member.dismissal && (
            <Give of={of} held={held.map(({ role }) => role)} onGiven={refresh} />
          )}
        </AccessDesk>
      )}
    </section>
  );
}

const lasts = ({ until }: StaffRole) => until === undefined || until >= localToday();

type Of = { schoolId: string; staffId: string };

function RoleLine({
  of,
  role,
  mayEnd,
  onEnded,
}: {
  of: Of;
  role: StaffRole;
  mayEnd: boolean;
  onEnded: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation();
  const [asked, setAsked] = useState(false);
  const end = useMutation({ mutationFn: () => endRole(of, role), onSettled: onEnded });
  const day = (date: string) => formatShort(date, i18n.language);
  const name = t(`role.${role.role}`, { defaultValue: role.role });
  return (
    <li>
      <span className={lasts(role) ? classes.name : table.quiet}>{name}</span>
      <span className={table.quiet}>
        {role.until
          ? t('staffRoles.span', { since: day(role.since), until: day(role.until) })
          : t('staffRoles.since', { since: day(role.since) })}
      </span>
      {mayEnd &&
        (asked ? (
          <>
            <Button
              size="compact-sm"
              color="red"
              loading={end.isPending}
              aria-label={t('staffRoles.endFor', { name })}
              data-autofocus
              onClick={() => end.mutate()}
            >
              {t('staffRoles.endNow')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={t('staffRoles.endFor', { name })}
            onClick={() => setAsked(true)}
          >
            {t('staffRoles.end')}
          </Button>
        ))}
      {end.error && (
        <span className={table.error} role="alert">
          {problemLine(end.error, t)}
        </span>
      )}
    </li>
  );
}

function Give({ of, held, onGiven }: { of: Of; held: string[]; onGiven: () => Promise<void> }) {
  const { t } = useTranslation();
  const free = ROLES.filter((role) => !held.includes(role));
  const [chosen, setChosen] = useState<Role>();
  const [since, setSince] = useState('');
  const key = useRef(uniqueId());
  const day = dayOf(since);
  const role = free.find((known) => known === chosen);
  const give = useMutation({
    mutationFn: (asked: Role) =>
      giveRole(of, { role: asked, ...(day && { since: day }) }, key.current),
    onSuccess: async () => {
      setSince('');
      setChosen(undefined);
      await onGiven();
    },
    // A request that was answered is over; one that was not may be repeated as the same.
    onSettled: (_, error) => {
      if (!error) key.current = uniqueId();
    },
  });
  if (free.length === 0) return null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (role) give.mutate(role);
  };
  return (
    <form className={classes.give} onSubmit={submit} noValidate>
      <NativeSelect
        label={t('staffRoles.role')}
        value={role ?? ''}
        onChange={(event) => {
          key.current = uniqueId();
          setChosen(event.currentTarget.value as Role);
        }}
        data={[
          { value: '', label: t('staffRoles.choose') },
          ...free.map((value) => ({ value, label: t(`role.${value}`) })),
        ]}
      />
      <DateField
        label={t('staffRoles.from')}
        value={since}
        onChange={(typed) => {
          key.current = uniqueId();
          setSince(typed);
        }}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={18} stroke={1.6} />}
        loading={give.isPending}
        disabled={!role || (since.trim() !== '' && !day)}
      >
        {t('staffRoles.give')}
      </Button>
      {give.error && (
        <p className={classes.problem} role="alert">
          {problemLine(give.error, t)}
        </p>
      )}
    </form>
  );
}
