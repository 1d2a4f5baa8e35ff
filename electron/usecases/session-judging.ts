import { awardSide } from '../../shared/domain/award-side.ts';
import { Council } from '../../shared/domain/council.ts';
import type { Session, SessionFields } from '../../shared/domain/council.ts';
import { NOMINATION_STATE_WORDS } from '../../shared/domain/nomination.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { nextNomination } from '../../shared/domain/nomination-steps.ts';
import { quorumOf, sessionFindings } from '../../shared/domain/session-findings.ts';
import type { QuorumRule, SessionFinding } from '../../shared/domain/session-findings.ts';
import { judgeVote } from '../../shared/domain/vote.ts';
import { councilRuleOf } from '../../shared/law/law-book.ts';
import { awardNameOf, catalogueCodeOf, planOfRound } from './award-names.ts';
import { lawOf } from './law.ts';
import type { Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { thresholdFor } from './votes.ts';

/** Whether a council can still judge a nomination; a state that is not known here is left alone. */
export function isJudgeable(nomination: Nomination): boolean {
  return nextNomination(nomination, 'pass') !== null;
}

/** The council on record with every field, however old the record; null: none. */
export function councilOf(read: Reading): Council | null {
  const held = read.get('council', 'council');
  return held === null ? null : Council.parse(held);
}

/** Least attendance for a session: the council's own regulation or what the province sets for these awards, the stricter of them. */
function quorumRuleOf(open: OpenUnit, council: Council | null, nominations: readonly Nomination[], date: string): QuorumRule | null {
  const law = lawOf(open, date);
  const codes = [null, ...new Set(nominations.map(({ award }) => (award === null ? null : catalogueCodeOf(open, award))))];
  const rules = codes.flatMap((code): QuorumRule[] => {
    const rule = councilRuleOf(law, code);
    return rule === null || rule.minAttendancePct === null || rule.confidence === 'low' ? [] : [{ pct: rule.minAttendancePct, citation: rule.citation }];
  });
  const { number, title } = council?.regulation ?? { number: '', title: '' };
  if (council !== null && council.quorumPct !== null) rules.unshift({ pct: council.quorumPct, citation: title || number || 'quy chế của Hội đồng' });
  return rules.reduce<QuorumRule | null>((best, rule) => (best === null || rule.pct > best.pct ? rule : best), null);
}

/** Outcomes, quorum and findings of a session as it stands. A concluded one keeps what it said of nominations that went on since. */
export function judged(open: OpenUnit, fields: SessionFields, concluded = false) {
  const round = open.db.read.need('round', fields.roundId);
  const council = councilOf(open.db.read);
  const plan = planOfRound(open, round);
  const law = lawOf(open, fields.date);
  const unitKind = unitOf(open).kind;
  const nominations = fields.results.flatMap(({ nominationId }) => open.db.read.get('nomination', nominationId) ?? []);
  const outcomes = nominations.map((nomination) => {
    const result = fields.results.find(({ nominationId }) => nominationId === nomination.id) ?? { nominationId: nomination.id, yes: null, no: null, recused: [], note: '' };
    const threshold = thresholdFor(open, nomination.award, fields.date);
    const left = concluded || isJudgeable(nomination) ? '' : `Không xét trong cuộc họp này: đề nghị ở trạng thái «${NOMINATION_STATE_WORDS[nomination.state]}».`;
    const outcome = left === '' ? judgeVote(fields, result, threshold) : ({ state: 'open', sentence: left } as const);
    const bySide = awardSide(nomination.award, { plan, unitKind, law });
    return {
      nominationId: nomination.id,
      subjectName: subjectOf(open, nomination, fields.date).name,
      awardName: awardNameOf(open, nomination, round),
      state: outcome.state,
      sentence: outcome.sentence,
      rule: { rule: threshold.rule, percent: threshold.percent, base: threshold.base },
      side: bySide ?? fields.sides[nomination.id] ?? null,
      sideAsked: bySide === null,
      left,
      threshold: threshold.citation,
      confidence: threshold.confidence,
    };
  });
  const quorum = quorumRuleOf(open, council, nominations, fields.date);
  const findings: SessionFinding[] = [...sessionFindings(fields, { council, today: open.clock.today(), quorum }), ...sideFindings(outcomes)];
  return { outcomes, quorum: quorumOf(fields, quorum), findings };
}

/** Passed nominations that stand in neither list while nobody said who decides. */
function sideFindings(outcomes: readonly { state: string; side: string | null; subjectName: string }[]): SessionFinding[] {
  const open = outcomes.filter((outcome) => outcome.state === 'passed' && outcome.side === null);
  if (open.length === 0) return [];
  const names = open.slice(0, 5).map(({ subjectName }) => subjectName).join(', ');
  return [{ code: 'chua-ro-tham-quyen', sentence: `Chưa rõ cấp quyết định của ${open.length} đề nghị (${names}${open.length > 5 ? '…' : ''}); chọn ở cột Thẩm quyền để vào danh sách.`, item: 'sides', weight: 'note' }];
}

export function sessionView(open: OpenUnit, session: Session) {
  return { session, ...judged(open, session, session.concluded) };
}
