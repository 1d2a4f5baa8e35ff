import type { AwardChoice } from '../../shared/domain/award.ts';

/** Stands in a list of awards for a name that the clerk writes herself. */
export const OWN_NAME = 'own';

/** A choice as the value of a list. */
export function keyOf(choice: AwardChoice): string {
  switch (choice.source) {
    case 'catalogue':
      return `catalogue:${choice.code}`;
    case 'campaign':
      return `campaign:${choice.formId}`;
    case 'own':
      return OWN_NAME;
  }
}

interface Option {
  readonly choice: AwardChoice;
}

/**
 * Back from the list: null while nothing is chosen, or an own name is still empty. What is on record (`recorded`) is kept
 * when the list does not hold it any more.
 */
export function choiceOf(key: string | null, ownName: string, options: readonly Option[], recorded: AwardChoice | null = null): AwardChoice | null {
  if (key === null) return null;
  if (key === OWN_NAME) return ownName.trim() === '' ? null : { source: 'own', name: ownName.trim() };
  const option = options.find(({ choice }) => keyOf(choice) === key);
  return option?.choice ?? (recorded !== null && keyOf(recorded) === key ? recorded : null);
}

/** The awards to offer: those of others' competence only on demand, or where one is chosen already. */
export function offeredAwards<T extends { readonly choice: AwardChoice; readonly elsewhere?: boolean | undefined }>(options: readonly T[], chosen: string | null, all: boolean): T[] {
  return options.filter(({ choice, elsewhere }) => all || elsewhere !== true || keyOf(choice) === chosen);
}
