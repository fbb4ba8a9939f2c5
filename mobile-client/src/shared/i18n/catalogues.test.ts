import { describe, expect, it } from 'vitest';
import en from '@/shared/i18n/en.json';
import ru from '@/shared/i18n/ru.json';

type Catalogue = { [key: string]: string | Catalogue };

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(catalogue: Catalogue, prefix = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const russian = new Map(flatten(ru));
const english = new Map(flatten(en));
const names = (catalogue: Map<string, string>) =>
  [...new Set([...catalogue.keys()].map((key) => key.replace(PLURAL, '')))].sort();
const slots = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

describe('the two languages', () => {
  it('say the same things', () => {
    expect(names(english)).toEqual(names(russian));
  });

  it.each([
    ['ru', russian],
    ['en', english],
  ] as const)('%s has every plural form its grammar needs', (language, catalogue) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [...catalogue.keys()].filter((key) => PLURAL.test(key));
    expect(plurals.length).toBeGreaterThan(0);
    for (const name of new Set(plurals.map((key) => key.replace(PLURAL, '')))) {
      const have = plurals.filter((key) => key.replace(PLURAL, '') === name);
      expect(have.sort()).toEqual(forms.map((form) => `${name}_${form}`).sort());
    }
  });

  it('fill the same gaps', () => {
    for (const [key, text] of russian) {
      const other = english.get(key);
      if (other !== undefined) expect([key, slots(other)]).toEqual([key, slots(text)]);
    }
  });

  it('leave nothing empty', () => {
    for (const text of [...russian.values(), ...english.values()]) {
      expect(text.trim()).not.toBe('');
    }
  });
});
