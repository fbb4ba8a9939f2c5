import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useSession } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { useSwitchRole } from './use-switch-role';
import type { View } from './views';
import { VIEWS } from './views';

/** A view of another role offers to switch when that role is held; rights themselves are the service's matter. */
export function ViewGate({ view }: { view: View['id'] }) {
  const { t } = useTranslation();
  const { role, membership } = useSession();
  const switchRole = useSwitchRole();
  const roles = VIEWS.find((known) => known.id === view)?.roles ?? [];
  if (roles.includes(role)) return <Outlet />;
  const other = membership.roles.find((held) => roles.includes(held));
  return (
    <EmptyState
      title={t('gate.title', { view: t(`nav.${view}`) })}
      text={other ? t('gate.switchText') : t('gate.closedText')}
    >
      {other && (
        <Button
          variant="light"
          onClick={() => switchRole({ schoolId: membership.schoolId, role: other }, { stay: true })}
        >
          {t('gate.switch', { role: t(`role.${other}`) })}
        </Button>
      )}
    </EmptyState>
  );
}
