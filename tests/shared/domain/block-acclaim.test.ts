import { describe, expect, it } from 'vitest';
import type { Acclaim } from '../../../shared/domain/block.ts';
import { acclaimFaults, blockName, blockWarnings, flagProposal, mostVoted, tidyAcclaim } from '../../../shared/domain/block-acclaim.ts';
import { sampleBlock } from './block-samples.ts';

const acclaim = (more: Partial<Acclaim> = {}): Acclaim => ({ on: '2026-12-20', voters: 9, votes: { m1: 2, m2: 7 }, leaderId: 'm2', note: '', ...more });
const FLAG = 'Cờ thi đua của UBND tỉnh';

it.each([
  ['nothing recorded', null, []],
  ['votes up to the number of voters', acclaim({ votes: { m2: 9 } }), []],
  ['more votes than voters', acclaim({ votes: { m2: 10 } }), ['Xã Ví Dụ: 10 phiếu, nhiều hơn 9 người bình xét.']],
  ['a leader who is no member', acclaim({ leaderId: 'm9' }), ['Đơn vị được suy tôn không còn trong danh sách thành viên.']],
  ['votes for one who is no member', acclaim({ votes: { m9: 1 } }), ['Có phiếu cho đơn vị không còn trong danh sách thành viên.']],
])('acclaimFaults: %s', (_what, given, messages) => expect(acclaimFaults(sampleBlock(), given).map(({ message }) => message)).toEqual(messages));

describe('blockWarnings', () => {
  it.each([
    ['the leader is first by points and votes', sampleBlock({ acclaim: acclaim() }), []],
    ['no scores and no acclaim yet', sampleBlock({ sheets: [] }), []],
    ['the leader is not first by points', sampleBlock({ acclaim: acclaim({ leaderId: 'm3', votes: { m3: 9 } }) }), ['Phường Thử được suy tôn nhưng xếp thứ 3; điểm cao nhất là Xã Tân Mẫu, Xã Ví Dụ. Ghi lý do vào biên bản bình xét.']],
    ['the leader has not most votes', sampleBlock({ acclaim: acclaim({ votes: { m1: 5, m2: 4 } }) }), ['Xã Ví Dụ được suy tôn nhưng nhiều phiếu nhất là Xã Tân Mẫu.']],
    ['votes are level', sampleBlock({ acclaim: acclaim({ votes: { m1: 4, m2: 4 } }) }), ['Bằng phiếu cao nhất: Xã Tân Mẫu, Xã Ví Dụ.']],
    ['the leader’s votes were not written down', sampleBlock({ acclaim: acclaim({ votes: {} }) }), ['Chưa ghi số phiếu của Xã Ví Dụ.']],
    ['acclaimed without any score', sampleBlock({ sheets: [], acclaim: acclaim() }), ['Xã Ví Dụ được suy tôn nhưng chưa có tổng điểm.']],
  ])('%s', (_what, block, expected) => {
    // m1 and m2 both have 95,5 points, which is said apart.
    expect(blockWarnings(block).filter((sentence) => !sentence.startsWith('Đồng hạng'))).toEqual(expected);
  });

  it('says a tie at the head and what is missing', () => {
    expect(blockWarnings(sampleBlock())).toEqual(['Đồng hạng 1: Xã Tân Mẫu, Xã Ví Dụ.']);
    const sheets = sampleBlock().sheets.map((sheet) => (sheet.memberId === 'm3' ? { ...sheet, block: { i1: 50 } } : sheet));
    expect(blockWarnings(sampleBlock({ sheets }))[0]).toBe('Chưa đủ điểm nên chưa xếp hạng: Phường Thử (còn 2 tiêu chí). Thứ hạng của các đơn vị khác mới là tạm thời.');
  });
});

describe('flagProposal', () => {
  it('carries votes, points and rank into the proposal of the flag', () => {
    const sheets = sampleBlock().sheets.filter(({ memberId }) => memberId !== 'm1');
    expect(flagProposal(sampleBlock({ sheets, acclaim: acclaim() }), FLAG)).toBe(
      'Khối thi đua số 3 năm 2026 bình xét ngày 20/12/2026, suy tôn Xã Ví Dụ là đơn vị dẫn đầu (7/9 phiếu, tổng điểm 95,5/100, xếp thứ 1); đề nghị xét tặng Cờ thi đua của UBND tỉnh.',
    );
  });
  it('says a shared rank, and leaves out what is not known', () => {
    expect(flagProposal(sampleBlock({ acclaim: acclaim() }), FLAG)).toContain('(7/9 phiếu, tổng điểm 95,5/100, đồng hạng 1); đề nghị');
    expect(flagProposal(sampleBlock({ sheets: [], acclaim: acclaim({ votes: {} }) }), FLAG)).toContain('suy tôn Xã Ví Dụ là đơn vị dẫn đầu; đề nghị');
    expect(flagProposal(sampleBlock(), FLAG)).toBe('');
  });
});

it('finds who got most votes', () => {
  expect(mostVoted(acclaim())).toEqual(['m2']);
  expect(mostVoted(acclaim({ votes: { m1: 0 } }))).toEqual([]);
});

it('forgets votes for members that are gone, and the acclaim with its leader', () => {
  const members = sampleBlock().members.slice(1);
  expect(tidyAcclaim({ members }, acclaim())?.votes).toEqual({ m2: 7 });
  expect(tidyAcclaim({ members }, acclaim({ leaderId: 'm1' }))).toBeNull();
});

it.each([
  ['khoi', 'số 3', 'Khối thi đua số 3'],
  ['cum', 'Tây Nguyên', 'Cụm thi đua Tây Nguyên'],
  ['khoi', 'Khối thi đua các xã', 'Khối thi đua các xã'],
  ['cum', 'Cụm thi đua số 1', 'Cụm thi đua số 1'],
] as const)('%s «%s» is called «%s»', (kind, name, whole) => expect(blockName({ kind, name })).toBe(whole));
