import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import { BLOCK_KIND_WORDS } from './block.ts';
import type { Acclaim, Block } from './block.ts';
import { maximumOf, rankingOf } from './block-ranking.ts';
import type { RankedMember } from './block-ranking.ts';

/** Catalogue code of the flag that the leader of a block organised by the province is considered for. */
export const FLAG_OF_BLOCK = 'CTD_TINH';

type Judged = Pick<Block, 'kind' | 'name' | 'year' | 'members' | 'table' | 'sheets' | 'acclaim'>;

/** What cannot be: votes of one member above the number of voters, a leader or a vote for someone who is no member. */
export function acclaimFaults({ members }: Pick<Block, 'members'>, acclaim: Acclaim | null): Fault[] {
  if (acclaim === null) return [];
  const nameOf = (id: string): string | null => members.find((member) => member.id === id)?.name ?? null;
  return [
    ...(nameOf(acclaim.leaderId) === null ? [fault('khong-phai-thanh-vien', 'Đơn vị được suy tôn không còn trong danh sách thành viên.', { item: 'leaderId', next: 'Chọn lại đơn vị dẫn đầu.' })] : []),
    ...Object.entries(acclaim.votes).flatMap(([id, votes]) => {
      const name = nameOf(id);
      if (name === null) return [fault('khong-phai-thanh-vien', 'Có phiếu cho đơn vị không còn trong danh sách thành viên.', { item: `vote-${id}`, next: 'Xem lại số phiếu.' })];
      if (votes <= acclaim.voters) return [];
      return [fault('phieu-vuot-nguoi-bau', `${name}: ${formatNumber(votes)} phiếu, nhiều hơn ${formatNumber(acclaim.voters)} người bình xét.`, { item: `vote-${id}`, next: 'Sửa số phiếu hoặc số người bình xét.' })];
    }),
  ];
}

/** The acclaim without votes for members that are gone; null when its leader is gone. */
export function tidyAcclaim({ members }: Pick<Block, 'members'>, acclaim: Acclaim | null): Acclaim | null {
  const isMember = (id: string): boolean => members.some((member) => member.id === id);
  if (acclaim === null || !isMember(acclaim.leaderId)) return null;
  return { ...acclaim, votes: Object.fromEntries(Object.entries(acclaim.votes).filter(([id]) => isMember(id))) };
}

/** Members that received most votes; none while no vote is recorded. */
export function mostVoted(acclaim: Acclaim): string[] {
  const most = Math.max(0, ...Object.values(acclaim.votes));
  return most === 0 ? [] : Object.keys(acclaim.votes).filter((id) => acclaim.votes[id] === most);
}

/** What a person should look at before the result is used: missing scores, ties, a leader that scores or votes do not bear out. */
export function blockWarnings(block: Judged): string[] {
  const ranking = rankingOf(block);
  const { acclaim } = block;
  const scored = ranking.some(({ missing, block: total }) => total !== null || missing < block.table.length);
  const open = ranking.filter(({ rank }) => rank === null);
  const heads = ranking.filter(({ rank }) => rank === 1);
  return [
    ...(scored && open.length > 0 ? [`Chưa đủ điểm nên chưa xếp hạng: ${open.map(({ name, missing }) => `${name} (còn ${formatNumber(missing)} tiêu chí)`).join(', ')}. Thứ hạng của các đơn vị khác mới là tạm thời.`] : []),
    ...(heads.length > 1 ? [`Đồng hạng 1: ${heads.map(({ name }) => name).join(', ')}.`] : []),
    ...(acclaim === null ? [] : leaderWarnings(acclaim, ranking)),
  ];
}

function leaderWarnings(acclaim: Acclaim, ranking: readonly RankedMember[]): string[] {
  const leader = ranking.find(({ memberId }) => memberId === acclaim.leaderId);
  if (leader === undefined) return [];
  const nameOf = (id: string): string => ranking.find(({ memberId }) => memberId === id)?.name ?? '';
  const first = ranking.filter(({ rank }) => rank === 1);
  const most = mostVoted(acclaim);
  return [
    ...(leader.rank === null && first.length === 0 ? [`${leader.name} được suy tôn nhưng chưa có tổng điểm.`] : []),
    ...(leader.rank !== 1 && first.length > 0 ? [`${leader.name} được suy tôn nhưng ${leader.rank === null ? 'chưa được xếp hạng' : `xếp thứ ${leader.rank}`}; điểm cao nhất là ${first.map(({ name }) => name).join(', ')}. Ghi lý do vào biên bản bình xét.`] : []),
    ...(most.length > 0 && !most.includes(acclaim.leaderId) ? [`${leader.name} được suy tôn nhưng nhiều phiếu nhất là ${most.map(nameOf).join(', ')}.`] : []),
    ...(most.length > 1 && most.includes(acclaim.leaderId) ? [`Bằng phiếu cao nhất: ${most.map(nameOf).join(', ')}.`] : []),
    ...(acclaim.votes[acclaim.leaderId] === undefined ? [`Chưa ghi số phiếu của ${leader.name}.`] : []),
  ];
}

/**
 * The sentence that carries the result into the proposal of the flag: «Khối thi đua số 3 năm 2026 bình xét, suy tôn …».
 * Empty while nobody is acclaimed. What is not known is left out, never put as zero.
 * @param flag name of the flag as the award catalogue has it
 */
export function flagProposal(block: Judged, flag: string): string {
  const { acclaim } = block;
  const leader = rankingOf(block).find(({ memberId }) => memberId === acclaim?.leaderId);
  if (acclaim === null || leader === undefined) return '';
  const votes = acclaim.votes[acclaim.leaderId];
  const facts = [
    votes === undefined ? '' : `${formatNumber(votes)}/${formatNumber(acclaim.voters)} phiếu`,
    leader.block === null ? '' : `tổng điểm ${formatNumber(leader.block)}/${formatNumber(maximumOf(block.table))}`,
    leader.rank === null ? '' : `${leader.tied ? 'đồng hạng' : 'xếp thứ'} ${leader.rank}`,
  ].filter(Boolean);
  const result = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `${blockName(block)} năm ${block.year} bình xét ngày ${formatScreenDate(acclaim.on)}, suy tôn ${leader.name} là đơn vị dẫn đầu${result}; đề nghị xét tặng ${flag}.`;
}

/** «Khối thi đua số 3»: the kind goes before the name unless the name says it already. */
export function blockName({ kind, name }: Pick<Block, 'kind' | 'name'>): string {
  return /^(?:cụm|khối)\s/iu.test(name.normalize('NFC')) ? name : `${BLOCK_KIND_WORDS[kind]} ${name}`;
}
