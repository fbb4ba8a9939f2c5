import { isSpentReturn } from '@eschool/clients-core/user-manager';
import { createBrowserRouter, replace, type RouteObject } from 'react-router';
import { FEATURES, loadFrameParts } from './features';
import { HomeRedirect } from './home-redirect';
import { NotFoundPage } from './not-found-page';
import { RouteFailure } from './route-failure';
import { RouteLoading } from './route-loading';
import { SessionGate } from './session-gate';
import { SignedInPage } from './signed-in-page';
import { ViewGate } from './view-gate';
import { VIEWS } from './views';
import { WelcomePage } from './welcome-page';

const pages = FEATURES.flatMap((feature) => feature.routes ?? []);

const gatedPages = VIEWS.map((view): RouteObject => ({
  element: <ViewGate view={view} />,
  children: pages
    .filter((route) => route.view === view.id)
    .map(({ path, only, page }): RouteObject => {
      const lazy = async () => ({ Component: await page() });
      return only
        ? { path, element: <ViewGate view={only} />, children: [{ index: true, lazy }] }
        : { path, lazy };
    }),
}));

async function placeLayout() {
  const [{ PlaceLayout }, parts] = await Promise.all([import('./place-layout'), loadFrameParts()]);
  return { element: <PlaceLayout parts={parts} /> };
}

/** A school or an office above the schools: the same frame, and of the views those of the role. */
const placeRoute = (path: string): RouteObject => ({
  path,
  lazy: placeLayout,
  ErrorBoundary: RouteFailure,
  children: [
    { index: true, Component: HomeRedirect },
    { path: 'welcome', Component: WelcomePage },
    ...gatedPages,
    { path: '*', Component: NotFoundPage },
  ],
});

/** Every view is a chunk of its own, loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/signed-in',
    loader: () => (isSpentReturn(window.location) ? replace('/') : null),
    HydrateFallback: RouteLoading,
    Component: SignedInPage,
  },
  {
    path: '/',
    Component: SessionGate,
    HydrateFallback: RouteLoading,
    ErrorBoundary: RouteFailure,
    children: [
      { index: true, Component: HomeRedirect },
      placeRoute('s/:schoolId'),
      placeRoute('o/:officeId'),
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
