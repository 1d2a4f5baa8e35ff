/** The style nonce that the host wrote into the page; '' when the page is served without one. */
export function pageNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return content === '__CSP_NONCE__' ? '' : content;
}

/** Hands the nonce to the scroll lock of dialogs, which writes a style element of its own and asks for this global. */
export function shareNonce(nonce: string): void {
  if (nonce !== '') (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = nonce;
}
