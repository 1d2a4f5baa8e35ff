import { ipcRenderer } from 'electron';
import { PORT_MESSAGE, PORT_REQUEST } from '../../shared/api/protocol.ts';

/** What of the page this script touches; the backend beside it has no DOM. */
declare const window: {
  readonly location: { readonly origin: string };
  postMessage(message: unknown, targetOrigin: string, transfer: readonly unknown[]): void;
  addEventListener(type: 'message', listener: (event: { readonly source: unknown; readonly data: unknown }) => void): void;
};

// Hands the page one MessagePort when it asks, and nothing else.
ipcRenderer.on(PORT_MESSAGE, (event) => {
  const port = event.ports[0];
  if (port !== undefined) window.postMessage(PORT_MESSAGE, window.location.origin, [port]);
});
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PORT_REQUEST) ipcRenderer.send(PORT_REQUEST);
});
