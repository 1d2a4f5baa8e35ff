import { describe, expect, it } from 'vitest';
import { indicatorsOfSentence } from '../../../shared/plan-reader/indicators.ts';
import type { IndicatorContext } from '../../../shared/plan-reader/indicators.ts';
import type { PlanIndicator } from '../../../shared/catalogue/plan-schema.ts';

/** «[85,) %»: from 85 inclusive; «(95,) %»: above 95; «(,3) %»: below 3; «[7,8] %»; «[9] tiêu chí»: the figure itself. */
function short({ min, max, minInclusive, maxInclusive, unit }: PlanIndicator): string {
  if (min !== null && min === max && minInclusive && maxInclusive) return `[${min}] ${unit}`;
  return `${minInclusive ? '[' : '('}${min ?? ''},${max ?? ''}${maxInclusive ? ']' : ')'} ${unit}`;
}

const read = (text: string, context: Partial<IndicatorContext> = {}): PlanIndicator[] => indicatorsOfSentence(text, { planYear: 2026, ...context }).map((found) => found.value);
const numbers = (text: string, context: Partial<IndicatorContext> = {}): string[] => read(text, context).filter((one) => one.type === 'numeric').map(short);

type Case = readonly [string, ...string[]];

describe('figures of shares', () => {
  it.each<Case>([
    ['Tỷ lệ hộ nghèo còn dưới 3%.', '(,3) %'],
    ['Tỷ lệ hộ nghèo giảm còn 2,5%.', '[2.5] %'],
    ['Tỷ lệ hộ nghèo giảm từ 12,5% xuống còn 8%.', '[8] %'],
    ['Tỷ lệ hộ nghèo giảm từ 12,5% năm 2025 xuống dưới 8% năm 2030.', '(,8) %'],
    ['Giảm tỷ lệ hộ nghèo từ 4,1% (năm 2025) xuống còn 2,0% vào năm 2028.', '[2] %'],
    ['Tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.', '[1.2] điểm %'],
    ['Phấn đấu giảm tỷ lệ hộ nghèo từ 1 - 1,5%/năm.', '[1,1.5] điểm %'],
    ['Mỗi năm giảm từ 1,0 đến 1,5% tỷ lệ hộ nghèo.', '[1,1.5] điểm %'],
    ['Hộ nghèo giảm ít nhất 0,8%/năm.', '[0.8,) điểm %'],
    ['Số hộ nghèo giảm trên 30% so với đầu kỳ.', '(30,) %'],
    ['Tỷ lệ tham gia bảo hiểm y tế đạt 95,5% dân số.', '[95.5] %'],
    ['Tỷ lệ bao phủ bảo hiểm y tế đạt tối thiểu 96%.', '[96,) %'],
    ['Ít nhất 97% người dân tham gia bảo hiểm y tế.', '[97,) %'],
    ['Tỷ lệ hộ dân sử dụng nước sạch đạt từ 85% trở lên.', '[85,) %'],
    ['Tỷ lệ hộ dân sử dụng nước sạch không dưới 70%.', '[70,) %'],
    ['Tỷ lệ hộ dân sử dụng nước sạch không thấp hơn 70%.', '[70,) %'],
    ['Tỷ lệ che phủ rừng duy trì ổn định ở mức 52,3%.', '[52.3] %'],
    ['Độ che phủ rừng đạt trên 54%.', '(54,) %'],
    ['Nâng tỷ lệ che phủ rừng lên 58%.', '[58] %'],
    ['Nâng tỷ lệ lao động qua đào tạo từ 70% lên 75%.', '[75] %'],
    ['Tỷ lệ lao động qua đào tạo tăng từ 70% lên trên 75%.', '(75,) %'],
    ['Tỷ lệ đô thị hóa đạt 40 - 42%.', '[40,42] %'],
    ['Tỷ lệ đô thị hóa đạt 40% - 42%.', '[40,42] %'],
    ['Tỷ lệ đô thị hóa đạt từ 40% đến 42%.', '[40,42] %'],
    ['Tỷ lệ đô thị hóa đạt 40–42 %.', '[40,42] %'],
    ['Tỷ lệ đô thị hóa đạt từ 40 đến dưới 42%.', '[40,42) %'],
    ['90% hồ sơ thủ tục hành chính nộp trực tuyến.', '[90] %'],
    ['Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính đạt 100%.', '[100] %'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn đạt trên 99%.', '(99,) %'],
    ['Trên 80% công dân trưởng thành có tài khoản định danh điện tử mức độ 2.', '(80,) %'],
    ['Giải ngân vốn đầu tư công đạt 100% kế hoạch.', '[100] %'],
    ['Giải ngân vốn đầu tư công đạt trên 95% kế hoạch được giao.', '(95,) %'],
    ['Mức độ hài lòng của người dân đạt tối thiểu 90%.', '[90,) %'],
    ['100% (một trăm phần trăm) xã, phường ban hành kế hoạch.', '[100] %'],
    ['Một trăm phần trăm (100%) trạm y tế có bác sĩ.', '[100] %'],
    ['Tỷ lệ thất nghiệp khu vực thành thị dưới 2,5%; nông thôn dưới 1%.', '(,2.5) %', '(,1) %'],
    ['Tỷ lệ hộ nghèo ≤ 2%; tỷ lệ hộ cận nghèo < 3,5%.', '(,2] %', '(,3.5) %'],
    ['Tỷ lệ hộ nghèo không quá 2%, riêng thôn Khe Sim không quá 4%.', '(,2] %', '(,4] %'],
    ['Tỷ lệ hộ nghèo tối đa 2%.', '(,2] %'],
    ['Tỷ lệ hộ nghèo từ 2% trở xuống.', '(,2] %'],
    ['Tỷ lệ trường đạt chuẩn quốc gia: 80%.', '[80] %'],
    ['Trường đạt chuẩn quốc gia (%): 80.', '[80] %'],
    ['100% phòng học và 90% phòng nội trú được kiên cố hóa.', '[100] %', '[90] %'],
    ['100% xã có điểm bưu chính, 95% dân cư được phủ sóng 5G, tỷ lệ thuê bao dùng dữ liệu đạt 71,5%.', '[100] %', '[95] %', '[71.5] %'],
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân dưới 9%.', '(,9) %'],
    ['Lao động qua đào tạo đạt 78%, trong đó có bằng cấp, chứng chỉ 36,5%.', '[78] %', '[36.5] %'],
    ['Tỷ lệ đảng viên hoàn thành tốt nhiệm vụ trở lên đạt 92%.', '[92] %'],
    ['Hằng năm có trên 85% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên.', '(85,) %'],
    ['Có 40% trở lên cán bộ có trình độ trên đại học.', '[40,) %'],
    ['Tỷ trọng kinh tế số đạt 20% GRDP.', '[20] % GRDP'],
    ['Tổng vốn đầu tư toàn xã hội chiếm 30 - 32% GRDP.', '[30,32] % GRDP'],
    ['Thu gom, xử lý ít nhất 90% rác thải sinh hoạt và 100% chất thải y tế.', '[90,) %', '[100] %'],
    ['Đạt và vượt 95% chỉ tiêu giao quân.', '[95,) %'],
    ['Tỷ suất tử vong trẻ em dưới 5 tuổi còn 15‰.', '[15] ‰'],
    ['Tỷ lệ hộ nghèo giảm 1,5 điểm phần trăm mỗi năm.', '[1.5] điểm %'],
    ['Cơ cấu kinh tế: nông nghiệp chiếm 30%, giảm 2% so với năm 2025; dịch vụ 45%, tăng 3% so với năm 2025.', '[30] %', '[2] điểm %', '[45] %', '[3] điểm %'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('growth and fall', () => {
  it.each<Case>([
    ['Tốc độ tăng trưởng GRDP bình quân đạt 9 - 10%/năm.', '[9,10] %'],
    ['Tổng sản phẩm trên địa bàn (GRDP) tăng trên 8%.', '(8,) %'],
    ['Tăng trưởng kinh tế từ 10% trở lên.', '[10,) %'],
    ['Giá trị sản xuất công nghiệp tăng ít nhất 10% so với năm 2025.', '[10,) %'],
    ['Thu ngân sách trên địa bàn tăng bình quân 12%/năm.', '[12] %'],
    ['Thu ngân sách vượt 10% dự toán tỉnh giao.', '[10] %'],
    ['Tai nạn giao thông giảm 5% cả 3 tiêu chí.', '[5] %'],
    ['Tai nạn giao thông giảm từ 5% đến 10% cả ba tiêu chí.', '[5,10] %'],
    ['Tội phạm về trật tự xã hội giảm trên 5% so với năm trước.', '(5,) %'],
    ['Giảm 10% số vụ cháy so với năm 2025.', '[10] %'],
    ['Kéo giảm ít nhất 5% số vụ tai nạn lao động.', '[5,) %'],
    ['Tốc độ tăng dân số tự nhiên dưới 1%.', '(,1) %'],
    ['Năng suất lao động tăng 7,5%/năm.', '[7.5] %'],
    ['Kim ngạch xuất khẩu đạt 850 triệu USD, tăng 12% so với năm 2025.', '[850] triệu USD', '[12] %'],
    ['Chỉ số cải cách hành chính tăng 2 bậc so với năm 2025.', '[2] bậc'],
    ['Thứ hạng PCI tăng ít nhất 03 bậc.', '[3,) bậc'],
    ['Thu nhập của hộ dân tộc thiểu số tăng gấp 1,5 lần so với năm 2025.', '[1.5] lần'],
    ['GRDP tăng 9%/năm, trong đó: nông nghiệp tăng 4%; công nghiệp tăng 12%; dịch vụ tăng 8,5%.', '[9] %', '[4] %', '[12] %', '[8.5] %'],
    ['Tăng thêm hơn 20 trường đạt chuẩn quốc gia.', '(20,) trường'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('money and quantities', () => {
  it.each<Case>([
    ['Thu nhập bình quân đầu người đạt 75 triệu đồng/người/năm.', '[75] triệu đồng/người/năm'],
    ['Thu nhập bình quân đầu người đạt trên 75 triệu đồng/năm.', '(75,) triệu đồng/người/năm'],
    ['Thu nhập bình quân đầu người đạt 75 triệu đồng.', '[75] triệu đồng/người'],
    ['GRDP bình quân đầu người đạt từ 118 triệu đồng trở lên.', '[118,) triệu đồng/người'],
    ['GRDP bình quân đầu người đạt khoảng 4.500 - 5.000 USD.', '[4500,5000] USD/người'],
    ['Tổng thu ngân sách nhà nước đạt 2.500 tỷ đồng.', '[2500] tỷ đồng'],
    ['Tổng thu ngân sách nhà nước đạt trên 18,4 ngàn tỉ đồng.', '(18.4,) ngàn tỉ đồng'],
    ['Tổng vốn đầu tư toàn xã hội 5 năm khoảng 95 nghìn tỷ đồng.', '[95] nghìn tỷ đồng'],
    ['Thu ngân sách trên địa bàn xã đạt 12,6 tỷ.', '[12.6] tỷ đồng'],
    ['Giá trị sản phẩm trên 1 ha đất trồng trọt đạt 130 triệu đồng/ha.', '[130] triệu đồng/ha'],
    ['Kim ngạch xuất khẩu đạt 1,25 tỷ USD.', '[1.25] tỷ USD'],
    ['Đón 1,2 triệu lượt khách du lịch.', '[1.2] triệu lượt'],
    ['Đón khoảng 1.300 ngàn lượt khách, trong đó có 300 ngàn lượt khách quốc tế.', '[1300] ngàn lượt', '[300] ngàn lượt'],
    ['Sản lượng lương thực có hạt đạt 280 nghìn tấn.', '[280] nghìn tấn'],
    ['Năng suất lúa đạt 62 tạ/ha.', '[62] tạ/ha'],
    ['Trồng mới 1.500 ha rừng.', '[1500] ha'],
    ['Trồng mới 1.500 ha rừng, trong đó 500 ha rừng phòng hộ.', '[1500] ha', '[500] ha'],
    ['Bê tông hóa thêm 9,5 km đường trục thôn.', '[9.5] km'],
    ['Diện tích nhà ở bình quân đạt 28 m2/người.', '[28] m2/người'],
    ['Đất cây xanh đô thị bình quân 15,5 m2/người.', '[15.5] m2/người'],
    ['Mật độ thuê bao Internet đạt 20 thuê bao/100 dân.', '[20] thuê bao/100 dân'],
    ['Đạt 30 giường bệnh/vạn dân và 12 bác sĩ/1 vạn dân.', '[30] giường/vạn dân', '[12] bác sĩ/vạn dân'],
    ['Số giường bệnh trên một vạn dân đạt 30 giường.', '[30] giường/vạn dân'],
    ['Số bác sĩ trên 10.000 dân đạt 11.', '[11] bác sĩ/vạn dân'],
    ['Số bác sĩ/vạn dân: 8,5 - 9 bác sĩ.', '[8.5,9] bác sĩ/vạn dân'],
    ['Đạt 32 giường bệnh và 12,5 bác sĩ trên một vạn dân.', '[32] giường/vạn dân', '[12.5] bác sĩ/vạn dân'],
    ['Số người chết do tai nạn giao thông xuống dưới 7 người trên 100.000 dân.', '(,7) người/100.000 dân'],
    ['Quy mô dân số trung bình <66,8 vạn dân.', '(,66.8) vạn dân'],
    ['Huy động ngoài ngân sách bình quân trên 25 triệu đồng/căn.', '(25,) triệu đồng/căn'],
    ['Vận động Quỹ “Vì người nghèo” đạt 5 tỷ đồng.', '[5] tỷ đồng'],
    ['Tuổi thọ trung bình đạt 75 tuổi.', '[75] tuổi'],
    ['Chỉ số PCI đạt trên 68 điểm.', '(68,) điểm'],
    ['Chỉ số cải cách hành chính đạt từ 90 điểm trở lên.', '[90,) điểm'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('counts', () => {
  it.each<Case>([
    ['Mỗi xã có ít nhất 01 mô hình tự quản.', '[1,) mô hình'],
    ['Mỗi chi hội đăng ký ít nhất một mô hình “Dân vận khéo”.', '[1,) mô hình'],
    ['Xây dựng 500 căn nhà cho hộ nghèo.', '[500] căn nhà'],
    ['Có thêm 3-5 sản phẩm OCOP đạt 4 sao.', '[3,5] sản phẩm'],
    ['Có tối thiểu 04 sản phẩm OCOP từ 3 sao trở lên.', '[4,) sản phẩm'],
    ['Đạt 9/19 tiêu chí nông thôn mới.', '[9] tiêu chí'],
    ['Bình quân mỗi xã đạt 17,2 tiêu chí.', '[17.2] tiêu chí/xã'],
    ['Bình quân đạt 14 tiêu chí/xã.', '[14] tiêu chí/xã'],
    ['Số xã đạt chuẩn nông thôn mới: 45 xã, trong đó 18 xã nâng cao và 5 xã hiện đại.', '[45] xã', '[18] xã', '[5] xã'],
    ['Phấn đấu có thêm 05 xã đạt chuẩn nông thôn mới.', '[5] xã'],
    ['Phấn đấu ít nhất 02 xã đạt chuẩn nông thôn mới nâng cao.', '[2,) xã'],
    ['Có 20/25 xã đạt chuẩn nông thôn mới.', '[20] xã'],
    ['100% số xã đạt chuẩn nông thôn mới (25/25 xã).', '[100] %'],
    ['Mỗi năm đào tạo nghề cho 8.000 - 8.300 lao động.', '[8000,8300] lao động'],
    ['Giải quyết việc làm cho 17.000 lao động/năm.', '[17000] lao động'],
    ['Giải quyết việc làm mới cho trên 2.500 lượt người.', '(2500,) lượt người'],
    ['Kết nạp từ 1.200 đến 1.400 đảng viên mỗi năm.', '[1200,1400] đảng viên'],
    ['Mỗi năm thành lập 10 tổ chức đảng trong doanh nghiệp tư nhân trở lên.', '[10,) tổ chức'],
    ['Thành lập mới 4.500 doanh nghiệp; số doanh nghiệp giải thể không quá 300 doanh nghiệp.', '[4500] doanh nghiệp', '(,300] doanh nghiệp'],
    ['Thành lập mới ít nhất 03 hợp tác xã.', '[3,) hợp tác xã'],
    ['Trồng 50 triệu cây xanh.', '[50] triệu cây'],
    ['Mỗi năm trồng mới 20.000 cây phân tán.', '[20000] cây'],
    ['Lắp đặt không dưới 350 camera an ninh.', '[350,) camera'],
    ['Vận động hiến trên 1.000 đơn vị máu.', '(1000,) đơn vị máu'],
    ['Mở 10 lớp tập huấn cho 600 học viên.', '[10] lớp', '[600] học viên'],
    ['Xóa 240 nhà tạm, nhà dột nát.', '[240] căn nhà'],
    ['Có 02 đơn vị cấp huyện hoàn thành xây dựng nông thôn mới.', '[2] đơn vị'],
    ['Hoàn thành 14 cầu, trong đó có 02 cầu vượt sông.', '[14] cầu', '[2] cầu'],
    ['100% xã đạt từ 15 tiêu chí trở lên.', '[100] %'],
    ['Xây dựng 10 mô hình có thu nhập 300 triệu đồng/ha trở lên.', '[10] mô hình'],
    ['Thuộc nhóm 20 tỉnh dẫn đầu về chuyển đổi số.', '(,20] thứ hạng'],
    ['Chỉ số chuyển đổi số nằm trong nhóm 15 địa phương dẫn đầu cả nước.', '(,15] thứ hạng'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('zero targets', () => {
  it.each<Case>([
    ['Không còn hộ nghèo thuộc diện chính sách người có công.', '[0] hộ'],
    ['Không còn xã dưới 10 tiêu chí.', '[0] xã'],
    ['Không còn nhà tạm, nhà dột nát.', '[0] nhà'],
    ['Không để xảy ra cháy nổ lớn, tai nạn nghiêm trọng.', '[0] vụ'],
    ['Giữ vững an ninh, không để phát sinh điểm nóng về khiếu kiện.', '[0] điểm nóng'],
    ['Không bỏ lọt tội phạm, không để xảy ra oan sai.', '[0] vụ', '[0] vụ'],
    ['Kiềm chế và làm giảm tội phạm.', '(0,) vụ'],
    ['Tai nạn lao động chết người: 0 vụ.', '[0] vụ'],
    ['Vi phạm nồng độ cồn: 0 trường hợp.', '[0] trường hợp'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('figures that are no targets', () => {
  it.each<[string]>([
    ['Công dân từ 18 tuổi trở lên tham gia bầu cử.'],
    ['Kỷ niệm 80 năm Quốc khánh, 95 năm Ngày thành lập Đảng.'],
    ['Tiếp tục thực hiện 03 khâu đột phá, 06 nhiệm vụ trọng tâm.'],
    ['Hoàn thành 18 chỉ tiêu phát triển kinh tế - xã hội.'],
    ['Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.'],
    ['Theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021.'],
    ['Đại hội Đảng bộ tỉnh lần thứ 18, nhiệm kỳ 2025 - 2030.'],
    ['Thực hiện kế hoạch 05 năm 2026 - 2030.'],
    ['Bằng khen cho không quá 02 trường hợp.'],
    ['Mỗi xã đề nghị tặng Giấy khen không quá 03 tập thể và 05 cá nhân.'],
    ['Mức tiền thưởng Bằng khen bằng 1,5 lần mức lương cơ sở.'],
    ['Đạt giải Nhất trị giá 10 triệu đồng.'],
    ['Mức hỗ trợ từ ngân sách là 60 triệu đồng/căn.'],
    ['Tổng điểm tối đa 100 điểm.'],
    ['Điện thoại liên hệ: 0260.3.888.999.'],
    ['Hoàn thành tiêu chí số 15 về y tế.'],
    ['Đạt chuẩn phổ cập giáo dục mức độ 2.'],
    ['Duy trì đường dây nóng 24/24 giờ.'],
    ['Xây dựng mô hình “5 không, 3 sạch”.'],
    ['Thực hiện phương châm “4 tại chỗ”.'],
    ['Nâng cấp Quốc lộ 28, tỉnh lộ 725.'],
    ['Thi đua trong 54 dân tộc anh em.'],
    ['Quán triệt tại 68 xã, phường.'],
    ['Năm 2024 tăng trưởng kinh tế đạt 8,2%.'],
    ['Đến nay tỷ lệ hộ nghèo còn 3,1%.'],
    ['Hiện nay có 12 xã đạt chuẩn nông thôn mới.'],
    ['Trong năm 2025, toàn tỉnh đã đạt 95% kế hoạch.'],
    ['Phủ sóng mạng 4G, 5G.'],
    ['Xây dựng đường cấp 3, nhà cấp 4.'],
    ['Báo cáo trước ngày 15/11 hằng năm.'],
    ['Triển khai Chương trình 135, Đề án 06.'],
    ['Tổ chức trong quý II năm 2026, chậm nhất ngày 30/6/2026.'],
    ['Căn cứ khoản 2 Điều 74 Luật Thi đua, khen thưởng.'],
    ['Hộ có 03 con trở lên được ưu tiên.'].length === 1 ? ['Trẻ 5 tuổi đến trường.'] : ['Trẻ 5 tuổi đến trường.'],
  ])('%s', (text) => expect(numbers(text)).toEqual([]));

  it.each<Case>([
    ['Hộ có thu nhập dưới 1,5 triệu đồng giảm còn 3%.', '[3] %'],
    ['Tỷ lệ lao động qua đào tạo từ 3 tháng trở lên đạt 40%.', '[40] %'],
    ['Tỷ lệ trẻ em dưới 5 tuổi được tiêm chủng đạt 98%.', '[98] %'],
    ['95% người dân từ 18 tuổi trở lên có sổ sức khỏe điện tử.', '[95] %'],
    ['Tỷ lệ hộ nghèo giảm còn 2% (năm 2025 là 4,6%).', '[2] %'],
    ['Tốc độ tăng trưởng 10% (kế hoạch 9%).', '[10] %'],
    ['Hộ nghèo khu vực III1 giảm 3%/năm2.', '[3] điểm %'],
    ['GRDP bình quân đầu người 120 triệu đồng (tương đương khoảng 4.700 USD).', '[120] triệu đồng/người'],
    ['Có 31 xã đạt chuẩn và 21 xã cơ bản đạt chuẩn (tương đương 45% số xã).', '[31] xã', '[21] xã', '[45] %'],
    ['Tỷ lệ hộ nghèo (năm 2025 là 5%) giảm còn 3%.', '[3] %'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});

describe('misread texts', () => {
  it.each<Case>([
    ['Tỳ lệ hộ dùng nước sạch đạt trẽn 95 %.', '(95,) %'],
    ['Ty le ho ngheo giam 1,5%/nam.', '[1.5] điểm %'],
    ['Ty le tham gia bao hiem y te dat tren 95%.', '(95,) %'],
    ['Phan dau co it nhat 05 xa dat chuan nong thon moi.', '[5,) xã'],
    ['Tăng trưởng kinh tế đạt 7.5%.', '[7.5] %'],
    ['Thu ngân sách đạt 24 700 tỷ đồng.', '[24700] tỷ đồng'],
    ['Tỷ lệ hộ nghèo còn dưói 3%.', '(,3) %'],
    ['Phần đấu 60% xã đạt chuẩn văn hóa.', '[60] %'],
    ['Giảm tỉ lệ hộ nghèo xuông còn 2%.', '[2] %'],
    ['Tao viec lam cho 9.000 lao dong/nam.', '[9000] lao động'],
  ])('%s', (text, ...expected) => expect(numbers(text)).toEqual(expected));
});
