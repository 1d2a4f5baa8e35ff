import { ruleSetsToReview } from '../../shared/catalogue/rule-sets.ts';
import type { AgendaEntry } from '../../shared/domain/calendar/agenda.ts';
import { pressing } from '../../shared/domain/calendar/agenda-pages.ts';
import type { Role } from '../../shared/api/define.ts';
import { whose } from '../../shared/domain/home/whose.ts';
import { NOMINATION_STATES } from '../../shared/domain/nomination.ts';
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
import { cameIn, exchangeStanding, lastExchanges, toSend } from './home/exchange.ts';
import type { Line } from './home/line.ts';
import { remembering } from './home/remember.ts';
import type { Remember } from './home/remember.ts';
import { deskOf, drafts, missing, promised, quotas, toDecide } from './home/rounds.ts';
import { waitingRemarks } from './remarks.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { pendingEntries } from './presentations.ts';
import { hasWork } from './unit.ts';

const AHEAD_DAYS = 90;
const MOST_DUE = 12;
const LONG_DAYS = 62;
const MOST_DECISIONS = 5;
const OPEN_STATES = NOMINATION_STATES.filter((state) => state !== 'awarded' && state !== 'not-awarded' && state !== 'withdrawn');
/** What decides whether a line that was received still waits. */
const INBOX = ['dossier_version', 'nomination_version', 'decision', 'decision_line', 'return_note', 'award_entry', 'cancellation', 'received_item', 'shared_record', 'unit'] as const;
/** What puts a day into «Lịch và hạn». */
const DATED = ['campaign', 'round', 'obligation', 'peak_period'] as const;

/** «Việc hôm nay»: every line leads to the page where it is done. */
export function homeHandlers(open: OpenUnit): HandlersOf<'home.today' | 'home.begun'> {
  const { read } = open.db;
  const remember = remembering(open);
  return {
    'home.begun': () =>
      ok({
        agenda: DATED.some((type) => read.any(type)),
        registers: REGISTER_NAMES.some((register) => read.any(register)),
        exemplars: read.any('exemplar') || read.any('exemplar_plan'),
        blocks: read.any('block'),
      }),
    'home.today': async (ctx) => {
      const clock = clockNotice(open);
      await keepDay(open, ctx.actor);
      const ring = readKeyring(open.dir);
      const last = read.first('bundle_out', {}, [{ by: 'id', dir: 'desc' }], 1)[0];
      return ok({
        empty: !hasWork(open) && !read.any('dossier_version'),
        unprotected: ring.ok && isUnprotected(ring.value),
        // Among several users the code is the head's.
        recoveryDue: ctx.actor.role === 'head' && open.db.setting<boolean>('recovery-confirmed') !== true && hasWork(open),
        notices: [...problemsOf(open).map(({ message, next }) => ({ message, next })), ...open.db.store.notices.map(({ message, next }) => ({ message, next: next ?? '' })), ...(clock === null ? [] : [{ message: clock.message, next: clock.next, clock: clockView(clock) }])],
        ruleSets: ruleBanner(open),
        groups: groupsFor(open, remember, ctx.actor.role),
        counts: {
          campaigns: read.count('campaign'),
          subjects: read.count('subject'),
          openNominations: OPEN_STATES.reduce((sum, state) => sum + read.count('nomination', { state }), 0),
          awards: remember('awards', ['award_entry'], () => read.count('award_entry', { cancelled: null })),
        },
        backup: backupLine(open),
        lastBundle: last === undefined ? null : { id: last.id, text: `Gói số ${last.number} gửi ${last.peerName}, ${formatScreenDate(dayOfInstant(last.createdAt))}` },
      });
    },
  };
}

/** What is due, what waits, what came back, what is missing, what is left: in the order in which it presses. */
function groupsFor(open: OpenUnit, remember: Remember, role: Role) {
  const desk = deskOf(open);
  const groups: { title: string; lines: readonly Line[] }[] = [
    { title: 'Bị trả lại', lines: returned(open) },
    { title: 'Yêu cầu của cấp trên', lines: requests(open) },
    { title: 'Chờ trả lời', lines: [...remember('inbox', INBOX, () => waitingInbox(open)), ...difficulties(open)] },
    { title: 'Góp ý chờ trả lời', lines: remarks(open) },
    { title: 'Quá hạn ở nơi nhận', lines: late(open) },
    { title: 'Họp xét, trình, ban hành', lines: toDecide(open, desk) },
    { title: 'Sắp đến hạn', lines: [...due(open), ...promised(open, desk)] },
    { title: 'Mới nhận', lines: cameIn(open) },
    { title: 'Còn thiếu trong hồ sơ', lines: missing(desk) },
    { title: 'Thu hồi hiện vật, tiền thưởng', lines: toRecover(open) },
    { title: 'Chưa trao', lines: remember('present', ['award_entry', 'presentation', 'decision'], () => toPresent(open)) },
    { title: 'Đang soạn', lines: drafts(desk) },
    { title: 'Số lượng khen thưởng', lines: quotas(open, desk) },
    { title: 'Chờ ghi ra USB', lines: remember('to-send', 'all', () => toSend(open)) },
    { title: 'Gói dữ liệu chờ xác nhận', lines: exchangeStanding(open) },
    { title: 'Giao nhận gần nhất', lines: lastExchanges(open) },
  ];
  const shared = open.db.read.any('user');
  if (!shared) return groups.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({ title, lines: lines.map(plain) }));
  const parted = groups.map(({ title, lines }) => ({ title, ...whose(lines, role) }));
  const mine = { title: 'Chờ tôi', lines: parted.flatMap(({ mine: own }) => own.map(plain)) };
  return [mine, ...parted.map(({ title, rest }) => ({ title, lines: rest.map(plain) }))].filter(({ lines }) => lines.length > 0);
}

const plain = ({ needs: _needs, ...line }: Line & { readonly whose?: string }) => ({ ...line, whose: line.whose ?? '' });

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
