import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { itsTurn } from '../long.ts';
import { openAppWindow } from './app-window.ts';
import type { AppWindow } from './app-window.ts';
import { field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { addSubject, chooseList, confirmKey, setUp, submit, takeKey, unlock, writeBundle, writeCouncil } from './deeds.ts';
import { communeList, pdfText, report } from './files.ts';
import { expectClean, useDesk } from './harness.ts';
import type { Host } from './host.ts';
import { CANARY, MARKERS, PLANTED_NAMES, PLANTED_NUMBERS, formsOf, search } from './names-on-disk.ts';
import { PROVINCE, at, makeUnit } from './prepared.ts';

const names = Array.from({ length: 20 }, (_, index) => `${['Nguyễn Thị', 'Đặng Văn', 'Hoàng Ngọc', 'Lò Đức'][index % 4]} ${CANARY}${String.fromCodePoint(97 + index)}`);
const typed = new Set<string>();
const name = (index: number): string => {
  const one = names[index] ?? '';
  typed.add(one);
  return one;
};
const PASSPHRASE = `mật khẩu ${CANARY.toLowerCase()}`;
const OWN_LABEL = 'lãnh đạo';
const SECOND = { label: 'người xem', passphrase: `khóa ${PLANTED_NUMBERS[7] ?? ''}` };

const { folder, start: startHost, step, watch } = useDesk({ due: itsTurn(2, 3) });
const data = folder('data');
const stick = folder('usb');
const profiles = folder('profiles');
const temp = folder('temp');
const env = { TMPDIR: temp };
const addresses: string[] = [];
let host: Host;
let window: AppWindow | undefined;
let clerk: Clerk;
let exported: string | null = null;
afterAll(() => window?.kill());

step('F42 F60 a day of work, with the window that the program opens', async () => {
  await start('first');
  await setUp(clerk, { kind: 'Xã', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: name(0), title: 'Chủ tịch' }, passphrase: PASSPHRASE });
  await look();
  await addSubject(clerk, 'Cá nhân', { 'Họ và tên': name(1), 'Đơn vị công tác': name(2), 'Ghi chú': name(3) });
  await look();
  await addSubject(clerk, 'Tập thể', { 'Tên tập thể': 'Tổ hòa giải', 'Đại diện': name(4) });
  await addSubject(clerk, 'Hộ gia đình', { 'Tên hộ (chủ hộ)': name(5), 'Địa chỉ (thôn, tổ)': PLANTED_NUMBERS[0] ?? '' });
  // 1,000 names and numbers in one list.
  const person = (one: string, position = 'Y sĩ', workplace = 'Trạm Y tế Mẫu') => ({ honorific: 'Ông', name: one, birth: '1980', position, workplace });
  const planted = PLANTED_NAMES.map((one, n) => person(one, PLANTED_NUMBERS[n] ?? 'Y sĩ', `Tổ ${n}`));
  await chooseList(clerk, await communeList(`${name(6)}.xlsx`, [...[7, 8, 9].map((n) => person(name(n))), ...planted]));
  await clerk.press(/^Lưu 703 dòng/);
  await clerk.told('Đã lưu 703 dòng');
  await clerk.page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill(name(10));
  await clerk.sees('Không có dữ liệu phù hợp.');
  await look();
});

step('a round with its papers, a scan that is opened, a council', async () => {
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.press('Thêm đợt xét', clerk.head);
  await clerk.page.getByRole('radio', { name: /đột xuất/i }).check();
  await clerk.fill('Tên đợt xét', `Gương ${name(11)}`);
  await clerk.press('Lưu');
  await clerk.heading(`Gương ${name(11)}`);
  await look();
  await clerk.press('Thêm đề nghị', clerk.head);
  await clerk.pickSubject(name(1), name(1));
  await clerk.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', 'Huân chương Dũng cảm');
  await clerk.fill('Thành tích (in trên bằng)', `Đã cứu ${name(12)}`);
  await clerk.page.getByRole('form', { name: 'Thêm đề nghị' }).getByRole('button', { name: 'Thêm đề nghị' }).click();
  await clerk.row('Danh sách đề nghị', name(1)).click();
  const item = clerk.page.getByRole('list', { name: 'Thành phần hồ sơ' }).getByRole('listitem').first();
  await clerk.pick('Đính kèm', await report(`${name(13)}.pdf`, `Báo cáo về ${name(14)}`), item);
  await clerk.press(`${name(13)}.pdf`, item);
  await clerk.dialog(`${name(13)}.pdf`).getByText('Tệp PDF').waitFor();
  await look();
  await clerk.press('Đóng', clerk.dialog(`${name(13)}.pdf`));
  await writeCouncil(clerk, [{ name: name(15), duty: 'Chủ tịch Hội đồng', position: '' }]);
});

step('papers are previewed, a dossier is exported on purpose, a bundle is written', async () => {
  const office = await at(folder('province'), async (province) => {
    await makeUnit(province, PROVINCE);
    return { key: await province.download('peer.keyFile', {}), ...(await province.call('peer.own', {})) };
  });
  await takeKey(clerk, { name: office.key.fileName, bytes: Buffer.from(office.key.bytes) });
  await confirmKey(clerk, 'Sở Nội vụ', office.fingerprint, name(16));
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.row('Danh sách đợt xét', CANARY).click();
  await clerk.tab('Hồ sơ 0');
  await clerk.press(/^Lập hồ sơ cho/);
  await clerk.fill('Đơn vị nhận hồ sơ', 'Sở Nội vụ');
  await clerk.fill('Nội dung đề nghị', `Khen ${name(17)}`);
  await clerk.press('Lập hồ sơ');
  await clerk.heading(`Khen ${name(17)}`);
  const place = field(clerk.page, /^Địa danh ghi trước ngày tháng/);
  await place.fill('Tân Mẫu');
  await place.press('Enter');
  await place.waitFor({ state: 'detached' });
  await clerk.press('Xem trước bản in: Tờ trình');
  await clerk.dialog('Tờ trình').locator('iframe[src^="blob:"]').waitFor();
  await look();
  await clerk.press('Đóng', clerk.dialog('Tờ trình'));
  await submit(clerk, `Theo ý ${name(18)}`);
  await clerk.press('Xuất bộ hồ sơ');
  const dialog = clerk.dialog('Xuất bộ hồ sơ');
  await clerk.press('Chọn thư mục', dialog);
  await clerk.pickStick('Chọn nơi ghi bộ hồ sơ', basename(stick));
  await dialog.getByText(/Đã ghi thư mục/).waitFor();
  exported = join(stick, await dialog.locator('b').innerText());
  await clerk.close(dialog);
  await writeBundle(clerk, 'Sở Nội vụ', stick);
  await clerk.close(clerk.dialog(/^Ghi gói dữ liệu/));
  expect(readdirSync(stick).some((file) => file.endsWith('.sovang'))).toBe(true);
});

step('a second user is written down', async () => {
  await clerk.press('Thiết lập');
  await clerk.heading('Thiết lập');
  await clerk.tab('Người dùng');
  await clerk.press('Thêm người dùng');
  const dialog = clerk.page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('radio').first().check();
  for (const [label, text] of [['Tên của mình trong nhật ký', name(16)], ['Tên đăng nhập của mình', OWN_LABEL], ['Tên trong nhật ký', name(18)], ['Tên đăng nhập', SECOND.label], ['Mật khẩu ban đầu', SECOND.passphrase], ['Gõ lại mật khẩu', SECOND.passphrase]] as const) await clerk.fill(label, text, dialog);
  await look();
  await clerk.press('Lưu', dialog);
  await dialog.waitFor({ state: 'detached' });
});

step('the profile is private: what a page would leave in the browser by mistake is kept in memory only', async () => {
  await clerk.page.evaluate(async (texts) => {
    for (const text of texts) localStorage.setItem(text, text);
    sessionStorage.setItem('x', texts.join());
    await (await caches.open('x')).put(`/x?${encodeURIComponent(texts.join())}`, new Response(texts.join()));
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('x', 1);
      opening.onupgradeneeded = () => void opening.result.createObjectStore('x').put(texts.join(), texts[0]);
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
  }, [name(19), PLANTED_NUMBERS[1] ?? '']);
  await clerk.page.reload();
  await clerk.heading('Việc hôm nay');
  expect(await clerk.page.evaluate(() => localStorage.length)).toBe(2);
});

step('F60 no name stands in any file but the exported ones: while it runs, locked, and after the page crashed', async () => {
  await clerk.press('Khóa');
  await field(clerk.page, 'Mật khẩu').waitFor();
  await look();
  expectNoName();
  await expectClean(clerk);
  await enter(SECOND.passphrase, SECOND.label);
  await clerk.menu('Đối tượng');
  await look();
  await clerk.press('Khóa');
  await field(clerk.page, 'Mật khẩu').waitFor();
  await enter(PASSPHRASE, OWN_LABEL);
  await clerk.menu('Đối tượng');
  await clerk.press('Thêm mới', clerk.head);
  await clerk.fill('Họ và tên', name(2));
  clerk = (await window?.crash()) ?? clerk;
  watch(clerk);
  await look();
  expectNoName();
});

step('F60 and after it was closed', async () => {
  const list = readdirSync(exported ?? '').find((file) => file.startsWith('02-') && file.endsWith('.pdf')) ?? '';
  expect(pdfText(readFileSync(join(exported ?? '', list)))).toContain(CANARY);
  await window?.close();
  expect(await host.stop()).toBe(0);
  expectNoName();
  await start('second');
  await enter(PASSPHRASE, OWN_LABEL);
  await clerk.heading('Việc hôm nay');
});

step('F42 F60 and after everything was killed in the middle of the work', async () => {
  await addSubject(clerk, 'Hộ gia đình', { 'Tên hộ (chủ hộ)': `${name(5)} hai`, 'Địa chỉ (thôn, tổ)': 'thôn Mẫu Đông' });
  await clerk.menu('Đối tượng');
  await clerk.page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill(name(8));
  await clerk.row('Danh sách hộ gia đình', CANARY).first().waitFor({ state: 'detached' });
  await clerk.press('Thêm mới', clerk.head);
  await clerk.fill('Tên hộ (chủ hộ)', name(19));
  // The draft goes to the store a moment after typing stops.
  await clerk.page.waitForTimeout(1500);
  await look();
  host.child.kill('SIGKILL');
  await window?.kill();
  await host.ended;
  expect([...typed].sort()).toEqual([...names].sort());
  expectNoName();
});

step('no address of the page and no title carried a name', () => {
  expect(addresses.length).toBeGreaterThan(15);
  const forms = MARKERS.flatMap(formsOf).map((form) => form.toString('utf8'));
  expect(addresses.filter((address) => forms.some((form) => address.includes(form)))).toEqual([]);
  return Promise.resolve();
});

async function start(session: string): Promise<void> {
  const profile = join(profiles, session);
  mkdirSync(profile);
  host = await startHost(data, stick, env);
  window = await openAppWindow(session, host, profile, env);
  clerk = window.clerk;
  watch(clerk);
  clerk.page.on('framenavigated', (frame) => addresses.push(frame.url()));
}

/** Unlocks; where there are several users, as the one of this label. */
async function enter(passphrase: string, label: string): Promise<void> {
  await clerk.choose('Tên đăng nhập', label);
  await unlock(clerk, passphrase);
  await clerk.heading(/.*/);
}

/** Notes what the frame of the window and the browser's own lists would show. */
async function look(): Promise<void> {
  addresses.push(clerk.page.url(), await clerk.page.title());
}

function expectNoName(): void {
  const { found, looked } = search(MARKERS, [data, stick, profiles, temp], exported === null ? [] : [exported]);
  expect(found).toEqual([]);
  expect(looked).toBeGreaterThan(20);
}
