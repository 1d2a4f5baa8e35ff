import { describe, expect, it } from 'vitest';
import { COMMUNE, DEPARTMENT, GUIDANCE, PROVINCE, lines } from './award-papers.ts';

const sections: readonly (readonly [string, string, readonly string[]])[] = [
  ['a limit in the lead-in of a table whose cells hold several counts', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
Các cơ quan, địa phương căn cứ thành tích để đề nghị, không vượt quá số lượng tối đa nêu trong bảng sau:
| Nhóm | Sơ kết năm 2028 | Tổng kết năm 2030 |
|---|---|---|
| Nhóm I: Các xã, phường (tính cho mỗi xã, phường) | 01 tập thể, 02 cá nhân | 02 tập thể, 03 cá nhân |
| Nhóm II: Các sở, ban, ngành (tính cho mỗi cơ quan) | 01 cá nhân | 01 tập thể và 01 cá nhân |
| Nhóm III: Hợp tác xã (lấy chung toàn tỉnh, do Liên minh Hợp tác xã tỉnh giới thiệu) | 04 tập thể | 06 tập thể |
`, [
    'so-ket 2028 | mỗi phuong,xa | T -1', 'so-ket 2028 | mỗi phuong,xa | C -2', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3',
    'so-ket 2028 | mỗi so-ban-nganh | C -1', 'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -1',
    'so-ket 2028 | chung hop-tac-xa | T -4', 'tong-ket 2030 | chung hop-tac-xa | T -6',
  ]],
  ['a column that says whom the number is for, a note that takes a unit out', `${GUIDANCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2025
| TT | Cụm thi đua | Đơn vị tính | Tập thể (tối đa) | Cá nhân (tối đa) |
|---|---|---|---|---|
| 1 | Cụm số 1, số 2 | Mỗi phường | 02 | 04 |
| 2 | Cụm số 3 đến số 6 | Mỗi xã | 01 | 02 |

Ghi chú: xã Khe Ngựa là nơi chọn chỉ đạo điểm, được đề nghị tối đa 03 tập thể, 05 cá nhân thay cho số lượng tại dòng số 2.
`, [
    'tong-ket 2025 | mỗi phuong | T -2', 'tong-ket 2025 | mỗi phuong | C -4', 'tong-ket 2025 | mỗi xa | T -1', 'tong-ket 2025 | mỗi xa | C -2',
    'tong-ket 2025 | mỗi xa [Khe Ngựa] | T -3 | riêng', 'tong-ket 2025 | mỗi xa [Khe Ngựa] | C -5 | riêng',
  ]],
  ['bodies behind a comma that only choose', `${PROVINCE}II. SỐ LƯỢNG BẰNG KHEN KHI SƠ KẾT (NĂM 2028)
1. Đối với hợp tác xã, Liên minh Hợp tác xã tỉnh bình chọn chung toàn tỉnh không quá 06 tập thể.
2. Đối với các cơ sở tôn giáo, Sở Dân tộc và Tôn giáo xem xét, giới thiệu chung từ 02 đến 04 tập thể.
3. Đối với các hội, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh lựa chọn không quá 05 trường hợp.
4. Đối với doanh nghiệp: giao Sở Tài chính chủ trì, cùng Hiệp hội Doanh nghiệp tỉnh chọn tối đa 07 tập thể, 07 cá nhân.
`, ['so-ket 2028 | chung hop-tac-xa | T -6', 'so-ket 2028 | chung to-chuc-ton-giao | T 2-4', 'so-ket 2028 | chung to-chuc-xa-hoi | TCH* -5', 'so-ket 2028 | chung doanh-nghiep | T -7', 'so-ket 2028 | chung doanh-nghiep | C -7']],
  ['blocks and groups: some share, some each', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
- 04 khối thi đua các sở, ban, ngành: mỗi khối 03 tập thể, 05 cá nhân.
- 06 cụm thi đua các xã, phường: mỗi cụm không quá 04 tập thể và 06 cá nhân; riêng Cụm thi đua số 2 gồm 15 xã, phường được đề nghị không quá 05 tập thể, 08 cá nhân.
- Khối thi đua các cơ quan Đảng: cả khối không quá 02 tập thể, 02 cá nhân.
- Khối doanh nghiệp: tính chung cả khối 05 tập thể.
`, [
    'khen-nam - | mỗi so-ban-nganh | T 3-3', 'khen-nam - | mỗi so-ban-nganh | C 5-5', 'khen-nam - | mỗi phuong,xa | T -4', 'khen-nam - | mỗi phuong,xa | C -6',
    'khen-nam - | mỗi phuong,xa [Cụm thi đua số 2] | T -5 | riêng', 'khen-nam - | mỗi phuong,xa [Cụm thi đua số 2] | C -8 | riêng',
    'khen-nam - | chung co-quan-dang | T -2', 'khen-nam - | chung co-quan-dang | C -2', 'khen-nam - | chung doanh-nghiep | T 5-5',
  ]],
  ['named units with words on who they are', `${PROVINCE}II. SỐ LƯỢNG KHI TỔNG KẾT (NĂM 2030)
- Các sở, ban, ngành: mỗi đơn vị không quá 01 tập thể, 02 cá nhân; riêng Sở Xây dựng không quá 03 tập thể, 05 cá nhân; Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh không quá 02 tập thể.
- Sở Tư pháp với tư cách cơ quan thường trực Phong trào được xét chọn tối đa 04 tập thể.
- Mỗi xã, phường không quá 02 tập thể; phường Cầu Vồng, nơi đăng cai hội nghị, không quá 04 tập thể; xã biên giới Nậm Rốm, địa bàn khó khăn nhất, không quá 03 tập thể.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Xây dựng] | T -3 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Xây dựng] | C -5 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh [Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh] | T -2 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Tư pháp] | T -4 | riêng',
    'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | T -4 | riêng', 'tong-ket 2030 | mỗi xa [Nậm Rốm] | T -3 | riêng',
  ]],
  ['classes by size under a heading that names the kind', `${GUIDANCE}II. SỐ LƯỢNG BẰNG KHEN KHI TỔNG KẾT NĂM 2025
1. Các sở, ban, ngành: căn cứ số người có mặt đến ngày 30 tháng 6 năm 2025, cụ thể:
- Cơ quan có dưới 50 người: 01 tập thể, 01 cá nhân;
- Cơ quan có từ 50 người trở lên: 02 tập thể, 03 cá nhân;
- Riêng Sở Giáo dục và Đào tạo: 05 tập thể, 09 cá nhân.
2. Các xã, phường:
- Địa phương có dưới 20.000 dân: không quá 01 tập thể;
- Địa phương có từ 20.000 dân trở lên: không quá 02 tập thể.
`, [
    'tong-ket 2025 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2025 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2025 | mỗi so-ban-nganh | T 2-2', 'tong-ket 2025 | mỗi so-ban-nganh | C 3-3',
    'tong-ket 2025 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | T 5-5 | riêng', 'tong-ket 2025 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | C 9-9 | riêng',
    'tong-ket 2025 | mỗi phuong,xa | T -1', 'tong-ket 2025 | mỗi phuong,xa | T -2',
  ]],
  ['limits go on behind a bracket', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
1. Mỗi xã, phường đề nghị không quá 03 tập thể (tổ hòa giải, câu lạc bộ, chi hội) và 05 cá nhân.
2. Mỗi sở, ban, ngành chọn tối đa 02 tập thể (phòng, chi cục hoặc tương đương), 03 cá nhân.
`, ['khen-nam - | mỗi phuong,xa | T -3', 'khen-nam - | mỗi phuong,xa | C -5', 'khen-nam - | mỗi so-ban-nganh | T -2', 'khen-nam - | mỗi so-ban-nganh | C -3']],
  ['flags and units counted for all', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
1. Cờ thi đua của Ủy ban nhân dân tỉnh: các sở, ban, ngành 03 cờ; các xã, phường 05 cờ; doanh nghiệp 02 cờ.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: mỗi xã, phường 02 tập thể.
3. Ban Chỉ đạo chấm điểm, lựa chọn 10 thôn có điểm cao nhất tỉnh để tặng Bằng khen.
`, ['tong-ket 2030 | chung so-ban-nganh | T 3-3', 'tong-ket 2030 | chung phuong,xa | T 5-5', 'tong-ket 2030 | chung doanh-nghiep | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | chung thon-buon-tdp | T 10-10']],
  ['past results in the opening and at the end', `${PROVINCE.replace('Tạo chuyển biến trong giữ nguồn nước.', 'Giai đoạn 2021 - 2025, 186 tập thể và 402 cá nhân được Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen; toàn tỉnh trồng 1.200 ha rừng.')}II. KHEN THƯỞNG
1. Trong 05 năm qua, 214 tập thể, 1.130 cá nhân được khen thưởng các cấp.
2. Khi tổng kết (năm 2030) mỗi xã, phường được đề nghị 01 tập thể. Khi sơ kết Phong trào trước vào tháng 11 năm 2024, toàn tỉnh đã khen thưởng 41 tập thể.
3. Mỗi tập thể, cá nhân chỉ được tặng 01 Bằng khen tại mỗi lần sơ kết, tổng kết.
`, ['tong-ket 2030 | mỗi phuong,xa | T 1-1']],
  ['an occasion named for comparison, another for what was given before', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
1. Sơ kết năm 2028
- Mỗi xã, phường 01 tập thể.
2. Tổng kết năm 2030
- Mỗi xã, phường 02 tập thể và 02 cá nhân, cách bình chọn như khi sơ kết.
- Doanh nghiệp: toàn tỉnh không quá 09 tập thể, tương tự như đợt sơ kết.
- Không đề nghị tập thể đã được khen khi sơ kết.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | chung doanh-nghiep | T -9']],
  ['societies in a list, a line of several kinds before a line of others', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG KHI TỔNG KẾT (NĂM 2030)
1. Đoàn Luật sư, Hội Luật gia, Hội Công chứng viên tỉnh: mỗi tổ chức không quá 02 trường hợp, gồm tập thể hoặc cá nhân.
2. Mỗi xã, phường đề nghị tối đa 03 trường hợp, bao gồm tập thể, cá nhân, hộ gia đình; mỗi sở, ban, ngành tối đa 01 tập thể và 02 cá nhân.
`, ['tong-ket 2030 | mỗi to-chuc-xa-hoi | TC* -2', 'tong-ket 2030 | mỗi phuong,xa | TCH* -3', 'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2']],
  ['numbers spelled out in one long sentence', `${COMMUNE}II. KHEN THƯỞNG
Kết thúc phong trào, Ủy ban nhân dân xã tổ chức tổng kết và tặng Giấy khen với số lượng: mỗi thôn giới thiệu một tập thể, hai hộ gia đình và không quá ba cá nhân; mỗi đoàn thể xã giới thiệu một cá nhân; các doanh nghiệp trên địa bàn xã chọn chung hai tập thể.
`, ['tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp | C -3', 'tong-ket 2026 | mỗi to-chuc-ctxh | C 1-1', 'tong-ket 2026 | chung doanh-nghiep | T 2-2']],
  ['nested lists: letters, dashes, plus signs', `${PROVINCE}II. KHEN THƯỞNG
3. Số lượng
a) Sơ kết năm 2028
- Khối tỉnh:
+ Các sở, ban, ngành: mỗi cơ quan 01 tập thể;
+ MTTQ và các đoàn thể tỉnh: mỗi tổ chức 01 cá nhân;
- Khối xã:
+ Mỗi xã: 01 tập thể, 01 hộ gia đình;
+ Mỗi phường: 01 tập thể, 02 cá nhân.
b) Tổng kết năm 2030: gấp đôi số lượng sơ kết.
`, ['so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi mttq,to-chuc-ctxh | C 1-1', 'so-ket 2028 | mỗi xa | T 1-1', 'so-ket 2028 | mỗi xa | H 1-1', 'so-ket 2028 | mỗi phuong | T 1-1', 'so-ket 2028 | mỗi phuong | C 2-2']],
  ['an annex that lists places by name', `${PROVINCE}II. KHEN THƯỞNG
Số lượng khen thưởng tổng kết năm 2030 tại Phụ lục kèm theo.

PHỤ LỤC
SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG TỔNG KẾT NĂM 2030

| STT | Đơn vị | Tập thể | Cá nhân |
|---|---|---|---|
| 1 | Xã Khe Ngựa | 03 | 05 |
| 2 | Phường Cầu Vồng | 04 | 06 |
| 3 | Sở Y tế | 02 | 02 |
| | Tổng cộng | 09 | 13 |
`, ['tong-ket 2030 | mỗi xa [Khe Ngựa] | T 3-3', 'tong-ket 2030 | mỗi xa [Khe Ngựa] | C 5-5', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | T 4-4', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | C 6-6', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | T 2-2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | C 2-2']],
  ['one of each kind, none allotted', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
- Mỗi xã, phường: tập thể, cá nhân, hộ gia đình mỗi loại 01.
- Mỗi sở, ban, ngành: 01 tập thể (không phân bổ cá nhân).
- Đơn vị lực lượng vũ trang: mỗi đơn vị 01 tập thể và 01 cá nhân.
- Doanh nghiệp: không phân bổ số lượng, Sở Tài chính lựa chọn, đề nghị khi có thành tích xuất sắc.
`, ['khen-nam - | mỗi phuong,xa | T 1-1', 'khen-nam - | mỗi phuong,xa | C 1-1', 'khen-nam - | mỗi phuong,xa | H 1-1', 'khen-nam - | mỗi so-ban-nganh | T 1-1', 'khen-nam - | mỗi llvt | T 1-1', 'khen-nam - | mỗi llvt | C 1-1']],
  ['short forms of the names of bodies', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT (NĂM 2030)
- UBND các xã, phường: mỗi đơn vị không quá 2 tập thể, 3 cá nhân, 2 hộ gia đình.
- UBMTTQVN tỉnh, các tổ chức CT-XH tỉnh: mỗi đơn vị 1 tập thể, 1 cá nhân.
- Các đơn vị LLVT: mỗi đơn vị 2 tập thể, 2 cá nhân.
- Các DN, HTX trên địa bàn: Sở Tài chính tổng hợp, đề xuất chung không quá 8 tập thể.
`, [
    'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | mỗi phuong,xa | H -2', 'tong-ket 2030 | mỗi mttq,to-chuc-ctxh | T 1-1', 'tong-ket 2030 | mỗi mttq,to-chuc-ctxh | C 1-1',
    'tong-ket 2030 | mỗi llvt | T 2-2', 'tong-ket 2030 | mỗi llvt | C 2-2', 'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | T -8',
  ]],
  ['ranges and either-or', `${PROVINCE}II. SỐ LƯỢNG KHEN SƠ KẾT NĂM 2028
1. Mỗi xã, phường chọn từ 01 đến 02 tập thể và 2 - 3 cá nhân.
2. Mỗi sở, ban, ngành chọn 01 tập thể hoặc 01 cá nhân.
3. Mỗi đoàn thể tỉnh chọn 02 đến 03 cá nhân, hộ gia đình.
4. Doanh nghiệp toàn tỉnh: ít nhất 03, nhiều nhất 06 tập thể.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-2', 'so-ket 2028 | mỗi phuong,xa | C 2-3', 'so-ket 2028 | mỗi so-ban-nganh | TC* 1-1', 'so-ket 2028 | mỗi to-chuc-ctxh | CH* 2-3', 'so-ket 2028 | chung doanh-nghiep | T 3-6']],
  ['a fixed review and a deferred one', `${PROVINCE}II. KHEN THƯỞNG
1. Hình thức: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, tặng khi sơ kết và tổng kết.
2. Số lượng khen thưởng sơ kết (năm 2028): mỗi xã, phường 01 tập thể, 02 cá nhân; mỗi sở, ban, ngành 01 cá nhân.
3. Số lượng khen thưởng tổng kết (năm 2030): Sở Nội vụ có văn bản phân bổ sau.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'so-ket 2028 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2030 | chung | TC* -']],
  ['exceptions in brackets, before the line and behind it', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
- Mỗi xã, phường: 02 tập thể (riêng phường Cầu Vồng: 03 tập thể).
- Trừ Sở Y tế được đề nghị 04 cá nhân, mỗi sở, ban, ngành còn lại được đề nghị 02 cá nhân.
`, ['khen-nam - | mỗi phuong,xa | T 2-2', 'khen-nam - | mỗi phuong [Cầu Vồng] | T 3-3 | riêng', 'khen-nam - | mỗi so-ban-nganh [Sở Y tế] | C 4-4 | riêng', 'khen-nam - | mỗi so-ban-nganh | C 2-2']],
  ['shares in per cent set no number', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
1. Mỗi sở, ban, ngành đề nghị không quá 15% số tập thể, 10% số cá nhân thuộc đơn vị.
2. Mỗi xã, phường đề nghị không quá 03 cá nhân, trong đó ít nhất 50% là người trực tiếp sản xuất.
3. Cá nhân giữ chức vụ không quá 01/3 tổng số; mỗi hồ sơ lập 02 bộ.
`, ['khen-nam - | mỗi phuong,xa | C -3']],
  ['a commune with villages, people counted as persons, a pool for others', `${COMMUNE}II. KHEN THƯỞNG
1. Giấy khen của Chủ tịch UBND xã tặng dịp tổng kết: mỗi thôn 1 tập thể; 2 hộ; 3 người. Các trường học: mỗi trường 1 tập thể.
2. Chọn chung toàn xã 02 hộ gia đình tiêu biểu nhất để đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.
`, ['tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp | C 3-3', 'tong-ket 2026 | mỗi co-quan-don-vi | T 1-1', 'tong-ket 2026 | chung | H 2-2']],
  ['a department: hospitals of two classes, clinics, the office itself', `${DEPARTMENT}II. KHEN THƯỞNG
Số lượng Giấy khen của Giám đốc Sở khi tổng kết (năm 2028):
a) Các bệnh viện trực thuộc Sở: mỗi bệnh viện 02 tập thể khoa, phòng và 05 cá nhân; Bệnh viện Đa khoa tỉnh 04 tập thể và 10 cá nhân.
b) Các trung tâm trực thuộc Sở: mỗi trung tâm 01 tập thể, 03 cá nhân.
c) Văn phòng và các phòng chuyên môn thuộc Sở: tính chung 01 tập thể, 04 cá nhân.
`, [
    'tong-ket 2028 | mỗi don-vi-truc-thuoc | T 2-2', 'tong-ket 2028 | mỗi don-vi-truc-thuoc | C 5-5', 'tong-ket 2028 | mỗi don-vi-truc-thuoc [Bệnh viện Đa khoa tỉnh] | T 4-4 | riêng', 'tong-ket 2028 | mỗi don-vi-truc-thuoc [Bệnh viện Đa khoa tỉnh] | C 10-10 | riêng',
    'tong-ket 2028 | mỗi don-vi-truc-thuoc | T 1-1', 'tong-ket 2028 | mỗi don-vi-truc-thuoc | C 3-3', 'tong-ket 2028 | chung co-quan-don-vi | T 1-1', 'tong-ket 2028 | chung co-quan-don-vi | C 4-4',
  ]],
  ['a table of kinds by occasion under the heading of its receiver', `${PROVINCE}II. SỐ LƯỢNG ĐỀ NGHỊ TẶNG BẰNG KHEN
1. Mỗi xã, phường
| Đối tượng | Sơ kết năm 2028 | Tổng kết năm 2030 |
|---|---|---|
| Tập thể | 01 | 02 |
| Cá nhân | 02 | 03 |
2. Mỗi sở, ban, ngành
| Đối tượng | Sơ kết năm 2028 | Tổng kết năm 2030 |
|---|---|---|
| Tập thể | 01 | 01 |
`, [
    'so-ket 2028 | mỗi phuong,xa | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 3-3', 'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1',
  ]],
  ['a table with one column of numbers in words', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG KHI TỔNG KẾT (NĂM 2030)
| TT | Đơn vị | Số lượng Bằng khen |
|---|---|---|
| 1 | Mỗi xã, phường | Không quá 02 tập thể, 03 cá nhân |
| 2 | Mỗi sở, ban, ngành | 01 tập thể; 02 cá nhân |
| 3 | Các doanh nghiệp | 10 tập thể (tính chung toàn tỉnh) |
| 4 | Phường Cầu Vồng | Không quá 04 tập thể, 05 cá nhân |
`, [
    'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | chung doanh-nghiep | T 10-10',
    'tong-ket 2030 | mỗi phuong [Cầu Vồng] | T -4 | riêng', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | C -5 | riêng',
  ]],
  ['two bodies that choose together, a body beside its kind', `${PROVINCE}II. SỐ LƯỢNG BẰNG KHEN TỔNG KẾT (NĂM 2030)
1. Sở Y tế và Sở Giáo dục và Đào tạo, mỗi sở được chọn 05 tập thể, 08 cá nhân; mỗi sở, ban, ngành khác được chọn 01 tập thể, 02 cá nhân.
2. Hội Nông dân tỉnh phối hợp với Liên minh Hợp tác xã tỉnh giới thiệu 06 hộ gia đình trong toàn tỉnh.
3. Hội Chữ thập đỏ tỉnh, Hội Người cao tuổi tỉnh: mỗi hội 01 cá nhân.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | T 5-5 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | C 8-8 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | T 5-5 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | C 8-8 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | chung | H 6-6', 'tong-ket 2030 | mỗi to-chuc-xa-hoi | C 1-1',
  ]],
  ['a single commune named where no kind was before it, and special zones', `${PROVINCE}II. SỐ LƯỢNG SƠ KẾT (NĂM 2028)
Mỗi xã, phường, đặc khu giới thiệu 02 trường hợp (tập thể, cá nhân hoặc hộ gia đình), riêng các xã Khe Ngựa, Nậm Rốm và đặc khu Đảo Én mỗi nơi 03 trường hợp. Công an tỉnh và Bộ Chỉ huy Quân sự tỉnh mỗi đơn vị 02 tập thể. Các cơ quan Trung ương đóng trên địa bàn tỉnh: 04 tập thể và 04 cá nhân.
`, [
    'so-ket 2028 | mỗi dac-khu,phuong,xa | TCH* 2-2', 'so-ket 2028 | mỗi xa [Khe Ngựa] | TCH* 3-3 | riêng', 'so-ket 2028 | mỗi xa [Nậm Rốm] | TCH* 3-3 | riêng', 'so-ket 2028 | mỗi dac-khu [Đảo Én] | TCH* 3-3 | riêng',
    'so-ket 2028 | mỗi llvt | T 2-2', 'so-ket 2028 | chung co-quan-trung-uong | T 4-4', 'so-ket 2028 | chung co-quan-trung-uong | C 4-4',
  ]],
  ['labels before numbers, short forms in brackets', `${PROVINCE}II. SỐ LƯỢNG KHEN SƠ KẾT (NĂM 2028)
1. Mỗi xã, phường: Tập thể: 02; cá nhân: 03; hộ gia đình: 01.
2. Mỗi sở, ban, ngành: Tập thể không quá 01; cá nhân không quá 02.
`, ['so-ket 2028 | mỗi phuong,xa | T 2-2', 'so-ket 2028 | mỗi phuong,xa | C 3-3', 'so-ket 2028 | mỗi phuong,xa | H 1-1', 'so-ket 2028 | mỗi so-ban-nganh | T -1', 'so-ket 2028 | mỗi so-ban-nganh | C -2']],
  ['a table whose head has two rows', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
| TT | Đơn vị | Sơ kết năm 2028 | Sơ kết năm 2028 | Tổng kết năm 2030 | Tổng kết năm 2030 |
|---|---|---|---|---|---|
| | | Tập thể | Cá nhân | Tập thể | Cá nhân |
| 1 | Mỗi xã, phường | 01 | 02 | 02 | 03 |
| 2 | Mỗi sở, ban, ngành | 01 | 01 | 01 | 02 |
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 3-3', 'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2']],
  ['a flag for the first of each group, testimonials for the others', `${PROVINCE}II. KHEN THƯỞNG HẰNG NĂM
1. Mỗi cụm, khối thi đua suy tôn 01 đơn vị dẫn đầu để đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: mỗi xã, phường không quá 02 tập thể, 04 cá nhân. Sở Công Thương (cơ quan chủ trì) được đề nghị thêm 02 cá nhân.
`, ['khen-nam - | mỗi co-quan-don-vi | T 1-1', 'khen-nam - | mỗi phuong,xa | T -2', 'khen-nam - | mỗi phuong,xa | C -4']],
  ['a total for a commune and its parts', `${COMMUNE}II. KHEN THƯỞNG
Khi tổng kết, Ủy ban nhân dân xã tặng không quá 50 Giấy khen, trong đó: 15 tập thể, 20 cá nhân, 15 hộ gia đình.
`, ['tong-ket 2026 | chung | T -15', 'tong-ket 2026 | chung | C -20', 'tong-ket 2026 | chung | H -15']],
  ['digits misread', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
- Mỗi xã, phường: 0l tập thể, 0 2 cá nhân.
- Mỗi sở, ban, ngành: không quá O1 tập thể, O3 cá nhân.
`, ['khen-nam - | mỗi phuong,xa | T 1-1', 'khen-nam - | mỗi phuong,xa | C 2-2', 'khen-nam - | mỗi so-ban-nganh | T -1', 'khen-nam - | mỗi so-ban-nganh | C -3']],
  ['a class first, the rest of the kind behind it', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
1. Mỗi xã đặc biệt khó khăn được đề nghị 03 trường hợp; mỗi xã, phường còn lại được đề nghị 02 trường hợp.
2. Sở Giáo dục và Đào tạo (bao gồm các trường trực thuộc): 05 tập thể, 10 cá nhân; các sở, ban, ngành còn lại: mỗi đơn vị 01 tập thể, 01 cá nhân.
`, ['tong-ket 2030 | mỗi xa | TCH* 3-3', 'tong-ket 2030 | mỗi phuong,xa | TCH* 2-2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | T 5-5 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | C 10-10 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 1-1']],
  ['an exception list behind a colon', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
Mỗi xã, phường được đề nghị 02 tập thể. Riêng các địa phương sau: phường Cầu Vồng, phường Đồi Chè, xã Khe Ngựa: mỗi đơn vị được đề nghị 03 tập thể.
`, ['khen-nam - | mỗi phuong,xa | T 2-2', 'khen-nam - | mỗi phuong [Cầu Vồng] | T 3-3 | riêng', 'khen-nam - | mỗi phuong [Đồi Chè] | T 3-3 | riêng', 'khen-nam - | mỗi xa [Khe Ngựa] | T 3-3 | riêng']],
  ['numbers doubled in words, people of trade', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
1. Doanh nghiệp: chọn chung toàn tỉnh 10 (mười) doanh nghiệp và 15 (mười lăm) doanh nhân.
2. Mỗi xã, phường: 02 (hai) tập thể và 03 (ba) cá nhân.
`, ['tong-ket 2030 | chung doanh-nghiep | T 10-10', 'tong-ket 2030 | chung doanh-nghiep | C 15-15', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 3-3']],
  ['the number before its receiver', `${PROVINCE}II. SỐ LƯỢNG ĐỀ NGHỊ KHEN THƯỞNG HẰNG NĂM
Tối đa 03 tập thể và 05 cá nhân đối với mỗi sở, ban, ngành; tối đa 02 tập thể, 02 hộ gia đình đối với mỗi xã, phường; 10 tập thể cho các doanh nghiệp trong toàn tỉnh.
`, ['khen-nam - | mỗi so-ban-nganh | T -3', 'khen-nam - | mỗi so-ban-nganh | C -5', 'khen-nam - | mỗi phuong,xa | T -2', 'khen-nam - | mỗi phuong,xa | H -2', 'khen-nam - | chung doanh-nghiep | T 10-10']],
  ['one number for two reviews', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
Khi sơ kết (năm 2028) và tổng kết (năm 2030), mỗi lần mỗi xã, phường được đề nghị 01 tập thể, 02 cá nhân; mỗi sở, ban, ngành 01 cá nhân.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'so-ket 2028 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi so-ban-nganh | C 1-1']],
  ['the strokes of numbers per unit', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
- Các xã, phường: 02 tập thể/xã, phường; 03 cá nhân/xã, phường.
- Các sở, ban, ngành: không quá 01 tập thể/đơn vị và 02 cá nhân/đơn vị.
- Khối doanh nghiệp: 05 tập thể, 05 cá nhân/khối.
`, ['khen-nam - | mỗi phuong,xa | T 2-2', 'khen-nam - | mỗi phuong,xa | C 3-3', 'khen-nam - | mỗi so-ban-nganh | T -1', 'khen-nam - | mỗi so-ban-nganh | C -2', 'khen-nam - | chung doanh-nghiep | T 5-5', 'khen-nam - | chung doanh-nghiep | C 5-5']],
  ['a share inside, a floor inside, a body with two levels', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI SƠ KẾT (NĂM 2028)
- Công an tỉnh: 05 tập thể, 08 cá nhân (trong đó Công an cấp xã ít nhất 03 tập thể).
- Mỗi xã, phường: không quá 04 cá nhân (trong đó ít nhất 02 cá nhân là người trực tiếp lao động).
- Bộ Chỉ huy Quân sự tỉnh 03 tập thể và 05 cá nhân.
`, ['so-ket 2028 | mỗi llvt [Công an tỉnh] | T 5-5', 'so-ket 2028 | mỗi llvt [Công an tỉnh] | C 8-8', 'so-ket 2028 | mỗi phuong,xa | C -4', 'so-ket 2028 | mỗi llvt [Bộ Chỉ huy Quân sự tỉnh] | T 3-3', 'so-ket 2028 | mỗi llvt [Bộ Chỉ huy Quân sự tỉnh] | C 5-5']],
  ['a council of the province chooses for the highest award', `${PROVINCE}II. KHEN THƯỞNG KHI TỔNG KẾT (NĂM 2030)
1. Hội đồng Thi đua - Khen thưởng tỉnh xem xét, lựa chọn 03 tập thể, 05 cá nhân tiêu biểu nhất đề nghị Thủ tướng Chính phủ tặng Bằng khen.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: mỗi xã, phường, đặc khu 02 tập thể, 03 cá nhân.
3. Khen thưởng đột xuất không giới hạn số lượng.
`, ['tong-ket 2030 | chung | T 3-3', 'tong-ket 2030 | chung | C 5-5', 'tong-ket 2030 | mỗi dac-khu,phuong,xa | T 2-2', 'tong-ket 2030 | mỗi dac-khu,phuong,xa | C 3-3']],
  ['party cells and unions of a commune', `${COMMUNE}II. KHEN THƯỞNG
Số lượng đề nghị Chủ tịch Ủy ban nhân dân xã tặng Giấy khen khi tổng kết:
+ Mỗi chi bộ thôn giới thiệu 01 đảng viên;
+ Mỗi chi hội, chi đoàn giới thiệu 01 hội viên, đoàn viên;
+ Thôn có trên 150 hộ: 03 hộ gia đình; thôn có từ 150 hộ trở xuống: 02 hộ gia đình;
+ Trạm Y tế xã: 01 tập thể.
`, ['tong-ket 2026 | mỗi co-quan-don-vi | C 1-1', 'tong-ket 2026 | mỗi co-quan-don-vi | C 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H 3-3', 'tong-ket 2026 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2026 | mỗi co-quan-don-vi [Trạm Y tế xã] | T 1-1']],
  ['schools of three levels, the ministry above', `${DEPARTMENT.replace('SỞ Y TẾ', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO')}II. SỐ LƯỢNG GIẤY KHEN HẰNG NĂM
- Trường trung học phổ thông: mỗi trường 01 tập thể tổ chuyên môn và 03 cá nhân; trường có từ 40 lớp trở lên: 02 tập thể và 05 cá nhân.
- Mỗi phòng chuyên môn thuộc Sở: 01 cá nhân.
`, ['khen-nam - | mỗi co-quan-don-vi | T 1-1', 'khen-nam - | mỗi co-quan-don-vi | C 3-3', 'khen-nam - | mỗi co-quan-don-vi | T 2-2', 'khen-nam - | mỗi co-quan-don-vi | C 5-5', 'khen-nam - | mỗi don-vi-truc-thuoc | C 1-1']],
  ['sentences that speak of awards with numbers and give none', `${PROVINCE}II. KHEN THƯỞNG
1. Hồ sơ gồm 02 bộ, nộp trước khi tổng kết (năm 2030); tập thể đề nghị phải có tỷ lệ phiếu đồng ý từ 80% trở lên.
2. Tiền thưởng kèm Bằng khen: tập thể 1,5 lần, cá nhân 0,6 lần mức lương cơ sở.
3. Ban Chỉ đạo gồm 15 thành viên, Tổ giúp việc gồm 05 cá nhân.
4. Khi tổng kết, mỗi xã, phường đề nghị 01 tập thể có từ 03 mô hình trở lên; cá nhân phải giúp được ít nhất 02 hộ gia đình.
`, ['tong-ket 2030 | mỗi phuong,xa | T 1-1']],
  ['shared numbers of two kinds of organisations with the chooser behind', `${PROVINCE}II. SỐ LƯỢNG BẰNG KHEN SƠ KẾT (NĂM 2028)
- Doanh nghiệp, hợp tác xã, tổ hợp tác: cả tỉnh không quá 12 tập thể, 06 cá nhân, do Sở Tài chính phối hợp với Liên minh Hợp tác xã tỉnh lựa chọn.
- Các cơ sở tôn giáo: 03 tập thể, do Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giới thiệu.
- Hộ gia đình: mỗi xã, phường 02 hộ gia đình.
`, ['so-ket 2028 | chung doanh-nghiep,hop-tac-xa | T -12', 'so-ket 2028 | chung doanh-nghiep,hop-tac-xa | C -6', 'so-ket 2028 | chung to-chuc-ton-giao | T 3-3', 'so-ket 2028 | mỗi phuong,xa | H 2-2']],
  ['units by region, each with its own number', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
a) Xã khu vực III: mỗi xã 03 trường hợp (tập thể, cá nhân, hộ gia đình).
b) Xã khu vực I, khu vực II và phường: mỗi đơn vị 02 trường hợp (tập thể, cá nhân, hộ gia đình).
c) Các cơ quan, đơn vị cấp tỉnh (sở, ban, ngành, đoàn thể): mỗi cơ quan, đơn vị 01 tập thể.
`, ['tong-ket 2030 | mỗi xa | TCH* 3-3', 'tong-ket 2030 | mỗi phuong,xa | TCH* 2-2', 'tong-ket 2030 | mỗi so-ban-nganh,to-chuc-ctxh | T 1-1']],
  ['the occasions as a pair of sentences in one paragraph', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
Sơ kết năm 2028: mỗi xã, phường 01 tập thể và 01 cá nhân; mỗi sở, ban, ngành 01 tập thể. Tổng kết năm 2030: mỗi xã, phường 02 tập thể và 02 cá nhân; mỗi sở, ban, ngành 01 tập thể và 01 cá nhân; các doanh nghiệp toàn tỉnh 05 tập thể.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 1-1', 'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2030 | chung doanh-nghiep | T 5-5']],
  ['cells in short forms, a dash for none, a named row last', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
| TT | Đơn vị đề nghị | Sơ kết (năm 2028) | Tổng kết (năm 2030) | Ghi chú |
|---|---|---|---|---|
| 1 | Các xã, phường | 01 TT, 02 CN | 02 TT, 03 CN | Tính cho mỗi đơn vị |
| 2 | Các sở, ban, ngành | - | 01 TT | Tính cho mỗi đơn vị |
| 3 | Riêng Sở Tài chính | 02 TT | 03 TT | |
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 3-3', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi so-ban-nganh [Sở Tài chính] | T 2-2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Tài chính] | T 3-3 | riêng']],
  ['blocks by name with the members in a bracket', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
1. Khối các cơ quan Đảng, Mặt trận Tổ quốc, đoàn thể: mỗi cơ quan không quá 01 tập thể, 02 cá nhân.
2. Khối các cơ quan Trung ương đóng trên địa bàn (Thuế tỉnh, Bảo hiểm xã hội tỉnh): cả khối không quá 04 tập thể.
3. Khối sự nghiệp (trường cao đẳng, bệnh viện tuyến tỉnh): mỗi đơn vị 01 tập thể.
4. Các cụm thi đua xã, phường: mỗi xã, phường 02 cá nhân.
`, ['khen-nam - | mỗi co-quan-dang,mttq,to-chuc-ctxh | T -1', 'khen-nam - | mỗi co-quan-dang,mttq,to-chuc-ctxh | C -2', 'khen-nam - | chung co-quan-trung-uong | T -4', 'khen-nam - | mỗi co-quan-don-vi | T 1-1', 'khen-nam - | mỗi phuong,xa | C 2-2']],
  ['one sentence with the purpose between receiver and number', `${PROVINCE}II. KHEN THƯỞNG
Khi sơ kết Phong trào vào năm 2028, trên cơ sở bình xét công khai tại cơ sở, Ủy ban nhân dân các xã, phường lựa chọn, đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho không quá 02 tập thể và không quá 03 cá nhân; các sở, ban, ngành, đoàn thể tỉnh, mỗi đơn vị lựa chọn không quá 01 tập thể hoặc cá nhân.
`, ['so-ket 2028 | mỗi phuong,xa | T -2', 'so-ket 2028 | mỗi phuong,xa | C -3', 'so-ket 2028 | mỗi so-ban-nganh,to-chuc-ctxh | TC* -1']],
  ['a named unit in front with two kinds, one taken over', `${PROVINCE}II. SỐ LƯỢNG SƠ KẾT (NĂM 2028)
1. Sở Nông nghiệp và Môi trường (cơ quan thường trực): 03 tập thể, 06 cá nhân.
2. Các sở, ban, ngành khác: mỗi cơ quan 01 tập thể, 02 cá nhân.
3. Phường Cầu Vồng (đơn vị điểm): 03 tập thể; các xã, phường còn lại: mỗi nơi 02 tập thể.
`, ['so-ket 2028 | mỗi so-ban-nganh [Sở Nông nghiệp và Môi trường] | T 3-3 | riêng', 'so-ket 2028 | mỗi so-ban-nganh [Sở Nông nghiệp và Môi trường] | C 6-6 | riêng', 'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi so-ban-nganh | C 2-2', 'so-ket 2028 | mỗi phuong [Cầu Vồng] | T 3-3 | riêng', 'so-ket 2028 | mỗi phuong,xa | T 2-2']],
  ['a table that says the unit in its caption', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
Số lượng tối đa mỗi đơn vị được đề nghị tặng Bằng khen tại các kỳ sơ kết (năm 2028), tổng kết (năm 2030):
| TT | Khối đơn vị | Sơ kết: tập thể | Sơ kết: cá nhân | Tổng kết: tập thể | Tổng kết: cá nhân |
|---|---|---|---|---|---|
| 1 | Xã | 01 | 02 | 02 | 03 |
| 2 | Phường | 01 | 01 | 02 | 02 |
| 3 | Sở, ban, ngành | 0 | 01 | 01 | 01 |
`, ['so-ket 2028 | mỗi xa | T -1', 'so-ket 2028 | mỗi xa | C -2', 'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3', 'so-ket 2028 | mỗi phuong | T -1', 'so-ket 2028 | mỗi phuong | C -1', 'tong-ket 2030 | mỗi phuong | T -2', 'tong-ket 2030 | mỗi phuong | C -2', 'so-ket 2028 | mỗi so-ban-nganh | C -1', 'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -1']],
  ['a commune: villages, offices, police, health station, faith', `${COMMUNE}II. KHEN THƯỞNG
Số lượng đề nghị tặng Giấy khen khi tổng kết như sau:
- 14 thôn: mỗi thôn 01 tập thể, 02 hộ gia đình, 01 cá nhân; riêng 02 thôn Cây Gạo, Bến Đá mỗi thôn 03 hộ gia đình.
- Công an xã, Ban Chỉ huy Quân sự xã: mỗi đơn vị 01 tập thể, 02 cá nhân.
- Các cơ sở tôn giáo trên địa bàn: Ủy ban Mặt trận Tổ quốc Việt Nam xã giới thiệu 02 tập thể.
- Các phòng chuyên môn: không quá 05 cá nhân (tính chung).
`, ['tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp | C 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp [Cây Gạo] | H 3-3 | riêng', 'tong-ket 2026 | mỗi thon-buon-tdp [Bến Đá] | H 3-3 | riêng', 'tong-ket 2026 | mỗi llvt | T 1-1', 'tong-ket 2026 | mỗi llvt | C 2-2', 'tong-ket 2026 | chung to-chuc-ton-giao | T 2-2', 'tong-ket 2026 | chung co-quan-don-vi | C -5']],
  ['limits said once for a whole list', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
Số lượng đề nghị tặng Bằng khen không vượt quá mức sau:
- Mỗi xã, phường: 02 tập thể, 03 cá nhân;
- Mỗi sở, ban, ngành: 01 tập thể, 02 cá nhân.
`, ['tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2']],
  ['flags by group, testimonials by place, a note on the pilot', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT PHONG TRÀO (NĂM 2030)
1. Cờ thi đua của Ủy ban nhân dân tỉnh: 06 cờ, trong đó khối sở, ban, ngành 02 cờ; khối xã, phường 04 cờ.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh: mỗi xã, phường tối đa 02 tập thể, 03 cá nhân.
Lưu ý: đặc khu Đảo Én được đề nghị tối đa 03 tập thể, 04 cá nhân.
`, ['tong-ket 2030 | chung so-ban-nganh | T 2-2', 'tong-ket 2030 | chung phuong,xa | T 4-4', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | mỗi dac-khu [Đảo Én] | T -3', 'tong-ket 2030 | mỗi dac-khu [Đảo Én] | C -4']],
  ['letters on the same line, commas for semicolons', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
a) Đối với xã: tối đa 02 tập thể và 03 cá nhân/xã. b) Đối với phường: tối đa 03 tập thể và 04 cá nhân/phường. c) Đối với sở, ban, ngành: tối đa 01 tập thể và 02 cá nhân/đơn vị.
`, ['khen-nam - | mỗi xa | T -2', 'khen-nam - | mỗi xa | C -3', 'khen-nam - | mỗi phuong | T -3', 'khen-nam - | mỗi phuong | C -4', 'khen-nam - | mỗi so-ban-nganh | T -1', 'khen-nam - | mỗi so-ban-nganh | C -2']],
  ['a row for each occasion, a column for each receiver', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
| Dịp khen | Mỗi xã, phường | Mỗi sở, ban, ngành | Doanh nghiệp (toàn tỉnh) |
|---|---|---|---|
| Sơ kết năm 2028 | 01 tập thể, 02 cá nhân | 01 cá nhân | 05 tập thể |
| Tổng kết năm 2030 | 02 tập thể, 03 cá nhân | 01 tập thể | 08 tập thể |
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 2-2', 'so-ket 2028 | mỗi so-ban-nganh | C 1-1', 'so-ket 2028 | chung doanh-nghiep | T 5-5', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 3-3', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | chung doanh-nghiep | T 8-8']],
  ['leading bodies with their task between, a pair that shares', `${PROVINCE}II. SỐ LƯỢNG KHEN KHI TỔNG KẾT (NĂM 2030)
- Sở, ban, ngành tỉnh: mỗi đơn vị không quá 02 cá nhân. Riêng Sở Y tế, là cơ quan tham mưu Phong trào, không quá 05 cá nhân; Sở Tài chính, đơn vị bảo đảm kinh phí, không quá 03 cá nhân.
- Báo và Phát thanh, Truyền hình tỉnh: 01 tập thể, 02 cá nhân.
- Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh: mỗi hội 03 hộ gia đình.
`, ['tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | C -5 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Tài chính] | C -3 | riêng', 'tong-ket 2030 | mỗi co-quan-don-vi [Báo và Phát thanh, Truyền hình tỉnh] | T 1-1', 'tong-ket 2030 | mỗi co-quan-don-vi [Báo và Phát thanh, Truyền hình tỉnh] | C 2-2', 'tong-ket 2030 | mỗi to-chuc-ctxh [Hội Nông dân tỉnh] | H 3-3', 'tong-ket 2030 | mỗi to-chuc-ctxh [Hội Liên hiệp Phụ nữ tỉnh] | H 3-3']],
  ['the award named behind the numbers, two awards in one sentence', `${COMMUNE}II. KHEN THƯỞNG
Dịp tổng kết, Ủy ban nhân dân xã xét tặng Giấy khen cho 10 tập thể, 15 hộ gia đình và 20 cá nhân; đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 01 tập thể, 02 cá nhân.
`, ['tong-ket 2026 | chung | T 10-10', 'tong-ket 2026 | chung | H 15-15', 'tong-ket 2026 | chung | C 20-20', 'tong-ket 2026 | chung | T 1-1', 'tong-ket 2026 | chung | C 2-2']],
  ['a district-level paper of the older kind', `${PROVINCE}II. SỐ LƯỢNG KHEN SƠ KẾT (NĂM 2028)
- Các huyện, thị xã, thành phố: mỗi địa phương không quá 03 tập thể, 05 cá nhân. Riêng huyện Sơn Lũng được đề nghị không quá 04 tập thể.
- Mỗi sở, ngành, đoàn thể cấp tỉnh 01 tập thể.
`, ['so-ket 2028 | mỗi huyen,thanh-pho,thi-xa | T -3', 'so-ket 2028 | mỗi huyen,thanh-pho,thi-xa | C -5', 'so-ket 2028 | mỗi huyen [Sơn Lũng] | T -4 | riêng', 'so-ket 2028 | mỗi so-ban-nganh,to-chuc-ctxh | T 1-1']],
  ['numbers by the number of villages, a floor for women', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
1. Xã có từ 15 thôn trở lên: không quá 03 tập thể, 05 cá nhân.
2. Xã có dưới 15 thôn: không quá 02 tập thể, 03 cá nhân.
3. Phường: không quá 02 tập thể, 04 cá nhân.
4. Trong số cá nhân được đề nghị có ít nhất 30% là nữ; mỗi cá nhân không đề nghị quá 02 hình thức.
`, ['khen-nam - | mỗi xa | T -3', 'khen-nam - | mỗi xa | C -5', 'khen-nam - | mỗi xa | T -2', 'khen-nam - | mỗi xa | C -3', 'khen-nam - | mỗi phuong | T -2', 'khen-nam - | mỗi phuong | C -4']],
  ['kinds first, receivers under them', `${PROVINCE}II. SỐ LƯỢNG KHEN TỔNG KẾT (NĂM 2030)
1. Tập thể
- Mỗi xã, phường: 02 tập thể.
- Mỗi sở, ban, ngành: 01 tập thể.
2. Cá nhân
- Mỗi xã, phường: không quá 03 người.
- Mỗi sở, ban, ngành: không quá 02 người.
3. Hộ gia đình: mỗi xã, phường 01 hộ.
`, ['tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi phuong,xa | H 1-1']],
  ['the year apart from the occasion, months for a drive', `${PROVINCE}II. KHEN THƯỞNG
1. Năm 2028 (sơ kết): mỗi xã, phường 01 tập thể, 01 cá nhân.
2. Năm 2030 (tổng kết): mỗi xã, phường 02 tập thể, 02 cá nhân; mỗi sở, ban, ngành 01 tập thể.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi phuong,xa | C 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1']],
  ['a bare label over numbers without nouns', `${PROVINCE}II. SỐ LƯỢNG KHEN HẰNG NĂM
1. Bằng khen đối với tập thể: mỗi xã, phường không quá 02; mỗi sở, ban, ngành 01; doanh nghiệp toàn tỉnh 06.
2. Bằng khen đối với cá nhân: mỗi xã, phường không quá 03; mỗi sở, ban, ngành 02.
`, ['khen-nam - | mỗi phuong,xa | T -2', 'khen-nam - | mỗi so-ban-nganh | T 1-1', 'khen-nam - | chung doanh-nghiep | T 6-6', 'khen-nam - | mỗi phuong,xa | C -3', 'khen-nam - | mỗi so-ban-nganh | C 2-2']],
];

describe('award sections in many styles', () => {
  it.each(sections)('%s', (_, text, wanted) => {
    expect([...lines(text)].sort()).toEqual([...wanted].sort());
  });
});
