import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatShort } from '@eschool/clients-core/format-date';
import { useSession } from '../../../shared/lib/session';
import table from '../../../shared/ui/data-table.module.css';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import { classGuardiansQuery, classStudentsQuery } from '../api/students';
import { AccessButton } from '../components/access-button';
import { AccessDesk } from '../components/access-desk';
import { GuardianList } from '../components/guardian-list';
import classes from './my-class-page.module.css';

/** The class teacher's own pupils: who they are, who stands for them, how they sign in. */
export function MyClassPage() {
  const { t, i18n } = useTranslation();
  const { schoolId, membership } = useSession();
  const queryClient = useQueryClient();
  const classId = membership.classId ?? '';
  const students = useQuery({
    ...classStudentsQuery(schoolId, classId),
    enabled: Boolean(classId),
  });
  const register = useQuery({
    ...classGuardiansQuery(schoolId, classId),
    enabled: Boolean(classId),
  });
  const rows = new Map((register.data ?? []).map((row) => [row.id, row]));
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['students', schoolId] });
  const title = membership.className
    ? t('myClass.title', { className: membership.className })
    : t('myClass.view');
  if (!classId) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t('school.noOwnClassTitle')} text={t('school.noOwnClassText')} />
      </>
    );
  }
  return (
    <AccessDesk onIssued={refresh}>
      <PageHeader
        title={title}
        note={students.data ? t('people.pupils', { count: students.data.length }) : ''}
      >
        <Button component={Link} to={`/s/${schoolId}/journals`} variant="default">
          {t('myClass.journals')}
        </Button>
        <Button component={Link} to="subgroups" variant="default">
          {t('myClass.subgroups')}
        </Button>
        <Button component={Link} to={`/s/${schoolId}/reports`} variant="default">
          {t('myClass.sheet')}
        </Button>
      </PageHeader>
      {students.error ? (
        <ErrorState error={students.error} retry={() => void students.refetch()} />
      ) : students.isPending ? (
        <RowSkeleton rows={14} />
      ) : students.data.length === 0 ? (
        <EmptyState title={t('myClass.emptyTitle')} text={t('myClass.emptyText')} />
      ) : (
        <>
          {register.error && (
            <div className={classes.failure}>
              <ErrorState error={register.error} retry={() => void register.refetch()} />
            </div>
          )}
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards}`}>
              <thead>
                <tr>
                  <th scope="col" className={table.figure}>
                    №
                  </th>
                  <th scope="col">{t('school.pupil')}</th>
                  <th scope="col">{t('people.birthDate')}</th>
                  <th scope="col" data-print="hide">
                    {t('access.column')}
                  </th>
                  <th scope="col">{t('people.guardians')}</th>
                </tr>
              </thead>
              <tbody>
                {students.data.map((student) => (
                  <tr key={student.id}>
                    <td className={table.figure} data-card="hide">
                      {student.number}
                    </td>
                    <th scope="row">
                      <Link to={student.id}>{student.displayName}</Link>
                    </th>
                    <td data-label={t('people.birthDate')}>
                      {student.birthDate ? formatShort(student.birthDate, i18n.language) : '—'}
                    </td>
                    <td data-label={t('access.column')} data-print="hide">
                      <AccessButton
                        personId={student.id}
                        name={student.displayName}
                        hasAccess={rows.get(student.id)?.hasAccess}
                      />
                    </td>
                    <td data-label={t('people.guardians')} data-card="wide">
                      {register.error ? (
                        '—'
                      ) : (
                        <GuardianList guardians={rows.get(student.id)?.guardians} mayIssue />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </AccessDesk>
  );
}
