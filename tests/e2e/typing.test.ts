import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { itsTurn } from '../long.ts';
import { follow } from './campaign-deeds.ts';
import { field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';
import { InputMethod, compositionStages, unikeyKeys, unikeyKeysAsTyped } from './unikey.ts';

const { folder, sitDown, step } = useDesk({ due: itsTurn(1, 3) });
const data = folder('commune');
const NAME = 'Nguyễn Thị Hường';
const BURST_NAMES = [NAME, 'Đặng Thị Ngọc Ưởng'];
const ROUND = 'Tổng kết năm 2026 (mẫu)';
const NOTE = 'Hộ nghèo, ở xa trường';
let clerk: Clerk;
let keys: InputMethod;

step('a unit is open, on a computer half as fast as this one', async () => {
  await at(data, async (site) => {
    await makeUnit(site, COMMUNE);
    await site.call('campaign.open', { planCode: 'LD23' });
    await site.call('round.save', { fields: { kind: 'yearly', name: ROUND, year: 2026, reason: 'xuất sắc' } });
  });
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

step('a name arrives whole in every kind of field: plain, long, number, day, citizen number, list to choose from, sheet, search', async () => {
  const seen = new Set<string>();
  await newPerson();
  await everyField(clerk.page.getByRole('main'), seen);
  await leave('Phong trào');
  await openIndicators();
  await clerk.press('Thêm chỉ tiêu của đơn vị', clerk.head);
  await clerk.heading('Thêm chỉ tiêu của đơn vị');
  await everyField(clerk.page.getByRole('main'), seen);
  await leave('Phong trào');
  await openIndicators();
  await clerk.press('Nhập số liệu', clerk.head);
  await clerk.heading('Nhập số liệu');
  await everyField(clerk.page.getByRole('main'), seen);
  await leave('Hồ sơ và họp xét');
  await clerk.row('Danh sách đợt xét', ROUND).click();
  await clerk.tab('Từ cấp dưới');
  await clerk.press('Nhận danh sách', clerk.page.getByRole('tabpanel'));
  await clerk.page.getByRole('table', { name: 'Danh sách nhận được' }).waitFor();
  await everyField(clerk.page.getByRole('main'), seen);
  await leave('Đối tượng');
  await clerk.page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('');
  await clerk.press('Lọc');
  await everyField(clerk.dialog('Lọc danh sách'), seen);
  await clerk.page.keyboard.press('Escape');
  expect([...seen].sort()).toEqual(['cell text', 'cell text list', 'combobox text', 'tel', 'text', 'text decimal', 'text list', 'text numeric', 'textarea']);
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

async function openIndicators(): Promise<void> {
  await clerk.row('Danh sách phong trào', 'giai đoạn 2023 - 2025').click();
  await follow(clerk, 'Chỉ tiêu');
}

/** Goes to a page of the menu; what was typed is not kept. */
async function leave(entry: string): Promise<void> {
  await clerk.page.getByRole('navigation').getByRole('button', { name: entry }).click();
  const drop = clerk.page.getByRole('button', { name: 'Không lưu' });
  await drop.or(clerk.page.getByRole('heading', { level: 1, name: entry })).first().waitFor();
  if (await drop.isVisible()) await drop.click();
  await clerk.heading(entry);
}

/**
 * Types a name into each field that is open to typing, in both ways of UniKey and in a composition, and looks whether it stands there
 * whole. A field with less room than the name gets figures. Of each kind the first is tried.
 */
async function everyField(within: Locator, seen: Set<string>): Promise<void> {
  const fields = within.locator('input:not([type=checkbox]):not([type=radio]):not([type=file]):not([readonly]):not([disabled]), textarea:not([readonly]):not([disabled])').filter({ visible: true });
  await fields.first().waitFor();
  const all = await fields.evaluateAll((elements) =>
    (elements as (HTMLInputElement | HTMLTextAreaElement)[]).map((element) => ({
      kind: [element.closest('table, [role="grid"]') !== null ? 'cell' : '', element.getAttribute('role') ?? '', element instanceof HTMLTextAreaElement ? 'textarea' : element.type, element.inputMode, element.hasAttribute('list') ? 'list' : ''].filter(Boolean).join(' '),
      room: element.maxLength,
      label: element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.placeholder,
    })),
  );
  for (const [n, { kind, room, label }] of all.entries()) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const one = fields.nth(n);
    const text = room >= 0 && room < NAME.length ? '1.234,5' : NAME;
    for (const type of [() => keys.burst(unikeyKeys(text), n), () => keys.burst(unikeyKeysAsTyped(text), n + 3), () => keys.compose(compositionStages(text))]) {
      await one.focus();
      await clerk.page.keyboard.press('Control+a');
      await clerk.page.keyboard.press('Delete');
      await type();
      expect(await one.inputValue(), `${label} (${kind})`).toBe(text);
    }
  }
}
