import { Group, Table, Text, UnstyledButton } from '@mantine/core';
import { tagsText } from '../../../shared/domain/subject-tags.ts';
import { birthText } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { fold } from '../../../shared/text/fold.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { MaskedNationalId } from '../../components/national-id.tsx';
import { toast } from '../../components/toasts.ts';
import { keepApart, mergeSubjects, unmergeSubjects } from './registry-store.ts';
import type { SuspectPair } from './registry-store.ts';
import classes from './subjects.module.css';

const GENDERS = { nam: 'Nam', nu: 'Nữ' } as const;

/** What of a record is compared, by its kind; an empty value is not known. */
function particulars(subject: Subject): readonly (readonly [label: string, value: string])[] {
  switch (subject.kind) {
    case 'person':
      return [
        ['Tên khác', subject.otherName], ['Ngày sinh', birthText(subject.birth)], ['Giới tính', subject.gender === null ? '' : GENDERS[subject.gender]], ['Số căn cước', subject.nationalId], ['Chức vụ, chức danh', subject.position],
        ['Phòng, ban, tổ', subject.department], ['Đơn vị công tác', subject.workplace], ['Địa chỉ, nơi ở', subject.address], ['Dân tộc', subject.ethnicity], ['Điện thoại', subject.phone], ['Nhóm đối tượng', tagsText(subject.tags)], ['Ghi chú', subject.note],
      ];
    case 'collective':
      return [
        ['Tên in trên bằng', subject.printName], ['Đơn vị quản lý', subject.managedBy], ['Địa chỉ', subject.address], ['Lĩnh vực hoạt động', subject.field], ['Đại diện', subject.representative], ['Số người', subject.size === null ? '' : String(subject.size)],
        ['Năm thành lập', subject.foundedYear === null ? '' : String(subject.foundedYear)], ['Ghi chú', subject.note],
      ];
    case 'household':
      return [['Địa chỉ (thôn, tổ)', subject.address], ['Phân loại', subject.category], ['Ghi chú', subject.note]];
  }
}

interface PairCompareProps {
  readonly pair: Pick<SuspectPair, 'first' | 'second' | 'reason'>;
  /** Both are settled: merged into the kept one, or told apart. */
  readonly onSettled: (kept: Subject | null) => void;
  /** It was taken back. */
  readonly onUndone: () => void;
}

/** Two records side by side; what differs is marked. Merging moves everything to the kept one and can be undone. */
export function PairCompare({ pair: { first, second, reason }, onSettled, onUndone }: PairCompareProps) {
  const api = useApi();
  const person = first.subject.kind === 'person';
  const same = person ? 'Là một người' : 'Là một';
  const rows = particulars(first.subject).map(([label, value], i) => ({ label, one: value, other: particulars(second.subject)[i]?.[1] ?? '' }));

  async function merge(kept: Subject, gone: Subject): Promise<void> {
    const result = await mergeSubjects(api, kept.id, gone.id);
    if (!result.ok) return void toast.error(result.error);
    const { mergeId, warnings } = result.value;
    toast.success([`Đã gộp vào ${kept.name}.`, ...warnings].join(' '), async () => {
      const undone = await unmergeSubjects(api, mergeId);
      if (undone.ok) onUndone();
      return undone;
    });
    onSettled(kept);
  }
  async function apart(): Promise<void> {
    const result = await keepApart(api, first.subject.id, second.subject.id);
    if (!result.ok) return void toast.error(result.error);
    toast.success(person ? 'Đã ghi: hai người khác nhau.' : 'Đã ghi: hai mục khác nhau.', async () => {
      const undone = await keepApart(api, first.subject.id, second.subject.id, false);
      if (undone.ok) onUndone();
      return undone;
    });
    onSettled(null);
  }
  const heading = ({ subject, awards, nominations }: SuspectPair['first']) => (
    <Table.Th>
      <UnstyledButton className={classes.link} onClick={() => void navigate('doi-tuong-chi-tiet', { id: subject.id })}>
        {subject.name}
      </UnstyledButton>
      <Text size="xs" c="dimmed" fw={400}>
        {awards} khen thưởng, {nominations} đề nghị
      </Text>
    </Table.Th>
  );
  const cell = (label: string, value: string, subject: Subject) => <Table.Td>{label === 'Số căn cước' ? <MaskedNationalId value={value} of={subject.name} /> : value || '–'}</Table.Td>;
  return (
    <div>
      <Text c="dimmed" mb={8}>
        {reason}
      </Text>
      <Table verticalSpacing={6} horizontalSpacing={12} className={classes.pair} aria-label={`So sánh ${first.subject.name} và ${second.subject.name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={170}>Thông tin</Table.Th>
            {heading(first)}
            {heading(second)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.filter(({ one, other }) => one !== '' || other !== '').map(({ label, one, other }) => (
            <Table.Tr key={label} className={one !== '' && other !== '' && fold(one) !== fold(other) ? classes.differs : undefined}>
              <Table.Td c="dimmed">{label}</Table.Td>
              {cell(label, one, first.subject)}
              {cell(label, other, second.subject)}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" gap={8} mt={12}>
        <Button deed="subject.keepApart" variant="default" onClick={() => void apart()}>
          {person ? 'Hai người khác nhau' : 'Khác nhau'}
        </Button>
        <Button deed="subject.merge" onClick={() => void merge(first.subject, second.subject)}>{same}, giữ bên trái</Button>
        <Button deed="subject.merge" onClick={() => void merge(second.subject, first.subject)}>{same}, giữ bên phải</Button>
      </Group>
    </div>
  );
}
