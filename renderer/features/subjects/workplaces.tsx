import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { periodText } from './members.tsx';
import type { MemberRow } from './registry-store.ts';
import { useRemote } from './use-remote.ts';
import classes from './subjects.module.css';

/** Where a person worked and when: the collectives whose member he is or was. */
export function Workplaces({ personId }: { readonly personId: string }) {
  const [edited, setEdited] = useKeptState<MemberRow | 'new' | null>('workplaces', null);
  const { remote, again } = useRemote(personId, ['membership', 'subject'], (api) => api.call('membership.list', { personId }));
  const add = (
    <Button deed="membership.save" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      Thêm nơi công tác
    </Button>
  );
  return (
    <Section title="Tập thể đã và đang công tác" actions={add}>
      <RemoteView of={remote} onRetry={again}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa ghi là thành viên của tập thể nào. Ghi ở đây để tính tỷ lệ khi xét danh hiệu của tập thể đó." action={add} />
          ) : (
            <WideTable minWidth={600}>
              <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Tập thể đã và đang công tác">
                <Table.Thead>
                  <Table.Tr>
                    {['Tập thể, hộ gia đình', 'Chức vụ, chức danh', 'Thời gian', 'Thao tác'].map((heading) => (
                      <Table.Th key={heading}>{heading}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={row.membership.id} c={row.current ? undefined : 'dimmed'}>
                      <Table.Td>
                        <UnstyledButton className={classes.link} onClick={() => void navigate('doi-tuong-chi-tiet', { id: row.membership.collectiveId })}>
                          {row.collectiveName}
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
                        <Button deed="membership.save" variant="default" size="compact-sm" aria-label={`Sửa: ${row.collectiveName}`} onClick={() => setEdited(row)}>
                          Sửa
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        }
      </RemoteView>
      {edited !== null && <MemberDialog side={{ personId }} row={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Section>
  );
}
