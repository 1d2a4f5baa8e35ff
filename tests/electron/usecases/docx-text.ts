import { officePart } from '../documents/tools.ts';

/** The running text of a Word file, paragraphs and cells parted by blanks. */
export async function docxText(bytes: Uint8Array): Promise<string> {
  const xml = await officePart(bytes, 'word/document.xml');
  return xml.replace(/<\/w:p>/gu, ' ').replace(/<[^>]+>/gu, '').replace(/&amp;/gu, '&').replace(/&quot;/gu, '"').replace(/\s+/gu, ' ');
}
