import { useTranslation } from 'react-i18next';
import type { LoadOfTeacher } from '@eschool/client/teaching';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { hoursText, teacherCells, teacherRows, type TeacherOrder } from './load-rows';
import { LoadFilters } from './load-filters';
import type { LoadAddress } from './use-load-address';
import classes from './load.module.css';

const COLUMNS = ['name', 'hours', 'groups'] as const satisfies TeacherOrder['column'][];

/** How many hours a week everybody has, with a bar that compares them at a glance. */
export function LoadTeachers({
  teachers,
  address,
}: {
  teachers: LoadOfTeacher[];
  address: LoadAddress;
}) {
  const { t, i18n } = useTranslation();
  const column = COLUMNS.find((known) => known === address.column) ?? 'name';
  const rows = teacherRows(
    teachers,
    address,
    { column, descending: address.descending },
    i18n.language,
  );
  const most = Math.max(1, ...teachers.map(({ weeklyHours }) => weeklyHours));
  const labels = { name: t('load.teacher'), hours: t('load.hours'), groups: t('load.groups') };
  return (
    <>
      <LoadFilters
        address={address}
        search={t('load.searchTeachers')}
        only={{ name: 'all', label: t('load.withoutLoad') }}
        file={{
          name: t('load.teachers'),
          rows: rows.length,
          cells: () => teacherCells(rows, t, i18n.language),
        }}
      />
      {rows.length === 0 ? (
        <EmptyState title={t('load.notFoundTitle')} text={t('load.notFoundText')} />
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                {COLUMNS.map((known) => (
                  <SortableHead
                    key={known}
                    label={labels[known]}
                    className={known === 'groups' ? table.figure : undefined}
                    sorted={
                      known !== column ? undefined : address.descending ? 'descending' : 'ascending'
                    }
                    onSort={() => address.sortBy(known)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ teacher, weeklyHours, groups }) => (
                <tr key={teacher.id}>
                  <th scope="row">{teacher.displayName}</th>
                  <td data-label={t('load.hours')}>
                    <span className={classes.hours}>
                      <span className={classes.number}>
                        {hoursText(weeklyHours, i18n.language)}
                      </span>
                      <span className={classes.track} aria-hidden>
                        <span
                          className={classes.bar}
                          style={{ inlineSize: `${(100 * weeklyHours) / most}%` }}
                        />
                      </span>
                    </span>
                  </td>
                  <td className={table.figure} data-label={t('load.groups')}>
                    {groups}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
