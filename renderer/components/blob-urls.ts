import { onSessionEnd } from '../app/session.ts';

const made = new Set<string>();
// What is behind them would be readable as long as the window stands.
onSessionEnd(() => {
  for (const url of made) dropBlobUrl(url);
});

/** An address inside this window for bytes from the backend; it goes with `dropBlobUrl`, at the latest when the unit is locked. */
export function blobUrl(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  made.add(url);
  return url;
}

export function dropBlobUrl(url: string): void {
  if (made.delete(url)) URL.revokeObjectURL(url);
}
