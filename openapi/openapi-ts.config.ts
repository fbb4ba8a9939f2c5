import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: 'v1/openapi.yaml',
  output: 'clients/typescript/src',
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
