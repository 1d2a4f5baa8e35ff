import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useConnection } from '../../../../renderer/app/connection.ts';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { ChangePassphrase } from '../../../../renderer/features/start/change-passphrase.tsx';
import { Recovery } from '../../../../renderer/features/start/recovery.tsx';
import { watchReconnection } from '../../../../renderer/features/start/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program } from './samples.ts';

beforeEach(() => {
  endSession();
  useConnection.setState({ phase: 'open', trying: false, everOpen: true });
});

const secret = (label: RegExp) => screen.getByLabelText(label, { selector: 'input' });

describe('recovery code', () => {
  it('is shown, printed and confirmed by its last group', async () => {
    let confirmed = false;
    const api = fakeApi({
      'recovery.status': () => ok(confirmed ? { confirmed, due: false, code: null } : { confirmed, due: true, code: 'AAAA-BBBB-67J4' }),
      'recovery.confirm': ({ lastGroup }) => {
        if (lastGroup !== '67J4') return err(fault('nhom-cuoi-sai', 'Nhóm cuối gõ vào không khớp với mã khôi phục.', { item: 'lastGroup' }));
        confirmed = true;
        return ok({});
      },
      'paper.make': () => ok({ fileName: 'ma-khoi-phuc.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([37]) }),
    });
    URL.createObjectURL = () => 'blob:mau';
    URL.revokeObjectURL = () => undefined;
    const { user } = renderPage(<Recovery />, { api });
    await screen.findByText('AAAA-BBBB-67J4');
    await user.click(screen.getByRole('button', { name: 'In mã khôi phục' }));
    const preview = await screen.findByRole('dialog', { name: 'Mã khôi phục' });
    expect(api.inputs('paper.make')).toEqual([{ kind: 'ma-khoi-phuc', id: '', format: 'pdf' }]);
    await user.click(within(preview).getByRole('button', { name: 'Đóng' }));
    await user.type(screen.getByRole('textbox', { name: 'Nhóm cuối của mã' }), 'XXXX{Enter}');
    await screen.findByText(/không khớp với mã khôi phục/);
    await user.clear(screen.getByRole('textbox', { name: 'Nhóm cuối của mã' }));
    await user.type(screen.getByRole('textbox', { name: 'Nhóm cuối của mã' }), '67J4{Enter}');
    await screen.findByText(/mã không hiện lại nữa/);
    expect(screen.queryByText('AAAA-BBBB-67J4')).toBeNull();
  });

  it('says when there is none yet', async () => {
    renderPage(<Recovery />, { api: fakeApi({ 'recovery.status': () => ok({ confirmed: false, due: false, code: null }) }) });
    await screen.findByText('Mã khôi phục sẽ có sau lần lưu đầu tiên.');
  });
});

describe('changing the passphrase', () => {
  it('sends both and goes back to the settings', async () => {
    const api = fakeApi({ 'unit.changePassphrase': () => ok({}) });
    const { user } = renderPage(<ChangePassphrase />, { api });
    await user.type(secret(/^Mật khẩu đang dùng/), 'cũ');
    await user.type(secret(/^Mật khẩu mới$/), 'mới');
    await user.type(secret(/^Gõ lại mật khẩu$/), 'mới');
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
    await waitFor(() => expect(api.inputs('unit.changePassphrase')).toEqual([{ current: 'cũ', next: 'mới', acceptUnprotected: false }]));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('thiet-lap'));
    expect(api.inputs('draft.save')).toEqual([]);
  });

  it('takes it away only after the warning', async () => {
    const api = fakeApi({ 'unit.changePassphrase': () => ok({}) });
    const { user } = renderPage(<ChangePassphrase />, { api });
    await user.type(secret(/^Mật khẩu đang dùng/), 'cũ');
    await user.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }));
    const dialog = await screen.findByRole('dialog', { name: 'Không đặt mật khẩu?' });
    expect(api.inputs('unit.changePassphrase')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Không đặt mật khẩu' }));
    await waitFor(() => expect(api.inputs('unit.changePassphrase')).toEqual([{ current: 'cũ', next: '', acceptUnprotected: true }]));
    expect(useSession.getState().unprotected).toBe(true);
  });
});

describe('a connection that came back', () => {
  const lose = () => useConnection.setState({ phase: 'lost' });
  const regain = () => useConnection.setState({ phase: 'open' });

  it.each([
    ['forgets the unit when the backend has it locked', 'locked', null],
    ['stays when the unit is still open', 'open', 'Xã Tân Mẫu'],
  ] as const)('%s', async (_what, state, name) => {
    useSession.setState({ unitName: 'Xã Tân Mẫu', unprotected: false });
    const api = fakeApi({ 'unit.state': () => ok(program({ state })) });
    const stop = watchReconnection(api);
    lose();
    regain();
    await waitFor(() => expect(api.inputs('unit.state')).toHaveLength(1));
    await waitFor(() => expect(useSession.getState().unitName).toBe(name));
    stop();
  });
});
