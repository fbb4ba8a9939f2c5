import type { HelpChapter } from '../../../shared/lib/help-chapter';
import { inOrder } from './in-order';

export default inOrder(
  import.meta.glob<HelpChapter[]>('/src/features/*/help/ru.ts', { eager: true, import: 'default' }),
);
