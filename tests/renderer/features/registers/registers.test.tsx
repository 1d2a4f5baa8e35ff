import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession } from '../../../../renderer/app/session.ts';
import { OverviewPage } from '../../../../renderer/features/registers/overview-page.tsx';
import { RegisterPage } from '../../../../renderer/features/registers/register-page.tsx';
import type { Line } from '../../../../renderer/features/registers/store.ts';
import { REGISTER_NAMES, registerSpec } from '../../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../../shared/domain/registers/registers.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { savedFiles } from '../../saved-files.ts';
import { campaignRow } from '../campaigns/samples.ts';
import { program } from '../start/samples.ts';

beforeEach(() => {
  endSession();
  savedFiles();
});

const support = (over: Partial<Line> = {}): Line => ({
  id: 's1', version: 3, campaignId: null, attachmentIds: [], note: '', giver: 'Công ty Mẫu', receiver: 'Hộ bà Lò Thị Mẫu', receiverKind: 'ho-ngheo', kind: 'tien', content: '', value: 5_000_000,
  givenOn: '2025-05-05', source: '', names: {}, attachments: [], ...over,
});

function setup(params: Record<string, string>, methods: FakeMethods = {}, lines: readonly Line[] = [support()]) {
  let held = [...lines];
  const api = fakeApi({
    'unit.state': () => ok(program({ today: '2026-11-20' })),
    'campaign.list': () => ok([campaignRow({ id: 'c1', name: 'Phong trào mẫu', fromYear: 2018, toYear: 2025 })]),
    'subject.list': () => ok({ rows: [{ id: 'h1', kind: 'household', name: 'Hộ ông Đinh Văn Mẫu', place: 'Thôn Mẫu', birth: '', awards: 0 }], next: null, total: 1 }),
    'exemplar.list': () => ok([]),
    'record.list': () => ok({ rows: held, next: null, total: held.length }),
    'record.totals': () => ok([{ label: 'Trị giá hỗ trợ', value: 5_000_000, unit: 'đồng', note: '1 dòng chưa tính thành tiền' }, { label: 'Xã', value: null, unit: 'đồng', note: '' }]),
    'record.save': ({ id, fields }) => ok({ ...(fields as object), id: id ?? 'new', version: 9, names: {}, attachments: [] }),
    'record.remove': ({ id }) => {
      held = held.filter((line) => line.id !== id);
      return ok({});
    },
    'record.restore': () => {
      held = [...lines];
      return ok({});
    },
    ...methods,
  });
  return renderPage(<RegisterPage params={params} />, { api });
}
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
async function choose(user: ReturnType<typeof setup>['user'], box: HTMLElement, option: string): Promise<void> {
  await user.click(box);
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('the registers', () => {
  it('are shown with how much they hold, for all campaigns or one, and open with the campaign chosen', async () => {
    const api = fakeApi({
      'unit.state': () => ok(program({ today: '2026-11-20' })),
      'campaign.list': () => ok([campaignRow({ id: 'c1', name: 'Phong trào mẫu' })]),
      'record.counts': ({ campaignId }) => ok(REGISTER_NAMES.map((register) => ({ register, lines: register === 'support' ? (campaignId === 'c1' ? 2 : 1234) : 0 }))),
    });
    const { user } = renderPage(<OverviewPage params={{}} />, { api });
    const card = () => screen.findByRole('button', { name: /^Hỗ trợ hộ nghèo/ });
    expect((await card()).textContent).toContain('1.234 dòng');
    expect(screen.getAllByText('Chưa có dòng nào')).toHaveLength(REGISTER_NAMES.length - 1);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Phong trào' }), 'Phong trào mẫu');
    await waitFor(async () => expect((await card()).textContent).toContain('2 dòng'));
    await user.click(await card());
    expect(useNavigation.getState().here).toMatchObject({ page: 'so', params: { register: 'support', campaignId: 'c1' } });
  });
});

describe('one register', () => {
  it('R30: shows giver, receiver, kind, value with dots and day, and sums that do not count what is unknown', async () => {
    setup({ register: 'support' });
    const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
    expect(within(row).getAllByRole('gridcell').map((cell) => cell.textContent)).toEqual(['1', '05/05/2025', 'Công ty Mẫu', 'Hộ bà Lò Thị Mẫu', 'Hộ nghèo, cận nghèo', 'Tiền', '', '5.000.000', '']);
    await screen.findByText('5.000.000 đồng');
    screen.getByText('1 dòng chưa tính thành tiền');
    screen.getByText('chưa có số liệu');
  });

  it('narrows by campaign, year and search, with the years of the campaign', async () => {
    const { user, api } = setup({ register: 'support', campaignId: 'c1' });
    const year = await screen.findByRole('combobox', { name: 'Năm' });
    await waitFor(() => expect(within(year).getAllByRole('option').map((one) => one.textContent).slice(0, 2)).toEqual(['Mọi năm', 'Năm 2026']));
    expect(within(year).getAllByRole('option').at(-1)?.textContent).toBe('Năm 2018');
    await user.selectOptions(year, 'Năm 2025');
    await user.type(screen.getByRole('searchbox', { name: 'Tìm kiếm' }), 'cong ty');
    await waitFor(() => expect(api.inputs('record.list').at(-1)).toMatchObject({ register: 'support', campaignId: 'c1', year: 2025, search: 'cong ty' }));
    expect(api.inputs('record.totals').at(-1)).toEqual({ register: 'support', campaignId: 'c1', year: 2025 });
  });

  it('asks for what is compulsory at each field, and goes on with the next line on Ctrl+Enter', async () => {
    const { user, api } = setup({ register: 'support', campaignId: 'c1' });
    await user.click(await screen.findByRole('button', { name: 'Thêm lượt hỗ trợ' }));
    const form = await dialog('Thêm lượt hỗ trợ');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    for (const label of ['Ngày', 'Bên hỗ trợ', 'Bên nhận', 'Loại bên nhận', 'Hình thức']) form.getByText(`“${label}” chưa được ghi.`);
    expect(api.inputs('record.save')).toHaveLength(0);
    await user.type(form.getByRole('textbox', { name: 'Ngày' }), '5/5/2025');
    await user.type(form.getByRole('textbox', { name: 'Bên hỗ trợ' }), 'Công ty Mẫu');
    await user.type(form.getByRole('textbox', { name: 'Bên nhận' }), 'Xã Mẫu');
    await choose(user, form.getByRole('combobox', { name: 'Loại bên nhận' }), 'Xã đặc biệt khó khăn');
    await choose(user, form.getByRole('combobox', { name: 'Hình thức' }), 'Tiền');
    await user.type(form.getByRole('textbox', { name: 'Trị giá (đồng)' }), '20.000.000');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(api.inputs('record.save')).toHaveLength(1));
    expect(api.inputs('record.save')[0]).toEqual({
      register: 'support',
      fields: { campaignId: 'c1', attachmentIds: [], note: '', giver: 'Công ty Mẫu', receiver: 'Xã Mẫu', receiverKind: 'xa', kind: 'tien', content: '', value: 20_000_000, givenOn: '2025-05-05', source: '' },
    });
    const next = await dialog('Thêm lượt hỗ trợ');
    await waitFor(() => expect(next.getByRole<HTMLInputElement>('textbox', { name: 'Bên hỗ trợ' }).value).toBe(''));
    expect(next.getByRole<HTMLInputElement>('textbox', { name: 'Ngày' }).value).toBe('05/05/2025');
    expect(next.getByRole<HTMLInputElement>('combobox', { name: 'Loại bên nhận' }).value).toBe('Xã đặc biệt khó khăn');
    await waitFor(() => expect(document.activeElement).toBe(next.getByRole('textbox', { name: 'Ngày' })));
  });

  it('puts the backend’s fault at its field and keeps what was typed', async () => {
    const { user } = setup({ register: 'support' }, { 'record.save': () => err(fault('muc-mau-thuan', 'Ngày này không hợp lệ.', { item: 'givenOn', next: 'Sửa ngày.' })) });
    await user.click((await screen.findAllByRole('row'))[1] as HTMLElement);
    const form = await dialog('Lượt hỗ trợ');
    await user.type(form.getByRole('textbox', { name: 'Nội dung' }), 'Làm nhà');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await form.findByText('Ngày này không hợp lệ. Sửa ngày.');
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Ngày' }));
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Nội dung' }).value).toBe('Làm nhà');
  });

  it('takes a line away with undo', async () => {
    const { user, api } = setup({ register: 'support' });
    await user.click((await screen.findAllByRole('row'))[1] as HTMLElement);
    await user.click((await dialog('Lượt hỗ trợ')).getByRole('button', { name: 'Xóa' }));
    await screen.findByText(registerSpec('support').empty);
    await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Công ty Mẫu');
    expect(api.inputs('record.restore')).toEqual([{ register: 'support', id: 's1' }]);
  });

  it('R29: a household chosen from the list gives its name where none was typed', async () => {
    const { user, api } = setup({ register: 'escape_registration' }, {}, []);
    await user.click((await screen.findAllByRole('button', { name: 'Thêm hộ đăng ký' }))[0] as HTMLElement);
    const form = await dialog('Thêm hộ đăng ký');
    await user.click(form.getByRole('combobox', { name: 'Hộ trong danh sách đối tượng' }));
    await user.click(await screen.findByRole('option', { name: /^Hộ ông Đinh Văn Mẫu/ }));
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Chủ hộ' }).value).toBe('Hộ ông Đinh Văn Mẫu');
    await user.type(form.getByRole('textbox', { name: 'Ngày đăng ký' }), '5/10/2022');
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('record.save')[0]).toMatchObject({ fields: { subjectId: 'h1', household: 'Hộ ông Đinh Văn Mẫu', registeredOn: '2022-10-05', outcome: 'chua-co', outcomeOn: null } }));
  });

  it('R42: an initiative names its authors from the list', async () => {
    const { user, api } = setup({ register: 'initiative' }, {}, []);
    await user.click((await screen.findAllByRole('button', { name: 'Thêm sáng kiến' }))[0] as HTMLElement);
    const form = await dialog('Thêm sáng kiến');
    await user.type(form.getByRole('textbox', { name: 'Tên sáng kiến' }), 'Tưới tiết kiệm');
    await user.click(form.getByRole('combobox', { name: 'Tác giả trong danh sách đối tượng' }));
    await user.click(await screen.findByRole('option', { name: /^Hộ ông Đinh Văn Mẫu/ }));
    form.getByRole('button', { name: 'Bỏ Hộ ông Đinh Văn Mẫu' });
    await user.click(form.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('record.save')[0]).toMatchObject({ fields: { name: 'Tưới tiết kiệm', subjectIds: ['h1'], year: 2026, scope: 'chua-cong-nhan' } }));
  });

  it.each<[RegisterName, string, string]>([
    ['feedback', 'Công văn', 'cong-van-vuong-mac'],
    ['inspection', 'Phiếu', 'phieu-kiem-tra'],
  ])('R75, R76: a line of «%s» is printed', async (register, button, kind) => {
    const make = vi.fn(() => err(fault('thieu', 'Vướng mắc chưa ghi gửi tới nơi nào.')));
    const { user, api } = setup({ register }, { 'paper.make': make, 'record.totals': () => ok([]) }, [{ id: 'f1', version: 1, campaignId: null, attachmentIds: [], names: {}, attachments: [{ id: 'a1', fileName: 'don.pdf' }] }]);
    await user.click(await screen.findByRole('button', { name: button }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xem trước bản in' }));
    await waitFor(() => expect(api.inputs('paper.make')).toEqual([{ kind, id: 'f1', format: 'pdf' }]));
    await screen.findByText('Vướng mắc chưa ghi gửi tới nơi nào.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is handed out as it is narrowed', async () => {
    const { user, api } = setup({ register: 'support', campaignId: 'c1' }, { 'record.sheet': () => ok({ fileName: 'ho-tro.xlsx', mediaType: 'x', bytes: new Uint8Array() }) });
    await user.click(await screen.findByRole('button', { name: /^Xuất sổ/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Xuất Excel' }));
    await waitFor(() => expect(api.inputs('record.sheet')).toEqual([{ register: 'support', campaignId: 'c1', year: null, search: '', format: 'xlsx' }]));
  });

  it.each(REGISTER_NAMES)('«%s» says what belongs in it while it is empty, and its form has every field', async (register) => {
    const { user } = setup({ register }, { 'record.totals': () => ok([]) }, []);
    const spec = registerSpec(register);
    await screen.findByText(spec.empty);
    await user.click(screen.getAllByRole('button', { name: `Thêm ${spec.line}` })[0] as HTMLElement);
    const form = await dialog(`Thêm ${spec.line}`);
    for (const field of spec.fields) if (field.kind !== 'campaign') expect(form.getAllByLabelText(new RegExp(`^${field.label.replace(/[()]/gu, '\\$&')}`, 'u')).length).toBeGreaterThan(0);
  });
});
