import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import { parseRecordLine } from '../../../shared/exchange/record.ts';
import { Refusal } from '../../../shared/result.ts';
import { Random } from '../../shared/exchange/simulator/random.ts';
import { times } from '../../long.ts';
import { Sender } from '../usecases/bundle-sender.ts';
import { inUnitDb } from '../usecases/unit-db.ts';
import { folder, plants, siteAt } from '../usecases/sites.ts';
import { above, commune, neighbour, recordFor } from './mutant-world.ts';
import { pick } from './mutations.ts';
import { BUNDLE_RECORD_KINDS, bundleKinds } from '../../../shared/exchange/kinds.ts';

const COUNT = times(40, 300);
/** What an import writes about itself, whatever it took in. */
const OWN_ACCOUNT: ReadonlySet<string> = new Set(['quarantined', 'bundle_in', 'bundle_receipt', 'bundle_out', 'setting']);
const TABLES = entityTables.map(({ name }) => name).filter((name) => !OWN_ACCOUNT.has(name));

/** Every row outside the quarantine and the account of imports: its hash and whose it is. */
const rowsOf = (dir: string) =>
  inUnitDb(dir, 'mat khau mau', (db) => {
    const rows = new Map<string, { hash: string; owner: string }>();
    for (const table of TABLES) {
      for (const { id, body, deleted } of db.prepare<[], { id: string; body: string; deleted: number }>(`SELECT id, body, deleted FROM ${table}`).all()) {
        rows.set(`${table} ${id}`, { hash: createHash('sha256').update(`${deleted} ${body}`).digest('hex'), owner: String((JSON.parse(body) as { owner?: unknown }).owner ?? '') });
      }
    }
    return rows;
  });

async function receiving() {
  const dir = folder();
  // Records whose attachments never came are among what is sent.
  const site = plants(siteAt(dir));
  await site.call('unit.create', { kind: 'so-ban-nganh', name: 'Sở Nội vụ tỉnh Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Giám đốc' }, passphrase: 'mat khau mau', acceptUnprotected: true });
  const below = await Sender.make(commune.code, commune.name, 'xa', commune.keys);
  const beside = await Sender.make(neighbour.code, neighbour.name, 'xa', neighbour.keys);
  const superior = await Sender.make(above.code, above.name, 'tinh', above.keys);
  for (const sender of [below, beside, superior]) await sender.meet(site);
  return { dir, site, below, beside, superior, stick: folder() };
}

/** A line that is a record is counted under its kind; any other is sent as it is. */
const asRecord = (text: string) => {
  const parsed = parseRecordLine(text);
  return parsed.ok ? parsed.record : text;
};

/** Previews and takes in; the fault where either refuses. */
async function through(site: Site, path: string): Promise<string> {
  try {
    const { stageId } = await site.job('bundle.preview', { file: `path:${path}` });
    const done = await site.job('bundle.import', { stageId, confirmedBy: 'Người Thứ Hai' });
    return done.added + done.changed > 0 ? 'taken in' : 'nothing taken in';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.fault.next ?? '', error.fault.code).toMatch(/\p{L}/u);
    return error.fault.code;
  }
}

describe('F27, F34, F36: mutants through the real child and the real import', () => {
  it(`Z5: ${COUNT} of them change no row that is not the sender’s own`, { timeout: 1_800_000 }, async () => {
    const { dir, site, below, beside, superior, stick } = await receiving();
    const kindsOf = (side: 'subordinate' | 'superior') => BUNDLE_RECORD_KINDS.filter((kind) => ['either', side].includes(bundleKinds.get(kind)?.ownedBy ?? ''));
    expect(await through(site, await beside.bundle(site, stick, { kind: 'tong-hop', lines: kindsOf('subordinate').map((kind) => recordFor(beside.code, kind)) }))).toBe('taken in');
    expect(await through(site, await superior.bundle(site, stick, { kind: 'tong-hop', lines: ['campaign', 'decision', 'guidance'].map((kind) => recordFor(superior.code, kind)) }))).toBe('taken in');

    const outcomes = new Map<string, number>();
    let before = await rowsOf(dir);
    let made = 0;
    for (let seed = 0; made < COUNT; seed++) {
      const random = new Random(seed);
      const [name, , make] = pick(random);
      const { lines } = await make(random);
      const outside = /^(file|archive|header): /.test(name);
      if (lines === undefined && (!outside || random.chance(0.5))) continue;
      made++;
      const sender = lines?.side === 'above' ? superior : below;
      const path = await sender.bundle(site, stick, { kind: 'tong-hop', lines: lines?.texts.map(asRecord) ?? [recordFor(sender.code, 'feedback', 100 + seed)] });
      if (lines === undefined) {
        const bytes = readFileSync(path);
        const at = random.below(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        writeFileSync(path, random.chance(0.3) ? bytes.subarray(0, at) : bytes);
      }
      const outcome = await through(site, path);
      // A child that died would refuse everything: what is shown is that the program refuses, not that it breaks.
      expect(['tien-trinh-hong', 'loi-phan-mem'], name).not.toContain(outcome);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      const after = await rowsOf(dir);
      const touched = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key)?.hash !== after.get(key)?.hash);
      if (outcome !== 'taken in') expect([seed, name, outcome, touched]).toEqual([seed, name, outcome, []]);
      // What follows from a record (a campaign put in use, a place in the follow-up list) names no owner; what another unit owns does.
      for (const key of touched) expect([seed, name, key, before.get(key)?.owner ?? sender.code, after.get(key)?.owner ?? '']).toEqual([seed, name, key, expect.stringMatching(new RegExp(`^(${sender.code})?$`)), expect.stringMatching(new RegExp(`^(${sender.code})?$`))]);
      before = after;
    }
    console.info(`${COUNT} mutants through the real import: ${[...outcomes].map(([outcome, n]) => `${outcome} ${n}`).join(', ')}`);
    expect(outcomes.get('taken in')).toBeGreaterThan(0);
  });
});
