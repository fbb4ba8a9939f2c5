import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/button';
import styles from './welcome.module.css';

type Props = { failed: boolean; signIn: () => Promise<boolean> };

/** The cover of the diary: what it is, and the way in. */
export function Welcome({ failed, signIn }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'leaving' | 'unreachable'>('idle');

  useEffect(() => {
    // The browser may bring this very page back when «Back» is pressed on the sign-in page.
    const returned = () => setState('idle');
    window.addEventListener('pageshow', returned);
    return () => window.removeEventListener('pageshow', returned);
  }, []);

  const start = async () => {
    setState('leaving');
    if (!(await signIn())) setState('unreachable');
  };

  const problem =
    state === 'unreachable'
      ? t('welcome.unreachable')
      : failed && state === 'idle'
        ? t('welcome.failed')
        : undefined;

  return (
    <main className={styles.cover}>
      <div className={styles.label}>
        <img src="/icon.svg" alt="" width="72" height="72" />
        <h1 className={styles.name}>{t('app.name')}</h1>
        <p className={styles.lead}>{t('welcome.lead')}</p>
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <Button
          kind="primary"
          className={styles.enter}
          disabled={state === 'leaving'}
          onClick={() => void start()}
        >
          {state === 'leaving' ? t('welcome.opening') : t('welcome.signIn')}
        </Button>
        <p className={styles.help}>{t('welcome.help')}</p>
      </div>
    </main>
  );
}
