import { err, fault, type Result } from '../result.ts';
import { formatCount, roman } from '../text/numbers.ts';
import { capital } from './counts.ts';
import { recipientLine } from './decision-list.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { paperDay, type PaperNumber } from './issuer.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';
import { dateRuns, numberRuns, shortAward, yearOf } from './phrases.ts';

/** Groups of a list in running text, in their order; enterprises stand apart from other collectives. */
export const LINE_GROUPS = { collective: 'TẬP THỂ', enterprise: 'DOANH NGHIỆP', person: 'CÁ NHÂN', household: 'HỘ GIA ĐÌNH' } as const;
export type LineGroup = keyof typeof LINE_GROUPS;
const COUNTED: Readonly<Record<LineGroup, string>> = { collective: 'tập thể', enterprise: 'doanh nghiệp', person: 'cá nhân', household: 'hộ gia đình' };

export interface NomineeLine {
  readonly group: LineGroup;
  /** As it is addressed: «Ông Nguyễn Văn Mẫu», «Hộ ông …». */
  readonly name: string;
  /** Position and unit, superior, or address; empty when there is none. */
  readonly place: string;
}

/** Input of the list of nominees in lines, «I. TẬP THỂ 1. …;» (documents.md 3.11, as decisions have it), one part for each award. */
export interface NomineeLinesInput {
  readonly submission: PaperNumber;
  readonly submittedBy: string;
  readonly awards: readonly { readonly verb: string; readonly name: string; readonly lines: readonly NomineeLine[] }[];
  readonly draft: boolean;
}

/** Capital letters in Vietnamese order, for the awards of one list. */
const LETTERS = [...'ABCDĐEGHIKLMNOPQRSTUVXY'];
const GROUPS = Object.keys(LINE_GROUPS) as readonly LineGroup[];

/** Builds the list on portrait A4: groups with their own numbering; an empty group or award is left out. Fault: no line at all. */
export function buildNomineeLines(input: NomineeLinesInput, texts: PaperTexts = {}): Result<Paper> {
  const awards = input.awards.filter(({ lines }) => lines.length > 0);
  const [first] = awards;
  if (first === undefined) return err(fault('danh-sach-trong', 'Danh sách chưa có dòng nào.', { item: 'rows', next: 'Thêm dòng đề nghị vào hồ sơ.' }));
  const filler = fillerFor('nominee-lines', paperDay(input.submission), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { number, symbol, date, asOf } = input.submission;
  const many = awards.length > 1;
  const blocks: Block[] = [
    {
      type: 'title',
      kind: fill.line('kind'),
      subject: many ? fill.say('subjectMany') : fill.say('subject', { dongTu: first.verb, hinhThuc: inside(first.name) }),
      attachedTo: fill.say('attachedTo', { so: numberRuns(number, symbol), ngay: dateRuns(date, yearOf(asOf)), coQuan: input.submittedBy }),
      rule: true,
    },
    ...awards.flatMap(({ verb, name, lines }, i) => [
      ...(many ? [paragraph('heading', `${LETTERS[i % LETTERS.length] ?? 'A'}. ${fill.line('award', { dongTu: capital(verb), hinhThuc: inside(name), dem: counted(lines) })}`, true)] : []),
      ...groupsOf(lines, i === awards.length - 1),
    ]),
  ];
  return fill.done({ kind: 'nominee-lines', title: 'Danh sách đề nghị khen thưởng theo dòng', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('portrait', blocks)] });
}

/** «Giấy khen của Chủ tịch UBND xã Tân An». */
const inside = (award: string): string => (award === '' ? '(chưa chọn mức khen)' : shortAward(award));

function counted(lines: readonly NomineeLine[]): string {
  return GROUPS.flatMap((group) => {
    const count = lines.filter((line) => line.group === group).length;
    return count === 0 ? [] : [`${formatCount(count)} ${COUNTED[group]}`];
  }).join(', ');
}

function groupsOf(lines: readonly NomineeLine[], last: boolean): Block[] {
  const groups = GROUPS.map((group) => ({ name: LINE_GROUPS[group], rows: lines.filter((line) => line.group === group) })).filter(({ rows }) => rows.length > 0);
  return groups.flatMap(({ name, rows }, g) => [
    paragraph('listHeading', `${roman(g + 1)}. ${name}`, true),
    ...rows.map((row, i) => {
      const end = i < rows.length - 1 ? ';' : last && g === groups.length - 1 ? './.' : '.';
      return paragraph('listLine', [text(`${i + 1}. ${recipientLine(row)}${end}`)]);
    }),
  ]);
}
