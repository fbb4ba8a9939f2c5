import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { OfficeOpening } from '@eschool/client/identity';
import { useOffice, usePlace } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { OFFICE_ROLES, officesQuery } from '../api/openings';
import { InvitedWindow } from '../components/invited-window';

const LONGEST_TEXT = 100;

/** All offices above the schools, with their territory and who works there. */
export function OfficesPage() {
  const { t } = useTranslation();
  const { officeId } = useOffice();
  const { base } = usePlace().place;
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<OfficeOpening>();
  const text = address.get('text') ?? '';
  const role = OFFICE_ROLES.find((known) => known === address.get('role'));
  const [settled] = useDebouncedValue(text.trim(), 250);
  const offices = useInfiniteQuery(officesQuery(officeId, { text: settled || undefined, role }));
  const rows = offices.data?.pages.flatMap((page) => page.items) ?? [];
  const set = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return (
    <>
      <PageHeader title={t('offices.view')} note={t('offices.note')}>
        <Button
          component={Link}
          to={`${base}/offices/new`}
          leftSection={<IconPlus size={18} stroke={1.6} />}
        >
          {t('offices.open')}
        </Button>
      </PageHeader>
      <div className={list.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('offices.search')}
          placeholder={t('offices.search')}
          maxLength={LONGEST_TEXT}
          value={text}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('offices.kind')}
          value={role ?? ''}
          onChange={(event) => set('role', event.currentTarget.value)}
          data={[
            { value: '', label: t('offices.everyKind') },
            ...OFFICE_ROLES.map((value) => ({ value, label: t(`offices.kinds.${value}`) })),
          ]}
        />
      </div>
      {offices.error ? (
        <ErrorState error={offices.error} retry={() => void offices.refetch()} />
      ) : offices.isPending ? (
        <RowSkeleton rows={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('offices.notFoundTitle')} text={t('offices.notFoundText')} />
      ) : (
        <>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('offices.office')}</th>
                  <th scope="col">{t('offices.kind')}</th>
                  <th scope="col">{t('offices.territory')}</th>
                  <th scope="col" className={table.figure}>
                    {t('offices.officers')}
                  </th>
                  <th scope="col" className={table.figure}>
                    {t('offices.invited')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((office) => (
                  <tr key={office.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={table.open}
                        onClick={() => setChosen(office)}
                      >
                        {office.name}
                      </button>
                    </th>
                    <td data-label={t('offices.kind')}>
                      {t(`offices.kinds.${office.role}`, { defaultValue: office.role })}
                    </td>
                    <td data-label={t('offices.territory')}>
                      {[office.municipalityName, office.regionName].filter(Boolean).join(', ') ||
                        t('offices.everywhere')}
                    </td>
                    <td className={table.figure} data-label={t('offices.officers')}>
                      {office.officers}
                    </td>
                    <td className={table.figure} data-label={t('offices.invited')}>
                      {office.invited}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {offices.hasNextPage && (
            <Button
              className={list.more}
              variant="default"
              loading={offices.isFetchingNextPage}
              onClick={() => void offices.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
      {chosen && (
        <InvitedWindow
          of={{ kind: 'office', id: chosen.id }}
          title={chosen.name}
          mayInvite
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
