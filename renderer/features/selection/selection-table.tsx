import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import { navigate } from '../../app/navigation.ts';
import { SELECTION_COLUMNS, sortedRows } from '../../../shared/domain/selection-columns.ts';
import type { SelectionColumn } from '../../../shared/domain/selection-columns.ts';
import { leftFor, quotaLeft } from '../../../shared/domain/selection.ts';
import type { SelectionRow } from '../../../shared/domain/selection.ts';
import { chosenOf, sortBy, tick, tickAll, useSelection } from './store.ts';
import type { SelectionData } from './store.ts';
import classes from './selection.module.css';

/** Rows as sorted, ticked for the council. ↓ and ↑ go from tick to tick, the space bar ticks. */
export function SelectionTable({ data: { rows, quotas } }: { readonly data: SelectionData }) {
  const chosen = useSelection(chosenOf);
  const sort = useSelection((state) => state.sort);
  const keys = useSelection((state) => state.columns);
  const columns = useMemo(() => SELECTION_COLUMNS.filter(({ key }) => keys.includes(key)), [keys]);
  const left = useMemo(() => quotaLeft(quotas, rows, chosen), [quotas, rows, chosen]);
  const shown = useMemo(() => (sort === null ? rows : sortedRows(rows, sort, left)), [rows, sort, left]);
  const open = rows.filter(({ fate }) => fate === 'open').map(({ nominationId }) => nominationId);
  const all = open.length > 0 && open.every((id) => chosen.has(id));
  return (
    <div className={classes.scroll} tabIndex={-1}>
      <table className={classes.table} aria-label="Bảng so sánh các đề nghị">
        <thead>
          <tr>
            <th scope="col" className={classes.tick}>
              <input type="checkbox" aria-label="Chọn tất cả" checked={all} onChange={() => tickAll(all ? [] : open)} disabled={open.length === 0} />
            </th>
            <th scope="col" className={classes.stt}>
              STT
            </th>
            {columns.map(({ key, heading, hint, width }) => (
              <th
                key={key}
                scope="col"
                style={{ minWidth: width, width }}
                className={key === 'name' ? classes.name : undefined}
                aria-sort={sort?.column !== key ? 'none' : sort.descending ? 'descending' : 'ascending'}
              >
                <UnstyledButton className={classes.sort} title={hint} onClick={() => sortBy(key)}>
                  {heading}
                  {sort?.column !== key ? <IconArrowsSort size={14} aria-hidden /> : sort.descending ? <IconArrowDown size={14} aria-hidden /> : <IconArrowUp size={14} aria-hidden />}
                </UnstyledButton>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenTicks}>
          {shown.map((row, index) => (
            <Line key={row.nominationId} row={row} index={index} columns={columns} chosen={chosen.has(row.nominationId)} left={leftFor(row, left)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly row: SelectionRow;
  readonly index: number;
  readonly columns: readonly SelectionColumn[];
  readonly chosen: boolean;
  /** Places left on its tightest line: all that a tick elsewhere changes in it. */
  readonly left: number | null;
}

/** One nominee; drawn again only when something of it changes. */
const Line = memo(function Line({ row, index, columns, chosen, left }: LineProps) {
  const own = new Map(row.quotaIds.map((id) => [id, left]));
  return (
    <tr className={[chosen ? classes.chosen : '', row.fate === 'out' ? classes.out : ''].filter(Boolean).join(' ') || undefined}>
      <td className={classes.tick}>
        {row.fate === 'open' ? (
          <input type="checkbox" aria-label={`Chọn ${row.name}`} checked={chosen} onChange={(event) => tick(row.nominationId, event.currentTarget.checked)} />
        ) : (
          <span className={classes.fate} title={row.stateWord} aria-label={`${row.name}: ${row.stateWord}`}>
            –
          </span>
        )}
      </td>
      <td className={classes.stt}>{index + 1}</td>
      {columns.map((column) =>
        column.key === 'name' ? (
          <th key={column.key} scope="row" className={classes.name}>
            <UnstyledButton className={classes.link} onClick={() => void navigate('de-nghi', { id: row.nominationId })}>
              {row.name}
            </UnstyledButton>
            <span className={classes.place}>{row.place}</span>
          </th>
        ) : (
          <td key={column.key} className={warns(column.key, row, left) ? classes.warn : undefined}>
            <Cell text={column.text(row, own)} />
          </td>
        ),
      )}
    </tr>
  );
});

/** Two lines of a text; the whole of it when pointed at. */
function Cell({ text }: { readonly text: string }) {
  return (
    <span className={classes.clamp} title={text}>
      {text}
    </span>
  );
}

/** Cells that speak against: something missing, a grading that does not agree, no place left. */
function warns(key: string, row: SelectionRow, left: number | null): boolean {
  switch (key) {
    case 'eligibility':
      return row.eligibility?.verdict === 'chua-du-dieu-kien' || row.eligibility?.verdict === 'khong-thuoc-doi-tuong';
    case 'conditions':
      return row.conditions.missing.length > 0;
    case 'papers':
      return row.papers.missing.length > 0;
    case 'grading':
      return (row.gradings[0]?.mismatch ?? '') !== '';
    case 'quota':
      return left !== null && left < 0;
    case 'vote':
      return row.vote.state === 'not-passed';
    default:
      return false;
  }
}

function moveBetweenTicks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const input = event.target;
  if (step === undefined || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  const ticks = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  ticks[ticks.indexOf(input) + step]?.focus();
}
