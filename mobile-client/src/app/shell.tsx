import { IconCalendarWeek, IconDots, IconListCheck, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { AccessNotice } from '@/features/identity/components/access-notice';
import { Button } from '@/shared/ui/button';
import styles from '@/app/shell.module.css';

const TABS = [
  { to: '/', name: 'today', Icon: IconSun },
  { to: '/diary', name: 'diary', Icon: IconCalendarWeek },
  { to: '/marks', name: 'marks', Icon: IconListCheck },
  { to: '/more', name: 'more', Icon: IconDots },
] as const;

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
        <AccessNotice />
        {children}
      </div>
      <nav className={styles.tabs} aria-label={t('tabs.label')}>
        <ul className={styles.list}>
          {TABS.map(({ to, name, Icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className={styles.tab}>
                <Icon size={24} stroke={1.75} aria-hidden="true" />
                <span>{t(`tabs.${name}`)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
