import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('keeps quotes, semicolons and line breaks inside their cell', async () => {
  expect(await csvOf([['а "б"; в', 'г\nд']]).text()).toBe('"а ""б""; в";"г\nд"\r\n');
});

it('hands no formula to a spreadsheet, and leaves telephone numbers as they are', async () => {
  const text = await csvOf([['=1+1', '+7 911 320-33-06', '-2+3*cmd', '@x']]).text();
  expect(text).toBe(`"'=1+1";"+7 911 320-33-06";"'-2+3*cmd";"'@x"\r\n`);
});
