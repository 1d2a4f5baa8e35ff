import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { ReviewPage } from '../../../../renderer/features/plan-drafts/review-page.tsx';
import { flush } from '../../../../renderer/features/plan-drafts/review-store.ts';
import type { PlanDraft } from '../../../../shared/domain/plan-draft.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { campaign } from '../campaigns/samples.ts';
import { PLAN, TEXT, draftOf, keeping } from './samples.ts';

beforeEach(endSession);

const QUOTA = `quotas.${PLAN.quotas[0]?.id ?? ''}`;
const INDICATOR = PLAN.indicators[0];

async function open(draft: PlanDraft = draftOf(), methods: FakeMethods = {}) {
  const backend = keeping(draft);
  const api = fakeApi({ ...backend.methods, ...methods });
  const page = renderPage(<ReviewPage params={{ id: 'd1' }} />, { api });
  await screen.findByRole('region', { name: 'Văn bản' });
  const tab = (name: RegExp) => page.user.click(screen.getByRole('tab', { name }));
  const stateOf = (path: string) => backend.held().findings.find((finding) => finding.path === path)?.state;
  return { ...page, ...backend, tab, stateOf, stored: () => flush(api) };
}
const text = () => screen.getByRole('document');
const marked = (words: string) => within(text()).getByText(words, { selector: 'mark' });

describe('the review of a read plan', () => {
  it('shows the text with what was read marked, and every step with what waits in it', async () => {
    await open();
    expect(text().textContent).toContain('Phong trào mẫu “Vì người nghèo”');
    expect(marked('không quá 03 trường hợp').className).toContain('nghi');
    expect(marked('giảm trên 3%/năm').className).toContain('cho');
    expect(marked('đạt 77 điểm').className).toContain('con');
    expect(screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-label'))).toEqual([
      '1. Văn bản 2 chờ xem', '2. Thời gian: đã xem hết', '3. Hình thức khen: đã xem hết', '4. Số lượng 1 chờ xem, 1 nghi ngờ', '5. Hạn và mốc 1 chờ xem', '6. Chỉ tiêu 1 chờ xem, không bắt buộc',
      '7. Nội dung, tiêu chí, việc: đã xem hết, không bắt buộc', '8. Còn lại 1 chờ xem, không bắt buộc',
    ]);
  });

  it('a click on a mark opens its line, and a line leads to its mark', async () => {
    const { user, tab } = await open();
    await user.click(marked('không quá 03 trường hợp'));
    expect(screen.getByRole('tab', { name: /^4\./ }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText('Chưa rõ hình thức khen.').closest('li')?.className).toContain('cardCurrent');
    await tab(/^6\./);
    await user.click(screen.getByRole('button', { name: /^Xem trong văn bản: Chỉ tiêu/ }));
    expect(marked('giảm trên 3%/năm').className).toContain('current');
  });

  it('goes from mark to mark by the arrow keys', async () => {
    const { user } = await open();
    text().focus();
    await user.keyboard('{ArrowRight}');
    expect(marked('Phong trào mẫu “Vì người nghèo”').className).toContain('current');
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(marked('giảm trên 3%/năm').className).toContain('current');
    expect(screen.getByRole('tab', { name: /^6\./ }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowLeft}');
    expect(marked('Quyết định số 1479/QĐ-UBND').className).toContain('current');
  });

  it('accepts what nobody doubts at once, leaves the doubted, and takes it back by Ctrl+Z', async () => {
    const { user, stateOf, stored } = await open();
    await user.click(screen.getByRole('button', { name: 'Nhận tất cả điều không nghi ngờ (4)' }));
    expect(screen.getByRole('button', { name: 'Đã nhận hết điều không nghi ngờ' }).hasAttribute('disabled')).toBe(true);
    await stored();
    expect(['identity.title', `indicators.${INDICATOR?.id ?? ''}`, QUOTA].map(stateOf)).toEqual(['nhan', 'nhan', 'cho-xem']);
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(stateOf('identity.title')).toBe('cho-xem'));
    await user.keyboard('{Control>}y{/Control}');
    await waitFor(() => expect(stateOf('identity.title')).toBe('nhan'));
  });

  it('writes the clicks of one breath together', async () => {
    const { api, tab, stored } = await open();
    await tab(/^4\./);
    // Without a wait between them, however slow the machine is.
    fireEvent.click(screen.getByRole('button', { name: /^Nhận Số lượng/ }));
    fireEvent.click(screen.getByRole('button', { name: /^Nhận Số lượng/ }));
    await stored();
    expect(api.inputs('planDraft.edit').map(({ findings }) => findings?.map(({ path, state }) => [path, state]))).toEqual([[[QUOTA, 'nhan'], [QUOTA, 'cho-xem']]]);
  });

  it('mends a line in a form that begins with what was read', async () => {
    const { user, tab, held, stateOf } = await open();
    await tab(/^4\./);
    await user.click(screen.getByRole('button', { name: /^Sửa Số lượng/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Sửa: số lượng' });
    within(dialog).getByText('không quá 03 trường hợp');
    const most = within(dialog).getByRole('textbox', { name: 'Số tối đa' });
    await user.clear(most);
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    within(dialog).getByText(/Ghi số tối đa, số tối thiểu/);
    await user.type(most, '7');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(held().plan.quotas[0]?.max).toBe(7);
    expect(stateOf(QUOTA)).toBe('sua');
    screen.getByText('Đã sửa');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(held().plan).toEqual(PLAN));
    expect(stateOf(QUOTA)).toBe('cho-xem');
  });

  it('drops a line and takes it back; the focus stays with the line', async () => {
    const { user, tab, held, stateOf } = await open();
    await tab(/^6\./);
    await user.click(screen.getByRole('button', { name: /^Bỏ Chỉ tiêu/ }));
    const back = await screen.findByRole('button', { name: /^Lấy lại Chỉ tiêu/ });
    expect(held().plan.indicators.some(({ id }) => id === INDICATOR?.id)).toBe(false);
    expect(document.activeElement).toBe(back);
    await user.click(back);
    await waitFor(() => expect(held().plan.indicators.some(({ id }) => id === INDICATOR?.id)).toBe(true));
    expect(stateOf(`indicators.${INDICATOR?.id ?? ''}`)).toBe('nhan');
  });

  it('a related campaign and a footnote are mended, dropped and taken back without moving the others', async () => {
    const wait = (path: string) => ({ path, place: null, doubt: null, state: 'cho-xem' as const });
    const { user, tab, held, stateOf, stored } = await open(draftOf({ findings: [wait('relatedCampaigns.0'), wait('relatedCampaigns.1'), wait('footnotes.0')] }));
    await tab(/^7\./);
    await user.click(screen.getByRole('button', { name: /^Sửa Phong trào liên quan: Cuộc vận động/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sửa: phong trào liên quan' }));
    const relation = dialog.getByRole('combobox', { name: /Liên quan thế nào/ });
    await user.clear(relation);
    await user.type(relation, 'hưởng ứng');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(held().plan.relatedCampaigns[1]).toEqual({ ...PLAN.relatedCampaigns[1], relation: 'hưởng ứng' }));
    await user.click(screen.getByRole('button', { name: /^Bỏ Phong trào liên quan: Cùng cả nước/ }));
    await screen.findByRole('button', { name: /^Lấy lại Phong trào liên quan: Cùng cả nước/ });
    await stored();
    expect([stateOf('relatedCampaigns.0'), stateOf('relatedCampaigns.1')]).toEqual(['bo', 'sua']);
    screen.getByText('hưởng ứng');
    await user.click(screen.getByRole('button', { name: /^Lấy lại Phong trào liên quan/ }));
    await stored();
    expect(stateOf('relatedCampaigns.0')).toBe('nhan');
    await tab(/^8\./);
    await user.click(screen.getByRole('button', { name: /^Bỏ Chú thích: 1\./ }));
    await stored();
    expect(stateOf('footnotes.0')).toBe('bo');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(stateOf('footnotes.0')).toBe('cho-xem'));
  });

  it('a footnote is added by hand behind the last', async () => {
    const { user, tab, held } = await open();
    await tab(/^8\./);
    await user.click(screen.getByRole('button', { name: 'Thêm mới: Chú thích' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm: chú thích' }));
    await user.type(dialog.getByRole('textbox', { name: /Số chú thích/ }), '4');
    await user.type(dialog.getByRole('textbox', { name: /Nội dung/ }), 'Theo Quyết định mẫu.');
    await user.click(dialog.getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(held().plan.footnotes.at(-1)).toEqual({ marker: '4', text: 'Theo Quyết định mẫu.', attachedTo: [] }));
    expect(held().findings.at(-1)).toMatchObject({ path: `footnotes.${PLAN.footnotes.length}`, state: 'them' });
  });

  it('R32: a criterion’s thresholds and their «hoặc» are mended in its form', async () => {
    const path = 'criteria.LDNN-C4';
    const { user, tab, held, stateOf } = await open(draftOf({ findings: [{ path, place: null, doubt: null, state: 'cho-xem' }] }));
    await tab(/^7\./);
    await user.click(screen.getByRole('button', { name: /^Sửa Tiêu chí/ }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Sửa: tiêu chí' }));
    const first = within(dialog.getByRole('group', { name: 'ngưỡng 1' }));
    const figure = first.getByRole('textbox', { name: /Con số/ });
    await user.clear(figure);
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await first.findByText('“Con số” chưa được ghi.');
    await user.type(figure, '2,5');
    await user.click(dialog.getByRole('combobox', { name: 'Các ngưỡng' }));
    await user.click(await screen.findByRole('option', { name: 'Phải đạt tất cả các ngưỡng (và)' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(stateOf(path)).toBe('sua'));
    const mended = held().plan.criteria.find(({ id }) => id === 'LDNN-C4');
    expect(mended).toMatchObject({ rule: { all: ['LDNN-C4-T1', 'LDNN-C4-T2'] }, thresholds: [{ min: 2.5, unit: 'điểm %', window: { length: 3 } }, { min: 50 }] });
    screen.getByText(/3 năm liên tục, và giảm trên 50%/);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(held().plan).toEqual(PLAN));
  });

  it('says why a line cannot go, and keeps it', async () => {
    const milestone = PLAN.milestones.find(({ id }) => PLAN.quotas.some((quota) => quota.milestone.milestoneId === id))?.id ?? '';
    const { user, tab, api } = await open(draftOf({ findings: [{ path: `milestones.${milestone}`, place: null, doubt: null, state: 'cho-xem' }] }));
    await tab(/^5\./);
    await user.click(screen.getByRole('button', { name: /^Bỏ Mốc/ }));
    await screen.findByText(/Mốc này còn \d+ dòng số lượng/);
    expect(api.inputs('planDraft.edit')).toEqual([]);
  });

  it('adds from marked words, with the form filled by what the reader makes of them', async () => {
    const { user, held } = await open();
    const paragraph = within(text()).getByText(/^Gửi báo cáo/);
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    window.getSelection()?.removeAllRanges();
    window.getSelection()?.addRange(range);
    fireEvent.mouseUp(text());
    await user.click(screen.getByRole('button', { name: 'Thêm từ đoạn này' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Hạn báo cáo, gửi văn bản' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm: hạn báo cáo, gửi văn bản' });
    expect(within(dialog).getByRole('textbox', { name: 'Hạn' })).toMatchObject({ value: '15/11' });
    await user.click(within(dialog).getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(held().findings).toHaveLength(6));
    const added = held().findings.at(-1);
    expect(added).toMatchObject({ state: 'them', path: 'reporting.LDNN-Y1' });
    expect(TEXT.slice(added?.place?.from, added?.place?.to)).toBe('Gửi báo cáo trước ngày 15 tháng 11 hằng năm.');
    expect(held().plan.reporting.at(-1)).toMatchObject({ id: 'LDNN-Y1', due: { day: 15, month: 11, bound: 'before' } });
  });

  it('lists what was not understood, to be ticked or added from', async () => {
    const { user, tab, held, stored } = await open();
    await tab(/^8\./);
    const list = screen.getByRole('list', { name: 'Câu chưa đọc ra' });
    within(list).getByText('Còn số chưa đọc');
    await user.click(within(list).getByRole('button', { name: /^Đã xem: đạt 77 điểm/ }));
    await stored();
    expect(held().leftovers[0]?.state).toBe('da-xem');
    await user.click(within(list).getByRole('button', { name: /^Thêm từ đoạn này/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Kinh phí' }));
    const dialog = await screen.findByRole('dialog', { name: 'Thêm: kinh phí' });
    await user.click(within(dialog).getByRole('button', { name: 'Thêm' }));
    await waitFor(() => expect(held().leftovers[0]?.state).toBe('da-them'));
    expect(held().plan.funding.at(-1)?.text).toContain('77');
  });

  it('says when the draft was changed elsewhere and shows it anew', async () => {
    const { user, stored } = await open(draftOf(), { 'planDraft.edit': () => err(fault('da-sua-noi-khac', 'Bản đọc đã được sửa ở nơi khác.')) });
    await user.click(screen.getByRole('button', { name: /^Nhận Tên phong trào/ }));
    await stored();
    await screen.findByText('Bản đọc đã được sửa ở nơi khác.');
    screen.getByRole('tab', { name: '1. Văn bản 2 chờ xem' });
    expect(screen.getByRole('button', { name: 'Hoàn tác' }).hasAttribute('disabled')).toBe(true);
  });

  it('finds words anywhere in the text', async () => {
    const { user } = await open();
    const find = screen.getByRole('textbox', { name: 'Tìm trong văn bản' });
    await user.type(find, 'huyện{Enter}');
    expect(within(text()).getByText('huyện', { selector: 'mark' }).className).toContain('hit');
    await user.clear(find);
    await user.type(find, 'không có chữ này{Enter}');
    expect(find.getAttribute('aria-invalid')).toBe('true');
  });

  it('a text of 500 pages puts only what is in sight into the page', async () => {
    const long = Array.from({ length: 15_000 }, (_, index) => `Đoạn ${index} của một văn bản rất dài, có số ${index}.`).join('\n');
    await open(draftOf({ text: `${TEXT}\n${long}` }));
    expect(text().querySelectorAll('[data-from]').length).toBeLessThan(80);
  });
});

describe('«Mở phong trào»', () => {
  it('sums up, lists what is doubted and open, and opens the campaign with the newest version', async () => {
    const { user, api } = await open(draftOf(), { 'campaign.list': () => ok([]), 'planDraft.accept': () => ok(campaign({ id: 'c9' })) });
    await user.click(screen.getByRole('button', { name: /^Nhận Tên phong trào/ }));
    await user.click(screen.getByRole('button', { name: 'Mở phong trào' }));
    const dialog = await screen.findByRole('dialog', { name: 'Mở phong trào từ văn bản này?' });
    await within(dialog).findByText(/12 dòng số lượng/);
    within(dialog).getByText(/Còn 4 điều chờ xem, trong đó 1 điều nghi ngờ; 1 câu chưa đọc ra/);
    within(dialog).getByText(/Chưa rõ hình thức khen\.$/);
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Mở phong trào' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'phong-trao-chi-tiet', params: { id: 'c9' } }));
    expect(api.inputs('planDraft.accept')).toEqual([{ id: 'd1', version: 5, effectiveFrom: null, document: '' }]);
  });

  it('for a campaign with a plan asks for the adjusting paper and its day', async () => {
    const row = { id: 'c1', name: 'Phong trào mẫu', planCode: null, hasPlan: true, documentNumber: '1479/QĐ-UBND', fromYear: 2022, toYear: 2025, state: 'dang-phat-dong' as const, rounds: 0, nominations: 0 };
    const { user, api } = await open(draftOf({ campaignId: 'c1' }), { 'campaign.list': () => ok([row]), 'planDraft.accept': () => ok(campaign({ id: 'c1' })) });
    await user.click(screen.getByRole('button', { name: 'Đưa vào phong trào' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đưa bản này vào phong trào?' });
    await user.click(await within(dialog).findByRole('button', { name: 'Đưa vào phong trào' }));
    within(dialog).getByText('“Áp dụng từ ngày” chưa được ghi.');
    await user.type(within(dialog).getByRole('textbox', { name: 'Số văn bản điều chỉnh' }), '77/KH-UBND');
    await user.type(within(dialog).getByRole('textbox', { name: 'Áp dụng từ ngày' }), '01/06/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Đưa vào phong trào' }));
    await waitFor(() => expect(api.inputs('planDraft.accept')).toEqual([{ id: 'd1', version: 4, effectiveFrom: '2026-06-01', document: '77/KH-UBND' }]));
  });

  it('warns of a campaign with the same number', async () => {
    const row = { id: 'c1', name: 'Phong trào đã mở', planCode: 'LDNN', hasPlan: true, documentNumber: '1479/QĐ-UBND', fromYear: 2022, toYear: 2025, state: 'dang-phat-dong' as const, rounds: 0, nominations: 0 };
    const { user } = await open(draftOf(), { 'campaign.list': () => ok([row]) });
    await user.click(screen.getByRole('button', { name: 'Mở phong trào' }));
    await screen.findByText(/Đã có phong trào mang số văn bản này: Phong trào đã mở/);
  });
});
