import type { Result } from '../result.ts';
import { formatNumber } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer } from './issuer.ts';
import { closed } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';


/** Input of the Phiếu giao nhận dữ liệu. Carries no person's name but those of the two who hand over. */
export interface HandoverSlipInput {
  readonly issuer: PaperIssuer;
  /** Day the slip is made, `YYYY-MM-DD`. */
  readonly date: string;
  readonly bundleNumber: string;
  /** «Hồ sơ trình», «Kết quả». */
  readonly bundleKind: string;
  readonly fileName: string;
  readonly sender: string;
  /** One, or all that share the bundle. */
  readonly receivers: readonly string[];
  /** What is inside by group, «2 hồ sơ, 1 phiếu xác nhận»; empty: only the figures below are known. */
  readonly contents: string;
  /** Of a set: «Gói 2/3; các gói cùng bộ: số 7, 8, 9»; null when it stands alone. */
  readonly set: string | null;
  /** Day and time the bundle was made, as printed: «05/11/2026 14:05». */
  readonly createdAt: string;
  readonly dossiers: number;
  readonly subjects: number;
  readonly sizeBytes: number;
  /** Fingerprint of the file; printed in groups of four. */
  readonly checkCode: string;
  /** Nominations sent before and taken back since, by their place in the list, without names: «dòng 3 của danh sách kèm Tờ trình số …». */
  readonly withdrawn?: readonly string[];
  readonly givenBy: string | null;
  readonly receivedBy: string | null;
}

/** Builds the slip: what is handed over, and who gives and receives it. */
export function buildHandoverSlip(input: HandoverSlipInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('handover-slip', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const withdrawn = input.withdrawn ?? [];
  const rows: [string, string][] = [
    ['Đơn vị gửi', input.sender],
    ['Đơn vị nhận', input.receivers.join('; ')],
    ['Loại gói', input.bundleKind],
    ['Số gói', input.bundleNumber],
    ...(input.set === null ? [] : [['Thuộc bộ', input.set] satisfies [string, string]]),
    ...(input.contents === '' ? [] : [['Nội dung', input.contents] satisfies [string, string]]),
    ['Tệp', input.fileName],
    ['Thời điểm tạo', input.createdAt],
    ['Số hồ sơ', String(input.dossiers)],
    ['Số đối tượng', String(input.subjects)],
    ['Dung lượng', sizeWords(input.sizeBytes)],
    ['Mã kiểm tra', grouped(input.checkCode, 4)],
  ];
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { soGoi: input.bundleNumber }), attachedTo: null, rule: true },
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'Mục', widthMm: 45, align: 'left' },
        { heading: 'Nội dung', widthMm: 115, align: 'left' },
      ],
      rows: rows.map((cells) => ({ type: 'cells', cells })),
    },
    ...(withdrawn.length === 0 ? [] : [paragraph('body', fill.say('withdrawn'), true), ...closed(withdrawn.map((line) => [text(`- ${line}`)])).map((runs) => paragraph('listLine', runs))]),
    paragraph('body', fill.say('check')),
    paragraph('body', fill.say('copies'), true),
    paragraph('note', [{ text: `${input.issuer.place.trim() === '' ? '' : `${input.issuer.place.trim()}, `}${formatPaperDate(input.date)}`, italic: true }], true),
    {
      type: 'signatures',
      widthsMm: [80, 80],
      left: { type: 'signer', authority: ['NGƯỜI GIAO'], note: '(Ký, ghi rõ họ tên)', name: input.givenBy?.trim() || null },
      right: { type: 'signer', authority: ['NGƯỜI NHẬN'], note: '(Ký, ghi rõ họ tên)', name: input.receivedBy?.trim() || null },
    },
  ];
  return fill.done({ kind: 'handover-slip', title: 'Phiếu giao nhận dữ liệu', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

/** «1,2 MB (1.234.567 byte)»: both, since a stick's folder shows either. */
export function sizeWords(bytes: number): string {
  const exact = `${formatNumber(bytes)} byte`;
  if (bytes < 1024) return exact;
  const [amount, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB'];
  return `${formatNumber(amount, 1)} ${unit} (${exact})`;
}

/** A code in groups, so that two people can read it to each other. Groups that are there already are kept apart as they are. */
export function grouped(code: string, size: number): string {
  if (/[\s-]/.test(code.trim())) return code.trim();
  return code.trim().match(new RegExp(`.{1,${size}}`, 'gu'))?.join(' ') ?? '';
}
