import type { Database, Statement } from 'better-sqlite3';
import type { EntityTable } from './tables.ts';

/** Called after each write of a row, inside its transaction. */
export type Follow = (type: string, id: string) => void;

/**
 * Keeps columns that repeat another table's (`EntityTable.followed`) equal to it: a written row asks its own anew, and
 * gives its own to the rows that follow it where they differ. No trigger: a file in which commands run by themselves
 * counts as tampered with.
 */
export function followers(db: Database, specs: ReadonlyMap<string, EntityTable>): Follow {
  const prepared = new Map<string, readonly { readonly statement: Statement<unknown[]>; readonly times: number }[]>();
  function statementsOf(type: string): readonly { readonly statement: Statement<unknown[]>; readonly times: number }[] {
    const known = prepared.get(type);
    if (known !== undefined) return known;
    const own = Object.entries(specs.get(type)?.followed ?? {}).map(([name, { through, table, column }]) => ({
      statement: db.prepare(`UPDATE ${type} SET ${name} = (SELECT o.${column} FROM ${table} o WHERE o.id = ${type}.${through}) WHERE id = ?`),
      times: 1,
    }));
    const others = [...specs.values()].flatMap((spec) =>
      Object.entries(spec.followed ?? {}).flatMap(([name, { through, table, column }]) => {
        if (table !== type) return [];
        const value = `(SELECT o.${column} FROM ${table} o WHERE o.id = ?)`;
        return [{ statement: db.prepare(`UPDATE ${spec.name} SET ${name} = ${value} WHERE ${through} = ? AND ${name} IS NOT ${value}`), times: 3 }];
      }),
    );
    const made = [...own, ...others];
    prepared.set(type, made);
    return made;
  }
  return (type, id) => {
    for (const { statement, times } of statementsOf(type)) statement.run(...Array.from({ length: times }, () => id));
  };
}
