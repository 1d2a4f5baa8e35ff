import { buildBallots } from '../../shared/documents/ballot.ts';
import type { BallotInput } from '../../shared/documents/ballot.ts';
import { buildHalfBallots } from '../../shared/documents/ballot-half.ts';
import { buildCouncilDecision } from '../../shared/documents/council-decision.ts';
import type { PaperIssuer, PaperNumber } from '../../shared/documents/issuer.ts';
import { buildMinutes } from '../../shared/documents/minutes.ts';
import type { MinutesResult } from '../../shared/documents/minutes.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildSessionList } from '../../shared/documents/session-list.ts';
import { buildTally } from '../../shared/documents/tally.ts';
import { COUNCIL_DUTY_WORDS } from '../../shared/domain/council.ts';
import type { AuthoritySide, Council, Session } from '../../shared/domain/council.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { publicityWords } from '../../shared/domain/posting.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { judgeVote, thresholdClause } from '../../shared/domain/vote.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatPaperDate } from '../../shared/text/dates.ts';
import { measureText } from '../documents/measure.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { distribution, headSigner, issuerOf, ownAuthority, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';
import { councilOf, isJudgeable, judged } from './session-judging.ts';
import { subjectOf } from './subject-of.ts';

const COUNCIL = 'Hội đồng Thi đua - Khen thưởng';
export const councilName = (open: OpenUnit): string => `${COUNCIL} ${unitOf(open).name}`;

export function councilIssuer(open: OpenUnit): PaperIssuer {
  const superior = issuerOf(open);
  return { kind: 'council', name: COUNCIL, superior: superior.name, place: superior.place };
}

function minutesNumber(open: OpenUnit, session: Session): PaperNumber {
  return { number: session.number === '' ? null : session.number, symbol: 'BB-HĐTĐKT', date: session.date, asOf: open.clock.today() };
}

/** The decision that sets up the council (R58). */
export function councilDecisionPaper(open: OpenUnit): Result<Paper> {
  const council = councilOf(open.db.read);
  if (council === null) throw new Refusal(fault('chua-co-hoi-dong', 'Chưa ghi Hội đồng.', { next: 'Ghi thành viên Hội đồng rồi in quyết định.' }));
  const unit = unitOf(open);
  return buildCouncilDecision({
    issuer: issuerOf(open),
    province: unit.province,
    paper: paperNumber(open, 'QĐ', council.decisionNumber, council.decisionDate),
    authority: ownAuthority(unit),
    council: councilName(open),
    term: termWords(council),
    seats: foundingSeats(council).map(({ name, position, duty, duties }) => ({ name, position, duty: COUNCIL_DUTY_WORDS[duty], duties })),
    proposer: council.proposer,
    regulation: regulationWords(council),
    replaces: council.replaces,
    enforcers: 'Các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1',
    signer: headSigner(open, null),
    distribution: distribution(open, []),
    draft: council.decisionNumber === '' || council.decisionDate === null,
  }, paperTexts(open));
}

/** Those named by the decision itself; who came later was named by another. */
function foundingSeats({ members, decisionDate }: Council): Council['members'] {
  return members.filter(({ from }) => from === null || decisionDate === null || from <= decisionDate);
}

function termWords({ term: { from, to } }: Council): string {
  if (from !== null && to !== null) return `nhiệm kỳ ${from.slice(0, 4)} - ${to.slice(0, 4)}`;
  return from === null ? '' : `nhiệm kỳ từ ${formatPaperDate(from)}`;
}

function regulationWords({ regulation: { title, number, date } }: Council): string {
  if (title === '' && number === '') return '';
  const decision = number === '' ? '' : `ban hành kèm theo Quyết định số ${number}${date === null ? '' : ` ${formatPaperDate(date)}`}`;
  return [title || 'quy chế hoạt động của Hội đồng', decision].filter(Boolean).join(' ');
}

export interface Judged {
  readonly nomination: Nomination;
  readonly subject: Subject;
  readonly row: MinutesResult;
  readonly state: 'passed' | 'not-passed' | 'open' | 'wrong';
  readonly side: AuthoritySide | null;
  readonly recused: readonly string[];
  readonly clause: string | null;
}

/** The nominations judged, in the session's order; one that left the round since is not among them while the session is open. */
export function judgedRows(open: OpenUnit, session: Session): Judged[] {
  const { outcomes } = judged(open, session, session.concluded);
  return session.results.flatMap((result): Judged[] => {
    const nomination = open.db.read.get('nomination', result.nominationId);
    const outcome = outcomes.find(({ nominationId }) => nominationId === result.nominationId);
    if (nomination === null || outcome === undefined || (!session.concluded && !isJudgeable(nomination))) return [];
    const vote = judgeVote(session, result, { ...outcome.rule, citation: outcome.threshold, confidence: outcome.confidence });
    const base = vote.state === 'passed' || vote.state === 'not-passed' ? vote.base : null;
    const conclusion = outcome.state === 'passed' ? 'Thông qua' : outcome.state === 'not-passed' ? 'Không thông qua' : '';
    const subject = subjectOf(open, nomination, session.date);
    return [
      {
        nomination, subject, state: outcome.state, side: outcome.side, recused: result.recused, clause: thresholdClause(outcome.rule),
        row: { name: printedName(subject, displayName(subject)), award: outcome.awardName, yes: result.yes, no: result.no, base, conclusion },
      },
    ];
  });
}

/** «Hộ ông Lê Văn …» on paper, where the registry has the name of the head alone. */
function printedName({ kind }: Subject, name: string): string {
  return kind === 'household' && !/^hộ\s/iu.test(name) ? `Hộ ${name}` : name;
}

function aboutOf(open: OpenUnit, session: Session): string {
  const round = open.db.read.need('round', session.roundId);
  return `xét, đề nghị khen thưởng ${round.reason || round.name}`;
}

const memberName = ({ members }: Session, id: string | null): string => members.find((m) => m.id === id)?.name ?? '';
const hasBallots = ({ ballot, ballots }: Session): boolean => ballot === 'phieu-kin' && Object.values(ballots).some((count) => count !== null);

/** Minutes of a session, with ballots, publicity, and what it accounts for (R59, R61). */
export function minutesPaper(open: OpenUnit, sessionId: string): Result<Paper> {
  const session = open.db.read.need('session', sessionId);
  const council = councilOf(open.db.read);
  const member = (id: string | null): string => memberName(session, id);
  const rows = judgedRows(open, session);
  const accounted = judged(open, session, session.concluded).findings.filter(({ weight }) => weight === 'reason');
  return buildMinutes({
    issuer: councilIssuer(open),
    paper: minutesNumber(open, session),
    council: councilName(open),
    about: aboutOf(open, session),
    date: session.date,
    startTime: session.startTime === '' ? null : session.startTime,
    endTime: session.endTime === '' ? null : session.endTime,
    place: session.place,
    founded: council === null || council.decisionNumber === '' ? null : { number: council.decisionNumber, date: council.decisionDate },
    members: session.members.length,
    present: session.attendance.filter((a) => a.present).map((a) => member(a.memberId)),
    absent: session.attendance.filter((a) => !a.present).map((a) => ({ name: member(a.memberId), reason: a.absentReason })),
    written: session.attendance.filter((a) => !a.present && a.writtenOpinion).map((a) => member(a.memberId)),
    chair: member(session.chairId),
    secretary: member(session.secretaryId),
    accounted: session.reason === '' || accounted.length === 0 ? null : { matters: accounted.map(({ sentence }) => sentence), reason: session.reason },
    publicity: publicityWords(session.publicity),
    remarks: session.publicity.remarks,
    discussion: session.discussion,
    ballot: session.ballot,
    ballots: hasBallots(session) ? session.ballots : null,
    threshold: thresholdWords(rows),
    recusals: rows.flatMap((r) => r.recused.map((id) => ({ member: member(id), about: r.row.name }))),
    results: rows.map((r) => r.row),
    conclusion: conclusionWords(open, rows),
    chairName: member(session.chairId) || null,
    secretaryName: member(session.secretaryId) || null,
    distribution: ['Lưu: VT, Hồ sơ'],
    draft: !session.concluded,
  }, paperTexts(open));
}

/** One clause where all are judged alike, else one for each award; null where a rule is not known. */
function thresholdWords(rows: readonly Judged[]): string | null {
  const clauses = new Map(rows.map(({ row, clause }) => [row.award, clause]));
  const all = [...new Set(clauses.values())];
  if (all.includes(null) || all.length === 0) return null;
  return all.length === 1 ? (all[0] ?? null) : [...clauses].map(([award, clause]) => `${award} ${clause ?? ''}`).join('; ');
}

/** «12/14 đề nghị được thông qua, gồm 10 thuộc thẩm quyền của …, 2 trình cấp trên khen thưởng». */
function conclusionWords(open: OpenUnit, rows: readonly Judged[]): string {
  const passed = rows.filter(({ state }) => state === 'passed');
  const count = (side: AuthoritySide): number => passed.filter((row) => row.side === side).length;
  const parts = [count('own') === 0 ? '' : `${count('own')} thuộc thẩm quyền của ${ownAuthority(unitOf(open))}`, count('up') === 0 ? '' : `${count('up')} trình cấp trên khen thưởng`].filter(Boolean);
  return [`${passed.length}/${rows.length} đề nghị được thông qua`, parts.length === 0 ? '' : `gồm ${parts.join(', ')}`].filter(Boolean).join(', ');
}

/** One ballot for each who votes, names in the order of the list. */
const ballotInput = (open: OpenUnit, sessionId: string): BallotInput => {
  const session = open.db.read.need('session', sessionId);
  return {
    issuer: councilIssuer(open),
    date: session.date,
    about: capitalised(aboutOf(open, session)),
    nominees: judgedRows(open, session).map(({ row, subject }) => ({ name: row.name, place: placeOf(subject), award: row.award })),
    copies: new Set(session.attendance.filter((a) => a.present || a.writtenOpinion).map((a) => a.memberId)).size,
  };
};
const ballotPaper = (open: OpenUnit, sessionId: string): Result<Paper> => buildBallots(ballotInput(open, sessionId), paperTexts(open));
const halfBallotPaper = (open: OpenUnit, sessionId: string): Result<Paper> => buildHalfBallots(ballotInput(open, sessionId), measureText, paperTexts(open));

/** The tally, filled in as far as votes were entered. */
export function tallyPaper(open: OpenUnit, sessionId: string): Result<Paper> {
  const session = open.db.read.need('session', sessionId);
  return buildTally({
    issuer: councilIssuer(open),
    date: session.date,
    place: session.place,
    about: `Bỏ phiếu ${aboutOf(open, session)}`,
    tellers: session.tellerIds.map((id) => memberName(session, id)).filter(Boolean),
    members: session.members.length,
    present: session.attendance.filter((a) => a.present).length,
    written: session.attendance.filter((a) => !a.present && a.writtenOpinion).length,
    ballots: session.ballots,
    results: judgedRows(open, session).map(({ row }) => row),
    draft: !session.concluded,
  }, paperTexts(open));
}

/** Whom the session passed: those the unit decides, or those it proposes upward. */
export function sessionListPaper(open: OpenUnit, sessionId: string, side: AuthoritySide): Result<Paper> {
  const session = open.db.read.need('session', sessionId);
  return buildSessionList({
    issuer: councilIssuer(open),
    side,
    minutes: minutesNumber(open, session),
    date: session.date,
    authority: ownAuthority(unitOf(open)),
    lines: judgedRows(open, session)
      .filter((row) => row.state === 'passed' && row.side === side)
      .map(({ subject, row }) => ({ kind: subject.kind, name: row.name, place: placeOf(subject), award: row.award, yes: row.yes ?? 0, base: row.base ?? 0 })),
    chairName: memberName(session, session.chairId) || null,
    secretaryName: memberName(session, session.secretaryId) || null,
    draft: !session.concluded,
  }, paperTexts(open));
}

const capitalised = (value: string): string => value.charAt(0).toLocaleUpperCase('vi') + value.slice(1);

export const COUNCIL_PAPERS = {
  'quyet-dinh-hoi-dong': { papers: councilDecisionPaper },
  'phieu-bau': { papers: ballotPaper },
  'phieu-bau-nua-trang': { papers: halfBallotPaper },
  'bien-ban-kiem-phieu': { papers: tallyPaper },
  'bien-ban': { papers: minutesPaper },
  'danh-sach-theo-tham-quyen': { papers: (open: OpenUnit, id: string) => sessionListPaper(open, id, 'own') },
  'danh-sach-trinh-len': { papers: (open: OpenUnit, id: string) => sessionListPaper(open, id, 'up') },
} satisfies Readonly<Record<string, PaperMaker>>;
