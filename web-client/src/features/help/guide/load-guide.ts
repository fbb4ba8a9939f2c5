import type { Chapter } from './chapter';

/** The guide of one language, loaded only when it is read. */
export async function loadGuide(language: string): Promise<Chapter[]> {
  const guide = language === 'en' ? await import('./guide-en') : await import('./guide-ru');
  return guide.chapters;
}
