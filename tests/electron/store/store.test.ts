import { describe, expect, it, vi } from 'vitest';
import { Refusal, fault } from '../../../shared/result.ts';
import { settings } from '../../../electron/store/tables.ts';
import { openStore } from '../../../electron/store/store.ts';
import { DRIVERS, code, open, person, samplePerson, storeOptions, tempDir, value } from './helpers.ts';

describe.each(DRIVERS)('store on the $name driver', ({ driver, dataKey }) => {
  const kind = { driver, dataKey };

  it('gives back after reopening what was saved', async () => {
    const dir = tempDir();
    const first = open(dir, kind);
    const saved = value(await first.write('lan', 'person.save', (tx) => tx.put(person, samplePerson('p1', { name: 'Đặng Thị Hường' }))));
    expect(saved).toEqual({ entity: samplePerson('p1', { name: 'Đặng Thị Hường' }), version: 1, deleted: false });
    value(await first.write('lan', 'setting.save', (tx) => tx.put(settings, { id: 'theme', value: { dark: false } })));
    const before = first.identity();
    expect(value(await first.close())).toBeUndefined();

    const second = open(dir, kind);
    expect(second.read.get(person, 'p1')).toEqual(saved);
    expect(second.read.get(settings, 'theme')?.entity.value).toEqual({ dark: false });
    expect(second.identity()).toEqual(before);
    expect(before.counter).toBe(2);
    expect(second.notices).toEqual([]);
  });

  it('counts versions and refuses a stale base', async () => {
    const store = open(tempDir(), kind);
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'), { baseVersion: 0 })));
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1', { born: 1981 }), { baseVersion: 1 })));
    const stale = await store.write('mai', 'save', (tx) => tx.put(person, samplePerson('p1', { born: 1999 }), { baseVersion: 1 }));
    expect(code(stale)).toBe('da-sua-noi-khac');
    expect(code(await store.write('mai', 'save', (tx) => tx.put(person, samplePerson('p1'), { baseVersion: 0 })))).toBe('da-sua-noi-khac');
    expect(store.read.get(person, 'p1')).toMatchObject({ version: 2, entity: { born: 1981 } });
  });

  it('keeps nothing of a transaction that was refused, threw, or went on after a refusal', async () => {
    const store = open(tempDir(), kind);
    const refused = await store.write('lan', 'save', (tx) => {
      tx.put(person, samplePerson('p1'));
      throw new Refusal(fault('khong-duoc', 'Không được.'));
    });
    expect(code(refused)).toBe('khong-duoc');
    await expect(
      store.write('lan', 'save', (tx) => {
        tx.put(person, samplePerson('p1'));
        throw new TypeError('bug');
      }),
    ).rejects.toThrow('bug');
    const swallowed = await store.write('lan', 'save', (tx) => {
      tx.put(person, samplePerson('p2', { code: 'A' }));
      try {
        tx.put(person, samplePerson('p3', { code: 'A' }));
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    });
    expect(code(swallowed)).toBe('da-co');
    expect(store.read.count(person)).toBe(0);
    expect(store.auditHead().seq).toBe(0);
    expect(store.identity().counter).toBe(0);
    expect(value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))))).toMatchObject({ version: 1 });
  });

  it('throws on a promise in a transaction, and on a transaction kept beyond its end', async () => {
    const store = open(tempDir(), kind);
    const later = (tx: unknown) => Promise.resolve(tx);
    await expect(store.write('lan', 'save', (tx) => later(tx.put(person, samplePerson('p1'))))).rejects.toThrow('promise');
    expect(store.read.get(person, 'p1')).toBeNull();
    let kept: (() => unknown) | undefined;
    value(await store.write('lan', 'save', (tx) => void (kept = () => tx.put(person, samplePerson('p9')))));
    expect(kept).toThrow('ended');
    expect(store.read.get(person, 'p9')).toBeNull();
  });

  it('moves to the bin and back, and says what happened', async () => {
    const store = open(tempDir(), kind);
    value(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson('p1'))));
    value(await store.write('lan', 'person.remove', (tx) => tx.remove(person, 'p1', { baseVersion: 1 })));
    expect(store.read.get(person, 'p1')).toBeNull();
    expect(store.read.get(person, 'p1', { includeDeleted: true })).toMatchObject({ deleted: true, version: 2 });
    expect(store.read.count(person)).toBe(0);
    expect(store.read.count(person, { includeDeleted: 'only' })).toBe(1);
    expect(code(await store.write('lan', 'person.save', (tx) => tx.put(person, samplePerson('p1'))))).toBe('da-xoa');
    expect(code(await store.write('lan', 'person.remove', (tx) => tx.remove(person, 'p7')))).toBe('khong-thay');
    expect(value(await store.write('mai', 'person.restore', (tx) => tx.restore(person, 'p1')))).toMatchObject({ deleted: false, version: 3 });
    value(await store.write('mai', 'paper.print', (tx) => tx.note({ copies: 2 }, { type: person, id: 'p1' })));
    expect(store.read.history(person, 'p1').map(({ op, actor, action, version, note }) => ({ op, actor, action, version, note }))).toEqual([
      { op: 'put', actor: 'lan', action: 'person.save', version: 1, note: null },
      { op: 'remove', actor: 'lan', action: 'person.remove', version: 2, note: null },
      { op: 'restore', actor: 'mai', action: 'person.restore', version: 3, note: null },
      { op: 'note', actor: 'mai', action: 'paper.print', version: null, note: { copies: 2 } },
    ]);
  });

  it('refuses a second of what there may be one of, outside the bin', async () => {
    const store = open(tempDir(), kind);
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1', { code: 'X1' }))));
    expect(code(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2', { code: 'X1' }))))).toBe('da-co');
    value(await store.write('lan', 'remove', (tx) => tx.remove(person, 'p1')));
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2', { code: 'X1' }))));
    expect(code(await store.write('lan', 'restore', (tx) => tx.restore(person, 'p1')))).toBe('da-co');
  });

  it('tells listeners what was committed, and only that', async () => {
    const store = open(tempDir(), kind);
    const heard: string[][] = [];
    const stop = store.onCommit((written) => heard.push([...written]));
    value(await store.write('lan', 'save', (tx) => [tx.put(person, samplePerson('p1')), tx.put(person, samplePerson('p2'))]));
    await store.write('lan', 'save', (tx) => {
      tx.put(person, samplePerson('p3'));
      throw new Refusal(fault('khong', 'Không.'));
    });
    stop();
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p4'))));
    expect(heard).toEqual([['person']]);
  });

  it('logs changes with lineage, device and counter; a new lineage begins a new life', async () => {
    const store = open(tempDir(), { ...kind, clock: { now: () => 1_000 } });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
    const { lineage, device } = store.identity();
    expect(store.changesAfter(0, 10)).toEqual([
      { lineage, device, counter: 1, entity: 'person', entity_id: 'p1', version: 1, base_version: 0, op: 'put', at: 1_000, actor: 'lan' },
    ]);
    const next = value(await store.newLineage('lan'));
    expect(next).not.toBe(lineage);
    expect(store.identity()).toEqual({ lineage: next, device, counter: 1 });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
    expect(store.changesAfter(1, 10)).toMatchObject([{ lineage: next, counter: 2, base_version: 1 }]);
    expect(await store.verifyAudit()).toMatchObject({ intact: true });
  });

  it('goes on reading while a write waits for another process', async () => {
    const dir = tempDir();
    const waits: boolean[] = [];
    const store = open(dir, { ...kind, onWaiting: (waiting) => waits.push(waiting), patienceMs: 500 });
    value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p1'))));
    const { openDatabase } = await import('../../../electron/store/database.ts');
    const { subkey } = await import('../../../electron/store/keys.ts');
    const other = value(openDatabase({ file: `${dir}/unit.db`, key: dataKey && subkey(dataKey, 'database'), driver, schemaVersion: 1 }));
    try {
      other.exec('BEGIN IMMEDIATE');
      const waiting = store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2')));
      await vi.waitFor(() => expect(waits).not.toEqual([]), { interval: 5 });
      expect(store.read.get(person, 'p1')).not.toBeNull();
      expect(waits).toEqual([true]);
      expect(code(await waiting)).toBe('dang-ban');
      const patient = store.write('lan', 'save', (tx) => tx.put(person, samplePerson('p2')));
      other.exec('COMMIT');
      expect(value(await patient)).toMatchObject({ version: 1 });
    } finally {
      other.close();
    }
  });

  it('copies itself into one checked file whose search still fits its rows', async () => {
    const dir = tempDir();
    const store = open(dir, kind);
    for (let i = 0; i < 30; i++) value(await store.write('lan', 'save', (tx) => tx.put(person, samplePerson(`p${i}`, { name: `Tên Riêng${i}` }))));
    const target = tempDir();
    value(store.vacuumInto(`${target}/unit.db`));
    const copy = open(target, kind);
    expect(copy.read.list(person, { search: 'rieng17', order: [], limit: 5 }).rows.map(({ entity }) => entity.id)).toEqual(['p17']);
    expect(await copy.verifyAudit()).toMatchObject({ intact: true, rows: 30 });
    expect(value(store.idle())).toBeUndefined();
  });
});

it('makes ids that only grow, also when the clock goes back', () => {
  let now = Date.UTC(2026, 5, 1);
  const store = open(tempDir(), { clock: { now: () => now } });
  const ids = Array.from({ length: 5000 }, () => store.newId());
  now -= 400 * 86_400_000;
  ids.push(...Array.from({ length: 100 }, () => store.newId()));
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('refuses a key that is not this file’s', async () => {
  const dir = tempDir();
  const store = open(dir);
  await store.close();
  expect(code(openStore(storeOptions(dir, { dataKey: new Uint8Array(32).fill(8) })))).toBe('sai-khoa-du-lieu');
  expect(open(dir).read.count(person)).toBe(0);
});
