import { defineConfig } from '@hey-api/openapi-ts';

/** What every feature may use: shapes that the operations of several tags carry, and the options of a call. */
const COMMON = 'common';

/** The tags whose operations carry a schema, by the schema's pointer. */
const tagsOfSchemas = new Map<string, Set<string>>();

function tagsOf(pointer: string | undefined): string[] {
  return [...(tagsOfSchemas.get(pointer ?? '') ?? [])].toSorted();
}

// One file per tag: its calls with the shapes only they carry. Two features' changes meet in no file, and
// a chunk of a client takes the calls of its own feature. A shape that a second tag begins to carry moves
// to the common file and stays exported by both, so that no import changes.
export default defineConfig({
  input: './v1/openapi.yaml',
  output: 'clients/typescript/src',
  plugins: [
    '@hey-api/client-fetch',
    { name: '@hey-api/typescript', exportFromIndex: false },
    { name: '@hey-api/sdk', exportFromIndex: false },
  ],
  parser: {
    hooks: {
      events: {
        'plugin:handler:before': ({ plugin }) => {
          const graph = plugin.context.graph;
          for (const [pointer, { tags = new Set<string>() }] of graph?.nodes ?? []) {
            for (const schema of tags.size > 0 ? (graph?.transitiveDependencies.get(pointer) ?? []) : []) {
              tagsOfSchemas.set(schema, new Set([...tagsOf(schema), ...tags]));
            }
          }
        },
        'symbol:register:before': ({ symbol }) => {
          const tags = tagsOf(symbol.meta?.resourceId);
          if (tags.length > 1) {
            symbol.exportFrom = tags;
          }
        },
      },
      symbols: {
        getFilePath: ({ meta }) => {
          switch (meta?.resource) {
            case 'operation':
              return meta.tags?.[0];
            case 'definition': {
              const tags = tagsOf(meta.resourceId);
              return tags.length === 1 ? tags[0] : COMMON;
            }
            case 'client':
            case 'client-options':
              return meta.category === 'type' ? COMMON : undefined;
            default:
              return undefined;
          }
        },
      },
    },
  },
});
