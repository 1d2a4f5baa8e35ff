import { setImmediate as breathe } from 'node:timers/promises';
import type { Inconsistency } from '../../../shared/api/health.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Actor } from '../../host/handlers.ts';
import type { OpenUnit } from '../open-unit.ts';
import { fileQueries } from './files.ts';
import { linkQueries } from './links.ts';
import { numberQueries } from './numbers.ts';
import type { ConsistencyQuery, Mended, Undo } from './query.ts';
import { recordQueries } from './records.ts';

/** Every query over the store whose answer should be nothing. */
export const consistencyQueries: readonly ConsistencyQuery[] = [...linkQueries, ...numberQueries, ...fileQueries, ...recordQueries];

const MOST_IDS = 20;

/** Runs all queries, other work in between; those that found something, in their order. */
export async function inconsistencies(open: OpenUnit): Promise<Inconsistency[]> {
  const found: Inconsistency[] = [];
  for (const query of consistencyQueries) {
    const rows = await query.find(open);
    if (rows.length > 0) {
      const { id, title, severity, advice, repair } = query;
      found.push({ id, title, severity, count: rows.length, ids: rows.slice(0, MOST_IDS).map((row) => (row.type === null ? row.id : `${row.type} ${row.id}`).slice(0, 300)), advice, repair: repair?.label ?? null });
    }
    await breathe();
  }
  return found;
}

/** Repairs that can be taken back, for each opened unit; a new start knows none. */
const undos = new WeakMap<OpenUnit, Map<string, readonly Undo[]>>();

/**
 * Repairs what one query finds now; the journal says so. Answers how many, and by which word it is taken back.
 * Faults: `khong-co-cach-sua`, those of the disk.
 */
export async function repair(open: OpenUnit, actor: Actor, id: string): Promise<Result<{ mended: number; undo: string | null }>> {
  const query = consistencyQueries.find((one) => one.id === id);
  if (query?.repair === undefined) return err(fault('khong-co-cach-sua', 'Điều này chương trình không tự sửa được.', { next: 'Làm theo lời dẫn ở trang «Kiểm tra máy và dữ liệu».' }));
  const { before, write } = query.repair;
  const found = await query.find(open);
  if (found.length === 0) return ok({ mended: 0, undo: null });
  const files = (await before?.(open, found)) ?? 0;
  const done = await open.db.write(actor, `Sửa: ${query.title}`, (tx): Mended => {
    const mended = write?.(open, tx, found, actor) ?? { count: 0, undo: [] };
    tx.note({ query: id, count: files + mended.count }, 'unit', 'unit');
    return mended;
  });
  if (!done.ok) return done;
  const { count, undo } = done.value;
  if (undo.length === 0) return ok({ mended: files + count, undo: null });
  const kept = undos.get(open) ?? new Map<string, readonly Undo[]>();
  const word = open.db.store.newId();
  undos.set(open, kept.set(word, undo));
  return ok({ mended: files + count, undo: word });
}

/** Takes a repair back; what was changed since is refused. Fault: `khong-con-hoan-tac`. */
export async function undoRepair(open: OpenUnit, actor: Actor, word: string): Promise<Result<{ restored: number }>> {
  const undo = undos.get(open)?.get(word);
  if (undo === undefined) return err(fault('khong-con-hoan-tac', 'Không còn hoàn tác được lần sửa này.', { next: 'Mở mục trong thùng rác hoặc khôi phục từ bản sao lưu.' }));
  const done = await open.db.write(actor, 'Hoàn tác lần sửa', (tx) => {
    for (const one of undo) {
      if (one.kind === 'restore') tx.restore(one.type, one.id);
      else tx.put(one.type, one.entity, one.entity.version + 1);
    }
    return { restored: undo.length };
  });
  if (done.ok) undos.get(open)?.delete(word);
  return done;
}
