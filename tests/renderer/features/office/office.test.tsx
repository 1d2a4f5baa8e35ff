import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { LinesPage } from '../../../../renderer/features/office/lines-page.tsx';
import { RemindDialog, matters, titleOf } from '../../../../renderer/features/office/remind-dialog.tsx';
import { ReceiveManyPage } from '../../../../renderer/features/office/receive-many-page.tsx';
import { UnitsPage, sorted } from '../../../../renderer/features/office/units-page.tsx';
import type { UnitRow } from '../../../../renderer/features/office/store.ts';
import type { OfficeBundle, TakenBundle } from '../../../../shared/api/office.ts';
import { OFFICE_COLUMNS } from '../../../../shared/domain/office-overview.ts';
import type { OfficeColumn } from '../../../../shared/domain/office-overview.ts';
import { OFFICE_BUNDLE_WORDS } from '../../../../shared/domain/office-receiving.ts';
import { ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

beforeEach(() => endSession());

const bundle = (n: number, state: OfficeBundle['state'], more: Partial<OfficeBundle> = {}): OfficeBundle => ({
  file: `f${n}`, fileName: `goi-${n}.sovang`, unit: `xã Mẫu ${n}`, unitCode: `xa-mau-${n}`, number: n, kindWord: 'Hồ sơ trình', createdAt: state === 'hong' ? null : '2026-11-19T08:00:00+07:00', add: 3, change: 0, review: 0, known: 0, state, stateWord: OFFICE_BUNDLE_WORDS[state], reason: state === 'moi' ? '' : 'Vì một lý do.', ...more,
});
const taken = (n: number, more: Partial<TakenBundle> = {}): TakenBundle => ({ file: `f${n}`, fileName: `goi-${n}.sovang`, unit: `xã Mẫu ${n}`, unitCode: `xa-mau-${n}`, number: n, outcome: 'nhan', outcomeWord: 'Đã nhận', reason: '', added: 3, changed: 0, known: 0, setAside: 0, ...more });

describe('Nhận nhiều gói', () => {
  const methods: FakeMethods = {
    'folder.pick': () => ok({ available: true, folder: { handle: 'h', name: 'USB mẫu' } }),
    'bundle.receiveFolder': () => ok({ bundles: [bundle(1, 'moi'), bundle(2, 'thieu-goi-truoc'), bundle(3, 'hong')], warnings: ['Có tệp lạ.'] }),
    'bundle.receiveMany': () => ok({ sittingId: '2026-truoc-nhap-goi', bundles: [taken(1), taken(2, { outcome: 'de-lai', outcomeWord: 'Để lại', reason: 'Thiết bị bị rút.' })], taken: 1, left: 1, stopped: false, senders: [{ unitCode: 'xa-mau-1', unitName: 'xã Mẫu 1' }] }),
    'bundle.export': () => ok({ written: [], nothing: [], failed: null }),
  };

  it('R84: ticks what is plain, takes it in as one job, shows reasons, then writes receipts for all senders', async () => {
    const { user, api } = renderPage(<ReceiveManyPage />, { api: fakeApi(methods) });
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText('Có tệp lạ.')).toBeTruthy();
    expect((screen.getByLabelText('Chọn gói goi-1.sovang') as HTMLInputElement).checked).toBe(true);
    expect((screen.getByLabelText('Chọn gói goi-2.sovang') as HTMLInputElement).checked).toBe(false);
    expect((screen.getByLabelText('Chọn gói goi-3.sovang') as HTMLInputElement).disabled).toBe(true);
    await user.click(screen.getByLabelText('Chọn gói goi-2.sovang'));
    await user.click(screen.getByRole('button', { name: 'Nhận 2 gói' }));
    expect(await screen.findByText('Đã nhận 1 gói.')).toBeTruthy();
    expect(api.inputs('bundle.receiveMany')).toEqual([{ files: ['f1', 'f2'], sittingId: null }]);
    const dialog = screen.getByRole('dialog');
    const closers = within(dialog).getAllByRole('button', { name: 'Đóng' });
    await user.click(closers.at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Ghi phiếu xác nhận (1 đơn vị)' }));
    await waitFor(() => expect(api.inputs('bundle.export')).toEqual([{ peerCodes: ['xa-mau-1'], folder: 'h', groups: ['phieu-nhan'] }]));
  });
});

describe('a bundle that has to be looked at by itself', () => {
  it('F51: cannot be ticked and opens alone', async () => {
    const { user } = renderPage(<ReceiveManyPage />, {
      api: fakeApi({ 'folder.pick': () => ok({ available: true, folder: { handle: 'h', name: 'USB mẫu' } }), 'bundle.receiveFolder': () => ok({ bundles: [bundle(1, 'hoi-hai-lan')], warnings: [] }) }),
    });
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Chọn gói goi-1.sovang')).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Mở riêng gói goi-1.sovang' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'nhan-ve', file: 'f1' } }));
  });
});

const unitRow = (name: string, cells: Partial<Record<OfficeColumn, Partial<UnitRow['cells'][number]>>>, more: Partial<UnitRow> = {}): UnitRow => ({
  key: name, name, unitCode: `ma-${name}`, connected: true, late: false,
  cells: OFFICE_COLUMNS.map((column) => ({ column, word: 'Chưa rõ', tone: 'chua-ro', days: null, note: '', to: null, ...cells[column] })), ...more,
});
const CAMPAIGN = { id: 'c1', name: 'Phong trào mẫu' };

describe('Tình hình đơn vị', () => {
  const rows = [
    unitRow('xã An', { 'bao-cao': { word: '1 chưa rõ, quá hạn 5 ngày', tone: 'thieu', days: 5, to: { page: 'don-vi-duoi', params: { id: 'c1' } } } }, { late: true }),
    unitRow('xã Bình', { 'bao-cao': { word: '1 chưa rõ, quá hạn 12 ngày', tone: 'thieu', days: 12 } }, { late: true }),
    unitRow('trường Mẫu', { 'bao-cao': { word: '1 đã nhận', tone: 'xong' } }, { connected: false, unitCode: null }),
  ];
  const methods: FakeMethods = {
    'campaign.list': () => ok([]),
    'office.units': ({ year }) => ok({ today: '2026-11-20', campaignName: '', year: year ?? null, rows }),
  };

  it('R79: shows each unit, opens what is behind a cell, filters those with something to see to', async () => {
    const { user } = renderPage(<UnitsPage params={{ id: CAMPAIGN.id }} />, { api: fakeApi(methods) });
    expect(await screen.findByText('trường Mẫu')).toBeTruthy();
    await user.click(screen.getByLabelText('Chỉ hiện đơn vị còn việc cần xem'));
    expect(screen.queryByText('trường Mẫu')).toBeNull();
    await user.click(screen.getByRole('button', { name: /xã An, Báo cáo/ }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'don-vi-duoi', params: { id: 'c1' } }));
  });

  it('R79: what is overdue longest stands first when sorted by a column', () => {
    expect(sorted(rows, 'bao-cao').map(({ name }) => name)).toEqual(['xã Bình', 'xã An', 'trường Mẫu']);
    expect(sorted(rows, 'ten').map(({ name }) => name)).toEqual(['trường Mẫu', 'xã An', 'xã Bình']);
  });

  it('R79: a reminder goes to the connected ones of those ticked; the others are named for paper', async () => {
    const { user, api } = renderPage(<UnitsPage params={{}} />, {
      api: fakeApi({ ...methods, 'item.write': () => ok({ item: { id: 'request r1', version: 1, kind: 'request', recordId: 'r1', title: 'Đôn đốc', campaignId: null, sourceId: null, body: {}, sentOn: '2026-11-20', withdrawnOn: null }, kindWord: 'Yêu cầu', campaignName: '', everyone: false, receivers: [], replies: [] }) }),
    });
    await user.click(await screen.findByLabelText('Chọn tất cả đơn vị'));
    await user.click(screen.getByRole('button', { name: 'Đôn đốc' }));
    const dialog = await screen.findByRole('dialog', { name: 'Đôn đốc 3 đơn vị' });
    expect(within(dialog).getByText(/Chưa kết nối, gửi giấy: trường Mẫu/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Gửi yêu cầu' }));
    await waitFor(() => expect(api.inputs('item.write')[0]).toMatchObject({ kind: 'request', to: ['ma-xã An', 'ma-xã Bình'] }));
  });

  it('R79: the công văn đôn đốc is printed for those ticked that are not connected', async () => {
    const printed: string[] = [];
    const { user } = renderPage(<RemindDialog rows={rows} campaign={CAMPAIGN} onPrint={(of) => printed.push(...of.map(({ name }) => name))} onClose={() => undefined} />, { api: fakeApi(methods) });
    await user.click(await screen.findByRole('button', { name: 'In công văn đôn đốc' }));
    expect(printed).toEqual(['trường Mẫu']);
  });
});

it('R79: opened for a reminder, the connected units that owe something are chosen and the letter is filled in', async () => {
  const settled = Object.fromEntries(OFFICE_COLUMNS.map((column) => [column, { word: 'Đủ', tone: 'xong' as const }]));
  const rows = [unitRow('xã An', { ...settled, 'bao-cao': { word: '1 chưa rõ, quá hạn 5 ngày', tone: 'thieu', days: 5 } }), unitRow('xã Bình', settled), unitRow('trường Mẫu', { 'bao-cao': { tone: 'thieu' } }, { connected: false, unitCode: null })];
  renderPage(<UnitsPage params={{ id: CAMPAIGN.id, viec: 'don-doc' }} />, { api: fakeApi({ 'campaign.list': () => ok([]), 'office.units': () => ok({ today: '2026-11-20', campaignName: '', year: null, rows }) }) });
  const dialog = await screen.findByRole('dialog', { name: 'Đôn đốc 1 đơn vị' });
  expect(within(dialog).getByText('Gửi trong gói dữ liệu: xã An.')).toBeTruthy();
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Nội dung').value).toContain('gửi nội dung còn thiếu: báo cáo.');
});

describe('what a unit is reminded of', () => {
  it.each([
    ['nothing known of its dossiers', { 'ho-so': { tone: 'chua-ro' } }, 'hồ sơ đề nghị khen thưởng'],
    ['dossiers that wait for us', { 'ho-so': { tone: 'thieu' } }, ''],
    ['a bundle missing', { 'goi-thieu': { tone: 'thieu' }, 'bao-cao': { tone: 'thieu' } }, 'gói dữ liệu còn thiếu, báo cáo'],
    ['no bundle yet', { 'goi-thieu': { tone: 'chua-ro' } }, ''],
  ] as const)('%s', (_what, cells, words) => {
    const settled = Object.fromEntries(OFFICE_COLUMNS.map((column) => [column, { tone: 'xong' as const }]));
    expect(matters([unitRow('xã An', { ...settled, ...cells })])).toBe(words);
  });

  it('R79: the heading says what is asked for, with the campaign once', () => {
    expect(titleOf('báo cáo, số liệu năm', null)).toBe('Đôn đốc gửi báo cáo, số liệu năm');
    expect(titleOf('', null)).toBe('Đôn đốc gửi nội dung còn thiếu');
    expect(titleOf('báo cáo', { id: 'c', name: 'Phong trào mẫu' })).toBe('Đôn đốc thực hiện Phong trào mẫu');
    expect(titleOf('báo cáo', { id: 'c', name: 'Chung tay' })).toBe('Đôn đốc thực hiện phong trào Chung tay');
  });
});

describe('Đề nghị nhận được', () => {
  const line = (n: number) => ({ versionId: `v${n}`, dossierVersionId: `d${n}`, nominationId: `n${n}`, unit: `xã Mẫu ${n}`, dossier: 'Đề nghị', subjectName: `Nguyễn Văn Mẫu ${n}`, place: 'Thôn Mẫu', awardName: 'Giấy khen', sending: 1, since: '2026-10-01', days: 50, acknowledged: false });
  const methods: FakeMethods = {
    'inbox.lines': () => ok([line(1), line(2)]),
    'inbox.check': ({ versionIds }) => ok(versionIds.map((versionId) => ({ versionId, findings: [{ code: 'thieu-tai-lieu', sentence: 'Đơn vị gửi đánh dấu còn thiếu: Báo cáo.' }] }))),
    'inbox.returnMany': () => ok({ returned: 2, dossiers: 2, units: [{ unitCode: 'a', unitName: 'xã Mẫu 1' }, { unitCode: 'b', unitName: 'xã Mẫu 2' }] }),
    'unit.state': () => ok({ exists: true, open: true, today: '2026-11-20' } as never),
  };

  it('R92: shows what a line would be returned for', async () => {
    const { user } = renderPage(<LinesPage />, { api: fakeApi(methods) });
    await user.click(await screen.findByText('Nguyễn Văn Mẫu 1, Thôn Mẫu'));
    expect(await screen.findByText('Đơn vị gửi đánh dấu còn thiếu: Báo cáo.')).toBeTruthy();
  });

  it('what was shown before is read anew when the page is opened again', async () => {
    const first = renderPage(<LinesPage />, { api: fakeApi(methods) });
    await screen.findByText('Nguyễn Văn Mẫu 1, Thôn Mẫu');
    first.unmount();
    renderPage(<LinesPage />, { api: fakeApi({ ...methods, 'inbox.lines': () => ok([line(3)]) }) });
    expect(await screen.findByText('Nguyễn Văn Mẫu 3, Thôn Mẫu')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText('Nguyễn Văn Mẫu 1, Thôn Mẫu')).toBeNull());
  });

  it('R84: lines of several units go into one decision', async () => {
    const { user } = renderPage(<LinesPage />, { api: fakeApi(methods) });
    await user.click(await screen.findByLabelText(/Nguyễn Văn Mẫu 1/));
    await user.click(screen.getByLabelText(/Nguyễn Văn Mẫu 2/));
    await user.click(screen.getByRole('button', { name: 'Ghi quyết định' }));
    await waitFor(() => expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-moi', params: { nominationIds: 'n1,n2' } }));
  });
});
