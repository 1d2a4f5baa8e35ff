import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { NominationPage } from '../../../../renderer/features/nominations/nomination-page.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { attachment, awards, item, nomination, nominationData, nominationRow, nominationVersion } from '../work-samples.ts';
import type { NominationData } from '../work-samples.ts';

beforeEach(() => {
  endSession();
  URL.createObjectURL = vi.fn(() => 'blob:test');
  URL.revokeObjectURL = vi.fn();
});

/** A backend that holds one nomination: every write makes a new version of it. */
function holding(first: NominationData, more: FakeMethods = {}) {
  let data = first;
  const write = (change: Partial<NominationData['nomination']>) => {
    data = { ...data, nomination: { ...data.nomination, ...change, version: data.nomination.version + 1 } };
    return data.nomination;
  };
  const held = (change: Partial<NominationData['nomination']>) => {
    const written = write(change);
    data = { ...data, judged: written.items };
    return written;
  };
  const changeItem = (code: string, change: object) => held({ items: data.nomination.items.map((one) => (one.code === code ? { ...one, ...change } : one)) });
  const api = fakeApi({
    'nomination.get': () => ok(data),
    'round.awards': () => ok(awards),
    'eligibility.ofNomination': () => ok({ report: null, note: 'Chưa có điều kiện.' }),
    'nomination.save': ({ version, fields }) =>
      version === data.nomination.version ? ok(write(fields as Partial<NominationData['nomination']>)) : err(fault('da-doi', 'Mục này vừa được sửa ở nơi khác.', { next: 'Mở lại trang.' })),
    'nomination.item': ({ version, code, state, note = '' }) => (version === data.nomination.version ? ok(changeItem(code, { state, note })) : err(fault('da-doi', 'Mục này vừa được sửa ở nơi khác.'))),
    'nomination.attach': ({ code, fileName }) => {
      const added = { ...attachment, id: `a${data.attachments.length + 1}`, fileName };
      data = { ...data, attachments: [...data.attachments, added] };
      const held = data.nomination.items.find((one) => one.code === code)?.attachmentIds ?? [];
      return ok({ nomination: changeItem(code, { state: 'da-co', attachmentIds: [...held, added.id] }), attachment: added });
    },
    'nomination.detach': ({ code, attachmentId }) => {
      const held = data.nomination.items.find((one) => one.code === code)?.attachmentIds ?? [];
      return ok(changeItem(code, { attachmentIds: held.filter((id) => id !== attachmentId) }));
    },
    'attachment.read': () => ok({ fileName: 'bao-cao.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37, 80, 68, 70]) }),
    ...more,
  });
  return { api, now: () => data, setData: (next: NominationData) => void (data = next) };
}
const show = (backend: ReturnType<typeof holding>) => renderPage(<NominationPage params={{ id: 'n1' }} />, { api: backend.api });
const paper = (name: string) => screen.findByRole('listitem', { name });

describe('Đề nghị khen thưởng', () => {
  it('says what is missing on «Vì sao?», and folds it away on «Ẩn lý do»', async () => {
    const { user } = show(holding(nominationData()));
    const reason = await screen.findByText(/Còn thiếu 1 tài liệu/);
    expect(reason.closest('ul')?.hidden).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Vì sao?' }));
    expect(reason.closest('ul')?.hidden).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Ẩn lý do' }));
    expect(reason.closest('ul')?.hidden).toBe(true);
  });

  it('offers only the flags that fit a person', async () => {
    show(holding(nominationData()));
    expect(await screen.findByRole('checkbox', { name: 'Nông dân' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Tập thể nhỏ' })).toBeNull();
  });

  it('counts the merit text and saves all fields on the version that was read', async () => {
    const backend = holding(nominationData());
    const { user, api } = show(backend);
    const merit = await screen.findByLabelText<HTMLTextAreaElement>('Thành tích (in trên bằng)');
    await user.clear(merit);
    await user.type(merit, 'Gương sáng');
    expect(screen.getByText(/^10\/500 ký tự/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Tham mưu, tổ chức phong trào' }));
    await user.click(screen.getByRole('checkbox', { name: 'Nông dân' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() =>
      expect(api.inputs('nomination.save')[0]).toMatchObject({ id: 'n1', version: 4, fields: { merit: 'Gương sáng', capacity: 'tham-muu-to-chuc', flags: { farmer: true, worker: false }, award: { source: 'catalogue', code: 'GK_XA' } } }),
    );
  });

  it('saves what is typed although a paper was marked meanwhile', async () => {
    const { user, api } = show(holding(nominationData()));
    await user.type(await screen.findByLabelText('Tóm tắt thành tích'), ' Thêm một câu.');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trạng thái: Báo cáo thành tích' }), 'Đã có');
    await waitFor(() => expect(api.inputs('nomination.item')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('nomination.save')[0]).toMatchObject({ version: 5 }));
    expect(screen.queryByText('Mục này vừa được sửa ở nơi khác.')).toBeNull();
  });

  it('does not overwrite what was changed elsewhere, and keeps what was typed', async () => {
    const backend = holding(nominationData());
    const { user, api } = show(backend);
    const summary = await screen.findByLabelText<HTMLTextAreaElement>('Tóm tắt thành tích');
    await user.type(summary, ' Của tôi.');
    backend.setData({ ...backend.now(), nomination: nomination({ version: 9, merit: 'Người khác ghi' }) });
    act(() => api.emit('changed', { types: ['nomination'] }));
    expect(await screen.findByText('Đề nghị này vừa được sửa ở nơi khác.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Mục này vừa được sửa ở nơi khác.')).toBeTruthy();
    expect(summary.value).toBe('Vận động 40 hộ hiến đất làm đường. Của tôi.');
    expect(backend.now().nomination.merit).toBe('Người khác ghi');
  });

  it('follows a change made elsewhere while nothing is typed', async () => {
    const backend = holding(nominationData());
    const { api } = show(backend);
    const merit = await screen.findByLabelText<HTMLTextAreaElement>('Thành tích (in trên bằng)');
    backend.setData({ ...backend.now(), nomination: nomination({ version: 9, merit: 'Người khác ghi' }) });
    act(() => api.emit('changed', { types: ['nomination'] }));
    await waitFor(() => expect(merit.value).toBe('Người khác ghi'));
  });

  it('attaches, shows, takes off and puts back a file', async () => {
    const { user, api } = show(holding(nominationData()));
    const row = await paper('Báo cáo thành tích');
    await user.upload(within(row).getByLabelText('Đính kèm', { selector: 'input' }), new File(['%PDF'], 'bao-cao.pdf', { type: 'application/pdf' }));
    const file = await within(row).findByRole('button', { name: 'bao-cao.pdf' });
    await user.click(file);
    const preview = await screen.findByRole('dialog', { name: 'bao-cao.pdf' });
    await user.click(within(preview).getByRole('button', { name: 'Đóng' }));
    await user.click(await within(row).findByRole('button', { name: 'Gỡ bao-cao.pdf' }));
    await waitFor(() => expect(within(row).queryByRole('button', { name: 'bao-cao.pdf' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(await within(row).findByRole('button', { name: 'bao-cao.pdf' })).toBeTruthy();
    expect(api.inputs('nomination.attach')).toHaveLength(2);
  });

  it('F58: says beside a file what was noticed in it, and that one is held', async () => {
    const looks = { looks: [{ id: 'a1', held: null, marks: ['PDF có đoạn lệnh (JavaScript)'] }, { id: 'a2', held: 'tệp bị hỏng hoặc chưa trọn', marks: [] }] };
    const { user } = show(holding(nominationData(), { 'attachment.looks': () => ok(looks) }));
    const row = await paper('Báo cáo thành tích');
    for (const name of ['bao-cao.pdf', 'anh.pdf']) {
      await user.upload(within(row).getByLabelText('Đính kèm', { selector: 'input' }), new File(['%PDF'], name, { type: 'application/pdf' }));
      await within(row).findByRole('button', { name });
    }
    const files = await within(row).findByRole('list', { name: 'Tài liệu đính kèm: Báo cáo thành tích' });
    expect(await within(files).findByLabelText('Nên xem: PDF có đoạn lệnh (JavaScript).')).toBeTruthy();
    expect(await within(files).findByLabelText('Để riêng: Tệp bị hỏng hoặc chưa trọn.')).toBeTruthy();
  });

  it('says beside the paper why a file was refused', async () => {
    const { user } = show(holding(nominationData(), { 'nomination.attach': () => err(fault('tep-la', 'Tệp «x.pdf» không phải PDF, ảnh hoặc Word.', { next: 'Chọn tệp khác.' })) }));
    const row = await paper('Báo cáo thành tích');
    await user.upload(within(row).getByLabelText('Đính kèm', { selector: 'input' }), new File(['MZ'], 'x.pdf', { type: 'application/pdf' }));
    expect(await within(row).findByText('Tệp «x.pdf» không phải PDF, ảnh hoặc Word.')).toBeTruthy();
  });

  it('saves a note with Enter; keeps it when saving fails', async () => {
    let refuse = true;
    const { user, api } = show(
      holding(nominationData(), { 'nomination.item': ({ note = '' }) => (refuse ? err(fault('x', 'Chưa lưu được.')) : ok(nomination({ version: 5, items: [item({ note })] }))) }),
    );
    const note = await screen.findByRole('textbox', { name: 'Ghi chú: Báo cáo thành tích' });
    await user.type(note, 'Bản giấy ở tủ số 2{Enter}');
    expect(await screen.findByText('Chưa lưu được.')).toBeTruthy();
    expect((note as HTMLInputElement).value).toBe('Bản giấy ở tủ số 2');
    refuse = false;
    await user.type(note, '{Enter}');
    await waitFor(() => expect(api.inputs('nomination.item').at(-1)).toMatchObject({ code: 'BAO_CAO_THANH_TICH', note: 'Bản giấy ở tủ số 2' }));
  });

  it('marks a rule that is not certain', async () => {
    show(holding(nominationData()));
    expect(within(await paper('Xác nhận của cấp ủy nơi cư trú')).getByText('cần kiểm tra văn bản')).toBeTruthy();
    expect(within(await paper('Báo cáo thành tích')).queryByText('cần kiểm tra văn bản')).toBeNull();
  });

  it('shows the reason of a return on top, and the versions side by side with what differs marked', async () => {
    show(
      holding(
        nominationData({
          nomination: nomination({ state: 'returned', sentVersions: 1 }),
          row: nominationRow({ state: 'returned', stateWord: 'Bị trả lại' }),
          versions: [nominationVersion()],
          returns: [{ id: 'rn', version: 1, owner: 'x', ownerName: 'Sở Nội vụ', nominationId: 'n1', nominationVersionId: 'nv1', dossierId: 'd1', reason: 'Bổ sung xác nhận của cấp ủy.', date: '2026-11-15', channel: 'paper', attachmentIds: ['scan'] }],
        }),
      ),
    );
    const reason = await screen.findByRole('region', { name: 'Lý do trả lại' });
    expect(within(reason).getByText('Bổ sung xác nhận của cấp ủy.')).toBeTruthy();
    expect(within(reason).getByText(/Sở Nội vụ, ngày 15\/11\/2026 \(ghi từ bản giấy\)/)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Các lần gửi' });
    expect(within(table).getByRole('columnheader', { name: /Lần 1/ })).toBeTruthy();
    expect(within(table).getByRole('columnheader', { name: /Lần 2/ })).toBeTruthy();
    const cells = (name: RegExp) => within(within(table).getByRole('row', { name })).getAllByRole('cell').map((cell) => cell.textContent);
    expect(cells(/Thành tích \(in trên bằng\)/)).toEqual(['Đã có thành tích trong xây dựng thôn văn hóa', 'Khác lần trước: Đã có thành tích xuất sắc trong xây dựng thôn văn hóa']);
    expect(cells(/Tư cách/)).toEqual(['Trực tiếp thực hiện', 'Trực tiếp thực hiện']);
    expect(screen.getByRole('button', { name: 'Lưu' })).toBeTruthy();
  });

  it('cannot be changed while the receiver holds it or has decided', async () => {
    show(
      holding(
        nominationData({
          nomination: nomination({ state: 'awarded', sentVersions: 1, dossierId: 'd1' }),
          row: nominationRow({ state: 'awarded', stateWord: 'Khen thưởng', openPoints: [], ready: true }),
          versions: [nominationVersion()],
          decision: { number: '345/QĐ-UBND', date: '2026-11-18', resultWord: 'Khen thưởng', reason: '' },
        }),
      ),
    );
    expect(await screen.findByText('Khen thưởng · Quyết định số 345/QĐ-UBND ngày 18/11/2026')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Đính kèm' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Xóa' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Mở hồ sơ' })).toBeTruthy();
  });

  it('goes to the award history and removes with a way back', async () => {
    const { user, api } = show(holding(nominationData(), { 'nomination.remove': () => ok({}), 'nomination.restore': () => ok({}) }));
    await user.click(await screen.findByRole('button', { name: 'Xóa' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Xóa' }));
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.restore')).toEqual([{ id: 'n1' }]));
    await user.click(screen.getByRole('button', { name: 'Lịch sử khen thưởng' }));
    expect(useNavigation.getState().here).toMatchObject({ page: 'doi-tuong-chi-tiet', params: { id: 'p1' } });
  });

  it('says that it could not be read', async () => {
    show(holding(nominationData(), { 'nomination.get': () => err(fault('khong-co', 'Không tìm thấy đề nghị.')) }));
    expect(await screen.findByText('Không tìm thấy đề nghị.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });

  it('R42: an initiative of the nominee with its scope of effect is taken over as evidence, and that can be taken back', async () => {
    const wanted = item({ code: 'S4-1', name: 'có sáng kiến được áp dụng hiệu quả', state: 'con-thieu', note: '' });
    const initiatives = [
      { id: 'i1', name: 'Tưới nhỏ giọt', year: 2024, scopeWord: 'Cơ sở', recognised: true, sentence: 'Sáng kiến “Tưới nhỏ giọt” (2024)', lines: ['S4-1'] },
      { id: 'i2', name: 'Chưa trình', year: 2025, scopeWord: 'Chưa được công nhận', recognised: false, sentence: 'Sáng kiến “Chưa trình” (2025)', lines: [] },
    ];
    const { user, api } = show(holding(nominationData({ nomination: nomination({ items: [wanted] }), initiatives })));
    const list = within(await screen.findByRole('list', { name: 'Sáng kiến' }));
    expect(list.getByText('Năm 2024 · phạm vi ảnh hưởng: Cơ sở')).toBeTruthy();
    expect(list.getByText(/chưa được công nhận nên chưa dùng làm minh chứng được/)).toBeTruthy();
    await user.click(list.getByRole('button', { name: 'Ghi sáng kiến Tưới nhỏ giọt vào mục «có sáng kiến được áp dụng hiệu quả»' }));
    await waitFor(() => expect(api.inputs('nomination.item')[0]).toMatchObject({ code: 'S4-1', state: 'da-co', note: 'Sáng kiến “Tưới nhỏ giọt” (2024)' }));
    expect(await list.findByText('Đã ghi ở mục «có sáng kiến được áp dụng hiệu quả».')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(api.inputs('nomination.item')[1]).toMatchObject({ code: 'S4-1', state: 'con-thieu', note: '' }));
  });

  it('says how the checklist comes while no award is chosen', async () => {
    show(holding(nominationData({ nomination: nomination({ award: null, items: [] }), awardName: '' })));
    expect(await screen.findByText(/Chọn danh hiệu hoặc hình thức khen thưởng rồi lưu/)).toBeTruthy();
  });
});
