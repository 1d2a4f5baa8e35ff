import type { IndicatorLine, IndicatorPage } from '../../shared/api/indicator.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { assignedFigure, judgeAssignedPlan } from '../../shared/domain/assigned-plan.ts';
import type { AssignedResult } from '../../shared/domain/assigned-plan.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { summarise } from '../../shared/domain/indicator-summary.ts';
import type { SectorSummary } from '../../shared/domain/indicator-summary.ts';
import { entryKinds, isChange } from '../../shared/domain/indicator-target.ts';
import { groupRows, indicatorRows, sectorWords } from '../../shared/domain/indicator-tree.ts';
import type { IndicatorRow } from '../../shared/domain/indicator-tree.ts';
import { noteFor } from '../../shared/domain/indicator-value.ts';
import type { IndicatorNote, IndicatorValue } from '../../shared/domain/indicator-value.ts';
import { INDICATOR_STATE_WORDS, JUDGING_METHOD_WORDS, MEASURE_WORDS, equivalentWords, judgedAsWords } from '../../shared/domain/indicator-words.ts';
import { judgeIndicator, judgeUnits } from '../../shared/domain/judge-indicator.ts';
import type { IndicatorJudgement, JudgeOptions, YearJudgement } from '../../shared/domain/judge-indicator.ts';
import { toIndicatorTarget } from '../../shared/domain/own-target.ts';
import { isIssuedBy, issuerWords } from '../../shared/domain/plan-issuer.ts';
import type { OwnTarget } from '../../shared/domain/own-target.ts';
import { fold } from '../../shared/text/fold.ts';
import { concerns } from './campaign-papers.ts';
import { deadlineSettings } from './campaign-reading.ts';
import { alikeFinder, campaignTargets, sideKinds } from './campaign-targets.ts';
import type { Alike, CampaignTarget, CampaignTargets } from './campaign-targets.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Day of judging, year looked at, and the revision judged by; null: the one that applied on the day (R8). */
export interface Asked {
  readonly on: string;
  readonly year: number;
  readonly revision?: number | null;
}

/** All indicators of a campaign at a day (R11–R26). The year is brought into the years the campaign has. */
export function indicatorPage(open: OpenUnit, { campaignId, year, on, revision }: { campaignId: string; year: number; on: string | null; revision: number | null }): IndicatorPage {
  const { read } = open.db;
  const campaign = read.need('campaign', campaignId);
  const day = on ?? open.clock.today();
  const here = campaignTargets(read, campaign, day, revision);
  const years = yearsOf(here, read.all('indicator_value', { campaign: campaignId }), year);
  const shown = Math.min(Math.max(year, years[0] ?? year), years.at(-1) ?? year);
  const lines = linesOf(open, here, { on: day, year: shown });
  const { province, unit, provinceBySector, unitBySector } = summarise(lines.map((line) => ({ target: line, judgement: line.judged, owner: line.owner })));
  return {
    campaignName: campaign.name,
    on: day,
    year: shown,
    years,
    revision: here.revision,
    issuerWord: issuerWords(here.plan?.identity.issuer ?? '').word,
    lines,
    summary: { province: counts(province), unit: counts(unit), provinceBySector: provinceBySector.map(counts), unitBySector: unitBySector.map(counts) },
  };
}

/** Every target of a campaign with its verdict, in the order of the plan, own ones under theirs; for lists and reports. */
export function judgedLines(open: OpenUnit, campaign: Campaign, { on, year, revision = null }: Asked): IndicatorLine[] {
  return linesOf(open, campaignTargets(open.db.read, campaign, on, revision), { on, year });
}

const counts = ({ ids: _ids, ...rest }: SectorSummary) => rest;

/** Years of the targets and of everything entered, in order. */
function yearsOf({ from, to, targets, campaign }: CampaignTargets, values: readonly IndicatorValue[], asked: number): number[] {
  const bounds = [from, to, campaign.fromYear, campaign.toYear, ...targets.flatMap(({ deadline, period }) => [deadline?.year ?? null, period?.from ?? null, period?.to ?? null])];
  const known = bounds.filter((year) => year !== null);
  if (known.length === 0) return [...new Set([...values.map(({ year }) => year), asked])].sort((one, other) => one - other);
  // An end that is an event leaves the campaign open.
  const last = campaign.toYear === null && to === null ? Math.max(...known, asked) : Math.max(...known);
  const first = Math.min(...known);
  const period = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...new Set([...period, ...values.map(({ year }) => year)])].sort((one, other) => one - other);
}

interface Sight {
  readonly here: CampaignTargets;
  readonly values: readonly IndicatorValue[];
  readonly shared: (alike: readonly Alike[]) => IndicatorValue[];
  readonly notes: readonly IndicatorNote[];
  readonly on: string;
  readonly year: number;
}

function linesOf(open: OpenUnit, here: CampaignTargets, { on, year }: Pick<Asked, 'on' | 'year'>): IndicatorLine[] {
  const { read } = open.db;
  const unit = unitOf(open);
  const alikeTo = alikeFinder(read, here, on);
  const held = new Map<string, IndicatorValue[]>();
  const valuesOf = (campaignId: string): IndicatorValue[] => {
    const known = held.get(campaignId) ?? read.all('indicator_value', { campaign: campaignId });
    held.set(campaignId, known);
    return known;
  };
  const sight: Sight = {
    here, on, year,
    values: valuesOf(here.campaign.id),
    shared: (alike) => alike.filter(({ campaign }) => campaign.id !== here.campaign.id).flatMap(({ campaign, target }) => valuesOf(campaign.id).filter((value) => value.indicatorId === target.id)),
    notes: read.all('indicator_note', { campaign: here.campaign.id }),
  };
  // Every target of the unit's own plan is its business, whoever it is put to.
  const own = here.plan !== null && isIssuedBy(here.plan.identity, unit, on);
  const mine = (target: CampaignTarget): boolean => target.plan === null || own || concerns(target.plan, unit) || (unit.kind === 'tinh' && target.plan.appliesTo.scope === 'toan-tinh');
  return groupRows(indicatorRows(here.targets)).flatMap(({ title, rows }) => rows.map((row) => lineOf(sight, row, title, mine(row.indicator), alikeTo(row.indicator))));
}

function lineOf(sight: Sight, { indicator: target, depth, relationWords, concerns: about }: IndicatorRow<CampaignTarget>, group: string, mine: boolean, alike: readonly Alike[]): IndicatorLine {
  const options = optionsFor(sight, target, alike);
  const values = [...sight.values, ...sight.shared(alike)];
  const { judgement, assigned, ratio, exceeded } = judged(sight, target, values, options);
  const units = judgeUnits(target, values, options);
  const { plan, own } = target;
  const notes = sight.notes.filter(({ remedy }) => remedy !== '');
  const at = judgement.year ?? sight.year;
  return {
    id: target.id,
    owner: own === null ? 'province' : 'unit',
    group,
    sector: target.sector,
    sectorWord: sectorWords(target.sector),
    depth,
    relationWords,
    concerns: about,
    text: target.text,
    unit: target.measure === 'status' || target.type === 'qualitative' ? '' : target.unit,
    measure: target.measure,
    measureWord: target.type === 'qualitative' ? 'nhận xét bằng lời' : MEASURE_WORDS[target.measure],
    polarity: target.polarity,
    section: plan?.section ?? '',
    judgedAs: judgedAsWords(target),
    equivalent: equivalentWords(target),
    ambiguity: plan === null ? (own?.note ?? '') : readingNotes(sight.here.plan, plan),
    entryKinds: [...entryKinds(target)],
    sideKinds: sideKinds(target),
    told: target.type === 'qualitative',
    label: plan?.group ?? '',
    mine,
    ratio,
    exceeded,
    ownKind: own?.kind ?? null,
    chart: chartOf(target, judgement),
    judged: judgedShape(judgement, target, sight.notes),
    // One named unit alone is the line itself.
    units: units.length === 1 && target.appliesTo.unitNames.length === 1 ? [] : units.map((unit) => judgedShape(unit, target, sight.notes)),
    assigned,
    remedy: noteFor(notes, target.id, at)?.remedy ?? '',
    note: noteFor(sight.notes, target.id, at),
    alike: alike.map((other) => ({ campaignId: other.campaign.id, campaignName: other.campaign.name, indicatorId: other.target.id, printed: other.target.figure })),
  };
}

function optionsFor({ here, notes, on, year }: Sight, target: CampaignTarget, alike: readonly Alike[]): JudgeOptions {
  return {
    on, year, notes,
    periodFrom: here.from,
    periodTo: here.to,
    alike: alike.map((other) => other.target.id),
    parent: here.targets.find(({ id }) => id === target.parentId) ?? null,
    baselineYear: here.campaign.settings.baseYear,
    deadlines: deadlineSettings(here.campaign),
  };
}

interface Judged extends Pick<AssignedResult, 'ratio' | 'exceeded'> {
  readonly judgement: IndicatorJudgement;
  readonly assigned: IndicatorLine['assigned'];
}

/** A target that refers to the plan assigned to the unit is judged by the targets assigned, once there are any (R20). */
function judged({ here, year }: Sight, target: CampaignTarget, values: readonly IndicatorValue[], options: JudgeOptions): Judged {
  if (target.own?.kind === 'assigned') return { ...judgeAssignedAlone(target.own, values, options), assigned: null };
  const judgement = judgeIndicator(target, values, options);
  const alone = { ratio: null, exceeded: judgement.state === 'vuot' };
  if (target.relativeTo?.kind !== 'external-plan') return { ...alone, judgement, assigned: null };
  const plan = judgeAssignedPlan(target, here.owns, values, options);
  const { state, sentence, assigned, exceeded, reached } = plan;
  const counted = { sentence, assigned, exceeded, reached };
  if (assigned === 0) return { ...alone, judgement, assigned: counted };
  return {
    judgement: { ...judgement, state, sentence, figure: assignedFigure(plan), value: null, year, gap: null, method: 'dem-chi-tieu', perYear: [] },
    assigned: counted, ratio: null, exceeded: state === 'vuot',
  };
}

/** An assigned target by itself, with the amount assigned anew for the year where there is one. */
function judgeAssignedAlone(own: OwnTarget, values: readonly IndicatorValue[], options: JudgeOptions): Omit<Judged, 'assigned'> {
  const shape = { ...own, parentId: own.id };
  const [item] = judgeAssignedPlan({ ...toIndicatorTarget(own), id: own.id }, [shape], values, options).items;
  if (item === undefined) throw new Error('an assigned target is its own plan');
  return { judgement: item.judgement, ratio: item.ratio, exceeded: item.exceeded };
}

function judgedShape({ indicatorId: _id, perYear, change, baseline, ...rest }: IndicatorJudgement, target: CampaignTarget, notes: readonly IndicatorNote[]): IndicatorLine['judged'] {
  const figure = (entry: NonNullable<IndicatorJudgement['change']>['average']) => (entry === null ? null : { value: entry.value, figure: entry.figure, from: entry.from, year: entry.year, methodWords: entry.methodWords });
  return {
    ...rest,
    qualifiers: [...rest.qualifiers],
    stateWord: INDICATOR_STATE_WORDS[rest.state],
    methodWords: rest.method === null ? '' : JUDGING_METHOD_WORDS[rest.method],
    perYear: perYear.map(({ method: _method, sources, ...year }) => ({ ...year, state: yearState(year, target, notes), sources: [...sources] })),
    change: change === null ? null : { yearOnYear: figure(change.yearOnYear), average: figure(change.average) },
    baseline: baseline === null ? null : { words: baseline.words, derived: baseline.origin === 'tinh-ra' },
  };
}

/** A year of an approximate target waits for a person as the target itself does (R17). */
function yearState({ year, state }: Pick<YearJudgement, 'year' | 'state'>, target: CampaignTarget, notes: readonly IndicatorNote[]): YearJudgement['state'] {
  if (!target.approx || state === 'chua-co-so-lieu' || state === 'khong-cham' || state === 'chua-den-han') return state;
  return noteFor(notes.filter(({ verdict }) => verdict !== null), target.id, year)?.verdict ?? 'cho-xac-nhan';
}

/** The target band on the scale of the figures; the first figure too where it counts the same thing. */
function chartOf(target: CampaignTarget, { baseline, perYear }: IndicatorJudgement): IndicatorLine['chart'] {
  if (target.type === 'qualitative' || target.measure === 'status' || perYear.length === 0) return null;
  const same = !isChange(target) && (target.baseline === null || target.baseline.unit === target.unit);
  const first = same && baseline !== null && baseline.value !== null && baseline.year !== null ? { year: baseline.year, value: baseline.value } : null;
  return { min: target.min, max: target.max, baseline: first };
}

const SHORTEST_QUOTE = 5;

/** What the catalogue remarks on the wording of an indicator, and the doubts of the plan that quote it; names stand for codes. */
function readingNotes(plan: Plan | null, indicator: NonNullable<CampaignTarget['plan']>): string {
  const figure = fold(indicator.figure);
  const quoting = (plan?.ambiguities ?? []).filter(
    ({ kind, asPrinted, where }) => kind !== 'ocr' && asPrinted !== null && figure.length >= SHORTEST_QUOTE && fold(asPrinted).includes(figure) && where.includes(indicator.section.split('.').slice(0, 2).join('.')),
  );
  const named = (text: string): string => text.replace(/\b[A-Z0-9]+-[0-9]+[a-z]?\b/gu, (code) => {
    const other = plan?.indicators.find(({ id }) => id === code);
    return other === undefined ? code : `«${other.text}»`;
  });
  return [...new Set([indicator.note ?? '', ...quoting.map(({ reading }) => reading)])].filter(Boolean).map(named).join(' ');
}
