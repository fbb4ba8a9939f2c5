import { render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { PageBoundary } from './page-boundary';

const Lost = lazy(() =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
);

it('says that a page did not open and lets another one open', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = (key: string, content: React.ReactNode) => (
    <PageBoundary key={key}>
      <Suspense fallback="…">{content}</Suspense>
    </PageBoundary>
  );
  const { rerender } = render(page('marks', <Lost />));
  expect(await screen.findByRole('alert')).toHaveTextContent('Страница не открылась');
  expect(screen.getByRole('button', { name: 'Обновить' })).toBeVisible();
  rerender(page('diary', <p>Дневник</p>));
  expect(screen.getByText('Дневник')).toBeVisible();
});
