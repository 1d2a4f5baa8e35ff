import type { AwardType } from '../catalogue/award-schema.ts';

/** Loại hình khen thưởng (ui-vocabulary, section 5; Luật 06/2022/QH15 Điều 8; «Kháng chiến» in old data only). */
export const AWARD_TYPE_WORDS: Readonly<Record<AwardType, string>> = {
  cong_trang: 'Công trạng',
  phong_trao: 'Phong trào thi đua',
  dot_xuat: 'Đột xuất',
  cong_hien: 'Quá trình cống hiến',
  nien_han: 'Niên hạn',
  doi_ngoai: 'Đối ngoại',
  khang_chien: 'Kháng chiến',
};
