import { useEffect } from 'react';
import { isPrintKey, printedAlone } from '../components/print-parts.ts';
import { formatScreenDate, isoOf } from '../../shared/text/dates.ts';
import { useSession } from './session.ts';

/**
 * The page as shown, on paper (`print.css`): what stands at the head and the foot of each sheet, and Ctrl+P where no browser is
 * around the window to take it.
 */
export function usePrinting(): void {
  useEffect(() => {
    let sheet: CSSStyleSheet | null = null;
    const before = (): void => {
      const { unitName, sample } = useSession.getState();
      const now = new Date();
      const unit = [unitName ?? 'Sổ Vàng', sample ? 'dữ liệu mẫu' : ''].filter(Boolean).join(' – ');
      if (sheet === null) {
        sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }
      sheet.replaceSync(sheetRule({ head: printedAlone() ?? '', unit, day: formatScreenDate(isoOf(now.getFullYear(), now.getMonth() + 1, now.getDate())) }));
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, []);
  useEffect(() => {
    if (window.location.protocol.startsWith('http')) return;
    window.addEventListener('keydown', printOnKey);
    return () => window.removeEventListener('keydown', printOnKey);
  }, []);
}

/** Ctrl+P of the desktop window, which has no menu of its own. */
export function printOnKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || !isPrintKey(event)) return;
  event.preventDefault();
  window.print();
}

/** Head and foot of each sheet: what is printed, whose it is, the day, and the page. */
export function sheetRule({ head, unit, day }: { readonly head: string; readonly unit: string; readonly day: string }): string {
  const box = (place: string, content: string): string => `@${place} { content: ${content}; font-family: 'Be Vietnam Pro', sans-serif; font-size: 8.5pt; color: #000; }`;
  return `@page { ${head === '' ? '' : box('top-left', cssText(head))} ${box('bottom-left', cssText(unit))} ${box('bottom-center', cssText(`In ngày ${day}`))} ${box('bottom-right', `"Trang " counter(page) "/" counter(pages)`)} }`;
}

/** A text as CSS writes it: what would end it, or break the line, is written by its number. */
function cssText(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
