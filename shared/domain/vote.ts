import type { Attendance, SessionFields, SessionResult } from './council.ts';

/** A vote threshold in force on the session's day: a dated setting, from the catalogue or the unit's own rules. */
export interface VoteThreshold {
  /** `majority`: more than half. `at-least`: `percent` or more. `unknown`: no rule is known for this award. */
  readonly rule: 'majority' | 'at-least' | 'unknown';
  readonly percent: number | null;
  /** Whom the share is taken of. */
  readonly base: 'all-members' | 'present';
  readonly citation: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

export type VoteOutcome =
  | { readonly state: 'passed' | 'not-passed'; readonly yes: number; readonly base: number; readonly sentence: string }
  | { readonly state: 'open'; readonly sentence: string }
  | { readonly state: 'wrong'; readonly sentence: string };

/** What a vote is judged within. `ballots` counts where votes were cast on paper. */
export type VotingSession = Pick<SessionFields, 'members' | 'attendance'> & Partial<Pick<SessionFields, 'ballot' | 'ballots'>>;

/** Ids of those who may vote on a nomination: present or by written opinion, and not recused; each member once. */
export function votersOn({ attendance }: { readonly attendance: readonly Attendance[] }, { recused }: Pick<SessionResult, 'recused'>): Set<string> {
  return new Set(attendance.filter((a) => (a.present || a.writtenOpinion) && !recused.includes(a.memberId)).map((a) => a.memberId));
}

/**
 * Judges one nomination's votes.
 * The base is all members (a recused member leaves it) or those present and not recused; a written opinion of an absent
 * member may be counted among the votes. More votes than voters or than valid ballots is `wrong`, missing figures or a
 * missing rule is `open`: neither passes. No vote for it is a count like any other.
 */
export function judgeVote(session: VotingSession, result: SessionResult, threshold: VoteThreshold): VoteOutcome {
  const voting = votersOn(session, result).size;
  const base = threshold.base === 'all-members' ? new Set(session.members.map((m) => m.id).filter((id) => !result.recused.includes(id))).size : voting;
  if (result.yes === null) return { state: 'open', sentence: 'Chưa nhập số phiếu.' };
  const cast = result.yes + (result.no ?? 0);
  if (cast > voting) {
    return { state: 'wrong', sentence: `Số phiếu (${cast}) nhiều hơn số người biểu quyết (${voting}). Kiểm tra lại số phiếu hoặc danh sách có mặt.` };
  }
  const valid = session.ballot === 'phieu-kin' ? (session.ballots?.valid ?? null) : null;
  const most = valid === null ? null : valid + writtenOnly(session, result);
  if (most !== null && cast > most) {
    return { state: 'wrong', sentence: `Số phiếu (${cast}) nhiều hơn số phiếu hợp lệ (${most}). Kiểm tra lại bảng kiểm phiếu.` };
  }
  if (base === 0) return { state: 'open', sentence: 'Chưa có thành viên nào được tính. Ghi thành viên và người có mặt.' };
  const share = `${result.yes}/${base} phiếu, ${((result.yes * 100) / base).toFixed(2).replace('.', ',')}%`;
  switch (threshold.rule) {
    case 'unknown':
      return { state: 'open', sentence: `${share}. Chưa có quy định về tỷ lệ phiếu cho mức khen này; xác nhận trong Thiết lập.` };
    case 'majority':
      return verdict(result.yes * 2 > base, result.yes, base, `${share}; cần quá nửa.`);
    case 'at-least': {
      const percent = threshold.percent ?? 100;
      return verdict(result.yes * 100 >= percent * base, result.yes, base, `${share}; cần từ ${percent}% trở lên.`);
    }
  }
}

/** Opinions of absent members, which come in beside the ballots cast in the room. */
function writtenOnly({ attendance }: VotingSession, { recused }: SessionResult): number {
  return new Set(attendance.filter((a) => !a.present && a.writtenOpinion && !recused.includes(a.memberId)).map((a) => a.memberId)).size;
}

function verdict(passed: boolean, yes: number, base: number, sentence: string): VoteOutcome {
  return { state: passed ? 'passed' : 'not-passed', yes, base, sentence };
}

/** The rule as a clause of the minutes: «trên 50% tổng số thành viên Hội đồng», «từ 80% số thành viên có mặt trở lên»; null while not known. */
export function thresholdClause({ rule, percent, base }: Pick<VoteThreshold, 'rule' | 'percent' | 'base'>): string | null {
  const of = base === 'all-members' ? 'tổng số thành viên Hội đồng' : 'số thành viên có mặt';
  switch (rule) {
    case 'unknown':
      return null;
    case 'majority':
      return `trên 50% ${of}`;
    case 'at-least':
      return `từ ${percent ?? 100}% ${of} trở lên`;
  }
}
