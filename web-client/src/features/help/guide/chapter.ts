/** One chapter of the guide: words, steps in order, and a table of keys where there are any. */
export interface Chapter {
  id: string;
  title: string;
  paragraphs: string[];
  steps?: string[];
  keys?: [string, string][];
}
