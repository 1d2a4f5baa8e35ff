import type { Campaign } from '../../shared/domain/campaign.ts';
import { comparePlans } from '../../shared/domain/plan-compare.ts';
import { applyEdits } from '../../shared/domain/plan-edit.ts';
import { REVISION_SOURCE_WORDS, revisionOn } from '../../shared/domain/plan-revision.ts';
import type { PlanRevision } from '../../shared/domain/plan-revision.ts';
import { documentNumbers } from '../../shared/domain/plan.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf, revisionsOf } from './campaign-plan.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'campaign.revisions' | 'campaign.revision' | 'campaign.revise' | 'campaign.compare';

/** Revisions of a campaign's plan: each is kept as it was, and what used it still reads it (R8). */
export function revisionHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'campaign.revisions': (_ctx, { id }) => catchRefusal(() => (db.read.need('campaign', id), rows(open, db.read, id).reverse())),
    'campaign.revision': (_ctx, { id, n }) => catchRefusal(() => needRevision(db.read, id, n)),
    'campaign.revise': (ctx, input) =>
      db.write(ctx.actor, input.source === 'dieu-chinh' ? 'Điều chỉnh kế hoạch' : 'Bổ sung thông tin kế hoạch', (tx) => {
        const held = keptRevisions(open, tx, tx.need('campaign', input.id));
        const last = held.at(-1);
        if (last === undefined) {
          throw new Refusal(fault('khong-co-ke-hoach', 'Phong trào này không có kế hoạch để điều chỉnh.', { next: 'Đọc văn bản kế hoạch vào phong trào trước.' }));
        }
        if (input.source === 'dieu-chinh') checkAdjustment(input, last);
        const edited = applyEdits(last.plan, input.edits);
        if (!edited.ok) throw new Refusal(edited.error);
        const added = tx.add('plan_revision', {
          campaignId: input.id,
          n: last.n + 1,
          // Blanks filled in were true from the start, so the revision takes the place of the last from its own first day.
          effectiveFrom: input.source === 'dieu-chinh' ? input.effectiveFrom : last.effectiveFrom,
          document: nfc(input.document),
          source: input.source,
          note: nfc(input.note),
          madeOn: open.clock.today(),
          plan: edited.value.plan,
        });
        return row(open, tx, [...held, added], added);
      }),
    'campaign.compare': (_ctx, { id, from, to }) => catchRefusal(() => comparePlans(needRevision(db.read, id, from).plan, needRevision(db.read, id, to).plan)),
  };
}

/** Revisions of a campaign; one opened before plans were kept with it gets its built-in plan as the first. */
export function keptRevisions(open: OpenUnit, tx: Writing, campaign: Campaign): PlanRevision[] {
  const held = revisionsOf(tx, campaign.id);
  const plan = planOf(tx, campaign, open.clock.today());
  if (held.length > 0 || plan === null) return held;
  return [tx.add('plan_revision', { campaignId: campaign.id, n: 1, effectiveFrom: null, document: '', source: 'thu-vien', note: '', madeOn: campaign.openedOn, plan })];
}

/** An adjusting paper is named and dated, and not before the last one. */
export function checkAdjustment(input: { document: string; effectiveFrom: string | null }, last: PlanRevision): void {
  if (input.document === '') throw new Refusal(fault('thieu-van-ban', 'Điều chỉnh kế hoạch cần số văn bản điều chỉnh.', { item: 'document', next: 'Nhập số và ký hiệu của văn bản.' }));
  if (input.effectiveFrom === null) throw new Refusal(fault('thieu-ngay', 'Điều chỉnh kế hoạch cần ngày áp dụng.', { item: 'effectiveFrom', next: 'Nhập ngày văn bản điều chỉnh có hiệu lực.' }));
  if (last.effectiveFrom !== null && input.effectiveFrom < last.effectiveFrom) {
    throw new Refusal(fault('ngay-nguoc', 'Ngày áp dụng trước ngày của lần điều chỉnh gần nhất.', { item: 'effectiveFrom', next: 'Nhập ngày bằng hoặc sau lần trước.' }));
  }
}

function needRevision(read: Reading, campaignId: string, n: number): PlanRevision {
  const found = revisionsOf(read, campaignId).find((r) => r.n === n);
  if (found !== undefined) return found;
  throw new Refusal(fault('khong-tim-thay', `Không có bản thứ ${n} của kế hoạch.`, { next: 'Chọn lại trong danh sách các bản.' }));
}

function rows(open: OpenUnit, read: Reading, campaignId: string) {
  const all = revisionsOf(read, campaignId);
  return all.map((revision) => row(open, read, all, revision));
}

function row(open: OpenUnit, read: Reading, all: readonly PlanRevision[], { plan, ...revision }: PlanRevision) {
  const { own, promulgatedBy } = documentNumbers(plan);
  return {
    ...revision,
    sourceWord: REVISION_SOURCE_WORDS[revision.source],
    number: own ?? promulgatedBy ?? '',
    indicators: plan.indicators.length,
    current: revisionOn(all, open.clock.today())?.n === revision.n,
    usedBy: usedBy(read, revision.campaignId, revision.n),
  };
}

/** Rounds and sent reports that keep a revision. */
function usedBy(read: Reading, campaignId: string, n: number): string[] {
  const rounds = read.all('round', { campaign: campaignId }).filter((r) => r.planRevision === n).map((r) => r.name);
  const reports = read.all('campaign_report', { campaign: campaignId }).filter((r) => r.planRevision === n && r.state === 'da-gui').map((r) => r.title);
  return [...rounds, ...reports];
}

