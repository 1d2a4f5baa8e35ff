import type { SessionFields, SessionResult } from './council.ts';

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

/**
 * Judges one nomination's votes.
 * The base is all members (a recused member leaves it) or those present and not recused; a written opinion of an absent
 * member may be counted among the votes. More votes than voters is `wrong`, missing figures or a missing rule is `open`:
 * neither passes.
 */
export function judgeVote(session: Pick<SessionFields, 'members' | 'attendance'>, result: SessionResult, threshold: VoteThreshold): VoteOutcome {
  const recused = new Set(result.recused);
  const voting = session.attendance.filter((a) => (a.present || a.writtenOpinion) && !recused.has(a.memberId)).length;
  const base = threshold.base === 'all-members' ? session.members.filter((m) => !recused.has(m.id)).length : voting;
  if (result.yes === null) return { state: 'open', sentence: 'Chưa nhập số phiếu.' };
  const cast = result.yes + (result.no ?? 0);
  if (cast > voting) {
    return { state: 'wrong', sentence: `Số phiếu (${cast}) nhiều hơn số người biểu quyết (${voting}). Kiểm tra lại số phiếu hoặc danh sách có mặt.` };
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

function verdict(passed: boolean, yes: number, base: number, sentence: string): VoteOutcome {
  return { state: passed ? 'passed' : 'not-passed', yes, base, sentence };
}
