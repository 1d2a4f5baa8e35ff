import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { WideTable } from '../../components/wide-table.tsx';

export interface PlanTableProps<Row> {
  readonly title: string;
  readonly note?: ReactNode;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly { readonly heading: string; readonly width?: string; readonly render: (row: Row) => ReactNode }[];
  /** Said where the plan has nothing of this. */
  readonly empty: string;
}

/** Records of a plan, some hundred at most, all in the document so that they can be searched with Ctrl+F. */
export function PlanTable<Row>({ title, note, rows, rowKey, columns, empty }: PlanTableProps<Row>) {
  return (
    <Section title={title} note={note} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <EmptyState compact sentence={empty} />
      ) : (
        <WideTable minWidth={900}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label={title} layout="fixed">
            <Table.Thead>
              <Table.Tr>
                {columns.map(({ heading, width }) => (
                  <Table.Th key={heading} w={width}>
                    {heading}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={rowKey(row)} style={{ verticalAlign: 'top' }}>
                  {columns.map(({ heading, render }) => (
                    <Table.Td key={heading}>{render(row)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Section>
  );
}
