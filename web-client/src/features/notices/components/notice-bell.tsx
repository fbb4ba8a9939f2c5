import { ActionIcon, Button, Indicator, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '@eschool/client/notices';
import { formatInstant } from '@eschool/clients-core/format-date';
import { usePlace } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { markRead, noticesQuery } from '../api/notices';
import classes from './notice-bell.module.css';

/** As many as the service counts: from here on it says no exact number. */
const MANY = 100;

/** What the owner of the account is told, with how much of it is new. */
export function NoticeBell() {
  const { t } = useTranslation();
  const { me } = usePlace();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const query = noticesQuery(me.accountId);
  const notices = useInfiniteQuery(query);
  const rows = notices.data?.pages.flatMap((page) => page.items) ?? [];
  const unread = notices.data?.pages[0]?.unread ?? 0;
  const newest = rows[0];
  const read = useMutation({
    mutationFn: markRead,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: query.queryKey }),
  });
  const label = unread ? t('notices.unread', { count: unread }) : t('notices.title');
  return (
    <Popover
      position="bottom-end"
      width="min(380px, calc(100vw - 24px))"
      middlewares={{ shift: { padding: 12 }, flip: true }}
      trapFocus
      opened={open}
      onChange={setOpen}
    >
      <Indicator
        disabled={unread === 0}
        label={unread >= MANY ? `${MANY - 1}+` : unread}
        size={16}
        offset={6}
        color="red"
      >
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={label}
            onClick={() => setOpen((before) => !before)}
          >
            <IconBell size={22} stroke={1.5} />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown aria-label={t('notices.title')} className={classes.list}>
        <div className={classes.head}>
          <strong>{t('notices.title')}</strong>
          {unread > 0 && newest && (
            <Button
              size="xs"
              variant="light"
              loading={read.isPending}
              onClick={() => read.mutate(newest.at)}
            >
              {t('notices.understood')}
            </Button>
          )}
        </div>
        {read.error && <ErrorState error={read.error} />}
        {notices.error ? (
          <ErrorState error={notices.error} retry={() => void notices.refetch()} />
        ) : notices.isPending ? (
          <RowSkeleton rows={3} />
        ) : rows.length === 0 ? (
          <p className={classes.quiet}>{t('notices.none')}</p>
        ) : (
          <ul>
            {rows.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
        {unread > 0 && <p className={classes.quiet}>{t('notices.advice')}</p>}
        {notices.hasNextPage && (
          <Button
            fullWidth
            size="xs"
            variant="default"
            loading={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {t('common.more')}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { t, i18n } = useTranslation();
  const roleName = (role: string | undefined) =>
    role ? t(`role.${role}`, { defaultValue: role }) : '';
  const what = notice.access
    ? t(`notices.access.${notice.access.event}`, {
        role: roleName(notice.access.role),
        defaultValue: t('notices.other'),
      })
    : t(notice.kind === 'AGREEMENT_ENDED' ? 'notices.agreementEnded' : 'notices.other');
  return (
    <li data-unread={notice.readAt ? undefined : true}>
      <span className={classes.what}>
        {!notice.readAt && <span className={classes.new}>{t('notices.new')}</span>}
        {what}
      </span>
      <span className={classes.quiet}>
        {[
          formatInstant(notice.at, i18n.language),
          notice.access && (notice.access.actorName ?? t('notices.operator')),
          notice.schoolName,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
