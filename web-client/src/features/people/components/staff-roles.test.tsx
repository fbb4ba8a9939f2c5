import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StaffRole, StaffRoleList } from '@eschool/client/identity';
import type { StaffMember } from '@eschool/client/people';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { StaffRoles } from './staff-roles';

const ROLES = 'https://school.test/api/v1/schools/school/staff/belova/roles';
const MEMBER = { id: 'belova', displayName: 'Белова Инна Юрьевна' } as StaffMember;
const TEACHER: StaffRole = { id: 'r1', role: 'TEACHER', since: '2020-08-20', version: 3 };

let access: StaffRoleList;
const asked: { key?: string | null; version?: string | null; body?: unknown }[] = [];
const server = setupServer(
  http.get(ROLES, () => HttpResponse.json(access)),
  http.post(ROLES, async ({ request }) => {
    asked.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() });
    const given: StaffRole = { id: 'r2', role: 'SCHEDULER', since: '2026-11-30', version: 1 };
    access = { ...access, items: [given, ...access.items] };
    return HttpResponse.json(given, { status: 201 });
  }),
  http.delete(`${ROLES}/:id`, ({ request }) => {
    asked.push({ version: request.headers.get('If-Match') });
    access = { ...access, items: [{ ...TEACHER, until: '2020-12-31' }] };
    return new HttpResponse(null, { status: 204 });
  }),
);

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});
beforeEach(() => {
  access = { items: [TEACHER], signIn: 'NONE' };
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function open(role: Session['role'] = 'SCHOOL_ADMIN', personId = 'admin') {
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <SessionContext.Provider
          value={{ schoolId: 'school', role, membership: { personId } } as Session}
        >
          <StaffRoles member={MEMBER} />
        </SessionContext.Provider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('gives no role that nobody has chosen, and none that is held', async () => {
  open();
  const role = await screen.findByRole('combobox', { name: 'Роль' });
  expect(screen.getByRole('button', { name: 'Дать роль' })).toBeDisabled();
  expect(within(role).queryByRole('option', { name: 'Учитель' })).toBeNull();
  await userEvent.selectOptions(role, 'Диспетчер расписания');
  await userEvent.type(screen.getByRole('textbox', { name: 'С какого дня' }), '11.01.2027');
  await userEvent.click(screen.getByRole('button', { name: 'Дать роль' }));
  await screen.findByText('с 30.11.2026');
  expect(asked[0]?.body).toEqual({ role: 'SCHEDULER', since: '2027-01-11' });
  expect(asked[0]?.key).toBeTruthy();
});

it('asks once more before a role ends', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Снять роль: Учитель' }));
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByText('Снять сейчас'));
  await screen.findByText('20.08.2020 – 31.12.2020');
  expect(asked).toEqual([{ version: '"3"' }]);
  expect(screen.queryByRole('button', { name: /Снять роль/ })).toBeNull();
});

it('says why a role could not be given', async () => {
  server.use(
    http.post(ROLES, () =>
      HttpResponse.json(
        { type: 'x', status: 422, code: 'role-of-dismissed', title: 'Сотрудник уволен' },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  open();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Роль' }), 'Завуч');
  await userEvent.click(screen.getByRole('button', { name: 'Дать роль' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Сотрудник уволен');
});

it.each([
  ['PRINCIPAL', 'director'],
  ['SCHOOL_ADMIN', 'belova'],
] as const)('lets a %s read where there is nothing to change', async (role, personId) => {
  open(role, personId);
  await screen.findByText('Доступ не выдан.');
  expect(screen.queryByRole('button')).toBeNull();
});
