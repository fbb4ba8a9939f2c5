import type { HelpChapter } from '../../../shared/lib/help-chapter';

export function inOrder(byFeature: Record<string, HelpChapter[]>): HelpChapter[] {
  return Object.values(byFeature)
    .flat()
    .sort((a, b) => a.order - b.order);
}
