import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { includesRole, type Gated } from '../shared/lib/feature';
import { usePlace } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { PageHeader } from '../shared/ui/page-header';
import { useSwitchRole } from './use-switch-role';

/** A view of another role offers to switch when that role is held; rights themselves are the service's matter. */
export function ViewGate({ view }: { view: Gated }) {
  const { t } = useTranslation();
  const { role, place } = usePlace();
  const switchRole = useSwitchRole();
  if (includesRole(view.roles, role)) return <Outlet />;
  const other = place.roles.find((held) => includesRole(view.roles, held));
  return (
    <>
      <PageHeader title={t(view.name)} />
      <EmptyState
        title={t('gate.title', { view: t(view.name) })}
        text={other ? t('gate.switchText') : t('gate.closedText')}
      >
        {other && (
          <Button
            variant="light"
            onClick={() => switchRole({ base: place.base, role: other }, { stay: true })}
          >
            {t('gate.switch', { role: t(`role.${other}`) })}
          </Button>
        )}
      </EmptyState>
    </>
  );
}
