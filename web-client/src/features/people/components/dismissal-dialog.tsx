import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dismissStaffMemberLimits as limits } from '@eschool/client/limits';
import type { StaffDuties, StaffMember } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { DateField } from '../../../shared/ui/date-field';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { dismissStaffMember, staffDutiesQuery } from '../api/staff';
import classes from './dismissal-dialog.module.css';

/** Says what a dismissal will end and what it will leave, and records it. */
export function DismissalDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [on, setOn] = useState(() => typedDay(localToday()));
  const [document, setDocument] = useState('');
  const duties = useQuery(staffDutiesQuery({ schoolId, staffId: member.id }));
  const dismiss = useMutation({
    mutationFn: (day: string) =>
      dismissStaffMember(
        { schoolId, member },
        { on: day, ...(document.trim() && { document: document.trim() }) },
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['staff', schoolId] });
      onClose();
    },
  });
  const wrongDay =
    dismiss.error instanceof ProblemError
      ? dismiss.error.errors.find(({ pointer }) => pointer === '/on')?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const day = dayOf(on);
    if (day) dismiss.mutate(day);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={t('staff.dismissTitle', { name: member.displayName })}
    >
      <form onSubmit={submit} noValidate>
        <div className={classes.fields}>
          <DateField
            label={t('staff.lastDay')}
            required
            autoFocus
            value={on}
            error={wrongDay}
            onChange={setOn}
          />
          <TextInput
            label={t('staff.order')}
            maxLength={limits.document.maxLength}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
        </div>
        {duties.error ? (
          <ErrorState error={duties.error} retry={() => void duties.refetch()} />
        ) : duties.isPending ? (
          <RowSkeleton rows={3} />
        ) : (
          <Consequences duties={duties.data} />
        )}
        {dismiss.error && !wrongDay && (
          <p className={classes.problem} role="alert">
            {problemLine(dismiss.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            color="red"
            loading={dismiss.isPending}
            disabled={!dayOf(on) || !duties.data}
          >
            {t('staff.dismiss')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Consequences({ duties }: { duties: StaffDuties }) {
  const { t, i18n } = useTranslation();
  const left = [
    duties.classes.length > 0 &&
      t('staff.leftClasses', { classes: duties.classes.map(({ name }) => name).join(', ') }),
    duties.journals.length > 0 &&
      t('staff.leftJournals', {
        journals: duties.journals
          .map(({ groupName, subjectName }) => `${groupName} ${subjectName}`)
          .join(', '),
      }),
    duties.lessonsAhead > 0 &&
      t('staff.leftLessons', {
        count: duties.lessonsAhead,
        day: duties.lessonsUntil ? formatShort(duties.lessonsUntil, i18n.language) : '',
      }),
  ].filter((line) => line !== false);
  return (
    <div className={classes.consequences}>
      <p>
        {duties.roles.length > 0
          ? t('staff.endsRoles', {
              roles: duties.roles
                .map((role) => t(`role.${role}`, { defaultValue: role }))
                .join(', '),
            })
          : t('staff.endsNoRoles')}
      </p>
      <p>{t('staff.staysWritten')}</p>
      {left.length > 0 && (
        <>
          <p className={classes.left}>{t('staff.leftTitle')}</p>
          <ul>
            {left.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
