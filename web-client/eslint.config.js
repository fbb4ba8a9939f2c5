import { common, layers } from '@eschool/clients-core/lint';
import { defineConfig } from 'eslint/config';

export default defineConfig({ ignores: ['dist', 'eslint.config.js'] }, common, layers);
