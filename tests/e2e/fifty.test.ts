import { expect } from 'vitest';
import { itsTurn } from '../long.ts';
import { pair } from '../../electron/demo/exchange.ts';
import { button, field } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { lookAtBundle, recordDecision, submit, takeBundle, writeBundle } from './deeds.ts';
import { ALL_NAMES, COLLECTIVES, HOUSEHOLDS, PERSONS, SHEETS, printed, workbook } from './fifty-lists.ts';
import { columnOf, pagesOf, timesIn, timesOf } from './fifty-papers.ts';
import { Hands } from './hands.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, PROVINCE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk({ due: itsTurn(0, 3) });
const data = { commune: folder('commune'), province: folder('province') };
const stick = folder('usb');
const DECISION = '212/QĐ-UBND';
const ROUND = 'Khen thưởng thường xuyên cuối năm 2026';
const COUNCIL = [['Trần Ký Mẫu', 'chu-tich'], ['Lê Thị Phó Mẫu', 'pho-chu-tich'], ['Phạm Văn Ủy Mẫu', 'uy-vien'], ['Hoàng Viên Mẫu', 'uy-vien'], ['Đỗ Văn Thư Mẫu', 'uy-vien-thu-ky']] as const;
const PROVINCIAL = '378/QĐ-UBND';
const RECEIVED = 'Đề nghị trong hồ sơ nhận được';
const REASON = 'Báo cáo thành tích chưa nêu số liệu của năm cuối; đề nghị bổ sung.';
/** Goes to the province, and comes back. */
const SCHOOL = { kind: COLLECTIVES.kind, search: 'hoa mi', name: COLLECTIVES.rows[1]?.name ?? '', listed: COLLECTIVES.rows[1]?.cells[0] ?? '' };
/** Goes to the province, and is withdrawn. */
const HEADMAN = { kind: PERSONS.kind, search: 'duc vi mau duom', name: PERSONS.rows[2]?.name ?? '', listed: PERSONS.rows[2]?.cells[1] ?? '' };
const SENT_UP = [SCHOOL, HEADMAN];
const NOT_PASSED = COLLECTIVES.rows[8]?.name ?? '';
/** As the file has it, and as it should have been. */
const WRONG = PERSONS.rows[12]?.name ?? '';
const RIGHT = WRONG.replace('Đượm', 'Đường');
const RIGHT_ON_PAPER = printed(WRONG).replace(WRONG, RIGHT);
/** The forty-seven of the unit's own decision, as its papers print them; the same after the correction; what stands in the register in the end. */
const OWN = ALL_NAMES.filter((name) => ![SCHOOL.name, HEADMAN.name, NOT_PASSED].includes(name)).map(printed);
const MENDED = OWN.map((name) => name.replace(WRONG, RIGHT));
const AWARDED = [...MENDED, SCHOOL.name];
let commune: Clerk, province: Clerk;
let bundle: string, reply: string;

step('two units that know each other, a council and its rule of voting', async () => {
  await at(data.commune, async (site) => {
    await makeUnit(site, COMMUNE);
    await site.call('council.save', { fields: { decisionNumber: '05/QĐ-UBND', decisionDate: '2025-07-15', members: COUNCIL.map(([name, duty], index) => ({ id: `m${index}`, name, duty, position: '' })) } });
    await site.call('council.saveRules', { rules: [{ awardCode: null, rule: 'majority', percent: null, base: 'all-members', validFrom: '2020-01-01', source: 'Quy chế mẫu của Hội đồng' }] });
    await at(data.province, async (other) => {
      await makeUnit(other, PROVINCE);
      await pair(site, other);
    });
  });
  commune = await sitDown('commune', data.commune, stick);
});

step('thirty persons, ten collectives and ten households come into the registry out of three Excel files', async () => {
  for (const sheet of SHEETS) {
    await commune.menu('Đối tượng');
    await commune.tab(sheet.kind);
    await commune.press('Nhập từ Excel', commune.head);
    await commune.heading('Nhập từ Excel');
    await commune.page.getByRole('radio', { name: sheet.kind }).check();
    await commune.pick('Chọn tệp Excel', await workbook(sheet));
    const { length } = sheet.rows;
    await commune.sees(new RegExp(`^Đã đọc ${length} dòng: ${length} mới`));
    await commune.press(`Lưu ${length} dòng`);
    await commune.told(`Đã lưu ${length} dòng`);
  }
  await commune.menu('Đối tượng');
});

step('a round, and fifty nominations ticked in the registry', async () => {
  await commune.menu('Hồ sơ và họp xét');
  await commune.press('Thêm đợt xét', commune.head);
  await commune.page.getByRole('radio', { name: /^Thường xuyên cuối năm/ }).check();
  expect(await commune.page.getByRole('textbox', { name: /^Tên đợt xét/ }).inputValue()).toBe(ROUND);
  await commune.fill('Nội dung khen thưởng', 'hoàn thành tốt nhiệm vụ năm 2026');
  await commune.press('Lưu');
  await commune.heading(ROUND);
  for (const { kind, rows } of SHEETS.toReversed()) {
    await commune.other('Thêm nhiều đối tượng');
    await commune.heading('Thêm nhiều đối tượng');
    await commune.page.getByRole('radiogroup', { name: 'Loại đối tượng' }).getByText(kind, { exact: true }).click();
    const away = SENT_UP.filter(({ kind: of }) => of === kind);
    await commune.row('Đối tượng để chọn', rows[0]?.name ?? '').first().waitFor();
    await commune.page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }).check();
    for (const { name } of away) await commune.page.getByRole('checkbox', { name: `Chọn ${name}`, exact: true }).uncheck();
    const count = rows.length - away.length;
    await commune.press(`Đề nghị cho ${count} đối tượng`);
    await commune.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', /^Giấy khen của Chủ tịch Ủy ban nhân dân xã/);
    await commune.press(`Thêm ${count} đề nghị`);
    await commune.told(`Đã thêm ${count} đề nghị`);
    await commune.heading(ROUND);
  }
  await commune.press('Thêm đề nghị', commune.head);
  for (const { search, listed } of SENT_UP) {
    await commune.pickSubject(search, listed);
    await button(commune.page, `Bỏ ${listed}`).waitFor();
  }
  await commune.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', 'Bằng khen của Chủ tịch UBND tỉnh');
  await commune.page.getByRole('form', { name: 'Thêm đề nghị' }).getByRole('button', { name: 'Thêm đề nghị' }).click();
  await commune.told('Đã thêm 2 đề nghị.');
  await commune.tab('Đề nghị 50');
});

step('the session with the keyboard alone: fifty votes in figures, one of them not enough', async () => {
  const hands = new Hands(commune);
  const { page } = hands;
  await page.evaluate(() => window.addEventListener('pointerdown', () => (document.documentElement.dataset['pointer'] = 'used'), true));
  await hands.push('Họp xét', commune.head);
  await commune.heading('Họp xét');
  await hands.write(field(page, 'Bắt đầu lúc'), '14 giờ 00');
  await hands.press('Tab');
  await hands.type('16 giờ 30');
  await hands.toTab('Bỏ phiếu 50');
  const names = await page.getByRole('textbox', { name: /^Đồng ý: / }).evaluateAll((inputs) => inputs.map((input) => (input.getAttribute('aria-label') ?? '').slice('Đồng ý: '.length)));
  expect(names.toSorted()).toEqual(ALL_NAMES.toSorted());
  await hands.to(page.getByRole('textbox', { name: /^Đồng ý: / }).first());
  for (const name of names) {
    await hands.type(name === NOT_PASSED ? '2' : '5');
    await hands.press('Enter');
  }
  await hands.press('ArrowRight', ...names.slice(1).map(() => 'ArrowUp'), ...names.map(() => 'c'));
  await page.getByRole('status').filter({ hasText: 'Đã nhập 50/50 · thông qua 49 · không thông qua 1' }).waitFor();
  await hands.press('Control+s');
  await hands.told('Đã lưu cuộc họp.');
  await hands.push('Kết thúc họp xét');
  await hands.push('Kết thúc họp xét', commune.dialog('Kết thúc họp xét?'));
  await hands.told('Đã kết thúc họp xét.');
  await hands.clear();
  expect(await page.evaluate(() => document.documentElement.dataset['pointer'])).toBeUndefined();
});

step('one decision with one number for forty-seven; those for the province stand apart', async () => {
  await commune.menu('Quyết định và in');
  await commune.press('Thêm quyết định', commune.head);
  await commune.heading('Thêm quyết định');
  await commune.fill('Số quyết định', DECISION);
  await commune.fill('Trích yếu', 'Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu');
  await commune.region(`Chờ trình cấp trên – ${ROUND}`).getByText(SCHOOL.name).waitFor();
  await commune.press('Chọn cả nhóm (47)', commune.region(`Đã họp xét – ${ROUND}`));
  await commune.press('Ghi quyết định');
  await commune.told(`Đã ghi quyết định số ${DECISION}.`);
  await commune.heading(`Quyết định số ${DECISION}`);
});

step('decision, list, certificates, register and payment list: every name letter for letter the one of the files', async () => {
  const decision = await commune.preview('Quyết định', () => commune.press('Xem trước bản in: Quyết định'));
  expect(pagesOf(decision).join(' ')).toContain('cho 08 tập thể, 29 cá nhân và 10 hộ gia đình');
  const list = await commune.preview('Danh sách kèm theo', () => commune.press('Xem trước bản in: Danh sách kèm theo'));
  expect(timesIn(pagesOf(list).join(' '), OWN)).toEqual(timesOf(OWN));
  const certificates = pagesOf(await commune.preview('Giấy khen (47 tờ)', () => commune.press('Xem trước bản in: Giấy khen (47 tờ)')));
  await commune.press('Ghi đã in 47 giấy khen');
  await commune.press('Ghi đã in', commune.dialog('In giấy khen (47)'));
  await commune.told('Đã ghi in 47 giấy khen.');
  await commune.menu('Quyết định và in');
  await commune.tab('Sổ khen thưởng');
  await commune.row('Sổ khen thưởng', DECISION).first().waitFor();
  const register = await commune.saves(() => commune.press('Xuất Excel'));
  expect(await columnOf(register, 'Số vào sổ', 'Số vào sổ')).toEqual(OWN.map((_, index) => index + 1));
  const entered = (await columnOf(register, 'Số vào sổ', 'Họ tên/Tên tập thể')) as string[];
  expect(entered.toSorted()).toEqual(OWN.toSorted());
  expect(certificates).toHaveLength(47);
  for (const [index, page] of certificates.entries()) {
    expect(page).toContain(` GIẤY KHEN ${entered[index] ?? ''} `);
    expect(`${page} `).toContain(`Số sổ vàng: ${index + 1} `);
  }
  await commune.tab('Tiền thưởng');
  await commune.sees('Tổng cộng: 45.600.000 đồng');
  const payment = await commune.saves(() => commune.press('Lưu Danh sách ký nhận tiền thưởng: Excel'));
  expect(await columnOf(payment, 'STT', 'Họ và tên/Tên tập thể')).toEqual(entered);
});

step('one of them is corrected: old and new are kept, and what has to be printed anew is listed', async () => {
  await openDecision();
  await commune.press('Đính chính', commune.head);
  await commune.heading('Đính chính');
  await commune.fill('Dòng', 'kiểm mẫu đượm');
  await commune.page.getByRole('option', { name: WRONG }).click();
  await commune.fill('Nay sửa lại là', RIGHT_ON_PAPER);
  await commune.fill('Số văn bản', '15/UBND-VX');
  await commune.fill('Lý do', 'Danh sách của đơn vị ghi sai tên');
  await commune.press('Ghi đính chính');
  await commune.told('Đã ghi đính chính.');
  const correction = commune.region('Công văn đính chính số 15/UBND-VX');
  await correction.locator('del', { hasText: WRONG }).waitFor();
  await correction.locator('ins', { hasText: RIGHT }).waitFor();
  const affected = correction.getByRole('listitem');
  for (const paper of [`Giấy khen của ${RIGHT}`, `Danh sách kèm theo Quyết định số ${DECISION}`, 'Sổ khen thưởng năm 2026, số 9']) await affected.filter({ hasText: paper }).waitFor();
  await commune.page.getByRole('checkbox', { name: `Chọn ${RIGHT}`, exact: true }).check();
  await commune.press('Ghi đã in giấy khen');
  const dialog = commune.dialog('In lại giấy khen');
  await commune.fill('Lý do in lại', 'Đính chính tên', dialog);
  const certificate = await commune.preview(`Giấy khen – ${RIGHT}`, () => commune.press('In lại', dialog));
  expect(pagesOf(certificate).join(' ')).toContain(` GIẤY KHEN ${RIGHT_ON_PAPER} `);
  await affected.filter({ hasText: 'Giấy khen của' }).getByText('Đã in lại.').waitFor();
  const letter = await commune.preview('Công văn đính chính', () => commune.press('Xem trước bản in', correction));
  for (const name of [WRONG, RIGHT]) expect(pagesOf(letter).join(' ')).toContain(name);
});

step('the two for the province go there in one dossier', async () => {
  await openRound();
  await commune.tab('Hồ sơ 0');
  await commune.press('Lập hồ sơ cho 2 đề nghị chưa trình');
  await commune.heading('Lập hồ sơ');
  await commune.sees('Đề nghị trong hồ sơ (2/3)');
  await sendDossier('12/TTr-UBND');
  bundle = await carry(commune, 'Sở Nội vụ');
});

step('the province receives both and returns the one', async () => {
  province = await sitDown('province', data.province, stick);
  await receive(bundle);
  await province.row(RECEIVED, SCHOOL.name).waitFor();
  await province.page.getByRole('checkbox', { name: `Chọn ${SCHOOL.name}` }).check();
  await province.press('Trả lại');
  const dialog = province.dialog('Trả lại hồ sơ?');
  await province.fill('Lý do trả lại', REASON, dialog);
  await province.press('Trả lại hồ sơ', dialog);
  await province.told('Đã trả lại.');
  reply = await carry(province, 'xã Tân Mẫu');
});

step('the one is mended and sent again under the same identity, the other withdrawn; what was sent is kept', async () => {
  await lookAtBundle(commune, stick, reply);
  await takeBundle(commune);
  await openNomination(HEADMAN.name);
  await commune.press('Thu hồi', commune.head);
  const dialog = commune.dialog('Thu hồi đề nghị');
  await commune.fill('Lý do thu hồi', 'Ông xin rút vì đang chờ kết luận xác minh.', dialog);
  await commune.press('Thu hồi', dialog);
  await commune.told('Đã thu hồi đề nghị.');
  await commune.region('Thu hồi').getByText('Đã thu hồi').first().waitFor();
  await openNomination(SCHOOL.name);
  await commune.sees(REASON, commune.region('Lý do trả lại'));
  await commune.fill('Tóm tắt thành tích', 'Đã bổ sung số liệu năm 2026: 100% trẻ đến trường.');
  await commune.press('Lưu');
  const versions = commune.page.getByRole('table', { name: 'Các lần gửi' });
  await versions.getByRole('columnheader', { name: /^Lần 2/ }).waitFor();
  await versions.getByRole('cell', { name: /100% trẻ/ }).waitFor();
  await openRound();
  await commune.tab('Hồ sơ 1');
  await commune.press('Lập hồ sơ cho 1 đề nghị chưa trình');
  await commune.heading('Lập hồ sơ');
  await sendDossier('15/TTr-UBND');
  await commune.head.getByText('lần 2').waitFor();
  bundle = await carry(commune, 'Sở Nội vụ');
});

step('the province has both versions of one nomination and decides on the second', async () => {
  await receive(bundle);
  await province.menu('Hồ sơ và họp xét');
  await province.tab(/^Hồ sơ nhận được/);
  await province.row('Danh sách hồ sơ nhận được', '12/TTr-UBND').click();
  await province.row(RECEIVED, SCHOOL.name).getByText('Bị trả lại').waitFor();
  await province.menu('Hồ sơ và họp xét');
  await province.tab(/^Hồ sơ nhận được/);
  await province.row('Danh sách hồ sơ nhận được', '15/TTr-UBND').click();
  await province.row(RECEIVED, SCHOOL.name).getByText('Chờ quyết định').waitFor();
  await province.press('Ghi quyết định', province.head);
  await province.heading('Thêm quyết định');
  await recordDecision(province, PROVINCIAL);
  await province.heading(`Quyết định số ${PROVINCIAL}`);
  reply = await carry(province, 'xã Tân Mẫu');
  await lookAtBundle(commune, stick, reply);
  await takeBundle(commune);
  await openNomination(SCHOOL.name);
  await commune.region('Kết quả').getByText(PROVINCIAL).waitFor();
  await commune.page.getByRole('table', { name: 'Các lần gửi' }).getByRole('columnheader', { name: /^Lần 1/ }).waitFor();
});

step('what is to be handed over is announced in its order, and what was is written down', async () => {
  await commune.menu('Quyết định và in');
  await commune.tab('Chưa trao');
  await commune.page.getByRole('status').filter({ hasText: /^48 dòng$/ }).waitFor();
  await commune.press('Danh sách công bố');
  await commune.heading('Danh sách công bố khen thưởng');
  const announced = pagesOf(await commune.preview('Danh sách công bố', () => commune.press('Xem trước bản in: Danh sách công bố'))).join(' ');
  expect(timesIn(announced, AWARDED)).toEqual(timesOf(AWARDED));
  const order = [SCHOOL.name, COLLECTIVES, HOUSEHOLDS, PERSONS].map((of) => announced.indexOf(typeof of === 'string' ? of : printed(of.rows[0]?.name ?? '')));
  expect(order.toSorted((a, b) => a - b)).toEqual(order);
  await openDecision();
  await commune.page.getByRole('checkbox', { name: 'Chọn tất cả các dòng đã tải' }).check();
  await commune.press('Ghi đã trao');
  const dialog = commune.dialog('Ghi đã trao (47)');
  await commune.fill('Dịp trao', 'Hội nghị tổng kết công tác năm 2026', dialog);
  await commune.fill('Người trao', 'Trần Ký Mẫu', dialog);
  await dialog.getByRole('checkbox', { name: 'Đã chi tiền thưởng cùng ngày' }).check();
  await commune.press('Ghi đã trao', dialog);
  await commune.told('Đã ghi trao 47 khen thưởng.');
  await commune.menu('Quyết định và in');
  await commune.tab('Chưa trao');
  await commune.page.getByRole('status').filter({ hasText: /^1 dòng$/ }).waitFor();
  await commune.row('Khen thưởng chưa trao', SCHOOL.name).waitFor();
  await commune.tab('Tiền thưởng');
  await commune.sees('Đã chi 45.600.000 đồng.');
});

step('at the end the register has forty-eight of three kinds, and the round says what became of all fifty', async () => {
  await commune.tab('Sổ khen thưởng');
  await commune.page.getByRole('status').filter({ hasText: /^48 dòng$/ }).waitFor();
  const register = await commune.saves(() => commune.press('Xuất Excel'));
  expect(await columnOf(register, 'Số vào sổ', 'Số vào sổ')).toEqual(AWARDED.map((_, index) => index + 1));
  expect(((await columnOf(register, 'Số vào sổ', 'Họ tên/Tên tập thể')) as string[]).toSorted()).toEqual(AWARDED.toSorted());
  for (const [kind, count] of [['Cá nhân', 29], ['Tập thể', 9], ['Hộ gia đình', 10]] as const) {
    await commune.choose('Đối tượng', kind);
    await commune.page.getByRole('status').filter({ hasText: new RegExp(`^${count} dòng$`) }).waitFor();
  }
  await openDecision();
  const list = await commune.preview('Danh sách kèm theo', () => commune.press('Xem trước bản in: Danh sách kèm theo'));
  expect(timesIn(pagesOf(list).join(' '), MENDED)).toEqual(timesOf(MENDED));
  await openRound();
  await commune.grid('Danh sách đề nghị').press('End');
  for (const [name, state] of [[SCHOOL.name, 'Khen thưởng'], [HEADMAN.name, 'Đã thu hồi']] as const) await commune.row('Danh sách đề nghị', name).getByText(state, { exact: true }).waitFor();
  await commune.grid('Danh sách đề nghị').press('Home');
  await commune.row('Danh sách đề nghị', NOT_PASSED).getByText('Không thông qua', { exact: true }).waitFor();
});

step('nothing was refused by the policy of the page, and the console is empty', async () => {
  await expectClean(commune);
  await expectClean(province);
});

/** Fills in what the page of a new dossier still asks, and submits it. */
async function sendDossier(number: string): Promise<void> {
  await commune.fill('Số tờ trình', number);
  await commune.fill('Ngày trình', '20/11/2026');
  await commune.press('Lập hồ sơ');
  await commune.told('Đã lập hồ sơ.');
  await field(commune.page, /^Lý do vẫn gửi: /).first().waitFor();
  await submit(commune, 'Bản giấy đã có, đang quét.');
}

/** The province takes a bundle in and acknowledges the dossier in it. */
async function receive(fileName: string): Promise<void> {
  await lookAtBundle(province, stick, fileName);
  await takeBundle(province);
  await province.menu('Hồ sơ và họp xét');
  await province.tab(/^Hồ sơ nhận được/);
  await province.row('Danh sách hồ sơ nhận được', 'Chờ tiếp nhận').click();
  await province.press('Tiếp nhận hồ sơ');
  await province.told('Đã tiếp nhận hồ sơ.');
}
/** What one unit has for the other goes on the stick. */
async function carry(from: Clerk, peer: string): Promise<string> {
  const fileName = await writeBundle(from, peer, stick);
  await from.close(from.dialog(/^Ghi gói dữ liệu/));
  return fileName;
}

async function openNomination(name: string): Promise<void> {
  await openRound();
  const grid = commune.grid('Danh sách đề nghị');
  await grid.press('End');
  await commune.row('Danh sách đề nghị', name).click();
  await commune.heading(name);
}

async function openDecision(): Promise<void> {
  await commune.menu('Quyết định và in');
  await commune.row('Danh sách quyết định', DECISION).click();
  await commune.heading(`Quyết định số ${DECISION}`);
}

async function openRound(): Promise<void> {
  await commune.menu('Hồ sơ và họp xét');
  await commune.row('Danh sách đợt xét', ROUND).click();
  await commune.heading(ROUND);
}
