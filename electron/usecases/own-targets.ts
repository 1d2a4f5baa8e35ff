import type { SoVangContract } from '../../shared/api/contract.ts';
import type { ParsedInputOf } from '../../shared/api/define.ts';
import type { PlanIndicator } from '../../shared/catalogue/plan-schema.ts';
import { isSinceBase } from '../../shared/domain/indicator-target.ts';
import { ownTargetFault } from '../../shared/domain/own-target.ts';
import type { OwnTarget, OwnTargetFields } from '../../shared/domain/own-target.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'ownTarget.list' | 'ownTarget.save' | 'ownTarget.remove' | 'ownTarget.restore' | 'ownTarget.copyFrom';

/** Targets and criteria a unit sets itself, or was assigned by a plan outside the campaign (R20, R24). */
export function ownTargetHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'ownTarget.list': (_ctx, { campaignId }) => catchRefusal(() => (db.read.need('campaign', campaignId), db.read.all('own_target', { campaign: campaignId }))),
    'ownTarget.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm chỉ tiêu của đơn vị' : 'Sửa chỉ tiêu của đơn vị', (tx) => save(tx, input, { author: ctx.actor.name, enteredOn: open.clock.today() })),
    'ownTarget.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa chỉ tiêu của đơn vị', (tx) => {
        tx.need('own_target', id);
        tx.remove('own_target', id);
        return {};
      }),
    'ownTarget.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục chỉ tiêu của đơn vị', (tx) => {
        tx.restore('own_target', id);
        return {};
      }),
    'ownTarget.copyFrom': (ctx, { campaignId, indicatorIds }) =>
      db.write(ctx.actor, 'Sao chép chỉ tiêu của kế hoạch', (tx) => {
        const plan = planOf(tx, tx.need('campaign', campaignId), open.clock.today());
        const wanted = (plan?.indicators ?? []).filter(({ id }) => indicatorIds.includes(id));
        const held = tx.all('own_target', { campaign: campaignId });
        const fresh = wanted.filter((indicator) => !held.some((own) => own.kind === 'target' && own.parentId === indicator.id && own.text === indicator.text));
        if (fresh.length === 0) throw new Refusal(fault('da-sao-chep', 'Các chỉ tiêu đã chọn đều đã có bản của đơn vị.', { next: 'Chọn chỉ tiêu khác, hoặc sửa bản đã có.' }));
        return fresh.map((indicator) => tx.add('own_target', { ...fieldsOf(indicator), campaignId, author: ctx.actor.name, enteredOn: open.clock.today() }));
      }),
  };
}

function save(tx: Writing, { id, version, fields }: ParsedInputOf<SoVangContract['ownTarget.save']>, entry: Pick<OwnTarget, 'author' | 'enteredOn'>): OwnTarget {
  const campaign = tx.need('campaign', fields.campaignId);
  const clean = { ...fields, ...entry, text: nfc(fields.text), unit: nfc(fields.unit), sector: nfc(fields.sector), figure: nfc(fields.figure), concerns: nfc(fields.concerns), source: nfc(fields.source), note: nfcLines(fields.note) };
  const wrong = ownTargetFault(clean);
  if (wrong !== null) throw new Refusal(wrong);
  const { parentId } = clean;
  if (parentId !== null) {
    const plan = planOf(tx, campaign, entry.enteredOn);
    const printed = [...(plan?.indicators ?? []), ...(plan?.criteria ?? [])].some((record) => record.id === parentId);
    if (!printed && tx.get('own_target', parentId)?.campaignId !== campaign.id) throw new Refusal(fault('khong-co-chi-tieu-tren', 'Chỉ tiêu cấp trên đã chọn không còn.', { item: 'parentId', next: 'Chọn lại, hoặc để đứng riêng.' }));
    if (id !== undefined && standsUnder(tx, parentId, id)) throw new Refusal(fault('vong-chi-tieu', 'Chỉ tiêu không thể đứng dưới chính nó.', { item: 'parentId', next: 'Chọn chỉ tiêu khác.' }));
  }
  if (id === undefined) return tx.add('own_target', clean);
  return tx.put('own_target', { ...tx.need('own_target', id), ...clean }, version);
}

/** Whether an own target is another one or stands somewhere under it. */
function standsUnder(tx: Writing, start: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = start; at !== null && !seen.has(at); at = tx.get('own_target', at)?.parentId ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/**
 * An own target as its indicator of the plan has it, for the unit to change: the bound is the province's until then. The
 * province's first figure is not the unit's. What the plan measures by something outside it starts without a bound.
 */
function fieldsOf(indicator: PlanIndicator): Omit<OwnTargetFields, 'campaignId' | 'author' | 'enteredOn'> {
  const { id, sector, text, type, measure, comparator, min, max, minInclusive, maxInclusive, unit, per, average, polarity, approx, maintain, strive, period, deadline } = indicator;
  return {
    kind: 'target', parentId: id, sector, text, type: type === 'derived' ? 'numeric' : type, measure, comparator, min, max, minInclusive, maxInclusive, unit, per, average, polarity,
    approx, maintain, strive, deadline,
    baseline: isSinceBase(indicator) ? { value: null, year: indicator.baseline?.year ?? null } : null,
    period: period === null ? null : { from: period.from, to: period.to },
    concerns: '', figure: '', source: '', note: '',
  };
}
