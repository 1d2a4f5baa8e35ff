import { describe, expect, it } from 'vitest';
import { COMMUNE, GUIDANCE, PROVINCE, lines } from './award-papers.ts';

/** A guidance with another title. */
const titled = (title: string): string => GUIDANCE.replace(/(?<=HƯỚNG DẪN\n)[^\n]*/u, title);

type Case = readonly [name: string, paper: string, expected: readonly string[]];

const caps: readonly Case[] = [
  ['a note under the list', `${PROVINCE}II. KHEN THƯỞNG
Số lượng đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh khi tổng kết năm 2030:
- Mỗi sở, ban, ngành: 01 tập thể, 02 cá nhân;
- Mỗi xã, phường: 02 tập thể, 03 cá nhân.
Các cơ quan, đơn vị, địa phương không đề nghị vượt số lượng nêu trên.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3',
  ]],
  ['a clause that names its item', `${PROVINCE}II. KHEN THƯỞNG
1. Hình thức: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.
2. Số lượng đề nghị tổng kết năm 2030
a) Các xã: mỗi xã 02 tập thể.
b) Các phường: mỗi phường 01 tập thể.
3. Số lượng nêu tại khoản 2 Mục này là mức trần; nơi nào không có người xứng đáng thì không chọn.
`, [
    'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi phuong | T -1',
  ]],
  ['a clause for one occasion only', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
1. Sơ kết năm 2028
- Mỗi xã: 01 tập thể, 01 cá nhân.
- Mỗi phường: 01 tập thể.
2. Tổng kết năm 2030
- Mỗi xã: 02 tập thể, 03 cá nhân.
- Mỗi phường: 02 tập thể.
Số lượng ở khoản 2 này được hiểu là số tối đa.
`, [
    'so-ket 2028 | mỗi xa | T 1-1', 'so-ket 2028 | mỗi xa | C 1-1', 'so-ket 2028 | mỗi phuong | T 1-1', 'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3',
    'tong-ket 2030 | mỗi phuong | T -2',
  ]],
  ['a column with a cap', `${PROVINCE}II. KHEN THƯỞNG
Số lượng đề nghị khen thưởng khi tổng kết năm 2030:
| Đơn vị | Tập thể | Cá nhân (tối đa) |
|---|---|---|
| Mỗi sở, ban, ngành | 01 | 02 |
| Mỗi xã | 02 | 03 |
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi xa | T 2-2', 'tong-ket 2030 | mỗi xa | C -3',
  ]],
  ['a note for the second of two tables', `${PROVINCE}II. KHEN THƯỞNG
Bảng 1. Số lượng khen thưởng sơ kết năm 2028
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Mỗi xã | 01 | 01 |
| Mỗi phường | 01 | 01 |

Bảng 2. Số lượng khen thưởng tổng kết năm 2030
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Mỗi xã | 02 | 03 |
| Mỗi phường | 01 | 02 |

Ghi chú: Số liệu trong Bảng 2 là số lượng cao nhất mỗi đơn vị được đề nghị.
`, [
    'so-ket 2028 | mỗi xa | T 1-1', 'so-ket 2028 | mỗi xa | C 1-1', 'so-ket 2028 | mỗi phuong | T 1-1', 'so-ket 2028 | mỗi phuong | C 1-1', 'tong-ket 2030 | mỗi xa | T -2',
    'tong-ket 2030 | mỗi xa | C -3', 'tong-ket 2030 | mỗi phuong | T -1', 'tong-ket 2030 | mỗi phuong | C -2',
  ]],
  ['the general part of a guidance', `${GUIDANCE}II. NGUYÊN TẮC
1. Khen đúng người, đúng việc.
2. Các con số quy định tại Hướng dẫn này đều là mức tối đa, không bắt buộc phải chọn đủ.
III. SỐ LƯỢNG
1. Mỗi xã, phường: 02 tập thể, 04 cá nhân.
2. Mỗi sở, ban, ngành: từ 01 đến 02 tập thể, ít nhất 01 cá nhân.
`, [
    'tong-ket 2025 | mỗi phuong,xa | T -2', 'tong-ket 2025 | mỗi phuong,xa | C -4', 'tong-ket 2025 | mỗi so-ban-nganh | T 1-2', 'tong-ket 2025 | mỗi so-ban-nganh | C 1-',
  ]],
  ['a clause for one award only', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Cờ thi đua của Ủy ban nhân dân tỉnh
a) Khối các xã: 03 Cờ;
b) Khối các phường: 02 Cờ.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
a) Mỗi xã: 02 tập thể, 03 cá nhân;
b) Mỗi phường: 01 tập thể, 02 cá nhân.
3. Số lượng Bằng khen nêu trên là giới hạn trên; số lượng Cờ xét đủ.
`, [
    'tong-ket 2030 | chung xa | T 3-3', 'tong-ket 2030 | chung phuong | T 2-2', 'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3', 'tong-ket 2030 | mỗi phuong | T -1',
    'tong-ket 2030 | mỗi phuong | C -2',
  ]],
  ['within the numbers above', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Mỗi xã được giới thiệu 02 tập thể, 03 cá nhân.
2. Mỗi phường được giới thiệu 01 tập thể, 02 cá nhân.
3. Các địa phương chỉ được đề nghị trong phạm vi số lượng nêu trên, không chuyển số lượng giữa tập thể và cá nhân.
`, [
    'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3', 'tong-ket 2030 | mỗi phuong | T -1', 'tong-ket 2030 | mỗi phuong | C -2',
  ]],
  ['limits of pages, money and points are no caps', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Mỗi xã chọn 02 tập thể; mỗi phường chọn 01 tập thể đề nghị tặng Bằng khen.
2. Báo cáo thành tích không vượt quá 03 trang; mức tiền thưởng tối đa theo quy định; số điểm tối đa là 100.
`, [
    'tong-ket 2030 | mỗi xa | T 2-2', 'tong-ket 2030 | mỗi phuong | T 1-1',
  ]],
  ['a clause for one kind of subject', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
- Mỗi xã: 02 tập thể, 03 cá nhân.
- Mỗi phường: 01 tập thể, 02 cá nhân.
Số lượng đối với cá nhân nêu trên là số tối đa.
`, [
    'tong-ket 2030 | mỗi xa | T 2-2', 'tong-ket 2030 | mỗi xa | C -3', 'tong-ket 2030 | mỗi phuong | T 1-1', 'tong-ket 2030 | mỗi phuong | C -2',
  ]],
  ['a caption with the unit of measure below it', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
Bảng 1. Số lượng tối đa đề nghị tặng Bằng khen
(Đơn vị tính: trường hợp)
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Mỗi xã | 02 | 03 |
| Mỗi phường | 01 | 02 |
`, [
    'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3', 'tong-ket 2030 | mỗi phuong | T -1', 'tong-ket 2030 | mỗi phuong | C -2',
  ]],
  ['a lead-in over numbered items', `${GUIDANCE}II. SỐ LƯỢNG
Số lượng tập thể, cá nhân, hộ gia đình mỗi đơn vị đề nghị tặng Bằng khen không vượt quá quy định sau đây:
1. Sở, ban, ngành: 01 tập thể, 02 cá nhân;
2. Xã: 02 tập thể, 02 cá nhân, 02 hộ gia đình;
3. Phường: 01 tập thể, 02 cá nhân, 01 hộ gia đình.
`, [
    'tong-ket 2025 | mỗi so-ban-nganh | T -1', 'tong-ket 2025 | mỗi so-ban-nganh | C -2', 'tong-ket 2025 | mỗi xa | T -2', 'tong-ket 2025 | mỗi xa | C -2', 'tong-ket 2025 | mỗi xa | H -2',
    'tong-ket 2025 | mỗi phuong | T -1', 'tong-ket 2025 | mỗi phuong | C -2', 'tong-ket 2025 | mỗi phuong | H -1',
  ]],
  ['a clause that names two items', `${PROVINCE}II. KHEN THƯỞNG
1. Sơ kết năm 2028
Mỗi sở, ban, ngành đề nghị tặng Bằng khen 01 tập thể; mỗi xã, phường 01 tập thể, 01 cá nhân.
2. Tổng kết năm 2030
Mỗi sở, ban, ngành đề nghị tặng Bằng khen 01 tập thể, 02 cá nhân; mỗi xã, phường 02 tập thể, 02 cá nhân. Riêng các xã Tà Lùng, Nậm Pồ Hạ mỗi xã được 03 tập thể, 03 cá nhân.
Các đơn vị không được đề nghị quá số lượng quy định tại khoản 1, khoản 2 Mục này.
`, [
    'so-ket 2028 | mỗi so-ban-nganh | T -1', 'so-ket 2028 | mỗi phuong,xa | T -1', 'so-ket 2028 | mỗi phuong,xa | C -1', 'tong-ket 2030 | mỗi so-ban-nganh | T -1',
    'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -2', 'tong-ket 2030 | mỗi xa [Tà Lùng] | T -3 | riêng',
    'tong-ket 2030 | mỗi xa [Tà Lùng] | C -3 | riêng', 'tong-ket 2030 | mỗi xa [Nậm Pồ Hạ] | T -3 | riêng', 'tong-ket 2030 | mỗi xa [Nậm Pồ Hạ] | C -3 | riêng',
  ]],
  ['a heading with the cap in brackets', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030 (mức tối đa cho mỗi đơn vị)
- Sở, ban, ngành: 01 tập thể, 01 cá nhân;
- Tổ chức chính trị - xã hội tỉnh: 01 cá nhân;
- Xã: 02 tập thể, 02 cá nhân, 01 hộ gia đình.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -1', 'tong-ket 2030 | mỗi to-chuc-ctxh | C -1', 'tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -2',
    'tong-ket 2030 | mỗi xa | H -1',
  ]],
];

const occasions: readonly Case[] = [
  ['guidance on the awards of a year', `${titled('Bình xét thi đua, khen thưởng năm 2026')}I. NGUYÊN TẮC
Việc bình xét thi đua, khen thưởng công khai, phong trào thi đua nào có kết quả thì xét.
II. SỐ LƯỢNG
1. Mỗi xã, phường đề nghị tặng Bằng khen không quá 02 tập thể, 03 cá nhân.
2. Mỗi sở, ban, ngành: không quá 01 tập thể, 02 cá nhân.
`, [
    'khen-nam 2026 | mỗi phuong,xa | T -2', 'khen-nam 2026 | mỗi phuong,xa | C -3', 'khen-nam 2026 | mỗi so-ban-nganh | T -1', 'khen-nam 2026 | mỗi so-ban-nganh | C -2',
  ]],
  ['«tổng kết» of that year', `${titled('Tổng kết công tác thi đua, khen thưởng năm 2027')}I. NGUYÊN TẮC
Việc bình xét thi đua, khen thưởng công khai, phong trào thi đua nào có kết quả thì xét.
II. SỐ LƯỢNG KHEN THƯỞNG KHI TỔNG KẾT NĂM 2027
Mỗi xã: 02 tập thể; mỗi phường: 01 tập thể, đề nghị tặng Bằng khen.
`, [
    'khen-nam 2027 | mỗi xa | T 2-2', 'khen-nam 2027 | mỗi phuong | T 1-1',
  ]],
  ['a named movement of one year keeps its «tổng kết»', `${titled('Khen thưởng tổng kết phong trào thi đua “Dân vận khéo” năm 2026')}II. SỐ LƯỢNG
1. Mỗi xã đề nghị phong trào thi đua tặng Bằng khen 02 tập thể.
`, [
    'tong-ket 2026 | mỗi xa | T 2-2',
  ]],
  ['one number for «sơ kết» and «tổng kết»', `${PROVINCE}II. KHEN THƯỞNG
Tại mỗi kỳ sơ kết (năm 2028), tổng kết (năm 2030), mỗi xã, phường được đề nghị tặng Bằng khen không quá 01 tập thể và 02 cá nhân.
`, [
    'so-ket 2028 | mỗi phuong,xa | T -1', 'so-ket 2028 | mỗi phuong,xa | C -2', 'tong-ket 2030 | mỗi phuong,xa | T -1', 'tong-ket 2030 | mỗi phuong,xa | C -2',
  ]],
  ['both occasions in the lead-in', `${PROVINCE}II. KHEN THƯỞNG
Tại các đợt sơ kết (năm 2028) và tổng kết (năm 2030), số lượng đề nghị tặng Bằng khen như sau:
- Mỗi sở, ban, ngành: 01 tập thể.
- Mỗi xã: 01 tập thể, 02 cá nhân.
`, [
    'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi xa | T 1-1', 'tong-ket 2030 | mỗi xa | T 1-1', 'so-ket 2028 | mỗi xa | C 2-2',
    'tong-ket 2030 | mỗi xa | C 2-2',
  ]],
];

const receivers: readonly Case[] = [
  ['the place behind «thuộc» gets nothing', `${COMMUNE}II. KHEN THƯỞNG
1. Số lượng Giấy khen cuối đợt
a) Mỗi thôn, tổ dân phố thuộc xã: 01 tập thể, 02 hộ gia đình.
b) Các cơ quan, trường học thuộc xã: mỗi đơn vị không quá 02 trường hợp (tập thể, cá nhân).
`, [
    'tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H 2-2', 'tong-ket 2026 | mỗi co-quan-don-vi | TC* -2',
  ]],
  ['rows with empty cells', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030 (tính cho mỗi đơn vị)
| Đơn vị | Tập thể | Cá nhân | Hộ gia đình |
|---|---|---|---|
| Các sở, ban, ngành tỉnh | 01 | 02 | |
| Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội | 01 | 01 | |
| Các xã | 02 | 03 | 02 |
| Các phường | 02 | 02 | 01 |
| Đặc khu Hòn Gió | 01 | 02 | 01 |
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | mỗi mttq,to-chuc-ctxh | T 1-1', 'tong-ket 2030 | mỗi mttq,to-chuc-ctxh | C 1-1',
    'tong-ket 2030 | mỗi xa | T 2-2', 'tong-ket 2030 | mỗi xa | C 3-3', 'tong-ket 2030 | mỗi xa | H 2-2', 'tong-ket 2030 | mỗi phuong | T 2-2', 'tong-ket 2030 | mỗi phuong | C 2-2',
    'tong-ket 2030 | mỗi phuong | H 1-1', 'tong-ket 2030 | mỗi dac-khu [Hòn Gió] | T 1-1', 'tong-ket 2030 | mỗi dac-khu [Hòn Gió] | C 2-2', 'tong-ket 2030 | mỗi dac-khu [Hòn Gió] | H 1-1',
  ]],
  ['subjects as headings over bare numbers', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Đối với tập thể
- Mỗi sở, ban, ngành: 01;
- Mỗi xã, phường: 02.
2. Đối với cá nhân
- Mỗi sở, ban, ngành: không quá 02;
- Mỗi xã, phường: không quá 04.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | mỗi phuong,xa | C -4',
  ]],
  ['«còn lại» behind the names', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Sở Y tế, Sở Giáo dục và Đào tạo: mỗi sở 03 tập thể, 06 cá nhân.
2. Các sở, ban, ngành còn lại: mỗi cơ quan 01 tập thể, 02 cá nhân.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | T 3-3 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | C 6-6 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | T 3-3 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | C 6-6 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2',
  ]],
  ['«còn lại» with other subjects', `${PROVINCE}II. KHEN THƯỞNG
Khi tổng kết năm 2030, Sở Xây dựng được đề nghị tặng Bằng khen 02 tập thể, 02 cá nhân. Các sở, ban, ngành còn lại mỗi đơn vị được đề nghị 01 tập thể.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh [Sở Xây dựng] | T 2-2 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Xây dựng] | C 2-2 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh | T 1-1',
  ]],
  ['other subjects than the general line', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
Mỗi xã được chọn 02 trường hợp tập thể hoặc cá nhân. Xã Đồi Chè, xã điểm của tỉnh, được chọn 02 tập thể và 03 cá nhân.
`, [
    'tong-ket 2030 | mỗi xa | TC* 2-2', 'tong-ket 2030 | mỗi xa [Đồi Chè] | T 2-2 | riêng', 'tong-ket 2030 | mỗi xa [Đồi Chè] | C 3-3 | riêng',
  ]],
  ['«trừ» before the general line', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
Trừ phường Bến Cũ được đề nghị 04 tập thể, mỗi phường còn lại được đề nghị 02 tập thể và 02 cá nhân.
`, [
    'tong-ket 2030 | mỗi phuong [Bến Cũ] | T 4-4 | riêng', 'tong-ket 2030 | mỗi phuong | T 2-2', 'tong-ket 2030 | mỗi phuong | C 2-2',
  ]],
  ['names behind «là» with «mỗi nơi»', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
Mỗi xã, phường lựa chọn 01 tập thể, 02 cá nhân. Hai địa phương có quy mô lớn là phường Bãi Giữa và xã Cồn Tre được lựa chọn 02 tập thể, 04 cá nhân mỗi nơi.
`, [
    'tong-ket 2030 | mỗi phuong,xa | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | C 2-2', 'tong-ket 2030 | mỗi phuong [Bãi Giữa] | T 2-2 | riêng', 'tong-ket 2030 | mỗi phuong [Bãi Giữa] | C 4-4 | riêng',
    'tong-ket 2030 | mỗi xa [Cồn Tre] | T 2-2 | riêng', 'tong-ket 2030 | mỗi xa [Cồn Tre] | C 4-4 | riêng',
  ]],
  ['departments listed behind one «các Sở»', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
a) Mỗi sở, ban, ngành 01 tập thể, 02 cá nhân. Riêng các Sở: Y tế, Nội vụ mỗi sở 02 tập thể, 04 cá nhân.
b) Mỗi xã, phường không quá 03 trường hợp (tập thể, cá nhân); riêng phường Cửa Bắc không quá 05 trường hợp.
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | T 2-2 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh [Sở Y tế] | C 4-4 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Nội vụ] | T 2-2 | riêng', 'tong-ket 2030 | mỗi so-ban-nganh [Sở Nội vụ] | C 4-4 | riêng',
    'tong-ket 2030 | mỗi phuong,xa | TC* -3', 'tong-ket 2030 | mỗi phuong [Cửa Bắc] | TC* -5 | riêng',
  ]],
  ['choosers behind a colon', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Quỹ tín dụng nhân dân, hợp tác xã: Liên minh Hợp tác xã tỉnh lựa chọn chung không quá 04 tập thể, 02 cá nhân.
2. Tổ chức tôn giáo: Sở Dân tộc và Tôn giáo chọn 03 tập thể.
`, [
    'tong-ket 2030 | chung hop-tac-xa,quy-tin-dung | T -4', 'tong-ket 2030 | chung hop-tac-xa,quy-tin-dung | C -2', 'tong-ket 2030 | chung to-chuc-ton-giao | T 3-3',
  ]],
  ['leaders by kind', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Cờ thi đua của Ủy ban nhân dân tỉnh tặng các đơn vị dẫn đầu: 05 sở, ban, ngành; 07 xã; 03 phường; 02 doanh nghiệp.
2. Bằng khen: mỗi xã 02 tập thể.
`, [
    'tong-ket 2030 | chung so-ban-nganh | T 5-5', 'tong-ket 2030 | chung xa | T 7-7', 'tong-ket 2030 | chung phuong | T 3-3', 'tong-ket 2030 | chung doanh-nghiep | T 2-2',
    'tong-ket 2030 | mỗi xa | T 2-2',
  ]],
  ['funds counted by a short word', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Quỹ tín dụng nhân dân: Chi nhánh Ngân hàng Nhà nước Khu vực 12 giới thiệu từ 01 đến 02 quỹ.
2. Hợp tác xã: Liên minh Hợp tác xã tỉnh giới thiệu không quá 06 hợp tác xã.
`, [
    'tong-ket 2030 | chung quy-tin-dung | T 1-2', 'tong-ket 2030 | chung hop-tac-xa | T -6',
  ]],
  ['a choice among those there are', `${COMMUNE}II. KHEN THƯỞNG
Khi tổng kết, trong 12 thôn của xã, Hội đồng Thi đua - Khen thưởng xã bình chọn 02 tập thể thôn dẫn đầu để tặng Giấy khen; mỗi thôn giới thiệu 03 hộ gia đình.
`, [
    'tong-ket 2026 | chung thon-buon-tdp | T 2-2', 'tong-ket 2026 | mỗi thon-buon-tdp | H 3-3',
  ]],
  ['choosers behind «trong»', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
Trong các doanh nghiệp, hợp tác xã, Hiệp hội Vận tải tỉnh bình chọn 03 tập thể và 05 cá nhân. Đối với các trường học ngoài công lập, Sở Giáo dục và Đào tạo chọn 02 tập thể.
`, [
    'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | T 3-3', 'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | C 5-5', 'tong-ket 2030 | chung co-quan-don-vi | T 2-2',
  ]],
  ['a total and its parts', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
1. Cờ thi đua: tặng 10 đơn vị dẫn đầu, gồm 03 sở, ban, ngành, 05 xã và 02 phường.
`, [
    'tong-ket 2030 | chung so-ban-nganh | T 3-3', 'tong-ket 2030 | chung xa | T 5-5', 'tong-ket 2030 | chung phuong | T 2-2',
  ]],
  ['a remark that makes a row a pool', `${PROVINCE}II. KHEN THƯỞNG TỔNG KẾT NĂM 2030
| Đơn vị | Số lượng tập thể | Số lượng cá nhân | Ghi chú |
|---|---|---|---|
| Sở, ban, ngành tỉnh (mỗi đơn vị) | 01 | 02 | |
| Công an tỉnh | 04 | 06 | Gồm cả công an cấp xã |
| Bộ Chỉ huy Quân sự tỉnh | 03 | 05 | |
| Xã, phường, đặc khu (mỗi địa phương) | 02 | 03 | |
| Doanh nghiệp, hợp tác xã | 10 | 10 | Tính chung toàn tỉnh |
`, [
    'tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | mỗi llvt [Công an tỉnh] | T 4-4', 'tong-ket 2030 | mỗi llvt [Công an tỉnh] | C 6-6',
    'tong-ket 2030 | mỗi llvt [Bộ Chỉ huy Quân sự tỉnh] | T 3-3', 'tong-ket 2030 | mỗi llvt [Bộ Chỉ huy Quân sự tỉnh] | C 5-5', 'tong-ket 2030 | mỗi dac-khu,phuong,xa | T 2-2',
    'tong-ket 2030 | mỗi dac-khu,phuong,xa | C 3-3', 'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | T 10-10', 'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | C 10-10',
  ]],
];

describe('caps over many lines', () => {
  it.each(caps)('%s', (_name, paper, expected) => {
    expect(lines(paper).sort()).toEqual([...expected].sort());
  });
});
describe('occasions of the whole paper', () => {
  it.each(occasions)('%s', (_name, paper, expected) => {
    expect(lines(paper).sort()).toEqual([...expected].sort());
  });
});
describe('receivers, exceptions and pools', () => {
  it.each(receivers)('%s', (_name, paper, expected) => {
    expect(lines(paper).sort()).toEqual([...expected].sort());
  });
});

describe('a cap', () => {
  it('may stand under every item', () => {
    const part = Array.from({ length: 40 }, (_, at) => `${String(at + 1)}. Mỗi xã: 02 tập thể, 03 cá nhân đề nghị tặng Bằng khen.\nSố lượng nêu trên là số tối đa.`).join('\n');
    expect(new Set(lines(`${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030\n${part}\n`))).toEqual(new Set(['tong-ket 2030 | mỗi xa | T -2', 'tong-ket 2030 | mỗi xa | C -3']));
  });
});
