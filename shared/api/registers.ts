import { z } from 'zod';
import { Id, Line, Year } from '../domain/common.ts';
import { RegisterNameSchema } from '../domain/registers/registers.ts';
import { call, download } from './define.ts';
import { Done, Page, paged } from './common.ts';

/** A line of any register; its shape is that register's own (`registerSpec(name).schema`) beside these. `names`: id → name of what its fields refer to. */
const LineOfRegister = z.looseObject({ id: Id, version: z.number().int(), names: z.record(z.string(), z.string()), attachments: z.array(z.object({ id: Id, fileName: Line })) });
const Filter = { register: RegisterNameSchema, campaignId: Id.nullable().default(null), year: Year.nullable().default(null), search: z.string().max(200).default('') };

export const registerContract = {
  'record.list': call({ role: 'viewer', about: 'Lines of a register, newest first; a campaign id limits it to that campaign, a subject id to that subject where the register names one', input: z.object({ ...Filter, subjectId: Id.nullable().default(null), ...Page }), output: paged(LineOfRegister) }),
  'record.get': call({ role: 'viewer', about: 'One line of a register', input: z.object({ register: RegisterNameSchema, id: Id }), output: LineOfRegister }),
  'record.counts': call({
    role: 'viewer',
    about: 'How many lines each register holds, for one campaign or for all',
    input: z.object({ campaignId: Id.nullable().default(null) }),
    output: z.array(z.object({ register: RegisterNameSchema, lines: z.number().int() })),
  }),
  'record.totals': call({
    role: 'viewer',
    about: 'Figures of a register: sums of money, counts by choice, planned against done',
    input: z.object({ register: RegisterNameSchema, campaignId: Id.nullable().default(null), year: Year.nullable().default(null) }),
    output: z.array(z.object({ label: z.string(), value: z.number().nullable(), unit: z.string(), note: z.string() })),
  }),
  'record.save': call({
    role: 'clerk',
    about: 'Adds or changes a line of a register',
    input: z.object({ register: RegisterNameSchema, id: Id.optional(), version: z.number().int().optional(), fields: z.record(z.string(), z.unknown()) }),
    output: LineOfRegister,
  }),
  'record.attach': call({
    role: 'clerk',
    about: 'Puts lines that stand under no campaign under one; null takes them out again',
    input: z.object({ register: RegisterNameSchema, ids: z.array(Id).min(1).max(500), campaignId: Id.nullable() }),
    output: Done,
  }),
  'record.remove': call({ role: 'clerk', about: 'Puts a line in the bin', input: z.object({ register: RegisterNameSchema, id: Id }), output: Done }),
  'record.restore': call({ role: 'clerk', about: 'Takes a line out of the bin', input: z.object({ register: RegisterNameSchema, id: Id }), output: Done }),
  'record.sheet': download({ role: 'viewer', about: 'A register as a spreadsheet, Word file or PDF', input: z.object({ ...Filter, format: z.enum(['xlsx', 'docx', 'pdf']) }) }),
};
