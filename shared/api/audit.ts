import { z } from 'zod';
import { Id, IsoDate, Prose } from '../domain/common.ts';
import { Remark, RemarkSubject } from '../domain/remark.ts';
import { Nothing } from './common.ts';
import { call, download, job } from './define.ts';

/** What can be asked for its whole history. */
const About = { about: z.enum(['dossier', 'nomination', 'decision']), id: Id };

const HistoryRow = z.object({
  seq: z.number().int(),
  /** Milliseconds since 1970, by the clock of the machine then. */
  at: z.number(),
  actor: z.string(),
  action: z.string(),
  /** What it was done to: «Đề nghị: Lê Thị Mẫu». */
  thing: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  /** Its content was erased on lawful request. */
  erased: z.boolean(),
});
export type HistoryRow = z.infer<typeof HistoryRow>;

export const JournalRow = z.object({ seq: z.number().int(), at: z.number(), actor: z.string(), action: z.string(), thing: z.string(), detail: z.string() });
export type JournalRow = z.infer<typeof JournalRow>;

/** Which lines of the journal. `from`, `to`: first and last day, inclusive; null: any. */
const JournalFilter = z.object({
  actor: z.string().max(300).nullable().default(null),
  /** Type of row. */
  kind: z.string().max(60).nullable().default(null),
  from: IsoDate.nullable().default(null),
  to: IsoDate.nullable().default(null),
});

/** An end of the journal that was handed out or written down. */
const AnchorRow = z.object({ seq: z.number().int(), code: z.string(), at: z.number(), where: z.string(), state: z.enum(['held', 'lost', 'before-restore']) });

const AuditState = z.object({
  /** `unknown`: not looked at yet since the program started. */
  state: z.enum(['unknown', 'intact', 'broken']),
  /** Where it does not hold, in Vietnamese; empty where it holds. */
  reason: z.string(),
  lines: z.number().int(),
  /** Milliseconds of the last check of every line and row; null: never on this machine. */
  wholeAt: z.number().nullable(),
});
export type AuditState = z.infer<typeof AuditState>;

/** Who did what, and whether the journal of it holds. */
export const auditContract = {
  'audit.history': call({ role: 'viewer', about: 'Who did what to a dossier, nomination or decision and what hangs on it, newest first, field by field', input: z.object(About), output: z.object({ title: z.string(), rows: z.array(HistoryRow), more: z.boolean() }) }),
  'audit.print': download({ role: 'viewer', about: 'The same on paper or as a spreadsheet', input: z.object({ ...About, format: z.enum(['pdf', 'docx', 'xlsx']) }) }),
  'audit.journal': call({
    role: 'head',
    about: 'The journal of the whole unit, newest first',
    input: JournalFilter.extend({ after: z.number().int().nullable().default(null), limit: z.number().int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(JournalRow), next: z.number().int().nullable(), total: z.number().int() }),
  }),
  'audit.journalChoices': call({
    role: 'head',
    about: 'Everybody who stands in the journal, and every kind of thing that was written',
    input: Nothing,
    output: z.object({ actors: z.array(z.object({ value: z.string(), label: z.string() })), kinds: z.array(z.object({ value: z.string(), label: z.string() })) }),
  }),
  'audit.printJournal': download({ role: 'head', about: 'The newest lines of the journal that the filter lets through, on paper or as a spreadsheet', input: JournalFilter.extend({ lines: z.number().int().min(1).max(5000), format: z.enum(['pdf', 'docx', 'xlsx']) }) }),
  'audit.state': call({ role: 'viewer', about: 'What the last check of the journal found', input: Nothing, output: AuditState }),
  'audit.verify': job({
    role: 'clerk',
    about: 'Walks every line of the journal and every row, and compares with the ends that were handed out: bundles, backups, printed decisions',
    input: z.object({
      /** «Mã sổ» as printed on a decision, to be compared too: `1234-0123456789abcdef`. */
      anchors: z.array(z.string().max(60)).max(100).default([]),
    }),
    output: z.object({ intact: z.boolean(), reason: z.string(), lines: z.number().int(), rows: z.number().int(), code: z.string(), anchors: z.array(AnchorRow) }),
  }),
  'audit.settings': call({ role: 'viewer', about: 'Whether the file copy of a decision bears the code of the journal', input: Nothing, output: z.object({ printCode: z.boolean() }) }),
  'audit.saveSettings': call({ role: 'head', about: 'Sets whether the file copy of a decision bears the code of the journal', input: z.object({ printCode: z.boolean() }), output: z.object({ printCode: z.boolean() }) }),
  'remark.list': call({ role: 'viewer', about: 'Remarks on a list, a nomination or a dossier, newest first', input: z.object({ about: RemarkSubject, id: Id }), output: z.array(Remark.extend({ own: z.boolean() })) }),
  'remark.waiting': call({ role: 'viewer', about: 'Remarks that nobody answered yet, with what they are about', input: Nothing, output: z.array(z.object({ id: Id, about: RemarkSubject, aboutId: Id, title: z.string(), text: z.string(), by: z.string(), on: z.string() })) }),
  'remark.add': call({ role: 'viewer', about: 'Adds a remark; what it is about stays as it is', input: z.object({ about: RemarkSubject, id: Id, text: Prose.min(1) }), output: Remark }),
  'remark.withdraw': call({ role: 'viewer', about: 'Takes one’s own remark back', input: z.object({ id: Id }), output: Remark }),
  'remark.answer': call({ role: 'clerk', about: 'Answers a remark, or marks it read with an empty answer', input: z.object({ id: Id, text: Prose }), output: Remark }),
};
