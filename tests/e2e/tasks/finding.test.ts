import { expect } from 'vitest';
import { communeList, pdfText } from '../files.ts';
import { useDesk } from '../harness.ts';
import { driveTasks } from './run.ts';
import { paper } from './task-hands.ts';
import { AWARDED_BEFORE, CAMPAIGN, MODEL, OLD_DECISION, ROUNDS, UNITS_BELOW, askedBelow, dueReport, lackingDossier, registry } from './unit.ts';

const PLANS_AHEAD = 'Làm tiếp đường thôn Mẫu Tây.';
const STUDIOUS = [1, 2, 3, 4].map((index) => ({ honorific: 'Ông', name: `Kiều Văn Hiếu Mẫu ${index}`, birth: `197${index}`, position: 'Nông dân', workplace: UNITS_BELOW[0] }));

driveTasks(
  useDesk(),
  [
    {
      name: 'Người này đã được khen chưa?',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.search('nguyen thi huong');
        const found = clerk.dialog('Tìm mọi thứ').getByRole('option').filter({ hasText: AWARDED_BEFORE });
        await found.getByText(`Đã khen thưởng 1 lần, gần nhất 20/12/2024: Giấy khen (QĐ ${OLD_DECISION})`).waitFor();
        await clerk.page.keyboard.press('Escape');
      },
    },
    {
      name: 'Hồ sơ này còn thiếu gì?',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push(/: xuất sắc trong bảo vệ an ninh Tổ quốc/u);
        await clerk.heading('Kiểm tra hồ sơ');
        const lacking = clerk.page.getByRole('list', { name: 'Gửi được nếu ghi lý do' });
        await expect.poll(() => lacking.getByText(/^Còn thiếu 1 tài liệu: Báo cáo thành tích/u).count()).toBe(3);
      },
    },
    {
      name: 'Thu danh sách từ thôn, trường và đôn đốc',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push(/: Quá hạn 2 ngày: 4 đơn vị chưa gửi danh sách/u);
        await clerk.heading(ROUNDS.below);
        await hands.push(`Nhận danh sách của ${UNITS_BELOW[0]}`);
        await clerk.heading('Nhận danh sách');
        await hands.pick('Nhập từ Excel', await communeList('Thôn Mẫu Đông.xlsx', STUDIOUS));
        await clerk.sees(/^4 dòng có nội dung/u);
        await hands.save('Lưu');
        await clerk.told('Đã lưu danh sách 4 dòng.');
        await hands.push('Nhận vào đợt xét (4)');
        await clerk.told(/^Đã nhận 4/u);
        await hands.back();
        await clerk.heading(ROUNDS.below);
        const letter = await paper(hands, 'Công văn đôn đốc gửi hồ sơ', () => hands.push('In công văn đôn đốc'));
        const text = pdfText(letter.bytes);
        for (const unit of UNITS_BELOW.slice(2)) expect(text).toContain(unit);
        expect(text).not.toContain(UNITS_BELOW[0]);
      },
    },
    {
      name: 'Báo cáo đúng hạn',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.push(/: Còn 5 ngày: Báo cáo kết quả phong trào thi đua năm 2026/u);
        await clerk.heading('Hạn gửi và đã gửi');
        await hands.push(/^Soạn báo cáo/u);
        const dialog = clerk.dialog('Soạn báo cáo');
        expect(await dialog.getByRole('combobox', { name: 'Trả lời việc phải gửi' }).inputValue()).toContain('hạn 25/11/2026');
        await hands.save('Soạn từ số liệu', dialog);
        await clerk.heading('Báo cáo mới');
        await hands.fill('Số báo cáo', '45');
        await hands.fill('Ngày báo cáo', '20/11/2026');
        await hands.push(/Phương hướng, nhiệm vụ thời gian tới/u, clerk.page.getByRole('navigation', { name: 'Mục lục' }));
        await hands.fill('Nội dung mục Phương hướng, nhiệm vụ thời gian tới', PLANS_AHEAD);
        await hands.save('Lưu dự thảo');
        await clerk.told('Đã lưu báo cáo.');
        await hands.push('Ghi đã gửi', clerk.head);
        const sending = clerk.dialog('Ghi đã gửi');
        await hands.save('Ghi đã gửi', sending);
        await hands.push('Vẫn ghi đã gửi', sending);
        await clerk.told('Đã ghi gửi báo cáo; nội dung được khóa.');
        const text = pdfText((await paper(hands, /^Báo cáo kết quả/u, () => hands.entry('In báo cáo', 'Xem trước bản in'))).bytes);
        for (const words of ['Số: 45/BC-UBND', CAMPAIGN, PLANS_AHEAD, MODEL]) expect(text).toContain(words);
        expect(text).not.toContain('DỰ THẢO');
      },
    },
  ],
  async (site, province) => {
    const people = await registry(site, province);
    await askedBelow(site);
    await lackingDossier(site, people);
    await dueReport(site);
  },
);
