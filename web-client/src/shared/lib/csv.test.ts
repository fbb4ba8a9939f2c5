import { expect, it } from 'vitest';
import { csvText } from './csv';

it('keeps quotes, semicolons and line breaks inside their cell', () => {
  expect(csvText([['а "б"; в', 'г\nд']])).toBe('\uFEFF"а ""б""; в";"г\nд"\r\n');
});

it('hands no formula to a spreadsheet, and leaves telephone numbers as they are', () => {
  expect(csvText([['=1+1', '+7 911 320-33-06', '-2+3*cmd', '@x']])).toBe(
    `\uFEFF"'=1+1";"+7 911 320-33-06";"'-2+3*cmd";"'@x"\r\n`,
  );
});
