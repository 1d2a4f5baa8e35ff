import { useEffect } from 'react';

const OVER = '[role="dialog"], [role="menu"]';
const holdsOver = (node: Node) => node instanceof Element && (node.matches(OVER) || node.querySelector(OVER) !== null);

/**
 * When the last dialog or menu is gone and nothing has the focus, what had it on the page gets it back, so that the next key goes
 * on from there: a dialog that is mounted open, or that a menu's entry opened, cannot know where it was called from. Where the
 * dialog's deed took that away, the page's heading gets it: the next Tab goes on in the page, not at the top of the window.
 */
export function useFocusHome(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(`[data-portal], ${OVER}`) === null) last = target;
    };
    const observer = new MutationObserver((changes) => {
      if (document.activeElement !== document.body || last === null) return;
      if (!changes.some(({ removedNodes }) => [...removedNodes].some(holdsOver)) || document.querySelector(OVER) !== null) return;
      (last.isConnected ? last : document.querySelector<HTMLElement>('main h1'))?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
}
