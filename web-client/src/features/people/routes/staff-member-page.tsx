import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { StaffMember } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { staffHistoryQuery, staffMemberQuery } from '../api/staff';
import { DismissalDialog } from '../components/dismissal-dialog';
import { PersonHistory } from '../components/person-history';
import { ReinstatementDialog } from '../components/reinstatement-dialog';
import { StaffParts } from '../components/staff-parts';
import { StaffRoles } from '../components/staff-roles';
import { Due } from '../components/staff-table';
import { categoryText } from '../components/staff-words';
import facts from './person-page.module.css';

/** The record of somebody who works or worked at the school. */
export function StaffMemberPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const { staffId = '' } = useParams();
  const member = useQuery(staffMemberQuery({ schoolId, staffId }));
  const back = { to: `/s/${schoolId}/staff`, label: t('staff.view') };
  if (!member.data) {
    return (
      <>
        <PageHeader title={t('staff.card')} back={back} />
        {member.error ? (
          <ErrorState error={member.error} retry={() => void member.refetch()} />
        ) : (
          <RowSkeleton rows={8} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={member.data.displayName}
        note={categoryText(member.data.category, t)}
        back={back}
      >
        {role === 'HR_OFFICER' && <Actions key={member.data.version} member={member.data} />}
      </PageHeader>
      <Facts member={member.data} />
      {(role === 'SCHOOL_ADMIN' || role === 'PRINCIPAL') && <StaffRoles member={member.data} />}
      <StaffParts member={member.data} />
      {(role === 'HR_OFFICER' || role === 'PRINCIPAL') && <History staffId={staffId} />}
    </>
  );
}

function Actions({ member }: { member: StaffMember }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button component={Link} to="edit" leftSection={<IconPencil size={18} stroke={1.6} />}>
        {t('staff.change')}
      </Button>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(member.dismissal ? 'staff.reinstate' : 'staff.dismiss')}
      </Button>
      {open &&
        (member.dismissal ? (
          <ReinstatementDialog member={member} onClose={() => setOpen(false)} />
        ) : (
          <DismissalDialog member={member} onClose={() => setOpen(false)} />
        ))}
    </>
  );
}

function Facts({ member }: { member: StaffMember }) {
  const { t, i18n } = useTranslation();
  const day = (date: string | undefined) => date && formatShort(date, i18n.language);
  const shown: [string, ReactNode][] = [
    [t('people.birthDate'), day(member.birthDate)],
    [t('staff.hiredOn'), day(member.hiredOn)],
    [t('staff.columns.dueOn'), member.attestationDueOn && <Due day={member.attestationDueOn} />],
    [
      t('staff.columns.dismissedOn'),
      member.dismissal &&
        [day(member.dismissal.on), member.dismissal.document].filter(Boolean).join(', '),
    ],
    [t('staff.reinstatementReason'), member.reinstatementReason],
  ];
  return (
    <dl className={facts.facts}>
      {shown
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function History({ staffId }: { staffId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const history = useQuery(staffHistoryQuery({ schoolId, staffId }));
  return <PersonHistory key={staffId} history={history} noneText={t('staff.noHistory')} />;
}
