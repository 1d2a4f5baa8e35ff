import { buildCampaignReport } from '../../shared/documents/campaign-report.ts';
import { capital } from '../../shared/documents/counts.ts';
import { buildDifficultyLetter } from '../../shared/documents/difficulty-letter.ts';
import { buildInspectionNote } from '../../shared/documents/inspection-note.ts';
import type { PaperNumber } from '../../shared/documents/issuer.ts';
import { buildLaunchingPlan } from '../../shared/documents/launching-plan.ts';
import type { LaunchingTarget } from '../../shared/documents/launching-plan.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { campaignPhrase } from '../../shared/documents/prose.ts';
import { buildReminderLetter } from '../../shared/documents/reminder-letter.ts';
import type { PlanIndicator } from '../../shared/catalogue/plan-schema.ts';
import { isCommuneKind } from '../../shared/domain/addressee.ts';
import { isSameBody } from '../../shared/domain/body.ts';
import type { LaunchingPlan } from '../../shared/domain/launching-plan.ts';
import { toIndicatorTarget } from '../../shared/domain/own-target.ts';
import type { OwnTarget } from '../../shared/domain/own-target.ts';
import { INSPECTION_KINDS, INSPECTION_TIMINGS } from '../../shared/domain/registers/shapes.ts';
import type { Signer, Unit } from '../../shared/domain/unit.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { planOf } from './campaign-plan.ts';
import { campaignBasis } from './campaigns.ts';
import { followRows } from './follow-ups.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, distribution, headSigner, issuerOf, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { receivedLaunching, receivedReport } from './received-papers.ts';

/** The unit's own launching plan of a campaign (R27), or one that came from another unit. */
export function launchingPlanPaper(open: OpenUnit, campaignId: string): Result<Paper> {
  const { read } = open.db;
  const received = read.get('received_item', campaignId);
  if (received?.kind === 'launching-plan') return receivedLaunching(open, received);
  const campaign = read.need('campaign', campaignId);
  const held = read.all('launching_plan', { campaign: campaignId })[0];
  if (held === undefined) throw new Refusal(fault('chua-co-ke-hoach-phat-dong', 'Phong trào này chưa có kế hoạch phát động của đơn vị.', { next: 'Lập kế hoạch phát động rồi in.' }));
  const plan = planOf(read, campaign, held.date ?? open.clock.today());
  const unit = unitOf(open);
  return buildLaunchingPlan({
    issuer: issuerOf(open),
    paper: paperNumber(open, 'KH', held.number, held.date),
    title: held.title,
    basis: campaignBasis(open, campaignId),
    purpose: held.purpose,
    contents: held.contents,
    ownTargets: ownTargets(open, held),
    givenTargets: (plan?.indicators ?? []).filter((indicator) => concerns(indicator, unit)).map(({ text, figure, section }) => ({ text, figure: figure === text ? '' : figure, note: /^[IVXLC\d]/u.test(section) ? `Mục ${section}` : capital(section) })),
    tasks: held.tasks,
    signer: collectiveSigner(open, signerOf(open, held.signerId)),
    distribution: distribution(open, held.recipients.filter((line) => !/^lưu\s*:/iu.test(line))),
    draft: held.state === 'du-thao',
  }, paperTexts(open));
}

function ownTargets(open: OpenUnit, held: LaunchingPlan): LaunchingTarget[] {
  return held.ownTargetIds
    .map((id) => open.db.read.get('own_target', id))
    .filter((own): own is OwnTarget => own !== null)
    .map((own) => {
      const { figure } = toIndicatorTarget(own);
      return { text: own.text, figure: figure === own.text ? '' : figure, note: own.deadline?.text ?? own.source };
    });
}

/** Whether a target of the province's plan is put to this kind of unit, or to this unit by name; what is put to the whole province is not. */
export function concerns({ appliesTo }: Pick<PlanIndicator, 'appliesTo'>, unit: Pick<Unit, 'kind' | 'name'>): boolean {
  const { unitKinds, unitNames } = appliesTo;
  if (unitNames.length > 0) return unitNames.some((name) => isSameBody(name, unit.name));
  // Two kinds of commune named together mean the commune level, whichever kinds there are today.
  return unitKinds.some((kind) => kind === unit.kind) || (isCommuneKind(unit.kind) && unitKinds.filter(isCommuneKind).length >= 2);
}

function signerOf(open: OpenUnit, id: string | null): Signer | null {
  return id === null ? null : open.db.read.getEver('signer', id);
}

/** A report of a campaign; a draft until it is sent (R74). Or one that came from another unit. */
export function reportPaper(open: OpenUnit, id: string): Result<Paper> {
  const received = open.db.read.get('received_item', id);
  if (received?.kind === 'campaign-report') return receivedReport(open, received);
  const report = open.db.read.need('campaign_report', id);
  return buildCampaignReport({
    issuer: issuerOf(open),
    paper: paperNumber(open, 'BC', report.number, report.date),
    title: report.title,
    receiver: report.receiver,
    basis: campaignBasis(open, report.campaignId, report.state === 'da-gui' && report.sentOn !== null ? report.sentOn : undefined),
    sections: report.sections,
    signer: collectiveSigner(open, signerOf(open, report.signerId)),
    distribution: distribution(open, [...(report.receiver === '' ? [] : ['Như trên']), ...report.recipients]),
    draft: report.state === 'du-thao',
  }, paperTexts(open));
}

/** Number of a công văn: the organ's symbol and that of the drafting division, no symbol of a kind (documents.md 2.7). */
export function letterNumber(open: OpenUnit, number: string, date: string | null): PaperNumber {
  const { symbol, draftingSymbol } = unitOf(open);
  return { ...paperNumber(open, '', number, date), symbol: [symbol, draftingSymbol].filter(Boolean).join('-') };
}

function phraseOf(open: OpenUnit, campaignId: string | null): string | null {
  const campaign = campaignId === null ? null : open.db.read.getEver('campaign', campaignId);
  return campaign === null ? null : campaignPhrase(campaign.name);
}

/** A unit's name as ids write it: slashes part ids. */
const unitKey = (name: string): string => fold(name).replaceAll('/', ' ');

/**
 * Công văn đôn đốc to the units below that owe something (R79).
 * @param id a campaign for all of them, or the campaign and the units chosen with slashes between, each by its line in «Đơn vị cấp dưới» or as «Tình hình đơn vị» names it (its code, or «ten» and its folded name)
 */
export function reminderPaper(open: OpenUnit, id: string): Result<Paper> {
  const [campaignId = '', ...chosen] = id.split('/');
  const names = new Set(chosen.map((key) => (key.startsWith('ten ') ? key.slice(4) : unitKey(open.db.read.all('peer', { unit_code: key }).at(-1)?.unitName ?? ''))));
  const campaign = open.db.read.need('campaign', campaignId);
  return buildReminderLetter({
    issuer: issuerOf(open),
    paper: letterNumber(open, '', null),
    campaign: campaignPhrase(campaign.name),
    basis: campaignBasis(open, campaignId),
    units: followRows(open, campaignId).rows.filter(({ follow }) => chosen.length === 0 || chosen.includes(follow.id) || names.has(unitKey(follow.unitName))).map(({ follow, remind }) => ({ name: follow.unitName, late: remind })),
    countedTo: open.clock.today(),
    askedBy: null,
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: true,
  }, paperTexts(open));
}

/** Công văn that raises a difficulty of the register (R75). */
export function difficultyPaper(open: OpenUnit, id: string): Result<Paper> {
  const feedback = open.db.read.need('feedback', id);
  return buildDifficultyLetter({
    issuer: issuerOf(open),
    paper: letterNumber(open, feedback.document, feedback.sentOn),
    recipient: feedback.sentTo,
    campaign: phraseOf(open, feedback.campaignId),
    basis: feedback.campaignId === null ? null : campaignBasis(open, feedback.campaignId),
    difficulty: feedback.content,
    proposal: feedback.proposal,
    signer: headSigner(open, null),
    distribution: distribution(open, ['Như trên']),
    draft: feedback.sentOn === null,
  }, paperTexts(open));
}

/** Phiếu kiểm tra, giám sát of a line of the register (R76). */
export function inspectionPaper(open: OpenUnit, id: string): Result<Paper> {
  const line = open.db.read.need('inspection', id);
  return buildInspectionNote({
    issuer: issuerOf(open),
    date: line.visitedOn ?? open.clock.today(),
    kind: INSPECTION_KINDS[line.kind],
    timing: INSPECTION_TIMINGS[line.timing],
    campaign: phraseOf(open, line.campaignId),
    inspector: line.inspector,
    inspected: line.inspected,
    plannedFor: line.plannedFor,
    visitedOn: line.visitedOn,
    subject: line.subject,
    resourcesUsed: line.resourcesUsed,
    document: line.document,
    findings: line.findings,
    remedies: line.remedies,
    remedyDue: line.remedyDue,
    remediedOn: line.remediedOn,
    note: line.note,
  }, paperTexts(open));
}

export const CAMPAIGN_PAPERS = {
  'ke-hoach-phat-dong': { papers: launchingPlanPaper },
  'bao-cao': { papers: reportPaper },
  'cong-van-don-doc': { papers: reminderPaper },
  'cong-van-vuong-mac': { papers: difficultyPaper },
  'phieu-kiem-tra': { papers: inspectionPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
