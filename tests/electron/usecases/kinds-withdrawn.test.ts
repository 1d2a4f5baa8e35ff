import { describe, expect, it } from 'vitest';
import { carry } from '../../../electron/demo/exchange.ts';
import { connected, dossierSent, ship } from './kinds-sites.ts';

describe('what was sent and taken back', () => {
  it('R69, R84: what was sent and taken back shows «Đã thu hồi» with reason and day; undone, it is open again; withdrawn again, it is not', async () => {
    const two = await connected();
    const { commune, province, stick } = two;
    const { nominations } = await dossierSent(two);
    const id = nominations[0]?.id ?? '';
    await ship(commune, province, stick);
    const [inbox] = await province.call('inbox.list', {});
    const line = async () => (await province.call('inbox.get', { versionId: inbox?.versionId ?? '' })).lines.find(({ version }) => version.nominationId === id);
    expect(await line()).toMatchObject({ state: 'open' });
    await commune.call('nomination.withdraw', { ids: [id], fields: { reason: 'Đã chuyển công tác sang đơn vị khác', on: '2026-11-20' } });
    expect(await carry(commune, province, stick)).toMatchObject({ added: 1, addedAgain: 0 });
    expect(await line()).toMatchObject({ state: 'withdrawn', stateWord: 'Đã thu hồi', note: 'Ngày 20/11/2026: Đã chuyển công tác sang đơn vị khác' });
    expect((await province.call('decision.candidates', {})).map(({ nominationId }) => nominationId)).not.toContain(id);
    await commune.call('nomination.unwithdraw', { ids: [id] });
    await ship(commune, province, stick);
    expect(await line()).toMatchObject({ state: 'open' });
    await commune.call('nomination.withdraw', { ids: [id], fields: { reason: 'Xin rút lần hai', on: '2026-11-20' } });
    await ship(commune, province, stick);
    expect(await line()).toMatchObject({ state: 'withdrawn', note: 'Ngày 20/11/2026: Xin rút lần hai' });
  }, 120_000);
});
