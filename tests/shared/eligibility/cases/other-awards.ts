import { NO_SETTINGS } from '../../../../shared/eligibility/settings.ts';
import { answer, award, awards, discipline, facts, leave, no, person, service, yes } from '../builder.ts';
import { QUALIFIED } from './qualified.ts';
import { CHUA, DU, XD, row } from './table.ts';
import type { Row, Table } from './table.ts';

/** Huân chương, huy chương, kỷ niệm chương beside the labour orders (award-law 1.4). */

const ACT = 'Có hành động dũng cảm, nêu gương sáng (phạm vi cấp tỉnh hoặc toàn quốc; cứu người, cứu tài sản, phòng, chống tội phạm hoặc xung phong nơi nguy hiểm)';
const HC_DC: Row[] = [
  row('hành động dũng cảm được xác nhận', QUALIFIED['HC_DC'] ?? facts(), DU, 'HC_DC.hanh_dong', 'dat', `Đã xác nhận: ${ACT}.`),
  row('không phải hành động dũng cảm', facts({ confirmations: no('HC_DC.hanh_dong#/hanh_dong_dung_cam') }), CHUA, 'HC_DC.hanh_dong', 'chua-dat', `Đã xác nhận là không đạt: ${ACT}.`),
  row('chưa xác nhận', facts(), XD, 'HC_DC.hanh_dong', 'cho-xac-nhan', `Chờ xác nhận: ${ACT}.`, { asks: 'HC_DC.hanh_dong#/hanh_dong_dung_cam' }),
  row('không cần biết nhóm đối tượng', person(null, { confirmations: yes('HC_DC.hanh_dong#/hanh_dong_dung_cam') }), DU, 'HC_DC.hanh_dong', 'dat', `Đã xác nhận: ${ACT}.`),
];

const S = 'HC_DDKDT.tieu_chuan';
const POST = 'dung_dau_to_chuc_thanh_vien_mttq_cap_tinh';
const FRONT = 'Được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận (do Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận)';
const HEAD = 'Thời gian đứng đầu tổ chức thành viên của Mặt trận cấp tỉnh';
const notYet = no(`${S}#0/mttq_cong_nhan`);
const recognised = (given: Parameters<typeof facts>[0]) => facts({ confirmations: yes(`${S}#0/mttq_cong_nhan`), ...given });
const ORDERS = 'huân chương xét theo quá trình cống hiến';
const HC_DDKDT: Row[] = [
  row('Mặt trận công nhận', recognised({}), DU, S, 'dat', `Đã xác nhận: ${FRONT}.`, { warns: 'Chưa rõ thời gian giữ chức vụ có thay cho việc Mặt trận công nhận hay không; nên xin công nhận trong cả hai trường hợp.' }),
  row('đúng 15 năm liên tục đứng đầu', facts({ confirmations: notYet, services: [service(POST, '2010-06-01', '2025-05-31')] }), DU, S, 'dat', `${HEAD}: 15 năm; cần từ 15 năm liên tục.`, { summary: 'Đủ điều kiện theo căn cứ: thời gian giữ chức vụ.' }),
  row('thiếu một ngày', facts({ confirmations: notYet, services: [service(POST, '2010-06-01', '2025-05-30')] }), CHUA, S, 'chua-dat', `${HEAD}: 14 năm 11 tháng; cần từ 15 năm liên tục.`),
  row('15 năm nhưng ngắt quãng', facts({ confirmations: notYet, services: [service(POST, '2005-01-01', '2012-12-31'), service(POST, '2015-01-01', '2021-12-31')] }), CHUA, S, 'chua-dat', `${HEAD}: 8 năm; cần từ 15 năm liên tục.`),
  row('hai đoạn nối nhau liền ngày', facts({ confirmations: notYet, services: [service(POST, '2008-01-01', '2014-12-31'), service(POST, '2015-01-01', '2022-12-31')] }), DU, S, 'dat', `${HEAD}: 15 năm; cần từ 15 năm liên tục.`),
  row('khoảng nghỉ thai sản nối hai đoạn', facts({ confirmations: notYet, leaves: [leave('2015-01-01', '2015-06-30')], services: [service(POST, '2008-01-01', '2014-12-31'), service(POST, '2015-07-01', '2022-12-31')] }), DU, S, 'dat', `${HEAD}: 15 năm; cần từ 15 năm liên tục.`),
  row('chưa có thời gian giữ chức vụ', facts({ confirmations: notYet }), XD, S, 'thieu-so-lieu', 'Chưa có thời gian đứng đầu tổ chức thành viên của Mặt trận cấp tỉnh; cần từ 15 năm liên tục.', { misses: 'thời gian đứng đầu tổ chức thành viên của Mặt trận cấp tỉnh' }),
  row('còn đương chức: tính đến ngày xét', facts({ confirmations: notYet, services: [service(POST, '2011-02-11', null)] }), DU, S, 'dat', `${HEAD}: 15 năm; cần từ 15 năm liên tục.`),
  row('chưa có huân chương cống hiến', recognised({}), DU, 'HC_DDKDT.loai_tru', 'dat', `Không có ${ORDERS} trên sổ; chỉ xét khi chưa có.`),
  row('đã có huân chương theo quá trình cống hiến', recognised({ awards: [award('HCLD_1', 2018, { type: 'cong_hien' })] }), CHUA, 'HC_DDKDT.loai_tru', 'chua-dat', 'Đã có Huân chương Lao động hạng Nhất năm 2018; chỉ xét khi chưa có.'),
  row('huân chương lao động theo công trạng không loại trừ', recognised({ awards: [award('HCLD_1', 2018, { type: 'cong_trang' })] }), DU, 'HC_DDKDT.loai_tru', 'dat', `Không có ${ORDERS} trên sổ; chỉ xét khi chưa có.`),
  row('huân chương ngoài danh mục, chưa rõ loại hình', recognised({ awards: [award('HDL', 2015, { code: null, name: 'Huân chương Độc lập hạng Ba', type: null })] }), XD, 'HC_DDKDT.loai_tru', 'thieu-so-lieu', `Chưa rõ loại hình của Huân chương Độc lập hạng Ba năm 2015; chỉ xét khi chưa có ${ORDERS}.`, { misses: 'loại hình của Huân chương Độc lập hạng Ba năm 2015' }),
  row('bằng khen cống hiến không phải huân chương', recognised({ awards: [award('BK_TTG', 2015, { type: 'cong_hien' })] }), DU, 'HC_DDKDT.loai_tru', 'dat', `Không có ${ORDERS} trên sổ; chỉ xét khi chưa có.`),
];

const KT = 'Kỷ niệm chương của tỉnh';
const KB = 'Kỷ niệm chương của bộ, ban, ngành («Vì sự nghiệp ...»)';
const KNC_TINH: Row[] = [
  row('đã tặng một lần: quy định của ngành khác, không chặn', facts({ awards: [award('KNC_TINH', 2015)] }), DU, 'KNC_TINH.mot_lan', 'chua-dat', `Đã có ${KT} năm 2015; chỉ xét khi chưa có.`),
  row('đơn vị đã đối chiếu thì chặn', facts({ awards: [award('KNC_TINH', 2015)] }), CHUA, 'KNC_TINH.mot_lan', 'chua-dat', `Đã có ${KT} năm 2015; chỉ xét khi chưa có.`, { o: { settings: { ...NO_SETTINGS, confirmedConditions: ['KNC_TINH.mot_lan'] } } }),
  row('chưa tặng lần nào', facts(), DU, 'KNC_TINH.mot_lan', 'dat', `Không có ${KT} trên sổ; chỉ xét khi chưa có.`),
  row('hội đồng nhân dân tỉnh quy định', facts(), DU, 'KNC_TINH.dia_phuong', 'dat', 'Hội đồng nhân dân tỉnh quy định: tên gọi, đối tượng, tiêu chuẩn, đăng ký tên với cơ quan trung ương.'),
];
const KNC_BO: Row[] = [
  row('đã tặng một lần: chỉ cảnh báo', facts({ awards: [award('KNC_BO', 2015)] }), DU, 'KNC_BO.mot_lan', 'chua-dat', `Đã có ${KB} năm 2015; chỉ xét khi chưa có.`),
  row('bộ quy định chi tiết', facts(), DU, 'KNC_BO.chi_tiet_bo', 'dat', 'Bộ, ngành quy định: thời gian công tác trong ngành, đối tượng, tiêu chuẩn. Thường gặp: nam 20 năm, nữ 15 năm.'),
  row('trừ thời gian kỷ luật: nêu để biết', facts({ discipline: [discipline('khien_trach', '2022-01-01', '2022-12-31')] }), DU, 'KNC_BO.tru_thoi_gian_ky_luat', 'dat', 'Thành tích tính từ ngày 01/01/2023 (hết thời hạn kỷ luật).', { shows: 'Kỷ luật khiển trách từ ngày 01/01/2022 đến ngày 31/12/2022' }),
];

const TN = 'HC_TNXP.thoi_gian';
const MARTYR = `${TN}#/liet_si`;
const VOL = 'Thời gian tham gia thanh niên xung phong';
const HC_TNXP: Row[] = [
  row('đúng hai năm', person([], { services: [service('thanh_nien_xung_phong', '1968-03-01', '1970-02-28')] }), DU, TN, 'dat', `${VOL}: 2 năm; cần từ 2 năm.`),
  row('hai đoạn cộng lại đủ hai năm', person([], { services: [service('thanh_nien_xung_phong', '1966-01-01', '1966-12-31'), service('thanh_nien_xung_phong', '1969-01-01', '1969-12-31')] }), DU, TN, 'dat', `${VOL}: 2 năm; cần từ 2 năm.`),
  row('mới một năm rưỡi, không phải liệt sĩ', person([], { services: [service('thanh_nien_xung_phong', '1968-01-01', '1969-06-30')], confirmations: no(MARTYR) }), CHUA, TN, 'chua-dat', `${VOL}: 1 năm 6 tháng; cần từ 2 năm. Không thuộc trường hợp liệt sĩ.`, { shows: 'Từ ngày 01/01/1968 đến ngày 30/06/1969' }),
  row('chưa có thời gian, không phải liệt sĩ', person([], { confirmations: no(MARTYR) }), XD, TN, 'thieu-so-lieu', 'Chưa có thời gian tham gia thanh niên xung phong; cần từ 2 năm. Không thuộc trường hợp liệt sĩ.', { summary: 'Chưa xác định: thiếu thời gian tham gia thanh niên xung phong.' }),
  row('chưa đủ năm, chưa biết có phải liệt sĩ không', person([], { services: [service('thanh_nien_xung_phong', '1968-01-01', '1969-06-30')] }), XD, TN, 'cho-xac-nhan', `${VOL}: 1 năm 6 tháng; cần từ 2 năm. Chờ xác nhận: thuộc trường hợp liệt sĩ.`, { asks: MARTYR }),
  row('liệt sĩ không xét thời gian', person([], { services: [service('thanh_nien_xung_phong', '1968-01-01', '1968-06-30')], confirmations: yes(MARTYR) }), DU, TN, 'dat', 'Thuộc trường hợp liệt sĩ, không xét thời gian.'),
  row('thời gian công tác khác không tính', person([], { services: [service('bo_doi', '1965-01-01', '1975-04-30')], confirmations: no(MARTYR) }), XD, TN, 'thieu-so-lieu', 'Chưa có thời gian tham gia thanh niên xung phong; cần từ 2 năm. Không thuộc trường hợp liệt sĩ.'),
];

const F = 'HUYC_HN.dong_gop';
const LIVED = 'lam_viec_tai_viet_nam_hoac_quan_he_voi_viet_nam';
const FRIEND = yes(`${F}#0.0/dong_gop_huu_nghi`, `${F}#1.0/dong_gop_huu_nghi`);
const guest = (given: Parameters<typeof facts>[0]) => person(['foreigner'], { confirmations: FRIEND, ...given });
const HUYC_HN: Row[] = [
  row('làm việc đúng 5 năm', guest({ services: [service(LIVED, '2020-01-01', '2024-12-31')] }), DU, F, 'dat', 'Thời gian làm việc tại Việt Nam hoặc có quan hệ với Việt Nam: 5 năm; cần từ 5 năm.'),
  row('làm việc chưa đủ 5 năm', guest({ services: [service(LIVED, '2021-06-01', null), service('lanh_su_danh_du', '2024-01-01', '2025-12-31')] }), CHUA, F, 'chua-dat', 'Thời gian làm việc tại Việt Nam hoặc có quan hệ với Việt Nam: 4 năm 8 tháng; cần từ 5 năm.', { warns: 'Điều 58 còn các nhóm đối tượng khác mà chương trình chưa có; không đạt ở đây chưa phải là không đủ tiêu chuẩn.' }),
  row('lãnh sự danh dự 3 năm', guest({ services: [service('lanh_su_danh_du', '2023-01-01', '2025-12-31')] }), DU, F, 'dat', 'Thời gian làm lãnh sự danh dự: 3 năm; cần từ 3 năm.'),
  row('chưa có thời gian nào', guest({}), XD, F, 'thieu-so-lieu', 'Chưa có thời gian làm lãnh sự danh dự; cần từ 3 năm.'),
  row('không có đóng góp hữu nghị', person(['foreigner'], { services: [service(LIVED, '2015-01-01', null)], confirmations: no(`${F}#0.0/dong_gop_huu_nghi`, `${F}#1.0/dong_gop_huu_nghi`) }), CHUA, F, 'chua-dat', 'Đã xác nhận là không đạt: Có đóng góp xây dựng, củng cố quan hệ hữu nghị, hợp tác với Việt Nam.'),
  row('chưa lấy ý kiến: chỉ để biết', guest({ services: [service(LIVED, '2015-01-01', null)] }), DU, 'HUYC_HN.lay_y_kien', 'cho-xac-nhan', 'Chờ xác nhận: Đã lấy ý kiến Bộ Công an, Bộ Ngoại giao (trả lời trong 10 ngày làm việc).'),
  row('đã lấy ý kiến', guest({ services: [service(LIVED, '2015-01-01', null)], confirmations: [...FRIEND, answer('HUYC_HN.lay_y_kien#/lay_y_kien', 'yes')] }), DU, 'HUYC_HN.lay_y_kien', 'dat', 'Đã xác nhận: Đã lấy ý kiến Bộ Công an, Bộ Ngoại giao (trả lời trong 10 ngày làm việc).'),
  row('danh hiệu cũ không liên quan', guest({ services: [service(LIVED, '2015-01-01', null)], awards: awards('BK_TTG', [2020]) }), DU, F, 'dat', 'Thời gian làm việc tại Việt Nam hoặc có quan hệ với Việt Nam: 11 năm 1 tháng; cần từ 5 năm.'),
];

export const otherAwards: Table = { HC_DC, HC_DDKDT, KNC_TINH, KNC_BO, HC_TNXP, HUYC_HN };
