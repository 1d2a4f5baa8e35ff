/** The window's own address; everything else is elsewhere. */
export const SCHEME = 'sovang';
export const HOME = 'sovang://app/';

/** May the main frame go there: only to where it is (a reload). */
export function mayNavigate(url: string): boolean {
  return url === HOME;
}

/** May a frame inside the page show it: a PDF previewed from memory of this page, nothing else. */
export function mayFrame(url: string): boolean {
  return url.startsWith(`blob:${HOME}`) || url === 'about:blank';
}

/** May the page load it: its own files, what it made itself, and the built-in PDF viewer. */
export function mayRequest(url: string): boolean {
  return url.startsWith(HOME) || url.startsWith(`blob:${HOME}`) || url.startsWith('data:') || url.startsWith(PDF_VIEWER);
}
/** Chromium's own PDF viewer. */
export const PDF_VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** May it be saved to disk, through the system's dialog: a paper or attachment that the page holds in memory. */
export function mayDownload(url: string): boolean {
  return url.startsWith(`blob:${HOME}`);
}

/** Who may ask for a port to the backend: the main frame of our page, before anybody could have changed its address. */
export function isTrustedSender(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && mayNavigate(frame.url);
}

/** Camera, position, notifications, devices, opening other programs: nothing of it is ever needed. */
export const denyPermission = (): boolean => false;
export const denyWindow = (): { action: 'deny' } => ({ action: 'deny' });

const DANGEROUS = new Set([
  // Looking into the program from outside.
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-debugging-io-pipes', 'remote-debugging-targets', 'remote-allow-origins',
  'inspect', 'inspect-brk', 'inspect-brk-node', 'inspect-wait', 'inspect-port', 'inspect-publish-uid', 'debug', 'debug-brk', 'debug-port', 'js-flags', 'enable-automation', 'load-extension', 'require',
  // Walls taken down.
  'no-sandbox', 'disable-setuid-sandbox', 'disable-gpu-sandbox', 'single-process', 'in-process-gpu', 'disable-web-security', 'disable-site-isolation-trials',
  'allow-file-access-from-files', 'allow-running-insecure-content', 'unsafely-treat-insecure-origin-as-secure', 'enable-blink-features', 'enable-experimental-web-platform-features',
  // Programs started in place of ours.
  'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher', 'browser-subprocess-path',
  // What is sent or written elsewhere.
  'proxy-server', 'proxy-pac-url', 'proxy-auto-detect', 'host-rules', 'host-resolver-rules', 'ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'ssl-key-log-file', 'log-net-log', 'user-data-dir', 'disk-cache-dir', 'crash-dumps-dir',
]);

/** The first switch that would open the window to others, or null: the packaged program then does not start (F76). */
export function dangerousSwitch(argv: readonly string[]): string | null {
  for (const argument of argv) {
    // Windows takes a slash for a dash; a path begins with one too.
    const name = (/^--?([a-z-]+)/i.exec(argument) ?? /^\/([a-z-]+)(?:=|$)/i.exec(argument))?.[1]?.toLowerCase();
    if (name !== undefined && DANGEROUS.has(name)) return name;
  }
  return null;
}
