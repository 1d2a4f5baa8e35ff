import { Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Subject } from '../../../shared/domain/subject.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { navigate } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { HeadCounts } from './head-counts.tsx';
import { ManyMembersDialog } from './many-members-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import type { MemberRow } from './registry-store.ts';
import { useRemote } from './use-remote.ts';
import { useSubjects } from './store.ts';
import classes from './subjects.module.css';

export const periodText = ({ from, to }: MemberRow['membership']): string => `${from === null ? 'chưa rõ' : formatScreenDate(from)} – ${to === null ? 'nay' : formatScreenDate(to)}`;

/** Members of a collective or a household as of a day, and how many it had year by year. */
export function Members({ subject }: { readonly subject: Subject }) {
  const today = useSubjects((state) => state.today);
  const [on, setOn] = useState<string | null>(null);
  const [edited, setEdited] = useKeptState<MemberRow | 'new' | 'many' | null>('members', null);
  const { remote, again } = useRemote(`${subject.id} ${on}`, ['membership', 'subject'], (api) => api.call('membership.list', { collectiveId: subject.id, on }));
  const add = (
    <Group gap={8} justify="center">
      {subject.kind === 'collective' && (
        <Button deed="membership.addMany" variant="default" leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => setEdited('many')}>
          Chọn nhiều người
        </Button>
      )}
      <Button deed="membership.save" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
        Thêm thành viên
      </Button>
    </Group>
  );
  return (
    <Stack gap={16}>
      <Section title="Thành viên" note="Danh sách theo ngày là căn cứ tính tỷ lệ khi xét danh hiệu tập thể." actions={add}>
        <Group gap={12} mb={12} align="flex-end">
          <DateField name="on" label="Tại ngày" value={on} revision={0} onCommit={(value) => setOn(value)} onTouched={() => undefined} {...(today === null ? {} : { max: today })} />
          <Text c="dimmed" pb={8}>
            {on === null ? 'Để trống: tất cả, người đã rời đi ở cuối.' : ''}
          </Text>
        </Group>
        <RemoteView of={remote} onRetry={again}>
          {(rows) => (rows.length === 0 ? <EmptyState compact sentence={on === null ? 'Chưa có thành viên nào.' : 'Ngày này không có thành viên nào.'} action={add} /> : <MemberTable rows={rows} onEdit={setEdited} />)}
        </RemoteView>
      </Section>
      <HeadCounts collectiveId={subject.id} />
      {edited === 'many' && <ManyMembersDialog collective={subject} onClose={() => setEdited(null)} />}
      {edited !== null && edited !== 'many' && <MemberDialog side={{ collectiveId: subject.id }} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Stack>
  );
}

function MemberTable({ rows, onEdit }: { readonly rows: readonly MemberRow[]; readonly onEdit: (row: MemberRow) => void }) {
  return (
    <WideTable minWidth={640}>
      <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Thành viên">
        <Table.Thead>
          <Table.Tr>
            {['Họ và tên', 'Chức vụ, chức danh', 'Thời gian', 'Thao tác'].map((heading) => (
              <Table.Th key={heading}>{heading}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.membership.id} c={row.current ? undefined : 'dimmed'}>
              <Table.Td>
                <UnstyledButton className={classes.link} onClick={() => void navigate('doi-tuong-chi-tiet', { id: row.membership.personId })}>
                  {row.personName}
                </UnstyledButton>
                {row.membership.head && (
                  <Text span size="sm" fw={600} ml={8}>
                    Người đứng đầu
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{row.membership.position || '–'}</Table.Td>
              <Table.Td>{periodText(row.membership)}</Table.Td>
              <Table.Td>
                <Button deed="membership.save" variant="default" size="compact-sm" aria-label={`Sửa: ${row.personName}`} onClick={() => onEdit(row)}>
                  Sửa
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
