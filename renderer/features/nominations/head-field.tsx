import { Text } from '@mantine/core';
import { SelectField } from '../../components/form/index.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import { SubjectField } from '../../components/subject-field.tsx';
import type { HeadOfUnit } from '../../../shared/domain/nomination.ts';
import type { NominationData } from './store.ts';

const ANSWERS = [
  { value: 'co' as const, label: 'Là thủ trưởng đơn vị' },
  { value: 'khong' as const, label: 'Không phải thủ trưởng' },
];

interface HeadFieldProps {
  readonly head: NominationData['head'];
  readonly field: FieldBinding<HeadOfUnit | null>;
}

/** R47: whether the nominee heads a unit and which; without an answer the registry's memberships tell. */
export function HeadField({ head, field }: HeadFieldProps) {
  if (!head.asked) return null;
  const { value, onCommit, ...rest } = field;
  const answer = value === null ? null : value.head ? ('co' as const) : ('khong' as const);
  const known = head.collectives.find(({ id }) => id === value?.collectiveId)?.name ?? '';
  return (
    <>
      <SelectField
        {...rest}
        value={answer}
        onCommit={(next: 'co' | 'khong' | null) => onCommit(next === null ? null : { head: next === 'co', collectiveId: next === 'co' ? (value?.collectiveId ?? null) : null })}
        label="Thủ trưởng đơn vị"
        description="Để trống thì lấy theo mục thành viên của tập thể."
        placeholder="Theo sổ đối tượng"
        clearable
        choices={ANSWERS}
      />
      {value?.head === true && (
        <SubjectField {...rest} value={value.collectiveId} onCommit={(collectiveId) => onCommit({ head: true, collectiveId })} shown={known} kind="collective" label="Tập thể do cá nhân lãnh đạo" />
      )}
      {head.sentence !== '' && (
        <Text size="xs" c="dimmed">
          {head.sentence}
        </Text>
      )}
    </>
  );
}
