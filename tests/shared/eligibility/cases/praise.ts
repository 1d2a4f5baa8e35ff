import { NO_SETTINGS } from '../../../../shared/eligibility/settings.ts';
import { H, T, X, award, awards, block, campaign, collective, discipline, enterprise, facts, household, initiative, leave, no, person, ratings, work, yes } from '../builder.ts';
import { CHUA, DU, XD, row } from './table.ts';
import type { Row, Table } from './table.ts';

/** Giấy khen and bằng khen (award-law 1.4). */

/** One province's standards for giấy khen are examples: shown, never blocking, until the unit confirms them (8.1). */
function papers(code: 'GK_XA' | 'GK_SO' | 'GK_DN'): Row[] {
  const confirmed = { settings: { ...NO_SETTINGS, confirmedConditions: [`${code}.phap_luat`, `${code}.muc_do`, `${code}.thanh_tich`] } };
  const law = `${code}.phap_luat#/guong_mau_chap_hanh_phap_luat`;
  const many = `${code}.thanh_tich#1/nhieu_thanh_tich_hoac_dot_xuat`;
  const MANY = 'Có nhiều thành tích hoặc thành tích đột xuất có phạm vi ảnh hưởng (phạm vi đơn vị hoặc cấp xã)';
  const worker = (given: Parameters<typeof facts>[0] = {}) => person(['worker'], { ratings: ratings(2025, T), ...given });
  return [
    row('quy định của tỉnh khác không chặn', worker({ ratings: ratings(2025, H) }), DU, `${code}.muc_do`, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.'),
    row('chưa xác nhận chấp hành pháp luật vẫn không chặn', worker(), DU, `${code}.phap_luat`, 'cho-xac-nhan', 'Chờ xác nhận: Gương mẫu chấp hành chủ trương, chính sách, pháp luật.'),
    row('được bình xét trong phong trào của xã', worker({ reviews: [campaign('xa', { years: 1 })] }), DU, `${code}.thanh_tich`, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
    row('đơn vị đã đối chiếu: mức hoàn thành thì chặn', worker({ ratings: ratings(2025, H), confirmations: yes(law, many) }), CHUA, `${code}.muc_do`, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.', { o: confirmed, lacking: 1 }),
    row('đơn vị đã đối chiếu: đủ cả ba', worker({ confirmations: yes(law, many) }), DU, `${code}.thanh_tich`, 'dat', `Đã xác nhận: ${MANY}.`, { o: confirmed, summary: 'Đủ điều kiện theo căn cứ: nhiều thành tích hoặc thành tích đột xuất.' }),
    row('đơn vị đã đối chiếu: chưa xác nhận thành tích', worker({ confirmations: yes(law) }), XD, `${code}.thanh_tich`, 'cho-xac-nhan', `Chờ xác nhận: ${MANY}.`, { o: confirmed, asks: many, lacking: 1 }),
    row('đơn vị đã đối chiếu nhưng ngày xét chưa đến ngày hiệu lực', worker({ ratings: ratings(2025, H) }), DU, `${code}.muc_do`, 'chua-dat', 'Cần hoàn thành tốt nhiệm vụ trở lên; năm 2025 hoàn thành nhiệm vụ.', { o: confirmed, p: { date: '2025-12-14' } }),
  ];
}
const GK_XA: Row[] = [
  ...papers('GK_XA'),
  row('hộ gia đình đóng góp công sức, đất đai, tài sản', household({ confirmations: yes('GK_XA.thanh_tich#2/dong_gop_cong_suc_dat_dai_tai_san') }), DU, 'GK_XA.thanh_tich', 'dat', 'Đã xác nhận: Có đóng góp về công sức, đất đai, tài sản cho địa phương.'),
];

const I = 'BK_TINH.ca_nhan';
/** Answers «no» to whatever only a person can say, so that the countable grounds are left. */
const SAY_NO = no(`${I}#1/nhieu_thanh_tich_hoac_dot_xuat`, `${I}#2/dong_gop`);
const one = (given: Parameters<typeof facts>[0]) => facts({ confirmations: SAY_NO, ...given });
const CS2 = 'Cần 2 năm liền Chiến sĩ thi đua cơ sở';
const XS2 = 'Cần 2 năm liền hoàn thành xuất sắc nhiệm vụ';
const both = [initiative('Số hóa hồ sơ'), initiative('Cấp thẻ nhanh', { year: 2024 })];
const C = 'BK_TINH.tap_the';
const CNO = no(`${C}#1/thanh_tich_dot_xuat`, `${C}#2/dong_gop`);
const DEMOCRACY = `${C}#4.1/dan_chu_co_so_va_tiet_kiem`;
const group = (given: Parameters<typeof collective>[0]) => collective({ confirmations: [...CNO, ...yes(DEMOCRACY)], ...given });
const XSG = 'hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc';
const BK_TINH: Row[] = [
  row('hai năm liền CSTĐCS', one({ awards: awards('CSTDCS', [2024, 2025]) }), DU, I, 'dat', 'Có 2 năm liền Chiến sĩ thi đua cơ sở: 2024, 2025.', { warns: 'Điểm d chưa rõ: người có 02 lần liên tục Chiến sĩ thi đua cơ sở có phải có thêm 02 sáng kiến hay không.' }),
  row('hai CSTĐCS cách năm', one({ awards: awards('CSTDCS', [2023, 2025]), ratings: ratings(2024, T, T) }), CHUA, I, 'chua-dat', `${CS2}; năm 2024 chưa có quyết định.`),
  row('hai năm xuất sắc và hai sáng kiến', one({ ratings: ratings(2024, X, X), initiatives: both }), DU, I, 'dat', 'Có 2 sáng kiến phạm vi từ cơ sở trong năm 2024, 2025: “Số hóa hồ sơ” (2025), “Cấp thẻ nhanh” (2024).'),
  row('hai năm xuất sắc, một sáng kiến', one({ ratings: ratings(2024, X, X), initiatives: [initiative('Số hóa hồ sơ')] }), CHUA, I, 'chua-dat', 'Cần 2 sáng kiến phạm vi từ cơ sở trong năm 2024, 2025; mới có 1.'),
  row('một sáng kiến và một công trình không cộng lại', one({ ratings: ratings(2024, X, X), initiatives: [initiative('Số hóa hồ sơ'), work('Giống lúa chịu mặn')] }), CHUA, I, 'chua-dat', 'Cần 2 công trình khoa học phạm vi từ cơ sở trong năm 2024, 2025; mới có 1.'),
  row('sáng kiến ngoài hai năm ấy không tính', one({ ratings: ratings(2024, X, X), initiatives: [initiative('Số hóa hồ sơ'), initiative('Cũ', { year: 2023 })] }), CHUA, I, 'chua-dat', 'Cần 2 sáng kiến phạm vi từ cơ sở trong năm 2024, 2025; mới có 1.'),
  row('một năm chỉ hoàn thành tốt', one({ ratings: ratings(2024, T, X), initiatives: both }), CHUA, I, 'chua-dat', `${XS2}; năm 2024 hoàn thành tốt nhiệm vụ.`),
  row('thiếu xếp loại một năm', one({ ratings: ratings(2025, X), initiatives: both }), XD, I, 'thieu-so-lieu', `${XS2}; chưa có xếp loại năm 2024.`, { summary: 'Chưa xác định: thiếu xếp loại năm 2024.', lacking: 1 }),
  row('bình xét trong phong trào của tỉnh', one({ reviews: [campaign('tinh', { years: 1, at: 'so_ket' })] }), DU, I, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.', { summary: 'Đủ điều kiện theo căn cứ: phong trào thi đua.' }),
  row('bình xét trong phong trào của xã', one({ reviews: [campaign('xa')] }), CHUA, I, 'chua-dat', 'Cần được bình xét trong phong trào thi đua do tỉnh phát động năm 2025; phong trào “Cả nước chung tay” không đúng cấp phát động.'),
  row('chưa ghi ai phát động phong trào', one({ reviews: [campaign(null)] }), XD, I, 'thieu-so-lieu', 'Cần được bình xét trong phong trào thi đua do tỉnh phát động năm 2025; chưa rõ cấp phát động của phong trào “Cả nước chung tay”.', { misses: 'cấp phát động của phong trào “Cả nước chung tay”' }),
  row('đóng góp được xác nhận', facts({ confirmations: yes(`${I}#2/dong_gop`) }), DU, I, 'dat', 'Đã xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội, khoa học - kỹ thuật hoặc từ thiện - nhân đạo).'),
  row('chưa có gì: chờ xác nhận thành tích', facts(), XD, I, 'cho-xac-nhan', 'Chờ xác nhận: Có nhiều thành tích hoặc thành tích đột xuất có phạm vi ảnh hưởng (phạm vi cấp tỉnh; trong một lĩnh vực).', { asks: `${I}#1/nhieu_thanh_tich_hoac_dot_xuat` }),
  row('nông dân nhiều thành tích trong lao động', person(['farmer'], { confirmations: [...SAY_NO, ...yes(`${I}#4/nhieu_thanh_tich_trong_lao_dong`)] }), DU, I, 'dat', 'Đã xác nhận: Có nhiều thành tích trong lao động, sản xuất (phạm vi cấp xã hoặc đơn vị).'),
  row('công chức không đi theo điểm đ', one({ confirmations: [...SAY_NO, ...yes(`${I}#4/nhieu_thanh_tich_trong_lao_dong`)] }), CHUA, I, 'chua-dat', `${CS2}; năm 2024, 2025 chưa có quyết định.`),
  row('doanh nhân dùng được mọi điểm của khoản 1', person(['entrepreneur'], { confirmations: [...SAY_NO, ...yes(`${I}#4/nhieu_thanh_tich_trong_lao_dong`)] }), DU, 'BK_TINH.doanh_nhan_tri_thuc', 'dat', 'Đã xác nhận: Có nhiều thành tích trong lao động, sản xuất (phạm vi cấp xã hoặc đơn vị).'),
  row('doanh nhân có đóng góp được tỉnh công nhận', person(['entrepreneur'], { confirmations: [...SAY_NO, ...yes('BK_TINH.doanh_nhan_tri_thuc#1/dong_gop')] }), DU, 'BK_TINH.doanh_nhan_tri_thuc', 'dat', 'Đã xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (do bộ, ngành hoặc tỉnh công nhận).'),
  row('trí thức không có gì', person(['intellectual'], { confirmations: [...SAY_NO, ...no(`${I}#4/nhieu_thanh_tich_trong_lao_dong`, 'BK_TINH.doanh_nhan_tri_thuc#1/dong_gop')], ratings: ratings(2024, T, T) }), CHUA, 'BK_TINH.doanh_nhan_tri_thuc', 'chua-dat', `${CS2}; năm 2024, 2025 chưa có quyết định.`),
  row('nghỉ thai sản một năm trong hai năm: phải hỏi', one({ ratings: ratings(2025, X), initiatives: both, leaves: [leave('2024-02-01', '2024-07-31')] }), XD, I, 'cho-xac-nhan', `${XS2}; năm 2024 nghỉ thai sản, chưa có xếp loại.`, { asks: `${I}#3.1.0/thai-san` }),
  row('tập thể hai năm xuất sắc', group({ ratings: ratings(2024, X, X) }), DU, C, 'dat', `Có 2 năm liền ${XSG}: 2024, 2025.`),
  row('năm có Tập thể lao động xuất sắc thay cho xếp loại', group({ ratings: ratings(2025, X), awards: awards('TTLDXS', [2024]) }), DU, C, 'dat', `Có 2 năm liền ${XSG}: 2024, 2025.`, { shows: 'Tập thể lao động xuất sắc năm 2024, Quyết định TTLDXS-2024/QĐ ngày 20/12/2024' }),
  row('tập thể một năm hoàn thành tốt', group({ ratings: ratings(2024, X, T) }), CHUA, C, 'chua-dat', `Cần 2 năm liền ${XSG}; năm 2025 hoàn thành tốt nhiệm vụ.`, { lacking: 1 }),
  row('tập thể chưa có xếp loại năm trước', group({ ratings: ratings(2025, X) }), XD, C, 'thieu-so-lieu', `Cần 2 năm liền ${XSG}; chưa có xếp loại năm 2024.`),
  row('tập thể chưa xác nhận dân chủ cơ sở', group({ ratings: ratings(2024, X, X), confirmations: CNO }), XD, C, 'cho-xac-nhan', 'Chờ xác nhận: Thực hiện tốt dân chủ ở cơ sở, thực hành tiết kiệm, chống lãng phí, tham nhũng, tiêu cực.', { asks: DEMOCRACY }),
  row('tập thể bình xét trong phong trào nào cũng được', group({ reviews: [campaign('xa')] }), DU, C, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
  row('doanh nghiệp có đóng góp được công nhận', enterprise({ confirmations: [...CNO, ...yes(`${C}#3/dong_gop`)] }), DU, C, 'dat', 'Đã xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (do bộ, ngành hoặc tỉnh công nhận).'),
  row('hộ đóng góp nhiều', household({ confirmations: yes('BK_TINH.ho_gia_dinh#/dong_gop_cong_suc_dat_dai_tai_san') }), DU, 'BK_TINH.ho_gia_dinh', 'dat', 'Đã xác nhận: Có đóng góp về công sức, đất đai, tài sản cho địa phương (mức độ nhiều).'),
  row('hộ không đóng góp', household({ confirmations: no('BK_TINH.ho_gia_dinh#/dong_gop_cong_suc_dat_dai_tai_san') }), CHUA, 'BK_TINH.ho_gia_dinh', 'chua-dat', 'Đã xác nhận là không đạt: Có đóng góp về công sức, đất đai, tài sản cho địa phương (mức độ nhiều).'),
  row('hộ chưa xác nhận đóng góp', household(), XD, 'BK_TINH.ho_gia_dinh', 'cho-xac-nhan', 'Chờ xác nhận: Có đóng góp về công sức, đất đai, tài sản cho địa phương (mức độ nhiều).'),
  row('chỉ đề nghị theo phong trào', one({ awards: awards('CSTDCS', [2024, 2025]) }), CHUA, I, 'chua-dat', 'Cần được bình xét trong phong trào thi đua do tỉnh phát động năm 2025; chưa có kết quả.', { p: { ground: 'phong_trao' } }),
  row('kỷ luật năm trước: CSTĐCS năm ấy không tính', one({ awards: awards('CSTDCS', [2024, 2025]), discipline: [discipline('khien_trach', '2024-01-01', '2024-12-31')] }), CHUA, I, 'chua-dat', `${CS2}; năm 2024 không tính do kỷ luật.`),
  row('tỉnh quy định chi tiết', one({ awards: awards('CSTDCS', [2024, 2025]) }), DU, 'BK_TINH.dia_phuong', 'dat', 'Tỉnh quy định: tiêu chuẩn chi tiết.'),
  row('đã tính cho bằng khen trước: cảnh báo', group({ ratings: ratings(2024, X, X), awards: [award('BK_TINH', 2024, { periodTo: '2024-12-31' })] }), DU, C, 'dat', `Có 2 năm liền ${XSG}: 2024, 2025.`, { warns: 'Đã tính năm 2024 cho Bằng khen của Chủ tịch UBND tỉnh năm 2024; thời gian cho lần này tính lại từ ngày 01/01/2025 (NĐ 152/2025/NĐ-CP Điều 33 khoản 7).' }),
];

const P = 'BK_TTG.ca_nhan';
const PNO = no(`${P}#2/nhieu_thanh_tich_hoac_dot_xuat`, `${P}#3/dong_gop`);
const BK = 'Bằng khen của Chủ tịch UBND tỉnh';
const GOOD = 'hoàn thành tốt nhiệm vụ trở lên';
const six = ratings(2020, T, T, T, T, T, T);
const stars = awards('CSTDCS', [2021, 2023, 2025]);
const man = (given: Parameters<typeof facts>[0]) => facts({ ratings: six, awards: [award('BK_TINH', 2019), ...stars], confirmations: PNO, ...given });
const LOOSE = 'Đạt theo cách hiểu rộng: số năm liên tục không phải tính sau lần khen trước. Văn bản chưa rõ điểm này; cần hỏi cấp trình.';
const G = 'BK_TTG.tap_the';
const GNO = no(`${G}#0/thanh_tich_dot_xuat`, `${G}#1/dong_gop`, `${G}#5/phuc_vu_nhiem_vu_chinh_tri`);
const unit = (given: Parameters<typeof collective>[0]) => collective({ ratings: ratings(2020, X, X, X, X, X, X), confirmations: GNO, ...given });
const EQ = ' (hoặc tương đương của bộ, ngành)';
const workerNo = [...PNO, ...no('BK_TTG.cong_nhan_nong_dan#1/nhieu_thanh_tich_hoac_dot_xuat')];
const HELP = 'đào tạo, giúp đỡ đồng nghiệp';
const BK_TTG: Row[] = [
  row('có bằng khen tỉnh rồi sáu năm liền, ba CSTĐCS', man({}), DU, P, 'dat', `Sau ${BK} năm 2019 có 6 năm liền ${GOOD} (2020–2025); cần từ 5 năm.`),
  row('ba CSTĐCS trong thời gian đó', man({}), DU, P, 'dat', 'Trong thời gian đó có 3 Chiến sĩ thi đua cơ sở (2021, 2023, 2025); cần từ 3.'),
  row('chưa có bằng khen tỉnh', man({ awards: stars }), CHUA, P, 'chua-dat', `Chưa có ${BK}${EQ}; cần có trước rồi mới tính 5 năm liền ${GOOD}.`, { misses: `quyết định tặng ${BK}${EQ}`, lacking: 1 }),
  row('bằng khen của bộ cũng tính', man({ awards: [award('BK_TINH', 2019, { ofMinistry: true, name: 'Bằng khen của Bộ trưởng' }), ...stars] }), DU, P, 'dat', `Sau Bằng khen của Bộ trưởng (bộ, ngành) năm 2019 có 6 năm liền ${GOOD} (2020–2025); cần từ 5 năm.`),
  row('chỉ hai CSTĐCS', man({ awards: [award('BK_TINH', 2019), ...awards('CSTDCS', [2023, 2025])] }), CHUA, P, 'chua-dat', 'Trong thời gian đó mới có 2 Chiến sĩ thi đua cơ sở (2023, 2025); cần từ 3.', { misses: 'Chiến sĩ thi đua cơ sở: còn thiếu 1', lacking: 1 }),
  row('CSTĐCS trước bằng khen không tính', man({ awards: [award('BK_TINH', 2019), ...awards('CSTDCS', [2018, 2023, 2025])], ratings: ratings(2019, H, T, T, T, T, T, T) }), CHUA, P, 'chua-dat', 'Trong thời gian đó mới có 2 Chiến sĩ thi đua cơ sở (2023, 2025); cần từ 3.'),
  // The looser reading would count 2018 too, if the two years without a rating were good.
  row('CSTĐCS trước bằng khen, chưa có xếp loại các năm ấy', man({ awards: [award('BK_TINH', 2019), ...awards('CSTDCS', [2018, 2023, 2025])] }), XD, P, 'thieu-so-lieu', 'Trong thời gian đó mới có 2 Chiến sĩ thi đua cơ sở (2023, 2025); cần từ 3; chưa rõ xếp loại năm 2018, xếp loại năm 2019.', { misses: 'xếp loại năm 2018', warns: LOOSE.replace('Đạt', 'Xét') }),
  row('một năm chỉ hoàn thành', man({ ratings: ratings(2020, T, T, T, H, T, T) }), CHUA, P, 'chua-dat', `Sau ${BK} năm 2019 cần từ 5 năm liền ${GOOD}; năm 2023 hoàn thành nhiệm vụ.`, { lacking: 1 }),
  row('thiếu xếp loại một năm trong năm năm', man({ ratings: ratings(2020, T, T, T, null, T, T) }), XD, P, 'thieu-so-lieu', `Sau ${BK} năm 2019 cần từ 5 năm liền ${GOOD}; chưa có xếp loại năm 2023.`, { summary: 'Chưa xác định: thiếu xếp loại năm 2023.', lacking: 1 }),
  row('thiếu xếp loại năm ngoài năm năm cuối thì không cần', man({ ratings: ratings(2021, T, T, T, T, T) }), DU, P, 'dat', `Sau ${BK} năm 2019 có 5 năm liền ${GOOD} (2021–2025); cần từ 5 năm.`),
  // Luật Điều 73.1.b «và có liên tục từ 05 năm»: counted both ways, the looser passes with a warning.
  row('bằng khen mới ba năm trước: đạt theo cách hiểu rộng', man({ awards: [award('BK_TINH', 2022), ...stars] }), DU, P, 'dat', `Có ${BK} năm 2022; có 6 năm liền ${GOOD} (2020–2025); cần từ 5 năm.`, { warns: LOOSE }),
  row('bằng khen mới và thiếu năm liên tục thì cách nào cũng không đạt', man({ awards: [award('BK_TINH', 2022), ...stars], ratings: ratings(2020, T, H, T, T, T, T).filter(({ year }) => year !== 2020).map((one) => (one.year === 2022 ? { ...one, rating: H } : one)) }), CHUA, P, 'chua-dat', `Sau ${BK} năm 2022 mới có 3 năm (2023–2025); cần từ 5 năm liền ${GOOD}.`.replace('năm 2022 mới', 'năm 2022 (tính từ ngày 20/12/2022) mới')),
  row('bằng khen đột xuất không mở đường công trạng', man({ awards: [award('BK_TINH', 2019, { type: 'dot_xuat' }), ...stars] }), CHUA, P, 'chua-dat', `Chưa có ${BK}${EQ}; cần có trước rồi mới tính 5 năm liền ${GOOD}.`, { warns: `Không tính ${BK} năm 2019 (khen thưởng đột xuất) cho công trạng (NĐ 152/2025/NĐ-CP Điều 4 khoản 3).` }),
  row('bằng khen theo phong trào không mở đường công trạng', man({ awards: [award('BK_TINH', 2019, { type: 'phong_trao' }), ...stars] }), CHUA, 'GEN.khong_tinh_chuyen_de_dot_xuat', 'dat', `Khi xét công trạng không tính: ${BK} năm 2019.`, { warns: 'Trong khen thưởng theo phong trào chỉ bỏ ra khen thưởng của phong trào theo chuyên đề.' }),
  row('bằng khen chưa rõ loại hình', man({ awards: [award('BK_TINH', 2019, { type: null }), ...stars] }), XD, P, 'thieu-so-lieu', `Sau ${BK} năm 2019 có 6 năm liền ${GOOD} (2020–2025); cần từ 5 năm.`, { misses: `loại hình của ${BK} năm 2019` }),
  row('bằng khen bị hủy', man({ awards: [award('BK_TINH', 2019, { cancelledOn: '2021-01-01' }), ...stars] }), CHUA, P, 'chua-dat', `Chưa có ${BK}${EQ}; cần có trước rồi mới tính 5 năm liền ${GOOD}.`, { warns: `Không tính ${BK} năm 2019: quyết định đã bị hủy.` }),
  row('bình xét trong phong trào bất kỳ', facts({ reviews: [campaign('xa', { years: null, at: null })], confirmations: PNO }), DU, P, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
  row('kỷ luật giữa chừng: tính lại từ ngày hết', man({ discipline: [discipline('khien_trach', '2021-01-01', '2022-12-31')] }), CHUA, P, 'chua-dat', `Sau ${BK} năm 2019 cần từ 5 năm liền ${GOOD}; năm 2021, 2022 không tính do kỷ luật (khiển trách, hết ngày 31/12/2022).`),
  row('một năm nghỉ thai sản: phải hỏi', man({ ratings: ratings(2020, T, T, T, null, T, T), leaves: [leave('2023-01-15', '2023-07-14')] }), XD, P, 'cho-xac-nhan', `Sau ${BK} năm 2019 cần từ 5 năm liền ${GOOD}; năm 2023 nghỉ thai sản, chưa có xếp loại.`, { asks: `${P}#1.0/thai-san` }),
  row('một năm nghỉ thai sản: đã xác nhận', man({ ratings: ratings(2020, T, T, T, null, T, T), leaves: [leave('2023-01-15', '2023-07-14')], confirmations: [...PNO, ...yes(`${P}#1.0/thai-san`)] }), DU, P, 'dat', `Sau ${BK} năm 2019 có 6 năm liền ${GOOD} (2020–2025); cần từ 5 năm.`),
  row('doanh nhân đóng góp được công nhận', person(['entrepreneur'], { confirmations: [...PNO, ...yes('BK_TTG.doanh_nhan_tri_thuc#/dong_gop')] }), DU, 'BK_TTG.doanh_nhan_tri_thuc', 'dat', 'Đã xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội hoặc quốc phòng - an ninh; do bộ, ngành hoặc tỉnh công nhận).'),
  row('người nước ngoài có đóng góp', person(['foreigner'], { confirmations: yes('BK_TTG.nguoi_nuoc_ngoai#/dong_gop') }), DU, 'BK_TTG.nguoi_nuoc_ngoai', 'dat', 'Đã xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội; do bộ, ngành hoặc tỉnh công nhận; tôn trọng pháp luật Việt Nam).', { summary: 'Đủ điều kiện theo căn cứ: đối ngoại.' }),
  row('người nước ngoài chưa xác nhận', person(['foreigner']), XD, 'BK_TTG.nguoi_nuoc_ngoai', 'cho-xac-nhan', 'Chờ xác nhận: Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội; do bộ, ngành hoặc tỉnh công nhận; tôn trọng pháp luật Việt Nam).'),
  row('công nhân có sáng kiến, đã giúp đồng nghiệp', person(['worker'], { initiatives: [initiative('Khuôn mới', { reach: 'xa' })], confirmations: [...workerNo, ...yes('BK_TTG.cong_nhan_nong_dan#2/sang_kien+dao_tao_giup_do_dong_nghiep')] }), DU, 'BK_TTG.cong_nhan_nong_dan', 'dat', `Có 1 sáng kiến phạm vi từ cấp xã: “Khuôn mới” (2025). Đã xác nhận: ${HELP}.`),
  row('công nhân có sáng kiến, chưa xác nhận giúp đồng nghiệp', person(['worker'], { initiatives: [initiative('Khuôn mới', { reach: 'xa' })], confirmations: workerNo }), XD, 'BK_TTG.cong_nhan_nong_dan', 'cho-xac-nhan', `Có 1 sáng kiến phạm vi từ cấp xã: “Khuôn mới” (2025). Chờ xác nhận: ${HELP}.`),
  row('công nhân có sáng kiến hẹp hơn cấp xã', person(['worker'], { initiatives: [initiative('Khuôn mới')], confirmations: workerNo }), CHUA, 'BK_TTG.cong_nhan_nong_dan', 'chua-dat', 'Cần 1 sáng kiến phạm vi từ cấp xã; chưa có; “Khuôn mới” phạm vi cơ sở.'),
  row('nông dân có mô hình hiệu quả', person(['farmer'], { confirmations: [...workerNo, ...yes('BK_TTG.cong_nhan_nong_dan#3/mo_hinh_san_xuat_hieu_qua')] }), DU, 'BK_TTG.cong_nhan_nong_dan', 'dat', 'Đã xác nhận: Có mô hình sản xuất hiệu quả, ổn định (phạm vi cấp xã; từ 2 năm; giúp đỡ hộ khác, tạo việc làm).'),
  row('tập thể có bằng khen rồi sáu năm liền, một cờ tỉnh', unit({ awards: [award('BK_TINH', 2019), award('CTD_TINH', 2022)] }), DU, G, 'dat', 'Trong thời gian đó có 1 Cờ thi đua của UBND tỉnh (2022); cần từ 1.'),
  row('tập thể có thêm hai bằng khen trong thời gian đó', unit({ awards: awards('BK_TINH', [2019, 2021, 2024]) }), DU, G, 'dat', `Trong thời gian đó có 2 ${BK} (2021, 2024); cần từ 2.`),
  row('tập thể chỉ thêm một bằng khen', unit({ awards: awards('BK_TINH', [2019, 2022]) }), CHUA, G, 'chua-dat', `Trong thời gian đó mới có 1 ${BK} (2022); cần từ 2.`),
  row('cờ theo phong trào chuyên đề không tính cho công trạng', unit({ awards: [award('BK_TINH', 2019), award('CTD_TINH', 2022, { type: 'phong_trao' })] }), CHUA, G, 'chua-dat', `Trong thời gian đó chưa có Cờ thi đua của UBND tỉnh${EQ}; cần từ 1.`, { warns: 'Không tính Cờ thi đua của UBND tỉnh năm 2022 (khen thưởng phong trào thi đua) cho công trạng (NĐ 152/2025/NĐ-CP Điều 4 khoản 3).' }),
  row('cờ chưa rõ loại hình', unit({ awards: [award('BK_TINH', 2019), award('CTD_TINH', 2022, { type: null })] }), XD, G, 'thieu-so-lieu', `Trong thời gian đó chưa có Cờ thi đua của UBND tỉnh${EQ}; cần từ 1; chưa rõ loại hình của Cờ thi đua của UBND tỉnh năm 2022.`, { misses: 'loại hình của Cờ thi đua của UBND tỉnh năm 2022' }),
  row('tập thể phải tính sau bằng khen, không có cách hiểu rộng', unit({ awards: [award('BK_TINH', 2022), award('CTD_TINH', 2024)] }), CHUA, G, 'chua-dat', `Sau ${BK} năm 2022 (tính từ ngày 20/12/2022) mới có 3 năm (2023–2025); cần từ 5 năm liền ${XSG}.`),
  row('giai đoạn ghi trong quyết định quyết định năm bắt đầu', unit({ awards: [award('BK_TINH', 2020, { periodTo: '2020-12-31', decisionDate: '2021-06-15' }), award('CTD_TINH', 2024)] }), DU, G, 'dat', `Sau ${BK} năm 2020 có 5 năm liền ${XSG} (2021–2025); cần từ 5 năm.`),
  row('không ghi giai đoạn: tính từ ngày quyết định, năm đầu không trọn thì cảnh báo', unit({ awards: [award('BK_TINH', 2020, { decisionDate: '2021-06-15' }), award('CTD_TINH', 2024)] }), DU, G, 'dat', `Sau ${BK} năm 2020 có 5 năm liền ${XSG} (2021–2025); cần từ 5 năm.`, { warns: 'Năm 2021 chỉ tính từ ngày 15/06/2021; cần xem đã đủ 5 năm chưa.' }),
  row('quyết định sang năm sau nữa thì thiếu năm', unit({ awards: [award('BK_TINH', 2020, { decisionDate: '2022-03-01' }), award('CTD_TINH', 2024)] }), CHUA, G, 'chua-dat', `Sau ${BK} năm 2020 (tính từ ngày 01/03/2022) mới có 4 năm (2022–2025); cần từ 5 năm liền ${XSG}.`),
  row('khối do Hội đồng Trung ương tổ chức', unit({ reviews: [block('hoi_dong_tdkt_trung_uong', { role: 'reviewed' })] }), DU, G, 'dat', 'Năm 2025 được bình xét trong “Khối thi đua số 2”.'),
  row('phong trào 3 năm của tỉnh khi sơ kết', unit({ reviews: [campaign('tinh', { years: 3, at: 'so_ket' })] }), DU, G, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
  row('phong trào 2 năm của tỉnh', unit({ reviews: [campaign('tinh', { years: 2 })] }), CHUA, G, 'chua-dat', 'Cần được bình xét trong phong trào thi đua do bộ, ngành hoặc tỉnh phát động từ 3 năm, khi sơ kết hoặc tổng kết năm 2025; phong trào “Cả nước chung tay” không đúng thời gian thực hiện.'),
  row('phong trào 1 năm của Thủ tướng', unit({ reviews: [campaign('thu_tuong', { years: 1 })] }), DU, G, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
  row('hộ gia đình đóng góp lớn', household({ confirmations: yes('BK_TTG.ho_gia_dinh#/dong_gop_cong_suc_dat_dai_tai_san') }), DU, 'BK_TTG.ho_gia_dinh', 'dat', 'Đã xác nhận: Có đóng góp về công sức, đất đai, tài sản cho địa phương (mức độ lớn).'),
  row('trình quá 6 tháng sau thành tích: cảnh báo', man({}), DU, 'GEN.thanh_tich_den_6_thang', 'dat', 'Thành tích tính đến ngày 31/12/2025; ngày trình không quá 6 tháng sau đó.', { p: { date: '2026-07-01' }, warns: 'Ngày 01/07/2026 đã quá 6 tháng kể từ ngày kết thúc thành tích; cần bổ sung thành tích đến gần ngày trình.' }),
];

export const praise: Table = { GK_XA, GK_SO: papers('GK_SO'), GK_DN: papers('GK_DN'), BK_TINH, BK_TTG };
