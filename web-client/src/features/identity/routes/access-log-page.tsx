import { Button, NativeSelect } from '@mantine/core';
import { IconArrowLeft, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatInstant } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { accessEventsQuery, isKind, KINDS } from '../api/access-events';
import classes from '../../../shared/ui/list-page.module.css';

/** Who handed out, reset, blocked or took whose access: for those who answer for the school. */
export function AccessLogPage() {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('kind') ?? '';
  const kind = isKind(wanted) ? wanted : undefined;
  const personId = search.get('person') ?? undefined;
  const events = useInfiniteQuery(accessEventsQuery(schoolId, { kind, personId }));
  const rows = events.data?.pages.flatMap((page) => page.items) ?? [];
  const set = (name: string, value: string) =>
    setSearch((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    });
  const roleName = (role: string | undefined) =>
    role ? t(`role.${role}`, { defaultValue: role }) : '';
  const person = personId ? rows.find((row) => row.person.id === personId)?.person : undefined;
  return (
    <>
      <PageHeader title={t('accessLog.title')} note={t('accessLog.note')}>
        <Button
          component={Link}
          to=".."
          relative="path"
          variant="default"
          leftSection={<IconArrowLeft size={18} stroke={1.6} />}
        >
          {t('accessLog.people')}
        </Button>
      </PageHeader>
      <div className={classes.filters} data-print="hide">
        <NativeSelect
          aria-label={t('accessLog.kindLabel')}
          value={kind ?? ''}
          onChange={(event) => set('kind', event.currentTarget.value)}
          data={[
            { value: '', label: t('accessLog.allKinds') },
            ...KINDS.map((known) => ({
              value: known,
              label: t(`accessLog.kind.${known}`, { role: '…' }),
            })),
          ]}
        />
        {personId && (
          <Button
            variant="light"
            rightSection={<IconX size={16} stroke={1.6} />}
            aria-label={t('accessLog.everybody')}
            onClick={() => set('person', '')}
          >
            {person?.displayName ?? t('accessLog.onePerson')}
          </Button>
        )}
      </div>
      {events.error ? (
        <ErrorState error={events.error} retry={() => void events.refetch()} />
      ) : events.isPending ? (
        <RowSkeleton rows={12} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('accessLog.noneTitle')} text={t('accessLog.noneText')} />
      ) : (
        <>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('accessLog.when')}</th>
                  <th scope="col">{t('accessLog.whose')}</th>
                  <th scope="col">{t('accessLog.what')}</th>
                  <th scope="col">{t('accessLog.who')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td data-label={t('accessLog.when')}>{formatInstant(row.at, i18n.language)}</td>
                    <th scope="row">
                      <Link to={`?person=${row.person.id}`}>{row.person.displayName}</Link>
                    </th>
                    <td data-label={t('accessLog.what')}>
                      {isKind(row.kind)
                        ? t(`accessLog.kind.${row.kind}`, { role: roleName(row.role) })
                        : row.kind}
                    </td>
                    <td data-label={t('accessLog.who')}>
                      {row.actor
                        ? `${row.actor.displayName}${row.actorRole ? `, ${roleName(row.actorRole)}` : ''}`
                        : t('accessLog.operator')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {events.hasNextPage && (
            <Button
              className={classes.more}
              variant="default"
              loading={events.isFetchingNextPage}
              onClick={() => void events.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </>
  );
}
