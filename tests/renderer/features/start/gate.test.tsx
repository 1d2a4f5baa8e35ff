import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { Gate } from '../../../../renderer/features/start/gate.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from './samples.ts';

beforeEach(endSession);

const box = (name: string) => screen.getByRole('textbox', { name });
/** Passphrase inputs have no role of their own. */
const secret = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });
const page = () => useNavigation.getState().here.page;

async function fillFirstRun(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: 'Xã' }));
  await user.type(box('Tên đơn vị'), 'UBND xã  Tân Mẫu');
  await user.type(screen.getByRole('combobox', { name: 'Tỉnh, thành phố' }), 'Lâm Đồng');
  await user.type(box('Họ tên người ký'), 'Nguyễn Văn Mẫu');
  await user.type(screen.getByRole('combobox', { name: 'Chức vụ người ký' }), 'Chủ tịch');
}

const created = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Nguyễn Văn Mẫu', title: 'Chủ tịch' } };

/** A folder that is new until `unit.create`, or locked until it is unlocked. */
function setup(state: 'new' | 'locked', methods: FakeMethods = {}, unprotected = false) {
  let open = false;
  const opened = () => {
    open = true;
    return ok(unit);
  };
  const api = fakeApi({
    'unit.state': () => ok(open ? program({ unit, unprotected }) : program({ state, unprotected })),
    'unit.create': opened,
    'unit.unlock': opened,
    'unit.unlockWithRecovery': opened,
    ...methods,
  });
  return renderPage(<Gate />, { api });
}

describe('first run', () => {
  it('asks for every compulsory field before it calls', async () => {
    const { user, api } = setup('new');
    await user.click(await screen.findByRole('button', { name: 'Bắt đầu' }));
    for (const label of ['Loại đơn vị', 'Tên đơn vị', 'Tỉnh, thành phố', 'Họ tên người ký', 'Chức vụ người ký']) screen.getByText(`“${label}” chưa được ghi.`);
    expect(api.inputs('unit.create')).toEqual([]);
  });

  it('creates the unit under its official name and goes to Việc hôm nay', async () => {
    const { user, api } = setup('new');
    await fillFirstRun(user);
    screen.getByText('Trên văn bản: Ủy ban nhân dân xã Tân Mẫu');
    await user.type(secret(/^Mật khẩu$/), 'một câu dễ nhớ');
    await user.type(secret(/^Gõ lại mật khẩu$/), 'một câu dễ nhớ');
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await waitFor(() => expect(page()).toBe('viec-hom-nay'));
    expect(api.inputs('unit.create')).toEqual([{ ...created, passphrase: 'một câu dễ nhớ', acceptUnprotected: false }]);
    expect(useSession.getState()).toMatchObject({ unitName: 'Xã Tân Mẫu', unprotected: false });
  });

  it('refuses two passphrases that differ', async () => {
    const { user, api } = setup('new');
    await fillFirstRun(user);
    await user.type(secret(/^Mật khẩu$/), 'một');
    await user.type(secret(/^Gõ lại mật khẩu$/), 'hai');
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await screen.findByText(/Hai lần gõ mật khẩu khác nhau/);
    expect(api.inputs('unit.create')).toEqual([]);
  });

  it('leaves data unprotected only after the warning was answered', async () => {
    const { user, api } = setup('new');
    await fillFirstRun(user);
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    const dialog = await screen.findByRole('dialog', { name: 'Không đặt mật khẩu?' });
    expect(api.inputs('unit.create')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Quay lại đặt mật khẩu' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Không đặt mật khẩu' }));
    await waitFor(() => expect(api.inputs('unit.create')).toEqual([{ ...created, passphrase: '', acceptUnprotected: true }]));
  });

  it('keeps what was typed when the folder cannot be written', async () => {
    const { user } = setup('new', { 'unit.create': () => err(fault('het-dia', 'Ổ đĩa đã đầy.', { next: 'Xóa bớt tệp rồi làm lại.' })) });
    await fillFirstRun(user);
    await user.type(secret(/^Mật khẩu$/), 'x');
    await user.type(secret(/^Gõ lại mật khẩu$/), 'x');
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.some((alert) => alert.textContent?.includes('Ổ đĩa đã đầy.'))).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ tên người ký' }).value).toBe('Nguyễn Văn Mẫu');
    expect(page()).not.toBe('viec-hom-nay');
  });

  it('says what a merged province is called now', async () => {
    const { user } = setup('new');
    await user.type(await screen.findByRole('combobox', { name: 'Tỉnh, thành phố' }), 'tỉnh Đắk Nông');
    screen.getByText('Tỉnh này đã sáp nhập; tên hiện nay là Lâm Đồng.');
  });
});

describe('locked', () => {
  it('shows no name and opens with the passphrase', async () => {
    const { user, api, container } = setup('locked');
    const field = await screen.findByLabelText(/^Mật khẩu/, { selector: 'input' });
    expect(document.activeElement).toBe(field);
    expect(container.textContent).not.toContain('Tân Mẫu');
    await user.type(field, 'một câu dễ nhớ{Enter}');
    await waitFor(() => expect(page()).toBe('viec-hom-nay'));
    expect(api.inputs('unit.unlock')).toEqual([{ passphrase: 'một câu dễ nhớ' }]);
  });

  it('says that the passphrase is wrong and stays', async () => {
    const { user } = setup('locked', { 'unit.unlock': () => err(fault('sai-mat-khau', 'Mật khẩu chưa đúng.', { item: 'passphrase' })) });
    await user.type(await screen.findByLabelText(/^Mật khẩu/, { selector: 'input' }), 'sai{Enter}');
    await screen.findByText('Mật khẩu chưa đúng.');
    screen.getByRole('button', { name: 'Mở' });
  });

  it('opens with the recovery code and a new passphrase', async () => {
    const { user, api } = setup('locked');
    await user.click(await screen.findByRole('button', { name: 'Dùng mã khôi phục' }));
    await user.type(box('Mã khôi phục'), 'abcd-1234');
    await user.type(secret(/^Mật khẩu mới$/), 'câu mới');
    await user.type(secret(/^Gõ lại mật khẩu$/), 'câu mới');
    await user.click(screen.getByRole('button', { name: 'Mở và đặt mật khẩu mới' }));
    await waitFor(() => expect(page()).toBe('viec-hom-nay'));
    expect(api.inputs('unit.unlockWithRecovery')).toEqual([{ code: 'abcd-1234', newPassphrase: 'câu mới', acceptUnprotected: false }]);
  });

  it('asks an unprotected folder for nothing', async () => {
    const { user, api } = setup('locked', {}, true);
    await user.click(await screen.findByRole('button', { name: 'Mở' }));
    await waitFor(() => expect(useSession.getState().unprotected).toBe(true));
    expect(api.inputs('unit.unlock')).toEqual([{ passphrase: '' }]);
  });

  it('shows a passphrase when asked to', async () => {
    const { user } = setup('locked');
    const field = await screen.findByLabelText<HTMLInputElement>(/^Mật khẩu/, { selector: 'input' });
    expect(field.type).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Hiện: Mật khẩu' }));
    expect(field.type).toBe('text');
  });
});

describe('a folder whose state cannot be read', () => {
  it('says why and tries again', async () => {
    let broken = true;
    const api = fakeApi({ 'unit.state': () => (broken ? err(fault('ban-moi-hon', 'Dữ liệu do phiên bản mới hơn tạo.')) : ok(program({ state: 'locked' }))) });
    const { user } = renderPage(<Gate />, { api });
    await screen.findByText('Dữ liệu do phiên bản mới hơn tạo.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    await screen.findByRole('heading', { name: 'Sổ Vàng đang khóa' });
  });
});

describe('several users', () => {
  it('R87: asks who signs in and for his own passphrase', async () => {
    let open = false;
    const api = fakeApi({
      'unit.state': () => ok(open ? program({ unit, actor: { name: 'Lê Văn Thư Mẫu', role: 'clerk', shared: true }, signIn: ['lãnh đạo', 'văn thư'] }) : program({ state: 'locked', signIn: ['lãnh đạo', 'văn thư'] })),
      'unit.unlock': ({ passphrase }) => {
        if (passphrase !== 'dung') return err(fault('sai-mat-khau', 'Mật khẩu chưa đúng.', { item: 'passphrase' }));
        open = true;
        return ok(unit);
      },
    });
    const { user } = renderPage(<Gate />, { api });
    await screen.findByText('Chọn tên đăng nhập của mình và gõ mật khẩu.');
    await user.type(secret(/^Mật khẩu/), 'sai');
    await user.click(screen.getByRole('button', { name: 'Mở' }));
    await screen.findByText('“Tên đăng nhập” chưa được ghi.');
    await user.click(screen.getByRole('combobox', { name: 'Tên đăng nhập' }));
    await user.click(await screen.findByRole('option', { name: 'văn thư' }));
    await user.click(screen.getByRole('button', { name: 'Mở' }));
    await screen.findByText('Mật khẩu chưa đúng.');
    await user.clear(secret(/^Mật khẩu/));
    await user.type(secret(/^Mật khẩu/), 'dung');
    await user.click(screen.getByRole('button', { name: 'Mở' }));
    await waitFor(() => expect(useSession.getState().actor).toMatchObject({ name: 'Lê Văn Thư Mẫu', role: 'clerk', shared: true }));
    expect(api.inputs('unit.unlock').at(-1)).toEqual({ label: 'văn thư', passphrase: 'dung' });
  });
});
