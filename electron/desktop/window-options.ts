import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import { SCHEME } from './guards.ts';

/** In memory: no `persist:`. Typed names would otherwise stay in a profile on the disk. */
export const PARTITION = 'sovang-window';

/** The window: a page that can reach nothing but the port it is handed. */
export function windowOptions({ preload, devTools }: { preload: string; devTools: boolean }): BrowserWindowConstructorOptions {
  return {
    width: 1366,
    height: 728,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Sổ Vàng',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      partition: PARTITION,
      devTools,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Spelling dictionaries would be fetched from the network.
      spellcheck: false,
      // The built-in PDF viewer, for the preview of papers, counts as a plug-in.
      plugins: true,
    },
  };
}

/** The page's scheme: an origin of its own, with the checks of https. */
export const SCHEMES: CustomScheme[] = [{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }];
