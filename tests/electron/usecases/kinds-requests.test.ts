import { describe, expect, it } from 'vitest';
import { PDF, connected, ship } from './kinds-sites.ts';

describe('requests, guidance, regulations', () => {
  it('R84, R79: a request stands on the home page with the days left until it is answered; the answer goes back', async () => {
    const { commune, province, stick } = await connected();
    const scan = await province.upload('scan.add', { fileName: 'cong-van.pdf' }, PDF);
    const fields = { number: '90/SNV', date: '2026-11-18', title: 'Báo cáo kết quả phong trào', text: 'Đề nghị gửi báo cáo.', about: 'Báo cáo năm', dueOn: '2026-11-25', scanIds: [scan.id] };
    await province.call('item.write', { kind: 'request', fields, to: 'tat-ca' });
    await ship(province, commune, stick);
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
  }, 120_000);
});
