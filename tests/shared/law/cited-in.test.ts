import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { citedFor, citedIn } from '../../../shared/law/cited-in.ts';

const NATIONAL = 'NĐ 152/2025/NĐ-CP Điều 6 khoản 2 điểm d';
const OWN = 'QĐ 86/2025/QĐ-UBND Bắc Ninh (example province) Điều 7';

describe('a citation of a province', () => {
  it.each([
    ['stands in that province as its own', `${NATIONAL}; ${OWN}`, ['tỉnh Bắc Ninh'], `${NATIONAL}; QĐ 86/2025/QĐ-UBND Bắc Ninh Điều 7`],
    ['stands where its profile is used', OWN, ['Lâm Đồng', 'Bắc Ninh'], 'QĐ 86/2025/QĐ-UBND Bắc Ninh Điều 7'],
    ['is left out elsewhere beside a national one', `${NATIONAL}; ${OWN}`, ['Lâm Đồng'], NATIONAL],
    ['gives way to what it rests on', 'QĐ 86/2025/QĐ-UBND Bắc Ninh (example province) Điều 4 khoản 3 (province sets, Luật 06/2022/QH15 Điều 75 khoản 2)', ['Lâm Đồng'], 'Luật 06/2022/QH15 Điều 75 khoản 2'],
    ['alone becomes a text to look for', OWN, ['Lâm Đồng'], 'cần kiểm tra văn bản'],
    ['alone becomes a text to look for while the province is not known', OWN, [''], 'cần kiểm tra văn bản'],
  ])('%s', (_name, citation, provinces, expected) => expect(citedFor(citation, provinces)).toBe(expected));

  it('stands nowhere in the catalogue of another province, and what has none is the same', () => {
    const marked = (text: string): boolean => /"citation":"[^"]*Bắc Ninh/u.test(text);
    expect(marked(JSON.stringify(awardCatalogue))).toBe(true);
    const elsewhere = citedIn(awardCatalogue, ['Lâm Đồng']);
    expect(marked(JSON.stringify(elsewhere))).toBe(false);
    expect(citedIn(awardCatalogue, ['Lâm Đồng'])).toBe(elsewhere);
    elsewhere.forEach((award, i) => {
      if (!marked(JSON.stringify(awardCatalogue[i]))) expect(award).toBe(awardCatalogue[i]);
    });
    expect(JSON.stringify(citedIn(awardCatalogue, ['Bắc Ninh']))).not.toContain('(example province)"');
  });
});
