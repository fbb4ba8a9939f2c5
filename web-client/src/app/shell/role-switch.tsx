import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/lib/session';
import { useSwitchRole } from '../use-switch-role';
import classes from './role-switch.module.css';

/** One role at a time; each says where it acts. */
export function RoleSwitch() {
  const { t } = useTranslation();
  const { me, role, schoolId } = useSession();
  const switchRole = useSwitchRole();
  const several = me.memberships.reduce((sum, held) => sum + held.roles.length, 0) > 1;
  const name = t(`role.${role}`, { defaultValue: role });
  if (!several) return <span className={classes.only}>{name}</span>;
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes.target}
          rightSection={<IconChevronDown size={15} />}
          aria-label={t('shell.switchRole', { role: name })}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.memberships.map((membership) => (
          <div key={membership.schoolId}>
            <Menu.Label>{membership.schoolName}</Menu.Label>
            {membership.roles.map((held) => {
              const current = membership.schoolId === schoolId && held === role;
              return (
                <Menu.Item
                  key={held}
                  leftSection={<IconCheck size={16} opacity={current ? 1 : 0} aria-hidden />}
                  aria-current={current || undefined}
                  onClick={() => {
                    if (!current) switchRole({ schoolId: membership.schoolId, role: held });
                  }}
                >
                  {t(`role.${held}`, { defaultValue: held })}
                  {held === 'CLASS_TEACHER' && membership.className && ` · ${membership.className}`}
                </Menu.Item>
              );
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
