import { expect } from 'vitest';
import { pdfText } from '../files.ts';
import { useDesk } from '../harness.ts';
import { driveTasks } from './run.ts';
import { paper } from './task-hands.ts';
import { FOR_PROVINCE, HELPERS, OFFICIALS, ROUNDS, forCouncil, registry, votedForProvince } from './unit.ts';

driveTasks(
  useDesk(),
  [
    {
      name: 'Lập danh sách và tờ trình rồi in',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push(/^Khen thưởng chuyên đề.*6 đề nghị chưa vào hồ sơ/u);
        await clerk.heading(ROUNDS.province);
        await hands.all('Danh sách đề nghị');
        await hands.push('Lập hồ sơ');
        await clerk.heading('Lập hồ sơ');
        await hands.fill('Số tờ trình', '12/TTr-UBND');
        await hands.fill('Ngày trình', '20/11/2026');
        await hands.save('Lập hồ sơ');
        await clerk.told('Đã lập hồ sơ.');
        await hands.push('In cả bộ');
        const set = clerk.dialog('In cả bộ');
        const printed = pdfText((await paper(hands, 'Bộ hồ sơ', () => hands.push('Xem trước và in', set))).bytes);
        for (const words of ['TỜ TRÌNH', 'Số: 12/TTr-UBND', 'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', ...FOR_PROVINCE]) expect(printed).toContain(words);
      },
    },
    {
      name: 'Một giấy khen cho một sự việc',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push('Khen nhanh');
        await clerk.heading('Khen nhanh');
        await hands.find('Tìm đối tượng', 'lam van dung', OFFICIALS[3]);
        await hands.fill('Thành tích (in trên bằng)', 'Đã dũng cảm cứu người bị nước cuốn');
        await hands.fill('Số quyết định', '45/QĐ-UBND');
        await hands.save('Ghi quyết định');
        await clerk.heading('Quyết định số 45/QĐ-UBND');
        const decision = await paper(hands, 'Quyết định', () => hands.push('Xem trước bản in: Quyết định'));
        expect(pdfText(decision.bytes)).toContain('45/QĐ-UBND');
        const certificate = pdfText((await paper(hands, /^Giấy khen/u, () => hands.push(/^Xem trước bản in: Giấy khen/u))).bytes);
        for (const words of [OFFICIALS[3], 'Đã có thành tích dũng cảm cứu người bị nước cuốn']) expect(certificate).toContain(words);
      },
    },
    {
      name: 'Danh hiệu cuối năm',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.menu('Hồ sơ và họp xét');
        await hands.push('Thêm đợt xét', clerk.head);
        await clerk.heading('Thêm đợt xét');
        await hands.radio('Loại đợt xét', /^Thường xuyên cuối năm/u);
        await hands.save('Lưu');
        await clerk.heading('Khen thưởng thường xuyên cuối năm 2026');
        await hands.entry('Thao tác khác', 'Thêm nhiều đối tượng');
        await clerk.heading('Thêm nhiều đối tượng');
        await hands.fill('Tìm kiếm', 'cong chuc');
        await clerk.page.getByRole('status').filter({ hasText: /^8 dòng$/u }).waitFor();
        await hands.all('Đối tượng để chọn');
        await hands.push('Đề nghị cho 8 đối tượng');
        const dialog = clerk.page.getByRole('dialog');
        await hands.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', 'lao dong tien tien', /^Lao động tiên tiến/u, dialog);
        await hands.save('Thêm 8 đề nghị', dialog);
        await clerk.told('Đã thêm 8 đề nghị');
        await hands.push('Thêm đề nghị', clerk.head);
        await clerk.heading('Thêm đề nghị');
        await hands.find('Tìm đối tượng', 'cao thi an', OFFICIALS[0]);
        await hands.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', 'chien si thi dua co so', /^Chiến sĩ thi đua cơ sở/u);
        await hands.save('Thêm đề nghị');
        await hands.push('Vẫn thêm', clerk.dialog('Xem lại trước khi thêm'));
        await clerk.told('Đã thêm 1 đề nghị');
        await clerk.heading('Khen thưởng thường xuyên cuối năm 2026');
        const list = pdfText((await paper(hands, 'Danh sách đề nghị', () => hands.entry('In, xuất', 'In danh sách'))).bytes);
        for (const words of ['Lao động tiên tiến', 'Chiến sĩ thi đua cơ sở', ...OFFICIALS]) expect(list).toContain(words);
      },
    },
    {
      name: 'Giấy mời, phiên họp, biên bản',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push(/^Khen thưởng sau bão.*4 đề nghị chưa vào hồ sơ/u);
        await clerk.heading(ROUNDS.council);
        await hands.push('Họp xét', clerk.head);
        await clerk.heading('Họp xét');
        await hands.fill('Bắt đầu lúc', '14 giờ 00');
        await hands.fill('Kết thúc lúc', '16 giờ 30');
        await hands.fill('Địa điểm', 'Phòng họp UBND xã');
        await hands.save('Lưu cuộc họp');
        await clerk.told('Đã lưu cuộc họp.');
        const invitation = pdfText((await paper(hands, 'Giấy mời họp Hội đồng', () => hands.entry('Giấy tờ', 'Giấy mời'))).bytes);
        for (const words of ['GIẤY MỜI', '14 giờ 00', 'Phòng họp UBND xã']) expect(invitation).toContain(words);
        await hands.tab('Bỏ phiếu 4');
        await hands.push('Nhất trí tất cả');
        await hands.push('Kết thúc họp xét', clerk.head);
        await hands.push('Kết thúc họp xét', clerk.dialog('Kết thúc họp xét?'));
        await clerk.told('Đã kết thúc họp xét.');
        const minutes = pdfText((await paper(hands, /^Biên bản họp Hội đồng/u, () => hands.push('Xem trước biên bản'))).bytes);
        for (const words of ['BIÊN BẢN', '16 giờ 30', ...HELPERS]) expect(minutes).toContain(words);
      },
    },
  ],
  async (site, province) => {
    const people = await registry(site, province);
    await votedForProvince(site, people);
    await forCouncil(site, people);
  },
);
