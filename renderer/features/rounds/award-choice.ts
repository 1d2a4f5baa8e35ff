import type { AwardChoice } from '../../../shared/domain/award.ts';
import type { AwardOption } from './store.ts';

/** Stands for a name that the clerk writes herself. */
export const OWN_NAME = 'own';

/** A choice as the value of a list. */
export function choiceKey(choice: AwardChoice): string {
  switch (choice.source) {
    case 'catalogue':
      return `catalogue:${choice.code}`;
    case 'campaign':
      return `campaign:${choice.formId}`;
    case 'own':
      return OWN_NAME;
  }
}

/** Back from the list; null while nothing is chosen, or an own name is still empty. */
export function choiceOf(key: string | null, ownName: string, options: readonly AwardOption[]): AwardChoice | null {
  if (key === null) return null;
  if (key === OWN_NAME) return ownName.trim() === '' ? null : { source: 'own', name: ownName.trim() };
  return options.find((option) => choiceKey(option.choice) === key)?.choice ?? null;
}

/** Awards under the headings they come with, in their order. */
export function grouped(options: readonly AwardOption[]): { group: string; options: AwardOption[] }[] {
  const groups: { group: string; options: AwardOption[] }[] = [];
  for (const option of options) {
    const group = groups.find((known) => known.group === option.group);
    if (group === undefined) groups.push({ group: option.group, options: [option] });
    else group.options.push(option);
  }
  return groups;
}
