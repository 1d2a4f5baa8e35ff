import type { REQUIRED_WHEN } from '../catalogue/award-schema.ts';

/** When a paper that is not always needed is needed. */
export const REQUIRED_WORDS: Readonly<Record<(typeof REQUIRED_WHEN)[number], string>> = {
  ground_uses_rating: 'Khi căn cứ vào kết quả xếp loại', ground_uses_initiative: 'Khi căn cứ vào sáng kiến, đề tài', ground_uses_confirmed_achievement: 'Khi căn cứ vào thành tích được xác nhận',
  ground_is_yearly_block: 'Khi xét hằng năm theo cụm, khối', recipient_is_enterprise: 'Khi đối tượng là doanh nghiệp', recipient_is_party_managed: 'Khi đối tượng thuộc diện cấp ủy quản lý',
  recipient_is_province_agency_or_its_head: 'Khi đối tượng là cơ quan cấp tỉnh hoặc người đứng đầu', not_simplified_procedure: 'Khi không theo thủ tục đơn giản', province_asks: 'Khi tỉnh yêu cầu',
  obligation_exists: 'Khi có nghĩa vụ phải xác nhận', never: 'Không yêu cầu',
};

/** Papers a province may ask for, by their code in the catalogue. */
export const PAPER_WORDS: Readonly<Record<string, string>> = {
  TO_TRINH: 'Tờ trình', DANH_SACH: 'Danh sách', DANH_SACH_TRICH_NGANG: 'Danh sách trích ngang', BAO_CAO_THANH_TICH: 'Báo cáo thành tích', BAO_CAO_TOM_TAT: 'Báo cáo tóm tắt thành tích', BAN_KHAI: 'Bản khai',
  BIEN_BAN_BINH_XET: 'Biên bản bình xét thi đua', BIEN_BAN_XET_KHEN_THUONG: 'Biên bản xét khen thưởng', BIEN_BAN_CUM_KHOI: 'Biên bản, bảng điểm của cụm, khối', KET_QUA_BO_PHIEU: 'Kết quả bỏ phiếu',
  XAC_NHAN_SANG_KIEN: 'Xác nhận sáng kiến, đề tài', XAC_NHAN_THANH_TICH: 'Xác nhận thành tích', CONG_NHAN_MUC_DO_HOAN_THANH: 'Kết quả xếp loại mức độ hoàn thành nhiệm vụ', Y_KIEN_CAP_UY: 'Ý kiến cấp ủy', Y_KIEN_HIEP_Y: 'Ý kiến hiệp y',
  KET_QUA_LAY_Y_KIEN_NHAN_DAN: 'Kết quả lấy ý kiến công khai', XAC_NHAN_NGHIA_VU: 'Xác nhận nghĩa vụ thuế, bảo hiểm và nghĩa vụ khác', TEP_DIEN_TU: 'Tệp điện tử của hồ sơ',
};
