import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import { indicatorsOfSentence, readIndicators } from '../../../shared/plan-reader/indicators.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
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
    ['Xây dựng 500 căn nhà cho hộ nghèo.', '[500] căn'],
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
    ['Xóa 240 nhà tạm, nhà dột nát.', '[240] nhà'],
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
    ['Trẻ 5 tuổi đến trường.'],
    ['Đạt 100% kế hoạch được 20 điểm; đạt từ 90% đến dưới 100% được 15 điểm.'],
    ['Quỹ thi đua chi tiền thưởng 5 triệu đồng/tập thể khen thưởng.'],
    ['Phát huy kết quả 05 năm 2021 - 2025.'],
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

describe('what stands around the figure', () => {
  const one = (text: string, context: Partial<IndicatorContext> = {}): PlanIndicator => read(text, context)[0] ?? (() => { throw new Error(`nothing read: ${text}`); })();

  it('keeps points and percent apart', () => {
    expect(one('Tỷ lệ hộ nghèo giảm 1%/năm.')).toMatchObject({ measure: 'change-points', comparator: 'decrease', per: 'năm', polarity: 'up' });
    expect(one('Thu ngân sách tăng 10%/năm.')).toMatchObject({ measure: 'change-rate', comparator: 'increase', per: 'năm', perStated: true });
    expect(one('Tăng thêm hơn 20 trường đạt chuẩn quốc gia.')).toMatchObject({ measure: 'change-absolute', comparator: 'increase' });
    expect(one('Tốc độ tăng dân số dưới 1%.')).toMatchObject({ measure: 'change-rate', comparator: 'lt', polarity: 'down' });
    expect(one('Nâng tỷ lệ che phủ rừng đạt trên 40%.')).toMatchObject({ measure: 'level', comparator: 'gt' });
  });

  it('takes the starting point of a change as its baseline', () => {
    expect(one('Giảm tỷ lệ hộ nghèo từ 4,1% năm 2025 xuống còn 2% vào năm 2028.').baseline).toMatchObject({ value: 4.1, year: 2025, unit: '%', derived: false });
    expect(one('Giá trị sản xuất tăng 10% so với năm 2025.').baseline).toMatchObject({ value: null, year: 2025 });
    expect(one('Tỷ lệ hộ nghèo còn 2%.').baseline).toBeNull();
  });

  it.each([
    ['Đến năm 2030, tỷ lệ hộ nghèo còn 2%.', { day: null, month: null, year: 2030, bound: 'by' }],
    ['Trước năm 2028, 100% thôn có nhà văn hóa.', { year: 2028, bound: 'before' }],
    ['Đến cuối năm 2027, 100% thôn có nhà văn hóa.', { day: 31, month: 12, year: 2027, bound: 'by' }],
    ['Tỷ lệ che phủ rừng đạt 40% vào năm 2027.', { year: 2027, bound: 'in' }],
    ['Bàn giao 41 km mặt bằng trước ngày 30/9/2027.', { day: 30, month: 9, year: 2027, bound: 'before' }],
    ['Đến tháng 6/2027, 100% thôn có nhà văn hóa.', { day: null, month: 6, year: 2027, bound: 'by' }],
  ])('deadline of «%s»', (text, due) => expect(one(text).deadline).toMatchObject(due));

  it('carries a deadline over the clauses of its sentence, and takes the heading where there is none', () => {
    const [first, second] = read('Đến năm 2030, 90% hộ có nước sạch; 100% thôn có nhà văn hóa.');
    expect([first?.deadline?.year, second?.deadline?.year]).toEqual([2030, 2030]);
    const heading = { day: 31, month: 12, year: 2026, bound: 'by', event: null, text: 'Đến hết năm 2026' } as const;
    expect(one('90% hộ có nước sạch.', { deadline: heading }).deadline).toEqual(heading);
  });

  it('hangs parts on their whole', () => {
    const found = read('Tỷ lệ hộ nghèo giảm 1%/năm; trong đó: vùng cao giảm 3%; vùng thấp giảm 0,5%.');
    expect(found.map((each) => [each.id, each.parentId, each.relation, each.unit])).toEqual([
      ['X-01', null, null, 'điểm %'], ['X-01a', 'X-01', 'trong-do', 'điểm %'], ['X-01b', 'X-01', 'trong-do', 'điểm %'],
    ]);
    const clause = read('Đón 1.300 ngàn lượt khách, trong đó 300 ngàn lượt khách quốc tế; tổng thu du lịch đạt 2.400 tỷ đồng.');
    expect(clause.map((each) => each.parentId)).toEqual([null, 'X-01', null]);
    expect(read('Hộ nghèo không quá 2%, riêng thôn Khe Sim không quá 4%.')[1]).toMatchObject({ relation: 'rieng', parentId: 'X-01' });
    expect(read('Dịch vụ chiếm 45%, tăng 3% so với năm 2025.')[1]).toMatchObject({ relation: 'bien-dong', measure: 'change-points' });
    expect(read('Hộ nghèo còn dưới 16% (bình quân giảm 2,97 điểm %/năm).')[1]).toMatchObject({ relation: 'bien-dong', unit: 'điểm %' });
  });

  it('puts the same target in another unit with the target', () => {
    expect(one('GRDP bình quân đầu người 120 - 125 triệu đồng (tương đương khoảng 5.148 đến 5.363 USD).').equivalents).toMatchObject([{ min: 5148, max: 5363, unit: 'USD/người', approx: true }]);
    expect(one('100% số xã đạt chuẩn (25/25 xã).').equivalents).toMatchObject([{ min: 25, max: 25, unit: 'xã' }]);
  });

  it('marks estimates in brackets', () => {
    expect(read('Trên 85% người dân dùng nước sạch (dự ước mức tăng bình quân 0,37%/năm).')[1]).toMatchObject({ origin: 'giai-thich', unit: 'điểm %' });
  });

  it('marks «khoảng», «phấn đấu», «duy trì», «bình quân»', () => {
    expect(one('Phấn đấu đạt khoảng 95 nghìn tỷ đồng.')).toMatchObject({ approx: true, strive: true });
    expect(one('Duy trì tỷ lệ che phủ rừng trên 55%.')).toMatchObject({ maintain: true, comparator: 'gt' });
    expect(one('Thu ngân sách tăng bình quân 12%.')).toMatchObject({ average: true, per: 'năm', perStated: false });
    expect(one('Cơ cấu kinh tế: dịch vụ chiếm 45%.')).toMatchObject({ polarity: 'band', group: 'Cơ cấu kinh tế' });
    expect(one('Lũy kế có 43 xã đạt chuẩn nông thôn mới.')).toMatchObject({ cumulative: true });
  });

  it('reads targets without a figure as events and derived ones, with a doubt', () => {
    expect(one('Xã được công nhận đạt chuẩn nông thôn mới hiện đại.')).toMatchObject({ type: 'event', min: 1, max: 1, unit: 'đạt (có/không)' });
    expect(one('Hoàn thành đưa vào sử dụng tuyến đường ven sông.')).toMatchObject({ type: 'event' });
    expect(one('Tỷ lệ hộ nghèo của tỉnh thấp hơn mức bình quân chung của cả nước.')).toMatchObject({ type: 'derived', comparator: 'lt', min: null, max: null });
    expect(indicatorsOfSentence('Giữ vững danh hiệu xã nông thôn mới.')[0]?.doubt).toContain('có hoặc không');
  });

  it('says why a person should look', () => {
    expect(indicatorsOfSentence('Tỷ lệ hộ nghèo giảm 1%/năm.')[0]?.doubt).toContain('điểm phần trăm');
    expect(indicatorsOfSentence('Tỷ lệ đạt từ 85%.')[0]?.doubt).toContain('tối thiểu');
    expect(indicatorsOfSentence('Trồng 3,500 ha rừng.')[0]?.doubt).toContain('hai cách');
    expect(indicatorsOfSentence('Tỷ lệ hộ nghèo còn 2%.')[0]?.doubt).toBeNull();
  });

  it('points at the words of the figure', () => {
    const text = 'Thu ngân sách đạt 500 tỷ đồng; tỷ lệ hộ nghèo còn dưới 2%.';
    const places = indicatorsOfSentence(text, { base: 100 }).map(({ place }) => text.slice(place.from - 100, place.to - 100).trim());
    expect(places).toEqual(['Thu ngân sách đạt 500 tỷ đồng', 'tỷ lệ hộ nghèo còn dưới 2%.']);
  });
});

describe('a whole plan', () => {
  const plan = (body: string): PlanIndicator[] =>
    readIndicators(docOf(`ỦY BAN NHÂN DÂN TỈNH BẾN LÁ\nSố: 12/KH-UBND\nBến Lá, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nPhát động phong trào thi đua giai đoạn 2026 - 2030\n${body}`), 'BLA').map((found) => found.value);
  const keys = (body: string): string[] => plan(body).map((each) => `${each.origin} ${short(each)}`);

  it.each<[string, string, string[]]>([
    ['targets section', 'I. CHỈ TIÊU THI ĐUA\n1. Tỷ lệ hộ nghèo còn 2%.', ['chi-tieu [2] %']],
    ['precise goals', 'I. MỤC TIÊU\n1. Mục tiêu cụ thể\n- Tỷ lệ hộ nghèo còn 2%.', ['chi-tieu [2] %']],
    ['goals alone hold the targets', 'I. MỤC TIÊU THI ĐUA\n- Tỷ lệ hộ nghèo còn 2%.', ['chi-tieu [2] %']],
    ['goals beside targets', 'I. MỤC TIÊU, CHỈ TIÊU\n1. Mục tiêu thi đua\nPhấn đấu đến năm 2030 thu nhập tăng 2 lần.\n2. Chỉ tiêu thi đua\n- Tỷ lệ hộ nghèo còn 2%.', ['muc-tieu [2] lần', 'chi-tieu [2] %']],
    ['contents', 'I. NỘI DUNG THI ĐUA\n1. Phấn đấu đến năm 2028 mỗi xã có ít nhất 02 mô hình.', ['noi-dung [2,) mô hình']],
    ['a line opens targets', 'Các chỉ tiêu cụ thể như sau:\n- Tỷ lệ hộ nghèo còn 2%.', ['chi-tieu [2] %']],
    ['results', 'I. KẾT QUẢ ĐẠT ĐƯỢC\n- Tỷ lệ hộ nghèo còn 2%.', []],
    ['situation', 'I. ĐẶC ĐIỂM TÌNH HÌNH\nXã có 14 thôn, 18.450 người; hộ nghèo còn 6,8%.', []],
    ['criteria', 'I. TIÊU CHÍ THI ĐUA\n- Giảm tỷ lệ hộ nghèo từ 2%/năm trở lên.', []],
    ['awards', 'I. SỐ LƯỢNG KHEN THƯỞNG\n- Mỗi xã không quá 02 tập thể, 03 hộ.', []],
    ['scoring', 'I. CHẤM ĐIỂM CÁC CHỈ TIÊU\n- Đạt 100% kế hoạch: 20 điểm.', []],
    ['duties', 'I. TỔ CHỨC THỰC HIỆN\n1. 100% đơn vị báo cáo trước ngày 15/11/2026.', []],
    ['exceeding a plan, in a plan without targets', 'I. NỘI DUNG THI ĐUA\n1. Thi đua hoàn thành vượt mức các chỉ tiêu năm 2026.', ['noi-dung [100,) % kế hoạch']],
  ])('%s', (_, body, expected) => expect(keys(body)).toEqual(expected));

  it('takes the deadline of the heading above', () => {
    expect(plan('I. CHỈ TIÊU\n1. Đến hết năm 2026\n- Tỷ lệ hộ nghèo còn 3%.\n2. Đến hết năm 2028\n- Tỷ lệ hộ nghèo còn 2%.').map((each) => each.deadline?.year)).toEqual([2026, 2028]);
  });

  it('reads a table of targets by its header, past columns aside', () => {
    const table = 'I. CHỈ TIÊU\nTT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 | Mục tiêu 2030\n1 | Tỷ lệ hộ nghèo | % | 4,2 | 3,1 | < 1\n2 | Số bác sĩ trên một vạn dân | Bác sĩ | 9,8 | 10,4 | 12\n3 | Thu ngân sách | Tỷ đồng | 900 | 1.000 | 1.500 - 1.600';
    expect(keys(table)).toEqual(['chi-tieu [3.1] %', 'chi-tieu (,1) %', 'chi-tieu [10.4] bác sĩ/vạn dân', 'chi-tieu [12] bác sĩ/vạn dân', 'chi-tieu [1000] tỷ đồng', 'chi-tieu [1500,1600] tỷ đồng']);
    expect(plan(table).map((each) => each.deadline?.year)).toEqual([2026, 2030, 2026, 2030, 2026, 2030]);
  });

  it('continues «trong đó:» over the lines below', () => {
    expect(plan('I. CHỈ TIÊU\n- Tỷ lệ hộ nghèo giảm 1%/năm, trong đó:\n+ Vùng cao giảm 3%/năm.\n+ Vùng thấp giảm 0,5%/năm.\n- Thu ngân sách tăng 10%/năm.').map((each) => [each.id, each.unit])).toEqual([
      ['BLA-01', 'điểm %'], ['BLA-01a', 'điểm %'], ['BLA-01b', 'điểm %'], ['BLA-02', '%'],
    ]);
  });

  it('leaves figures of years before the plan out', () => {
    expect(keys('I. CHỈ TIÊU\nNăm 2025 tỷ lệ hộ nghèo là 4,2%. Năm 2026 tỷ lệ hộ nghèo còn 3%.')).toEqual(['chi-tieu [3] %']);
  });
});

describe('properties', () => {
  const word = fc.constantFrom('tỷ lệ', 'hộ nghèo', 'giảm', 'tăng', 'từ', 'đến', 'xuống còn', 'trên', 'dưới', '%', '/năm', 'triệu đồng', 'xã', '(', ')', ';', ',', '.', ':', '-', 'trong đó', 'riêng', 'năm 2030', 'không còn', 'tương đương', '95', '7,5', '1.300', '0', 'đạt', 'so với', '/', '|', 'ít nhất', 'trở lên', 'Bằng khen', 'tháng', '12/2027');

  it('never throws, keeps bounds in order, ids unique, places inside the text', () => {
    fc.assert(fc.property(fc.oneof(fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')), fc.string({ maxLength: 200, unit: 'binary' })), (text) => {
      const found = indicatorsOfSentence(text, { planYear: 2026 });
      expect(new Set(found.map((each) => each.value.id)).size).toBe(found.length);
      for (const { value, place } of found) {
        if (value.min !== null && value.max !== null) expect(value.min).toBeLessThanOrEqual(value.max);
        expect(place.from).toBeGreaterThanOrEqual(0);
        expect(place.to).toBeLessThanOrEqual(text.length);
        expect(place.from).toBeLessThan(place.to);
        expect(value.text).not.toBe('');
        expect(value.figure).not.toBe('');
      }
    }), { numRuns: 400 });
  });

  it('gives records of the plan schema', () => {
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      for (const { value } of indicatorsOfSentence(words.join(' '))) expect(PlanSchema.shape.indicators.element.safeParse(value).error?.message).toBeUndefined();
    }), { numRuns: 200 });
  });

  it.each([
    ['one long sentence', (n: number) => 'tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%, '.repeat(n)],
    ['many sentences', (n: number) => 'Tỷ lệ hộ nghèo (năm 2025: 5%) còn 3%. '.repeat(n)],
    ['open brackets', (n: number) => `${'('.repeat(n)}${'95% '.repeat(n)}`],
    ['digits', (n: number) => '1.'.repeat(20 * n)],
    ['letters and digits', (n: number) => `a${'1'.repeat(20 * n)}b`],
    ['starting points', (n: number) => 'từ 5% '.repeat(4 * n)],
  ])('comes to an end on %s', (_, make) => {
    // A pattern that tries every way to part the text would not: the bench shows the ratio of lengths to times.
    const found = indicatorsOfSentence(make(4000));
    expect(found.every(({ place }) => place.from < place.to)).toBe(true);
  });
});
