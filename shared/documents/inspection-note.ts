import type { Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { tableDate, upper } from './phrases.ts';
import { numberedParts, prose } from './prose.ts';

/** Input of the Phiếu kiểm tra, giám sát (R76). */
export interface InspectionNoteInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** «Kiểm tra», «Giám sát», «Giám sát, phản biện xã hội». */
  readonly kind: string;
  /** «Định kỳ», «Đột xuất». */
  readonly timing: string;
  /** «phong trào thi đua “…”»; null outside every campaign. */
  readonly campaign: string | null;
  readonly inspector: string;
  readonly inspected: string;
  readonly plannedFor: string | null;
  readonly visitedOn: string | null;
  readonly subject: string;
  /** Whether the use of resources was looked at too. */
  readonly resourcesUsed: boolean;
  readonly document: string;
  /** Empty: lines to write on. */
  readonly findings: string;
  readonly remedies: string;
  readonly remedyDue: string | null;
  readonly remediedOn: string | null;
  readonly note: string;
}

const PEN_LINE = '.'.repeat(126);
const PEN_LINES = 5;

/** Builds the note: before the visit a form to write on, after it findings, remedies and what became of them. */
export function buildInspectionNote(input: InspectionNoteInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('inspection-note', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const work = /^kiểm tra/iu.test(input.kind.trim()) ? 'kiểm tra' : 'giám sát';
  const rows: readonly (readonly [string, string])[] = [
    ['Hình thức', `${input.kind}, ${input.timing.toLocaleLowerCase('vi')}`],
    [`Bên ${work}`, input.inspector],
    [`Nơi được ${work}`, input.inspected],
    ['Ngày dự kiến', input.plannedFor === null ? '' : tableDate(input.plannedFor)],
    ['Ngày thực hiện', input.visitedOn === null ? '' : tableDate(input.visitedOn)],
    ['Nội dung', [input.subject, input.resourcesUsed ? 'có xem việc sử dụng nguồn lực' : ''].filter(Boolean).join('; ')],
    ['Văn bản', input.document],
  ];
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind', { loai: upper(input.kind) }), subject: fill.say('subject', { phongTrao: input.campaign ?? fill.line('work') }), attachedTo: null, rule: true },
    {
      type: 'table',
      caption: null,
      columns: [
        { heading: 'Mục', widthMm: 50, align: 'left' },
        { heading: 'Thông tin', widthMm: 110, align: 'left' },
      ],
      rows: rows.filter(([name, value]) => value !== '' || name === 'Ngày thực hiện').map((cells) => ({ type: 'cells', cells })),
    },
    ...numberedParts([
      { heading: fill.line('findings'), blocks: written(input.findings) },
      { heading: fill.line('remedies'), blocks: remedies(input, fill) },
      { heading: fill.line('note'), blocks: prose(input.note) },
    ]),
    {
      type: 'signatures',
      widthsMm: [80, 80],
      left: { type: 'signer', authority: ['ĐẠI DIỆN', upper(`Nơi được ${work}`)], note: '(Ký, ghi rõ họ tên)', name: null },
      right: { type: 'signer', authority: ['ĐẠI DIỆN', upper(`Bên ${work}`)], note: '(Ký, ghi rõ họ tên)', name: null },
    },
  ];
  return fill.done({ kind: 'inspection-note', title: 'Phiếu kiểm tra, giám sát', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

/** What was written, or lines for the pen. */
function written(value: string): Block[] {
  const lines = prose(value);
  return lines.length > 0 ? lines : Array.from({ length: PEN_LINES }, () => paragraph('pen', PEN_LINE));
}

function remedies(input: InspectionNoteInput, fill: Filler): Block[] {
  // A visit that is over and asks for nothing says so; before it there is room to write.
  if (input.remedies.trim() === '' && input.findings.trim() !== '') return [paragraph('body', fill.say('noRemedies'))];
  const due = input.remedyDue === null ? [] : [paragraph('body', fill.say('remedyDue', { ngay: formatPaperDate(input.remedyDue) }))];
  const done = input.remediedOn === null ? [] : [paragraph('body', fill.say('remedied', { ngay: formatPaperDate(input.remediedOn) }))];
  return [...written(input.remedies), ...due, ...done];
}
