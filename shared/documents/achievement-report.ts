import { compared } from '../domain/figures.ts';
import { ENTERPRISE_FIGURES, hasFigures, type Figures, type ReportContent, type ReportForm, type ReportTextKey } from '../domain/achievement-report.ts';
import type { SubjectKind } from '../domain/subject.ts';
import { roman } from '../text/numbers.ts';
import type { Result } from '../result.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { issuerLines, placeDateLine, type PaperIssuer } from './issuer.ts';
import { blank, flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type PaperKind, type SignaturesBlock, type SignerCell, type TableBlock, type TableColumn } from './model.ts';
import { dotsAfter, penLines } from './pen.ts';
import { tableDate, upper, yearOf } from './phrases.ts';
import { prose } from './prose.ts';
import { signerCell, type PaperSigner } from './signer.ts';

/** The nominee as the registry has it; an empty particular is left open on the paper. */
export interface ReportSubject {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly otherName: string;
  /** `YYYY-MM-DD`, a year alone, or empty. */
  readonly birth: string;
  /** «Nam», «Nữ», or empty. */
  readonly gender: string;
  readonly address: string;
  readonly workplace: string;
  readonly position: string;
  readonly ethnicity: string;
  readonly founded: string;
  readonly size: string;
}

/** Input of a Báo cáo thành tích (documents.md 3.5). What is empty becomes a dotted line for the pen; nothing is made up. */
export interface AchievementReportInput {
  /** Whose header it carries: the nominee's own unit. */
  readonly issuer: PaperIssuer;
  /** Today, `YYYY-MM-DD`: the year of the open date, and the day its wording is taken from. */
  readonly asOf: string;
  /** «tặng», «công nhận»; the award's name; empty while none is chosen. */
  readonly verb: string;
  readonly award: string;
  readonly subject: ReportSubject;
  readonly content: ReportContent;
  /** Signs the short report, which the proposing unit writes. */
  readonly signer: PaperSigner;
}

export const REPORT_PAPERS: Readonly<Record<ReportForm, PaperKind>> = {
  'ca-nhan': 'report-person',
  'tap-the': 'report-collective',
  'doanh-nghiep': 'report-enterprise',
  'ho-gia-dinh': 'report-household',
  'chuyen-de': 'report-campaign',
  'dot-xuat': 'report-sudden',
  'tom-tat': 'report-short',
};

/** Lines left where a part was not written. */
const OPEN_LINES = 3;
/** Longest name of an award that does not push its title off the heading. */
const AWARD_BLANK_MM = 60;

interface Work {
  readonly fill: Filler;
  readonly input: AchievementReportInput;
}

/** Builds the report in the form that its content says. */
export function buildAchievementReport(input: AchievementReportInput, texts: PaperTexts = {}): Result<Paper> {
  const kind = REPORT_PAPERS[input.content.form];
  const filler = fillerFor(kind, input.asOf, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const work: Work = { fill, input };
  const award = input.award.trim();
  const blocks: Block[] = [
    { type: 'header', ...issuerLines(input.issuer), number: null, placeDate: placeDateLine(input.issuer.place, null, yearOf(input.asOf)) },
    {
      type: 'title',
      kind: fill.line('kind'),
      subject: fill.say('subject', { dongTu: upper(input.verb.trim() || 'tặng'), hinhThuc: award === '' ? [blank(AWARD_BLANK_MM)] : upper(award) }),
      attachedTo: null,
      rule: true,
    },
    ...PARTS[input.content.form](work),
    ...signers(work),
  ];
  return fill.done({ kind, title: fill.line('kind'), language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

const part = (fill: Filler, n: number, sentence: string): Block => paragraph('heading', `${roman(n)}. ${fill.line(sentence)}`, true);
const textOf = ({ input }: Work, key: ReportTextKey): string => (input.content.texts[key] ?? '').trim();

/** «- Quê quán: …», dotted to the margin while it is not known. */
function line({ fill }: Work, sentence: string, value: string): Block {
  const given = value.trim();
  return paragraph('body', fill.say(sentence, { giaTri: given || dotsAfter(fill.line(sentence, { giaTri: '.' })) }));
}
const written = (work: Work, key: ReportTextKey): Block => line(work, key, textOf(work, key));

/** A part under its own line: what was written, or lines to write on. */
function told(work: Work, key: ReportTextKey, ...under: readonly Block[]): Block[] {
  const text = textOf(work, key);
  return [paragraph('subheading', work.fill.say(key), true), ...(text === '' ? (under.length > 0 ? [] : penLines(OPEN_LINES)) : prose(text)), ...under];
}

function birthLine({ fill, input: { subject } }: Work): Block {
  const birth = subject.birth === '' ? '.'.repeat(30) : tableDate(subject.birth);
  return paragraph('body', fill.say('birth', { giaTri: birth, gioiTinh: subject.gender || '.'.repeat(16) }));
}

/** What a form for any kind of nominee says of it first. */
function general(work: Work, withFunctions: boolean): Block[] {
  const { subject } = work.input;
  switch (subject.kind) {
    case 'person':
      return [
        line(work, 'fullName', subject.name),
        ...(subject.otherName === '' ? [] : [line(work, 'otherName', subject.otherName)]),
        birthLine(work),
        written(work, 'homeTown'),
        line(work, 'residence', subject.address),
        line(work, 'job', [subject.position, subject.workplace].filter(Boolean).join(', ')),
        written(work, 'education'),
      ];
    case 'collective':
      return [
        line(work, 'name', subject.name),
        line(work, 'office', subject.address),
        line(work, 'founded', subject.founded),
        line(work, 'size', subject.size),
        ...told(work, 'situation'),
        ...(withFunctions ? told(work, 'functions') : []),
      ];
    case 'household':
      return [line(work, 'household', subject.name), written(work, 'headName'), line(work, 'address', subject.address), written(work, 'members'), written(work, 'occupation')];
  }
}

function collective(work: Work, own: readonly Block[], last: readonly Block[]): Block[] {
  const { fill, input } = work;
  const { subject, content } = input;
  return [
    line(work, 'name', subject.name),
    part(fill, 1, 'part1'),
    ...own,
    paragraph('subheading', fill.say('situation'), true),
    line(work, 'office', subject.address),
    written(work, 'contact'),
    line(work, 'founded', subject.founded),
    line(work, 'size', subject.size),
    ...(textOf(work, 'situation') === '' ? penLines(OPEN_LINES) : prose(textOf(work, 'situation'))),
    ...told(work, 'functions'),
    part(fill, 2, 'part2'),
    ...told(work, 'results', ...figuresTable(work), ...indicatorTable(work), ...initiativesTable(work, false)),
    ...told(work, 'measures'),
    ...told(work, 'policies'),
    ...told(work, 'organisations'),
    ...last,
    ...history(work, content),
  ];
}

const PARTS: Readonly<Record<ReportForm, (work: Work) => Block[]>> = {
  'ca-nhan': (work) => {
    const { fill, input } = work;
    const { subject, content } = input;
    return [
      part(fill, 1, 'part1'),
      line(work, 'fullName', subject.name),
      birthLine(work),
      written(work, 'homeTown'),
      line(work, 'residence', subject.address),
      line(work, 'workplace', subject.workplace),
      line(work, 'position', subject.position),
      written(work, 'education'),
      written(work, 'degrees'),
      part(fill, 2, 'part2'),
      ...told(work, 'duties'),
      ...told(work, 'results'),
      ...initiativesTable(work, true),
      ...history(work, content),
    ];
  },
  'tap-the': (work) => collective(work, [], []),
  'doanh-nghiep': (work) => collective(work, [written(work, 'taxCode'), written(work, 'legalForm'), written(work, 'capital')], told(work, 'obligations')),
  'ho-gia-dinh': (work) => {
    const { fill, input } = work;
    const { subject, content } = input;
    return [
      line(work, 'household', subject.name),
      part(fill, 1, 'part1'),
      written(work, 'headName'),
      written(work, 'headBirth'),
      written(work, 'ethnicity'),
      line(work, 'address', subject.address),
      written(work, 'members'),
      written(work, 'occupation'),
      part(fill, 2, 'part2'),
      ...told(work, 'results'),
      ...history(work, content),
    ];
  },
  'chuyen-de': (work) => {
    const { fill, input } = work;
    const known = input.content.titles.length + input.content.awards.length > 0;
    return [
      part(fill, 1, 'part1'),
      ...general(work, true),
      part(fill, 2, 'part2'),
      ...told(work, 'goals', ...indicatorTable(work), ...figuresTable(work)),
      ...told(work, 'measures', ...initiativesTable(work, false)),
      ...told(work, 'effect'),
      ...told(work, 'lessons'),
      ...(known ? history(work, input.content) : []),
    ];
  },
  'dot-xuat': (work) => [part(work.fill, 1, 'part1'), ...general(work, false), part(work.fill, 2, 'part2'), written(work, 'when'), written(work, 'where'), ...told(work, 'circumstance'), ...told(work, 'action'), ...told(work, 'outcome')],
  'tom-tat': (work) => [part(work.fill, 1, 'part1'), ...general(work, false), part(work.fill, 2, 'part2'), ...told(work, 'account')],
};

const table = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): TableBlock => ({ type: 'table', caption: null, columns, rows: rows.map((cells) => ({ type: 'cells', cells })) });

/** Two rows to be written in by hand. */
const openRows = (cells: number): string[][] => [0, 1].map(() => Array.from({ length: cells }, () => ''));

/** Sáng kiến (the heading is common, not fixed); with `always` an empty one is left for the pen. */
function initiativesTable({ fill, input }: Work, always: boolean): Block[] {
  const { initiatives } = input.content;
  if (initiatives.length === 0 && !always) return [];
  const rows = initiatives.length === 0 ? openRows(4) : initiatives.map(({ year, name, level, decision }) => [String(year), name, level, decision]);
  return [paragraph('body', fill.say('initiatives'), true), table(INITIATIVE_COLUMNS, rows)];
}

const INITIATIVE_COLUMNS: readonly TableColumn[] = [
  { heading: 'Năm', widthMm: 20, align: 'center' },
  { heading: 'Tên sáng kiến, đề tài', widthMm: 64, align: 'left' },
  { heading: 'Cấp công nhận', widthMm: 32, align: 'left' },
  { heading: 'Số, ngày quyết định', widthMm: 44, align: 'left' },
];

/** Widths of the two history tables: 20 · 55 · 85 (documents.md 3.5.1). */
const historyColumns = (name: string, decision: string): readonly TableColumn[] => [
  { heading: 'Năm', widthMm: 20, align: 'center' },
  { heading: name, widthMm: 55, align: 'left' },
  { heading: decision, widthMm: 85, align: 'left' },
];
const TITLE_COLUMNS = historyColumns('Danh hiệu thi đua', 'Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định');
const AWARD_COLUMNS = historyColumns('Hình thức khen thưởng', 'Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định');

function history({ fill }: Work, { titles, awards }: ReportContent): Block[] {
  const rows = (lines: ReportContent['titles']): string[][] => (lines.length === 0 ? openRows(3) : lines.map(({ year, name, decision }) => [String(year), name, decision]));
  return [
    part(fill, 3, 'part3'),
    paragraph('body', fill.say('titles'), true),
    table(TITLE_COLUMNS, rows(titles)),
    paragraph('body', fill.say('awards'), true),
    table(AWARD_COLUMNS, rows(awards)),
  ];
}

/** Years fill what name, unit and comparison leave of the page. */
function overYears({ years, rows }: Figures): TableBlock {
  const shown = years.length === 0 ? ['Năm …', 'Năm …', 'Năm …'] : years.map((year) => `Năm ${year}`);
  const compare = shown.length > 1;
  const each = Math.min(26, (PORTRAIT_TEXT_MM - 44 - 22 - (compare ? 22 : 0)) / shown.length);
  const name = PORTRAIT_TEXT_MM - 22 - (compare ? 22 : 0) - each * shown.length;
  return table(
    [
      { heading: 'Chỉ tiêu', widthMm: name, align: 'left' },
      { heading: 'Đơn vị tính', widthMm: 22, align: 'left' },
      ...shown.map((heading): TableColumn => ({ heading, widthMm: each, align: 'right' })),
      ...(compare ? [{ heading: 'So sánh (%)', widthMm: 22, align: 'right' } as const] : []),
    ],
    rows.map((row) => [row.name, row.unit, ...shown.map((_, i) => row.values[i] ?? ''), ...(compare ? [compared(row.values.slice(0, shown.length))] : [])]),
  );
}

function figuresTable({ fill, input: { content } }: Work): Block[] {
  const { form, figures } = content;
  if (!hasFigures(form)) return [];
  const rows = figures.rows.length > 0 ? figures.rows : form === 'doanh-nghiep' ? ENTERPRISE_FIGURES.map((row) => ({ ...row, values: [] })) : [];
  return rows.length === 0 ? [] : [paragraph('body', fill.say('figures'), true), overYears({ years: figures.years, rows })];
}

function indicatorTable({ fill, input: { content } }: Work): Block[] {
  return content.indicators.rows.length === 0 ? [] : [paragraph('body', fill.say('indicators'), true), overYears(content.indicators)];
}

/** Centred under the two: 80 mm in the middle of 160. */
const BELOW_MM: SignaturesBlock['widthsMm'] = [40, 80];

function signers({ fill, input }: Work): Block[] {
  const { content: { form }, subject } = input;
  const cell = (title: string, note: string, name: string | null): SignerCell => ({ type: 'signer', authority: fill.line(title).split(/(?<=ĐƠN VỊ) (?=XÁC NHẬN)|(?<=XÁC NHẬN) (?=CỦA )/u), note: fill.line(note), name });
  const left = cell('signLeft', 'noteLeft', null);
  const half: SignaturesBlock['widthsMm'] = [80, 80];
  if (form === 'tom-tat') return [{ type: 'signatures', widthsMm: half, left, right: signerCell(input.signer) }];
  const own = form === 'chuyen-de' || form === 'dot-xuat';
  const right =
    own && subject.kind === 'person' ? cell('signPerson', 'notePerson', subject.name) : own && subject.kind === 'household' ? cell('signHousehold', 'notePerson', null) : cell('signRight', 'noteRight', form === 'ca-nhan' ? subject.name : null);
  const below = form === 'ca-nhan' || form === 'ho-gia-dinh';
  return [
    { type: 'signatures', widthsMm: half, left, right },
    ...(below ? [{ type: 'signatures', widthsMm: BELOW_MM, left: null, right: cell('signBelow', 'noteBelow', null) } as const] : []),
  ];
}
