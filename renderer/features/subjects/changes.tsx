import { Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { unchangeSubject } from './registry-store.ts';
import type { SubjectPage } from './store.ts';

type Change = SubjectPage['changes'][number];

const time = ({ from, until }: Change): string => `${from === null ? 'trước đó' : formatScreenDate(from)} – ${until === null ? 'nay' : formatScreenDate(until)}`;

/** What a subject was called and where it belonged, newest first. The last change can be taken back. */
export function Changes({ kind, changes }: { readonly kind: SubjectPage['subject']['kind']; readonly changes: SubjectPage['changes'] }) {
  const api = useApi();
  const [asked, setAsked] = useState<Change | null>(null);
  async function takeBack(change: Change): Promise<Result<unknown>> {
    const result = await unchangeSubject(api, change.id);
    if (result.ok) toast.success('Đã bỏ thay đổi này.');
    return result;
  }
  return (
    <Section title={kind === 'person' ? 'Tên, chức vụ, nơi công tác theo thời gian' : 'Tên, nơi quản lý theo thời gian'} note="Giấy tờ lập cho ngày nào dùng tên của ngày đó.">
      {changes.length === 0 ? (
        <EmptyState compact sentence={kind === 'person' ? 'Chưa ghi thay đổi nào. Khi chuyển công tác hoặc đổi tên, bấm «Chuyển công tác, đổi tên» ở đầu trang.' : 'Chưa ghi thay đổi nào. Khi đổi tên hoặc nơi quản lý, bấm «Đổi tên, nơi quản lý» ở đầu trang.'} />
      ) : (
        <WideTable minWidth={640}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Thay đổi theo thời gian">
            <Table.Thead>
              <Table.Tr>
                {['Thời gian', 'Tên', 'Chức vụ, đơn vị', 'Lý do, văn bản', 'Thao tác'].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map((change) => (
                <Table.Tr key={change.id}>
                  <Table.Td>{time(change)}</Table.Td>
                  <Table.Td>{change.name}</Table.Td>
                  <Table.Td>
                    {change.place || '–'}
                    {change.changes.map((line) => (
                      <Text key={line} size="xs" c="dimmed">
                        {line}
                      </Text>
                    ))}
                  </Table.Td>
                  <Table.Td>{[change.reasonWord, change.source].filter(Boolean).join(', ')}</Table.Td>
                  <Table.Td>
                    {change.from !== null && (
                      <Button deed="subject.unchange" variant="default" size="compact-sm" aria-label={`Bỏ thay đổi từ ${formatScreenDate(change.from)}`} onClick={() => setAsked(change)}>
                        Bỏ
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
      <ConfirmDialog
        opened={asked !== null}
        question="Bỏ thay đổi này?"
        detail="Tên, chức vụ, nơi công tác trở về như trước ngày đó; giấy tờ đã lập giữ nguyên."
        confirmLabel="Bỏ thay đổi"
        danger
        onConfirm={() => (asked === null ? undefined : takeBack(asked))}
        onClose={() => setAsked(null)}
      />
    </Section>
  );
}
