import { CERTIFICATE_FIELDS, type CertificateBlock, type CertificateField, type CertificateStock, type EmblemPlace, type StockFields, type StockSheet } from './certificate-stock.ts';

/** Red of lines 3 and 5 (documents.md 3.12). */
const RED = 'C00000';
const BLACK = '000000';

export const A4_LYING: StockSheet = { widthMm: 297, heightMm: 210 };

type Place = Pick<CertificateBlock, 'xMm' | 'baselineMm' | 'widthMm' | 'sizeFromPt' | 'sizeToPt'> & Partial<CertificateBlock>;

/**
 * Starting values for a lying A4 sheet (documents.md 3.12, «Default field map»). Where a baseline was seen on a layout in
 * use that file says M; all else is a recommendation (R): values to begin with, not a rule.
 */
const PLACES: Readonly<Record<CertificateField, Place>> = {
  nation: { xMm: 148.5, baselineMm: 40, widthMm: 240, sizeFromPt: 16, sizeToPt: 12, bold: true },
  motto: { xMm: 148.5, baselineMm: 48, widthMm: 240, sizeFromPt: 16, sizeToPt: 12, bold: true },
  authority: { xMm: 148.5, baselineMm: 62, widthMm: 240, sizeFromPt: 16, sizeToPt: 12, bold: true, upper: true, color: RED },
  verb: { xMm: 148.5, baselineMm: 70, widthMm: 240, sizeFromPt: 16, sizeToPt: 12, bold: true, upper: true },
  award: { xMm: 148.5, baselineMm: 84, widthMm: 240, sizeFromPt: 38, sizeToPt: 20, bold: true, upper: true, color: RED },
  recipient: { xMm: 148.5, baselineMm: 105, widthMm: 240, sizeFromPt: 26, sizeToPt: 18, maxLines: 2, lineGapMm: 9.4, grow: 'up', bold: true },
  place: { xMm: 148.5, baselineMm: 115, widthMm: 240, sizeFromPt: 16, sizeToPt: 12 },
  merit: { xMm: 148.5, baselineMm: 125, widthMm: 230, sizeFromPt: 18, sizeToPt: 14, maxLines: 2, lineGapMm: 9 },
  placeDate: { xMm: 215, baselineMm: 145, widthMm: 130, sizeFromPt: 14, sizeToPt: 11, bold: true, italic: true },
  signerTitle: { xMm: 215, baselineMm: 155, widthMm: 130, sizeFromPt: 15, sizeToPt: 11, maxLines: 2, lineGapMm: 6.5, bold: true, upper: true },
  signerName: { xMm: 215, baselineMm: 190, widthMm: 130, sizeFromPt: 15, sizeToPt: 11, bold: true },
  decision: { xMm: 30, baselineMm: 155, widthMm: 100, sizeFromPt: 12, sizeToPt: 9, align: 'left', bold: true, italic: true },
  ordinal: { xMm: 30, baselineMm: 163, widthMm: 100, sizeFromPt: 12, sizeToPt: 9, align: 'left', bold: true, italic: true },
  bookNumber: { xMm: 30, baselineMm: 171, widthMm: 100, sizeFromPt: 12, sizeToPt: 9, align: 'left', bold: true, italic: true },
};

/** What blanks carry already, beside the emblem. */
const ON_BLANK: readonly CertificateField[] = ['nation', 'motto', 'verb', 'award'];

const tenth = (value: number): number => Math.round(value * 10) / 10;
const half = (value: number): number => Math.max(6, Math.round(value * 2) / 2);

/**
 * The starting map scaled to a sheet.
 * @param paper `plain`: everything is printed; `blank`: what a blank carries already is left out
 */
export function startingBlocks(sheet: StockSheet, paper: 'plain' | 'blank'): CertificateBlock[] {
  const across = sheet.widthMm / A4_LYING.widthMm;
  const down = sheet.heightMm / A4_LYING.heightMm;
  const type = Math.min(across, down);
  return CERTIFICATE_FIELDS.map((field): CertificateBlock => {
    const place = { maxLines: 1, lineGapMm: 8, grow: 'down', align: 'center', bold: false, italic: false, upper: false, color: BLACK, ...PLACES[field] } as const;
    return {
      ...place,
      field,
      printed: field !== 'bookNumber' && (paper === 'plain' || !ON_BLANK.includes(field)),
      xMm: tenth(place.xMm * across),
      baselineMm: tenth(place.baselineMm * down),
      widthMm: tenth(place.widthMm * across),
      lineGapMm: tenth(place.lineGapMm * down),
      sizeFromPt: half(place.sizeFromPt * type),
      sizeToPt: half(place.sizeToPt * type),
    };
  });
}

export function startingEmblem(sheet: StockSheet, paper: 'plain' | 'blank'): EmblemPlace {
  const side = tenth(22 * Math.min(sheet.widthMm / A4_LYING.widthMm, sheet.heightMm / A4_LYING.heightMm));
  return { printed: paper === 'plain', xMm: tenth((sheet.widthMm - side) / 2), yMm: tenth(10 * (sheet.heightMm / A4_LYING.heightMm)), widthMm: side, heightMm: side };
}

/** A new stock as the editor begins it. */
export function newStock(name: string, sheet: StockSheet): StockFields {
  return { name, awardCodes: [], kinds: [], sheet, pictureId: null, emblem: startingEmblem(sheet, 'blank'), blocks: startingBlocks(sheet, 'blank') };
}

/** Always there: plain paper on which everything is printed. It is not stored and not counted. */
export const PLAIN_STOCK_ID = 'giay-trang-a4';
export const PLAIN_STOCK: CertificateStock = {
  id: PLAIN_STOCK_ID,
  version: 0,
  name: 'Giấy trắng A4',
  awardCodes: [],
  kinds: [],
  sheet: A4_LYING,
  pictureId: null,
  emblem: startingEmblem(A4_LYING, 'plain'),
  blocks: startingBlocks(A4_LYING, 'plain'),
};
