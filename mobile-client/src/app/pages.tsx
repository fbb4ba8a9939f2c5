import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { TodayPage } from '@/features/diary/routes/today-page';
import { PageBoundary } from '@/shared/ui/page-boundary';
import { Screen } from '@/shared/ui/screen';
import { SheetSkeleton } from '@/shared/ui/skeleton';

const DiaryPage = lazy(() =>
  import('@/features/diary/routes/diary-page').then((page) => ({ default: page.DiaryPage })),
);
const MarksPage = lazy(() =>
  import('@/features/diary/routes/marks-page').then((page) => ({ default: page.MarksPage })),
);
const SubjectPage = lazy(() =>
  import('@/features/diary/routes/subject-page').then((page) => ({ default: page.SubjectPage })),
);
const MorePage = lazy(() =>
  import('@/features/preferences/routes/more-page').then((page) => ({ default: page.MorePage })),
);
const JoinPlace = lazy(() =>
  import('@/features/identity/components/join-place').then((part) => ({ default: part.JoinPlace })),
);
const HelpPage = lazy(() =>
  import('@/features/preferences/routes/help-page').then((page) => ({ default: page.HelpPage })),
);

type Props = { accountName: string; languageChanged: () => void };

export function Pages({ accountName, languageChanged }: Props) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <PageBoundary
      key={pathname.split('/')[1]}
      frame={(notice) => <Screen title={t('app.name')}>{notice}</Screen>}
    >
      <Suspense fallback={<SheetSkeleton rows={6} />}>
        <Routes>
          <Route path="/" element={<TodayPage />} />
          <Route path="/diary" element={<DiaryPage />} />
          <Route path="/diary/:date" element={<DiaryPage />} />
          <Route path="/marks" element={<MarksPage />} />
          <Route path="/marks/:journalId" element={<SubjectPage />} />
          <Route
            path="/more"
            element={
              <MorePage
                accountName={accountName}
                joinPlace={<JoinPlace />}
                languageChanged={languageChanged}
              />
            }
          />
          <Route path="/more/help" element={<HelpPage />} />
          <Route path="*" element={<Navigate to="/" replace />} />
        </Routes>
      </Suspense>
    </PageBoundary>
  );
}
