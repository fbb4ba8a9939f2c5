import { inOrder } from '@eschool/clients-core/in-order';
import type { HelpChapter } from '../../../shared/lib/help-chapter';

export default inOrder(
  import.meta.glob<HelpChapter[]>('/src/features/*/help/en.ts', { eager: true, import: 'default' }),
);
