import type { AwardType, RecipientToken } from '../catalogue/award-schema.ts';
import { BODY_WORDS, DETAIL_WORDS, RECIPIENT_WORDS, SCOPE_WORDS, wordOf } from '../eligibility/words.ts';

/** Words for the tokens of the award catalogue that only its look-up shows; those of the rules stand in `eligibility/words.ts`. */

const HOLDERS: Readonly<Record<string, string>> = {
  ...BODY_WORDS, don_vi_trinh: 'đơn vị trình', hoi_dong_tinh: 'Hội đồng Thi đua - Khen thưởng tỉnh', cap_duoi: 'cấp dưới', cum_khoi: 'cụm, khối thi đua', thon: 'thôn, tổ dân phố',
};
export const bodyWords = (token: string): string => wordOf(HOLDERS, token);
const DETAILS: Readonly<Record<string, string>> = { ...DETAIL_WORDS, dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu: 'đang xác minh việc tham nhũng, tiêu cực báo chí nêu' };
export const detailWords = (token: string): string => wordOf(DETAILS, token);
export const scopeWords = (token: string): string => wordOf(SCOPE_WORDS, token);

/** «cán bộ, công chức; công nhân; tập thể» */
export const recipientsWords = (tokens: readonly RecipientToken[]): string => tokens.map((token) => RECIPIENT_WORDS[token]).join('; ');

export const TYPE_WORDS: Readonly<Record<AwardType, string>> = {
  cong_trang: 'Công trạng', phong_trao: 'Phong trào thi đua', dot_xuat: 'Đột xuất', cong_hien: 'Quá trình cống hiến', nien_han: 'Niên hạn', doi_ngoai: 'Đối ngoại', khang_chien: 'Kháng chiến',
};
const OTHERS: Readonly<Record<string, string>> = {
  so_ket: 'sơ kết', tong_ket: 'tổng kết',
  bang_chung_nhan: 'bằng chứng nhận', khung: 'khung', huy_hieu: 'huy hiệu', hop_dung_huy_hieu: 'hộp đựng huy hiệu', co: 'cờ', bang: 'bằng', ky_niem_chuong: 'kỷ niệm chương', hop_dung_ky_niem_chuong: 'hộp đựng kỷ niệm chương',
  do_tinh_quy_dinh: 'phương tiện do tỉnh quy định', trang_thong_tin_dien_tu: 'trang thông tin điện tử', bang_tin_cong_cong: 'bảng tin công cộng', hinh_thuc_khac: 'hình thức khác',
};
/** Reviews of a campaign, objects handed over, media of a posting. */
export const otherWords = (token: string): string => wordOf(OTHERS, token);
