import { z } from 'zod';
import { Campaign } from '../domain/campaign.ts';
import { Id, IsoDate, Line, Prose, RequiredLine } from '../domain/common.ts';
import { DraftFinding, DraftPlace, FindingState, PlanDraft } from '../domain/plan-draft.ts';
import { PlanEdit } from '../domain/plan-edit.ts';
import { PlanRevision } from '../domain/plan-revision.ts';
import { call, download, job, upload } from './define.ts';
import { Done, Nothing } from './common.ts';

/** Which of several plans in one text is read, from 1; null: there should be one. */
const Part = z.number().int().positive().nullable().default(null);
/** A draft in a list: how much was read and how much still waits for a look. */
export const DraftRow = PlanDraft.pick({ id: true, version: true, title: true, madeOn: true, campaignId: true }).extend({ name: z.string(), waiting: z.number().int(), findings: z.number().int() });
/** The draft itself is worked out by `reviewed` on both sides. */
const Edited = z.object({ version: z.number().int(), undo: z.array(PlanEdit) });
const RevisionRow = PlanRevision.omit({ plan: true }).extend({ sourceWord: Line, number: z.string(), indicators: z.number().int(), current: z.boolean(), usedBy: z.array(z.string()) });

/** Reading a plan document into a draft, and revisions of a campaign's plan. */
export const planContract = {
  'plan.readFile': upload({
    role: 'clerk',
    about: 'Reads a plan document (.docx, .pdf with text, .txt) into a draft',
    input: z.object({ fileName: Line, campaignId: Id.nullable().default(null), part: Part }),
    output: DraftRow,
    maxBytes: 60 * 1024 * 1024,
  }),
  'plan.readText': job({
    role: 'clerk',
    about: 'Reads pasted text into a draft',
    input: z.object({ text: z.string().min(1).max(5_000_000), campaignId: Id.nullable().default(null), part: Part }),
    output: DraftRow,
  }),
  'planDraft.list': call({ role: 'viewer', about: 'Plans read and not yet opened', input: Nothing, output: z.array(DraftRow) }),
  'planDraft.get': call({ role: 'viewer', about: 'A draft: its text and what was read', input: z.object({ id: Id }), output: PlanDraft }),
  'planDraft.read': download({ role: 'viewer', about: 'A draft of any size as JSON, as planDraft.get answers it', input: z.object({ id: Id }) }),
  'planDraft.edit': call({
    role: 'clerk',
    about: 'Changes the draft: parts, records, states of findings; answers what takes it back',
    input: z.object({
      id: Id,
      version: z.number().int(),
      edits: z.array(PlanEdit).max(500).default([]),
      findings: z.array(z.object({ path: DraftFinding.shape.path, state: FindingState, place: DraftPlace.nullable().default(null) })).max(20_000).default([]),
      leftovers: z.array(z.object({ index: z.number().int().nonnegative(), state: z.enum(['cho-xem', 'da-xem', 'da-them']) })).max(20_000).default([]),
    }),
    output: Edited,
  }),
  'planDraft.accept': call({
    role: 'head',
    about: 'Opens the campaign of a draft, or adds it as a revision of the campaign it was read for',
    input: z.object({ id: Id, version: z.number().int(), effectiveFrom: IsoDate.nullable().default(null), document: Line.default('') }),
    output: Campaign,
  }),
  'planDraft.discard': call({ role: 'clerk', about: 'Puts a draft in the bin', input: z.object({ id: Id }), output: Done }),
  'planDraft.restore': call({ role: 'clerk', about: 'Takes a draft out of the bin', input: z.object({ id: Id }), output: Done }),
  'campaign.revisions': call({ role: 'viewer', about: 'Revisions of a campaign’s plan, newest first, with what used each', input: z.object({ id: Id }), output: z.array(RevisionRow) }),
  'campaign.revision': call({ role: 'viewer', about: 'One revision with its plan', input: z.object({ id: Id, n: z.number().int().positive() }), output: PlanRevision }),
  'campaign.revise': call({
    role: 'clerk',
    roleFor: ({ source }) => (source === 'dieu-chinh' ? 'head' : 'clerk'),
    about: 'A new revision: an adjusting paper with its day, or blanks of the plan filled in (no day)',
    input: z.object({ id: Id, source: z.enum(['dieu-chinh', 'bo-sung-thong-tin']), effectiveFrom: IsoDate.nullable(), document: Line.default(''), note: Prose.default(''), edits: z.array(PlanEdit).min(1).max(500) }),
    output: RevisionRow,
  }),
  'campaign.compare': call({
    role: 'viewer',
    about: 'What one revision changed against another, in words',
    input: z.object({ id: Id, from: z.number().int().positive(), to: z.number().int().positive() }),
    output: z.array(z.object({ path: RequiredLine, what: z.enum(['them', 'bo', 'sua']), before: z.string(), after: z.string() })),
  }),
};
