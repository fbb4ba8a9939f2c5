import {
  ActionIcon,
  Button,
  Divider,
  Popover,
  SegmentedControl,
  useMantineColorScheme,
} from '@mantine/core';
import { IconLogout, IconTicket, IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JoinPlace } from '../../features/identity/components/join-place';
import type { Language } from '../../shared/i18n/i18n';
import { currentLanguage, switchLanguage } from '../../shared/i18n/i18n';
import { useSession } from '../../shared/lib/session';
import classes from './person-menu.module.css';

/** Who is signed in, language, look, and the way out: settings and a button, so not a menu to assistive technology. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { me, membership, signOut } = useSession();
  const [open, setOpen] = useState(false);
  const [joining, setJoining] = useState(false);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <JoinPlace opened={joining} onClose={() => setJoining(false)} />
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
            <strong>{membership.displayName || me.displayName}</strong>
            <span>{me.login}</span>
          </div>
          <Divider my={4} />
          <div className={classes.setting}>
            <span>{t('shell.language')}</span>
            <SegmentedControl
              fullWidth
              size="xs"
              value={currentLanguage()}
              onChange={(value) => void switchLanguage(value as Language)}
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
              onChange={(value) => setColorScheme(value as typeof colorScheme)}
              data={[
                { value: 'light', label: t('shell.light') },
                { value: 'dark', label: t('shell.dark') },
                { value: 'auto', label: t('shell.auto') },
              ]}
            />
          </div>
          <Divider my={4} />
          <Button
            fullWidth
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<IconTicket size={18} stroke={1.6} />}
            onClick={() => {
              setOpen(false);
              setJoining(true);
            }}
          >
            {t('joinPlace.open')}
          </Button>
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
