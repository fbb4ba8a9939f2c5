import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isFamily } from '../shared/lib/acting';
import { useSession } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { PageHeader } from '../shared/ui/page-header';
import { viewsOf } from './views';

const AGGREGATES = ['MUNICIPAL_OFFICER', 'MINISTRY_OFFICER'];

/** For roles without a view of their own yet: says so, and what they can use now. */
export function WelcomePage() {
  const { t } = useTranslation();
  const { role, membership } = useSession();
  const kind = isFamily(role) ? 'family' : AGGREGATES.includes(role) ? 'aggregates' : 'staff';
  return (
    <>
      <PageHeader title={t('welcome.title')} note={membership.schoolName} />
      <EmptyState
        title={t(`welcome.${kind}Title`, { role: t(`role.${role}`) })}
        text={t(`welcome.${kind}Text`)}
      >
        {viewsOf(role).map(({ id, name }) => (
          <Button key={id} component={Link} to={`/s/${membership.schoolId}/${id}`} variant="light">
            {t(name)}
          </Button>
        ))}
      </EmptyState>
    </>
  );
}
