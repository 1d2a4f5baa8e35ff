import { ipcRenderer } from 'electron';
import { PORT_MESSAGE, PORT_REQUEST } from '../../shared/api/protocol.ts';

// Hands the page one MessagePort when it asks, and nothing else.
ipcRenderer.on(PORT_MESSAGE, (event) => {
  const port = event.ports[0];
  if (port !== undefined) window.postMessage(PORT_MESSAGE, window.location.origin, [port]);
});
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === PORT_REQUEST) ipcRenderer.send(PORT_REQUEST);
});
