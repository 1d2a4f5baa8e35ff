import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBackend } from '../../../electron/backend.ts';
import { runCli } from '../../../electron/cli/run.ts';
import { pair } from '../../../electron/demo/exchange.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { CHAIN_START, lineHash } from '../../../electron/store/audit.ts';
import type { AuditLine } from '../../../electron/store/audit.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { unlockWithPassphrase } from '../../../electron/store/keyring.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../../../electron/store/migrations/index.ts';
import { anchoredBundleId } from '../../../electron/usecases/audit-guard.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import { awardedRow, fieldsOf, nominated } from './decided.ts';
import { officePart } from '../documents/tools.ts';
import { docxText } from './docx-text.ts';
import { folder, newCommune, newProvince, onlyOf, person, ports, siteAt, submitDossier } from './sites.ts';

async function cli(args: readonly string[], passphrase: string) {
  let out = '';
  let errors = '';
  const status = await runCli([...args, '--json'], passphrase, { ports: () => ports, stdin: () => Promise.resolve(new Uint8Array()), stdout: (text) => (out += text), stderr: (text) => (errors += text) });
  const fault = errors.trim().split('\n').findLast((line) => line.includes('"code"'));
  return { status, out: out === '' ? null : (JSON.parse(out) as { intact?: boolean; reason?: string; code?: string; anchors?: { where: string; state: string }[] }), fault: fault === undefined ? null : (JSON.parse(fault) as { code: string }) };
}

/** Changes a closed unit behind the program's back. */
async function tamper(dir: string, passphrase: string, change: (db: Database) => void): Promise<void> {
  const key = await unlockWithPassphrase(dir, passphrase, 0);
  if (!key.ok) throw new Error(key.error.code);
  const db = openDatabase({ file: join(dir, 'unit.db'), key: subkey(key.value, 'database'), schemaVersion: schemaVersion(MIGRATIONS) });
  if (!db.ok) throw new Error(db.error.code);
  db.value.pragma('foreign_keys=OFF');
  change(db.value);
  db.value.close();
}

/** Writes another author into the first line and builds every hash anew, as the program would have. */
function rebuild(db: Database): void {
  db.exec(`UPDATE audit SET actor = 'Người Khác Mẫu' WHERE seq = 1; UPDATE change_log SET actor = 'Người Khác Mẫu' WHERE audit_seq = 1`);
  let previous: Uint8Array = CHAIN_START;
  for (const line of db.prepare('SELECT * FROM audit ORDER BY seq').all() as (AuditLine & { payload_hash: Buffer })[]) {
    previous = lineHash(previous, line, line.payload_hash);
    db.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(previous, line.seq);
  }
  for (const { name } of entityTables) db.exec(`UPDATE ${name} SET log_hash = (SELECT hash FROM audit a WHERE a.entity = '${name}' AND a.entity_id = ${name}.id AND a.counter IS NOT NULL ORDER BY seq DESC LIMIT 1)`);
}

describe('the end of the journal goes out of the house', () => {
  it('F65: every bundle commits to it by its id, and a journal built anew does not fit the bundles sent', async () => {
    const [home, office, stick] = [folder(), folder(), folder()];
    const [from, to] = [siteAt(home), siteAt(office)];
    await newCommune(from);
    const receiver = await newProvince(to);
    await pair(from, to);
    await submitDossier(from, receiver);
    const row = onlyOf(await from.job('bundle.export', { peerCodes: [receiver.code], folder: `path:${stick}` }));
    expect(row.anchor).toBeDefined();
    expect(row.bundleId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    await from.call('subject.save', { fields: person('Người Sau Gói') });
    const verified = await from.job('audit.verify', {});
    expect(verified).toMatchObject({ intact: true, reason: '' });
    expect(verified.anchors.map(({ where, state }) => [where, state])).toContainEqual(['Gói dữ liệu', 'held']);
    await from.close();
    // Another end, or another salt, gives another id.
    expect(anchoredBundleId('0'.repeat(64), row.anchor?.salt ?? '')).not.toBe(row.bundleId);

    // Everything on this machine that remembers is taken away, and the whole journal is built anew with another author:
    // the bundle that went out still tells.
    for (const name of ['session.json', 'anchors.json', 'backups']) rmSync(join(home, name), { recursive: true, force: true });
    await tamper(home, 'mat khau mau', rebuild);
    expect(await cli(['audit', 'verify', '--data', home], 'mat khau mau')).toMatchObject({ status: 1, out: { intact: false, reason: `dòng ${row.anchor?.seq}: gói số 1 đã gửi đi theo nhật ký khác` } });
  });

  it('F65: the decision bears «Mã sổ», which the command line compares; certificates bear none; settings turn it off', async () => {
    const { site, ids } = await nominated();
    const decision = await site.call('decision.record', { fields: fieldsOf('12/QĐ-UBND', '2026-10-06'), lines: ids.slice(0, 1).map((id) => awardedRow(id)) });
    const made = async () => (await site.download('paper.make', { kind: 'quyet-dinh', id: decision.id, format: 'docx' })).bytes;
    // In the bottom margin of the first page; nothing of it in the paper's own text.
    const text = async () => officePart(await made(), 'word/footer1.xml').catch(() => '');
    expect(await docxText(await made())).not.toContain('Mã sổ');
    const code = /Mã sổ: (\d+-[0-9a-f]{16})/.exec(await text())?.[1] ?? '';
    expect(code).not.toBe('');
    expect(await site.call('audit.settings', {})).toEqual({ printCode: true });
    await site.call('subject.save', { fields: person('Người Sau Quyết Định') });
    expect(await site.job('audit.verify', { anchors: [code] })).toMatchObject({ intact: true, anchors: expect.arrayContaining([expect.objectContaining({ code, state: 'held', where: 'Quyết định đã in' })]) as unknown });
    const wrong = `${code.slice(0, -4)}${code.endsWith('0000') ? '1111' : '0000'}`;
    expect(await site.job('audit.verify', { anchors: [wrong] })).toMatchObject({ intact: false, reason: `mã sổ ${wrong} không có trong nhật ký` });
    await expect(site.job('audit.verify', { anchors: ['không phải mã'] })).rejects.toMatchObject({ fault: { code: 'ma-so-sai' } });
    await site.call('audit.saveSettings', { printCode: false });
    expect(await text()).not.toContain('Mã sổ');
  });
});

describe('after a start', () => {
  it('F64: what was changed since the last session is said a few seconds after opening, off the start path', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await site.close();
    await tamper(dir, 'mat khau mau', (db) => db.exec(`UPDATE audit SET actor = 'Người Khác Mẫu' WHERE seq = 2; UPDATE change_log SET actor = 'Người Khác Mẫu' WHERE audit_seq = 2`));
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const backend = createBackend({ dataDir: dir, ports, clock: clockFrom('2026-11-22'), random: (n) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', checkOutput: true });
      onTestFinished(() => backend.shutdown());
      const alarms: string[] = [];
      backend.onEvent(({ name, payload }) => (name === 'alarm' ? alarms.push((payload as { message: string }).message) : undefined));
      const session = { id: 't', host: 'cli' } as const;
      await backend.dispatcher.run(session, 'unit.unlock', { passphrase: 'mat khau mau' });
      expect(await backend.dispatcher.run(session, 'audit.state', {})).toMatchObject({ value: { state: 'unknown' } });
      vi.advanceTimersByTime(5000);
      while (alarms.length === 0) await new Promise((resolve) => setImmediate(resolve));
      expect(alarms).toEqual(['Nhật ký của tệp dữ liệu không còn nguyên vẹn: dòng 2: dòng nhật ký đã bị sửa hoặc bị đổi chỗ.']);
      expect(await backend.dispatcher.run(session, 'audit.state', {})).toMatchObject({ value: { state: 'broken', reason: 'dòng 2: dòng nhật ký đã bị sửa hoặc bị đổi chỗ' } });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('audit verify', () => {
  it('F64: says on the command line that the journal holds, and with status 1 that an edit with another program broke it', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    const { saved } = await site.call('subject.save', { fields: person('Người Bị Sửa Mẫu') });
    await site.close();
    const sound = await cli(['audit', 'verify', '--data', dir], 'mat khau mau');
    expect(sound).toMatchObject({ status: 0, out: { intact: true, reason: '' } });
    expect(sound.out?.anchors).toContainEqual(expect.objectContaining({ where: 'Cuối một lần làm việc', state: 'held' }));
    // Nothing beside the file names anybody.
    for (const name of ['session.json', 'anchors.json', 'keyring.json']) expect(readFileSync(join(dir, name), 'utf8')).not.toMatch(/Mẫu|Người/);
    await tamper(dir, 'mat khau mau', (db) => db.prepare(`UPDATE subject SET body = replace(body, 'Bị Sửa', 'Đã Sửa') WHERE id = ?`).run(saved?.id));
    const broken = await cli(['audit', 'verify', '--data', dir], 'mat khau mau');
    expect(broken).toMatchObject({ status: 1, out: { intact: false, reason: 'nội dung đã bị sửa mà không qua chương trình' } });
    expect((await cli(['audit', 'verify'], 'mat khau mau')).fault?.code).toBe('sai-lenh');
  });

  it('R87: with several users the command line asks who, and signs in as him', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await site.call('user.add', { fields: { name: 'Lê Văn Thư Mẫu', label: 'văn thư', role: 'clerk', focal: [] }, passphrase: 'cua van thu', own: { name: 'Trần Lãnh Mẫu', label: 'lãnh đạo' } });
    await site.close();
    expect((await cli(['audit', 'verify', '--data', dir], 'cua van thu')).fault?.code).toBe('thieu-nguoi-dung');
    expect((await cli(['audit', 'verify', '--data', dir, '--as', 'lãnh đạo'], 'cua van thu')).fault?.code).toBe('sai-mat-khau');
    expect(await cli(['audit', 'verify', '--data', dir, '--as', 'van thu'], 'cua van thu')).toMatchObject({ status: 0, out: { intact: true } });
    expect((await cli(['call', 'user.list', '{}', '--data', dir, '--as', 'văn thư'], 'cua van thu')).fault?.code).toBe('khong-du-quyen');
  });
});
