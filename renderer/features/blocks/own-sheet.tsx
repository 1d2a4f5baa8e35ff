import { Fragment } from 'react';
import { TextInput } from '@mantine/core';
import type { FormHandle } from '../../components/form/index.ts';
import { useTyping } from '../../components/form/typing.ts';
import { differencesOf, rankingOf } from '../../../shared/domain/block-ranking.ts';
import { subtractFigures } from '../../../shared/domain/decimal.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { NumberCell } from './number-cell.tsx';
import { Rank } from './rank.tsx';
import { moveInGrid, useScores } from './use-scores.ts';
import { SCORE_SIDES } from './values.ts';
import type { Values } from './values.ts';
import classes from './blocks.module.css';

interface OwnSheetProps {
  readonly form: FormHandle<Values>;
  readonly fields: BlockFields;
  readonly memberId: string;
}

const signed = (difference: number): string => `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`;

/** One member's sheet: what it gave itself beside what the block gave, and where they differ. */
export function OwnSheet({ form, fields, memberId }: OwnSheetProps) {
  const { table, members } = fields;
  const { cell, faults } = useScores(form, fields);
  const name = members.find(({ id }) => id === memberId)?.name ?? '';
  const ranked = rankingOf(fields).find((one) => one.memberId === memberId);
  const differences = new Map(differencesOf(fields, memberId).map(({ itemId, self, block }) => [itemId, subtractFigures(block, self)]));
  const shownFaults = [...faults].filter(([field]) => SCORE_SIDES.some((side) => field.startsWith(`score-${side}-${memberId}-`)));
  const words = (total: number | null | undefined) => (total === null || total === undefined ? <span className={classes.unknown}>chưa đủ</span> : formatNumber(total));
  return (
    <>
      <div className={classes.scroll} onKeyDown={moveInGrid}>
        <table className={classes.grid} aria-label={`Phiếu chấm điểm: ${name}`}>
          <thead>
            <tr>
              <th scope="col" className={classes.itemHead}>
                Tiêu chí
              </th>
              <th scope="col" className={classes.max}>
                Tối đa
              </th>
              <th scope="col">Điểm tự chấm</th>
              <th scope="col">Điểm của khối</th>
              <th scope="col">Chênh lệch</th>
            </tr>
          </thead>
          <tbody>
            {table.map((item, row) => {
              const difference = differences.get(item.id);
              return (
                <Fragment key={item.id}>
                  {item.group !== '' && item.group !== table[row - 1]?.group && (
                    <tr className={classes.group}>
                      <th scope="rowgroup" colSpan={5}>
                        <span>{item.group}</span>
                      </th>
                    </tr>
                  )}
                  <tr>
                    <th scope="row" className={classes.item} title={item.text}>
                      {item.text}
                      {item.penalty && <span className={classes.penalty}>điểm trừ</span>}
                    </th>
                    <td className={classes.max}>{item.penalty ? `−${formatNumber(item.max)}` : formatNumber(item.max)}</td>
                    <td>
                      <NumberCell {...cell('self', memberId, item.id)} label={`Điểm tự chấm: ${item.text}`} row={row} column={0} />
                    </td>
                    <td>
                      <NumberCell {...cell('block', memberId, item.id)} label={`Điểm của khối: ${item.text}`} row={row} column={1} />
                    </td>
                    <td>{difference === undefined ? '' : signed(difference)}</td>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={classes.item} colSpan={2}>
                Tổng điểm
              </th>
              <td>{words(ranked?.self)}</td>
              <td>{words(ranked?.block)}</td>
              <td>
                {ranked !== undefined && (
                  <>
                    Xếp hạng: <Rank rank={ranked.rank} tied={ranked.tied} />
                  </>
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {shownFaults.length > 0 && (
        <ul className={classes.faults} role="alert">
          {shownFaults.map(([field, message]) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
      <SheetNote key={memberId} form={form} memberId={memberId} />
    </>
  );
}

/** Remark on a member's sheet, printed with it. */
function SheetNote({ form, memberId }: { readonly form: FormHandle<Values>; readonly memberId: string }) {
  const { sheets } = form.values;
  const { revision, onCommit } = form.field('sheets');
  const held = sheets.find((sheet) => sheet.memberId === memberId);
  const put = (note: string) => onCommit(held === undefined ? [...sheets, { memberId, self: {}, block: {}, note }] : sheets.map((sheet) => (sheet === held ? { ...sheet, note } : sheet)));
  const typing = useTyping<HTMLInputElement>(held?.note ?? '', revision, (text) => put(nfc(text)), () => undefined);
  return <TextInput {...typing} className={classes.sheetNote} label="Ghi chú trên phiếu" data-field={`sheet-note-${memberId}`} maxLength={8000} autoComplete="off" spellCheck={false} />;
}
