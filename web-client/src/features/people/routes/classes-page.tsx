import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { saveBlob } from '@eschool/clients-core/save-file';
import { classesQuery } from '../../../shared/api/school';
import { csvOf } from '../../../shared/lib/csv';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import list from '../../../shared/ui/list-page.module.css';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { ClassDialog } from '../components/class-dialog';
import {
  CLASS_COLUMNS,
  classCells,
  classRows,
  inOrderOf,
  type ClassColumn,
} from '../components/class-rows';
import { mayKeepClasses } from '../components/who-keeps';

/** The classes of the year: how many pupils each has, who leads it, when it learns. */
export function ClassesPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, role } = useSession();
  const navigate = useNavigate();
  const school = useQuery({ ...classesQuery(schoolId), staleTime: 0 });
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const words = address.get('q') ?? '';
  const sort = address.get('sort') ?? 'name';
  const descending = sort.startsWith('-');
  const column = CLASS_COLUMNS.find((known) => known === sort.replace('-', '')) ?? 'name';
  const rows = inOrderOf(
    classRows(school.data ?? [], words, t),
    { column, descending },
    i18n.language,
  );
  const put = (name: string, value: string) =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  const sortBy = (by: ClassColumn) => put('sort', by === column && !descending ? `-${by}` : by);
  const addButton = mayKeepClasses(role) && (
    <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setAdding(true)}>
      {t('classes.addButton')}
    </Button>
  );
  const pupils = rows.reduce((sum, { schoolClass }) => sum + schoolClass.studentCount, 0);
  return (
    <>
      <PageHeader title={t('classes.view')} note={t('classes.note')}>
        {school.data?.length ? addButton : null}
      </PageHeader>
      {school.error ? (
        <ErrorState error={school.error} retry={() => void school.refetch()} />
      ) : school.isPending ? (
        <RowSkeleton rows={12} />
      ) : school.data.length === 0 ? (
        <EmptyState title={t('classes.noneTitle')} text={t('classes.noneText')}>
          {addButton}
        </EmptyState>
      ) : (
        <>
          <div className={list.filters} data-print="hide">
            <TextInput
              type="search"
              aria-label={t('classes.search')}
              placeholder={t('classes.search')}
              maxLength={200}
              value={words}
              onChange={(event) => put('q', event.currentTarget.value)}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} />}
              disabled={rows.length === 0}
              onClick={() => saveBlob(csvOf(classCells(rows, t)), `${t('classes.view')}.csv`)}
            >
              {t('classes.save')}
            </Button>
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('classes.notFoundTitle')} text={t('classes.notFoundText')} />
          ) : (
            <>
              <p className={table.quiet} role="status">
                {t('classes.total', { count: rows.length })},{' '}
                {t('people.pupils', { count: pupils })}
              </p>
              <div className={table.scroll}>
                <table className={`${table.table} ${table.cards}`}>
                  <thead>
                    <tr>
                      {CLASS_COLUMNS.map((known) => (
                        <SortableHead
                          key={known}
                          label={t(`classes.${known}`)}
                          className={known === 'pupils' ? table.figure : undefined}
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
                      <tr key={row.schoolClass.id}>
                        <th scope="row">
                          <Link to={row.schoolClass.id}>{row.name}</Link>
                        </th>
                        <td className={table.figure} data-label={t('classes.pupils')}>
                          {row.pupils}
                        </td>
                        <td data-label={t('classes.teacher')}>
                          <span>
                            {row.teacher || (
                              <span className={table.warning}>{t('classes.nobody')}</span>
                            )}
                            {row.acting && (
                              <span className={table.sub}>
                                {t('classes.actingNow', { name: row.acting })}
                              </span>
                            )}
                          </span>
                        </td>
                        <td data-label={t('classes.shift')}>{row.shift}</td>
                        <td data-label={t('classes.week')}>{row.week}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
        </>
      )}
      {adding && (
        <ClassDialog
          onClose={() => setAdding(false)}
          onOpened={(classId) => void navigate(classId)}
        />
      )}
    </>
  );
}
