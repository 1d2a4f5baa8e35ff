import data from './awards.json' with { type: 'json' };
import type { AwardDefinition, AwardType, DossierItemRule, PaperForm, RecipientClass, VoteThresholdRule } from './award-schema.ts';
import { holdsOn, standingOn } from './dated.ts';
import type { Standing } from './dated.ts';

/** The 26 titles and award forms. That the file fits its schema is a test, not a cost at every start. */
export const awardCatalogue: readonly AwardDefinition[] = data as unknown as readonly AwardDefinition[];

const byCode: ReadonlyMap<string, AwardDefinition> = new Map(awardCatalogue.map((award) => [award.code, award]));

export function awardByCode(code: string): AwardDefinition | undefined {
  return byCode.get(code);
}

/** Awards that can be given on a day: validFrom inclusive, validTo exclusive, null open. */
export function awardsInForce(date: string): readonly AwardDefinition[] {
  return awardCatalogue.filter((award) => holdsOn(award, date));
}

/** Who may decide the award on a day, each for its own people; read on the decision's date. */
export function decidersOf(award: AwardDefinition, date: string): AwardDefinition['decidedBy'] {
  return award.decidedBy.filter((decider) => holdsOn(decider, date));
}

/** A paper of the dossier as the rules have it on a day. */
export interface DossierItemReading extends DossierItemRule {
  /** Anything but `in-force` is a proposal and asked, never required. */
  readonly standing: Standing;
}

/**
 * Papers that make up a dossier, judged by the day it is accepted; forms only those in force. A paper whose rule has ended
 * with none following, or begins later, stays in the list with its `standing`.
 */
export function dossierItemsOf(award: AwardDefinition, date: string): DossierItemReading[] {
  const papers = standingOn(award.dossier, date, (item) => `${item.docCode} ${(item.appliesTo ?? []).join()}`);
  return papers.map(({ record, standing }) => ({ ...record, forms: record.forms.filter((form) => holdsOn(form, date)), standing }));
}

/** The numbered form to print for a paper: the first that fits, or null. */
export function formToPrint(item: Pick<DossierItemRule, 'forms'>, use: { recipientClass: RecipientClass; type: AwardType }): PaperForm | null {
  const fits = (form: PaperForm): boolean =>
    (form.useWhen?.recipientClass ?? use.recipientClass) === use.recipientClass && (form.useWhen?.type ?? use.type) === use.type;
  return item.forms.find(fits) ?? null;
}

/** Vote thresholds in force on the day of the session. Empty: no vote rule is known. */
export function voteThresholdsOf(award: AwardDefinition, date: string): VoteThresholdRule[] {
  return award.voteThresholds.filter((threshold) => holdsOn(threshold, date));
}
