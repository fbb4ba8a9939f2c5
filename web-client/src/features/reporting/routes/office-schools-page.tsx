import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { OfficeSchoolRow } from '@eschool/client/reporting';
import { formatShort } from '@eschool/clients-core/format-date';
import { academicYearText } from '../../../shared/lib/academic-year';
import { problemLine } from '../../../shared/lib/problem-text';
import { useOffice } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  downloadOfficeSchools,
  officeSchoolsQuery,
  SORTS,
  YEAR_STATES,
} from '../api/office-schools';
import { FileButtons, type FileFormat } from '../components/file-buttons';

const LONGEST_TEXT = 100;

function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((one) => one === value);
}

/** The schools that an office reaches, in figures: how large each is and how far its year has come. Nobody is named. */
export function OfficeSchoolsPage() {
  const { t } = useTranslation();
  const { officeId, officeName, schoolCount } = useOffice();
  const [address, setAddress] = useSearchParams();
  const text = address.get('text') ?? '';
  const yearState = oneOf(YEAR_STATES, address.get('year'));
  const sort = oneOf(SORTS, address.get('sort')) ?? 'NAME';
  const [settled] = useDebouncedValue(text.trim(), 250);
  const search = { text: settled || undefined, yearState, sort };
  const schools = useInfiniteQuery(officeSchoolsQuery(officeId, search));
  const file = useMutation({
    mutationFn: (format: FileFormat) => downloadOfficeSchools(officeId, search, format),
  });
  const rows = schools.data?.pages.flatMap((page) => page.items) ?? [];
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
      <PageHeader
        title={t('officeSchools.view')}
        note={`${officeName} · ${t('officeSchools.count', { count: schoolCount })}`}
      >
        <FileButtons
          disabled={rows.length === 0}
          saving={file.isPending ? file.variables : undefined}
          save={(format) => file.mutate(format)}
        />
      </PageHeader>
      {file.error && <p role="alert">{problemLine(file.error, t)}</p>}
      <div className={list.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('officeSchools.search')}
          placeholder={t('officeSchools.search')}
          maxLength={LONGEST_TEXT}
          value={text}
          onChange={(event) => set('text', event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('officeSchools.year')}
          value={yearState ?? ''}
          onChange={(event) => set('year', event.currentTarget.value)}
          data={[
            { value: '', label: t('officeSchools.everyState') },
            ...YEAR_STATES.map((value) => ({ value, label: t(`officeSchools.state.${value}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('officeSchools.sort')}
          value={sort}
          onChange={(event) => set('sort', event.currentTarget.value)}
          data={SORTS.map((value) => ({ value, label: t(`officeSchools.sorts.${value}`) }))}
        />
      </div>
      {schools.error ? (
        <ErrorState error={schools.error} retry={() => void schools.refetch()} />
      ) : schools.isPending ? (
        <RowSkeleton rows={10} />
      ) : rows.length === 0 ? (
        settled || yearState ? (
          <EmptyState
            title={t('officeSchools.notFoundTitle')}
            text={t('officeSchools.notFoundText')}
          />
        ) : (
          <EmptyState title={t('officeSchools.noneTitle')} text={t('officeSchools.noneText')} />
        )
      ) : (
        <>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('officeSchools.school')}</th>
                  <th scope="col">{t('officeSchools.municipality')}</th>
                  <th scope="col">{t('officeSchools.year')}</th>
                  <th scope="col" className={table.figure}>
                    {t('officeSchools.closed')}
                  </th>
                  <th scope="col" className={table.figure}>
                    {t('officeSchools.classes')}
                  </th>
                  <th scope="col" className={table.figure}>
                    {t('officeSchools.pupils')}
                  </th>
                  <th scope="col" className={table.figure}>
                    {t('officeSchools.teachers')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <SchoolRow key={row.id} row={row} />
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
    </>
  );
}

function SchoolRow({ row }: { row: OfficeSchoolRow }) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <th scope="row">
        {row.shortName}
        <span className={table.sub}>{row.locality}</span>
      </th>
      <td data-label={t('officeSchools.municipality')}>{row.municipalityName}</td>
      <td data-label={t('officeSchools.year')}>
        <span>
          {row.academicYear && `${academicYearText(row.academicYear)}, `}
          <span className={row.yearState === 'NOT_CLOSED' ? table.warning : undefined}>
            {t(`officeSchools.state.${row.yearState}`, { defaultValue: row.yearState })}
          </span>
          {row.endsOn && (
            <span className={table.sub}>
              {t('officeSchools.until', { date: formatShort(row.endsOn, i18n.language) })}
            </span>
          )}
        </span>
      </td>
      <td className={table.figure} data-label={t('officeSchools.closed')}>
        {t('officeSchools.closedOf', { closed: row.closedTerms, terms: row.terms })}
      </td>
      <td className={table.figure} data-label={t('officeSchools.classes')}>
        {row.classes}
      </td>
      <td className={table.figure} data-label={t('officeSchools.pupils')}>
        {row.pupils}
      </td>
      <td className={table.figure} data-label={t('officeSchools.teachers')}>
        {row.teachers}
      </td>
    </tr>
  );
}
