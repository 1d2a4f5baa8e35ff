import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { fold } from '../../../shared/text/fold.ts';
import { OWN_NAME, keyOf, offeredAwards } from '../../components/award-choice.ts';
import { ShowAllAwards } from '../../components/show-all-awards.tsx';
import { faultLine } from '../../components/form/field.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import { grouped } from './award-groups.ts';
import type { AwardOption } from './store.ts';

/** Keeps what holds the typed letters, marks or not, with the headings of what is kept. */
const foldedFilter: OptionsFilter = ({ options, search }) => {
  const wanted = fold(search);
  const kept = (item: ComboboxParsedItem): ComboboxParsedItem[] => {
    if (!('group' in item)) return fold(item.label).includes(wanted) ? [item] : [];
    const items = item.items.filter((one) => fold(one.label).includes(wanted));
    return items.length === 0 ? [] : [{ ...item, items }];
  };
  return options.flatMap(kept);
};

interface AwardSelectProps extends FieldBinding<string | null> {
  readonly options: readonly AwardOption[];
  /** It cannot be left open. */
  readonly required?: boolean;
}

/** An award of the round, under its heading, or a name of one's own. */
export function AwardSelect({ name, value, fault, options, required = false, onCommit, onTouched }: AwardSelectProps) {
  const [all, setAll] = useState(false);
  const offered = offeredAwards(options, value, all);
  const groups = grouped(offered).map(({ group, options: inside }) => ({
    group,
    items: inside.map((option) => ({ value: keyOf(option.choice), label: option.name })),
  }));
  return (
    <div>
      <Select
        label="Danh hiệu thi đua/Hình thức khen thưởng đề nghị"
        {...(required ? { required } : { description: 'Có thể để trống và chọn sau.' })}
        data={[...groups, { group: 'Khác', items: [{ value: OWN_NAME, label: 'Tự ghi tên' }] }]}
        value={value}
        onChange={(next) => onCommit(next)}
        onBlur={onTouched}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn danh hiệu, hình thức' }}
        filter={foldedFilter}
        nothingFoundMessage="Không có dữ liệu phù hợp."
        maxDropdownHeight={320}
        data-field={name}
        error={faultLine(fault)}
      />
      <ShowAllAwards hidden={options.length - offered.length} all={all} onChange={setAll} />
    </div>
  );
}
