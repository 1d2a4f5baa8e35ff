import { entityTable } from '../../../electron/store/tables.ts';

/** A made-up entity type for tests. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly born: number | null;
  readonly group: string;
  readonly code?: string;
}

export const person = entityTable<Person>()({
  name: 'person',
  label: 'người thử',
  columns: {
    name: { type: 'TEXT', from: (entity) => entity.name, index: true },
    born: { type: 'INTEGER', from: (entity) => entity.born, index: true },
    team: { type: 'TEXT', from: (entity) => entity.group },
    code: { type: 'TEXT', from: (entity) => entity.code },
  },
  indexes: [['team', 'name']],
  unique: [['code']],
  search: (entity) => `${entity.name} ${entity.group}`,
});

export const samplePerson = (id: string, more: Partial<Person> = {}): Person => ({ id, name: `Người Thử ${id}`, born: 1980, group: 'Tổ 1', ...more });
