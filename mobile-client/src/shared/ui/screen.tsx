import { IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment, timeAgo } from '../lib/format';
import { useTrouble } from '../lib/reachability';
import { useSession } from '../lib/session';
import { useNow } from '../lib/use-now';
import { usePullToRefresh } from '../lib/use-pull-to-refresh';
import { IconButton } from './icon-button';
import styles from './screen.module.css';

export type Freshness = {
  /** When the shown data was received; 0 = there is none yet. */
  updatedAt: number;
  fetching: boolean;
  failed: boolean;
  refresh: () => unknown;
};

type Props = {
  title: string;
  subtitle?: ReactNode;
  leading?: ReactNode;
  freshness?: Freshness;
  children: ReactNode;
};

/** One page: its name (which takes the focus on arrival), how old its data is, and the content. */
export function Screen({ title, subtitle, leading, freshness, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const session = useSession();
  const refresh =
    freshness &&
    (() => {
      if (session.mode === 'offline') void session.reconnect();
      else void freshness.refresh();
    });
  const pull = usePullToRefresh(refresh);

  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  return (
    <main id="content" className={styles.page}>
      <div
        className={styles.pull}
        style={{ height: `${pull.distance}px` }}
        data-ready={pull.ready}
        aria-hidden="true"
      >
        <IconRefresh size={22} style={{ rotate: `${pull.distance * 4}deg` }} />
      </div>
      <header className={styles.header}>
        {leading}
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        {freshness && refresh && (
          <IconButton label={t('common.refresh')} onClick={refresh} disabled={freshness.fetching}>
            <IconRefresh size={22} className={freshness.fetching ? styles.turning : undefined} />
          </IconButton>
        )}
      </header>
      {freshness && <FreshnessLine freshness={freshness} />}
      {children}
    </main>
  );
}

function FreshnessLine({ freshness }: { freshness: Freshness }) {
  const { t, i18n } = useTranslation();
  const trouble = useTrouble();
  const now = useNow();
  const { updatedAt, fetching, failed } = freshness;

  if (trouble || failed) {
    if (updatedAt === 0 && !trouble) return null;
    const kind = trouble ?? 'server';
    const when = moment(updatedAt, now, i18n.language);
    return (
      <p className={styles.bar} role="status">
        {updatedAt === 0 ? t(`freshness.${kind}Empty`) : t(`freshness.${kind}`, { when })}
      </p>
    );
  }
  if (updatedAt === 0) return null;
  const when = timeAgo(updatedAt, now, i18n.language);
  return (
    <p className={styles.updated}>
      {fetching
        ? t('freshness.updating')
        : when
          ? t('freshness.updated', { when })
          : t('freshness.now')}
    </p>
  );
}
