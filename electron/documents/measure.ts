import PDFDocument from 'pdfkit';
import type { Measure } from '../../shared/documents/fit.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { FACES, fontSource, type Face } from './fonts.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Words whose widths are remembered; papers repeat few. */
const MOST_WORDS = 20_000;

/** Widths of words at 1 pt, by face. */
const known: Readonly<Record<Face, Map<string, number>>> = { normal: new Map(), bold: new Map(), italics: new Map(), bolditalics: new Map() };
let ruler: PDFKit.PDFDocument | null = null;
let rulerFace: Face | null = null;

/** Measures with the same library that draws, so that what was measured is what is printed. */
function widthAtOnePt(word: string, face: Face): number {
  const widths = known[face];
  const found = widths.get(word);
  if (found !== undefined) return found;
  if (ruler === null) {
    ruler = new PDFDocument({ autoFirstPage: false, font: null as unknown as string, fontLayoutCache: false } as PDFKit.PDFDocumentOptions);
    for (const name of FACES) ruler.registerFont(name, fontSource(name));
    ruler.fontSize(1000);
  }
  if (rulerFace !== face) {
    ruler.font(face);
    rulerFace = face;
  }
  const width = ruler.widthOfString(word) / 1000;
  if (widths.size >= MOST_WORDS) widths.clear();
  widths.set(word, width);
  return width;
}

export const mmToPt = (mm: number): number => mm * POINTS_PER_MM;
export const ptToMm = (pt: number): number => pt / POINTS_PER_MM;

/** Width in points of text that is already printable; a blank belongs to the word before it, as the library draws it. */
export function widthPt(text: string, face: Face, sizePt: number): number {
  if (!text.includes(' ')) return widthAtOnePt(text, face) * sizePt;
  let width = 0;
  for (const word of text.split(/(?<= )/u)) width += widthAtOnePt(word, face);
  return width * sizePt;
}

export function faceOf(look: { readonly bold?: boolean; readonly italic?: boolean }): Face {
  if (look.bold === true) return look.italic === true ? 'bolditalics' : 'bold';
  return look.italic === true ? 'italics' : 'normal';
}

/** Width of a line of text in mm, in Tinos, which has the widths of Times New Roman. */
export const measureText: Measure = (text, look) => ptToMm(widthPt(printable(text), faceOf(look), look.sizePt));

/** Tinos as a share of its size: above the baseline, and from one line to the next. */
const ASCENT = 0.89111;
export const LINE = 1.1499;

/** Height of the letters above the baseline as the typeface states it, in points. */
export function ascentPt(sizePt: number): number {
  return ASCENT * sizePt;
}
