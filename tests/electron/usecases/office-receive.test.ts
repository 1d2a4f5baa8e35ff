import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Sender } from './bundle-sender.ts';
import { manyCommunes, senderAt as of } from './office-sites.ts';
import { folder } from './sites.ts';

const filesIn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir) : []);
const importBackups = (dir: string): string[] => filesIn(join(dir, 'backups')).filter((name) => name.endsWith('-truoc-nhap-goi'));

describe('a folder of bundles of many units', () => {
  it('R84: twelve communes in one sitting: the table by sender and number, one backup, each its own receipt, a bad one stops nobody', async () => {
    const { dir, site, senders, stick } = await manyCommunes();
    const first = of(senders, 0);
    // Names say nothing: the later bundle of a sender lies before the earlier one.
    await first.bundle(site, stick, { lines: [first.feedback(1, 'Một')] });
    await first.bundle(site, stick, { lines: [first.feedback(2, 'Hai')] });
    for (const [i, sender] of senders.slice(1, 9).entries()) await sender.bundle(site, stick, { lines: [sender.feedback(100 + i, `Vướng mắc ${i}`)] });
    const gap = of(senders, 9);
    await gap.bundle(site, stick, { lines: [gap.feedback(300, 'Sau một gói đã mất')], skip: 1 });
    const cut = of(senders, 10);
    const broken = await cut.bundle(site, stick, { lines: [cut.feedback(400, 'Sẽ bị cắt')] });
    writeFileSync(broken, readFileSync(broken).subarray(0, -40));
    const stranger = await Sender.make('xa-la', 'xã Lạ');
    await stranger.bundle(site, stick, { lines: [stranger.feedback(500, 'Chưa xác nhận khóa')] });
    const before = of(senders, 11);
    await before.send(site, stick, { lines: [before.feedback(600, 'Đã nhận từ trước')] });
    const backups = importBackups(dir).length;

    const told: string[] = [];
    const table = await site.startJob('bundle.receiveFolder', { folder: `path:${stick}` }, ({ label }) => told.push(label ?? '')).done;
    expect(table.bundles.map(({ unitCode, number, stateWord }) => [unitCode, number, stateWord])).toEqual([
      ['xa-la', 1, 'Khóa chưa xác nhận'],
      ['xa-mau-01', 1, 'Mới'],
      ['xa-mau-01', 2, 'Mới'],
      ...senders.slice(1, 9).map(({ code }) => [code, 1, 'Mới']),
      ['xa-mau-10', 2, 'Thiếu gói trước'],
      ['xa-mau-11', 1, 'Hỏng'],
      ['xa-mau-12', 1, 'Đã nhận'],
    ]);
    expect(table.bundles.find(({ unitCode }) => unitCode === 'xa-mau-02')).toMatchObject({ unit: 'xã Mẫu 2', kindWord: 'Phản ánh', add: 1, change: 0, review: 0, known: 0, reason: '' });
    expect(table.bundles.find(({ unitCode }) => unitCode === 'xa-mau-10')?.reason).toContain('Hãy xin đơn vị gửi gói số 1');
    expect(told).toContain('Gói 2/14: xã Mẫu 1, gói số 1');
    expect(importBackups(dir)).toHaveLength(backups);
    expect(filesIn(join(dir, 'staging'))).toEqual([]);

    // All are ticked, the latest first: the order plays no part, and what cannot be taken in is left with its reason.
    const files = table.bundles.flatMap(({ file }) => (file === null ? [] : [file])).reverse();
    const done = await site.job('bundle.receiveMany', { files });
    expect(done).toMatchObject({ taken: 11, left: 3, stopped: false });
    expect(importBackups(dir)).toHaveLength(backups + 1);
    expect(importBackups(dir)).toContain(done.sittingId);
    expect(done.bundles.map(({ unitCode, number, outcome }) => [unitCode, number, outcome])).toEqual([
      ['xa-la', 1, 'de-lai'], ['xa-mau-01', 1, 'nhan'], ['xa-mau-01', 2, 'nhan'], ...senders.slice(1, 10).map(({ code }, i) => [code, i === 8 ? 2 : 1, 'nhan']), ['xa-mau-11', 1, 'de-lai'], ['xa-mau-12', 1, 'da-co'],
    ]);
    expect(done.bundles.filter(({ outcome }) => outcome === 'de-lai').every(({ reason }) => reason.length > 20)).toBe(true);
    const { received } = await site.call('bundle.journal', {});
    expect(received.filter(({ backup }) => backup === done.sittingId)).toHaveLength(11);
    expect(done.senders.map(({ unitCode }) => unitCode)).toEqual(senders.filter((_s, i) => i !== 10).map(({ code }) => code));
    const pending = await site.call('bundle.pending', {});
    expect(pending.filter(({ groups }) => groups.some(({ group }) => group === 'phieu-nhan'))).toHaveLength(11);
    expect(filesIn(join(dir, 'staging'))).toEqual([]);

    for (const [kind, id] of [['bien-ban-nhan-goi', done.sittingId], ['tinh-hinh-don-vi', '/2026']] as const) {
      for (const format of ['pdf', 'xlsx'] as const) expect((await site.download('paper.make', { kind, id, format })).bytes.length).toBeGreaterThan(1000);
    }

    // «Ghi phiếu xác nhận» for all senders in one go.
    const out = folder();
    const receipts = await site.job('bundle.export', { peerCodes: done.senders.map(({ unitCode }) => unitCode), folder: `path:${out}`, groups: ['phieu-nhan'] });
    expect(receipts).toMatchObject({ failed: null, nothing: [] });
    expect(new Set(receipts.written.map(({ peerCode }) => peerCode)).size).toBe(11);
    // On a stick that goes round, what this office wrote itself is nothing to worry about.
    const own = await site.job('bundle.receiveFolder', { folder: `path:${out}` });
    expect(own.bundles.length).toBeGreaterThan(0);
    for (const { stateWord, reason } of own.bundles) expect([stateWord, reason]).toEqual(['Không cần nhận', expect.stringContaining('do chính đơn vị mình gửi đi')]);
  }, 120_000);

  it('R85: the same folder a second time changes nothing and leaves no backup', async () => {
    const { dir, site, senders, stick } = await manyCommunes(2);
    for (const sender of senders) await sender.bundle(site, stick, { lines: [sender.feedback(1, `Của ${sender.name}`)] });
    const take = async () => site.job('bundle.receiveMany', { files: (await site.job('bundle.receiveFolder', { folder: `path:${stick}` })).bundles.flatMap(({ file }) => file ?? []) });
    expect((await take()).taken).toBe(2);
    const backups = importBackups(dir);
    expect(await take()).toMatchObject({ taken: 0, left: 2, sittingId: '', bundles: [{ outcome: 'da-co' }, { outcome: 'da-co' }] });
    expect(importBackups(dir)).toEqual(backups);
    expect((await site.call('bundle.journal', {})).received).toHaveLength(2);
  });

  it('R85: a second stick of the sitting makes no second backup; what is on both sticks is taken in once', async () => {
    const { dir, site, senders, stick } = await manyCommunes(2);
    const second = folder();
    const path = await of(senders, 0).bundle(site, stick, { lines: [of(senders, 0).feedback(1, 'Một')] });
    copyFileSync(path, join(second, 'ban-sao.sovang'));
    await of(senders, 1).bundle(site, second, { lines: [of(senders, 1).feedback(2, 'Hai')] });
    const filesOf = async (from: string) => (await site.job('bundle.receiveFolder', { folder: `path:${from}` })).bundles.flatMap(({ file }) => file ?? []);
    const one = await site.job('bundle.receiveMany', { files: await filesOf(stick) });
    const two = await site.job('bundle.receiveMany', { files: await filesOf(second), sittingId: one.sittingId });
    expect(two).toMatchObject({ sittingId: one.sittingId, taken: 1, bundles: [{ outcome: 'da-co' }, { outcome: 'nhan' }] });
    expect(importBackups(dir)).toEqual([one.sittingId]);
  });

  it('R85: a stop between bundles keeps what was taken in and names what was not', async () => {
    const { site, senders, stick } = await manyCommunes(4);
    for (const sender of senders) await sender.bundle(site, stick, { lines: [sender.feedback(1, `Của ${sender.name}`)] });
    const { bundles } = await site.job('bundle.receiveFolder', { folder: `path:${stick}` });
    const running = site.startJob('bundle.receiveMany', { files: bundles.flatMap(({ file }) => file ?? []) }, ({ label }) => {
      if (label?.startsWith('Gói 3/') === true) running.cancel();
    });
    const done = await running.done;
    expect(done.stopped).toBe(true);
    expect(done.bundles.map(({ outcome }) => outcome)).toEqual(['nhan', 'nhan', 'chua-lam', 'chua-lam']);
    expect((await site.call('bundle.journal', {})).received).toHaveLength(2);
  });

  it('F51: a bundle that asks for a second person is left to be opened by itself, the others go on', async () => {
    const { site, senders, stick } = await manyCommunes(2);
    const [one, two] = [of(senders, 0), of(senders, 1)];
    const records = Array.from({ length: 8 }, (_, i) => one.feedback(10 + i, `Bản đầu ${i}`));
    await one.send(site, folder(), { lines: records });
    await one.bundle(site, stick, { lines: records.map(({ id }) => one.record('feedback', id, null, { version: 2 })) });
    await two.bundle(site, stick, { lines: [two.feedback(50, 'Bình thường')] });
    const { bundles } = await site.job('bundle.receiveFolder', { folder: `path:${stick}` });
    expect(bundles.map(({ stateWord }) => stateWord)).toEqual(['Hỏi hai lần', 'Mới']);
    const done = await site.job('bundle.receiveMany', { files: bundles.flatMap(({ file }) => file ?? []) });
    expect(done.bundles.map(({ outcome, reason }) => [outcome, reason.includes('Mở riêng gói này')])).toEqual([['de-lai', true], ['nhan', false]]);
  });
});
