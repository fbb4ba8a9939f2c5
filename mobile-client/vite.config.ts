import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { VitePWA } from 'vite-plugin-pwa';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { version: string };

/** In development the addresses of the local stack stand in for the server's own /config.json. */
const localConfig: Plugin = {
  name: 'local-config',
  configureServer(server) {
    server.middlewares.use('/config.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({
          apiBaseUrl: process.env.API_BASE_URL ?? 'http://localhost:8080/api/v1',
          authority: process.env.AUTHORITY ?? 'http://localhost:8180/realms/eschool',
          clientId: 'mobile-client',
        }),
      );
    });
  },
};

export default defineConfig({
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { port: 8101, strictPort: true },
  plugins: [
    react(),
    localConfig,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['apple-touch-icon.png', 'icon.svg'],
      manifest: {
        id: '/',
        name: 'Мой дневник',
        short_name: 'Дневник',
        description: 'Дневник ученика: уроки, домашние задания, отметки и посещаемость',
        lang: 'ru',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#fbfaf7',
        background_color: '#fbfaf7',
        categories: ['education'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      // The worker keeps the shell only; what the server answers about a child never enters its cache.
      workbox: {
        globPatterns: ['**/*.{js,css,html,woff2,svg}', 'icon-192.png'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/config\.json$/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  test: {
    environment: 'jsdom',
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
