import { merged } from './merged';

export default merged(
  import.meta.glob('/src/{app,shared,features/*}/texts/ru.ts', { eager: true, import: 'default' }),
);
