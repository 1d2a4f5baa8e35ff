import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { times } from '../long.ts';
import type { Clerk } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
const PASSPHRASE = 'một câu dễ nhớ';
const NAME = 'Người Mẫu Hôm Qua';
/** Each takes 400 kB of the file: its row, and its line in the journal. */
const DRAFTS = times(3, 2600);
const MOST_MS = 120_000;
/** Making a backup of a large file on a busy machine. */
const CLOSING_MS = 1_200_000;
let clerk: Clerk;

beforeAll(
  () =>
    at(data, async (site) => {
      await makeUnit(site, COMMUNE, PASSPHRASE);
      for (let i = 0; i < DRAFTS; i++) await site.call('draft.save', { key: `nháp ${i}`, value: randomBytes(99_000).toString('hex') });
    }),
  3_600_000,
);

step('a unit has worked', async () => {
  clerk = await sitDown('commune', data, folder('usb'));
  await clerk.fill('Mật khẩu', PASSPHRASE);
  await clerk.press('Mở');
  await clerk.heading('Việc hôm nay');
  await clerk.menu('Đối tượng');
  await clerk.press('Thêm mới', clerk.head);
  await clerk.fill('Họ và tên', NAME);
  await clerk.press('Lưu');
  await clerk.heading(NAME);
  await expectClean(clerk);
  await clerk.page.close();
});

// Not a step: the last backup of a large file may take longer than those may.
it('R83: closing it makes the last backup', { timeout: CLOSING_MS }, async () => {
  const began = performance.now();
  await clerk.host.stop();
  console.log(`closed in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  expect(readdirSync(join(data, 'backups')).filter((name) => name.endsWith('-dong-chuong-trinh'))).toHaveLength(1);
});

step('Z4: the database is destroyed; by nothing but what the screen says everything is back', async () => {
  const file = join(data, 'unit.db');
  const bytes = statSync(file).size;
  writeFileSync(file, randomBytes(Math.min(bytes, 1_000_000)));
  for (const name of ['unit.db-wal', 'unit.db-shm']) rmSync(join(data, name), { force: true });

  clerk = await sitDown('commune', data, folder('usb'));
  await clerk.fill('Mật khẩu', PASSPHRASE);
  await clerk.press('Mở');
  await clerk.heading('Chưa mở được dữ liệu');
  const began = performance.now();
  await clerk.press(/^Khôi phục bản hôm nay/);
  const dialog = clerk.dialog(/^(Đang|Đã) khôi phục$/);
  await dialog.getByText(/Đã khôi phục dữ liệu/).waitFor({ timeout: MOST_MS });
  const took = performance.now() - began;
  console.log(`restored ${Math.round(bytes / 1_000_000)} MB in ${(took / 1000).toFixed(1)} s`);
  await clerk.close(dialog);
  await clerk.heading('Việc hôm nay');
  await clerk.menu('Đối tượng');
  await clerk.row('Danh sách cá nhân', NAME).waitFor();
  expect(took).toBeLessThan(MOST_MS);
  const kept = readdirSync(data).find((name) => name.startsWith('truoc-khoi-phuc-')) ?? '';
  expect(existsSync(join(data, kept, 'unit.db'))).toBe(true);
});

it('R83: the page «Sao lưu và khôi phục» shows the backup, makes another, and says what a restore would take away', { timeout: 2 * CLOSING_MS }, async () => {
  await clerk.press('Thiết lập');
  await clerk.press('Sao lưu và khôi phục');
  await clerk.heading('Sao lưu và khôi phục');
  await clerk.press('Sao lưu ngay');
  const making = clerk.dialog('Đã sao lưu');
  await making.getByText(/Đã sao lưu và đọc lại đủ/).waitFor({ timeout: CLOSING_MS });
  await clerk.close(making);
  await clerk.page.getByRole('button', { name: /^Khôi phục bản hôm nay/ }).last().click();
  const asked = clerk.dialog(/^Khôi phục bản hôm nay/);
  await asked.getByText(/Bản này đã được mở và đọc lại đủ/).waitFor({ timeout: CLOSING_MS });
  await clerk.press('Hủy thao tác', asked);
  await asked.waitFor({ state: 'detached' });
  await expectClean(clerk);
});
