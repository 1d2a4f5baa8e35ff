import { Refusal, fault } from '../../shared/result.ts';
import type { Entities, EntityName, Writing } from './db.ts';

interface Touched {
  readonly type: EntityName;
  readonly id: string;
  readonly deed: 'added' | 'changed' | 'removed';
  readonly before: Entities[EntityName] | null;
  /** As it stood after the save; a later one means that somebody worked on it. */
  readonly version: number;
}

/** Writing that remembers what it touched, so that all of it can be taken back. */
export class Remembering {
  readonly tx: Writing;
  readonly #touched = new Map<string, Touched>();
  constructor(tx: Writing) {
    this.tx = tx;
  }
  get touched(): readonly Touched[] {
    return [...this.#touched.values()];
  }
  /** Remembers an entity that was added by other means. */
  noteAdded<K extends EntityName>(type: K, entity: Entities[K]): Entities[K] {
    this.#touched.set(`${type} ${entity.id}`, { type, id: entity.id, deed: 'added', before: null, version: entity.version });
    return entity;
  }
  add<K extends EntityName>(type: K, fields: Parameters<typeof this.tx.add<K>>[1]): Entities[K] {
    return this.noteAdded(type, this.tx.add(type, fields));
  }
  put<K extends EntityName>(type: K, entity: Entities[K]): Entities[K] {
    const key = `${type} ${entity.id}`;
    const held = this.#touched.get(key);
    const before = held === undefined ? this.tx.need(type, entity.id) : held.before;
    const saved = this.tx.put(type, entity);
    this.#touched.set(key, { type, id: entity.id, deed: held?.deed ?? 'changed', before, version: saved.version });
    return saved;
  }
  remove(type: EntityName, id: string): void {
    const before = this.tx.need(type, id);
    this.tx.remove(type, id);
    this.#touched.set(`${type} ${id}`, { type, id, deed: 'removed', before, version: before.version });
  }
}

/** Takes back what was remembered, the last first; a Refusal where something was worked on since, and then nothing is taken back. */
export function takeBack(tx: Writing, touched: readonly Touched[]): void {
  for (const { type, id, deed, before, version } of [...touched].reverse()) {
    if (deed === 'removed') {
      if (tx.isDeleted(type, id)) tx.restore(type, id);
      continue;
    }
    const now = tx.get(type, id);
    if (now?.version !== version) throw new Refusal(fault('da-sua-sau-do', 'Sau khi lưu, có dòng đã được sửa hoặc xóa nên không hoàn tác được.', { next: 'Mở từng đối tượng, từng đề nghị để sửa lại.' }));
    if (deed === 'added') tx.remove(type, id);
    else if (before !== null) tx.put(type, { ...before, version: now.version } as never);
  }
}
