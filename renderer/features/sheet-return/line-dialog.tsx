import { Button, Checkbox, Modal, Stack, Table, Text } from '@mantine/core';
import type { ReturnLineView } from '../../../shared/api/sheet-return.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { problemsOf } from './line-words.ts';
import { say, treatmentOf, useSheet } from './store.ts';
import classes from './sheet-return.module.css';

/** One line, cell by cell: as it went out, as it came back, as it is now; each cell taken or not. */
export function ReturnLineDialog({ row, onClose }: { readonly row: ReturnLineView; readonly onClose: () => void }) {
  const { said } = useSheet();
  const treatment = treatmentOf(row, said);
  const problems = problemsOf(row);
  const toggle = (column: (typeof row.changes)[number]['column'], taken: boolean) => {
    const columns = treatment?.columns.filter((one) => one !== column) ?? [];
    const next = taken ? [...columns, column] : columns;
    say([row], { columns: next, accepted: next.length > 0 });
  };
  return (
    <Modal opened onClose={onClose} title={row.row === null ? row.name : `${row.name} – dòng ${row.row}, trang ${row.sheet}`} size="xl" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        {problems !== '' && <Text c="var(--sv-attention)">{problems}</Text>}
        {row.before !== '' && <Text className={classes.before}>Chữ trong tệp: {row.before}</Text>}
        {row.kind !== 'changed' && row.said !== '' && <Text>{row.said}</Text>}
        {row.changes.length > 0 && (
          <Table verticalSpacing={8} horizontalSpacing={12} aria-label="Từng ô khác nhau">
            <Table.Thead>
              <Table.Tr>
                {['Cột', 'Lúc xuất', 'Hiện nay', 'Trong tệp', 'Lấy theo tệp'].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {row.changes.map(({ column, heading, exported, now, file, conflict }) => (
                <Table.Tr key={column} className={conflict ? classes.conflict : undefined}>
                  <Table.Td>{heading}</Table.Td>
                  <Table.Td>{exported === null ? 'Không rõ' : exported || '(trống)'}</Table.Td>
                  <Table.Td>{now || '(trống)'}</Table.Td>
                  <Table.Td fw={600}>{file || '(trống)'}</Table.Td>
                  <Table.Td>
                    <Checkbox aria-label={`Lấy ${heading} theo tệp`} disabled={treatment === null} checked={treatment?.accepted === true && treatment.columns.includes(column)} onChange={(event) => toggle(column, event.currentTarget.checked)} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <DialogBar>
          <Button onClick={onClose}>Xong</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
