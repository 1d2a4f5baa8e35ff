import type { BrowserWindowConstructorOptions, WebContentsPrintOptions } from 'electron';
import { PDF_VIEWER } from './guards.ts';

/** The window that prints: hidden, without script of ours, one PDF from memory at `sovang://print/`. */
export const PRINT_URL = 'sovang://print/paper.pdf';
export const PRINT_WINDOW: BrowserWindowConstructorOptions = {
  show: false,
  webPreferences: { partition: 'sovang-print', contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, javascript: true, plugins: true, devTools: false, spellcheck: false },
};
/** At its own size, with the system's dialog: the paper's margins are in the PDF. */
export const PRINT_OPTIONS: WebContentsPrintOptions = { silent: false, printBackground: true, margins: { marginType: 'none' }, scaleFactor: 100 };

/** May the printing window load it: the one PDF and the viewer that shows it. */
export function mayPrint(url: string): boolean {
  return url === PRINT_URL || url.startsWith(PDF_VIEWER);
}

/** Answers only the one address, with the one PDF. */
export function printHandler(pdf: Uint8Array<ArrayBuffer>): (request: { url: string }) => Response {
  return ({ url }) =>
    url === PRINT_URL
      ? new Response(pdf, { headers: { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } })
      : new Response(null, { status: 404 });
}
