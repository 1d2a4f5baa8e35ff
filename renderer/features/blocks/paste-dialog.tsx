import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { GrowingTextarea } from '../../components/growing-textarea.tsx';
import { compareFigures } from '../../../shared/domain/decimal.ts';
import { scoresOf } from '../../../shared/domain/block-ranking.ts';
import type { ScoreSide } from '../../../shared/domain/block-ranking.ts';
import { readPastedScores } from '../../../shared/domain/block-scores-paste.ts';
import type { PastedScore } from '../../../shared/domain/block-scores-paste.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import classes from './blocks.module.css';

interface PasteDialogProps {
  readonly fields: BlockFields;
  readonly side: ScoreSide;
  /** What was pasted into the grid; '' to be pasted here. */
  readonly start: string;
  readonly onPaste: (cells: readonly PastedScore[]) => void;
  readonly onClose: () => void;
}

/** Scores copied from a spreadsheet, shown as they will stand before anything is written. */
export function PasteDialog({ fields, side, start, onPaste, onClose }: PasteDialogProps) {
  const [text, setText] = useState(start);
  const read = text.trim() === '' ? null : readPastedScores(text, fields);
  const cells = read?.ok === true ? read.value.cells : [];
  const faults = read?.ok === true ? read.value.faults : [];
  const held = (cell: PastedScore) => scoresOf(fields.sheets, cell.memberId, side)[cell.itemId] ?? null;
  const emptied = cells.filter((cell) => cell.score === null && held(cell) !== null).length;
  return (
    <Modal opened onClose={onClose} title={side === 'self' ? 'Dán điểm tự chấm từ Excel' : 'Dán điểm của khối từ Excel'} size="90%" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <Text c="dimmed">Mỗi dòng một tiêu chí, mỗi cột một đơn vị. Chép cả dòng tên đơn vị và cột nội dung tiêu chí thì thứ tự nào cũng được; nếu không, dán đúng thứ tự trong bảng. Ô trống là chưa có điểm.</Text>
        <GrowingTextarea
          label="Vùng chép từ Excel"
          minRows={3}
          maxRows={6}
          defaultValue={start}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        {read?.ok === false && <FaultAlert fault={read.error} />}
        {read?.ok === true && (
          <>
            <Text role="status">
              Đọc được {formatNumber(cells.length)} ô{faults.length > 0 ? `, ${formatNumber(faults.length)} chỗ cần xem và không ghi` : ''}.
              {emptied > 0 && ` ${formatNumber(emptied)} ô đang có điểm sẽ thành trống.`}
            </Text>
            {faults.length > 0 && (
              <ul className={classes.faults}>
                {faults.map((fault) => (
                  <li key={`${fault.row}-${fault.column}-${fault.message}`}>
                    Dòng {fault.row}, cột {fault.column}: {fault.message}
                  </li>
                ))}
              </ul>
            )}
            <Preview fields={fields} cells={cells} held={held} />
          </>
        )}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            Hủy thao tác
          </Button>
          <Button disabled={cells.length === 0} onClick={() => onPaste(cells)}>
            Ghi vào bảng
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

interface PreviewProps {
  readonly fields: BlockFields;
  readonly cells: readonly PastedScore[];
  readonly held: (cell: PastedScore) => number | null;
}

/** What each cell will hold; those that change are marked, with what stands there now. */
function Preview({ fields: { members, table }, cells, held }: PreviewProps) {
  const at = new Map(cells.map((cell) => [`${cell.memberId}/${cell.itemId}`, cell]));
  return (
    <div className={`${classes.scroll} ${classes.previewBox}`}>
      <table className={classes.grid} aria-label="Điểm sẽ ghi">
        <thead>
          <tr>
            <th scope="col" className={classes.itemHead}>
              Tiêu chí
            </th>
            {members.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map((item) => (
            <tr key={item.id}>
              <th scope="row" className={classes.item}>
                {item.text}
              </th>
              {members.map(({ id }) => {
                const cell = at.get(`${id}/${item.id}`);
                if (cell === undefined) return <td key={id} className={classes.untouched} aria-label="không đổi" />;
                const before = held(cell);
                const same = before === cell.score || (before !== null && cell.score !== null && compareFigures(before, cell.score) === 0);
                return (
                  <td key={id} className={same ? undefined : classes.changed}>
                    {cell.score === null ? <span className={classes.unknown}>trống</span> : formatNumber(cell.score)}
                    {!same && before !== null && <span className={classes.before}>{formatNumber(before)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
