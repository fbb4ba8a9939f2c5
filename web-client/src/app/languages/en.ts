import { merged } from '@eschool/clients-core/texts';

export default merged(
  import.meta.glob('/src/{app,shared,features/*}/texts/en.ts', { eager: true, import: 'default' }),
);
