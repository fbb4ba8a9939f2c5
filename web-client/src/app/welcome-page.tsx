import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isFamily } from '../shared/lib/acting';
import { usePlace } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { PageHeader } from '../shared/ui/page-header';
import { viewsOf } from './views';

/** For roles without a view of their own yet: says so, and what they can use now. */
export function WelcomePage() {
  const { t } = useTranslation();
  const { role, place } = usePlace();
  const kind = isFamily(role) ? 'family' : 'staff';
  return (
    <>
      <PageHeader title={t('welcome.title')} note={place.name} />
      <EmptyState
        title={t(`welcome.${kind}Title`, { role: t(`role.${role}`) })}
        text={t(`welcome.${kind}Text`)}
      >
        {viewsOf(role).map(({ id, name }) => (
          <Button key={id} component={Link} to={`${place.base}/${id}`} variant="light">
            {t(name)}
          </Button>
        ))}
      </EmptyState>
    </>
  );
}
