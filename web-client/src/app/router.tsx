import { createBrowserRouter } from 'react-router';
import { HomeRedirect } from './home-redirect';
import { NotFoundPage } from './not-found-page';
import { RouteFailure } from './route-failure';
import { RouteLoading } from './route-loading';
import { SessionGate } from './session-gate';
import { SignedInPage } from './signed-in-page';
import { ViewGate } from './view-gate';
import { WelcomePage } from './welcome-page';

/** Every view is a chunk of its own, loaded when it is first opened. */
export const router = createBrowserRouter([
  { path: '/signed-in', Component: SignedInPage },
  {
    path: '/',
    Component: SessionGate,
    HydrateFallback: RouteLoading,
    ErrorBoundary: RouteFailure,
    children: [
      { index: true, Component: HomeRedirect },
      {
        path: 's/:schoolId',
        lazy: async () => ({ Component: (await import('./school-layout')).SchoolLayout }),
        ErrorBoundary: RouteFailure,
        children: [
          { index: true, Component: HomeRedirect },
          { path: 'welcome', Component: WelcomePage },
          {
            path: 'help',
            lazy: async () => ({
              Component: (await import('../features/help/routes/help-page')).HelpPage,
            }),
          },
          {
            element: <ViewGate view="today" />,
            children: [
              {
                path: 'today',
                lazy: async () => ({
                  Component: (await import('../features/journal/routes/today-page')).TodayPage,
                }),
              },
            ],
          },
          {
            element: <ViewGate view="journals" />,
            children: [
              {
                path: 'journals',
                lazy: async () => ({
                  Component: (await import('../features/journal/routes/journals-page'))
                    .JournalsPage,
                }),
              },
              {
                path: 'journals/:journalId',
                lazy: async () => ({
                  Component: (await import('../features/journal/routes/journal-page')).JournalPage,
                }),
              },
            ],
          },
          {
            element: <ViewGate view="plans" />,
            children: [
              {
                path: 'plans',
                lazy: async () => ({
                  Component: (await import('../features/curriculum/routes/plans-page')).PlansPage,
                }),
              },
              {
                path: 'plans/import',
                lazy: async () => ({
                  Component: (await import('../features/curriculum/routes/plan-import-page'))
                    .PlanImportPage,
                }),
              },
              {
                path: 'plans/:planId',
                lazy: async () => ({
                  Component: (await import('../features/curriculum/routes/plan-page')).PlanPage,
                }),
              },
            ],
          },
          {
            element: <ViewGate view="my-class" />,
            children: [
              {
                path: 'my-class',
                lazy: async () => ({
                  Component: (await import('../features/people/routes/my-class-page')).MyClassPage,
                }),
              },
              {
                path: 'my-class/:studentId',
                lazy: async () => ({
                  Component: (await import('../features/diary/routes/student-page')).StudentPage,
                }),
              },
            ],
          },
          {
            element: <ViewGate view="reports" />,
            children: [
              {
                path: 'reports',
                lazy: async () => ({
                  Component: (await import('../features/reporting/routes/summary-sheet-page'))
                    .SummarySheetPage,
                }),
              },
            ],
          },
          {
            element: <ViewGate view="people" />,
            children: [
              {
                path: 'people',
                lazy: async () => ({
                  Component: (await import('../features/people/routes/people-page')).PeoplePage,
                }),
              },
              {
                path: 'people/access-log',
                lazy: async () => ({
                  Component: (await import('../features/identity/routes/access-log-page'))
                    .AccessLogPage,
                }),
              },
              {
                path: 'people/import',
                lazy: async () => ({
                  Component: (await import('../features/people/routes/people-import-page'))
                    .PeopleImportPage,
                }),
              },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
