import { describe, expect, it } from 'vitest';
import type { HelpChapter } from '../../../shared/lib/feature';
import english from './guide-en';
import russian from './guide-ru';

const doubles = <T>(values: T[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const shape = ({ id, order }: HelpChapter) => ({ id, order });

describe('help', () => {
  it('begins with the children and ends with what to do about a mistake', () => {
    expect(russian[0]?.id).toBe('child');
    expect(russian.at(-1)?.id).toBe('mistake');
  });

  it('gives every chapter a name and a place of its own', () => {
    expect(doubles(russian.map(({ id }) => id))).toEqual([]);
    expect(doubles(russian.map(({ order }) => order))).toEqual([]);
  });

  it('has the same chapters in both languages, and none of them empty', () => {
    expect(english.map(shape)).toEqual(russian.map(shape));
    for (const { title, text } of [...russian, ...english]) {
      expect(title.trim()).not.toBe('');
      expect(text.trim()).not.toBe('');
    }
  });
});
