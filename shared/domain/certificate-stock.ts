import { z } from 'zod';
import { fault, type Fault } from '../result.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';
import { SubjectKind } from './subject.ts';

/** What can be printed on a certificate, in reading order (documents.md 3.12). */
export const CERTIFICATE_FIELDS = ['nation', 'motto', 'authority', 'verb', 'award', 'recipient', 'place', 'merit', 'placeDate', 'signerTitle', 'signerName', 'decision', 'ordinal', 'bookNumber'] as const;
export const CertificateField = z.enum(CERTIFICATE_FIELDS);
export type CertificateField = z.infer<typeof CertificateField>;

export const CERTIFICATE_FIELD_WORDS: Readonly<Record<CertificateField, string>> = {
  nation: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  authority: 'Chức danh người tặng',
  verb: 'Chữ «Tặng»',
  award: 'Tên hình thức, danh hiệu',
  recipient: 'Tên người nhận',
  place: 'Chức vụ, đơn vị',
  merit: 'Nội dung khen',
  placeDate: 'Địa danh, ngày tháng năm',
  signerTitle: 'Chức vụ người ký',
  signerName: 'Họ tên người ký',
  decision: 'Số quyết định, ngày',
  ordinal: 'Số sổ vàng',
  bookNumber: 'Số vào sổ',
};

/** Tenths of a millimetre are the finest measure a ruler and a printer share. */
const tenths = (value: number): boolean => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;
const Mm = z.number().min(0).max(1000).refine(tenths, 'ghi đến một chữ số sau dấu phẩy');
/** Sizes go in half points. */
const Pt = z.number().min(6).max(120).refine((value) => Number.isInteger(value * 2), 'cỡ chữ chẵn nửa điểm');

export const CertificateBlock = z.object({
  field: CertificateField,
  /** Printed by the program; false: it is on the blank already, or not wanted. */
  printed: z.boolean(),
  /** Centre of centred text, left or right end otherwise; from the left edge of the sheet. */
  xMm: Mm,
  /** Baseline of the first line where further lines go down, of the last one where they go up; from the top edge. */
  baselineMm: Mm,
  widthMm: Mm.min(5),
  maxLines: z.number().int().min(1).max(6),
  /** From baseline to baseline. */
  lineGapMm: Mm,
  grow: z.enum(['down', 'up']),
  /** Largest and smallest size; a long text shrinks from the one to the other. */
  sizeFromPt: Pt,
  sizeToPt: Pt,
  align: z.enum(['left', 'center', 'right']),
  bold: z.boolean(),
  italic: z.boolean(),
  /** In capitals. */
  upper: z.boolean(),
  /** Six hexadecimal digits. */
  color: z.string().regex(/^[0-9A-F]{6}$/),
});
export type CertificateBlock = z.infer<typeof CertificateBlock>;

/** Where the organ's own emblem stands; drawn only where the unit has given its picture. */
export const EmblemPlace = z.object({ printed: z.boolean(), xMm: Mm, yMm: Mm, widthMm: Mm.min(5), heightMm: Mm.min(5) });
export type EmblemPlace = z.infer<typeof EmblemPlace>;

/** Width and height of the sheet as it lies before the reader. */
export const StockSheet = z.object({ widthMm: Mm.min(50).max(600), heightMm: Mm.min(50).max(600) });
export type StockSheet = z.infer<typeof StockSheet>;

export const StockFields = z.object({
  name: RequiredLine.max(120),
  /** Codes of the awards it is for; empty: for any. */
  awardCodes: z.array(Line.min(1)).max(80),
  /** Kinds of recipient it is for; empty: for any. */
  kinds: z.array(SubjectKind).max(3),
  sheet: StockSheet,
  /** Picture of the blank, filling the sheet edge to edge; null: none given. */
  pictureId: Id.nullable(),
  emblem: EmblemPlace,
  blocks: z.array(CertificateBlock).max(CERTIFICATE_FIELDS.length),
});
export type StockFields = z.infer<typeof StockFields>;

/** Phôi: a kind of pre-printed blank and where what stands on it. */
export const CertificateStock = StockFields.extend(Stored);
export type CertificateStock = z.infer<typeof CertificateStock>;

/** How far a printer misses on one kind of sheet; the shift that mends it. */
export const PrinterOffset = z.object({
  ...Stored,
  /** As the clerk calls the printer. */
  printer: RequiredLine.max(80),
  stockId: Id,
  dxMm: z.number().min(-20).max(20).refine(tenths),
  dyMm: z.number().min(-20).max(20).refine(tenths),
  measuredOn: IsoDate,
});
export type PrinterOffset = z.infer<typeof PrinterOffset>;

/** Share of the type size that the highest letter («Ẵ») and the lowest («ỵ») take above and below the baseline, in Tinos. */
const ABOVE = 0.92;
const BELOW = 0.23;
/** Distance of baselines at which neighbouring lines do not touch, as a share of the size. */
const LEADING = 1.05;
const MM_PER_PT = 25.4 / 72;

/** Largest size at which several lines of the block do not touch. */
export const largestStackedPt = ({ lineGapMm }: Pick<CertificateBlock, 'lineGapMm'>): number => lineGapMm / (MM_PER_PT * LEADING);

export interface BoxMm {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Baselines of `lines` lines of the block, from the top. */
export function baselinesOf({ baselineMm, lineGapMm, grow }: Pick<CertificateBlock, 'baselineMm' | 'lineGapMm' | 'grow'>, lines: number): number[] {
  const first = grow === 'up' ? baselineMm - (lines - 1) * lineGapMm : baselineMm;
  return Array.from({ length: lines }, (_, i) => round(first + i * lineGapMm));
}

/** The box that text of the block never leaves: all its lines at the largest size. */
export function boxOf(block: CertificateBlock): BoxMm {
  const baselines = baselinesOf(block, block.maxLines);
  const sizeMm = block.sizeFromPt * MM_PER_PT;
  const top = (baselines[0] ?? 0) - ABOVE * sizeMm;
  const bottom = (baselines.at(-1) ?? 0) + BELOW * sizeMm;
  const left = block.align === 'left' ? block.xMm : block.align === 'center' ? block.xMm - block.widthMm / 2 : block.xMm - block.widthMm;
  return { leftMm: round(left), topMm: round(top), widthMm: block.widthMm, heightMm: round(bottom - top) };
}

/** Thousandths: sums of tenths show no dust. */
const round = (mm: number): number => Math.round(mm * 1000) / 1000;

const mm = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');

/** What a stock must not be: a block off the sheet, sizes upside down, lines that touch. Item: the field. */
export function stockFaults({ sheet, blocks, emblem }: Pick<StockFields, 'sheet' | 'blocks' | 'emblem'>): Fault[] {
  const faults: Fault[] = [];
  for (const block of blocks.filter(({ printed }) => printed)) {
    const name = CERTIFICATE_FIELD_WORDS[block.field];
    const box = boxOf(block);
    const outside = Math.max(-box.leftMm, -box.topMm, box.leftMm + box.widthMm - sheet.widthMm, box.topMm + box.heightMm - sheet.heightMm);
    if (outside > 0.001) faults.push(fault('khoi-ngoai-to-giay', `«${name}» ra ngoài mép giấy ${mm(outside)} mm.`, { item: block.field, next: 'Kéo vào trong, hoặc thu hẹp khung.' }));
    if (block.sizeToPt > block.sizeFromPt) faults.push(fault('co-chu-nguoc', `«${name}»: cỡ chữ nhỏ nhất lớn hơn cỡ chữ lớn nhất.`, { item: block.field, next: 'Sửa lại hai cỡ chữ.' }));
    if (block.maxLines > 1 && largestStackedPt(block) < block.sizeToPt) faults.push(fault('dong-chong-nhau', `«${name}»: hai dòng cách nhau ${mm(block.lineGapMm)} mm sẽ chồng lên nhau.`, { item: block.field, next: 'Tăng khoảng cách dòng, hoặc giảm cỡ chữ nhỏ nhất.' }));
  }
  if (emblem.printed && (emblem.xMm + emblem.widthMm > sheet.widthMm || emblem.yMm + emblem.heightMm > sheet.heightMm)) faults.push(fault('khoi-ngoai-to-giay', 'Biểu trưng ra ngoài mép giấy.', { item: 'emblem', next: 'Kéo vào trong.' }));
  const fields = blocks.map(({ field }) => field);
  const twice = fields.find((field, i) => fields.indexOf(field) !== i);
  if (twice !== undefined) faults.push(fault('khoi-trung', `«${CERTIFICATE_FIELD_WORDS[twice]}» có hai lần.`, { item: twice, next: 'Bỏ một trong hai.' }));
  return faults;
}

/** Pairs of printed fields whose boxes overlap: worth a look, no fault, since few texts fill their boxes. */
export function overlaps(blocks: readonly CertificateBlock[]): readonly (readonly [CertificateField, CertificateField])[] {
  const printed = blocks.filter(({ printed }) => printed);
  return printed.flatMap((one, i) => printed.slice(i + 1).flatMap((other) => (meet(boxOf(one), boxOf(other)) ? [[one.field, other.field] as const] : [])));
}

/** Boxes that touch by less than this are told apart by eye. */
const TOUCH_MM = 0.5;
const meet = (a: BoxMm, b: BoxMm): boolean =>
  a.leftMm + TOUCH_MM < b.leftMm + b.widthMm && b.leftMm + TOUCH_MM < a.leftMm + a.widthMm && a.topMm + TOUCH_MM < b.topMm + b.heightMm && b.topMm + TOUCH_MM < a.topMm + a.heightMm;

/**
 * The stock that an award is printed on: one for its award and kind before one for its award, that before one for its
 * kind, that before one for all; of equals the newest. Null: none of them, plain paper.
 * @param stocks in the order they were made
 */
export function stockFor<T extends Pick<CertificateStock, 'awardCodes' | 'kinds'>>(stocks: readonly T[], award: { readonly awardCode: string | null; readonly subjectKind: SubjectKind }): T | null {
  let best: T | null = null;
  let rank = -1;
  for (const stock of stocks) {
    const own = rankOf(stock, award);
    if (own !== null && own >= rank) [best, rank] = [stock, own];
  }
  return best;
}

function rankOf({ awardCodes, kinds }: Pick<CertificateStock, 'awardCodes' | 'kinds'>, award: { readonly awardCode: string | null; readonly subjectKind: SubjectKind }): number | null {
  const byAward = awardCodes.length === 0 ? 0 : award.awardCode !== null && awardCodes.includes(award.awardCode) ? 2 : null;
  const byKind = kinds.length === 0 ? 0 : kinds.includes(award.subjectKind) ? 1 : null;
  return byAward === null || byKind === null ? null : byAward + byKind;
}
