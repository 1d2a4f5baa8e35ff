import type { OfficeUnits } from '../../shared/api/office.ts';
import { OFFICE_COLUMNS, dossierCell, launchCell, reportCell, unknownCell } from '../../shared/domain/office-overview.ts';
import type { OfficeCell, OfficeColumn } from '../../shared/domain/office-overview.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { Peer } from '../../shared/domain/exchange.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { EVERYONE, itemId } from '../../shared/domain/item.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import type { CampaignReportBody, FiguresBody, LaunchingPlanBody, ReplyBody, RequestBody } from '../../shared/exchange/bodies.ts';
import { relationTo } from '../../shared/exchange/kinds.ts';
import { catchRefusal } from '../../shared/result.ts';
import { daysBetween, formatScreenDate } from '../../shared/text/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { fold } from '../../shared/text/fold.ts';
import { sheetOf } from './allotments.ts';
import { confirmedBundles, missingFrom, unconfirmedWords } from './bundle-journal.ts';
import { deadlineDay } from './calendar-settings.ts';
import { followRows } from './follow-ups.ts';
import type { FollowRowData } from './follow-ups.ts';
import type { HandlersOf } from './handlers.ts';
import { dayOfInstant } from './instant.ts';
import { lineState } from './inbox.ts';
import { isMeantForAll } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

export function officeOverviewHandlers(open: OpenUnit): HandlersOf<'office.units'> {
  return { 'office.units': (_ctx, { campaignId, year }) => catchRefusal(() => officeUnits(open, campaignId, year)) };
}

/** A unit below: connected, or known by name alone. */
interface UnitBelow {
  readonly name: string;
  readonly peer: Peer | null;
}

type Row = OfficeUnits['rows'][number];
type Target = Row['cells'][number]['to'];
type Shown = OfficeCell & { readonly to: Target };

const at = (page: string, params: Record<string, string> = {}): Target => ({ page, params });
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'vi', { numeric: true });

/** How the units below stand: what came, what is missing, since when (R79, R92). Tables are read once, whatever the number of units. */
export function officeUnits(open: OpenUnit, campaignId: string | null, year: number | null): OfficeUnits {
  const campaign = campaignId === null ? null : open.db.read.need('campaign', campaignId);
  const units = unitsBelow(open, campaignId);
  const look = lookInto(open, campaign, year, units);
  const rows = units.map((unit): Row => {
    const cells = look(unit);
    return {
      key: unit.peer?.unitCode ?? `ten ${fold(unit.name)}`,
      name: unit.name,
      unitCode: unit.peer?.unitCode ?? null,
      connected: unit.peer?.trust === 'da-xac-nhan',
      cells: OFFICE_COLUMNS.map((column) => ({ ...cells[column], column })),
      late: Object.values(cells).some(({ tone }) => tone === 'thieu'),
    };
  });
  return { today: deadlineDay(open), campaignName: campaign?.name ?? '', year, rows };
}

/** Connected units below, then those followed or taken in by name that are none of them. */
function unitsBelow(open: OpenUnit, campaignId: string | null): UnitBelow[] {
  const { read } = open.db;
  const own = unitOf(open);
  const peers = new Map<string, Peer>();
  for (const peer of read.all('peer')) {
    if (peer.trust === 'da-thu-hoi' || relationTo(own.kind, peer.unitKind as UnitKind) !== 'subordinate') continue;
    if (peers.get(peer.unitCode)?.trust !== 'da-xac-nhan' || peer.trust === 'da-xac-nhan') peers.set(peer.unitCode, peer);
  }
  const connected = [...peers.values()].map((peer): UnitBelow => ({ name: peer.unitName, peer }));
  const known = new Set([own.name, ...connected.map(({ name }) => name)].map(fold));
  const named = [...read.all('follow_up', campaignId === null ? {} : { campaign: campaignId }).map(({ unitName }) => unitName), ...read.all('intake').map(({ senderName }) => senderName)];
  const others = new Map(named.filter((name) => !known.has(fold(name))).map((name) => [fold(name), name]));
  return [...connected.sort(byName), ...[...others.values()].map((name): UnitBelow => ({ name, peer: null })).sort(byName)];
}

function groupedBy<T>(all: readonly T[], key: (one: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const held = groups.get(key(one));
    if (held === undefined) groups.set(key(one), [one]);
    else held.push(one);
  }
  return (wanted) => groups.get(wanted) ?? [];
}

/** Reads everything once; answers the cells of one unit after the other. */
function lookInto(open: OpenUnit, campaign: Campaign | null, year: number | null, units: readonly UnitBelow[]): (unit: UnitBelow) => Record<OfficeColumn, Shown> {
  const today = deadlineDay(open);
  const follow = followOf(open, campaign, units);
  const items = groupedBy(campaign === null ? [] : open.db.read.all('received_item', { campaign: campaign.id }), ({ owner }) => owner);
  const dossiers = dossiersOf(open, campaign, year);
  const requests = requestsOf(open, campaign, today);
  const troubles = troublesOf(open);
  return (unit) => ({
    ...exchangeCells(open, unit, today),
    'phat-dong': launched(unit, follow(unit), items(unit.peer?.unitCode ?? ''), campaign, today),
    'so-lieu': withLagging(figures(open, unit, items(unit.peer?.unitCode ?? ''), campaign, year, today), follow(unit)),
    'bao-cao': reports(follow(unit), items(unit.peer?.unitCode ?? ''), campaign, year, today),
    'ho-so': dossiers(unit, today),
    'phan-bo': allotted(open, unit, campaign, today),
    'yeu-cau': requests(unit),
    'can-xem': troubles(unit),
  });
}

/** What came in bundles and what the unit has confirmed of ours. */
function exchangeCells(open: OpenUnit, { peer }: UnitBelow, today: string): Pick<Record<OfficeColumn, Shown>, 'goi-nhan' | 'goi-thieu' | 'xac-nhan'> {
  if (peer === null) {
    const none: Shown = { ...unknownCell('Đơn vị chưa kết nối: không có gói dữ liệu.'), word: 'Chưa kết nối', to: at('gui-nhan', { tab: 'ket-noi' }) };
    return { 'goi-nhan': none, 'goi-thieu': none, 'xac-nhan': none };
  }
  const received = open.db.read.all('bundle_in', { peer: peer.unitCode });
  const last = received.toSorted((a, b) => (a.importedAt < b.importedAt ? -1 : 1)).at(-1);
  const missing = missingFrom(open, peer.unitCode);
  const confirmed = confirmedBundles(open, peer.unitCode);
  const written = open.db.read.count('bundle_out', { peer: peer.unitCode });
  const journal = at('gui-nhan', { tab: 'nhat-ky' });
  const unlessTrusted = peer.trust === 'da-xac-nhan' ? '' : 'Khóa của đơn vị chưa được xác nhận.';
  return {
    'goi-nhan': last === undefined ? { ...unknownCell(unlessTrusted), word: unlessTrusted === '' ? 'Chưa nhận gói nào' : 'Khóa chưa xác nhận', to: unlessTrusted === '' ? journal : at('gui-nhan', { tab: 'ket-noi' }) } : { word: `Số ${last.number}, ${formatScreenDate(dayOfInstant(last.importedAt))}`, tone: 'thuong', days: Math.max(0, daysBetween(dayOfInstant(last.importedAt), today)), note: unlessTrusted, to: journal },
    'goi-thieu': last === undefined ? { ...unknownCell(), to: journal } : missing.words === '' ? { word: 'Đủ', tone: 'xong', days: null, note: 'Gói đã gửi sau gói nhận gần nhất thì không biết được.', to: journal } : { word: missing.words, tone: 'thieu', days: null, note: '', to: journal },
    'xac-nhan': {
      word: written === 0 ? 'Chưa ghi gói nào' : confirmed.upTo === null ? 'Chưa xác nhận gói nào' : `Đến gói số ${confirmed.upTo}`,
      tone: written === 0 ? 'thuong' : confirmed.open.length === 0 ? 'xong' : confirmed.late ? 'thieu' : 'chua-ro',
      days: confirmed.open.length === 0 ? null : confirmed.days,
      note: confirmed.open.length === 0 ? '' : `${unconfirmedWords(confirmed)}.`,
      to: journal,
    },
  };
}

/** The line of a unit in the follow-up; one that is in none is judged as if nothing were known. */
function followOf(open: OpenUnit, campaign: Campaign | null, units: readonly UnitBelow[]): (unit: UnitBelow) => FollowRowData | null {
  if (campaign === null) return () => null;
  const held = open.db.read.all('follow_up', { campaign: campaign.id });
  const names = new Set(held.map(({ unitName }) => fold(unitName)));
  const bare = units.filter(({ name }) => !names.has(fold(name))).map(({ name }): FollowUp => ({ id: '', version: 1, campaignId: campaign.id, unitName: name, launchedOn: null, launchDocument: '', reports: [], laggingIds: [], awards: null, reminders: [], note: '', arrived: null }));
  const rows = new Map(followRows(open, campaign.id, [...held, ...bare]).rows.map((row) => [fold(row.follow.unitName), row]));
  return ({ name }) => rows.get(fold(name)) ?? null;
}

const noCampaign = (): Shown => ({ ...unknownCell('Chọn phong trào để xem.'), word: '', tone: 'thuong', to: null });

function launched({ peer }: UnitBelow, row: FollowRowData | null, items: readonly ReceivedItem[], campaign: Campaign | null, today: string): Shown {
  if (campaign === null) return noCampaign();
  const plan = items.find(({ kind }) => kind === 'launching-plan');
  const arrivedOn = row?.follow.arrived?.launchedOn ?? (plan === undefined ? null : (plan.body as LaunchingPlanBody).sentOn);
  const cell = launchCell({ typedOn: row?.follow.launchedOn ?? null, arrivedOn, lastDay: row?.launch.lastDay ?? null }, today);
  return { ...cell, to: plan !== undefined && peer !== null ? at('muc-nhan-duoc', { id: plan.id }) : at('don-vi-duoi', { id: campaign.id }) };
}

/** Figures that came in a bundle and those typed in for the unit stand beside each other. */
function figures(open: OpenUnit, { name }: UnitBelow, items: readonly ReceivedItem[], campaign: Campaign | null, year: number | null, today: string): Shown {
  if (campaign === null) return noCampaign();
  const came = items.filter((item) => item.kind === 'figures' && (year === null || (item.body as FiguresBody).year === year)).sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  const last = came.at(-1);
  const typed = open.db.read.all('indicator_value', { campaign: campaign.id, unit_name: name }).filter((value) => year === null || value.year === year).length;
  const to = at('so-lieu-don-vi', { id: campaign.id });
  if (last === undefined && typed === 0) return { ...unknownCell(), to };
  const words = [last === undefined ? '' : `Nhận ${formatScreenDate(last.receivedOn)}, ${(last.body as FiguresBody).figures.length} số liệu`, typed === 0 ? '' : `${typed} số liệu nhập tay`].filter(Boolean).join('; ');
  return { word: words, tone: 'xong', days: last === undefined ? null : Math.max(0, daysBetween(last.receivedOn, today)), note: came.length > 1 ? `Các năm: ${came.map(({ body }) => (body as FiguresBody).year).join(', ')}.` : '', to };
}

/** Where the unit lags, by its figures or as typed in (R79). */
function withLagging(cell: Shown, row: FollowRowData | null): Shown {
  const [first, ...more] = row?.lagging ?? [];
  if (first === undefined) return cell;
  return { ...cell, note: [cell.note, `Chưa đạt: ${first}${more.length === 0 ? '' : ` và ${more.length} chỉ tiêu khác`}.`].filter(Boolean).join(' ') };
}

function reports(row: FollowRowData | null, items: readonly ReceivedItem[], campaign: Campaign | null, year: number | null, today: string): Shown {
  if (campaign === null || row === null) return noCampaign();
  const ofYear = (day: string | null): boolean => year === null || day === null || Number(day.slice(0, 4)) === year;
  const due = row.reports.filter(({ lastDay, receivedOn }) => ofYear(lastDay ?? receivedOn));
  const matched = new Set(row.follow.reports.map(({ receivedOn }) => receivedOn));
  const loose = items.filter((item) => item.kind === 'campaign-report' && ofYear((item.body as CampaignReportBody).to) && !matched.has(item.receivedOn)).map(({ receivedOn }) => receivedOn);
  const cell = reportCell(due.map(({ label, lastDay, receivedOn, state }) => ({ label, lastDay, receivedOn, late: state === 'muon' })), loose, today);
  return { ...cell, to: at('don-vi-duoi', { id: campaign.id }) };
}

/** Lines that came in dossiers, as they stand now, and lines of lists taken in by name. */
function dossiersOf(open: OpenUnit, campaign: Campaign | null, year: number | null): (unit: UnitBelow, today: string) => Shown {
  const { read } = open.db;
  const own = unitOf(open).code;
  const rounds = new Map(read.all('round').map((round) => [round.id, round]));
  const dossiers = groupedBy(read.all('dossier_version').filter((version) => version.owner !== own && (year === null || version.year === year) && (campaign === null || (version.campaignName !== null && fold(version.campaignName) === fold(campaign.name)) || (version.planCode !== null && version.planCode === campaign.planCode))), ({ owner }) => owner);
  const intakes = groupedBy(read.all('intake').filter(({ roundId }) => {
    const round = rounds.get(roundId);
    return round !== undefined && (year === null || round.year === year) && (campaign === null || round.campaignId === campaign.id);
  }), ({ senderName }) => fold(senderName));
  return ({ name, peer }, today) => {
    const sent = peer === null ? [] : dossiers(peer.unitCode);
    const facts = { arrived: 0, waiting: 0, returned: 0, decided: 0, waitingSince: null as string | null };
    for (const dossier of sent) {
      const came = read.all('receipt', { dossier_version: dossier.id })[0]?.date ?? dossier.frozenOn;
      for (const id of dossier.nominationVersionIds) {
        const version = read.get('nomination_version', id);
        if (version === null) continue;
        const { state } = lineState(read, version);
        if (state === 'superseded' || state === 'withdrawn') continue;
        facts.arrived++;
        if (state === 'open') {
          facts.waiting++;
          if (facts.waitingSince === null || came < facts.waitingSince) facts.waitingSince = came;
        } else if (state === 'returned') facts.returned++;
        else facts.decided++;
      }
    }
    const listed = intakes(fold(name)).reduce((sum, intake) => sum + read.count('intake_line', { intake: intake.id }), 0);
    const [only] = sent;
    const to = listed > 0 && sent.length === 0 ? at('ho-so') : sent.length === 1 && only !== undefined ? at('ho-so-nhan', { versionId: only.id }) : at('ho-so', { tab: 'nhan-duoc' });
    return { ...dossierCell({ ...facts, listed }, today), to };
  };
}

function allotted(open: OpenUnit, { name, peer }: UnitBelow, campaign: Campaign | null, today: string): Shown {
  if (campaign === null) return noCampaign();
  const to = at('phan-bo', { id: campaign.id });
  const lines = (sheetOf(open.db.read, campaign.id)?.lines ?? []).filter((line) => (peer !== null && line.unitCode === peer.unitCode) || (line.unitCode === null && fold(line.unitName) === fold(name)));
  if (lines.length === 0) return { word: 'Chưa phân bổ', tone: 'thuong', days: null, note: '', to };
  const waiting = lines.filter(({ min, max }) => min === null && max === null).length;
  const sent = peer === null ? null : open.db.read.get('sent_item', itemId('allotment', `${campaign.id}.${peer.unitCode}`));
  const words = [sent === null ? `${lines.length} dòng, chưa gửi` : `Đã lập để gửi ${formatScreenDate(sent.sentOn)}`, waiting === 0 ? '' : `${waiting} chờ phân bổ`].filter(Boolean).join('; ');
  return { word: words, tone: waiting > 0 || sent === null ? 'thuong' : 'xong', days: sent === null ? null : Math.max(0, daysBetween(sent.sentOn, today)), note: '', to };
}

/** Requests meant for a unit that it has not answered. */
function requestsOf(open: OpenUnit, campaign: Campaign | null, today: string): (unit: UnitBelow) => Shown {
  const { read } = open.db;
  const answered = new Set(read.all('received_item', { kind: 'reply' }).map(({ owner, body }) => {
    const { about } = body as ReplyBody;
    return `${owner} ${itemId(about.kind, about.id)}`;
  }));
  const meantFor = groupedBy(read.all('publication'), (publication) => publication.itemId);
  const sent = read.all('sent_item', { kind: 'request' }).filter((item) => item.withdrawnOn === null && (campaign === null || item.campaignId === campaign.id));
  return ({ peer }) => {
    const to = at('gui-nhan', { tab: 'toi-don-vi' });
    if (peer === null) return { word: '', tone: 'thuong', days: null, note: '', to: null };
    const asked = sent.filter((item) => meantFor(item.id).some(({ peerCode }) => peerCode === peer.unitCode || (peerCode === EVERYONE && isMeantForAll(open, 'request', peer))));
    const waiting = asked.filter((item) => !answered.has(`${peer.unitCode} ${item.id}`));
    if (asked.length === 0) return { word: 'Không có', tone: 'thuong', days: null, note: '', to };
    if (waiting.length === 0) return { word: `${asked.length} đã trả lời`, tone: 'xong', days: null, note: '', to };
    const due = waiting.flatMap(({ body }) => (body as RequestBody).dueOn ?? []).sort()[0] ?? null;
    const overdue = due !== null && due < today ? daysBetween(due, today) : null;
    return { word: `${waiting.length} chưa có trả lời${overdue === null ? '' : `, quá hạn ${formatNumber(overdue)} ngày`}`, tone: overdue === null ? 'chua-ro' : 'thieu', days: overdue, note: waiting.map(({ title, sentOn }) => `${title} (${formatScreenDate(sentOn)}).`).join(' '), to };
  };
}

/** Lines set aside, and records with several contents. */
function troublesOf(open: OpenUnit): (unit: UnitBelow) => Shown {
  const { read } = open.db;
  const aside = groupedBy(read.all('quarantined'), ({ senderCode }) => senderCode);
  const conflicts = groupedBy(read.all('shared_record', { conflict: 1 }), ({ owner }) => owner);
  return ({ peer }) => {
    if (peer === null) return { word: '', tone: 'thuong', days: null, note: '', to: null };
    const [lines, sides] = [aside(peer.unitCode), conflicts(peer.unitCode).length];
    const since = lines.map((line) => line.since).filter(Boolean).sort()[0] ?? null;
    const words = [lines.length === 0 ? '' : `${lines.length} dòng để riêng`, sides === 0 ? '' : `${sides} mục hai bản`].filter(Boolean).join('; ');
    if (words === '') return { word: 'Không có', tone: 'thuong', days: null, note: '', to: null };
    return { word: words, tone: 'thieu', days: since === null ? null : Math.max(0, daysBetween(since, deadlineDay(open))), note: '', to: at(lines.length > 0 ? 'muc-de-rieng' : 'muc-sua-hai-noi') };
  };
}

