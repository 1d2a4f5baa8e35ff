import { z } from 'zod';
import { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** Classes of difficult areas that decide criteria; dated, because success moves a commune to khu vực I (R35). */
export const AREA_CLASSES = ['khu-vuc-I', 'khu-vuc-II', 'khu-vuc-III', 'dac-biet-kho-khan', 'khong'] as const;
export const OrganisationAreaClass = z.enum(AREA_CLASSES);

/** What an organisation was formed from: the whole of a predecessor, or a part of it whose figures are entered by hand (R34). */
export const Predecessor = z.object({ organisationId: Id, share: z.enum(['whole', 'part']), on: IsoDate, source: RequiredLine });
export type Predecessor = z.infer<typeof Predecessor>;

export const OrganisationFields = z.object({
  name: RequiredLine,
  kind: PlanUnitKind,
  /** First day it existed; null: not known, or before anything recorded here. */
  validFrom: IsoDate.nullable().default(null),
  /** Last day it existed, inclusive; null: still does. */
  validTo: IsoDate.nullable().default(null),
  /** Names of other times, each with its last day. */
  formerNames: z.array(z.object({ name: RequiredLine, until: IsoDate })).max(20).default([]),
  /** District it lay in until 30/6/2025; asked once and kept with its source (R9). */
  district: Line.default(''),
  predecessors: z.array(Predecessor).max(50).default([]),
  areaClasses: z.array(z.object({ areaClass: OrganisationAreaClass, from: IsoDate, source: RequiredLine })).max(50).default([]),
  source: Line.default(''),
  /** True for the unit that uses the program. */
  own: z.boolean().default(false),
});
export type OrganisationFields = z.infer<typeof OrganisationFields>;
/** An organisation as plans and figures mean it, with the time it existed (R9). */
export const Organisation = OrganisationFields.extend(Stored);
export type Organisation = z.infer<typeof Organisation>;
