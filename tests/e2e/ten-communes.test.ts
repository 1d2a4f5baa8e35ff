import { copyFileSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect } from 'vitest';
import { itsTurn } from '../long.ts';
import { button, field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { lookAtBundle, recordDecision, submit, writeBundle } from './deeds.ts';
import { pdfText } from './files.ts';
import { expectClean, useDesk } from './harness.ts';
import { at } from './prepared.ts';
import { CAMPAIGN, CONTENT, ROUND, look, rewrite, submitDossier, takeFrom, tenCommunes, writeTo } from './ten-communes.ts';
import type { Commune } from './ten-communes.ts';

const { folder, sitDown, step } = useDesk({ due: itsTurn(1, 3) });
const office = folder('province');
/** The one stick everything goes on. */
const stick = folder('usb');
const OFFICE = 'Sở Nội vụ';
const DECISION = '345/QĐ-UBND', SECOND_DECISION = '378/QĐ-UBND';
const REASON = 'Báo cáo thành tích chưa nêu số liệu của năm cuối; đề nghị bổ sung.';
const GUIDANCE = 'Hướng dẫn xét khen thưởng cuối năm 2026';
const ASKED = 'Đôn đốc gửi hồ sơ đề nghị khen thưởng';
/** Lost a stick with its first bundle; has not sent a dossier yet. */
const LOST = 'xã Minh Mẫu', LATE = 'xã Ninh Mẫu';
/** What becomes of their second bundle on the way. */
const TWICE = 'xã Đông Mẫu', DAMAGED = 'xã Giang Mẫu', RENAMED = 'xã Hòa Mẫu';
/** How long a stick full of bundles may take to be looked through, on a machine that does other things as well. */
const MANY_MS = 110_000;
let communes: readonly Commune[];
let province: Clerk;
/** The communes with a window. */
let an: Clerk, binh: Clerk, cat: Clerk;
/** Bundles on the stick, by commune. */
const first = new Map<string, string>(), second = new Map<string, string>();

describe('the first round', () => {
  step('ten communes and one office that know each other; nine dossiers wait to be sent', async () => {
    communes = await tenCommunes(office, folder);
    expect(communes).toHaveLength(10);
    for (const { data, person } of communes.slice(0, 9)) await at(data, (site) => submitDossier(site, person));
    province = await sitDown('province', office, stick);
  });

  step('the office publishes a campaign to all ten and writes them a guidance paper', async () => {
    await province.menu('Gửi – nhận');
    await look(province, 'gui-di rong');
    await province.press('Tình hình đơn vị', province.head);
    await province.heading('Tình hình đơn vị');
    await province.choose('Phong trào', CAMPAIGN);
    await province.page.getByRole('checkbox', { name: 'Chọn tất cả đơn vị' }).check();
    await province.sees('10 đơn vị, đã chọn 10');
    await look(province, 'tinh hinh don vi, chua gui');
    await province.press('Công bố');
    const publish = province.dialog('Công bố phong trào cho 10 đơn vị?');
    await look(province, 'cong bo');
    await province.press('Công bố', publish);
    await province.told('Đã đưa vào danh sách chờ ghi ra USB.');
    await province.menu('Gửi – nhận');
    await province.tab('Gửi tới đơn vị');
    await province.press('Soạn văn bản hướng dẫn');
    const paper = province.dialog('Văn bản hướng dẫn');
    await province.fill('Trích yếu', GUIDANCE, paper);
    await province.fill('Nội dung', 'Hồ sơ gửi trước ngày 15/12/2026.', paper);
    await look(province, 'soan huong dan');
    await province.press('Gửi', paper);
    await province.told('Đã đưa vào danh sách chờ ghi ra USB.');
    await province.row('Gửi tới đơn vị', GUIDANCE).waitFor();
    await look(province, 'gui toi don vi');
  });

  step('writes it all in one bundle for ten receivers', async () => {
    await province.tab('Gửi đi');
    await province.page.getByRole('checkbox', { name: 'Chọn tất cả xã' }).check();
    await look(province, 'gui di 10 xa');
    await province.press('Ghi ra USB cho 10 đơn vị');
    await province.pickStick(/^Chọn USB/, basename(stick));
    const dialog = province.dialog('Ghi gói dữ liệu');
    await dialog.getByText('Đã ghi và kiểm tra gói số 1.').waitFor();
    await look(province, 'ghi goi cho 10 xa');
    for (const { name } of communes) await province.sees(new RegExp(name), dialog);
    await province.close(dialog);
    expect(readdirSync(stick).filter((name) => name.endsWith('.sovang'))).toHaveLength(1);
  });

  step('three communes plug the same stick in, each sees what is for it, takes it in and puts its dossier beside it', async () => {
    const [fromOffice = ''] = bundlesOn();
    an = await sitDown('An Mau', of('xã An Mẫu').data, stick);
    binh = await sitDown('Binh Mau', of('xã Bình Mẫu').data, stick);
    cat = await sitDown('Cat Mau', of('phường Cát Mẫu').data, stick);
    for (const [clerk, { name }] of [[an, of('xã An Mẫu')], [binh, of('xã Bình Mẫu')], [cat, of('phường Cát Mẫu')]] as const) {
      await lookInto(clerk, 'vong 1');
      await clerk.page.getByRole('list', { name: 'Gói dữ liệu tìm thấy' }).getByText(`${OFFICE}, gói số 1`).waitFor();
      expect(await lookAtBundle(clerk, stick, fromOffice)).toMatchObject({ 'Sẽ thêm': '2', 'Sẽ đổi': '0', 'Cần xem': '0', 'Đã có': '0' });
      await look(clerk, 'xem truoc goi');
      await pressTake(clerk);
      await look(clerk, 'da nhap');
      await clerk.close(clerk.dialog('Nhập gói dữ liệu'));
      await clerk.tab('Nhận từ đơn vị');
      await clerk.row('Nhận từ đơn vị', GUIDANCE).waitFor();
      await look(clerk, 'nhan tu don vi');
      await clerk.tab('Gửi đi');
      await look(clerk, 'gui di');
      first.set(name, await writeBundle(clerk, OFFICE, stick));
      await look(clerk, 'da ghi');
      await clerk.close(clerk.dialog(/^Ghi gói dữ liệu/));
      await look(clerk, 'gui di sau khi ghi');
    }
    await an.tab('Nhận từ đơn vị');
    await an.row('Nhận từ đơn vị', GUIDANCE).click();
    await an.heading(GUIDANCE);
    await look(an, 'muc nhan duoc');
  });

  step('so do the seven others; one lost a stick before, one has no dossier yet', async () => {
    for (const { name, data } of communes.slice(3)) {
      await at(data, async (site) => {
        expect(await takeFrom(site, stick)).toEqual([1]);
        if (name === LOST) await writeTo(site, folder('usb-lost'));
        if (name === LATE) await site.call('item.send', { kind: 'unit-card', sourceId: 'unit', to: 'tat-ca' });
        first.set(name, await writeTo(site, stick));
      });
    }
    expect(bundlesOn()).toHaveLength(11);
    await lookInto(cat, 'vong 1, du 10 xa');
    await cat.sees('Gói gửi cho đơn vị khác (9)');
    await cat.page.getByText('Gói gửi cho đơn vị khác (9)').click();
    await look(cat, 'goi cua don vi khac');
  });

  step('the office receives all ten in one sitting', async () => {
    await lookThrough(province);
    await look(province, 'nhan nhieu goi');
    for (const { name } of communes) await found(province, name).getByText(name === LOST ? 'Thiếu gói trước' : 'Mới', { exact: true }).waitFor();
    await province.page.getByRole('checkbox', { name: `Chọn gói ${first.get(LOST)}` }).check();
    await province.press('Nhận 10 gói');
    await province.dialog('Nhận các gói dữ liệu').getByText('Đã nhận 10 gói.').waitFor({ timeout: MANY_MS });
    await look(province, 'da nhan 10 goi');
    await province.close(province.dialog('Nhận các gói dữ liệu'));
    await province.row('Kết quả nhận gói', LATE).getByText('Đã nhận', { exact: true }).waitFor();
    await look(province, 'ket qua nhan');
    const minutes = await province.preview('Biên bản nhận gói dữ liệu', () => province.press('In biên bản nhận gói'));
    for (const { name } of communes) expect(pdfText(minutes.bytes)).toContain(name);
  });

  step('sees on one page who has sent what, what is missing, and reminds the one', async () => {
    await province.press('Tình hình đơn vị', province.head);
    await province.heading('Tình hình đơn vị');
    await province.page.getByRole('button', { name: new RegExp(`^${LOST}, Gói còn thiếu: .*số 1`) }).waitFor();
    await look(province, 'tinh hinh don vi');
    for (const { name } of communes.slice(0, 9)) await province.page.getByRole('button', { name: new RegExp(`^${name}, Hồ sơ đề nghị: 1 đề nghị, 1 chờ trả lời`) }).waitFor();
    await province.page.getByRole('button', { name: new RegExp(`^${LATE}, Hồ sơ đề nghị: Chưa rõ`) }).waitFor();
    await province.page.getByRole('checkbox', { name: `Chọn ${LATE}`, exact: true }).check();
    await province.press('Đôn đốc');
    const dialog = province.dialog('Đôn đốc 1 đơn vị');
    await look(province, 'don doc');
    await province.fill('Trích yếu', ASKED, dialog);
    await province.press('Gửi yêu cầu', dialog);
    await province.told('Đã đưa yêu cầu vào danh sách chờ ghi ra USB.');
  });

  step('returns one line, decides on the eight others, and puts the answers on the stick', async () => {
    await province.menu('Hồ sơ và họp xét');
    await province.tab(/^Hồ sơ nhận được/);
    await look(province, 'ho so nhan duoc');
    await province.press('Mọi đề nghị đang chờ');
    await province.heading('Đề nghị nhận được');
    await province.row('Đề nghị nhận được', of('xã Bình Mẫu').person).waitFor();
    await look(province, 'de nghi nhan duoc');
    await province.page.getByRole('checkbox', { name: `Chọn ${of('xã Bình Mẫu').person}` }).check();
    await province.press('Trả lại');
    const question = province.dialog('Trả lại 1 dòng đề nghị?');
    await province.fill('Lý do trả lại', REASON, question);
    await look(province, 'tra lai');
    await province.press('Trả lại', question);
    await province.told('Đã trả lại 1 dòng của 1 đơn vị.');
    await province.page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }).check();
    await province.press('Ghi quyết định');
    await province.heading('Thêm quyết định');
    await look(province, 'ghi quyet dinh');
    await recordDecision(province, DECISION);
    await province.heading(`Quyết định số ${DECISION}`);
    await writeToAll('vong 2');
  });
});

describe('the second round', () => {
  step('each commune finds its own among the bundles of all, and takes in what became of its dossier', async () => {
    for (const [clerk, name] of [[an, 'xã An Mẫu'], [binh, 'xã Bình Mẫu'], [cat, 'phường Cát Mẫu']] as const) {
      await lookInto(clerk, 'vong 2');
      const ours = clerk.page.getByRole('list', { name: 'Gói dữ liệu tìm thấy' });
      const fresh = ours.getByRole('listitem').filter({ hasText: OFFICE }).filter({ hasNotText: 'Đã nhận' });
      expect(await fresh.count()).toBe(1);
      await button(fresh, /^Xem trước gói /).click();
      await clerk.press('Xem gói này', clerk.dialog('Kiểm tra gói dữ liệu'));
      await clerk.row('Nội dung gói', `${of(name).person}: `).waitFor();
      await look(clerk, 'xem truoc ket qua');
      await pressTake(clerk);
      await clerk.close(clerk.dialog('Nhập gói dữ liệu'));
    }
    for (const [clerk, name] of [[an, 'xã An Mẫu'], [cat, 'phường Cát Mẫu']] as const) {
      await clerk.menu('Quyết định và in');
      await clerk.tab('Sổ khen thưởng');
      await clerk.row('Sổ khen thưởng', of(name).person).getByText(DECISION).waitFor();
      await clerk.menu('Gửi – nhận');
      await clerk.sees(`${OFFICE} đã nhận đến gói số 1`);
      await look(clerk, 'gui di, da xac nhan');
      await writeBundle(clerk, OFFICE, stick);
      await clerk.close(clerk.dialog(/^Ghi gói dữ liệu/));
    }
  });

  step('the one whose line came back mends it and sends it again', async () => {
    await binh.menu('Hồ sơ và họp xét');
    await binh.row('Danh sách đợt xét', ROUND).click();
    await binh.row('Danh sách đề nghị', of('xã Bình Mẫu').person).click();
    await binh.sees(REASON, binh.region('Lý do trả lại'));
    await binh.fill('Tóm tắt thành tích', 'Đã bổ sung số liệu năm 2026: 100% hộ đạt chuẩn.');
    await binh.press('Lưu');
    await binh.page.getByRole('table', { name: 'Các lần gửi' }).getByRole('columnheader', { name: /^Lần 2/ }).waitFor();
    await binh.press('Mở đợt xét');
    await binh.tab('Hồ sơ 1');
    await binh.press('Lập hồ sơ cho 1 đề nghị chưa trình');
    await binh.fill('Đơn vị nhận hồ sơ', OFFICE);
    await binh.fill('Nội dung đề nghị', CONTENT);
    await binh.fill('Số tờ trình', '15/TTr-UBND');
    await binh.fill('Ngày trình', '20/11/2026');
    await binh.press('Lập hồ sơ');
    await binh.told('Đã lập hồ sơ.');
    await field(binh.page, /^Lý do vẫn gửi: /).first().waitFor();
    await submit(binh, 'Bản giấy đã có, đang quét.');
    second.set('xã Bình Mẫu', await writeBundle(binh, OFFICE, stick));
    await binh.close(binh.dialog(/^Ghi gói dữ liệu/));
  });

  step('the others answer as people do: twice the same, one damaged, one renamed, one written again, and foreign files beside', async () => {
    for (const { name, data, person } of communes.slice(3)) {
      await at(data, async (site) => {
        expect(await takeFrom(site, stick)).toHaveLength(1);
        if (name === LATE) await submitDossier(site, person);
        if (name === LOST) await rewrite(site, 1, stick);
        second.set(name, await writeTo(site, stick));
      });
    }
    const path = (name: string) => join(stick, second.get(name) ?? '');
    copyFileSync(path(TWICE), join(stick, `Bản sao ${second.get(TWICE)}`));
    writeFileSync(path(DAMAGED), readFileSync(path(DAMAGED)).subarray(0, -40));
    renameSync(path(RENAMED), join(stick, 'Hồ sơ (2).dat'));
    writeFileSync(join(stick, 'so-noi-vu.sovang.exe'), 'MZ foreign');
    writeFileSync(join(stick, 'Ảnh hội nghị.lnk'), Buffer.from('L\0\0\0\x01\x14\x02\0', 'latin1'));
    writeFileSync(join(stick, 'Công văn.txt'), 'không phải gói');
  });

  step('the office sees through it: what is new, what it has, what cannot be read, and what must not be opened', async () => {
    await lookThrough(province);
    await province.sees(/tệp lối tắt hoặc chương trình/);
    await look(province, 'nhan nhieu goi vong 2');
    await found(province, DAMAGED).getByText('Hỏng', { exact: true }).waitFor();
    await found(province, TWICE).filter({ hasText: 'Còn 1 bản sao' }).getByText('Mới', { exact: true }).waitFor();
    await found(province, RENAMED).filter({ hasText: 'Mới' }).waitFor();
    const states = province.page.getByRole('table', { name: 'Gói trong thư mục' });
    expect(await Promise.all(['Mới', 'Đã nhận', 'Hỏng', 'Không cần nhận'].map((word) => states.getByText(word, { exact: true }).count()))).toEqual([10, 10, 1, 11]);
    await province.press('Nhận 10 gói');
    await province.dialog('Nhận các gói dữ liệu').getByText('Đã nhận 10 gói.').waitFor({ timeout: MANY_MS });
    await province.close(province.dialog('Nhận các gói dữ liệu'));
    await look(province, 'ket qua nhan vong 2');
  });

  step('the damaged one is taken away and written anew; looked at again, only that is new', async () => {
    // A file of that name is never written over, whatever is in it.
    rmSync(join(stick, second.get(DAMAGED) ?? ''));
    await at(of(DAMAGED).data, (site) => rewrite(site, 2, stick));
    await button(province.page, 'Chọn thư mục khác').click();
    await province.pickStick(/^Chọn USB/, basename(stick));
    await found(province, DAMAGED).getByText('Mới', { exact: true }).waitFor({ timeout: MANY_MS });
    await look(province, 'nhan lai goi hong');
    await province.press('Nhận 1 gói');
    await province.dialog('Nhận các gói dữ liệu').getByText('Đã nhận 1 gói.').waitFor({ timeout: MANY_MS });
    await province.close(province.dialog('Nhận các gói dữ liệu'));
    await province.press('Tình hình đơn vị', province.head);
    await province.heading('Tình hình đơn vị');
    await province.page.getByRole('button', { name: new RegExp(`^${LATE}, Hồ sơ đề nghị: `) }).filter({ hasText: '1 đề nghị' }).waitFor();
    await look(province, 'tinh hinh don vi vong 2');
    for (const { name } of communes) await province.page.getByRole('button', { name: new RegExp(`^${name}, Gói còn thiếu: Đủ`) }).waitFor();
  });

  step('decides on the two that came in the second round, and answers all', async () => {
    await province.menu('Hồ sơ và họp xét');
    await province.tab(/^Hồ sơ nhận được/);
    await province.press('Mọi đề nghị đang chờ');
    for (const name of ['xã Bình Mẫu', LATE]) await province.row('Đề nghị nhận được', of(name).person).waitFor();
    await look(province, 'de nghi nhan duoc vong 2');
    await province.page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }).check();
    await province.press('Ghi quyết định');
    await recordDecision(province, SECOND_DECISION);
    await province.heading(`Quyết định số ${SECOND_DECISION}`);
    await writeToAll('vong 3');
  });

  step('in the end both sides say what the other has', async () => {
    for (const [clerk, name, number] of [[an, 'xã An Mẫu', DECISION], [binh, 'xã Bình Mẫu', SECOND_DECISION], [cat, 'phường Cát Mẫu', DECISION]] as const) {
      await lookInto(clerk, 'vong 3');
      const fresh = clerk.page.getByRole('list', { name: 'Gói dữ liệu tìm thấy' }).getByRole('listitem').filter({ hasText: OFFICE }).filter({ hasNotText: 'Đã nhận' });
      await button(fresh, /^Xem trước gói /).click();
      await clerk.press('Xem gói này', clerk.dialog('Kiểm tra gói dữ liệu'));
      await pressTake(clerk);
      await clerk.close(clerk.dialog('Nhập gói dữ liệu'));
      await clerk.tab('Gửi đi');
      await clerk.sees(`${OFFICE} đã nhận đến gói số 2`);
      await look(clerk, 'gui di cuoi cung');
      await clerk.tab('Nhật ký giao nhận');
      await clerk.row('Nhật ký giao nhận', 'gói số 2').getByText('Đã nhận').first().waitFor();
      await look(clerk, 'nhat ky');
      await clerk.menu('Quyết định và in');
      await clerk.tab('Sổ khen thưởng');
      await clerk.row('Sổ khen thưởng', of(name).person).getByText(number).waitFor();
    }
    await province.menu('Gửi – nhận');
    await look(province, 'gui di cuoi cung');
    for (const { name } of communes) await province.sees(new RegExp(`^${name} đã nhận đến gói số `));
    await province.tab('Nhật ký giao nhận');
    await province.grid('Nhật ký giao nhận').getByRole('row').nth(1).waitFor();
    await look(province, 'nhat ky');
  });

  step('nothing was refused by the policy of the page, and the console is empty', async () => {
    for (const clerk of [province, an, binh, cat]) await expectClean(clerk);
  });
});

/** Everything that waits for anybody goes on the stick, each unit’s in a bundle of its own. */
async function writeToAll(when: string): Promise<void> {
  await province.menu('Gửi – nhận');
  await province.page.getByRole('checkbox', { name: 'Chọn tất cả xã' }).check();
  await look(province, `gui di ${when}`);
  await province.press('Ghi ra USB cho 10 đơn vị');
  await province.pickStick(/^Chọn USB/, basename(stick));
  const dialog = province.dialog('Ghi gói dữ liệu');
  await dialog.getByText(/^Đã ghi và kiểm tra (gói số \d+|\d+ gói)\.$/).waitFor();
  await look(province, `da ghi ${when}`);
  await province.close(dialog);
}

const bundlesOn = (): string[] => readdirSync(stick).filter((name) => name.endsWith('.sovang'));
function of(name: string): Commune {
  const commune = communes.find((one) => one.name === name);
  if (commune === undefined) throw new Error(name);
  return commune;
}

/** What lies on the stick, as «Nhận về» shows it. */
async function lookInto(clerk: Clerk, when: string): Promise<void> {
  await clerk.menu('Gửi – nhận');
  await clerk.tab('Nhận về');
  await button(clerk.page, 'Chọn thư mục').or(button(clerk.page, 'Chọn thư mục khác')).click();
  await clerk.pickStick(/^Chọn USB/, basename(stick));
  await clerk.page.getByRole('list', { name: 'Gói dữ liệu tìm thấy' }).getByRole('listitem').first().waitFor();
  await look(clerk, `nhan ve ${when}`);
}

/** Looks through the stick for «Nhận nhiều gói». */
async function lookThrough(clerk: Clerk): Promise<void> {
  await clerk.menu('Gửi – nhận');
  await clerk.press('Nhận nhiều gói', clerk.head);
  await clerk.heading('Nhận nhiều gói');
  await button(clerk.page, 'Chọn thư mục').or(button(clerk.page, 'Chọn thư mục khác')).click();
  await clerk.pickStick(/^Chọn USB/, basename(stick));
  await clerk.page.getByRole('table', { name: 'Gói trong thư mục' }).waitFor({ timeout: MANY_MS });
}
/** The line of a bundle there. */
const found = (clerk: Clerk, words: string) => clerk.page.getByRole('table', { name: 'Gói trong thư mục' }).getByRole('row').filter({ hasText: words });

/** Takes the bundle in that is being looked at; what was done stays on the screen. */
async function pressTake(clerk: Clerk): Promise<void> {
  await button(clerk.page, /^Nhập( gói này| \(không có gì mới\))$/).click();
  await clerk.dialog('Nhập gói dữ liệu').getByText(/^Đã nhập gói số/).waitFor();
}
