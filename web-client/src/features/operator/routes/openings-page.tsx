import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { SchoolOpening } from '@eschool/client/identity';
import { formatShort } from '@eschool/clients-core/format-date';
import { dateIn } from '@eschool/clients-core/local-date';
import { saveBlob } from '@eschool/clients-core/save-file';
import { csvOf } from '../../../shared/lib/csv';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice, usePlace } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { allSchools, schoolsQuery, SORTS, STATES } from '../api/openings';
import { InvitedWindow } from '../components/invited-window';
import classes from '../components/operator.module.css';

const LONGEST_TEXT = 100;
const SAVED = [
  'shortName',
  'fullName',
  'locality',
  'municipality',
  'region',
  'timeZone',
  'openedAt',
  'administration',
  'administrators',
] as const;

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}

/** The day on which a school was opened. */
const openedDay = (school: SchoolOpening, language: string) =>
  formatShort(dateIn(undefined, Date.parse(school.openedAt)), language);

/** All schools of the server: where they are, since when, and whether anybody administers them. */
export function OpeningsPage() {
  const { t, i18n } = useTranslation();
  const { officeId } = useOffice();
  const { base } = usePlace().place;
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<SchoolOpening>();
  const text = address.get('text') ?? '';
  const state = oneOf(STATES, address.get('state'));
  const sort = oneOf(SORTS, address.get('sort')) ?? 'NAME';
  const [settled] = useDebouncedValue(text.trim(), 250);
  const search = { text: settled || undefined, state, sort };
  const schools = useInfiniteQuery(schoolsQuery(officeId, search));
  const rows = schools.data?.pages.flatMap((page) => page.items) ?? [];
  const file = useMutation({
    mutationFn: async () => {
      const cells = (await allSchools(officeId, search)).map((school) => [
        school.shortName,
        school.fullName,
        school.locality,
        school.municipalityName,
        school.regionName,
        school.timeZone,
        openedDay(school, i18n.language),
        t(`openings.state.${school.state}`, { defaultValue: school.state }),
        String(school.administrators),
      ]);
      const head = SAVED.map((name) => t(`openings.${name}`));
      saveBlob(csvOf([head, ...cells]), `${t('openings.view')}.csv`);
    },
  });
  const set = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const openButton = (
    <Button
      component={Link}
      to={`${base}/openings/new`}
      leftSection={<IconPlus size={18} stroke={1.6} />}
    >
      {t('openings.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('openings.view')} note={t('openings.note')}>
        {rows.length > 0 || settled || state ? openButton : null}
      </PageHeader>
      <div className={list.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('openings.search')}
          placeholder={t('openings.search')}
          maxLength={LONGEST_TEXT}
          value={text}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('openings.administration')}
          value={state ?? ''}
          onChange={(event) => set('state', event.currentTarget.value)}
          data={[
            { value: '', label: t('openings.everyState') },
            ...STATES.map((value) => ({ value, label: t(`openings.state.${value}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('openings.sort')}
          value={sort}
          onChange={(event) => set('sort', event.currentTarget.value)}
          data={SORTS.map((value) => ({ value, label: t(`openings.sorts.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.6} />}
          disabled={rows.length === 0}
          loading={file.isPending}
          onClick={() => file.mutate()}
        >
          {t('openings.save')}
        </Button>
      </div>
      {file.error && (
        <p className={classes.problem} role="alert">
          {problemLine(file.error, t)}
        </p>
      )}
      {schools.error ? (
        <ErrorState error={schools.error} retry={() => void schools.refetch()} />
      ) : schools.isPending ? (
        <RowSkeleton rows={10} />
      ) : rows.length === 0 ? (
        settled || state ? (
          <EmptyState title={t('openings.notFoundTitle')} text={t('openings.notFoundText')} />
        ) : (
          <EmptyState title={t('openings.noneTitle')} text={t('openings.noneText')}>
            {openButton}
          </EmptyState>
        )
      ) : (
        <>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('openings.school')}</th>
                  <th scope="col">{t('openings.municipality')}</th>
                  <th scope="col">{t('openings.openedAt')}</th>
                  <th scope="col">{t('openings.administration')}</th>
                  <th scope="col" className={table.figure}>
                    {t('openings.administrators')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((school) => (
                  <tr key={school.id}>
                    <th scope="row">
                      <button
                        type="button"
                        className={table.open}
                        onClick={() => setChosen(school)}
                      >
                        {school.shortName}
                      </button>
                      <span className={table.sub}>{school.locality}</span>
                    </th>
                    <td data-label={t('openings.municipality')}>
                      <span>
                        {school.municipalityName}
                        <span className={table.sub}>{school.regionName}</span>
                      </span>
                    </td>
                    <td data-label={t('openings.openedAt')}>{openedDay(school, i18n.language)}</td>
                    <td data-label={t('openings.administration')}>
                      <span
                        className={school.state === 'NO_ADMINISTRATOR' ? table.warning : undefined}
                      >
                        {t(`openings.state.${school.state}`, { defaultValue: school.state })}
                      </span>
                    </td>
                    <td className={table.figure} data-label={t('openings.administrators')}>
                      {school.administrators}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {schools.hasNextPage && (
            <Button
              className={list.more}
              variant="default"
              loading={schools.isFetchingNextPage}
              onClick={() => void schools.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
      {chosen && (
        <InvitedWindow
          of={{ kind: 'school', id: chosen.id }}
          title={chosen.shortName}
          mayInvite={chosen.administrators === 0}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
