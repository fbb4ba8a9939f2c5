import { useTranslation } from 'react-i18next';
import { usePlace } from '../shared/lib/session';
import { EmptyState } from '../shared/ui/empty-state';
import { PageHeader } from '../shared/ui/page-header';

/** For families, whose place is the app «Мой дневник». */
export function WelcomePage() {
  const { t } = useTranslation();
  const { place } = usePlace();
  return (
    <>
      <PageHeader title={t('welcome.title')} note={place.name} />
      <EmptyState title={t('welcome.familyTitle')} text={t('welcome.familyText')} />
    </>
  );
}
