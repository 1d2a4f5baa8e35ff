import { formatScreenDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { formatNumber } from '../text/numbers.ts';
import { membersOn } from './council.ts';
import type { Council, SessionFields } from './council.ts';
import { clockTime } from './session-time.ts';

/** Least share of members that must attend, in percent, and where that stands. */
export interface QuorumRule {
  readonly pct: number;
  readonly citation: string;
}

export interface SessionFacts {
  /** The council as on record; null: none. */
  readonly council: Council | null;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Null: no rule is known, then nothing is judged. */
  readonly quorum: QuorumRule | null;
}

/**
 * Something about a session that its reader should know. `wrong`: two entries contradict each other, so the session cannot be
 * concluded before one is mended. `reason`: it can, with a written reason, which the minutes print. `note`: only said.
 */
export interface SessionFinding {
  readonly code: string;
  readonly sentence: string;
  /** Field of the session it is about. */
  readonly item: keyof SessionFields;
  readonly weight: 'wrong' | 'reason' | 'note';
}

/** What does not fit together in a session, worst first (R58, R59). Votes of single nominations are judged by `judgeVote`. */
export function sessionFindings(session: SessionFields, facts: SessionFacts): SessionFinding[] {
  const order = ['wrong', 'reason', 'note'];
  return [...dayFindings(session, facts), ...timeFindings(session), ...peopleFindings(session, facts), ...quorumFindings(session, facts), ...absenceFindings(session), ...ballotFindings(session), ...publicityFindings(session)].sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

function dayFindings({ date }: SessionFields, { council, today }: SessionFacts): SessionFinding[] {
  const day = formatScreenDate(date);
  const found: SessionFinding[] = [];
  if (date > today) found.push({ code: 'hop-sau-hom-nay', sentence: `Ngày họp ${day} sau hôm nay (${formatScreenDate(today)}). Chưa họp thì chưa kết thúc được; kiểm tra lại ngày.`, item: 'date', weight: 'wrong' });
  const founded = council?.decisionDate ?? null;
  if (founded !== null && date < founded) {
    found.push({ code: 'hop-truoc-thanh-lap', sentence: `Ngày họp ${day} trước ngày quyết định thành lập Hội đồng (${formatScreenDate(founded)}). Kiểm tra lại một trong hai ngày.`, item: 'date', weight: 'reason' });
  }
  const { from, to } = council?.term ?? { from: null, to: null };
  if (from !== null && date < from && !(founded !== null && date < founded)) {
    found.push({ code: 'hop-ngoai-nhiem-ky', sentence: `Ngày họp ${day} trước khi nhiệm kỳ Hội đồng bắt đầu (${formatScreenDate(from)}).`, item: 'date', weight: 'reason' });
  }
  if (to !== null && date > to) found.push({ code: 'hop-ngoai-nhiem-ky', sentence: `Ngày họp ${day} sau khi nhiệm kỳ Hội đồng kết thúc (${formatScreenDate(to)}).`, item: 'date', weight: 'reason' });
  return found;
}

function timeFindings({ startTime, endTime }: SessionFields): SessionFinding[] {
  const unread = (item: 'startTime' | 'endTime', label: string, text: string): SessionFinding[] =>
    text === '' || clockTime(text) !== null ? [] : [{ code: 'gio-chua-ro', sentence: `${label} «${text}» chưa đọc được là mấy giờ. Ghi như «8 giờ 00».`, item, weight: 'note' }];
  const [start, end] = [clockTime(startTime), clockTime(endTime)];
  return [
    ...unread('startTime', 'Giờ bắt đầu', startTime),
    ...unread('endTime', 'Giờ kết thúc', endTime),
    ...(start !== null && end !== null && end.minutes < start.minutes
      ? [{ code: 'ket-thuc-truoc-bat-dau', sentence: `Giờ kết thúc (${end.words}) trước giờ bắt đầu (${start.words}). Sửa lại một trong hai giờ.`, item: 'endTime', weight: 'wrong' } as const]
      : []),
  ];
}

/** Who is absent without a word why; said only, as the reason may come later. */
function absenceFindings({ members, attendance }: SessionFields): SessionFinding[] {
  const silent = members.filter(({ id }) => attendance.some((line) => line.memberId === id && !line.present && line.absentReason === '')).map(({ name }) => name);
  return silent.length === 0 ? [] : [{ code: 'vang-chua-ly-do', sentence: `Vắng mặt chưa ghi lý do: ${silent.join(', ')}.`, item: 'attendance', weight: 'note' }];
}

function peopleFindings(session: SessionFields, { council }: SessionFacts): SessionFinding[] {
  const { members, attendance, chairId, secretaryId, date } = session;
  const nameOf = (id: string | null): string | undefined => members.find((member) => member.id === id)?.name;
  const isPresent = (id: string | null): boolean => attendance.some((line) => line.memberId === id && line.present);
  const found: SessionFinding[] = [];
  for (const name of countedTwice(session)) {
    found.push({ code: 'thanh-vien-hai-lan', sentence: `${name} được tính hai lần trong danh sách thành viên. Bỏ một dòng; nếu là hai người trùng tên, ghi chức vụ khác nhau.`, item: 'members', weight: 'wrong' });
  }
  const chair = nameOf(chairId);
  if (chair === undefined) found.push({ code: 'chua-co-chu-tri', sentence: 'Chưa ghi người chủ trì. Chọn người chủ trì cuộc họp.', item: 'chairId', weight: 'reason' });
  else if (!isPresent(chairId)) found.push({ code: 'chu-tri-vang', sentence: `Người chủ trì ${chair} được ghi là vắng mặt. Chọn người chủ trì có mặt, hoặc sửa phần có mặt.`, item: 'chairId', weight: 'wrong' });
  const secretary = nameOf(secretaryId);
  if (secretary !== undefined && !isPresent(secretaryId)) found.push({ code: 'thu-ky-vang', sentence: `Thư ký ${secretary} được ghi là vắng mặt. Chọn người ghi biên bản có mặt.`, item: 'secretaryId', weight: 'reason' });
  if (council !== null) {
    const seats = membersOn(council, date);
    const extra = members.filter(({ id }) => !seats.some((seat) => seat.id === id)).map(({ name }) => name);
    const left = seats.filter(({ id }) => !members.some((member) => member.id === id)).map(({ name }) => name);
    const parts = [extra.length === 0 ? '' : `không còn trong Hội đồng ngày đó: ${extra.join(', ')}`, left.length === 0 ? '' : `chưa có trong danh sách: ${left.join(', ')}`].filter(Boolean);
    if (parts.length > 0) found.push({ code: 'khac-hoi-dong', sentence: `Danh sách thành viên khác Hội đồng ngày ${formatScreenDate(date)} (${parts.join('; ')}).`, item: 'members', weight: 'note' });
  }
  return found;
}

/** Names of members that the session counts twice: one id, or one name with no position to tell them apart. */
function countedTwice({ members, attendance }: Pick<SessionFields, 'members' | 'attendance'>): string[] {
  const seen = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name, position } of members) {
    const folded = fold(name);
    const same = [...seen].some(([key, at]) => key === `id ${id}` || (key === `name ${folded}` && (at === '' || position === '' || fold(at) === fold(position))));
    if (same) twice.add(name);
    seen.set(`id ${id}`, position);
    seen.set(`name ${folded}`, position);
  }
  const ids = attendance.map(({ memberId }) => memberId);
  for (const { id, name } of members) if (ids.filter((one) => one === id).length > 1) twice.add(name);
  return [...twice];
}

/** Whether a share reaches a percentage as a person reads both, to two decimals: 6 of 9 is «66,67%», two thirds written so. */
const reaches = (some: number, all: number, pct: number): boolean => Math.round((some * 10_000) / all) >= Math.round(pct * 100);
/** The fewest of `all` that reach `pct`. */
function fewest(all: number, pct: number): number {
  return Array.from({ length: all + 1 }, (_, n) => n).find((n) => reaches(n, all, pct)) ?? all;
}

/** How many of the members attended; null rule: nothing is judged. */
export function quorumOf(session: Pick<SessionFields, 'members' | 'attendance'>, rule: QuorumRule | null): { present: number; all: number; met: boolean | null; sentence: string } {
  const all = new Set(session.members.map(({ id }) => id)).size;
  const present = new Set(session.attendance.filter((line) => line.present).map(({ memberId }) => memberId)).size;
  const met = rule === null || all === 0 ? null : reaches(present, all, rule.pct);
  return { present, all, met, sentence: `Có mặt ${present}/${all} thành viên.${rule === null ? '' : ` Cần từ ${formatNumber(rule.pct)}% (${fewest(all, rule.pct)} người) trở lên.`}` };
}

function quorumFindings(session: SessionFields, { quorum: rule }: SessionFacts): SessionFinding[] {
  const { present, all, met } = quorumOf(session, rule);
  if (all === 0) return [];
  if (rule === null) return [{ code: 'chua-co-ty-le-hop', sentence: 'Chưa ghi quy chế cần bao nhiêu thành viên dự họp, nên chưa xét được cuộc họp có đủ người không.', item: 'attendance', weight: 'note' }];
  if (met !== false) return [];
  const citation = rule.citation === '' ? '' : ` (${rule.citation})`;
  return [{ code: 'khong-du-nguoi-hop', sentence: `Không đủ người họp: có mặt ${present}/${all} thành viên, cần từ ${formatNumber(rule.pct)}%${citation}, là ${fewest(all, rule.pct)} người trở lên.`, item: 'attendance', weight: 'reason' }];
}

/** Issued ≥ collected = valid + invalid, and none issued beyond those who vote. */
function ballotFindings({ ballot, ballots, attendance }: SessionFields): SessionFinding[] {
  const { issued, collected, valid, invalid } = ballots;
  if (ballot !== 'phieu-kin') return [];
  if (issued === null && collected === null && valid === null && invalid === null) return [{ code: 'chua-co-so-phieu-kin', sentence: 'Bỏ phiếu kín nhưng chưa ghi số phiếu phát ra, thu về, hợp lệ, không hợp lệ.', item: 'ballots', weight: 'note' }];
  const wrong = (code: string, sentence: string): SessionFinding => ({ code, sentence, item: 'ballots', weight: 'wrong' });
  const voters = new Set(attendance.filter((line) => line.present || line.writtenOpinion).map(({ memberId }) => memberId)).size;
  return [
    ...(issued !== null && issued > voters ? [wrong('phat-ra-qua-nguoi', `Số phiếu phát ra (${issued}) nhiều hơn số người biểu quyết (${voters}).`)] : []),
    ...(issued !== null && collected !== null && collected > issued ? [wrong('thu-ve-qua-phat-ra', `Số phiếu thu về (${collected}) nhiều hơn số phiếu phát ra (${issued}).`)] : []),
    ...(collected !== null && valid !== null && invalid !== null && valid + invalid !== collected
      ? [wrong('phieu-khong-khop', `Số phiếu hợp lệ (${valid}) cộng không hợp lệ (${invalid}) là ${valid + invalid}, khác số phiếu thu về (${collected}).`)]
      : []),
    ...(collected !== null && invalid === null && valid !== null && valid > collected ? [wrong('phieu-khong-khop', `Số phiếu hợp lệ (${valid}) nhiều hơn số phiếu thu về (${collected}).`)] : []),
  ];
}

function publicityFindings({ publicity: { from, to } }: SessionFields): SessionFinding[] {
  if (from !== null && to !== null && to < from) {
    return [{ code: 'cong-khai-nguoc-ngay', sentence: `Ngày thôi công khai (${formatScreenDate(to)}) trước ngày bắt đầu (${formatScreenDate(from)}).`, item: 'publicity', weight: 'wrong' }];
  }
  return [];
}
