const PARTS = 'data-print-parts';
const PART = 'data-print-part';
const PATH = 'data-print-path';

/**
 * Prints some parts of the page alone: they and what they stand in are marked, `print.css` leaves the rest out, and the marks go
 * when the printing is over. `parts` none: prints nothing.
 */
export function printParts(parts: readonly Element[]): void {
  if (parts.length === 0) return;
  const root = document.documentElement;
  const marked: Element[] = [];
  const mark = (element: Element, as: string): void => {
    element.setAttribute(as, '');
    marked.push(element);
  };
  for (const part of parts) {
    mark(part, PART);
    for (let around = part.parentElement; around !== null && around !== root; around = around.parentElement) mark(around, PATH);
  }
  root.setAttribute(PARTS, headingsOf(parts[0]));
  const clear = (): void => {
    window.removeEventListener('afterprint', clear);
    for (const element of marked) for (const name of [PART, PATH]) element.removeAttribute(name);
    root.removeAttribute(PARTS);
  };
  // A host whose dialog does not hold the page up tells when it is done; where the page was held up, that has been told by now.
  window.addEventListener('afterprint', clear);
  window.print();
}

/** What is being printed alone, for the head of the sheet; null: the whole page. */
export const printedAlone = (): string | null => document.documentElement.getAttribute(PARTS);

/** «Thống kê khen thưởng – Tỷ lệ các nhóm đối tượng»: the headings over a part, on the page or in a dialog. */
function headingsOf(part: Element | undefined): string {
  const page = document.querySelector('h1');
  const section = (part?.closest('[role="dialog"]') ?? part?.closest('section'))?.querySelector('h2');
  return [page, section].flatMap((heading) => heading?.textContent ?? []).join(' – ');
}

/** Ctrl+P and nothing with it. */
export const isPrintKey = ({ code, ctrlKey, altKey, shiftKey, metaKey, isComposing }: KeyboardEvent): boolean => code === 'KeyP' && ctrlKey && !altKey && !shiftKey && !metaKey && !isComposing;
