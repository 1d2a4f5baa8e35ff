import type { Plan, PlanAwardForm, PlanStandard } from '../catalogue/plan-schema.ts';
import { readForms } from './award-forms.ts';
import { readRoutes } from './award-routes.ts';
import { readStandards } from './award-standards.ts';
import { placedParagraphs } from './context.ts';
import type { Found, PlanDoc } from './doc.ts';

export interface AwardsRead {
  readonly forms: Found<PlanAwardForm>[];
  readonly standards: Found<PlanStandard>[];
  readonly routes: Found<Plan['submissionRoutes'][number]>[];
}

/**
 * Reads what is awarded, for what and by which way (schema sections 7 and 11). Ids are `<code>-F<n>`, `<code>-S<n>`,
 * `<code>-T<n>` in reading order; every form stands in exactly one route. The policy on numbers comes from `readQuotas`.
 */
export function readAwards(doc: PlanDoc, code: string): AwardsRead {
  const paragraphs = placedParagraphs(doc);
  const forms = readForms(paragraphs, code);
  const values = forms.map(({ value }) => value);
  return { forms, standards: readStandards(paragraphs, values, code, doc.text), routes: readRoutes(paragraphs, forms, code) };
}
