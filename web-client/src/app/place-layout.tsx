import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useOutletContext, useParams } from 'react-router';
import { useObservable } from '@eschool/clients-core/observable';
import { actAs, acting, chooseActing } from '../shared/lib/acting';
import type { FrameParts } from '../shared/lib/feature';
import { officeBase, placesOf, schoolBase } from '../shared/lib/places';
import type { PlaceSession, Session } from '../shared/lib/session';
import { PlaceContext, SessionContext } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { resumeWork } from './features';
import type { GateContext } from './session-gate';
import { Shell } from './shell/shell';
import { useSignOut } from './use-sign-out';

/** Everything below the address of a school or an office: settles the role first, then shows the shell around the view. */
export function PlaceLayout({ parts }: { parts: Required<FrameParts> }) {
  const gate = useOutletContext<GateContext>();
  const { schoolId, officeId } = useParams();
  const { t } = useTranslation();
  const current = useObservable(acting);
  const base = schoolId ? schoolBase(schoolId) : officeBase(officeId ?? '');
  const places = useMemo(() => placesOf(gate.me), [gate.me]);
  const wanted = useMemo(() => chooseActing(places, base, current), [places, base, current]);
  useLayoutEffect(() => {
    if (wanted) actAs(wanted);
  }, [wanted]);
  const { accountId } = gate.me;
  useEffect(() => {
    void resumeWork(accountId);
  }, [accountId]);
  const signOut = useSignOut(accountId);
  const leave = useCallback(() => void signOut(), [signOut]);
  const place = places.find((held) => held.base === base);
  const session = useMemo(
    (): PlaceSession | undefined =>
      place && wanted ? { me: gate.me, place, role: wanted.role, signOut: leave } : undefined,
    [gate.me, place, wanted, leave],
  );
  const inSchool = useMemo((): Session | undefined => {
    const membership = session?.place.membership;
    return session && membership
      ? { ...session, membership, schoolId: membership.schoolId }
      : undefined;
  }, [session]);
  if (!session) {
    return schoolId ? (
      <EmptyState title={t('start.foreignSchoolTitle')} text={t('start.foreignSchoolText')} />
    ) : (
      <EmptyState title={t('start.foreignOfficeTitle')} text={t('start.foreignOfficeText')} />
    );
  }
  if (current?.base !== base || current.role !== session.role) return null;
  return (
    <PlaceContext value={session}>
      <SessionContext value={inSchool}>
        <Shell signIn={gate.signIn} parts={parts}>
          <Outlet context={gate} key={session.role} />
        </Shell>
      </SessionContext>
    </PlaceContext>
  );
}
