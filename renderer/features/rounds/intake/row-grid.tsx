import { ActionIcon, Text, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, useCallback, useEffect, useId, useRef } from 'react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Button } from '../../../components/button.tsx';
import { useTyping } from '../../../components/form/typing.ts';
import { toast } from '../../../components/toasts.ts';
import { useUndoToasts } from '../../../components/use-undo-toasts.ts';
import { INTAKE_COLUMNS, blankRow, columnsOfKind, isBlankRow } from '../../../../shared/domain/intake-rows.ts';
import type { IntakeColumn } from '../../../../shared/domain/intake-rows.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import { nfc } from '../../../../shared/text/normal.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { MOST_ROWS, cellName, gridRow, withPasted, wordsOf } from './rows.ts';
import type { Awards, GridRow } from './rows.ts';
import classes from './intake.module.css';

const HEADINGS: Readonly<Record<IntakeColumn, string>> = {
  name: 'Họ tên/Tên tập thể/Tên hộ', birth: 'Ngày sinh', position: 'Chức vụ', place: 'Đơn vị/Địa chỉ', award: 'Hình thức đề nghị', merit: 'Thành tích', note: 'Ghi chú',
};
const WIDTHS: Readonly<Record<IntakeColumn, number | undefined>> = { name: 190, birth: 106, position: 120, place: 160, award: 170, merit: undefined, note: 90 };

interface RowGridProps {
  readonly rows: readonly GridRow[];
  readonly awards: Awards;
  /** Changes when the rows were set from outside the cells. */
  readonly revision: number;
  /** Cell at fault: its name. */
  readonly faultAt: (cell: string) => boolean;
  readonly onChange: (rows: readonly GridRow[]) => void;
  /** Sets rows from outside: the cells then show them at once. */
  readonly onSet: (rows: readonly GridRow[]) => void;
  /** No row is added or taken away: the lines of a list that came again. */
  readonly fixed?: boolean;
}

/** The list as a table to type in; a block copied from Excel and pasted into any cell fills the rows from there on. */
export function RowGrid({ rows, awards, revision, faultAt, onChange, onSet, fixed = false }: RowGridProps) {
  const listId = useId();
  const undoable = useUndoToasts();
  const latest = useRef({ rows, onChange, onSet });
  useEffect(() => {
    latest.current = { rows, onChange, onSet };
  });
  const type = useCallback((key: string, column: IntakeColumn | 'kind', text: string) => {
    const { rows: held, onChange: tell } = latest.current;
    tell(held.map((row) => (row.key === key ? { ...row, [column]: text } : row)));
  }, []);
  const remove = useCallback((key: string) => {
    const { rows: held, onSet: set } = latest.current;
    const index = held.findIndex((row) => row.key === key);
    const gone = held[index];
    set(held.filter((row) => row.key !== key));
    if (gone === undefined || isBlankRow(gone)) return;
    undoable(`Đã bỏ dòng ${index + 1}.`, () => latest.current.onSet(latest.current.rows.toSpliced(index, 0, gone)));
  }, [undoable]);
  const paste = useCallback(
    (key: string, column: IntakeColumn, text: string) => {
      const { rows: held, onSet: set } = latest.current;
      const next = withPasted(held, { row: held.findIndex((row) => row.key === key), column }, text);
      if (!next.ok) return toast.error(next.error);
      if (next.value.length > MOST_ROWS) return toast.error({ code: 'qua-nhieu-dong', message: `Danh sách có ${formatNumber(next.value.length)} dòng, nhiều hơn ${formatNumber(MOST_ROWS)}.`, next: 'Chép từng phần.', kind: 'fixable' });
      set(fixed ? next.value.slice(0, held.length) : next.value);
      undoable(`Đã dán; bảng có ${formatNumber((fixed ? held : next.value).filter((row) => !isBlankRow(row)).length)} dòng.`, () => latest.current.onSet(held));
    },
    [fixed, undoable],
  );

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    const [, key, column] = /^o-(.+)-([a-z]+)$/u.exec(target.dataset['field'] ?? '') ?? [];
    if (step === undefined || key === undefined || column === undefined || event.altKey || event.ctrlKey) return;
    const next = rows[rows.findIndex((row) => row.key === key) + step];
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[data-field="${cellName(next.key, column as IntakeColumn)}"]`)?.focus();
  }
  const filled = rows.filter((row) => !isBlankRow(row)).length;
  return (
    <>
      <div className={classes.scroll} onKeyDown={onKeyDown}>
        <table className={classes.grid} aria-label="Danh sách nhận được">
          <thead>
            <tr>
              <th className={classes.stt} scope="col">
                STT
              </th>
              <th scope="col" style={{ width: 118 }}>
                Loại
              </th>
              {INTAKE_COLUMNS.map((column) => (
                <th key={column} scope="col" style={WIDTHS[column] === undefined ? undefined : { width: WIDTHS[column] }}>
                  {HEADINGS[column]}
                </th>
              ))}
              {!fixed && (
                <th scope="col" style={{ width: 34 }}>
                  <VisuallyHidden>Bỏ</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          {rows.map((row, index) => (
            <Row key={row.key} row={row} index={index} awards={awards} revision={revision} listId={listId} fixed={fixed} wrong={INTAKE_COLUMNS.filter((column) => faultAt(cellName(row.key, column))).join(' ')} onType={type} onPaste={paste} onRemove={remove} />
          ))}
        </table>
      </div>
      <datalist id={listId}>
        {awards.options.map(({ name, group }) => (
          <option key={`${group} ${name}`} value={name} />
        ))}
      </datalist>
      <div className={classes.gridFoot}>
        {!fixed && (
          <Button deed="intake.resend" variant="default" size="compact-md" leftSection={<IconPlus size={16} aria-hidden />} disabled={rows.length >= MOST_ROWS} onClick={() => onSet([...rows, gridRow(blankRow(rows.at(-1)?.kind ?? 'person'))])}>
            Thêm dòng
          </Button>
        )}
        <Text c="dimmed" size="xs" role="status">
          {formatNumber(filled)} dòng có nội dung. Chép vùng ô trong Excel rồi dán vào một ô; có dòng tiêu đề thì cột nào vào cột ấy.
        </Text>
      </div>
    </>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly awards: Awards;
  readonly revision: number;
  readonly listId: string;
  readonly fixed: boolean;
  /** Columns at fault, a blank between. */
  readonly wrong: string;
  readonly onType: (key: string, column: IntakeColumn | 'kind', text: string) => void;
  readonly onPaste: (key: string, column: IntakeColumn, text: string) => void;
  readonly onRemove: (key: string) => void;
}

/** One row; it is drawn anew only when it changes, so that hundreds can be typed into. */
const Row = memo(function Row({ row, index, awards, revision, listId, fixed, wrong, onType, onPaste, onRemove }: RowProps) {
  const { fault, note } = wordsOf(row, awards);
  const at = wrong.split(' ');
  const own = columnsOfKind(row.kind);
  return (
    <tbody>
      <tr>
        <td className={classes.stt}>{index + 1}</td>
        <td>
          <select className={classes.cell} aria-label={`Loại, dòng ${index + 1}`} value={row.kind} disabled={fixed} onChange={(event) => onType(row.key, 'kind', event.currentTarget.value as SubjectKind)}>
            {SUBJECT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {SUBJECT_KIND_WORDS[kind]}
              </option>
            ))}
          </select>
        </td>
        {INTAKE_COLUMNS.map((column) => (
          <td key={column}>
            <Cell
              label={`${HEADINGS[column]}, dòng ${index + 1}`}
              field={cellName(row.key, column)}
              value={row[column]}
              revision={revision}
              disabled={!own.includes(column)}
              invalid={at.includes(column) || fault?.item === column}
              {...(column === 'award' ? { list: listId } : {})}
              onText={(text) => onType(row.key, column, text)}
              onPasted={(text) => onPaste(row.key, column, text)}
            />
          </td>
        ))}
        {!fixed && (
          <td>
            <ActionIcon aria-label={`Bỏ dòng ${index + 1}`} onClick={() => onRemove(row.key)}>
              <IconTrash size={16} />
            </ActionIcon>
          </td>
        )}
      </tr>
      {(fault !== null || note !== '') && (
        <tr>
          <td />
          <td colSpan={INTAKE_COLUMNS.length + 2} className={fault === null ? classes.rowNote : classes.rowFault} role={fault === null ? 'status' : 'alert'}>
            {fault === null ? note : [fault.message, fault.next ?? ''].filter(Boolean).join(' ')}
          </td>
        </tr>
      )}
    </tbody>
  );
});

interface CellProps {
  readonly label: string;
  readonly field: string;
  readonly value: string;
  readonly revision: number;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly list?: string;
  readonly onText: (text: string) => void;
  readonly onPasted: (text: string) => void;
}

function Cell({ label, field, value, revision, disabled, invalid, list, onText, onPasted }: CellProps) {
  const typing = useTyping<HTMLInputElement>(value, revision, (text) => onText(nfc(text)), () => undefined);
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    onPasted(text);
  }
  return <input {...typing} className={classes.cell} aria-label={label} aria-invalid={invalid || undefined} data-field={field} disabled={disabled} list={list} maxLength={500} autoComplete="off" spellCheck={false} onPaste={paste} />;
}
