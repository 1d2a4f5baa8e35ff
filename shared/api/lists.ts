import { z } from 'zod';
import { AwardType } from '../catalogue/award-schema.ts';
import { Id, Line } from '../domain/common.ts';
import { SubjectKind } from '../domain/subject.ts';
import { COLUMN_KINDS } from '../tables/condition.ts';
import { arrangedBy } from '../tables/store-lists.ts';
import { Cursor } from './common.ts';
import { download, job } from './define.ts';

/** One page of a list of the store; `total` is null where it was not to be counted. */
export const listed = <R extends z.ZodType>(row: R) => z.object({ rows: z.array(row), next: Cursor, total: z.number().int().nullable() });

export const SUBJECT_QUERY = {
  ...arrangedBy('subject'),
  kind: SubjectKind.nullable().default(null),
  search: z.string().max(200).default(''),
  bin: z.boolean().default(false),
  /** Only those of whom nobody said which groups of the law they belong to. */
  untagged: z.boolean().default(false),
};

export const AWARD_QUERY = {
  ...arrangedBy('award'),
  search: z.string().max(200).default(''),
  year: z.number().int().nullable().default(null),
  /** Name of an award as it stands in the register. */
  award: Line.nullable().default(null),
  kind: SubjectKind.nullable().default(null),
  type: AwardType.nullable().default(null),
  /** Null: all. */
  cancelled: z.boolean().nullable().default(null),
};

export const DECISION_QUERY = arrangedBy('decision');
export const DOSSIER_QUERY = arrangedBy('dossier');
/** `roundId` null: of all rounds. */
export const NOMINATION_QUERY = { ...arrangedBy('nomination'), roundId: Id.nullable().default(null) };

const PrintedColumn = z.object({ key: z.string().max(60), heading: z.string().max(200), width: z.number().min(20).max(2000), kind: z.enum(COLUMN_KINDS) });

/** Where the lines of a printed list come from: handed over in words, or read from the store with the order and filter shown. */
const Source = z.discriminatedUnion('list', [
  z.object({ list: z.literal('rows'), rows: z.array(z.array(z.string().max(20_000)).max(60)).max(50_000) }),
  z.object({ list: z.literal('subject'), query: z.object(SUBJECT_QUERY) }),
  z.object({ list: z.literal('award'), query: z.object(AWARD_QUERY) }),
  z.object({ list: z.literal('decision'), query: z.object(DECISION_QUERY) }),
  z.object({ list: z.literal('dossier'), query: z.object(DOSSIER_QUERY) }),
  z.object({ list: z.literal('nomination'), query: z.object(NOMINATION_QUERY) }),
]);
export type PrintSource = z.output<typeof Source>;

export const listContract = {
  'list.print': job({
    role: 'viewer',
    about: 'A list as it is shown (order, filter, columns) as one PDF or workbook; kept in memory until the next but one is made',
    input: z.object({
      title: Line.min(1),
      /** Filter and order in words. */
      under: z.array(z.string().max(600)).max(32).default([]),
      columns: z.array(PrintedColumn).min(1).max(60),
      source: Source,
      format: z.enum(['pdf', 'xlsx']),
    }),
    output: z.object({ jobId: Id, fileName: Line, rows: z.number().int(), pages: z.number().int().nullable() }),
  }),
  'list.file': download({ role: 'viewer', about: 'The file of a list that was made', input: z.object({ jobId: Id }) }),
};
