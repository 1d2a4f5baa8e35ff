import { planByCode, PLANS } from '../../shared/catalogue/plans.ts';
import type { PartialDate, Plan } from '../../shared/catalogue/plan-schema.ts';
import type { PlanReading, Split } from '../../shared/domain/addressee.ts';
import { bodyNow } from '../../shared/domain/body-now.ts';
import { NO_CAMPAIGN_SETTINGS } from '../../shared/domain/campaign.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { campaignPeriod, documentNumbers, milestonesOf } from '../../shared/domain/plan.ts';
import { needsCentralGuidance } from '../../shared/domain/award.ts';
import { organName } from '../../shared/domain/unit.ts';
import { nfc } from '../../shared/text/normal.ts';
import { formatCitationDate, formatScreenDate, isoOf } from '../../shared/text/dates.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { planOf, revisionNumberOn } from './campaign-plan.ts';
import { deadlineSettings, readingOf } from './campaign-reading.ts';
import type { HandlersOf } from './handlers.ts';
import { linesOf, viewsOf } from './obligation-views.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { quotaLinesOfMilestone } from './quotas.ts';

type Methods =
  | 'campaign.library'
  | 'campaign.list'
  | 'campaign.open'
  | 'campaign.createOwn'
  | 'campaign.get'
  | 'campaign.plan'
  | 'campaign.update'
  | 'campaign.confirmDistrict'
  | 'campaign.allot'
  | 'campaign.remove'
  | 'campaign.restore';

export function campaignHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'campaign.library': () =>
      ok(
        PLANS.map(({ code, plan }) => ({
          code,
          name: plan.identity.title,
          province: plan.identity.province,
          number: numberOf(plan),
          period: campaignPeriod(plan).words,
          indicators: plan.indicators.length,
          openedId: db.read.all('campaign', { plan_code: code })[0]?.id ?? null,
        })),
      ),
    'campaign.list': () => {
      const today = open.clock.today();
      return ok(
        db.read
          .all('campaign')
          .map((campaign) => {
            const rounds = db.read.all('round', { campaign: campaign.id });
            const plan = planOf(db.read, campaign, today);
            return {
              id: campaign.id,
              name: campaign.name,
              planCode: campaign.planCode,
              hasPlan: plan !== null,
              documentNumber: plan === null ? '' : numberOf(plan),
              fromYear: campaign.fromYear,
              toYear: campaign.toYear,
              state: campaign.state,
              rounds: rounds.length,
              nominations: rounds.reduce((sum, round) => sum + db.read.count('nomination', { round: round.id }), 0),
            };
          })
          .reverse(),
      );
    },
    'campaign.open': (ctx, { planCode }) =>
      db.write(ctx.actor, 'Mở phong trào', (tx) => {
        const plan = planByCode(planCode);
        if (plan === undefined) throw new Refusal(fault('khong-co-phong-trao', 'Thư viện không có phong trào này.', { item: 'planCode', next: 'Chọn lại trong thư viện.' }));
        const opened = tx.all('campaign', { plan_code: planCode })[0];
        if (opened !== undefined) throw new Refusal(fault('da-mo', `Phong trào này đã mở: ${opened.name}.`, { next: 'Mở phong trào đó trong danh sách.' }));
        const period = campaignPeriod(plan);
        const campaign = tx.add('campaign', freshCampaign(open, plan.identity.title, period.fromYear, period.toYear, planCode));
        tx.add('plan_revision', { campaignId: campaign.id, n: 1, effectiveFrom: null, document: '', source: 'thu-vien', note: '', madeOn: open.clock.today(), plan });
        return campaign;
      }),
    'campaign.createOwn': (ctx, input) =>
      db.write(ctx.actor, 'Thêm phong trào của đơn vị', (tx) => {
        if (input.toYear < input.fromYear) throw new Refusal(fault('nam-nguoc', 'Năm kết thúc trước năm bắt đầu.', { item: 'toYear', next: 'Sửa lại năm.' }));
        return tx.add('campaign', freshCampaign(open, nfc(input.name), input.fromYear, input.toYear, null));
      }),
    'campaign.get': (_ctx, { id }) => catchRefusal(() => campaignPage(open, db.read.need('campaign', id))),
    'campaign.plan': (_ctx, { id }) =>
      catchRefusal(() => {
        const campaign = db.read.need('campaign', id);
        const plan = planOf(db.read, campaign, open.clock.today());
        return { plan, others: plan === null ? [] : othersOf(readingOf(open, campaign, plan)) };
      }),
    'campaign.update': (ctx, { id, version, ...fields }) => db.write(ctx.actor, 'Sửa phong trào', (tx) => tx.put('campaign', { ...tx.need('campaign', id), ...fields }, version)),
    'campaign.confirmDistrict': (ctx, { id, answer }) => db.write(ctx.actor, 'Xác nhận phần giao cấp huyện', (tx) => tx.put('campaign', { ...tx.need('campaign', id), districtAnswer: answer })),
    'campaign.allot': (ctx, { id, allotment }) =>
      db.write(ctx.actor, 'Ghi văn bản phân bổ số lượng', (tx) => {
        if (allotment.min !== null && allotment.max !== null && allotment.min > allotment.max) {
          throw new Refusal(fault('so-luong-nguoc', 'Số tối thiểu lớn hơn số tối đa.', { item: 'max', next: 'Sửa lại hai số.' }));
        }
        const campaign = tx.need('campaign', id);
        return tx.put('campaign', { ...campaign, allotments: [...campaign.allotments, allotment] });
      }),
    'campaign.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa phong trào', (tx) => {
        if (tx.count('round', { campaign: id }) > 0) throw new Refusal(fault('phong-trao-con-dot-xet', 'Phong trào còn đợt xét nên chưa xóa được.', { next: 'Xóa các đợt xét trước.' }));
        tx.remove('campaign', id);
        return {};
      }),
    'campaign.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục phong trào', (tx) => {
        tx.restore('campaign', id);
        return {};
      }),
  };
}

/** A campaign as it stands when it is opened. */
export function freshCampaign(open: OpenUnit, name: string, fromYear: number | null, toYear: number | null, planCode: string | null): Omit<Campaign, 'id' | 'version'> {
  return { name, fromYear, toYear, state: 'dang-phat-dong', planCode, note: '', districtAnswer: 'unknown', allotments: [], eventDates: [], openedOn: open.clock.today(), links: [], settings: NO_CAMPAIGN_SETTINGS };
}

/** Number of the plan, or of the decision it is attached to; empty where neither is printed. */
function numberOf(plan: Plan): string {
  const { own, promulgatedBy } = documentNumbers(plan);
  return own ?? promulgatedBy ?? '';
}

/**
 * «Kế hoạch số … ngày … của … về …»: the plan a paper rests on, by the revision of a day; null for the unit's own campaign. A
 * plan without a number of its own is named by the decision it is attached to, as far as that is known (R1).
 */
export function campaignBasis(open: OpenUnit, campaignId: string, day = open.clock.today()): string | null {
  const campaign = open.db.read.getEver('campaign', campaignId);
  const plan = campaign === null ? null : planOf(open.db.read, campaign, day);
  if (plan === null) return null;
  const { number, date, issuer, documentType, promulgatedBy, title } = plan.identity;
  const about = `về ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  if (number === null && promulgatedBy !== null && promulgatedBy.number !== null) {
    return `${documentType} ban hành kèm theo ${promulgatedBy.documentType}${numberAndDay(promulgatedBy.number, promulgatedBy.date)} của ${promulgatedBy.issuer} ${about}`;
  }
  return `${documentType}${numberAndDay(number, date)} của ${issuer} ${about}`;
}

/** « số 0124/KH-UBND ngày 18/11/2025», as far as known. */
function numberAndDay(number: string | null, date: PartialDate | null): string {
  const day = date === null || date.day === null || date.month === null || date.year === null ? '' : ` ngày ${formatCitationDate(isoOf(date.year, date.month, date.day))}`;
  return `${number === null ? '' : ` số ${number}`}${day}`;
}

function othersOf(reading: PlanReading) {
  const items = <T extends { id: string; section: string }>(split: Split<T>, textOf: (item: T) => string) =>
    split.others.map(({ item, addressedTo }) => ({ id: item.id, text: textOf(item), body: addressedTo, section: item.section, mark: 'truc-tiep' as const }));
  return [...items(reading.contents, (c) => c.heading), ...items(reading.responsibilities, (r) => r.task), ...items(reading.reporting, (r) => r.content)];
}

function campaignPage(open: OpenUnit, campaign: Campaign) {
  const { read } = open.db;
  const today = open.clock.today();
  const plan = planOf(read, campaign, today);
  const revision = revisionNumberOn(read, campaign.id, today);
  const rounds = read.all('round', { campaign: campaign.id });
  if (plan === null) {
    return {
      campaign,
      hasPlan: false,
      revision: null,
      documentNumber: '',
      issuer: organName(unitOf(open)),
      theme: campaign.name,
      period: campaign.fromYear === campaign.toYear ? String(campaign.fromYear ?? '') : `${campaign.fromYear ?? ''} - ${campaign.toYear ?? ''}`,
      tasks: [],
      deadlines: [],
      quotas: [],
      quotaNote: 'Phong trào của đơn vị, không quy định số lượng.',
      awardForms: [],
      milestones: [],
      bodies: [],
      districtQuestion: false,
      counts: { indicators: 0, contents: 0, criteria: 0, ambiguities: 0, others: 0 },
    };
  }
  const reading = readingOf(open, campaign, plan);
  const milestones = milestonesOf(plan, deadlineSettings(campaign));
  const quotaMilestones = [...new Set(plan.quotas.map((q) => q.milestone.milestoneId))];
  return {
    campaign,
    hasPlan: true,
    revision,
    documentNumber: numberOf(plan),
    issuer: plan.identity.issuer,
    theme: plan.theme.text,
    period: campaignPeriod(plan).words,
    tasks: [
      ...reading.responsibilities.mine.map(({ item, mark }) => ({ id: item.id, text: item.task, body: item.body, section: item.section, mark })),
      ...reading.contents.mine.map(({ item, mark }) => ({ id: item.id, text: item.heading, body: 'Nội dung thi đua', section: item.section, mark })),
    ],
    deadlines: deadlinesOf(open, campaign, reading),
    quotas: quotaMilestones.map((milestoneId) => ({
      milestoneId,
      milestoneName: plan.milestones.find((m) => m.id === milestoneId)?.name ?? 'Chung',
      lines: quotaLinesOfMilestone(open, campaign, milestoneId, rounds.find((r) => r.milestoneId === milestoneId) ?? null),
    })),
    quotaNote: plan.quotaPolicy.text ?? '',
    awardForms: plan.awardForms.map((f) => ({ id: f.id, name: f.name, level: f.level, decidedBy: f.decidedBy ?? '', occasions: [...f.occasions], subjectKinds: [...f.subjectKinds], section: f.section, waitsForGuidance: needsCentralGuidance({ source: 'campaign', formId: f.id }, plan) })),
    milestones: milestones.map(({ milestone, occurrences }) => ({
      id: milestone.id,
      name: milestone.name,
      kind: milestone.kind,
      printed: occurrences[0]?.lastDay == null ? milestone.due.text : `${milestone.due.text} (chậm nhất ${formatScreenDate(occurrences[0].lastDay)})`,
      awards: milestone.awards || plan.quotas.some((q) => q.milestone.milestoneId === milestone.id),
      roundId: rounds.find((r) => r.milestoneId === milestone.id)?.id ?? null,
    })),
    bodies: bodiesOf(plan, today, plan.identity.province),
    districtQuestion: reading.asksAboutDistrict,
    counts: {
      indicators: plan.indicators.length,
      contents: plan.contents.length,
      criteria: plan.criteria.length,
      ambiguities: plan.ambiguities.length,
      others: othersOf(reading).length,
    },
  };
}

/** Reports the unit owes, one line for each time they fall due, the next ones first; with the local days and what was sent. */
function deadlinesOf(open: OpenUnit, campaign: Campaign, reading: PlanReading) {
  const lines = linesOf(open, campaign, reading.reporting.mine.map(({ item }) => item)).filter(({ origin }) => origin === 'ke-hoach');
  const views = viewsOf(open, campaign, lines).map(({ line, occurrence, recipients, allSent, words, deadlineWords }) => ({
    id: `${line.key}-${occurrence.key}`,
    text: line.content,
    to: recipients.map(({ name }) => name),
    printed: line.printed,
    lastDay: occurrence.lastDay,
    words: allSent ? (occurrence.lastDay === null ? 'Đã gửi' : words) : deadlineWords,
    section: line.section,
    mark: reading.reporting.mine.find(({ item }) => item.id === line.key)?.mark ?? 'truc-tiep',
  }));
  return views.sort((a, b) => (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999'));
}

/** Printed bodies that are no longer what they were: receivers of reports and steps of routes (R94). */
function bodiesOf(plan: Plan, today: string, province: string) {
  const printed = new Set([...plan.reporting.flatMap((r) => [...r.to, ...r.cc]), ...plan.submissionRoutes.flatMap((r) => r.steps.map((s) => s.body))]);
  return [...printed].flatMap((name) => {
    const now = bodyNow(name, today, province);
    return now === null ? [] : [{ printed: name, reading: now.reading, state: now.state, confidence: now.confidence, note: now.note }];
  });
}
