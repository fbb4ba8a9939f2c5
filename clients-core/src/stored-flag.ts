/** A yes or no that this browser keeps; gone means no. */
export type StoredFlag = { get: () => boolean; set: () => void; clear: () => void };

export function storedFlag(storage: Storage, key: string): StoredFlag {
  return {
    get: () => storage.getItem(key) !== null,
    set: () => storage.setItem(key, '1'),
    clear: () => storage.removeItem(key),
  };
}
