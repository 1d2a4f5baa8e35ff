import { useApi } from '../app/api.tsx';
import { toast } from './toasts.ts';

/** Prints a PDF through the host where it has a print port (desktop); elsewhere by the window itself. */
export function useHostPrint(byWindow: () => void): (pdf: Uint8Array) => Promise<void> {
  const api = useApi();
  return async (pdf) => {
    const printed = await api.upload('print.pdf', {}, pdf);
    if (printed.ok) return;
    if (printed.error.code === 'cua-so-tu-in') byWindow();
    else toast.error(printed.error);
  };
}
