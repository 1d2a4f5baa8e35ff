import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleMaker } from '../../../electron/demo/sample-unit.ts';
import { Site } from '../../../electron/demo/site.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';
import { markedAsSample } from '../../../electron/usecases/sample.ts';
import type { MakeSample } from '../../../electron/usecases/units.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import { pdfText } from '../documents/tools.ts';
import { childEntry, faultOf, folder, person, ports } from './sites.ts';

const common = { ports, clock: clockFrom('2026-11-20'), random: (n: number) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 } };
const unit = { kind: 'xa' as const, province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, acceptUnprotected: true };

/** The story in two calls instead of some hundred. */
const makeSample: MakeSample = async ({ dir, work }) => {
  writeFileSync(join(work, 'thu.txt'), '');
  mkdirSync(dir, { recursive: true });
  const site = new Site({ ...common, dataDir: dir });
  const made = await site.call('unit.create', { ...unit, name: 'xã Mẫu', passphrase: '' });
  await site.call('unit.update', { ...made, placeName: 'Mẫu' });
  await site.call('subject.save', { fields: person('Lò Văn Thí Dụ') });
  await site.close();
  return ok();
};
const at = (dataDir: string, sample: MakeSample = makeSample) => new Site({ ...common, dataDir, sample, checkOutput: true });

describe('sample data', () => {
  it('stand in a unit of their own: made before a unit exists, found again, thrown away whole', async () => {
    const dir = folder();
    const first = at(dir);
    expect(await first.call('unit.state', {})).toMatchObject({ state: 'new' });
    await first.job('sample.make', {});
    expect(await first.call('unit.state', {})).toMatchObject({ state: 'open', sample: true, unit: { name: 'xã Mẫu' } });
    expect(readdirSync(dir)).toEqual(['du-lieu-mau']);
    expect(readdirSync(join(dir, 'du-lieu-mau'))).toEqual(['don-vi']);
    await first.close();
    const site = at(dir);
    expect(await site.call('unit.state', {})).toMatchObject({ state: 'open', sample: true });
    await site.call('sample.remove', {});
    expect(await site.call('unit.state', {})).toMatchObject({ state: 'new' });
    expect(readdirSync(dir)).toEqual([]);
    await site.call('unit.create', { ...unit, name: 'xã Tân Mẫu', passphrase: 'mat khau mau' });
    expect((await site.call('subject.list', {})).total).toBe(0);
    expect((await faultOf(site.call('sample.remove', {}))).code).toBe('khong-phai-mau');
    await site.close();
  });

  it('lock the unit that is open, and it is as it was when they are gone', async () => {
    const dir = folder();
    const site = at(dir);
    await site.call('unit.create', { ...unit, name: 'xã Tân Mẫu', passphrase: 'mat khau mau' });
    await site.call('subject.save', { fields: person('Đặng Thị Hường') });
    await site.job('sample.make', {});
    expect((await site.call('subject.list', {})).rows.map(({ name }) => name)).toEqual(['Lò Văn Thí Dụ']);
    await site.call('sample.remove', {});
    expect(await site.call('unit.state', {})).toMatchObject({ state: 'locked' });
    expect((await faultOf(site.job('sample.make', {}))).code).toBe('dang-khoa');
    await site.call('unit.unlock', { passphrase: 'mat khau mau' });
    expect((await site.call('subject.list', {})).rows.map(({ name }) => name)).toEqual(['Đặng Thị Hường']);
    await site.close();
  });

  it('of the program itself are a commune at work with obviously invented people; they go out in no bundle and get no passphrase, and papers carry «MẪU»', { timeout: 240_000 }, async () => {
    // A window's ports: no folder is named by its path.
    const windowed = windowlessPorts({ kind: 'browser', sticks: [], childEntry });
    const site = new Site({ ...common, ports: windowed, dataDir: folder(), sample: sampleMaker({ ...common, ports: windowed }) });
    const labels: string[] = [];
    await site.startJob('sample.make', {}, ({ label }) => labels.push(label)).done;
    expect(labels.length).toBeGreaterThan(6);
    const people = (await site.call('subject.list', { kind: 'person' })).rows.map(({ name }) => name);
    expect(people.length).toBeGreaterThan(4);
    expect(people.filter((name) => !/(?:Mẫu|Thí Dụ|Ví Dụ|Minh Họa|Giả Định|Thử)$/u.test(name))).toEqual([]);
    const campaigns = await site.call('campaign.list', {});
    expect(campaigns.length).toBe(1);
    // Every chart has something to show.
    expect((await site.call('indicator.values', { campaignId: campaigns[0]?.id ?? '', indicatorId: 'LDNN-09' })).length).toBe(5);
    expect(new Set((await site.call('register.list', {})).rows.map(({ year }) => year)).size).toBeGreaterThan(4);
    expect((await site.call('home.today', {})).groups.map(({ title }) => title)).toContain('Sắp đến hạn');
    const decision = (await site.call('decision.list', {})).find(({ number }) => number === '31/QĐ-UBND');
    expect(await pdfText((await site.download('paper.make', { kind: 'giay-khen', id: decision?.id ?? '', format: 'pdf' })).bytes)).toContain('MẪU');
    const folderHandle = (await site.call('folder.list', { handle: null })).volumes[0]?.handle ?? 'khong-co';
    const attempts: (() => Promise<unknown>)[] = [
      () => site.job('bundle.export', { folder: folderHandle, peerCodes: ['xa-tan-mau-0000'] }),
      () => site.job('handOn.export', { folder: folderHandle }),
      () => site.download('peer.keyFile', {}),
      () => site.job('backup.create', {}),
      () => site.call('unit.changePassphrase', { current: '', next: 'mat khau mau' }),
    ];
    for (const attempt of attempts) expect((await faultOf(attempt())).code).toBe('du-lieu-mau');
    expect((await site.call('bundle.pending', {})).length).toBe(1);
    await site.close();
  });

  it('leave nothing behind when they could not be made', async () => {
    const dir = folder();
    const site = at(dir, ({ work }) => {
      writeFileSync(join(work, 'do.txt'), '');
      return Promise.resolve(err(fault('o-dia-day', 'Hết chỗ.')));
    });
    expect((await faultOf(site.job('sample.make', {}))).code).toBe('o-dia-day');
    expect(existsSync(join(dir, 'du-lieu-mau'))).toBe(false);
    expect(await site.call('unit.state', {})).toMatchObject({ state: 'new' });
    await site.close();
  });

  it('are marked in lists that have a title, and a draft stays a draft', () => {
    const sheet = { name: 'A', columns: [], rows: [] };
    expect(markedAsSample({ format: 'xlsx', sheets: [{ ...sheet, titles: ['DANH SÁCH'] }, { ...sheet, titles: [] }] })).toMatchObject({ sheets: [{ titles: ['MẪU', 'DANH SÁCH'] }, { titles: [] }] });
    const paper = { kind: 'minutes' as const, title: 'Biên bản', language: 'vi' as const, sections: [] };
    expect(markedAsSample({ format: 'pdf', papers: [{ ...paper, mark: null }, { ...paper, mark: 'DỰ THẢO' }] })).toMatchObject({ papers: [{ mark: 'MẪU' }, { mark: 'MẪU – DỰ THẢO' }] });
  });
});
