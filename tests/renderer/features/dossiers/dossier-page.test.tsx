import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { DossierPage } from '../../../../renderer/features/dossiers/dossier-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { savedFiles } from '../../saved-files.ts';
import { dossier, dossierData, dossierVersion, nominationRow, programState, readyRow, sentRow } from '../work-samples.ts';

type Data = ReturnType<typeof dossierData>;

let saved: string[];
beforeEach(() => {
  endSession();
  saved = savedFiles();
});

const sent = (more: Partial<Data> = {}) =>
  dossierData({ dossier: dossier({ state: 'da-gui' }), needsReason: [], nominations: [sentRow], versions: [dossierVersion()], bundles: [{ fileName: 'xa-mau_7.sovang', createdAt: '2026-11-20T08:15:00', stateWord: 'Đã tạo' }], ...more });
const render = (data: Data = dossierData(), more: FakeMethods = {}) =>
  renderPage(<DossierPage params={{ id: 'd1' }} />, {
    api: fakeApi({ 'dossier.get': () => ok(data), 'dossier.way': () => ok({ routes: [], where: 'Tại đơn vị', nextStepId: null, terms: [] }), 'paper.make': ({ kind, format }) => ok({ fileName: `${kind}.${format}`, mediaType: format === 'pdf' ? 'application/pdf' : 'x', bytes: new Uint8Array([1]) }), ...more }),
  });

describe('Hồ sơ đề nghị, đang soạn', () => {
  it('asks for a written reason before submitting, and goes to it', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('button', { name: 'Trình hồ sơ' }));
    expect(await screen.findByText('Còn 1 đề nghị chưa đủ điều kiện cần ghi lý do vẫn gửi.')).toBeTruthy();
    const reason = screen.getByLabelText('Lý do vẫn gửi: Bà Đặng Thị Mẫu');
    expect(document.activeElement).toBe(reason);
    await user.type(reason, 'Bổ sung sau');
    await user.click(screen.getByRole('button', { name: 'Trình hồ sơ' }));
    expect(await screen.findByText('Sau khi đơn vị nhận tiếp nhận, cần được trả lại mới sửa được.')).toBeTruthy();
    expect(api.inputs('dossier.submit')).toEqual([]);
  });

  it('submits by keyboard alone with the reasons, on the version read', async () => {
    const { user, api } = render(dossierData(), { 'dossier.submit': () => ok(dossierVersion()) });
    (await screen.findByLabelText('Lý do vẫn gửi: Bà Đặng Thị Mẫu')).focus();
    await user.keyboard('Bổ sung sau');
    screen.getByRole('button', { name: 'Trình hồ sơ' }).focus();
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Trình hồ sơ này?' });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Trình hồ sơ' })));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(api.inputs('dossier.submit')).toEqual([{ id: 'd1', version: 2, reasons: { n1: 'Bổ sung sau' } }]));
    expect(await screen.findByText(/Đã trình hồ sơ/)).toBeTruthy();
  });

  it('prints the whole set from the head of the page: the dialog begins on the button that does it', async () => {
    const { user } = render(dossierData(), { 'print.set': () => ok([{ kind: 'to-trinh', id: 'd1', name: 'Tờ trình', why: null }, { kind: 'danh-sach', id: 'd1', name: 'Danh sách đề nghị', why: null }]) });
    const all = await screen.findByRole('button', { name: 'In cả bộ' });
    expect(screen.getByRole('banner').contains(all)).toBe(true);
    await user.click(all);
    const go = await within(await screen.findByRole('dialog', { name: 'In cả bộ' })).findByRole('button', { name: 'Xem trước và in' });
    await waitFor(() => expect(document.activeElement).toBe(go));
  });

  it('needs no second reason where one is on record', async () => {
    const { user } = render(dossierData({ nominations: [nominationRow({ overrideReason: 'Đã ghi trước' }), readyRow] }));
    await user.click(await screen.findByRole('button', { name: 'Trình hồ sơ' }));
    expect(await screen.findByRole('dialog', { name: 'Trình hồ sơ này?' })).toBeTruthy();
  });

  it('does not submit over a stop', async () => {
    const { user, api } = render(dossierData({ needsReason: [], stops: ['Bà Đặng Thị Mẫu: Vượt số lượng tối đa của đợt xét.'] }));
    await user.click(await screen.findByRole('button', { name: 'Trình hồ sơ' }));
    expect(await screen.findAllByText('Bà Đặng Thị Mẫu: Vượt số lượng tối đa của đợt xét.')).toHaveLength(2);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.inputs('dossier.submit')).toEqual([]);
  });

  it('keeps the reasons when submitting is refused', async () => {
    const { user } = render(dossierData(), { 'dossier.submit': () => err(fault('vuot', 'Vượt số lượng.', { next: 'Bỏ bớt.' })) });
    const reason = await screen.findByLabelText<HTMLTextAreaElement>('Lý do vẫn gửi: Bà Đặng Thị Mẫu');
    await user.type(reason, 'Bổ sung sau');
    await user.click(screen.getByRole('button', { name: 'Trình hồ sơ' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Trình hồ sơ' }));
    expect(await screen.findByText('Vượt số lượng.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hủy thao tác' }));
    expect(reason.value).toBe('Bổ sung sau');
  });

  it('answers a question of the papers in place', async () => {
    const { user, api } = render(dossierData({ needsReason: [], missingForPapers: [{ field: 'placeName', question: 'Địa danh ghi trước ngày tháng' }] }), {
      'unit.state': () => ok(programState({ placeName: null })),
      'unit.update': (fields) => ok({ ...programState().unit, ...fields } as never),
    });
    await user.type(await screen.findByLabelText('Địa danh ghi trước ngày tháng'), 'Mẫu{Enter}');
    await waitFor(() => expect(api.inputs('unit.update')[0]).toMatchObject({ version: 3, name: 'xã Mẫu', placeName: 'Mẫu' }));
    expect(api.inputs('unit.update')[0]).not.toHaveProperty('code');
  });

  it('says when nothing is open any more', async () => {
    render(dossierData({ needsReason: [] }));
    expect(await screen.findByText('Không còn điểm nào cần bổ sung. Có thể trình hồ sơ.')).toBeTruthy();
  });

  it('shows the PDF that is printed, saves Word and Excel, and says why a paper cannot be made', async () => {
    const { user, api } = render();
    await user.click(await screen.findByRole('button', { name: 'Xem trước bản in: Tờ trình' }));
    const preview = await screen.findByRole('dialog', { name: 'Tờ trình' });
    await user.click(within(preview).getByRole('button', { name: 'Đóng' }));
    await user.click(screen.getByRole('button', { name: 'Lưu Danh sách đề nghị khen thưởng: Excel' }));
    await waitFor(() => expect(saved).toEqual(['danh-sach.xlsx']));
    expect(api.inputs('paper.make')).toEqual([{ kind: 'to-trinh', id: 'd1', format: 'pdf' }, { kind: 'danh-sach', id: 'd1', format: 'xlsx' }]);
  });

  it('says beside the papers why one could not be made', async () => {
    const { user } = render(dossierData(), { 'paper.make': () => err(fault('thieu', 'Chưa ghi: Địa danh.', { next: 'Ghi trong Thiết lập.' })) });
    await user.click(await screen.findByRole('button', { name: 'Xem trước bản in: Tờ trình' }));
    expect(within(screen.getByRole('region', { name: 'Giấy tờ' })).getByText('Chưa ghi: Địa danh.')).toBeTruthy();
  });

  it('removes with a way back', async () => {
    const { user, api } = render(dossierData(), { 'dossier.remove': () => ok({}), 'dossier.restore': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xóa hồ sơ' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('dossier.restore')).toEqual([{ id: 'd1' }]));
  });
});

describe('Hồ sơ đề nghị, đã gửi', () => {
  it('shows where it stands and goes on to the stick with its receiver', async () => {
    const { user } = render(sent());
    const steps = await screen.findByRole('list', { name: 'Đường đi của hồ sơ' });
    expect(within(steps).getByText(/xa-mau_7.sovang, 20\/11\/2026 08:15 · Đã tạo/)).toBeTruthy();
    expect(within(steps).getAllByRole('listitem').find((step) => step.getAttribute('aria-current') === 'step')?.textContent).toContain('Đơn vị nhận tiếp nhận');
    await user.click(screen.getByRole('button', { name: 'Gửi đi (USB)' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'gui-nhan', params: { tab: 'gui-di', peerCode: 'so-noi-vu-c3d4' } });
  });

  it.each([
    ['da-tiep-nhan', 'Có quyết định'],
    ['da-gui', 'Ghi ra USB hoặc gửi bản giấy'],
  ] as const)('%s without a bundle: the present step is «%s»', async (state, label) => {
    render(sent({ dossier: dossier({ state }), bundles: [] }));
    const steps = await screen.findByRole('list', { name: 'Đường đi của hồ sơ' });
    expect(within(steps).getAllByRole('listitem').find((step) => step.getAttribute('aria-current') === 'step')?.textContent).toContain(label);
  });

  it('warns before exporting names that anyone can read, then shows progress and the files', async () => {
    let finish: () => void = () => undefined;
    const { user, api } = render(sent(), {
      'folder.pick': () => ok({ available: true, folder: { handle: 'h1', name: 'USB' } }),
      'dossier.exportFolder': (_input, onProgress) => {
        onProgress({ done: 1, total: 3, label: 'Đang ghi tờ trình' });
        return new Promise((resolve) => (finish = () => resolve(ok({ folderName: 'Ho-so-12', files: [{ name: '01-To-trinh.pdf', kind: 'pdf', size: 2048 }] }))));
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Xuất bộ hồ sơ' }));
    expect(await screen.findByText(/ai cầm USB cũng đọc được/)).toBeTruthy();
    expect(api.inputs('folder.pick')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Chọn thư mục' }));
    expect(await screen.findByText('Đang ghi tờ trình')).toBeTruthy();
    finish();
    expect(await screen.findByText('01-To-trinh.pdf')).toBeTruthy();
    expect(api.inputs('dossier.exportFolder')).toEqual([{ id: 'd1', folder: 'h1' }]);
  });

  it('picks the folder in the page where the host has no dialog, and can be stopped', async () => {
    const { user } = render(sent(), {
      'folder.pick': () => ok({ available: false, folder: null }),
      'folder.list': ({ handle }) => ok(handle === null ? { here: null, parent: null, volumes: [{ handle: 'usb', label: 'USB (E:)', free: 1000, removable: true }], children: [] } : { here: { handle, name: 'USB (E:)' }, parent: null, volumes: [], children: [] }),
      'dossier.exportFolder': () => new Promise(() => undefined),
    });
    await user.click(await screen.findByRole('button', { name: 'Xuất bộ hồ sơ' }));
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục' }));
    await user.click(await screen.findByRole('button', { name: /USB \(E:\)/ }));
    await user.click(await screen.findByRole('button', { name: 'Chọn thư mục này' }));
    const job = await screen.findByRole('dialog', { name: 'Xuất bộ hồ sơ' });
    await user.click(await within(job).findByRole('button', { name: 'Hủy thao tác' }));
    expect(await within(job).findByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });

  it('goes to typing in a return and a decision that came on paper', async () => {
    const { user } = render(sent());
    await user.click(await screen.findByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ghi quyết định từ bản giấy' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'quyet-dinh-moi', params: { dossierId: 'd1', onPaper: 'true' } });
    await user.click(screen.getByRole('button', { name: 'Thao tác khác' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Ghi việc trả lại bằng giấy' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'ghi-tra-lai', params: { id: 'd1' } });
  });

  it('says that it could not be read', async () => {
    render(sent(), { 'dossier.get': () => err(fault('khong-co', 'Không tìm thấy hồ sơ.')) });
    expect(await screen.findByText('Không tìm thấy hồ sơ.')).toBeTruthy();
  });
});
