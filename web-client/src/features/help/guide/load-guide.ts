import type { HelpChapter } from '../../../shared/lib/help-chapter';

/** The guide of one language, put together from what features bring and loaded only when it is read. */
export async function loadGuide(language: string): Promise<HelpChapter[]> {
  const guide = language === 'en' ? await import('./guide-en') : await import('./guide-ru');
  return guide.default;
}
