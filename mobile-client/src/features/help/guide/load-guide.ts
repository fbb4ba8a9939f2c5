import type { HelpChapter } from '../../../shared/lib/feature';

/** The chapters of one language, put together from what features bring and loaded only when they are read. */
export async function loadGuide(language: string): Promise<HelpChapter[]> {
  const guide = language === 'en' ? await import('./guide-en') : await import('./guide-ru');
  return guide.default;
}
