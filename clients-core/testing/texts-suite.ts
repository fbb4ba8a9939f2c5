import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

export type Texts = { [key: string]: string | Texts };

const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };
const SUFFIX = /_(zero|one|two|few|many|other)$/;
/** `features/journal` of `/src/features/journal/texts/ru.ts`. */
function placeOf(path: string): string {
  return /src\/(app|shared|features\/[\w-]+)\//.exec(path)?.[1] ?? 'app';
}

function textsOf(found: Record<string, Texts>): Map<string, Map<string, string>> {
  return new Map(Object.entries(found).map(([path, texts]) => [placeOf(path), flatten(texts)]));
}

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

function readAll(folder: string): { path: string; place: string; source: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readAll(path);
    if (!/\.tsx?$/.test(path) || /\.test\.|\/(texts|help)\/(ru|en)\.ts$/.test(path)) return [];
    return [{ path, place: placeOf(path), source: readFileSync(path, 'utf8') }];
  });
}

const base = (key: string) => key.replace(SUFFIX, '');
const patternOf = (template: string) =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`);
const groupOf = (key: string) => key.split('.')[0]!;
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();

/**
 * Holds that the texts of a client belong to its places, exist in both languages and are used where they belong.
 *
 * @param ru the Russian texts by the path of their file, `/src/{app,shared,features/*}/texts/ru.ts`
 * @param en the English ones
 * @param folder the client's `src`
 */
export function describeTexts(
  ru: Record<string, Texts>,
  en: Record<string, Texts>,
  folder: string,
): void {
  const russian = textsOf(ru);
  const english = textsOf(en);
  const all = new Map([...russian.values()].flatMap((texts) => [...texts]));
  const sources = readAll(folder);

  const owners = new Map<string, string[]>();
  for (const [place, texts] of russian) {
    for (const group of new Set([...texts.keys()].map(groupOf))) {
      owners.set(group, [...(owners.get(group) ?? []), place]);
    }
  }
  const known = new Set([...all.keys()].map(base));

  /** The keys that a source names: whole ones, and patterns of those that it puts together. */
  function keysIn(source: string): { whole: string[]; patterns: RegExp[]; groups: string[] } {
    const named = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!);
    const elsewhere = [...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)]
      .map(([, key]) => key!)
      .filter((key) => owners.has(groupOf(key)));
    const begun = [...source.matchAll(/`([\w-]+\.[\w.-]*(?:\$\{[^}`]*\}[\w.-]*)+)`/g)]
      .map(([, key]) => key!)
      .filter((key) => owners.has(groupOf(key)));
    const whole = [...named, ...elsewhere];
    return { whole, patterns: begun.map(patternOf), groups: [...whole, ...begun].map(groupOf) };
  }

  describe('texts', () => {
    it('say the same things in Russian and in English, place by place', () => {
      expect([...english.keys()].sort()).toEqual([...russian.keys()].sort());
      for (const [place, texts] of russian) {
        const keys = (of: Map<string, string>) => [...new Set([...of.keys()].map(base))].sort();
        expect(keys(english.get(place)!), place).toEqual(keys(texts));
      }
    });

    it.each([
      ['ru', russian],
      ['en', english],
    ] as const)('have every plural form of %s', (language, places) => {
      for (const texts of places.values()) {
        const counted = [...texts.keys()].filter((key) => SUFFIX.test(key)).map(base);
        for (const key of new Set(counted)) {
          for (const form of PLURALS[language])
            expect(texts.has(`${key}_${form}`), `${key}_${form}`).toBe(true);
        }
      }
    });

    it('name the same values in both languages', () => {
      for (const [place, texts] of russian) {
        for (const [key, text] of texts) {
          const other = english.get(place)!;
          const twin = other.get(key) ?? other.get(`${base(key)}_other`);
          expect(placeholders(twin ?? ''), key).toBe(placeholders(text));
        }
      }
    });

    it('are never empty', () => {
      for (const texts of [...russian.values(), ...english.values()]) {
        for (const [key, text] of texts) expect(text.trim(), key).not.toBe('');
      }
    });

    it('belong to one place, group by group', () => {
      for (const [group, places] of owners) expect(places, group).toHaveLength(1);
    });

    it('exist for every key the views name', () => {
      for (const { path, source } of sources) {
        const { whole, patterns } = keysIn(source);
        for (const key of whole) expect(known.has(key), `${path}: ${key}`).toBe(true);
        for (const pattern of patterns) {
          expect(
            [...known].some((key) => pattern.test(key)),
            `${path}: ${pattern.source}`,
          ).toBe(true);
        }
      }
    });

    it('are used by their own place, and by all only when they are shared', () => {
      for (const { path, place, source } of sources) {
        for (const group of keysIn(source).groups) {
          expect([place, 'shared'], `${path}: ${group}`).toContain(owners.get(group)?.[0]);
        }
      }
    });

    it('are all used', () => {
      const named = sources.map(({ source }) => keysIn(source));
      const whole = new Set(named.flatMap((keys) => keys.whole));
      const patterns = named.flatMap((keys) => keys.patterns);
      const unused = [...known].filter(
        (key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)),
      );
      expect(unused).toEqual([]);
    });
  });
}
