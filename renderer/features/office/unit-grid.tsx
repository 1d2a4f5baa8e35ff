import { Checkbox, Table, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { navigate } from '../../app/navigation.ts';
import { OFFICE_COLUMNS, OFFICE_COLUMN_WORDS } from '../../../shared/domain/office-overview.ts';
import type { UnitCell, UnitRow } from './store.ts';
import classes from './office.module.css';

export interface UnitGridProps {
  readonly rows: readonly UnitRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Units and how each stands. Arrows move between what can be opened, Enter opens it. */
export function UnitGrid({ rows, ticked, onTick }: UnitGridProps) {
  const chosen = rows.filter(({ key }) => ticked.has(key)).length;
  const flip = (keys: readonly string[], on: boolean): void => onTick(new Set(on ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key))));
  return (
    <div className={classes.grid} onKeyDown={moveBetween}>
      <Table aria-label="Tình hình đơn vị">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={`${classes['heading'] ?? ''} ${classes['unit'] ?? ''}`}>
              <Checkbox
                label="Đơn vị"
                aria-label="Chọn tất cả đơn vị"
                checked={rows.length > 0 && chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={(event) => flip(rows.map(({ key }) => key), event.currentTarget.checked)}
              />
            </Table.Th>
            {OFFICE_COLUMNS.map((column) => (
              <Table.Th key={column} className={classes['heading']} miw={84}>
                {OFFICE_COLUMN_WORDS[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row">
                <Checkbox label={row.name} aria-label={`Chọn ${row.name}`} checked={ticked.has(row.key)} onChange={(event) => flip([row.key], event.currentTarget.checked)} />
              </Table.Th>
              {row.cells.map((cell) => (
                <Table.Td key={cell.column}>
                  <Cell cell={cell} unit={row.name} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Cell({ cell: { word, tone, days, note, to, column }, unit }: { readonly cell: UnitCell; readonly unit: string }) {
  const look = `${classes['cell'] ?? ''} ${classes[tone] ?? ''}`;
  const since = days !== null && days > 0 && tone !== 'xong' && !word.includes('ngày') ? `${days} ngày` : '';
  const text = (
    <>
      {word}
      {since !== '' && (
        <Text span display="block" size="xs" c="dimmed">
          {since}
        </Text>
      )}
    </>
  );
  if (to === null || word === '') return <span className={look} title={note}>{text}</span>;
  return (
    <UnstyledButton className={look} title={note} data-cell aria-label={`${unit}, ${OFFICE_COLUMN_WORDS[column]}: ${[word, since, note].filter(Boolean).join('. ')}`} onClick={() => void navigate(to.page, to.params)}>
      {text}
    </UnstyledButton>
  );
}

/** Arrow keys go from cell to cell of the table. */
function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const here = event.target instanceof HTMLElement ? event.target.closest('td') : null;
  const row = here?.parentElement;
  if (here === null || !(row instanceof HTMLTableRowElement)) return;
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const [down = 0, across = 0] = step;
  let [line, at]: [Element | null, number] = [row, here.cellIndex];
  while (line !== null) {
    if (down !== 0) line = down > 0 ? line.nextElementSibling : line.previousElementSibling;
    else at += across;
    const cell = line?.children[at];
    if (cell === undefined) return;
    const button = cell.querySelector<HTMLElement>('[data-cell]');
    if (button !== null) {
      button.focus();
      return;
    }
  }
}
