import { common, layers } from '@eschool/clients-core/lint';
import { defineConfig } from 'eslint/config';

export default defineConfig(
  { ignores: ['dist', 'android', 'ios', 'scripts', 'eslint.config.js'] },
  common,
  layers,
);
