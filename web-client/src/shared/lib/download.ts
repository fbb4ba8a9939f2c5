import type { QueryValues } from './api';
import { send } from './api';

/** The file name of a Content-Disposition header, the UTF-8 form first (RFC 6266). */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (extended) {
    try {
      return decodeURIComponent(extended);
    } catch {
      return fallback;
    }
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? fallback;
}

/** Fetches a file with the person's token and hands it to the browser to save. */
export async function download(path: string, query: QueryValues, fallback: string): Promise<void> {
  const response = await send(path, { query, headers: { Accept: '*/*' } });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(response.headers.get('Content-Disposition'), fallback);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
