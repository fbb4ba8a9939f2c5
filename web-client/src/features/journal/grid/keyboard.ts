import { DEBT } from '../sync/cell-values';

/** What a key means in the grid. */
export type GridCommand =
  | { type: 'move'; rows: number; columns: number; extend: boolean }
  | { type: 'next'; step: 1 | -1 }
  | { type: 'edge'; edge: 'row-start' | 'row-end' | 'top' | 'bottom'; extend: boolean }
  | { type: 'mark'; entry: string }
  | { type: 'attendance'; code: string }
  | { type: 'clear' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'details' }
  | { type: 'history' }
  | { type: 'legend' }
  | { type: 'lesson' }
  | { type: 'select-all' }
  | { type: 'escape' };

export type KeyStroke = {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

const BY_LETTER: Record<string, string> = {
  н: 'ABSENT',
  п: 'UNEXCUSED',
  у: 'EXCUSED',
  б: 'ILL',
  о: 'LATE',
  с: 'EXEMPT',
};

/** The same keys under a Latin layout, by their place on the board. */
const BY_PLACE: Record<string, string> = {
  KeyY: 'ABSENT',
  KeyG: 'UNEXCUSED',
  KeyE: 'EXCUSED',
  Comma: 'ILL',
  KeyJ: 'LATE',
  KeyC: 'EXEMPT',
};

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Reads one keystroke; null leaves it to the browser. */
export function commandOf(stroke: KeyStroke): GridCommand | null {
  const command = stroke.ctrlKey || stroke.metaKey;
  if (command && !stroke.altKey) return controlCommand(stroke);
  if (stroke.altKey) return stroke.key === 'ArrowDown' ? { type: 'history' } : null;
  const move = MOVES[stroke.key];
  if (move) return { type: 'move', rows: move[0], columns: move[1], extend: stroke.shiftKey };
  switch (stroke.key) {
    case 'Enter':
      return { type: 'next', step: stroke.shiftKey ? -1 : 1 };
    case 'Tab':
      return { type: 'move', rows: 0, columns: stroke.shiftKey ? -1 : 1, extend: false };
    case 'Home':
      return { type: 'edge', edge: 'row-start', extend: stroke.shiftKey };
    case 'End':
      return { type: 'edge', edge: 'row-end', extend: stroke.shiftKey };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'F2':
      return { type: 'details' };
    case 'Escape':
      return { type: 'escape' };
    case '?':
      return { type: 'legend' };
    case ' ':
      return { type: 'lesson' };
  }
  if (/^[0-9]$/.test(stroke.key)) return { type: 'mark', entry: stroke.key };
  if (stroke.key === '.' || stroke.key === 'ю' || stroke.code === 'NumpadDecimal') {
    return { type: 'mark', entry: DEBT };
  }
  const letter = stroke.key.toLowerCase();
  const russian = BY_LETTER[letter];
  if (russian) return { type: 'attendance', code: russian };
  const latin = /^[a-z,<]$/.test(letter) ? BY_PLACE[stroke.code] : undefined;
  return latin ? { type: 'attendance', code: latin } : null;
}

function controlCommand(stroke: KeyStroke): GridCommand | null {
  const extend = stroke.shiftKey;
  switch (stroke.key) {
    case 'Home':
      return { type: 'edge', edge: 'top', extend };
    case 'End':
      return { type: 'edge', edge: 'bottom', extend };
    case 'ArrowLeft':
      return { type: 'edge', edge: 'row-start', extend };
    case 'ArrowRight':
      return { type: 'edge', edge: 'row-end', extend };
    case 'ArrowUp':
      return { type: 'edge', edge: 'top', extend };
    case 'ArrowDown':
      return { type: 'edge', edge: 'bottom', extend };
  }
  switch (stroke.code) {
    case 'KeyZ':
      return { type: stroke.shiftKey ? 'redo' : 'undo' };
    case 'KeyY':
      return { type: 'redo' };
    case 'KeyA':
      return { type: 'select-all' };
    default:
      return null;
  }
}
