import { defineConfig } from 'vitest/config';

/** Breaks and mends the running stack through the switch that `./eschool test` gives it; runs last and in order. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['e2e/faults/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
