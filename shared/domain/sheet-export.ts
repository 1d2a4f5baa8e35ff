import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';
import { RETURN_COLUMNS } from './return-columns.ts';
import { SubjectKind } from './subject.ts';

/** A list that can go out to be filled in. `place`: a workplace or a village as `sheet.places` names it; '' is everybody. */
export const SheetList = z.discriminatedUnion('list', [
  z.object({ list: z.literal('intake'), id: Id }),
  z.object({ list: z.literal('round'), id: Id }),
  z.object({ list: z.literal('subjects'), kind: SubjectKind, place: Line.default('') }),
]);
export type SheetList = z.infer<typeof SheetList>;

export const ReturnColumnName = z.enum(RETURN_COLUMNS);
export const ReturnCells = z.partialRecord(ReturnColumnName, z.string());

/** A list as it went out, so that what comes back can be told from what changed here meanwhile. */
export const SheetExport = z.object({
  ...Stored,
  list: SheetList,
  listKey: RequiredLine,
  listName: Line,
  /** Whoever fills it in. */
  receiver: Line.default(''),
  /** Which export of this list it is, from 1. */
  n: z.number().int().positive(),
  on: IsoDate,
  /** Its name inside the hidden keys. */
  code: RequiredLine,
  columns: z.array(ReturnColumnName).min(1),
  kind: SubjectKind.nullable(),
  /** In the order of the keys. */
  rows: z.array(z.object({ id: Id, cells: ReturnCells })),
  /** Day it was last read back and saved; null: never. */
  readOn: IsoDate.nullable().default(null),
});
export type SheetExport = z.infer<typeof SheetExport>;

/** One for the same list, whoever asks. */
export const listKeyOf = (list: SheetList): string => (list.list === 'subjects' ? `subjects ${list.kind} ${list.place}` : `${list.list} ${list.id}`).trim();
