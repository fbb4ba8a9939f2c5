import { join } from 'node:path';
import { describeTexts } from '@eschool/clients-core/testing/texts-suite';

describeTexts(
  import.meta.glob('/src/{app,shared,features/*}/texts/ru.ts', { eager: true, import: 'default' }),
  import.meta.glob('/src/{app,shared,features/*}/texts/en.ts', { eager: true, import: 'default' }),
  join(import.meta.dirname, '..'),
);
