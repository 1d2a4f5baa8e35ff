import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { itsTurn } from '../long.ts';
import { addSubject, chooseList, confirmKey, enterSubject, lookAtBundle, ownKey, recordDecision, setUp, submit, takeBundle, takeKey, unlock, writeBundle, writeCouncil } from './deeds.ts';
import { communeList, pdfText, report } from './files.ts';
import type { Clerk } from './clerk.ts';
import { button, field } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';

const { folder, sitDown, step } = useDesk({ due: itsTurn(2, 3) });
const stick = folder('usb');
const AWARD = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
const ROUND = 'Tổng kết phong trào giai đoạn 2023 - 2025';
const COUNCIL = [
  { name: 'Trần Ký Mẫu', duty: 'Chủ tịch Hội đồng', position: 'Chủ tịch UBND' },
  { name: 'Lê Thị Phó Mẫu', duty: 'Phó Chủ tịch', position: 'Phó Chủ tịch UBND' },
  { name: 'Đỗ Văn Thư Mẫu', duty: 'Ủy viên, Thư ký', position: 'Công chức Văn hóa - Xã hội' },
];
const CONTENT = 'xuất sắc trong phong trào thi đua giai đoạn 2023 - 2025';
const REASON = 'Báo cáo thành tích chưa nêu số liệu của năm cuối; đề nghị bổ sung.';
const RECEIVED = 'Đề nghị trong hồ sơ nhận được';
let commune: Clerk, province: Clerk;
let firstBundle: string, secondBundle: string, reply: string;

describe('the commune prepares a dossier', () => {
  step('first run: unit, province, signer and a passphrase', async () => {
    commune = await sitDown('commune', folder('commune'), stick);
    await commune.heading('Bắt đầu với Sổ Vàng');
    await commune.press('Bắt đầu');
    await commune.sees('“Loại đơn vị” chưa được ghi.');
    await setUp(commune, { kind: 'Xã', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'Mật khẩu của xã' });
  });

  step('opens a campaign from the library and answers the question about the former district', async () => {
    await commune.press('Mở phong trào từ thư viện');
    await commune.heading('Thư viện phong trào');
    await expect.poll(() => button(commune.page, /^Mở phong trào: /).count()).toBe(5);
    await commune.press(/^Mở phong trào: .*giai đoạn 2023 - 2025/);
    await commune.told('Đã mở phong trào.');
    await commune.region('Phần trước giao cấp huyện').waitFor();
    await commune.press('Áp dụng cho xã');
    await commune.sees('đã xác nhận áp dụng cho xã.');
  });

  step('registers a person, a collective and a household by hand', async () => {
    await addSubject(commune, 'Cá nhân', { 'Danh xưng': 'Bà', 'Họ và tên': 'Đặng Thị Hường Mẫu', 'Ngày sinh': '05/11/1985', 'Chức vụ, chức danh': 'Trưởng thôn', 'Đơn vị công tác': 'thôn Mẫu Đông' });
    await addSubject(commune, 'Tập thể', { 'Tên tập thể': 'Trường Tiểu học Mẫu', 'Đơn vị quản lý': 'UBND xã Tân Mẫu' });
    await addSubject(commune, 'Hộ gia đình', { 'Tên hộ (chủ hộ)': 'ông Bùi Văn Hộ Mẫu', 'Địa chỉ (thôn, tổ)': 'thôn Mẫu Tây' });
  });

  step('is asked about the same person entered twice, and nothing is merged', async () => {
    await enterSubject(commune, 'Cá nhân', { 'Họ và tên': 'Đặng Thị Hường Mẫu' });
    const question = commune.dialog('Có thể trùng người');
    await commune.sees('Đặng Thị Hường Mẫu, sinh 05/11/1985', question);
    await commune.press('Hủy thao tác', question);
    await commune.page.getByRole('navigation').getByRole('button', { name: 'Đối tượng' }).click();
    await commune.press('Không lưu', commune.dialog('Có nội dung chưa lưu'));
    await commune.heading('Đối tượng');
  });

  step('reads persons from an Excel list, row by row, and saves what was shown', async () => {
    const person = (honorific: string, name: string, birth: string) => ({ honorific, name, birth, position: 'Y sĩ', workplace: 'Trạm Y tế Mẫu' });
    await chooseList(
      commune,
      await communeList('Danh sách 2026.xlsx', [
        person('Ông', 'Lê Văn Thí Dụ', '12/03/1980'),
        person('Ông', 'Lê Văn Thí Dụ', '1991'),
        person('Bà', 'Hoàng Ngọc Ví Dụ', '1/2/1977'),
        person('Bà', 'Đặng Thị Hường Mẫu', '1985'),
        person('Ông', 'Võ Đức Giả Định', '31/02/1985'),
      ]),
    );
    await commune.sees('Đã đọc 5 dòng: 3 mới, 1 trùng, 1 lỗi. Chưa lưu gì.');
    const rows = 'Xem trước từng dòng';
    await commune.row(rows, 'Đặng Thị Hường Mẫu').getByText('cùng họ tên, cùng năm sinh 1985').waitFor();
    await commune.row(rows, 'Võ Đức Giả Định').getByText(/31\/02\/1985/).waitFor();
    await commune.press('Lưu 3 dòng');
    await commune.told('Đã lưu 3 dòng, bỏ qua 2 dòng.');
    await commune.heading('Đối tượng');
    await commune.row('Danh sách cá nhân', 'Lê Văn Thí Dụ').nth(1).waitFor();
    expect(await commune.row('Danh sách cá nhân', 'Lê Văn Thí Dụ').count()).toBe(2);
    await commune.row('Danh sách cá nhân', 'Hoàng Ngọc Ví Dụ').getByText('01/02/1977').waitFor();
  });

  step('finds by words without marks', async () => {
    await commune.page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('dang thi huong');
    await commune.grid('Danh sách cá nhân').page().getByText('1 dòng', { exact: true }).waitFor();
    await commune.row('Danh sách cá nhân', 'Đặng Thị Hường Mẫu').waitFor();
    await commune.press('Xóa lọc');
  });

  step('opens a round from a milestone', async () => {
    await commune.menu('Phong trào');
    await commune.row('Danh sách phong trào', 'giai đoạn 2023 - 2025').click();
    await commune.press(`Mở đợt xét: ${ROUND}`);
    await commune.press('Mở đợt xét', commune.dialog('Mở đợt xét'));
    await commune.told('Đã mở đợt xét.');
    await commune.heading(ROUND);
  });

  step('nominates several subjects for one award', async () => {
    await commune.press('Thêm đề nghị', commune.head);
    await commune.heading('Thêm đề nghị');
    for (const [search, name] of [['dang thi huong', 'Đặng Thị Hường Mẫu'], ['truong tieu hoc', 'Trường Tiểu học Mẫu'], ['bui van ho', 'ông Bùi Văn Hộ Mẫu'], ['hoang ngoc', 'Hoàng Ngọc Ví Dụ']] as const) {
      await commune.pickSubject(search, name);
      await button(commune.page, `Bỏ ${name}`).waitFor();
    }
    expect(await commune.page.getByRole('list', { name: 'Đối tượng đã chọn' }).getByRole('listitem').count()).toBe(4);
    await commune.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', AWARD);
    await commune.fill('Thành tích (in trên bằng)', 'Đã có thành tích xuất sắc trong phong trào thi đua giai đoạn 2023 - 2025');
    await commune.page.getByRole('form', { name: 'Thêm đề nghị' }).getByRole('button', { name: 'Thêm đề nghị' }).click();
    await commune.told('Đã thêm 4 đề nghị.');
    await commune.heading(ROUND);
    await commune.row('Danh sách đề nghị', 'Trường Tiểu học Mẫu').waitFor();
  });

  step('sees the number still to be allotted, writes the allotment down, and it counts at once', async () => {
    const strip = commune.page.getByRole('list', { name: 'Số lượng của đợt xét' });
    await strip.getByRole('listitem').filter({ hasText: 'Bằng khen' }).getByText('Chờ phân bổ').waitFor();
    await commune.other('Xem phong trào');
    await commune.press(/^Ghi văn bản phân bổ: Bằng khen/);
    const dialog = commune.dialog('Ghi văn bản phân bổ');
    await commune.fill('Số văn bản phân bổ', '45/SNV-TĐKT', dialog);
    await commune.fill('Ngày văn bản', '10/11/2026', dialog);
    await commune.fill('Số tối đa', '4', dialog);
    await commune.press('Lưu', dialog);
    await commune.told('Đã ghi số lượng được phân bổ.');
    await commune.press(`Xem đợt xét: ${ROUND}`);
    await strip.getByRole('listitem').filter({ hasText: 'Bằng khen' }).getByText('Đã đủ số lượng').waitFor();
  });

  step('attaches a report to the checklist, and the reasons for not being ready go away', async () => {
    await commune.row('Danh sách đề nghị', 'Đặng Thị Hường Mẫu').click();
    await commune.heading('Đặng Thị Hường Mẫu');
    const items = commune.page.getByRole('list', { name: 'Thành phần hồ sơ' }).getByRole('listitem');
    const paper = items.filter({ hasText: 'Báo cáo thành tích' }).first();
    await commune.pick('Đính kèm', await report('Báo cáo chị Hường.pdf', 'Báo cáo thành tích của bà Đặng Thị Hường Mẫu.'), paper);
    await button(paper, 'Báo cáo chị Hường.pdf').waitFor();
    await commune.fill('Tóm tắt thành tích', 'Vận động 40 hộ hiến 1.200 m² đất làm đường.');
    await commune.press('Lưu');
    await commune.page.getByRole('status', { name: 'Tình trạng lưu' }).getByText(/^Đã lưu lúc/).waitFor();
    const shown = await commune.attachedPdf('Báo cáo chị Hường.pdf', () => commune.press('Báo cáo chị Hường.pdf', paper));
    expect(pdfText(shown.bytes)).toContain('Đặng Thị Hường Mẫu');
  });

  step('writes down the council and its rule of voting', async () => {
    await writeCouncil(commune, COUNCIL);
    await commune.page.getByRole('button', { name: 'Thiết lập' }).click();
    await commune.tab('Quy định tỷ lệ phiếu');
    await commune.press('Thêm mới', commune.region('Quy định của đơn vị'));
    const dialog = commune.dialog('Thêm quy định tỷ lệ phiếu');
    await dialog.getByRole('radio', { name: 'Quá nửa' }).check();
    await dialog.getByRole('radio', { name: 'Số người biểu quyết' }).check();
    await commune.fill('Áp dụng từ ngày', '01/01/2026', dialog);
    await commune.fill('Văn bản quy định', 'Quy chế mẫu của Hội đồng', dialog);
    await commune.press('Lưu', dialog);
    await commune.told('Đã lưu quy định.');
  });

  step('holds a session: everyone votes, and who is concerned keeps out', async () => {
    await commune.menu('Hồ sơ và họp xét');
    await commune.row('Danh sách đợt xét', ROUND).click();
    await commune.press('Họp xét', commune.head);
    await commune.heading('Họp xét');
    await commune.fill('Thời gian', '20/11/2026');
    await commune.fill('Bắt đầu lúc', '14 giờ 00');
    await commune.fill('Kết thúc lúc', '16 giờ 00');
    await commune.fill('Địa điểm', 'Phòng họp UBND xã');
    await commune.tab('Bỏ phiếu 4');
    await commune.press('Nhất trí tất cả');
    const hers = commune.page.getByRole('row').filter({ hasText: 'Đặng Thị Hường Mẫu' });
    await commune.press(/^Không tham gia vì có liên quan/, hers);
    await commune.page.getByRole('checkbox', { name: 'Lê Thị Phó Mẫu' }).check();
    await commune.page.keyboard.press('Escape');
    await hers.getByText('Số phiếu sai').waitFor();
    await commune.fill(/^Đồng ý: .*Hường/, '2', hers);
    await hers.getByText('Thông qua').waitFor();
    await commune.press('Lưu cuộc họp');
    await commune.told('Đã lưu cuộc họp.');
    await commune.press('Kết thúc họp xét');
    await commune.press('Kết thúc họp xét', commune.dialog('Kết thúc họp xét?'));
    await commune.told('Đã kết thúc họp xét.');
  });
});

describe('the commune submits it', () => {
  step('puts the nominations under one submission', async () => {
    await commune.menu('Hồ sơ và họp xét');
    await commune.row('Danh sách đợt xét', ROUND).click();
    await commune.tab('Hồ sơ 0');
    await commune.press('Lập hồ sơ cho 4 đề nghị chưa trình');
    await commune.heading('Lập hồ sơ');
    await commune.fill('Đơn vị nhận hồ sơ', 'Sở Nội vụ');
    await commune.sees('Chưa kết nối thì gửi bằng bộ hồ sơ thường.');
    await commune.fill('Nội dung đề nghị', CONTENT);
    await commune.fill('Số tờ trình', '12/TTr-UBND');
    await commune.fill('Ngày trình', '20/11/2026');
    await commune.press('Lập hồ sơ');
    await commune.told('Đã lập hồ sơ.');
    await commune.heading(CONTENT);
  });

  step('is asked what the papers still need, then sees the submission as it is printed', async () => {
    const place = field(commune.page, /^Địa danh ghi trước ngày tháng trên văn bản/);
    await place.fill('Tân Mẫu');
    await place.press('Enter');
    await place.waitFor({ state: 'detached' });
    const paper = await commune.preview('Tờ trình', () => commune.press('Xem trước bản in: Tờ trình'));
    for (const words of ['Số: 12/TTr-UBND', 'Sở Nội vụ']) expect(pdfText(paper.bytes)).toContain(words);
    const list = await commune.preview('Danh sách đề nghị khen thưởng', () => commune.press('Xem trước bản in: Danh sách đề nghị khen thưởng'));
    for (const name of ['Đặng Thị Hường Mẫu', 'Trường Tiểu học Mẫu', 'Bùi Văn Hộ Mẫu', 'Hoàng Ngọc Ví Dụ']) expect(pdfText(list.bytes)).toContain(name);
    const sheet = await commune.saves(() => commune.press('Lưu Danh sách đề nghị khen thưởng: Excel'));
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  step('the minutes of the session print as well', async () => {
    await commune.other('Mở đợt xét');
    await commune.tab('Họp xét 1');
    await commune.row('Các cuộc họp xét', 'Đã kết thúc').click();
    const minutes = await commune.preview('Biên bản họp Hội đồng Thi đua - Khen thưởng', () => commune.press('Xem trước biên bản'));
    expect(pdfText(minutes.bytes)).toContain('Đặng Thị Hường Mẫu');
    await commune.press(/^Quay lại/);
    await commune.heading(ROUND);
    await commune.press(/^Quay lại/);
    await commune.heading(CONTENT);
  });

  step('is not submitted until each open point has a written reason', async () => {
    await commune.press('Trình hồ sơ');
    await commune.refused('chưa đủ điều kiện cần ghi lý do vẫn gửi');
    await submit(commune, 'Bản giấy đã có, đang quét.');
    await commune.head.getByText('Đã gửi').waitFor();
  });

  step('writes the dossier as an ordinary folder too, after the warning about the names in it', async () => {
    await commune.menu('Hồ sơ và họp xét');
    await commune.tab('Hồ sơ đề nghị');
    await commune.row('Danh sách hồ sơ đề nghị', CONTENT).click();
    await commune.press('Xuất bộ hồ sơ');
    const dialog = commune.dialog('Xuất bộ hồ sơ');
    await commune.sees('ai cầm USB cũng đọc được', dialog);
    await commune.press('Chọn thư mục', dialog);
    await commune.pickStick('Chọn nơi ghi bộ hồ sơ', basename(stick));
    await dialog.getByText(/Đã ghi thư mục/).waitFor();
    const written = readdirSync(join(stick, await dialog.locator('b').innerText()));
    expect(written.filter((name) => name.startsWith('01-')).map((name) => extname(name)).sort()).toEqual(['.docx', '.pdf']);
    expect(written.some((name) => name.endsWith('.xlsx'))).toBe(true);
    await commune.close(dialog);
  });
});

describe('the two units get to know each other, and the bundle is written', () => {
  step('the province office is set up on a data folder of its own', async () => {
    province = await sitDown('province', folder('province'), stick);
    await setUp(province, { kind: 'Cơ quan cấp tỉnh', name: 'Sở Nội vụ', province: 'Lâm Đồng', signer: { name: 'Hồ Thị Giám Mẫu', title: 'Giám đốc' }, passphrase: 'Mật khẩu của tỉnh' });
  });

  step('key files go both ways, and a person confirms the fingerprint in each window', async () => {
    const keys = { commune: await ownKey(commune), province: await ownKey(province) };
    await takeKey(province, keys.commune.file);
    const question = province.dialog('Xác nhận xã Tân Mẫu');
    await province.fill('Gõ dãy số nghe được', keys.province.fingerprint, question);
    await province.fill('Người xác nhận', 'Hồ Thị Giám Mẫu', question);
    await province.press('Xác nhận', question);
    await province.sees('Dãy số vừa gõ khác dãy số trong tệp khóa.', question);
    await confirmKey(province, 'xã Tân Mẫu', keys.commune.fingerprint, 'Hồ Thị Giám Mẫu');
    await takeKey(commune, keys.province.file);
    await confirmKey(commune, 'Sở Nội vụ', keys.province.fingerprint, 'Trần Ký Mẫu');
    await commune.page.getByRole('list', { name: 'Đơn vị khác' }).getByText('Đã xác nhận').waitFor();
  });

  step('what was submitted before goes on the stick now; the bundle is read back, and the commune prints the hand-over slip', async () => {
    firstBundle = await writeBundle(commune, 'Sở Nội vụ', stick);
    expect(readdirSync(stick)).toContain(firstBundle);
    const dialog = commune.dialog(/^Ghi gói dữ liệu/);
    const slip = await commune.preview('Phiếu giao nhận dữ liệu', () => commune.press('In phiếu giao nhận', dialog));
    expect(pdfText(slip.bytes)).toContain(firstBundle);
    await commune.close(dialog);
    await commune.tab('Nhật ký giao nhận');
    await commune.press('Việc với gói số 1 gửi Sở Nội vụ');
    await commune.page.getByRole('menuitem', { name: 'Đã giao' }).click();
    const given = commune.dialog('Đã giao gói số 1');
    await commune.fill('Người giao', 'Trần Ký Mẫu', given);
    await commune.fill('Người nhận', 'Hồ Giám Mẫu', given);
    await commune.press('Ghi đã giao', given);
    await commune.told('gói số 1 đã giao');
  });
});

describe('the province answers', () => {
  step('sees what the bundle would do, and takes it in', async () => {
    expect(await lookAtBundle(province, stick, firstBundle)).toMatchObject({ 'Sẽ thêm': '5', 'Sẽ đổi': '0', 'Đã có': '0' });
    expect(await takeBundle(province)).toContain('Thêm 5, đổi 0, đã có 0');
  });

  step('takes the same bundle in once more, and nothing changes', async () => {
    expect(await lookAtBundle(province, stick, firstBundle)).toMatchObject({ 'Sẽ thêm': '0', 'Sẽ đổi': '0', 'Đã có': '5' });
    expect(await takeBundle(province)).toContain('Không có gì thay đổi.');
  });

  step('receives the dossier and reads one nomination in full', async () => {
    await province.menu('Hồ sơ và họp xét');
    await province.tab(/^Hồ sơ nhận được/);
    await province.row('Danh sách hồ sơ nhận được', CONTENT).click();
    await province.press('Tiếp nhận hồ sơ');
    await province.told('Đã tiếp nhận hồ sơ.');
    await province.row(RECEIVED, 'Đặng Thị Hường Mẫu').click();
    const dialog = province.dialog('Đặng Thị Hường Mẫu');
    await province.sees('Vận động 40 hộ hiến 1.200 m² đất làm đường.', dialog);
    const shown = await province.attachedPdf('Báo cáo chị Hường.pdf', () => province.press(/^Báo cáo chị Hường\.pdf/, dialog));
    expect(pdfText(shown.bytes)).toContain('Đặng Thị Hường Mẫu');
    await province.close(dialog);
  });

  step('returns one nomination with a reason', async () => {
    await province.page.getByRole('checkbox', { name: 'Chọn Trường Tiểu học Mẫu' }).check();
    await province.press('Trả lại');
    const dialog = province.dialog('Trả lại hồ sơ?');
    await province.fill('Lý do trả lại', 'thiếu', dialog);
    await province.press('Trả lại hồ sơ', dialog);
    await province.sees(/Ghi ít nhất 20 chữ cái/, dialog);
    await province.fill('Lý do trả lại', REASON, dialog);
    await province.press('Trả lại hồ sơ', dialog);
    await province.told('Đã trả lại.');
    await province.row(RECEIVED, 'Trường Tiểu học Mẫu').getByText('Bị trả lại').waitFor();
  });

  step('records a decision on the others', async () => {
    await province.press('Ghi quyết định', province.head);
    await province.heading('Thêm quyết định');
    await recordDecision(province, '345/QĐ-UBND');
    await province.heading('Quyết định số 345/QĐ-UBND');
    for (const name of ['Đặng Thị Hường Mẫu', 'Bùi Văn Hộ Mẫu', 'Hoàng Ngọc Ví Dụ']) await province.row('Danh sách kèm theo quyết định', name).getByText('Khen thưởng').first().waitFor();
    const list = await province.preview('Danh sách kèm theo', () => province.press('Xem trước bản in: Danh sách kèm theo'));
    expect(pdfText(list.bytes)).toContain('Đặng Thị Hường Mẫu');
  });

  step('writes the reply on the stick', async () => {
    reply = await writeBundle(province, 'xã Tân Mẫu', stick);
    await province.close(province.dialog(/^Ghi gói dữ liệu/));
  });
});

describe('the commune mends and sends again', () => {
  step('takes the reply in: decided ones stand in the register, the returned one says why', async () => {
    await lookAtBundle(commune, stick, reply);
    expect(await takeBundle(commune)).toMatch(/Thêm [1-9]/);
    await commune.menu('Quyết định và in');
    await commune.tab('Sổ khen thưởng');
    for (const name of ['Đặng Thị Hường Mẫu', 'Bùi Văn Hộ Mẫu', 'Hoàng Ngọc Ví Dụ']) await commune.row('Sổ khen thưởng', name).getByText('345/QĐ-UBND').waitFor();
    expect(await commune.row('Sổ khen thưởng', 'Trường Tiểu học Mẫu').count()).toBe(0);
    await openNomination('Trường Tiểu học Mẫu');
    await commune.sees(REASON, commune.region('Lý do trả lại'));
  });

  step('mends it, keeps what was sent, and sends it a second time', async () => {
    await commune.fill('Tóm tắt thành tích', 'Đã bổ sung số liệu năm 2025: 100% học sinh hoàn thành chương trình.');
    await commune.press('Lưu');
    const versions = commune.page.getByRole('table', { name: 'Các lần gửi' });
    await versions.getByRole('columnheader', { name: /^Lần 2/ }).waitFor();
    await versions.getByRole('cell', { name: /100% học sinh/ }).waitFor();
    await commune.press('Mở đợt xét');
    await commune.tab('Hồ sơ 1');
    await commune.press('Lập hồ sơ cho 1 đề nghị chưa trình');
    await commune.fill('Đơn vị nhận hồ sơ', 'Sở Nội vụ');
    await commune.sees('Đơn vị đã kết nối');
    await commune.fill('Nội dung đề nghị', CONTENT);
    await commune.fill('Số tờ trình', '15/TTr-UBND');
    await commune.fill('Ngày trình', '20/11/2026');
    await commune.press('Lập hồ sơ');
    await commune.told('Đã lập hồ sơ.');
    await commune.head.getByText('lần 2').waitFor();
    await submit(commune, 'Bản giấy đã có, đang quét.');
    secondBundle = await writeBundle(commune, 'Sở Nội vụ', stick);
    await commune.close(commune.dialog(/^Ghi gói dữ liệu/));
  });

  step('the province decides on it, and the commune has all four in the register and in each history', async () => {
    await lookAtBundle(province, stick, secondBundle);
    await takeBundle(province);
    await province.menu('Hồ sơ và họp xét');
    await province.tab(/^Hồ sơ nhận được/);
    await province.row('Danh sách hồ sơ nhận được', 'lần 2').click();
    await province.press('Tiếp nhận hồ sơ');
    await province.told('Đã tiếp nhận hồ sơ.');
    await province.press('Ghi quyết định', province.head);
    await recordDecision(province, '378/QĐ-UBND');
    await province.heading('Quyết định số 378/QĐ-UBND');
    const answer = await writeBundle(province, 'xã Tân Mẫu', stick);
    await province.close(province.dialog(/^Ghi gói dữ liệu/));
    await lookAtBundle(commune, stick, answer);
    await takeBundle(commune);
    await commune.menu('Quyết định và in');
    await commune.tab('Sổ khen thưởng');
    await commune.row('Sổ khen thưởng', 'Trường Tiểu học Mẫu').getByText('378/QĐ-UBND').waitFor();
    await commune.menu('Đối tượng');
    await commune.tab('Tập thể');
    await commune.row('Danh sách tập thể', 'Trường Tiểu học Mẫu').click();
    await commune.page.getByRole('table', { name: 'Lịch sử khen thưởng' }).getByText('378/QĐ-UBND').waitFor();
  });

  step('takes a bundle in twice, and nothing changes', async () => {
    expect(await lookAtBundle(commune, stick, reply)).toMatchObject({ 'Sẽ thêm': '0', 'Sẽ đổi': '0' });
    expect(await takeBundle(commune)).toContain('Không có gì thay đổi.');
    await commune.menu('Quyết định và in');
    await commune.tab('Sổ khen thưởng');
    await commune.row('Sổ khen thưởng', '378/QĐ-UBND').waitFor();
    await expect.poll(() => commune.row('Sổ khen thưởng', /QĐ-UBND/).count()).toBe(4);
  });
});

describe('the data is kept', () => {
  step('the recovery code is printed and confirmed', async () => {
    await commune.menu('Việc hôm nay');
    await commune.press('In mã khôi phục', commune.region('Mã khôi phục'));
    await commune.heading('Mã khôi phục');
    const code = await commune.page.getByLabel('Mã khôi phục', { exact: true }).innerText();
    const sheet = await commune.preview('Mã khôi phục', () => commune.press('In mã khôi phục'));
    expect(pdfText(sheet.bytes).replaceAll(' ', '')).toContain(code.replaceAll('-', ''));
    await commune.fill('Nhóm cuối của mã', code.split('-').at(-1) ?? '');
    await commune.press('Xác nhận');
    await commune.told('Đã xác nhận mã khôi phục.');
    expect(await commune.page.getByText(code).count()).toBe(0);
  });

  step('locked, it shows no name; a wrong passphrase is refused, the right one opens it', async () => {
    await enterSubject(commune, 'Hộ gia đình', { 'Tên hộ (chủ hộ)': 'ông Đỗ Văn Khóa Mẫu', 'Địa chỉ (thôn, tổ)': 'thôn Mẫu Tây' });
    await commune.heading('ông Đỗ Văn Khóa Mẫu');
    await commune.sees('Đã thêm ông Đỗ Văn Khóa Mẫu.');
    await commune.press('Khóa');
    await commune.heading('Sổ Vàng đang khóa');
    const shown = await commune.page.content();
    for (const name of ['Mẫu', 'Hường', 'Khóa M']) expect(shown).not.toContain(name);
    await unlock(commune, 'mật khẩu sai');
    await commune.sees('Mật khẩu chưa đúng.');
    await unlock(commune, 'Mật khẩu của xã');
    await commune.heading('ông Đỗ Văn Khóa Mẫu');
  });

  step('nothing was refused by the policy of the page, and the console is empty', async () => {
    await expectClean(commune);
    await expectClean(province);
  });
});

async function openNomination(name: string): Promise<void> {
  await commune.menu('Hồ sơ và họp xét');
  await commune.row('Danh sách đợt xét', ROUND).click();
  await commune.row('Danh sách đề nghị', name).click();
  await commune.heading(name);
}
