import { ruleSetsToReview } from '../../shared/catalogue/rule-sets.ts';
import { daysLeft, deadlineWords } from '../../shared/domain/deadline.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { ok } from '../../shared/result.ts';
import { isUnprotected, readKeyring } from '../store/keyring.ts';
import { planOf } from './campaign-plan.ts';
import { deadlinesOf } from './campaigns.ts';
import type { HandlersOf } from './handlers.ts';
import { lineState } from './inbox.ts';
import { confirmedSequence } from './bundle-facts.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { outgoingTo } from './outgoing.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { hasWork } from './unit.ts';

interface Line {
  id: string;
  text: string;
  note: string;
  tone: 'calm' | 'soon' | 'late';
  page: string;
  params: Record<string, string>;
}
const SOON_DAYS = 14;
const AHEAD_DAYS = 90;

/** «Việc hôm nay»: every line leads to the page where it is done. */
export function homeHandlers(open: OpenUnit): HandlersOf<'home.today'> {
  const { read } = open.db;
  return {
    'home.today': () => {
      const ring = readKeyring(open.dir);
      const groups = [
        { title: 'Bị trả lại', lines: returned(open) },
        { title: 'Chờ trả lời', lines: waitingInbox(open) },
        { title: 'Sắp đến hạn', lines: due(open) },
        { title: 'Đang soạn', lines: drafts(open) },
        { title: 'Chờ ghi ra USB', lines: toSend(open) },
      ].filter((g) => g.lines.length > 0);
      const last = read.all('bundle_out').at(-1);
      return ok({
        empty: !hasWork(open) && read.count('dossier_version') === 0,
        unprotected: ring.ok && isUnprotected(ring.value),
        recoveryDue: open.db.setting<boolean>('recovery-confirmed') !== true && hasWork(open),
        notices: open.db.store.notices.map(({ message, next }) => ({ message, next: next ?? '' })),
        ruleSets: ruleBanner(open),
        groups,
        counts: {
          campaigns: read.count('campaign'),
          subjects: read.count('subject'),
          openNominations: read.all('nomination').filter((n) => n.state !== 'awarded' && n.state !== 'not-awarded').length,
          awards: read.count('award_entry'),
        },
        lastBundle: last === undefined ? null : { id: last.id, text: `Gói số ${last.number} gửi ${last.peerName}, ${formatScreenDate(last.createdAt.slice(0, 10))}` },
      });
    },
  };
}

/** One line for all rule sets whose texts wait to be compared, not one for each award. */
function ruleBanner(open: OpenUnit): { id: string; sentence: string }[] {
  const sets = ruleSetsToReview(open.clock.today()).filter((s) => s.reviewBy !== null);
  if (sets.length === 0) return [];
  const texts = [...new Set(sets.flatMap((s) => s.texts))];
  return [{ id: 'rule-sets', sentence: `Cần kiểm tra văn bản: quy định của ${sets.length} danh hiệu, hình thức khen thưởng dựa trên văn bản đã đến ngày rà soát${texts.length === 0 ? '' : ` (${texts.slice(0, 3).join('; ')})`}.` }];
}

function returned(open: OpenUnit): Line[] {
  const { read } = open.db;
  return read.all('nomination', { state: 'returned' }).map((n) => ({
    id: n.id,
    text: `${displayName(subjectOf(open, n))}: bị trả lại`,
    note: read.all('return_note', { nomination: n.id }).at(-1)?.reason ?? '',
    tone: 'late',
    page: 'nomination',
    params: { id: n.id },
  }));
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

function due(open: OpenUnit): Line[] {
  const today = open.clock.today();
  const lines: (Line & { day: string })[] = [];
  for (const campaign of open.db.read.all('campaign')) {
    const plan = planOf(open.db.read, campaign, today);
    if (plan === null || campaign.state === 'da-tong-ket') continue;
    for (const deadline of deadlinesOf(open, campaign, plan)) {
      const days = daysLeft(deadline.lastDay, today);
      if (deadline.lastDay === null || days === null || days < 0 || days > AHEAD_DAYS) continue;
      lines.push({ id: `${campaign.id}-${deadline.id}`, text: `${deadlineWords(deadline.lastDay, today)}: ${deadline.text}`, note: `${campaign.name} · gửi ${deadline.to.join(', ')}`, tone: days <= SOON_DAYS ? 'soon' : 'calm', page: 'campaign', params: { id: campaign.id }, day: deadline.lastDay });
    }
  }
  for (const round of open.db.read.all('round')) {
    const days = daysLeft(round.dueDate, today);
    if (round.closed || round.dueDate === null || days === null || days > AHEAD_DAYS) continue;
    lines.push({ id: round.id, text: `${deadlineWords(round.dueDate, today)}: ${round.name}`, note: 'Hạn của đợt xét', tone: days < 0 ? 'late' : days <= SOON_DAYS ? 'soon' : 'calm', page: 'round', params: { id: round.id }, day: round.dueDate });
  }
  return lines.sort((a, b) => a.day.localeCompare(b.day)).slice(0, 12).map(({ day: _day, ...line }) => line);
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

function toSend(open: OpenUnit): Line[] {
  return open.db.read
    .all('peer')
    .filter((p) => p.trust === 'da-xac-nhan')
    .flatMap((peer): Line[] => {
      const since = Math.max(confirmedSequence(open, peer.unitCode), ...open.db.read.all('bundle_out', { peer: peer.unitCode }).map((b) => b.sequenceTo));
      const outgoing = outgoingTo(open, peer.unitCode, since);
      if (outgoing.records.length === 0) return [];
      return [{ id: peer.id, text: `Có dữ liệu chưa ghi ra USB cho ${peer.unitName}`, note: `${outgoing.dossierIds.length} hồ sơ, ${outgoing.answers} trả lời`, tone: 'soon', page: 'exchange', params: { tab: 'send', peerCode: peer.unitCode } }];
    });
}
