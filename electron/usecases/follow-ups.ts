import type { ObligationLine, OccurrenceLine } from '../../shared/domain/calendar/obligation-line.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { deadlineWords, isOnTime } from '../../shared/domain/deadline.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { readPrintedBodies } from '../../shared/domain/printed-body.ts';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { lowerFirst } from '../../shared/documents/prose.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { laggingOf } from '../../shared/domain/unit-lagging.ts';
import type { FiguresBody } from '../../shared/exchange/bodies.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { deadlineDay } from './calendar-settings.ts';
import { planOf } from './campaign-plan.ts';
import { deadlineSettings } from './campaign-reading.ts';
import { campaignTargets } from './campaign-targets.ts';
import type { HandlersOf } from './handlers.ts';
import { isOwedToUs, linesOf, localObligations, occurrenceRef } from './obligation-views.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'follow.list' | 'follow.save' | 'follow.addUnits' | 'follow.remove' | 'follow.restore';

const STATE_WORDS = { 'dung-han': 'Đúng hạn', muon: 'Muộn', 'chua-den': 'Chưa đến hạn', 'qua-han': 'Quá hạn', 'chua-co-han': 'Chưa có hạn' } as const;
type State = keyof typeof STATE_WORDS;

/** One report or launching plan due from the units below. */
interface DueBelow {
  readonly key: string;
  readonly label: string;
  readonly lastDay: string | null;
}
interface Judged extends DueBelow {
  readonly receivedOn: string | null;
  readonly state: State;
  readonly word: string;
}

/** How the units below stand in a campaign (R79). Handed to the window as it is, and to the printed reminder. */
export interface FollowRows {
  readonly rows: FollowRowData[];
  /** Units that owe something whose last day has passed. */
  readonly notSent: number;
  /** Units of which something came after its last day. */
  readonly late: number;
}
export interface FollowRowData {
  follow: FollowUp;
  launched: 'da' | 'chua';
  launch: { lastDay: string | null; state: State; word: string };
  reports: { occurrenceKey: string; label: string; lastDay: string | null; receivedOn: string | null; state: State; word: string }[];
  lagging: string[];
  remind: string[];
}

/** Units below of one campaign: who has launched, reported, lags (R79). */
export function followHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'follow.list': (_ctx, { campaignId }) => catchRefusal(() => followRows(open, campaignId)),
    'follow.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm đơn vị theo dõi' : 'Ghi tình hình đơn vị', (tx) => {
        tx.need('campaign', fields.campaignId);
        const clean = { ...fields, unitName: nfc(fields.unitName) };
        checkDays(open, clean);
        const same = tx.all('follow_up', { campaign: fields.campaignId }).find((other) => other.id !== id && fold(other.unitName) === fold(clean.unitName));
        if (same !== undefined) throw new Refusal(fault('don-vi-da-co', `${same.unitName} đã có trong danh sách.`, { item: 'unitName', next: 'Ghi vào dòng đã có.' }));
        return id === undefined ? tx.add('follow_up', { ...clean, arrived: null }) : tx.put('follow_up', { ...tx.need('follow_up', id), ...clean }, version);
      }),
    'follow.addUnits': (ctx, { campaignId, names }) =>
      db.write(ctx.actor, 'Thêm các đơn vị theo dõi', (tx) => {
        tx.need('campaign', campaignId);
        const known = new Set(tx.all('follow_up', { campaign: campaignId }).map(({ unitName }) => fold(unitName)));
        const typed = names.split(/[\n\r\t;]+/u).map((name) => nfc(name.replace(/^\s*(?:\d+[.)]|[-•*+])\s*/u, '').trim())).filter((name) => /\p{L}/u.test(name));
        const tooLong = typed.find((name) => name.length > 300);
        if (tooLong !== undefined) throw new Refusal(fault('ten-qua-dai', `Tên đơn vị quá dài: “${tooLong.slice(0, 60)}…”.`, { item: 'names', next: 'Ghi mỗi đơn vị trên một dòng.' }));
        let added = 0;
        for (const unitName of typed) {
          if (known.has(fold(unitName))) continue;
          known.add(fold(unitName));
          tx.add('follow_up', { campaignId, unitName, launchedOn: null, launchDocument: '', reports: [], laggingIds: [], awards: null, reminders: [], note: '', arrived: null });
          added += 1;
        }
        return { added, already: typed.length - added };
      }),
    'follow.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa đơn vị theo dõi', (tx) => {
        tx.need('follow_up', id);
        tx.remove('follow_up', id);
        return {};
      }),
    'follow.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục đơn vị theo dõi', (tx) => {
        tx.restore('follow_up', id);
        return {};
      }),
  };
}

function checkDays(open: OpenUnit, fields: { launchedOn: string | null; reports: readonly { receivedOn: string }[]; reminders: readonly { on: string }[] }): void {
  const today = deadlineDay(open);
  const check = (day: string | null, item: string, what: string): void => {
    if (day !== null && day > today) throw new Refusal(fault('ngay-sau-hom-nay', `${what} ${formatScreenDate(day)} sau hôm nay, ${formatScreenDate(today)}.`, { item, next: 'Sửa lại ngày.' }));
  };
  check(fields.launchedOn, 'launchedOn', 'Ngày phát động');
  for (const report of fields.reports) check(report.receivedOn, 'reports', 'Ngày nhận');
  for (const reminder of fields.reminders) check(reminder.on, 'reminders', 'Ngày đôn đốc');
}

/**
 * Every unit below with what it has done against the days of the campaign, by name as entered.
 * @param follows the lines to judge; those of the campaign where left out
 * @throws Refusal if the campaign is gone
 */
export function followRows(open: OpenUnit, campaignId: string, follows: readonly FollowUp[] = open.db.read.all('follow_up', { campaign: campaignId })): FollowRows {
  const { read } = open.db;
  const campaign = read.need('campaign', campaignId);
  const plan = planOf(read, campaign, open.clock.today());
  const today = deadlineDay(open);
  const { launch, reports } = dueBelow(open, campaign, plan);
  const indicators = new Map((plan?.indicators ?? []).map((indicator) => [indicator.id, indicator.text]));
  const judgedLagging = laggingByFigures(open, campaign, today);
  const rows = follows.map((follow): FollowRowData => {
    const started = judge(launch, follow.launchedOn, today);
    const received = shownReports(reports, follow, today);
    const all = [...(launch.lastDay === null ? [] : [started]), ...received];
    return {
      follow,
      launched: follow.launchedOn === null ? 'chua' : 'da',
      launch: { lastDay: launch.lastDay, state: started.state, word: launch.lastDay !== null ? started.word : follow.launchedOn === null ? 'Chưa phát động' : 'Đã phát động' },
      reports: received.map(({ key, ...report }) => ({ occurrenceKey: key, ...report })),
      lagging: [...new Set([...follow.laggingIds, ...judgedLagging(follow.unitName)])].map((id) => indicators.get(id)).filter((text) => text !== undefined),
      remind: all.flatMap(({ state, label, lastDay }) => (state === 'qua-han' && lastDay !== null ? [`Chưa có ${lowerFirst(label)} (hạn ${formatScreenDate(lastDay)})`] : [])),
    };
  });
  const wasLate = (row: FollowRowData): boolean => row.launch.state === 'muon' || row.reports.some(({ state }) => state === 'muon');
  return { rows, notSent: rows.filter((row) => row.remind.length > 0).length, late: rows.filter(wasLate).length };
}

/** Where the figures that units have sent fall short, by the name of the unit; stands beside what was typed in. */
function laggingByFigures(open: OpenUnit, campaign: Campaign, on: string): (unitName: string) => readonly string[] {
  const sent = new Map<string, FiguresBody[]>();
  for (const { kind, ownerName, body } of open.db.read.all('received_item', { campaign: campaign.id })) {
    if (kind === 'figures') sent.set(fold(ownerName), [...(sent.get(fold(ownerName)) ?? []), body as FiguresBody]);
  }
  if (sent.size === 0) return () => [];
  const here = campaignTargets(open.db.read, campaign, open.clock.today());
  const targets = here.targets.filter(({ own, relativeTo }) => own === null && relativeTo?.kind !== 'external-plan');
  const options = { on, periodFrom: here.from, periodTo: here.to, baselineYear: campaign.settings.baseYear, deadlines: deadlineSettings(campaign) };
  return (unitName) => laggingOf(targets, sent.get(fold(unitName)) ?? [], options);
}

/** Reports due from the units below in a campaign, each with its year. */
export function dueReports(open: OpenUnit, campaignId: string): { key: string; year: number | null }[] {
  const campaign = open.db.read.need('campaign', campaignId);
  return reportsDue(linesBelow(open, campaign, planOf(open.db.read, campaign, open.clock.today()))).map(({ line, occurrence }) => ({ key: occurrenceRef(line, occurrence), year: occurrence.year }));
}

const reportsDue = (lines: readonly ObligationLine[]) => lines.filter(({ onDemand, kind }) => !onDemand && (kind === 'bao-cao' || kind === 'khac')).flatMap((line) => line.occurrences.map((occurrence) => ({ line, occurrence })));

/** What units below must send in a campaign, as choices for entering a receipt. */
function dueBelow(open: OpenUnit, campaign: Campaign, plan: Plan | null): { launch: DueBelow; reports: DueBelow[] } {
  const lines = linesBelow(open, campaign, plan).filter(({ onDemand }) => !onDemand);
  const sending = lines.find(({ kind }) => kind === 'gui-ke-hoach');
  const first = sending?.occurrences[0];
  const launch: DueBelow = { key: sending === undefined || first === undefined ? '' : occurrenceRef(sending, first), label: 'Kế hoạch phát động', lastDay: first?.lastDay ?? null };
  const reporting = lines.filter(({ kind }) => kind === 'bao-cao' || kind === 'khac');
  const reports = reporting.flatMap((line) => line.occurrences.map((occurrence) => ({ key: occurrenceRef(line, occurrence), label: labelOf(line, occurrence, reporting.length > 1), lastDay: occurrence.lastDay })));
  return { launch, reports: reports.sort((a, b) => (a.lastDay ?? '9999').localeCompare(b.lastDay ?? '9999')) };
}

function labelOf(line: ObligationLine, { year, key, lastDay }: OccurrenceLine, several: boolean): string {
  const name = line.kind === 'khac' ? line.content : several ? `Báo cáo “${line.content}”` : 'Báo cáo';
  const when = /^\d{4}-/u.test(key) && lastDay !== null ? `đến ${formatScreenDate(lastDay)}` : year === null ? '' : `năm ${year}`;
  return [name, when].filter(Boolean).join(' ');
}

/**
 * Lines owed by the units below: what the unit itself asks of them by an entry of its own, and for what it does not ask,
 * the reports that the plan asks of kinds of unit, not of one named body.
 */
function linesBelow(open: OpenUnit, campaign: Campaign, plan: Plan | null): ObligationLine[] {
  const local = localObligations(open, campaign.id);
  const asked = linesOf(open, campaign, [], local.filter((own) => own.planReportId === null)).filter((line) => isOwedToUs(open, line));
  const general = (plan?.reporting ?? []).filter((report) => {
    const { kinds, everyone } = readPrintedBodies(report.from);
    return (everyone || kinds.length > 0) && !asked.some((own) => own.kind === report.kind);
  });
  return [...asked, ...linesOf(open, campaign, general, local.filter(({ planReportId }) => general.some(({ id }) => id === planReportId)))];
}

/** What has fallen due or has come, and the next that will. */
function shownReports(reports: readonly DueBelow[], follow: FollowUp, today: string): Judged[] {
  const next = reports.find(({ lastDay }) => lastDay !== null && lastDay >= today);
  return reports.flatMap((report) => {
    const received = follow.reports.filter(({ occurrenceKey }) => occurrenceKey === report.key).map(({ receivedOn }) => receivedOn).sort()[0] ?? null;
    const shown = received !== null || report === next || report.lastDay === null || report.lastDay < today;
    return shown ? [judge(report, received, today)] : [];
  });
}

function judge(due: DueBelow, receivedOn: string | null, today: string): Judged {
  const { lastDay } = due;
  if (receivedOn !== null) {
    const onTime = isOnTime(lastDay, receivedOn);
    const state: State = onTime === null ? 'chua-co-han' : onTime ? 'dung-han' : 'muon';
    return { ...due, receivedOn, state, word: onTime === null ? 'Đã nhận' : STATE_WORDS[state] };
  }
  if (lastDay === null) return { ...due, receivedOn, state: 'chua-co-han', word: STATE_WORDS['chua-co-han'] };
  return lastDay < today ? { ...due, receivedOn, state: 'qua-han', word: deadlineWords(lastDay, today) } : { ...due, receivedOn, state: 'chua-den', word: deadlineWords(lastDay, today) };
}
