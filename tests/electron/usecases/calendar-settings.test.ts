import { expect, it } from 'vitest';
import { settings } from '../../../electron/store/tables.ts';
import { clockNotice, deadlineDay, keepDay, resetDay } from '../../../electron/usecases/calendar-settings.ts';
import { Db } from '../../../electron/usecases/db.ts';
import { entityTables } from '../../../electron/usecases/entity-tables.ts';
import type { OpenUnit } from '../../../electron/usecases/open-unit.ts';
import { open, tempDir, value } from '../store/helpers.ts';

it('R72: the wrong day taken back by the clerk’s word stands in the audit with who said so, and both days', async () => {
  let today = '2026-03-20';
  const db = new Db(open(tempDir(), { tables: entityTables }));
  const unit = { db, clock: { now: () => Date.parse(`${today}T08:00:00Z`), today: () => today } } as unknown as OpenUnit;
  const actor = { id: 'u1', name: 'Lê Thị Nháp', role: 'clerk' as const };
  value(await keepDay(unit, actor));
  today = '2026-02-01';
  expect(clockNotice(unit)).toMatchObject({ kind: 'lui', days: 47, today: '2026-02-01', latest: '2026-03-20' });
  expect(deadlineDay(unit)).toBe('2026-03-20');
  value(await resetDay(unit, actor, today));
  expect(deadlineDay(unit)).toBe('2026-02-01');
  expect(clockNotice(unit)).toBeNull();
  expect(db.store.read.history(settings, 'latest-day').map(({ actor: who, action }) => [who, action])).toEqual([
    ['Lê Thị Nháp', 'Ghi ngày dùng gần nhất'],
    ['Lê Thị Nháp', 'Xác nhận ngày đúng là 01/02/2026, bỏ ngày 20/03/2026 đã ghi'],
  ]);
  expect(await db.store.verifyAudit()).toMatchObject({ intact: true });
});
