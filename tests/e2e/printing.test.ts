import { expect } from 'vitest';
import { pdfText } from '../electron/documents/tools.ts';
import { expectAccessible } from './accessible.ts';
import type { Clerk } from './clerk.ts';
import { field } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';

const { folder, sitDown, step } = useDesk();
const data = folder('commune');
const stick = folder('usb');
const ROUND = 'Khen thưởng đột xuất sau mưa lũ';
let clerk: Clerk;

step('a unit with a dossier of two nominees', async () => {
  await at(data, async (site) => {
    await makeUnit(site, COMMUNE);
    const ids: string[] = [];
    for (const name of ['Nguyễn Văn Thí Dụ', 'H’Hen Mẫu']) ids.push((await site.call('subject.save', { fields: { kind: 'person', name }, keepApart: true })).saved?.id ?? '');
    const award = { awardCode: 'GK_XA', awardName: 'Giấy khen của Chủ tịch UBND cấp xã', authority: 'Chủ tịch UBND cấp xã' };
    await site.call('award.backfill', { subjectIds: ids, fields: { ...award, type: 'cong_trang', year: 2026, decisionNumber: '31/QĐ-UBND', decisionDate: '2026-03-05' } });
    await site.call('award.backfill', { subjectIds: ids.slice(0, 1), fields: { ...award, year: 2024, decisionNumber: '12/QĐ-UBND', decisionDate: '2024-03-05' } });
    const round = await site.call('round.save', { fields: { kind: 'sudden', name: ROUND, year: 2026, reason: 'giúp dân sau mưa lũ (giả định)' } });
    const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: ids, award: { source: 'catalogue', code: 'BK_TINH' }, merit: 'Đã có thành tích giúp dân sau mưa lũ (giả định)' });
    await site.call('dossier.create', { roundId: round.id, nominationIds: added.map(({ id }) => id), receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { number: '12/TTr-UBND', date: '2026-11-20', content: 'giúp dân', signer: null, recipients: ['Sở Nội vụ'] } });
  });
  clerk = await sitDown('commune', data, stick);
});

step('«In cả bộ»: the papers of the dossier in one file, in the order asked for', async () => {
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.page.getByText(ROUND).first().click();
  await clerk.heading(ROUND);
  await clerk.tab(/^Hồ sơ/u);
  await clerk.row('Hồ sơ của đợt xét', 'Sở Nội vụ').first().click();
  await clerk.press('In cả bộ');
  const dialog = clerk.dialog('In cả bộ');
  await dialog.getByRole('checkbox', { name: 'Bìa hồ sơ' }).uncheck();
  await field(dialog, 'Số bản: Tờ trình').fill('2');
  const file = await clerk.preview('Bộ hồ sơ', () => clerk.press('Xem trước và in', dialog));
  expect(file.name).toMatch(/^Bo-giay-to-.*\.pdf$/u);
  const text = await pdfText(new Uint8Array(file.bytes));
  expect(text.split('TỜ TRÌNH').length - 1).toBe(2);
  expect(text.indexOf('TỜ TRÌNH')).toBeLessThan(text.indexOf('DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'));
  expect(text).toContain('H’Hen Mẫu');
});

step('a sentence of the unit’s own reaches the paper', async () => {
  await clerk.page.getByRole('button', { name: 'Thiết lập' }).click();
  await clerk.heading('Thiết lập');
  await clerk.press('Mẫu văn bản');
  await clerk.heading('Mẫu văn bản');
  await clerk.page.getByText('Tờ trình', { exact: true }).first().click();
  await clerk.heading(/Tờ trình/u);
  const sentence = clerk.page.getByRole('textbox').filter({ hasText: 'xem xét, quyết định' }).first();
  const before = await sentence.inputValue();
  await sentence.fill(before.replace('xem xét, quyết định', 'quan tâm xem xét, quyết định'));
  await clerk.press('Lưu');
  await clerk.told('Đã lưu mẫu văn bản.');
  await clerk.menu('Hồ sơ và họp xét');
  await clerk.page.getByText(ROUND).first().click();
  await clerk.tab(/^Hồ sơ/u);
  await clerk.row('Hồ sơ của đợt xét', 'Sở Nội vụ').first().click();
  const worded = await clerk.preview('Tờ trình', () => clerk.press('Xem trước bản in: Tờ trình'));
  expect(await pdfText(new Uint8Array(worded.bytes))).toContain('quan tâm xem xét, quyết định');
});

step('«Tờ thử máy in» shows two measured lines', async () => {
  await clerk.page.getByRole('button', { name: 'Thiết lập' }).click();
  await clerk.heading('Thiết lập');
  await clerk.tab('Máy in');
  const sheet = await clerk.preview('Tờ thử máy in', () => clerk.press('Xem trước bản in: Tờ thử máy in'));
  expect(await pdfText(new Uint8Array(sheet.bytes))).toContain('dài đúng 100 mm');
});

step('R77: a page on paper has its figures, unit and page numbers and nothing to press; a chart prints alone with its table', async () => {
  const { page } = clerk;
  const onPaper = async () => (await pdfText(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).replaceAll(/\s+/gu, ' ');
  await clerk.menu('Quyết định và in');
  await clerk.tab('Sổ khen thưởng');
  await clerk.press('Thống kê khen thưởng');
  await page.getByRole('list', { name: 'Biểu đồ: Khen thưởng các năm theo đối tượng' }).getByRole('button', { name: 'Năm 2024, cá nhân: 1' }).waitFor();
  await expectAccessible(clerk);
  const whole = await onPaper();
  for (const words of ['Thống kê khen thưởng', 'Năm 2026: 2 khen thưởng', 'Năm khen thưởng 2022–2026', 'chưa có dòng nào', 'Tỷ lệ các nhóm đối tượng', 'Tân Mẫu', 'Trang 1/']) expect(whole).toContain(words);
  for (const words of ['Việc hôm nay', 'Gửi – nhận', 'Thiết lập', 'Quay lại', 'Xem trước bản in', 'Biểu 0601', 'Tổng hợp']) expect(whole).not.toContain(words);
  // A browser without a screen has no dialog to answer: the sheet is taken where it would open.
  await page.evaluate(() => (window.print = () => undefined));
  await clerk.press('In biểu đồ: Năm khen thưởng 2022–2026');
  const alone = await onPaper();
  for (const words of ['Thống kê khen thưởng – Năm 2026: 2 khen thưởng', 'Năm khen thưởng 2022–2026', 'Cá nhân Tổng số', 'Trang 1/1', 'Xã Tân Mẫu']) expect(alone).toContain(words);
  expect(alone).not.toContain('Tỷ lệ các nhóm');
  expect(await onPaper()).toContain('Tỷ lệ các nhóm đối tượng');
});

step('nothing was refused by the page’s policy, and no script failed', () => expectClean(clerk));
