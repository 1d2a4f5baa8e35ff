import { contract } from '../../../shared/api/contract.ts';
import { deadlineWords, daysLeft } from '../../../shared/domain/deadline.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { gapWords, gapsOf } from '../../../shared/domain/home/gaps.ts';
import { quotaLeft } from '../../../shared/domain/home/quota-left.ts';
import type { Nomination } from '../../../shared/domain/nomination.ts';
import type { Round } from '../../../shared/domain/round.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { deadlineDay } from '../calendar-settings.ts';
import { expectedOf } from '../intake-calls.ts';
import type { OpenUnit } from '../open-unit.ts';
import { quotaLinesOf } from '../quotas.ts';
import type { Line } from './line.ts';

const SOON_DAYS = 7;
const MOST_QUOTAS = 12;

/** What a unit still has on its own desk, read once for several groups: found by the index of states. */
interface Desk {
  readonly open: readonly Nomination[];
  readonly rounds: ReadonlyMap<string, Round>;
  readonly dossiers: readonly Dossier[];
}

export function deskOf({ db: { read } }: OpenUnit): Desk {
  return {
    // One state at a time: SQLite then goes by the index of states and not through all nominations.
    open: (['draft', 'passed'] as const).flatMap((state) => read.all('nomination', { state })),
    rounds: new Map(read.all('round').map((round) => [round.id, round])),
    dossiers: read.all('dossier', { state: 'dang-soan' }),
  };
}

const inDossier = ({ open }: Desk, { id }: Dossier): Nomination[] => open.filter(({ dossierId }) => dossierId === id);

/** Nominations by their round, those that stand in no dossier yet. */
function loose({ open }: Desk): Map<string, Nomination[]> {
  const byRound = new Map<string, Nomination[]>();
  for (const one of open) if (one.dossierId === null) byRound.set(one.roundId, [...(byRound.get(one.roundId) ?? []), one]);
  return byRound;
}

/** What is missing in lists and dossiers that were not sent. */
export function missing(desk: Desk): Line[] {
  const dossiers = desk.dossiers.flatMap((dossier): Line[] => {
    const words = gapWords(gapsOf(inDossier(desk, dossier)));
    return words === '' ? [] : [{ id: `missing-${dossier.id}`, text: dossier.submission.content, note: words, tone: 'soon', page: 'check', params: { id: dossier.id } }];
  });
  const rounds = [...loose(desk)].flatMap(([id, nominations]): Line[] => {
    const round = desk.rounds.get(id);
    const words = gapWords(gapsOf(nominations));
    return round === undefined || words === '' ? [] : [{ id: `missing-${id}`, text: round.name, note: words, tone: 'calm', page: 'round', params: { id } }];
  });
  return [...dossiers, ...rounds];
}

/** Being written: lists that stand in no dossier, and dossiers. */
export function drafts(desk: Desk): Line[] {
  const rounds = [...loose(desk)].flatMap(([id, { length }]): Line[] => {
    const round = desk.rounds.get(id);
    return round === undefined ? [] : [{ id, text: `${round.name}: ${formatNumber(length)} đề nghị chưa vào hồ sơ`, note: '', tone: 'calm', page: 'round', params: { id } }];
  });
  const dossiers = desk.dossiers.filter((dossier) => !isComplete(desk, dossier)).map((d): Line => ({ id: d.id, text: `Hồ sơ đang soạn: ${d.submission.content}`, note: `Gửi ${d.receiver.name}`, tone: 'calm', page: 'dossier', params: { id: d.id } }));
  return [...rounds, ...dossiers];
}

function isComplete(desk: Desk, dossier: Dossier): boolean {
  const nominations = inDossier(desk, dossier);
  return nominations.length > 0 && nominations.length === dossier.nominationIds.length && gapsOf(nominations).open === 0;
}

/** What waits for a decision of a person: dossiers to be submitted, sessions to be held or concluded, launching plans to be issued. */
export function toDecide(open: OpenUnit, desk: Desk): Line[] {
  const { read } = open.db;
  const today = deadlineDay(open);
  const submit = desk.dossiers.filter((dossier) => isComplete(desk, dossier)).map(({ id, submission, receiver }): Line => (
    { id: `submit-${id}`, text: `Hồ sơ chờ trình: ${submission.content}`, note: `Đủ thành phần, gửi ${receiver.name}`, tone: 'soon', page: 'dossier', params: { id }, needs: contract['dossier.submit'].role }));
  const sessions = read.all('session').filter(({ concluded }) => !concluded).map(({ id, date, roundId }): Line => {
    const left = daysLeft(date, today) ?? 0;
    const ahead = left >= 0;
    return { id: `session-${id}`, text: ahead ? `${deadlineWords(date, today)}: họp xét ngày ${formatScreenDate(date)}` : `Họp xét ngày ${formatScreenDate(date)}: chưa ghi kết luận`, note: desk.rounds.get(roundId)?.name ?? '', tone: ahead && left > SOON_DAYS ? 'calm' : 'soon', page: 'session', params: { id }, needs: contract['session.conclude'].role };
  });
  const launching = read.all('launching_plan').filter(({ state, number, date }) => state === 'du-thao' && (number !== '' || date !== null)).map(({ id, title, campaignId }): Line => (
    { id: `launching-${id}`, text: `Kế hoạch phát động chờ ban hành: ${title}`, note: '', tone: 'soon', page: 'launching', params: { id: campaignId }, needs: contract['launching.issue'].role }));
  return [...sessions, ...submit, ...launching];
}

/** What is left of the numbers of rounds that are open; nothing for rounds that stand alone. */
export function quotas(open: OpenUnit, desk: Desk): Line[] {
  const lines = [...desk.rounds.values()].filter(({ closed, campaignId }) => !closed && campaignId !== null).flatMap((round) =>
    quotaLinesOf(open, round).lines.filter(({ status, max }) => status !== 'khong-quy-dinh' || max !== null).map((line): Line => {
      const { text, tone } = quotaLeft(line);
      return { id: `quota-${round.id}-${line.id}`, text: `${line.printed.replace(/[.;:]+$/u, '')}: ${text}`, note: round.name, tone, page: 'round', params: { id: round.id, tab: 'quotas' } };
    }));
  const order = { late: 0, soon: 1, calm: 2 };
  return lines.sort((a, b) => order[a.tone] - order[b.tone]).slice(0, MOST_QUOTAS);
}

/** Lists that units below promised for a round and have not sent. */
export function promised(open: OpenUnit, desk: Desk): Line[] {
  const { read } = open.db;
  return read.all('intake_call').flatMap((call): Line[] => {
    const round = desk.rounds.get(call.roundId);
    if (round === undefined || round.closed) return [];
    const late = expectedOf(open, call, read.all('intake', { round: round.id })).filter(({ sent }) => !sent);
    if (late.length === 0) return [];
    const left = daysLeft(call.dueOn, deadlineDay(open));
    const names = late.slice(0, 3).map(({ name }) => name).join(', ');
    return [{ id: `promised-${call.id}`, text: `${deadlineWords(call.dueOn, deadlineDay(open))}: ${formatNumber(late.length)} đơn vị chưa gửi danh sách`, note: `${round.name} · ${names}${late.length > 3 ? ' …' : ''}`, tone: left === null || left > SOON_DAYS ? 'calm' : left < 0 ? 'late' : 'soon', page: 'round', params: { id: round.id, tab: 'intakes' } }];
  });
}
