import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable } from '../../../shared/text/syllable.ts';

describe('Vietnamese syllables', () => {
  it.each('kế hoạch phát động phong trào thi đua Nguyễn quyền quốc quỳnh giếng gì giáo nghiêng khuya huýt Đặng ƯƠNG xuống người bưởi rượu yêu ý oà thoảng ngoằn khuỷu tuyết'.split(' '))('%s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.normalize('NFD').toUpperCase())).toBe(true);
  });
  it.each(['ho¹ch', 'hoaïch', 'QĐ', 'où', 'forêt', 'Größe', 'hoàch', 'pàt', 'zá', 'kkế', '', '12', 'âấ'])('not «%s»', (word) => expect(isVietnameseSyllable(word)).toBe(false));
});
