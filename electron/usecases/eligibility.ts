import type { AwardDefinition } from '../../shared/catalogue/award-schema.ts';
import { decidersOf } from '../../shared/catalogue/awards.ts';
import { holdsOn } from '../../shared/catalogue/dated.ts';
import type { DueRow } from '../../shared/api/eligibility.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { AWARD_TYPE_OF_ROUND, RECIPIENT_CLASS_OF } from '../../shared/domain/award.ts';
import { awardSide } from '../../shared/domain/award-side.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { SUBJECT_KINDS, placeOf } from '../../shared/domain/subject.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import { dueState } from '../../shared/eligibility/due-state.ts';
import { evaluate, evaluateAll } from '../../shared/eligibility/evaluate.ts';
import type { EvaluateOptions } from '../../shared/eligibility/evaluate.ts';
import type { Proposal, SubjectFacts } from '../../shared/eligibility/facts.ts';
import { VERDICT_WORDS } from '../../shared/eligibility/report.ts';
import type { EligibilityReport } from '../../shared/eligibility/report.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import type { LawBook } from '../../shared/law/law-book.ts';
import { lawSettingsOf } from '../../shared/law/law-settings.ts';
import { fold } from '../../shared/text/fold.ts';
import { nameSortKey, textSortKey } from '../../shared/text/order.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import { catalogueCodeOf } from './award-names.ts';
import type { Reading } from './db.ts';
import { factsOf, factsOfAll } from './facts.ts';
import type { HandlersOf } from './handlers.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { postingOf } from './postings.ts';

type Methods = 'eligibility.of' | 'eligibility.ofNomination' | 'eligibility.awards' | 'eligibility.due' | 'eligibility.dueList';

/** So many subjects are judged between two breaths: other calls are answered in between. */
const AT_ONCE = 200;

interface Found {
  readonly listId: string;
  readonly rows: readonly DueRow[];
}
/** What «Ai đủ điều kiện» found last; it is read page by page and made anew with each run. */
const found = new WeakMap<OpenUnit, Found>();

/** Who qualifies for what, and why (award-law section 8). The council decides; nothing here does. */
export function eligibilityHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'eligibility.of': (_ctx, { subjectId, awardCode, date, year, type, merit }) =>
      catchRefusal(() => {
        const day = date ?? open.clock.today();
        const law = lawOf(open, day);
        const facts = factsOf(db.read, subjectId, { throughYear: year });
        return sent(evaluate(needAward(law, awardCode), facts, { date: day, year, type, ground: null, merit }, optionsOf(law, awardCode)));
      }),
    'eligibility.ofNomination': (_ctx, { nominationId }) =>
      catchRefusal(() => {
        const nomination = db.read.need('nomination', nominationId);
        const report = eligibilityOf(open, nomination, db.read.needEver('round', nomination.roundId));
        const note = report !== null ? '' : nomination.award === null ? 'Chọn danh hiệu hoặc hình thức khen thưởng để xem điều kiện.' : 'Danh mục pháp luật không có điều kiện của hình thức này; xét theo tiêu chuẩn của phong trào.';
        return { report: report === null ? null : sent(report), note };
      }),
    'eligibility.awards': (_ctx, { date }) => {
      const law = lawOf(open, date ?? open.clock.today());
      return ok(law.awards.filter((award) => holdsOn(award, law.date)).map((award) => awardChoice(open, law, award)));
    },
    'eligibility.due': async (_ctx, { awardCodes, year, date }, { progress, signal }) => {
      const day = date ?? open.clock.today();
      const law = lawOf(open, day);
      const awards = catchRefusal(() => awardCodes.map((code) => needAward(law, code)));
      if (!awards.ok) return awards;
      const total = db.read.count('subject');
      const label = 'Đang xét điều kiện';
      progress({ done: 0, total, label });
      const rows: DueRow[] = [];
      let done = 0;
      for (const facts of factsOfAll(db.read, { throughYear: year })) {
        rows.push(...dueOf(db.read, awards.value, facts, law, { date: day, year, type: null, ground: null, merit: '' }));
        done++;
        if (done % AT_ONCE !== 0) continue;
        progress({ done, total, label });
        await new Promise((resolve) => setImmediate(resolve));
        if (signal.aborted) return err(cancelled);
      }
      const listId = db.store.newId();
      found.set(open, { listId, rows: rows.sort(byName) });
      const qualified = rows.filter(({ state }) => state === 'du').length;
      const waiting = rows.filter(({ state }) => state === 'cho-xac-nhan').length;
      return ok({ listId, subjects: done, qualified, lackingOne: rows.length - qualified - waiting, waiting });
    },
    'eligibility.dueList': (_ctx, { listId, awardCode, kind, state, search, after, limit }) =>
      catchRefusal(() => {
        const held = found.get(open);
        if (held?.listId !== listId) throw new Refusal(fault('danh-sach-da-cu', 'Danh sách này đã cũ.', { next: 'Bấm «Xét điều kiện» để xét lại.' }));
        const wanted = fold(search);
        const rows = held.rows.filter(
          (row) => (awardCode === null || row.awardCode === awardCode) && (kind === null || row.kind === kind) && (state === null || row.state === state) && (wanted === '' || fold(`${row.name} ${row.place}`).includes(wanted)),
        );
        const from = typeof after?.[0] === 'number' ? after[0] : 0;
        const next = from + limit < rows.length ? [from + limit] : null;
        return { rows: rows.slice(from, from + limit), next, total: rows.length };
      }),
  };
}

const byName = (one: DueRow, other: DueRow): number => (one.nameKey < other.nameKey ? -1 : one.nameKey > other.nameKey ? 1 : one.awardCode.localeCompare(other.awardCode));

function needAward(law: LawBook, code: string): AwardDefinition {
  const award = awardIn(law, code);
  if (award === undefined) throw new Refusal(fault('khong-co-trong-danh-muc', 'Danh mục pháp luật không có danh hiệu, hình thức này.', { item: code, next: 'Chọn danh hiệu, hình thức khác.' }));
  return award;
}

/** How the rules of one award are judged under a law book. */
export const optionsOf = (law: LawBook, code: string): EvaluateOptions => ({ lookup: (other) => awardIn(law, other), settings: lawSettingsOf(law, code) });

/** The report of a nomination as it stands today, with what its dossier needs on the way; null where the law data do not hold its award. */
export function eligibilityOf(open: OpenUnit, nomination: Nomination, round: Round, facts: SubjectFacts | null = null): EligibilityReport | null {
  const code = nomination.award === null ? null : catalogueCodeOf(open, nomination.award);
  const law = lawOf(open, open.clock.today());
  const award = code === null ? undefined : awardIn(law, code);
  if (code === null || award === undefined || open.db.read.get('subject', nomination.subjectId) === null) return null;
  const publicity = postingOf(open, nomination);
  const posting = publicity === null || publicity.from === null ? null : { from: publicity.from, to: publicity.to ?? law.date, manner: publicity.manner };
  const given = facts ?? factsOf(open.db.read, nomination.subjectId, { throughYear: round.year });
  const proposal: Proposal = { date: law.date, year: round.year, type: AWARD_TYPE_OF_ROUND[round.kind], ground: null, merit: nomination.merit };
  return evaluate(award, { ...given, posting }, proposal, { ...optionsOf(law, code), stage: 'procedure' });
}

/** One line for lists; null where the law data do not hold its award. */
export function eligibilitySummaryOf(open: OpenUnit, nomination: Nomination): { verdict: EligibilityReport['verdict']; word: string; summary: string; lacking: number } | null {
  const report = eligibilityOf(open, nomination, open.db.read.needEver('round', nomination.roundId));
  return report === null ? null : { verdict: report.verdict, word: VERDICT_WORDS[report.verdict], summary: report.summary, lacking: report.lacking };
}

/** The report with lists of its own, as the contract sends it. */
function sent(report: EligibilityReport) {
  return { ...report, conditions: [...report.conditions], grounds: [...report.grounds] };
}

function awardChoice(open: OpenUnit, law: LawBook, award: AwardDefinition) {
  const kinds = SUBJECT_KINDS.filter((kind) => award.recipients.some((token) => kindOf(token) === kind));
  const own = decidersOf(award, law.date).length > 0 && awardSide({ source: 'catalogue', code: award.code }, { plan: null, unitKind: unitOf(open).kind, law }) === 'own';
  return { code: award.code, name: award.nameVi, group: award.kind === 'title' ? 'Danh hiệu thi đua' : 'Hình thức khen thưởng', kinds, own };
}

function kindOf(token: AwardDefinition['recipients'][number]): SubjectKind {
  const known = SUBJECT_KINDS.find((kind) => RECIPIENT_CLASS_OF[kind] === token);
  return known ?? (['enterprise', 'commune', 'village'].includes(token) ? 'collective' : 'person');
}

/** Who qualifies, lacks one thing, or waits for confirmations only. Of whom nothing on record speaks for the award is nobody who is due. */
function dueOf(read: Reading, awards: readonly AwardDefinition[], facts: SubjectFacts, law: LawBook, proposal: Proposal): DueRow[] {
  const reports = awards.length === 1 ? awards.map((award) => evaluate(award, facts, proposal, optionsOf(law, award.code))) : allReports(awards, facts, proposal, law);
  const due = reports.flatMap((report) => {
    const state = dueState(report);
    return state === null ? [] : [{ ...report, state }];
  });
  if (due.length === 0) return [];
  const subject = read.get('subject', facts.subject.id);
  if (subject === null || (subject.kind === 'collective' && subject.endedOn !== null && subject.endedOn <= proposal.date)) return [];
  const nameKey = subject.kind === 'person' ? nameSortKey(subject.name) : textSortKey(subject.name);
  return due.map(({ awardCode, awardName, state, summary }) => ({
    subjectId: subject.id, name: subject.name, nameKey, kind: subject.kind, place: placeOf(subject), awardCode, awardName, state, summary,
  }));
}

/** Settings are each award's own; where none has any, one pass over the subject's records serves all. */
function allReports(awards: readonly AwardDefinition[], facts: SubjectFacts, proposal: Proposal, law: LawBook): EligibilityReport[] {
  const plain = law.confirmations.length === 0 && law.entries.length === 0;
  if (plain) return evaluateAll(awards, facts, proposal, { lookup: (code) => awardIn(law, code) });
  return awards.map((award) => evaluate(award, facts, proposal, optionsOf(law, award.code)));
}
