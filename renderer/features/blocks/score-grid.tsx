import { Fragment } from 'react';
import type { ClipboardEvent } from 'react';
import type { FormHandle } from '../../components/form/index.ts';
import { rankingOf } from '../../../shared/domain/block-ranking.ts';
import type { ScoreSide } from '../../../shared/domain/block-ranking.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { NumberCell } from './number-cell.tsx';
import { Rank } from './rank.tsx';
import { moveInGrid, useScores } from './use-scores.ts';
import type { Values } from './values.ts';
import classes from './blocks.module.css';

interface ScoreGridProps {
  readonly form: FormHandle<Values>;
  readonly fields: BlockFields;
  readonly side: ScoreSide;
  /** Called with a block of cells pasted into any cell. */
  readonly onPaste: (text: string) => void;
}

/** Items down, members across; totals and ranks below follow each key. */
export function ScoreGrid({ form, fields, side, onPaste }: ScoreGridProps) {
  const { members, table } = fields;
  const { cell, faults } = useScores(form, fields);
  const ranking = rankingOf(fields);
  const ranked = (id: string) => ranking.find(({ memberId }) => memberId === id);
  const total = (id: string) => ranked(id)?.[side] ?? null;
  const shownFaults = [...faults].filter(([field]) => field.startsWith(`score-${side}-`));

  function paste(event: ClipboardEvent<HTMLElement>): void {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  }
  return (
    <>
      <div className={classes.scroll} onKeyDown={moveInGrid} onPaste={paste}>
        <table className={classes.grid} aria-label={side === 'self' ? 'Các đơn vị tự chấm' : 'Điểm của khối'}>
          <thead>
            <tr>
              <th scope="col" className={classes.itemHead}>
                Tiêu chí
              </th>
              <th scope="col" className={classes.max}>
                Tối đa
              </th>
              {members.map(({ id, name, own }) => (
                <th key={id} scope="col" className={own ? classes.own : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map((item, row) => (
              <Fragment key={item.id}>
                {item.group !== '' && item.group !== table[row - 1]?.group && (
                  <tr className={classes.group}>
                    <th scope="rowgroup" colSpan={members.length + 2}>
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
                  {members.map(({ id, name, own }, column) => (
                    <td key={id} className={own ? classes.own : undefined}>
                      <NumberCell {...cell(side, id, item.id)} label={`${item.text}: ${name}`} row={row} column={column} />
                    </td>
                  ))}
                </tr>
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className={classes.item} colSpan={2}>
                Tổng điểm
              </th>
              {members.map(({ id, own }) => (
                <td key={id} className={own ? classes.own : undefined}>
                  {total(id) === null ? <span className={classes.unknown}>chưa đủ</span> : formatNumber(total(id) ?? 0)}
                </td>
              ))}
            </tr>
            {side === 'block' && (
              <tr>
                <th scope="row" className={classes.item} colSpan={2}>
                  Xếp hạng
                </th>
                {members.map(({ id, own }) => {
                  const { rank, tied } = ranked(id) ?? { rank: null, tied: false };
                  return (
                    <td key={id} className={own ? classes.own : undefined}>
                      <Rank rank={rank} tied={tied} />
                    </td>
                  );
                })}
              </tr>
            )}
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
    </>
  );
}
