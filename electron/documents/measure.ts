import { createRequire } from 'node:module';
import type { Measure } from '../../shared/documents/fit.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { FONT_FILES } from './fonts.ts';

const POINTS_PER_MM = 72 / 25.4;

interface PdfFont {
  widthOfString(text: string, size: number, features?: unknown): number;
  readonly ascender: number;
}
interface PdfFonts {
  provideFont(family: string, bold: boolean, italics: boolean): PdfFont;
}

/** The class pdfmake measures with itself; it has no types of its own. */
const { default: PdfDocument } = createRequire(import.meta.url)('pdfmake/js/PDFDocument.js') as {
  default: new (fonts: Readonly<Record<string, Readonly<Record<string, string>>>>) => PdfFonts;
};

let fonts: PdfFonts | null = null;

function font(bold: boolean, italic: boolean): PdfFont {
  fonts ??= new PdfDocument({ Tinos: { ...FONT_FILES } });
  return fonts.provideFont('Tinos', bold, italic);
}

export const mmToPt = (mm: number): number => mm * POINTS_PER_MM;
export const ptToMm = (pt: number): number => pt / POINTS_PER_MM;

/** Width of a line of text in mm, in Tinos, which has the widths of Times New Roman. */
export const measureText: Measure = (text, look) => ptToMm(font(look.bold === true, look.italic === true).widthOfString(printable(text), look.sizePt));

/** Height of the letters above the baseline as the typeface states it, in points. */
export function ascentPt(sizePt: number): number {
  return (font(false, false).ascender / 1000) * sizePt;
}
