import type { BlockView } from '../../../../shared/api/exemplar.ts';
import { Block } from '../../../../shared/domain/block.ts';
import type { BlockFields } from '../../../../shared/domain/block.ts';
import { blockWarnings, flagProposal } from '../../../../shared/domain/block-acclaim.ts';
import { maximumOf, rankingOf } from '../../../../shared/domain/block-ranking.ts';

export function block(more: Partial<Block> = {}): Block {
  return Block.parse({
    id: 'b1', version: 1, kind: 'khoi', name: 'số 3', year: 2026,
    members: [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }, { id: 'm2', name: 'Xã Ví Dụ' }],
    headId: 'm1',
    table: [{ id: 'i1', group: 'Kinh tế', text: 'Thu ngân sách', max: 60 }, { id: 'i2', text: 'Giảm hộ nghèo', max: 40 }, { id: 'i3', text: 'Báo cáo chậm', max: 10, penalty: true }],
    sheets: [{ memberId: 'm1', self: { i1: 60, i2: 40, i3: 0 }, block: { i1: 55, i2: 40, i3: 0 } }],
    ...more,
  });
}

/** What the backend answers for a block. */
export function viewOf(held: Block): BlockView {
  return {
    block: held,
    maximum: maximumOf(held.table),
    ranking: rankingOf(held).map((ranked) => ({ ...ranked, votes: held.acclaim?.votes[ranked.memberId] ?? null, leads: held.acclaim?.leaderId === ranked.memberId })),
    warnings: blockWarnings(held),
    proposal: flagProposal(held, 'Cờ thi đua của UBND tỉnh'),
  };
}

export const merged = (held: Block, fields: BlockFields): Block => ({ ...held, ...Block.parse({ ...held, ...fields }), version: held.version + 1 });
