import { describe, expect, it } from 'vitest';
import { announcedLevel, announcementOrder } from '../../../shared/domain/announcement.ts';
import type { AwardEntry } from '../../../shared/domain/register.ts';
import { entry } from './award-entries.ts';

const of = (awardCode: string | null, awardName: string, subjectKind: AwardEntry['subjectKind'], subjectName: string, more: Partial<AwardEntry> = {}) => entry({ id: subjectName, awardCode, awardName, subjectKind, subjectName, ...more });

describe('announcementOrder', () => {
  it('R65: announces from high to low, at one level the title before the form, collective, household, individual', () => {
    const mixed = [
      of('GK_XA', 'Giấy khen', 'person', 'Giấy khen cá nhân'),
      of('GK_XA', 'Giấy khen', 'household', 'Giấy khen hộ'),
      of('GK_XA', 'Giấy khen', 'collective', 'Giấy khen tập thể'),
      of('LDTT', 'Lao động tiên tiến', 'person', 'LĐTT'),
      of('TTLDTT', 'Tập thể lao động tiên tiến', 'collective', 'TTLĐTT'),
      of('GDVH', 'Gia đình văn hóa', 'household', 'GĐVH'),
      of('BK_TINH', 'Bằng khen của Chủ tịch UBND cấp tỉnh', 'person', 'Bằng khen cá nhân'),
      of('CSTDT', 'Chiến sĩ thi đua cấp tỉnh', 'person', 'CSTĐ tỉnh'),
      of('CTD_TINH', 'Cờ thi đua của UBND cấp tỉnh', 'collective', 'Cờ tỉnh'),
      of('BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'collective', 'BKTTg tập thể'),
      of('HCLD_3', 'Huân chương Lao động hạng Ba', 'person', 'HCLĐ Ba cá nhân'),
      of('HCLD_1', 'Huân chương Lao động hạng Nhất', 'person', 'HCLĐ Nhất cá nhân'),
      of('HCLD_1', 'Huân chương Lao động hạng Nhất', 'collective', 'HCLĐ Nhất tập thể'),
      of('CTD_CP', 'Cờ thi đua của Chính phủ', 'collective', 'Cờ Chính phủ'),
    ];
    expect(announcementOrder(mixed).flatMap(({ entries }) => entries.map(({ subjectName }) => subjectName))).toEqual([
      'Cờ Chính phủ', 'HCLĐ Nhất tập thể', 'HCLĐ Nhất cá nhân', 'HCLĐ Ba cá nhân', 'BKTTg tập thể',
      'Cờ tỉnh', 'CSTĐ tỉnh', 'Bằng khen cá nhân',
      'TTLĐTT', 'GĐVH', 'LĐTT', 'Giấy khen tập thể', 'Giấy khen hộ', 'Giấy khen cá nhân',
    ]);
  });

  it('keeps the order of the decision within a group', () => {
    const [group] = announcementOrder(['C', 'A', 'B'].map((name) => of('GK_XA', 'Giấy khen', 'person', name)));
    expect(group?.entries.map(({ subjectName }) => subjectName)).toEqual(['C', 'A', 'B']);
  });

  it('puts an award of its own name after the known forms, and a title under an unknown name before them', () => {
    const own = [of(null, 'Thư khen của Trưởng thôn', 'person', 'thư', { authority: 'Chủ tịch UBND xã Tân Mẫu' }), of('GK_XA', 'Giấy khen', 'person', 'giấy'), of(null, 'Danh hiệu Thôn tiêu biểu', 'collective', 'danh hiệu', { authority: 'Chủ tịch UBND xã Tân Mẫu' })];
    expect(announcementOrder(own).map(({ entries }) => entries[0]?.subjectName)).toEqual(['danh hiệu', 'giấy', 'thư']);
  });

  it('reads the level of what the catalogue does not hold from who decided, and guesses nothing', () => {
    expect(announcedLevel({ awardCode: null, authority: 'Chủ tịch UBND tỉnh Lâm Đồng' })).toBe('tinh');
    expect(announcedLevel({ awardCode: null, authority: 'Ban Chấp hành Hội' })).toBe('unknown');
    expect(announcementOrder([of(null, 'Giấy khen', 'person', 'không rõ', { authority: 'Ban Chấp hành Hội' }), of('LDTT', 'Lao động tiên tiến', 'person', 'LĐTT')]).map(({ level }) => level)).toEqual(['co_so', 'unknown']);
  });
});
