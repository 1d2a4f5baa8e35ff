import { z } from 'zod';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { ReturnColumnName, SheetList } from '../domain/sheet-export.ts';
import { SubjectKind } from '../domain/subject.ts';
import { call, download, upload } from './define.ts';
import { Done } from './common.ts';

const Change = z.object({
  column: ReturnColumnName,
  heading: Line,
  /** Null: not known what went out. */
  exported: z.string().nullable(),
  file: z.string(),
  now: z.string(),
  conflict: z.boolean(),
});
const Fault = z.object({ address: z.string(), heading: z.string(), text: z.string(), message: z.string() });

/** A row that differs, is new, is missing or cannot be read. Rows that say nothing new are counted alone. */
export const ReturnLineView = z.object({
  /** Names the line when it is accepted. */
  line: z.number().int(),
  kind: z.enum(['changed', 'added', 'removed', 'wrong']),
  sheet: z.string(),
  row: z.number().int().nullable(),
  name: z.string(),
  changes: z.array(Change),
  /** A new row in words: «Ngày sinh: 1985; Chức vụ: …». */
  said: z.string(),
  faults: z.array(Fault),
  notes: z.array(z.string()),
  /** Why it cannot be accepted; empty: it can. */
  blocked: z.string(),
  before: z.string(),
  /** Whom of the registry a new row may be. */
  suspects: z.array(z.object({ id: Id, name: z.string(), reason: z.string() })),
  /** A new row that may be somebody known, or another row of the file: accepted only when somebody says so. */
  doubtful: z.boolean(),
  /** A suspect can be taken as the one meant; otherwise accepting says that it is somebody else. */
  mayBe: z.boolean(),
});
export type ReturnLineView = z.infer<typeof ReturnLineView>;

export const ReturnPreview = z.object({
  previewId: Id,
  list: SheetList,
  listName: z.string(),
  /** The export it is compared with; null: none is known. */
  exported: z.object({ n: z.number().int(), on: IsoDate, receiver: z.string() }).nullable(),
  /** What should be known of the file as a whole: another list, an older export, no keys, columns left out. */
  notices: z.array(z.string()),
  columns: z.array(z.object({ heading: z.string(), column: z.string() })),
  headingRow: z.number().int(),
  encoding: z.string(),
  lines: z.array(ReturnLineView),
  counts: z.object({ same: z.number().int(), changed: z.number().int(), added: z.number().int(), removed: z.number().int(), wrong: z.number().int() }),
});
export type ReturnPreview = z.infer<typeof ReturnPreview>;

export const sheetReturnContract = {
  'sheet.places': call({
    role: 'viewer',
    about: 'Workplaces and villages whose subjects can go out as a list',
    input: z.object({ kind: SubjectKind }),
    output: z.array(z.object({ place: Line, name: Line, rows: z.number().int() })),
  }),
  'sheet.options': call({
    role: 'viewer',
    about: 'What a list to be filled in can hold, and when it went out before',
    input: z.object({ list: SheetList }),
    output: z.object({
      name: z.string(),
      rows: z.number().int(),
      columns: z.array(z.object({ column: ReturnColumnName, heading: Line, always: z.boolean(), ticked: z.boolean(), personal: z.boolean() })),
      receivers: z.array(Line),
      exports: z.array(z.object({ id: Id, n: z.number().int(), on: IsoDate, receiver: Line, rows: z.number().int(), readOn: IsoDate.nullable() })),
    }),
  }),
  'sheet.export': download({
    role: 'clerk',
    about: 'A list as an .xlsx to be filled in elsewhere and read back; remembers what went out',
    input: z.object({ list: SheetList, columns: z.array(ReturnColumnName).min(1).max(30), receiver: Line.default(''), blanks: z.number().int().min(0).max(500).default(20) }),
  }),
  'sheet.read': upload({
    role: 'clerk',
    about: 'Compares a filled-in .xlsx with what went out and with what is stored now; saves nothing. `list`: the list it is meant for, where the file does not say it',
    maxBytes: 20 * 1024 * 1024,
    input: z.object({ fileName: Line, list: SheetList.nullable().default(null) }),
    output: ReturnPreview,
  }),
  'sheet.apply': call({
    role: 'clerk',
    about: 'Saves the accepted lines of such a reading, all or none. `columns`: the cells taken, null for all; `who`: the subject meant by a new row, null for somebody new',
    input: z.object({
      previewId: Id,
      accept: z.array(z.object({ line: z.number().int(), columns: z.array(ReturnColumnName).nullable().default(null), who: Id.nullable().default(null) })).min(1).max(20_000),
    }),
    output: z.object({ changed: z.number().int(), added: z.number().int(), removed: z.number().int(), undoId: Id }),
  }),
  'sheet.undo': call({ role: 'clerk', about: 'Takes such a save back, while nothing of it was changed since', input: z.object({ undoId: Id }), output: Done }),
};
