/** An invented plan of an invented province, two-tier government; every pattern of the genre that the readers know appears once. */
export const SAMPLE_PLAN = `ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH MINH HÀ                Độc lập - Tự do - Hạnh phúc

Số: 0057/KH-UBND            Minh Hà, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua “Minh Hà chung sức chuyển đổi số” giai đoạn 2026 - 2030

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định chi tiết một số điều của Luật Thi đua, khen thưởng;
Thực hiện Chỉ thị số 12-CT/TU ngày 02/01/2026 của Ban Thường vụ Tỉnh ủy về đẩy mạnh chuyển đổi số, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Khơi dậy tinh thần sáng tạo của các tầng lớp Nhân dân trong chuyển đổi số.
2. Yêu cầu
- Phong trào phải thiết thực; chú trọng khen thưởng tập thể nhỏ, người trực tiếp lao động, sản xuất.
II. PHẠM VI, ĐỐI TƯỢNG, THỜI GIAN
1. Phạm vi: Trên địa bàn toàn tỉnh và người Minh Hà ở ngoài tỉnh.
2. Đối tượng:
a) Đối với tập thể: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường, đặc khu; doanh nghiệp; hộ gia đình.
b) Đối với cá nhân: Cán bộ, công chức, viên chức, người lao động; nông dân.
3. Thời gian thực hiện: Từ ngày 01/4/2026 đến hết ngày 30/11/2030.
III. NỘI DUNG THI ĐUA
1. Chủ đề: “Minh Hà chung sức chuyển đổi số”, với phương châm “đi từng bước, đến từng nhà”.
2. Nội dung thi đua
a) Đối với các sở, ban, ngành: cải cách thủ tục hành chính, hưởng ứng cuộc vận động “Người Minh Hà dùng chữ ký số”.
b) Ủy ban nhân dân các xã, phường thi đua xây dựng tổ công nghệ số cộng đồng¹.
3. Chỉ tiêu thi đua đến năm 2030
- Có trên 95% thủ tục hành chính được thực hiện trực tuyến.
IV. KHEN THƯỞNG
1. Hình thức: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh; Giấy khen.
2. Kinh phí: Từ quỹ thi đua, khen thưởng của tỉnh theo quy định.
V. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chủ trì, hướng dẫn, theo dõi việc thực hiện Kế hoạch này.
- Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.
3. Giao Sở Văn hóa, Thể thao và Du lịch chỉ đạo báo chí tuyên truyền, giới thiệu điển hình tiên tiến.
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp vận động Nhân dân hưởng ứng.
Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ để tổng hợp./.

Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
- Thường trực Tỉnh ủy;                      KT. CHỦ TỊCH
- Các sở, ban, ngành;                       PHÓ CHỦ TỊCH
- UBND các xã, phường, đặc khu;
- Lưu: VT, NV.
                                            Trần Thử Nghiệm

1 Quyết định số 88/QĐ-UBND ngày 03/02/2026 của Ủy ban nhân dân tỉnh: Tỉnh Minh Hà có 61 xã đã có tổ công nghệ số cộng đồng.
`;
