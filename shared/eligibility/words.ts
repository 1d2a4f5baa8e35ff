import type { RecipientToken } from '../catalogue/award-schema.ts';
import type { DisciplineLevel, Rating, Reach } from './facts.ts';

/** Vietnamese words of the codes that rules and facts are written in; no sentence shows a code. */

export const RECIPIENT_WORDS: Readonly<Record<RecipientToken, string>> = {
  individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình', official: 'cán bộ, công chức, viên chức', employee: 'người lao động trong cơ quan, đơn vị',
  worker: 'công nhân', farmer: 'nông dân', other_labourer: 'người lao động khác', entrepreneur: 'doanh nhân', intellectual: 'trí thức, nhà khoa học',
  standing_militia: 'dân quân thường trực', mobile_militia: 'dân quân cơ động', armed_forces: 'lực lượng vũ trang', enterprise: 'doanh nghiệp',
  commune: 'xã, phường, đặc khu', village: 'thôn, tổ dân phố', foreigner: 'người nước ngoài', overseas_vietnamese: 'người Việt Nam ở nước ngoài',
};
export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  khong_hoan_thanh: 'không hoàn thành nhiệm vụ', hoan_thanh: 'hoàn thành nhiệm vụ', hoan_thanh_tot: 'hoàn thành tốt nhiệm vụ',
  hoan_thanh_xuat_sac: 'hoàn thành xuất sắc nhiệm vụ',
};
export const DISCIPLINE_WORDS: Readonly<Record<DisciplineLevel, string>> = { khien_trach: 'khiển trách', canh_cao: 'cảnh cáo', higher: 'trên mức cảnh cáo' };
export const REACH_WORDS: Readonly<Record<Reach, string>> = { co_so: 'cơ sở', xa: 'cấp xã', tinh: 'cấp tỉnh', toan_quoc: 'toàn quốc' };

/** Grounds of the catalogue (căn cứ xét). */
export const GROUND_WORDS: Readonly<Record<string, string>> = {
  cong_trang: 'Công trạng', phong_trao: 'Phong trào thi đua', dot_xuat: 'Thành tích đột xuất', thanh_tich: 'Nhiều thành tích hoặc thành tích đột xuất',
  dong_gop: 'Đóng góp', phat_minh: 'Phát minh, công trình, tác phẩm', giai_thuong: 'Giải thưởng khu vực, thế giới', cong_hien: 'Quá trình cống hiến',
  hang_nam: 'Hằng năm', hang_nam_khoi_trung_uong: 'Hằng năm, khối do Trung ương tổ chức', khoi_trung_uong: 'Khối do Trung ương tổ chức',
  nhiem_vu_chinh_tri: 'Phục vụ nhiệm vụ chính trị', doi_ngoai: 'Đối ngoại', sang_kien_lao_dong: 'Sáng kiến của công nhân', mo_hinh_san_xuat: 'Mô hình sản xuất',
  cong_nhan_nong_dan: 'Công nhân, nông dân, người lao động', cong_lao: 'Công lao được Mặt trận công nhận', thoi_gian_giu_chuc_vu: 'Thời gian giữ chức vụ',
};
export const BODY_WORDS: Readonly<Record<string, string>> = {
  chu_tich_nuoc: 'Chủ tịch nước', chinh_phu: 'Chính phủ', thu_tuong: 'Thủ tướng Chính phủ', bo: 'bộ, ngành', tinh: 'tỉnh', so: 'sở', xa: 'xã', huyen: 'huyện',
  doanh_nghiep: 'doanh nghiệp', bo_quoc_phong_bo_cong_an: 'Bộ Quốc phòng, Bộ Công an', hoi_dong_tdkt_trung_uong: 'Hội đồng Thi đua - Khen thưởng Trung ương',
  mttq_trung_uong: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', hdnd_tinh: 'Hội đồng nhân dân tỉnh', bo_cong_an: 'Bộ Công an', bo_ngoai_giao: 'Bộ Ngoại giao',
};
export const SCOPE_WORDS: Readonly<Record<string, string>> = {
  ...REACH_WORDS, don_vi: 'đơn vị', toan_quan: 'toàn quân', nganh_nghe: 'ngành, nghề',
};
export const SERVICE_WORDS: Readonly<Record<string, string>> = {
  chuc_vu_lanh_dao: 'thời gian giữ chức vụ lãnh đạo', thanh_nien_xung_phong: 'thời gian tham gia thanh niên xung phong', lanh_su_danh_du: 'thời gian làm lãnh sự danh dự',
  dung_dau_to_chuc_thanh_vien_mttq_cap_tinh: 'thời gian đứng đầu tổ chức thành viên của Mặt trận cấp tỉnh',
  lam_viec_tai_viet_nam_hoac_quan_he_voi_viet_nam: 'thời gian làm việc tại Việt Nam hoặc có quan hệ với Việt Nam',
};
/** Words of parameters that are shown and not computed. */
export const DETAIL_WORDS: Readonly<Record<string, string>> = {
  nhieu: 'nhiều', lon: 'lớn', nhieu_lon: 'nhiều, lớn', xuat_sac: 'xuất sắc', nhieu_xuat_sac: 'nhiều, xuất sắc', dac_biet_xuat_sac: 'đặc biệt xuất sắc',
  kinh_te_xa_hoi: 'kinh tế - xã hội', khoa_hoc_ky_thuat: 'khoa học - kỹ thuật', tu_thien_nhan_dao: 'từ thiện - nhân đạo', quoc_phong_an_ninh: 'quốc phòng - an ninh',
  cuu_nguoi: 'cứu người', cuu_tai_san: 'cứu tài sản', phong_chong_toi_pham: 'phòng, chống tội phạm', xung_phong_noi_nguy_hiem: 'xung phong nơi nguy hiểm',
  giup_do_ho_khac_tao_viec_lam: 'giúp đỡ hộ khác, tạo việc làm', dao_tao_giup_do_dong_nghiep: 'đào tạo, giúp đỡ đồng nghiệp',
  khu_vuc_cao: 'giải cao của khu vực', khu_vuc_cao_nhat: 'giải cao nhất của khu vực', the_gioi_cao: 'giải cao của thế giới', liet_si: 'liệt sĩ',
  moi_tuyen_dung: 'người mới tuyển dụng', chuyen_cong_tac: 'người chuyển công tác', nghi_dai_ngay: 'người nghỉ dài ngày', tieu_chuan_chi_tiet: 'tiêu chuẩn chi tiết',
  thang_diem: 'thang điểm', ten: 'tên gọi', doi_tuong: 'đối tượng', tieu_chuan: 'tiêu chuẩn', dang_ky_ten_voi_co_quan_trung_uong: 'đăng ký tên với cơ quan trung ương',
  thoi_gian_cong_tac_trong_nganh: 'thời gian công tác trong ngành',
  dang_xem_xet_ky_luat: 'đang xem xét kỷ luật', dang_dieu_tra_thanh_tra_kiem_tra_co_dau_hieu_vi_pham: 'đang điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm',
  dang_xac_minh_khieu_nai_to_cao: 'đang xác minh khiếu nại, tố cáo', dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu: 'đang xác minh việc tham nhũng, tiêu cực báo chí nêu',
  truy_cuu_hinh_su: 'bị truy cứu trách nhiệm hình sự', khong_hoan_thanh_nghia_vu_quan_su_va_thue: 'không hoàn thành nghĩa vụ quân sự, nghĩa vụ thuế',
  xu_phat_tao_hon_hon_nhan: 'bị xử phạt về tảo hôn, hôn nhân', xu_phat_trat_tu_danh_bac_te_nan_pccc_bao_luc_gia_dinh: 'bị xử phạt về trật tự công cộng, đánh bạc, tệ nạn, phòng cháy, bạo lực gia đình',
};

/** The word of a code; a code nobody translated is shown with spaces, so that a province's own value still reads. */
export function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code.replaceAll('_', ' ');
}

/** «a, b hoặc c». */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} hoặc ${words.at(-1) ?? ''}`;
}

/** «2021, 2023», and «2021–2024» from three years in a row on. In: any order. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((one, other) => one - other);
  const spans: [number, number][] = [];
  for (const year of sorted) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else spans.push([year, year]);
  }
  return spans.map(([from, to]) => (to - from >= 2 ? `${from}–${to}` : from === to ? String(from) : `${from}, ${to}`)).join(', ');
}

/** First letter in lower case, unless the word is an abbreviation: for a sentence quoted inside another. */
export function lower(sentence: string): string {
  return /^\p{Lu}(?:\p{Lu}|\d)/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Without the full stop. */
export function bare(sentence: string): string {
  return sentence.replace(/\.$/u, '');
}
