import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../shared/api/api-context';
import { Button } from '../../../shared/ui/button';
import { markRead, noticesQuery } from '../api/notices';
import { useNoticeText } from './use-notice-text';
import styles from './notice-banner.module.css';

/** Tells the owner of the account what is new, until it has been read. Without an answer it stays away. */
export function NoticeBanner() {
  const { t } = useTranslation();
  const api = useApi();
  const queryClient = useQueryClient();
  const text = useNoticeText();
  const query = noticesQuery(api);
  const notices = useQuery(query);
  const unread = (notices.data?.items ?? []).filter((notice) => !notice.readAt);
  const [newest] = unread;
  const understood = useMutation({
    mutationFn: (until: string) => markRead(api, until),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!newest) return null;
  return (
    <section className={styles.notice} aria-label={t('notices.title')}>
      <ul className={styles.list}>
        {unread.map((notice) => (
          <li key={notice.id}>{text(notice)}</li>
        ))}
      </ul>
      <p className={styles.advice}>{t('notices.advice')}</p>
      <Button disabled={understood.isPending} onClick={() => understood.mutate(newest.at)}>
        {t('notices.understood')}
      </Button>
    </section>
  );
}
