import { REGISTER_NAMES, registerSpec } from '../../shared/domain/registers/registers.ts';
import type { RegisterLine, RegisterName } from '../../shared/domain/registers/registers.ts';
import { propagandaAgainstPlan } from '../../shared/domain/registers/totals.ts';
import type { RegisterTotal } from '../../shared/domain/registers/totals.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import type { Reading } from './db.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { NEWEST_FIRST, linesOf, namesIn, registerPaper, registerSheets, totalsOf, whereOf } from './register-papers.ts';
import type { Filter } from './register-papers.ts';

type Methods = 'record.list' | 'record.get' | 'record.counts' | 'record.totals' | 'record.save' | 'record.attach' | 'record.remove' | 'record.restore' | 'record.sheet';

/** Registers kept beside the campaigns: one way to list, save and print them all. */
export function registerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'record.list': (_ctx, input) => {
      const ofOne = input.subjectId !== null && registerSpec(input.register).fields.some(({ key }) => key === 'subjectId');
      const page = db.read.list(input.register, { where: { ...whereOf(input), ...(ofOne ? { subject: input.subjectId } : {}) }, search: input.search, order: NEWEST_FIRST, after: input.after, limit: input.limit });
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
      const files = await renderAll(open, [job(open, input, input.format)]);
      if (!files.ok) return files;
      const name = fold(registerSpec(input.register).title).replace(/[^a-z0-9]+/g, '-');
      return ok({ fileName: `${name}-${open.clock.today()}.${input.format}`, mediaType: MEDIA_TYPES[input.format], bytes: files.value[0] as Uint8Array });
    },
  };
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

/** Planned against done, shown with either of the two registers that make it up (R80). */
function plannedOf(read: Reading, filter: Filter): RegisterTotal[] {
  if (filter.register !== 'propaganda' && filter.register !== 'propaganda_plan') return [];
  const against = propagandaAgainstPlan(linesOf(read, { ...filter, register: 'propaganda_plan' }), linesOf(read, { ...filter, register: 'propaganda' }));
  return against.map(({ word, planned, done }) => ({ label: `${word}: đã làm / kế hoạch`, value: done, unit: planned === null ? 'lượt, không có kế hoạch' : `/ ${planned} lượt`, note: planned !== null && done < planned ? `còn ${planned - done} lượt` : '' }));
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

function job(open: OpenUnit, input: Filter, format: 'xlsx' | 'docx' | 'pdf'): RenderJob {
  return format === 'xlsx' ? { format, sheets: registerSheets(open, input) } : { format, papers: [orRefuse(registerPaper(open, input))] };
}
