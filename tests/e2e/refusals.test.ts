import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { pair } from '../../electron/demo/exchange.ts';
import { button, field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { chooseList, enterSubject, takeBundle } from './deeds.ts';
import { communeList, report } from './files.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, PROVINCE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, start, step } = useDesk();
const data = folder('province');
const stick = folder('usb');
let clerk: Clerk;
let bundle: string;

step('a province office with a person on record, and a bundle for it on the stick', async () => {
  await at(data, async (province) => {
    const office = await makeUnit(province, PROVINCE);
    await province.call('subject.save', { fields: { kind: 'person', name: 'Đặng Thị Hường Mẫu', birth: { year: 1985 } } });
    await at(folder('commune'), async (commune) => {
      await makeUnit(commune, COMMUNE);
      await pair(commune, province);
      const round = await commune.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026, reason: 'xuất sắc' } });
      const person = await commune.call('subject.save', { fields: { kind: 'person', name: 'Lê Văn Thí Dụ' } });
      const { added } = await commune.call('nomination.add', { roundId: round.id, subjectIds: [person.saved?.id ?? ''], award: { source: 'own', name: 'Bằng khen mẫu' }, merit: 'xuất sắc' });
      const ids = added.map(({ id }) => id);
      const dossier = await commune.call('dossier.create', { roundId: round.id, nominationIds: ids, receiver: { unitCode: office.code, name: office.name }, submission: { content: 'xuất sắc' } });
      await commune.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: Object.fromEntries(ids.map((id) => [id, 'Chưa kịp họp.'])) });
      bundle = (await commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` })).written[0]?.fileName ?? '';
    });
  });
  clerk = await sitDown('province', data, stick);
  await clerk.heading('Việc hôm nay');
});

step('the address used a second time opens nothing and raises the alarm in the window', async () => {
  const again = await clerk.page.context().request.get(clerk.host.address, { maxRedirects: 0, failOnStatusCode: false });
  expect(again.status()).toBe(403);
  expect(await again.text()).toContain('Địa chỉ này đã được dùng');
  expect(again.headers()['set-cookie']).toBeUndefined();
  await clerk.refused('Có người mở lại địa chỉ của chương trình lần thứ hai.');
  await clerk.press('Đóng thông báo');
});

step('a second program on the same data is told that it is open already', async () => {
  const second = await start(data, stick);
  const page = await clerk.page.context().newPage();
  await page.goto(second.address);
  await page.getByRole('alert').getByText('Dữ liệu của đơn vị này đang mở ở một cửa sổ khác').waitFor();
  await page.close();
  await second.stop();
});

step('a truncated bundle, one that is none, and one that is damaged are refused before anything is taken in', async () => {
  const whole = readFileSync(join(stick, bundle));
  const damaged = Buffer.from(whole);
  damaged.writeUInt8(damaged.readUInt8(whole.length - 500) ^ 1, whole.length - 500);
  writeFileSync(join(stick, 'cut.sovang'), whole.subarray(0, whole.length - 40));
  writeFileSync(join(stick, 'damaged.sovang'), damaged);
  writeFileSync(join(stick, 'foreign.sovang'), 'không phải gói');
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Nhận về');
  await clerk.press('Chọn thư mục');
  await clerk.pickStick(/^Chọn USB/, basename(stick));
  await expect.poll(() => button(clerk.page, /^Xem trước gói /).count()).toBe(3);
  expect(await button(clerk.page, 'Xem trước gói foreign.sovang').count()).toBe(0);
  for (const name of ['cut.sovang', 'damaged.sovang']) {
    await clerk.press(`Xem trước gói ${name}`);
    const dialog = clerk.dialog('Kiểm tra gói dữ liệu');
    const said = await clerk.refused(/gói/i, dialog);
    expect(said).toMatch(/\n.{10,}/);
    await clerk.close(dialog);
  }
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.tab(/^Hồ sơ nhận được/);
  await clerk.sees('Chưa nhận được hồ sơ nào.');
});

step('an Excel list without a column of names, and a file that is no Excel, are refused and nothing is saved', async () => {
  const people = [{ honorific: 'Ông', name: 'Võ Đức Giả Định', birth: '1985', position: '', workplace: '' }];
  await chooseList(clerk, await communeList('thiếu cột.xlsx', people, ['STT', 'Xưng', 'Người', '', 'Sinh', 'Việc', 'Nơi']));
  const said = await clerk.refused('Không tìm thấy dòng tiêu đề có cột họ tên');
  expect(said).toContain('Ghi dòng tiêu đề có cột «Họ và tên»');
  await clerk.pick('Chọn tệp Excel', { ...(await report('danh sách.xlsx', 'Không phải Excel.')) });
  await clerk.refused('Không đọc được «danh sách.xlsx» như một tệp Excel');
  await clerk.pick('Chọn tệp Excel', await communeList('đúng.xlsx', people));
  await clerk.sees('Đã đọc 1 dòng: 1 mới. Chưa lưu gì.');
  await clerk.press('Hủy thao tác');
  await clerk.press('Không lưu', clerk.dialog('Có nội dung chưa lưu'));
  await clerk.heading('Đối tượng');
  await clerk.row('Danh sách cá nhân', 'Đặng Thị Hường Mẫu').waitFor();
  expect(await clerk.row('Danh sách cá nhân', 'Võ Đức Giả Định').count()).toBe(0);
});

step('the 31st of February is refused at its field, what was typed stays, and a real day is taken', async () => {
  await enterSubject(clerk, 'Cá nhân', { 'Họ và tên': 'Hoàng Ngọc Ví Dụ', 'Ngày sinh': '31/02/1985' });
  await clerk.sees('Không có ngày 31/02/1985. Xem lại ngày và tháng.');
  expect(await field(clerk.page, 'Ngày sinh').inputValue()).toBe('31/02/1985');
  expect(await field(clerk.page, 'Họ và tên').inputValue()).toBe('Hoàng Ngọc Ví Dụ');
  await clerk.fill('Ngày sinh', '28/02/1985');
  await clerk.press('Lưu');
  await clerk.told('Đã thêm Hoàng Ngọc Ví Dụ.');
});

step('an attachment that is not what its name says is refused, and the right one is taken', async () => {
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.press('Thêm đợt xét', clerk.head);
  await clerk.page.getByRole('radio', { name: /đột xuất/i }).check();
  await clerk.fill('Tên đợt xét', 'Cứu người đuối nước');
  await clerk.press('Lưu');
  await clerk.heading('Cứu người đuối nước');
  await clerk.press('Thêm đề nghị', clerk.head);
  await clerk.pickSubject('hoang ngoc', 'Hoàng Ngọc Ví Dụ');
  await clerk.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', 'Huân chương Dũng cảm');
  await clerk.page.getByRole('form', { name: 'Thêm đề nghị' }).getByRole('button', { name: 'Thêm đề nghị' }).click();
  await clerk.row('Danh sách đề nghị', 'Hoàng Ngọc Ví Dụ').click();
  const item = clerk.page.getByRole('list', { name: 'Thành phần hồ sơ' }).getByRole('listitem').first();
  const pdf = await report('ảnh.png', 'Đây là PDF.');
  await clerk.pick('Đính kèm', pdf, item);
  expect(await clerk.refused('Tệp «ảnh.png» thực ra là tệp .pdf.', item)).toContain('đổi đuôi tên thành .pdf');
  await clerk.pick('Đính kèm', { name: 'báo cáo.pdf', bytes: Buffer.from('MZ chương trình') }, item);
  await clerk.refused('Không nhận loại tệp của «báo cáo.pdf».', item);
  expect(await item.getByRole('list').count()).toBe(0);
  await clerk.pick('Đính kèm', { ...pdf, name: 'báo cáo.pdf' }, item);
  await button(item, 'báo cáo.pdf').waitFor();
});

step('a stick that was pulled out is named, and the same bundle is taken in when it is back', async () => {
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Nhận về');
  renameSync(stick, `${stick} out`);
  await button(clerk.page, 'Chọn thư mục khác').click();
  const dialog = clerk.dialog(/^Chọn USB/);
  await clerk.press(new RegExp(`^${basename(stick)}`), dialog);
  expect(await clerk.refused('Không còn tìm thấy', dialog)).toContain('cắm lại USB');
  renameSync(`${stick} out`, stick);
  await clerk.press('Thử lại', dialog);
  await clerk.press('Chọn thư mục này', dialog);
  await clerk.press(`Xem trước gói ${bundle}`);
  await clerk.press('Xem gói này', clerk.dialog('Kiểm tra gói dữ liệu'));
  expect(await takeBundle(clerk)).toContain('Thêm 2');
});

step('nothing was refused by the policy of the page, and the console is empty', async () => {
  await expectClean(clerk);
});
