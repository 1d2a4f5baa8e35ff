import { PEAK_KIND_WORDS, PeakPeriod, peaksOfPlan } from '../../shared/domain/calendar/peak-period.ts';
import type { PeakWhen } from '../../shared/domain/calendar/peak-period.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { nfc } from '../../shared/text/normal.ts';
import { planOf } from './campaign-plan.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'peak.list' | 'peak.save' | 'peak.remove' | 'peak.restore';

/** Peak periods and commemorations with their activities (R81): the stored ones and those a plan speaks of. */
export function peakHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'peak.list': (_ctx, { campaignId }) =>
      catchRefusal(() => {
        const campaigns = campaignId === null ? db.read.all('campaign') : [db.read.need('campaign', campaignId)];
        const stored = db.read.all('peak_period', campaignId === null ? {} : { campaign: campaignId });
        const planned = campaigns.flatMap((campaign) => plannedOf(open, campaign)).filter((peak) => !stored.some((own) => own.campaignId === peak.campaignId && own.planMilestoneId === peak.planMilestoneId));
        return [...stored, ...planned].map((peak) => view(open, peak));
      }),
    'peak.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm đợt cao điểm, ngày kỷ niệm' : 'Sửa đợt cao điểm, ngày kỷ niệm', (tx) => {
        if (fields.campaignId !== null) tx.need('campaign', fields.campaignId);
        const parsed = PeakPeriod.safeParse({ ...fields, id: 'moi', version: 0 });
        if (!parsed.success) {
          const issue = parsed.error.issues[0];
          throw new Refusal(fault('muc-mau-thuan', issue?.message ?? 'Thời gian chưa đúng.', { item: String(issue?.path.at(-1) ?? 'when'), next: 'Sửa lại thời gian.' }));
        }
        const clean = { ...fields, name: nfc(fields.name), activities: fields.activities.map((activity) => ({ ...activity, text: nfc(activity.text) })) };
        return view(open, id === undefined ? tx.add('peak_period', clean) : tx.put('peak_period', { ...tx.need('peak_period', id), ...clean }, version));
      }),
    'peak.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa đợt cao điểm, ngày kỷ niệm', (tx) => {
        tx.need('peak_period', id);
        tx.remove('peak_period', id);
        return {};
      }),
    'peak.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục đợt cao điểm, ngày kỷ niệm', (tx) => {
        tx.restore('peak_period', id);
        return {};
      }),
  };
}

/** Those of a plan, with version 0: nothing is stored of them yet, so saving one adds it. */
function plannedOf(open: OpenUnit, campaign: Campaign): PeakPeriod[] {
  const plan = planOf(open.db.read, campaign, open.clock.today());
  return plan === null ? [] : peaksOfPlan(plan).map((peak) => ({ ...peak, id: `${campaign.id}-${peak.planMilestoneId ?? ''}`, version: 0, campaignId: campaign.id }));
}

function view(open: OpenUnit, peak: PeakPeriod) {
  return { ...peak, kindWord: PEAK_KIND_WORDS[peak.kind], whenWords: whenWords(peak), campaignName: peak.campaignId === null ? '' : (open.db.read.getEver('campaign', peak.campaignId)?.name ?? '') };
}

/** «Tháng 10 hằng năm (2022 – 2025)», «Ngày 10/3 âm lịch hằng năm», «Chưa có ngày (hằng năm 2022 – 2025)». */
function whenWords({ when, recurring }: Pick<PeakPeriod, 'when' | 'recurring'>): string {
  if (when.kind === 'dates') return when.from === when.to ? formatScreenDate(when.from) : `${formatScreenDate(when.from)} – ${formatScreenDate(when.to)}`;
  const years = recurring === null ? '' : recurring.toYear === null ? ` (từ ${recurring.fromYear})` : ` (${recurring.fromYear} – ${recurring.toYear})`;
  return `${yearlyWords(when)}${years}`;
}

function yearlyWords(when: Exclude<PeakWhen, { kind: 'dates' }>): string {
  switch (when.kind) {
    case 'unknown':
      return 'Chưa có ngày';
    case 'month':
      return `Tháng ${when.month} hằng năm`;
    case 'days': {
      const [from, to] = [`${when.from.day}/${when.from.month}`, `${when.to.day}/${when.to.month}`];
      return from === to ? `Ngày ${from} hằng năm` : `Từ ${from} đến ${to} hằng năm`;
    }
    case 'lunar-day':
      return `Ngày ${when.day}/${when.month} âm lịch hằng năm`;
  }
}
