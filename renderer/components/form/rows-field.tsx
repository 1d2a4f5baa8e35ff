import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { ok } from '../../../shared/result.ts';
import { toast } from '../toasts.ts';
import type { FieldBinding } from './field.ts';
import type { FormHandle } from './use-form.ts';
import classes from './form.module.css';

/** A row of a list within a form. `key` tells rows apart; it is made here and, where the record keeps none, left out on saving. */
export interface FormRow {
  readonly key: string;
}

export interface RowColumn<Row extends FormRow> {
  readonly key: Exclude<keyof Row & string, 'key'>;
  /** Width as a grid track: '150px', 'minmax(0, 2fr)'; of cards, how many of twelve columns: 'span 4'. */
  readonly width: string;
  /** The field of one cell; its binding takes values of the column. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each column has a type of its own, told by its render function
  readonly render: (binding: FieldBinding<any>, row: Row) => ReactNode;
}

export interface RowsFieldProps<V extends object, Row extends FormRow> {
  readonly form: FormHandle<V>;
  /** Name of the form's value that holds the rows. */
  readonly name: keyof V & string;
  /** What one row is, as in «Thêm nhiệm vụ» and «nhiệm vụ 2». */
  readonly line: string;
  readonly blank: Omit<Row, 'key'>;
  readonly columns: readonly RowColumn<Row>[];
  /** Rows of many fields: each a card with labels of its own, its fields in several lines. */
  readonly cards?: boolean;
  readonly most?: number;
  /** Said while there is none. */
  readonly empty?: string;
}

/** Name of one cell, for faults: `item` of a fault of the form's `check`. */
export const cellName = (list: string, row: FormRow, column: string): string => `${list}.${row.key}.${column}`;

/** Rows within a form: added, changed and taken away in place. What a cell cannot read holds the save back and says why at the cell. */
export function RowsField<V extends object, Row extends FormRow>({ form, name, line, blank, columns, cards = false, most = 200, empty }: RowsFieldProps<V, Row>) {
  const own = form as unknown as FormHandle<Record<string, readonly Row[]>>;
  const { revision, onCommit } = own.field(name);
  const rows = own.values[name] ?? [];
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });

  const change = (key: string, column: string, value: unknown): void => onCommit(latest.current.map((row) => (row.key === key ? { ...row, [column]: value } : row)));
  function add(): void {
    onCommit([...rows, { ...blank, key: newKey(rows) } as Row]);
    setTimeout(() => [...(box.current?.querySelectorAll<HTMLElement>('[role="group"]') ?? [])].at(-1)?.querySelector<HTMLElement>('[data-field]')?.focus());
  }
  function remove(gone: Row, index: number): void {
    for (const column of columns) if (own.field(cellName(name, gone, column.key)).rejected !== undefined) own.field(cellName(name, gone, column.key)).onCommit(undefined as never);
    onCommit(rows.filter((row) => row.key !== gone.key));
    if (columns.every(({ key }) => gone[key] === '' || gone[key] === null)) return;
    toast.success(`Đã bỏ ${line} ${index + 1}.`, () => {
      own.set({ [name]: latest.current.toSpliced(index, 0, gone) });
      return Promise.resolve(ok());
    });
  }
  const tracks = { '--row-tracks': `${columns.map(({ width }) => width).join(' ')} 34px` } as CSSProperties;
  return (
    <div ref={box} className={classes.rows}>
      {rows.length === 0 && empty !== undefined && <p className={classes.noRows}>{empty}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className={cards ? classes.cardOfRows : classes.lineOfRows} style={cards ? undefined : tracks} role="group" aria-label={`${line} ${index + 1}`}>
          <Cells form={own} name={name} row={row} columns={columns} cards={cards} revision={revision} onChange={change} />
          <ActionIcon className={classes.take} aria-label={`Bỏ ${line} ${index + 1}`} onClick={() => remove(row, index)}>
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} onClick={add} disabled={rows.length >= most}>
          Thêm {line}
        </Button>
      </div>
    </div>
  );
}

interface CellsProps<Row extends FormRow> {
  readonly form: FormHandle<Record<string, readonly Row[]>>;
  readonly name: string;
  readonly row: Row;
  readonly columns: readonly RowColumn<Row>[];
  readonly cards: boolean;
  readonly revision: number;
  readonly onChange: (key: string, column: string, value: unknown) => void;
}

/** The fields of one row, each under a name of its own, so that a fault stands at it. */
function Cells<Row extends FormRow>({ form, name, row, columns, cards, revision, onChange }: CellsProps<Row>) {
  return columns.map((column) => {
    const place = cellName(name, row, column.key);
    const { fault, rejected, onTouched, onCommit } = form.field(place);
    const binding: FieldBinding<unknown> = {
      name: place,
      value: row[column.key],
      revision,
      onTouched,
      onCommit: (value, refused) => {
        // A text that cannot be read is kept under the cell's name and holds the save back; nothing refused takes it off.
        if (refused !== undefined || rejected !== undefined) onCommit(undefined as never, refused);
        onChange(row.key, column.key, value);
      },
      ...(fault === undefined ? {} : { fault }),
      ...(rejected === undefined ? {} : { rejected }),
    };
    return <div key={column.key} style={cards ? { gridColumn: column.width } : undefined}>{column.render(binding, row)}</div>;
  });
}

function newKey(rows: readonly FormRow[]): string {
  return `dong-${Math.max(0, ...rows.map(({ key }) => Number(/^dong-(\d+)$/u.exec(key)?.[1] ?? 0))) + 1}`;
}
