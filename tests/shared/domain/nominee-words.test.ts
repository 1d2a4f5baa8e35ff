import { describe, expect, it } from 'vitest';
import { byForm, nomineeWords } from '../../../shared/domain/nominee-words.ts';

const NONE = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };
const told = { merit: 'Đã có thành tích', summary: '', grounds: '', capacity: null, flags: NONE, overrideReason: '' };

describe('what a list of nominees says', () => {
  it('R62: grounds in brief, capacity of merit and priority flags stand beside the name', () => {
    expect(nomineeWords({ ...told, summary: 'Hiến 200 m² đất.', grounds: 'LĐTT năm 2024, 2025', capacity: 'tham-muu-to-chuc', flags: { ...NONE, farmer: true, difficultArea: true } })).toEqual({
      merit: 'Hiến 200 m² đất. Tư cách: Tham mưu, tổ chức phong trào. Căn cứ: LĐTT năm 2024, 2025',
      flags: 'Nông dân; Địa bàn đặc biệt khó khăn',
      note: '',
    });
  });

  it('R49: both capacities are told by their words, none by nothing', () => {
    expect(nomineeWords({ ...told, capacity: 'thuc-hien' }).merit).toBe('Đã có thành tích Tư cách: Trực tiếp thực hiện.');
    expect(nomineeWords(told)).toEqual({ merit: 'Đã có thành tích', flags: '', note: '' });
  });

  it('R50: each flag has its own words', () => {
    const flags = { smallCollective: true, directWorker: true, worker: true, farmer: true, difficultArea: true };
    expect(nomineeWords({ ...told, flags }).flags).toBe('Tập thể nhỏ; Trực tiếp lao động, sản xuất, chiến đấu; Công nhân; Nông dân; Địa bàn đặc biệt khó khăn');
  });

  it('R98: the written reason is printed in the list', () => {
    expect(nomineeWords({ ...told, overrideReason: 'chờ xác nhận thuế' }).note).toBe('Lý do: chờ xác nhận thuế');
  });

  it('R62: lines of one form stand together, in their manual order', () => {
    const lines = ['B', 'A', 'B', 'A'].map((awardName, n) => ({ awardName, n }));
    expect(byForm(lines).map(({ awardName, n }) => `${awardName}${n}`)).toEqual(['B0', 'B2', 'A1', 'A3']);
  });
});
