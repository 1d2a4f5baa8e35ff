import { expect } from 'vitest';
import { field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';
import { InputMethod, compositionStages, unikeyKeys } from './unikey.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
const NAME = 'Nguyễn Thị Hường';
const BURST_NAMES = [NAME, 'Đặng Thị Ngọc Ưởng'];
const NOTE = 'Hộ nghèo, ở xa trường';
let clerk: Clerk;
let keys: InputMethod;

step('a unit is open, on a computer half as fast as this one', async () => {
  await at(data, (site) => makeUnit(site, COMMUNE));
  clerk = await sitDown('commune', data, folder('usb'));
  keys = await InputMethod.of(clerk.page);
  await keys.slowDown(2);
});

step('bursts of Backspace and letters arrive whole in the form of a subject', async () => {
  for (const [index, name] of BURST_NAMES.entries()) {
    await newPerson();
    await keys.burst(unikeyKeys(name), index);
    expect(await field(clerk.page, 'Họ và tên').inputValue()).toBe(name);
    await clerk.page.keyboard.press('Tab');
    await field(clerk.page, 'Ghi chú').focus();
    await keys.burst(unikeyKeys(NOTE), index + 1);
    expect(await field(clerk.page, 'Ghi chú').inputValue()).toBe(NOTE);
    await clerk.press('Lưu');
    await clerk.heading(name);
  }
});

step('words put in by an input method arrive whole too', async () => {
  await newPerson();
  await field(clerk.page, 'Tên khác').focus();
  await keys.compose(compositionStages('Chị Bảy Đường Lớn'));
  await field(clerk.page, 'Họ và tên').focus();
  await keys.compose(compositionStages('Bùi Thị Tuyết Nhường'));
  expect(await field(clerk.page, 'Họ và tên').inputValue()).toBe('Bùi Thị Tuyết Nhường');
  await clerk.press('Lưu');
  await clerk.heading('Bùi Thị Tuyết Nhường');
});

step('the search field finds what was typed in a burst, and by an input method', async () => {
  const search = clerk.page.getByRole('searchbox', { name: 'Tìm kiếm' });
  await clerk.menu('Đối tượng');
  await search.focus();
  await keys.burst(unikeyKeys(NAME), 0);
  expect(await search.inputValue()).toBe(NAME);
  await clerk.row('Danh sách cá nhân', NAME).waitFor();
  await expect.poll(() => clerk.row('Danh sách cá nhân', /Thị/).count()).toBe(1);
  await search.press('Control+a');
  await search.press('Delete');
  await keys.compose(compositionStages('Đặng Thị Ngọc Ưởng'));
  expect(await search.inputValue()).toBe('Đặng Thị Ngọc Ưởng');
  await clerk.row('Danh sách cá nhân', 'Đặng Thị Ngọc Ưởng').waitFor();
  await expect.poll(() => clerk.row('Danh sách cá nhân', /Thị/).count()).toBe(1);
});

step('everything stands in the store letter by letter', async () => {
  await expectClean(clerk);
  await clerk.page.close();
  await clerk.host.stop();
  const stored = await at(data, async (site) => {
    const { rows } = await site.call('subject.list', { kind: 'person', limit: 500 });
    return Promise.all(rows.map(async ({ id }) => (await site.call('subject.get', { id })).subject));
  });
  expect(new Set(stored.map(({ name }) => name))).toEqual(new Set([...BURST_NAMES, 'Bùi Thị Tuyết Nhường']));
  for (const subject of stored.filter(({ name }) => BURST_NAMES.includes(name))) expect(subject.note).toBe(NOTE);
  expect(stored.find(({ name }) => name === 'Bùi Thị Tuyết Nhường')).toMatchObject({ otherName: 'Chị Bảy Đường Lớn' });
});

async function newPerson(): Promise<void> {
  await clerk.menu('Đối tượng');
  await clerk.press('Thêm mới', clerk.head);
  await clerk.heading('Thêm đối tượng');
  await field(clerk.page, 'Họ và tên').focus();
}
