import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { button } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
let clerk: Clerk;

/** Whether the middle of an element is what a click there would reach. */
const reachable = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return there !== null && (node.contains(there) || there.contains(node));
  });

step('a new unit has six entries; the others stand under «Mục khác» and open by Alt and a digit', async () => {
  await at(data, async (commune) => void (await makeUnit(commune, COMMUNE)));
  clerk = await sitDown('commune', data, folder('usb'));
  await clerk.heading('Việc hôm nay');
  const entries = clerk.page.getByRole('navigation').getByRole('button');
  expect(await entries.allInnerTexts()).toEqual(['Việc hôm nay', 'Phong trào', 'Hồ sơ và họp xét', 'Quyết định và in', 'Đối tượng', 'Gửi – nhận', 'Mục khác']);
  await clerk.press('Mục khác');
  await clerk.page.getByRole('menuitem', { name: 'Cụm, khối thi đua' }).click();
  await clerk.heading('Cụm, khối thi đua');
  await clerk.page.keyboard.press('Alt+7');
  await clerk.heading('Lịch và hạn');
});

step('«Đi một vòng» is walked by the keyboard: each stop on its page, the card never over what it points at; left with Escape it goes on from there', async () => {
  const { page } = clerk;
  const card = page.locator('section[aria-describedby]');
  await page.getByRole('button', { name: 'Trợ giúp', exact: true }).click();
  await page.getByRole('button', { name: 'Đi một vòng' }).click();
  const headings = ['Việc hôm nay', 'Việc hôm nay', 'Đối tượng', 'Phong trào', 'Hồ sơ và họp xét', 'Quyết định và in', 'Gửi – nhận', 'Sao lưu và khôi phục', 'Việc hôm nay'];
  for (const [i, heading] of headings.entries()) {
    await card.getByText(`Đi một vòng · ${i + 1} / ${headings.length}`).waitFor();
    await clerk.heading(heading);
    await expect.poll(() => card.evaluate((node) => node === document.activeElement)).toBe(true);
    if (i === 3) {
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: 'Trợ giúp', exact: true }).click();
      await page.getByRole('button', { name: 'Đi tiếp từ chặng 4' }).click();
      await card.getByText('Đi một vòng · 4 / 9').waitFor();
    }
    if (i === 7) expect(await reachable(button(clerk.head, 'Sao lưu ngay'))).toBe(true);
    await button(card, i === headings.length - 1 ? 'Xong' : 'Tiếp').focus();
    await page.keyboard.press('Enter');
  }
  await card.waitFor({ state: 'hidden' });
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Trợ giúp' }).getByRole('img').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+7');
  await clerk.heading('Lịch và hạn');
});

step('a dialog longer than the screen keeps its buttons in sight, and no field hides under them', async () => {
  await clerk.press('Hạn gửi và đã gửi');
  await button(clerk.head, 'Thêm việc phải gửi').click();
  const dialog = clerk.dialog('Thêm việc phải gửi');
  await dialog.waitFor();
  const box = clerk.page.locator('.mantine-Modal-content');
  expect(await box.evaluate((node) => node.scrollHeight > node.clientHeight)).toBe(true);
  const save = button(dialog, 'Lưu');
  expect(await reachable(save)).toBe(true);
  const fields = dialog.locator('[data-field]');
  expect(await fields.count()).toBeGreaterThan(8);
  for (const field of await fields.all()) {
    await field.focus();
    expect(await reachable(field), await field.getAttribute('data-field') ?? '').toBe(true);
    expect(await reachable(save)).toBe(true);
  }
  await box.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  expect(await reachable(save)).toBe(true);
  await expectClean(clerk);
});

step('the self-test of the machine finds nothing that must be mended', async () => {
  await clerk.page.keyboard.press('Escape');
  await clerk.dialog('Thêm việc phải gửi').waitFor({ state: 'hidden' });
  await clerk.press('Thiết lập');
  await clerk.heading('Thiết lập');
  await clerk.press('Tự kiểm tra máy');
  await clerk.heading('Tự kiểm tra máy');
  await clerk.sees(/^Đã kiểm tra 18 điều/u);
  for (const title of ['Tệp dữ liệu có mã hóa', 'Mật mã', 'Tạo PDF và đọc lại', 'Phông chữ trên màn hình', 'Hộp thoại in', 'Màn hình']) await clerk.sees(title);
  expect(await clerk.page.getByText('Cần sửa', { exact: true }).count()).toBe(0);
  await expectClean(clerk);
});
