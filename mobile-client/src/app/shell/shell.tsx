import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { NOTICES, TABS } from '../features';
import { Button } from '../../shared/ui/button';
import styles from './shell.module.css';

type Props = {
  top: ReactNode;
  update: { ready: boolean; apply: () => void };
  children: ReactNode;
};

/** The frame of every page: whose diary on top, the sections under the thumb. */
export function Shell({ top, update, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('common.skip')}
      </a>
      <header className={styles.top}>
        <div className={styles.inner}>{top}</div>
      </header>
      {update.ready && (
        <div className={styles.update} role="status">
          <p>{t('update.ready')}</p>
          <Button onClick={update.apply}>{t('update.apply')}</Button>
        </div>
      )}
      <div className={styles.content}>
        {NOTICES.map((Notice, at) => (
          <Notice key={at} />
        ))}
        {children}
      </div>
      <nav className={styles.tabs} aria-label={t('tabs.label')}>
        <ul className={styles.list}>
          {TABS.map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className={styles.tab}>
                <Icon size={24} stroke={1.75} aria-hidden="true" />
                <span>{t(name)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
