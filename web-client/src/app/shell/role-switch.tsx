import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { placesOf } from '../../shared/lib/places';
import { usePlace } from '../../shared/lib/session';
import { useSwitchRole } from '../use-switch-role';
import classes from './role-switch.module.css';

/** One role at a time; each says where it acts. */
export function RoleSwitch() {
  const { t } = useTranslation();
  const { me, role, place: current } = usePlace();
  const switchRole = useSwitchRole();
  const places = placesOf(me);
  const several = places.reduce((sum, held) => sum + held.roles.length, 0) > 1;
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
        {places.map((place) => (
          <div key={place.base}>
            <Menu.Label>{place.name}</Menu.Label>
            {place.roles.map((held) => {
              const chosen = place.base === current.base && held === role;
              return (
                <Menu.Item
                  key={held}
                  leftSection={<IconCheck size={16} opacity={chosen ? 1 : 0} aria-hidden />}
                  aria-current={chosen || undefined}
                  onClick={() => {
                    if (!chosen) switchRole({ base: place.base, role: held });
                  }}
                >
                  {t(`role.${held}`, { defaultValue: held })}
                  {held === 'CLASS_TEACHER' &&
                    place.membership?.className &&
                    ` · ${place.membership.className}`}
                </Menu.Item>
              );
            })}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
