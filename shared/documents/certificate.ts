import { PLAIN_STOCK } from '../domain/certificate-map.ts';
import type { CertificateField, CertificateStock } from '../domain/certificate-stock.ts';
import { err, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import type { Measure } from './fit.ts';
import { fitBlock } from './fit-block.ts';
import type { Paper, PictureFile, Placed } from './model.ts';
import { tableDate, upper } from './phrases.ts';
import { authorityLines, type PaperSigner } from './signer.ts';

/** What a certificate is printed on. */
export interface CertificateSheet {
  readonly stock: Pick<CertificateStock, 'sheet' | 'blocks' | 'emblem'>;
  /** Correction of the printer, to the right and down. */
  readonly offsetMm?: { readonly xMm: number; readonly yMm: number };
  /** Picture of the blank under the text; absent: the text alone. */
  readonly picture?: PictureFile;
  /** The organ's own emblem, as the unit supplied it. */
  readonly emblem?: PictureFile;
}

/** Input of one certificate (documents.md 3.12). Its words must be those of the decision's row. */
export interface CertificateInput {
  /** Who decides, «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  /** A title is «tặng danh hiệu», anything else «tặng». */
  readonly title: boolean;
  /** «Giấy khen», «Chiến sĩ thi đua cơ sở». */
  readonly award: string;
  /** Danh xưng and name, or a collective's name, as it is to stand there. */
  readonly recipient: string;
  /** Position and unit, superior, or address; may be empty. */
  readonly place: string;
  /** «Đã có thành tích xuất sắc trong …», without a full stop. */
  readonly merit: string;
  /** In full, «31/QĐ-UBND». */
  readonly decisionNumber: string;
  /** `YYYY-MM-DD`. */
  readonly decisionDate: string;
  /** «Số sổ vàng»: the recipient's place in the decision, from 1; null: not known, then its line is left out. */
  readonly ordinal: number | null;
  /** Number in the award register with its book's year, «10/2026»; null: none given, then its line is left out. */
  readonly bookNumber: string | null;
  /** Địa danh. */
  readonly placeName: string;
  readonly signer: PaperSigner;
  /** Plain A4 when absent. */
  readonly on?: CertificateSheet;
}

/** Room under the baseline of the tiêu ngữ for its rule, as a share of its size in mm. */
const RULE_BELOW = 0.45;
const MM_PER_PT = 25.4 / 72;

/**
 * Builds one certificate on its stock: each text in its block, as `fitBlock` sets it; nothing is ever cut off. A text that
 * does not fit is refused with its field, its recipient and by how much.
 * @param measure width of text in the papers' typeface
 */
export function buildCertificate(input: CertificateInput, measure: Measure, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('certificate', input.decisionDate, texts);
  if (!filler.ok) return filler;
  const { stock, offsetMm, picture, emblem } = input.on ?? { stock: PLAIN_STOCK };
  const words = certificateWords(input, filler.value);
  const items: Placed[] = [];
  if (emblem !== undefined && stock.emblem.printed) {
    const { xMm, yMm, widthMm, heightMm } = stock.emblem;
    items.push({ type: 'picture', xMm, yMm, widthMm, heightMm, picture: emblem });
  }
  for (const block of stock.blocks) {
    if (!block.printed) continue;
    const value = block.upper ? upper(words[block.field]) : words[block.field];
    const fitted = fitBlock(value, block, measure);
    if (!fitted.ok) return err({ ...fitted.error, message: `${input.recipient}: ${fitted.error.message}` });
    const { sizePt, lines } = fitted.value;
    const { xMm, widthMm, align, bold, italic, color } = block;
    for (const line of lines) items.push({ type: 'text', xMm, baselineMm: line.baselineMm, widthMm, align, sizePt, bold, italic, color, text: line.text });
    const last = lines.at(-1);
    if (block.field === 'motto' && last !== undefined) items.push(underline(last, block, sizePt, measure));
  }
  return filler.value.done({
    kind: 'certificate',
    title: words.award,
    language: 'vi',
    mark: null,
    sections: [
      {
        orientation: stock.sheet.widthMm >= stock.sheet.heightMm ? 'landscape' : 'portrait',
        sheetMm: stock.sheet,
        ...(picture === undefined ? {} : { background: picture }),
        margins: { top: 10, right: 10, bottom: 10, left: 10 },
        pageNumbers: 'none',
        blocks: [{ type: 'placed', items, ...(offsetMm === undefined ? {} : { offsetMm }) }],
      },
    ],
  });
}

/** What stands in each field, before capitals. */
export function certificateWords(input: CertificateInput, fill: Filler): Readonly<Record<CertificateField, string>> {
  return {
    nation: fill.line('nation'),
    motto: fill.line('motto'),
    authority: input.authority,
    verb: fill.line(input.title ? 'verbTitle' : 'verbAward'),
    award: input.award,
    recipient: input.recipient,
    place: input.place,
    merit: input.merit,
    placeDate: fill.line('placeDate', { diaDanh: input.placeName, ngay: formatPaperDate(input.decisionDate) }),
    signerTitle: authorityLines(input.signer).join('\n'),
    signerName: input.signer.name ?? '',
    decision: fill.line('decisionNumber', { so: `${input.decisionNumber} ngày ${tableDate(input.decisionDate)}` }),
    ordinal: input.ordinal === null ? '' : fill.line('ordinal', { soSoVang: String(input.ordinal) }),
    bookNumber: input.bookNumber === null ? '' : fill.line('bookNumber', { soVaoSo: input.bookNumber }),
  };
}

/** The rule under the tiêu ngữ, as long as its text. */
function underline(line: { readonly text: string; readonly baselineMm: number }, block: { readonly xMm: number; readonly align: 'left' | 'center' | 'right'; readonly bold: boolean }, sizePt: number, measure: Measure): Placed {
  const length = measure(line.text, { sizePt, bold: block.bold });
  const left = block.align === 'center' ? block.xMm - length / 2 : block.align === 'left' ? block.xMm : block.xMm - length;
  const y = line.baselineMm + RULE_BELOW * sizePt * MM_PER_PT;
  return { type: 'line', x1Mm: left, y1Mm: y, x2Mm: left + length, y2Mm: y };
}
