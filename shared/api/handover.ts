import { z } from 'zod';
import { Id, IsoDate } from '../domain/common.ts';
import { Handover, HandoverFields } from '../domain/handover.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const RouteStepView = z.object({
  id: Id,
  printed: z.string(),
  body: z.string(),
  action: z.string(),
  own: z.boolean(),
  /** «nay là …», or why the step stands here. */
  note: z.string(),
  state: z.enum(['done', 'current', 'todo']),
  /** When and with what result, in words; empty: nothing on record. */
  record: z.string(),
  handover: Handover.nullable(),
  /** A hand-over to it can be recorded. */
  recordable: z.boolean(),
});
const TermView = z.object({
  words: z.string(),
  lastDay: IsoDate,
  left: z.number().int(),
  daysLeft: z.number().int(),
  unit: z.string(),
  citation: z.string(),
  uncertain: z.boolean(),
  after: z.string(),
});
/** The way of a dossier: each step with what is on record, where it is and what runs meanwhile. */
export const DossierWay = z.object({
  routes: z.array(z.object({ id: Id, awards: z.array(z.string()), citation: z.string(), steps: z.array(RouteStepView) })),
  /** Who has it and since when, in words: «Sở Nội vụ, từ 02/11/2026 (8 ngày)». */
  where: z.string(),
  nextStepId: Id.nullable(),
  terms: z.array(TermView),
});
export type DossierWay = z.infer<typeof DossierWay>;

export const handoverContract = {
  'dossier.way': call({ role: 'viewer', about: 'The route of a dossier with each hand-over, its results and the terms that run', input: z.object({ id: Id }), output: DossierWay }),
  'handover.save': call({ role: 'clerk', about: 'Records that a dossier went on to the next body, or its result there', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: HandoverFields }), output: Handover }),
  'handover.remove': call({ role: 'clerk', about: 'Takes the record of a hand-over back', input: z.object({ id: Id }), output: Done }),
  'handover.restore': call({ role: 'clerk', about: 'Gives the record of a hand-over back', input: z.object({ id: Id }), output: Done }),
};
