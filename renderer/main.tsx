import '../shared/api/setup.ts';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './app/global.css';
import './app/contrast.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createConnection } from './app/connection.ts';
import { refuseDrops } from './app/drop-guard.ts';
import { setUpDates } from './app/locale.ts';
import { readAhead } from './app/later.tsx';
import { afterLock } from './app/lock.ts';
import { MENU } from './app/menu.ts';
import { pageNonce, shareNonce } from './app/nonce.ts';
import { pages } from './app/pages.tsx';
import { openWire } from './app/transport.ts';
import { watchReconnection } from './features/start/store.ts';

setUpDates();
const nonce = pageNonce();
shareNonce(nonce);
refuseDrops(window);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const connection = createConnection(openWire);
// Before anything is drawn: what the backend has to say takes as long as the first drawing.
void connection.connect();
watchReconnection(connection.api);
const window_ = createRoot(root);
afterLock(() => {
  window_.unmount();
  window.location.reload();
});
window_.render(<App connection={connection} pages={pages} nonce={nonce} />);
readAhead(MENU.flatMap(({ page }) => pages[page]?.component ?? []));
