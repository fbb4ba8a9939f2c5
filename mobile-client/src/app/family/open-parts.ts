import type { OpenPart } from '../../shared/lib/device-part';

/** What features keep about a family on this device; the folder of a feature with an `on-device.ts` says so. */
export const OPEN_PARTS = Object.values(
  import.meta.glob<OpenPart>('../../features/*/on-device.ts', { eager: true, import: 'default' }),
);
