import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { reinstateStaffMemberLimits as limits } from '@eschool/client/limits';
import type { StaffMember } from '@eschool/client/people';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { reinstateStaffMember } from '../api/staff';
import classes from './dismissal-dialog.module.css';

/** Takes a dismissal back, for a reason that stays on the record. */
export function ReinstatementDialog({
  member,
  onClose,
}: {
  member: StaffMember;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const reinstate = useMutation({
    mutationFn: () => reinstateStaffMember({ schoolId, member }, reason.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['staff', schoolId] });
      onClose();
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    reinstate.mutate();
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={t('staff.reinstateTitle', { name: member.displayName })}
    >
      <form onSubmit={submit} noValidate>
        <p>{t('staff.reinstateText')}</p>
        <Textarea
          label={t('staff.reason')}
          data-autofocus
          required
          rows={2}
          maxLength={limits.reason.maxLength}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {reinstate.error && (
          <p className={classes.problem} role="alert">
            {problemLine(reinstate.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={reinstate.isPending} disabled={!reason.trim()}>
            {t('staff.reinstate')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
