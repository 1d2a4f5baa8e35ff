import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { endSession } from '../../../../renderer/app/session.ts';
import { ExchangePage } from '../../../../renderer/features/exchange/exchange-page.tsx';
import type { DelegationLine, OwnKey } from '../../../../renderer/features/exchange/store.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { fakeApi, renderPage } from '../../helpers.tsx';
import type { FakeMethods } from '../../helpers.tsx';
import { savedFiles } from '../../saved-files.ts';
import { FINGERPRINT, WORDS, peer, receiver } from '../work-samples.ts';

let saved: string[];
beforeEach(() => {
  endSession();
  saved = savedFiles();
});

const own = (more: Partial<OwnKey> = {}): OwnKey => ({ unitCode: 'xa-mau-a1b2', unitName: 'xã Mẫu', fingerprint: FINGERPRINT, words: WORDS, device: '3F9A0C', madeOn: '2026-11-01', recoverable: true, archived: [], ...more });
const delegation = (more: Partial<DelegationLine> = {}): DelegationLine => ({
  id: 'dg1', version: 1, ownerCode: 'thon-dong', ownerName: 'Thôn Đông', delegateCode: receiver.unitCode, delegateName: receiver.name, from: '2026-11-01', to: '2026-12-31', signedBy: null, statement: null, revokedFrom: null, revokedReason: '', word: 'Đang dùng', ...more,
});
const methods: FakeMethods = {
  'peer.own': () => ok(own()),
  'peer.list': () => ok([peer()]),
  'peer.delegations': () => ok([]),
  'paper.make': () => ok({ fileName: 'phieu.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
};
const render = (more: FakeMethods = {}) => renderPage(<ExchangePage params={{ tab: 'ket-noi' }} />, { api: fakeApi({ ...methods, ...more }) });
const file = (name: string) => ok({ fileName: name, mediaType: 'application/json', bytes: new Uint8Array([1]) });
const confirmed = () => peer({ trust: 'da-xac-nhan', confirmedOn: '2026-11-19', confirmedBy: 'Hoàng Văn Tạm' });

describe('Khóa của đơn vị mình', () => {
  it('shows digits and words, saves the key file, prints the sheet', async () => {
    const { user, api } = render({ 'peer.keyFile': () => file('xa-mau.sovang-key') });
    expect((await screen.findByLabelText('Dãy số nhận dạng của đơn vị mình')).textContent).toBe(FINGERPRINT);
    expect(within(screen.getByRole('list', { name: 'Dãy từ nhận dạng của đơn vị mình' })).getAllByRole('listitem').map((li) => li.textContent)).toEqual(WORDS.split(' · '));
    await user.click(screen.getByRole('button', { name: 'Lưu tệp khóa' }));
    await waitFor(() => expect(saved).toEqual(['xa-mau.sovang-key']));
    await user.click(screen.getByRole('button', { name: 'In phiếu khóa' }));
    expect(await screen.findByRole('dialog', { name: 'Phiếu khóa đơn vị' })).toBeTruthy();
    expect(api.inputs('paper.make')).toMatchObject([{ kind: 'phieu-khoa-don-vi', format: 'pdf' }]);
  });

  it('changes the key after a question, and tells a lost key from a changed one', async () => {
    const archived = [{ fingerprint: '00000 11111 22222 33333 44444 55555', madeOn: null, retiredOn: '2026-11-20', why: 'doi-khoa' as const }];
    let now = own();
    const { user, api } = render({ 'peer.own': () => ok(now), 'peer.rotate': () => ok((now = own({ archived }))), 'peer.renew': () => err(fault('khong-du-quyen', 'Việc này dành cho Lãnh đạo đơn vị.', { kind: 'denied' })) });
    await user.click(await screen.findByText(/Đổi khóa, mất khóa/));
    await user.click(screen.getByRole('button', { name: 'Đổi khóa' }));
    const asked = await screen.findByRole('dialog', { name: 'Đổi khóa của đơn vị mình?' });
    expect(within(asked).getByText(/không phải so lại/)).toBeTruthy();
    await user.click(within(asked).getByRole('button', { name: 'Đổi khóa' }));
    expect(await screen.findByText(/Khóa trước đây của đơn vị mình \(1\)/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mất khóa' }));
    const lost = await screen.findByRole('dialog', { name: 'Lập khóa mới vì mất khóa?' });
    await user.click(within(lost).getByRole('button', { name: 'Lập khóa mới' }));
    expect(await within(lost).findByText('Việc này dành cho Lãnh đạo đơn vị.')).toBeTruthy();
    expect(api.inputs('peer.rotate')).toHaveLength(1);
  });

  it('keeps and takes back keys under the recovery code', async () => {
    const { user, api } = render({ 'peer.keyBackup': () => file('xa-mau-du-phong.sovang-keys'), 'peer.restoreKeys': () => err(fault('ma-khong-mo-duoc-khoa', 'Mã khôi phục này không mở được tệp.', { item: 'code' })) });
    await user.click(await screen.findByText(/Đổi khóa, mất khóa/));
    await user.click(screen.getByRole('button', { name: 'Lưu tệp khóa dự phòng' }));
    await waitFor(() => expect(saved).toEqual(['xa-mau-du-phong.sovang-keys']));
    await user.click(screen.getByRole('button', { name: 'Khôi phục khóa' }));
    const dialog = await screen.findByRole('dialog', { name: 'Khôi phục khóa của đơn vị' });
    await user.type(within(dialog).getByLabelText(/Mã khôi phục/), 'AAAA-BBBB');
    await user.click(within(dialog).getByRole('button', { name: 'Khôi phục khóa' }));
    expect(await within(dialog).findByText(/Chưa chọn tệp khóa dự phòng/)).toBeTruthy();
    await user.upload(within(dialog).getByLabelText('Chọn tệp khóa dự phòng', { selector: 'input' }), new File(['x'], 'cu.sovang-keys'));
    await user.click(within(dialog).getByRole('button', { name: 'Khôi phục khóa' }));
    expect(await within(dialog).findByText('Mã khôi phục này không mở được tệp.')).toBeTruthy();
    expect(api.inputs('peer.restoreKeys')).toEqual([{ code: 'AAAA-BBBB' }]);
  });

  it('signs a delegation to another unit', async () => {
    const { user, api } = render({ 'peer.delegationFile': () => file('uy-quyen.sovang-delegation') });
    await user.click(await screen.findByText(/Đổi khóa, mất khóa/));
    await user.click(screen.getByRole('button', { name: 'Lập giấy ủy quyền' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ủy quyền gửi dữ liệu' });
    await user.click(within(dialog).getByRole('button', { name: 'Lưu giấy ủy quyền' }));
    expect(await within(dialog).findAllByText(/Từ ngày/)).not.toHaveLength(0);
    expect(api.inputs('peer.delegationFile')).toEqual([]);
    await user.type(within(dialog).getByRole('textbox', { name: /^Đơn vị gửi thay/ }), 'xã Bên');
    await user.type(within(dialog).getByRole('textbox', { name: /Mã đơn vị/ }), 'xa-ben');
    await user.type(within(dialog).getByRole('textbox', { name: /Từ ngày/ }), '01/11/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Lưu giấy ủy quyền' }));
    await waitFor(() => expect(saved).toEqual(['uy-quyen.sovang-delegation']));
    expect(api.inputs('peer.delegationFile')).toEqual([{ delegateName: 'xã Bên', delegateCode: 'xa-ben', from: '2026-11-01', to: null }]);
  });
});

describe('Đơn vị khác', () => {
  it('takes in a key file and goes on to comparing; typing another row is refused, digits and words are taken', async () => {
    const { user, api } = render({ 'peer.add': () => ok(peer()), 'peer.confirm': () => ok(confirmed()) });
    await user.upload(await screen.findByLabelText('Thêm tệp khóa', { selector: 'input' }), new File(['{}'], 'so.sovang-key'));
    const dialog = await screen.findByRole('dialog', { name: `Xác nhận ${receiver.name}` });
    expect(within(dialog).getByLabelText('Dãy số nhận dạng trong tệp khóa').textContent).toBe(FINGERPRINT);
    const typed = within(dialog).getByLabelText('Gõ dãy số nghe được');
    await user.type(typed, FINGERPRINT.replace('12345', '12346'));
    await user.type(within(dialog).getByLabelText(/Người xác nhận/), 'Hoàng Văn Tạm');
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    expect(await within(dialog).findByText(/Dãy số vừa gõ khác dãy số trong tệp khóa/)).toBeTruthy();
    expect(api.inputs('peer.confirm')).toEqual([]);
    await user.clear(typed);
    await user.type(typed, 'con meo hoa sen ao len bep lua cau vong den pin goi bong hop qua kem que la sen');
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    await waitFor(() => expect(api.inputs('peer.confirm')).toEqual([{ id: 'peer1', version: 1, confirmedBy: 'Hoàng Văn Tạm' }]));
  });

  it('is confirmed by ticking after comparing, never without either', async () => {
    const { user, api } = render({ 'peer.confirm': () => ok(confirmed()) });
    await user.click(await screen.findByRole('button', { name: `Xác nhận ${receiver.name}` }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Người xác nhận/), 'Hoàng Văn Tạm');
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    expect(await within(dialog).findByText(/hoặc dãy từ, hoặc đánh dấu/)).toBeTruthy();
    expect(api.inputs('peer.confirm')).toEqual([]);
    await user.click(within(dialog).getByRole('checkbox', { name: /Đã so qua điện thoại/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Xác nhận' }));
    await waitFor(() => expect(api.inputs('peer.confirm')).toHaveLength(1));
  });

  it('warns while comparing when the unit has another confirmed key', async () => {
    const { user } = render({ 'peer.list': () => ok([{ ...confirmed(), id: 'peer0' }, peer()]) });
    await user.click(await screen.findByRole('button', { name: `Xác nhận ${receiver.name}` }));
    expect(within(await screen.findByRole('dialog')).getByText(/đang có khóa khác đã xác nhận/)).toBeTruthy();
  });

  it('says that a new key was named by the old one', async () => {
    const { user } = render({ 'peer.add': () => ok({ ...confirmed(), previousKey: 'k0', confirmedBy: '' }) });
    await user.upload(await screen.findByLabelText('Thêm tệp khóa', { selector: 'input' }), new File(['{}'], 'so.sovang-key'));
    expect(await screen.findByText(/khóa cũ ký giới thiệu nên không phải so lại/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the history of keys of a unit, each with its word', async () => {
    const keys = [peer({ id: 'p0', trust: 'da-thu-hoi', revokedFrom: '2026-09-01', revokedReason: 'Mất máy' }), peer({ id: 'p1', trust: 'da-thay', replacedOn: '2026-11-10' }), peer({ ...confirmed(), id: 'p2', previousKey: 'k1' })];
    const { user } = render({ 'peer.list': () => ok(keys) });
    const units = await screen.findByRole('list', { name: 'Đơn vị khác' });
    expect(units.children).toHaveLength(1);
    expect(within(units).getByText('Đã xác nhận')).toBeTruthy();
    expect(within(units).getByText(/Khóa cũ giới thiệu, nhận ngày/)).toBeTruthy();
    await user.click(within(units).getByText('Khóa trước đây (2)'));
    const earlier = within(units).getByRole('list', { name: `Khóa trước đây của ${receiver.name}` });
    expect(within(earlier).getByText('Đã thay')).toBeTruthy();
    expect(within(earlier).getByText('Dùng đến hết ngày 10/11/2026')).toBeTruthy();
    expect(within(earlier).getByText('Từ ngày 01/09/2026: Mất máy')).toBeTruthy();
  });

  it('revokes from a day with a reason, and says what follows; says it when the role does not allow it', async () => {
    let allowed = false;
    const { user, api } = render({
      'peer.revoke': () => (allowed ? ok({ peer: peer({ trust: 'da-thu-hoi' }), fallen: 1, bundlesSince: 2 }) : err(fault('khong-du-quyen', 'Việc này dành cho Lãnh đạo đơn vị.', { kind: 'denied' }))),
    });
    await user.click(await screen.findByRole('button', { name: `Thu hồi khóa của ${receiver.name}` }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    expect(api.inputs('peer.revoke')).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Lý do/), 'Mất máy tính');
    await user.type(within(dialog).getByRole('textbox', { name: /Không tin khóa từ ngày/ }), '10/11/2026');
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText('Việc này dành cho Lãnh đạo đơn vị.')).toBeTruthy();
    allowed = true;
    await user.click(within(dialog).getByRole('button', { name: 'Thu hồi' }));
    expect(await screen.findByText(/1 khóa do khóa này giới thiệu phải so lại. Có 2 gói đã nhận từ ngày đó/)).toBeTruthy();
    expect(api.inputs('peer.revoke')[1]).toEqual({ id: 'peer1', version: 1, from: '2026-11-10', reason: 'Mất máy tính' });
  });

  it('shows, gives and ends delegations on the line of the unit', async () => {
    const { user, api } = render({
      'peer.list': () => ok([confirmed()]),
      'peer.delegations': () => ok([delegation()]),
      'peer.delegate': () => err(fault('da-co-khoa-rieng', 'Thôn Tây có khóa riêng nên phải tự ký giấy ủy quyền.', { item: 'ownerCode' })),
      'peer.undelegate': () => ok(delegation({ word: 'Đã thu hồi', revokedFrom: '2026-11-20', revokedReason: 'Thôi' })),
    });
    const lines = await screen.findByRole('list', { name: `${receiver.name} gửi thay` });
    expect(within(lines).getByText('Đang dùng')).toBeTruthy();
    expect(within(lines).getByText(/từ 01\/11\/2026 đến hết 31\/12\/2026 · nơi nhận cho phép/)).toBeTruthy();
    await user.click(within(lines).getByRole('button', { name: 'Thu hồi ủy quyền gửi thay Thôn Đông' }));
    const ending = await screen.findByRole('dialog', { name: 'Thu hồi ủy quyền gửi thay Thôn Đông' });
    await user.type(within(ending).getByLabelText(/Lý do/), 'Thôi');
    await user.click(within(ending).getByRole('button', { name: 'Thu hồi' }));
    await waitFor(() => expect(api.inputs('peer.undelegate')).toEqual([{ id: 'dg1', version: 1, from: null, reason: 'Thôi' }]));
    await user.click(screen.getByRole('button', { name: `Cho gửi thay đơn vị khác: ${receiver.name}` }));
    const giving = await screen.findByRole('dialog', { name: `Cho ${receiver.name} gửi thay` });
    await user.type(within(giving).getByRole('textbox', { name: /^Đơn vị có bản ghi/ }), 'Thôn Tây');
    await user.type(within(giving).getByRole('textbox', { name: /Mã đơn vị đó/ }), 'thon-tay');
    await user.type(within(giving).getByRole('textbox', { name: /Từ ngày/ }), '01/11/2026');
    await user.click(within(giving).getByRole('button', { name: 'Cho gửi thay' }));
    expect(await within(giving).findByText(/Thôn Tây có khóa riêng/)).toBeTruthy();
  });

  it('takes in a signed delegation, and says why one was refused', async () => {
    let good = false;
    const { user } = render({ 'peer.list': () => ok([confirmed()]), 'peer.addDelegation': () => (good ? ok(delegation()) : err(fault('uy-quyen-hong', 'Tệp này không phải giấy ủy quyền gửi dữ liệu của Sổ Vàng, hoặc đã bị sửa.'))) });
    const input = await screen.findByLabelText('Thêm giấy ủy quyền', { selector: 'input' });
    await user.upload(input, new File(['x'], 'x'));
    expect(await screen.findByText(/không phải giấy ủy quyền/)).toBeTruthy();
    good = true;
    await user.upload(input, new File(['x'], 'x'));
    expect(await screen.findByText('Đã nhận giấy ủy quyền của Thôn Đông.')).toBeTruthy();
  });

  it('says why a key file was refused, and what to do while there is none', async () => {
    const { user } = render({ 'peer.list': () => ok([]), 'peer.add': () => err(fault('khoa-don-vi-hong', 'Tệp này không phải khóa đơn vị Sổ Vàng, hoặc đã bị sửa.')) });
    expect(await screen.findByText(/Chưa có đơn vị nào/)).toBeTruthy();
    await user.upload(screen.getByLabelText('Thêm tệp khóa', { selector: 'input' }), new File(['x'], 'x.txt'));
    expect(await screen.findByText(/không phải khóa đơn vị Sổ Vàng/)).toBeTruthy();
  });
});
