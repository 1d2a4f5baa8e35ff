/** C0/C1 controls other than line feed and tab, zero-width and bidirectional controls, and characters XML refuses. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * Text as it goes on paper: NFC, tabs and line ends as spaces, invisible controls taken out. A direction override in a
 * typed name would otherwise print another name than the one that was decided on, and a lone surrogate makes a .docx
 * that no program opens. Every printable character stays as it is.
 */
export function printable(value: string): string {
  return value.replace(/[\t\r\n]+/g, ' ').replace(UNPRINTABLE, '').normalize('NFC');
}
