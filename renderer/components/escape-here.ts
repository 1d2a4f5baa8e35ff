import type { FocusEvent, KeyboardEvent } from 'react';

/**
 * For a dialog that may stand over another one: Mantine closes every open dialog at one Escape. What has the focus in here keeps the
 * key from those below, and it closes this dialog alone. Spread over the `Modal`; not for dialogs with lists that drop down.
 */
export function escapeHere(onClose: () => void): { readonly onFocusCapture: (event: FocusEvent) => void; readonly onKeyDown: (event: KeyboardEvent) => void } {
  return {
    onFocusCapture: ({ target }) => target.setAttribute('data-mantine-stop-propagation', 'true'),
    onKeyDown: ({ key, nativeEvent, currentTarget, target }) => {
      // A dialog opened from within this one is its child for React, not on the screen.
      if (key === 'Escape' && !nativeEvent.isComposing && currentTarget.contains(target as Node)) onClose();
    },
  };
}
