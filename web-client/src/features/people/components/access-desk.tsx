import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { issueAccess } from '../api/issue-access';
import { AccessSlipSheet } from '../../../shared/ui/access-slip-sheet';
import { AccessDeskContext, type AccessRequest } from './access-desk-context';
import classes from './access.module.css';

type Props = { onIssued: () => void; children: ReactNode };

/**
 * Issues slips with a login and a one-time code for the buttons below it; asks first when a working login would be
 * replaced. It outlives the rows of a list that is searched anew meanwhile: a code is shown only once.
 */
export function AccessDesk({ onIssued, children }: Props) {
  const { t } = useTranslation();
  const { schoolId, role, membership } = useSession();
  const [asked, setAsked] = useState<AccessRequest>();
  const key = useRef(uniqueId());
  const issue = useMutation({
    mutationFn: (personId: string) => issueAccess(schoolId, personId, key.current),
    onSuccess: onIssued,
    // The slip of this key is known no longer: the next attempt asks for a new one.
    onError: (error) => {
      if (error instanceof ProblemError && error.status === 409) key.current = uniqueId();
    },
  });
  const slip = issue.data;
  const { name = '', hasAccess } = asked ?? {};
  const leader = role === 'CLASS_TEACHER';
  const refused = issue.error instanceof ProblemError && issue.error.status === 403;
  const close = () => {
    // The code on its way would be lost.
    if (issue.isPending) return;
    setAsked(undefined);
    issue.reset();
  };
  const ask = (request: AccessRequest) => {
    key.current = uniqueId();
    setAsked(request);
    if (request.hasAccess === false) issue.mutate(request.personId);
  };
  return (
    <AccessDeskContext value={ask}>
      {children}
      <Modal
        closeButtonProps={{ 'aria-label': t('common.close') }}
        opened={asked !== undefined}
        onClose={close}
        title={t('slip.title')}
        size="md"
      >
        {slip ? (
          <>
            <AccessSlipSheet slip={slip} place={membership.schoolName} />
            <p className={classes.note} data-print="hide">
              {t('slip.onceNote')}
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
                <Button
                  loading={issue.isPending}
                  onClick={() => asked && issue.mutate(asked.personId)}
                >
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
    </AccessDeskContext>
  );
}
