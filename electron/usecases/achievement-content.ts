import { awardByCode } from '../../shared/catalogue/awards.ts';
import { awardByName } from '../../shared/domain/award-by-name.ts';
import { catalogueEntryOf } from '../../shared/domain/award.ts';
import { MERIT_TEXT, NO_FIGURES, NO_REPORT, reportFormOf } from '../../shared/domain/achievement-report.ts';
import type { AchievementReport, Figures, ReportContent, ReportFields, ReportForm } from '../../shared/domain/achievement-report.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import type { Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import { INITIATIVE_SCOPES } from '../../shared/domain/registers/shapes.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { campaignTargets } from './campaign-targets.ts';
import type { Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';

/** The draft of a nomination's report, or null while nobody has written one. */
export function reportOf(read: Reading, nominationId: string): AchievementReport | null {
  return read.all('achievement_report', { nomination: nominationId })[0] ?? null;
}

/** The form a nomination's report takes while nobody chooses another. */
export function formFollowing(open: OpenUnit, nomination: Nomination, round: Round, subject: Subject): ReportForm {
  const asked = (code: string): boolean => nomination.items.some((item) => item.code === code && item.required === 'yes');
  return reportFormOf({
    kind: subject.kind,
    enterprise: subject.tags?.includes('enterprise') === true,
    title: nomination.award !== null && catalogueEntryOf(nomination.award, unitOf(open).kind)?.kind === 'title',
    round: round.kind,
    shortAsked: asked('BAO_CAO_TOM_TAT') && !asked('BAO_CAO_THANH_TICH'),
  });
}

/** Everything the report of a nomination says, as it stands now. `fields`: instead of the stored draft. */
export function reportContent(open: OpenUnit, nomination: Nomination, round: Round, subject: Subject = subjectOf(open, nomination), fields: ReportFields = reportOf(open.db.read, nomination.id) ?? NO_REPORT): ReportContent {
  const form = fields.form ?? formFollowing(open, nomination, round, subject);
  return { form, texts: textsOf(fields, form, nomination), figures: fields.figures, ...knownOf(open, nomination, round, subject) };
}

/** Texts as written; the merit is what the nomination says until somebody writes it. */
function textsOf({ texts }: ReportFields, form: ReportForm, nomination: Nomination): Record<string, string> {
  const key = MERIT_TEXT[form];
  const told = toldOf(nomination);
  return texts[key] !== undefined || told === '' ? texts : { ...texts, [key]: told };
}

/** What a nomination says of the merit: its summary (or the words for the certificate) and its grounds. */
export function toldOf({ merit, summary, grounds }: Nomination): string {
  return [summary || merit, grounds].filter((line) => line !== '').join('\n');
}

/** What the registers know of a nominee: initiatives, titles and forms it has, figures kept under its name. */
export function knownOf(open: OpenUnit, nomination: Nomination, round: Round, subject: Subject): Pick<ReportContent, 'indicators' | 'initiatives' | 'titles' | 'awards'> {
  const { read } = open.db;
  const held = read.all('award_entry', { subject: nomination.subjectId }).filter(({ cancelledOn }) => cancelledOn === null);
  const rows = held.sort((one, other) => one.year - other.year || one.decisionDate.localeCompare(other.decisionDate));
  const line = ({ year, awardName, decisionNumber, decisionDate, authority }: AwardEntry) => ({
    year,
    name: awardName,
    decision: [`Quyết định ${decisionNumber === '' ? '' : `số ${decisionNumber} `}ngày ${formatScreenDate(decisionDate)}`, authority].filter(Boolean).join('; '),
  });
  return {
    indicators: indicatorsOf(open, round, subject),
    initiatives: read
      .all('initiative')
      .filter(({ subjectIds }) => subjectIds.includes(nomination.subjectId))
      .sort((one, other) => one.year - other.year)
      .map(({ year, name, scope, recognisedBy, decisionNumber, recognisedOn }) => ({
        year,
        name,
        level: recognisedBy || INITIATIVE_SCOPES[scope],
        decision: [decisionNumber, recognisedOn === null ? '' : `ngày ${formatScreenDate(recognisedOn)}`].filter(Boolean).join(' '),
      })),
    titles: rows.filter(isTitle).map(line),
    awards: rows.filter((entry) => !isTitle(entry)).map(line),
  };
}

function isTitle({ awardCode, awardName, subjectKind }: AwardEntry): boolean {
  const code = awardCode ?? awardByName(awardName, subjectKind)?.code ?? null;
  return code !== null && awardByCode(code)?.kind === 'title';
}

/** Years a table of figures shows at most: the last ones. */
const MOST_YEARS = 4;

/** Figures of the round's campaign that are kept under the nominee's own name (R22). */
function indicatorsOf(open: OpenUnit, round: Round, subject: Subject): Figures {
  const { read } = open.db;
  const campaign = round.campaignId === null ? null : read.getEver('campaign', round.campaignId);
  if (campaign === null) return NO_FIGURES;
  const own = fold(subject.name);
  const values = read.all('indicator_value', { campaign: campaign.id }).filter(({ unitName, kind, value }) => value !== null && (kind === 'level' || kind === 'change') && fold(unitName) === own);
  const years = [...new Set(values.map(({ year }) => year))].sort((one, other) => one - other).slice(-MOST_YEARS);
  const { targets } = campaignTargets(read, campaign, open.clock.today(), round.planRevision);
  const rows = targets.flatMap((target) => {
    const figures = years.map((year) => values.find((value) => value.indicatorId === target.id && value.year === year)?.value ?? null);
    return figures.every((value) => value === null) ? [] : [{ name: target.text.slice(0, 300), unit: target.unit, values: figures.map((value) => (value === null ? '' : formatNumber(value))) }];
  });
  return rows.length === 0 ? NO_FIGURES : { years, rows };
}

/** What a nomination's report prints: the version that was sent once it has left, else as it stands. */
export function printedReport(open: OpenUnit, nomination: Nomination): { content: ReportContent; subject: Subject; awardName: string | null } {
  const round = open.db.read.needEver('round', nomination.roundId);
  const sent = isAtHome(nomination) ? undefined : sentVersion(open.db.read, nomination.id);
  const content = sent?.report ?? reportContent(open, nomination, round);
  return { content, subject: sent?.subject ?? subjectOf(open, nomination), awardName: sent?.awardName ?? null };
}

function sentVersion(read: Reading, nominationId: string): NominationVersion | undefined {
  return read.all('nomination_version', { nomination: nominationId }).sort((one, other) => one.n - other.n).at(-1);
}
