import { merged } from './merged';

export default merged(
  import.meta.glob('/src/{app,shared,features/*}/texts/en.ts', { eager: true, import: 'default' }),
);
