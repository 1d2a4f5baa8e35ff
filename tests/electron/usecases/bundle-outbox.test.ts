import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { district, scan, statusOf, take, titles, write } from './bundle-district.ts';
import { faultOf, folder, onlyOf } from './sites.ts';

describe('a set of bundles, and the copies that are kept', () => {
  async function threeParts() {
    const all = await district(1);
    const { province, below: [a], stick } = all;
    if (a === undefined) throw new Error('no commune');
    await province.call('bundle.saveSettings', { unconfirmedDays: 30, outboxMb: 0, largestMb: 1 });
    for (const name of ['mot', 'hai', 'ba']) await write(province, `Văn bản ${name}`, 'tat-ca', [await scan(province, name, 700_000)]);
    return { ...all, a, dir: all.dir, stick };
  }

  it('F21: goes as 3 whole bundles in any order; the part that was lost is asked for by its number and written again, the very same', async () => {
    const { dir, province, office, a, stick } = await threeParts();
    const { written, failed } = await province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}` });
    expect(failed).toBeNull();
    expect(written.map(({ number, order, set, contents }) => ({ number, order, k: set?.k, n: set?.n, count: contents[0]?.count }))).toEqual([1, 2, 3].map((k) => ({ number: k, order: k, k, n: 3, count: 1 })));
    const path = (i: number, at = stick) => join(at, written[i]?.fileName ?? '');
    const original = readFileSync(path(1));
    rmSync(path(1));
    await take(a.site, path(2));
    await take(a.site, path(0));
    expect(await statusOf(a.site, office.code)).toMatchObject({ missing: { numbers: [2], words: 'Thiếu gói số 2' } });
    expect((await a.site.call('home.today', {})).groups.flatMap(({ lines }) => lines).map(({ text }) => text)).toContain('Sở Nội vụ: Thiếu gói số 2');
    const receipts = async () => take(province, join(stick, onlyOf(await a.site.job('bundle.export', { peerCodes: [office.code], folder: `path:${stick}` })).fileName));
    await receipts();
    // Two of three: nothing of the set counts as confirmed; the copy of the part that is missing stays.
    expect((await province.call('bundle.settings', {})).keptFiles).toBe(1);
    const preview = await province.call('bundle.preflight', { peerCodes: [a.code], folder: null });
    expect(preview.bundles[0]?.contents).toBe('3 mục phong trào/văn bản, 1 phiếu xác nhận');

    const other = folder();
    const again = await province.job('bundle.rewrite', { id: written[1]?.id ?? '', folder: `path:${other}` });
    expect(readFileSync(path(1, other)).equals(original)).toBe(true);
    expect(again.verifiedOn).toBeNull();
    expect(await province.job('bundle.verify', { id: again.id, folder: `path:${other}` })).toMatchObject({ verifiedOn: '2026-03-02' });
    await take(a.site, path(1, other));
    await receipts();
    expect((await province.call('bundle.settings', {})).keptBytes).toBe(0);
    expect(readdirSync(join(dir, 'outbox'))).toEqual([]);
    expect((await statusOf(a.site, office.code))?.missing.words).toBe('');
    expect((await province.call('bundle.pending', {}))[0]?.groups.map(({ group }) => group)).toEqual(['phieu-nhan']);
    const lost = await faultOf(province.job('bundle.rewrite', { id: again.id, folder: `path:${other}` }));
    expect(lost).toMatchObject({ code: 'khong-con-ban-luu', next: 'Vào «Gửi đi» để lập gói mới: gói mới mang lại mọi mục chưa được xác nhận.' });
  });

  it('F15, F20: what the stick does not take stays on this machine, is said, and goes to another stick', async () => {
    const { province, a, stick } = await threeParts();
    const code = (await province.call('peer.own', {})).unitCode;
    writeFileSync(join(stick, `${code}-20260302-2.sovang`), 'another file of that name');
    const { written, failed } = await province.job('bundle.export', { peerCodes: [a.code], folder: `path:${stick}` });
    expect(failed?.message).toContain(`${code}-20260302-2.sovang`);
    expect(written.map((row) => row.written)).toEqual([true, false, false]);
    expect(readdirSync(stick).sort()).toEqual([`${code}-20260302-1.sovang`, `${code}-20260302-2.sovang`]);

    // Pulled between the name and the flush: the name is gone, and the unit knows its own bundle when the stick comes back.
    const first = join(stick, written[0]?.fileName ?? '');
    renameSync(first, `${first}.part`);
    expect((await province.call('bundle.preflight', { peerCodes: [a.code], folder: `path:${stick}` })).warnings.map(({ code: why }) => why)).toEqual([]);
    expect(existsSync(first)).toBe(true);
    // What is left of it under its name is told of, and written anew.
    const whole = readFileSync(first);
    writeFileSync(`${first}.part`, whole.subarray(0, 900));
    rmSync(first);
    expect((await province.call('bundle.scan', { folder: `path:${stick}` })).warnings[0]).toContain('bấm «Ghi lại»');
    renameSync(`${first}.part`, first);
    await province.job('bundle.rewrite', { id: written[0]?.id ?? '', folder: `path:${stick}` });
    expect(readFileSync(first).equals(whole)).toBe(true);

    const [, second, third] = (await province.call('bundle.journal', {})).sent.toReversed();
    expect(second).toMatchObject({ stateWord: 'Chưa ghi ra USB', kept: true });
    expect((await faultOf(province.call('bundle.handedOver', { id: second?.id ?? '', version: second?.version ?? 0 }))).code).toBe('chua-ghi-ra-usb');
    const other = folder();
    for (const row of [second, third]) expect(await province.job('bundle.rewrite', { id: row?.id ?? '', folder: `path:${other}` })).toMatchObject({ written: true });
    await take(a.site, join(other, third?.fileName ?? ''));
    expect(await titles(a.site)).toEqual(['Văn bản ba']);
  });

  it('F16: a stick that lost what was written is found out after re-plugging; a bundle is never taken for good twice', async () => {
    const { province, below: [a], stick } = await district(1);
    await write(province, 'Hướng dẫn', 'tat-ca');
    const bundle = onlyOf(await province.job('bundle.export', { peerCodes: [a?.code ?? ''], folder: `path:${stick}` }));
    const path = join(stick, bundle.fileName);
    const id = bundle.id;
    expect((await province.job('bundle.verify', { id, folder: `path:${stick}` })).verifiedOn).toBe('2026-03-02');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0, bytes.length - 500));
    expect((await faultOf(province.job('bundle.verify', { id, folder: `path:${stick}` }))).code).toBe('goi-khong-con-dung');
    expect((await province.call('bundle.journal', {})).sent[0]).toMatchObject({ verifiedOn: null, stateWord: 'Đã tạo' });
    rmSync(path);
    writeFileSync(`${path}.part`, 'x');
    expect((await faultOf(province.job('bundle.verify', { id, folder: `path:${stick}` }))).message).toContain('tệp ghi dở');
    await province.job('bundle.rewrite', { id, folder: `path:${stick}` });
    expect(existsSync(path)).toBe(true);
    // On a stick where it lies already, whole, writing it again changes nothing.
    await province.job('bundle.rewrite', { id, folder: `path:${stick}` });
    expect(readdirSync(stick)).toEqual([bundle.fileName]);
  });
});
