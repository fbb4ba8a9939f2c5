import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** In development the runtime configuration comes from the environment; in production whoever serves the files writes it. */
function runtimeConfiguration(): Plugin {
  return {
    name: 'runtime-configuration',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/config.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(
          JSON.stringify({
            apiBaseUrl: process.env.ESCHOOL_API ?? 'http://localhost:8080/api/v1',
            authority: process.env.ESCHOOL_AUTHORITY ?? 'http://localhost:8180/realms/eschool',
            clientId: 'web-client',
            version: '0.1.0',
          }),
        );
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), runtimeConfiguration()],
  server: { host: '127.0.0.1', port: 8100 },
  build: { target: 'es2022', sourcemap: false },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    css: false,
    testTimeout: 30_000,
  },
});
