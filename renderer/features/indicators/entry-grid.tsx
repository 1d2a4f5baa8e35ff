import { Text } from '@mantine/core';
import { memo, useRef, useState } from 'react';
import type { ClipboardEvent, CSSProperties, FocusEvent, KeyboardEvent } from 'react';
import { roundTo } from '../../../shared/domain/decimal.ts';
import { splitPasted } from '../../../shared/domain/paste-grid.ts';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { useKept } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { useTyping } from '../../components/form/typing.ts';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { cellKey, changedCells, clearTyped, fillCells, heldFigure, heldOf, kindOfRow, readFigures, saveCells, setMode, typeCell, useEntry } from './entry-store.ts';
import type { Changed, Mode } from './entry-store.ts';
import { SourceField } from './source-field.tsx';
import { refresh, saved } from './store.ts';
import type { IndicatorLine } from './store.ts';
import { cellText, isChangeLine, kindWords, lineName, readFigure, unitOfKind } from './words.ts';
import classes from './indicators.module.css';

interface EntryGridProps {
  readonly campaignId: string;
  readonly lines: readonly IndicatorLine[];
  readonly years: readonly number[];
}

/** A sheet of rows and years. Arrows and Enter move, a block copied from Excel fills the cells from where it is pasted. */
export function EntryGrid({ campaignId, lines, years }: EntryGridProps) {
  const api = useApi();
  const state = useEntry();
  const [fault, setFault] = useState<Fault | null>(null);
  const source = useRef('');
  const changed = changedCells(lines, state);
  const wrong = changed.filter(({ read }) => read.outcome === 'ask' || read.outcome === 'wrong');

  async function save(): Promise<boolean> {
    const now = changedCells(lines, useEntry.getState());
    const first = now.find(({ read }) => read.outcome === 'ask' || read.outcome === 'wrong');
    if (first !== undefined) {
      setFault(makeFault('o-chua-dung', `${lineName(first.line)}, năm ${first.year}: ${first.read.message}`));
      focusCell(first);
      return false;
    }
    if (source.current === '' && now.some(({ read }) => read.outcome === 'value')) {
      setFault(makeFault('thieu-nguon', 'Ghi nguồn số liệu: số, ngày văn bản có các con số này.', { item: 'source' }));
      document.querySelector<HTMLElement>('[data-field="source"]')?.focus();
      return false;
    }
    const result = await saved(api, saveCells(api, campaignId, source.current, now));
    if (!result.ok) {
      setFault(result.error);
      return false;
    }
    setFault(null);
    await readFigures(api, campaignId);
    clearTyped();
    const { saved: count, replaced, removed } = result.value;
    const words = [count > 0 ? `Đã lưu ${formatNumber(count)} số liệu` : '', replaced > 0 ? `thay ${formatNumber(replaced)} số cũ` : '', removed.length > 0 ? `${count > 0 ? 'xóa' : 'Đã xóa'} ${formatNumber(removed.length)} số` : ''];
    toast.success(`${words.filter(Boolean).join(', ')}.`, removed.length === 0 ? undefined : () => restore(removed));
    return true;
  }

  async function restore(ids: readonly string[]) {
    const answers = await Promise.all(ids.map((id) => api.call('indicator.restoreValue', { id })));
    await Promise.all([readFigures(api, campaignId), refresh(api)]);
    return answers.find(({ ok }) => !ok) ?? answers[0] ?? { ok: true as const, value: {} };
  }
  useKept(
    'entry-grid',
    () => {
      const { typed, modes } = useEntry.getState();
      return Object.keys(typed).length === 0 ? undefined : { typed, modes };
    },
    (kept) => useEntry.setState(({ revision }) => ({ ...kept, revision: revision + 1 })),
  );
  useUnsaved({ isDirty: () => changedCells(lines, useEntry.getState()).length > 0, save, discard: clearTyped });

  return (
    <Section flush>
      <div className={classes.gridHead}>
        <SourceField onText={(text) => (source.current = text)} />
        <Button deed="indicator.savePasted" disabled={changed.length === 0} onClick={() => void save()}>
          {changed.length === 0 ? 'Lưu' : `Lưu ${formatNumber(changed.length)} ô`}
        </Button>
        {changed.length > 0 && (
          <Button variant="default" onClick={clearTyped}>
            Bỏ thay đổi
          </Button>
        )}
        <Text c="dimmed" size="xs" className={classes.gridHint}>
          Phím mũi tên và Enter để chuyển ô. Chép một vùng ô từ Excel rồi dán vào ô đầu tiên. Ô trống là chưa có số liệu, không phải 0.
          {wrong.length > 0 && <b className={classes.bad}> {formatNumber(wrong.length)} ô chưa đúng.</b>}
        </Text>
      </div>
      <div className={classes.inset}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
      </div>
      <div className={classes.gridScroll} onFocus={inSight}>
        <table
          className={classes.grid}
          aria-label="Số liệu các năm"
          onKeyDown={(event) => {
            if (event.ctrlKey && event.key.toLowerCase() === 's') {
              event.preventDefault();
              void save();
              return;
            }
            moveByKey(event);
          }}
          onPaste={(event) => pasteBlock(event, lines, years)}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.gridNames}>
                Nội dung chỉ tiêu
              </th>
              <th scope="col">Đơn vị tính</th>
              {years.map((year) => (
                <th key={year} scope="col" className={classes.gridYear}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <Row key={line.id} line={line} row={row} years={years} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The browser leaves what has the focus half out of sight as long as 32 px of it can be seen. */
const inSight = ({ target }: FocusEvent<HTMLElement>): void => target.scrollIntoView({ block: 'nearest', inline: 'nearest' });

const Row = memo(function Row({ line, row, years }: { readonly line: IndicatorLine; readonly row: number; readonly years: readonly number[] }) {
  const mode = useEntry((state) => (kindOfRow(line, state) === 'change' ? 'change' : 'level'));
  const unit = line.entryKinds[0] === 'event' ? 'đạt, chưa đạt hoặc ngày đạt' : unitOfKind(line, isChangeLine(line) ? mode : 'level');
  return (
    <tr>
      <th scope="row">
        <div className={classes.name} style={{ '--depth': line.depth } as CSSProperties}>
          <span className={classes.gridName}>{lineName(line)}</span>
          <span className={classes.meta}>{[line.owner === 'province' ? `“${line.judged.printed}”` : line.judged.printed, line.concerns].filter(Boolean).join(' · ')}</span>
        </div>
      </th>
      <td>
        {isChangeLine(line) ? (
          <select className={classes.mode} aria-label={`Cách ghi: ${line.text}`} value={mode} onChange={(event) => setMode(line.id, event.currentTarget.value as Mode)}>
            <option value="level">{kindWords(line, 'level')}</option>
            <option value="change">{kindWords(line, 'change')}</option>
          </select>
        ) : (
          <span className={classes.gridUnit}>{unit}</span>
        )}
      </td>
      {years.map((year, column) => (
        <Cell key={year} line={line} year={year} row={row} column={column} />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly line: IndicatorLine;
  readonly year: number;
  readonly row: number;
  readonly column: number;
}

function Cell({ line, year, row, column }: CellProps) {
  const typed = useEntry((state) => state.typed[cellKey(line.id, year)]);
  const revision = useEntry((state) => state.revision);
  const held = useEntry((state) => cellText(heldFigure(heldOf(state.figures), line.id, year, kindOfRow(line, state))));
  const inLevels = useEntry((state) => kindOfRow(line, state) === 'level');
  const other = held === '' ? knownElsewhere(line, year, inLevels) : '';
  const typing = useTyping<HTMLInputElement>(typed ?? held, revision, (text) => typeCell(line.id, year, text, held), () => undefined);
  const read = typed === undefined ? null : readFigure(line, year, typed, inLevels);
  const bad = read !== null && (read.outcome === 'ask' || read.outcome === 'wrong');
  return (
    <td className={bad ? classes.cellBad : typed !== undefined && typed.trim() !== held ? classes.cellChanged : undefined}>
      <input
        {...typing}
        className={classes.cell}
        aria-label={`${line.text}, năm ${year}`}
        aria-invalid={bad}
        data-row={row}
        data-column={column}
        autoComplete="off"
        spellCheck={false}
        placeholder={other}
        title={other !== '' && typed === undefined ? 'Đã có từ chỉ tiêu khác; chỉ nhập khi số ở đây khác.' : bad ? read.message : held === '' || typed === undefined || typed === held ? undefined : `Số đang lưu: ${held}`}
      />
      {bad && <span className={classes.cellMessage}>{read.outcome === 'ask' ? `${read.choices.map((choice) => formatNumber(choice)).join(' hay ')}?` : 'không đọc được'}</span>}
    </td>
  );
}

/** The figure another indicator lends for the year: the level a change is counted from, or one shared by two campaigns. */
function knownElsewhere(line: IndicatorLine, year: number, inLevels: boolean): string {
  const judged = line.judged.perYear.find((one) => one.year === year);
  const value = inLevels ? judged?.level : judged?.value;
  return line.entryKinds[0] === 'event' || value === null || value === undefined ? '' : formatNumber(roundTo(value, 2));
}

function cellAt(table: Element | null, row: number, column: number): HTMLInputElement | null {
  return table?.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`) ?? null;
}

function focusCell({ line, year }: Pick<Changed, 'line' | 'year'>): void {
  [...document.querySelectorAll<HTMLInputElement>('input[data-row]')].find((input) => input.getAttribute('aria-label') === `${line.text}, năm ${year}`)?.focus();
}

/** Up, down and Enter go along a year; left and right leave a cell at its ends. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const input = event.target as HTMLInputElement;
  if (input.dataset.row === undefined || event.altKey || event.ctrlKey || event.nativeEvent.isComposing) return;
  const [row, column] = [Number(input.dataset.row), Number(input.dataset.column)];
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const step: Readonly<Record<string, readonly [number, number] | undefined>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    Enter: event.shiftKey ? [-1, 0] : [1, 0],
    ArrowRight: whole || input.selectionEnd === input.value.length ? [0, 1] : undefined,
    ArrowLeft: whole || input.selectionStart === 0 ? [0, -1] : undefined,
  };
  const move = step[event.key];
  const next = move === undefined ? null : cellAt(event.currentTarget, row + move[0], column + move[1]);
  if (next === null) return;
  event.preventDefault();
  next.focus();
  next.select();
}

/** A block from a spreadsheet fills the cells right and down of the one it is pasted into; one cell is pasted as usual. */
function pasteBlock(event: ClipboardEvent<HTMLTableElement>, lines: readonly IndicatorLine[], years: readonly number[]): void {
  const input = event.target as HTMLInputElement;
  const text = event.clipboardData.getData('text');
  if (input.dataset.row === undefined || !/[\t\n]/u.test(text.trim())) return;
  const grid = splitPasted(text);
  if (!grid.ok) return;
  event.preventDefault();
  const [row, column] = [Number(input.dataset.row), Number(input.dataset.column)];
  fillCells(
    grid.value.flatMap((cells, down) =>
      cells.flatMap((cell, right) => {
        const line = lines[row + down];
        const year = years[column + right];
        return line === undefined || year === undefined ? [] : [{ indicatorId: line.id, year, text: cell }];
      }),
    ),
  );
}
