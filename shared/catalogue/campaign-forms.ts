import { z } from 'zod';
import data from './campaign-forms.json' with { type: 'json' };

/**
 * Which entry of the award catalogue a campaign's printed form is. `code` where the name clearly matches; `codeByUnitKind`
 * where it depends on who decides; `nearest` is only a proposal for the papers, every one of which is then asked.
 */
export const CampaignFormLinks = z.array(
  z.strictObject({
    formId: z.string().min(1),
    code: z.string().min(1).nullable(),
    codeByUnitKind: z.record(z.string(), z.string().min(1)),
    nearest: z.string().min(1).nullable(),
    note: z.string().min(1),
  }),
);
export type CampaignFormLink = z.infer<typeof CampaignFormLinks>[number];

const byForm: ReadonlyMap<string, CampaignFormLink> = new Map((data as CampaignFormLink[]).map((link) => [link.formId, link]));

/** The link of a plan's form, or undefined for a form of no built-in plan. */
export function campaignFormLink(formId: string): CampaignFormLink | undefined {
  return byForm.get(formId);
}
