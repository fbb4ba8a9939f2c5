import { describe, expect, it } from 'vitest';
import { copiedText, parsePasted, parseTable } from './clipboard';

describe('paste from a spreadsheet', () => {
  it('reads tabs, any line ends and the last empty line', () => {
    expect(parseTable('5\t4\r\n3\t\r\n')).toEqual([
      ['5', '4'],
      ['3', ''],
    ]);
  });

  it('reads quoted cells with breaks and quotes inside', () => {
    expect(parseTable('"5\nхорошо"\t"он сказал ""да"""')).toEqual([
      ['5\nхорошо', 'он сказал "да"'],
    ]);
  });

  it('understands the spellings teachers use', () => {
    expect(parsePasted(' 5 ')).toEqual({ kind: 'mark', entry: '5' });
    expect(parsePasted('.')).toEqual({ kind: 'mark', entry: 'DEBT' });
    expect(parsePasted('Н')).toEqual({ kind: 'attendance', code: 'ABSENT' });
    expect(parsePasted('нп')).toEqual({ kind: 'attendance', code: 'UNEXCUSED' });
    expect(parsePasted('уп')).toEqual({ kind: 'attendance', code: 'EXCUSED' });
    expect(parsePasted('осв')).toEqual({ kind: 'attendance', code: 'EXEMPT' });
    expect(parsePasted('оп 10')).toEqual({ kind: 'attendance', code: 'LATE', minutesLate: 10 });
    expect(parsePasted('')).toEqual({ kind: 'empty' });
    expect(parsePasted('=2+3')).toEqual({ kind: 'unknown', why: 'unrecognised' });
    expect(parsePasted('зач.')).toEqual({ kind: 'mark', entry: 'PASS' });
    expect(parsePasted('незачёт')).toEqual({ kind: 'mark', entry: 'FAIL' });
  });

  it('gives back what it would read', () => {
    for (const text of ['5', '.', 'н', 'нп', 'у', 'б', 'о', 'осв']) {
      const value = parsePasted(text);
      const copied =
        value.kind === 'mark'
          ? copiedText(value.entry, undefined)
          : copiedText(undefined, value.kind === 'attendance' ? value.code : undefined);
      expect(copied).toBe(text);
    }
  });
});
