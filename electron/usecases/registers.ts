import { REGISTER_NAMES, registerSpec } from '../../shared/domain/registers/registers.ts';
import type { RegisterLine, RegisterName } from '../../shared/domain/registers/registers.ts';
import { propagandaAgainstPlan, registerTotals } from '../../shared/domain/registers/totals.ts';
import type { RegisterTotal } from '../../shared/domain/registers/totals.ts';
import { fieldWords } from '../../shared/domain/registers/words.ts';
import type { NameOf } from '../../shared/domain/registers/words.ts';
import { displayName } from '../../shared/domain/subject.ts';
import type { Sheet, SheetValue } from '../../shared/documents/sheet.ts';
import { sheetName } from '../../shared/documents/sheet.ts';
import { buildRegisterList } from '../../shared/documents/register-list.ts';
import { organName } from '../../shared/domain/unit.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import type { Reading } from './db.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { issuerOf } from './paper-facts.ts';

type Methods = 'record.list' | 'record.get' | 'record.counts' | 'record.totals' | 'record.save' | 'record.attach' | 'record.remove' | 'record.restore' | 'record.sheet';
interface Filter {
  readonly register: RegisterName;
  readonly campaignId: string | null;
  readonly year: number | null;
  readonly search?: string;
}
const NEWEST_FIRST = [{ by: 'day', dir: 'desc' }] as const;

/** Registers kept beside the campaigns: one way to list, save and print them all. */
export function registerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'record.list': (_ctx, input) => {
      const page = db.read.list(input.register, { where: { ...whereOf(input), ...(input.subjectId === null ? {} : { subject: input.subjectId }) }, search: input.search, order: NEWEST_FIRST, after: input.after, limit: input.limit });
      return ok({ ...page, rows: page.rows.map((line) => view(db.read, input.register, line)) });
    },
    'record.get': (_ctx, { register, id }) => catchRefusal(() => view(db.read, register, db.read.need(register, id))),
    'record.counts': (_ctx, { campaignId }) => ok(REGISTER_NAMES.map((register) => ({ register, lines: db.read.count(register, campaignId === null ? {} : { campaign: campaignId }) }))),
    'record.totals': (_ctx, input) => ok([...totalsOf(db.read, input), ...plannedOf(db.read, input)]),
    'record.save': (ctx, input) => {
      const spec = registerSpec(input.register);
      return db.write(ctx.actor, input.id === undefined ? `Thêm ${spec.line}` : `Sửa ${spec.line}`, (tx) => {
        const fields = checked(input.register, input.fields);
        const saved = input.id === undefined ? tx.add(input.register, fields as never) : tx.put(input.register, { ...tx.need(input.register, input.id), ...fields }, input.version);
        return view(tx, input.register, saved);
      });
    },
    'record.attach': (ctx, { register, ids, campaignId }) =>
      db.write(ctx.actor, `Gắn ${registerSpec(register).line} vào phong trào`, (tx) => {
        if (campaignId !== null) tx.need('campaign', campaignId);
        for (const id of ids) {
          const line = tx.need(register, id);
          if (campaignId !== null && line.campaignId !== null && line.campaignId !== campaignId) {
            throw new Refusal(fault('da-gan-phong-trao', 'Một dòng đã chọn vừa được gắn với phong trào khác.', { item: id, next: 'Xem lại danh sách rồi chọn lại.' }));
          }
          tx.put(register, { ...line, campaignId });
        }
        return {};
      }),
    'record.remove': (ctx, { register, id }) =>
      db.write(ctx.actor, `Xóa ${registerSpec(register).line}`, (tx) => {
        tx.need(register, id);
        tx.remove(register, id);
        return {};
      }),
    'record.restore': (ctx, { register, id }) =>
      db.write(ctx.actor, `Khôi phục ${registerSpec(register).line}`, (tx) => {
        tx.restore(register, id);
        return {};
      }),
    'record.sheet': async (_ctx, input) => {
      const files = await renderAll(open, [sheetJob(open, input, input.format)]);
      if (!files.ok) return files;
      const name = fold(registerSpec(input.register).title).replace(/[^a-z0-9]+/g, '-');
      return ok({ fileName: `${name}-${open.clock.today()}.${input.format}`, mediaType: MEDIA_TYPES[input.format], bytes: files.value[0] as Uint8Array });
    },
  };
}

function whereOf({ campaignId, year }: Filter) {
  return { ...(campaignId === null ? {} : { campaign: campaignId }), ...(year === null ? {} : { year }) };
}

/** The fields of a line as its register's schema takes them; a Refusal names the first that is wrong. */
function checked(register: RegisterName, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const spec = registerSpec(register);
  const clean = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? nfc(value.trim()) : value]));
  const parsed = spec.schema.safeParse(clean);
  if (!parsed.success) {
    const item = String(parsed.error.issues[0]?.path[0] ?? '');
    const label = spec.fields.find((field) => field.key === item)?.label ?? item;
    const empty = clean[item] === undefined || clean[item] === null || clean[item] === '';
    throw new Refusal(fault('muc-chua-dung', empty ? `Chưa nhập «${label}».` : `«${label}» chưa đúng.`, { item, next: `Nhập lại «${label}» rồi lưu.` }));
  }
  const wrong = spec.check?.(parsed.data)[0];
  if (wrong !== undefined) throw new Refusal(fault('muc-mau-thuan', wrong.message, { item: wrong.item, next: wrong.next }));
  return parsed.data;
}

function linesOf<N extends RegisterName>(read: Reading, { register, ...filter }: Filter & { register: N }): RegisterLine<N>[] {
  return read.all(register, whereOf({ register, ...filter })) as unknown as RegisterLine<N>[];
}

function totalsOf(read: Reading, filter: Filter): RegisterTotal[] {
  return registerTotals(filter.register, linesOf(read, filter));
}

/** Planned against done, shown with either of the two registers that make it up (R80). */
function plannedOf(read: Reading, filter: Filter): RegisterTotal[] {
  if (filter.register !== 'propaganda' && filter.register !== 'propaganda_plan') return [];
  const against = propagandaAgainstPlan(linesOf(read, { ...filter, register: 'propaganda_plan' }), linesOf(read, { ...filter, register: 'propaganda' }));
  return against.map(({ word, planned, done }) => ({ label: `${word}: đã làm / kế hoạch`, value: done, unit: planned === null ? 'lượt, không có kế hoạch' : `/ ${planned} lượt`, note: planned !== null && done < planned ? `còn ${planned - done} lượt` : '' }));
}

/** Names behind the ids of a register, what is in the bin included. */
function namesIn(read: Reading): NameOf {
  return (kind, id) => {
    if (kind === 'campaign') return read.getEver('campaign', id)?.name ?? '';
    if (kind === 'exemplar') return read.getEver('exemplar', id)?.name ?? '';
    const subject = read.getEver('subject', id);
    return subject === null ? '' : displayName(subject);
  };
}

/** A line with the names of what it refers to and of its files, what is in the bin included. */
function view(read: Reading, register: RegisterName, line: RegisterLine) {
  const nameOf = namesIn(read);
  const values: Readonly<Record<string, unknown>> = line;
  const names = registerSpec(register).fields.flatMap(({ key, kind }) => {
    if (kind !== 'subject' && kind !== 'subjects' && kind !== 'campaign' && kind !== 'exemplar') return [];
    const ids = [values[key] ?? []].flat() as string[];
    return ids.map((id) => [id, nameOf(kind === 'subjects' ? 'subject' : kind, id)]);
  });
  const attachments = line.attachmentIds.flatMap((id) => {
    const file = read.getEver('attachment', id);
    return file === null ? [] : [{ id, fileName: file.fileName }];
  });
  return { ...line, names: Object.fromEntries(names) as Record<string, string>, attachments };
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

function sheetJob(open: OpenUnit, input: Filter, format: 'xlsx' | 'docx' | 'pdf'): RenderJob {
  const { read } = open.db;
  const spec = registerSpec(input.register);
  const rows = everyLine(read, input);
  const nameOf = namesIn(read);
  const columns = spec.fields.filter((field) => field.column !== undefined);
  const campaign = input.campaignId === null ? null : read.getEver('campaign', input.campaignId);
  const under = [campaign?.name ?? '', input.year === null ? '' : `năm ${input.year}`].filter(Boolean).join(', ');
  const valueOf = (line: object, key: string): unknown => (line as Readonly<Record<string, unknown>>)[key];
  const width = (column: number): number => Math.round(column / 5);
  if (format === 'xlsx') {
    const sheet: Sheet = {
      name: sheetName(spec.title),
      titles: [organName(unitOf(open)), `SỔ THEO DÕI: ${spec.title.toUpperCase()}`, ...(under === '' ? [] : [under])],
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
    };
    return { format, sheets: [sheet] };
  }
  const paper = buildRegisterList({
    issuer: issuerOf(open),
    date: open.clock.today(),
    title: spec.title,
    under,
    columns: columns.map((field) => ({ heading: field.label, widthMm: width(field.column ?? 100), align: field.kind === 'money' || field.kind === 'count' ? 'right' : field.kind === 'date' || field.kind === 'year' ? 'center' : 'left' })),
    rows: rows.map((line) => columns.map((field) => fieldWords(field, valueOf(line, field.key), nameOf))),
    totals: totalsOf(read, input),
  }, paperTexts(open));
  return { format, papers: [orRefuse(paper)] };
}
