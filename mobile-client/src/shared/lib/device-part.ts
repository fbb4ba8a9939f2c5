import { createContext, useContext } from 'react';
import type { KeyValueStore } from './key-value-store';

/** What a feature keeps about a family on this device: opened with the account, gone at sign-out. */
export type DevicePart = {
  load: () => Promise<void>;
  /** Forgets everything and writes no more; the store itself is cleared by the caller. */
  close: () => void;
};

/** The default export of a feature's `on-device.ts`. */
export type OpenPart<P extends DevicePart = DevicePart> = (store: KeyValueStore) => P;

export type DeviceParts = ReadonlyMap<OpenPart, DevicePart>;

export const DevicePartsContext = createContext<DeviceParts>(new Map());

export function useDevicePart<P extends DevicePart>(open: OpenPart<P>): P {
  const part = useContext(DevicePartsContext).get(open);
  if (!part) throw new Error('useDevicePart outside of the application');
  // The map holds under a key what that key opened.
  return part as P;
}
