import { blobUrl, dropBlobUrl } from './blob-urls.ts';

const KEPT_MS = 60_000;

/** Hands a file from the backend to the browser's «save» (in the desktop window: the system's dialog). */
export function saveFile({ fileName, mediaType, bytes }: { fileName: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }): void {
  const url = blobUrl(bytes, mediaType);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Saving reads the blob after the click; a minute is enough for the largest paper.
  setTimeout(() => dropBlobUrl(url), KEPT_MS);
}
