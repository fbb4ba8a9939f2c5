import { defineConfig } from 'eslint/config';
import { common } from './lint/rules.js';

export default defineConfig({ ignores: ['lint', 'eslint.config.js'] }, common);
