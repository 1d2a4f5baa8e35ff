import { describe, expect, it } from 'vitest';
import { hangingOn, mistakeFault } from '../../../shared/domain/decision-hang.ts';
import type { DecisionTraces } from '../../../shared/domain/decision-hang.ts';

const NOTHING: DecisionTraces = { printed: [], presented: [], paid: [], corrections: 0, cancellations: 0, bundles: [], reports: [], initiatives: [] };

describe('what hangs on a decision that was recorded', () => {
  const cases: readonly [string, Partial<DecisionTraces>, readonly string[]][] = [
    ['nothing: it may go', {}, []],
    ['printed', { printed: ['Ông A'] }, ['đã in giấy khen của Ông A']],
    ['printed for many', { printed: ['A', 'B', 'C', 'D', 'E'] }, ['đã in giấy khen của A, B, C và 2 đối tượng khác']],
    ['presented', { presented: ['Ông A'] }, ['đã ghi trao cho Ông A']],
    ['paid', { paid: ['Ông A'] }, ['đã chi tiền thưởng cho Ông A']],
    ['corrected', { corrections: 2 }, ['đã có 2 văn bản đính chính']],
    ['cancelled', { cancellations: 1 }, ['đã có 1 quyết định hủy bỏ']],
    ['sent', { bundles: [{ number: 4, to: 'UBND xã Mẫu' }] }, ['đã ghi vào gói dữ liệu số 4 gửi UBND xã Mẫu']],
    ['reported', { reports: ['Báo cáo năm'] }, ['báo cáo «Báo cáo năm» đã gửi có số liệu của quyết định này']],
    ['an initiative was put forward with it', { initiatives: ['Dạy chữ'] }, ['đã ghi sáng kiến dùng cho khen thưởng này: Dạy chữ']],
  ];
  it.each(cases)('%s', (_is, traces, words) => expect(hangingOn({ ...NOTHING, ...traces })).toEqual(words));

  it('the refusal names every one of them', () => {
    const refused = mistakeFault('12/QĐ-UBND', hangingOn({ ...NOTHING, printed: ['Ông A'], corrections: 1 }));
    expect(refused.message).toBe('Không xóa được Quyết định số 12/QĐ-UBND: đã in giấy khen của Ông A; đã có 1 văn bản đính chính.');
  });
});
