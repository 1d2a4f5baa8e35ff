import { basename } from 'node:path';
import { button, field } from './clerk.ts';
import type { Clerk, SavedFile } from './clerk.ts';
import type { PickedFile } from './files.ts';

/** What clerks do in more than one story, each by clicking through the window. */

export interface NewUnit {
  readonly kind: string;
  readonly name: string;
  readonly province: string;
  readonly signer: { readonly name: string; readonly title: string };
  readonly passphrase: string;
}

/** First run, from the empty window to Việc hôm nay. */
export async function setUp(clerk: Clerk, unit: NewUnit): Promise<void> {
  await clerk.page.getByRole('radio', { name: unit.kind, exact: true }).check();
  await clerk.fill('Tên đơn vị', unit.name);
  await clerk.fill('Tỉnh, thành phố', unit.province);
  await clerk.fill('Họ tên người ký', unit.signer.name);
  await clerk.fill('Chức vụ người ký', unit.signer.title);
  await clerk.fill('Mật khẩu', unit.passphrase);
  await clerk.fill('Gõ lại mật khẩu', unit.passphrase);
  await clerk.press('Bắt đầu');
  await clerk.heading('Việc hôm nay');
}

/** Fills in the form of a new subject of the kind whose tab is named, with its fields by label, and presses «Lưu»; waits for nothing. */
export async function enterSubject(clerk: Clerk, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await clerk.menu('Đối tượng');
  await clerk.press('Thêm mới', clerk.head);
  await clerk.heading('Thêm đối tượng');
  await clerk.tab(kind);
  for (const [label, text] of Object.entries(fields)) await clerk.fill(label, text);
  await clerk.press('Lưu');
}

/** As `enterSubject`, for one that is taken: leaves on its page, told that it is added. */
export async function addSubject(clerk: Clerk, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await enterSubject(clerk, kind, fields);
  const name = Object.entries(fields).find(([label]) => label === 'Họ và tên' || label.startsWith('Tên '))?.[1] ?? '';
  await clerk.heading(name);
  await clerk.told(`Đã thêm ${name}.`);
}

/** Opens «Nhập từ Excel» for persons and chooses a file. */
export async function chooseList(clerk: Clerk, file: PickedFile): Promise<void> {
  await clerk.menu('Đối tượng');
  await clerk.tab('Cá nhân');
  await clerk.press('Nhập từ Excel', clerk.head);
  await clerk.heading('Nhập từ Excel');
  await clerk.pick('Chọn tệp Excel', file);
}

/** Writes the council's members down. */
export async function writeCouncil(clerk: Clerk, members: readonly { readonly name: string; readonly duty: string; readonly position: string }[]): Promise<void> {
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.press('Hội đồng');
  await clerk.heading('Hội đồng Thi đua - Khen thưởng');
  for (const [index, { name, duty, position }] of members.entries()) {
    await clerk.press('Thêm thành viên');
    await clerk.fill(`Họ và tên, dòng ${index + 1}`, name);
    await clerk.page.getByRole('combobox', { name: `Chức danh Hội đồng, ${name}` }).selectOption(duty);
    await clerk.fill(`Chức vụ, đơn vị công tác, ${name}`, position);
  }
  await clerk.press('Lưu');
  await clerk.told('Đã lưu Hội đồng.');
}

/** Saves this unit's key file, and reads out the fingerprint that stands beside it. */
export async function ownKey(clerk: Clerk): Promise<{ readonly file: SavedFile; readonly fingerprint: string }> {
  await openPeers(clerk);
  const file = await clerk.saves(() => clerk.press('Lưu tệp khóa'));
  const fingerprint = await clerk.page.getByLabel('Dãy số nhận dạng của đơn vị mình').innerText();
  return { file, fingerprint };
}

/** Takes another unit's key file; the question about its fingerprint is open then. */
export async function takeKey(clerk: Clerk, file: SavedFile): Promise<void> {
  await openPeers(clerk);
  await clerk.pick('Thêm tệp khóa', { name: file.name, bytes: file.bytes });
}

/** Types the fingerprint that was heard on the telephone, and confirms. */
export async function confirmKey(clerk: Clerk, peer: string, fingerprint: string, by: string): Promise<void> {
  const question = clerk.dialog(`Xác nhận ${peer}`);
  await clerk.fill('Gõ dãy số nghe được', fingerprint, question);
  await clerk.fill('Người xác nhận', by, question);
  await clerk.press('Xác nhận', question);
  await clerk.told(`Đã xác nhận ${peer}.`);
}

async function openPeers(clerk: Clerk): Promise<void> {
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Đơn vị kết nối');
}

/** Writes what waits for the other unit on the stick; the dialog that says so stays open. */
export async function writeBundle(clerk: Clerk, peer: string, stick: string): Promise<string> {
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Gửi đi');
  await clerk.press(`Ghi ra USB cho ${peer}`);
  await clerk.pickStick(/^Chọn USB/, basename(stick));
  const dialog = clerk.dialog(/^Ghi gói dữ liệu/);
  await dialog.getByText(/Đã ghi và kiểm tra gói số/).waitFor();
  return dialog.locator('b').innerText();
}

/** Finds a bundle on the stick and opens it to be looked at; answers what taking it in would do, in the four figures. */
export async function lookAtBundle(clerk: Clerk, stick: string, fileName: string): Promise<Readonly<Record<string, string>>> {
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Nhận về');
  const choose = button(clerk.page, 'Chọn thư mục').or(button(clerk.page, 'Chọn thư mục khác'));
  await choose.click();
  await clerk.pickStick(/^Chọn USB/, basename(stick));
  await clerk.press(`Xem trước gói ${fileName}`);
  await clerk.press('Xem gói này', clerk.dialog('Kiểm tra gói dữ liệu'));
  await clerk.sees('Sẽ thêm');
  const terms = await clerk.page.locator('dl').first().locator('div').all();
  return Object.fromEntries(await Promise.all(terms.map(async (term) => [await term.locator('dt').innerText(), await term.locator('dd').innerText()] as const)));
}

/** Takes the bundle in that is being looked at; answers the sentence that says what was done. */
export async function takeBundle(clerk: Clerk): Promise<string> {
  await button(clerk.page, /^Nhập( gói này| \(không có gì mới\))$/).click();
  const dialog = clerk.dialog('Nhập gói dữ liệu');
  const said = await dialog.getByRole('status').filter({ hasText: 'Gói số' }).or(dialog.getByRole('status').filter({ hasText: 'Đã nhập gói số' })).innerText();
  await clerk.close(dialog);
  return said;
}

/** Submits the dossier whose page is open, with one reason for every nomination that is not in order. */
export async function submit(clerk: Clerk, reason: string): Promise<void> {
  for (const open of await clerk.page.getByRole('textbox', { name: /^Lý do vẫn gửi: / }).all()) await open.fill(reason);
  await clerk.press('Trình hồ sơ');
  await clerk.press('Trình hồ sơ', clerk.dialog('Trình hồ sơ này?'));
  await clerk.told('Đã trình hồ sơ.');
}

/** Fills in the page of a new decision, in which the nominations are chosen already. */
export async function recordDecision(clerk: Clerk, number: string): Promise<void> {
  await clerk.fill('Số quyết định', number);
  await clerk.fill('Ngày quyết định', '20/11/2026');
  await clerk.fill('Cơ quan quyết định', 'Chủ tịch Ủy ban nhân dân tỉnh');
  await clerk.fill('Trích yếu', 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh');
  await clerk.fill('Chức vụ người ký', 'Chủ tịch');
  await clerk.fill('Họ tên người ký', 'Ngô Văn Tịch Mẫu');
  await clerk.press('Ghi quyết định');
  await clerk.told(`Đã ghi quyết định số ${number}.`);
}

/** Types a passphrase into the locked window. */
export async function unlock(clerk: Clerk, passphrase: string): Promise<void> {
  await field(clerk.page, 'Mật khẩu').fill(passphrase);
  await clerk.press('Mở');
}
