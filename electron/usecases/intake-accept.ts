import { INTAKE_STATE_WORDS } from '../../shared/domain/intake.ts';
import type { Intake, IntakeLine } from '../../shared/domain/intake.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import { addNominations } from './add-nominations.ts';
import { checklistOf } from './award-names.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { lineIn } from './intake-lines.ts';
import { mergeItems, repeatsOf } from './nominations.ts';
import type { OpenUnit } from './open-unit.ts';
import { suspectsOf } from './subjects.ts';

type Methods = 'intake.accept' | 'intake.undoAccept' | 'intake.return' | 'intake.saveReturn' | 'intake.undoReturn';
interface Left {
  lineId: string;
  name: string;
  sentence: string;
}

/** Lines of a list from below go into the round, or back to the sender with a reason (R69, R92). */
export function intakeAcceptHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'intake.accept': (ctx, { id, lineIds, allowRepeat }) => {
      const repeats = allowRepeat ? [] : repeatsAmong(open, id, lineIds);
      if (repeats.length > 0) return ok({ accepted: [], newSubjects: 0, left: [], repeats });
      return db.write(ctx.actor, 'Nhận vào đợt xét', (tx) => {
        const intake = tx.need('intake', id);
        const round = tx.need('round', intake.roundId);
        const left: Left[] = [];
        const accepted: string[] = [];
        let newSubjects = 0;
        for (const lineId of lineIds) {
          const line = lineIn(tx, id, lineId);
          if (line.state !== 'waiting') throw new Refusal(fault('dong-khong-cho', `Dòng của ${line.fields.name}: ${INTAKE_STATE_WORDS[line.state].toLowerCase()}.`, { item: lineId, next: 'Chỉ nhận dòng đang chờ duyệt.' }));
          const found = subjectFor(tx, line);
          if ('sentence' in found) {
            left.push({ lineId, name: line.fields.name, sentence: found.sentence });
            continue;
          }
          if (found.added) newSubjects++;
          const nomination = nominationFor(open, tx, round, line, found.subjectId);
          tx.put('intake_line', { ...line, subjectId: found.subjectId, state: 'accepted', nominationId: nomination.id });
          accepted.push(lineId);
        }
        return { accepted, newSubjects, left, repeats: [] };
      });
    },
    'intake.undoAccept': (ctx, { lineIds }) =>
      db.write(ctx.actor, 'Đưa dòng ra khỏi đợt xét', (tx) => {
        for (const lineId of lineIds) {
          const line = tx.need('intake_line', lineId);
          if (line.state !== 'accepted') continue;
          leaveRound(tx, line);
          tx.put('intake_line', { ...line, state: 'waiting' });
        }
        return {};
      }),
    'intake.return': (ctx, { id, lineIds, reason, on, number, answerBy }) =>
      db.write(ctx.actor, 'Trả lại đơn vị gửi', (tx) => {
        const intake = tx.need('intake', id);
        checkReturn(open, intake, on, answerBy);
        const lines = lineIds.map((lineId) => lineIn(tx, id, lineId));
        const back = lines.find(({ state }) => state === 'returned');
        if (back !== undefined) throw new Refusal(fault('da-tra-lai', `Dòng của ${back.fields.name} đã trả lại.`, { item: back.id, next: 'Bỏ dòng này khỏi danh sách chọn.' }));
        const fromRound = lines.filter(({ state }) => state === 'accepted');
        for (const line of fromRound) leaveRound(tx, line);
        for (const line of lines) tx.put('intake_line', { ...line, state: 'returned' });
        const note = { id: `lan-${intake.returns.length + 1}`, on, number, reason, answerBy, lineIds, fromRound: fromRound.map((line) => line.id), sending: intake.sendings.length };
        tx.put('intake', { ...intake, returns: [...intake.returns, note] });
        return note;
      }),
    'intake.saveReturn': (ctx, { id, returnId, number, on, answerBy }) =>
      db.write(ctx.actor, 'Sửa lần trả lại', (tx) => {
        const intake = tx.need('intake', id);
        checkReturn(open, intake, on, answerBy);
        tx.put('intake', { ...intake, returns: intake.returns.map((note) => (note.id === returnId ? { ...note, number, on, answerBy } : note)) });
        return {};
      }),
    'intake.undoReturn': (ctx, { id, returnId }) =>
      db.write(ctx.actor, 'Hủy lần trả lại', (tx) => {
        const intake = tx.need('intake', id);
        const note = intake.returns.at(-1);
        const lines = (note?.lineIds ?? []).map((lineId) => lineIn(tx, id, lineId));
        if (note?.id !== returnId || note.sending !== intake.sendings.length || lines.some(({ state }) => state !== 'returned')) {
          throw new Refusal(fault('da-gui-lai', 'Sau lần trả lại này danh sách đã có thay đổi nên không hủy được.', { next: 'Mở lại danh sách và xem từng dòng.' }));
        }
        for (const line of lines) {
          const before = note.fromRound.includes(line.id);
          if (before && line.nominationId !== null && tx.isDeleted('nomination', line.nominationId)) tx.restore('nomination', line.nominationId);
          tx.put('intake_line', { ...line, state: before ? 'accepted' : 'waiting' });
        }
        tx.put('intake', { ...intake, returns: intake.returns.slice(0, -1) });
        return {};
      }),
  };
}

/** Whom a line means: who was said, someone new, or nobody yet because the registry has a name like it. */
function subjectFor(tx: Writing, line: IntakeLine): { subjectId: string; added: boolean } | { sentence: string } {
  if (line.subjectId !== null) {
    tx.need('subject', line.subjectId);
    return { subjectId: line.subjectId, added: false };
  }
  const suspects = suspectsOf(tx, line.fields);
  const first = suspects[0];
  if (first !== undefined && !line.apart) return { sentence: `Có thể trùng với ${first.subject.name} đã có trong sổ (${first.reason}). Chọn là một hay khác nhau rồi nhận.` };
  const added = tx.add('subject', line.fields);
  for (const { subject } of suspects) tx.add('apart', { first: added.id, second: subject.id });
  return { subjectId: added.id, added: true };
}

/** The nomination of a line: a new one, or, for a line that was returned, the same one with what it asks for now (R69). */
function nominationFor(open: OpenUnit, tx: Writing, round: Round, line: IntakeLine, subjectId: string): Nomination {
  const held = line.nominationId === null ? null : tx.getEver('nomination', line.nominationId);
  if (held === null) {
    const [added] = addNominations(open, tx, round, [subjectId], line);
    if (added === undefined) throw new Error('A nomination was asked for and none was added.');
    return added;
  }
  if (tx.isDeleted('nomination', held.id)) tx.restore('nomination', held.id);
  const subject = tx.need('subject', subjectId);
  const items = JSON.stringify(held.award) === JSON.stringify(line.award) ? held.items : mergeItems(held.items, checklistOf(open, line.award, round, subject));
  return tx.put('nomination', { ...tx.need('nomination', held.id), subjectId, award: line.award, merit: line.merit, items });
}

/**
 * Takes a line's nomination out of the round. One that was never sent upward goes to the bin until the line comes again;
 * one that was sent and came back stays, with its frozen versions, and is mended when the line comes again.
 */
function leaveRound(tx: Writing, line: IntakeLine): void {
  const nomination = line.nominationId === null ? null : tx.get('nomination', line.nominationId);
  if (nomination === null) return;
  const name = line.fields.name;
  if (nomination.dossierId !== null) throw new Refusal(fault('dang-trong-ho-so', `Đề nghị của ${name} đang nằm trong một hồ sơ.`, { item: line.id, next: 'Bỏ khỏi hồ sơ trước.' }));
  if (nomination.state !== 'draft' && nomination.state !== 'returned' && nomination.state !== 'not-passed') {
    throw new Refusal(fault('da-xet', `Đề nghị của ${name} đã họp xét, đã gửi hoặc đã có quyết định.`, { item: line.id, next: 'Bỏ dòng này khỏi danh sách chọn.' }));
  }
  if (nomination.sentVersions === 0) tx.remove('nomination', nomination.id);
}

/** Known subjects among the lines that are put forward already (R51). */
function repeatsAmong(open: OpenUnit, intakeId: string, lineIds: readonly string[]): Left[] {
  const { read } = open.db;
  const intake = read.get('intake', intakeId);
  const round = intake === null ? null : read.get('round', intake.roundId);
  if (round === null) return [];
  const bySubject = new Map<string, IntakeLine>();
  const twice: Left[] = [];
  for (const lineId of lineIds) {
    const line = read.get('intake_line', lineId);
    if (line?.subjectId == null) continue;
    if (bySubject.has(line.subjectId)) twice.push({ lineId, name: line.fields.name, sentence: `${line.fields.name} có hai dòng trong danh sách này.` });
    else bySubject.set(line.subjectId, line);
  }
  const known = [...bySubject].filter(([, line]) => line.nominationId === null);
  const repeats = repeatsOf(open, round, known.map(([subjectId]) => subjectId));
  return [...twice, ...repeats.flatMap(({ subjectId, name, sentence }) => {
    const line = bySubject.get(subjectId);
    return line === undefined ? [] : [{ lineId: line.id, name, sentence }];
  })];
}

function checkReturn(open: OpenUnit, intake: Intake, on: string, answerBy: string | null): void {
  const today = open.clock.today();
  const received = intake.sendings.at(-1)?.receivedOn ?? '';
  if (on > today) throw new Refusal(fault('ngay-sau-hom-nay', `Ngày trả lại ${formatScreenDate(on)} sau hôm nay, ${formatScreenDate(today)}.`, { item: 'on', next: 'Sửa lại ngày.' }));
  if (on < received) throw new Refusal(fault('tra-truoc-khi-nhan', `Ngày trả lại ${formatScreenDate(on)} trước ngày nhận ${formatScreenDate(received)}.`, { item: 'on', next: 'Sửa lại ngày.' }));
  if (answerBy !== null && answerBy < on) throw new Refusal(fault('han-truoc-ngay-tra', 'Hạn gửi lại trước ngày trả lại.', { item: 'answerBy', next: 'Sửa lại hạn gửi lại.' }));
}
