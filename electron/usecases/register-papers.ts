import type { RegisterLine, RegisterName } from '../../shared/domain/registers/registers.ts';
import { registerSpec } from '../../shared/domain/registers/registers.ts';
import { registerTotals } from '../../shared/domain/registers/totals.ts';
import type { RegisterTotal } from '../../shared/domain/registers/totals.ts';
import { fieldWords } from '../../shared/domain/registers/words.ts';
import type { NameOf } from '../../shared/domain/registers/words.ts';
import { displayName } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildRegisterList, totalFigure } from '../../shared/documents/register-list.ts';
import { sheetName } from '../../shared/documents/sheet.ts';
import type { Sheet, SheetValue } from '../../shared/documents/sheet.ts';
import { organName } from '../../shared/domain/unit.ts';
import type { Result } from '../../shared/result.ts';
import type { Reading } from './db.ts';
import { askedCampaign } from './exemplar-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** Which lines of which register. */
export interface Filter {
  readonly register: RegisterName;
  readonly campaignId: string | null;
  readonly year: number | null;
  readonly search?: string;
}
/** The order of the screen. */
export const NEWEST_FIRST = [{ by: 'day', dir: 'desc' }] as const;

export function whereOf({ campaignId, year }: Filter) {
  return { ...(campaignId === null ? {} : { campaign: campaignId }), ...(year === null ? {} : { year }) };
}

export function linesOf<N extends RegisterName>(read: Reading, { register, ...filter }: Filter & { register: N }): RegisterLine<N>[] {
  return read.all(register, whereOf({ register, ...filter })) as unknown as RegisterLine<N>[];
}

export function totalsOf(read: Reading, filter: Filter): RegisterTotal[] {
  return registerTotals(filter.register, linesOf(read, filter));
}

/** Names behind the ids of a register, what is in the bin included. `say`: how a subject is named, on papers with the form of address. */
export function namesIn(read: Reading, say: (subject: Subject) => string = ({ name }) => name): NameOf {
  return (kind, id) => {
    if (kind === 'campaign') return read.getEver('campaign', id)?.name ?? '';
    if (kind === 'exemplar') return read.getEver('exemplar', id)?.name ?? '';
    const subject = read.getEver('subject', id);
    return subject === null ? '' : say(subject);
  };
}

/** All lines that meet the filter, in the order of the screen. */
function everyLine(read: Reading, input: Filter): RegisterLine[] {
  const lines: RegisterLine[] = [];
  let after: (string | number | null)[] | null = null;
  do {
    const page: { rows: object[]; next: (string | number | null)[] | null } = read.list(input.register, { where: whereOf(input), search: input.search ?? '', order: NEWEST_FIRST, after, limit: 500 });
    lines.push(...(page.rows as RegisterLine[]));
    after = page.next;
  } while (after !== null);
  return lines;
}

/** What both forms of a register are made of. */
function contentsOf(open: OpenUnit, input: Filter) {
  const { read } = open.db;
  const spec = registerSpec(input.register);
  const campaign = input.campaignId === null ? null : read.getEver('campaign', input.campaignId);
  return {
    title: spec.title,
    under: [campaign?.name ?? '', input.year === null ? '' : `năm ${input.year}`].filter(Boolean).join(', '),
    columns: spec.fields.filter((field) => field.column !== undefined),
    rows: everyLine(read, input),
    nameOf: namesIn(read, displayName),
    totals: totalsOf(read, input),
  };
}

const valueOf = (line: object, key: string): unknown => (line as Readonly<Record<string, unknown>>)[key];
const width = (column: number): number => Math.round(column / 5);

/** A register as a paper, with its figures under it. */
export function registerPaper(open: OpenUnit, input: Filter): Result<Paper> {
  const { title, under, columns, rows, nameOf, totals } = contentsOf(open, input);
  return buildRegisterList({
    issuer: issuerOf(open),
    date: open.clock.today(),
    title,
    under,
    columns: columns.map((field) => ({ heading: field.label, widthMm: width(field.column ?? 100), align: field.kind === 'money' || field.kind === 'count' ? 'right' : field.kind === 'date' || field.kind === 'year' ? 'center' : 'left' })),
    rows: rows.map((line) => columns.map((field) => fieldWords(field, valueOf(line, field.key), nameOf))),
    totals,
  }, paperTexts(open));
}

/** The same as a spreadsheet, its figures above the heading. */
export function registerSheets(open: OpenUnit, input: Filter): readonly Sheet[] {
  const { title, under, columns, rows, nameOf, totals } = contentsOf(open, input);
  return [
    {
      name: sheetName(title),
      titles: [organName(unitOf(open)), `SỔ THEO DÕI: ${title.toUpperCase()}`, ...(under === '' ? [] : [under]), ...totals.map((total) => `${total.label}: ${totalFigure(total)}`)],
      columns: [
        { heading: 'STT', type: 'number', widthMm: 12 },
        ...columns.map((field) => ({ heading: field.label, type: field.kind === 'date' ? ('date' as const) : field.kind === 'money' || field.kind === 'count' ? ('number' as const) : ('text' as const), widthMm: width(field.column ?? 100) })),
      ],
      rows: rows.map((line, i): SheetValue[] => [
        i + 1,
        ...columns.map((field): SheetValue => {
          const value = valueOf(line, field.key);
          if (field.kind === 'date' || field.kind === 'money' || field.kind === 'count') return (value as string | number | null) ?? null;
          return fieldWords(field, value, nameOf);
        }),
      ]),
    },
  ];
}

const book = (register: RegisterName): PaperMaker => ({
  papers: (open, id) => registerPaper(open, { register, campaignId: askedCampaign(id), year: null }),
  sheets: (open, id) => registerSheets(open, { register, campaignId: askedCampaign(id), year: null }),
});

/** Registers that are papers of their own (R29, R30); the others are printed from their pages. */
export const REGISTER_PAPERS = {
  'so-thoat-ngheo': book('escape_registration'),
  'so-ho-tro': book('support'),
} satisfies Readonly<Record<string, PaperMaker>>;
