import { switchLanguage } from '@eschool/clients-core/language';
import { beforeAll, expect, it } from 'vitest';
import i18next from 'i18next';
import type { TermScheme } from '@eschool/client/diary';
import { termName } from './term-name';

beforeAll(() => switchLanguage('en'));

it('names a term in the reader’s language and an unknown one as the server does', () => {
  const term = { scheme: 'HALF_YEAR' as const, number: 2, name: '2 полугодие' };
  expect(termName(term, i18next.t)).toBe('Half-year 2');
  expect(termName({ scheme: 'MODULE' as TermScheme, number: 2, name: '2 модуль' }, i18next.t)).toBe(
    '2 модуль',
  );
});
