import { PLAN_UNIT_KIND_WORDS } from '../../shared/catalogue/plan-vocabulary.ts';
import type { PlanUnitKind } from '../../shared/catalogue/plan-vocabulary.ts';
import { deadlineWords } from '../../shared/domain/deadline.ts';
import { INTAKE_STATE_WORDS, intakeState } from '../../shared/domain/intake.ts';
import type { Intake, IntakeCall } from '../../shared/domain/intake.ts';
import { existsOn, nameOn } from '../../shared/domain/organisation-time.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { textSortKey } from '../../shared/text/order.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { deadlineDay } from './calendar-settings.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { linesOf } from './intake-lines.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'intake.saveCall' | 'intake.remind';

/** Kinds of unit that stand above a commune or beside it, and single subjects: nobody below is one of them. */
const NOT_BELOW: readonly PlanUnitKind[] = ['tinh', 'so-ban-nganh', 'co-quan-trung-uong', 'huyen', 'thi-xa', 'thanh-pho', 'xa', 'phuong', 'dac-khu', 'thi-tran', 'ho-gia-dinh', 'ca-nhan'];
/** For a province the communes are below. */
const BELOW_PROVINCE: readonly PlanUnitKind[] = ['xa', 'phuong', 'dac-khu', 'so-ban-nganh'];

/** Whose lists a round waits for, and those who were reminded (R92, R79). */
export function intakeCallHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'intake.saveCall': (ctx, fields) =>
      db.write(ctx.actor, 'Ghi đơn vị cần gửi danh sách', (tx) => {
        tx.need('round', fields.roundId);
        for (const id of fields.organisationIds) tx.need('organisation', id);
        const held = callOf(tx, fields.roundId);
        const clean = { ...fields, organisationIds: [...new Set(fields.organisationIds)] };
        return held === null ? tx.add('intake_call', clean) : tx.put('intake_call', { ...held, ...clean });
      }),
    'intake.remind': (ctx, { roundId, on, number }) =>
      db.write(ctx.actor, 'Ghi đã đôn đốc gửi danh sách', (tx) => {
        const held = callOf(tx, roundId);
        if (held === null) throw new Refusal(fault('chua-ghi-don-vi', 'Chưa ghi những đơn vị cần gửi danh sách cho đợt xét này.', { next: 'Chọn các đơn vị cần gửi trước.' }));
        const today = deadlineDay(open);
        if (on > today) throw new Refusal(fault('ngay-sau-hom-nay', `Ngày đôn đốc ${formatScreenDate(on)} sau hôm nay, ${formatScreenDate(today)}.`, { item: 'on', next: 'Sửa lại ngày.' }));
        return tx.put('intake_call', { ...held, reminders: [...held.reminders, { on, number }] });
      }),
  };
}

const callOf = (tx: Writing, roundId: string): IntakeCall | null => tx.all('intake_call', { round: roundId })[0] ?? null;

/** Whether a list's first coming was after the day asked for; null without such a day. */
export function isLate(intake: Intake, dueOn: string | null): boolean | null {
  const first = intake.sendings[0];
  return dueOn === null || first === undefined ? null : first.receivedOn > dueOn;
}

/** Units of the one list of organisations that are below this unit and exist today, by name. */
export function unitsBelow(open: OpenUnit): { id: string; name: string; kind: PlanUnitKind; kindWord: string }[] {
  const today = open.clock.today();
  const { kind: ownKind } = open.db.read.need('unit', 'unit');
  const below = (kind: PlanUnitKind): boolean => !NOT_BELOW.includes(kind) || (ownKind === 'tinh' && BELOW_PROVINCE.includes(kind));
  return open.db.read
    .all('organisation')
    .filter((one) => !one.own && below(one.kind) && existsOn(one, today))
    .map((one) => ({ id: one.id, name: nameOn(one, today), kind: one.kind, kindWord: PLAN_UNIT_KIND_WORDS[one.kind] }))
    .sort((a, b) => (textSortKey(a.name) < textSortKey(b.name) ? -1 : 1));
}

/** Units waited for the last time, those that still exist: what a new round most likely waits for too. */
export function proposedUnits(open: OpenUnit, roundId: string): string[] {
  const known = new Set(unitsBelow(open).map(({ id }) => id));
  const last = open.db.read.all('intake_call').filter((call) => call.roundId !== roundId).at(-1);
  return last === undefined ? [...known] : last.organisationIds.filter((id) => known.has(id));
}

interface Expected {
  organisationId: string;
  name: string;
  sent: boolean;
  stateWord: string;
  dueWord: string;
  late: boolean;
}

/** Each unit that is waited for, and whether its list came: the unit itself, or one of the same name (R92). */
export function expectedOf(open: OpenUnit, call: IntakeCall | null, intakes: readonly Intake[]): Expected[] {
  if (call === null) return [];
  const { read } = open.db;
  const today = deadlineDay(open);
  return call.organisationIds.flatMap((organisationId): Expected[] => {
    const one = read.getEver('organisation', organisationId);
    if (one === null) return [];
    const name = nameOn(one, open.clock.today());
    const came = intakes.filter((intake) => intake.senderId === organisationId || (intake.senderId === null && fold(intake.senderName) === fold(name)));
    if (came.length > 0) {
      const state = intakeState(came.flatMap(({ id }) => linesOf(read, id)));
      const late = came.every((intake) => isLate(intake, call.dueOn) === true);
      return [{ organisationId, name, sent: true, stateWord: INTAKE_STATE_WORDS[state], dueWord: late ? 'Muộn' : '', late }];
    }
    const late = call.dueOn !== null && call.dueOn < today;
    return [{ organisationId, name, sent: false, stateWord: INTAKE_STATE_WORDS['not-sent'], dueWord: call.dueOn === null ? '' : deadlineWords(call.dueOn, today), late }];
  });
}
