import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/** States of a unit's launching plan (system requirements, section 4). */
export const LAUNCHING_STATES = ['du-thao', 'da-ban-hanh', 'da-gui'] as const;
export const LaunchingState = z.enum(LAUNCHING_STATES);
export type LaunchingState = z.infer<typeof LaunchingState>;
export const LAUNCHING_STATE_WORDS: Readonly<Record<LaunchingState, string>> = { 'du-thao': 'Dự thảo', 'da-ban-hanh': 'Đã ban hành', 'da-gui': 'Đã gửi cấp trên' };

/** To whom the launching plan was spread: thôn, agency, unit; when, how, to how many people (R27). */
export const Spread = z.object({ id: Id, to: RequiredLine, on: IsoDate, way: Line.default(''), people: z.number().int().nonnegative().nullable().default(null) });
export type Spread = z.infer<typeof Spread>;

export const LaunchingPlanFields = z.object({
  campaignId: Id,
  number: Line.default(''),
  date: IsoDate.nullable().default(null),
  title: RequiredLine,
  /** Purpose and requirements, one paragraph per line. */
  purpose: Prose.default(''),
  /** Emulation contents, one per line. */
  contents: Prose.default(''),
  /** Own targets it prints, in order. */
  ownTargetIds: z.array(Id).max(200).default([]),
  tasks: z.array(z.object({ id: Id, body: RequiredLine, task: z.string().trim().min(1).max(2000), due: IsoDate.nullable().default(null) })).max(200).default([]),
  signerId: Id.nullable().default(null),
  recipients: z.array(RequiredLine).max(100).default([]),
});
export type LaunchingPlanFields = z.infer<typeof LaunchingPlanFields>;

/** One per campaign. After it is issued its fields do not change; adjusting it takes it back to a draft, which history keeps. */
export const LaunchingPlan = LaunchingPlanFields.extend({
  ...Stored,
  state: LaunchingState.default('du-thao'),
  /** Day it was sent up, and to whom (R28). */
  sentOn: IsoDate.nullable().default(null),
  sentTo: Line.default(''),
  spread: z.array(Spread).max(500).default([]),
});
export type LaunchingPlan = z.infer<typeof LaunchingPlan>;
