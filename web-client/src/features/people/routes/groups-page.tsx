import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { saveBlob } from '@eschool/clients-core/save-file';
import { csvOf } from '../../../shared/lib/csv';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { groupsQuery } from '../api/classes';
import { GroupDialog } from '../components/group-dialog';
import {
  GROUP_COLUMNS,
  GROUP_KINDS,
  groupCells,
  groupRows,
  groupsInOrderOf,
  kindText,
  type GroupColumn,
} from '../components/group-rows';
import { mayKeepClasses } from '../components/who-keeps';
import classes from './class-page.module.css';

const FIGURES: readonly GroupColumn[] = ['members', 'capacity'];

/** The groups of the year that are no classes: subgroups, streams, electives, circles, extended days, individual ones. */
export function GroupsPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const navigate = useNavigate();
  const groups = useQuery(groupsQuery(schoolId));
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const wanted = {
    words: address.get('q') ?? '',
    kind: address.get('kind') ?? '',
    ended: address.has('ended'),
  };
  const sort = address.get('sort') ?? '';
  const descending = sort.startsWith('-');
  const column = GROUP_COLUMNS.find((known) => known === sort.replace('-', ''));
  const found = groupRows(groups.data ?? [], wanted, t, i18n.language);
  // As the service has them: by class, kind and name.
  const rows = column ? groupsInOrderOf(found, { column, descending }, i18n.language) : found;
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const sortBy = (by: GroupColumn) => put('sort', by === column && !descending ? `-${by}` : by);
  const addButton = mayKeepClasses(role) && (
    <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setAdding(true)}>
      {t('groups.addButton')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('groups.view')} note={t('groups.note')}>
        {groups.data?.length ? addButton : null}
      </PageHeader>
      {groups.error ? (
        <ErrorState error={groups.error} retry={() => void groups.refetch()} />
      ) : groups.isPending ? (
        <RowSkeleton rows={12} />
      ) : groups.data.length === 0 ? (
        <EmptyState title={t('groups.noneTitle')} text={t('groups.noneText')}>
          {addButton}
        </EmptyState>
      ) : (
        <>
          <div className={`${list.filters} ${classes.filters}`} data-print="hide">
            <TextInput
              type="search"
              aria-label={t('groups.search')}
              placeholder={t('groups.search')}
              maxLength={200}
              value={wanted.words}
              onChange={(event) => put('q', event.currentTarget.value)}
            />
            <NativeSelect
              aria-label={t('groups.kind')}
              value={wanted.kind}
              onChange={(event) => put('kind', event.currentTarget.value)}
              data={[
                { value: '', label: t('groups.allKinds') },
                ...GROUP_KINDS.map((value) => ({ value, label: kindText(value, t) })),
              ]}
            />
            <Checkbox
              label={t('groups.withEnded')}
              checked={wanted.ended}
              onChange={(event) => put('ended', event.currentTarget.checked ? '1' : '')}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} />}
              disabled={rows.length === 0}
              onClick={() => saveBlob(csvOf(groupCells(rows, t)), `${t('groups.view')}.csv`)}
            >
              {t('classes.save')}
            </Button>
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('groups.notFoundTitle')} text={t('groups.notFoundText')} />
          ) : (
            <div className={table.scroll}>
              <table className={`${table.table} ${table.cards}`}>
                <thead>
                  <tr>
                    {GROUP_COLUMNS.map((known) => (
                      <SortableHead
                        key={known}
                        label={t(`groups.${known}`)}
                        className={FIGURES.includes(known) ? table.figure : undefined}
                        sorted={
                          known !== column ? undefined : descending ? 'descending' : 'ascending'
                        }
                        onSort={() => sortBy(known)}
                      />
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.group.id}>
                      <th scope="row">
                        <Link to={row.group.id}>{row.name}</Link>
                        {row.ended && (
                          <span className={table.sub}>{t('groups.ended', { day: row.ended })}</span>
                        )}
                      </th>
                      <td data-label={t('groups.kind')}>{row.kind}</td>
                      <td data-label={t('groups.schoolClass')}>{row.schoolClass}</td>
                      <td data-label={t('groups.subject')}>{row.subject}</td>
                      <td className={table.figure} data-label={t('groups.members')}>
                        {row.members}
                      </td>
                      <td className={table.figure} data-label={t('groups.capacity')}>
                        {row.capacity}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
      {adding && (
        <GroupDialog
          onClose={() => setAdding(false)}
          onOpened={(groupId) => void navigate(groupId)}
        />
      )}
    </>
  );
}
