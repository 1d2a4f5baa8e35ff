import type { Plan } from '../catalogue/plan-schema.ts';
import { readAwards } from './awards.ts';
import { readCriteria } from './criteria.ts';
import type { Found, PlanDoc } from './doc.ts';
import type { Leftover } from './leftovers.ts';
import { readQuotas } from './quotas.ts';
import { readSchedule } from './schedule.ts';
import type { SubjectGroup } from './subjects.ts';

type Rows<K extends keyof Plan> = Plan[K] extends readonly (infer Row)[] ? readonly Found<Row>[] : never;

/** Awards, numbers, schedule and criteria of a plan, read together because they point at each other. */
export interface RulesReading {
  readonly criteriaPolicy: Found<Plan['criteriaPolicy']>;
  readonly criteria: Rows<'criteria'>;
  readonly awardForms: Rows<'awardForms'>;
  readonly awardStandards: Rows<'awardStandards'>;
  readonly quotaPolicy: Found<Plan['quotaPolicy']>;
  readonly quotas: Rows<'quotas'>;
  readonly stages: Rows<'stages'>;
  readonly milestones: Rows<'milestones'>;
  readonly reporting: Rows<'reporting'>;
  readonly submissionRoutes: Rows<'submissionRoutes'>;
  readonly leftovers: readonly Leftover[];
}

/** In: the plan, its subject groups (criteria point at them) and its code. */
export function readRules(doc: PlanDoc, groups: readonly Found<SubjectGroup>[], code: string): RulesReading {
  const { forms, standards, routes } = readAwards(doc, code);
  const { stages, milestones, reporting } = readSchedule(doc, code);
  const numbers = readQuotas(doc, code, { forms: valuesOf(forms), milestones: valuesOf(milestones) });
  const { criteriaPolicy, criteria } = readCriteria(doc, code, valuesOf(groups));
  return {
    criteriaPolicy, criteria, awardForms: forms, awardStandards: standards, quotaPolicy: numbers.quotaPolicy, quotas: numbers.quotas,
    stages, milestones: [...milestones, ...numbers.milestones], reporting, submissionRoutes: routes, leftovers: numbers.leftovers,
  };
}

const valuesOf = <T>(rows: readonly Found<T>[]): T[] => rows.map(({ value }) => value);
