import { describe, expect, it } from 'vitest';
import { indicatorsOfSentence, readIndicators } from '../../../shared/plan-reader/indicators.ts';
import type { IndicatorContext } from '../../../shared/plan-reader/indicators.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { normaliseText } from '../../../shared/plan-reader/text.ts';
import type { PlanIndicator } from '../../../shared/catalogue/plan-schema.ts';

/** «[85,) %»: from 85 inclusive; «(95,) %»: above 95; «[9] tiêu chí»: the figure itself. */
function short({ min, max, minInclusive, maxInclusive, unit }: PlanIndicator): string {
  if (min !== null && min === max && minInclusive && maxInclusive) return `[${min}] ${unit}`;
  return `${minInclusive ? '[' : '('}${min ?? ''},${max ?? ''}${maxInclusive ? ']' : ')'} ${unit}`;
}

const numeric = (found: readonly { readonly value: PlanIndicator }[]): PlanIndicator[] => found.map(({ value }) => value).filter(({ type }) => type === 'numeric');
const numbers = (text: string, context: Partial<IndicatorContext> = {}): string[] => numeric(indicatorsOfSentence(text, { planYear: 2026, ...context })).map(short);

type Case = readonly [string, ...string[]];

describe('units', () => {
  it.each<Case>([
    ['Sửa chữa 75 căn nhà bị tốc mái.', '[75] căn'],
    ['Trang bị 420 máy tính cho thư viện thôn.', '[420] máy tính'],
    ['Mỗi khu phố có ít nhất 02 tuyến hẻm không rác.', '[2,) tuyến hẻm'],
    ['47/47 xã, phường có bộ phận tiếp dân.', '[47] xã, phường'],
    ['Bình quân 1,05 phòng học/lớp.', '[1.05] phòng học/lớp'],
    ['Số học sinh trên một máy tính dưới 20 học sinh/máy.', '(,20) học sinh/máy'],
    ['Nồng độ bụi PM2.5 không vượt 30 µg/m3.', '(,30] µg/m3'],
    ['Công suất trạm xử lý nước thải không dưới 800 m3/ngày.', '[800,) m3/ngày'],
    ['Bình quân 22 m2 sàn/người.', '[22] m2 sàn/người'],
    ['Cấp 3.500 chữ ký số cho người dân.', '[3500] chữ ký số'],
    ['Sản lượng thịt hơi xuất chuồng 45 nghìn tấn, trứng 120 triệu quả.', '[45] nghìn tấn', '[120] triệu quả'],
    ['Nâng cấp 18 km đường liên thôn.', '[18] km'],
    ['Cứ một vạn dân có 13 bác sĩ, 30 giường bệnh.', '[13] bác sĩ/vạn dân', '[30] giường/vạn dân'],
    ['Tổng vốn đầu tư toàn xã hội so với GRDP đạt 33%.', '[33] % GRDP'],
    ['Tỷ trọng kinh tế số trong GRDP đạt 18%.', '[18] %'],
    ['Mức độ hài lòng về dịch vụ công đạt ≥ 4,3/5 sao.', '[4.3,) sao'],
    ['Xóa ít nhất 12 điểm tồn đọng rác; lắp đặt 60 camera.', '[12,) điểm', '[60] camera'],
    ['Số điểm du lịch cộng đồng: 16 điểm.', '[16] điểm'],
    ['Toàn xã xây dựng và duy trì ít nhất 24 điểm đọc sách; 100% thôn có tủ thuốc.', '[24,) điểm', '[100] %'],
    ['Xóa 09 bãi tập kết rác trái phép.', '[9] bãi'],
    ['Tính đến ngày 31 tháng 5 hằng năm trồng trên 40% diện tích được giao.', '(40,) %'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));

  it('leaves points of a scoring table out', () => expect(numbers('Hoàn thành đúng hạn: 12 điểm; trễ hạn trừ 3 điểm.')).toEqual([]));
});

describe('comparators and lengths of time', () => {
  it.each<Case>([
    ['Sản lượng hàng qua cảng vượt 12 triệu tấn.', '(12,) triệu tấn'],
    ['Thu ngân sách vượt 6% dự toán.', '[6] %'],
    ['Tỷ lệ đúng hạn đạt trên 95%, cao hơn 3 điểm phần trăm so với năm 2025.', '(95,) %', '[3] điểm %'],
    ['Tỷ lệ tốt nghiệp từ 99% trở lên, điểm trung bình đạt 6,8 điểm.', '[99,) %', '[6.8] điểm'],
    ['Ít ra 75% hộ dân phân loại rác.', '[75,) %'],
    ['Thời gian thẩm định hồ sơ rút xuống còn tối đa 20 ngày.', '(,20] ngày'],
    ['Ứng cứu sự cố trong thời gian không quá 03 giờ.', '(,3] giờ'],
    ['Số ngày mất nước tối đa 10 ngày/năm.', '(,10] ngày'],
    ['Doanh thu gấp 2,5 lần năm 2025.', '[2.5] lần'],
    ['Thu nhập của hộ trồng chè tăng gấp đôi (2 lần) năm 2025.', '[2] lần'],
    ['Thu nhập của hộ mới thoát nghèo tăng ít nhất 1,4 lân so với năm 2025.', '[1.4,) lần'],
    ['Lượng túi ni lông giảm một nửa (50%) so với năm 2025.', '[50] %'],
    ['Có 24 xã đạt chuẩn, ít nhất một phần ba trong số đó (8 xã) đạt chuẩn nâng cao.', '[24] xã', '[8,) xã'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));

  it('leaves terms of papers and schedules out', () => {
    expect(numbers('Trong thời gian 15 ngày, các đơn vị đăng ký thi đua.')).toEqual([]);
    expect(numbers('Thời gian thi đua 90 ngày đêm.')).toEqual([]);
  });
});

describe('zero targets', () => {
  it.each<Case>([
    ['Không để xảy ra sai sót trong kiểm phiếu.', '[0] sai sót'],
    ['Sự cố mất dữ liệu: 0 sự cố.', '[0] sự cố'],
    ['Phủ sóng tới 90% dân số; không còn "vùng lõm".', '[90] %', '[0] vùng lõm'],
    ['Đuối nước trẻ em: không vụ nào.', '[0] vụ'],
    ['Phấn đấu không có thí sinh vi phạm quy chế.', '[0] thí sinh'],
    ['Hộ nghèo giảm 1%/năm; đến cuối năm 2029 không còn hộ nghèo có công.', '[1] điểm %', '[0] hộ'],
    ['Tuyệt đối không để xảy ra đốt nương ngoài kế hoạch.', '[0] vụ'],
  ])('%s', (text, ...expected) => expect(numbers(text).sort()).toEqual([...expected].sort()));
});

describe('parts and what describes them', () => {
  const relations = (text: string): (readonly [string, string | null])[] => numeric(indicatorsOfSentence(text, { planYear: 2026 })).map((one) => [short(one), one.parentId]);

  it.each<[string, ...(readonly [string, string | null])[]]>([
    ['Hỗ trợ 2.400 căn nhà (1.500 căn xây mới, 900 căn sửa chữa).', ['[2400] căn', null], ['[1500] căn', 'X-01'], ['[900] căn', 'X-01']],
    ['Hỗ trợ 640 hộ, gồm 400 hộ nghèo, 240 hộ cận nghèo.', ['[640] hộ', null], ['[400] hộ', 'X-01'], ['[240] hộ', 'X-01']],
    ['Đón 1,2 triệu lượt khách (khách quốc tế 90 nghìn lượt).', ['[1.2] triệu lượt', null], ['[90] nghìn lượt', 'X-01']],
    ['Tỷ lệ hộ nghèo giảm 0,5%, riêng 06 xã đặc biệt khó khăn giảm trên 2%.', ['[0.5] điểm %', null], ['(2,) điểm %', 'X-01']],
    ['Nhà rộng ít nhất 32 m2, riêng hộ từ 05 nhân khẩu trở lên rộng ít nhất 45 m2.', ['[32,) m2', null], ['[45,) m2', 'X-01']],
    ['Mở 6 lớp xóa mù chữ, mỗi lớp 25 học viên.', ['[6] lớp', null]],
    ['Giảm nghèo bình quân 1,5%/năm; vùng cao giảm 3%/năm.', ['[1.5] điểm %', null], ['[3] điểm %', null]],
    ['Tỷ lệ hộ nghèo giảm 1%/năm; số vụ tai nạn giao thông giảm 5%.', ['[1] điểm %', null], ['[5] %', null]],
  ])('%s', (text, ...expected) => expect(relations(text)).toEqual(expected));
});

describe('what was reached before is no target', () => {
  it.each<[string, Partial<IndicatorContext>, ...string[]]>([
    ['Tỷ lệ hộ nghèo dưới 2% (đầu năm 2026 là 4,1%).', {}, '(,2) %'],
    ['Ngành phấn đấu giảm tổn thất xuống dưới 6%; giai đoạn 2021 - 2025 tỉnh đã xử phạt 128 vụ vi phạm.', { origin: 'noi-dung' }, '(,6) %'],
    ['Gỡ vướng 14 dự án chậm tiến độ; phấn đấu giải ngân đạt trên 93% kế hoạch.', { origin: 'noi-dung' }, '(93,) %'],
    ['Giai đoạn 2021 - 2025 bình quân giảm 1,7%/năm.', {}],
  ])('%s', (text, context, ...expected) => expect(numbers(text, context)).toEqual(expected));
});

describe('misread figures and words', () => {
  it.each<Case>([
    ['Thu ngân sách đạt 1.45O tỷ đồng.', '[1450] tỷ đồng'],
    ['GRDP bình quân đầu người đạt 13O triệu đồng.', '[130] triệu đồng/người'],
    ['Tỷ lệ hộ nghèo giảm l - 1,5%/năm.', '[1,1.5] điểm %'],
    ['Tỷ lệ hộ nghèo giảm 1,O - 1,5%/năm.', '[1,1.5] điểm %'],
    ['Trồng mới 1, 5 triệu cây xanh.', '[1.5] triệu cây'],
    ['Thu nhập đạt 60 triệu đông/người/năm.', '[60] triệu đồng/người/năm'],
    ['Không c òn nhà tạm.', '[0] nhà'],
  ])('%s', (text, ...expected) => expect(numbers(normaliseText(text).text)).toEqual(expected));

  it.each([['Theo điểm c ở trên.'], ['Khoản b ở mục 2.']])('leaves the letter of a point alone: %s', (text) => expect(normaliseText(text).text).toBe(text));
});

const HEAD = 'UBND TỈNH HẢI VÂN SƠN\nSố: 12/KH-UBND\nHải Vân Sơn, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nPhát động phong trào thi đua giai đoạn 2026 - 2030\n\nI. MỤC ĐÍCH, YÊU CẦU\n1. Tạo khí thế thi đua.\n';
const FOOT = '\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ chủ trì.\n';
const inPlan = (body: string): PlanIndicator[] => numeric(readIndicators(docOf(HEAD + body + FOOT), 'X')).filter(({ origin }) => origin === 'chi-tieu');

describe('names of the part that holds the targets', () => {
  it.each([
    ['CHỈ TIÊU'], ['CÁI ĐÍCH CẦN ĐẠT ĐẾN CUỐI NĂM 2028'], ['ĐÍCH ĐẾN CỦA PHONG TRÀO'], ['KẾT QUẢ CẦN ĐẠT'], ['CÁC MỐC PHẤN ĐẤU'], ['NHỮNG CON SỐ PHẤN ĐẤU'], ['CAM KẾT THI ĐUA'], ['NHIỆM VỤ TRỌNG TÂM VÀ CHỈ TIÊU'],
  ])('%s', (heading) => expect(inPlan(`II. ${heading}\n- Tỷ lệ che phủ rừng đạt 52%.\n`).map(short)).toEqual(['[52] %']));

  it.each([['KẾT QUẢ ĐẠT ĐƯỢC'], ['TÌNH HÌNH'], ['THANG ĐIỂM'], ['NHIỆM VỤ, GIẢI PHÁP']])('not: %s', (heading) => expect(inPlan(`II. ${heading}\n- Tỷ lệ che phủ rừng đạt 52%.\n`)).toEqual([]));
});

describe('tables of targets', () => {
  const ONE_BELOW = 'STT\nChỉ tiêu\nĐơn vị tính\nThực hiện năm 2025\nMục tiêu đến năm 2030\nA\nKinh tế\n1\nTốc độ tăng GRDP bình quân\n%/năm\n7,1\n9 - 9,5\n2\nSố sản phẩm OCOP từ 3 sao\nSản phẩm\n40\nÍt nhất 95\nB\nXã hội\n3\nTỷ lệ lao động qua đào tạo có bằng cấp,\nchứng chỉ\n%\n27\nKhông dưới 33\n4\nSố xã đạt chuẩn nông thôn mới\nXã\n12\n20\nTrong đó: xã nâng cao\nXã\n2\n5\n';

  it('reads cells that stand one below the other, with the column of what was reached', () => {
    const found = inPlan(`II. CHỈ TIÊU\n${ONE_BELOW}`);
    expect(found.map(short)).toEqual(['[9,9.5] %', '[95,) sản phẩm', '[33,) %', '[20] xã', '[5] xã']);
    expect(found.map(({ baseline }) => baseline?.value)).toEqual([7.1, 40, 27, 12, 2]);
    expect(found[0]).toMatchObject({ baseline: { year: 2025 }, deadline: { year: 2030 } });
    expect(found.map(({ parentId }) => parentId)).toEqual([null, null, null, null, 'X-04']);
    expect(found[2]?.text).toBe('Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ');
  });

  it('reads rows pasted with tabs, a figure for each year', () => {
    const found = inPlan('II. CHỈ TIÊU\nChỉ tiêu\tĐơn vị tính\tNăm 2028\tNăm 2030\nGia đình học tập\t%\t60\t≥ 72\nThư viện xã có mạng\tThư viện\t18\t30\n');
    expect(found.map((one) => [short(one), one.deadline?.year])).toEqual([['[60] %', 2028], ['[72,) %', 2030], ['[18] thư viện', 2028], ['[30] thư viện', 2030]]);
  });

  it('reads a misread table across a page end and a row cut in two', () => {
    const found = inPlan('II. CHỈ TIÊU\n| TT | Chỉ tiêu | ĐVT | Đến năm 2030 |\n|---|---|---|---|\n| 1 | Tốc độ tăng GRDP | %/năm | 8 - l0 |\n| 2 | Giá trị sản xuất trên 01 ha\nđất trồng trọt | Triệu đồng/ha | 1 45 |\n\n3\n\nUBND TỈNH HẢI VÂN SƠN\n| 3 | Tỷ lệ tham gia bảo hiểm y tế | % | Trên 9O |\n| 4 | Thu ngân sách | Tỷ đồng | 8. 500 |\n| 5 | Số điểm ô nhiễm chưa xử lý | Điểm | 0 |\n| 6 | Số vụ phạm pháp giảm | %/năm | Từ 4 trở lên |\n');
    expect(found.map(short)).toEqual(['[8,10] %', '[145] triệu đồng/ha', '(90,) %', '[8500] tỷ đồng', '[0] điểm', '[4,) %']);
  });

  it('ends the table where prose or a heading begins', () => {
    expect(inPlan('II. CHỈ TIÊU\nChỉ tiêu\nĐơn vị tính\nNăm 2030\nTỷ lệ che phủ rừng\n%\n52,5\nTổng đàn lợn\nNghìn con\n300\nNgoài ra, phấn đấu 100% thôn có nhà văn hóa.\n').map(short)).toEqual(['[52.5] %', '[300] nghìn con', '[100] %']);
  });

  it('takes lines that only look like a header for what they are', () => {
    const found = inPlan('II. CHỈ TIÊU\nChỉ tiêu\nĐơn vị tính\nNăm 2030\n- Tỷ lệ che phủ rừng đạt 52%.\n');
    expect(found.map(short)).toEqual(['[52] %']);
  });
});

describe('lines broken in a name', () => {
  it('joins «… và xã» with the name on the next line', () => {
    expect(inPlan('II. CHỈ TIÊU\n- Hộ nghèo giảm 2%/năm; riêng xã Khe Sim và xã\nĐồi Chè giảm trên 3%/năm.\n').map(short)).toEqual(['[2] điểm %', '(3,) điểm %']);
  });
});

describe('lengths of time, places and things that shall be none', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Thời gian chờ đến lượt giao dịch của người dân tại Trung tâm Phục vụ hành chính công không quá 20 phút.', ['(,20] phút']],
    ['Thời gian xử lý phản ánh của người dân qua ứng dụng “Sơn Lâm 24/7” không quá 48 giờ.', ['(,48] giờ']],
    ['Số năm sống khỏe của người dân tối thiểu 67,5 năm.', ['[67.5,) năm']],
    ['Mỗi phiên họp có thời gian báo cáo là 20 phút.', []],
    ['Xóa bỏ dứt điểm 31 điểm chợ tự phát; không để phát sinh điểm chợ mới.', ['[31] điểm chợ', '[0] điểm chợ']],
    ['Không còn nhiệm vụ quá hạn nghiệm thu.', ['[0] nhiệm vụ']],
    ['Diện tích cây xanh đạt 8 m²/người.', ['[8] m²/người']],
  ];
  it.each(cases)('%s', (sentence, wanted) => {
    expect(inPlan(`II. CHỈ TIÊU\n1. ${sentence}\n`).map(short)).toEqual(wanted);
  });

  it('reads a table of the annex whose name begins with a letter of a Roman number', () => {
    expect(inPlan('II. CHỈ TIÊU\n1. Trồng 50 ha rừng.\n\nPHỤ LỤC\nCHỈ TIÊU GIAO CHO CÁC NGÀNH\n| STT | Chỉ tiêu | Mức phấn đấu đến năm 2030 | Cơ quan chủ trì |\n|---|---|---|---|\n| 1 | Số trường có phòng máy | 120 trường | Sở Giáo dục và Đào tạo |\n').map(short)).toEqual(['[50] ha', '[120] trường']);
  });
});
