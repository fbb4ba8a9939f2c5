import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from './en/index';
import ru from './ru/index';

type Texts = { [key: string]: string | Texts };

const PLURALS = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };
const SUFFIX = /_(zero|one|two|few|many|other)$/;

function flatten(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const bases = (texts: Map<string, string>) =>
  new Set([...texts.keys()].map((key) => key.replace(SUFFIX, '')));
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort().join();

const russian = flatten(ru);
const english = flatten(en);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(path) && !path.includes('.test.') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('texts', () => {
  it('say the same things in Russian and in English', () => {
    expect([...bases(english)].sort()).toEqual([...bases(russian)].sort());
  });

  it.each([
    ['ru', russian],
    ['en', english],
  ] as const)('have every plural form of %s', (language, texts) => {
    const counted = new Set(
      [...texts.keys()].filter((key) => SUFFIX.test(key)).map((key) => key.replace(SUFFIX, '')),
    );
    for (const key of counted) {
      for (const form of PLURALS[language])
        expect(texts.has(`${key}_${form}`), `${key}_${form}`).toBe(true);
    }
  });

  it('name the same values in both languages', () => {
    for (const [key, text] of russian) {
      const twin = english.get(key) ?? english.get(key.replace(SUFFIX, '_other'));
      expect(placeholders(twin ?? ''), key).toBe(placeholders(text));
    }
  });

  it('exist for every key the views name', () => {
    const known = bases(russian);
    const groups = new Set([...known].map((key) => key.slice(0, key.lastIndexOf('.') + 1)));
    for (const source of sources(join(import.meta.dirname, '../..'))) {
      for (const [, key] of source.matchAll(/\bt\(\s*'([\w.-]+)'/g))
        expect(known.has(key!), key).toBe(true);
      for (const [, group] of source.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g))
        expect(groups.has(group!), group).toBe(true);
    }
  });
});
