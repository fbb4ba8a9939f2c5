import { Button } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import classes from './shell.module.css';

interface Props {
  expired: boolean;
  signInAgain: () => void;
  children: ReactNode;
}

/** The frame of every view: tasks at the left, where and who at the top, work in the middle. */
export function Shell({ expired, signInAgain, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <Notifications position="bottom-right" limit={3} />
      <a className={classes.skip} href="#view">
        {t('shell.skip')}
      </a>
      <Rail />
      <TopBar />
      <main id="view" className={classes.view} tabIndex={-1}>
        {expired && (
          <div className={classes.expired} role="alert">
            <span>{t('shell.expired')}</span>
            <Button size="xs" variant="light" color="red" onClick={signInAgain}>
              {t('signIn.again')}
            </Button>
          </div>
        )}
        {children}
      </main>
    </div>
  );
}
