import type { Roles } from './feature';

/** One chapter of Help: words, steps in order, and a table of keys where there are any. */
export type HelpChapter = {
  /** Its anchor on the page. */
  id: string;
  /** Chapters are numbered in tens over all features. */
  order: number;
  /** Whose work it describes. */
  roles: Roles;
  title: string;
  paragraphs: string[];
  steps?: string[];
  keys?: [string, string][];
};
