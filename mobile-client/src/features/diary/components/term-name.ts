import type { TFunction } from 'i18next';
import type { Term } from '@eschool/client/diary';

/** A term in the reader's language; a scheme that this version does not know keeps the server's name. */
export function termName(term: Pick<Term, 'scheme' | 'number' | 'name'>, t: TFunction): string {
  switch (term.scheme) {
    case 'QUARTER':
    case 'TRIMESTER':
    case 'HALF_YEAR':
      return t(`marks.termName.${term.scheme}`, { number: term.number });
    default:
      return term.name;
  }
}
