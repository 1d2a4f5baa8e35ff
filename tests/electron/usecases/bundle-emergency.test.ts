import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pair } from '../../../electron/demo/exchange.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { newPassphrase, wordsOf } from '../../../shared/exchange/words.ts';
import { fold } from '../../../shared/text/fold.ts';
import { seeded } from '../exchange/sites.ts';
import { faultOf, folder, newCommune, newProvince, siteAt } from './sites.ts';

const write = (province: Site, title: string) => province.call('item.write', { kind: 'guidance', fields: { title }, to: 'tat-ca' });

async function twoUnits() {
  const dir = folder();
  const province = siteAt(dir);
  const commune = siteAt(folder());
  const office = await newProvince(province);
  const { code } = await newCommune(commune);
  return { dir, province, commune, office, code, stick: folder() };
}

/** All files under a folder, as one text. */
const everything = (dir: string): string => readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((e) => (e.isFile() ? [readFileSync(join(e.parentPath, e.name), 'latin1')] : [])).join('\n');

describe('emergency bundles between two units', () => {
  it('F43: a unit whose key cannot be used gets one by words, typed as they were heard; wrong words change nothing', async () => {
    const { dir, province, commune, office, code, stick } = await twoUnits();
    await pair(commune, province);
    await write(province, 'Hướng dẫn gấp');
    // The commune's machine was stolen: its key is believed no more, and its new one has not come yet.
    const [held] = await province.call('peer.list', {});
    await province.call('peer.revoke', { id: held?.id ?? '', version: held?.version ?? 0, from: null, reason: 'Mất máy' });
    await commune.call('peer.renew', {});
    const target = { peerCode: code, folder: `path:${stick}` };
    expect((await faultOf(province.job('bundle.export', { peerCodes: [code], folder: target.folder }))).code).toBe('chua-ket-noi');
    expect((await faultOf(province.job('bundle.exportEmergency', { ...target, peerCode: 'xa-la-1234' }))).code).toBe('chua-co-tep-khoa');

    const { written: [row], words, failed } = await province.job('bundle.exportEmergency', target);
    expect(failed).toBeNull();
    expect(row).toMatchObject({ peerCode: code, number: 1, emergency: true, written: true });
    expect(wordsOf(words)).toHaveLength(7);
    expect(readdirSync(stick)).toEqual([row?.fileName]);
    expect((await province.call('bundle.journal', {})).sent).toMatchObject([{ number: 1, emergency: true }]);
    for (const kept of [everything(dir), everything(stick)]) for (const word of [words, fold(words)]) expect(kept).not.toContain(word);
    const sheet = await province.download('bundle.emergencySheet', { words, peerName: row?.peerName ?? '', numbers: [1] });
    expect(Buffer.from(sheet.bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await faultOf(province.download('bundle.emergencySheet', { words: 'một hai ba', peerName: 'x', numbers: [1] }))).code).toBe('cum-tu-sai');

    const scan = await commune.call('bundle.scan', { folder: `path:${stick}` });
    expect(scan.bundles).toEqual([]);
    expect(scan.locked).toMatchObject([{ fileName: row?.fileName, size: row?.size }]);
    const file = scan.locked[0]?.handle ?? '';
    expect((await faultOf(commune.job('bundle.preview', { file }))).code).toBe('goi-can-cum-tu');
    expect(await faultOf(commune.job('bundle.preview', { file, passphrase: 'xin chào' }))).toMatchObject({ code: 'mat-khau-goi-sai', item: 'passphrase' });
    expect((await faultOf(commune.job('bundle.preview', { file, passphrase: newPassphrase(seeded('khác', 8)) }))).code).toBe('mat-khau-goi-sai');
    // No lock-out: the right words open it at once.
    const preview = await commune.job('bundle.preview', { file, passphrase: ` ${fold(words).toUpperCase().replaceAll(' · ', '-')} ` });
    expect(preview).toMatchObject({ sender: office.name, number: 1, add: 1 });
    await commune.job('bundle.import', { stageId: preview.stageId });
    expect((await commune.call('received.list', {})).map(({ title }) => title)).toEqual(['Hướng dẫn gấp']);
    // Its receipt settles it as any other.
    const renewed = await province.upload('peer.add', {}, (await commune.download('peer.keyFile', {})).bytes);
    await province.call('peer.confirm', { id: renewed.id, version: renewed.version, confirmedBy: 'Người Thử' });
    const receipt = (await commune.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` })).written[0];
    const back = await province.job('bundle.preview', { file: `path:${join(stick, receipt?.fileName ?? '')}` });
    await province.job('bundle.import', { stageId: back.stageId });
    expect((await province.call('bundle.journal', {})).sent).toMatchObject([{ number: 1, state: 'da-nhan' }]);
  });

  it('F43: where a key can be used the words have to be asked for; a signer that is not trusted stays out whatever opens the file', async () => {
    const { province, commune, code, stick } = await twoUnits();
    await province.upload('peer.add', {}, (await commune.download('peer.keyFile', {})).bytes);
    const peer = (await province.call('peer.list', {}))[0];
    await province.call('peer.confirm', { id: peer?.id ?? '', version: peer?.version ?? 0, confirmedBy: 'Người Thử' });
    const target = { peerCode: code, folder: `path:${stick}` };
    expect((await faultOf(province.job('bundle.exportEmergency', { ...target, evenSo: true }))).code).toBe('khong-co-gi-moi');
    await write(province, 'Hướng dẫn');
    expect((await faultOf(province.job('bundle.exportEmergency', target))).code).toBe('khoa-con-dung-duoc');
    const { written: [row], words } = await province.job('bundle.exportEmergency', { ...target, evenSo: true });
    const file = `path:${join(stick, row?.fileName ?? '')}`;
    expect((await faultOf(commune.job('bundle.preview', { file, passphrase: words }))).code).toBe('goi-nguoi-gui-la');
    const plain = (await province.job('bundle.export', { peerCodes: [code], folder: `path:${folder()}` })).written[0];
    expect(plain).toMatchObject({ number: 2 });
    expect(plain?.emergency).toBeUndefined();
    expect(readdirSync(stick)).toEqual([row?.fileName]);
  });
});
