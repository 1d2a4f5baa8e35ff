import { useLayoutEffect } from 'react';
import { toast } from '../../components/toasts.ts';
import { LOCKED_TITLE } from '../lock.ts';
import { useNavigation } from '../navigation.ts';
import { useSession } from '../session.ts';
import { closeHelp, openHelp, useHelp } from './help-store.ts';

/** While the unit is locked nobody has said who he is: the help waits as everything else does. */
const isLocked = (): boolean => useSession.getState().unitName === null && document.title === LOCKED_TITLE;

/**
 * F1 opens the help of the open page beside it, also over a dialog; Escape closes the help and not the dialog below it, which
 * hears the key in the same phase and is therefore kept from hearing it.
 */
export function useHelpKeys(): void {
  // Dialogs begin to listen in effects, which come after layout effects: this one hears a key before them.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === 'F1' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        if (isLocked()) toast.success('Mở khóa rồi bấm F1 để xem trợ giúp.');
        else if (useHelp.getState().shown === null && useNavigation.getState().here.page !== 'tro-giup') openHelp();
      } else if (event.key === 'Escape' && useHelp.getState().shown !== null) {
        event.preventDefault();
        event.stopImmediatePropagation();
        closeHelp();
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
