import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Room } from '@eschool/client/school';
import { formatNumber } from '@eschool/clients-core/format-number';
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
import { roomsQuery } from '../api/rooms';
import { RoomDialog } from '../components/room-dialog';
import {
  COLUMNS,
  inOrderOf,
  KINDS,
  kindText,
  roomCells,
  roomRows,
  totals,
  type Column,
} from '../components/room-rows';
import classes from './rooms-page.module.css';

/** The rooms of the school (аудиторный фонд): found, sorted, saved, and kept by the facilities manager. */
export function RoomsPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const rooms = useQuery(roomsQuery(schoolId));
  const [address, setAddress] = useSearchParams();
  const [open, setOpen] = useState<{ room?: Room }>();
  const mayChange = role === 'FACILITIES_MANAGER' || role === 'SCHOOL_ADMIN';
  const wanted = {
    words: address.get('q') ?? '',
    kind: address.get('kind') ?? '',
    retired: address.has('retired'),
  };
  const sort = address.get('sort') ?? 'name';
  const descending = sort.startsWith('-');
  const column = COLUMNS.find((known) => known === sort.replace('-', '')) ?? 'name';
  const rows = inOrderOf(
    roomRows(rooms.data ?? [], wanted, t, i18n.language),
    { column, descending },
    i18n.language,
  );
  const sum = totals(rows);
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const sortBy = (by: Column) => put('sort', by === column && !descending ? `-${by}` : by);
  const addButton = mayChange && (
    <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setOpen({})}>
      {t('rooms.addButton')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('rooms.view')} note={t('rooms.note')}>
        {rooms.data?.length ? addButton : null}
      </PageHeader>
      {rooms.error ? (
        <ErrorState error={rooms.error} retry={() => void rooms.refetch()} />
      ) : rooms.isPending ? (
        <RowSkeleton rows={12} />
      ) : rooms.data.length === 0 ? (
        <EmptyState
          title={t('rooms.noneTitle')}
          text={t(mayChange ? 'rooms.noneText' : 'rooms.noneTextToRead')}
        >
          {addButton}
        </EmptyState>
      ) : (
        <>
          <div className={`${list.filters} ${classes.filters}`} data-print="hide">
            <TextInput
              type="search"
              aria-label={t('rooms.search')}
              placeholder={t('rooms.search')}
              maxLength={200}
              value={wanted.words}
              onChange={(event) => put('q', event.currentTarget.value)}
            />
            <NativeSelect
              aria-label={t('rooms.kind')}
              value={wanted.kind}
              onChange={(event) => put('kind', event.currentTarget.value)}
              data={[
                { value: '', label: t('rooms.allKinds') },
                ...KINDS.map((value) => ({ value, label: kindText(value, t) })),
              ]}
            />
            <Checkbox
              label={t('rooms.withRetired')}
              checked={wanted.retired}
              onChange={(event) => put('retired', event.currentTarget.checked ? '1' : '')}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} />}
              disabled={rows.length === 0}
              onClick={() => saveBlob(csvOf(roomCells(rows, t)), `${t('rooms.view')}.csv`)}
            >
              {t('rooms.save')}
            </Button>
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('rooms.notFoundTitle')} text={t('rooms.notFoundText')} />
          ) : (
            <>
              <p className={classes.total} role="status">
                {t('rooms.total', {
                  rooms: formatNumber(sum.rooms, i18n.language, 0),
                  seats: formatNumber(sum.seats, i18n.language, 0),
                })}
              </p>
              <div className={table.scroll}>
                <table className={`${table.table} ${table.cards}`}>
                  <thead>
                    <tr>
                      {COLUMNS.map((known) => (
                        <SortableHead
                          key={known}
                          label={t(`rooms.${known}`)}
                          className={figure(known)}
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
                      <tr key={row.room.id}>
                        <th scope="row">
                          {mayChange ? (
                            <button
                              type="button"
                              className={table.open}
                              onClick={() => setOpen({ room: row.room })}
                            >
                              {row.name}
                            </button>
                          ) : (
                            row.name
                          )}
                          {row.retired && (
                            <span className={table.sub}>
                              {t('rooms.retiredSince', { day: row.retired })}
                            </span>
                          )}
                        </th>
                        <td data-label={t('rooms.kind')}>
                          <span>
                            {row.kind}
                            {row.room.shared && (
                              <span className={table.sub}>{t('rooms.forSeveral')}</span>
                            )}
                          </span>
                        </td>
                        <Cell column="building" text={row.building} />
                        <Cell column="floor" text={row.floor} />
                        <Cell column="capacity" text={row.capacity} />
                        <Cell column="equipment" text={row.equipment} />
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
        </>
      )}
      {open && <RoomDialog room={open.room} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function figure(column: Column): string | undefined {
  return column === 'floor' || column === 'capacity' ? table.figure : undefined;
}

function Cell({ column, text }: { column: Column; text: string }) {
  const { t } = useTranslation();
  return (
    <td className={figure(column)} data-label={t(`rooms.${column}`)}>
      {text}
    </td>
  );
}
