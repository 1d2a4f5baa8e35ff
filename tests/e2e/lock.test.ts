import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { unlock } from './deeds.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
const PASSPHRASE = 'một câu dễ nhớ';
/** Nobody is called so; stands in what is saved, in what is typed and in what is selected. */
const CANARY = 'Xưỡngkhoằm';
const SAVED = `Đặng Thị ${CANARY}`;
const TYPED = `Lò Văn ${CANARY}`;
const SHOTS = process.env['LOCK_SHOTS'];
let clerk: Clerk;

beforeAll(() =>
  at(data, async (site) => {
    await makeUnit(site, COMMUNE, PASSPHRASE);
    await site.call('subject.save', { fields: { kind: 'person', name: SAVED } });
  }),
);

const name = () => field(clerk.page, 'Họ và tên');
const notice = () => clerk.page.getByText('Sẽ tự khóa sau 1 phút');
const shot = (what: string) => (SHOTS === undefined ? Promise.resolve() : clerk.page.screenshot({ path: join(SHOTS, `${what}.png`) }));

step('a minute before the idle time is over a notice stands there; a movement takes it away, and the time begins anew', async () => {
  clerk = await sitDown('commune', data, folder('usb'));
  await clerk.page.clock.install();
  await clerk.page.reload();
  await unlock(clerk, PASSPHRASE);
  await clerk.heading('Việc hôm nay');
  await clerk.menu('Đối tượng');
  await clerk.row('Danh sách cá nhân', SAVED).click();
  await clerk.heading(SAVED);
  await clerk.menu('Đối tượng');
  await clerk.press('Thêm mới', clerk.head);
  await name().fill(TYPED);
  await clerk.page.mouse.move(300, 300);
  await clerk.page.mouse.move(310, 300);
  await clerk.page.clock.fastForward('04:05');
  await notice().waitFor();
  await shot('notice');
  await clerk.page.mouse.move(320, 310);
  await notice().waitFor({ state: 'detached' });
  await clerk.page.clock.fastForward('04:05');
  await notice().waitFor();
  await clerk.page.keyboard.press('Shift');
  await notice().waitFor({ state: 'detached' });
});

step('F61 it locks: no name in the page, its title, its storage or its memory', async () => {
  await name().selectText();
  await clerk.page.evaluate(() => (window.name = ''));
  await clerk.page.clock.fastForward('04:30');
  await notice().waitFor();
  await clerk.page.clock.fastForward('00:31');
  await clerk.heading('Sổ Vàng đang khóa');
  await clerk.sees('Đã tự khóa vì một lúc không có ai dùng.');
  await shot('locked');
  expect(await clerk.page.title()).toBe('Sổ Vàng – đã khóa');
  expect(await clerk.page.content()).not.toContain(CANARY);
  const held = await clerk.page.evaluate(() => ({ selection: String(document.getSelection()), storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.name, history.state, location.href]), resources: performance.getEntries().map(({ name: entry }) => entry) }));
  expect(held.selection).toBe('');
  expect(held.storage).not.toContain(CANARY);
  expect(held.resources.filter((entry) => entry.startsWith('blob:'))).toEqual([]);
  const heap = await heapOf(clerk.page);
  expect(heap).toContain('Sổ Vàng đang khóa');
  expect(heap).not.toContain(CANARY);
});

step('unlocked, the same form stands there with what was typed', async () => {
  await unlock(clerk, PASSPHRASE);
  await clerk.heading('Thêm đối tượng');
  await expect.poll(() => name().inputValue(), { timeout: 20_000 }).toBe(TYPED);
  expect(await clerk.page.title()).toBe('Sổ Vàng');
  await shot('unlocked');
});

step('a clock that jumps further than the idle time is a computer that slept: it locks at once', async () => {
  await clerk.page.clock.fastForward('09:00');
  await clerk.heading('Sổ Vàng đang khóa');
  await clerk.sees('Đã tự khóa khi máy nghỉ hoặc khóa màn hình.');
  await unlock(clerk, PASSPHRASE);
  await expect.poll(() => clerk.page.title(), { timeout: 20_000 }).toBe('Sổ Vàng');
  await expectClean(clerk);
});

/** Every string that the page's memory holds, after what is dead in it was cleared away. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot = JSON.parse(pieces.join('')) as { readonly strings: readonly string[] };
  return snapshot.strings.join('\n');
}
