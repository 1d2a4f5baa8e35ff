import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { UserRole } from '../../shared/domain/user.ts';
import { times } from '../long.ts';
import { crawl } from './crawl.ts';
import { useDesk } from './harness.ts';
import { TODAY } from './host.ts';
import { at } from './prepared.ts';

const { folder, sitDown } = useDesk();
const CLI = fileURLToPath(new URL('../../dist/electron/cli.js', import.meta.url));
/** How long each role may press buttons. */
const MINUTES = 12;
const PASSPHRASE = 'mat khau mau';
const ROLES: readonly { readonly role: Exclude<UserRole, 'head'>; readonly label: string }[] = [
  { role: 'viewer', label: 'xem' },
  { role: 'clerk', label: 'văn thư' },
  { role: 'secretary', label: 'thư ký' },
];

// Under `npm test` the sources are looked through instead (tests/window/deeds.test.ts).
it.runIf(times(0, 1) === 1)('R87: on the pages of the sample data no button that a role can press ends in a refusal for the role', async () => {
  const root = folder('roles');
  execFileSync(process.execPath, [CLI, 'demo', '--out', root, '--plan', 'DLK', '--today', TODAY], { stdio: 'ignore' });
  const seed = join(root, 'commune-DLK');
  await at(seed, async (site) => {
    const own = { name: 'Lãnh Đạo Mẫu', label: 'lãnh đạo', passphrase: PASSPHRASE };
    for (const [i, { role, label }] of ROLES.entries()) await site.call('user.add', { fields: { name: `Người ${label}`, label, role, focal: [] }, passphrase: PASSPHRASE, ...(i === 0 ? { own } : {}) });
  });
  const refused: string[] = [];
  for (const { label } of ROLES) {
    const data = join(root, label);
    cpSync(seed, data, { recursive: true });
    const { page, host } = await sitDown(label, data, join(root, 'usb-DLK'));
    await page.getByRole('combobox', { name: /Tên đăng nhập/ }).or(page.getByRole('textbox', { name: /Tên đăng nhập/ })).first().click();
    await page.getByRole('option', { name: label, exact: true }).click();
    await page.getByLabel(/^Mật khẩu/).first().fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Mở', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc hôm nay' }).waitFor();
    const seen = await crawl(page, Infinity, Date.now() + MINUTES * 60_000);
    console.log(`R87: as «${label}» ${seen.places} places, ${seen.pressed} buttons pressed, ${seen.waiting} places not gone to`);
    expect(seen.places).toBeGreaterThan(20);
    refused.push(...seen.refused.map((line) => `${label}: ${line}`));
    await page.context().close();
    await host.stop();
  }
  expect(refused).toEqual([]);
}, 3_600_000);
