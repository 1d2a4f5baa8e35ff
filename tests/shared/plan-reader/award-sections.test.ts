import { describe, expect, it } from 'vitest';
import { COMMUNE, DEPARTMENT, GUIDANCE, PROVINCE, lines } from './award-papers.ts';

const sections: readonly (readonly [string, string, readonly string[]])[] = [
  ['occasions as headings, a department that leads, a commune of the pilot', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
1. Khen hằng năm
- Mỗi sở, ban, ngành: 01 tập thể, 01 cá nhân. Sở Xây dựng là đơn vị thường trực được giới thiệu 02 tập thể, 02 cá nhân.
- Mỗi xã, phường: không quá 02 trường hợp (tập thể, cá nhân, hộ gia đình).
2. Khen thưởng sơ kết (năm 2028)
- Mỗi xã, phường: 01 tập thể. Riêng xã Khe Ngựa là địa bàn làm điểm, được giới thiệu 02 tập thể.
3. Khen thưởng tổng kết (năm 2030)
- Mỗi xã, phường: không quá 02 tập thể và 03 cá nhân.
- Doanh nghiệp, hợp tác xã: Sở Công Thương chọn chung toàn tỉnh không quá 08 tập thể.
`, [
    'khen-nam - | mỗi so-ban-nganh | T 1-1', 'khen-nam - | mỗi so-ban-nganh | C 1-1', 'khen-nam - | mỗi so-ban-nganh [Sở Xây dựng] | T 2-2 | riêng', 'khen-nam - | mỗi so-ban-nganh [Sở Xây dựng] | C 2-2 | riêng',
    'khen-nam - | mỗi phuong,xa | TCH* -2', 'so-ket 2028 | mỗi phuong,xa | T 1-1', 'so-ket 2028 | mỗi xa [Khe Ngựa] | T 2-2 | riêng',
    'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | chung doanh-nghiep,hop-tac-xa | T -8',
  ]],
  ['guidance on the only review of a finished movement', `${GUIDANCE}II. HÌNH THỨC VÀ SỐ LƯỢNG KHEN THƯỞNG
1. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
a) Khối các xã, phường: mỗi địa phương đề nghị tối đa 02 tập thể, 03 cá nhân.
b) Khối sở, ban, ngành, đoàn thể cấp tỉnh: mỗi cơ quan đề nghị 01 tập thể và 01 cá nhân; Sở Giáo dục và Đào tạo đề nghị 06 tập thể và 10 cá nhân.
c) Các tổ chức tôn giáo, doanh nghiệp: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh chủ trì lựa chọn không quá 07 tập thể trên toàn tỉnh.
2. Tổng số Bằng khen toàn tỉnh không vượt quá 190 tập thể, 260 cá nhân.
`, [
    'tong-ket 2025 | mỗi phuong,xa | T -2', 'tong-ket 2025 | mỗi phuong,xa | C -3', 'tong-ket 2025 | mỗi so-ban-nganh,to-chuc-ctxh | T 1-1', 'tong-ket 2025 | mỗi so-ban-nganh,to-chuc-ctxh | C 1-1',
    'tong-ket 2025 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | T 6-6 | riêng', 'tong-ket 2025 | mỗi so-ban-nganh [Sở Giáo dục và Đào tạo] | C 10-10 | riêng',
    'tong-ket 2025 | chung doanh-nghiep,to-chuc-ton-giao | T -7',
  ]],
  ['a commune that rewards its villages, offices and enterprises', `${COMMUNE}II. KHEN THƯỞNG
1. Hình thức: Giấy khen của Chủ tịch Ủy ban nhân dân xã.
2. Số lượng khen thưởng tổng kết
- Mỗi thôn chọn 01 tập thể và không quá 03 hộ gia đình; riêng thôn Cây Gạo chọn không quá 04 hộ gia đình.
- Các phòng, ban, đơn vị trực thuộc Ủy ban nhân dân xã: mỗi đơn vị 01 cá nhân.
- Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể xã: tính chung 02 tập thể.
- Doanh nghiệp đóng trên địa bàn xã: giao Phòng Kinh tế chọn không quá 02 tập thể.
`, [
    'tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H -3', 'tong-ket 2026 | mỗi thon-buon-tdp [Cây Gạo] | H -4 | riêng', 'tong-ket 2026 | mỗi don-vi-truc-thuoc | C 1-1',
    'tong-ket 2026 | chung mttq,to-chuc-ctxh | T 2-2', 'tong-ket 2026 | chung doanh-nghiep | T -2',
  ]],
  ['a department and the units under it', `${DEPARTMENT}II. KHEN THƯỞNG
1. Khen thưởng hằng năm: mỗi bệnh viện, trung tâm trực thuộc Sở đề nghị tối đa 02 tập thể, 04 cá nhân; riêng Bệnh viện Sản Nhi đề nghị tối đa 03 tập thể, 06 cá nhân.
2. Khen thưởng tổng kết phong trào năm 2028: mỗi đơn vị trực thuộc Sở đề nghị 01 tập thể; Sở Y tế xét chọn trong toàn ngành không quá 12 cá nhân.
`, [
    'khen-nam - | mỗi don-vi-truc-thuoc | T -2', 'khen-nam - | mỗi don-vi-truc-thuoc | C -4', 'khen-nam - | mỗi don-vi-truc-thuoc [Bệnh viện Sản Nhi] | T -3 | riêng', 'khen-nam - | mỗi don-vi-truc-thuoc [Bệnh viện Sản Nhi] | C -6 | riêng',
    'tong-ket 2028 | mỗi don-vi-truc-thuoc | T 1-1', 'tong-ket 2028 | chung | C -12',
  ]],
  ['a table with two headed occasions and kinds in one cell', `${PROVINCE}II. KHEN THƯỞNG
Số lượng tối đa đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh như sau:
| TT | Đơn vị | Sơ kết năm 2028: tập thể | Sơ kết năm 2028: cá nhân | Tổng kết năm 2030: tập thể | Tổng kết năm 2030: cá nhân |
|---|---|---|---|---|---|
| 1 | Mỗi xã, phường | 01 | 02 | 02 | 03 |
| 2 | Riêng xã Khe Ngựa | 02 | 03 | 03 | 05 |
| 3 | Các doanh nghiệp (tính chung toàn tỉnh) | 04 | - | 06 | - |
`, [
    'so-ket 2028 | mỗi phuong,xa | T -1', 'so-ket 2028 | mỗi phuong,xa | C -2', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3',
    'so-ket 2028 | mỗi xa [Khe Ngựa] | T -2 | riêng', 'so-ket 2028 | mỗi xa [Khe Ngựa] | C -3 | riêng', 'tong-ket 2030 | mỗi xa [Khe Ngựa] | T -3 | riêng', 'tong-ket 2030 | mỗi xa [Khe Ngựa] | C -5 | riêng',
    'so-ket 2028 | chung doanh-nghiep | T -4', 'tong-ket 2030 | chung doanh-nghiep | T -6',
  ]],
  ['a total and its shares, a percentage, points', `${PROVINCE}II. KHEN THƯỞNG
1. Tập thể được đề nghị phải đạt từ 90/100 điểm; người giữ chức vụ lãnh đạo không quá 25% tổng số cá nhân được đề nghị.
2. Số lượng Bằng khen khi tổng kết Phong trào (năm 2030): tổng số không quá 60 tập thể và 90 cá nhân, trong đó:
- Mỗi sở, ban, ngành được đề nghị 01 tập thể, 01 cá nhân;
- Mỗi xã, phường được đề nghị không quá 02 tập thể, 02 cá nhân.
`, ['tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 1-1', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -2']],
  ['single bodies of other kinds, each with its own number', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG HẰNG NĂM
1. Liên minh Hợp tác xã tỉnh: 03 hợp tác xã.
2. Ban Quản lý khu kinh tế: 02 doanh nghiệp, 02 cá nhân.
3. Hội Nông dân tỉnh: 05 cá nhân.
4. Công an tỉnh: 02 tập thể, 04 cá nhân.
`, [
    'khen-nam - | mỗi to-chuc-xa-hoi [Liên minh Hợp tác xã tỉnh] | T 3-3', 'khen-nam - | mỗi so-ban-nganh [Ban Quản lý khu kinh tế] | T 2-2', 'khen-nam - | mỗi so-ban-nganh [Ban Quản lý khu kinh tế] | C 2-2',
    'khen-nam - | mỗi to-chuc-ctxh [Hội Nông dân tỉnh] | C 5-5', 'khen-nam - | mỗi llvt [Công an tỉnh] | T 2-2', 'khen-nam - | mỗi llvt [Công an tỉnh] | C 4-4',
  ]],
  ['words of level behind a kind are no receivers', `${PROVINCE.replace('TỈNH SƠN LÂM HẠ', 'THÀNH PHỐ LÂM HẠ')}II. SỐ LƯỢNG KHEN THƯỞNG TỔNG KẾT NĂM 2030
- Các sở, ban, ngành thành phố: mỗi cơ quan 01 tập thể, 02 cá nhân.
- Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố: mỗi tổ chức 01 tập thể.
- Các xã, phường: mỗi nơi không quá 02 tập thể (đã gồm tập thể thôn, tổ dân phố).
`, ['tong-ket 2030 | mỗi so-ban-nganh | T 1-1', 'tong-ket 2030 | mỗi so-ban-nganh | C 2-2', 'tong-ket 2030 | mỗi mttq,to-chuc-ctxh | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T -2']],
  ['flags for those who lead, chosen by blocks and councils', `${PROVINCE}II. SỐ LƯỢNG KHEN THƯỞNG
1. Cờ thi đua của Ủy ban nhân dân tỉnh (khi tổng kết, năm 2030): Hội đồng Thi đua - Khen thưởng tỉnh bỏ phiếu chọn 04 xã, phường dẫn đầu.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (khi tổng kết, năm 2030): mỗi xã, phường không quá 03 trường hợp, riêng phường Cầu Vồng không quá 04 trường hợp.
`, ['tong-ket 2030 | chung phuong,xa | T 4-4', 'tong-ket 2030 | mỗi phuong,xa | TCH* -3', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | TCH* -4 | riêng']],
  ['two exceptions in one breath and one that takes over a number', `${PROVINCE}II. SỐ LƯỢNG
Khi sơ kết năm 2028, mỗi sở, ban, ngành được đề nghị khen thưởng 01 tập thể; riêng Sở Tài chính và Sở Nông nghiệp và Môi trường mỗi sở được đề nghị 02 tập thể. Mỗi xã, phường được đề nghị 02 cá nhân; xã Nậm Rốm có đường biên giới được đề nghị 03 cá nhân thay cho 02 cá nhân.
`, [
    'so-ket 2028 | mỗi so-ban-nganh | T 1-1', 'so-ket 2028 | mỗi so-ban-nganh [Sở Tài chính] | T 2-2 | riêng', 'so-ket 2028 | mỗi so-ban-nganh [Sở Nông nghiệp và Môi trường] | T 2-2 | riêng',
    'so-ket 2028 | mỗi phuong,xa | C 2-2', 'so-ket 2028 | mỗi xa [Nậm Rốm] | C 3-3 | riêng',
  ]],
  ['a drive with two stages', `${COMMUNE.replace('phong trào thi đua “Đường thôn có hoa” năm 2026', 'đợt thi đua cao điểm 100 ngày “Đường thôn có hoa” năm 2026')}II. KHEN THƯỞNG
1. Sơ kết chặng 1 (tháng 4/2026)
Mỗi thôn giới thiệu 01 hộ gia đình.
2. Tổng kết đợt thi đua (tháng 7/2026)
Mỗi thôn giới thiệu không quá 02 hộ gia đình, 01 cá nhân. Các trường học trên địa bàn xã: mỗi trường 01 tập thể.
`, ['so-ket 2026 | mỗi thon-buon-tdp | H 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H -2', 'tong-ket 2026 | mỗi thon-buon-tdp | C -1', 'tong-ket 2026 | mỗi co-quan-don-vi | T 1-1']],
  ['one line for two occasions, each with its number', `${PROVINCE}II. SỐ LƯỢNG ĐỀ NGHỊ TẶNG BẰNG KHEN
1. Mỗi xã, phường đề nghị 01 tập thể khi sơ kết (năm 2028) và 02 tập thể khi tổng kết (năm 2030).
2. Các doanh nghiệp: khi sơ kết không quá 05 doanh nghiệp, khi tổng kết không quá 09 doanh nghiệp, do Sở Tài chính lựa chọn trong phạm vi toàn tỉnh.
`, ['so-ket 2028 | mỗi phuong,xa | T 1-1', 'tong-ket 2030 | mỗi phuong,xa | T 2-2', 'so-ket 2028 | chung doanh-nghiep | T -5', 'tong-ket 2030 | chung doanh-nghiep | T -9']],
  ['a pool of many bodies, a council that votes, a name with its level', `${PROVINCE}II. ĐỊNH MỨC KHEN THƯỞNG KHI TỔNG KẾT (NĂM 2030)
1. Cờ thi đua của Ủy ban nhân dân tỉnh: 03 cờ, tặng 03 xã dẫn đầu.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh:
a) Cấp xã: mỗi xã, phường không quá 02 tập thể và 04 cá nhân, hộ gia đình. Đối với phường Cầu Vồng là nơi làm điểm được đề nghị không quá 03 tập thể.
b) Cấp tỉnh: mỗi sở, ban, ngành không quá 01 tập thể và 02 cá nhân.
c) Các hội, hiệp hội: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giới thiệu không quá 04 tập thể.
`, [
    'tong-ket 2030 | chung xa | T 3-3', 'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | CH* -4', 'tong-ket 2030 | mỗi phuong [Cầu Vồng] | T -3 | riêng',
    'tong-ket 2030 | mỗi so-ban-nganh | T -1', 'tong-ket 2030 | mỗi so-ban-nganh | C -2', 'tong-ket 2030 | chung to-chuc-xa-hoi | T -4',
  ]],
  ['a ward with single bodies of its own', `${COMMUNE.replaceAll('XÃ ĐỒI GIÓ', 'PHƯỜNG ĐỒI GIÓ')}II. KHEN THƯỞNG CUỐI ĐỢT
Số lượng giới thiệu khen thưởng khi tổng kết:
- Mỗi tổ dân phố: 01 tập thể, không quá 02 hộ gia đình.
- Công an phường: 02 cá nhân.
- Đoàn phường: 01 tập thể, 02 cá nhân.
- Các trường học đóng trên địa bàn phường: mỗi trường 01 cá nhân.
`, [
    'tong-ket 2026 | mỗi thon-buon-tdp | T 1-1', 'tong-ket 2026 | mỗi thon-buon-tdp | H -2', 'tong-ket 2026 | mỗi llvt [Công an phường] | C 2-2', 'tong-ket 2026 | mỗi to-chuc-ctxh [Đoàn phường] | T 1-1',
    'tong-ket 2026 | mỗi to-chuc-ctxh [Đoàn phường] | C 2-2', 'tong-ket 2026 | mỗi co-quan-don-vi | C 1-1',
  ]],
  ['a table for each occasion under its own caption', `${PROVINCE}II. SỐ LƯỢNG
Biểu 1. Số lượng tối đa khi sơ kết (năm 2028)
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Mỗi xã, phường | 01 | 02 |
| Sở Y tế | 02 | 02 |
| Mỗi sở, ban, ngành | 01 | 01 |
Biểu 2. Số lượng tối đa khi tổng kết (năm 2030)
| Đơn vị | Tập thể | Cá nhân |
|---|---|---|
| Mỗi xã, phường | 02 | 03 |
| Các doanh nghiệp (chung toàn tỉnh) | 10 | 05 |
| Cộng | 200 | 300 |
`, [
    'so-ket 2028 | mỗi phuong,xa | T -1', 'so-ket 2028 | mỗi phuong,xa | C -2', 'so-ket 2028 | mỗi so-ban-nganh [Sở Y tế] | T -2 | riêng', 'so-ket 2028 | mỗi so-ban-nganh [Sở Y tế] | C -2 | riêng', 'so-ket 2028 | mỗi so-ban-nganh | T -1', 'so-ket 2028 | mỗi so-ban-nganh | C -1',
    'tong-ket 2030 | mỗi phuong,xa | T -2', 'tong-ket 2030 | mỗi phuong,xa | C -3', 'tong-ket 2030 | chung doanh-nghiep | T -10', 'tong-ket 2030 | chung doanh-nghiep | C -5',
  ]],
  ['yearly awards by the head of the department and by the province', `${DEPARTMENT}II. KHEN THƯỞNG
1. Giấy khen của Giám đốc Sở (hằng năm): các bệnh viện, trung tâm y tế thuộc Sở mỗi đơn vị 02 tập thể, 05 cá nhân; mỗi phòng thuộc Sở 01 cá nhân.
2. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (tổng kết, năm 2028): tính chung toàn ngành không quá 05 tập thể, 08 cá nhân.
`, [
    'khen-nam - | mỗi don-vi-truc-thuoc | T 2-2', 'khen-nam - | mỗi don-vi-truc-thuoc | C 5-5', 'khen-nam - | mỗi don-vi-truc-thuoc | C 1-1', 'tong-ket 2028 | chung | T -5', 'tong-ket 2028 | chung | C -8',
  ]],
  ['numbers that are no quotas beside one that is', `${PROVINCE}II. KHEN THƯỞNG
1. Điều kiện: xã có từ 03 thôn đạt chuẩn trở lên; cá nhân giúp ít nhất 02 hộ gia đình thoát nghèo; hồ sơ không quá 05 trang.
2. Giai đoạn 2021 - 2025, tỉnh đã tặng Bằng khen cho 41 tập thể, 77 cá nhân.
3. Khi tổng kết (năm 2030), mỗi xã, phường chọn 01 tập thể; hội đồng xét khen của mỗi đơn vị gồm 07 thành viên.
`, ['tong-ket 2030 | mỗi phuong,xa | T 1-1']],
  ['a city: districts are gone, the city is no receiver', `${PROVINCE.replaceAll('TỈNH SƠN LÂM HẠ', 'THÀNH PHỐ SƠN LÂM')}II. SỐ LƯỢNG KHEN HẰNG NĂM
- Các sở, ban, ngành thành phố, Ủy ban Mặt trận Tổ quốc Việt Nam thành phố: mỗi cơ quan 01 tập thể, 01 cá nhân.
- Hội Nông dân thành phố được giới thiệu 05 cá nhân.
- Đặc khu Đảo Én: 02 tập thể; mỗi phường, xã: 01 tập thể.
`, ['khen-nam - | mỗi mttq,so-ban-nganh | T 1-1', 'khen-nam - | mỗi mttq,so-ban-nganh | C 1-1', 'khen-nam - | mỗi to-chuc-ctxh [Hội Nông dân thành phố] | C 5-5', 'khen-nam - | mỗi dac-khu [Đảo Én] | T 2-2', 'khen-nam - | mỗi phuong,xa | T 1-1']],
];

describe('whole award sections', () => {
  it.each(sections)('%s', (_, text, wanted) => {
    expect([...lines(text)].sort()).toEqual([...wanted].sort());
  });
});
