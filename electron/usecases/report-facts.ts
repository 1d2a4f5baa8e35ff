import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { EXEMPLAR_STAGES } from '../../shared/domain/exemplar.ts';
import type { ExemplarPlan } from '../../shared/domain/exemplar.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { ExemplarFacts, IndicatorFacts, LaunchFacts, ReportFacts, ReportIndicator, ReportPeriod } from '../../shared/domain/report/facts.ts';
import { INDICATOR_STATE_WORDS } from '../../shared/domain/indicator-words.ts';
import { isIssuedBy, issuerWords } from '../../shared/domain/plan-issuer.ts';
import { yearsIn } from '../../shared/domain/report/words.ts';
import { organName } from '../../shared/domain/unit.ts';
import { addDays, isoOf } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { planOf, revisionNumberOn } from './campaign-plan.ts';
import { followRows } from './follow-ups.ts';
import { judgedLines } from './indicators.ts';
import { launchDue } from './launch-due.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { awardFacts } from './report-awards.ts';

type Within = (day: string | null) => boolean;

/** The day whose plan a report of this period is drafted with: the last of the period, or today where that is still to come. */
export const draftingDay = (open: OpenUnit, { to }: Pick<ReportPeriod, 'to'>): string => (to < open.clock.today() ? to : open.clock.today());

/** Everything the unit's data says of a campaign in a period (R74). Both days of the period are included. */
export function reportFacts(open: OpenUnit, campaign: Campaign, period: ReportPeriod): ReportFacts {
  const { read } = open.db;
  const here = { campaign: campaign.id };
  const within: Within = (day) => day !== null && day >= period.from && day <= period.to;
  const years = yearsIn(period);
  const plan = planOf(read, campaign, draftingDay(open, period));
  const poverty = plan !== null && fold(plan.identity.title).includes('ngheo');
  const propaganda = read.all('propaganda', here).filter(({ on }) => within(on));
  return {
    period,
    unitName: organName(unitOf(open)),
    launch: launchFacts(open, campaign, period, plan),
    below: belowFacts(open, campaign),
    indicators: indicatorFacts(open, campaign, period, plan),
    exemplars: exemplarFacts(open, campaign, period, within),
    propaganda: {
      lines: propaganda,
      plans: read.all('propaganda_plan', here).filter(({ year }) => years.includes(year)),
      exemplars: new Set(propaganda.flatMap(({ exemplarId }) => exemplarId ?? [])).size,
    },
    escapes: { lines: read.all('escape_registration', here).filter(({ registeredOn, outcomeOn }) => within(registeredOn) || within(outcomeOn)), asked: poverty },
    support: { lines: read.all('support', here).filter(({ givenOn }) => within(givenOn)), asked: poverty },
    initiatives: { lines: read.all('initiative', here).filter(({ year }) => years.includes(year)), asked: speaksOf(plan, 'sang kien') },
    inspections: { lines: read.all('inspection', here).filter(({ visitedOn, plannedFor }) => within(visitedOn ?? plannedFor)), asked: true },
    expenses: { lines: read.all('expense', here).filter(({ on }) => within(on)), asked: (plan?.funding.length ?? 0) > 0 },
    difficulties: read.all('feedback', here).filter(({ raisedOn }) => within(raisedOn)),
    awards: awardFacts(open, campaign, period),
  };
}

const speaksOf = (plan: Plan | null, folded: string): boolean => plan !== null && fold(JSON.stringify([plan.contents, plan.indicators, plan.awardStandards, plan.criteria, plan.responsibilities])).includes(folded);

function launchFacts(open: OpenUnit, campaign: Campaign, { to }: ReportPeriod, plan: Plan | null): LaunchFacts | null {
  const held = open.db.read.all('launching_plan', { campaign: campaign.id })[0];
  if (held === undefined) return plan === null ? null : ownPlanFacts(open, plan);
  const symbol = unitOf(open).symbol ?? '';
  return {
    issued: held.state !== 'du-thao',
    number: held.number === '' || held.number.includes('/') || symbol === '' ? held.number : `${held.number}/KH-${symbol}`,
    date: held.date,
    title: held.title,
    sentOn: held.sentOn,
    sentTo: held.sentTo,
    lastDay: launchDue(open, campaign, held.sentOn)?.lastDay ?? null,
    spread: held.spread.filter(({ on }) => on <= to).map(({ to: place, people }) => ({ to: place, people })),
  };
}

/** A campaign of the unit's own plan was launched by that plan; null for the plan of another. */
function ownPlanFacts(open: OpenUnit, { identity }: Plan): LaunchFacts | null {
  if (!isIssuedBy(identity, unitOf(open), open.clock.today())) return null;
  const { day = null, month = null, year = null } = identity.date ?? {};
  const date = day === null || month === null || year === null ? null : isoOf(year, month, day);
  return { issued: true, number: identity.number ?? '', date, title: identity.title, sentOn: null, sentTo: '', lastDay: null, spread: [] };
}

function belowFacts(open: OpenUnit, campaign: Campaign): ReportFacts['below'] {
  const { rows, notSent, late } = followRows(open, campaign.id);
  return rows.length === 0 ? null : { units: rows.length, launched: rows.filter(({ launched }) => launched === 'da').length, owing: notSent, late };
}

/**
 * Targets judged when the period is over, so that what was not reached in it is «chưa đạt»; before that, today. By the
 * revision of the plan that applied then (R8).
 */
function indicatorFacts(open: OpenUnit, campaign: Campaign, period: ReportPeriod, plan: Plan | null): IndicatorFacts {
  const today = open.clock.today();
  const on = period.to < today ? addDays(period.to, 1) : today;
  const all = judgedLines(open, campaign, { on, year: Number(period.to.slice(0, 4)), revision: revisionNumberOn(open.db.read, campaign.id, draftingDay(open, period)) });
  const known = ({ figure, narrative }: Line['judged']): boolean => figure !== '' || narrative !== '';
  const shown = all.filter((line) => line.mine || line.owner === 'unit' || known(line.judged) || line.units.some(known));
  return { lines: shown.flatMap((line) => [reportIndicator(line, line.judged, line.text), ...line.units.map((unit) => reportIndicator({ ...line, depth: line.depth + 1, relationWords: '', remedy: '' }, unit, unit.unitName))]), others: all.length - shown.length, common: issuerWords(plan?.identity.issuer ?? '').common };
}

type Line = ReturnType<typeof judgedLines>[number];

function reportIndicator(line: Line, judged: Line['judged'], text: string): ReportIndicator {
  const years = judged.perYear.filter(({ year }) => judged.year !== null && year <= judged.year);
  // A named unit under the line has a verdict of its own.
  const state = line.exceeded && judged === line.judged && judged.state === 'dat' ? 'vuot' : judged.state;
  const exact = years.find(({ year }) => year === judged.year)?.sources ?? [];
  return {
    owner: line.owner,
    assigned: line.ownKind === 'assigned',
    depth: line.depth,
    relationWords: line.relationWords,
    text: text === line.text && line.concerns !== '' && !text.includes(line.concerns) ? `${text} (${line.concerns})` : text,
    printed: judged.printed === text ? '' : judged.printed,
    figure: judged.figure,
    year: judged.year,
    state,
    stateWord: INDICATOR_STATE_WORDS[state],
    narrative: judged.narrative,
    sources: [...new Set(exact.length > 0 ? exact : years.flatMap(({ sources }) => sources))],
    remedy: line.remedy,
  };
}

function exemplarFacts(open: OpenUnit, campaign: Campaign, period: ReportPeriod, within: Within): ExemplarFacts {
  const { read } = open.db;
  const exemplars = read.all('exemplar', { campaign: campaign.id });
  const names = EXEMPLAR_STAGES.map((stage) => ({ stage, names: exemplars.filter(({ steps }) => steps.some((step) => step.stage === stage && within(step.on))).map(({ name }) => name) }));
  const achieved = (stage: (typeof EXEMPLAR_STAGES)[number]): number => names.find((entry) => entry.stage === stage)?.names.length ?? 0;
  const planned = plannedIn(read.all('exemplar_plan', { campaign: campaign.id }), period);
  const moved = names.some((entry) => entry.names.length > 0);
  const levels = planned.length > 0 ? planned : moved ? [{ level: '', planned: null }] : [];
  return {
    recorded: exemplars.length > 0,
    rows: levels.flatMap((one) => EXEMPLAR_STAGES.map((stage) => ({ level: one.level, stage, planned: one.planned?.[stage] ?? null, achieved: achieved(stage) }))),
    names,
    replications: exemplars.reduce((sum, { replications }) => sum + replications.filter(({ since }) => within(since)).length, 0),
  };
}

/** What was planned for a period, by level: of the whole period where the report is of several years and such a plan is there, else the sum of its years. */
function plannedIn(plans: readonly ExemplarPlan[], period: ReportPeriod): { level: string; planned: ExemplarPlan['planned'] }[] {
  const years = yearsIn(period);
  return [...new Set(plans.map(({ level }) => level))].flatMap((level) => {
    const own = plans.filter((plan) => plan.level === level);
    const whole = years.length > 1 ? own.find(({ year }) => year === null) : undefined;
    const chosen = whole === undefined ? own.filter(({ year }) => year !== null && years.includes(year)) : [whole];
    if (chosen.length === 0) return [];
    const sum = (stage: keyof ExemplarPlan['planned']): number | null => {
      const known = chosen.map(({ planned }) => planned[stage]).filter((value) => value !== null);
      return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
    };
    return [{ level, planned: { 'phat-hien': sum('phat-hien'), 'boi-duong': sum('boi-duong'), 'tong-ket': sum('tong-ket'), 'nhan-rong': sum('nhan-rong') } }];
  });
}
