import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnAccessEvent } from '@eschool/client/identity';
import { formatInstant } from '@eschool/clients-core/format-date';
import { usePlace } from '../../../shared/lib/session';
import { acknowledge, isKind, ownAccessEventsQuery } from '../api/access-events';
import classes from './access-notice.module.css';

/** Tells the owner of an account what others did to it, until that has been read. Without an answer it stays away. */
export function AccessNotice() {
  const { t, i18n } = useTranslation();
  const { me } = usePlace();
  const queryClient = useQueryClient();
  const query = ownAccessEventsQuery(me.accountId);
  const events = useQuery(query);
  const unread = (events.data ?? []).filter((event) => !event.acknowledged);
  const [newest] = unread;
  const read = useMutation({
    mutationFn: (until: string) => acknowledge(until),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  if (!newest) return null;
  const words = (event: OwnAccessEvent) =>
    t('accessLog.told', {
      at: formatInstant(event.at, i18n.language),
      what: isKind(event.kind)
        ? t(`accessLog.own.${event.kind}`, { role: roleName(event.role) })
        : event.kind,
      who: event.actorName ?? t('accessLog.operator'),
      school: event.schoolName,
    });
  const roleName = (role: string | undefined) =>
    role ? t(`role.${role}`, { defaultValue: role }) : '';
  return (
    <section className={classes.notice} aria-label={t('accessLog.noticeTitle')} data-print="hide">
      <div>
        <ul>
          {unread.map((event) => (
            <li key={event.id}>{words(event)}</li>
          ))}
        </ul>
        <p className={classes.advice}>{t('accessLog.advice')}</p>
      </div>
      <Button
        size="xs"
        variant="light"
        loading={read.isPending}
        onClick={() => read.mutate(newest.at)}
      >
        {t('accessLog.understood')}
      </Button>
    </section>
  );
}
