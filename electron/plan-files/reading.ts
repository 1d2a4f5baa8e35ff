import { z } from 'zod';
import { PlanSchema } from '../../shared/catalogue/plan-schema.ts';

/** Where a plan comes from. A path is resolved by the host; it never comes from the window. */
export type PlanSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

/** What the child is asked. */
export interface ReadPlanTask {
  readonly source: PlanSource;
  /** Code and id of the plan to make, in the shapes of the plan schema. */
  readonly code: string;
  readonly id: string;
  /** Which of several plans in one text, from 1; null: there should be one. */
  readonly part: number | null;
}

const Place = z.object({ from: z.number().int().nonnegative(), to: z.number().int().nonnegative() });

/** What the child answers: checked, because a child that read something hostile is not believed either. */
export const PlanReading = z.object({
  plan: PlanSchema,
  /** Where each thing was read («identity.number», «indicators.3»), and why a person should look at it. */
  findings: z.array(z.object({ path: z.string(), place: Place, doubt: z.string().nullable() })),
  /** Sentences with a figure, a date or the name of an award that nothing was read from. */
  leftovers: z.array(z.object({ place: Place, why: z.string() })),
  /** The text that all places refer to. */
  text: z.string(),
  noisy: z.boolean(),
  /** What the clerk should know about the way from the file to the text. */
  notes: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type PlanReading = z.infer<typeof PlanReading>;
