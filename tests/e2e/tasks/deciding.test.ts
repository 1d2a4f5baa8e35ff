import { basename } from 'node:path';
import { expect } from 'vitest';
import { pdfText } from '../files.ts';
import { useDesk } from '../harness.ts';
import { at } from '../prepared.ts';
import { driveTasks } from './run.ts';
import { chooseStick, paper } from './task-hands.ts';
import { FOR_PROVINCE, HELPERS, answerFromProvince, forDecision, registry, submitted } from './unit.ts';

const NUMBER = '46/QĐ-UBND';

driveTasks(
  useDesk(),
  [
    {
      name: 'Lấy số, vào sổ, giấy khen, tiền thưởng, trao',
      run: async (hands) => {
        const { clerk } = hands;
        await hands.menu('Quyết định và in');
        await hands.push('Thêm quyết định', clerk.head);
        await clerk.heading('Thêm quyết định');
        await hands.fill('Số quyết định', NUMBER);
        await hands.push('Chọn cả nhóm (4)');
        await hands.save('Ghi quyết định');
        await clerk.heading(`Quyết định số ${NUMBER}`);
        const certificates = pdfText((await paper(hands, /^Giấy khen/u, () => hands.push(/^Xem trước bản in: Giấy khen/u))).bytes);
        for (const name of HELPERS) expect(certificates).toContain(name);
        await hands.push('Ghi đã in 4 giấy khen');
        await hands.push('Ghi đã in', clerk.dialog('In giấy khen (4)'));
        await clerk.told('Đã ghi in 4 giấy khen.');
        await hands.all('Danh sách kèm theo quyết định');
        await hands.push('Ghi đã trao');
        const dialog = clerk.dialog('Ghi đã trao (4)');
        await hands.fill('Dịp trao', 'Hội nghị dân vận', dialog);
        await hands.tick(dialog.getByRole('checkbox', { name: 'Đã chi tiền thưởng cùng ngày' }));
        await hands.save('Ghi đã trao', dialog);
        await clerk.told('Đã ghi trao 4 khen thưởng.');
        await hands.menu('Quyết định và in');
        await hands.tab('Tiền thưởng');
        const money = pdfText((await paper(hands, /^Danh sách ký nhận/u, () => hands.push('Xem trước bản in: Danh sách ký nhận tiền thưởng'))).bytes);
        for (const name of HELPERS) expect(money).toContain(name);
        await hands.tab('Sổ khen thưởng');
        await clerk.row('Sổ khen thưởng', NUMBER).nth(3).waitFor();
      },
    },
    {
      name: 'Gửi bằng USB và ghi nhận những gì trở về',
      run: async (hands, { stick, province }) => {
        const { clerk } = hands;
        const usb = basename(stick);
        await hands.push(/: Có dữ liệu chưa ghi ra USB/u);
        await clerk.heading('Gửi – nhận');
        await hands.push('Ghi ra USB cho Sở Nội vụ');
        await chooseStick(hands, /^Chọn USB/u, usb);
        const written = clerk.dialog(/^Ghi gói dữ liệu/u);
        await written.getByText(/Đã ghi và kiểm tra gói số/u).waitFor();
        const slip = pdfText((await paper(hands, 'Phiếu giao nhận dữ liệu', () => hands.push('In phiếu giao nhận', written))).bytes);
        expect(slip).toContain(await written.locator('b').innerText());
        await hands.close(written);
        const reply = await at(province, (site) => answerFromProvince(site, stick));
        await hands.tab('Nhận về');
        await hands.push('Chọn thư mục');
        await chooseStick(hands, /^Chọn USB/u, usb);
        await hands.push(`Xem trước gói ${reply}`);
        await hands.push('Xem gói này', clerk.dialog('Kiểm tra gói dữ liệu'));
        await clerk.sees('Sẽ thêm');
        await hands.push(/^Nhập gói này/u);
        const taken = clerk.dialog('Nhập gói dữ liệu');
        await taken.getByRole('status').filter({ hasText: 'Thêm' }).waitFor();
        await hands.close(taken);
        await hands.menu('Quyết định và in');
        await hands.tab('Sổ khen thưởng');
        for (const name of FOR_PROVINCE.slice(2, 5)) await clerk.row('Sổ khen thưởng', name).getByText('345/QĐ-UBND').waitFor();
      },
    },
  ],
  async (site, province) => {
    const people = await registry(site, province);
    await forDecision(site, people);
    await submitted(site, people);
  },
);
