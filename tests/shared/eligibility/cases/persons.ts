import { NO_SETTINGS } from '../../../../shared/eligibility/settings.ts';
import { H, T, X, answer, award, awards, discipline, facts, initiative, leave, no, pending, person, rating, ratings, service, work, yes } from '../builder.ts';
import { PROVINCE_SAYS, QUALIFIED, TAKES_PART } from './qualified.ts';
import { CHUA, DU, XD, row } from './table.ts';
import type { Table } from './table.ts';

/** Titles of individuals (award-law 1.2). */

const PART = `LDTT.tieu_chuan#0.1/${TAKES_PART}`;
const TAKING = 'Tích cực tham gia phong trào thi đua';
const FARM = ['LDTT.tieu_chuan#1.0/lao_dong_san_xuat_hieu_qua', `LDTT.tieu_chuan#1.1/${TAKES_PART}`, 'LDTT.tieu_chuan#1.2/guong_mau_chap_hanh_phap_luat'];
const BRAVE = 'Mưu trí, dũng cảm, sáng tạo trong chiến đấu, phục vụ chiến đấu được công nhận';
const BRAVERY = 'muu_tri_dung_cam_sang_tao';
const official = (given: Parameters<typeof facts>[0]) => facts({ confirmations: yes(PART), ...given });
const LT = 'LDTT.tieu_chuan';

const LDTT = [
  row('hoàn thành nhiệm vụ, dưới mức tốt', official({ ratings: ratings(2025, H) }), CHUA, LT, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.', { summary: 'Chưa đủ điều kiện: cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.', lacking: 1 }),
  row('không hoàn thành nhiệm vụ', official({ ratings: ratings(2025, 'khong_hoan_thanh') }), CHUA, LT, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 không hoàn thành nhiệm vụ.'),
  row('hoàn thành xuất sắc cũng được', official({ ratings: ratings(2025, X) }), DU, LT, 'dat', 'Năm 2025 hoàn thành xuất sắc nhiệm vụ; cần hoàn thành tốt nhiệm vụ trở lên.'),
  row('chưa có xếp loại của năm xét', official({ ratings: ratings(2024, T) }), XD, LT, 'thieu-so-lieu', 'Cần hoàn thành tốt nhiệm vụ trở lên; chưa có xếp loại năm 2025.', { misses: 'xếp loại năm 2025', summary: 'Chưa xác định: thiếu xếp loại năm 2025.', lacking: 1 }),
  row('hai xếp loại của một năm trái nhau', official({ ratings: [rating(2025, T), { ...rating(2025, H), id: 'r-dang' }] }), XD, LT, 'thieu-so-lieu', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 có hai xếp loại khác nhau.', { misses: 'xếp loại thống nhất năm 2025' }),
  row('hai xếp loại khác nhau nhưng đều đạt', official({ ratings: [rating(2025, T), { ...rating(2025, X), id: 'r-dang' }] }), DU, LT, 'dat', 'Năm 2025 hoàn thành tốt nhiệm vụ; cần hoàn thành tốt nhiệm vụ trở lên.'),
  row('chưa xác nhận tham gia phong trào', facts({ ratings: ratings(2025, T) }), XD, LT, 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`, { asks: PART, summary: `Chưa xác định: chờ xác nhận: ${TAKING}.`, lacking: 1 }),
  row('xác nhận là không tham gia phong trào', facts({ ratings: ratings(2025, T), confirmations: no(PART) }), CHUA, LT, 'chua-dat', `Đã xác nhận là không đạt: ${TAKING}.`),
  row('xác nhận không có minh chứng', facts({ ratings: ratings(2025, T), confirmations: [answer(PART, 'yes', { evidence: ' ' })] }), XD, LT, 'cho-xac-nhan', `Đã xác nhận nhưng chưa ghi minh chứng: ${TAKING}.`),
  row('xác nhận của năm khác không tính', facts({ ratings: ratings(2025, T), confirmations: [answer(PART, 'yes', { year: 2024 })] }), XD, LT, 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`),
  row('xác nhận của đúng năm', facts({ ratings: ratings(2025, T), confirmations: [answer(PART, 'yes', { year: 2025 })] }), DU, LT, 'dat', `Đã xác nhận: ${TAKING}.`, { shows: 'Trần Thị Mẫu xác nhận ngày 05/01/2026: Biên bản họp số 1' }),
  row('hai xác nhận trái nhau trong một ngày', facts({ ratings: ratings(2025, T), confirmations: [answer(PART, 'yes'), answer(PART, 'no')] }), XD, LT, 'cho-xac-nhan', `Có hai xác nhận trái nhau ngày 05/01/2026; chờ xác nhận lại: ${TAKING}.`),
  row('xác nhận sau thay xác nhận trước', facts({ ratings: ratings(2025, T), confirmations: [answer(PART, 'no'), answer(PART, 'yes', { on: '2026-01-20' })] }), DU, LT, 'dat', `Đã xác nhận: ${TAKING}.`),
  row('nông dân không cần xếp loại', person(['farmer'], { confirmations: yes(...FARM) }), DU, LT, 'dat', 'Đạt đủ 3 nội dung.'),
  row('nông dân thiếu một xác nhận', person(['farmer'], { confirmations: yes(...FARM.slice(0, 2)) }), XD, LT, 'cho-xac-nhan', 'Chờ xác nhận: Gương mẫu chấp hành chủ trương, chính sách, pháp luật.', { lacking: 1 }),
  row('nông dân không gương mẫu chấp hành pháp luật', person(['farmer'], { confirmations: [...yes(...FARM.slice(0, 2)), ...no(FARM[2] ?? '')] }), CHUA, LT, 'chua-dat', 'Đã xác nhận là không đạt: Gương mẫu chấp hành chủ trương, chính sách, pháp luật.'),
  row('vừa là công chức vừa là nông dân: đạt một đường là đủ', person(['official', 'farmer'], { ratings: ratings(2025, H), confirmations: yes(...FARM) }), DU, LT, 'dat', 'Đạt đủ 3 nội dung.'),
  row('chưa ghi nhóm đối tượng', person(null, { ratings: ratings(2025, T), confirmations: yes(PART) }), XD, 'GEN.doi_tuong', 'thieu-so-lieu', 'Chưa ghi nhóm đối tượng; Lao động tiên tiến dành cho: cán bộ, công chức, viên chức; người lao động trong cơ quan, đơn vị; công nhân; nông dân; người lao động khác.', { misses: 'nhóm đối tượng' }),
  row('kỷ luật cả năm xét', official({ ratings: ratings(2025, T), discipline: [discipline('khien_trach', '2025-01-01', '2025-12-31')] }), CHUA, LT, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 không tính do kỷ luật (khiển trách, hết ngày 31/12/2025).'),
  row('hết kỷ luật giữa năm: phải hỏi', official({ ratings: ratings(2025, T), discipline: [discipline('khien_trach', '2024-04-01', '2025-03-31')] }), XD, LT, 'cho-xac-nhan', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 chỉ tính thành tích từ ngày 01/04/2025 (hết kỷ luật).', { asks: 'LDTT.tieu_chuan#0.0/ky-luat' }),
  row('hết kỷ luật giữa năm, đã trả lời là được', facts({ ratings: ratings(2025, T), confirmations: yes(PART, 'LDTT.tieu_chuan#0.0/ky-luat'), discipline: [discipline('khien_trach', '2024-04-01', '2025-03-31')] }), DU, LT, 'dat', 'Năm 2025 hoàn thành tốt nhiệm vụ; cần hoàn thành tốt nhiệm vụ trở lên.'),
  row('hết kỷ luật giữa năm, đã trả lời là không', facts({ ratings: ratings(2025, T), confirmations: [...yes(PART), ...no('LDTT.tieu_chuan#0.0/ky-luat')], discipline: [discipline('khien_trach', '2024-04-01', '2025-03-31')] }), CHUA, LT, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 chỉ tính thành tích từ ngày 01/04/2025 (hết kỷ luật).'),
  row('hết kỷ luật ngày cuối năm trước', official({ ratings: ratings(2025, T), discipline: [discipline('canh_cao', '2024-01-01', '2024-12-31')] }), DU, 'GEN.sau_ky_luat', 'dat', 'Thành tích tính từ ngày 01/01/2025 (hết thời hạn kỷ luật).'),
  row('kỷ luật chưa biết ngày hết', official({ ratings: ratings(2025, T), discipline: [discipline('canh_cao', '2024-05-01', null)] }), XD, LT, 'thieu-so-lieu', 'Cần hoàn thành tốt nhiệm vụ trở lên; chưa biết ngày hết thời hạn kỷ luật (cảnh cáo từ ngày 01/05/2024).', { misses: 'ngày hết thời hạn kỷ luật' }),
  row('nghỉ thai sản chưa có xếp loại: phải hỏi', official({ leaves: [leave('2025-03-01', '2025-08-31')] }), XD, LT, 'cho-xac-nhan', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 nghỉ thai sản, chưa có xếp loại.', { asks: 'LDTT.tieu_chuan#0.0/thai-san', shows: 'Nghỉ thai sản từ ngày 01/03/2025 đến ngày 31/08/2025' }),
  row('nghỉ thai sản, đã xác nhận mức hoàn thành', facts({ confirmations: yes(PART, 'LDTT.tieu_chuan#0.0/thai-san'), leaves: [leave('2025-03-01', '2025-08-31')] }), DU, LT, 'dat', 'Năm 2025 nghỉ thai sản, được xác nhận là hoàn thành tốt nhiệm vụ trở lên.'),
  row('nghỉ thai sản có xếp loại', official({ ratings: ratings(2025, T), leaves: [leave('2025-03-01', '2025-08-31')] }), DU, 'GEN.nghi_thai_san', 'dat', 'Thời gian nghỉ thai sản được tính.'),
  row('tỷ lệ: quy định chung không có', official({ ratings: ratings(2025, T) }), DU, 'LDTT.ty_le', 'dat', 'Quy định chung không đặt tỷ lệ tối đa trên số người đủ điều kiện.'),
  row('tỷ lệ do đơn vị đặt, không xét từng người', official({ ratings: ratings(2025, T) }), DU, 'LDTT.ty_le', 'dat', 'Tối đa 70% số người đủ điều kiện (đơn vị hoặc tỉnh đặt); kiểm tra trên cả danh sách, không xét từng trường hợp.', { o: { settings: { ...NO_SETTINGS, quotaPct: { 'LDTT.ty_le': 70 } } } }),
  row('việc tỉnh, bộ quy định', official({ ratings: ratings(2025, T) }), DU, 'LDTT.dia_phuong', 'dat', 'Bộ, ngành hoặc tỉnh quy định: người mới tuyển dụng, người chuyển công tác, người nghỉ dài ngày.'),
  row('đơn vị yêu cầu 10 tháng, mới có 9', official({ ratings: ratings(2025, T), services: [service('cong_tac', '2025-04-01', null)] }), CHUA, 'GEN.so_thang_cong_tac', 'chua-dat', 'Năm 2025 công tác 9 tháng; đơn vị yêu cầu từ 10 tháng.', { o: { settings: { ...NO_SETTINGS, minMonthsOfService: 10 } } }),
  row('đơn vị yêu cầu 10 tháng, nghỉ thai sản được tính', official({ ratings: ratings(2025, T), services: [service('cong_tac', '2025-01-01', '2025-06-30')], leaves: [leave('2025-07-01', '2025-12-31')] }), DU, 'GEN.so_thang_cong_tac', 'dat', 'Năm 2025 công tác 12 tháng; đơn vị yêu cầu từ 10 tháng.', { o: { settings: { ...NO_SETTINGS, minMonthsOfService: 10 } } }),
  row('đơn vị yêu cầu 10 tháng, chưa có thời gian công tác', official({ ratings: ratings(2025, T) }), XD, 'GEN.so_thang_cong_tac', 'thieu-so-lieu', 'Chưa có thời gian công tác năm 2025; đơn vị yêu cầu từ 10 tháng.', { misses: 'thời gian công tác năm 2025', o: { settings: { ...NO_SETTINGS, minMonthsOfService: 10 } } }),
  row('loại hình không phải của danh hiệu: chỉ cảnh báo', official({ ratings: ratings(2025, T) }), DU, 'GEN.loai_hinh', 'chua-dat', 'Lao động tiên tiến xét theo công trạng; đề nghị ghi đột xuất.', { p: { type: 'dot_xuat' } }),
  row('đã có danh hiệu này trong năm: nhắc', official({ ratings: ratings(2025, T), awards: awards('LDTT', [2025]) }), DU, 'GEN.mot_thanh_tich_mot_khen_thuong', 'dat', 'Chưa ghi nhận khen thưởng nào khác cho thành tích này.', { warns: 'Trên sổ đã có Lao động tiên tiến năm 2025.' }),
  row('thành tích in giống một khen thưởng cùng năm: nhắc', official({ ratings: ratings(2025, T), awards: [award('GK_XA', 2025, { name: 'Giấy khen', merit: 'Đã có thành tích xuất sắc trong năm 2025' })] }), DU, 'GEN.mot_thanh_tich_mot_khen_thuong', 'dat', 'Chưa ghi nhận khen thưởng nào khác cho thành tích này.', { p: { merit: 'đã có  thành tích xuất sắc trong năm 2025' }, warns: 'Nội dung thành tích giống Giấy khen năm 2025; cần xem có phải một thành tích không.' }),
  row('báo chí nêu tham nhũng đang xác minh', official({ ratings: ratings(2025, T), pending: [pending('dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu', '2025-12-01')] }), CHUA, 'GEN.viec_dang_xem_xet', 'chua-dat', 'Đang xác minh việc tham nhũng, tiêu cực báo chí nêu từ ngày 01/12/2025; chưa có kết luận bằng văn bản.'),
  row('việc xác minh kết luận sau ngày xét vẫn chặn', official({ ratings: ratings(2025, T), pending: [pending('dang_xac_minh_khieu_nai_to_cao', '2025-12-01', '2026-03-01')] }), CHUA, 'GEN.viec_dang_xem_xet', 'chua-dat', 'Đang xác minh khiếu nại, tố cáo từ ngày 01/12/2025; chưa có kết luận bằng văn bản.'),
  row('việc xác minh bắt đầu sau ngày xét chưa chặn', official({ ratings: ratings(2025, T), pending: [pending('dang_xac_minh_khieu_nai_to_cao', '2026-03-01')] }), DU, 'GEN.viec_dang_xem_xet', 'dat', 'Sổ không ghi việc đang xem xét kỷ luật, điều tra, xác minh; người lập hồ sơ chịu trách nhiệm kiểm tra.'),
  row('từ 01/3/2027 quy định hết hiệu lực, không tự chặn', official({ ratings: ratings(2025, T), pending: [pending('dang_xem_xet_ky_luat', '2026-01-05')] }), DU, 'GEN.viec_dang_xem_xet', 'chua-dat', 'Đang xem xét kỷ luật từ ngày 05/01/2026; chưa có kết luận bằng văn bản.', { p: { date: '2027-03-01' } }),
  row('ngày 28/02/2027 quy định còn hiệu lực', official({ ratings: ratings(2025, T), pending: [pending('dang_xem_xet_ky_luat', '2026-01-05')] }), CHUA, 'GEN.viec_dang_xem_xet', 'chua-dat', 'Đang xem xét kỷ luật từ ngày 05/01/2026; chưa có kết luận bằng văn bản.', { p: { date: '2027-02-28' } }),
];

const SOLDIER = `CSTT.phong_trao#/${TAKES_PART}`;
const CSTT = [
  row('dân quân cơ động hoàn thành tốt', person(['mobile_militia'], { ratings: ratings(2025, T), confirmations: yes(SOLDIER) }), DU, 'CSTT.muc_do', 'dat', 'Năm 2025 hoàn thành tốt nhiệm vụ; cần hoàn thành tốt nhiệm vụ trở lên.'),
  row('dưới mức tốt', person(['armed_forces'], { ratings: ratings(2025, H), confirmations: yes(SOLDIER) }), CHUA, 'CSTT.muc_do', 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.', { lacking: 1 }),
  row('chưa có xếp loại', person(['armed_forces'], { confirmations: yes(SOLDIER) }), XD, 'CSTT.muc_do', 'thieu-so-lieu', 'Cần hoàn thành tốt nhiệm vụ trở lên; chưa có xếp loại năm 2025.', { summary: 'Chưa xác định: thiếu xếp loại năm 2025.' }),
  row('chưa xác nhận tham gia phong trào', person(['standing_militia'], { ratings: ratings(2025, T) }), XD, 'CSTT.phong_trao', 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`, { asks: SOLDIER }),
  row('không tham gia phong trào', person(['standing_militia'], { ratings: ratings(2025, T), confirmations: no(SOLDIER) }), CHUA, 'CSTT.phong_trao', 'chua-dat', `Đã xác nhận là không đạt: ${TAKING}.`),
  row('chưa ghi nhóm đối tượng', person(null, { ratings: ratings(2025, T), confirmations: yes(SOLDIER) }), XD, 'GEN.doi_tuong', 'thieu-so-lieu', 'Chưa ghi nhóm đối tượng; Chiến sĩ tiên tiến dành cho: dân quân thường trực; dân quân cơ động; lực lượng vũ trang.'),
];

const CS = 'CSTDCS.thanh_tich';
const held = awards('LDTT', [2025]);
const noBravery = no(`CSTDCS.thanh_tich#3/${BRAVERY}`);
const ground = (given: Parameters<typeof facts>[0]) => facts({ awards: held, ratings: ratings(2025, T), confirmations: noBravery, ...given });
const CSTDCS = [
  row('đã có LĐTT của năm xét', QUALIFIED['CSTDCS'] ?? facts(), DU, 'CSTDCS.tien_tien', 'dat', 'Đã có Lao động tiên tiến năm 2025, Quyết định LDTT-2025/QĐ ngày 20/12/2025.', { shows: 'Lao động tiên tiến năm 2025, Quyết định LDTT-2025/QĐ ngày 20/12/2025' }),
  row('chưa có LĐTT nhưng đạt tiêu chuẩn LĐTT', facts({ ratings: ratings(2025, X), confirmations: yes(PART) }), DU, 'CSTDCS.tien_tien', 'dat', 'Đạt tiêu chuẩn Lao động tiên tiến.'),
  row('LĐTT năm trước không thay cho năm xét', facts({ awards: awards('LDTT', [2024]), ratings: ratings(2025, X), confirmations: no(PART) }), CHUA, 'CSTDCS.tien_tien', 'chua-dat', `Đã xác nhận là không đạt: ${TAKING}.`),
  row('LĐTT bị hủy không tính', facts({ awards: awards('LDTT', [2025], { cancelledOn: '2026-01-30' }), ratings: ratings(2025, X) }), XD, 'CSTDCS.tien_tien', 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`),
  row('LĐTT quyết định sau ngày xét chưa tính', facts({ awards: awards('LDTT', [2025], { decisionDate: '2026-03-01' }), ratings: ratings(2025, X) }), XD, 'CSTDCS.tien_tien', 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`),
  row('CSTT của dân quân cũng là đường vào', person(['standing_militia'], { awards: awards('CSTT', [2025]), ratings: ratings(2025, X) }), DU, 'CSTDCS.tien_tien', 'dat', 'Đã có Chiến sĩ tiên tiến năm 2025, Quyết định CSTT-2025/QĐ ngày 20/12/2025.'),
  row('hoàn thành xuất sắc', ground({ ratings: ratings(2025, X) }), DU, CS, 'dat', 'Năm 2025 hoàn thành xuất sắc nhiệm vụ; cần hoàn thành xuất sắc nhiệm vụ.'),
  row('hoàn thành tốt, có sáng kiến cơ sở', ground({ initiatives: [initiative('Số hóa hồ sơ')] }), DU, CS, 'dat', 'Có 1 sáng kiến phạm vi từ cơ sở: “Số hóa hồ sơ” (2025).', { shows: 'Sáng kiến “Số hóa hồ sơ” năm 2025 (phạm vi cơ sở)' }),
  row('sáng kiến phạm vi rộng hơn cũng được', ground({ initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh' })] }), DU, CS, 'dat', 'Có 1 sáng kiến phạm vi từ cơ sở: “Số hóa hồ sơ” (2025).'),
  row('có công trình khoa học', ground({ initiatives: [work('Giống lúa chịu mặn')] }), DU, CS, 'dat', 'Có 1 công trình khoa học phạm vi từ cơ sở: “Giống lúa chịu mặn” (2025).'),
  row('không xuất sắc, không sáng kiến', ground({}), CHUA, CS, 'chua-dat', 'Cần hoàn thành xuất sắc nhiệm vụ; năm 2025 hoàn thành tốt nhiệm vụ.', { misses: '1 sáng kiến phạm vi từ cơ sở', lacking: 1 }),
  row('sáng kiến chưa được công nhận không tính', ground({ initiatives: [initiative('Số hóa hồ sơ', { reach: null })] }), CHUA, CS, 'chua-dat', 'Cần 1 sáng kiến phạm vi từ cơ sở; chưa có; “Số hóa hồ sơ” chưa được công nhận.'),
  row('sáng kiến của năm sau năm xét không tính', ground({ initiatives: [initiative('Số hóa hồ sơ', { year: 2026 })] }), CHUA, CS, 'chua-dat', 'Cần 1 sáng kiến phạm vi từ cơ sở; chưa có.'),
  row('chưa có xếp loại, không sáng kiến', ground({ ratings: [] }), XD, CS, 'thieu-so-lieu', 'Cần hoàn thành xuất sắc nhiệm vụ; chưa có xếp loại năm 2025.', { summary: 'Chưa xác định: thiếu xếp loại năm 2025.' }),
  row('chưa ai nói về mưu trí, dũng cảm', facts({ awards: held, ratings: ratings(2025, T) }), XD, CS, 'cho-xac-nhan', `Chờ xác nhận: ${BRAVE}.`),
  row('mưu trí, dũng cảm được công nhận', facts({ awards: held, ratings: ratings(2025, T), confirmations: yes(`CSTDCS.thanh_tich#3/${BRAVERY}`) }), DU, CS, 'dat', `Đã xác nhận: ${BRAVE}.`),
  row('tỷ lệ 15% cũ mặc định không áp dụng', QUALIFIED['CSTDCS'] ?? facts(), DU, 'CSTDCS.ty_le', 'dat', 'Quy định chung không đặt tỷ lệ tối đa trên số người đạt Lao động tiên tiến.'),
  row('tỷ lệ 15% do đơn vị đặt lại', QUALIFIED['CSTDCS'] ?? facts(), DU, 'CSTDCS.ty_le', 'dat', 'Tối đa 15% số người đạt Lao động tiên tiến (đơn vị hoặc tỉnh đặt); kiểm tra trên cả danh sách, không xét từng trường hợp.', { o: { settings: { ...NO_SETTINGS, quotaPct: { 'CSTDCS.ty_le': 15 } } } }),
  row('sáng kiến đã dùng: chỉ cảnh báo', ground({ initiatives: [initiative('Số hóa hồ sơ', { year: 2024, usedFor: [{ id: 'x', name: 'Chiến sĩ thi đua cơ sở', year: 2024 }] })] }), DU, 'GEN.sang_kien_dung_mot_lan', 'chua-dat', 'Sáng kiến “Số hóa hồ sơ” đã dùng cho Chiến sĩ thi đua cơ sở năm 2024; mỗi sáng kiến nên dùng một lần.'),
  row('có sáng kiến chưa dùng thì lấy sáng kiến ấy', ground({ initiatives: [initiative('Cũ', { usedFor: [{ id: 'x', name: 'Chiến sĩ thi đua cơ sở', year: 2024 }] }), initiative('Mới', { year: 2024 })] }), DU, 'GEN.sang_kien_dung_mot_lan', 'dat', 'Sáng kiến chưa dùng để xét lần nào trước đây.'),
  row('không dựa vào sáng kiến', ground({ ratings: ratings(2025, X) }), DU, 'GEN.sang_kien_dung_mot_lan', 'dat', 'Không dựa vào sáng kiến nào.'),
];

const CT = 'CSTDT.ba_lan_CSTDCS';
const three = awards('CSTDCS', [2023, 2024, 2025]);
const ready = (given: Parameters<typeof facts>[0]) => facts({ awards: three, initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh' })], confirmations: yes(PROVINCE_SAYS('CSTDT')), ...given });
const noArmy = no(`CSTDT.sang_kien#2/${BRAVERY}`);
const CSTDT = [
  row('ba năm liền tính cả năm xét', ready({}), DU, CT, 'dat', 'Có 3 năm liền Chiến sĩ thi đua cơ sở: 2023–2025.', { shows: 'Chiến sĩ thi đua cơ sở năm 2024, Quyết định CSTDCS-2024/QĐ ngày 20/12/2024' }),
  row('thiếu năm giữa', ready({ awards: awards('CSTDCS', [2022, 2023, 2025]) }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2024 chưa có quyết định.', { misses: 'Chiến sĩ thi đua cơ sở năm 2024', summary: 'Chưa đủ điều kiện: cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2024 chưa có quyết định.', lacking: 1, warns: 'Có 3 lần Chiến sĩ thi đua cơ sở (2022, 2023, 2025) nhưng không liền năm.' }),
  row('mới có hai năm', ready({ awards: awards('CSTDCS', [2024, 2025]) }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2023 chưa có quyết định.'),
  row('chưa có năm nào', ready({ awards: [] }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2023–2025 chưa có quyết định.'),
  row('năm xét đã qua mà chưa có CSTĐCS', ready({ awards: awards('CSTDCS', [2022, 2023, 2024]) }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2025 chưa có quyết định.'),
  row('xét ngay trong năm: tính đến năm trước', ready({ awards: awards('CSTDCS', [2022, 2023, 2024]) }), DU, CT, 'dat', 'Có 3 năm liền Chiến sĩ thi đua cơ sở: 2022–2024.', { p: { date: '2025-11-20' } }),
  row('một năm bị hủy quyết định', ready({ awards: [...awards('CSTDCS', [2023, 2025]), award('CSTDCS', 2024, { cancelledOn: '2025-06-01' })] }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2024 chưa có quyết định.', { warns: 'Không tính Chiến sĩ thi đua cơ sở năm 2024: quyết định đã bị hủy.' }),
  row('quyết định cũ của cấp huyện vẫn tính', ready({ awards: awards('CSTDCS', [2023, 2024, 2025], { authority: 'Chủ tịch UBND huyện Mẫu' }) }), DU, CT, 'dat', 'Có 3 năm liền Chiến sĩ thi đua cơ sở: 2023–2025.'),
  row('kỷ luật xen giữa: thành tích trước đó không tính', ready({ discipline: [discipline('khien_trach', '2023-06-01', '2024-05-31')] }), CHUA, CT, 'chua-dat', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; năm 2023 không tính do kỷ luật.'),
  row('kỷ luật chưa biết ngày hết', ready({ discipline: [discipline('khien_trach', '2022-06-01', null)] }), XD, CT, 'thieu-so-lieu', 'Cần 3 năm liền Chiến sĩ thi đua cơ sở; chưa rõ ngày hết thời hạn kỷ luật.'),
  row('các năm đã tính cho lần trước: cảnh báo', ready({ awards: [...three, award('CSTDT', 2024, { periodTo: '2024-12-31' })] }), DU, CT, 'dat', 'Có 3 năm liền Chiến sĩ thi đua cơ sở: 2023–2025.', { warns: 'Đã tính năm 2023 cho Chiến sĩ thi đua cấp tỉnh năm 2024; thời gian cho lần này tính lại từ ngày 01/01/2025 (NĐ 152/2025/NĐ-CP Điều 33 khoản 7).' }),
  row('lần trước đã lâu: nêu ngày tính lại', ready({ awards: [...three, award('CSTDT', 2021, { periodTo: '2021-12-31' })] }), DU, 'GEN.tinh_lai_sau_lan_khen_truoc', 'dat', 'Lần trước: Chiến sĩ thi đua cấp tỉnh năm 2021; thời gian cho lần này tính từ ngày 01/01/2022.'),
  row('lần trước không ghi giai đoạn: tính từ ngày quyết định', ready({ awards: [...three, award('CSTDT', 2021, { decisionDate: '2022-03-15' })] }), DU, 'GEN.tinh_lai_sau_lan_khen_truoc', 'dat', 'Lần trước: Chiến sĩ thi đua cấp tỉnh năm 2021; thời gian cho lần này tính từ ngày 15/03/2022 (quyết định không ghi giai đoạn thành tích).'),
  row('chưa có lần trước', ready({}), DU, 'GEN.tinh_lai_sau_lan_khen_truoc', 'dat', 'Chưa có Chiến sĩ thi đua cấp tỉnh trước đây; thời gian tính từ đầu.'),
  row('sáng kiến mới ở phạm vi cơ sở', ready({ initiatives: [initiative('Số hóa hồ sơ')], confirmations: [...yes(PROVINCE_SAYS('CSTDT')), ...noArmy] }), CHUA, 'CSTDT.sang_kien', 'chua-dat', 'Cần 1 sáng kiến phạm vi từ cấp tỉnh, nhân rộng được; chưa có; “Số hóa hồ sơ” phạm vi cơ sở.', { lacking: 1 }),
  row('sáng kiến cấp tỉnh không nhân rộng được', ready({ initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh', replicable: false })], confirmations: [...yes(PROVINCE_SAYS('CSTDT')), ...noArmy] }), CHUA, 'CSTDT.sang_kien', 'chua-dat', 'Cần 1 sáng kiến phạm vi từ cấp tỉnh, nhân rộng được; chưa có; “Số hóa hồ sơ” không nhân rộng được.'),
  row('chưa rõ sáng kiến có nhân rộng được không', ready({ initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh', replicable: null })], confirmations: [...yes(PROVINCE_SAYS('CSTDT')), ...noArmy] }), XD, 'CSTDT.sang_kien', 'thieu-so-lieu', 'Cần 1 sáng kiến phạm vi từ cấp tỉnh, nhân rộng được; chưa có; chưa rõ khả năng nhân rộng của “Số hóa hồ sơ”.', { misses: 'khả năng nhân rộng của “Số hóa hồ sơ”', summary: 'Chưa xác định: thiếu khả năng nhân rộng của “Số hóa hồ sơ”.' }),
  row('công trình khoa học cấp tỉnh', ready({ initiatives: [work('Giống lúa chịu mặn', { reach: 'tinh', replicable: null })] }), DU, 'CSTDT.sang_kien', 'dat', 'Có 1 công trình khoa học phạm vi từ cấp tỉnh: “Giống lúa chịu mặn” (2025).'),
  row('mưu trí, dũng cảm trong toàn quân', ready({ initiatives: [], confirmations: [...yes(PROVINCE_SAYS('CSTDT')), ...yes(`CSTDT.sang_kien#2/${BRAVERY}`)] }), DU, 'CSTDT.sang_kien', 'dat', `Đã xác nhận: ${BRAVE} (phạm vi toàn quân).`),
  row('tỉnh chưa công nhận phạm vi', ready({ confirmations: [] }), XD, 'CSTDT.cong_nhan_pham_vi', 'cho-xac-nhan', 'Chờ xác nhận: Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng được cấp có thẩm quyền công nhận (do tỉnh công nhận).', { lacking: 1 }),
  row('tỉnh không công nhận phạm vi', ready({ confirmations: no(PROVINCE_SAYS('CSTDT')) }), CHUA, 'CSTDT.cong_nhan_pham_vi', 'chua-dat', 'Đã xác nhận là không đạt: Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng được cấp có thẩm quyền công nhận (do tỉnh công nhận).'),
];

const CQ = 'CSTDTQ.hai_lan_CSTDT';
const TWICE = 'Cần 2 năm liền Chiến sĩ thi đua cấp tỉnh (hoặc tương đương của bộ, ngành)';
const topped = (given: Parameters<typeof facts>[0]) => facts({ awards: awards('CSTDT', [2024, 2025]), initiatives: [initiative('Số hóa hồ sơ', { reach: 'toan_quoc' })], confirmations: yes(PROVINCE_SAYS('CSTDTQ')), ...given });
const CSTDTQ = [
  row('hai lần liền', topped({}), DU, CQ, 'dat', 'Có 2 năm liền Chiến sĩ thi đua cấp tỉnh (hoặc tương đương của bộ, ngành): 2024, 2025.'),
  row('một lần của bộ cũng tính', topped({ awards: [award('CSTDT', 2024), award('CSTDT', 2025, { ofMinistry: true })] }), DU, CQ, 'dat', 'Có 2 năm liền Chiến sĩ thi đua cấp tỉnh (hoặc tương đương của bộ, ngành): 2024, 2025.'),
  row('hai lần cách nhau ba năm: sổ không nói có là liên tục', topped({ awards: awards('CSTDT', [2022, 2025]) }), XD, CQ, 'cho-xac-nhan', 'Có 2 lần Chiến sĩ thi đua cấp tỉnh (hoặc tương đương của bộ, ngành) (2022, 2025), cách nhau không quá 3 năm; chờ xác nhận là liên tục.'),
  row('hai lần cách nhau bốn năm', topped({ awards: awards('CSTDT', [2021, 2025]) }), CHUA, CQ, 'chua-dat', `${TWICE}; năm 2024 chưa có quyết định.`, { warns: 'Có 2 lần Chiến sĩ thi đua cấp tỉnh (hoặc tương đương của bộ, ngành) (2021, 2025) nhưng không liền năm.' }),
  row('mới có một lần', topped({ awards: awards('CSTDT', [2025]) }), CHUA, CQ, 'chua-dat', `${TWICE}; năm 2024 chưa có quyết định.`, { lacking: 1 }),
  row('sáng kiến mới ở phạm vi tỉnh', topped({ initiatives: [initiative('Số hóa hồ sơ', { reach: 'tinh' })], confirmations: [...yes(PROVINCE_SAYS('CSTDTQ')), ...no(`CSTDTQ.sang_kien#2/${BRAVERY}`)] }), CHUA, 'CSTDTQ.sang_kien', 'chua-dat', 'Cần 1 sáng kiến phạm vi từ toàn quốc, nhân rộng được; chưa có; “Số hóa hồ sơ” phạm vi cấp tỉnh.'),
  row('chưa rõ khả năng nhân rộng', topped({ initiatives: [initiative('Số hóa hồ sơ', { reach: 'toan_quoc', replicable: null })], confirmations: [...yes(PROVINCE_SAYS('CSTDTQ')), ...no(`CSTDTQ.sang_kien#2/${BRAVERY}`)] }), XD, 'CSTDTQ.sang_kien', 'thieu-so-lieu', 'Cần 1 sáng kiến phạm vi từ toàn quốc, nhân rộng được; chưa có; chưa rõ khả năng nhân rộng của “Số hóa hồ sơ”.'),
  row('tỉnh chưa công nhận phạm vi', topped({ confirmations: [] }), XD, 'CSTDTQ.cong_nhan_pham_vi', 'cho-xac-nhan', 'Chờ xác nhận: Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng được cấp có thẩm quyền công nhận (do tỉnh công nhận).'),
  row('chưa công khai: chưa ảnh hưởng khi chọn người', topped({}), DU, 'GEN.cong_khai', 'thieu-so-lieu', 'Chưa ghi đợt công khai lấy ý kiến; cần 10 ngày làm việc trước khi hội đồng họp.', { misses: 'thời gian công khai lấy ý kiến' }),
  row('chưa công khai: xét hồ sơ thì chưa xác định', topped({}), XD, 'GEN.cong_khai', 'thieu-so-lieu', 'Chưa ghi đợt công khai lấy ý kiến; cần 10 ngày làm việc trước khi hội đồng họp.', { o: { stage: 'procedure' }, summary: 'Chưa xác định: thiếu thời gian công khai lấy ý kiến.' }),
  // From Monday 12/01/2026 the tenth working day after is Monday 26/01/2026.
  row('công khai đủ 10 ngày làm việc', topped({ posting: { from: '2026-01-12', to: '2026-01-26', manner: 'Cổng thông tin' } }), DU, 'GEN.cong_khai', 'dat', 'Công khai từ ngày 12/01/2026 đến ngày 26/01/2026, được 10 ngày làm việc; cần 10 ngày làm việc trước khi hội đồng họp.', { o: { stage: 'procedure' }, warns: 'Không áp dụng khi xét theo thủ tục đơn giản.' }),
  row('công khai thiếu một ngày làm việc', topped({ posting: { from: '2026-01-12', to: '2026-01-25', manner: '' } }), CHUA, 'GEN.cong_khai', 'chua-dat', 'Công khai từ ngày 12/01/2026 đến ngày 25/01/2026, được 9 ngày làm việc; cần 10 ngày làm việc trước khi hội đồng họp.', { o: { stage: 'procedure' } }),
  row('còn đang công khai', topped({ posting: { from: '2026-02-02', to: '2026-02-27', manner: '' } }), CHUA, 'GEN.cong_khai', 'chua-dat', 'Công khai từ ngày 02/02/2026 đến ngày 27/02/2026, được 6 ngày làm việc tính đến ngày xét; cần 10 ngày làm việc trước khi hội đồng họp.', { o: { stage: 'procedure' } }),
];

export const persons: Table = { LDTT, CSTT, CSTDCS, CSTDT, CSTDTQ };
