import { describe, expect, it } from 'vitest';
import { judgeVote, thresholdClause } from '../../../shared/domain/vote.ts';
import type { VoteThreshold } from '../../../shared/domain/vote.ts';

const council = (size: number, present = size, written = 0) => ({
  members: Array.from({ length: size }, (_, i) => ({ id: `m${i}`, name: `Người ${i}`, duty: 'uy-vien' as const, position: '' })),
  attendance: Array.from({ length: size }, (_, i) => ({ memberId: `m${i}`, present: i < present, absentReason: '', writtenOpinion: i >= present && i < present + written })),
});
const majority: VoteThreshold = { rule: 'majority', percent: null, base: 'all-members', citation: '', confidence: 'medium' };
const percent = (value: number, base: VoteThreshold['base'] = 'all-members'): VoteThreshold => ({ rule: 'at-least', percent: value, base, citation: '', confidence: 'high' });
const result = (yes: number | null, no: number | null = 0, recused: string[] = []) => ({ nominationId: 'n', yes, no, recused, note: '' });

describe('judgeVote', () => {
  it.each([
    ['just over half of all members', council(9), result(5, 4), majority, 'passed'],
    ['exactly half is no majority', council(8), result(4, 4), majority, 'not-passed'],
    ['absent members stay in the base', council(9, 5), result(4, 1), majority, 'not-passed'],
    ['a written opinion may vote', council(9, 5, 2), result(7, 0), majority, 'passed'],
    ['exactly 80 % meets «từ 80%»', council(10), result(8, 2), percent(80), 'passed'],
    ['just under 80 %', council(11), result(8, 3), percent(80), 'not-passed'],
    ['90 % of nine needs all nine', council(9), result(8, 1), percent(90), 'not-passed'],
    ['those present as base', council(9, 5), result(4, 1), percent(80, 'present'), 'passed'],
    ['a recused member leaves the base', council(5), result(4, 0, ['m0']), percent(100), 'passed'],
    ['more votes than voters', council(5, 4), result(5, 0), majority, 'wrong'],
    ['more votes than voters after a recusal', council(5), result(5, 0, ['m0']), majority, 'wrong'],
    ['no figures yet', council(5), result(null, null), majority, 'open'],
    ['no rule known neither passes nor fails', council(5), result(5, 0), { ...majority, rule: 'unknown' as const }, 'open'],
    ['no member on record', council(0), result(0, 0), majority, 'open'],
  ])('%s', (_name, session, votes, threshold, state) => {
    expect(judgeVote(session, votes, threshold).state).toBe(state);
  });

  it('R59: names the figures when there are more votes than those who may vote', () => {
    expect(judgeVote(council(12, 10), result(12, 0), majority)).toEqual({ state: 'wrong', sentence: 'Số phiếu (12) nhiều hơn số người biểu quyết (10). Kiểm tra lại số phiếu hoặc danh sách có mặt.' });
    expect(judgeVote(council(12, 10), result(8, 3), majority).state).toBe('wrong');
  });

  it('R59: no vote for it is a count, not a blank', () => {
    expect(judgeVote(council(9), result(0, 9), majority)).toMatchObject({ state: 'not-passed', yes: 0, base: 9, sentence: '0/9 phiếu, 0,00%; cần quá nửa.' });
    expect(judgeVote(council(9), result(0, null), majority).state).toBe('not-passed');
    expect(judgeVote(council(9), result(null, 0), majority).state).toBe('open');
  });

  it('R59: in a secret ballot the valid ballots are the most that can be counted; an opinion in writing comes beside them', () => {
    const secret = (written: number, valid: number | null) => ({ ...council(10, 8, written), ballot: 'phieu-kin' as const, ballots: { issued: 8, collected: 8, valid, invalid: 1 } });
    expect(judgeVote(secret(0, 7), result(7, 0), majority).state).toBe('passed');
    expect(judgeVote(secret(0, 7), result(7, 1), majority)).toEqual({ state: 'wrong', sentence: 'Số phiếu (8) nhiều hơn số phiếu hợp lệ (7). Kiểm tra lại bảng kiểm phiếu.' });
    expect(judgeVote(secret(2, 7), result(9, 0), majority).state).toBe('passed');
    expect(judgeVote(secret(0, null), result(8, 0), majority).state).toBe('passed');
    expect(judgeVote({ ...secret(0, 7), ballot: 'gio-tay' }, result(8, 0), majority).state).toBe('passed');
  });

  it('R59: a member whose attendance is written twice votes once', () => {
    const held = council(3);
    expect(judgeVote({ ...held, attendance: [...held.attendance, ...held.attendance] }, result(4, 0), majority).state).toBe('wrong');
  });

  it.each([
    [majority, 'trên 50% tổng số thành viên Hội đồng'],
    [percent(80), 'từ 80% tổng số thành viên Hội đồng trở lên'],
    [percent(90, 'present'), 'từ 90% số thành viên có mặt trở lên'],
    [{ ...majority, rule: 'unknown' as const }, null],
  ])('the rule %j as a clause of the minutes', (threshold, clause) => {
    expect(thresholdClause(threshold)).toBe(clause);
  });

  it('says count, base and share with a comma', () => {
    expect(judgeVote(council(11), result(10, 1), percent(90)).sentence).toBe('10/11 phiếu, 90,91%; cần từ 90% trở lên.');
  });
});
