import { buildComparison, comparisonSheet } from '../../shared/documents/comparison.ts';
import type { ComparisonInput } from '../../shared/documents/comparison.ts';
import { gradingMismatch } from '../../shared/domain/quality-grading.ts';
import { MERIT_CAPACITY_WORDS } from '../../shared/domain/nomination.ts';
import type { DossierItem, Nomination } from '../../shared/domain/nomination.ts';
import { readQuotas } from '../../shared/domain/quota.ts';
import type { QuotaLine, QuotaNomination } from '../../shared/domain/quota.ts';
import { QUALITY_GRADES } from '../../shared/domain/registers/shapes.ts';
import type { Round } from '../../shared/domain/round.ts';
import { groupsOfSubject, quotaLeft, shareWords, sharesOf } from '../../shared/domain/selection.ts';
import type { SelectionFate, SelectionQuota, SelectionRow, ShareTarget } from '../../shared/domain/selection.ts';
import { SELECTION_COLUMNS, leftWords } from '../../shared/domain/selection-columns.ts';
import { SUBJECT_FLAG_WORDS, displayName, placeOf } from '../../shared/domain/subject.ts';
import type { SubjectFlags } from '../../shared/domain/subject.ts';
import { shareTargetOf } from '../../shared/law/law-book.ts';
import { nameSortKey, textSortKey } from '../../shared/text/order.ts';
import { catchRefusal, ok } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import { orRefuse } from './dossier-papers.ts';
import { eligibilitySummaryOf } from './eligibility.ts';
import type { HandlersOf } from './handlers.ts';
import { lawOf } from './law.ts';
import { nominationRow } from './nomination-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { readingUnit } from './quotas.ts';
import { subjectOf } from './subject-of.ts';
import { sessionsOf, voteOf } from './votes.ts';
import type { RoundSessions } from './votes.ts';

const SHARE_GROUPS = ['directWorker', 'women', 'smallCollective', 'difficultArea'] as const;

/** The selection view: all nominees of a round side by side, and the same printed (R60). */
export function selectionHandlers(open: OpenUnit): HandlersOf<'selection.get' | 'selection.print'> {
  return {
    'selection.get': (_ctx, { roundId }) => catchRefusal(() => selectionOf(open, roundId)),
    'selection.print': async (_ctx, { format, ...asked }) => {
      const input = comparisonInput(open, asked);
      const files = await renderAll(open, [format === 'xlsx' ? { format, sheets: [comparisonSheet(input)] } : { format, papers: [orRefuse(buildComparison(input, paperTexts(open)))] }]);
      if (!files.ok) return files;
      return ok({ fileName: `Bang-so-sanh-${open.clock.today()}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array });
    },
  };
}

function selectionOf(open: OpenUnit, roundId: string) {
  const { read } = open.db;
  const round = read.need('round', roundId);
  const nominations = read.all('nomination', { round: roundId }).sort((a, b) => a.position - b.position);
  const quota = quotaOf(open, round, nominations);
  const sessions = sessionsOf(open, roundId);
  return {
    roundName: round.name,
    rows: nominations.map((nomination, at) => rowOf(open, nomination, round, quota.idsOf(at), sessions)),
    quotas: quota.lines,
    targets: targetsOf(open),
    openSessions: sessions.all
      .filter((session) => !session.concluded)
      .map(({ id, date, results }) => ({ id, date, nominationIds: results.map(({ nominationId }) => nominationId) })),
  };
}

/** Shares that the province wants today. */
function targetsOf(open: OpenUnit): ShareTarget[] {
  const law = lawOf(open, open.clock.today());
  return SHARE_GROUPS.flatMap((group) => {
    const target = shareTargetOf(law, group);
    return target === null ? [] : [{ group, minPct: target.minPct, citation: target.citation }];
  });
}

function fateOf({ state }: Pick<Nomination, 'state'>): SelectionFate {
  switch (state) {
    case 'draft':
    case 'returned':
    case 'not-passed':
      return 'open';
    case 'passed':
      return 'passed';
    case 'sent':
    case 'received':
    case 'awarded':
      return 'sent';
    default:
      return 'out';
  }
}

/** The round's lines of the quota, and for each nomination the lines it would use a place of. */
function quotaOf(open: OpenUnit, round: Round, nominations: readonly Nomination[]): { lines: SelectionQuota[]; idsOf: (at: number) => string[] } {
  const campaign = round.campaignId === null ? null : open.db.read.getEver('campaign', round.campaignId);
  if (campaign === null) return { lines: [], idsOf: () => [] };
  const plan = planOf(open.db.read, campaign, round.planRevision ?? open.clock.today());
  const unit = readingUnit(open);
  const linesWith = (some: readonly QuotaNomination[]): readonly QuotaLine[] =>
    readQuotas({ plan, milestoneId: round.milestoneId, unit, date: open.clock.today(), allotments: campaign.allotments, nominations: some }).lines;
  const asked = nominations.map((nomination): QuotaNomination => ({ subjectKind: subjectOf(open, nomination).kind, awardFormId: nomination.award?.source === 'campaign' ? nomination.award.formId : null }));
  // What a nomination uses depends on its kind and form alone.
  const used = new Map<string, string[]>();
  for (const one of asked) {
    const key = `${one.subjectKind} ${one.awardFormId ?? ''}`;
    if (!used.has(key)) used.set(key, linesWith([one]).filter((line) => line.used > 0).map((line) => line.id));
  }
  const counted = nominations.flatMap((nomination, at) => (fateOf(nomination) === 'out' ? [] : (asked[at] ?? [])));
  return {
    lines: linesWith(counted).map((line) => ({ id: line.id, printed: line.printed, max: line.status === 'co-dinh' && line.share === 'rieng' ? line.max : null, sentence: line.sentence })),
    idsOf: (at) => {
      const one = asked[at];
      return one === undefined ? [] : (used.get(`${one.subjectKind} ${one.awardFormId ?? ''}`) ?? []);
    },
  };
}

/** Codes of the catalogue's papers; conditions of a plan have codes like «LD23-S4-1». */
const PAPER_CODE = /^[A-Z]+(?:_[A-Z0-9]+)*$/u;

function doneOf(items: readonly DossierItem[]): SelectionRow['conditions'] {
  const asked = items.filter((item) => item.required === 'yes' || (item.required === 'ask' && item.state !== 'khong-yeu-cau'));
  const missing = asked.filter((item) => item.state === 'con-thieu' || item.state === 'qua-cu');
  return { asked: asked.length, done: asked.length - missing.length, missing: missing.map(({ name }) => name) };
}

function rowOf(open: OpenUnit, nomination: Nomination, round: Round, quotaIds: string[], sessions: RoundSessions): SelectionRow {
  const { read } = open.db;
  const subject = subjectOf(open, nomination);
  const shown = nominationRow(open, nomination, round, sessions);
  const vote = voteOf(open, nomination, round, sessions);
  const flags = Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[];
  return {
    nominationId: nomination.id,
    subjectId: subject.id,
    name: subject.name,
    nameKey: subject.kind === 'person' ? nameSortKey(subject.name) : textSortKey(subject.name),
    kind: subject.kind,
    place: placeOf(subject),
    awardName: shown.awardName,
    fate: fateOf(nomination),
    stateWord: shown.stateWord,
    eligibility: eligibilitySummaryOf(open, nomination),
    conditions: doneOf(nomination.items.filter(({ code }) => !PAPER_CODE.test(code))),
    papers: doneOf(nomination.items.filter(({ code }) => PAPER_CODE.test(code))),
    flags: flags.filter((flag) => nomination.flags[flag]).map((flag) => SUBJECT_FLAG_WORDS[flag]),
    gradings: read
      .all('quality_grading', { subject: subject.id })
      .sort((a, b) => b.year - a.year)
      .map((line) => ({ year: line.year, gradeWord: QUALITY_GRADES[line.grade], mismatch: gradingMismatch(line, nomination, round.year) ?? '' })),
    awards: read
      .all('award_entry', { subject: subject.id })
      .filter((entry) => entry.cancelledOn === null)
      .sort((a, b) => b.decisionDate.localeCompare(a.decisionDate))
      .map((entry) => ({ year: entry.year, name: entry.awardName, decision: entry.decisionNumber })),
    capacityWord: nomination.capacity === null ? '' : MERIT_CAPACITY_WORDS[nomination.capacity],
    vote: { state: vote.state, sentence: vote.sentence },
    quotaIds,
    ...groupsOfSubject(subject, nomination.flags),
  };
}

function comparisonInput(open: OpenUnit, asked: { roundId: string; order: readonly string[]; chosen: readonly string[]; columns: readonly string[] }): ComparisonInput {
  const { roundName, rows, quotas, targets } = selectionOf(open, asked.roundId);
  const chosen = new Set(asked.chosen);
  const left = quotaLeft(quotas, rows, chosen);
  const columns = SELECTION_COLUMNS.filter(({ key }) => asked.columns.includes(key));
  const shown = asked.order.flatMap((id) => {
    const row = rows.find(({ nominationId }) => nominationId === id);
    return row === undefined ? [] : [{ ...row, name: displayName(open.db.read.need('subject', row.subjectId)) }];
  });
  return {
    issuer: issuerOf(open),
    date: open.clock.today(),
    about: roundName,
    columns: columns.map(({ heading, width }) => ({ heading, width })),
    rows: shown.map((row) => ({ chosen: chosen.has(row.nominationId), cells: columns.map(({ text, print }) => print?.(row) ?? text(row, left)) })),
    figures: [
      ...sharesOf(rows.filter(({ nominationId }) => chosen.has(nominationId)), targets).map((share) => ({ name: share.label, words: shareWords(share) })),
      ...quotas.flatMap(({ id, printed }) => {
        const places = left.get(id) ?? null;
        return places === null ? [] : [{ name: printed, words: leftWords(places).toLocaleLowerCase('vi') }];
      }),
    ],
  };
}
