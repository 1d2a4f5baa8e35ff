import type { Plan } from '../catalogue/plan-schema.ts';
import type { Found, PlanDoc } from './doc.ts';
import type { Leftover } from './leftovers.ts';
import { found } from './places.ts';
import { readQuotas } from './quotas.ts';
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

export function readRules(doc: PlanDoc, _groups: readonly Found<SubjectGroup>[], code: string): RulesReading {
  const quotas = readQuotas(doc, code, { forms: [], milestones: [] });
  return {
    criteriaPolicy: found({ status: 'delegated', by: 'không nêu', text: 'Kế hoạch không nêu tiêu chí.', section: 'toàn văn' }, { from: 0, to: 0 }, 'Không thấy tiêu chí.'),
    criteria: [], awardForms: [], awardStandards: [], quotaPolicy: quotas.quotaPolicy, quotas: quotas.quotas, stages: [], milestones: quotas.milestones, reporting: [], submissionRoutes: [], leftovers: quotas.leftovers,
  };
}
