const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Whether every word that was typed stands somewhere in the text; case and «ё» do not count. */
export function hasWords(text: string, words: string): boolean {
  const where = plain(text);
  return plain(words)
    .split(/\s+/)
    .filter(Boolean)
    .every((word) => where.includes(word));
}
