import { describe, expect, it } from 'vitest';
import { district, write } from './bundle-district.ts';
import { faultOf } from './sites.ts';

describe('what stands in the journal', () => {
  it('F31, F12: a bundle without a receipt is warned of after the days set, by the latest day known', async () => {
    const { province, below: [a], stick, later } = await district(1);
    await write(province, 'Hướng dẫn', 'tat-ca');
    await province.job('bundle.export', { peerCodes: [a?.code ?? ''], folder: `path:${stick}` });
    const line = async () => (await province.call('home.today', {})).groups.find(({ title }) => title === 'Gói dữ liệu chờ xác nhận')?.lines[0];
    expect(await line()).toBeUndefined();
    later(30);
    expect(await line()).toMatchObject({ text: 'xã Tân Mẫu: Gói số 1 chưa được xác nhận, đã 30 ngày', tone: 'calm' });
    later(1);
    expect(await line()).toMatchObject({ tone: 'late', note: 'Chưa xác nhận gói nào', params: { tab: 'journal' } });
    later(-100);
    expect(await line()).toMatchObject({ tone: 'late' });
    await province.call('bundle.saveSettings', { unconfirmedDays: 60, outboxMb: 500, largestMb: 3900 });
    expect(await line()).toMatchObject({ tone: 'calm' });
  });

  it('R86: prints who carried what to whom, as a slip to go with the stick and as a journal of a period and a unit', async () => {
    const { province, below, stick } = await district(2);
    await write(province, 'Hướng dẫn', 'tat-ca');
    const { written } = await province.job('bundle.export', { peerCodes: below.map(({ code }) => code), folder: `path:${stick}` });
    const [row] = written;
    if (row === undefined) throw new Error('nothing written');
    const given = await province.call('bundle.handedOver', { id: row.id, version: row.version, on: '2026-03-01', by: 'Lê Văn Mẫu', to: 'Trần Thị Thử' });
    expect(given).toMatchObject({ state: 'da-giao', handedOver: { on: '2026-03-01', by: 'Lê Văn Mẫu', to: 'Trần Thị Thử' } });
    expect((await faultOf(province.call('bundle.handedOver', { id: row.id, version: given.version, on: '2026-03-03' }))).code).toBe('ngay-tuong-lai');
    const papers = [['phieu-giao-nhan', row.id, 'pdf'], ['nhat-ky-giao-nhan', `2026-03-01/2026-03-31/${row.peerCode}`, 'docx'], ['nhat-ky-giao-nhan', '//', 'xlsx']] as const;
    for (const [kind, id, format] of papers) expect((await province.download('paper.make', { kind, id, format })).bytes.length).toBeGreaterThan(1000);
    expect((await faultOf(province.download('paper.make', { kind: 'nhat-ky-giao-nhan', id: 'hom-nay//', format: 'pdf' }))).code).toBe('khong-tim-thay');
  });
});
