import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useObservable } from '@eschool/clients-core/observable';
import { actAs, acting, chooseActing } from '../shared/lib/acting';
import type { FrameParts } from '../shared/lib/feature';
import { LiveContext, useLiveStream } from '../shared/lib/live';
import { SessionContext } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { resumeWork } from './features';
import type { GateContext } from './session-gate';
import { Shell } from './shell/shell';
import { useSignOut } from './use-sign-out';

/** Everything below the address of one school: settles the role first, then shows the shell around the view. */
export function SchoolLayout({ parts }: { parts: Required<FrameParts> }) {
  const gate = useOutletContext<GateContext>();
  const { schoolId = '' } = useParams();
  const { t } = useTranslation();
  const current = useObservable(acting);
  const wanted = useMemo(
    () => chooseActing(gate.me.memberships, schoolId, current),
    [gate.me.memberships, schoolId, current],
  );
  useLayoutEffect(() => {
    if (wanted) actAs(wanted);
  }, [wanted]);
  const { accountId } = gate.me;
  useEffect(() => {
    void resumeWork(accountId);
  }, [accountId]);
  const signOut = useSignOut(accountId);
  const leave = useCallback(() => void signOut(), [signOut]);
  const membership = gate.me.memberships.find((held) => held.schoolId === schoolId);
  const session = useMemo(
    () =>
      membership && wanted
        ? { me: gate.me, membership, schoolId, role: wanted.role, signOut: leave }
        : undefined,
    [gate.me, membership, wanted, schoolId, leave],
  );
  const stream = useLiveStream(session?.schoolId, session?.role);
  if (!session) {
    return <EmptyState title={t('start.foreignSchoolTitle')} text={t('start.foreignSchoolText')} />;
  }
  if (current?.schoolId !== schoolId || current.role !== session.role) return null;
  return (
    <SessionContext value={session}>
      <LiveContext value={stream}>
        <Shell signIn={gate.signIn} parts={parts}>
          <Outlet context={gate} key={session.role} />
        </Shell>
      </LiveContext>
    </SessionContext>
  );
}
