import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { ask, district, scan, statusOf, take, titles, write } from './bundle-district.ts';
import { faultOf, onlyOf, plants } from './sites.ts';

describe('several receivers in one export', () => {
  it('R84, F32: units that are told the same share a bundle, what is meant for one goes to it alone; each confirms for itself', async () => {
    const { dir, province, office, below, stick } = await district(3);
    const [a, b, c] = below as [(typeof below)[0], (typeof below)[0], (typeof below)[0]];
    await write(province, 'Hướng dẫn chung', 'tat-ca');
    await ask(province, 'Chỉ hỏi xã A', [a.code]);
    const codes = below.map(({ code }) => code);
    const before = await province.call('bundle.preflight', { peerCodes: codes, folder: `path:${stick}` });
    expect(before).toMatchObject({ warnings: [], nothing: [] });
    expect(before.bundles.map(({ peerNames, contents }) => [peerNames.length, contents])).toEqual([[1, '1 mục phong trào/văn bản, 1 yêu cầu'], [2, '1 mục phong trào/văn bản']]);

    const { written, failed, nothing } = await province.job('bundle.export', { peerCodes: codes, folder: `path:${stick}` });
    expect({ failed, nothing }).toEqual({ failed: null, nothing: [] });
    expect(written.map(({ peerCode, number, order, kind }) => ({ peerCode, number, order, kind }))).toEqual([
      { peerCode: a.code, number: 1, order: 1, kind: 'tong-hop' },
      { peerCode: b.code, number: 2, order: 1, kind: 'danh-muc' },
      { peerCode: c.code, number: 2, order: 1, kind: 'danh-muc' },
    ]);
    expect(readdirSync(stick).sort()).toEqual([...new Set(written.map(({ fileName }) => fileName))].sort());
    expect(readdirSync(join(dir, 'staging'))).toEqual([]);
    const [ofA, shared] = [join(stick, written[0]?.fileName ?? ''), join(stick, written[1]?.fileName ?? '')];
    expect((await faultOf(b.site.job('bundle.preview', { file: `path:${ofA}` }))).code).toBe('goi-khong-gui-cho-don-vi');
    const seen = async (site: Site) => (await site.call('bundle.scan', { folder: `path:${stick}` })).bundles.map(({ unit, number, own, forUs }) => ({ unit, number, own, forUs }));
    expect(await seen(b.site)).toEqual([{ unit: 'Sở Nội vụ', number: 1, own: false, forUs: false }, { unit: 'Sở Nội vụ', number: 2, own: false, forUs: true }]);
    expect((await seen(province)).every(({ own, forUs }) => own && forUs)).toBe(true);
    await take(a.site, ofA);
    await take(b.site, shared);
    expect(await titles(a.site)).toEqual(['Chỉ hỏi xã A', 'Hướng dẫn chung']);
    expect(await titles(b.site)).toEqual(['Hướng dẫn chung']);

    // A receipt alone is written as a bundle of its own, and settles only its own unit's row.
    const receipt = onlyOf(await b.site.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` }));
    expect(receipt).toMatchObject({ kind: 'phieu-nhan', contents: [{ group: 'phieu-nhan', count: 1 }] });
    await take(province, join(stick, receipt.fileName));
    const journal = (await province.call('bundle.journal', {})).sent;
    expect(Object.fromEntries(journal.map(({ peerCode, stateWord }) => [peerCode, stateWord]))).toEqual({ [a.code]: 'Đã tạo', [b.code]: 'Đã nhận', [c.code]: 'Đã tạo' });
    expect(journal.find(({ peerCode }) => peerCode === b.code)?.receiptOn).toBe('2026-03-02');
    expect(await statusOf(province, b.code)).toMatchObject({ confirmedWords: 'Đã nhận đến gói số 2', unconfirmed: null, received: { number: 1 } });
    expect(await statusOf(province, c.code)).toMatchObject({ confirmedWords: 'Chưa xác nhận gói nào', unconfirmed: { numbers: [2], late: false } });

    // C lost its stick: the next export carries it again, for B only what is new.
    await write(province, 'Hướng dẫn sau', 'tat-ca');
    const next = await province.call('bundle.preflight', { peerCodes: [b.code, c.code], folder: null });
    expect(next.bundles.map(({ peerNames, contents }) => [peerNames.length, contents])).toEqual([[1, '1 mục phong trào/văn bản, 1 phiếu xác nhận'], [1, '2 mục phong trào/văn bản']]);
  });

  it('R84: chosen groups only; what was left out waits, and absence takes nothing back', async () => {
    const { province, below: [a], stick } = await district(1);
    if (a === undefined) throw new Error('no commune');
    await write(province, 'Hướng dẫn', 'tat-ca');
    await take(a.site, join(stick, onlyOf(await province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}` })).fileName));
    await ask(province, 'Yêu cầu', [a.code]);
    const only = onlyOf(await province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}`, groups: ['yeu-cau'] }));
    expect(only).toMatchObject({ kind: 'yeu-cau', contents: [{ group: 'yeu-cau', count: 1 }] });
    await take(a.site, join(stick, only.fileName));
    expect(await titles(a.site)).toEqual(['Hướng dẫn', 'Yêu cầu']);
    const [waits] = await province.call('bundle.pending', {});
    expect(waits?.groups.map(({ group }) => group)).toEqual(['danh-muc', 'yeu-cau']);
    const rest = onlyOf(await province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}`, groups: ['danh-muc'] }));
    expect(rest.contents).toEqual([{ group: 'danh-muc', count: 1 }]);
    await take(a.site, join(stick, rest.fileName));
    expect(await titles(a.site)).toEqual(['Hướng dẫn', 'Yêu cầu']);
  });

  it('says what is in the way before anything is written', async () => {
    const { dir, province, below: [a], stick } = await district(1);
    if (a === undefined) throw new Error('no commune');
    await write(province, 'Có tệp', 'tat-ca', [await scan(province, 'cong-van', 2000)]);
    writeFileSync(join(stick, `${(await province.call('peer.own', {})).unitCode}-20260101-9.sovang.part`), 'x');
    const left = await province.call('bundle.preflight', { peerCodes: [a.code, 'xa-la-1234'], folder: `path:${stick}` });
    expect(left.warnings.map(({ code, blocks }) => [code, blocks])).toEqual([['chua-ket-noi', true], ['lan-truoc-chua-xong', false]]);
    expect(left.free).toBeGreaterThan(0);
    plants(province);
    rmSync(join(dir, 'blobs'), { recursive: true });
    const gone = await province.call('bundle.preflight', { peerCodes: [a.code], folder: null });
    expect(gone.warnings).toMatchObject([{ code: 'tep-dinh-kem-mat', blocks: true }]);
    expect(gone.warnings[0]?.message).toContain('«cong-van.pdf» (Có tệp)');
    expect((await faultOf(province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}` }))).code).toBe('tep-dinh-kem-mat');
    expect((await province.call('bundle.journal', {})).sent).toEqual([]);
    expect((await faultOf(province.job('bundle.export', { peerCodes: ['xa-la-1234'], folder: `path:${stick}` }))).code).toBe('chua-ket-noi');
  });
});
