import type { Plan, PlanQuota } from '../../shared/catalogue/plan-schema.ts';
import { allottedSum, sheetFault } from '../../shared/domain/allotment-sheet.ts';
import type { AllotmentSheet } from '../../shared/domain/allotment-sheet.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { itemId } from '../../shared/domain/item.ts';
import type { AllotmentBody } from '../../shared/exchange/bodies.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { isMeantForAll, keepItem, receiversFor, refOf } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Places for awards, given out to the units below (R56). */
export function allotmentHandlers(open: OpenUnit): HandlersOf<'allotment.grid' | 'allotment.save'> {
  const { db } = open;
  return {
    'allotment.grid': (_ctx, { campaignId }) => catchRefusal(() => grid(open, db.read, db.read.need('campaign', campaignId))),
    'allotment.save': (ctx, { version, fields, send }) =>
      db.write(ctx.actor, send ? 'Gửi phân bổ số lượng' : 'Ghi phân bổ số lượng', (tx) => {
        const campaign = tx.need('campaign', fields.campaignId);
        const wrong = sheetFault(fields, send);
        if (wrong !== null) throw new Refusal(wrong);
        const clean = { ...fields, document: nfc(fields.document), lines: fields.lines.map((line) => ({ ...line, unitName: nfc(line.unitName) })) };
        const held = sheetOf(tx, campaign.id);
        const sheet = held === null ? tx.add('allotment_sheet', clean) : tx.put('allotment_sheet', { ...held, ...clean }, version);
        if (send) sendSheet(open, tx, campaign, sheet);
        return grid(open, tx, campaign);
      }),
  };
}

export function sheetOf(read: Reading, campaignId: string): AllotmentSheet | null {
  return read.all('allotment_sheet', { campaign: campaignId })[0] ?? null;
}

/** Each connected unit is told its own numbers, and nothing of the others. */
function sendSheet(open: OpenUnit, tx: Writing, campaign: Campaign, sheet: AllotmentSheet): void {
  if (sheet.date === null) return;
  const plan = planOf(tx, campaign, open.clock.today());
  const connected = receiversFor(open, 'allotment').filter((peer) => sheet.lines.some(({ unitCode }) => unitCode === peer.unitCode));
  if (connected.length === 0) throw new Refusal(fault('chua-chon-noi-nhan', 'Chưa có đơn vị kết nối nào trong bảng phân bổ.', { next: 'Kết nối với đơn vị, hoặc in văn bản phân bổ để gửi giấy.' }));
  for (const { unitCode } of connected) {
    const lines = sheet.lines.filter((line) => line.unitCode === unitCode).map(({ quotaId, min, max }) => ({ quotaId, award: awardOf(plan, quotaId), min, max }));
    const body: AllotmentBody = { ownerName: unitOf(open).name, campaign: refOf(tx, campaign), document: sheet.document, date: sheet.date, lines };
    keepItem(open, tx, { kind: 'allotment', recordId: recordId(campaign, unitCode), title: `Phân bổ số lượng: ${campaign.name}`, campaignId: campaign.id, sourceId: sheet.id, body }, [unitCode]);
  }
}

const recordId = (campaign: Campaign, unitCode: string): string => `${campaign.id}.${unitCode}`;

/** Lines that are given out per unit, and pools that may be. */
const givenOut = (plan: Plan | null): readonly PlanQuota[] => plan?.quotas ?? [];

/** What a quota line gives, as the plan prints it. */
export function awardOf(plan: Plan | null, quotaId: string): string {
  const quota = givenOut(plan).find(({ id }) => id === quotaId);
  return quota === undefined ? quotaId : nameOf(plan, quota);
}

function nameOf(plan: Plan | null, quota: PlanQuota): string {
  const form = plan?.awardForms.find(({ id }) => id === quota.awardForm)?.name ?? 'Khen thưởng';
  const name = quota.figure ?? quota.note ?? '';
  return (name === '' || name === form ? form : `${form}: ${name}`).slice(0, 300);
}

function grid(open: OpenUnit, read: Reading, campaign: Campaign) {
  const plan = planOf(read, campaign, open.clock.today());
  const sheet = sheetOf(read, campaign.id);
  const lines = sheet?.lines ?? [];
  const connected = receiversFor(open, 'allotment').filter((peer) => isMeantForAll(open, 'allotment', peer));
  const others = new Map(lines.filter(({ unitCode }) => unitCode === null || !connected.some((peer) => peer.unitCode === unitCode)).map((line) => [line.unitCode ?? line.unitName, line]));
  return {
    sheet,
    campaignName: campaign.name,
    quotas: givenOut(plan).map((quota) => {
      const typed = sheet?.totals.find(({ quotaId }) => quotaId === quota.id);
      const { sum, waiting, total, left } = allottedSum(lines, quota.id, typed === undefined ? (quota.perUnit ? null : quota.max) : typed.total);
      return { id: quota.id, name: nameOf(plan, quota), milestone: plan?.milestones.find(({ id }) => id === quota.milestone.milestoneId)?.name ?? '', total, sum, waiting, left };
    }),
    units: [
      ...connected.map(({ unitCode, unitName }) => ({ unitCode, unitName, sentOn: read.get('sent_item', itemId('allotment', recordId(campaign, unitCode)))?.sentOn ?? null })),
      ...[...others.values()].map(({ unitCode, unitName }) => ({ unitCode, unitName, sentOn: null })),
    ],
  };
}
