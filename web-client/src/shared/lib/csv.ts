/** A cell as every spreadsheet reads it: quoted, and never taken for a formula. */
function cell(text: string): string {
  const formula = /^[=@\t\r]/.test(text) || /^[+-](?![\d\s()–-]*$)/.test(text);
  return `"${(formula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** A table in the form that Excel opens by a double click: UTF-8 with its mark, semicolons. */
export function csvText(rows: string[][]): string {
  const lines = rows.map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

export function csvOf(rows: string[][]): Blob {
  return new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });
}
