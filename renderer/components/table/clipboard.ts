import { copiedHtml, copiedText } from '../../../shared/tables/copy.ts';
import type { CopiedTable } from '../../../shared/tables/copy.ts';

/** Gives a table to the clipboard of a copy that is under way. */
export function giveTo(data: DataTransfer, table: CopiedTable): void {
  data.setData('text/plain', copiedText(table));
  data.setData('text/html', copiedHtml(table));
}

/**
 * Copies a table because a button was pressed; answers whether the system took it. The clipboard's newer interface cleans
 * the HTML, and with it what tells Excel that a cell is text: so the older one.
 */
export function copyTable(table: CopiedTable): boolean {
  let given = false;
  const listener = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    giveTo(event.clipboardData, table);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  document.addEventListener('copy', listener, true);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', listener, true);
  }
  return given;
}
