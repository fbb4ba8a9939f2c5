import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { PageBoundary } from '../shared/ui/page-boundary';
import { Screen } from '../shared/ui/screen';
import { SheetSkeleton } from '../shared/ui/skeleton';
import { loadMoreSections, MORE, ROUTES } from './features';

const MorePage = lazy(async () => {
  const [{ MorePage: Page }, sections] = await Promise.all([
    import('./more-page'),
    loadMoreSections(),
  ]);
  return {
    default: ({ accountName }: Props) => <Page accountName={accountName} sections={sections} />,
  };
});

type Props = { accountName: string };

export function Pages({ accountName }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <PageBoundary
      key={pathname.split('/')[1]}
      frame={(notice) => <Screen title={t('app.name')}>{notice}</Screen>}
    >
      <Suspense fallback={<SheetSkeleton rows={6} />}>
        <Routes>
          {ROUTES.map(({ path, page: Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path={MORE.to} element={<MorePage accountName={accountName} />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
