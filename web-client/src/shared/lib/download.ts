/** The file name of a Content-Disposition header, the UTF-8 form first (RFC 6266). */
function fileNameOf(disposition: string | null, fallback: string): string {
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

/** Hands a fetched file to the browser to save under the name the service gave it. */
export function saveFile(
  { data, response }: { data: Blob; response: Response },
  fallback: string,
): void {
  saveBlob(data, fileNameOf(response.headers.get('Content-Disposition'), fallback));
}

/** Hands something made here to the browser to save. */
export function saveBlob(data: Blob, name: string): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
