import { Block } from '../../../shared/domain/block.ts';

/** A block of three invented units with two items and one penalty. */
export function sampleBlock(more: Partial<Block> = {}): Block {
  return Block.parse({
    id: 'b1', version: 1, kind: 'khoi', name: 'số 3', year: 2026,
    members: [{ id: 'm1', name: 'Xã Tân Mẫu', own: true }, { id: 'm2', name: 'Xã Ví Dụ' }, { id: 'm3', name: 'Phường Thử' }],
    table: [{ id: 'i1', group: 'Kinh tế', text: 'Thu ngân sách', max: 60 }, { id: 'i2', text: 'Giảm hộ nghèo', max: 40 }, { id: 'i3', text: 'Báo cáo chậm', max: 10, penalty: true }],
    sheets: [
      { memberId: 'm1', self: { i1: 60, i2: 40, i3: 0 }, block: { i1: 55.5, i2: 40, i3: 0 } },
      { memberId: 'm2', self: {}, block: { i1: 58, i2: 38, i3: 0.5 } },
      { memberId: 'm3', self: {}, block: { i1: 50, i2: 30, i3: 5 } },
    ],
    ...more,
  });
}
