import { Button, Modal } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccessSlip } from '@eschool/client/identity';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { issueAccess } from '../api/issue-access';
import { AccessSlipSheet } from './access-slip-sheet';
import classes from './access.module.css';

type Props = {
  personId: string;
  name: string;
  /** Undefined when this view does not know. */
  hasAccess: boolean | undefined;
  onIssued: () => void;
};

/** Issues a slip with a login and a one-time code; asks first when a working login would be replaced. */
export function AccessButton({ personId, name, hasAccess, onIssued }: Props) {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const [asking, setAsking] = useState(false);
  const [slip, setSlip] = useState<AccessSlip>();
  const issue = useMutation({
    mutationFn: () => issueAccess(schoolId, personId),
    onSuccess: (issued) => {
      setSlip(issued);
      onIssued();
    },
  });
  const leader = role === 'CLASS_TEACHER';
  const refused = issue.error instanceof ProblemError && issue.error.status === 403;
  const close = () => {
    setAsking(false);
    setSlip(undefined);
    issue.reset();
  };
  const start = () => {
    setAsking(true);
    if (hasAccess === false) issue.mutate();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconKey size={15} stroke={1.6} />}
        onClick={start}
        aria-label={t(hasAccess ? 'access.reissueFor' : 'access.issueFor', { name })}
      >
        {t(hasAccess ? 'access.reissue' : 'access.issue')}
      </Button>
      <Modal
        closeButtonProps={{ 'aria-label': t('common.close') }}
        opened={asking}
        onClose={close}
        title={t('access.title')}
        size="md"
      >
        {slip ? (
          <>
            <AccessSlipSheet slip={slip} />
            <p className={classes.note} data-print="hide">
              {t('access.onceNote')}
            </p>
            <div className={classes.actions} data-print="hide">
              <Button onClick={() => window.print()}>{t('common.print')}</Button>
              <Button variant="default" onClick={close}>
                {t('common.done')}
              </Button>
            </div>
          </>
        ) : (
          <>
            {!refused && (
              <p className={classes.note}>
                {hasAccess
                  ? t(leader ? 'access.reissueNoteOfLeader' : 'access.reissueNote', { name })
                  : t(hasAccess === false ? 'access.issuing' : 'access.unknownNote', { name })}
              </p>
            )}
            {issue.error && (
              <p className={classes.problem} role="alert">
                {problemLine(issue.error, t)}
              </p>
            )}
            <div className={classes.actions}>
              {/* What was refused would only be refused again; what failed may succeed. */}
              {!refused && (
                <Button loading={issue.isPending} onClick={() => issue.mutate()}>
                  {t(hasAccess ? 'access.reissue' : 'access.issue')}
                </Button>
              )}
              <Button variant="default" onClick={close}>
                {t(refused ? 'common.close' : 'common.cancel')}
              </Button>
            </div>
          </>
        )}
      </Modal>
    </>
  );
}
