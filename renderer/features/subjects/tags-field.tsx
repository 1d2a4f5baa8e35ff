import { MultiSelect } from '@mantine/core';
import type { RecipientToken } from '../../../shared/catalogue/award-schema.ts';
import { SUBJECT_TAG_WORDS, TAGS_OF } from '../../../shared/domain/subject-tags.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { faultLine } from '../../components/form/field.ts';
import type { FieldBinding } from '../../components/form/field.ts';

const NONE = 'khong-thuoc';

/** Groups of the award law that a subject belongs to. Nothing chosen: nobody said; «không thuộc nhóm nào» is an answer. */
export function TagsField({ name, value, fault, kind, onCommit, onTouched }: FieldBinding<RecipientToken[] | null> & { readonly kind: SubjectKind }) {
  const options = [...TAGS_OF[kind].map((tag) => ({ value: tag as string, label: SUBJECT_TAG_WORDS[tag] })), { value: NONE, label: 'Không thuộc nhóm nào' }];
  const chosen = value === null ? [] : value.length === 0 ? [NONE] : [...value];
  return (
    <MultiSelect
      label="Nhóm đối tượng theo Luật"
      description="Để trống khi chưa rõ."
      placeholder={chosen.length === 0 ? 'Chưa rõ' : ''}
      data={options}
      value={chosen}
      data-field={name}
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ chọn: Nhóm đối tượng theo Luật' }}
      onBlur={onTouched}
      error={faultLine(fault)}
      onChange={(next) => {
        const added = next.find((one) => !chosen.includes(one));
        if (added === NONE) return onCommit([]);
        const tags = TAGS_OF[kind].filter((tag) => next.includes(tag));
        onCommit(tags.length === 0 ? null : [...tags]);
      }}
    />
  );
}
