import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useNavigation } from '../../../../renderer/app/navigation.ts';
import { endSession, useSession } from '../../../../renderer/app/session.ts';
import { Gate } from '../../../../renderer/features/start/gate.tsx';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import { program, unit } from './samples.ts';

beforeEach(endSession);

const box = (name: string | RegExp) => screen.getByRole('textbox', { name });

async function fillFirstRun(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('radio', { name: 'Xã' }));
  await user.type(box('Tên đơn vị'), 'UBND xã  Tân Mẫu');
  await user.type(screen.getByRole('combobox', { name: 'Tỉnh, thành phố' }), 'Lâm Đồng');
  await user.type(box('Họ tên người ký'), 'Nguyễn Văn Mẫu');
  await user.type(screen.getByRole('combobox', { name: 'Chức vụ người ký' }), 'Chủ tịch');
}

describe('first run', () => {
  const setup = () => {
    let created = false;
    const api = fakeApi({
      'unit.state': () => ok(created ? program({ unit }) : program({ state: 'new' })),
      'unit.create': () => {
        created = true;
        return ok(unit);
      },
    });
    return renderPage(<Gate />, { api });
  };

  it('asks for every compulsory field before it calls', async () => {
    const { user, api } = setup();
    await user.click(await screen.findByRole('button', { name: 'Bắt đầu' }));
    expect(screen.getByText('“Loại đơn vị” chưa được ghi.')).toBeVisible();
    expect(screen.getByText('“Tỉnh, thành phố” chưa được ghi.')).toBeVisible();
    expect(screen.getByText('“Họ tên người ký” chưa được ghi.')).toBeVisible();
    expect(api.inputs('unit.create')).toEqual([]);
  });

  it('creates the unit under its official name and goes to Việc hôm nay', async () => {
    const { user, api } = setup();
    await fillFirstRun(user);
    expect(screen.getByText('Trên văn bản: Ủy ban nhân dân xã Tân Mẫu')).toBeVisible();
    await user.type(box('Mật khẩu'.length > 0 ? /^Mật khẩu$/ : ''), 'một câu dễ nhớ').catch(() => undefined);
    const [first, second] = screen.getAllByLabelText(/mật khẩu$/i, { selector: 'input' });
    await user.clear(first as HTMLElement);
    await user.type(first as HTMLElement, 'một câu dễ nhớ');
    await user.type(second as HTMLElement, 'một câu dễ nhớ');
    await user.click(screen.getByRole('button', { name: 'Bắt đầu' }));
    await waitFor(() => expect(useNavigation.getState().here.page).toBe('viec-hom-nay'));
    expect(api.inputs('unit.create')).toEqual([
      { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Nguyễn Văn Mẫu', title: 'Chủ tịch' }, passphrase: 'một câu dễ nhớ', acceptUnprotected: false },
    ]);
    expect(useSession.getState()).toEqual({ unitName: 'Xã Tân Mẫu', unprotected: false });
  });
});
