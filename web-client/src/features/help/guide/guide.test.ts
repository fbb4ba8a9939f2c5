import { describe, expect, it } from 'vitest';
import type { HelpChapter } from '../../../shared/lib/help-chapter';
import english from './guide-en';
import russian from './guide-ru';

const doubles = <T>(values: T[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const shape = ({ id, order, roles, paragraphs, steps, keys }: HelpChapter) => ({
  id,
  order,
  roles,
  paragraphs: paragraphs.length,
  steps: steps?.length,
  keys: keys?.length,
});

describe('help', () => {
  it('begins with the way in and ends with what to do in trouble', () => {
    expect(russian[0]?.id).toBe('start');
    expect(russian.at(-1)?.id).toBe('trouble');
  });

  it('gives every chapter an anchor and a place of its own', () => {
    expect(doubles(russian.map(({ id }) => id))).toEqual([]);
    expect(doubles(russian.map(({ order }) => order))).toEqual([]);
  });

  it('says as much in English as in Russian, to the same roles', () => {
    expect(english.map(shape)).toEqual(russian.map(shape));
  });
});
