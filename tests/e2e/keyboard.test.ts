import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { pair } from '../../electron/demo/exchange.ts';
import { itsTurn } from '../long.ts';
import { expectAccessible } from './accessible.ts';
import { field } from './clerk.ts';
import { communeList, report } from './files.ts';
import { Hands } from './hands.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, PROVINCE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk({ due: itsTurn(0, 3) });
const data = folder('commune');
const stick = folder('usb');
const AWARD = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
const ROUND = 'Tổng kết phong trào giai đoạn 2023 - 2025';
const CONTENT = 'xuất sắc trong phong trào thi đua';
const MEMBERS = [['Trần Ký Mẫu', 'Chủ tịch Hội đồng'], ['Lê Thị Phó Mẫu', 'Phó Chủ tịch'], ['Đỗ Văn Thư Mẫu', 'Ủy viên, Thư ký']] as const;
let hands: Hands;

step('a unit with an open campaign, paired with the province', async () => {
  await at(data, async (commune) => {
    await makeUnit(commune, COMMUNE);
    await commune.call('campaign.open', { planCode: 'LD23' });
    await at(folder('province'), async (province) => {
      await makeUnit(province, PROVINCE);
      await pair(commune, province);
    });
  });
  hands = new Hands(await sitDown('commune', data, stick));
  await hands.clerk.heading('Việc hôm nay');
});

step('3. registers a person, a collective and a household, and persons from Excel', async () => {
  const { page, clerk } = hands;
  await hands.press('Alt+5');
  await clerk.heading('Đối tượng');
  await hands.push('Thêm mới', clerk.head);
  await clerk.heading('Thêm đối tượng');
  await expectAccessible(clerk);
  await hands.write(field(page, 'Danh xưng'), 'Bà');
  await hands.press('Enter');
  await hands.type('Đặng Thị Hường Mẫu');
  await hands.write(field(page, 'Ngày sinh'), '05/11/1985');
  await hands.write(field(page, 'Chức vụ, chức danh'), 'Trưởng thôn');
  await hands.press('Control+s');
  await clerk.heading('Đặng Thị Hường Mẫu');
  for (const [tab, fields] of [['Tập thể', { 'Tên tập thể': 'Trường Tiểu học Mẫu' }], ['Hộ gia đình', { 'Tên hộ (chủ hộ)': 'ông Bùi Văn Hộ Mẫu', 'Địa chỉ (thôn, tổ)': 'thôn Mẫu Tây' }]] as const) {
    await hands.press('Alt+5');
    await clerk.heading('Đối tượng');
    await hands.push('Thêm mới', clerk.head);
    await clerk.heading('Thêm đối tượng');
    await hands.toTab(tab);
    for (const [label, text] of Object.entries(fields)) await hands.write(field(page, label), text);
    await hands.press('Control+Enter');
    await hands.told(`Đã thêm ${Object.values(fields)[0]}`);
  }
  await hands.press('Alt+5');
  await clerk.heading('Đối tượng');
  await hands.push('Nhập từ Excel', clerk.head);
  await clerk.heading('Nhập từ Excel');
  await hands.to(page.getByRole('radio', { name: 'Hộ gia đình' }));
  await hands.press('ArrowUp', 'ArrowUp');
  await hands.pick('Chọn tệp Excel', await communeList('Danh sách.xlsx', [{ honorific: 'Ông', name: 'Lê Văn Thí Dụ', birth: '12/03/1980', position: 'Y sĩ', workplace: 'Trạm Y tế Mẫu' }]));
  await expectAccessible(clerk);
  await hands.push('Lưu 1 dòng');
  await hands.told('Đã lưu 1 dòng');
});

step('4. opens a round from a milestone, nominates, attaches a paper', async () => {
  const { page, clerk } = hands;
  await hands.press('Alt+2');
  await clerk.heading('Phong trào');
  await hands.openRow('Danh sách phong trào', 'giai đoạn 2023 - 2025');
  await hands.push(`Mở đợt xét: ${ROUND}`);
  await hands.to(field(clerk.dialog('Mở đợt xét'), 'Tên đợt xét'));
  await expectAccessible(clerk);
  await hands.press('Control+Enter');
  await clerk.heading(ROUND);
  await hands.push('Thêm đề nghị', clerk.head);
  await clerk.heading('Thêm đề nghị');
  await hands.to(field(page, 'Tìm đối tượng'));
  for (const [search, name] of [['huong', 'Đặng Thị Hường Mẫu'], ['tieu hoc', 'Trường Tiểu học Mẫu'], ['thi du', 'Lê Văn Thí Dụ']] as const) {
    await hands.type(search);
    await page.getByRole('status').filter({ hasText: /^1 đối tượng$/ }).waitFor();
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).waitFor();
    await hands.press('Enter');
    await page.getByRole('button', { name: `Bỏ ${name}` }).waitFor();
  }
  await hands.to(field(page, 'Danh hiệu thi đua/Hình thức khen thưởng đề nghị'));
  await hands.type('bang khen cua chu tich');
  await page.getByRole('option', { name: AWARD }).waitFor();
  await hands.press('ArrowDown', 'Enter');
  await hands.write(field(page, 'Thành tích (in trên bằng)'), `Đã có thành tích ${CONTENT}`);
  await expectAccessible(clerk);
  await hands.press('Control+Enter');
  await hands.told('Đã thêm 3 đề nghị.');
  await hands.openRow('Danh sách đề nghị', 'Đặng Thị Hường Mẫu');
  await clerk.heading('Đặng Thị Hường Mẫu');
  const paper = page.getByRole('list', { name: 'Thành phần hồ sơ' }).getByRole('listitem').filter({ hasText: 'Báo cáo thành tích' }).first();
  await hands.pick('Đính kèm', await report('Báo cáo.pdf', 'Báo cáo thành tích.'), paper);
  await paper.getByRole('button', { name: 'Báo cáo.pdf', exact: true }).waitFor();
  await expectAccessible(clerk);
});

step('5. reads the numbers and writes the allotment down', async () => {
  const { page, clerk } = hands;
  await hands.push('Mở đợt xét');
  await clerk.heading(ROUND);
  await page.getByRole('list', { name: 'Số lượng của đợt xét' }).getByText('Chờ phân bổ').first().waitFor();
  await hands.other('Xem phong trào');
  await hands.push(/^Ghi văn bản phân bổ: Bằng khen/);
  const dialog = clerk.dialog('Ghi văn bản phân bổ');
  await hands.write(field(dialog, 'Số văn bản phân bổ'), '45/SNV-TĐKT');
  await expectAccessible(clerk);
  await hands.press('Enter');
  await hands.type('10/11/2026');
  await hands.write(field(dialog, 'Số tối đa'), '3');
  await hands.press('Enter');
  await hands.told('Đã ghi số lượng được phân bổ.');
  await hands.push(`Xem đợt xét: ${ROUND}`);
  await page.getByRole('list', { name: 'Số lượng của đợt xét' }).getByText('Đã đủ số lượng').waitFor();
});

step('6. writes the council down, holds a session, keeps one who is concerned out, and ends it', async () => {
  const { page, clerk } = hands;
  await hands.press('Alt+3');
  await clerk.heading('Hồ sơ và họp xét');
  await hands.push('Hội đồng');
  await clerk.heading('Hội đồng Thi đua - Khen thưởng');
  for (const [index, [name, duty]] of MEMBERS.entries()) {
    await hands.push('Thêm thành viên');
    await hands.to(field(page, `Họ và tên, dòng ${index + 1}`));
    await hands.type(name);
    await hands.to(page.getByRole('combobox', { name: `Chức danh Hội đồng, ${name}` }));
    await hands.type(duty);
  }
  await hands.press('Control+s');
  await hands.told('Đã lưu Hội đồng.');
  await hands.press('Alt+3');
  await hands.openRow('Danh sách đợt xét', ROUND);
  await clerk.heading(ROUND);
  await hands.push('Họp xét', clerk.head);
  await clerk.heading('Họp xét');
  await hands.write(field(page, 'Bắt đầu lúc'), '14 giờ 00');
  await hands.toTab('Bỏ phiếu 3');
  for (const [column, votes] of [['Đồng ý', ['2', '3', '3']], ['Không đồng ý', ['0', '0', '0']]] as const) {
    await hands.to(page.getByRole('textbox', { name: new RegExp(`^${column}: .*Hường`) }));
    for (const vote of votes) {
      await hands.type(vote);
      await hands.press('Enter');
    }
  }
  await hands.push(/^Không tham gia vì có liên quan: .*Hường/);
  await hands.to(page.getByRole('checkbox', { name: 'Lê Thị Phó Mẫu' }));
  await expectAccessible(clerk);
  await hands.press('Space', 'Escape');
  await page.getByRole('row').filter({ hasText: 'Hường' }).getByRole('button', { name: /Hường/ }).getByText('Lê Thị Phó Mẫu').waitFor();
  await hands.press('Control+s');
  await hands.told('Đã lưu cuộc họp.');
  await hands.push('Kết thúc họp xét');
  await hands.push('Kết thúc họp xét', clerk.dialog('Kết thúc họp xét?'));
  await hands.told('Đã kết thúc họp xét.');
  await hands.clear();
});

step('7. makes a dossier and sees its papers', async () => {
  const { page, clerk } = hands;
  await hands.press('Alt+3');
  await hands.openRow('Danh sách đợt xét', ROUND);
  await clerk.heading(ROUND);
  const grid = clerk.grid('Danh sách đề nghị');
  await hands.to(grid);
  await hands.press('Control+a');
  await hands.push('Lập hồ sơ');
  await clerk.heading('Lập hồ sơ');
  await hands.write(field(page, 'Đơn vị nhận hồ sơ'), 'Sở Nội vụ');
  await hands.write(field(page, 'Nội dung đề nghị'), CONTENT);
  await hands.write(field(page, 'Số tờ trình'), '12/TTr-UBND');
  await hands.press('Enter');
  await hands.type('20/11/2026');
  await hands.press('Control+Enter');
  await clerk.heading(CONTENT);
  await expectAccessible(clerk);
  await hands.push('Xem trước bản in: Tờ trình');
  const preview = clerk.dialog('Tờ trình');
  await preview.locator('iframe[src^="blob:"]').waitFor();
  await expectAccessible(clerk);
  const download = page.waitForEvent('download');
  await hands.push('Lưu', preview);
  expect((await download).suggestedFilename()).toMatch(/^To-trinh.*\.pdf$/);
  await hands.push('Đóng', preview);
  await preview.waitFor({ state: 'detached' });
});

step('8. submits, writes the bundle on the stick and the ordinary folder beside it', async () => {
  const { page, clerk } = hands;
  for (const reason of await page.getByRole('textbox', { name: /^Lý do vẫn gửi: / }).all()) await hands.write(reason, 'Bản giấy đã có, đang quét.');
  await hands.push('Trình hồ sơ', clerk.head);
  await hands.push('Trình hồ sơ', clerk.dialog('Trình hồ sơ này?'));
  await hands.told('Đã trình hồ sơ.');
  await hands.push('Xuất bộ hồ sơ');
  await hands.push('Chọn thư mục', clerk.dialog('Xuất bộ hồ sơ'));
  await chooseStick('Chọn nơi ghi bộ hồ sơ');
  await clerk.dialog('Xuất bộ hồ sơ').getByText(/Đã ghi thư mục/).waitFor();
  await hands.press('Escape');
  await hands.push('Gửi đi (USB)');
  await clerk.heading('Gửi – nhận');
  await expectAccessible(clerk);
  await hands.push('Ghi ra USB cho Sở Nội vụ');
  await chooseStick(/^Chọn USB/);
  const written = clerk.dialog(/^Ghi gói dữ liệu/);
  await written.getByText(/Đã ghi và kiểm tra gói số/).waitFor();
  await hands.push('In phiếu giao nhận', written);
  const slip = clerk.dialog('Phiếu giao nhận dữ liệu');
  await slip.locator('iframe[src^="blob:"]').waitFor();
  await hands.push('Đóng', slip);
  const found = readdirSync(stick);
  expect(found.filter((name) => name.endsWith('.sovang'))).toHaveLength(1);
  expect(found.filter((name) => name.startsWith('Ho-so-')).flatMap((name) => readdirSync(join(stick, name))).length).toBeGreaterThan(5);
});

step('nothing was refused by the policy of the page, and the console is empty', async () => {
  await expectClean(hands.clerk);
});

async function chooseStick(title: string | RegExp): Promise<void> {
  const dialog = hands.clerk.dialog(title);
  await hands.push(new RegExp(`^${basename(stick)}`), dialog);
  await dialog.getByText(basename(stick), { exact: true }).waitFor();
  await hands.push('Chọn thư mục này', dialog);
}
