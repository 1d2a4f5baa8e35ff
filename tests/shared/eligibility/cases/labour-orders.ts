import { H, T, X, award, awards, campaign, collective, enterprise, facts, initiative, no, person, ratings, service, yes } from '../builder.ts';
import { CHUA, DU, XD, row } from './table.ts';
import type { Row, Table } from './table.ts';

/** Huân chương Lao động (award-law 1.4; Luật Điều 42–44). */

const GOOD = 'hoàn thành tốt nhiệm vụ trở lên';
const XS = 'hoàn thành xuất sắc nhiệm vụ';
const XSG = `${XS} hoặc Tập thể lao động xuất sắc`;
const EQ = ' (hoặc tương đương của bộ, ngành)';

/** What differs from one class of the order to the next. */
interface Class {
  readonly code: 'HCLD_3' | 'HCLD_2' | 'HCLD_1';
  /** Award that opens the run, and its name. */
  readonly after: 'BK_TTG' | 'HCLD_3' | 'HCLD_2';
  readonly afterName: string;
  /** Years of HTXS asked inside the run, and the titles asked. */
  readonly excellent: number;
  readonly title: 'CSTDCS' | 'CSTDT';
  readonly titleName: string;
  readonly titles: number;
  /** Places of the run ground, of the long-service ground and of a judgement among the individual's grounds. */
  readonly merit: number;
  readonly long: number;
  readonly table: string;
  /** Initiatives of a worker, years of a farmer's model. */
  readonly initiatives: number;
  readonly model: number;
  /** Judgements on the individual, the collective; their «no» leaves the countable grounds. */
  readonly judgements: readonly string[];
  readonly groupJudgements: readonly string[];
  readonly groupMerit: number;
}
const CLASSES: readonly Class[] = [
  {
    code: 'HCLD_3', after: 'BK_TTG', afterName: 'Bằng khen của Thủ tướng Chính phủ', excellent: 1, title: 'CSTDCS', titleName: 'Chiến sĩ thi đua cơ sở', titles: 3, merit: 5, long: 6,
    table: 'NĐ 152/2025/NĐ-CP Điều 21 khoản 1', initiatives: 1, model: 3,
    judgements: ['1/phat_minh_cong_trinh', '2/dong_gop', '3/thanh_tich_dot_xuat', '4/giai_thuong_quoc_te', '6/chuc_vu_lanh_dao'],
    groupJudgements: ['0/thanh_tich_dot_xuat', '1/dong_gop', '4/phuc_vu_nhiem_vu_chinh_tri'], groupMerit: 5,
  },
  {
    code: 'HCLD_2', after: 'HCLD_3', afterName: 'Huân chương Lao động hạng Ba', excellent: 2, title: 'CSTDT', titleName: 'Chiến sĩ thi đua cấp tỉnh', titles: 1, merit: 4, long: 5,
    table: 'NĐ 152/2025/NĐ-CP Điều 20 khoản 1', initiatives: 2, model: 4,
    judgements: ['0/thanh_tich_dot_xuat', '1/giai_thuong_quoc_te', '2/phat_minh_cong_trinh', '3/dong_gop', '5/chuc_vu_lanh_dao'],
    groupJudgements: ['0/thanh_tich_dot_xuat', '1/dong_gop'], groupMerit: 3,
  },
  {
    code: 'HCLD_1', after: 'HCLD_2', afterName: 'Huân chương Lao động hạng Nhì', excellent: 3, title: 'CSTDT', titleName: 'Chiến sĩ thi đua cấp tỉnh', titles: 2, merit: 4, long: 5,
    table: 'NĐ 152/2025/NĐ-CP Điều 19 khoản 1', initiatives: 3, model: 5,
    judgements: ['0/thanh_tich_dot_xuat', '1/giai_thuong_quoc_te', '2/phat_minh_cong_trinh', '3/dong_gop', '5/chuc_vu_lanh_dao'],
    groupJudgements: ['0/thanh_tich_dot_xuat', '1/dong_gop'], groupMerit: 3,
  },
];

/** Five years 2021–2025, the first `excellent` of them HTXS. */
const five = (excellent: number) => ratings(2021, ...[0, 1, 2, 3, 4].map((at) => (at < excellent ? X : T)));

function common(k: Class): Row[] {
  const I = `${k.code}.ca_nhan`;
  const INO = no(...k.judgements.map((place) => `${I}#${place}`));
  const opening = award(k.after, 2020, { type: 'cong_trang' });
  const YEARS = [2022, 2023, 2025];
  const titleYears = YEARS.slice(0, k.titles);
  const titled = awards(k.title, titleYears);
  const man = (given: Parameters<typeof facts>[0]) => facts({ awards: [opening, ...titled], ratings: five(k.excellent), confirmations: INO, ...given });
  const suffix = k.title === 'CSTDT' ? EQ : '';
  const W = `${k.code}.cong_nhan_nong_dan`;
  const points = k.judgements.filter((place) => !place.endsWith('chuc_vu_lanh_dao'));
  const WNO = [...INO, ...no(`${I}#${points[0] ?? ''}`)];
  const ideas = (count: number) => Array.from({ length: count }, (_, at) => initiative(`Cải tiến ${at + 1}`, { reach: 'tinh' }));
  const named = Array.from({ length: k.initiatives }, (_, at) => `“Cải tiến ${at + 1}” (2025)`).join(', ');
  const foreign = k.code === 'HCLD_3' ? 'xuất sắc' : k.code === 'HCLD_2' ? 'nhiều, xuất sắc' : 'đặc biệt xuất sắc';
  const FOREIGN = `Có đóng góp trong lĩnh vực, ở mức độ mà tiêu chuẩn nêu (lĩnh vực kinh tế - xã hội; mức độ ${foreign}; do bộ, ngành hoặc tỉnh công nhận; tôn trọng pháp luật Việt Nam)`;
  return [
    row('đúng năm năm sau lần khen trước', man({}), DU, I, 'dat', `Sau ${k.afterName} năm 2020 có 5 năm liền ${GOOD} (2021–2025); cần từ 5 năm.`),
    row('đủ số danh hiệu trong thời gian đó', man({}), DU, I, 'dat', `Trong thời gian đó có ${k.titles} ${k.titleName} (${titleYears.join(', ')}); cần từ ${k.titles}.`),
    row('mới bốn năm', man({ awards: [award(k.after, 2021, { type: 'cong_trang' }), ...titled] }), CHUA, I, 'chua-dat', `Sau ${k.afterName} năm 2021 (tính từ ngày 20/12/2021) mới có 4 năm (2022–2025); cần từ 5 năm liền ${GOOD}.`, { lacking: 2 }),
    row('chưa có lần khen trước', man({ awards: titled }), CHUA, I, 'chua-dat', `Chưa có ${k.afterName}; cần có trước rồi mới tính 5 năm liền ${GOOD}.`),
    row('thiếu một năm hoàn thành xuất sắc', man({ ratings: five(k.excellent - 1) }), CHUA, I, 'chua-dat', k.excellent === 1 ? `Trong thời gian đó chưa có năm nào ${XS}; cần từ 1 năm.` : `Trong thời gian đó mới có ${k.excellent - 1} năm ${XS} (${k.excellent === 2 ? '2021' : '2021, 2022'}); cần từ ${k.excellent} năm.`, { lacking: 1 }),
    row('thiếu một danh hiệu', man({ awards: [opening, ...titled.slice(1)] }), CHUA, I, 'chua-dat', k.titles === 1 ? `Trong thời gian đó chưa có ${k.titleName}${suffix}; cần từ 1.` : `Trong thời gian đó mới có ${k.titles - 1} ${k.titleName} (${titleYears.slice(1).join(', ')}); cần từ ${k.titles}.`, { lacking: 1 }),
    row('danh hiệu trước lần khen trước không tính', man({ awards: [opening, ...titled.slice(1), award(k.title, 2019)] }), CHUA, I, 'chua-dat', k.titles === 1 ? `Trong thời gian đó chưa có ${k.titleName}${suffix}; cần từ 1.` : `Trong thời gian đó mới có ${k.titles - 1} ${k.titleName} (${titleYears.slice(1).join(', ')}); cần từ ${k.titles}.`),
    row('một năm chỉ hoàn thành', man({ ratings: [...five(k.excellent).filter(({ year }) => year !== 2025), ...ratings(2025, H)] }), CHUA, I, 'chua-dat', `Sau ${k.afterName} năm 2020 cần từ 5 năm liền ${GOOD}; năm 2025 hoàn thành nhiệm vụ.`),
    row('thiếu xếp loại năm cuối', man({ ratings: five(k.excellent).filter(({ year }) => year !== 2025) }), XD, I, 'thieu-so-lieu', `Sau ${k.afterName} năm 2020 cần từ 5 năm liền ${GOOD}; chưa có xếp loại năm 2025.`, { misses: 'xếp loại năm 2025', summary: 'Chưa xác định: thiếu xếp loại năm 2025.', lacking: 1 }),
    row('quá trình cống hiến: bảng chưa có trong chương trình, phải xác nhận', facts({ services: [service('chuc_vu_lanh_dao', '2011-03-01', '2021-05-31')], confirmations: INO.filter(({ key }) => !key.endsWith('chuc_vu_lanh_dao')) }), XD, I, 'cho-xac-nhan', `Chờ xác nhận: đủ thời gian giữ chức vụ lãnh đạo theo bảng tại ${k.table} (đã ghi 10 năm 3 tháng).`, { asks: `${I}#${k.long}/chuc_vu_lanh_dao` }),
    row('quá trình cống hiến đã xác nhận', facts({ confirmations: [...INO.filter(({ key }) => !key.endsWith('chuc_vu_lanh_dao')), ...yes(`${I}#${k.long}/chuc_vu_lanh_dao`)] }), DU, I, 'dat', `Đã xác nhận đủ thời gian giữ chức vụ lãnh đạo theo bảng tại ${k.table}.`, { summary: 'Đủ điều kiện theo căn cứ: quá trình cống hiến.' }),
    row('nữ lãnh đạo: thời gian giảm một phần ba', facts({ subject: { gender: 'nu' }, confirmations: INO }), CHUA, 'GEN.nu_lanh_dao', 'dat', 'Thời gian giữ chức vụ của nữ lãnh đạo giảm 1/3, trừ trường hợp tuổi nghỉ hưu được nâng.'),
    row('nam: quy định về nữ lãnh đạo không áp dụng', man({}), DU, 'GEN.nu_lanh_dao', 'dat', 'Không áp dụng: quy định dành cho nữ lãnh đạo.'),
    row('công nhân đủ sáng kiến, tỉnh công nhận, đã giúp đồng nghiệp', person(['worker'], { initiatives: ideas(k.initiatives), confirmations: [...WNO, ...yes(`${W}#1/sang_kien+dao_tao_giup_do_dong_nghiep`)] }), DU, W, 'dat', `Có ${k.initiatives} sáng kiến được công nhận: ${named}. Đã xác nhận: đào tạo, giúp đỡ đồng nghiệp.`),
    row('công nhân thiếu một sáng kiến', person(['worker'], { initiatives: ideas(k.initiatives - 1), confirmations: WNO }), CHUA, W, 'chua-dat', `Cần ${k.initiatives} sáng kiến được công nhận; ${k.initiatives === 1 ? 'chưa có' : `mới có ${k.initiatives - 1}`}.`),
    row('công nhân có sáng kiến chưa do tỉnh công nhận', person(['worker'], { initiatives: ideas(k.initiatives).map((idea) => ({ ...idea, reach: 'co_so' as const })), confirmations: WNO }), XD, W, 'cho-xac-nhan', `Có ${k.initiatives} sáng kiến được công nhận: ${named}. Chờ xác nhận: sáng kiến do tỉnh công nhận; đào tạo, giúp đỡ đồng nghiệp.`),
    row('nông dân có mô hình đủ năm', person(['farmer'], { confirmations: [...WNO, ...yes(`${W}#2.1/mo_hinh_san_xuat_hieu_qua`)] }), DU, W, 'dat', `Đã xác nhận: Có mô hình sản xuất hiệu quả, ổn định (từ ${k.model} năm).`),
    row('nông dân chưa xác nhận mô hình', person(['farmer'], { confirmations: WNO }), XD, W, 'cho-xac-nhan', `Chờ xác nhận: Có mô hình sản xuất hiệu quả, ổn định (từ ${k.model} năm).`),
    row('doanh nhân không đi theo công trạng', person(['entrepreneur'], { awards: [opening, ...titled], ratings: five(k.excellent), confirmations: INO }), CHUA, `${k.code}.doanh_nhan_tri_thuc`, 'chua-dat', `Đã xác nhận là không đạt: ${JUDGEMENT_WORDS[`${k.code}#${points[0] ?? ''}`] ?? ''}.`),
    row('doanh nhân theo căn cứ khác của khoản 1', person(['entrepreneur'], { confirmations: [...INO.slice(1), ...yes(`${I}#${points[0] ?? ''}`)] }), DU, `${k.code}.doanh_nhan_tri_thuc`, 'dat', `Đã xác nhận: ${JUDGEMENT_WORDS[`${k.code}#${points[0] ?? ''}`] ?? ''}.`),
    row('vừa công chức vừa trí thức vẫn theo công trạng được', person(['official', 'intellectual'], { awards: [opening, ...titled], ratings: five(k.excellent), confirmations: INO }), DU, I, 'dat', `Sau ${k.afterName} năm 2020 có 5 năm liền ${GOOD} (2021–2025); cần từ 5 năm.`),
    row('người nước ngoài có đóng góp được công nhận', person(['foreigner'], { confirmations: yes(`${k.code}.nguoi_nuoc_ngoai#/dong_gop`) }), DU, `${k.code}.nguoi_nuoc_ngoai`, 'dat', `Đã xác nhận: ${FOREIGN}.`),
    row('người Việt Nam ở nước ngoài không có đóng góp', person(['overseas_vietnamese'], { confirmations: no(`${k.code}.nguoi_nuoc_ngoai#/dong_gop`) }), CHUA, `${k.code}.nguoi_nuoc_ngoai`, 'chua-dat', `Đã xác nhận là không đạt: ${FOREIGN}.`),
  ];
}

const JUDGEMENT_WORDS: Readonly<Record<string, string>> = {
  'HCLD_3#1/phat_minh_cong_trinh': 'Có phát minh, sáng chế, công trình khoa học, tác phẩm có giá trị (trong một lĩnh vực)',
  'HCLD_2#0/thanh_tich_dot_xuat': 'Lập được thành tích đột xuất (phạm vi cấp tỉnh)',
  'HCLD_1#0/thanh_tich_dot_xuat': 'Lập được thành tích đột xuất (phạm vi toàn quốc; mức độ đặc biệt xuất sắc)',
};

const groupOf = (k: Class) => {
  const G = `${k.code}.tap_the`;
  const GNO = no(...k.groupJudgements.map((place) => `${G}#${place}`));
  const opening = award(k.after, 2020, { type: 'cong_trang' });
  const unit = (counted: ReturnType<typeof awards>, given: Parameters<typeof collective>[0] = {}) =>
    collective({ awards: [opening, ...counted], ratings: ratings(2021, X, X, X, X, X), confirmations: GNO, ...given, subject: { foundedYear: 2008, mayReceiveFlags: true, ...given.subject } });
  return { G, GNO, unit, opening };
};
const [third, second, first] = CLASSES as [Class, Class, Class];
const FLAG_P = 'Cờ thi đua của UBND tỉnh';
const FLAG_G = 'Cờ thi đua của Chính phủ';
const BK = 'Bằng khen của Chủ tịch UBND tỉnh';
const CLOSED = 'Chỉ dành cho đơn vị không thuộc đối tượng tặng cờ; đơn vị này thuộc đối tượng tặng cờ.';

const three = groupOf(third);
const HCLD_3: Row[] = [
  ...common(third),
  row('phong trào 5 năm của tỉnh', facts({ reviews: [campaign('tinh', { years: 5, at: 'so_ket' })], confirmations: no(...third.judgements.map((place) => `HCLD_3.ca_nhan#${place}`)) }), DU, 'HCLD_3.ca_nhan', 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
  row('phong trào 4 năm của tỉnh', facts({ reviews: [campaign('tinh', { years: 4 })], confirmations: no(...third.judgements.map((place) => `HCLD_3.ca_nhan#${place}`)) }), CHUA, 'HCLD_3.ca_nhan', 'chua-dat', 'Cần được bình xét trong phong trào thi đua do bộ, ngành hoặc tỉnh phát động từ 5 năm, khi sơ kết hoặc tổng kết năm 2025; phong trào “Cả nước chung tay” không đúng thời gian thực hiện.'),
  row('tập thể: một Cờ Chính phủ', three.unit(awards('CTD_CP', [2023])), DU, three.G, 'dat', `Trong thời gian đó có 1 ${FLAG_G} (2023); cần từ 1.`),
  row('tập thể: hai Cờ tỉnh', three.unit(awards('CTD_TINH', [2022, 2024])), DU, three.G, 'dat', `Trong thời gian đó có 2 ${FLAG_P} (2022, 2024); cần từ 2.`),
  row('tập thể: một Cờ tỉnh và một bằng khen', three.unit([...awards('CTD_TINH', [2022]), ...awards('BK_TINH', [2024])]), DU, three.G, 'dat', 'Đạt đủ 2 nội dung.'),
  row('tập thể: chỉ một Cờ tỉnh', three.unit(awards('CTD_TINH', [2022])), CHUA, three.G, 'chua-dat', `Trong thời gian đó mới có 1 ${FLAG_P} (2022); cần từ 2.`, { lacking: 1 }),
  row('tập thể thuộc đối tượng tặng cờ: hai bằng khen không thay được cờ', three.unit(awards('BK_TINH', [2022, 2024])), CHUA, three.G, 'chua-dat', CLOSED),
  row('tập thể không thuộc đối tượng tặng cờ: hai bằng khen', three.unit(awards('BK_TINH', [2022, 2024]), { subject: { mayReceiveFlags: false } }), DU, three.G, 'dat', `Không thuộc đối tượng tặng cờ. Trong thời gian đó có 2 ${BK} (2022, 2024); cần từ 2.`),
  row('tập thể chưa rõ có thuộc đối tượng tặng cờ không', three.unit(awards('BK_TINH', [2022, 2024]), { subject: { mayReceiveFlags: null } }), XD, three.G, 'cho-xac-nhan', `Trong thời gian đó có 2 ${BK} (2022, 2024); cần từ 2. Chờ xác nhận: đơn vị không thuộc đối tượng tặng cờ.`, { asks: 'khong_thuoc_doi_tuong_tang_co', lacking: 1 }),
  row('tập thể đã trả lời là không thuộc đối tượng tặng cờ', three.unit(awards('BK_TINH', [2022, 2024]), { subject: { mayReceiveFlags: null }, confirmations: [...three.GNO, ...yes('khong_thuoc_doi_tuong_tang_co')] }), DU, three.G, 'dat', `Không thuộc đối tượng tặng cờ. Trong thời gian đó có 2 ${BK} (2022, 2024); cần từ 2.`),
  row('tập thể đúng 10 năm', three.unit(awards('CTD_CP', [2023]), { subject: { foundedYear: 2015 } }), DU, three.G, 'dat', 'Thành lập năm 2015, đến năm 2025 được 10 năm; cần từ 10 năm.'),
  row('tập thể 9 năm', three.unit(awards('CTD_CP', [2023]), { subject: { foundedYear: 2016 } }), CHUA, three.G, 'chua-dat', 'Thành lập năm 2016, đến năm 2025 được 9 năm; cần từ 10 năm.', { lacking: 1 }),
  row('tập thể chưa có năm thành lập', three.unit(awards('CTD_CP', [2023]), { subject: { foundedYear: null } }), XD, three.G, 'thieu-so-lieu', 'Chưa có năm thành lập; cần từ 10 năm.', { misses: 'năm thành lập', summary: 'Chưa xác định: thiếu năm thành lập.' }),
  row('doanh nghiệp theo tiêu chuẩn của tập thể', enterprise({ ...three.unit(awards('CTD_CP', [2023])), subject: { foundedYear: 2008, mayReceiveFlags: true } }), DU, three.G, 'dat', `Trong thời gian đó có 1 ${FLAG_G} (2023); cần từ 1.`),
];

const two = groupOf(second);
const HCLD_2: Row[] = [
  ...common(second),
  row('tập thể: một Cờ Chính phủ và một Cờ tỉnh', two.unit([...awards('CTD_CP', [2023]), ...awards('CTD_TINH', [2024])]), DU, two.G, 'dat', 'Đạt đủ 2 nội dung.'),
  row('tập thể: ba Cờ tỉnh', two.unit(awards('CTD_TINH', [2021, 2022, 2024])), DU, two.G, 'dat', `Trong thời gian đó có 3 ${FLAG_P} (2021, 2022, 2024); cần từ 3.`),
  row('tập thể: chỉ Cờ Chính phủ', two.unit(awards('CTD_CP', [2023])), CHUA, two.G, 'chua-dat', `Trong thời gian đó chưa có ${FLAG_P}${EQ}; cần từ 1.`, { lacking: 1 }),
  row('tập thể thuộc đối tượng tặng cờ: ba bằng khen không thay được cờ', two.unit(awards('BK_TINH', [2021, 2022, 2024])), CHUA, two.G, 'chua-dat', CLOSED),
  row('tập thể không thuộc đối tượng tặng cờ: ba bằng khen', two.unit(awards('BK_TINH', [2021, 2022, 2024]), { subject: { mayReceiveFlags: false } }), DU, two.G, 'dat', `Không thuộc đối tượng tặng cờ. Trong thời gian đó có 3 ${BK} (2021, 2022, 2024); cần từ 3.`),
  row('tập thể: năm có danh hiệu thay cho xếp loại', two.unit(awards('CTD_TINH', [2021, 2022, 2024]), { ratings: ratings(2021, X, X, X, X), awards: [two.opening, ...awards('CTD_TINH', [2021, 2022, 2024]), ...awards('TTLDXS', [2025])] }), DU, two.G, 'dat', `Sau Huân chương Lao động hạng Ba năm 2020 có 5 năm liền ${XSG} (2021–2025); cần từ 5 năm.`),
  row('tập thể: thiếu xếp loại', two.unit(awards('CTD_TINH', [2021, 2022, 2024]), { ratings: ratings(2021, X, X, X, X) }), XD, two.G, 'thieu-so-lieu', `Sau Huân chương Lao động hạng Ba năm 2020 cần từ 5 năm liền ${XSG}; chưa có xếp loại năm 2025.`),
  row('tập thể: phong trào của Thủ tướng', collective({ reviews: [campaign('thu_tuong', { years: 1 })], confirmations: two.GNO }), DU, two.G, 'dat', 'Năm 2025 được bình xét trong phong trào “Cả nước chung tay”.'),
];

const one = groupOf(first);
const HCLD_1: Row[] = [
  ...common(first),
  row('tập thể: hai Cờ Chính phủ', one.unit(awards('CTD_CP', [2022, 2024])), DU, one.G, 'dat', `Trong thời gian đó có 2 ${FLAG_G} (2022, 2024); cần từ 2.`),
  row('tập thể: một Cờ Chính phủ và hai Cờ tỉnh', one.unit([...awards('CTD_CP', [2023]), ...awards('CTD_TINH', [2022, 2024])]), DU, one.G, 'dat', 'Đạt đủ 2 nội dung.'),
  row('tập thể: một Cờ Chính phủ và một Cờ tỉnh', one.unit([...awards('CTD_CP', [2023]), ...awards('CTD_TINH', [2024])]), CHUA, one.G, 'chua-dat', `Trong thời gian đó mới có 1 ${FLAG_P} (2024); cần từ 2.`, { lacking: 1 }),
  row('tập thể: bốn Cờ tỉnh', one.unit(awards('CTD_TINH', [2021, 2022, 2023, 2024])), DU, one.G, 'dat', `Trong thời gian đó có 4 ${FLAG_P} (2021–2024); cần từ 4.`),
  row('tập thể: ba Cờ tỉnh', one.unit(awards('CTD_TINH', [2021, 2022, 2024])), CHUA, one.G, 'chua-dat', `Trong thời gian đó mới có 3 ${FLAG_P} (2021, 2022, 2024); cần từ 4.`, { lacking: 1 }),
  row('tập thể: Cờ tỉnh của bộ cũng tính', one.unit([...awards('CTD_TINH', [2021, 2022, 2024]), award('CTD_TINH', 2023, { ofMinistry: true })]), DU, one.G, 'dat', `Trong thời gian đó có 4 ${FLAG_P} (2021–2024); cần từ 4.`),
  row('tập thể chưa rõ loại hình của một Cờ', one.unit([...awards('CTD_TINH', [2021, 2022, 2024]), award('CTD_TINH', 2023, { type: null })]), XD, one.G, 'thieu-so-lieu', `Trong thời gian đó mới có 3 ${FLAG_P} (2021, 2022, 2024); cần từ 4; chưa rõ loại hình của ${FLAG_P} năm 2023.`),
];

export const labourOrders: Table = { HCLD_3, HCLD_2, HCLD_1 };
