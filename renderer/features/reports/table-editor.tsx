import { ActionIcon, Button, Group, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { nfcLines } from '../../../shared/text/normal.ts';
import { useTyping } from '../../components/form/typing.ts';
import type { SectionDeeds } from './use-sections.ts';
import classes from './reports.module.css';

type Table = NonNullable<ReportSection['table']>;

interface TableEditorProps {
  readonly id: string;
  readonly heading: string;
  readonly table: Table;
  readonly revision: number;
  readonly deeds: SectionDeeds;
}

const MOST_ROWS = 2000;

/** A drafted table, changed cell by cell; rows are added and taken away. */
export function TableEditor({ id, heading, table, revision, deeds }: TableEditorProps) {
  const latest = useRef(table);
  useEffect(() => {
    latest.current = table;
  });
  const write = useCallback(
    (row: number | null, column: number, value: string) => {
      const { columns, rows } = latest.current;
      const next = row === null ? { columns: columns.with(column, value), rows } : { columns, rows: rows.map((cells, at) => (at === row ? columns.map((_, c) => (c === column ? value : (cells[c] ?? ''))) : cells)) };
      latest.current = next;
      deeds.change(id, { table: next });
    },
    [id, deeds],
  );
  return (
    <div>
      <div className={classes.scroll}>
        <table className={`${classes.table} ${classes.edited}`} aria-label={`Bảng: ${heading}`}>
          <thead>
            <tr>
              {table.columns.map((column, at) => (
                <th key={at} scope="col">
                  <Cell name={`sections.${id}.column.${at}`} label={`Tên cột ${at + 1}`} value={column} revision={revision} row={null} column={at} most={300} onWrite={write} />
                </th>
              ))}
              <th className={classes.rowDeed}>
                <VisuallyHidden>Bỏ dòng</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((cells, row) => (
              <tr key={row}>
                {table.columns.map((column, at) => (
                  <td key={at}>
                    <Cell name={`sections.${id}.cell.${row}.${at}`} label={`${column}, dòng ${row + 1}`} value={cells[at] ?? ''} revision={revision} row={row} column={at} most={2000} onWrite={write} />
                  </td>
                ))}
                <td className={classes.rowDeed}>
                  <ActionIcon aria-label={`Bỏ dòng ${row + 1}`} title="Bỏ dòng" onClick={() => deeds.removeRow(id, row)}>
                    <IconTrash size={16} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Group gap={8} mt={8}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={table.rows.length >= MOST_ROWS}
          onClick={() => deeds.put(id, { table: { ...table, rows: [...table.rows, table.columns.map(() => '')] } })}
        >
          Thêm dòng
        </Button>
        <Button variant="subtle" color="gray" size="compact-md" onClick={() => deeds.removeTable(id)}>
          Bỏ bảng
        </Button>
      </Group>
    </div>
  );
}

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly revision: number;
  /** Null: the heading of the column. */
  readonly row: number | null;
  readonly column: number;
  readonly most: number;
  readonly onWrite: (row: number | null, column: number, value: string) => void;
}

/** One cell; drawn anew only when its own words change. */
const Cell = memo(function Cell({ name, label, value, revision, row, column, most, onWrite }: CellProps) {
  const typing = useTyping<HTMLTextAreaElement>(value, revision, (text) => onWrite(row, column, nfcLines(text)), () => undefined);
  return <textarea {...typing} className={classes.cell} data-field={name} aria-label={label} rows={1} maxLength={most} autoComplete="off" spellCheck={false} />;
});
