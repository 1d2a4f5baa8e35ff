import type { AwardOption } from './store.ts';

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
