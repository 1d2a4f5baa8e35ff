import { expect } from 'vitest';
import type { Clerk } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';
import { InputMethod, compositionStages, unikeyKeys } from './unikey.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
let clerk: Clerk;
let keys: InputMethod;

const key = (name: string) => clerk.page.keyboard.press(name);
const options = () => clerk.dialog('Tìm mọi thứ').getByRole('option');
const chosen = () => clerk.dialog('Tìm mọi thứ').getByRole('option', { selected: true });
const field = () => clerk.page.getByRole('combobox', { name: 'Tìm người, hồ sơ, quyết định, việc' });

/** Ctrl+K and the letters right behind it, as a fast typist does. */
async function search(text: string): Promise<void> {
  await key('Control+K');
  await clerk.page.keyboard.type(text, { delay: 5 });
}

step('a unit with namesakes, one of whom was awarded in an old decision', async () => {
  await at(data, async (site) => {
    await makeUnit(site, COMMUNE);
    const ids: string[] = [];
    for (const [name, year] of [['Nguyễn Thị Hường', 1985], ['Nguyễn Thị Hương', 1990], ['Đặng Văn Ưởng', 1978]] as const) {
      ids.push((await site.call('subject.save', { fields: { kind: 'person', name, birth: { year } }, keepApart: true })).saved?.id ?? '');
    }
    await site.call('award.backfill', { subjectIds: ids.slice(0, 1), fields: { awardCode: 'GK_XA', awardName: 'Giấy khen', type: 'phong_trao', year: 2024, decisionNumber: '07/QĐ-UBND', decisionDate: '2024-12-20', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    await site.call('campaign.createOwn', { name: 'Thi đua làm đường bê tông', fromYear: 2026, toYear: 2027 });
  });
  clerk = await sitDown('commune', data, folder('usb'));
  keys = await InputMethod.of(clerk.page);
  await clerk.heading('Việc hôm nay');
});

step('whether somebody has been awarded before: eight keys, nothing opened', async () => {
  await search('huong');
  await clerk.sees('Đã khen thưởng 1 lần, gần nhất 20/12/2024: Giấy khen (QĐ 07/QĐ-UBND)', clerk.dialog('Tìm mọi thứ'));
  expect(await field().inputValue()).toBe('huong');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn Thị Hương/);
  await key('ArrowDown');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn Thị Hường/);
  await key('Enter');
  await clerk.heading('Nguyễn Thị Hường');
});

step('Esc gives the focus back, and what was opened stands first the next time', async () => {
  await key('Alt+2');
  await clerk.heading('Phong trào');
  await key('Control+K');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn Thị Hường/);
  await key('Escape');
  await expect.poll(() => clerk.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

step('letters in bursts and in compositions arrive whole, and find', async () => {
  await key('Control+K');
  await keys.burst(unikeyKeys('Đặng Văn Ưởng'), 1);
  await expect.poll(() => field().inputValue()).toBe('Đặng Văn Ưởng');
  await expect.poll(() => chosen().innerText()).toMatch(/^Đặng Văn Ưởng/);
  await key('Control+A');
  await keys.compose(compositionStages('Nguyễn Thị Hường'));
  await expect.poll(() => field().inputValue()).toBe('Nguyễn Thị Hường');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn Thị Hường/);
  await key('Escape');
});

step('typing errors are forgiven and said; a deed is found by its words; a number finds its decision in the register', async () => {
  await search('nguyn thi huogn');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn Thị H.*\s*gần giống/);
  await key('Control+A');
  await clerk.page.keyboard.type('be tong');
  await expect.poll(() => chosen().innerText()).toMatch(/^Thi đua làm đường bê tông/);
  await key('Control+A');
  await clerk.page.keyboard.type('07/QĐ-UBND');
  await expect.poll(() => chosen().innerText()).toMatch(/^Quyết định số 07\/QĐ-UBND/);
  await key('Enter');
  await clerk.heading('Quyết định và in');
  await clerk.row('Sổ khen thưởng', 'Nguyễn Thị Hường').waitFor();
  await search('sao luu ngay');
  await key('Enter');
  await clerk.heading('Sao lưu và khôi phục');
});

step('a list is put in order by keyboard, filtered, printed as it is shown, and its copied rows are read when pasted', async () => {
  await key('Alt+5');
  await clerk.heading('Đối tượng');
  const list = clerk.page.getByRole('grid', { name: 'Danh sách cá nhân' });
  const names = async () => (await list.getByRole('row').allInnerTexts()).slice(1).map((row) => /\p{Lu}\S+ \S+ \S+/u.exec(row)?.[0]);
  await expect.poll(names).toEqual(['Nguyễn Thị Hương', 'Nguyễn Thị Hường', 'Đặng Văn Ưởng']);
  await list.getByRole('button', { name: 'Ngày sinh' }).focus();
  await key('Enter');
  await expect.poll(names).toEqual(['Đặng Văn Ưởng', 'Nguyễn Thị Hường', 'Nguyễn Thị Hương']);
  await clerk.page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await clerk.dialog('Lọc danh sách').getByLabel('Họ và tên').fill('huong');
  await key('Enter');
  await expect.poll(names).toEqual(['Nguyễn Thị Hường', 'Nguyễn Thị Hương']);
  await clerk.sees('Họ và tên có «huong»');
  await clerk.page.getByRole('button', { name: 'In, xuất' }).click();
  await clerk.page.getByRole('menuitem', { name: 'In danh sách' }).click();
  await clerk.dialog('Danh sách cá nhân').waitFor();
  await clerk.close(clerk.dialog('Danh sách cá nhân'));
  expect(await clerk.page.getByRole('button', { name: 'In, xuất' }).evaluate((button) => button === document.activeElement)).toBe(true);
  // As the browser sends them: without a window there is no clipboard of the system between the two.
  await list.evaluate((grid) => {
    const clipboardData = new DataTransfer();
    grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await clerk.heading('Nhập từ Excel');
  await clerk.sees(/Đã đọc 1 dòng: 1 trùng/);
  await expectClean(clerk);
  await key('Alt+1');
  await clerk.heading('Việc hôm nay');
});

step('nobody of that name: the name goes into the form of a new one', async () => {
  await search('Zơ Râm Mẫu');
  await clerk.sees(/Không tìm thấy «Zơ Râm Mẫu»/, clerk.dialog('Tìm mọi thứ'));
  expect(await options().first().innerText()).toBe('Thêm cá nhân «Zơ Râm Mẫu»');
  await key('Enter');
  await clerk.heading('Thêm đối tượng');
  await expect.poll(() => clerk.page.getByRole('textbox', { name: /^Họ và tên/ }).inputValue()).toBe('Zơ Râm Mẫu');
  await key('Control+S');
  await clerk.heading('Zơ Râm Mẫu');
});

step('all of a kind: Ctrl+Enter opens the list with the same words', async () => {
  await search('nguyen');
  await expect.poll(() => chosen().innerText()).toMatch(/^Nguyễn/);
  await key('Control+Enter');
  await clerk.heading('Đối tượng');
  await clerk.row('Danh sách cá nhân', 'Nguyễn Thị Hường').waitFor();
  expect(await clerk.page.getByRole('searchbox', { name: 'Tìm kiếm' }).inputValue()).toBe('nguyen');
  await expectClean(clerk);
});
