/**
 * What the window's page may do. No source is unsafe: scripts are the program's own files, styles its files and the
 * ones Mantine adds with the page's nonce, frames only PDFs previewed from memory.
 */
export function contentSecurityPolicy({ nonce, connect = [], reportTo }: { nonce: string; connect?: readonly string[]; reportTo?: string }): string {
  const directives = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  if (reportTo !== undefined) directives.push(`report-uri ${reportTo}`);
  return directives.join('; ');
}

const CLOSED_FEATURES = ['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment', 'display-capture', 'screen-wake-lock', 'idle-detection'];

/** Headers of every answer. Nothing of it may stay on a disk: `no-store`. */
export function pageHeaders(policy: string): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  };
}

/** Stands in the built page where its nonce belongs. */
const NONCE_MARK = '__CSP_NONCE__';

/** Tells the page its nonce: Mantine and the scroll lock of dialogs put it on the styles they add. */
export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_MARK, nonce);
}
