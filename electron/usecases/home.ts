import { ruleSetsToReview } from '../../shared/catalogue/rule-sets.ts';
import type { AgendaEntry } from '../../shared/domain/calendar/agenda.ts';
import { pressing } from '../../shared/domain/calendar/agenda-pages.ts';
import { REGISTER_NAMES } from '../../shared/domain/registers/registers.ts';
import { addDays, daysBetween, formatScreenDate } from '../../shared/text/dates.ts';
import { ok } from '../../shared/result.ts';
import { isUnprotected, readKeyring } from '../store/keyring.ts';
import { agendaOf, clockView } from './agenda.ts';
import { backupLine } from './backups.ts';
import { clockNotice, deadlineDay, keepDay } from './calendar-settings.ts';
import { lateDossiers } from './dossier-way.ts';
import { cancellationView } from './decisions-after.ts';
import type { HandlersOf } from './handlers.ts';
import { problemsOf } from './health/problems.ts';
import { dayOfInstant } from './instant.ts';
import { lineState } from './inbox.ts';
import { dueWords } from './received-items.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import type { RequestBody } from '../../shared/exchange/bodies.ts';
import { lawOf } from './law.ts';
import { RECORD_GROUPS, groupCountWords, groupCounts } from '../../shared/exchange/kinds.ts';
import type { RecordGroup } from '../../shared/exchange/kinds.ts';
import { writtenFor } from './bundle-facts.ts';
import { confirmedBundles, missingFrom, unconfirmedWords } from './bundle-journal.ts';
import { waitingRemarks } from './remarks.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { waitingFor } from './outgoing.ts';
import { pendingEntries } from './presentations.ts';
import { hasWork } from './unit.ts';

interface Line {
  id: string;
  text: string;
  note: string;
  tone: 'calm' | 'soon' | 'late';
  page: string;
  params: Record<string, string>;
}
const AHEAD_DAYS = 90;
const MOST_DUE = 12;
const LONG_DAYS = 62;
const MOST_DECISIONS = 5;
/** What puts a day into «Lịch và hạn». */
const DATED = ['campaign', 'round', 'obligation', 'peak_period'] as const;

/** «Việc hôm nay»: every line leads to the page where it is done. */
export function homeHandlers(open: OpenUnit): HandlersOf<'home.today' | 'home.begun'> {
  const { read } = open.db;
  return {
    'home.begun': () =>
      ok({
        agenda: DATED.some((type) => read.count(type) > 0),
        registers: REGISTER_NAMES.some((register) => read.count(register) > 0),
        exemplars: read.count('exemplar') + read.count('exemplar_plan') > 0,
        blocks: read.count('block') > 0,
      }),
    'home.today': async (ctx) => {
      const clock = clockNotice(open);
      await keepDay(open, ctx.actor);
      const ring = readKeyring(open.dir);
      const groups = [
        { title: 'Bị trả lại', lines: returned(open) },
        { title: 'Yêu cầu của cấp trên', lines: requests(open) },
        { title: 'Chờ trả lời', lines: [...waitingInbox(open), ...difficulties(open)] },
        { title: 'Góp ý chờ trả lời', lines: remarks(open) },
        { title: 'Quá hạn ở nơi nhận', lines: late(open) },
        { title: 'Sắp đến hạn', lines: due(open) },
        { title: 'Thu hồi hiện vật, tiền thưởng', lines: toRecover(open) },
        { title: 'Chưa trao', lines: toPresent(open) },
        { title: 'Đang soạn', lines: drafts(open) },
        { title: 'Chờ ghi ra USB', lines: toSend(open) },
        { title: 'Gói dữ liệu chờ xác nhận', lines: exchangeStanding(open) },
      ].filter((g) => g.lines.length > 0);
      const last = read.all('bundle_out').at(-1);
      return ok({
        empty: !hasWork(open) && read.count('dossier_version') === 0,
        unprotected: ring.ok && isUnprotected(ring.value),
        // Among several users the code is the head's.
        recoveryDue: ctx.actor.role === 'head' && open.db.setting<boolean>('recovery-confirmed') !== true && hasWork(open),
        notices: [...problemsOf(open).map(({ message, next }) => ({ message, next })), ...open.db.store.notices.map(({ message, next }) => ({ message, next: next ?? '' })), ...(clock === null ? [] : [{ message: clock.message, next: clock.next, clock: clockView(clock) }])],
        ruleSets: ruleBanner(open),
        groups,
        counts: {
          campaigns: read.count('campaign'),
          subjects: read.count('subject'),
          openNominations: read.all('nomination').filter((n) => n.state !== 'awarded' && n.state !== 'not-awarded' && n.state !== 'withdrawn').length,
          awards: read.count('award_entry', { cancelled: null }),
        },
        backup: backupLine(open),
        lastBundle: last === undefined ? null : { id: last.id, text: `Gói số ${last.number} gửi ${last.peerName}, ${formatScreenDate(dayOfInstant(last.createdAt))}` },
      });
    },
  };
}

/** One line for all rule sets whose texts wait to be compared, not one for each award. */
function ruleBanner(open: OpenUnit): { id: string; sentence: string }[] {
  const law = lawOf(open, open.clock.today());
  const outside = law.profile === null ? law.notices.map(({ sentence }) => ({ id: 'province', sentence })) : [];
  const sets = ruleSetsToReview(law.date, law.confirmations, law.awards).filter((s) => s.reviewBy !== null);
  if (sets.length === 0) return outside;
  const texts = [...new Set(sets.flatMap((s) => s.texts))];
  return [...outside, { id: 'rule-sets', sentence: `Cần kiểm tra văn bản: quy định của ${sets.length} danh hiệu, hình thức khen thưởng dựa trên văn bản đã đến ngày rà soát${texts.length === 0 ? '' : ` (${texts.slice(0, 3).join('; ')})`}.` }];
}

function returned(open: OpenUnit): Line[] {
  const { read } = open.db;
  return read.all('nomination', { state: 'returned' }).map((n) => ({
    id: n.id,
    text: `${subjectOf(open, n).name}: bị trả lại`,
    note: read.all('return_note', { nomination: n.id }).at(-1)?.reason ?? '',
    tone: 'late',
    page: 'nomination',
    params: { id: n.id },
  }));
}

/** Requests of the level above that nobody answered, the first due first (R79). */
function requests(open: OpenUnit): Line[] {
  const items = open.db.read.all('received_item', { kind: 'request' }).filter(({ answered }) => answered === null);
  const due = (item: ReceivedItem): string => (item.body as RequestBody).dueOn ?? '9999';
  return items.sort((a, b) => due(a).localeCompare(due(b))).map((item) => ({
    id: item.id,
    text: item.title,
    note: [item.ownerName, dueWords(open, item)].filter(Boolean).join(' · '),
    tone: due(item) < deadlineDay(open) ? 'late' : 'soon',
    page: 'received',
    params: { id: item.id },
  }));
}

/** Difficulties of units below that wait for an answer (R75). */
function difficulties(open: OpenUnit): Line[] {
  return open.db.read.all('received_item', { kind: 'feedback' }).filter(({ answered }) => answered === null).map((item) => ({ id: item.id, text: `${item.ownerName}: vướng mắc chờ trả lời`, note: item.title, tone: 'soon', page: 'received', params: { id: item.id } }));
}

function waitingInbox(open: OpenUnit): Line[] {
  const { read } = open.db;
  const own = unitOf(open).code;
  return read.all('dossier_version').filter((v) => v.owner !== own).flatMap((version): Line[] => {
    const waiting = version.nominationVersionIds.filter((id) => {
      const nomination = read.get('nomination_version', id);
      return nomination !== null && lineState(read, nomination).state === 'open';
    }).length;
    if (waiting === 0) return [];
    return [{ id: version.id, text: `${version.ownerName}: ${waiting} đề nghị chờ trả lời`, note: version.submission.content, tone: 'soon', page: 'inbox-dossier', params: { versionId: version.id } }];
  });
}

/** Góp ý of those who only read, until the clerk answers (R87). */
function remarks(open: OpenUnit): Line[] {
  return waitingRemarks(open).map(({ id, about, aboutId, title, text, by }) => ({ id, text: `${by}: góp ý`, note: `${title}. ${text}`, tone: 'soon', page: about, params: { id: aboutId } }));
}

/** Dossiers that are overdue with somebody else (R68). */
function late(open: OpenUnit): Line[] {
  return lateDossiers(open).map(({ dossier, sentence }) => ({ id: `late-${dossier.id}`, text: `${dossier.submission.content}: quá hạn ở nơi nhận`, note: sentence, tone: 'late', page: 'dossier', params: { id: dossier.id } }));
}

/** What presses within the next 90 days or is overdue, the most pressing first. */
function due(open: OpenUnit): Line[] {
  const today = deadlineDay(open);
  const until = addDays(today, AHEAD_DAYS);
  return pressing(agendaOf(open, { from: today, to: until, campaignId: null }), until)
    .filter((entry) => !isLong(entry))
    .slice(0, MOST_DUE)
    .map((entry) => ({ id: entry.id, text: `${entry.words}: ${entry.title}`, note: entry.note, tone: entry.tone, ...placeOf(entry) }));
}

/** A period of months is no work of today; it stands in the calendar. */
const isLong = ({ from, to }: AgendaEntry): boolean => from !== null && to !== null && daysBetween(from, to) > LONG_DAYS;

/** The page where an entry of the agenda is done. */
function placeOf({ kind, campaignId, roundId }: AgendaEntry): Pick<Line, 'page' | 'params'> {
  if (roundId !== null) return { page: 'round', params: { id: roundId } };
  if (kind === 'nghia-vu') return { page: 'obligations', params: campaignId === null ? {} : { id: campaignId } };
  if (kind === 'moc' && campaignId !== null) return { page: 'campaign', params: { id: campaignId } };
  return { page: 'agenda', params: campaignId === null ? {} : { id: campaignId } };
}

/** Awards that were decided and not presented, one line for each decision, the oldest first (R65). */
function toPresent(open: OpenUnit): Line[] {
  const decisions = new Map<string, { number: string; date: string; count: number }>();
  for (const { decisionId, decisionNumber, decisionDate } of pendingEntries(open.db.read)) {
    const key = decisionId ?? '';
    decisions.set(key, { number: decisionNumber, date: decisionDate, count: (decisions.get(key)?.count ?? 0) + 1 });
  }
  const lines = [...decisions].map(([id, { number, date, count }]): Line => ({ id: `present-${id}`, text: `Quyết định số ${number}: ${count} khen thưởng chưa trao`, note: `Ngày ${formatScreenDate(date)}`, tone: 'calm', page: 'decisions', params: { tab: 'chua-trao' } }));
  const more = lines.length - MOST_DECISIONS;
  if (more <= 0) return lines;
  return [...lines.slice(0, MOST_DECISIONS), { id: 'present-more', text: `Và ${more} quyết định khác còn khen thưởng chưa trao`, note: '', tone: 'calm', page: 'decisions', params: { tab: 'chua-trao' } }];
}

/** Cancelled awards whose object or money is not back yet. */
function toRecover(open: OpenUnit): Line[] {
  return open.db.read.all('cancellation').flatMap((cancellation): Line[] => {
    const { lines, returnBy, overdue } = cancellationView(open, open.db.read, cancellation);
    const waiting = lines.filter(({ settled }) => !settled).length;
    if (waiting === 0) return [];
    return [{ id: cancellation.id, text: `Quyết định hủy bỏ số ${cancellation.number}: ${waiting} trường hợp chưa thu hồi xong`, note: `Hạn nộp lại ${formatScreenDate(returnBy)}`, tone: overdue ? 'late' : 'soon', page: 'decision', params: { id: cancellation.decisionId } }];
  });
}

function drafts(open: OpenUnit): Line[] {
  const { read } = open.db;
  const rounds = read.all('round').flatMap((round): Line[] => {
    const count = read.all('nomination', { round: round.id }).filter((n) => (n.state === 'draft' || n.state === 'passed') && n.dossierId === null).length;
    return count === 0 ? [] : [{ id: round.id, text: `${round.name}: ${count} đề nghị chưa vào hồ sơ`, note: '', tone: 'calm', page: 'round', params: { id: round.id } }];
  });
  const dossiers = read.all('dossier', { state: 'dang-soan' }).map((d): Line => ({ id: d.id, text: `Hồ sơ đang soạn: ${d.submission.content}`, note: `Gửi ${d.receiver.name}`, tone: 'calm', page: 'dossier', params: { id: d.id } }));
  return [...rounds, ...dossiers];
}

/** A receipt alone is no errand: it goes with the next bundle. */
const TO_SEND: ReadonlySet<RecordGroup> = new Set(RECORD_GROUPS.filter((group) => group !== 'phieu-nhan'));

function toSend(open: OpenUnit): Line[] {
  return open.db.read
    .all('peer')
    .filter((p) => p.trust === 'da-xac-nhan')
    .flatMap((peer): Line[] => {
      const waiting = groupCountWords(groupCounts(waitingFor(open, peer, TO_SEND, writtenFor(open, peer.unitCode))));
      if (waiting === '') return [];
      return [{ id: peer.id, text: `Có dữ liệu chưa ghi ra USB cho ${peer.unitName}`, note: waiting, tone: 'soon', page: 'exchange', params: { tab: 'send', peerCode: peer.unitCode } }];
    });
}

/** Bundles without a receipt after some days, and bundles of others that have not come (F30, F31). */
function exchangeStanding(open: OpenUnit): Line[] {
  const peers = new Map(open.db.read.all('peer').filter((p) => p.trust !== 'da-thu-hoi').map((p) => [p.unitCode, p]));
  return [...peers.values()].flatMap((peer): Line[] => {
    const confirmed = confirmedBundles(open, peer.unitCode);
    const missing = missingFrom(open, peer.unitCode);
    const line = (id: string, text: string, note: string, tone: Line['tone']): Line => ({ id: `${id}-${peer.id}`, text, note, tone, page: 'exchange', params: { tab: id === 'gap' ? 'receive' : 'journal', peerCode: peer.unitCode } });
    return [
      ...(confirmed.days === 0 ? [] : [line('unconfirmed', `${peer.unitName}: ${unconfirmedWords(confirmed)}`, confirmed.upTo === null ? 'Chưa xác nhận gói nào' : `Đã nhận đến gói số ${confirmed.upTo}`, confirmed.late ? 'late' : 'calm')]),
      ...(missing.words === '' ? [] : [line('gap', `${peer.unitName}: ${missing.words}`, 'Xin đơn vị đó ghi lại gói còn thiếu', 'soon')]),
    ];
  });
}
