import { describe, expect, it } from 'vitest';
import { lines } from './award-papers.ts';

/** Short whole papers, each with the lines a person made of it. */
const papers: readonly (readonly [string, string, readonly string[]])[] = [
  ['a commune of the pilot named twice, a body beside the general line', `ỦY BAN NHÂN DÂN
TỈNH LÂM HẢI
Số: 118/KH-UBND
Lâm Hải, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua "Lâm Hải chung tay chăm sóc người cao tuổi" giai đoạn 2026 - 2030

I. MỤC ĐÍCH, YÊU CẦU
Khơi dậy trách nhiệm của các cấp, các ngành và toàn xã hội trong việc chăm sóc, phát huy vai trò người cao tuổi.
II. NỘI DUNG THI ĐUA
Thi đua xây dựng môi trường sống thân thiện, hỗ trợ người cao tuổi tiếp cận dịch vụ y tế, văn hóa.
III. HÌNH THỨC, SỐ LƯỢNG KHEN THƯỞNG
1. Hình thức: Bằng khen của Chủ tịch UBND tỉnh.
2. Số lượng
2.1. Sơ kết (năm 2028)
a) Sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh: mỗi cơ quan giới thiệu 01 tập thể, 01 cá nhân.
b) Xã, phường: mỗi địa phương giới thiệu tối đa 02 trường hợp gồm tập thể, cá nhân, hộ gia đình; riêng xã Bãi Trăng và phường Cửa Lạch tối đa 03 trường hợp.
2.2. Tổng kết (năm 2030)
a) Sở, ban, ngành, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh: mỗi cơ quan giới thiệu 01 tập thể và không quá 02 cá nhân.
b) Ban Đại diện Hội Người cao tuổi tỉnh được giới thiệu 03 tập thể, 05 cá nhân.
c) Xã, phường: mỗi địa phương giới thiệu tối đa 04 trường hợp gồm tập thể, cá nhân, hộ gia đình.
Trong tổng số cá nhân được đề nghị, người trực tiếp chăm sóc chiếm ít nhất 60%.
IV. TỔ CHỨC THỰC HIỆN
Sở Y tế chủ trì tham mưu; Sở Nội vụ thẩm định hồ sơ, trình Chủ tịch UBND tỉnh quyết định.

Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT, NV.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Quế Lâm Hải
`, [
    'so-ket 2028 | mỗi mttq,so-ban-nganh,to-chuc-ctxh | T 1-1', 'so-ket 2028 | mỗi mttq,so-ban-nganh,to-chuc-ctxh | C 1-1', 'so-ket 2028 | mỗi phuong,xa | TCH* -2',
    'so-ket 2028 | mỗi xa [Bãi Trăng] | TCH* -3 | riêng', 'so-ket 2028 | mỗi phuong [Cửa Lạch] | TCH* -3 | riêng', 'tong-ket 2030 | mỗi mttq,so-ban-nganh,to-chuc-ctxh | T 1-1',
    'tong-ket 2030 | mỗi mttq,so-ban-nganh,to-chuc-ctxh | C -2', 'tong-ket 2030 | mỗi to-chuc-xa-hoi [Ban Đại diện Hội Người cao tuổi tỉnh] | T 3-3', 'tong-ket 2030 | mỗi to-chuc-xa-hoi [Ban Đại diện Hội Người cao tuổi tỉnh] | C 5-5',
    'tong-ket 2030 | mỗi phuong,xa | TCH* -4',
  ]],
  ['villages told by «mỗi tổ», two by number, an office that selects', `ỦY BAN NHÂN DÂN PHƯỜNG ĐỒI SIM
Số: 37/KH-UBND
Đồi Sim, ngày 21 tháng 01 năm 2027

KẾ HOẠCH
Phong trào thi đua "Tuyến phố xanh, ngõ phố an toàn" năm 2027

1. Mục đích: nâng cao ý thức giữ gìn vệ sinh môi trường, trật tự đô thị trên địa bàn phường.
2. Nội dung: đăng ký tuyến phố tự quản, trồng cây, thu gom rác đúng giờ, không lấn chiếm vỉa hè.
3. Khen thưởng
Kết thúc năm 2027, Ủy ban nhân dân phường tổng kết phong trào và tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường theo cơ cấu sau:
- Tổ dân phố: mỗi tổ chọn ra 01 tập thể nhỏ (liên gia, nhóm hộ) và 02 hộ gia đình. Tổ dân phố số 4 và Tổ dân phố số 9 có trên 600 hộ nên được chọn 03 hộ gia đình.
- Trường học trên địa bàn: mỗi trường 01 tập thể lớp, 01 cá nhân.
- Công an phường, Ban Chỉ huy Quân sự phường: mỗi đơn vị 01 cá nhân.
- Doanh nghiệp: Phòng Kinh tế, Hạ tầng và Đô thị xem xét trong các doanh nghiệp đóng trên địa bàn, đề xuất không quá 04 doanh nghiệp.
Năm 2026 phường đã khen 18 tập thể, 25 hộ gia đình. Mức thưởng kèm Giấy khen áp dụng Nghị định số 152/2025/NĐ-CP.
4. Tổ chức thực hiện: Phòng Văn hóa - Xã hội theo dõi, đôn đốc; các tổ dân phố bình xét công khai tại cuộc họp nhân dân, gửi danh sách về Ủy ban nhân dân phường trước ngày 20 tháng 11 năm 2027.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Vũ Sim Đồi
`, [
    'tong-ket 2027 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2027 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2027 | mỗi thon-buon-tdp [Tổ dân phố số 4] | H 3-3 | riêng',
    'tong-ket 2027 | mỗi thon-buon-tdp [Tổ dân phố số 9] | H 3-3 | riêng', 'tong-ket 2027 | mỗi co-quan-don-vi | T 1-1', 'tong-ket 2027 | mỗi co-quan-don-vi | C 1-1',
    'tong-ket 2027 | mỗi llvt | C 1-1', 'tong-ket 2027 | chung doanh-nghiep | T -4',
  ]],
  ['two villages in one sentence, «đến 05», the commune itself selects', `ỦY BAN NHÂN DÂN XÃ NẬM PÒ SANG
Số: 12/KH-UBND
Nậm Pò Sang, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Triển khai phong trào thi đua "Bản sạch, nhà đẹp, vườn xanh" giai đoạn 2026 - 2028

I. MỤC ĐÍCH
Vận động đồng bào các dân tộc xây dựng nếp sống văn minh, cải tạo vườn tạp, giữ gìn cảnh quan bản làng.
II. NỘI DUNG
Mỗi bản đăng ký phần việc cụ thể hằng quý; các đoàn thể nhận đỡ đầu hộ khó khăn.
III. KHEN THƯỞNG
Hằng năm, vào dịp Ngày hội Đại đoàn kết toàn dân tộc 18 tháng 11, Chủ tịch UBND xã tặng Giấy khen cho hộ gia đình tiêu biểu, mỗi bản được đề cử từ 02 đến 03 hộ gia đình. Bản Huổi Xén và bản Pá Khoang là bản đặc biệt khó khăn, được đề cử đến 05 hộ gia đình.
Khi tổng kết phong trào vào năm 2028, ngoài hộ gia đình (mỗi bản 03 hộ gia đình), mỗi bản còn được chọn 01 cá nhân là người có uy tín hoặc trưởng bản có nhiều đóng góp. Mặt trận Tổ quốc xã và từng tổ chức chính trị - xã hội của xã được chọn 01 tập thể, 01 cá nhân. UBND xã chọn không quá 03 bản dẫn đầu trong toàn xã để đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.
Tỷ lệ hộ nghèo, cận nghèo được khen phấn đấu đạt 30% tổng số hộ gia đình được khen.
IV. TỔ CHỨC THỰC HIỆN
Phòng Văn hóa - Xã hội là cơ quan thường trực; kinh phí chi từ ngân sách xã.

CHỦ TỊCH
Lò Văn Pò
`, [
    'khen-nam - | mỗi thon-buon-tdp | H 2-3', 'khen-nam - | mỗi thon-buon-tdp [Huổi Xén] | H -5 | riêng', 'khen-nam - | mỗi thon-buon-tdp [Pá Khoang] | H -5 | riêng',
    'tong-ket 2028 | mỗi thon-buon-tdp | H 3-3', 'tong-ket 2028 | mỗi thon-buon-tdp | C 1-1', 'tong-ket 2028 | mỗi mttq,to-chuc-ctxh | T 1-1',
    'tong-ket 2028 | mỗi mttq,to-chuc-ctxh | C 1-1', 'tong-ket 2028 | chung thon-buon-tdp | T -3',
  ]],
  ['a department, numbers said again in brackets, a school by name', `UBND TỈNH AN PHỤNG
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 455/HD-SGDĐT
An Phụng, ngày 03 tháng 3 năm 2027

HƯỚNG DẪN
Khen thưởng phong trào thi đua "Trường học hạnh phúc" giai đoạn 2025 - 2029

1. Mục đích: động viên nhà trường, nhà giáo và học sinh xây dựng môi trường giáo dục an toàn, thân thiện.
2. Nội dung: việc bình xét dựa trên bộ 12 tiêu chí trường học hạnh phúc đã ban hành.
3. Số lượng khen thưởng
3.1. Khen thưởng sơ kết giai đoạn (tháng 8/2027), hình thức Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh:
+ Trường trung học phổ thông, trung tâm giáo dục thường xuyên trực thuộc Sở: mỗi đơn vị đề xuất 01 (một) tập thể hoặc 01 (một) cá nhân;
+ Riêng Trường THPT chuyên Phụng Hoàng: 02 (hai) tập thể, 03 (ba) cá nhân;
+ Các phòng văn hóa - xã hội xã, phường tổng hợp cho các trường mầm non, tiểu học, trung học cơ sở: mỗi xã, phường đề xuất không quá 03 (ba) trường hợp tập thể, cá nhân.
3.2. Khen thưởng tổng kết năm 2029:
+ Mỗi đơn vị trực thuộc Sở: không quá 02 (hai) tập thể và 04 (bốn) cá nhân;
+ Mỗi xã, phường: không quá 03 (ba) tập thể và 06 (sáu) cá nhân.
Giấy khen của Giám đốc Sở không hạn chế số lượng. Trong số cá nhân đề nghị, ít nhất 70% là giáo viên trực tiếp đứng lớp.
4. Tổ chức thực hiện: hồ sơ gửi Văn phòng Sở trước ngày 15/7/2027 (sơ kết) và trước ngày 15/7/2029 (tổng kết).

Nơi nhận:
- Các đơn vị trực thuộc;
- UBND xã, phường;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đinh Thị Phụng Vỹ
`, [
    'so-ket 2027 | mỗi don-vi-truc-thuoc | TC* 1-1', 'so-ket 2027 | mỗi don-vi-truc-thuoc [Trường THPT chuyên Phụng Hoàng] | T 2-2 | riêng', 'so-ket 2027 | mỗi don-vi-truc-thuoc [Trường THPT chuyên Phụng Hoàng] | C 3-3 | riêng',
    'so-ket 2027 | mỗi phuong,xa | TC* -3', 'tong-ket 2029 | mỗi don-vi-truc-thuoc | T -2', 'tong-ket 2029 | mỗi don-vi-truc-thuoc | C -4',
    'tong-ket 2029 | mỗi phuong,xa | T -3', 'tong-ket 2029 | mỗi phuong,xa | C -6',
  ]],
  ['a table by blocks, for each member', `ỦY BAN NHÂN DÂN TỈNH TÂY CHÂU
Số: 204/KH-UBND
Tây Châu, ngày 30 tháng 3 năm 2026

KẾ HOẠCH
Thực hiện phong trào thi đua "Toàn tỉnh đẩy mạnh xóa mù kỹ năng số" giai đoạn 2026 - 2028

I. MỤC ĐÍCH
Phổ cập kỹ năng số cơ bản cho nhân dân, trọng tâm là người lao động nông thôn.
II. NỘI DUNG
Thành lập tổ công nghệ số cộng đồng đến từng thôn, tổ dân phố; mở lớp "bình dân học vụ số".
III. SỐ LƯỢNG KHEN THƯỞNG
Số lượng tập thể, cá nhân được đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh phân theo cụm, khối thi đua như bảng dưới đây (số lượng là tối đa, áp dụng cho mỗi đơn vị thành viên trong cụm, khối).

| Khối, cụm | Sơ kết 2027 - tập thể | Sơ kết 2027 - cá nhân | Tổng kết 2028 - tập thể | Tổng kết 2028 - cá nhân |
| Khối các sở, ban, ngành | 1 | 1 | 2 | 3 |
| Khối Mặt trận Tổ quốc và các tổ chức chính trị - xã hội | - | 1 | 1 | 2 |
| Cụm các xã, phường | 1 | 2 | 2 | 4 |

Ngoài bảng trên, Sở Khoa học và Công nghệ phối hợp với Hội Tin học tỉnh chọn khen khi tổng kết năm 2028 không quá 10 cá nhân là thành viên tổ công nghệ số cộng đồng.
IV. TỔ CHỨC THỰC HIỆN
Sở Khoa học và Công nghệ là cơ quan thường trực của phong trào.

CHỦ TỊCH
Tôn Thất Tây Châu
`, [
    'so-ket 2027 | mỗi so-ban-nganh | T -1', 'so-ket 2027 | mỗi so-ban-nganh | C -1', 'tong-ket 2028 | mỗi so-ban-nganh | T -2',
    'tong-ket 2028 | mỗi so-ban-nganh | C -3', 'so-ket 2027 | mỗi mttq,to-chuc-ctxh | C -1', 'tong-ket 2028 | mỗi mttq,to-chuc-ctxh | T -1',
    'tong-ket 2028 | mỗi mttq,to-chuc-ctxh | C -2', 'so-ket 2027 | mỗi phuong,xa | T -1', 'so-ket 2027 | mỗi phuong,xa | C -2',
    'tong-ket 2028 | mỗi phuong,xa | T -2', 'tong-ket 2028 | mỗi phuong,xa | C -4', 'tong-ket 2028 | chung | C -10',
  ]],
  ['numbers for the first occasion, a later paper for the second', `ỦY BAN NHÂN DÂN TỈNH NGÀN HỐNG
Số: 66/KH-UBND
Ngàn Hống, ngày 17 tháng 02 năm 2027

KẾ HOẠCH
Phát động phong trào thi đua thực hành tiết kiệm, chống lãng phí giai đoạn 2027 - 2031

I. Mục đích: đưa tiết kiệm thành thói quen, nếp làm việc của từng cơ quan, từng gia đình.
II. Nội dung thi đua: quản lý, sử dụng hiệu quả tài sản công; tiết kiệm điện, nước, xăng dầu.
III. Số lượng đề nghị khen thưởng
1. Sơ kết vào năm 2029: Mỗi sở, ban, ngành, đoàn thể cấp tỉnh 01 tập thể và 01 cá nhân; mỗi xã, phường 01 tập thể hoặc cá nhân hoặc hộ gia đình; mỗi doanh nghiệp nhà nước 01 tập thể. Sở Tài chính 02 tập thể và 02 cá nhân.
2. Tổng kết vào năm 2031: số lượng sẽ được Sở Nội vụ hướng dẫn bằng văn bản riêng trên cơ sở kết quả sơ kết.
3. Khen thưởng hằng năm do Thủ trưởng cơ quan, đơn vị, Chủ tịch UBND cấp xã tặng Giấy khen theo thẩm quyền, số lượng không giới hạn nhưng cá nhân giữ chức vụ lãnh đạo không quá 1/3 tổng số.
IV. Kinh phí và tổ chức thực hiện
Sở Tài chính chủ trì tổng hợp kết quả; dự toán chi khen thưởng bố trí khoảng 850 triệu đồng mỗi năm; Sở Nội vụ kiểm tra việc bình xét, công khai kết quả trên Cổng thông tin điện tử tỉnh trong 10 ngày làm việc.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Bùi Hống Ngàn
`, [
    'so-ket 2029 | mỗi so-ban-nganh,to-chuc-ctxh | T 1-1', 'so-ket 2029 | mỗi so-ban-nganh,to-chuc-ctxh | C 1-1', 'so-ket 2029 | mỗi phuong,xa | TCH* 1-1',
    'so-ket 2029 | mỗi doanh-nghiep | T 1-1', 'so-ket 2029 | mỗi so-ban-nganh [Sở Tài chính] | T 2-2 | riêng', 'so-ket 2029 | mỗi so-ban-nganh [Sở Tài chính] | C 2-2 | riêng',
    'tong-ket 2031 | chung | TCH* -',
  ]],
  ['awards of one year in the heading', `UBND XÃ TÂN LỘC THƯỢNG
Số: 08/KH-UBND
Tân Lộc Thượng, ngày 12/01/2026

KẾ HOẠCH
Phát động phong trào thi đua yêu nước năm 2026 với chủ đề "Kỷ cương, đổi mới, phục vụ nhân dân"

I. Mục đích, yêu cầu: hoàn thành thắng lợi nhiệm vụ kinh tế - xã hội năm 2026; thu ngân sách vượt 5% dự toán.
II. Nội dung: cải cách hành chính; giải ngân vốn đầu tư công; chăm lo an sinh.
III. Hình thức, số lượng khen thưởng năm 2026
a. Đối với các phòng chuyên môn, Trung tâm Phục vụ hành chính công, đơn vị sự nghiệp thuộc xã: mỗi đơn vị đề nghị tặng Giấy khen cho tập thể nếu hoàn thành xuất sắc nhiệm vụ và số cá nhân không vượt quá 20% số cá nhân có mặt.
b. Đối với các thôn: mỗi thôn 01 tập thể, 01 cá nhân, 01 hộ gia đình.
c. Đối với Mặt trận Tổ quốc và các đoàn thể: mỗi tổ chức 01 tập thể và 02 cá nhân.
d. Đối với Công an xã, Ban CHQS xã: mỗi đơn vị 01 tập thể, 03 cá nhân.
đ. Đối với Bằng khen của Chủ tịch UBND tỉnh: xã lập danh sách không quá 02 tập thể, 03 cá nhân trình cụm thi đua số 6 xem xét.
IV. Tổ chức thực hiện: công chức phụ trách thi đua thuộc Văn phòng HĐND và UBND hướng dẫn; hồ sơ gửi trước ngày 01 tháng 12 năm 2026; các cơ sở tôn giáo có thành tích đột xuất được khen ngay khi có đề nghị, không chờ đến cuối năm.

Nơi nhận:
- TT Đảng ủy, HĐND xã;
- Các thôn;
- Lưu: VP.
CHỦ TỊCH
Ngô Lộc Tân
`, [
    'khen-nam 2026 | mỗi thon-buon-tdp | T 1-1', 'khen-nam 2026 | mỗi thon-buon-tdp | C 1-1', 'khen-nam 2026 | mỗi thon-buon-tdp | H 1-1',
    'khen-nam 2026 | mỗi mttq,to-chuc-ctxh | T 1-1', 'khen-nam 2026 | mỗi mttq,to-chuc-ctxh | C 2-2', 'khen-nam 2026 | mỗi llvt | T 1-1',
    'khen-nam 2026 | mỗi llvt | C 3-3', 'khen-nam 2026 | chung | T -2', 'khen-nam 2026 | chung | C -3',
  ]],
  ['classes of communes, border posts, clergy', `UBND TỈNH MƯỜNG THANH HẠ
BAN DÂN TỘC VÀ TÔN GIÁO
Số: 183/KH-BDTTG
Mường Thanh Hạ, ngày 04 tháng 3 năm 2026

KẾ HOẠCH
Phong trào thi đua "Đồng bào các dân tộc đoàn kết, vươn lên thoát nghèo" giai đoạn 2026 - 2030

1. MỤC ĐÍCH: củng cố khối đại đoàn kết, khơi dậy ý chí tự lực.
2. NỘI DUNG: giúp nhau phát triển sản xuất, xóa bỏ hủ tục, bảo vệ biên giới.
3. KHEN THƯỞNG
a) Ở lần sơ kết (năm 2028)
Mỗi xã khu vực III đề cử 02 người có uy tín và 02 hộ thoát nghèo. Mỗi xã khu vực I, khu vực II đề cử 01 người có uy tín và 01 hộ thoát nghèo. Các đồn biên phòng trên tuyến biên giới, mỗi đồn đề cử 01 tập thể. Các tổ chức tôn giáo được công nhận trên địa bàn tỉnh: Ban Dân tộc và Tôn giáo chọn chung 03 chức sắc, chức việc.
b) Ở lần tổng kết (năm 2030)
Mỗi xã, không phân biệt khu vực, đề cử tối đa 05 trường hợp (tập thể, cá nhân, hộ gia đình), trong đó hộ gia đình không dưới 02. Đồn biên phòng: mỗi đồn 01 tập thể, 01 cá nhân. Sở, ban, ngành: mỗi cơ quan được phân công giúp đỡ xã đề cử tối đa 02 trường hợp (tập thể, cá nhân).
Theo quyết định phân định, tỉnh có 31 xã khu vực III, 12 xã khu vực II, 09 xã khu vực I.
4. TỔ CHỨC THỰC HIỆN: Phòng Chính sách tổng hợp; danh sách gửi trước ngày 30 tháng 9 của năm sơ kết, tổng kết.

TRƯỞNG BAN
Vàng A Mường
`, [
    'so-ket 2028 | mỗi xa | C 2-2', 'so-ket 2028 | mỗi xa | H 2-2', 'so-ket 2028 | mỗi xa | C 1-1',
    'so-ket 2028 | mỗi xa | H 1-1', 'so-ket 2028 | mỗi llvt | T 1-1', 'so-ket 2028 | chung to-chuc-ton-giao | C 3-3',
    'tong-ket 2030 | mỗi xa | TCH* -5', 'tong-ket 2030 | mỗi llvt | T 1-1', 'tong-ket 2030 | mỗi llvt | C 1-1',
    'tong-ket 2030 | mỗi so-ban-nganh | TC* -2',
  ]],
  ['years as list items', `ỦY BAN NHÂN DÂN XÃ ĐĂK LƠ PANG
Số: 25/KH-UBND
Đăk Lơ Pang, ngày 06 tháng 3 năm 2027

KẾ HOẠCH
Thực hiện phong trào thi đua "Chung tay xóa nhà tạm, không để ai bị bỏ lại phía sau" giai đoạn 2027 - 2029

I. Mục đích, yêu cầu
Huy động sức dân, hoàn thành hỗ trợ 146 căn nhà.
II. Nội dung
Vận động ngày công, vật liệu; giám sát chất lượng công trình.
III. Hình thức, số lượng khen thưởng
Phân cấp xét khen theo từng năm:
- Năm 2027: khen 05 tập thể, 10 cá nhân chung toàn xã.
- Năm 2028 (sơ kết): khen 07 tập thể, 15 cá nhân, 05 hộ gia đình hiến đất chung toàn xã; ngoài ra mỗi buôn được chọn 01 cá nhân tặng Thư khen.
- Năm 2029 (tổng kết): mỗi buôn, thôn 01 tập thể hoặc cá nhân; lực lượng Công an, Quân sự, Biên phòng trên địa bàn 02 tập thể, 04 cá nhân (gộp chung cả ba lực lượng); nhà hảo tâm, nhà tài trợ ngoài xã do Ủy ban Mặt trận Tổ quốc Việt Nam xã đề xuất, số lượng theo thực tế.
Cá nhân từ 80 tuổi trở lên tham gia phong trào được xem xét tuyên dương riêng.
IV. Tổ chức thực hiện
Văn phòng HĐND và UBND xã lập hồ sơ; bình xét công khai tại nhà văn hóa, niêm yết 05 ngày trước khi trình.

Nơi nhận:
- Các buôn, thôn;
- Lưu: VT.
PHÓ CHỦ TỊCH
Y Pang Niê
`, [
    'khen-nam 2027 | chung | T 5-5', 'khen-nam 2027 | chung | C 10-10', 'so-ket 2028 | chung | T 7-7',
    'so-ket 2028 | chung | C 15-15', 'so-ket 2028 | chung | H 5-5', 'so-ket 2028 | mỗi thon-buon-tdp | C 1-1',
    'tong-ket 2029 | mỗi thon-buon-tdp | TC* 1-1', 'tong-ket 2029 | chung llvt | T 2-2', 'tong-ket 2029 | chung llvt | C 4-4',
  ]],
  ['clans and communities', `ỦY BAN NHÂN DÂN XÃ GÒ DƯƠNG
Số: 61/KH-UBND
Gò Dương, ngày 18 tháng 6 năm 2026

KẾ HOẠCH
Phong trào thi đua "Gia đình học tập, dòng họ học tập, cộng đồng học tập" năm 2026 - 2030

Điều 1. Mục đích
Xây dựng xã hội học tập từ từng gia đình.
Điều 2. Nội dung
Đăng ký, đánh giá và công nhận các mô hình học tập theo Quyết định số 387/QĐ-TTg.
Điều 3. Số lượng khen thưởng
1. Khen hằng năm: Mỗi ấp không quá 02 gia đình, 01 dòng họ hoặc cộng đồng; mỗi trường học từ 01 đến 02 cá nhân; Hội Khuyến học xã 01 cá nhân.
2. Khen tổng kết năm 2030: Mỗi ấp không quá 03 gia đình, 02 dòng họ hoặc cộng đồng; mỗi trường học từ 02 đến 03 cá nhân; Hội Khuyến học xã 02 cá nhân. Ngoài ra, Chủ tịch UBND xã xem xét khen người con quê hương ở xa có đóng góp cho quỹ khuyến học từ 50 triệu đồng trở lên, không quy định số lượng.
Điều 4. Tổ chức thực hiện
1. Hội Khuyến học xã chủ trì.
2. Trưởng ấp tổ chức họp bình xét, có ít nhất 2/3 hộ dự; gửi danh sách trước ngày 30 tháng 10 hằng năm.
3. Kinh phí từ ngân sách xã và xã hội hóa; dự kiến 45 triệu đồng/năm.

CHỦ TỊCH
Lý Gò Dương
`, [
    'khen-nam - | mỗi thon-buon-tdp | H -2', 'khen-nam - | mỗi thon-buon-tdp | T -1', 'khen-nam - | mỗi co-quan-don-vi | C 1-2',
    'khen-nam - | mỗi to-chuc-xa-hoi [Hội Khuyến học xã] | C 1-1', 'tong-ket 2030 | mỗi thon-buon-tdp | H -3', 'tong-ket 2030 | mỗi thon-buon-tdp | T -2',
    'tong-ket 2030 | mỗi co-quan-don-vi | C 2-3', 'tong-ket 2030 | mỗi to-chuc-xa-hoi [Hội Khuyến học xã] | C 2-2',
  ]],
  ['numbered heads without a mark', `ỦY BAN NHÂN DÂN PHƯỜNG CỬA NHƯỢNG
Số: 91/KH-UBND
Cửa Nhượng, ngày 10 tháng 10 năm 2026

KẾ HOẠCH
Phong trào thi đua "Nụ cười công sở - thân thiện với nhân dân" giai đoạn 2026 - 2029

I. MỤC ĐÍCH, YÊU CẦU: nâng cao chất lượng phục vụ tại Trung tâm Phục vụ hành chính công phường.
II. NỘI DUNG: hẹn giờ qua ứng dụng; trả kết quả tại nhà cho người cao tuổi, người khuyết tật.
III. KHEN THƯỞNG
Cách phân bổ: giao chỉ tiêu cho bốn đầu mối như sau, áp dụng cho cả sơ kết (tháng 12/2027) lẫn tổng kết (tháng 12/2029):
Đầu mối 1. Trung tâm Phục vụ hành chính công phường: 01 tập thể, 03 cá nhân.
Đầu mối 2. Các phòng chuyên môn: mỗi phòng 01 cá nhân.
Đầu mối 3. Tổ dân phố: mỗi tổ 01 cá nhân là tổ trưởng hoặc thành viên tổ công nghệ số cộng đồng.
Đầu mối 4. Đoàn Thanh niên phường: 02 cá nhân.
Tỷ lệ hồ sơ trực tuyến đạt 90% là điều kiện để Trung tâm được xét. Cán bộ bị phản ánh đúng từ 02 lần trở lên thì không xét.
IV. TỔ CHỨC THỰC HIỆN: các đầu mối gửi kết quả về Văn phòng HĐND và UBND phường trước ngày 30 tháng 11 năm 2027 và 30 tháng 11 năm 2029.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.
CHỦ TỊCH
Từ Nhượng Cửa
`, [
    'so-ket 2027 | mỗi co-quan-don-vi [Trung tâm Phục vụ hành chính công phường] | T 1-1', 'tong-ket 2029 | mỗi co-quan-don-vi [Trung tâm Phục vụ hành chính công phường] | T 1-1', 'so-ket 2027 | mỗi co-quan-don-vi [Trung tâm Phục vụ hành chính công phường] | C 3-3',
    'tong-ket 2029 | mỗi co-quan-don-vi [Trung tâm Phục vụ hành chính công phường] | C 3-3', 'so-ket 2027 | mỗi co-quan-don-vi | C 1-1', 'tong-ket 2029 | mỗi co-quan-don-vi | C 1-1',
    'so-ket 2027 | mỗi thon-buon-tdp | C 1-1', 'tong-ket 2029 | mỗi thon-buon-tdp | C 1-1', 'so-ket 2027 | mỗi to-chuc-ctxh [Đoàn Thanh niên phường] | C 2-2',
    'tong-ket 2029 | mỗi to-chuc-ctxh [Đoàn Thanh niên phường] | C 2-2',
  ]],
  ['names of villages under one head', `ỦY BAN NHÂN DÂN XÃ MINH KHƯƠNG SƠN
Số: 33/KH-UBND
Minh Khương Sơn, ngày 08 tháng 5 năm 2026

KẾ HOẠCH
Phong trào thi đua "Hiến đất mở đường, thắp sáng đường quê" năm 2026

I. MỤC ĐÍCH: huy động nguồn lực trong dân, bê tông hóa 14,5 km đường thôn.
II. NỘI DUNG: hiến đất, ngày công; lắp 320 bóng đèn năng lượng mặt trời.
III. KHEN THƯỞNG KHI TỔNG KẾT (tháng 12/2026)
Chỉ tiêu Giấy khen giao cho từng thôn theo Phụ lục. Riêng các doanh nghiệp, mạnh thường quân do UBND xã xét chung, tối đa 05 tập thể và 05 cá nhân.
IV. TỔ CHỨC THỰC HIỆN: Phòng Kinh tế phối hợp các thôn; trưởng thôn chịu trách nhiệm về tính chính xác của diện tích đất hiến.

CHỦ TỊCH
Giang Khương Minh

PHỤ LỤC
PHÂN BỔ CHỈ TIÊU GIẤY KHEN CHO CÁC THÔN
(Kèm theo Kế hoạch số 33/KH-UBND ngày 08/5/2026)

| STT | Thôn | Số hộ | Hộ gia đình được khen | Cá nhân được khen |
|---|---|---|---|---|
| 1 | Khe Dứa | 214 | 4 | 2 |
| 2 | Đồng Trám | 187 | 3 | 1 |
| 3 | Bãi Mía | 402 | 6 | 2 |
| 4 | Cây Thị | 96 | 2 | 1 |
| | Tổng cộng | 899 | 15 | 6 |

Ghi chú: Thôn nào chưa giải phóng xong mặt bằng đến ngày 15/11/2026 thì chuyển chỉ tiêu cho thôn khác.
`, [
    'tong-ket 2026 | chung doanh-nghiep | T -5', 'tong-ket 2026 | chung doanh-nghiep | C -5', 'tong-ket 2026 | mỗi thon-buon-tdp [Khe Dứa] | H 4-4',
    'tong-ket 2026 | mỗi thon-buon-tdp [Khe Dứa] | C 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp [Đồng Trám] | H 3-3', 'tong-ket 2026 | mỗi thon-buon-tdp [Đồng Trám] | C 1-1',
    'tong-ket 2026 | mỗi thon-buon-tdp [Bãi Mía] | H 6-6', 'tong-ket 2026 | mỗi thon-buon-tdp [Bãi Mía] | C 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp [Cây Thị] | H 2-2',
    'tong-ket 2026 | mỗi thon-buon-tdp [Cây Thị] | C 1-1',
  ]],
  ['an island: per place with a stroke, coast units, pools', `ỦY BAN NHÂN DÂN
ĐẶC KHU HÒN KHƠI
Số: 19/KH-UBND
Hòn Khơi, ngày 11 tháng 4 năm 2026

KẾ HOẠCH
Phong trào thi đua "Ngư dân bám biển, đảo xanh không rác nhựa" giai đoạn 2026 - 2029

Phần I. Mục đích: gắn phát triển nghề cá với bảo vệ môi trường biển, đảo.
Phần II. Nội dung: 5 phần việc của tàu cá, 3 phần việc của hộ dân và cơ sở lưu trú.
Phần III. Hình thức và số lượng khen thưởng
Điều kiện chung: được cộng đồng dân cư bình xét, không vi phạm quy định chống khai thác IUU.
(1) Hằng năm - Giấy khen của Chủ tịch UBND đặc khu:
  (a) Khu dân cư: 02 hộ gia đình/khu dân cư; khu dân cư Bãi Nồm 04 hộ gia đình;
  (b) Tổ đoàn kết khai thác trên biển: UBND đặc khu chọn từ 03 đến 05 tập thể trong toàn bộ các tổ;
  (c) Đồn Biên phòng, Hải đội dân quân thường trực, Trạm Ra đa: 01 tập thể hoặc cá nhân/đơn vị.
(2) Sơ kết năm 2027 - không khen thưởng.
(3) Tổng kết năm 2029 - đề nghị Bằng khen của Chủ tịch UBND tỉnh: toàn đặc khu 03 tập thể, 04 cá nhân và 02 hộ gia đình; Giấy khen: 03 hộ gia đình/khu dân cư, cơ sở lưu trú, doanh nghiệp du lịch tổng cộng tối đa 06 tập thể.
Phần IV. Tổ chức thực hiện: Phòng Kinh tế chủ trì; Trung tâm Dịch vụ công tuyên truyền; các khu dân cư gửi biên bản bình xét trước ngày 05 tháng 12 hằng năm.

TM. ỦY BAN NHÂN DÂN
PHÓ CHỦ TỊCH
Nguyễn Khơi Hòn
`, [
    'khen-nam - | mỗi thon-buon-tdp | H 2-2', 'khen-nam - | mỗi thon-buon-tdp [Bãi Nồm] | H 4-4 | riêng', 'khen-nam - | chung | T 3-5',
    'khen-nam - | mỗi llvt | TC* 1-1', 'tong-ket 2029 | chung | T 3-3', 'tong-ket 2029 | chung | C 4-4',
    'tong-ket 2029 | chung | H 2-2', 'tong-ket 2029 | mỗi thon-buon-tdp | H 3-3', 'tong-ket 2029 | chung doanh-nghiep | T -6',
  ]],
  ['a college: faculties, offices, classes, pupils', `TRƯỜNG CAO ĐẲNG NGHỀ SÔNG LẠC
Số: 112/KH-CĐN
Sông Lạc, ngày 09 tháng 9 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua "Dạy tốt, học tốt, rèn nghề giỏi" năm học 2026 - 2027

I. MỤC ĐÍCH: nâng cao chất lượng đào tạo, gắn với doanh nghiệp.
II. NỘI DUNG: hội giảng cấp trường; thi tay nghề; nghiên cứu thiết bị tự làm; tuyển sinh đạt 1.250 học viên.
III. KHEN THƯỞNG
Tổng kết năm học vào tháng 6 năm 2027, Hiệu trưởng tặng Giấy khen:
1. Khoa chuyên môn (06 khoa): mỗi khoa không quá 01 tập thể tổ bộ môn, không quá 03 nhà giáo. Khoa Điện - Điện tử có trên 30 nhà giáo: không quá 02 tập thể tổ bộ môn, không quá 05 nhà giáo.
2. Phòng chức năng: mỗi phòng không quá 02 viên chức, người lao động.
3. Lớp học: toàn trường 10 lớp tiêu biểu, do Phòng Công tác học sinh, sinh viên đề xuất.
4. Học sinh, sinh viên: cả năm khen không quá 60 em.
Số giờ giảng vượt định mức không phải là căn cứ duy nhất. Học sinh được khen có điểm trung bình từ 8,0 trở lên, điểm rèn luyện từ 90 trở lên.
IV. TỔ CHỨC THỰC HIỆN
Phòng Tổ chức - Hành chính là thường trực Hội đồng; các khoa gửi biên bản họp trước ngày 05 tháng 6 năm 2027.

HIỆU TRƯỞNG
TS. Quách Lạc Sông
`, [
    'tong-ket 2027 | mỗi co-quan-don-vi | T -1', 'tong-ket 2027 | mỗi co-quan-don-vi | C -3', 'tong-ket 2027 | mỗi co-quan-don-vi [Khoa Điện - Điện tử] | T -2 | riêng',
    'tong-ket 2027 | mỗi co-quan-don-vi [Khoa Điện - Điện tử] | C -5 | riêng', 'tong-ket 2027 | mỗi co-quan-don-vi | C -2', 'tong-ket 2027 | chung | T 10-10',
    'tong-ket 2027 | chung | C -60',
  ]],
];

describe('award sections of whole papers', () => {
  it.each(papers)('%s', (_name, paper, expected) => {
    expect(lines(paper).sort()).toEqual([...expected].sort());
  });
});
