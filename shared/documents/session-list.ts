import { err, fault, type Result } from '../result.ts';
import { roman } from '../text/numbers.ts';
import { countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { share } from './minutes.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { dateRuns, numberRuns, shortAward, yearOf } from './phrases.ts';

/** One nominee whom the council passed. */
export interface PassedLine {
  readonly kind: 'collective' | 'person' | 'household';
  readonly name: string;
  readonly place: string;
  readonly award: string;
  readonly yes: number;
  readonly base: number;
}

/** Input of the two lists after a session (R59): `own`, decided by the unit's head; `up`, to be proposed upward. */
export interface SessionListInput {
  readonly issuer: PaperIssuer;
  readonly side: 'own' | 'up';
  /** Number, symbol and date of the minutes. */
  readonly minutes: PaperNumber;
  readonly date: string;
  /** «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  readonly lines: readonly PassedLine[];
  readonly chairName: string | null;
  readonly secretaryName: string | null;
  readonly draft: boolean;
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 10, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 39, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 40, align: 'left' },
  { heading: 'Danh hiệu/Hình thức', widthMm: 43, align: 'left' },
  { heading: 'Đồng ý', widthMm: 14, align: 'center' },
  { heading: 'Tỷ lệ (%)', widthMm: 14, align: 'center' },
];
const GROUPS = [
  { kind: 'collective', name: 'TẬP THỂ' },
  { kind: 'person', name: 'CÁ NHÂN' },
  { kind: 'household', name: 'HỘ GIA ĐÌNH' },
] as const;

/** Builds one of the two lists, grouped by kind of subject. Fault: the session passed nobody for it. */
export function buildSessionList(input: SessionListInput, texts: PaperTexts = {}): Result<Paper> {
  const own = input.side === 'own';
  if (input.lines.length === 0) {
    const what = own ? 'thuộc thẩm quyền của đơn vị' : 'trình cấp trên';
    return err(fault('danh-sach-hop-xet-trong', `Cuộc họp chưa thông qua đề nghị nào ${what}.`, { item: 'results', next: 'Kiểm tra kết quả bỏ phiếu và cấp quyết định của từng đề nghị.' }));
  }
  const filler = fillerFor('session-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const of = (kind: PassedLine['kind']): PassedLine[] => input.lines.filter((line) => line.kind === kind);
  const counts: RecipientCounts = { collectives: of('collective').length, persons: of('person').length, households: of('household').length };
  const { number, symbol, asOf } = input.minutes;
  const groups = GROUPS.filter(({ kind }) => of(kind).length > 0);
  const rows = groups.flatMap(({ kind, name }, g): TableRow[] => [
    { type: 'group', text: `${roman(g + 1)}. ${name}` },
    ...of(kind).map((line, i): TableRow => ({ type: 'cells', cells: [String(i + 1), line.name, line.place, shortAward(line.award), `${line.yes}/${line.base}`, share(line.yes, line.base)] })),
  ]);
  const blocks: Block[] = [
    headerBlock(input.issuer, null, false),
    {
      type: 'title', kind: fill.line(own ? 'kindOwn' : 'kindUp'), subject: own ? fill.say('subjectOwn', { coQuan: input.authority }) : fill.say('subjectUp'),
      attachedTo: fill.say('attachedTo', { so: numberRuns(number, symbol), ngay: dateRuns(input.date, yearOf(asOf)) }), rule: true,
    },
    { type: 'table', caption: null, columns: COLUMNS, rows },
    ...(totalOf(counts) === 0 ? [] : [paragraph('summary', fill.say('totals', { dem: countsPhrase(counts, 'comma') }), true)]),
    {
      type: 'signatures', widthsMm: [75, 75], gapMm: 10,
      left: { type: 'signer', authority: ['THƯ KÝ'], note: null, name: input.secretaryName?.trim() || null },
      right: { type: 'signer', authority: ['CHỦ TỌA'], note: null, name: input.chairName?.trim() || null },
    },
  ];
  return fill.done({ kind: 'session-list', title: own ? 'Danh sách khen thưởng theo thẩm quyền' : 'Danh sách đề nghị cấp trên khen thưởng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}
