import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AllotmentPage } from '../../../../renderer/features/exchange/allotment-page.tsx';
import { FiguresPage } from '../../../../renderer/features/exchange/figures-page.tsx';
import { ReceivedPage } from '../../../../renderer/features/exchange/received-page.tsx';
import { ReceivedTab } from '../../../../renderer/features/exchange/received-tab.tsx';
import { SentTab } from '../../../../renderer/features/exchange/sent-tab.tsx';
import { fault, err, ok } from '../../../../shared/result.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';

type View = OutputOf<SoVangContract['received.get']>;
type Sent = OutputOf<SoVangContract['item.list']>[number];
type Grid = OutputOf<SoVangContract['allotment.grid']>;

const view = (more: Partial<View> = {}): View => ({
  item: { id: 'request r1', version: 1, kind: 'request', recordId: 'r1', title: 'Báo cáo kết quả phong trào', owner: 'so', ownerName: 'Sở Nội vụ', campaign: null, campaignId: null, body: {}, bundleId: 'b', receivedOn: '2026-11-20', seenOn: null, answered: null, localId: null, made: false },
  kindWord: 'Yêu cầu, đôn đốc', stateWord: 'Còn 5 ngày', campaignName: '', facts: [{ label: 'Hạn trả lời', value: '25/11/2026' }], parts: [{ heading: 'Nội dung', text: 'Đề nghị gửi báo cáo.', table: null }],
  attachments: [], became: '', canAnswer: true, canUse: false, ...more,
});
const sentRow = (more: Partial<Sent> = {}): Sent => ({
  item: { id: 'guidance g1', version: 2, kind: 'guidance', recordId: 'g1', title: 'Hướng dẫn bình xét', campaignId: null, sourceId: null, body: { title: 'Hướng dẫn bình xét', text: 'Nội dung', number: '15/HD', date: '2026-11-01' }, sentOn: '2026-11-20', withdrawnOn: null },
  kindWord: 'Văn bản hướng dẫn', campaignName: '', everyone: true, receivers: [{ unitCode: 'xa', name: 'Xã Mẫu', stateWord: 'Chưa ghi ra USB', replied: false }, { unitCode: 'xb', name: 'Xã Mẫu Hai', stateWord: 'Đã nhận', replied: false }], replies: [], ...more,
});
const RECEIVERS = [{ unitCode: 'xa', unitName: 'Xã Mẫu', all: true }, { unitCode: 'xb', unitName: 'Xã Mẫu Hai', all: true }];

describe('what came from other units', () => {
  it('lists each with sender, kind, day left; an empty list says where to go', async () => {
    renderPage(<ReceivedTab />, { api: fakeApi({ 'received.list': () => ok([{ id: 'request r1', kind: 'request', kindWord: 'Yêu cầu, đôn đốc', owner: 'so', ownerName: 'Sở Nội vụ', title: 'Báo cáo kết quả', campaignName: '', receivedOn: '2026-11-20', seen: false, dueOn: '2026-11-25', stateWord: 'Còn 5 ngày' }]) }) });
    expect(await screen.findByText('Báo cáo kết quả')).toBeTruthy();
    expect(screen.getByText('Còn 5 ngày')).toBeTruthy();
    expect(screen.getByText('25/11/2026')).toBeTruthy();
  });

  it('shows one as it came, marks it as read, answers it with the next bundle', async () => {
    const { user, api } = renderPage(<ReceivedPage params={{ id: 'request r1' }} />, {
      api: fakeApi({ 'received.get': () => ok(view()), 'received.seen': () => ok({}), 'received.answer': () => ok(view({ canAnswer: false, stateWord: 'Đã trả lời 20/11/2026', item: { ...view().item, answered: { on: '2026-11-20', text: 'Đã gửi báo cáo.' } } })) }),
    });
    expect(await screen.findByText('Đề nghị gửi báo cáo.')).toBeTruthy();
    await waitFor(() => expect(api.inputs('received.seen')).toEqual([{ id: 'request r1' }]));
    await user.click(screen.getByRole('button', { name: 'Trả lời' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Nội dung trả lời/u), 'Đã gửi báo cáo.');
    await user.click(within(dialog).getByRole('button', { name: 'Trả lời' }));
    await waitFor(() => expect(api.inputs('received.answer')).toEqual([{ id: 'request r1', text: 'Đã gửi báo cáo.', number: '', on: '2026-11-20', send: true, scanIds: [] }]));
    expect(await screen.findByText('Đã gửi báo cáo.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Trả lời' })).toBeNull();
  });

  it('says why one cannot be shown', async () => {
    renderPage(<ReceivedPage params={{ id: 'x' }} />, { api: fakeApi({ 'received.get': () => err(fault('khong-tim-thay', 'Không tìm thấy mục này.')), 'received.seen': () => ok({}) }) });
    expect(await screen.findByText(/Không tìm thấy mục này/u)).toBeTruthy();
  });

  it('puts figures of units side by side; an empty cell is no zero', async () => {
    renderPage(<FiguresPage params={{ id: 'c1' }} />, {
      api: fakeApi({ 'received.figures': () => ok({ years: [2025], year: 2025, units: [{ code: 'a', name: 'Xã A' }, { code: 'b', name: 'Xã B' }], rows: [{ key: 'i', name: 'Hộ thoát nghèo', kindWord: 'Thực hiện', unit: 'hộ', cells: [{ value: 5, words: '5', note: '' }, null], sum: 5, known: 1 }] }) }),
    });
    const table = await screen.findByRole('table', { name: 'Số liệu các đơn vị' });
    const cells = within(table).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells).toEqual(['Hộ thoát nghèoThực hiện', 'hộ', '5', '', '51/2 đơn vị']);
  });
});

describe('what is sent to other units', () => {
  const methods = { 'item.list': () => ok([sentRow()]), 'item.receivers': () => ok(RECEIVERS), 'campaign.list': () => ok([]) };

  it('counts who has it, and takes it back after a question', async () => {
    const { user, api } = renderPage(<SentTab />, { api: fakeApi({ ...methods, 'item.withdraw': () => ok(sentRow()) }) });
    expect(await screen.findByText('Chưa ghi ra USB: 1, Đã nhận: 1')).toBeTruthy();
    expect(screen.getByText('Tất cả, 2 đơn vị')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thu hồi Hướng dẫn bình xét' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(api.inputs('item.withdraw')).toEqual([{ id: 'guidance g1', version: 2 }]));
  });

  it('tells the others whom to ask here, beginning with what was told before', async () => {
    const card = sentRow();
    const sentBefore = { ...card, item: { ...card.item, id: 'unit-card xa', kind: 'unit-card' as const, body: { contact: 'Đỗ Văn Thư Mẫu', telephone: '', address: '' } } };
    const { user, api } = renderPage(<SentTab />, { api: fakeApi({ ...methods, 'item.list': () => ok([sentBefore]), 'item.send': () => ok(sentBefore) }) });
    await screen.findByText('Chưa ghi ra USB: 1, Đã nhận: 1');
    await user.click(screen.getByRole('button', { name: 'Gửi thông tin đơn vị' }));
    const dialog = await screen.findByRole('dialog', { name: 'Gửi thông tin đơn vị' });
    expect((within(dialog).getByLabelText<HTMLInputElement>('Người liên hệ')).value).toBe('Đỗ Văn Thư Mẫu');
    await user.type(within(dialog).getByLabelText('Điện thoại'), '0263 000 0000');
    await within(dialog).findByLabelText(/Tất cả 2 đơn vị/u);
    await user.click(within(dialog).getByRole('button', { name: 'Gửi' }));
    await waitFor(() => expect(api.inputs('item.send')).toEqual([{ kind: 'unit-card', sourceId: 'unit', contact: { contact: 'Đỗ Văn Thư Mẫu', telephone: '0263 000 0000', address: '' }, to: 'tat-ca' }]));
  });

  it('writes a request to chosen units; without a title or a receiver nothing goes', async () => {
    const { user, api } = renderPage(<SentTab />, { api: fakeApi({ ...methods, 'item.write': () => ok(sentRow()) }) });
    await user.click(await screen.findByRole('button', { name: 'Soạn yêu cầu, đôn đốc' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(await within(dialog).findByLabelText(/Tất cả 2 đơn vị/u));
    await user.click(within(dialog).getByRole('button', { name: 'Gửi' }));
    expect(api.inputs('item.write')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Trích yếu/u), 'Gửi báo cáo');
    await user.click(within(dialog).getByLabelText('Xã Mẫu Hai'));
    await user.click(within(dialog).getByRole('button', { name: 'Gửi' }));
    await waitFor(() => expect(api.inputs('item.write')[0]).toMatchObject({ kind: 'request', to: ['xb'], fields: { title: 'Gửi báo cáo' } }));
  });
});

describe('giving out numbers', () => {
  const grid = (): Grid => ({
    sheet: null, campaignName: 'Phong trào mẫu',
    quotas: [{ id: 'q1', name: 'Bằng khen', milestone: 'Sơ kết', total: 5, sum: 0, waiting: 0, left: 5 }],
    units: [{ unitCode: 'xa', unitName: 'Xã Mẫu', sentOn: null }],
  });

  it('R56: sums against the total while typing, keeps a blank as waiting, sends each unit its own', async () => {
    const { user, api } = renderPage(<AllotmentPage params={{ id: 'c1' }} />, { api: fakeApi({ 'allotment.grid': () => ok(grid()), 'allotment.save': () => ok(grid()) }) });
    const table = await screen.findByRole('table', { name: 'Số lượng theo đơn vị' });
    expect(within(table).getByRole('status').textContent).toBe('Đã giao 0, còn 5, 1 đơn vị chờ');
    await user.type(within(table).getByLabelText('Xã Mẫu: Bằng khen'), '7');
    expect(within(table).getByRole('status').textContent).toBe('Đã giao 7, quá 2');
    await user.clear(within(table).getByLabelText('Xã Mẫu: Bằng khen'));
    await user.type(within(table).getByLabelText('Xã Mẫu: Bằng khen'), '3');
    await user.type(screen.getByLabelText('Văn bản phân bổ'), '12/SNV');
    await user.click(screen.getByRole('button', { name: 'Lưu và gửi tới từng đơn vị' }));
    await waitFor(() => expect(api.inputs('allotment.save')[0]).toMatchObject({ send: true, fields: { campaignId: 'c1', document: '12/SNV', lines: [{ quotaId: 'q1', unitCode: 'xa', unitName: 'Xã Mẫu', min: null, max: 3 }], totals: [{ quotaId: 'q1', total: 5 }] } }));
  });

  it('refuses what is no number', async () => {
    const { user, api } = renderPage(<AllotmentPage params={{ id: 'c1' }} />, { api: fakeApi({ 'allotment.grid': () => ok(grid()), 'allotment.save': () => ok(grid()) }) });
    await user.type(await screen.findByLabelText('Xã Mẫu: Bằng khen'), 'ba');
    await user.click(screen.getByRole('button', { name: 'Lưu và gửi tới từng đơn vị' }));
    expect(await screen.findByText(/không phải số nguyên/u)).toBeTruthy();
    expect(api.inputs('allotment.save')).toEqual([]);
  });
});
