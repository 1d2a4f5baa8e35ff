import type { PlanMilestone, PlanReport } from '../catalogue/plan-schema.ts';
import { placedParagraphs } from './context.ts';
import type { Found, PlanDoc } from './doc.ts';
import { readMilestones } from './milestones.ts';
import { readReporting } from './reporting.ts';
import { planSpan } from './span.ts';
import { readStages } from './stages.ts';
import type { PlanStage } from './stages.ts';

export interface ScheduleRead {
  readonly stages: Found<PlanStage>[];
  readonly milestones: Found<PlanMilestone>[];
  readonly reporting: Found<PlanReport>[];
}

/**
 * Reads when what is due (schema sections 9 and 10): stages, which may overlap, occasions, and who reports what to whom by
 * when. Ids are `<code>-ST<n>`, `<code>-M<n>`, `<code>-R<n>` in reading order. Never fails; linear in the length.
 */
export function readSchedule(doc: PlanDoc, code: string): ScheduleRead {
  const paragraphs = placedParagraphs(doc);
  const span = planSpan(paragraphs);
  return { stages: readStages(paragraphs, code, span.once), milestones: readMilestones(paragraphs, code, span), reporting: readReporting(paragraphs, code, span) };
}
