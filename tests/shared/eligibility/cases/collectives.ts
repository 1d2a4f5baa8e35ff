import { NO_SETTINGS } from '../../../../shared/eligibility/settings.ts';
import { H, T, X, answer, award, awards, block, campaign, collective, commune, discipline, enterprise, facts, household, members, no, pending, rating, ratings, village, yes } from '../builder.ts';
import { FLAG_KEYS, QUALIFIED, TAKES_PART, TEN } from './qualified.ts';
import { CHUA, DU, KHONG, XD, row } from './table.ts';
import type { Table } from './table.ts';

/** Titles of collectives and households (award-law 1.3). */

const TAKING = 'Tích cực tham gia phong trào thi đua';
const team = (given: Parameters<typeof collective>[0]) => collective({ ratings: ratings(2025, T), members: [{ year: 2025, total: 10, members: TEN }], confirmations: yes(`TTLDTT.phong_trao#/${TAKES_PART}`, 'TTLDTT.doan_ket#/noi_bo_doan_ket'), ...given });
const roll = (total: number | null, list: ReturnType<typeof members>) => [{ year: 2025, total, members: list }];
const L = 'TTLDTT.ty_le_LDTT';

const TTLDTT = [
  row('đúng 70%', team({}), DU, L, 'dat', '7/10 người đạt Lao động tiên tiến (70%); cần từ 70%.'),
  row('60% thì không đạt', team({ members: roll(10, [...members(6, { titles: ['LDTT'] }), ...members(4, {}, 7)]) }), CHUA, L, 'chua-dat', '6/10 người đạt Lao động tiên tiến (60%); cần từ 70%.', { summary: 'Chưa đủ điều kiện: 6/10 người đạt Lao động tiên tiến (60%); cần từ 70%.', lacking: 1 }),
  row('sát dưới 70% không được làm tròn lên', team({ members: roll(1000, [...members(699, { titles: ['LDTT'] }), ...members(301, {}, 700)]) }), CHUA, L, 'chua-dat', '699/1000 người đạt Lao động tiên tiến (69,9%); cần từ 70%.'),
  row('2/3 hiện 66,6%', team({ members: roll(3, [...members(2, { titles: ['LDTT'] }), ...members(1, {}, 3)]) }), CHUA, L, 'chua-dat', '2/3 người đạt Lao động tiên tiến (66,6%); cần từ 70%.'),
  row('còn người chưa có trong danh sách, có thể đủ', team({ members: roll(10, [...members(6, { titles: ['LDTT'] }), ...members(2, {}, 7)]) }), XD, L, 'thieu-so-lieu', '6/10 người đạt Lao động tiên tiến (60%); cần từ 70%; chưa có số liệu của 2 người.', { misses: 'danh hiệu Lao động tiên tiến của 2 thành viên năm 2025' }),
  row('còn người chưa có trong danh sách nhưng đã chắc đủ', team({ members: roll(10, members(8, { titles: ['LDTT'] })) }), XD, L, 'dat', '8/10 người đạt Lao động tiên tiến (80%); cần từ 70%.'),
  row('còn người chưa có trong danh sách nhưng không thể đủ', team({ members: roll(10, [...members(3, { titles: ['LDTT'] }), ...members(4, {}, 4)]) }), CHUA, L, 'chua-dat', '3/10 người đạt Lao động tiên tiến (30%); cần từ 70%.'),
  row('chưa ghi tổng số người', team({ members: roll(null, TEN) }), XD, L, 'thieu-so-lieu', 'Chưa có tổng số thành viên năm 2025 nên chưa tính được tỷ lệ đạt Lao động tiên tiến; cần từ 70%.', { misses: 'tổng số thành viên năm 2025' }),
  row('tổng số nhỏ hơn danh sách', team({ members: roll(8, TEN) }), XD, L, 'thieu-so-lieu', 'Tổng số thành viên năm 2025 ghi 8 nhưng danh sách có 10; cần sửa cho khớp.'),
  row('tổng số ghi 0', team({ members: roll(0, []) }), XD, L, 'thieu-so-lieu', 'Tổng số thành viên năm 2025 ghi 0; cần từ 70% đạt Lao động tiên tiến.'),
  row('chưa có danh sách', team({ members: [] }), XD, L, 'thieu-so-lieu', 'Chưa có danh sách thành viên năm 2025; cần từ 70% đạt Lao động tiên tiến.', { misses: 'danh sách thành viên năm 2025' }),
  row('danh sách năm trước không thay được', team({ members: [{ year: 2024, total: 10, members: TEN }] }), XD, L, 'thieu-so-lieu', 'Chưa có danh sách thành viên năm 2025; cần từ 70% đạt Lao động tiên tiến.'),
  row('CSTĐCS mà chưa ghi LĐTT thì chưa tính, có nhắc', team({ members: roll(10, [...members(6, { titles: ['LDTT'] }), ...members(1, { titles: ['CSTDCS'] }, 7), ...members(3, {}, 8)]) }), CHUA, L, 'chua-dat', '6/10 người đạt Lao động tiên tiến (60%); cần từ 70%.', { warns: 'Thành viên 7: có Chiến sĩ thi đua cơ sở nhưng chưa ghi Lao động tiên tiến năm 2025, nên chưa tính.' }),
  row('một người bị cảnh cáo', team({ members: roll(10, [...members(9, { titles: ['LDTT'] }), ...members(1, { discipline: 'canh_cao' }, 10)]) }), CHUA, 'TTLDTT.ky_luat', 'chua-dat', 'Có 1 người bị kỷ luật từ cảnh cáo trở lên; không được có.', { shows: 'Thành viên 10: cảnh cáo (năm 2025)', lacking: 1 }),
  row('một người bị khiển trách thì không sao', team({ members: roll(10, [...members(9, { titles: ['LDTT'] }), ...members(1, { discipline: 'khien_trach' }, 10)]) }), DU, 'TTLDTT.ky_luat', 'dat', 'Không ghi nhận người nào bị kỷ luật từ cảnh cáo trở lên; không được có.'),
  row('nặng hơn cảnh cáo', team({ members: roll(10, [...members(9, { titles: ['LDTT'] }), ...members(1, { discipline: 'higher' }, 10)]) }), CHUA, 'TTLDTT.ky_luat', 'chua-dat', 'Có 1 người bị kỷ luật từ cảnh cáo trở lên; không được có.'),
  row('chưa đủ danh sách để nói không ai bị kỷ luật', team({ members: roll(10, members(8, { titles: ['LDTT'] })) }), XD, 'TTLDTT.ky_luat', 'thieu-so-lieu', 'Không ghi nhận người nào bị kỷ luật từ cảnh cáo trở lên; không được có; chưa có số liệu của 2 người.'),
  row('mức hoàn thành chưa tốt', team({ ratings: ratings(2025, H) }), CHUA, 'TTLDTT.muc_do', 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.'),
  row('chưa có xếp loại tập thể', team({ ratings: [] }), XD, 'TTLDTT.muc_do', 'thieu-so-lieu', 'Cần hoàn thành tốt nhiệm vụ trở lên; chưa có xếp loại năm 2025.'),
  row('chưa xác nhận phong trào', team({ confirmations: yes('TTLDTT.doan_ket#/noi_bo_doan_ket') }), XD, 'TTLDTT.phong_trao', 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`),
  row('nội bộ mất đoàn kết', team({ confirmations: [...yes(`TTLDTT.phong_trao#/${TAKES_PART}`), ...no('TTLDTT.doan_ket#/noi_bo_doan_ket')] }), CHUA, 'TTLDTT.doan_ket', 'chua-dat', 'Đã xác nhận là không đạt: Nội bộ đoàn kết, gương mẫu chấp hành pháp luật.'),
  row('tập thể đã giải thể trước ngày xét', team({ subject: { endedOn: '2025-07-01' } }), CHUA, 'GEN.tap_the_con_ton_tai', 'chua-dat', 'Không còn từ ngày 01/07/2025, trước ngày xét 10/02/2026; không xét tổ chức đã giải thể, sáp nhập.'),
  row('tập thể sẽ giải thể sau ngày xét', team({ subject: { endedOn: '2026-02-11' } }), DU, L, 'dat', '7/10 người đạt Lao động tiên tiến (70%); cần từ 70%.'),
  row('tập thể bị kỷ luật cả năm', team({ discipline: [discipline('canh_cao', '2025-01-01', '2026-12-31')] }), CHUA, 'TTLDTT.muc_do', 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 không tính do kỷ luật (cảnh cáo, hết ngày 31/12/2026).'),
  row('doanh nghiệp là tập thể', enterprise({ ratings: ratings(2025, T), members: roll(10, TEN), confirmations: yes(`TTLDTT.phong_trao#/${TAKES_PART}`, 'TTLDTT.doan_ket#/noi_bo_doan_ket') }), DU, 'TTLDTT.muc_do', 'dat', 'Năm 2025 hoàn thành tốt nhiệm vụ; cần hoàn thành tốt nhiệm vụ trở lên.'),
];

const best = (given: Parameters<typeof collective>[0]) => collective({ ratings: ratings(2025, X), members: roll(10, TEN), confirmations: yes(`TTLDXS.phong_trao#/${TAKES_PART}`, 'TTLDXS.doan_ket#/noi_bo_doan_ket'), ...given });
const TTLDXS = [
  row('hoàn thành tốt chưa đủ', best({ ratings: ratings(2025, T) }), CHUA, 'TTLDXS.muc_do', 'chua-dat', 'Cần hoàn thành xuất sắc nhiệm vụ; năm 2025 hoàn thành tốt nhiệm vụ.'),
  row('chưa xác nhận phong trào', best({ confirmations: yes('TTLDXS.doan_ket#/noi_bo_doan_ket') }), XD, 'TTLDXS.phong_trao', 'cho-xac-nhan', `Chờ xác nhận: ${TAKING}.`),
  row('tất cả hoàn thành nhiệm vụ', best({}), DU, 'TTLDXS.hoan_thanh', 'dat', '10/10 người hoàn thành nhiệm vụ (100%); cần đủ 100%.'),
  row('một người không hoàn thành', best({ members: roll(10, [...TEN.slice(0, 9), ...members(1, { rating: 'khong_hoan_thanh' }, 10)]) }), CHUA, 'TTLDXS.hoan_thanh', 'chua-dat', '9/10 người hoàn thành nhiệm vụ (90%); cần đủ 100%.', { shows: 'Thành viên 10: không hoàn thành nhiệm vụ (năm 2025)', lacking: 1 }),
  row('một người chưa có xếp loại', best({ members: roll(10, [...TEN.slice(0, 9), ...members(1, { rating: null }, 10)]) }), XD, 'TTLDXS.hoan_thanh', 'thieu-so-lieu', '9/10 người hoàn thành nhiệm vụ (90%); cần đủ 100%; chưa có số liệu của 1 người.', { misses: 'xếp loại của 1 thành viên năm 2025' }),
  row('chưa ghi tổng số nhưng đã có người không hoàn thành', best({ members: roll(null, [...TEN.slice(0, 9), ...members(1, { rating: 'khong_hoan_thanh' }, 10)]) }), CHUA, 'TTLDXS.hoan_thanh', 'chua-dat', 'Có người không hoàn thành nhiệm vụ; cần đủ 100%.'),
  row('dưới 70% LĐTT', best({ members: roll(10, [...members(1, { titles: ['LDTT', 'CSTDCS'] }), ...members(5, { titles: ['LDTT'] }, 2), ...members(4, {}, 7)]) }), CHUA, 'TTLDXS.ty_le_LDTT', 'chua-dat', '6/10 người đạt Lao động tiên tiến (60%); cần từ 70%.'),
  row('không ai đạt CSTĐCS', best({ members: roll(10, [...members(7, { titles: ['LDTT'] }), ...members(3, {}, 8)]) }), CHUA, 'TTLDXS.co_CSTDCS', 'chua-dat', 'Có 0 người đạt Chiến sĩ thi đua cơ sở; cần từ 1.', { misses: 'người đạt Chiến sĩ thi đua cơ sở năm 2025' }),
  row('chưa đủ danh sách để nói không ai đạt CSTĐCS', best({ members: roll(10, members(9, { titles: ['LDTT'] })) }), XD, 'TTLDXS.co_CSTDCS', 'thieu-so-lieu', 'Có 0 người đạt Chiến sĩ thi đua cơ sở; cần từ 1; chưa có số liệu của 1 người.'),
  row('có một CSTĐCS', best({}), DU, 'TTLDXS.co_CSTDCS', 'dat', 'Có 1 người đạt Chiến sĩ thi đua cơ sở; cần từ 1.', { shows: 'Thành viên 1: Lao động tiên tiến, Chiến sĩ thi đua cơ sở (năm 2025)' }),
  // Luật Điều 27 may or may not bar it (award-law 1.3, [L]): shown, never decides by itself.
  row('có người bị cảnh cáo: quy định cần kiểm tra, không tự chặn', best({ members: roll(10, [...TEN.slice(0, 9), ...members(1, { discipline: 'canh_cao' }, 10)]) }), DU, 'TTLDXS.ky_luat', 'chua-dat', 'Có 1 người bị kỷ luật từ cảnh cáo trở lên; không được có.'),
  row('đơn vị đã đối chiếu quy định ấy thì chặn', best({ members: roll(10, [...TEN.slice(0, 9), ...members(1, { discipline: 'canh_cao' }, 10)]) }), CHUA, 'TTLDXS.ky_luat', 'chua-dat', 'Có 1 người bị kỷ luật từ cảnh cáo trở lên; không được có.', { o: { settings: { ...NO_SETTINGS, confirmedConditions: ['TTLDXS.ky_luat'] } }, lacking: 1 }),
  row('chưa xác nhận đoàn kết', best({ confirmations: yes(`TTLDXS.phong_trao#/${TAKES_PART}`) }), XD, 'TTLDXS.doan_ket', 'cho-xac-nhan', 'Chờ xác nhận: Nội bộ đoàn kết, gương mẫu chấp hành pháp luật.'),
];

const FLAG = 'CTD_TINH.tieu_chuan';
const LEADS = 'Cần dẫn đầu trong cụm, khối do tỉnh tổ chức năm 2025';
const LONG = 'Cần dẫn đầu trong phong trào thi đua do tỉnh phát động từ 3 năm, khi tổng kết năm 2025';
const flagged = (given: Parameters<typeof collective>[0]) => collective({ confirmations: yes(...FLAG_KEYS), ...given });
const CTD_TINH = [
  row('dẫn đầu khối của tỉnh', flagged({ reviews: [block('tinh')] }), DU, FLAG, 'dat', 'Năm 2025 dẫn đầu trong “Khối thi đua số 2”.', { shows: 'Dẫn đầu trong “Khối thi đua số 2” năm 2025 (do tỉnh tổ chức)' }),
  row('không có kết quả khối, không có phong trào', flagged({}), CHUA, FLAG, 'chua-dat', `${LEADS}; chưa có kết quả.`, { misses: 'kết quả dẫn đầu trong cụm, khối do tỉnh tổ chức năm 2025' }),
  row('được bình xét trong khối chưa phải dẫn đầu', flagged({ reviews: [block('tinh', { role: 'reviewed' })] }), CHUA, FLAG, 'chua-dat', `${LEADS}; chưa có kết quả.`),
  row('dẫn đầu khối năm trước', flagged({ reviews: [block('tinh', { year: 2024 })] }), CHUA, FLAG, 'chua-dat', `${LEADS}; chưa có kết quả.`, { warns: 'Kết quả trong “Khối thi đua số 2” là của năm 2024, không phải năm xét.' }),
  row('dẫn đầu khối do xã tổ chức', flagged({ reviews: [block('xa')] }), CHUA, FLAG, 'chua-dat', `${LEADS}; “Khối thi đua số 2” không đúng cấp tổ chức.`),
  row('chưa ghi cấp tổ chức khối', flagged({ reviews: [block(null)] }), XD, FLAG, 'thieu-so-lieu', `${LEADS}; chưa rõ cấp tổ chức của “Khối thi đua số 2”.`, { misses: 'cấp tổ chức của “Khối thi đua số 2”' }),
  row('dẫn đầu khối nhưng tổ chức đảng không vững mạnh', collective({ reviews: [block('tinh')], confirmations: [...yes(FLAG_KEYS[0] ?? '', FLAG_KEYS[2] ?? ''), ...no(FLAG_KEYS[1] ?? '')] }), CHUA, FLAG, 'chua-dat', 'Đã xác nhận là không đạt: Tổ chức đảng, đoàn thể vững mạnh.', { lacking: 1 }),
  row('dẫn đầu khối, chưa xác nhận vượt chỉ tiêu', collective({ reviews: [block('tinh')], confirmations: yes(...FLAG_KEYS.slice(1)) }), XD, FLAG, 'cho-xac-nhan', 'Chờ xác nhận: Hoàn thành vượt mức các chỉ tiêu thi đua, nhiệm vụ được giao.', { lacking: 1 }),
  row('dẫn đầu phong trào 3 năm của tỉnh khi tổng kết', collective({ reviews: [campaign('tinh', { role: 'leader', years: 3 })] }), DU, FLAG, 'dat', 'Năm 2025 dẫn đầu trong phong trào “Cả nước chung tay”.', { summary: 'Đủ điều kiện theo căn cứ: phong trào thi đua.' }),
  row('phong trào 2 năm', collective({ reviews: [campaign('tinh', { role: 'leader', years: 2 })] }), CHUA, FLAG, 'chua-dat', `${LONG}; phong trào “Cả nước chung tay” không đúng thời gian thực hiện.`),
  row('mới sơ kết', collective({ reviews: [campaign('tinh', { role: 'leader', years: 3, at: 'so_ket' })] }), CHUA, FLAG, 'chua-dat', `${LONG}; phong trào “Cả nước chung tay” không đúng kỳ sơ kết, tổng kết.`),
  row('phong trào của xã', collective({ reviews: [campaign('xa', { role: 'leader' })] }), CHUA, FLAG, 'chua-dat', `${LONG}; phong trào “Cả nước chung tay” không đúng cấp phát động.`),
  row('chưa ghi phong trào kéo dài mấy năm', collective({ reviews: [campaign('tinh', { role: 'leader', years: null })] }), XD, FLAG, 'thieu-so-lieu', `${LONG}; chưa rõ thời gian thực hiện của phong trào “Cả nước chung tay”.`),
  row('đề nghị theo phong trào thì không xét đường hằng năm', flagged({ reviews: [block('tinh')] }), CHUA, FLAG, 'chua-dat', `${LONG}; chưa có kết quả.`, { p: { ground: 'phong_trao' } }),
  row('đề nghị theo công trạng thì không xét đường phong trào', collective({ reviews: [campaign('tinh', { role: 'leader' })], confirmations: yes(...FLAG_KEYS) }), CHUA, FLAG, 'chua-dat', `${LEADS}; chưa có kết quả.`, { p: { type: 'cong_trang' } }),
];

const GOV = 'CTD_CP.tieu_chuan';
const CTD_CP = [
  row('dẫn đầu khối và đã có Cờ tỉnh của năm', QUALIFIED['CTD_CP'] ?? collective(), DU, GOV, 'dat', 'Đã có Cờ thi đua của UBND tỉnh năm 2025, Quyết định CTD_TINH-2025/QĐ ngày 20/12/2025.'),
  row('tỷ lệ 20% xét trên danh sách của tỉnh', QUALIFIED['CTD_CP'] ?? collective(), DU, GOV, 'dat', 'Tối đa 20% số đơn vị dẫn đầu cụm, khối của tỉnh; kiểm tra trên cả danh sách, không xét từng trường hợp.'),
  row('chưa có Cờ tỉnh nhưng đạt tiêu chuẩn Cờ tỉnh hằng năm', flagged({ reviews: [block('tinh')] }), DU, GOV, 'dat', 'Đạt tiêu chuẩn Cờ thi đua của UBND tỉnh.'),
  row('Cờ tỉnh theo phong trào không thay được', collective({ reviews: [block('tinh')], awards: [award('CTD_TINH', 2025, { type: 'phong_trao' })], confirmations: no(FLAG_KEYS[0] ?? '') }), CHUA, GOV, 'chua-dat', 'Đã xác nhận là không đạt: Hoàn thành vượt mức các chỉ tiêu thi đua, nhiệm vụ được giao.'),
  row('Cờ tỉnh chưa rõ loại hình', collective({ reviews: [block('tinh')], awards: [award('CTD_TINH', 2025, { type: null })], confirmations: no(FLAG_KEYS[0] ?? '') }), XD, GOV, 'thieu-so-lieu', 'Đã có Cờ thi đua của UBND tỉnh năm 2025 nhưng chưa rõ loại hình.', { misses: 'loại hình của Cờ thi đua của UBND tỉnh năm 2025' }),
  row('không dẫn đầu', collective({ awards: awards('CTD_TINH', [2025]) }), CHUA, GOV, 'chua-dat', `${LEADS}; chưa có kết quả.`),
  row('dẫn đầu khối của Trung ương', collective({ reviews: [block('hoi_dong_tdkt_trung_uong')] }), DU, GOV, 'dat', 'Năm 2025 dẫn đầu trong “Khối thi đua số 2”.', { summary: 'Đủ điều kiện theo căn cứ: hằng năm, khối do Trung ương tổ chức.' }),
  row('dẫn đầu phong trào 5 năm của Thủ tướng khi sơ kết', collective({ reviews: [campaign('thu_tuong', { role: 'leader', years: 5, at: 'so_ket' })] }), DU, GOV, 'dat', 'Năm 2025 dẫn đầu trong phong trào “Cả nước chung tay”.'),
  row('phong trào 4 năm của Thủ tướng', collective({ reviews: [campaign('thu_tuong', { role: 'leader', years: 4 })] }), CHUA, GOV, 'chua-dat', 'Cần dẫn đầu trong phong trào thi đua do Thủ tướng Chính phủ phát động từ 5 năm, khi sơ kết hoặc tổng kết năm 2025; phong trào “Cả nước chung tay” không đúng thời gian thực hiện.'),
  row('chưa ghi kỳ sơ kết hay tổng kết', collective({ reviews: [campaign('thu_tuong', { role: 'leader', at: null })] }), XD, GOV, 'thieu-so-lieu', 'Cần dẫn đầu trong phong trào thi đua do Thủ tướng Chính phủ phát động từ 5 năm, khi sơ kết hoặc tổng kết năm 2025; chưa rõ kỳ sơ kết, tổng kết của phong trào “Cả nước chung tay”.'),
];

const LEAD = 'XPTB.dan_dau#/dan_dau_phong_trao_cua_tinh';
const FIVE = ['kinh_te_xa_hoi_quoc_phong_an_ninh', 'doi_song_kinh_te', 'doi_song_van_hoa', 'moi_truong_canh_quan', 'chap_hanh_phap_luat'].map((code) => `XPTB.tieu_chuan#/${code}`);
const XPTB = [
  row('đủ điểm thang điểm của tỉnh', QUALIFIED['XPTB'] ?? commune(), DU, 'XPTB.tieu_chuan', 'dat', 'Đạt điểm theo thang điểm của tỉnh; 0/5 nhóm tiêu chuẩn đạt.'),
  row('xác nhận từng nhóm tiêu chuẩn', commune({ confirmations: yes(LEAD, ...FIVE) }), DU, 'XPTB.tieu_chuan', 'dat', '5/5 nhóm tiêu chuẩn đạt.'),
  row('một nhóm tiêu chuẩn không đạt', commune({ confirmations: [...yes(LEAD, ...FIVE.slice(0, 4)), ...no(FIVE[4] ?? '')] }), CHUA, 'XPTB.tieu_chuan', 'chua-dat', 'Đã xác nhận là không đạt: Chấp hành tốt chủ trương, chính sách, pháp luật.', { lacking: 1 }),
  row('còn hai nhóm chưa xác nhận', commune({ confirmations: yes(LEAD, ...FIVE.slice(0, 3)) }), XD, 'XPTB.tieu_chuan', 'cho-xac-nhan', '3/5 nhóm tiêu chuẩn đạt.', { asks: 'XPTB.tieu_chuan#/diem', lacking: 2 }),
  row('chưa dẫn đầu phong trào của tỉnh', commune({ confirmations: [...yes('XPTB.tieu_chuan#/diem'), ...no(LEAD)] }), CHUA, 'XPTB.dan_dau', 'chua-dat', 'Đã xác nhận là không đạt: Dẫn đầu phong trào thi đua của tỉnh trong năm.', { warns: 'Luật nêu cấp huyện; đọc theo Nghị định 152/2025 là cấp tỉnh.' }),
  row('chưa xác nhận dẫn đầu', commune({ confirmations: yes('XPTB.tieu_chuan#/diem') }), XD, 'XPTB.dan_dau', 'cho-xac-nhan', 'Chờ xác nhận: Dẫn đầu phong trào thi đua của tỉnh trong năm.'),
  row('tỉnh quy định chi tiết', QUALIFIED['XPTB'] ?? commune(), DU, 'XPTB.dia_phuong', 'dat', 'Tỉnh quy định: tiêu chuẩn chi tiết. Khung: NĐ 86/2023/NĐ-CP Phụ lục III.'),
];

const TDPVH = [
  row('không đạt điểm', village({ confirmations: no('TDPVH.tieu_chuan#/diem') }), CHUA, 'TDPVH.tieu_chuan', 'chua-dat', 'Không đạt điểm theo thang điểm của tỉnh; 0/5 nhóm tiêu chuẩn đạt.'),
  row('chưa chấm điểm', village(), XD, 'TDPVH.tieu_chuan', 'cho-xac-nhan', 'Chờ xác nhận: Đoàn kết, tương trợ, giúp đỡ lẫn nhau.', { asks: 'TDPVH.tieu_chuan#/doan_ket_tuong_tro' }),
  row('chấm điểm của năm trước không tính', village({ confirmations: [answer('TDPVH.tieu_chuan#/diem', 'yes', { year: 2024 })] }), XD, 'TDPVH.tieu_chuan', 'cho-xac-nhan', '0/5 nhóm tiêu chuẩn đạt.'),
  row('tỉnh quy định thang điểm', QUALIFIED['TDPVH'] ?? village(), DU, 'TDPVH.dia_phuong', 'dat', 'Tỉnh quy định: tiêu chuẩn chi tiết, thang điểm.'),
  row('công khai đúng 10 ngày', village({ confirmations: yes('TDPVH.tieu_chuan#/diem'), posting: { from: '2026-01-10', to: '2026-01-20', manner: '' } }), DU, 'TDPVH.cong_khai', 'dat', 'Công khai từ ngày 10/01/2026 đến ngày 20/01/2026, được 10 ngày; cần 10 ngày trước khi quyết định.', { o: { stage: 'procedure' } }),
  row('công khai 9 ngày', village({ confirmations: yes('TDPVH.tieu_chuan#/diem'), posting: { from: '2026-01-10', to: '2026-01-19', manner: '' } }), CHUA, 'TDPVH.cong_khai', 'chua-dat', 'Công khai từ ngày 10/01/2026 đến ngày 19/01/2026, được 9 ngày; cần 10 ngày trước khi quyết định.', { o: { stage: 'procedure' } }),
  { is: 'tập thể chưa ghi là thôn', of: collective({ subject: { tags: null } }), verdict: XD, at: 'GEN.doi_tuong', result: 'thieu-so-lieu' as const, says: 'Chưa ghi nhóm đối tượng; Thôn, tổ dân phố văn hóa dành cho: thôn, tổ dân phố.' },
];

const GROUPS = ['chap_hanh_phap_luat', 'tham_gia_phong_trao', 'no_am_tien_bo_hanh_phuc_van_minh'].map((code) => `GDVH.tieu_chuan#/${code}`);
const home = (given: Parameters<typeof household>[0]) => household({ confirmations: yes('GDVH.tieu_chuan#/diem'), members: roll(4, members(4)), ...given });
const GDVH = [
  row('xác nhận từng nhóm tiêu chuẩn', home({ confirmations: yes(...GROUPS) }), DU, 'GDVH.tieu_chuan', 'dat', '3/3 nhóm tiêu chuẩn đạt.'),
  row('không tham gia phong trào ở địa phương', home({ confirmations: [...yes(GROUPS[0] ?? '', GROUPS[2] ?? ''), ...no(GROUPS[1] ?? '')] }), CHUA, 'GDVH.tieu_chuan', 'chua-dat', 'Đã xác nhận là không đạt: Tích cực tham gia các phong trào thi đua của địa phương.'),
  row('chưa xác nhận', home({ confirmations: [] }), XD, 'GDVH.tieu_chuan', 'cho-xac-nhan', '0/3 nhóm tiêu chuẩn đạt.'),
  row('có người bị xử phạt về bạo lực gia đình', home({ members: roll(4, [...members(3), ...members(1, { cases: ['xu_phat_trat_tu_danh_bac_te_nan_pccc_bao_luc_gia_dinh'] }, 4)]) }), CHUA, 'GDVH.loai_tru', 'chua-dat', 'Có 1 người thuộc trường hợp không được xét; không được có.', { shows: 'Thành viên 4: bị xử phạt về trật tự công cộng, đánh bạc, tệ nạn, phòng cháy, bạo lực gia đình (năm 2025)' }),
  row('việc ngoài danh mục loại trừ không tính', home({ members: roll(4, [...members(3), ...members(1, { cases: ['xu_phat_giao_thong'] }, 4)]) }), DU, 'GDVH.loai_tru', 'dat', 'Không ghi nhận người nào thuộc trường hợp không được xét; không được có.'),
  row('chưa có danh sách nhân khẩu', home({ members: [] }), XD, 'GDVH.loai_tru', 'thieu-so-lieu', 'Chưa có danh sách thành viên năm 2025; không được có người thuộc trường hợp không được xét.'),
  row('tỉnh quy định thang điểm', home({}), DU, 'GDVH.dia_phuong', 'dat', 'Tỉnh quy định: tiêu chuẩn chi tiết, thang điểm.'),
  row('chưa ghi đợt công khai', home({}), DU, 'GDVH.cong_khai', 'thieu-so-lieu', 'Chưa ghi đợt công khai lấy ý kiến; cần 10 ngày trước khi quyết định.'),
  row('việc của hộ đang xác minh chỉ cảnh báo', home({ pending: [pending('dang_xac_minh_khieu_nai_to_cao', '2025-11-01')] }), DU, 'GEN.viec_dang_xem_xet_ho', 'chua-dat', 'Đang xác minh khiếu nại, tố cáo từ ngày 01/11/2025; chưa có kết luận bằng văn bản.'),
  { is: 'cá nhân không nhận được', of: facts({ ratings: [rating(2025, X)] }), verdict: KHONG },
];

export const collectives: Table = { TTLDTT, TTLDXS, CTD_TINH, CTD_CP, XPTB, TDPVH, GDVH };
