import { Button } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameParts } from '../../shared/lib/feature';
import type { SignInTrouble } from '../session-gate';
import { Rail } from './rail';
import { TopBar } from './top-bar';
import classes from './shell.module.css';

type Props = {
  signIn: SignInTrouble | undefined;
  parts: Required<FrameParts>;
  children: ReactNode;
};

/** The frame of every view: tasks at the left, where and who at the top, work in the middle. */
export function Shell({ signIn, parts, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.shell}>
      <Notifications position="bottom-right" limit={3} />
      <a className={classes.skip} href="#view">
        {t('shell.skip')}
      </a>
      <Rail />
      <TopBar parts={parts.topBar} personActions={parts.personActions} />
      <main id="view" className={classes.view} tabIndex={-1}>
        {signIn && (
          <div className={classes.trouble} data-kind={signIn.kind} role="alert">
            <span>{t(`shell.signIn.${signIn.kind}`)}</span>
            <Button
              size="xs"
              variant="light"
              color={signIn.kind === 'away' ? 'amber' : 'red'}
              onClick={signIn.mend}
            >
              {t(signIn.kind === 'away' ? 'common.retry' : 'signIn.again')}
            </Button>
          </div>
        )}
        {parts.notices.map((Notice, index) => (
          <Notice key={index} />
        ))}
        {children}
      </main>
    </div>
  );
}
