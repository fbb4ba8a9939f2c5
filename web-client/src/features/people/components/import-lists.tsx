import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import { ErrorState } from '../../../shared/ui/error-state';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import table from '../../../shared/ui/data-table.module.css';
import { listAddress, peopleImportsQuery } from '../api/people-imports';
import classes from './import-jobs.module.css';

/** The lists of the school, whoever has uploaded them, with what became of each. */
export function ImportLists() {
  const { t, i18n } = useTranslation();
  const { schoolId } = useSession();
  const lists = useQuery(peopleImportsQuery(schoolId));
  if (lists.error) {
    return (
      <ErrorState
        error={lists.error}
        meaning={t('import.notShown')}
        retry={() => void lists.refetch()}
      />
    );
  }
  if (!lists.data) return <RowSkeleton rows={4} />;
  if (!lists.data.items.length) return null;
  return (
    <section aria-labelledby="import-lists">
      <h2 id="import-lists" className={classes.heading}>
        {t('import.lists')}
      </h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th scope="col">{t('import.file')}</th>
              <th scope="col">{t('import.uploadedAt')}</th>
              <th scope="col">{t('import.state')}</th>
              <th scope="col" className={table.figure}>
                {t('import.rowsOfList')}
              </th>
              <th scope="col" className={table.figure}>
                {t('import.newOfList')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.data.items.map((list) => {
              const at = list.withdrawnAt ?? list.appliedAt;
              return (
                <tr key={list.id}>
                  <th scope="row">
                    <Link to={listAddress(schoolId, list.id)}>{list.fileName}</Link>
                  </th>
                  <td data-label={t('import.uploadedAt')}>
                    {formatInstant(list.createdAt, i18n.language)}
                  </td>
                  <td data-label={t('import.state')}>
                    {t(`import.states.${list.status}`, { defaultValue: list.status })}
                    {at && `, ${formatInstant(at, i18n.language)}`}
                  </td>
                  <td className={table.figure} data-label={t('import.rowsOfList')}>
                    {list.rows}
                  </td>
                  <td className={table.figure} data-label={t('import.newOfList')}>
                    {list.newStudents}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
