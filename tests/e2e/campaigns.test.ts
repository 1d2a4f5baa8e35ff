import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { addAssigned, addLine, back, communeOf, enterFigures, follow, openFromLibrary, sendReport, writeReport } from './campaign-deeds.ts';
import type { WrittenReport } from './campaign-deeds.ts';
import { button } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { itsTurn } from '../long.ts';
import { expectClean, useDesk } from './harness.ts';

const desk = useDesk();
const SOURCE = 'Báo cáo số 12/BC-UBND ngày 05/01/2026';

describe('DLK: the đợt ends on an event', () => {
  const step = desk.story(itsTurn(0, 6));
  const name = /Đại hội lần thứ XIV/;
  const due = 'khi tổng kết Đợt thi đua';
  const goal = 'Hoàn thành và hoàn thành vượt mức các chỉ tiêu kinh tế - xã hội';
  const report: WrittenReport = {
    kind: 'Báo cáo tổng kết', period: '01/10/2025 – 23/01/2026', number: '45', answers: /^Kết quả Đợt thi đua · hạn 30\/11\/2026 · Còn 10 ngày$/,
    sentence: 'Xã giữ vững mức thu của quý cuối năm.', drafted: [/^Trong 02 chỉ tiêu được giao có 01 chỉ tiêu vượt và 01 chỉ tiêu đạt; đạt và vượt 2\/2 chỉ tiêu\.$/, /02\/02 chỉ tiêu được giao/],
  };
  let clerk: Clerk;

  step('DLK: opened with its zero; deadlines have no day before the event has one', async () => {
    clerk = await communeOf(desk, 'Đắk Lắk');
    await openFromLibrary(clerk, name);
    await clerk.sees(/^0124\/KH-UBND · .* · từ 10\/2025 đến khi Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công$/);
    await clerk.sees('Chưa có hạn', clerk.region('Thời hạn'));
    await follow(clerk, 'Việc phải gửi', 'Hạn gửi và đã gửi');
    await clerk.sees('Chờ ngày của sự kiện “khi tổng kết Đợt thi đua”');
    await clerk.page.getByRole('row').filter({ hasText: 'Ủy ban nhân dân tỉnh' }).getByText('Chưa có hạn').first().waitFor();
    await back(clerk, name);
  });

  step('DLK: targets assigned to the unit; one is exceeded, both are reached', async () => {
    await follow(clerk, 'Chỉ tiêu');
    await clerk.sees('Chưa nhập kế hoạch được giao cho đơn vị nên không chấm');
    const source = 'Quyết định số 88/QĐ-UBND ngày 20/12/2024';
    await addAssigned(clerk, goal, { text: 'Thu ngân sách trên địa bàn xã', amount: '12', unit: 'tỷ đồng', source });
    await addAssigned(clerk, goal, { text: 'Trồng rừng tập trung', amount: '40', unit: 'ha', source });
    await enterFigures(clerk, SOURCE, { 'Thu ngân sách trên địa bàn xã, năm 2025': '13,5', 'Trồng rừng tập trung, năm 2025': '40' });
    await clerk.sees(/^Đơn vị vượt 01\/02 chỉ tiêu được giao, đạt trở lên 02\/02;/);
    await back(clerk, name);
  });

  step('DLK: the days of the events are entered, and the deadline is there', async () => {
    await clerk.fill('Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công', '23/01/2026');
    await clerk.fill(due, '30/11/2026');
    await clerk.press('Lưu', clerk.page.getByRole('form', { name: 'Ngày của sự kiện' }));
    await clerk.told('Đã ghi ngày và tính lại thời hạn.');
    await clerk.sees('Còn 10 ngày', clerk.region('Thời hạn'));
    await clerk.sees('Chậm nhất 30/11/2026', clerk.region('Thời hạn'));
  });

  step('DLK: tổng kết is written, sent on time, and prints', async () => {
    await writeReport(clerk, report);
    const text = await sendReport(clerk, report, 'Ngày cuối là 30/11/2026: ngày này đúng hạn.');
    for (const words of ['Kế hoạch số 0124/KH-UBND', 'Thu ngân sách trên địa bàn xã', '13,5 tỷ đồng', 'Vượt']) expect(text).toContain(words);
    await clerk.head.getByText('Đã gửi đúng hạn').waitFor();
    await expectClean(clerk);
  });
});

describe('DNO: stages overlap, no numbers, no day for reports', () => {
  const step = desk.story(itsTurn(1, 6));
  const name = /Đại hội Đảng bộ tỉnh Đắk Nông/;
  const model = 'Tổ hợp tác cà phê Mẫu';
  const halfway: WrittenReport = { kind: 'Báo cáo sơ kết', period: '01/01/2020 – 31/12/2023', number: '21', sentence: 'Sơ kết lồng ghép với tổng kết công tác năm.', drafted: ['98,5%'] };
  const final: WrittenReport = { kind: 'Báo cáo tổng kết', period: '01/01/2020 – 31/12/2025', number: '22', sentence: 'Tổng kết gắn với Hội nghị điển hình tiên tiến của xã.', drafted: ['99,4%', new RegExp(`^Nhân rộng 01 điển hình: ${model}`, 'm')] };
  let clerk: Clerk;

  step('DNO: both stages show their years; nothing is counted and nothing is due', async () => {
    clerk = await communeOf(desk, 'Lâm Đồng');
    await openFromLibrary(clerk, name);
    await clerk.sees('Kế hoạch không quy định số lượng cho đơn vị. Không tính và không chặn đề nghị nào.');
    expect(await clerk.region('Thời hạn').getByRole('listitem').count()).toBe(1);
    await clerk.sees('Văn bản ghi: khi phát sinh', clerk.region('Thời hạn'));
    await clerk.press('Xem kế hoạch');
    await clerk.tab('Thời gian, tuyến trình');
    const stages = clerk.page.getByRole('table', { name: 'Các giai đoạn' });
    await stages.getByRole('row', { name: /^Giai đoạn 1 2020 – 2023/ }).waitFor();
    await stages.getByRole('row', { name: /^Giai đoạn 2 2023 – 2025/ }).waitFor();
    await back(clerk, name);
  });

  step('DNO: an exemplar goes through the four stages', async () => {
    await follow(clerk, 'Điển hình tiên tiến');
    await clerk.press('Thêm điển hình', clerk.head);
    await clerk.heading('Điển hình mới');
    await clerk.fill('Tên điển hình', model);
    await clerk.fill('Ngày', '05/03/2021');
    await clerk.fill('Người thực hiện', 'Đỗ Văn Thư Mẫu');
    await clerk.press('Lưu điển hình');
    await clerk.told('Đã thêm điển hình.');
    await clerk.heading(model);
    for (const [stage, day] of [['Bồi dưỡng', '10/04/2022'], ['Tổng kết', '15/11/2023'], ['Nhân rộng', '20/06/2024']] as const) {
      await clerk.press('Ghi khâu tiếp theo');
      const dialog = clerk.page.getByRole('dialog');
      await clerk.fill('Ngày', day, dialog);
      await clerk.fill('Người thực hiện', 'Đỗ Văn Thư Mẫu', dialog);
      await clerk.press('Lưu', dialog);
      await clerk.told(`Đã ghi khâu «${stage}».`);
    }
    await clerk.page.getByRole('list', { name: 'Các khâu' }).getByText('20/06/2024').waitFor();
    await back(clerk, 'Điển hình tiên tiến');
    await clerk.row('Điển hình tiên tiến', model).getByText('Nhân rộng').first().waitFor();
    await back(clerk, name);
  });

  step('DNO: figures of the two stages', async () => {
    await follow(clerk, 'Chỉ tiêu');
    await enterFigures(clerk, SOURCE, { 'Tỷ lệ hộ được sử dụng điện, năm 2023': '98,5', 'Tỷ lệ hộ được sử dụng điện, năm 2025': '99,4' });
    await clerk.page.getByRole('row').filter({ hasText: 'Tỷ lệ hộ được sử dụng điện' }).getByText('99,4%').first().waitFor();
    await back(clerk, name);
  });

  step('DNO: sơ kết at the end of 2023, then tổng kết', async () => {
    await writeReport(clerk, halfway);
    const text = await sendReport(clerk, halfway);
    expect(text).toContain('98,5%');
    expect(text).not.toContain('99,4%');
    await back(clerk, 'Báo cáo phong trào');
    await back(clerk, name);
    await writeReport(clerk, final);
    expect(await sendReport(clerk, final)).toContain(model);
    await back(clerk, 'Báo cáo phong trào');
    await clerk.row('Báo cáo phong trào', 'Báo cáo sơ kết').getByText('20/11/2026').waitFor();
    await clerk.row('Báo cáo phong trào', 'Báo cáo tổng kết').getByText('20/11/2026').waitFor();
    await expectClean(clerk);
  });
});

describe('LDNN: exceptions to the numbers, two receivers', () => {
  const step = desk.story(itsTurn(2, 6));
  const name = /Không để ai bị bỏ lại phía sau/;
  const labour = 'Sở Lao động - Thương binh và Xã hội';
  const report: WrittenReport = {
    kind: 'Báo cáo tổng kết', period: '01/01/2022 – 31/12/2025', number: '63', sentence: 'Xã tiếp tục đỡ đầu các hộ mới thoát nghèo.',
    drafted: [/01 hộ .*đăng ký/, /Hội Chữ thập đỏ Mẫu|15\.000\.000/],
  };
  let clerk: Clerk;

  step('LDNN: the commune of the former district Đam Rông sees the exceptions, 4 and 5, and not the general lines', async () => {
    clerk = await communeOf(desk, 'Lâm Đồng', (site, unit) => site.call('unit.update', { ...unit, formerDistrict: { name: 'huyện Đam Rông', source: 'Nghị quyết mẫu' } }));
    await openFromLibrary(clerk, name);
    await clerk.press('Áp dụng cho xã');
    await clerk.sees('đã xác nhận áp dụng cho xã.');
    for (const [milestone, words] of [['Sơ kết phong trào', 'riêng huyện Đam Rông chọn không quá 04 trường hợp'], ['Tổng kết phong trào', 'riêng huyện Đam Rông chọn không quá 05 trường hợp']] as const) {
      const lines = clerk.page.getByRole('list', { name: `Số lượng: ${milestone}` }).getByRole('listitem');
      await lines.filter({ hasText: words }).getByText(/Không còn đơn vị nhận/).waitFor();
      expect(await lines.count()).toBe(1);
    }
  });

  step('LDNN: sent to one of two receivers before 15/11; the other still waits', async () => {
    await follow(clerk, 'Việc phải gửi', 'Hạn gửi và đã gửi');
    await clerk.page.getByText('Các kỳ trước (4)').click();
    await clerk.press(new RegExp(`^Ghi đã gửi: Năm 2025, ${labour}`));
    const dialog = clerk.dialog('Ghi đã gửi');
    await clerk.sees('Ngày cuối là 14/11/2025.', dialog);
    await clerk.fill('Ngày gửi', '14/11/2025', dialog);
    await clerk.fill('Số văn bản', '210/BC-UBND', dialog);
    await clerk.press('Lưu', dialog);
    await clerk.told('Đã ghi ngày gửi.');
    const year = clerk.page.getByRole('table', { name: 'Các kỳ trước: Tình hình tổ chức thực hiện phong trào' }).getByRole('row');
    await year.nth(1).getByText('Đã gửi đúng hạn').waitFor();
    expect(await year.nth(1).innerText()).toContain(labour);
    expect(await year.nth(2).innerText()).toMatch(/Sở Nội vụ \(Ban Thi đua - Khen thưởng\)[\s\S]*Quá hạn 371 ngày[\s\S]*Chưa gửi/);
    await back(clerk, name);
  });

  step('LDNN: a household registers to escape poverty, and is helped', async () => {
    await follow(clerk, 'Sổ theo dõi');
    await addLine(clerk, 'Hộ đăng ký thoát nghèo', 'Thêm hộ đăng ký', async (dialog) => {
      await clerk.fill('Chủ hộ', 'Bùi Văn Hộ Mẫu', dialog);
      await clerk.fill('Ngày đăng ký', '10/03/2023', dialog);
      await clerk.choose('Kết quả', 'Đã thoát nghèo', dialog);
      await clerk.fill('Ngày có kết quả', '15/12/2024', dialog);
    });
    await addLine(clerk, 'Hỗ trợ hộ nghèo, địa bàn khó khăn', 'Thêm lượt hỗ trợ', async (dialog) => {
      await clerk.fill('Ngày', '02/05/2023', dialog);
      await clerk.fill('Bên hỗ trợ', 'Hội Chữ thập đỏ Mẫu', dialog);
      await clerk.fill('Bên nhận', 'Bùi Văn Hộ Mẫu', dialog);
      await clerk.choose('Loại bên nhận', 'Hộ nghèo, cận nghèo', dialog);
      await clerk.choose('Hình thức', 'Hiện vật', dialog);
      await clerk.fill('Trị giá (đồng)', '15000000', dialog);
    });
    await back(clerk, name);
    await follow(clerk, 'Chỉ tiêu');
    await enterFigures(clerk, SOURCE, { 'Hộ chính sách người có công là hộ nghèo, năm 2025': '0' });
    await back(clerk, name);
  });

  step('LDNN: tổng kết tells of the registration and of the support', async () => {
    await writeReport(clerk, report);
    const text = await sendReport(clerk, report);
    for (const words of ['Kế hoạch ban hành kèm theo Quyết định số 1479/QĐ-UBND ngày 24/8/2022', '15.000.000']) expect(text).toContain(words);
    await expectClean(clerk);
  });
});

describe('LD23: numbers to be allotted, three windows of merit', () => {
  const step = desk.story(itsTurn(3, 6));
  const name = /giai đoạn 2023 - 2025/;
  const round = 'Tổng kết phong trào giai đoạn 2023 - 2025';
  const award = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';
  const report: WrittenReport = { kind: 'Báo cáo tổng kết', period: '01/01/2023 – 31/12/2025', number: '71', sentence: 'Xã đề nghị đúng số được phân bổ.', drafted: ['Xã đạt chuẩn văn hóa nông thôn mới'] };
  let clerk: Clerk;

  step('LD23: opened without a number; the number of its decision is filled in later', async () => {
    clerk = await communeOf(desk, 'Lâm Đồng', (site) => site.call('subject.save', { fields: { kind: 'person', name: 'Đặng Thị Hường Mẫu', honorific: 'Bà' } }));
    await openFromLibrary(clerk, name);
    await clerk.press('Áp dụng cho xã');
    await clerk.sees(/^chưa có số văn bản · /);
    await clerk.press('Các bản kế hoạch');
    await clerk.press('Bổ sung thông tin còn trống');
    const dialog = clerk.dialog('Bổ sung thông tin còn trống');
    await clerk.fill('Số quyết định', '01893/QĐ-UBND', dialog);
    await clerk.fill('Ngày quyết định', '27/09/2023', dialog);
    await clerk.press('Lưu', dialog);
    await clerk.told('Đã bổ sung.');
    await clerk.row('Các bản kế hoạch', '01893/QĐ-UBND').getByText('Bổ sung thông tin còn trống (đang áp dụng)').waitFor();
    await clerk.page.getByRole('list', { name: 'Những chỗ khác nhau' }).getByText('số 01893/QĐ-UBND ngày 27/09/2023').waitFor();
    await back(clerk, name);
    await clerk.sees(/^01893\/QĐ-UBND · /);
  });

  step('LD23: the plan shows its three windows of merit', async () => {
    await clerk.press('Xem kế hoạch');
    await clerk.tab('Tiêu chí, tiêu chuẩn');
    const standards = clerk.page.getByRole('table', { name: 'Tiêu chuẩn khen thưởng' });
    for (const window of ['số nộp ngân sách giai đoạn 2020 - 2025', 'giai đoạn 2021 - 2025', 'giai đoạn 2023 - 2025']) await standards.getByRole('cell', { name: window, exact: true }).first().waitFor();
    await clerk.tab('Thời gian, tuyến trình');
    const periods = clerk.page.getByRole('table', { name: 'Thời gian' }).getByRole('row');
    for (const years of ['2023 – 2025', '2020 – 2025', '2021 – 2025']) await periods.filter({ hasText: years }).first().waitFor();
    await back(clerk, name);
  });

  step('LD23: the number waits for its allotment, which is written down and counts', async () => {
    const lines = clerk.page.getByRole('list', { name: `Số lượng: ${round}` }).getByRole('listitem').filter({ hasText: 'Bằng khen' });
    await lines.getByText('Chờ phân bổ').first().waitFor();
    await clerk.press(/^Ghi văn bản phân bổ: Bằng khen/);
    const dialog = clerk.dialog('Ghi văn bản phân bổ');
    await clerk.fill('Số văn bản phân bổ', '45/SNV-TĐKT', dialog);
    await clerk.fill('Ngày văn bản', '10/11/2026', dialog);
    await clerk.fill('Số tối đa', '2', dialog);
    await clerk.press('Lưu', dialog);
    await clerk.told('Đã ghi số lượng được phân bổ.');
    await clerk.press(`Mở đợt xét: ${round}`);
    await clerk.press('Mở đợt xét', clerk.dialog('Mở đợt xét'));
    await clerk.heading(round);
    await clerk.press('Thêm đề nghị', clerk.head);
    await clerk.pickSubject('dang thi huong', 'Đặng Thị Hường Mẫu');
    await clerk.choose('Danh hiệu thi đua/Hình thức khen thưởng đề nghị', award);
    await clerk.fill('Thành tích (in trên bằng)', 'Đã có thành tích xuất sắc trong phong trào thi đua');
    await clerk.page.getByRole('form', { name: 'Thêm đề nghị' }).getByRole('button', { name: 'Thêm đề nghị' }).click();
    await clerk.told('Đã thêm 1 đề nghị.');
    const strip = clerk.page.getByRole('list', { name: 'Số lượng của đợt xét' }).getByRole('listitem').filter({ hasText: 'Bằng khen' });
    await strip.getByText(/1/).first().waitFor();
    expect(await strip.first().innerText()).not.toContain('Chờ phân bổ');
    await clerk.other('Xem phong trào');
    await clerk.heading(name);
  });

  step('LD23: tổng kết is written, sent, and prints', async () => {
    await follow(clerk, 'Chỉ tiêu');
    await enterFigures(clerk, SOURCE, { 'Xã đạt chuẩn văn hóa nông thôn mới, năm 2025': '100' });
    await back(clerk, name);
    await writeReport(clerk, report);
    const text = await sendReport(clerk, report);
    expect(text).toContain('Kế hoạch ban hành kèm theo Quyết định số 01893/QĐ-UBND ngày 27/9/2023');
    await expectClean(clerk);
  });
});

describe('DBI: the launching plan before 30/3/2021, the block with its scoring table', () => {
  const step = desk.story(itsTurn(4, 6));
  const name = /Đảng bộ tỉnh Điện Biên/;
  const block = 'Khối thi đua số 3';
  const report: WrittenReport = {
    kind: 'Báo cáo tổng kết', period: '01/01/2021 – 31/12/2025', number: '80', sentence: 'Xã giữ vững kết quả đã đạt.',
    drafted: ['gửi Ủy ban nhân dân tỉnh ngày 29/3/2021, đúng hạn (chậm nhất ngày 29/3/2021)', '98,2%'],
  };
  let clerk: Clerk;

  step('DBI: the plan of the unit is issued; sent 30/3/2021 it is late, sent 29/3/2021 it is on time', async () => {
    clerk = await communeOf(desk, 'Điện Biên');
    await openFromLibrary(clerk, name);
    await clerk.press('Áp dụng cho xã');
    await clerk.sees('đã xác nhận áp dụng cho xã.');
    await follow(clerk, 'Kế hoạch phát động của đơn vị', 'Kế hoạch phát động');
    await clerk.press('Lập kế hoạch phát động');
    await clerk.fill('Số kế hoạch', '15/KH-UBND');
    await clerk.fill('Ngày ban hành', '22/03/2021');
    await clerk.press('Ban hành');
    await clerk.told('Đã ban hành kế hoạch.');
    for (const [open, day, verdict] of [['Ghi đã gửi', '30/03/2021', 'muộn'], ['Sửa lần gửi', '29/03/2021', 'đúng hạn']] as const) {
      await clerk.press(open);
      const dialog = clerk.dialog(open);
      await clerk.fill('Ngày gửi', day, dialog);
      await dialog.getByRole('status').getByText(`Ngày cuối là 29/03/2021: ngày này ${verdict}.`).waitFor();
      await clerk.press('Lưu', dialog);
      await clerk.told('Đã ghi ngày gửi.');
      await clerk.sees(new RegExp(`Gửi ngày ${day}, ${verdict}`));
    }
    await back(clerk, name);
  });

  step('DBI: indicators are pasted from Excel', async () => {
    await follow(clerk, 'Chỉ tiêu');
    await clerk.press('Nhập số liệu', clerk.head);
    await clerk.tab('Dán từ Excel');
    await clerk.fill('Vùng ô chép từ Excel', ['Chỉ tiêu\t2024\t2025', 'Người dân tham gia bảo hiểm y tế\t97,5\t98,2', 'Bác sĩ trên một vạn dân\t12,1\t12,6'].join('\n'));
    await clerk.press('Đọc thử');
    await clerk.sees('4 số sẽ lưu. Chưa lưu gì.');
    await clerk.fill('Nguồn số liệu', SOURCE);
    await clerk.press('Lưu 4 số liệu');
    await clerk.told('Đã lưu 4 số liệu');
    await clerk.heading('Chỉ tiêu');
    await clerk.page.getByRole('row').filter({ hasText: 'Người dân tham gia bảo hiểm y tế' }).getByText('98,2%').first().waitFor();
    await clerk.press(/^Quay lại/);
    await clerk.heading('Nhập số liệu');
    await back(clerk, 'Chỉ tiêu');
    await back(clerk, name);
  });

  step('DBI: the block scores by its table and acclaims the leading unit', async () => {
    await follow(clerk, 'Cụm, khối thi đua');
    await clerk.press('Thêm cụm, khối', clerk.head);
    const dialog = clerk.dialog('Thêm cụm, khối thi đua');
    await clerk.fill('Tên', block, dialog);
    await clerk.fill('Năm', '2025', dialog);
    await clerk.press('Thêm', dialog);
    await clerk.heading(block);
    for (const [index, member] of ['Xã Tân Mẫu', 'Xã Mẫu Đông', 'Xã Mẫu Tây'].entries()) {
      await clerk.press('Thêm thành viên');
      await clerk.fill(`Tên đơn vị, dòng ${index + 1}`, member);
    }
    await clerk.page.getByRole('checkbox', { name: 'Đơn vị mình: Xã Tân Mẫu' }).check();
    await clerk.tab(/^Bảng tiêu chí/);
    for (const [index, [item, max]] of ([['Phát triển kinh tế', '60'], ['Công tác thi đua', '40']] as const).entries()) {
      await clerk.press('Thêm tiêu chí');
      await clerk.fill(`Nội dung, dòng ${index + 1}`, item);
      await clerk.fill(`Điểm tối đa, ${item}`, max);
    }
    await clerk.tab('Chấm điểm');
    await clerk.page.getByRole('radiogroup', { name: 'Điểm đang xem' }).getByText('Điểm của khối').click();
    await clerk.press('Dán từ Excel');
    const paste = clerk.dialog('Dán điểm của khối từ Excel');
    await clerk.fill('Vùng chép từ Excel', '\tXã Tân Mẫu\tXã Mẫu Đông\tXã Mẫu Tây\nPhát triển kinh tế\t58\t55\t50\nCông tác thi đua\t38,5\t39\t35', paste);
    await clerk.press('Ghi vào bảng', paste);
    await clerk.tab('Bình xét, suy tôn');
    await clerk.fill('Ngày bình xét', '20/12/2025');
    await clerk.fill('Số người bình xét', '9');
    await clerk.choose('Đơn vị dẫn đầu', 'Xã Tân Mẫu');
    await clerk.fill('Số phiếu: Xã Tân Mẫu', '8');
    await clerk.press('Lưu cụm, khối');
    await clerk.told('Đã lưu cụm, khối.');
    await clerk.sees(/suy tôn Xã Tân Mẫu là đơn vị dẫn đầu \(8\/9 phiếu, tổng điểm 96,5\/100, xếp thứ 1\)/);
    await clerk.page.getByRole('table', { name: 'Số phiếu' }).getByRole('row', { name: /^2 Xã Mẫu Đông 94/ }).waitFor();
    await back(clerk, 'Cụm, khối thi đua');
    await clerk.row('Cụm, khối thi đua', block).getByText('Xã Tân Mẫu').waitFor();
    await back(clerk, name);
  });

  step('DBI: tổng kết tells that the plan was sent on time', async () => {
    await clerk.fill('Đại Hội thi đua yêu nước tỉnh Điện Biên lần thứ VI', '15/10/2025');
    await clerk.press('Lưu', clerk.page.getByRole('form', { name: 'Ngày của sự kiện' }));
    await clerk.told('Đã ghi ngày và tính lại thời hạn.');
    await writeReport(clerk, report);
    const text = await sendReport(clerk, report);
    for (const words of ['đúng hạn (chậm nhất ngày 29/3/2021)', 'Người dân tham gia bảo hiểm y tế', '98,2%']) expect(text).toContain(words);
    await expectClean(clerk);
  });
});

describe('a plan that nobody has seen', () => {
  const step = desk.story(itsTurn(5, 6));
  const name = /Suối Mây chung sức xây dựng nông thôn mới hiện đại/;
  const text = readFileSync(new URL('../fixtures/invented-plans/dev/xa-suoi-may-nong-thon-moi.txt', import.meta.url), 'utf8');
  let clerk: Clerk;

  step('a plan is read from pasted text and reviewed: one finding mended, one dropped', async () => {
    clerk = await communeOf(desk, 'Lâm Đồng');
    await clerk.menu('Phong trào');
    await button(clerk.page, 'Đọc từ văn bản').first().click();
    await clerk.heading('Đọc từ văn bản');
    await clerk.fill('Dán văn bản', text);
    await clerk.press('Đọc văn bản đã dán');
    await clerk.heading('Xem lại bản đọc');
    await clerk.sees('19/KH-UBND', clerk.page.getByRole('list', { name: 'Điều đã đọc: Văn bản' }));
    await clerk.tab(/^6\. Chỉ tiêu/);
    await clerk.press(/^Sửa Chỉ tiêu: Hộ nghèo: dưới 5%/);
    const dialog = clerk.dialog('Sửa: chỉ tiêu');
    await clerk.fill('Con số', '4,5', dialog);
    await clerk.fill('Văn bản ghi', 'dưới 4,5%', dialog);
    await clerk.press('Lưu', dialog);
    await button(clerk.page, /^Sửa Chỉ tiêu: Hộ nghèo: dưới 4,5%/).waitFor();
    await clerk.press(/^Bỏ Chỉ tiêu: .*20\.000/);
    await button(clerk.page, /^Lấy lại Chỉ tiêu: .*20\.000|^Lấy lại .*20\.000/).waitFor();
    await clerk.press(/^Nhận tất cả điều không nghi ngờ/);
    await clerk.sees('Đã nhận hết điều không nghi ngờ');
  });

  step('its campaign is opened with what was mended and without what was dropped', async () => {
    await clerk.press('Mở phong trào', clerk.head);
    const dialog = clerk.dialog('Mở phong trào từ văn bản này?');
    await clerk.sees('2026 - 2028', dialog);
    await clerk.press('Mở phong trào', dialog);
    await clerk.told('Đã mở phong trào.');
    await clerk.heading(name);
    await clerk.sees(/^19\/KH-UBND · Ủy ban nhân dân xã Suối Mây · 2026 - 2028$/);
    await follow(clerk, 'Chỉ tiêu');
    await clerk.page.getByRole('row').filter({ hasText: 'dưới 4,5%' }).waitFor();
    expect(await clerk.page.getByRole('row').filter({ hasText: /20\.000/ }).count()).toBe(0);
    await expectClean(clerk);
  });
});
