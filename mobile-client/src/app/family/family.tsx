import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, type Location } from 'react-router';
import type { FamilyData } from './family-data';
import { BACKGROUND, MORE, TABS } from '../features';
import { Pages } from '../pages';
import { Shell } from '../shell/shell';
import { useReadingGoesOn } from '../use-reading-goes-on';
import { meQuery } from '../../shared/api/me';
import { NothingToRead } from './nothing-to-read';
import { childrenQuery, diaryRoles } from './children';
import { DeliveryStopped } from './delivery-stopped';
import { useStoppedDelivery } from './use-stopped-delivery';
import { ChildRow } from './child-row';
import { useApi } from '../../shared/api/api-context';
import type { Me } from '@eschool/client/identity';
import { ChildContext, type ChildInView } from '../../shared/lib/child';
import { useSession } from '../../shared/lib/session';
import { Button } from '../../shared/ui/button';
import { FailureNotice } from '../../shared/ui/failure-notice';
import { Plain } from '../../shared/ui/plain';
import { Splash } from '../../shared/ui/splash';

type Props = { familyData: FamilyData; update: { ready: boolean; apply: () => void } };

/** Finds out who the person is and whose diaries they may read, then opens one of them. */
export function Family(props: Props) {
  const me = useQuery(meQuery(useApi()));
  useReadingGoesOn();
  if (me.data) return <Children {...props} me={me.data} />;
  if (me.isError) return <Failed error={me.error} retry={() => void me.refetch()} />;
  return <Splash />;
}

function Children({ me, familyData, update }: Props & { me: Me }) {
  const api = useApi();
  const navigate = useNavigate();
  const { pathname, state } = useLocation() as Location<{ subjectName?: string } | null>;
  const roles = diaryRoles(me);
  const children = useQuery({ ...childrenQuery(api, roles), enabled: roles.length > 0 });
  const [chosenKey, setChosenKey] = useState(familyData.childKey);
  useStoppedDelivery(familyData, children.data);

  if (roles.length === 0) return <NothingToRead name={me.displayName} reason="noRole" />;
  if (!children.data) {
    if (children.isError) {
      return <Failed error={children.error} retry={() => void children.refetch()} />;
    }
    return <Splash />;
  }
  const chosen = children.data.find((child) => keyOf(child) === chosenKey) ?? children.data[0];
  if (!chosen) return <NothingToRead name={me.displayName} reason="noChildren" />;

  const choose = (child: ChildInView) => {
    familyData.rememberChild(keyOf(child));
    setChosenKey(keyOf(child));
    // A page of one subject finds the same subject of the other child; what else is of one child begins anew.
    const tab = TABS.find(({ to, ofOneChild }) => ofOneChild && pathname.startsWith(to));
    if (tab) void navigate(state?.subjectName ? pathname : tab.to, { replace: true, state });
  };
  return (
    <ChildContext value={chosen}>
      {!chosen.stopped && BACKGROUND.map((Part, at) => <Part key={at} />)}
      <Shell
        top={<ChildRow items={children.data} chosen={chosen} onChoose={choose} />}
        update={update}
      >
        {chosen.stopped && TABS.some(({ to }) => to !== MORE.to && isUnder(pathname, to)) ? (
          <DeliveryStopped
            child={chosen}
            stopped={chosen.stopped}
            ask={() => void children.refetch()}
          />
        ) : (
          <Pages key={keyOf(chosen)} accountName={me.displayName} />
        )}
      </Shell>
    </ChildContext>
  );
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { signOut } = useSession();
  return (
    <Plain>
      <FailureNotice error={error} retry={retry} />
      <Button onClick={() => void signOut()}>{t('more.signOut')}</Button>
    </Plain>
  );
}

/** Whether the page belongs to the tab; what belongs to none, as Help, is open to everybody. */
function isUnder(pathname: string, tab: string): boolean {
  return tab === '/' ? pathname === '/' : pathname.startsWith(tab);
}

function keyOf(child: ChildInView): string {
  return `${child.schoolId}:${child.studentId}:${child.role}`;
}
