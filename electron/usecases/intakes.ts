import { INTAKE_STATE_WORDS, intakeState, mended } from '../../shared/domain/intake.ts';
import type { Intake, IntakeContent, IntakeLine, IntakeSending } from '../../shared/domain/intake.ts';
import { nfc } from '../../shared/text/normal.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { foldName } from '../../shared/text/fold.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { expectedOf, isLate, proposedUnits, unitsBelow } from './intake-calls.ts';
import { lineIn, linesOf } from './intake-lines.ts';
import { lineView } from './intake-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { missingForPapers } from './paper-facts.ts';
import { cleanSubject } from './subjects.ts';

type Methods = 'intake.list' | 'intake.get' | 'intake.save' | 'intake.resend' | 'intake.settle' | 'intake.awardAll' | 'intake.remove' | 'intake.restore' | 'intake.origin';

/** Lists that units below send for a round (R92): entered, looked at, mended when they come again (R69). */
export function intakeHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'intake.list': (_ctx, { roundId }) =>
      catchRefusal(() => {
        const round = db.read.needEver('round', roundId);
        const intakes = db.read.all('intake', { round: roundId });
        const call = db.read.all('intake_call', { round: roundId })[0] ?? null;
        const expected = expectedOf(open, call, intakes);
        return {
          roundName: round.name,
          intakes: intakes.map((intake) => rowOf(open, intake, call?.dueOn ?? null)).reverse(),
          call,
          expected,
          notSent: expected.filter(({ sent }) => !sent).length,
          units: unitsBelow(open),
          proposed: proposedUnits(open, roundId),
        };
      }),
    'intake.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const intake = db.read.needEver('intake', id);
        const round = db.read.needEver('round', intake.roundId);
        const lines = linesOf(db.read, id);
        const state = intakeState(lines);
        return {
          intake,
          roundName: round.name,
          state,
          stateWord: INTAKE_STATE_WORDS[state],
          lines: withNamesakes(lines).map(([line, namesakes]) => lineView(open, line, round, namesakes)),
          scans: intake.sendings.flatMap(({ scanIds }) => scanIds).flatMap((scanId) => {
            const scan = db.read.getEver('attachment', scanId);
            return scan === null ? [] : [{ id: scanId, fileName: scan.fileName }];
          }),
          missingForPapers: missingForPapers(open),
        };
      }),
    'intake.save': (ctx, { id, version, fields, sending, lines }) =>
      db.write(ctx.actor, id === undefined ? 'Nhận danh sách từ cấp dưới' : 'Sửa danh sách nhận được', (tx) => {
        tx.need('round', fields.roundId);
        checkSending(open, sending);
        const head = { ...fields, senderName: nfc(fields.senderName) };
        if (id === undefined) {
          const intake = tx.add('intake', { ...head, sendings: [sending], returns: [] });
          lines.forEach(({ id: _id, ...content }, position) => addLine(tx, intake.id, position, 1, content));
          return intake;
        }
        const held = tx.need('intake', id);
        const saved = tx.put('intake', { ...held, ...head, sendings: [...held.sendings.slice(0, -1), sending] }, version);
        keepLines(tx, saved, lines);
        return saved;
      }),
    'intake.resend': (ctx, { id, version, sending, lines }) =>
      db.write(ctx.actor, 'Nhận lại danh sách đã trả', (tx) => {
        const held = tx.need('intake', id);
        checkSending(open, sending);
        const before = held.sendings.at(-1);
        if (before !== undefined && sending.receivedOn < before.receivedOn) {
          throw new Refusal(fault('nhan-truoc-lan-truoc', `Ngày nhận lại ${formatScreenDate(sending.receivedOn)} trước ngày nhận lần trước, ${formatScreenDate(before.receivedOn)}.`, { item: 'receivedOn', next: 'Sửa lại ngày nhận.' }));
        }
        const n = held.sendings.length + 1;
        for (const { id: lineId, ...content } of lines) {
          const line = lineIn(tx, id, lineId);
          if (line.state !== 'returned') throw new Refusal(fault('dong-khong-bi-tra', `Dòng của ${line.fields.name} không ở tình trạng bị trả lại.`, { item: lineId, next: 'Chỉ gửi lại những dòng đã trả.' }));
          tx.put('intake_line', { ...mended(line, cleaned(content), n), apart: line.apart && line.fields.name === content.fields.name });
        }
        return tx.put('intake', { ...held, sendings: [...held.sendings, sending] }, version);
      }),
    'intake.settle': (ctx, { lineId, version, subjectId, apart, award }) =>
      db.write(ctx.actor, 'Xem dòng nhận được', (tx) => {
        const line = waiting(tx, lineId);
        if (subjectId !== undefined && subjectId !== null && tx.need('subject', subjectId).kind !== line.fields.kind) {
          throw new Refusal(fault('khac-loai', 'Đối tượng trong sổ không cùng loại với dòng này.', { item: lineId, next: 'Chọn đối tượng cùng loại.' }));
        }
        return tx.put('intake_line', { ...line, ...(subjectId === undefined ? {} : { subjectId, apart: false }), ...(apart === undefined ? {} : { apart, ...(apart ? { subjectId: null } : {}) }), ...(award === undefined ? {} : { award }) }, version);
      }),
    'intake.awardAll': (ctx, { lineIds, award }) =>
      db.write(ctx.actor, 'Chọn mức khen cho nhiều dòng', (tx) => {
        for (const lineId of lineIds) tx.put('intake_line', { ...waiting(tx, lineId), award });
        return {};
      }),
    'intake.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa danh sách nhận được', (tx) => {
        tx.need('intake', id);
        if (linesOf(tx, id).some(({ state, nominationId }) => state === 'accepted' || nominationId !== null)) {
          throw new Refusal(fault('da-nhan-vao-dot-xet', 'Danh sách này có dòng đã nhận vào đợt xét nên chưa xóa được.', { next: 'Đưa các dòng đó ra khỏi đợt xét trước.' }));
        }
        tx.remove('intake', id);
        return {};
      }),
    'intake.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục danh sách nhận được', (tx) => {
        tx.restore('intake', id);
        return {};
      }),
    'intake.origin': (_ctx, { nominationId }) => {
      const line = db.read.all('intake_line', { nomination: nominationId })[0];
      const intake = line === undefined ? null : db.read.get('intake', line.intakeId);
      if (line === undefined || intake === null) return ok(null);
      const came = intake.sendings[line.sending - 1];
      return ok({ intakeId: intake.id, lineId: line.id, senderName: intake.senderName, number: came?.number ?? '', date: came?.date ?? null, sending: line.sending });
    },
  };
}

/** Each line with those above it of the same folded name: only they can mean the same subject. */
function withNamesakes(lines: readonly IntakeLine[]): [IntakeLine, readonly IntakeLine[]][] {
  const byName = new Map<string, IntakeLine[]>();
  return lines.map((line) => {
    const key = foldName(line.fields.name);
    const above = byName.get(key) ?? [];
    byName.set(key, [...above, line]);
    return [line, above];
  });
}

function waiting(tx: Writing, lineId: string): IntakeLine {
  const line = tx.need('intake_line', lineId);
  if (line.state !== 'waiting') throw new Refusal(fault('dong-khong-cho', `Dòng của ${line.fields.name}: ${INTAKE_STATE_WORDS[line.state].toLowerCase()}.`, { item: lineId, next: 'Chỉ sửa dòng đang chờ duyệt.' }));
  return line;
}

const cleaned = (content: IntakeContent): IntakeContent => ({ ...content, fields: cleanSubject(content.fields), awardText: nfc(content.awardText), merit: nfc(content.merit), note: nfc(content.note) });

function addLine(tx: Writing, intakeId: string, position: number, sending: number, content: IntakeContent): void {
  tx.add('intake_line', { ...cleaned(content), intakeId, position, sending, state: 'waiting', subjectId: null, apart: false, nominationId: null, earlier: [] });
}

/** The lines as given: those that wait are changed, new ones added, waiting ones that are not given any more taken away. */
function keepLines(tx: Writing, intake: Intake, given: readonly (IntakeContent & { id?: string | undefined })[]): void {
  const held = linesOf(tx, intake.id);
  const kept = new Set(given.map(({ id }) => id));
  for (const line of held) if (line.state === 'waiting' && line.nominationId === null && line.earlier.length === 0 && !kept.has(line.id)) tx.remove('intake_line', line.id);
  let position = Math.max(-1, ...held.map((line) => line.position)) + 1;
  for (const { id, ...content } of given) {
    if (id === undefined) {
      addLine(tx, intake.id, position++, intake.sendings.length, content);
      continue;
    }
    const line = lineIn(tx, intake.id, id);
    if (line.state !== 'waiting') continue;
    const next = cleaned(content);
    const other = next.fields.name !== line.fields.name || next.fields.kind !== line.fields.kind;
    if (JSON.stringify({ ...line, ...next }) !== JSON.stringify(line)) tx.put('intake_line', { ...line, ...next, ...(other ? { subjectId: null, apart: false } : {}) });
  }
}

function checkSending(open: OpenUnit, { date, receivedOn }: IntakeSending): void {
  const today = open.clock.today();
  if (receivedOn > today) throw new Refusal(fault('nhan-sau-hom-nay', `Ngày nhận ${formatScreenDate(receivedOn)} sau hôm nay, ${formatScreenDate(today)}.`, { item: 'receivedOn', next: 'Sửa lại ngày nhận.' }));
  if (date !== null && date > receivedOn) throw new Refusal(fault('to-trinh-sau-ngay-nhan', `Ngày tờ trình ${formatScreenDate(date)} sau ngày nhận ${formatScreenDate(receivedOn)}.`, { item: 'date', next: 'Sửa lại một trong hai ngày.' }));
}

function rowOf(open: OpenUnit, intake: Intake, dueOn: string | null) {
  const lines = linesOf(open.db.read, intake.id);
  const count = (state: IntakeLine['state']): number => lines.filter((line) => line.state === state).length;
  const state = intakeState(lines);
  const last = intake.sendings.at(-1);
  return {
    id: intake.id,
    senderId: intake.senderId,
    senderName: intake.senderName,
    number: last?.number ?? '',
    date: last?.date ?? null,
    receivedOn: last?.receivedOn ?? '',
    sending: intake.sendings.length,
    lines: lines.length,
    waiting: count('waiting'),
    returned: count('returned'),
    accepted: count('accepted'),
    state,
    stateWord: INTAKE_STATE_WORDS[state],
    late: isLate(intake, dueOn),
  };
}
