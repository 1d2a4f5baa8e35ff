import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WordingListPage } from '../../../../renderer/features/wording/wording-list-page.tsx';
import { WordingPage } from '../../../../renderer/features/wording/wording-page.tsx';
import type { WordingState } from '../../../../renderer/features/wording/store.ts';
import type { PaperWording } from '../../../../shared/domain/paper-wording.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, giveSizes, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';

beforeEach(() => {
  giveSizes();
  URL.createObjectURL = () => 'blob:paper';
  URL.revokeObjectURL = () => undefined;
});

const state = (over: Partial<WordingState> = {}): WordingState => ({ today: '2026-11-20', wordings: [], province: [], unused: [], bases: [], templates: [], unit: { tenTinh: 'Lâm Đồng' }, provinceName: 'Lâm Đồng', ...over });
const own = (over: Partial<PaperWording> = {}): PaperWording => ({ id: 'w1', version: 3, document: 'decision', validFrom: '2026-02-01', validTo: null, name: 'Mẫu của đơn vị', source: 'Thói quen', sentences: { resolves: 'QUYẾT NGHỊ:' }, by: 'Trần Ký Mẫu', on: '2026-02-01', ...over });
const render = (held: WordingState, more: FakeMethods = {}, params: Record<string, string> = { document: 'decision' }) => renderPage(<WordingPage params={params} />, { api: fakeApi({ 'wording.state': () => ok(held), ...more }) });
const area = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

describe('the list of wordings', () => {
  it('shows every paper with whose words it uses, and names words of the province that no paper uses', async () => {
    const held = state({ wordings: [own()], unused: [{ profile: 'Quy định mẫu', entryId: 'e', text: 'Câu {tenSai}', why: 'Câu này không có trường {tenSai}.' }] });
    const { user } = renderPage(<WordingListPage params={{}} />, { api: fakeApi({ 'wording.state': () => ok(held) }) });
    const table = await screen.findByRole('table', { name: 'Mẫu văn bản: Quyết định' });
    const row = within(table).getByRole('button', { name: 'Quyết định' }).closest('tr');
    expect(row?.textContent).toContain('Mẫu của đơn vị');
    expect(row?.textContent).toContain('Từ 01/02/2026');
    expect(within(screen.getByRole('table', { name: 'Mẫu văn bản: Hồ sơ đề nghị' })).getByRole('button', { name: 'Tờ trình' }).closest('tr')?.textContent).toContain('Mẫu có sẵn');
    expect(screen.getByRole('alert').textContent).toContain('Quy định mẫu, «Câu {tenSai}»');
    await user.click(screen.getByRole('tab', { name: 'Căn cứ pháp lý' }));
    expect(await screen.findByRole('table', { name: 'Căn cứ pháp lý' })).toBeTruthy();
    expect(screen.getByRole('tabpanel', { name: 'Căn cứ pháp lý' }).textContent).toContain('kiểm tra cách viện dẫn trước khi ký');
  });

  it('replaces a legal basis from a day on', async () => {
    const { user, api } = renderPage(<WordingListPage params={{ tab: 'can-cu' }} />, { api: fakeApi({ 'wording.state': () => ok(state()), 'basis.save': ({ fields }) => ok({ id: 'b1', version: 1, by: 'A', on: '2026-11-20', ...fields }) }) });
    await user.click(await screen.findByRole('button', { name: /^Thay, kết thúc: Nghị định số 152/u }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    expect(dialog.textContent).toContain('“Căn cứ” chưa được ghi.');
    await user.click(within(dialog).getByRole('textbox', { name: 'Căn cứ' }));
    await user.paste('Nghị định mới');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('basis.save')).toHaveLength(1));
    expect(api.inputs('basis.save')[0]?.fields).toMatchObject({ ends: 'nghi-dinh-152-2025', from: '2026-11-20', begins: { text: 'Nghị định mới', papers: ['submission', 'decision', 'council-decision'], order: 30, confidence: 'low' } });
  });

  it('takes in the unit’s own Word file and says why one is refused', async () => {
    let answer: ReturnType<NonNullable<FakeMethods['template.add']>> = err(fault('mau-co-truong-la', 'Văn bản này không có trường {tenSai}.'));
    const { user, api } = renderPage(<WordingListPage params={{ tab: 'tep-word' }} />, { api: fakeApi({ 'wording.state': () => ok(state()), 'template.add': () => answer }) });
    await user.click(await screen.findByRole('combobox', { name: 'Văn bản' }));
    await user.click(await screen.findByRole('option', { name: 'Quyết định' }));
    const file = new File([new Uint8Array([1])], 'mau.docx');
    const input = () => screen.getByLabelText('Nhận tệp Word', { selector: 'input' });
    fireEvent.change(input(), { target: { files: [file] } });
    expect(await screen.findByText('Văn bản này không có trường {tenSai}.')).toBeTruthy();
    answer = ok({ id: 't', version: 1, paper: 'quyet-dinh', attachmentId: 'a', fileName: 'mau.docx', fields: ['so'], validFrom: '2026-11-20', used: true, by: 'A', on: '2026-11-20' });
    fireEvent.change(input(), { target: { files: [file] } });
    expect(await screen.findByText(/Đã nhận tệp Word với 1 trường/u)).toBeTruthy();
    expect(api.inputs('template.add').at(-1)).toEqual({ fileName: 'mau.docx', kind: 'quyet-dinh', from: '2026-11-20' });
  });
});

describe('the editor of one wording', () => {
  it('puts a field in at the cursor and saves only after what is wrong is mended', async () => {
    const { user, api } = render(state(), { 'wording.save': ({ fields }) => ok({ ...own(), ...fields, id: 'w9', version: 1 }) });
    const subject = await area('Trích yếu');
    await user.clear(subject);
    await user.click(subject);
    await user.paste('Về việc thưởng: ');
    subject.setSelectionRange(8, 8);
    await user.click(within(screen.getByRole('group', { name: 'Trường của câu: Trích yếu' })).getByRole('button', { name: 'Động từ khen thưởng' }));
    expect(subject.value).toBe('Về việc {dongTu}thưởng: ');
    expect(screen.getByText(/Câu không còn trường \{hinhThuc\}/u)).toBeTruthy();
    const basis = await area('Căn cứ');
    await user.clear(basis);
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(api.inputs('wording.save')).toEqual([]);
    expect(screen.getByText(/không được để trống/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Trả về mẫu có sẵn: Căn cứ' }));
    expect(basis.value).toBe('Căn cứ {canCu}');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('wording.save')).toHaveLength(1));
    expect(api.inputs('wording.save')[0]).toMatchObject({ fields: { document: 'decision', validFrom: '2026-11-20', sentences: { basis: 'Căn cứ {canCu}', subject: expect.stringContaining('{dongTu}thưởng') } } });
  });

  it('keeps letters that come as UniKey sends them', async () => {
    const { user } = render(state());
    const subject = await area('Trích yếu');
    await user.clear(subject);
    // «Việc»: the word is sent, taken back letter by letter and sent again.
    await user.type(subject, 'Viec{Backspace}{Backspace}ệc khen{Backspace}{Backspace}ên');
    expect(subject.value).toBe('Việc khên');
  });

  it('opens the unit’s wording in force, takes everything back to the built-in one and that back again', async () => {
    const { user, api } = render(state({ wordings: [own()] }), { 'wording.save': ({ fields }) => ok({ ...own(), ...fields, version: 4 }), 'wording.remove': () => ok({}) });
    const resolves = await area('Dòng «QUYẾT ĐỊNH:»');
    expect(resolves.value).toBe('QUYẾT NGHỊ:');
    await user.click(screen.getByRole('button', { name: 'Trả về mẫu có sẵn cho cả văn bản' }));
    expect(resolves.value).toBe('QUYẾT ĐỊNH:');
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(resolves.value).toBe('QUYẾT NGHỊ:'));
    await user.click(screen.getByRole('button', { name: 'Trả về mẫu có sẵn cho cả văn bản' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('wording.save')[0]).toMatchObject({ id: 'w1', version: 3, fields: { sentences: { resolves: 'QUYẾT ĐỊNH:' } } }));
    await user.click(screen.getByRole('button', { name: 'Bỏ mẫu dùng từ 01/02/2026' }));
    await waitFor(() => expect(api.inputs('wording.remove')).toEqual([{ id: 'w1' }]));
  });

  it('shows words of the province as what lies below', async () => {
    const province = [{ id: 'e1', paper: 'decision' as const, level: 'province' as const, validFrom: '2026-01-01', validTo: null, name: 'Quy định mẫu', source: '', confidence: 'high' as const, sentences: { resolves: 'TỈNH QUYẾT ĐỊNH:' } }];
    const { user } = render(state({ province }));
    const resolves = await area('Dòng «QUYẾT ĐỊNH:»');
    expect(resolves.value).toBe('TỈNH QUYẾT ĐỊNH:');
    await user.type(resolves, 'X');
    expect(screen.getByRole('button', { name: 'Trả về mẫu của tỉnh: Dòng «QUYẾT ĐỊNH:»' })).toBeTruthy();
  });

  it('is seen as it prints before it is saved', async () => {
    const preview = vi.fn(() => ok({ fileName: 'a.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }));
    const { user, api } = render(state(), { 'wording.preview': preview });
    await user.click(await screen.findByRole('button', { name: 'Xem với ví dụ' }));
    expect(await screen.findByTitle('Xem trước: Quyết định')).toBeTruthy();
    expect(api.inputs('wording.preview')[0]).toMatchObject({ kind: 'quyet-dinh', from: '2026-11-20', of: 'sample' });
  });
});
