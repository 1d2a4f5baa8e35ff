import { Group, Table } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { PaperWording } from '../../../shared/domain/paper-wording.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { removeWording, restoreWording } from './store.ts';

const HEADINGS = ['Dùng từ ngày', 'Số câu đã sửa', 'Nguồn', 'Người sửa', 'Thao tác'];

export interface WordingVersionsProps {
  readonly own: readonly PaperWording[];
  readonly shownId: string | null;
  readonly document: string;
}

/** The unit's own wordings of one paper, the newest first. */
export function WordingVersions({ own, shownId, document }: WordingVersionsProps) {
  const api = useApi();
  async function remove(id: string): Promise<void> {
    const result = await removeWording(api, id);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã bỏ mẫu của đơn vị; văn bản dùng lại mẫu trước đó.', () => restoreWording(api, id));
  }
  return (
    <Section
      title="Mẫu của đơn vị theo thời gian"
      note="Văn bản dùng mẫu bắt đầu sau cùng tính đến ngày của văn bản."
      actions={
        <Button variant="default" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} disabled={shownId === null} onClick={() => void replacePage('mau-van-ban-chi-tiet', { document, id: 'moi' })}>
          Mẫu mới từ ngày khác
        </Button>
      }
      flush
    >
      {own.length === 0 ? (
        <EmptyState compact sentence="Đơn vị chưa sửa câu nào; văn bản dùng mẫu có sẵn hoặc mẫu của tỉnh." />
      ) : (
        <WideTable minWidth={640}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Mẫu của đơn vị theo thời gian">
            <Table.Thead>
              <Table.Tr>
                {HEADINGS.map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {own.map(({ id, validFrom, sentences, source, by, on }) => (
                <Table.Tr key={id}>
                  <Table.Td>{formatScreenDate(validFrom)}</Table.Td>
                  <Table.Td>{Object.keys(sentences).length === 0 ? 'Trả về mẫu có sẵn' : `${Object.keys(sentences).length} câu`}</Table.Td>
                  <Table.Td>{source}</Table.Td>
                  <Table.Td>
                    {by}, {formatScreenDate(on)}
                  </Table.Td>
                  <Table.Td>
                    <Group gap={8}>
                      <Button size="compact-sm" variant="default" disabled={id === shownId} aria-label={`Sửa mẫu dùng từ ${formatScreenDate(validFrom)}`} onClick={() => void replacePage('mau-van-ban-chi-tiet', { document, id })}>
                        {id === shownId ? 'Đang mở' : 'Sửa'}
                      </Button>
                      <Button deed="wording.remove" size="compact-sm" variant="default" aria-label={`Bỏ mẫu dùng từ ${formatScreenDate(validFrom)}`} onClick={() => void remove(id)}>
                        Bỏ
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Section>
  );
}
