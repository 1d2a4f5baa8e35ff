import { z } from 'zod';
import { Line } from '../domain/common.ts';
import { BundleOut } from '../domain/exchange.ts';
import { Unit } from '../domain/unit.ts';
import { Handle, Nothing } from './common.ts';
import { call, job, upload } from './define.ts';

const Figure = z.number().int().nonnegative();
const Counts = z.array(z.object({ word: z.string(), count: Figure }));
const Said = z.object({ message: z.string(), next: z.string() });
const Written = z.object({
  written: z.array(BundleOut),
  /** Rows by table, in words. */
  counts: Counts,
  /** Attachments that no longer lie on this machine: their rows went, their files did not. */
  missing: z.array(z.string()),
  failed: Said.nullable(),
});

const Checked = z.object({
  /** Under which the result is kept for its paper. */
  id: z.string(),
  number: z.number().int(),
  createdAt: z.string(),
  /** Null: everything. */
  year: z.number().int().nullable(),
  note: z.string(),
  /** SHA-256 of the file. */
  checkCode: z.string(),
  set: z.object({ id: z.string(), k: z.number().int(), n: z.number().int() }).nullable(),
  records: Figure,
  attachments: Figure,
  same: Figure,
  changed: Figure,
  gone: Figure,
  added: Figure,
  /** The first 500 of them. `at`: milliseconds of the last change, null where the journal does not say. */
  differences: z.array(z.object({ word: z.string(), title: z.string(), state: z.enum(['changed', 'gone', 'added']), at: z.number().nullable(), by: z.string() })),
  /** Whether the unit's journal holds, and whether its end that the archive carries stands in it. */
  journal: z.object({ intact: z.boolean(), lines: Figure, reason: z.string(), end: z.enum(['held', 'lost', 'other', 'none']), endLine: z.number().int().nullable() }),
});

/** What a unit says to itself: to its next clerk, to another machine of its own, and to whoever inspects it later. */
export const handOnContract = {
  'handOn.summary': call({
    role: 'viewer',
    about: 'What a hand-over would carry, and the hand-overs so far',
    input: Nothing,
    output: z.object({ counts: Counts, recoverable: z.boolean(), past: z.array(z.object({ /** What its minutes are printed by. */ bundleId: z.string(), on: z.string(), from: z.string(), to: z.string(), note: z.string(), here: z.boolean(), /** Its minutes were kept here and can be printed. */ minutes: z.boolean() })) }),
  }),
  'handOn.export': job({
    role: 'head',
    about: 'Writes everything of the unit for its next clerk or another machine; only the unit and its recovery code open it',
    input: z.object({ folder: Handle, from: Line.default(''), to: Line.default(''), note: Line.default('') }),
    output: Written,
  }),
  'archive.export': job({
    role: 'clerk',
    about: 'Lays a year, or everything, aside for inspection: a signed bundle that only the unit opens, and its list as .xlsx, .docx and .pdf beside it',
    input: z.object({ folder: Handle, year: z.number().int().min(1900).max(2200).nullable(), note: Line.default('') }),
    output: Written.extend({ bundleId: z.string(), /** Name of the list, and of the same for paper where the unit has what heads one. */ index: z.string(), papers: z.array(z.string()) }),
  }),
  'archive.check': job({ role: 'clerk', about: 'Verifies an archive and the journal, and compares every record in it with what the unit holds now', input: z.object({ file: Handle }), output: Checked }),
  'handOn.receive': upload({
    role: 'none',
    about: 'First run from a hand-over: its bundle and the printed recovery code; sets a new passphrase and makes a new code; tells how far it is, and leaves nothing when cancelled',
    maxBytes: 4 * 1024 ** 3,
    input: z.object({ code: z.string().max(200), passphrase: z.string().max(1000), acceptUnprotected: z.boolean().default(false) }),
    output: z.object({ unit: Unit, records: Figure, setAside: Figure, /** Further bundles of the set, to be taken in now. */ left: Figure }),
  }),
};
