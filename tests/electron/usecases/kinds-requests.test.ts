import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { docxText } from './docx-text.ts';
import { faultOf } from './sites.ts';
import { PDF, connected, ship } from './kinds-sites.ts';

const printed = async (site: Site, kind: PaperKind, id: string): Promise<string> => docxText((await site.download('paper.make', { kind, id, format: 'docx' })).bytes);

describe('requests, guidance, regulations', () => {
  it('R84, R79: a request stands on the home page with the days left until it is answered; the answer goes back', async () => {
    const { commune, province, stick } = await connected();
    const scan = await province.upload('scan.add', { fileName: 'cong-van.pdf' }, PDF);
    const fields = { number: '90/SNV', date: '2026-11-18', title: 'Báo cáo kết quả phong trào', text: 'Đề nghị gửi báo cáo.', about: 'Báo cáo năm', dueOn: '2026-11-25', scanIds: [scan.id] };
    await province.call('item.write', { kind: 'request', fields, to: 'tat-ca' });
    // As a công văn, by whoever wrote it and by whoever has it.
    const [mine] = await province.call('item.list', { kind: 'request' });
    await ship(province, commune, stick);
    const theirs = (await commune.call('received.list', { kind: 'request' }))[0]?.id ?? '';
    const letters = [await printed(province, 'cong-van-yeu-cau', mine?.item.id ?? ''), await printed(commune, 'cong-van-yeu-cau', theirs)];
    for (const letter of letters) for (const said of ['SỞ NỘI VỤ', 'Số: 90/SNV', 'V/v báo cáo kết quả phong trào', 'Đề nghị gửi báo cáo.', 'Nội dung đề nghị thực hiện: Báo cáo năm.', 'trong ngày 25 tháng 11 năm 2026']) expect(letter).toContain(said);
    expect([letters[0]?.includes('Kính gửi: Các đơn vị'), letters[1]?.includes('Kính gửi: Ủy ban nhân dân xã Tân Mẫu'), letters[0]?.includes('Hồ Giám Mẫu')]).toEqual([true, true, true]);
    expect((await faultOf(printed(commune, 'cong-van-huong-dan', theirs))).code).toBe('khong-tim-thay');
    const home = async () => (await commune.call('home.today', {})).groups.find(({ title }) => title === 'Yêu cầu của cấp trên')?.lines ?? [];
    expect(await home()).toMatchObject([{ text: 'Báo cáo kết quả phong trào', note: 'Sở Nội vụ · Còn 5 ngày', tone: 'soon' }]);
    const [row] = await commune.call('received.list', { kind: 'request' });
    expect(row).toMatchObject({ dueOn: '2026-11-25', stateWord: 'Còn 5 ngày', seen: false });
    await commune.call('received.answer', { id: row?.id ?? '', text: 'Đã gửi báo cáo số 12.', on: '2026-11-20', send: true });
    expect(await home()).toEqual([]);
    await ship(commune, province, stick);
    const [sent] = await province.call('item.list', { kind: 'request' });
    expect(sent).toMatchObject({ receivers: [{ stateWord: 'Đã nhận', replied: true }], replies: [{ from: 'xã Tân Mẫu', text: 'Đã gửi báo cáo số 12.' }] });
    // Taken back, it is gone below.
    await province.call('item.withdraw', { id: sent?.item.id ?? '', version: sent?.item.version ?? 0 });
    await ship(province, commune, stick);
    expect(await commune.call('received.list', { kind: 'request' })).toEqual([]);
    const [gone] = await province.call('item.list', { kind: 'request' });
    await province.call('item.unwithdraw', { id: gone?.item.id ?? '', version: gone?.item.version ?? 0 });
    await ship(province, commune, stick);
    expect(await commune.call('received.list', { kind: 'request' })).toHaveLength(1);
  }, 120_000);

  it('R84: guidance goes to one unit only; regulations of the province are put in use by a person', async () => {
    const { commune, province, stick, communeCode } = await connected();
    await province.call('item.write', { kind: 'guidance', fields: { number: '15/HD-SNV', date: '2026-11-01', title: 'Hướng dẫn bình xét', text: 'Nội dung hướng dẫn.' }, to: [communeCode] });
    const profile = await province.call('profile.save', { fields: { name: 'Quy định tỉnh Mẫu', province: 'Lâm Đồng', validFrom: '2026-01-01', validTo: null, reviewBy: null, source: { number: '10/2026/QĐ-UBND', date: '2026-01-01', title: 'Quy chế' }, note: '', entries: [] } });
    await province.call('law.confirm', { awardCode: null, ruleKey: null, on: '2026-02-01', by: 'Người Đối Chiếu Mẫu' });
    await province.call('item.send', { kind: 'province-profile', sourceId: profile.id, to: 'tat-ca' });
    await ship(province, commune, stick);
    expect((await commune.call('law.state', {})).profiles).toEqual([]);
    const [row] = await commune.call('received.list', { kind: 'province-profile' });
    expect(await commune.call('received.get', { id: row?.id ?? '' })).toMatchObject({ canUse: true, stateWord: 'Chưa đưa vào quy định' });
    const taken = await commune.call('received.useProfile', { id: row?.id ?? '' });
    expect(taken).toMatchObject({ name: 'Quy định tỉnh Mẫu', used: false });
    expect((await commune.call('law.state', {})).confirmations[0]).toMatchObject({ by: 'Người Đối Chiếu Mẫu (Sở Nội vụ)' });
    const [guidance] = await commune.call('received.list', { kind: 'guidance' });
    expect(guidance?.title).toBe('Hướng dẫn bình xét');
    const [sent] = await province.call('item.list', { kind: 'guidance' });
    const letter = await printed(province, 'cong-van-huong-dan', sent?.item.id ?? '');
    for (const said of ['Số: 15/HD-SNV', 'V/v hướng dẫn bình xét', 'Kính gửi: xã Tân Mẫu', 'Nội dung hướng dẫn.']) expect(letter).toContain(said);
  }, 120_000);
});
