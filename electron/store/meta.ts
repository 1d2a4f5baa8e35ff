import type { Database } from 'better-sqlite3';

/** Small facts about the file itself. */
export interface Meta {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

export function openMeta(db: Database): Meta {
  const get = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const set = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  return { get: (key) => get.get(key) ?? null, set: (key, value) => void set.run(key, value) };
}
