/** Everything kept in an entity table has an id and can be written as JSON. */
export interface Entity {
  readonly id: string;
}

export type ColumnValue = string | number | null;

export interface ColumnSpec<T extends Entity> {
  readonly type: 'TEXT' | 'INTEGER';
  /** Value of the column; undefined and null are kept as NULL, true and false as 1 and 0. */
  from(entity: T): ColumnValue | boolean | undefined;
  /** Indexed together with the id, so that lists can be ordered and paged by it. */
  readonly index?: true;
}

/**
 * One entity type. Its table always has `row, id, version, body, deleted, log_hash`, and the columns named here, which
 * are worked out from the body at each write and again for all rows when this specification changes.
 */
export interface EntityTable<T extends Entity = Entity> {
  /** Lower-case letters and underscores; also the entity type's name in change log, audit and bundles. Never renamed. */
  readonly name: string;
  /** What one of them is called in messages, in Vietnamese, small letters: "đối tượng". */
  readonly label?: string;
  /** Never removed once shipped; a column no longer needed stays. */
  readonly columns: Readonly<Record<string, ColumnSpec<T>>>;
  /**
   * Columns that repeat one of another table's row, so that a list can be ordered by it: the store keeps them equal,
   * whichever of the two rows is written. `through`: column of this table with the other row's id. Indexed by `indexes`.
   */
  readonly followed?: Readonly<Record<string, { readonly through: string; readonly table: string; readonly column: string }>>;
  /** Further indexes over several columns; the id is added at the end. */
  readonly indexes?: readonly (readonly string[])[];
  /** Columns that no two rows outside the bin may have in common. NULL equals nothing. */
  readonly unique?: readonly (readonly string[])[];
  /** There are many and all of them are counted often: an index of the bin spares going through the rows. */
  readonly tally?: true;
  /** Text that is searched; folded by the store. Without it the type cannot be searched. */
  search?(entity: T): string;
  /** Raised when `from` or `search` changes what it yields: all rows are then worked out again. */
  readonly revision?: number;
}

/** Says the entity type once and infers the rest. */
export const entityTable =
  <T extends Entity>() =>
  (spec: EntityTable<T>): EntityTable<T> =>
    spec;

/** One row: the entity and what the store knows about it. */
export interface Stored<T> {
  readonly entity: T;
  /** 1 at first, one more with each write. Handed back as `baseVersion` by whoever edits. */
  readonly version: number;
  /** In the bin. */
  readonly deleted: boolean;
}

/** A setting of the unit or a draft: a value under a name. */
export interface Setting extends Entity {
  readonly value: unknown;
}

/** Key/value; part of every store. */
export const settings: EntityTable<Setting> = entityTable<Setting>()({ name: 'setting', label: 'thiết lập', columns: {} });

const IDENTIFIER = /^[a-z][a-z_0-9]{0,40}$/;
const RESERVED = new Set(['row', 'id', 'version', 'body', 'deleted', 'log_hash', 'rowid', 'meta', 'change_log', 'audit', 'audit_payload']);

/** Throws where a specification could not be a table: a bug, found at the first start. */
export function checkSpec(spec: EntityTable): void {
  const followed = Object.keys(spec.followed ?? {});
  const names = [spec.name, ...Object.keys(spec.columns), ...followed];
  for (const name of names) if (!IDENTIFIER.test(name) || RESERVED.has(name)) throw new Error(`"${name}" cannot name a table or column.`);
  if (spec.name.endsWith('_search')) throw new Error(`"${spec.name}" is kept for a search index.`);
  for (const columns of [...(spec.unique ?? []), ...(spec.indexes ?? [])]) {
    for (const column of columns) if (!(column in spec.columns) && !followed.includes(column)) throw new Error(`${spec.name} has no column "${column}".`);
  }
}

/** Values of the declared columns, in the order of the specification; the first call of two looks up what each needs. */
export function columnReader(spec: EntityTable): (entity: Entity) => ColumnValue[] {
  const columns = Object.values(spec.columns);
  return (entity) =>
    columns.map((column) => {
      const value = column.from(entity);
      if (typeof value === 'boolean') return value ? 1 : 0;
      return value ?? null;
    });
}

export const columnValues = (spec: EntityTable, entity: Entity): ColumnValue[] => columnReader(spec)(entity);
