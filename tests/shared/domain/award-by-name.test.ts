import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { awardByName } from '../../../shared/domain/award-by-name.ts';

describe('an award by the name it was written with', () => {
  it.each([
    ['LĐTT', 'LDTT', false],
    ['Danh hiệu "Lao động tiên tiến"', 'LDTT', false],
    ['CSTĐ cơ sở', 'CSTDCS', false],
    ['CSTĐCS', 'CSTDCS', false],
    ['Chiến sĩ thi đua cấp tỉnh', 'CSTDT', false],
    ['CSTĐ tỉnh Mẫu', 'CSTDT', false],
    ['Chiến sĩ thi đua ngành Giáo dục', 'CSTDT', true],
    ['TTLĐXS', 'TTLDXS', false],
    ['Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'BK_TINH', false],
    ['BK UBND tỉnh Mẫu', 'BK_TINH', false],
    ['Bằng khen của Bộ trưởng Bộ Y tế', 'BK_TINH', true],
    ['BK TTg', 'BK_TTG', false],
    ['Bằng khen của Thủ tướng Chính phủ', 'BK_TTG', false],
    ['Cờ thi đua của Bộ Công an', 'CTD_TINH', true],
    ['Huân chương Lao động hạng III', 'HCLD_3', false],
    ['Giấy khen của Chủ tịch UBND xã Tân Mẫu', 'GK_XA', false],
    ['Kỷ niệm chương “Vì sự nghiệp giáo dục”', 'KNC_BO', true],
  ])('%s is %s', (name, code, ofMinistry) => expect(awardByName(name, null)).toEqual({ code, ofMinistry }));

  it.each(['Giấy khen', 'Bằng khen', 'Giấy khen của Chủ tịch UBND huyện Mẫu', 'Bằng khen của Ban Chấp hành Tỉnh đoàn', 'Bằng khen của Bộ Tư lệnh Quân khu', 'Bằng khen thành phố Mẫu', 'Huân chương Lao động', ''])(
    '«%s» names none for certain', (name) => expect(awardByName(name, null)).toBeNull(),
  );

  it('is none where its recipients are of another kind', () => {
    expect(awardByName('Lao động tiên tiến', 'collective')).toBeNull();
    expect(awardByName('Tập thể lao động tiên tiến', 'collective')).toEqual({ code: 'TTLDTT', ofMinistry: false });
    expect(awardByName('Gia đình văn hóa', 'household')).toEqual({ code: 'GDVH', ofMinistry: false });
  });

  it('every entry of the catalogue is found by its own name', () => {
    const lost = awardCatalogue.filter(({ code, nameVi }) => awardByName(nameVi, null)?.code !== code).map(({ code }) => code);
    expect(lost).toEqual([]);
  });
});
