import { EXEMPLAR_STAGE_WORDS } from '../../shared/domain/exemplar.ts';
import type { Exemplar, ExemplarFields, ExemplarPlanFields, ExemplarStep } from '../../shared/domain/exemplar.ts';
import type { ExemplarView } from '../../shared/api/exemplar.ts';
import { plannedAgainstAchieved } from '../../shared/domain/exemplar-planned.ts';
import { advance, stageReached, stepBack, stop, withEvidence } from '../../shared/domain/exemplar-steps.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods =
  | 'exemplar.list'
  | 'exemplar.get'
  | 'exemplar.save'
  | 'exemplar.step'
  | 'exemplar.stepBack'
  | 'exemplar.evidence'
  | 'exemplar.stop'
  | 'exemplar.remove'
  | 'exemplar.restore'
  | 'exemplar.planned'
  | 'exemplar.savePlan'
  | 'exemplar.removePlan'
  | 'exemplar.restorePlan';

/** Exemplars (điển hình tiên tiến) through their four stages, and their yearly plan (R40, R41, R43). */
export function exemplarHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'exemplar.list': (_ctx, { campaignId }) => {
      const count = propagandaCounts(db.read);
      return ok(exemplarsOf(db.read, campaignId).map((exemplar) => viewOf(db.read, exemplar, count)));
    },
    'exemplar.get': (_ctx, { id }) => catchRefusal(() => viewOf(db.read, db.read.need('exemplar', id))),
    'exemplar.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm điển hình' : 'Sửa điển hình', (tx) => {
        refuseUnknown(tx, input.fields);
        const profile = profileOf(input.profile ?? null);
        if (input.id === undefined) {
          if (input.first === undefined) throw new Refusal(fault('thieu-khau', 'Chưa ghi khâu đầu tiên của điển hình.', { item: 'stage', next: 'Ghi ngày, người phát hiện và minh chứng.' }));
          refuseUnknownFiles(tx, input.first);
          const steps = orRefuse(advance({ steps: [], stopped: null }, input.first));
          return viewOf(tx, tx.add('exemplar', { ...input.fields, steps, replications: input.replications ?? [], stopped: null, profile }));
        }
        const held = tx.need('exemplar', input.id);
        const more = { ...(input.replications === undefined ? {} : { replications: input.replications }), ...(input.profile === undefined ? {} : { profile }) };
        return viewOf(tx, tx.put('exemplar', { ...held, ...input.fields, ...more }, input.version));
      }),
    'exemplar.step': (ctx, { id, version, step }) =>
      db.write(ctx.actor, `Ghi khâu «${EXEMPLAR_STAGE_WORDS[step.stage]}» của điển hình`, (tx) => {
        const held = tx.need('exemplar', id);
        refuseUnknownFiles(tx, step);
        return viewOf(tx, tx.put('exemplar', { ...held, steps: orRefuse(advance(held, step)) }, version));
      }),
    'exemplar.stepBack': (ctx, { id, version }) =>
      db.write(ctx.actor, 'Bỏ khâu vừa ghi của điển hình', (tx) => {
        const held = tx.need('exemplar', id);
        return viewOf(tx, tx.put('exemplar', { ...held, steps: orRefuse(stepBack(held)) }, version));
      }),
    'exemplar.evidence': (ctx, { id, version, stage, ...evidence }) =>
      db.write(ctx.actor, `Sửa minh chứng khâu «${EXEMPLAR_STAGE_WORDS[stage]}» của điển hình`, (tx) => {
        const held = tx.need('exemplar', id);
        const before = held.steps.find((step) => step.stage === stage)?.attachmentIds ?? [];
        refuseUnknownFiles(tx, { attachmentIds: evidence.attachmentIds.filter((file) => !before.includes(file)) });
        return viewOf(tx, tx.put('exemplar', { ...held, steps: orRefuse(withEvidence(held.steps, stage, evidence)) }, version));
      }),
    'exemplar.stop': (ctx, { id, version, stopped }) =>
      db.write(ctx.actor, stopped === null ? 'Theo dõi lại điển hình' : 'Dừng theo dõi điển hình', (tx) => {
        const held = tx.need('exemplar', id);
        return viewOf(tx, tx.put('exemplar', { ...held, stopped: orRefuse(stop(held, stopped)) }, version));
      }),
    'exemplar.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa điển hình', (tx) => {
        tx.need('exemplar', id);
        tx.remove('exemplar', id);
        return {};
      }),
    'exemplar.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục điển hình', (tx) => {
        tx.restore('exemplar', id);
        return {};
      }),
    'exemplar.planned': (_ctx, { campaignId }) => {
      const plans = db.read.all('exemplar_plan', campaignId === null ? {} : { campaign: campaignId });
      const rows = plannedAgainstAchieved(plans, exemplarsOf(db.read, campaignId));
      return ok({ plans, rows: rows.map((row) => ({ ...row, stageWord: EXEMPLAR_STAGE_WORDS[row.stage], exemplarIds: [...row.exemplarIds] })) });
    },
    'exemplar.savePlan': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm kế hoạch điển hình' : 'Sửa kế hoạch điển hình', (tx) => {
        refuseDouble(tx, id, fields);
        if (id === undefined) return tx.add('exemplar_plan', fields);
        return tx.put('exemplar_plan', { ...tx.need('exemplar_plan', id), ...fields }, version);
      }),
    'exemplar.removePlan': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa kế hoạch điển hình', (tx) => {
        tx.need('exemplar_plan', id);
        tx.remove('exemplar_plan', id);
        return {};
      }),
    'exemplar.restorePlan': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục kế hoạch điển hình', (tx) => {
        tx.restore('exemplar_plan', id);
        return {};
      }),
  };
}

/** Exemplars of a campaign, or all; the one that moved last first. */
export function exemplarsOf(read: Reading, campaignId: string | null): Exemplar[] {
  const day = ({ steps }: Exemplar): string => steps.at(-1)?.on ?? '';
  return read.all('exemplar', campaignId === null ? {} : { campaign: campaignId }).sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}

/** How often the propaganda register names each exemplar (R80): the «Số lượt» of its lines. */
function propagandaCounts(read: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { exemplarId, count } of read.all('propaganda')) {
    if (exemplarId !== null) counts.set(exemplarId, (counts.get(exemplarId) ?? 0) + count);
  }
  return counts;
}

/** An exemplar with the names behind its ids, what is in the bin included. */
export function viewOf(read: Reading, exemplar: Exemplar, counts: ReadonlyMap<string, number> = propagandaCounts(read)): ExemplarView {
  const stage = stageReached(exemplar.steps);
  if (stage === null) throw new Error('an exemplar is kept with its first step');
  const subject = exemplar.subjectId === null ? null : read.getEver('subject', exemplar.subjectId);
  return {
    ...exemplar,
    stage,
    stageWord: EXEMPLAR_STAGE_WORDS[stage],
    subjectName: subject === null ? '' : subject.name,
    campaignName: exemplar.campaignId === null ? '' : (read.getEver('campaign', exemplar.campaignId)?.name ?? ''),
    propaganda: counts.get(exemplar.id) ?? 0,
    attachments: [...new Set(exemplar.steps.flatMap(({ attachmentIds }) => attachmentIds))].flatMap((id) => {
      const file = read.getEver('attachment', id);
      return file === null ? [] : [{ id, fileName: file.fileName }];
    }),
  };
}

function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}

function refuseUnknown(tx: Writing, { subjectId, campaignId }: ExemplarFields): void {
  if (subjectId !== null && tx.getEver('subject', subjectId) === null) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy đối tượng đã chọn.', { item: 'subjectId', next: 'Chọn lại đối tượng.' }));
  if (campaignId !== null && tx.getEver('campaign', campaignId) === null) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy phong trào đã chọn.', { item: 'campaignId', next: 'Chọn lại phong trào.' }));
}

function refuseUnknownFiles(tx: Writing, { attachmentIds }: Pick<ExemplarStep, 'attachmentIds'>): void {
  if (attachmentIds.some((id) => tx.get('attachment', id) === null)) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy một tệp minh chứng.', { item: 'attachmentIds', next: 'Đính kèm lại tệp.' }));
}

/** Nothing written is no profile; one that was sent says to whom (R43). */
function profileOf(profile: Exemplar['profile']): Exemplar['profile'] {
  if (profile === null || (profile.sentOn === null && profile.sentTo === '' && profile.listedFor === '')) return null;
  if (profile.sentOn !== null && profile.sentTo === '') throw new Refusal(fault('thieu-noi-gui', 'Đã gửi hồ sơ giới thiệu thì cần nơi nhận.', { item: 'sentTo', next: 'Ghi nơi nhận.' }));
  return profile;
}

/** One plan for a year (or the whole period), campaign and level. */
function refuseDouble(tx: Writing, id: string | undefined, fields: ExemplarPlanFields): void {
  const same = tx.all('exemplar_plan').find((plan) => plan.id !== id && plan.year === fields.year && plan.campaignId === fields.campaignId && plan.level === fields.level);
  if (same !== undefined) {
    const when = fields.year === null ? 'cả giai đoạn' : `năm ${fields.year}`;
    throw new Refusal(fault('ke-hoach-da-co', `Đã có kế hoạch điển hình ${when}${fields.level === '' ? '' : ` của ${fields.level}`}.`, { item: 'year', next: 'Mở kế hoạch đã có để sửa, hoặc ghi cấp khác.' }));
  }
}
