import type { KeyValueStore } from '../src/shared/lib/key-value-store';

/** A store in memory that keeps copies, as IndexedDB does. */
export function memoryStore(content = new Map<string, unknown>()): KeyValueStore & {
  content: Map<string, unknown>;
} {
  return {
    content,
    entries: () => Promise.resolve([...content.entries()]),
    set: (key, value) => {
      content.set(key, structuredClone(value));
      return Promise.resolve();
    },
    delete: (key) => {
      content.delete(key);
      return Promise.resolve();
    },
    clear: () => {
      content.clear();
      return Promise.resolve();
    },
  };
}
