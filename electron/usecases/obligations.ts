import { bodyNow } from '../../shared/domain/body-now.ts';
import { daysLeft, deadlineWords } from '../../shared/domain/deadline.ts';
import { dateOfEvent, planEvents } from '../../shared/domain/calendar/events.ts';
import { checkSending, OCCURRENCE_STATE_WORDS } from '../../shared/domain/calendar/occurrence-state.ts';
import type { OccurrenceState, OccurrenceView, RecipientState } from '../../shared/domain/calendar/occurrence-state.ts';
import type { ObligationLine } from '../../shared/domain/calendar/obligation-line.ts';
import { leadDays } from '../../shared/domain/calendar/reminder.ts';
import { workingDayUpTo } from '../../shared/domain/calendar/working-days.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { Obligation, OBLIGATION_KIND_WORDS } from '../../shared/domain/obligation.ts';
import type { Sending } from '../../shared/domain/obligation.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { nfc } from '../../shared/text/normal.ts';
import { deadlineDay, remindersFor, workCalendarOf } from './calendar-settings.ts';
import { planOf } from './campaign-plan.ts';
import { deadlineSettings } from './campaign-reading.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { derivedSendings, isOwedToUs, localObligations, obligationLinesOf, reportsFor, storedKey, viewsOf } from './obligation-views.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'obligation.list' | 'obligation.save' | 'obligation.remove' | 'obligation.restore' | 'obligation.markSent' | 'campaign.events';

/** What the unit has to send, to whom, by when, and what was sent (R71–R73). */
export function obligationHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'obligation.list': (_ctx, { campaignId }) => catchRefusal(() => (campaignId === null ? allViews(open) : campaignViews(open, db.read.need('campaign', campaignId)))),
    'obligation.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm việc phải gửi' : 'Sửa việc phải gửi', (tx) => {
        const clean = checked(open, tx, fields);
        return id === undefined ? tx.add('obligation', clean) : tx.put('obligation', { ...tx.need('obligation', id), ...clean }, version);
      }),
    'obligation.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa việc phải gửi', (tx) => {
        tx.need('obligation', id);
        tx.remove('obligation', id);
        return {};
      }),
    'obligation.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục việc phải gửi', (tx) => {
        tx.restore('obligation', id);
        return {};
      }),
    'obligation.markSent': async (ctx, input) => {
      const written = await db.write(ctx.actor, input.sending === null ? 'Bỏ ghi đã gửi' : 'Ghi đã gửi', (tx) => mark(open, tx, input));
      if (!written.ok) return written;
      return catchRefusal(() => campaignViews(open, input.campaignId === null ? null : db.read.need('campaign', input.campaignId)));
    },
    'campaign.events': (_ctx, { id }) => catchRefusal(() => eventsOf(open, db.read.need('campaign', id))),
  };
}

function allViews(open: OpenUnit) {
  return [...open.db.read.all('campaign').flatMap((campaign) => campaignViews(open, campaign)), ...campaignViews(open, null)];
}

function campaignViews(open: OpenUnit, campaign: Campaign | null) {
  const own = localObligations(open, campaign?.id ?? null);
  const calendar = workCalendarOf(open);
  const today = deadlineDay(open);
  const lead = leadDays(remindersFor(open, campaign));
  const plan = campaign === null ? null : planOf(open.db.read, campaign, open.clock.today());
  const { province } = unitOf(open);
  return obligationLinesOf(open, campaign).map((line) => {
    const printedIn = (line.origin === 'ke-hoach' ? plan?.identity.province : undefined) ?? province;
    const entry = own.find(({ id }) => id === line.key) ?? own.findLast(({ planReportId }) => line.origin === 'ke-hoach' && planReportId === line.key) ?? null;
    const printedEvent = line.origin === 'ke-hoach' ? (plan?.reporting.find(({ id }) => id === line.key)?.due.event ?? null) : null;
    const event = entry?.due.kind === 'event' ? entry.due.event : printedEvent;
    return {
      key: line.key,
      campaignId: line.campaignId,
      campaignName: campaign?.name ?? '',
      own: entry,
      kind: line.kind,
      kindWord: OBLIGATION_KIND_WORDS[line.kind],
      content: line.content,
      printed: line.printed,
      section: line.section,
      from: line.from,
      via: line.via ?? '',
      waitsFor: line.onDemand ? '' : waitsWords(line, event),
      onDemand: line.onDemand,
      fromBelow: isOwedToUs(open, line),
      occurrences: viewsOf(open, campaign, [line]).map((view) => occurrenceOf(open, view, { calendar, today, lead, province: printedIn })),
    };
  });
}

function waitsWords(line: ObligationLine, event: string | null): string {
  const waiting = line.occurrences.find(({ waitsFor }) => waitsFor !== 'nothing');
  if (waiting === undefined) return '';
  return waiting.waitsFor === 'event' ? `Chờ ngày của sự kiện “${event ?? line.printed}”` : 'Chờ đơn vị đặt ngày';
}

interface Reckoning {
  readonly calendar: ReturnType<typeof workCalendarOf>;
  readonly today: string;
  readonly lead: number;
  /** In which the receivers are named. */
  readonly province: string;
}

function occurrenceOf(open: OpenUnit, view: OccurrenceView, reckoning: Reckoning) {
  const { occurrence, line, state, allSent } = view;
  const { lastDay } = occurrence;
  const sendBy = lastDay === null ? null : workingDayUpTo(reckoning.calendar, lastDay);
  return {
    key: occurrence.key,
    year: occurrence.year,
    lastDay,
    sendBy: sendBy === lastDay ? null : sendBy,
    collectFrom: view.collectFrom,
    state,
    stateWord: allSent && lastDay === null ? 'Đã gửi' : view.words,
    words: allSent ? (lastDay === null ? 'Đã gửi' : view.words) : view.deadlineWords,
    daysLeft: view.daysLeft,
    recipients: view.recipients.map((recipient) => recipientOf(recipient, lastDay, reckoning)),
    reportId: reportsFor(open, line, occurrence.key).at(-1)?.id ?? null,
  };
}

function recipientOf({ name, onward, sending, onTime }: RecipientState, lastDay: string | null, { today, lead, province }: Reckoning) {
  const left = daysLeft(lastDay, today);
  const waiting: OccurrenceState = left === null ? 'chua-co-han' : left < 0 ? 'qua-han' : left <= lead ? 'sap-den-han' : 'chua-den';
  const state: OccurrenceState = sending === null || onTime === null ? waiting : onTime ? 'da-gui-dung-han' : 'gui-muon';
  return { name, hint: bodyNow(name, today, province)?.hint ?? '', onward: [...onward], sending, state, stateWord: sending === null ? deadlineWords(lastDay, today) : onTime === null ? 'Đã gửi' : OCCURRENCE_STATE_WORDS[state] };
}

function checked(open: OpenUnit, tx: Writing, fields: Omit<Obligation, 'id' | 'version'>): Omit<Obligation, 'id' | 'version'> {
  const whole = Obligation.safeParse({ ...fields, id: 'moi', version: 0 });
  if (!whole.success) throw new Refusal(fault('nam-nguoc', 'Năm kết thúc trước năm bắt đầu.', { item: 'toYear', next: 'Sửa lại năm.' }));
  const campaign = fields.campaignId === null ? null : tx.need('campaign', fields.campaignId);
  if (fields.planReportId !== null) {
    const report = campaign === null ? undefined : planOf(tx, campaign, open.clock.today())?.reporting.find(({ id }) => id === fields.planReportId);
    if (report === undefined) throw new Refusal(fault('khong-co-bao-cao', 'Kế hoạch không có nghĩa vụ này.', { item: 'planReportId', next: 'Mở lại trang nghĩa vụ của phong trào.' }));
  }
  const names = [...fields.to, ...fields.cc].map(nfc);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Refusal(fault('noi-nhan-trung', `Nơi nhận “${twice}” được ghi hai lần.`, { item: 'to', next: 'Bỏ bớt một dòng.' }));
  return { ...fields, content: nfc(fields.content), from: nfc(fields.from), to: fields.to.map(nfc), cc: fields.cc.map(nfc), source: nfc(fields.source) };
}

interface MarkInput {
  readonly campaignId: string | null;
  readonly obligationKey: string;
  readonly occurrenceKey: string;
  readonly recipient: string;
  readonly sending: Sending | null;
}

function mark(open: OpenUnit, tx: Writing, { campaignId, obligationKey, occurrenceKey, recipient, sending }: MarkInput): void {
  const campaign = campaignId === null ? null : tx.need('campaign', campaignId);
  const line = obligationLinesOf(open, campaign).find(({ key }) => key === obligationKey);
  if (line === undefined || !line.occurrences.some(({ key }) => key === occurrenceKey)) {
    throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy kỳ gửi này; có thể hạn đã được sửa.', { next: 'Mở lại trang nghĩa vụ và ghi lại.' }));
  }
  const held = tx.all('obligation_state', { obligation: storedKey(line) }).find((state) => state.occurrenceKey === occurrenceKey);
  const others = (held?.sendings ?? []).filter((entry) => entry.recipient !== recipient);
  if (sending === null) {
    if (!held?.sendings.some((entry) => entry.recipient === recipient) && derivedSendings(open, line, occurrenceKey).some((entry) => entry.recipient === recipient)) {
      throw new Refusal(fault('gui-theo-van-ban', 'Ngày gửi này lấy từ văn bản đã gửi của phong trào.', { item: 'sending', next: 'Mở báo cáo hoặc kế hoạch phát động đó và đưa về trạng thái chưa gửi.' }));
    }
  } else checkDays(line, { ...sending, recipient }, deadlineDay(open));
  const sendings = sending === null ? others : [...others, { ...sending, recipient, documentNumber: nfc(sending.documentNumber), note: nfc(sending.note) }];
  if (held !== undefined) tx.put('obligation_state', { ...held, sendings });
  else if (sending !== null) tx.add('obligation_state', { campaignId, obligationKey: storedKey(line), occurrenceKey, sendings, note: '' });
}

function checkDays(line: ObligationLine, sending: Sending, today: string): void {
  const possible = checkSending(line, sending, today);
  if (!possible.ok) throw new Refusal(possible.error);
  const { acknowledgedOn, sentOn } = sending;
  if (acknowledgedOn === null) return;
  if (acknowledgedOn < sentOn) throw new Refusal(fault('xac-nhan-truoc-khi-gui', 'Ngày xác nhận trước ngày gửi.', { item: 'acknowledgedOn', next: 'Sửa lại một trong hai ngày.' }));
  if (acknowledgedOn > today) throw new Refusal(fault('ngay-sau-hom-nay', `Ngày xác nhận ${formatScreenDate(acknowledgedOn)} sau hôm nay, ${formatScreenDate(today)}.`, { item: 'acknowledgedOn', next: 'Sửa ngày xác nhận.' }));
}

/** Events that ends and deadlines of a campaign wait for, its own entries included (R3, R73). */
function eventsOf(open: OpenUnit, campaign: Campaign) {
  const plan = planOf(open.db.read, campaign, open.clock.today());
  const settings = deadlineSettings(campaign);
  const named = new Map<string, string>([
    ...(plan?.periods ?? []).map((period): [string, string] => [period.id, period.text]),
    ...(plan?.milestones ?? []).map((milestone): [string, string] => [milestone.id, milestone.name]),
    ...(plan?.reporting ?? []).map((report): [string, string] => [report.id, report.content]),
  ]);
  const printed = plan === null ? [] : planEvents(plan, settings).map(({ event, date, usedBy }) => ({ campaignId: campaign.id, event, date, waits: usedBy.flatMap((id) => named.get(id) ?? []) }));
  const own = localObligations(open, campaign.id).flatMap(({ due, content }) => (due.kind === 'event' && !printed.some(({ event }) => event === due.event) ? [{ campaignId: campaign.id, event: due.event, date: due.date ?? dateOfEvent(due.event, settings) ?? null, waits: [content] }] : []));
  return [...printed, ...own];
}
