import { describe, expect, it } from 'vitest';
import { proposedTitle } from '../../../shared/domain/decision-title.ts';

const words = (award: string, campaign = '', year: number | null = 2026) => ({ award, campaign, year });

describe('proposed trích yếu', () => {
  it.each([
    ['nothing chosen', [], ''],
    ['one form in a year', [words('tặng Giấy khen'), words('tặng Giấy khen')], 'Về việc tặng Giấy khen năm 2026'],
    ['a campaign that names itself', [words('tặng Giấy khen', 'Phong trào thi đua Mẫu')], 'Về việc tặng Giấy khen trong phong trào thi đua Mẫu năm 2026'],
    ['a campaign that has its years', [words('tặng Giấy khen', 'Chung sức Mẫu 2021 - 2025')], 'Về việc tặng Giấy khen trong phong trào «Chung sức Mẫu 2021 - 2025»'],
    ['two awards', [words('tặng danh hiệu Lao động tiên tiến'), words('tặng Giấy khen')], 'Về việc tặng danh hiệu Lao động tiên tiến, tặng Giấy khen năm 2026'],
    ['many awards of two campaigns and years', [words('a', 'x', 2025), words('b', 'y'), words('c', 'y'), words('d', 'y')], 'Về việc khen thưởng'],
    ['a campaign too long for the field', [words('tặng Giấy khen', `Phong trào ${'m'.repeat(300)}`)], 'Về việc tặng Giấy khen năm 2026'],
    ['a year not known', [words('tặng Giấy khen', '', null)], 'Về việc tặng Giấy khen'],
  ])('%s', (_name, chosen, expected) => expect(proposedTitle(chosen)).toBe(expected));
});
