import { capital } from '../../shared/documents/counts.ts';
import { buildExemplarList, exemplarSheets } from '../../shared/documents/exemplar-list.ts';
import type { ExemplarLine, ExemplarListInput } from '../../shared/documents/exemplar-list.ts';
import { buildExemplarProfile } from '../../shared/documents/exemplar-profile.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { campaignPhrase } from '../../shared/documents/prose.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../shared/domain/exemplar.ts';
import { plannedAgainstAchieved } from '../../shared/domain/exemplar-planned.ts';
import { PROPAGANDA_CHANNELS } from '../../shared/domain/registers/shapes.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { Result } from '../../shared/result.ts';
import type { ExemplarView } from '../../shared/api/exemplar.ts';
import { exemplarsOf, viewOf } from './exemplars.ts';
import type { OpenUnit } from './open-unit.ts';
import { collectiveSigner, distribution, issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** Word under which papers ask for all campaigns. */
export const ALL_CAMPAIGNS = 'all';

/** The only campaign asked for, or null for all of them. */
export function askedCampaign(id: string): string | null {
  return id === ALL_CAMPAIGNS || id === '' ? null : id;
}

function listInput(open: OpenUnit, id: string): ExemplarListInput {
  const { read } = open.db;
  const campaignId = askedCampaign(id);
  const views = exemplarsOf(read, campaignId).map((exemplar) => viewOf(read, exemplar));
  const plans = read.all('exemplar_plan', campaignId === null ? {} : { campaign: campaignId }).filter((plan) => plan.year === null);
  // The plan of the whole period speaks for the list; several levels' plans would count the same exemplars twice.
  const planned = plans.length === 1 ? plannedAgainstAchieved(plans, views).filter((row) => row.plan !== null) : [];
  const following = views.filter((view) => view.stopped === null);
  const stopped = views.filter((view) => view.stopped !== null);
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    campaign: campaignId === null ? '' : capital(campaignPhrase(read.need('campaign', campaignId).name)),
    groups: [
      ...EXEMPLAR_STAGES.map((stage) => ({
        stage: EXEMPLAR_STAGE_WORDS[stage],
        lines: following.filter((view) => view.stage === stage).map((view) => lineOf(view)),
        planned: planned.find((row) => row.stage === stage)?.planned ?? null,
        achieved: planned.find((row) => row.stage === stage)?.achieved ?? 0,
      })),
      { stage: 'Đã dừng theo dõi', lines: stopped.map((view) => lineOf(view)), planned: null, achieved: 0 },
    ],
  };
}

function lineOf(view: ExemplarView): ExemplarLine {
  const step = view.steps.at(-1);
  return {
    name: view.name,
    field: view.field,
    summary: view.summary,
    since: view.stopped?.on ?? step?.on ?? '',
    person: step?.person ?? '',
    replications: view.replications.map((place) => place.where),
    note: view.stopped?.reason ?? view.profile?.listedFor ?? '',
  };
}

/** Exemplars by stage, of one campaign or (`all`) of the unit (R40, R41). */
export function exemplarListPaper(open: OpenUnit, id: string): Result<Paper> {
  return buildExemplarList(listInput(open, id), paperTexts(open));
}

export function exemplarWorkbook(open: OpenUnit, id: string): readonly Sheet[] {
  return exemplarSheets(listInput(open, id));
}

/** Profile of one exemplar, to be sent for publicity or listed for a congress (R43). */
export function exemplarProfilePaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const view = viewOf(read, read.need('exemplar', id));
  const subject = view.subjectId === null ? null : read.getEver('subject', view.subjectId);
  const sentTo = view.profile?.sentTo ?? '';
  return buildExemplarProfile({
    issuer: issuerOf(open),
    date: view.profile?.sentOn ?? open.clock.today(),
    sentTo,
    listedFor: view.profile?.listedFor ?? '',
    name: view.name,
    subject: subject === null ? '' : [displayName(subject), placeOf(subject)].filter(Boolean).join(', '),
    campaign: view.campaignName === '' ? '' : campaignPhrase(view.campaignName),
    field: view.field,
    summary: view.summary,
    criteria: view.criteria,
    steps: view.steps.map((step) => ({ ...step, stage: EXEMPLAR_STAGE_WORDS[step.stage] })),
    replications: view.replications,
    propaganda: read
      .all('propaganda')
      .filter((line) => line.exemplarId === id)
      .map((line) => ({ on: line.on, channel: PROPAGANDA_CHANNELS[line.channel], title: line.title, count: line.count })),
    signer: collectiveSigner(open, null),
    distribution: distribution(open, sentTo === '' ? [] : ['Như trên']),
  }, paperTexts(open));
}

export const EXEMPLAR_PAPERS = {
  'danh-sach-dien-hinh': { papers: exemplarListPaper, sheets: exemplarWorkbook },
  'ho-so-dien-hinh': { papers: exemplarProfilePaper },
} satisfies Readonly<Record<string, PaperMaker>>;
