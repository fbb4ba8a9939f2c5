import {
  ActionIcon,
  Button,
  Divider,
  Popover,
  SegmentedControl,
  useMantineColorScheme,
} from '@mantine/core';
import { currentLanguage } from '@eschool/clients-core/language';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n';
import type { PersonAction } from '../../shared/lib/feature';
import { usePlace } from '../../shared/lib/session';
import classes from './person-menu.module.css';

/** Who is signed in, language, look, and the way out: settings and a button, so not a menu to assistive technology. */
export function PersonMenu({ actions }: { actions: PersonAction[] }) {
  const { t } = useTranslation();
  const { me, place, signOut } = usePlace();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<PersonAction>();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      {actions.map((action) => (
        <action.Dialog
          key={action.name}
          opened={action === chosen}
          onClose={() => setChosen(undefined)}
        />
      ))}
      <Popover position="bottom-end" width={272} trapFocus opened={open} onChange={setOpen}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={t('shell.person')}
            onClick={() => setOpen((before) => !before)}
          >
            <IconUserCircle size={24} stroke={1.5} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown p={4} aria-label={t('shell.person')}>
          <div className={classes.person}>
            <strong>{place.displayName || me.displayName}</strong>
            <span>{me.login}</span>
          </div>
          <Divider my={4} />
          <div className={classes.setting}>
            <span>{t('shell.language')}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              value={currentLanguage()}
              onChange={(value) => void chooseLanguage(value)}
              data={[
                { value: 'ru', label: 'Русский' },
                { value: 'en', label: 'English' },
              ]}
            />
          </div>
          <div className={classes.setting}>
            <span>{t('shell.look')}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              value={colorScheme}
              onChange={(value) => setColorScheme(value)}
              data={[
                { value: 'light', label: t('shell.light') },
                { value: 'dark', label: t('shell.dark') },
                { value: 'auto', label: t('shell.auto') },
              ]}
            />
          </div>
          <Divider my={4} />
          {actions.map((action) => (
            <Button
              key={action.name}
              fullWidth
              variant="subtle"
              color="gray"
              justify="flex-start"
              leftSection={<action.icon size={18} stroke={1.6} />}
              onClick={() => {
                setOpen(false);
                setChosen(action);
              }}
            >
              {t(action.name)}
            </Button>
          ))}
          <Button
            fullWidth
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<IconLogout size={18} stroke={1.6} />}
            onClick={signOut}
          >
            {t('shell.signOut')}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
