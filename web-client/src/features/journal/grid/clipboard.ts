import { attendanceLetter, DEBT } from '../sync/cell-values';

/** What a spreadsheet cell says in the journal's words. */
export type PastedValue =
  | { kind: 'mark'; entry: string }
  /** «4/5» of the paper journal: a mark for each work of the lesson, in their order. */
  | { kind: 'marks'; entries: string[] }
  | { kind: 'attendance'; code: string; minutesLate?: number }
  | { kind: 'empty' }
  | { kind: 'unknown'; why: 'plus-minus' | 'not-assessed' | 'unrecognised' };

/** Spellings met in teachers' own tables, with Latin letters that look the same. */
const ATTENDANCE: Record<string, string> = {
  н: 'ABSENT',
  нб: 'ABSENT',
  h: 'ABSENT',
  нп: 'UNEXCUSED',
  у: 'EXCUSED',
  уп: 'EXCUSED',
  y: 'EXCUSED',
  б: 'ILL',
  о: 'LATE',
  оп: 'LATE',
  o: 'LATE',
  осв: 'EXEMPT',
};

/** Зачёт и незачёт, as they are abbreviated. */
const WORDS: Record<string, string> = {
  зач: 'PASS',
  зачет: 'PASS',
  зачёт: 'PASS',
  нез: 'FAIL',
  незач: 'FAIL',
  незачет: 'FAIL',
  незачёт: 'FAIL',
};

export function parsePasted(text: string): PastedValue {
  const word = text.trim().toLowerCase();
  if (word === '' || word === '-' || word === '—') return { kind: 'empty' };
  if (/^\d{1,3}$/.test(word)) return { kind: 'mark', entry: word };
  if (/^\d{1,3}(?:\s*[/\\]\s*\d{1,3})+$/.test(word)) {
    return { kind: 'marks', entries: word.split(/\s*[/\\]\s*/) };
  }
  if (word === '.' || word === '•' || word === '*') return { kind: 'mark', entry: DEBT };
  const late = /^(?:о|оп|o)\s*(\d{1,2})$/.exec(word);
  if (late) return { kind: 'attendance', code: 'LATE', minutesLate: Number(late[1]) };
  const code = ATTENDANCE[word];
  if (code) return { kind: 'attendance', code };
  const entry = WORDS[word.replace(/\.$/, '')];
  if (entry) return { kind: 'mark', entry };
  if (/^\d{1,3}\s*[+\-−–]+$/.test(word)) return { kind: 'unknown', why: 'plus-minus' };
  return { kind: 'unknown', why: /^н\s*[/\\]\s*а$/.test(word) ? 'not-assessed' : 'unrecognised' };
}

/** Reads tab-separated cells as spreadsheets put them on the clipboard, quoted cells included. */
export function parseTable(text: string): string[][] {
  let row: string[] = [];
  const rows = [row];
  let cell = '';
  let quoted = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t' || sign === '\n') {
      row.push(cell);
      cell = '';
      if (sign === '\n') rows.push((row = []));
    } else cell += sign;
  }
  row.push(cell);
  return rows;
}

/** One cell for the clipboard: the mark, else the letter of presence. */
export function copiedText(entry: string | undefined, code: string | undefined): string {
  if (entry) return entry === DEBT ? '.' : entry;
  return code ? attendanceLetter(code) : '';
}
