import { z } from 'zod';
import { Block, BlockFields } from '../domain/block.ts';
import { Id, Line, Prose, Year } from '../domain/common.ts';
import { Exemplar, ExemplarFields, ExemplarPlan, ExemplarPlanFields, ExemplarStage, ExemplarStep } from '../domain/exemplar.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const ExemplarView = Exemplar.extend({ stage: ExemplarStage, stageWord: Line, subjectName: z.string(), campaignName: z.string(), propaganda: z.number().int(), attachments: z.array(z.object({ id: Id, fileName: Line })) });
const PlannedRow = z.object({ plan: ExemplarPlan.nullable(), year: Year.nullable(), stage: ExemplarStage, stageWord: Line, planned: z.number().int().nullable(), achieved: z.number().int(), exemplarIds: z.array(Id) });
const Ranked = z.object({
  memberId: Id,
  name: Line,
  own: z.boolean(),
  self: z.number().nullable(),
  block: z.number().nullable(),
  /** Null while a score is missing. */
  rank: z.number().int().nullable(),
  tied: z.boolean(),
  missing: z.number().int(),
  votes: z.number().int().nullable(),
  leads: z.boolean(),
});
const BlockView = z.object({ block: Block, maximum: z.number(), ranking: z.array(Ranked), warnings: z.array(z.string()), proposal: z.string() });
const BlockRow = z.object({ id: Id, kindWord: Line, name: Line, year: Year, members: z.number().int(), head: z.string(), activities: z.string(), leader: z.string() });

/** Exemplars through their four stages, and blocks with their scoring. */
export const exemplarContract = {
  'exemplar.list': call({ role: 'viewer', about: 'Exemplars, optionally of one campaign', input: z.object({ campaignId: Id.nullable().default(null) }), output: z.array(ExemplarView) }),
  'exemplar.get': call({ role: 'viewer', about: 'One exemplar', input: z.object({ id: Id }), output: ExemplarView }),
  'exemplar.save': call({
    role: 'clerk',
    about: 'Adds an exemplar with its first step, or changes its particulars, replications and profile',
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: ExemplarFields, first: ExemplarStep.optional(), replications: Exemplar.shape.replications.optional(), profile: Exemplar.shape.profile.optional() }),
    output: ExemplarView,
  }),
  'exemplar.step': call({ role: 'clerk', about: 'Reaches a later stage; jumping over one needs a reason', input: z.object({ id: Id, version: z.number().int(), step: ExemplarStep }), output: ExemplarView }),
  'exemplar.stepBack': call({ role: 'clerk', about: 'Takes the last step back', input: z.object({ id: Id, version: z.number().int() }), output: ExemplarView }),
  'exemplar.evidence': call({
    role: 'clerk',
    about: 'What proves a stage already recorded, as it stands from now on: words and files; also of an exemplar no longer followed',
    input: z.object({ id: Id, version: z.number().int(), stage: ExemplarStage, evidence: Prose, attachmentIds: ExemplarStep.shape.attachmentIds }),
    output: ExemplarView,
  }),
  'exemplar.stop': call({ role: 'clerk', about: 'Stops following it, or goes on again', input: z.object({ id: Id, version: z.number().int(), stopped: Exemplar.shape.stopped }), output: ExemplarView }),
  'exemplar.remove': call({ role: 'clerk', about: 'Puts an exemplar in the bin', input: z.object({ id: Id }), output: Done }),
  'exemplar.restore': call({ role: 'clerk', about: 'Takes an exemplar out of the bin', input: z.object({ id: Id }), output: Done }),
  'exemplar.planned': call({ role: 'viewer', about: 'Planned against achieved, by year and stage', input: z.object({ campaignId: Id.nullable().default(null) }), output: z.object({ plans: z.array(ExemplarPlan), rows: z.array(PlannedRow) }) }),
  'exemplar.savePlan': call({ role: 'clerk', about: 'Planned exemplars of a year or the whole period', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: ExemplarPlanFields }), output: ExemplarPlan }),
  'exemplar.removePlan': call({ role: 'clerk', about: 'Puts such a plan in the bin', input: z.object({ id: Id }), output: Done }),
  'exemplar.restorePlan': call({ role: 'clerk', about: 'Takes such a plan out of the bin', input: z.object({ id: Id }), output: Done }),
  'block.list': call({ role: 'viewer', about: 'Blocks, newest year first', input: z.object({ year: Year.nullable().default(null) }), output: z.array(BlockRow) }),
  'block.get': call({ role: 'viewer', about: 'A block with its ranking', input: z.object({ id: Id }), output: BlockView }),
  'block.save': call({ role: 'clerk', about: 'Adds or changes a block: members, plan, activities, scoring table, scores, acclaim', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: BlockFields }), output: BlockView }),
  'block.copyToYear': call({ role: 'clerk', about: 'The same block in another year: members and table, without scores', input: z.object({ id: Id, year: Year }), output: BlockView }),
  'block.remove': call({ role: 'clerk', about: 'Puts a block in the bin', input: z.object({ id: Id }), output: Done }),
  'block.restore': call({ role: 'clerk', about: 'Takes a block out of the bin', input: z.object({ id: Id }), output: Done }),
  'block.pasteScores': call({
    role: 'viewer',
    about: 'Reads scores pasted from a spreadsheet: rows are items, columns members; nothing is saved',
    input: z.object({ id: Id, which: z.enum(['self', 'block']), text: z.string().max(200_000) }),
    output: z.object({ cells: z.array(z.object({ memberId: Id, itemId: Id, score: z.number().nullable() })), faults: z.array(z.object({ row: z.number().int(), column: z.number().int(), message: z.string() })) }),
  }),
};
export type ExemplarView = z.infer<typeof ExemplarView>;
export type BlockView = z.infer<typeof BlockView>;
