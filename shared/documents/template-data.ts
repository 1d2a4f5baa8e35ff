import { withoutMark } from './lines.ts';
import type { Paper, Run, SignerCell, TableBlock } from './model.ts';
import { printable } from './safe-text.ts';
import type { StyleName } from './styles.ts';
import { fieldInfo, sentenceLabel, UNIT_FIELDS } from './wording-fields.ts';
import { fieldsIn } from './wording-check.ts';
import type { FieldValue, WordingTemplate } from './wording.ts';

/** One value of a field of an own .docx: text with its weight, and the style of the line it is in the program's paper. */
export interface TemplateItem {
  readonly runs: readonly { readonly text: string; readonly bold?: boolean; readonly italic?: boolean }[];
  readonly style?: StyleName;
}

/** What an own .docx is filled with: each field with its values, none, one or many. */
export type TemplateData = Readonly<Record<string, readonly TemplateItem[]>>;

/** What was said while the paper was made. */
export interface SaidSentence {
  readonly sentence: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly runs: readonly Run[];
}

/** Fields that every paper has: its frame and its content as the program prints it. No wording may have a field of these names. */
export const FRAME_FIELDS: Readonly<Record<string, { readonly label: string; readonly sample: string }>> = {
  coQuanChuQuan: { label: 'Cơ quan chủ quản, như đầu văn bản', sample: 'UBND TỈNH MINH HÀ' },
  coQuanBanHanh: { label: 'Cơ quan ban hành, như đầu văn bản', sample: 'ỦY BAN NHÂN DÂN XÃ TÂN AN' },
  soKyHieu: { label: 'Dòng số, ký hiệu', sample: 'Số: 12/QĐ-UBND' },
  diaDanhNgayThang: { label: 'Địa danh, ngày tháng năm', sample: 'Tân An, ngày 09 tháng 3 năm 2026' },
  veViec: { label: 'V/v của công văn', sample: 'V/v đôn đốc gửi hồ sơ đề nghị khen thưởng' },
  tenLoaiVanBan: { label: 'Tên loại văn bản', sample: 'QUYẾT ĐỊNH' },
  trichYeuVanBan: { label: 'Trích yếu', sample: 'Về việc tặng Giấy khen' },
  kemTheoVanBan: { label: 'Dòng «Kèm theo…»', sample: '(Kèm theo Quyết định số 12/QĐ-UBND)' },
  kinhGui: { label: 'Nơi kính gửi (mỗi nơi một đoạn)', sample: 'Ủy ban nhân dân tỉnh Minh Hà.' },
  thanVanBan: { label: 'Toàn bộ nội dung cho tới bảng đầu tiên (mỗi đoạn một đoạn)', sample: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
  quyenHanKy: { label: 'Quyền hạn, chức vụ người ký (mỗi dòng một đoạn)', sample: 'CHỦ TỊCH' },
  hoTenNguoiKy: { label: 'Họ tên người ký', sample: 'Trần Văn Thử' },
  quyenHanKyTrai: { label: 'Chức vụ người ký bên trái', sample: 'THƯ KÝ' },
  hoTenNguoiKyTrai: { label: 'Họ tên người ký bên trái', sample: 'Lê Thị Ví Dụ' },
  noiNhanVanBan: { label: 'Nơi nhận (mỗi nơi một đoạn)', sample: 'Như Điều 3;' },
};
/** Prefix of a field that holds a whole sentence as it was filled. */
const SENTENCE = 'cau_';
/** Cells of the tables, `bang1_cot2`, and the text after each table, `thanVanBan2`. */
export const NUMBERED_FIELD = /^(?:bang[1-9]_cot(?:[1-9]|[12]\d)|thanVanBan[2-9])$/u;

export interface TemplateField {
  readonly name: string;
  readonly label: string;
  readonly sample: string;
}

/** Fields an own .docx of a paper may use, beside the numbered ones of its tables. */
export function templateFields(wording: WordingTemplate): readonly TemplateField[] {
  const of = (info: Readonly<Record<string, { readonly label: string; readonly sample: string }>>): TemplateField[] => Object.entries(info).map(([name, { label, sample }]) => ({ name, label, sample }));
  const used = [...new Set(Object.values(wording.sentences).flatMap(fieldsIn))].filter((field) => !Object.hasOwn(UNIT_FIELDS, field));
  return [
    ...of(FRAME_FIELDS),
    ...of(UNIT_FIELDS),
    ...used.map((name) => ({ name, label: fieldInfo(wording, name)?.label ?? name, sample: fieldInfo(wording, name)?.sample ?? '' })),
    ...Object.entries(wording.sentences).map(([sentence, sample]) => ({ name: `${SENTENCE}${sentence}`, label: `Cả câu: ${sentenceLabel(wording, sentence) ?? sentence}`, sample: filledWithSamples(wording, sample) })),
  ];
}

function filledWithSamples(wording: WordingTemplate, sentence: string): string {
  return sentence.replace(/\{([^{}]*)\}/gu, (whole, field: string) => fieldInfo(wording, field)?.sample ?? whole);
}

/**
 * What an own .docx of `paper` is filled with. A field that took several values while the paper was made has them all, in
 * the order they were said; one that took the same value again has it once.
 */
export function templateData(paper: Paper, said: readonly SaidSentence[], unit: Readonly<Record<string, string>>): TemplateData {
  const data = new Map<string, TemplateItem[]>();
  const add = (name: string, item: TemplateItem): void => void (data.get(name) ?? data.set(name, []).get(name))?.push(item);
  for (const [name, value] of Object.entries(unit)) add(name, plain(value));
  for (const { sentence, fields, runs } of said) {
    for (const [name, value] of Object.entries(fields)) addOnce(data, name, { runs: runsText(typeof value === 'string' ? [{ text: value }] : value) });
    add(`${SENTENCE}${sentence}`, { runs: runsText(runs) });
  }
  addPaper(paper, add);
  return Object.fromEntries(data);
}

function addPaper(paper: Paper, add: (name: string, item: TemplateItem) => void): void {
  let tables = 0;
  const body = (): string => (tables === 0 ? 'thanVanBan' : `thanVanBan${tables + 1}`);
  for (const block of paper.sections.flatMap(({ blocks }) => blocks)) {
    switch (block.type) {
      case 'header':
        for (const pieces of block.superior) add('coQuanChuQuan', plain(pieces.join(' ')));
        for (const pieces of block.issuer) add('coQuanBanHanh', plain(pieces.join(' ')));
        if (block.number !== null) add('soKyHieu', { runs: runsText(block.number) });
        if (block.placeDate !== null) add('diaDanhNgayThang', { runs: runsText(block.placeDate) });
        if (block.about !== undefined) add('veViec', { runs: runsText(block.about) });
        break;
      case 'title':
        add('tenLoaiVanBan', plain(block.kind));
        if (block.subject !== null) add('trichYeuVanBan', { runs: runsText(block.subject) });
        if (block.attachedTo !== null) add('kemTheoVanBan', { runs: runsText(block.attachedTo) });
        break;
      case 'recipients':
        for (const line of marked(block.names)) add('kinhGui', plain(line));
        break;
      case 'paragraph':
        add(body(), { runs: runsText(block.runs), style: block.style });
        break;
      case 'table':
        tables++;
        addRows(block, tables, add);
        break;
      case 'signatures':
        if (block.right?.type === 'signer') addSigner(block.right, '', add);
        if (block.left?.type === 'signer') addSigner(block.left, 'Trai', add);
        if (block.left?.type === 'distribution') for (const line of marked(block.left.items)) add('noiNhanVanBan', plain(line));
        break;
      case 'placed':
        for (const item of block.items) if (item.type === 'text') add(body(), plain(item.text));
        break;
      case 'page-break':
        break;
    }
  }
}

function addRows({ columns, rows }: TableBlock, table: number, add: (name: string, item: TemplateItem) => void): void {
  // A heading between rows stands in the column after the number.
  const groupAt = columns.length > 1 ? 1 : 0;
  for (const row of rows) {
    columns.forEach((_column, at) => {
      const words = row.type === 'group' ? (at === groupAt ? row.text : '') : (row.cells[at] ?? '');
      const bold = row.type === 'group' || row.bold === true;
      add(`bang${table}_cot${at + 1}`, { runs: words === '' ? [] : [{ text: printable(words), ...(bold ? { bold } : {}) }] });
    });
  }
}

function addSigner({ authority, name }: SignerCell, side: '' | 'Trai', add: (name: string, item: TemplateItem) => void): void {
  for (const line of authority) add(`quyenHanKy${side}`, plain(line));
  if (name !== null) add(`hoTenNguoiKy${side}`, plain(name));
}

/** Lines of a list as papers close them: a semicolon each, a full stop the last. */
function marked(lines: readonly string[]): string[] {
  return lines.map((line, at) => `${withoutMark(line)}${at === lines.length - 1 ? '.' : ';'}`);
}

function addOnce(data: Map<string, TemplateItem[]>, name: string, item: TemplateItem): void {
  const held = data.get(name) ?? [];
  const words = (one: TemplateItem): string => one.runs.map(({ text }) => text).join('');
  if (!held.some((one) => words(one) === words(item))) data.set(name, [...held, item]);
}

function plain(value: string): TemplateItem {
  return { runs: value === '' ? [] : [{ text: printable(value) }] };
}

/** A gap for the pen as spaces that stay: about a millimetre each at 14 pt. */
function runsText(runs: readonly Run[]): TemplateItem['runs'] {
  return runs.map((run) => ('text' in run ? { ...run, text: printable(run.text) } : { text: '\u00A0'.repeat(Math.ceil(run.blankMm / 1.2)) }));
}
