import { Table, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import type { BackupRow, RestoreOutcome } from '../../shared/api/backup.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import type { Deed } from '../app/may.ts';
import { Button } from './button.tsx';
import { sizeWords } from './folder-picker.tsx';
import { WideTable } from './wide-table.tsx';

/** «3 đối tượng, 2 phong trào»; empty where nothing is known. */
export const countWords = (counts: BackupRow['counts']): string => (counts ?? []).map(({ label, count }) => `${label}: ${formatNumber(count)}`).join(' · ');

const STATE_WORDS: Readonly<Record<BackupRow['state'], string>> = { good: 'Đã kiểm tra', bad: 'Hỏng', unknown: 'Chưa kiểm tra' };

export interface BackupTableProps {
  readonly rows: readonly BackupRow[];
  readonly actions: (row: BackupRow) => ReactNode;
}

/** Backups with the day, the place and what each holds. */
export function BackupTable({ rows, actions }: BackupTableProps) {
  return (
    <WideTable minWidth={760}>
      <Table aria-label="Bản sao lưu" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Lúc</Table.Th>
            <Table.Th>Ở đâu</Table.Th>
            <Table.Th>Có những gì</Table.Th>
            <Table.Th>Tình trạng</Table.Th>
            <Table.Th>
              <VisuallyHidden>Thao tác</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.handle}>
              <Table.Td miw={140}>
                {row.when}
                <Text c="dimmed" size="xs">
                  {row.reasonWord}
                </Text>
              </Table.Td>
              <Table.Td miw={90}>{row.placeWord}</Table.Td>
              <Table.Td>
                {countWords(row.counts)}
                <Text c="dimmed" size="xs">
                  {[sizeWords(row.bytes), row.attachments === null || row.attachments === 0 ? '' : `${formatNumber(row.attachments)} tệp đính kèm`].filter(Boolean).join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td miw={110}>
                {STATE_WORDS[row.state]}
                {row.note !== '' && (
                  <Text c="dimmed" size="xs">
                    {row.note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{actions(row)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

/** What came of a restore, in sentences. */
export function RestoredWords({ outcome: { when, counts, keptAs, attachmentsMended, attachmentsLost } }: { readonly outcome: RestoreOutcome }) {
  return (
    <>
      <Text>
        Đã khôi phục dữ liệu lúc {when}. {countWords(counts)}
      </Text>
      {keptAs !== '' && <Text mt={8}>Dữ liệu được thay vẫn còn trong thư mục «{keptAs}» của đơn vị, không xóa gì.</Text>}
      {attachmentsMended > 0 && <Text mt={8}>{formatNumber(attachmentsMended)} tệp đính kèm được lấy lại từ bản sao lưu.</Text>}
      {attachmentsLost > 0 && (
        <Text mt={8} fw={600}>
          {formatNumber(attachmentsLost)} tệp đính kèm không còn bản nào đọc được; mở hồ sơ có tệp đó để quét lại.
        </Text>
      )}
    </>
  );
}

export function RestoreButton({ row, deed, onRestore, primary = false }: { readonly row: BackupRow; readonly deed?: Deed; readonly onRestore: (row: BackupRow) => void; readonly primary?: boolean }) {
  return (
    <Button deed={deed} variant={primary ? 'filled' : 'default'} size={primary ? 'md' : 'compact-md'} disabled={row.state === 'bad'} onClick={() => onRestore(row)} aria-label={`Khôi phục bản ${row.when}, ${row.placeWord}`}>
      {primary ? `Khôi phục bản ${row.when}` : 'Khôi phục'}
    </Button>
  );
}
