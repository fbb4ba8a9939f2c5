import { defineConfig } from 'vitest/config';

/** The client in a real browser against the running stack; `./eschool test` starts both. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
