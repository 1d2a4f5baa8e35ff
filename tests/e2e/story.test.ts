import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { describe, expect } from 'vitest';
import { addSubject, chooseList, setUp, writeCouncil } from './deeds.ts';
import { communeList, report } from './files.ts';
import type { Clerk } from './clerk.ts';
import { button } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';

const { folder, sitDown, step } = useDesk();
const stick = folder('usb');
const AWARD = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
const ROUND = 'Tổng kết phong trào giai đoạn 2023 - 2025';
const COUNCIL = [
  { name: 'Trần Ký Mẫu', duty: 'Chủ tịch Hội đồng', position: 'Chủ tịch UBND' },
  { name: 'Lê Thị Phó Mẫu', duty: 'Phó Chủ tịch', position: 'Phó Chủ tịch UBND' },
  { name: 'Đỗ Văn Thư Mẫu', duty: 'Ủy viên, Thư ký', position: 'Công chức Văn hóa - Xã hội' },
];
let commune: Clerk;

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
    expect(await button(commune.page, /^Mở phong trào: /).count()).toBe(5);
    await commune.press(/^Mở phong trào: .*giai đoạn 2023 - 2025/);
    await commune.told('Đã mở phong trào.');
    await commune.region('Phần trước giao cấp huyện').waitFor();
    await commune.press('Áp dụng cho xã');
    await commune.sees('đã xác nhận áp dụng cho xã.');
  });

  step('registers a person, a collective and a household by hand', async () => {
    await addSubject(commune, 'Cá nhân', { 'Danh xưng': 'Bà', 'Họ và tên': 'Đặng Thị Hường Mẫu', 'Ngày sinh': '05/11/1985', 'Chức vụ, chức danh': 'Trưởng thôn', 'Đơn vị công tác': 'thôn Mẫu Đông' });
    await commune.told('Đã thêm Bà Đặng Thị Hường Mẫu.');
    await addSubject(commune, 'Tập thể', { 'Tên tập thể': 'Trường Tiểu học Mẫu', 'Đơn vị quản lý': 'UBND xã Tân Mẫu' });
    await commune.told('Đã thêm Trường Tiểu học Mẫu.');
    await addSubject(commune, 'Hộ gia đình', { 'Tên hộ (chủ hộ)': 'ông Bùi Văn Hộ Mẫu', 'Địa chỉ': 'thôn Mẫu Tây' });
    await commune.told('Đã thêm');
  });

  step('is asked about the same person entered twice, and nothing is merged', async () => {
    await addSubject(commune, 'Cá nhân', { 'Họ và tên': 'Đặng Thị Hường Mẫu' });
    const question = commune.dialog('Có thể trùng người');
    await commune.sees('Bà Đặng Thị Hường Mẫu, sinh 1985', question);
    await commune.press('Hủy thao tác', question);
    await commune.page.getByRole('navigation').getByRole('button', { name: 'Đối tượng' }).click();
    await commune.press('Không lưu', commune.dialog('Có nội dung chưa lưu'));
    await commune.heading('Đối tượng');
  });

  step('reads persons from an Excel list, row by row, and saves what was shown', async () => {
    const person = (honorific: string, name: string, birth: string) => ({ honorific, name, birth, position: 'Giáo viên', workplace: 'Trường Tiểu học Mẫu' });
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
    await commune.press('Thêm đề nghị');
    await commune.heading('Thêm đề nghị');
    for (const search of ['dang thi huong', 'truong tieu hoc', 'bui van ho', 'vi du']) {
      await commune.fill('Tìm đối tượng', search);
      await commune.page.getByRole('listbox', { name: 'Đối tượng tìm thấy' }).getByRole('option').nth(1).waitFor({ state: 'detached' });
      await commune.page.getByRole('listbox', { name: 'Đối tượng tìm thấy' }).getByRole('option').click();
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
    await commune.heading('Bà Đặng Thị Hường Mẫu');
    const items = commune.page.getByRole('list', { name: 'Thành phần hồ sơ' }).getByRole('listitem');
    const paper = items.filter({ hasText: 'Báo cáo thành tích' }).first();
    await commune.pick('Đính kèm', await report('Báo cáo chị Hường.pdf', 'Báo cáo thành tích của bà Đặng Thị Hường Mẫu.'), paper);
    await button(paper, 'Báo cáo chị Hường.pdf').waitFor();
    await commune.fill('Tóm tắt thành tích', 'Vận động 40 hộ hiến 1.200 m² đất làm đường.');
    await commune.press('Lưu');
    await commune.page.getByRole('status', { name: 'Tình trạng lưu' }).getByText(/^Đã lưu lúc/).waitFor();
    const shown = await commune.preview('Báo cáo chị Hường.pdf', () => commune.press('Báo cáo chị Hường.pdf', paper));
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

  step('holds a session: votes, one who is concerned keeps out, minutes', async () => {
    await commune.menu('Hồ sơ và họp xét');
    await commune.row('Danh sách đợt xét', ROUND).click();
    await commune.press('Họp xét', commune.page.locator('header'));
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
    const minutes = await commune.preview('Biên bản họp Hội đồng Thi đua - Khen thưởng', () => commune.press('Xem trước biên bản'));
    expect(pdfText(minutes.bytes)).toContain('Đặng Thị Hường Mẫu');
  });
});

function pdfText(bytes: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, encoding: 'utf8' });
}
