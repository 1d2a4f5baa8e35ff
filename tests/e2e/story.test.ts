import { describe, expect } from 'vitest';
import { communeList, report } from './files.ts';
import type { Clerk } from './clerk.ts';
import { button, field } from './clerk.ts';
import { expectClean, useDesk } from './harness.ts';

const { folder, sitDown, step } = useDesk();
const STICK = 'usb';
const stick = folder(STICK);
const COMMUNE = { name: 'xã Tân Mẫu', province: 'Lâm Đồng', passphrase: 'Mật khẩu của xã' };
let commune: Clerk;

describe('the commune, from the first start to a dossier', () => {
  step('first run: unit, province, signer and a passphrase', async () => {
    commune = await sitDown('commune', folder('commune'), stick);
    await commune.heading('Bắt đầu với Sổ Vàng');
    await commune.press('Bắt đầu');
    await commune.sees('“Loại đơn vị” chưa được ghi.');
    await commune.page.getByRole('radio', { name: 'Xã', exact: true }).check();
    await commune.fill('Tên đơn vị', COMMUNE.name);
    await commune.sees('Trên văn bản: Ủy ban nhân dân xã Tân Mẫu');
    await commune.fill('Tỉnh, thành phố', COMMUNE.province);
    await commune.fill('Họ tên người ký', 'Trần Ký Mẫu');
    await commune.fill('Chức vụ người ký', 'Chủ tịch');
    await commune.fill('Mật khẩu', COMMUNE.passphrase);
    await commune.fill('Gõ lại mật khẩu', 'khác');
    await commune.press('Bắt đầu');
    await commune.sees('Hai lần gõ mật khẩu khác nhau.');
    await commune.fill('Gõ lại mật khẩu', COMMUNE.passphrase);
    await commune.press('Bắt đầu');
    await commune.heading('Việc hôm nay');
  });

  step('opens a campaign from the library and answers the question about the former district', async () => {
    await commune.press('Mở phong trào từ thư viện');
    await commune.heading('Thư viện phong trào');
    expect(await commune.page.getByRole('button', { name: /^Mở phong trào: / }).count()).toBe(5);
    await commune.press(/^Mở phong trào: .*giai đoạn 2023 - 2025/);
    await commune.told('Đã mở phong trào.');
    await commune.page.getByRole('region', { name: 'Phần trước giao cấp huyện' }).waitFor();
    await commune.press('Áp dụng cho xã');
    await commune.sees('đã xác nhận áp dụng cho xã.');
    await commune.page.pause;
  });
});
