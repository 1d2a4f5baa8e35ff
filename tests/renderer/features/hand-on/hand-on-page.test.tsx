import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { HandOnPage } from '../../../../renderer/features/hand-on/hand-on-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';

const row = {
  id: 'b1', version: 1, bundleId: '00000000-0000-7000-8000-000000000001', number: 4, kind: 'ban-giao', peerCode: 'xa-mau-a1b2', peerName: 'xã Mẫu', fileName: 'xa-mau-a1b2-20261120-4.sovang', size: 1000, sha256: 'ab'.repeat(32), bundleHash: 'cd'.repeat(32),
  lineage: 'l', order: 1, createdAt: '2026-11-20T08:00:00Z', sequenceFrom: 1, sequenceTo: 9, covers: [], contents: [], dossierIds: [], subjects: 0, set: null, state: 'da-tao' as const, written: true, verifiedOn: null, handedOver: null, doubtful: false,
};
const folder = { available: true, folder: { handle: 'h1', name: 'usb' } };

function setup(methods: FakeMethods) {
  const api = fakeApi({
    'folder.pick': () => ok(folder),
    'paper.make': () => err(fault('thu', 'Giấy tờ giả.')),
    'handOn.summary': () => ok({ counts: [{ word: 'Đối tượng', count: 1234 }], recoverable: true, past: [{ bundleId: 'bg1', minutes: true, on: '2026-11-01', from: 'Trần Cũ Mẫu', to: 'Lê Mới Mẫu', note: '', here: true }] }),
    ...methods,
  });
  return renderPage(<HandOnPage />, { api });
}

describe('«Bàn giao, lưu trữ»', () => {
  it('R91: writes a hand-over, says its check code and what could not go along', async () => {
    const { user, api } = setup({ 'handOn.export': () => ok({ written: [row], counts: [], missing: ['mat.pdf'], failed: null }) });
    await screen.findByText('1.234');
    screen.getByText(/01\/11\/2026; người bàn giao: Trần Cũ Mẫu/);
    await user.type(screen.getByRole('textbox', { name: 'Người nhận' }), 'Lê Mới Mẫu');
    await user.click(screen.getByRole('button', { name: 'Tạo gói bàn giao' }));
    await screen.findByText(/xa-mau-a1b2-20261120-4.sovang; mã kiểm tra abab/);
    screen.getByText('mat.pdf');
    await user.click(screen.getByRole('button', { name: 'In biên bản bàn giao' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'bien-ban-ban-giao', id: row.bundleId, format: 'pdf' }]));
    expect(api.inputs('handOn.export')).toEqual([{ folder: 'h1', from: '', to: 'Lê Mới Mẫu', note: '' }]);
  });

  it('R91: archives a year, refuses a year that is none, and lists what an archive differs in', async () => {
    const bundle = { handle: 'f1', fileName: 'luu-tru.sovang', size: 5, unit: 'xa-mau-a1b2', number: 4, kind: 'Lưu trữ', own: false, known: null, forUs: true };
    const { user, api } = setup({
      'archive.export': () => ok({ written: [row], counts: [], missing: [], failed: null, bundleId: 'lt1', index: 'muc-luc.xlsx', papers: ['muc-luc.docx', 'muc-luc.pdf'] }),
      'bundle.scan': () => ok({ bundles: [bundle, { ...bundle, handle: 'f2', kind: 'Kết quả' }], warnings: [], locked: [] } as never),
      'archive.check': ({ file }) =>
        file === 'f1'
          ? ok({ id: 'kt1', journal: { intact: true, lines: 50, reason: '', end: 'lost', endLine: 40 }, number: 4, createdAt: '2026-11-20T08:00:00Z', year: 2026, note: '', checkCode: 'ab'.repeat(32), set: null, records: 10, attachments: 0, same: 9, changed: 1, gone: 0, added: 2, differences: [{ word: 'Đối tượng', title: 'Đối tượng: Nguyễn Văn Mẫu', state: 'changed', at: 1_790_000_000_000, by: 'Chuyên viên TĐKT' }] })
          : err(fault('khong-phai-goi-luu-tru', 'Tệp này không phải gói lưu trữ.')),
    });
    await user.click(await screen.findByRole('tab', { name: 'Lưu trữ' }));
    await user.type(screen.getByRole('textbox', { name: 'Năm' }), '26');
    await user.click(screen.getByRole('button', { name: 'Ghi gói lưu trữ' }));
    await screen.findByText(/Năm gồm bốn chữ số/);
    await user.clear(screen.getByRole('textbox', { name: 'Năm' }));
    await user.type(screen.getByRole('textbox', { name: 'Năm' }), '2026');
    await user.click(screen.getByRole('button', { name: 'Ghi gói lưu trữ' }));
    await screen.findByText('Mục lục: muc-luc.xlsx; muc-luc.docx; muc-luc.pdf');
    expect(api.inputs('archive.export')).toEqual([{ folder: 'h1', year: 2026, note: '' }]);
    await user.click(screen.getAllByRole('button', { name: 'Đóng' }).at(-1) as HTMLElement);
    await user.click(await screen.findByRole('button', { name: 'Chọn nơi có gói lưu trữ' }));
    await user.click(await screen.findByRole('button', { name: 'Kiểm tra luu-tru.sovang' }));
    await screen.findByText(/10 mục: 9 giữ nguyên, 1 đã sửa, 0 không còn; 2 mục thêm sau/);
    await screen.findByText('Đối tượng: Nguyễn Văn Mẫu');
    screen.getByText('Nhật ký 50 dòng nguyên vẹn, nhưng KHÔNG có dòng 40 ghi trong gói khi lưu trữ.');
    await user.click(screen.getByRole('button', { name: 'In phiếu kiểm tra' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind: 'phieu-kiem-tra-luu-tru', id: 'kt1', format: 'pdf' }]));
  });
});
