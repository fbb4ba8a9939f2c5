import { describe, expect, it } from 'vitest';
import type { KeyStroke } from './keyboard';
import { commandOf } from './keyboard';

function stroke(key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('keys of the journal', () => {
  it('reads figures as marks and the full stop as a debt in both layouts', () => {
    expect(commandOf(stroke('5', 'Digit5'))).toEqual({ type: 'mark', entry: '5' });
    expect(commandOf(stroke('4', 'Numpad4'))).toEqual({ type: 'mark', entry: '4' });
    expect(commandOf(stroke('.', 'Period'))).toEqual({ type: 'mark', entry: 'DEBT' });
    expect(commandOf(stroke('.', 'Slash'))).toEqual({ type: 'mark', entry: 'DEBT' });
  });

  it.each([
    ['н', 'KeyY', 'ABSENT'],
    ['б', 'Comma', 'ILL'],
    ['у', 'KeyE', 'EXCUSED'],
    ['о', 'KeyJ', 'LATE'],
    ['п', 'KeyG', 'UNEXCUSED'],
    ['с', 'KeyC', 'EXEMPT'],
  ])(
    'reads %s in the Russian layout, in capitals, and by its place under a Latin one',
    (letter, code, meaning) => {
      const latin = code === 'Comma' ? ',' : code.slice(3).toLowerCase();
      const command = { type: 'attendance', code: meaning };
      expect(commandOf(stroke(letter, code))).toEqual(command);
      expect(commandOf(stroke(letter.toUpperCase(), code, { shiftKey: true }))).toEqual(command);
      expect(commandOf(stroke(latin, code))).toEqual(command);
    },
  );

  it('does not take a Russian letter for the Latin one at its place', () => {
    expect(commandOf(stroke('ы', 'KeyS'))).toBeNull();
    expect(commandOf(stroke('и', 'KeyB'))).toBeNull();
  });

  it('moves with arrows, Enter and Tab, and extends with Shift', () => {
    expect(commandOf(stroke('Enter', 'Enter'))).toEqual({ type: 'next', step: 1 });
    expect(commandOf(stroke('Tab', 'Tab', { shiftKey: true }))).toMatchObject({
      columns: -1,
      extend: false,
    });
    expect(commandOf(stroke('ArrowDown', 'ArrowDown', { shiftKey: true }))).toMatchObject({
      rows: 1,
      extend: true,
    });
  });

  it('opens the legend with «?» wherever the layout puts it', () => {
    expect(commandOf(stroke('?', 'Digit7', { shiftKey: true }))).toEqual({ type: 'legend' });
    expect(commandOf(stroke('?', 'Slash', { shiftKey: true }))).toEqual({ type: 'legend' });
  });

  it('undoes and redoes by place, and leaves copy and paste to the clipboard', () => {
    expect(commandOf(stroke('я', 'KeyZ', { ctrlKey: true }))).toEqual({ type: 'undo' });
    expect(commandOf(stroke('z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toEqual({
      type: 'redo',
    });
    expect(commandOf(stroke('c', 'KeyC', { ctrlKey: true }))).toBeNull();
    expect(commandOf(stroke('v', 'KeyV', { metaKey: true }))).toBeNull();
  });

  it('keeps history on Alt and down', () => {
    expect(commandOf(stroke('ArrowDown', 'ArrowDown', { altKey: true }))).toEqual({
      type: 'history',
    });
    expect(commandOf(stroke('F2', 'F2'))).toEqual({ type: 'details' });
  });
});
