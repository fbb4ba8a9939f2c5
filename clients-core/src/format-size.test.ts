import { expect, test } from 'vitest';
import { fileKind, formatSize } from './format-size';

const plain = (text: string) => text.replace(/\s/g, ' ');

test('a size is said in kilobytes up to a megabyte, and is never nothing', () => {
  expect(plain(formatSize(1, 'ru'))).toBe('1 кБ');
  expect(plain(formatSize(48_213, 'ru'))).toBe('47 кБ');
  expect(plain(formatSize(1_258_291, 'ru'))).toBe('1,2 МБ');
  expect(plain(formatSize(10 * 1024 * 1024, 'en'))).toBe('10 MB');
});

test('the kind of a file is its ending', () => {
  expect(fileKind('Задание № 5.pdf')).toBe('PDF');
  expect(fileKind('virus.exe.docx')).toBe('DOCX');
});
