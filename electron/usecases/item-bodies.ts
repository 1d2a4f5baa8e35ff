import type { Campaign } from '../../shared/domain/campaign.ts';
import type { ItemKind } from '../../shared/domain/item.ts';
import { toIndicatorTarget } from '../../shared/domain/own-target.ts';
import type {
  CampaignBody, CampaignReportBody, ExemplarBody, FeedbackBody, FiguresBody, LaunchingPlanBody, PlanRevisionBody, ProvinceProfileBody, SentFigure, UnitCardBody,
} from '../../shared/exchange/bodies.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { writeProfileFile } from '../../shared/law/profile-file.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { campaignTargets } from './campaign-targets.ts';
import type { RecordBody } from './carriers.ts';
import type { Writing } from './db.ts';
import { filesOf, refOf } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { keptRevisions } from './revisions.ts';

/** What is to be sent, ready to be kept. */
export interface SentContent {
  readonly kind: ItemKind;
  readonly recordId: string;
  readonly title: string;
  readonly campaignId: string | null;
  readonly sourceId: string | null;
  readonly body: RecordBody;
}

interface Asked {
  readonly sourceId: string;
  readonly year: number | null;
  /** Names of the receivers, for what keeps to whom it was sent. */
  readonly sentTo: string;
}
export type SendableKind = 'launching-plan' | 'figures' | 'campaign-report' | 'exemplar' | 'feedback' | 'province-profile' | 'unit-card';

const MAKERS: Readonly<Record<SendableKind, (open: OpenUnit, tx: Writing, asked: Asked) => SentContent>> = {
  'launching-plan': launchingPlan,
  figures,
  'campaign-report': campaignReport,
  exemplar,
  feedback,
  'province-profile': provinceProfile,
  'unit-card': unitCard,
};

/**
 * Something of ours as it reads now. Papers that keep day and receiver of their sending get them here when they have none.
 * @throws Refusal for what is not ready to be sent
 */
export function sentOf(open: OpenUnit, tx: Writing, { kind, ...asked }: Asked & { readonly kind: SendableKind }): SentContent {
  return MAKERS[kind](open, tx, asked);
}

function launchingPlan(open: OpenUnit, tx: Writing, { sourceId, sentTo }: Asked): SentContent {
  const held = tx.need('launching_plan', sourceId);
  if (held.state === 'du-thao') throw new Refusal(fault('chua-ban-hanh', 'Kế hoạch còn là dự thảo nên chưa gửi được.', { next: 'Ban hành kế hoạch trước.' }));
  const plan = held.state === 'da-gui' && held.sentOn !== null ? held : tx.put('launching_plan', { ...held, state: 'da-gui', sentOn: open.clock.today(), sentTo });
  const campaign = tx.need('campaign', plan.campaignId);
  const ownTargets = plan.ownTargetIds.flatMap((id) => {
    const own = tx.get('own_target', id);
    return own === null ? [] : [`${own.text}${toIndicatorTarget(own).figure === own.text ? '' : `: ${toIndicatorTarget(own).figure}`}`];
  });
  const body: LaunchingPlanBody = {
    ownerName: unitOf(open).name, campaign: refOf(tx, campaign), title: plan.title, number: plan.number, date: plan.date, purpose: plan.purpose, contents: plan.contents,
    tasks: plan.tasks.map(({ body: who, task, due }) => ({ body: who, task, due })), ownTargets, signer: signer(tx, plan.signerId), sentOn: plan.sentOn ?? open.clock.today(), sentTo: plan.sentTo,
  };
  return { kind: 'launching-plan', recordId: plan.id, title: plan.title, campaignId: campaign.id, sourceId, body };
}

function signer(tx: Writing, id: string | null) {
  const held = id === null ? null : tx.getEver('signer', id);
  return held === null ? null : { name: held.name, title: held.title };
}

/** Figures of the unit itself and of named units in a year; those of other campaigns that serve here are not repeated. */
function figures(open: OpenUnit, tx: Writing, { sourceId, year }: Asked): SentContent {
  const campaign = tx.need('campaign', sourceId);
  if (year === null) throw new Refusal(fault('thieu-nam', 'Chưa chọn năm của số liệu.', { item: 'year', next: 'Chọn năm.' }));
  const { targets } = campaignTargets(tx, campaign, open.clock.today());
  const sent = tx.all('indicator_value', { campaign: campaign.id, year }).filter(({ kind }) => kind !== 'national').map((value): SentFigure => {
    const target = targets.find(({ id }) => id === value.indicatorId);
    return { indicatorId: value.indicatorId, name: target?.text ?? value.indicatorId, kind: value.kind, value: value.value, unit: target?.unit ?? '', eventDate: value.eventDate, concerns: value.unitName, source: value.source, note: value.note, cumulative: value.cumulative };
  });
  if (sent.length === 0) throw new Refusal(fault('chua-co-so-lieu', `Chưa có số liệu năm ${year} của phong trào này.`, { item: 'year', next: 'Nhập số liệu trước; để trống không có nghĩa là 0.' }));
  const ref = refOf(tx, campaign);
  const body: FiguresBody = { ownerName: unitOf(open).name, campaign: ref, year, figures: sent };
  return { kind: 'figures', recordId: `${unitOf(open).code}.${campaign.id}.${year}`, title: `Số liệu năm ${year}: ${campaign.name}`, campaignId: campaign.id, sourceId, body };
}

function campaignReport(open: OpenUnit, tx: Writing, { sourceId }: Asked): SentContent {
  const held = tx.need('campaign_report', sourceId);
  if (held.state !== 'da-gui' || held.sentOn === null) throw new Refusal(fault('bao-cao-chua-gui', 'Báo cáo còn là dự thảo.', { next: 'Ghi «Đã gửi» ở trang báo cáo trước, rồi gửi bằng gói dữ liệu.' }));
  const campaign = tx.need('campaign', held.campaignId);
  const { kind, year, from, to, title, number, date, receiver, recipients, sections, occurrenceKey, sentOn } = held;
  const body: CampaignReportBody = { ownerName: unitOf(open).name, campaign: refOf(tx, campaign), kind, year, from, to, title, number, date, receiver, recipients, sections, occurrenceKey, signer: signer(tx, held.signerId), sentOn };
  return { kind: 'campaign-report', recordId: held.id, title, campaignId: campaign.id, sourceId, body };
}

function exemplar(open: OpenUnit, tx: Writing, { sourceId, sentTo }: Asked): SentContent {
  const before = tx.need('exemplar', sourceId);
  const profile = before.profile?.sentOn == null ? { listedFor: '', ...before.profile, sentOn: open.clock.today(), sentTo } : before.profile;
  const held = profile === before.profile ? before : tx.put('exemplar', { ...before, profile });
  const campaign = held.campaignId === null ? null : tx.getEver('campaign', held.campaignId);
  const body: ExemplarBody = {
    ownerName: unitOf(open).name, campaign: campaign === null ? null : refOf(tx, campaign), name: held.name, subjectName: held.subjectId === null ? '' : (tx.getEver('subject', held.subjectId)?.name ?? ''),
    field: held.field, summary: held.summary, criteria: held.criteria, steps: held.steps.map(({ stage, on, person, evidence }) => ({ stage, on, person, evidence })),
    replications: held.replications.map(({ where, since, note }) => ({ where, since, note })), listedFor: profile.listedFor, sentOn: profile.sentOn ?? open.clock.today(),
    attachments: filesOf(tx, [...new Set(held.steps.flatMap(({ attachmentIds }) => attachmentIds))]).slice(0, 50),
  };
  return { kind: 'exemplar', recordId: held.id, title: held.name, campaignId: held.campaignId, sourceId, body };
}

function feedback(open: OpenUnit, tx: Writing, { sourceId, sentTo }: Asked): SentContent {
  const before = tx.need('feedback', sourceId);
  const held = before.sentOn === null ? tx.put('feedback', { ...before, sentOn: open.clock.today(), sentTo: before.sentTo === '' ? sentTo : before.sentTo }) : before;
  const campaign = held.campaignId === null ? null : tx.getEver('campaign', held.campaignId);
  const body: FeedbackBody = { ownerName: unitOf(open).name, campaign: campaign === null ? null : refOf(tx, campaign), raisedOn: held.raisedOn, content: held.content, proposal: held.proposal, sentTo: held.sentTo, sentOn: held.sentOn ?? open.clock.today(), document: held.document };
  return { kind: 'feedback', recordId: held.id, title: held.content.slice(0, 120), campaignId: held.campaignId, sourceId, body };
}

function provinceProfile(open: OpenUnit, tx: Writing, { sourceId }: Asked): SentContent {
  const held = tx.need('province_profile', sourceId);
  const confirmations = tx.all('law_confirmation').map(({ awardCode, ruleKey, on, by, note, textsChecked }) => ({ awardCode, ruleKey, on, by, note, textsChecked }));
  const body: ProvinceProfileBody = { ownerName: unitOf(open).name, name: held.name, province: held.province, validFrom: held.validFrom, file: writeProfileFile(held), confirmations };
  return { kind: 'province-profile', recordId: held.id, title: held.name, campaignId: null, sourceId, body };
}

function unitCard(open: OpenUnit): SentContent {
  const unit = unitOf(open);
  const body: UnitCardBody = { ownerName: unit.name, kind: unit.kind, province: unit.province, formerDistrict: unit.formerDistrict?.name ?? '', address: '', telephone: '', contact: '', programVersion: open.appVersion, madeOn: open.clock.today() };
  return { kind: 'unit-card', recordId: unit.code, title: unit.name, campaignId: null, sourceId: unit.id, body };
}

export function publishedCampaign(open: OpenUnit, tx: Writing, campaign: Campaign): SentContent {
  const { name, fromYear, toYear, state, planCode, note } = campaign;
  const body: CampaignBody = { ownerName: unitOf(open).name, name, fromYear, toYear, state, planCode, note };
  return { kind: 'campaign', recordId: campaign.id, title: name, campaignId: campaign.id, sourceId: campaign.id, body };
}

/** Revisions of a campaign's plan, in their order. */
export function publishedRevisions(open: OpenUnit, tx: Writing, campaign: Campaign): SentContent[] {
  let previousId: string | null = null;
  return keptRevisions(open, tx, campaign).map((revision) => {
    const body: PlanRevisionBody = { ownerName: unitOf(open).name, campaignId: campaign.id, n: revision.n, previousId, effectiveFrom: revision.effectiveFrom, document: revision.document, note: revision.note, madeOn: revision.madeOn, plan: canonicalJson(revision.plan) };
    previousId = revision.id;
    return { kind: 'plan-revision', recordId: revision.id, title: `${campaign.name}: bản thứ ${revision.n}`, campaignId: campaign.id, sourceId: revision.id, body };
  });
}
