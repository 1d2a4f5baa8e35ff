import { PLANS } from '../../shared/catalogue/plans.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import type { Progress } from '../../shared/api/define.ts';
import { MAX_MESSAGE_CHARS } from '../../shared/api/protocol.ts';
import { draftFindings } from '../../shared/domain/draft-findings.ts';
import { reviewed } from '../../shared/domain/draft-review.ts';
import type { PlanDraft, PlanDraftHead } from '../../shared/domain/plan-draft.ts';
import { READING_CODE, alignIds, planCodeOf, withCode } from '../../shared/domain/plan-ids.ts';
import type { z } from 'zod';
import type { DraftRow as DraftRowSchema } from '../../shared/api/plan.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Actor } from '../host/handlers.ts';
import { readPlanFile } from '../plan-files/read-plan-file.ts';
import type { PlanReading, PlanSource } from '../plan-files/reading.ts';
import { readAll } from './attachments.ts';
import { planOf } from './campaign-plan.ts';
import type { Reading, Writing } from './db.ts';
import { acceptDraft } from './draft-accept.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'plan.readFile' | 'plan.readText' | `planDraft.${'list' | 'get' | 'read' | 'edit' | 'accept' | 'discard' | 'restore'}`;

interface ReadOptions {
  readonly title: string;
  readonly campaignId: string | null;
  readonly part: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What a draft keeps of the reading beyond the first ones would be of no use to a person. */
const MOST_ROWS = 20_000;

/**
 * Plan documents read into drafts, their review, and what they become. A document is read in a process of its own;
 * nothing is stored of one that cannot be read.
 */
export function planDraftHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;

  async function read(actor: Actor, source: PlanSource, { title, campaignId, part, signal, onProgress }: ReadOptions): Promise<Result<DraftRow>> {
    const revised = catchRefusal(() => (campaignId === null ? null : planOf(db.read, db.read.need('campaign', campaignId), open.clock.today())));
    if (!revised.ok) return revised;
    const reading = await readPlanFile(open.ports.spawn, source, { code: READING_CODE, id: 'dang-doc', part, ...(signal !== undefined && { signal }), ...(onProgress !== undefined && { onProgress }) });
    if (!reading.ok) return reading;
    return db.write(actor, 'Đọc văn bản kế hoạch', (tx) => {
      const plan = finalPlan(tx, reading.value.plan, revised.value);
      const head = tx.add('plan_draft', {
        title, name: plan.identity.title, code: plan.code, campaignId, madeOn: open.clock.today(), dropped: [], acceptedAs: null,
        findings: draftFindings(reading.value.plan, plan, reading.value.findings).slice(0, MOST_ROWS),
        leftovers: reading.value.leftovers.slice(0, MOST_ROWS).map(({ place, why }) => ({ place, why: why.slice(0, 300), state: 'cho-xem' as const })),
        notes: notesOf(reading.value),
      });
      tx.add('plan_draft_part', { id: textId(head.id), value: reading.value.text });
      tx.add('plan_draft_part', { id: planId(head.id), value: plan });
      return rowOf(head);
    });
  }

  return {
    'plan.readFile': async (ctx, { fileName, campaignId, part }, source, { signal, progress }) => {
      progress({ done: 0, label: 'Đang đọc văn bản…' });
      const bytes = await readAll(source, Number.MAX_SAFE_INTEGER);
      if (bytes === null) return err(fault('tep-qua-lon', 'Tệp lớn hơn mức cho phép.', { next: 'Tách riêng phần kế hoạch rồi chọn lại.' }));
      const title = nfc(fileName.split(/[\\/]/u).pop() ?? '') || 'Văn bản';
      return read(ctx.actor, { kind: 'bytes', bytes }, { title, campaignId, part, signal, onProgress: progress });
    },
    'plan.readText': (ctx, { text, campaignId, part }, { signal, progress }) => {
      progress({ done: 0, label: 'Đang đọc văn bản…' });
      return read(ctx.actor, { kind: 'text', text }, { title: 'Văn bản dán vào', campaignId, part, signal, onProgress: progress });
    },
    'planDraft.list': () => ok(db.read.all('plan_draft').map(rowOf).reverse()),
    'planDraft.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const draft = wholeDraft(db.read, db.read.need('plan_draft', id));
        if (JSON.stringify(draft).length > MAX_MESSAGE_CHARS - 1024) throw new Refusal(tooLargeAtOnce);
        return draft;
      }),
    'planDraft.read': (_ctx, { id }) =>
      catchRefusal(() => ({ fileName: 'ban-doc.json', mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(wholeDraft(db.read, db.read.need('plan_draft', id)))) })),
    'planDraft.edit': (ctx, { id, version, ...change }) =>
      db.write(ctx.actor, 'Xem lại kế hoạch đã đọc', (tx) => {
        const head = tx.need('plan_draft', id);
        const after = reviewed({ ...head, plan: planOfDraft(tx, id) }, change);
        if (!after.ok) throw new Refusal(after.error);
        const { plan, undo, ...marks } = after.value;
        const saved = tx.put('plan_draft', { ...head, ...marks, name: plan.identity.title }, version);
        if (change.edits.length > 0) tx.put('plan_draft_part', { ...tx.need('plan_draft_part', planId(id)), value: plan });
        return { version: saved.version, undo };
      }),
    'planDraft.accept': (ctx, input) =>
      db.write(ctx.actor, 'Mở phong trào từ văn bản', (tx) => acceptDraft(open, tx, { ...input, document: nfc(input.document) }, planOfDraft(tx, input.id))),
    'planDraft.discard': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa bản đọc kế hoạch', (tx) => {
        tx.need('plan_draft', id);
        tx.remove('plan_draft', id);
        return {};
      }),
    'planDraft.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục bản đọc kế hoạch', (tx) => {
        if (tx.needEver('plan_draft', id).acceptedAs !== null) {
          throw new Refusal(fault('da-mo-phong-trao', 'Bản đọc này đã thành kế hoạch của phong trào nên không khôi phục.', { next: 'Mở phong trào đó; sửa kế hoạch ở «Các bản kế hoạch».' }));
        }
        tx.restore('plan_draft', id);
        return {};
      }),
  };
}

const textId = (id: string): string => `${id}/text`;
const planId = (id: string): string => `${id}/plan`;
const planOfDraft = (read: Reading, id: string): Plan => read.need('plan_draft_part', planId(id)).value as Plan;

type DraftRow = z.output<typeof DraftRowSchema>;

function rowOf({ id, version, title, madeOn, campaignId, name, findings }: PlanDraftHead): DraftRow {
  return { id, version, title, madeOn, campaignId, name, findings: findings.length, waiting: findings.filter(({ state }) => state === 'cho-xem').length };
}

const tooLargeAtOnce = fault('ban-doc-qua-lon', 'Bản đọc này quá lớn để lấy một lần.', { next: 'Mở bản đọc trong cửa sổ chương trình.' });

const bare = ({ name: _name, code: _code, ...head }: PlanDraftHead): Omit<PlanDraft, 'text' | 'plan'> => head;

function wholeDraft(read: Reading, head: PlanDraftHead): PlanDraft {
  return { ...bare(head), text: read.need('plan_draft_part', textId(head.id)).value as string, plan: planOfDraft(read, head.id) };
}

/** The plan under the code and ids it keeps: those of the plan it would revise, or a code no other plan of the unit has. */
function finalPlan(tx: Writing, read: Plan, revised: Plan | null): Plan {
  if (revised !== null) return { ...alignIds(withCode(read, revised.code), revised), id: revised.id };
  const taken = new Set([...PLANS.map(({ code }) => code), ...tx.all('plan_revision').map(({ plan }) => plan.code), ...tx.allEver('plan_draft').map(({ code }) => code)]);
  return withCode(read, planCodeOf(read, taken));
}

function notesOf({ notes, noisy }: PlanReading): string[] {
  const words = notes.map(({ message }) => message.slice(0, 1000));
  return (noisy ? [...words, 'Văn bản có nhiều chữ bị nhận dạng sai; con số và ngày tháng đã đọc cần so lại với bản giấy.'] : words).slice(0, 200);
}
