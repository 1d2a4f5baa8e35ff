import { AWARD_TYPE_OF_ROUND } from '../../shared/domain/award.ts';
import { isSettled } from '../../shared/domain/nomination-steps.ts';
import { NO_CAMPAIGN_ROUND } from '../../shared/domain/round.ts';
import type { Round, RoundFields } from '../../shared/domain/round.ts';
import type { Session } from '../../shared/domain/council.ts';
import { CouncilFields, membersOn } from '../../shared/domain/council.ts';
import { votersOn } from '../../shared/domain/vote.ts';
import { entryFor, switchOn } from '../../shared/law/law-book.ts';
import { nfc } from '../../shared/text/normal.ts';
import { partsOf } from '../../shared/text/dates.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { ParsedInputOf } from '../../shared/api/define.ts';
import type { CouncilLine, shortRoadContract } from '../../shared/api/short-road.ts';
import { addNominations } from './add-nominations.ts';
import { awardNameOf, awardOptions, catalogueCodeOf } from './award-names.ts';
import { concludeSession, preparedSession } from './councils.ts';
import type { Writing } from './db.ts';
import { recordNewDecision } from './decisions.ts';
import type { HandlersOf } from './handlers.ts';
import { suspectViews } from './intake-view.ts';
import { lawOf } from './law.ts';
import { addSubject } from './many-subjects.ts';
import { repeatsOf } from './nominations.ts';
import type { Repeat } from './nominations.ts';
import { signerToday, unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { missingForPapers, ownAuthority } from './paper-facts.ts';
import { councilOf, judged } from './session-judging.ts';
import { subjectOf } from './subject-of.ts';
import { cleanSubject } from './subjects.ts';

type Input = ParsedInputOf<(typeof shortRoadContract)['quick.award']>;

/** Years that the choice of rounds goes back. */
const ROUNDS_BACK = 1;

/**
 * The short road (R95): who, what for, the council in one line, the decision. It takes the same steps as the long one, in
 * one transaction; whatever stands in the way leaves nothing behind.
 */
export function quickHandlers(open: OpenUnit): HandlersOf<'quick.start' | 'quick.award'> {
  const { db } = open;
  return {
    'quick.start': (_ctx, { roundId, date }) =>
      catchRefusal(() => {
        const today = open.clock.today();
        const { year } = partsOf(today);
        const round = roundId === null ? null : db.read.need('round', roundId);
        const council = councilOf(db.read);
        const awards = awardOptions(open, round ?? suddenRound(year));
        const signer = signerToday(open);
        return {
          today,
          round: round === null ? { id: null, name: newName(open, year), year, reason: '' } : { id: round.id, name: round.name, year: round.year, reason: round.reason },
          rounds: db.read.all('round').filter((one) => !one.closed && one.year >= year - ROUNDS_BACK).map(({ id, name }) => ({ id, name })).reverse(),
          awards,
          council: council === null ? [] : membersOn(council, date ?? today),
          withoutCouncil: withoutCouncil(open, round ?? suddenRound(year), awards.map(({ choice }) => catalogueCodeOf(open, choice)), date ?? today),
          authority: ownAuthority(unitOf(open)),
          signer: signer === null ? null : { name: signer.name, title: signer.title },
          missing: missingForPapers(open),
        };
      }),
    'quick.award': (ctx, input) => {
      const asked = questions(open, input);
      if (asked !== null) return ok({ decisionId: null, roundId: null, ...asked, notes: [] });
      return db.write(ctx.actor, 'Khen nhanh', (tx) => {
        if (Object.keys(input.unit).length > 0) tx.put('unit', { ...unitOf(open), ...input.unit });
        const round = roundOf(open, tx, input.round);
        const subjectIds = input.subjects.map((subject) => ('id' in subject ? subject.id : addSubject(tx, subject.fields, subject.apartFrom)));
        const nominationIds = addNominations(open, tx, round, subjectIds, input).map(({ id }) => id);
        const notes = input.council.kind === 'agreed' ? agreed(open, tx, round, nominationIds, input.council) : skipped(open, round, input);
        const awardName = awardNameOf(open, input, round);
        const decision = recordNewDecision(open, tx, {
          fields: input.decision,
          lines: nominationIds.map((nominationId) => ({ nominationId, nominationVersionId: null, dossierId: null, result: 'awarded' as const, awardName, reason: '' })),
          channel: 'own',
          scanIds: [],
        });
        return { decisionId: decision.id, roundId: round.id, repeats: [], suspects: [], notes };
      });
    },
  };
}

const suddenRound = (year: number): Round => ({ ...NO_CAMPAIGN_ROUND, id: 'moi', version: 0, kind: 'sudden', name: 'Khen thưởng đột xuất', year, closed: false, planRevision: null });

/** «Khen thưởng đột xuất năm 2026», with a number where there is one of that name. */
function newName(open: OpenUnit, year: number): string {
  const held = new Set(open.db.read.all('round').map(({ name }) => name));
  const base = `Khen thưởng đột xuất năm ${year}`;
  if (!held.has(base)) return base;
  let n = 2;
  while (held.has(`${base} (đợt ${n})`)) n++;
  return `${base} (đợt ${n})`;
}

/** What is asked before anything is written: someone nominated already, a new name that the registry may hold. Null: nothing. */
function questions(open: OpenUnit, input: Input) {
  const suspects = input.subjects.flatMap((subject, index) => {
    if ('id' in subject) return [];
    const found = suspectViews(open.db.read, cleanSubject(subject.fields)).filter(({ id }) => !subject.apartFrom.includes(id));
    return found.length === 0 ? [] : [{ index, name: subject.fields.name, suspects: found }];
  });
  const round = 'id' in input.round ? open.db.read.get('round', input.round.id) : suddenRound(input.round.fields.year);
  const known = input.subjects.flatMap((subject) => ('id' in subject ? [subject.id] : []));
  const repeats = input.allowRepeat || round === null ? [] : [...repeatsOf(open, round, known), ...waitingElsewhere(open, input, round, known)];
  return suspects.length + repeats.length === 0 ? null : { suspects, repeats };
}

/** Put forward for the same award in another round that has no decision yet: the short road would overtake it. */
function waitingElsewhere(open: OpenUnit, input: Input, round: Round, subjectIds: readonly string[]): Repeat[] {
  const { read } = open.db;
  const award = awardNameOf(open, input, round);
  return subjectIds.flatMap((subjectId) => {
    for (const held of read.all('nomination', { subject: subjectId })) {
      const other = held.roundId === round.id || isSettled(held) ? null : read.get('round', held.roundId);
      if (other === null || awardNameOf(open, held, other) !== award) continue;
      const name = subjectOf(open, held).name;
      return [{ subjectId, name, sentence: `${name} đang được đề nghị ${award} trong «${other.name}», chưa có quyết định.` }];
    }
    return [];
  });
}

function roundOf(open: OpenUnit, tx: Writing, given: Input['round']): Round {
  if ('id' in given) return tx.need('round', given.id);
  const fields: RoundFields = given.fields;
  if (fields.kind === 'campaign') throw new Refusal(fault('chon-dot-xet', 'Đợt xét theo phong trào cần chọn đợt xét đã có.', { item: 'round', next: 'Chọn đợt xét ở «Thêm chi tiết».' }));
  return tx.add('round', { ...fields, name: nfc(fields.name), closed: false, planRevision: null });
}

/** «Nhất trí tất cả»: a concluded session in which everybody there voted for everyone. Says what its result rests on. */
function agreed(open: OpenUnit, tx: Writing, round: Round, nominationIds: readonly string[], line: Extract<CouncilLine, { kind: 'agreed' }>): string[] {
  if (councilOf(tx) === null || membersOn(councilOf(tx) ?? { members: [] }, line.date).length === 0) foundCouncil(tx, line);
  const prepared = preparedSession(tx, round.id, line.date, nominationIds);
  const attendance = prepared.attendance.map((one) => ({ ...one, present: !line.absentIds.includes(one.memberId) }));
  const results = prepared.results.map((result) => ({ ...result, yes: votersOn({ attendance }, result).size, no: 0 }));
  const session: Session = tx.add('session', { ...prepared, number: line.number, chairId: line.chairId ?? prepared.chairId, attendance, results, reason: line.reason, concluded: false });
  concludeSession(open, tx, session, session.version);
  const outcomes = judged(open, { ...session, concluded: true } as Session, true).outcomes;
  const refused = outcomes.find(({ state }) => state === 'not-passed');
  if (refused !== undefined) throw new Refusal(fault('khong-du-phieu', `${refused.subjectName}: ${refused.sentence}`, { item: 'council', next: 'Kiểm tra người vắng mặt, hoặc ghi cuộc họp ở trang Họp xét.' }));
  return [...new Set(outcomes.filter(({ state }) => state === 'open').map(({ sentence }) => sentence))];
}

/** The members typed in become the unit's council: nobody types them twice. */
function foundCouncil(tx: Writing, { members }: Extract<CouncilLine, { kind: 'agreed' }>): void {
  if (members.length === 0) throw new Refusal(fault('chua-co-hoi-dong', 'Chưa ghi thành viên Hội đồng.', { item: 'members', next: 'Ghi họ tên các thành viên, mỗi người một dòng.' }));
  const seats = members.map((member) => ({ ...member, name: nfc(member.name), duties: '', from: null, to: null }));
  const held = tx.get('council', 'council');
  const fields = CouncilFields.parse({ ...held, members: [...(held?.members ?? []), ...seats] });
  if (held === null) tx.add('council', { ...fields, id: 'council' });
  else tx.put('council', { ...held, ...fields });
}

/** «Không qua Hội đồng» stands only where the province's rules of that day say so. */
function skipped(open: OpenUnit, round: Round, { award, decision }: Input): string[] {
  const code = catalogueCodeOf(open, award);
  const rule = withoutCouncil(open, round, [code], decision.date);
  if (code === null || !rule.allowedCodes.includes(code)) throw new Refusal(fault('can-hoi-dong', rule.sentence, { item: 'council', next: 'Ghi một dòng họp Hội đồng, hoặc ghi quy định ở Quy định của tỉnh rồi làm lại.' }));
  return [rule.sentence];
}

/** Awards that can be decided without the council: sudden merit alone, and only where the province's profile says so. */
function withoutCouncil(open: OpenUnit, round: Round, codes: readonly (string | null)[], date: string): { allowedCodes: string[]; sentence: string; citation: string } {
  const law = lawOf(open, date);
  const sudden = AWARD_TYPE_OF_ROUND[round.kind] === 'dot_xuat';
  const allowedCodes = sudden ? [...new Set(codes)].filter((code): code is string => code !== null && switchOn(law, 'council_skippable', code)) : [];
  const first = allowedCodes[0];
  if (first === undefined) {
    return { allowedCodes, sentence: sudden ? 'Chưa ghi quy định nào của tỉnh cho quyết định giấy khen đột xuất không qua Hội đồng, nên cần họp.' : 'Chỉ khen đột xuất mới có thể không qua Hội đồng, khi quy định của tỉnh cho phép.', citation: '' };
  }
  const citation = entryFor(law, 'switch', first, ({ name }) => name === 'council_skippable')?.cited ?? '';
  return { allowedCodes, sentence: `Không qua Hội đồng theo ${citation}.`, citation };
}
