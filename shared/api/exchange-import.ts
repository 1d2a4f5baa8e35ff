import { z } from 'zod';
import { BundleIn, QUARANTINE_VERDICTS } from '../domain/exchange.ts';
import { VERDICTS } from '../exchange/planner.ts';
import { Id, Line, RequiredLine } from '../domain/common.ts';
import { Done, Handle, Page, paged } from './common.ts';
import { call, job } from './define.ts';

const Verdict = z.enum(VERDICTS);
const Figure = z.number().int().nonnegative();

const PreviewLine = z.object({
  /** Number of the line in the bundle, from 1. */
  n: z.number().int().positive(),
  /** Kind in words. */
  kind: z.string(),
  title: z.string(),
  state: Verdict,
  stateWord: z.string(),
  reason: z.string(),
});

export const BundlePreview = z.object({
  stageId: Id,
  fileName: z.string(),
  sender: z.string(),
  number: z.number().int(),
  kindWord: z.string(),
  createdAt: z.string(),
  add: Figure,
  change: Figure,
  /** Conflicts, withdrawals and everything set aside. */
  review: Figure,
  known: Figure,
  alreadyImported: z.boolean(),
  /** When it was taken in before, and by whom (empty where it was not kept); null for a bundle that is new here. */
  received: z.object({ at: z.string(), by: z.string() }).nullable(),
  /** Sentences to be read before it is taken in. */
  warnings: z.array(z.string()),
  /** Numbers by verdict, those that are not zero. */
  verdicts: z.array(z.object({ verdict: Verdict, word: z.string(), count: Figure })),
  /** Numbers by kind of record, in words. */
  kinds: z.array(z.object({ kind: z.string(), add: Figure, change: Figure, review: Figure, known: Figure })),
  /** Numbers of the earlier bundles that have not come, and which to ask for. */
  missing: Figure,
  askFor: z.number().int().nullable(),
  /** Bundle k of n, and the parts that are missing besides it. */
  set: z.object({ k: z.number().int(), n: z.number().int(), missing: z.array(z.number().int()) }).nullable(),
  /** It would change so many of so many records held of these kinds that a second person is asked. */
  asksTwice: z.object({ changes: Figure, held: Figure }).nullable(),
  /** The other side knows more of our own data than this machine does. */
  weRewound: z.boolean(),
  /** The first lines of each verdict. */
  lines: z.array(PreviewLine),
});
export type BundlePreview = z.infer<typeof BundlePreview>;

const ImportedBundle = BundleIn.extend({
  /** Lines of earlier bundles that could be taken in now. */
  fromQuarantine: Figure,
  /** Sentences to be read now that it is in. */
  warnings: z.array(z.string()),
});

const QuarantineLine = z.object({
  id: Id,
  version: z.number().int(),
  bundleId: Line,
  /** Unit that sent it. */
  sender: z.string(),
  /** Number of its bundle; null where that bundle was never wholly taken in. */
  bundleNumber: z.number().int().nullable(),
  line: z.number().int(),
  /** Kind in words, or as received where this program does not know it. */
  kind: z.string(),
  title: z.string(),
  verdict: z.enum(QUARANTINE_VERDICTS),
  verdictWord: z.string(),
  reason: z.string(),
  /** Days, `YYYY-MM-DD`; empty where they were not kept. */
  since: z.string(),
  retriedOn: z.string(),
  /** The text as received, its first 65,536 letters; empty where it was no text. */
  raw: z.string(),
});

const ConflictLine = z.object({
  /** Of the conflict, not of the record. */
  id: z.string(),
  version: z.number().int(),
  kind: z.string(),
  title: z.string(),
  /** Unit whose record it is. */
  owner: z.string(),
  contents: z.number().int().min(1),
  /** The record is this unit's own: its choice is the last word. Of another unit's a choice here holds until the owner's comes. */
  ours: z.boolean(),
  /** `open`: somebody has to choose. `chosen`: somebody has, and the others can be chosen still. */
  state: z.enum(['open', 'chosen']),
});

const ConflictSide = z.object({
  node: z.string(),
  /** It is what the program shows now. */
  stands: z.boolean(),
  /** Who wrote it, as far as known, and when it came; empty for what stood here. */
  from: z.string(),
  at: z.string(),
  withdrawn: z.boolean(),
});

export const importContract = {
  'bundle.preview': job({ role: 'clerk', about: 'Copies a bundle in, verifies it and says what taking it in would do; changes nothing', input: z.object({ file: Handle, /** Of an emergency bundle: its words as heard; marks, case and blanks do not matter. */ passphrase: z.string().max(300).optional() }), output: BundlePreview }),
  'bundle.previewLines': call({ role: 'clerk', about: 'Lines of a previewed bundle, of one verdict or all', input: z.object({ stageId: Id, verdict: Verdict.optional(), ...Page }), output: paged(PreviewLine) }),
  'bundle.import': job({
    role: 'clerk',
    about: 'Takes in a previewed bundle in one transaction; `confirmedBy` names the second person where the preview asks for one',
    input: z.object({ stageId: Id, confirmedBy: RequiredLine.optional() }),
    output: ImportedBundle,
  }),
  'bundle.discard': call({ role: 'clerk', about: 'Forgets a preview', input: z.object({ stageId: Id }), output: Done }),
  'quarantine.list': call({
    role: 'viewer',
    about: 'Lines of bundles that could not be taken in, with the reason',
    input: z.object({ bundleId: Id.optional(), verdict: z.enum(QUARANTINE_VERDICTS).optional(), kind: Line.optional(), ...Page }),
    output: paged(QuarantineLine),
  }),
  'quarantine.summary': call({
    role: 'viewer',
    about: 'Numbers of lines set aside, by reason, of one bundle or all, and of records with several contents',
    input: z.object({ bundleId: Id.optional() }),
    output: z.object({ lines: Figure, verdicts: z.array(z.object({ verdict: z.enum(QUARANTINE_VERDICTS), word: z.string(), count: Figure })), conflicts: Figure }),
  }),
  'quarantine.retry': call({ role: 'clerk', about: 'Judges lines set aside again, all or some, and takes in those that pass', input: z.object({ ids: z.array(Id).min(1).max(500).optional() }), output: z.object({ taken: Figure, settled: Figure, left: Figure }) }),
  'quarantine.drop': call({ role: 'clerk', about: 'Takes lines off the list, with the reason', input: z.object({ ids: z.array(Id).min(1).max(500), reason: RequiredLine }), output: z.object({ dropped: Figure }) }),
  'conflict.list': call({ role: 'viewer', about: 'Records whose content was written at two places, or whose choice can be taken back', input: z.object({ state: z.enum(['open', 'chosen']).default('open'), ...Page }), output: paged(ConflictLine) }),
  'conflict.get': call({
    role: 'viewer',
    about: 'The contents of one record side by side, field by field',
    input: z.object({ id: z.string().min(1).max(200) }),
    output: z.object({ ...ConflictLine.shape, sides: z.array(ConflictSide), fields: z.array(z.object({ label: z.string(), values: z.array(z.string()), differs: z.boolean() })) }),
  }),
  'conflict.choose': call({ role: 'clerk', about: 'The content that stands from now on; the others can be chosen later', input: z.object({ id: z.string().min(1).max(200), version: z.number().int(), node: z.string().min(1).max(64) }), output: Done }),
};
