import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { catalogueRules, ruleWords } from '../../../../renderer/features/settings/rule-words.ts';
import { SettingsPage } from '../../../../renderer/features/settings/settings-page.tsx';
import { signatureWords } from '../../../../renderer/features/settings/signer-words.ts';
import type { VoteRule } from '../../../../renderer/features/settings/store.ts';
import type { Signer, Unit } from '../../../../shared/domain/unit.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from '../start/samples.ts';

beforeEach(endSession);

const signer = (over: Partial<Signer> = {}): Signer => ({
  id: 's1', version: 1, name: 'Nguyễn Văn Mẫu', title: 'Chủ tịch', capacity: 'head', onBehalfOf: '', validFrom: null, validTo: null, preferred: true, ...over,
});

function setup(tab: string, methods: FakeMethods = {}) {
  let stored: Unit = unit;
  let signers: Signer[] = [signer()];
  let rules: VoteRule[] = [];
  const api = fakeApi({
    'unit.state': () => ok(program({ unit: stored })),
    'unit.update': ({ version: _version, ...fields }) => {
      stored = { ...stored, ...fields, version: stored.version + 1 } as Unit;
      return ok(stored);
    },
    'signer.list': () => ok(signers),
    'signer.save': ({ id, fields }) => {
      const saved = { ...signer(), ...fields, id: id ?? 's2', version: 2 } as Signer;
      signers = [...signers.filter((other) => other.id !== saved.id), saved];
      return ok(saved);
    },
    'signer.remove': ({ id }) => {
      signers = signers.filter((other) => other.id !== id);
      return ok({});
    },
    'council.rules': () => ok(rules),
    'law.state': () => ok({ today: '2026-11-21', profiles: [], confirmations: [] }),
    'council.saveRules': (input) => {
      rules = input.rules as VoteRule[];
      return ok(rules);
    },
    'recovery.status': () => ok({ confirmed: false, due: true, code: 'AAAA-BBBB' }),
    ...methods,
  });
  return renderPage(<SettingsPage params={{ tab }} />, { api });
}
const box = (name: string) => screen.getByRole('textbox', { name });
const here = () => useNavigation.getState().here;

describe('Thông tin đơn vị', () => {
  it('saves every field, twice in a row with the newest version', async () => {
    const { user, api } = setup('don-vi');
    await screen.findByText('Trên văn bản: Ủy ban nhân dân xã Tân Mẫu');
    await user.type(box('Địa danh'), 'Tân Mẫu');
    await user.type(box('Ký hiệu bộ phận soạn thảo'), 'VHXH');
    await user.type(box('Tên huyện cũ'), 'huyện Đam Rông');
    await user.type(box('Căn cứ'), 'Nghị quyết mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Đã lưu thông tin đơn vị.');
    await user.clear(box('Tên huyện cũ'));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(api.inputs('unit.update')).toHaveLength(2));
    const base = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', superior: '', placeName: 'Tân Mẫu', symbol: 'UBND', draftingSymbol: 'VHXH' };
    expect(api.inputs('unit.update')).toEqual([
      { ...base, version: 1, formerDistrict: { name: 'huyện Đam Rông', source: 'Nghị quyết mẫu' } },
      { ...base, version: 2, formerDistrict: null },
    ]);
    expect(useSession.getState().unitName).toBe('Xã Tân Mẫu');
  });

  it('keeps what was typed when saving fails', async () => {
    const { user } = setup('don-vi', { 'unit.update': () => err(fault('da-sua-noi-khac', 'Thông tin này vừa được sửa ở nơi khác.')) });
    await screen.findByText(/Trên văn bản/);
    await user.type(box('Địa danh'), 'Tân Mẫu');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await screen.findByText('Thông tin này vừa được sửa ở nơi khác.');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Địa danh' }).value).toBe('Tân Mẫu');
  });
});

describe('Người ký', () => {
  it('adds a deputy who signs for the head', async () => {
    const { user, api } = setup('nguoi-ky');
    await user.click(await screen.findByRole('button', { name: 'Thêm mới' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm người ký' }));
    await user.type(box('Họ tên người ký'), 'Trần Thị Thí Dụ');
    await user.type(dialog.getByRole('combobox', { name: 'Chức vụ người ký' }), 'Phó Chủ tịch');
    await user.click(dialog.getByRole('combobox', { name: 'Tư cách ký' }));
    await user.click(await screen.findByRole('option', { name: 'Ký thay (KT.)', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    dialog.getByText('“Ký cho chức vụ” chưa được ghi.');
    await user.type(dialog.getByRole('combobox', { name: 'Ký cho chức vụ' }), 'Chủ tịch');
    await user.type(box('Hiệu lực từ ngày'), '01/07/2025');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    await screen.findByRole('row', { name: /Trần Thị Thí Dụ KT\. Chủ tịch – Phó Chủ tịch từ 01\/07\/2025/ });
    expect(api.inputs('signer.save')).toEqual([
      { fields: { name: 'Trần Thị Thí Dụ', title: 'Phó Chủ tịch', capacity: 'KT', onBehalfOf: 'Chủ tịch', validFrom: '2025-07-01', validTo: null, preferred: false } },
    ]);
  });

  it('changes one, removes one, and takes the removal back', async () => {
    const { user, api } = setup('nguoi-ky');
    await user.click(await screen.findByRole('button', { name: 'Sửa: Nguyễn Văn Mẫu' }));
    await user.type(box('Hiệu lực đến ngày'), '30/06/2026');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Lưu' }));
    await screen.findByRole('row', { name: /đến 30\/06\/2026/ });
    expect(api.inputs('signer.save')[0]).toMatchObject({ id: 's1', version: 1, fields: { validTo: '2026-06-30' } });
    await user.click(screen.getByRole('button', { name: 'Xóa: Nguyễn Văn Mẫu' }));
    await screen.findByText(/Chưa có người ký nào/);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('row', { name: /Nguyễn Văn Mẫu/ });
  });

  it('says why the last signer stays', async () => {
    const { user } = setup('nguoi-ky', { 'signer.remove': () => err(fault('can-nguoi-ky', 'Đơn vị cần ít nhất một người ký.')) });
    await user.click(await screen.findByRole('button', { name: 'Xóa: Nguyễn Văn Mẫu' }));
    await screen.findByText('Đơn vị cần ít nhất một người ký.');
  });

  it.each([
    [{ capacity: 'head', onBehalfOf: '', title: 'Chủ tịch' }, 'Chủ tịch'],
    [{ capacity: 'Q', onBehalfOf: '', title: 'Chủ tịch' }, 'Q. Chủ tịch'],
    [{ capacity: 'TM-KT', onBehalfOf: 'Chủ tịch', title: 'Phó Chủ tịch' }, 'TM., KT. Chủ tịch – Phó Chủ tịch'],
    [{ capacity: 'TUQ', onBehalfOf: 'Giám đốc', title: 'Trưởng phòng' }, 'TUQ. Giám đốc – Trưởng phòng'],
  ] as const)('%j', (given, words) => expect(signatureWords(given)).toBe(words));
});

describe('Mật khẩu, mã khôi phục', () => {
  it('leads to the passphrase and to the code', async () => {
    const { user } = setup('bao-ve');
    await user.click(await screen.findByRole('button', { name: 'Xem và in mã khôi phục' }));
    expect(here().page).toBe('ma-khoi-phuc');
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
    expect(here().page).toBe('doi-mat-khau');
    expect(screen.queryByText('AAAA-BBBB')).toBeNull();
  });

  it('locks', async () => {
    useSession.setState({ unitName: 'Xã Tân Mẫu', unprotected: false });
    const { user } = setup('bao-ve', { 'unit.lock': () => ok({}) });
    await user.click(await screen.findByRole('button', { name: 'Khóa ngay' }));
    await waitFor(() => expect(useSession.getState().unitName).toBeNull());
    expect(here().page).toBe('bat-dau');
  });

  it('offers no lock without a passphrase', async () => {
    useSession.setState({ unitName: 'Xã Tân Mẫu', unprotected: true });
    setup('bao-ve');
    await screen.findByRole('button', { name: 'Đặt mật khẩu' });
    expect(screen.queryByRole('button', { name: 'Khóa ngay' })).toBeNull();
  });
});

describe('Quy định tỷ lệ phiếu', () => {
  it('records a rule with its paper, and takes a removal back', async () => {
    const { user, api } = setup('ty-le-phieu');
    await user.click(await screen.findByRole('button', { name: 'Thêm mới' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Thêm quy định tỷ lệ phiếu' }));
    await user.click(dialog.getByRole('radio', { name: 'Từ một tỷ lệ trở lên' }));
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    dialog.getByText('“Tỷ lệ” chưa được ghi.');
    dialog.getByText('“Văn bản quy định” chưa được ghi.');
    await user.type(box('Tỷ lệ'), '80');
    await user.type(box('Áp dụng từ ngày'), '01/01/2026');
    await user.type(box('Văn bản quy định'), 'Quy chế mẫu số 01');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    const rule = { awardCode: null, rule: 'at-least', percent: 80, base: 'all-members', validFrom: '2026-01-01', source: 'Quy chế mẫu số 01' };
    await waitFor(() => expect(api.inputs('council.saveRules')).toEqual([{ rules: [rule] }]));
    const own = await screen.findByRole('table', { name: 'Quy định của đơn vị' });
    within(own).getByRole('row', { name: /từ 80% tổng số thành viên trở lên 01\/01\/2026 Quy chế mẫu số 01/ });
    await user.click(within(own).getByRole('button', { name: /^Xóa/ }));
    await screen.findByText(/Chưa có quy định riêng/);
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await screen.findByRole('table', { name: 'Quy định của đơn vị' });
  });

  it('shows what the catalogue says with its source, marked where it is not certain', async () => {
    setup('ty-le-phieu');
    const table = await screen.findByRole('table', { name: 'Theo danh mục' });
    const national = within(table).getByRole('row', { name: /^Chiến sĩ thi đua toàn quốc/ });
    expect(national.textContent).not.toContain('cần kiểm tra văn bản');
    const example = within(table).getByRole('row', { name: /^Lao động tiên tiến/ });
    expect(example.textContent).toContain('cần kiểm tra văn bản');
    expect(table.textContent).not.toMatch(/province|carried/);
  });

  it('begins a rule from the catalogue', async () => {
    const { user } = setup('ty-le-phieu');
    await user.click(await screen.findByRole('button', { name: 'Ghi quy định của đơn vị: Lao động tiên tiến' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: 'Áp dụng cho' }).value).toBe('Lao động tiên tiến');
    expect(dialog.getByRole<HTMLInputElement>('radio', { name: 'Quá nửa' }).checked).toBe(true);
  });

  it('reads rules aloud', () => {
    expect(ruleWords({ rule: 'majority', percent: null, base: 'present' })).toBe('quá nửa số người biểu quyết');
    expect(ruleWords({ rule: 'at-least', percent: 66.67, base: 'all-members' })).toBe('từ 66,67% tổng số thành viên trở lên');
    expect(catalogueRules('2026-11-21')[0]?.standing).toBe('national');
    expect(catalogueRules('1990-01-01')).toEqual([]);
  });
});
