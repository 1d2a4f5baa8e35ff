import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT_FILES } from '../../../electron/documents/fonts.ts';

const files: readonly string[] = Object.values(FONT_FILES);
pdfmake.setFonts({ Tinos: { ...FONT_FILES } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => files.includes(path));

/** A PDF as an office program would print it: running text, both edges straight. */
export async function pdfOf(content: Content[], rest: Partial<TDocumentDefinitions> = {}): Promise<Buffer> {
  const file = await pdfmake.createPdf({ content, defaultStyle: { font: 'Tinos', fontSize: 13, alignment: 'justify' }, pageMargins: [70, 60, 50, 60], ...rest }, {}).getBuffer();
  return Buffer.from(file);
}

export const spoken = (text: string): Content => ({ text, leadingIndent: 28, margin: [0, 0, 0, 6] });

/** The head of a paper: two columns without rules. */
export const letterhead: Content = {
  columns: [
    { text: 'ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố: 0045/KH-UBND', alignment: 'center', width: 180 },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSao Mai, ngày 03 tháng 4 năm 2026', alignment: 'center', width: '*' },
  ],
  columnGap: 30,
};

/** One grey pixel: what a scanner makes of a page, only smaller. */
export const SCAN = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
