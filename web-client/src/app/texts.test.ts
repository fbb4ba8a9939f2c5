import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };
const SUFFIX = /_(zero|one|two|few|many|other)$/;
const SOURCES = join(import.meta.dirname, '..');

const russian = textsOf(
  import.meta.glob('/src/{app,shared,features/*}/texts/ru.ts', { eager: true, import: 'default' }),
);
const english = textsOf(
  import.meta.glob('/src/{app,shared,features/*}/texts/en.ts', { eager: true, import: 'default' }),
);
const all = new Map([...russian.values()].flatMap((texts) => [...texts]));
const sources = readAll(SOURCES);

/** `features/journal` of `/src/features/journal/texts/ru.ts`. */
function placeOf(path: string): string {
  return /src\/(app|shared|features\/[\w-]+)\//.exec(path)![1]!;
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
    if (!/\.tsx?$/.test(path) || /\.test\.|\/texts\//.test(path)) return [];
    return [{ path, place: placeOf(path), source: readFileSync(path, 'utf8') }];
  });
}

const base = (key: string) => key.replace(SUFFIX, '');
const groupOf = (key: string) => key.split('.')[0]!;
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();

const owners = new Map<string, string[]>();
for (const [place, texts] of russian) {
  for (const group of new Set([...texts.keys()].map(groupOf))) {
    owners.set(group, [...(owners.get(group) ?? []), place]);
  }
}
const known = new Set([...all.keys()].map(base));
const branches = new Set([...known].map((key) => key.slice(0, key.lastIndexOf('.') + 1)));

/** The keys that a source names: whole ones, and the beginning of those that it puts together. */
function keysIn(source: string): { whole: string[]; begun: string[] } {
  const named = [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!);
  const elsewhere = [...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)]
    .map(([, key]) => key!)
    .filter((key) => owners.has(groupOf(key)));
  const begun = [...source.matchAll(/`([\w-]+\.(?:[\w-]+\.)*)[\w-]*\$\{/g)]
    .map(([, key]) => key!)
    .filter((key) => owners.has(groupOf(key)));
  return { whole: [...named, ...elsewhere], begun };
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

  it('belong to one place, group by group', () => {
    for (const [group, places] of owners) expect(places, group).toHaveLength(1);
  });

  it('exist for every key the views name', () => {
    for (const { path, source } of sources) {
      const { whole, begun } = keysIn(source);
      for (const key of whole) expect(known.has(key), `${path}: ${key}`).toBe(true);
      for (const branch of begun) expect(branches.has(branch), `${path}: ${branch}`).toBe(true);
    }
  });

  it('are used by their own place, and by all only when they are shared', () => {
    for (const { path, place, source } of sources) {
      const { whole, begun } = keysIn(source);
      for (const key of [...whole, ...begun]) {
        expect([place, 'shared'], `${path}: ${key}`).toContain(owners.get(groupOf(key))?.[0]);
      }
    }
  });

  it('are all used', () => {
    const named = sources.map(({ source }) => keysIn(source));
    const whole = new Set(named.flatMap((keys) => keys.whole));
    const begun = new Set(named.flatMap((keys) => keys.begun));
    const unused = [...known].filter(
      (key) => !whole.has(key) && !begun.has(key.slice(0, key.lastIndexOf('.') + 1)),
    );
    expect(unused).toEqual([]);
  });
});
