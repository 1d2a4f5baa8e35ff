import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from '../../electron/demo/site.ts';
import { button } from './clerk.ts';
import type { Clerk } from './clerk.ts';
import { pdfText } from './files.ts';
import type { Desk } from './harness.ts';
import { COMMUNE, at, makeUnit } from './prepared.ts';

/** What a clerk does when running a campaign, each by clicking through the window. */

/** A commune of a province that opens without a passphrase; `more` is done to it before somebody sits down in front of its window. */
export async function communeOf({ folder, sitDown }: Desk, province: string, more: (site: Site, unit: Awaited<ReturnType<typeof makeUnit>>) => Promise<unknown> = () => Promise.resolve()): Promise<Clerk> {
  const data = folder('xa');
  await at(data, async (site) => {
    // The settings of the constant are literal types; only the province differs.
    await more(site, await makeUnit(site, { ...COMMUNE, province: province as typeof COMMUNE.province }));
  });
  const clerk = await sitDown(province, data, folder('usb'));
  await clerk.heading('Việc hôm nay');
  return clerk;
}

/** Opens a campaign from the library; leaves on its page. */
export async function openFromLibrary(clerk: Clerk, name: RegExp): Promise<void> {
  await clerk.menu('Phong trào');
  await button(clerk.page, 'Mở phong trào từ thư viện').first().click();
  await clerk.heading('Thư viện phong trào');
  await clerk.press(new RegExp(`^Mở phong trào: .*${name.source}`));
  await clerk.told('Đã mở phong trào.');
  await clerk.heading(name);
}

/** Goes one page back; `heading` is what stands there. */
export async function back(clerk: Clerk, heading: string | RegExp): Promise<void> {
  await clerk.press(/^Quay lại/);
  await clerk.heading(heading);
}

/** Presses an entry of «Theo dõi phong trào» on the page of a campaign. */
export async function follow(clerk: Clerk, entry: string, heading = entry): Promise<void> {
  await clerk.press(entry, clerk.region('Theo dõi phong trào'));
  await clerk.heading(heading);
}

/** Adds a target assigned to the unit under one of the plan; begins and ends on «Chỉ tiêu». */
export async function addAssigned(clerk: Clerk, under: string, target: { readonly text: string; readonly amount: string; readonly unit: string; readonly source: string }): Promise<void> {
  await clerk.page.getByRole('row').filter({ hasText: under }).first().click();
  await clerk.press('Thêm chỉ tiêu được giao', clerk.dialog(under));
  await clerk.heading('Thêm chỉ tiêu của đơn vị');
  await clerk.fill('Nội dung chỉ tiêu', target.text);
  await clerk.fill('Con số', target.amount);
  await clerk.fill('Đơn vị tính', target.unit);
  await clerk.fill('Văn bản giao', target.source);
  await clerk.press('Lưu');
  await clerk.told('Đã thêm chỉ tiêu của đơn vị.');
  await clerk.heading('Chỉ tiêu');
}

/** Types figures into the sheet of years, by «name, năm year»; begins and ends on «Chỉ tiêu». */
export async function enterFigures(clerk: Clerk, source: string, figures: Readonly<Record<string, string>>): Promise<void> {
  await clerk.press('Nhập số liệu', clerk.head);
  await clerk.heading('Nhập số liệu');
  for (const [cell, figure] of Object.entries(figures)) await clerk.fill(cell, figure);
  await clerk.fill('Nguồn số liệu', source);
  const count = Object.keys(figures).length;
  await clerk.press(`Lưu ${count} ô`);
  await clerk.told(`Đã lưu ${count} số liệu`);
  await back(clerk, 'Chỉ tiêu');
}

/** Adds a line to a register of the campaign from «Sổ theo dõi», and goes back there. */
export async function addLine(clerk: Clerk, register: string, add: string, write: (dialog: Locator) => Promise<void>): Promise<void> {
  await clerk.press(new RegExp(`^${register}`), clerk.page.getByRole('main'));
  await clerk.heading(register);
  await clerk.press(add, clerk.head);
  const dialog = clerk.dialog(add);
  await write(dialog);
  await clerk.press('Lưu', dialog);
  await clerk.told(`Đã thêm ${add.replace('Thêm ', '')}.`);
  await back(clerk, 'Sổ theo dõi');
}

export interface WrittenReport {
  readonly kind: 'Báo cáo sơ kết' | 'Báo cáo tổng kết';
  /** The days it is about, as the window offers them. */
  readonly period: string;
  readonly number: string;
  /** Added to what was drafted of the targets. */
  readonly sentence: string;
  /** What it answers without being asked, by its words in the list. */
  readonly answers?: RegExp;
  /** Words that the drafted parts hold. */
  readonly drafted: readonly (string | RegExp)[];
}

const TARGETS = 'Nội dung mục Kết quả thực hiện các chỉ tiêu';

/** «Soạn báo cáo» from the page of the campaign: drafted from the data, a sentence edited, kept. Leaves on the report. */
export async function writeReport(clerk: Clerk, report: WrittenReport): Promise<void> {
  await follow(clerk, 'Báo cáo', 'Báo cáo phong trào');
  await clerk.press('Soạn báo cáo', clerk.head);
  const dialog = clerk.dialog('Soạn báo cáo');
  await dialog.getByRole('radio', { name: report.kind }).check();
  // The only thing asked for that fits is chosen already.
  if (report.answers !== undefined) expect(await dialog.getByRole('combobox', { name: 'Trả lời việc phải gửi' }).inputValue()).toMatch(report.answers);
  await clerk.press('Soạn từ số liệu', dialog);
  await clerk.heading('Báo cáo mới');
  await clerk.sees(`${report.kind} · ${report.period}`);
  const texts = await clerk.page.getByRole('textbox').evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
  for (const words of report.drafted) expect(texts.some((text) => (typeof words === 'string' ? text.includes(words) : words.test(text))), `drafted: ${String(words)}`).toBe(true);
  const targets = clerk.page.getByRole('textbox', { name: TARGETS });
  await targets.fill(`${await targets.inputValue()} ${report.sentence}`);
  await clerk.fill('Số báo cáo', report.number);
  await clerk.fill('Ngày báo cáo', '20/11/2026');
  await clerk.press('Lưu dự thảo');
  await clerk.told('Đã lưu báo cáo.');
  await clerk.heading('Báo cáo phong trào');
}

/** «Ghi đã gửi», today: the report is frozen. Answers the text of the very PDF that the window saves then. */
export async function sendReport(clerk: Clerk, report: WrittenReport, verdict?: string): Promise<string> {
  await clerk.press('Ghi đã gửi', clerk.head);
  const dialog = clerk.dialog('Ghi đã gửi');
  if (verdict !== undefined) await dialog.getByRole('status').getByText(verdict).waitFor();
  await clerk.press('Ghi đã gửi', dialog);
  // What is unknown or blank is put before the clerk once more: a report written in a few minutes has such places.
  await clerk.sees(/^Báo cáo còn \d+ chỗ chưa có số liệu, còn trống hoặc chưa tính:$/, dialog);
  await clerk.press('Vẫn ghi đã gửi', dialog);
  await clerk.told('Đã ghi gửi báo cáo; nội dung được khóa.');
  await clerk.heading(new RegExp(`^${report.kind}`));
  await clerk.sees(report.sentence);
  await clerk.sees('Nội dung đã khóa.');
  expect(await clerk.page.getByRole('form').count(), 'a sent report is not edited').toBe(0);
  expect(await button(clerk.page, 'Mở lại để sửa').count()).toBe(1);
  await clerk.press('In báo cáo');
  const paper = await clerk.preview(report.kind, () => clerk.page.getByRole('menuitem', { name: 'Xem trước bản in' }).click());
  const text = pdfText(paper.bytes);
  for (const words of [report.sentence, `Số: ${report.number}/BC-UBND`, 'Kết quả thực hiện các chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Đánh giá']) expect(text).toContain(words);
  expect(text).not.toContain('DỰ THẢO');
  return text;
}
