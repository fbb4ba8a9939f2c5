import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileUpload, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { studentSearchLimits } from '@eschool/client/limits';
import { formatShort } from '@eschool/clients-core/format-date';
import { classesQuery } from '../../../shared/api/school';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { studentsQuery } from '../api/students';
import { AccessButton } from '../components/access-button';
import { AccessDesk } from '../components/access-desk';
import { GuardianList } from '../components/guardian-list';
import classes from '../../../shared/ui/list-page.module.css';

/** Pupils of the school with their guardians; searched by name, filtered by class. */
export function PeoplePage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const [search, setSearch] = useSearchParams();
  // A child's name belongs into no address, not even the page's own: it would stay in the browser's history.
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), 250);
  const classId = search.get('class') ?? '';
  const school = useQuery(classesQuery(schoolId));
  const students = useInfiniteQuery(
    studentsQuery(schoolId, { query: settled || undefined, classId: classId || undefined }),
  );
  const admin = role === 'SCHOOL_ADMIN';
  const rows = students.data?.pages.flatMap((page) => page.items) ?? [];
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['students', schoolId] });
  const logButton = (admin || role === 'PRINCIPAL') && (
    <Button
      component={Link}
      to="access-log"
      variant="default"
      leftSection={<IconHistory size={18} stroke={1.6} />}
    >
      {t('people.accessLog')}
    </Button>
  );
  const importButton = (admin || role === 'REGISTRAR') && (
    <Button component={Link} to="import" leftSection={<IconFileUpload size={18} stroke={1.6} />}>
      {t('import.open')}
    </Button>
  );
  return (
    <AccessDesk onIssued={refresh}>
      <PageHeader title={t('people.view')} note={t('people.note')}>
        {logButton}
        {importButton}
      </PageHeader>
      <div className={classes.filters} data-print="hide">
        <TextInput
          type="search"
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          maxLength={studentSearchLimits.query.maxLength}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('school.class')}
          value={classId}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setSearch((before) => {
              if (value) before.set('class', value);
              else before.delete('class');
              return before;
            });
          }}
          data={[
            { value: '', label: t('people.allClasses') },
            ...(school.data ?? []).map((known) => ({ value: known.id, label: known.name })),
          ]}
        />
      </div>
      {students.error ? (
        <ErrorState error={students.error} retry={() => void students.refetch()} />
      ) : students.isPending ? (
        <RowSkeleton rows={12} />
      ) : rows.length === 0 ? (
        settled || classId ? (
          <EmptyState title={t('people.notFoundTitle')} text={t('people.notFoundText')} />
        ) : (
          <EmptyState title={t('people.noneTitle')} text={t('people.noneText')}>
            {importButton}
          </EmptyState>
        )
      ) : (
        <>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col">{t('school.pupil')}</th>
                  <th scope="col">{t('school.class')}</th>
                  <th scope="col">{t('people.birthDate')}</th>
                  {admin && (
                    <th scope="col" data-print="hide">
                      {t('access.column')}
                    </th>
                  )}
                  <th scope="col">{t('people.guardians')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      <Link to={row.id}>{row.displayName}</Link>
                    </th>
                    <td data-label={t('school.class')}>{row.className ?? '—'}</td>
                    <td data-label={t('people.birthDate')}>
                      {row.birthDate ? formatShort(row.birthDate, i18n.language) : '—'}
                    </td>
                    {admin && (
                      <td data-label={t('access.column')} data-print="hide">
                        <AccessButton
                          personId={row.id}
                          name={row.displayName}
                          hasAccess={row.hasAccess}
                        />
                      </td>
                    )}
                    <td data-label={t('people.guardians')} data-card="wide">
                      <GuardianList guardians={row.guardians} mayIssue={admin} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {students.hasNextPage && (
            <Button
              className={classes.more}
              variant="default"
              loading={students.isFetchingNextPage}
              onClick={() => void students.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </AccessDesk>
  );
}
