import { QueryClient } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DiaryPage } from '../src/features/diary/routes/diary-page';
import { MarksPage } from '../src/features/diary/routes/marks-page';
import { SubjectPage } from '../src/features/diary/routes/subject-page';
import { MARKS, WEEK } from './diary-fixtures';
import { API, renderPage } from './render-page';

const STUDENT = `${API}/schools/school-10/students/alisa`;
const asked: Request[] = [];
const server = setupServer(
  http.get(`${STUDENT}/diary-weeks/:date`, ({ request }) => {
    asked.push(request);
    return HttpResponse.json(WEEK);
  }),
  http.get(`${STUDENT}/marks`, () => HttpResponse.json(MARKS)),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => {
  asked.length = 0;
});
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const monday = { at: '/diary/2026-11-16', path: '/diary/:date' };

describe('the diary week', () => {
  it('shows a lesson with its topic, homework, mark and what the mark was for', async () => {
    renderPage(<DiaryPage />, monday);
    const lesson = (await screen.findByRole('button', { name: /Урок 1, Алгебра/ })).closest('li')!;
    expect(lesson).toHaveTextContent('Линейная функция');
    expect(lesson).toHaveTextContent('§ 14, № 312');
    expect(lesson).toHaveTextContent('каб. 214');
    expect(within(lesson).getByText('Контрольная работа')).toBeVisible();
    expect(within(lesson).getByText('4')).toHaveTextContent('4, новая');
  });

  it('says absences, substitutions and cancelled lessons in words', async () => {
    renderPage(<DiaryPage />, monday);
    expect(await screen.findByText('Опоздание на 5 минут')).toBeVisible();
    expect(screen.getByText('замена')).toBeVisible();
    expect(screen.getByText('урок отменён')).toBeVisible();
  });

  it('downloads a file of homework under its name, and says why one cannot be had', async () => {
    let answered = 0;
    server.use(
      http.get(`${STUDENT}/homework-files/f1`, () =>
        answered++ === 0
          ? HttpResponse.json({ code: 'file-not-found', status: 404, title: '' }, { status: 404 })
          : new HttpResponse('%PDF-1.7', {
              headers: { 'Content-Disposition': "attachment; filename*=UTF-8''%D0%9A.pdf" },
            }),
      ),
    );
    const saved: string[] = [];
    URL.createObjectURL = () => 'blob:test';
    URL.revokeObjectURL = () => undefined;
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    renderPage(<DiaryPage />, monday);
    const file = await screen.findByRole('button', { name: /Карточка\.pdf/ });
    expect(file).toHaveTextContent(/PDF · 47.кБ/);
    await userEvent.click(file);
    expect(await screen.findByText(/учитель его убрал/)).toBeVisible();
    await userEvent.click(file);
    expect(await screen.findByText(/Скачан · PDF/)).toBeVisible();
    expect(saved).toEqual(['К.pdf']);
    click.mockRestore();
  });

  it('names the teacher only when asked', async () => {
    renderPage(<DiaryPage />, monday);
    const lesson = await screen.findByRole('button', { name: /Урок 2, Литература/ });
    expect(screen.getByText('Абрамова Ольга Ивановна')).not.toBeVisible();
    await userEvent.click(lesson);
    expect(screen.getByText('Абрамова Ольга Ивановна')).toBeVisible();
    expect(screen.getByText('Замена, ведёт')).toBeVisible();
  });

  it('explains a day without lessons', async () => {
    renderPage(<DiaryPage />, { ...monday, at: '/diary/2026-11-17' });
    expect(await screen.findByText('Осенние каникулы: уроков нет.')).toBeVisible();
  });

  it('turns to another day and to another week', async () => {
    renderPage(<DiaryPage />, monday);
    await userEvent.click(await screen.findByRole('link', { name: /среда, 18 ноября/ }));
    expect(screen.getByText('В этот день уроков нет.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Следующая неделя' }));
    expect(screen.getByRole('link', { name: /среда, 25 ноября/ })).toHaveAttribute(
      'aria-current',
      'date',
    );
  });

  it('is asked for in the reader’s role and language, always by its Monday', async () => {
    renderPage(<DiaryPage />, { ...monday, at: '/diary/2026-11-19' });
    await screen.findByText('В этот день уроков нет.');
    const first = asked[0]!;
    expect(first.url).toMatch(/diary-weeks\/2026-11-16$/);
    expect(first.headers.get('X-Acting-Role')).toBe('GUARDIAN');
    expect(first.headers.get('Accept-Language')).toBe('ru');
    expect(first.headers.get('Authorization')).toBe('Bearer token');
  });

  it('shows the whole week under one another', async () => {
    renderPage(<DiaryPage />, { ...monday, at: '/diary/2026-11-16?view=week' });
    expect(await screen.findByRole('heading', { name: /понедельник, 16 ноября/ })).toBeVisible();
    expect(screen.getByRole('heading', { name: /суббота, 21 ноября/ })).toBeVisible();
  });

  it('tells days off of one name once, up to the day that is another', async () => {
    const off = (date: string, holiday?: string) => ({ date, lessons: [], holiday });
    const days = [
      off('2026-11-02', 'Осенние каникулы'),
      off('2026-11-03', 'Осенние каникулы'),
      off('2026-11-04', 'День народного единства'),
      { ...WEEK.days[0]!, date: '2026-11-05' },
      off('2026-11-06'),
      off('2026-11-07'),
    ];
    server.use(
      http.get(`${STUDENT}/diary-weeks/:date`, () => HttpResponse.json({ ...WEEK, days })),
    );
    renderPage(<DiaryPage />, { ...monday, at: '/diary/2026-11-04?view=week' });
    await screen.findByRole('heading', { name: /2.3 ноября/ });
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      expect.stringMatching(/^2.3 ноября/),
      expect.stringMatching(/^среда, 4 ноября/),
      expect.stringMatching(/^четверг, 5 ноября/),
      expect.stringMatching(/^пятница, 6 ноября/),
      expect.stringMatching(/^суббота, 7 ноября/),
    ]);
    expect(screen.getByText('Осенние каникулы: уроков нет.')).toBeVisible();
  });

  it('counts a mark as seen once the reader went on', async () => {
    const { seenMarks } = renderPage(<DiaryPage />, monday);
    const mark = WEEK.days[0]!.lessons[0]!.marks[0]!;
    await screen.findByText('Линейная функция');
    expect(seenMarks.isNew('alisa', mark)).toBe(true);
    await userEvent.click(screen.getByRole('link', { name: /среда, 18 ноября/ }));
    expect(seenMarks.isNew('alisa', mark)).toBe(false);
  });
});

describe('the marks', () => {
  it('put the subject that needs attention first, with its average', async () => {
    renderPage(<MarksPage />, { at: '/marks' });
    const subjects = await screen.findAllByRole('heading', { level: 2 });
    expect(subjects.map((heading) => heading.textContent)).toEqual(['Алгебра', 'География']);
    expect(screen.getByText('3,25')).toBeVisible();
    expect(screen.getByText('долг')).toBeVisible();
    expect(screen.getByText('Отметок пока нет')).toBeVisible();
  });

  it('explain the average and every mark of a subject', async () => {
    renderPage(<SubjectPage />, { at: '/marks/algebra', path: '/marks/:journalId' });
    await userEvent.click(await screen.findByText('Почему такая оценка'));
    expect(screen.getByText('(3·3 + 4·1) / 4 = 3,25')).toBeVisible();
    expect(screen.getByText('вт, 10 ноября · вес 3')).toBeVisible();
    expect(screen.getByText('пт, 13 ноября · не входит в средний балл')).toBeVisible();
    expect(screen.getByText('Пропущено 2 урока, по болезни: 1, опозданий: 1.')).toBeVisible();
  });

  it('estimate one more mark of the chosen weight', async () => {
    renderPage(<SubjectPage />, { at: '/marks/algebra', path: '/marks/:journalId' });
    const panel = (await screen.findByRole('heading', { name: 'Что если…' })).closest('section')!;
    expect(within(panel).getByText('Если поставят 5:').closest('li')).toHaveTextContent('3,60');
    await userEvent.click(within(panel).getByRole('radio', { name: '3' }));
    expect(within(panel).getByText('Если поставят 5:').closest('li')).toHaveTextContent('4,00');
    expect(within(panel).getByText(/прикидка, а не обещание/)).toBeVisible();
  });
});

describe('without a connection', () => {
  function withLastState() {
    const queryClient = new QueryClient({
      defaultOptions: { queries: { retry: false, networkMode: 'always' } },
    });
    queryClient.setQueryData(['diary-week', 'school-10', 'alisa', 'GUARDIAN', '2026-11-16'], WEEK, {
      updatedAt: new Date(2026, 10, 16, 14, 5).getTime(),
    });
    return queryClient;
  }

  it('the last state stays readable under a quiet bar', async () => {
    server.use(http.get(`${STUDENT}/diary-weeks/:date`, () => HttpResponse.error()));
    renderPage(<DiaryPage />, { ...monday, queryClient: withLastState() });
    expect(await screen.findByText(/^Нет связи — показаны данные от .*14:05$/)).toBeVisible();
    expect(screen.getByText('Линейная функция')).toBeVisible();
  });

  it('a reader whose sign-in cannot be renewed sees the last state too and asks nothing', async () => {
    renderPage(<DiaryPage />, {
      ...monday,
      queryClient: withLastState(),
      session: { mode: 'offline' },
    });
    expect(await screen.findByText(/^Служба входа не отвечает — показаны данные от/)).toBeVisible();
    expect(screen.getByText('Линейная функция')).toBeVisible();
    expect(screen.getByRole('button', { name: /Карточка\.pdf/ })).toBeDisabled();
    expect(screen.getByText(/файлы можно будет скачать, когда она появится/)).toBeVisible();
    expect(asked).toHaveLength(0);
  });

  it('refreshing tries to sign in again', async () => {
    const reconnect = vi.fn(() => Promise.resolve(true));
    renderPage(<DiaryPage />, {
      ...monday,
      queryClient: withLastState(),
      session: { mode: 'offline', reconnect },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Обновить' }));
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('a page that is not on the device leads through the sign-in too', async () => {
    const reconnect = vi.fn(() => Promise.resolve(true));
    renderPage(<DiaryPage />, { ...monday, session: { mode: 'offline', reconnect } });
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Служба входа не отвечает');
    await userEvent.click(within(notice).getByRole('button', { name: 'Повторить' }));
    expect(reconnect).toHaveBeenCalledOnce();
  });

  it('a week never opened before says so', async () => {
    server.use(http.get(`${STUDENT}/diary-weeks/:date`, () => HttpResponse.error()));
    renderPage(<DiaryPage />, monday);
    expect(await screen.findByRole('alert')).toHaveTextContent('ещё не сохранена на устройстве');
  });
});

describe('when the server refuses', () => {
  it('the page says why, with the request number, and can be tried again', async () => {
    server.use(
      http.get(
        `${STUDENT}/marks`,
        () =>
          HttpResponse.json(
            { title: 'Нет доступа', status: 403, code: 'forbidden', requestId: '7f3a-22c1' },
            { status: 403 },
          ),
        { once: true },
      ),
    );
    renderPage(<MarksPage />, { at: '/marks' });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Нет доступа');
    expect(alert).toHaveTextContent('Номер обращения: 7f3a-22c1');
    server.resetHandlers();
    await userEvent.click(within(alert).getByRole('button', { name: 'Повторить' }));
    expect(await screen.findByText('3,25')).toBeVisible();
  });

  it('an outage is called an outage', async () => {
    server.use(
      http.get(`${STUDENT}/marks`, () =>
        HttpResponse.json({ status: 503, code: 'unavailable' }, { status: 503 }),
      ),
    );
    renderPage(<MarksPage />, { at: '/marks' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Сервер временно не отвечает');
  });

  it('an outage while refreshing keeps what was shown', async () => {
    renderPage(<MarksPage />, { at: '/marks' });
    await screen.findByText('3,25');
    server.use(
      http.get(`${STUDENT}/marks`, () =>
        HttpResponse.json({ status: 503, code: 'unavailable' }, { status: 503 }),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Обновить' }));
    expect(await screen.findByText(/^Сервер не отвечает — показаны данные от/)).toBeVisible();
    expect(screen.getByText('3,25')).toBeVisible();
  });
});
