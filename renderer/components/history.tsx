import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf } from '../../shared/api/define.ts';
import type { Downloaded } from '../../shared/api/client.ts';
import { useApi } from '../app/api.tsx';
import { momentText } from './day-words.ts';
import { Section } from './page.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { RemoteView, loading, remoteOf } from './remote.tsx';
import type { Remote } from './remote.tsx';
import { saveFile } from './save-file.ts';
import { toast } from './toasts.ts';
import { WideTable } from './wide-table.tsx';

type Lines = OutputOf<SoVangContract['audit.history']>;
type Row = Lines['rows'][number];

const HEADINGS = ['Thời gian', 'Người thực hiện', 'Việc', 'Đối tượng', 'Trước, sau'];
/** Lines drawn at once; a dossier of hundreds has thousands. */
const PAGE = 50;

export interface HistoryProps {
  readonly about: 'dossier' | 'nomination' | 'decision';
  readonly id: string;
}

/** Ai đã làm gì: the journal of one thing in words, read when it is asked for. */
export function History({ about, id }: HistoryProps) {
  const api = useApi();
  const [lines, setLines] = useState<Remote<Lines> | null>(null);
  const [shown, setShown] = useState(PAGE);
  const [paper, setPaper] = useState<Downloaded | null>(null);

  async function read(): Promise<void> {
    setLines(loading);
    setLines(remoteOf(await api.call('audit.history', { about, id })));
  }
  async function make(format: 'pdf' | 'xlsx'): Promise<void> {
    const made = await api.download('audit.print', { about, id, format });
    if (!made.ok) return void toast.error(made.error);
    if (format === 'pdf') setPaper(made.value);
    else saveFile(made.value);
  }
  return (
    <Section
      title="Ai đã làm gì"
      note="Mọi lần ghi, sửa, in và gửi còn trong nhật ký của tệp dữ liệu."
      actions={
        lines === null ? (
          <Button variant="default" onClick={() => void read()}>
            Xem nhật ký
          </Button>
        ) : (
          <Group gap={8}>
            <Button variant="default" onClick={() => void make('pdf')}>
              In nhật ký
            </Button>
            <Button variant="default" onClick={() => void make('xlsx')}>
              Lưu Excel
            </Button>
          </Group>
        )
      }
      flush={lines !== null}
    >
      {lines !== null && (
        <RemoteView of={lines} onRetry={() => void read()} lines={3}>
          {({ rows, more }) => (
            <Stack gap={8}>
              <WideTable minWidth={760}>
                <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Ai đã làm gì">
                  <Table.Thead>
                    <Table.Tr>
                      {HEADINGS.map((heading) => (
                        <Table.Th key={heading}>{heading}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {rows.slice(0, shown).map((row) => (
                      <Line key={row.seq} row={row} />
                    ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
              {rows.length > shown && (
                <Button variant="subtle" onClick={() => setShown(shown + PAGE)}>
                  Xem thêm ({rows.length - shown} dòng)
                </Button>
              )}
              {more && rows.length <= shown && <Text c="dimmed">Chỉ hiện những dòng mới nhất.</Text>}
            </Stack>
          )}
        </RemoteView>
      )}
      <PdfPreview title="Ai đã làm gì" file={paper} onClose={() => setPaper(null)} />
    </Section>
  );
}

function Line({ row: { at, actor, action, thing, changes, erased } }: { readonly row: Row }) {
  return (
    <Table.Tr>
      <Table.Td>{momentText(at)}</Table.Td>
      <Table.Td>{actor}</Table.Td>
      <Table.Td>{action}</Table.Td>
      <Table.Td>{thing}</Table.Td>
      <Table.Td>
        {erased ? (
          <Text c="dimmed">Nội dung đã xóa theo yêu cầu</Text>
        ) : (
          changes.map(({ field, before, after }, index) => (
            <Text key={index} size="sm">
              {field}: {before !== '' && after !== '' ? `${before} → ${after}` : after !== '' ? after : `bỏ «${before}»`}
            </Text>
          ))
        )}
      </Table.Td>
    </Table.Tr>
  );
}
