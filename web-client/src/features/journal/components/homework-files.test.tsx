import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Lesson } from '@eschool/client/journal';
import { configureApi } from '../../../shared/lib/api';
import type { Session } from '../../../shared/lib/session';
import { SessionContext } from '../../../shared/lib/session';
import { HomeworkFiles } from './homework-files';

const JOURNAL = 'https://school.test/api/v1/schools/school/journals/j1';
const sent: { name: string; key: string; type: string; marker: string | null }[] = [];
let refused = 0;
const server = setupServer(
  http.post(`${JOURNAL}/homework/h1/files`, ({ request }) => {
    sent.push({
      name: decodeURIComponent(request.headers.get('X-File-Name') ?? ''),
      key: request.headers.get('Idempotency-Key') ?? '',
      type: request.headers.get('Content-Type') ?? '',
      marker: request.headers.get('X-Of-A-File'),
    });
    if (refused-- > 0) {
      return HttpResponse.json(
        {
          status: 422,
          code: 'upload-kind',
          title: 'Такой файл не принимается',
          detail: 'Принимаются документы.',
        },
        { status: 422 },
      );
    }
    return HttpResponse.json(
      { id: 'f2', name: 'новый.pdf', mediaType: 'application/pdf', size: 10 },
      { status: 201 },
    );
  }),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());
beforeEach(() => {
  sent.length = 0;
  refused = 0;
  configureApi({ baseUrl: 'https://school.test/api/v1' });
});

const homework: Lesson['homework'] = {
  id: 'h1',
  text: '§ 12',
  files: [
    {
      id: 'f1',
      name: 'Задание.pdf',
      mediaType: 'application/pdf',
      size: 48_213,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
};

function show(changes: Partial<Lesson>) {
  const lesson = { id: 'l1', journalId: 'j1', mayEdit: true, homework, ...changes } as Lesson;
  const session = { schoolId: 'school' } as Session;
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider>
        <SessionContext.Provider value={session}>
          <HomeworkFiles lesson={lesson} />
        </SessionContext.Provider>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

const choose = (...names: string[]) =>
  userEvent.upload(
    screen.getByLabelText(/Добавить файлы/),
    names.map((name) => new File(['x'], name)),
    { applyAccept: false },
  );

describe('files of homework', () => {
  it('are named with kind and size, and can be removed by their teacher', () => {
    show({});
    screen.getByRole('button', { name: /Сохранить файл «Задание.pdf», PDF, 47.кБ/ });
    screen.getByRole('button', { name: 'Удалить файл «Задание.pdf»' });
  });

  it('are only read where the lesson is', () => {
    show({ mayEdit: false });
    screen.getByRole('button', { name: /Сохранить файл/ });
    expect(screen.queryByRole('button', { name: /Удалить/ })).toBeNull();
    expect(screen.queryByLabelText(/Добавить файлы/)).toBeNull();
  });

  it('wait for the text of the homework', () => {
    show({ homework: undefined });
    screen.getByText(/сначала сохраните текст задания/);
    expect(screen.queryByLabelText(/Добавить файлы/)).toBeNull();
  });

  it('go out one after another as they are, under a key each', async () => {
    show({});
    await choose('первый.docx', 'второй.png');
    await waitFor(() => expect(sent.map((one) => one.name)).toEqual(['первый.docx', 'второй.png']));
    expect(new Set(sent.map((one) => one.key)).size).toBe(2);
    expect(sent[0]?.type).toBe('application/octet-stream');
    expect(sent[0]?.marker).toBeNull();
  });

  it('can be dropped', async () => {
    show({});
    fireEvent.drop(screen.getByText('Добавить файлы'), {
      dataTransfer: { files: [new File(['x'], 'снимок.jpg')] },
    });
    await waitFor(() => expect(sent.map((one) => one.name)).toEqual(['снимок.jpg']));
  });

  it('say why one was refused, go on with the next, and repeat under the same key', async () => {
    refused = 1;
    show({});
    await choose('virus.exe', 'второй.png');
    expect(await screen.findByText(/«virus.exe» не добавлен.*Принимаются документы/)).toBeTruthy();
    await waitFor(() => expect(sent).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => expect(sent).toHaveLength(3));
    expect(sent[2]?.key).toBe(sent[0]?.key);
    await waitFor(() => expect(screen.queryByText(/virus.exe/)).toBeNull());
  });
});
