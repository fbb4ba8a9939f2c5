import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { acknowledge, isKind, ownAccessEventsQuery } from '../api/access-events';
import { useApi } from '../../../shared/api/api-context';
import { moment } from '../../../shared/lib/format';
import { useNow } from '../../../shared/lib/use-now';
import { Button } from '../../../shared/ui/button';
import styles from './access-notice.module.css';

/** Tells the owner of an account what others did to it, until that has been read. Without an answer it stays away. */
export function AccessNotice() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const now = useNow();
  const queryClient = useQueryClient();
  const query = ownAccessEventsQuery(api);
  const events = useQuery(query);
  const unread = (events.data?.items ?? []).filter((event) => !event.acknowledged);
  const [newest] = unread;
  const understood = useMutation({
    mutationFn: (until: string) => acknowledge(api, until),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!newest) return null;
  return (
    <section className={styles.notice} aria-label={t('accessNotice.title')}>
      <ul className={styles.list}>
        {unread.map((event) => (
          <li key={event.id}>
            {t('accessNotice.told', {
              at: moment(Date.parse(event.at), now, i18n.language),
              what: isKind(event.kind) ? t(`accessNotice.kind.${event.kind}`) : event.kind,
              who: event.actorName ?? t('accessNotice.operator'),
              school: event.schoolName,
            })}
          </li>
        ))}
      </ul>
      <p className={styles.advice}>{t('accessNotice.advice')}</p>
      <Button disabled={understood.isPending} onClick={() => understood.mutate(newest.at)}>
        {t('accessNotice.understood')}
      </Button>
    </section>
  );
}
