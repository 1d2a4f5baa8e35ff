import { err, fault, type Result } from '../result.ts';
import { countLines, type Measure } from './fit.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import type { Paper, Placed } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';
import { tableDate, upper } from './phrases.ts';
import { authorityLines, type PaperSigner } from './signer.ts';

/** Input of one Giấy khen on plain A4 (documents.md 3.12). Its words must be those of the decision's row. */
export interface CertificateInput {
  /** Who decides, «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  /** «tặng», «tặng danh hiệu»; printed in capitals. */
  readonly verb: string;
  /** «Giấy khen»; printed in capitals. */
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
  /** Number in the award register with its book's year, «10/2026»; null: none given, then its line is left out. */
  readonly bookNumber: string | null;
  /** Địa danh. */
  readonly placeName: string;
  readonly signer: PaperSigner;
}

const CENTRE = 148.5;
const RED = 'C00000';

interface Slot {
  readonly item: string;
  readonly label: string;
  readonly xMm: number;
  /** Baselines for one line, two lines, … of text. */
  readonly baselines: readonly (readonly number[])[];
  readonly widthMm: number;
  readonly sizes: readonly number[];
  readonly look: { readonly bold?: boolean; readonly italic?: boolean; readonly color?: string };
}

/** Positions of documents.md 3.12 (default field map of an A4 sheet). */
const SLOTS = {
  authority: { item: 'authority', label: 'Chức danh người tặng', xMm: CENTRE, baselines: [[62]], widthMm: 240, sizes: [16, 15, 14, 13, 12], look: { bold: true, color: RED } },
  verb: { item: 'verb', label: 'Chữ «Tặng»', xMm: CENTRE, baselines: [[71]], widthMm: 240, sizes: [16], look: { bold: true } },
  award: { item: 'award', label: 'Tên hình thức khen', xMm: CENTRE, baselines: [[90]], widthMm: 240, sizes: [44, 36, 30, 24], look: { bold: true, color: RED } },
  recipient: { item: 'recipient', label: 'Tên người nhận', xMm: CENTRE, baselines: [[105], [100, 108.5]], widthMm: 240, sizes: [26, 24, 22, 20], look: { bold: true } },
  place: { item: 'place', label: 'Chức vụ, đơn vị', xMm: CENTRE, baselines: [[115]], widthMm: 240, sizes: [16, 15, 14, 13, 12], look: {} },
  merit: { item: 'merit', label: 'Nội dung khen', xMm: CENTRE, baselines: [[125], [125, 134]], widthMm: 230, sizes: [18, 17, 16, 15, 14], look: {} },
} as const satisfies Readonly<Record<string, Slot>>;

/**
 * Builds one certificate. Text that is too long shrinks to the smallest size of its place and is then refused, naming it;
 * nothing is ever cut off.
 * @param measure width of text in the papers' typeface
 */
export function buildCertificate(input: CertificateInput, measure: Measure, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('certificate', input.decisionDate, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const values: Readonly<Record<keyof typeof SLOTS, string>> = {
    authority: upper(input.authority),
    verb: upper(input.verb),
    award: upper(input.award),
    recipient: input.recipient,
    place: input.place,
    merit: input.merit,
  };
  const items: Placed[] = [
    centred(fill.line('nation'), 38, 16, { bold: true }),
    centred(fill.line('motto'), 46, 16, { bold: true }),
    { type: 'rule', xMm: CENTRE, yMm: 48.5, likeText: fill.line('motto'), sizePt: 16 },
  ];
  for (const key of Object.keys(SLOTS) as (keyof typeof SLOTS)[]) {
    const placed = place(SLOTS[key], values[key].trim(), measure);
    if (!placed.ok) return placed;
    items.push(...placed.value);
  }
  items.push(
    leftBottom(fill.line('decisionNumber', { so: `${input.decisionNumber} ngày ${tableDate(input.decisionDate)}` }), 155),
    ...(input.bookNumber === null ? [] : [leftBottom(fill.line('ordinal', { soSoVang: input.bookNumber }), 163)]),
    ...signerItems(input),
  );
  return fill.done({
    kind: 'certificate',
    title: 'Giấy khen',
    language: 'vi',
    mark: null,
    sections: [{ orientation: 'landscape', margins: { top: 10, right: 10, bottom: 10, left: 10 }, pageNumbers: 'none', blocks: [{ type: 'placed', items }] }],
  });
}

function signerItems(input: CertificateInput): Placed[] {
  const x = 215;
  const at = (value: string, baselineMm: number, look: { bold?: boolean; italic?: boolean }): Placed => ({ type: 'text', xMm: x, baselineMm, widthMm: 130, align: 'center', sizePt: 14, text: value, ...look });
  const name = input.signer.name?.trim() ?? '';
  const authority = authorityLines(input.signer);
  const firstMm = authority.length === 1 ? 155 : 152;
  return [
    at(`${input.placeName}, ${formatPaperDate(input.decisionDate)}`, 145, { bold: true, italic: true }),
    ...authority.map((line, i) => at(line, firstMm + i * 6, { bold: true })),
    ...(name === '' ? [] : [at(name, 190, { bold: true })]),
  ];
}

function centred(value: string, baselineMm: number, sizePt: number, look: { bold?: boolean }): Placed {
  return { type: 'text', xMm: CENTRE, baselineMm, widthMm: 240, align: 'center', sizePt, text: value, ...look };
}

function leftBottom(value: string, baselineMm: number): Placed {
  return { type: 'text', xMm: 30, baselineMm, widthMm: 110, align: 'left', sizePt: 12, bold: true, italic: true, text: value };
}

/** The text at the largest size at which its lines fit the slot; fewer lines go before a larger size. */
function place(slot: Slot, value: string, measure: Measure): Result<readonly Placed[]> {
  if (value === '') return { ok: true, value: [] };
  for (const baselines of slot.baselines) {
    for (const sizePt of slot.sizes) {
      const lines = split(value, baselines.length, slot.widthMm, { ...slot.look, sizePt }, measure);
      if (lines === null) continue;
      const { bold, italic, color } = slot.look;
      return {
        ok: true,
        value: lines.map((line, i) => ({ type: 'text', xMm: slot.xMm, baselineMm: baselines[i] ?? 0, widthMm: slot.widthMm, align: 'center', sizePt, bold, italic, color, text: line })),
      };
    }
  }
  return err(
    fault('giay-khen-qua-dai', `${slot.label} dài hơn chỗ in trên giấy khen.`, { item: slot.item, next: 'Rút gọn nội dung in trên bằng.' }),
  );
}

/** Cuts text into exactly `count` balanced lines that fit, or null when it does not go. */
function split(value: string, count: number, widthMm: number, look: { sizePt: number; bold?: boolean }, measure: Measure): readonly string[] | null {
  if (count === 1) return measure(value, look) <= widthMm ? [value] : null;
  if (countLines(value, widthMm, look, measure) > count) return null;
  const words = value.split(' ');
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')] as const);
  const fitting = cuts.filter((cut) => cut.every((line) => measure(line, look) <= widthMm));
  const best = fitting.toSorted((a, b) => imbalance(a, look, measure) - imbalance(b, look, measure))[0];
  return best === undefined ? null : [...best];
}

function imbalance(lines: readonly [string, string], look: { sizePt: number; bold?: boolean }, measure: Measure): number {
  return Math.abs(measure(lines[0], look) - measure(lines[1], look));
}
