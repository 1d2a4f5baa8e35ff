import { quotaLeft, shareWords, sharesOf } from '../../../shared/domain/selection.ts';
import { leftWords } from '../../../shared/domain/selection-columns.ts';
import { chosenOf, useSelection } from './store.ts';
import type { SelectionData } from './store.ts';
import classes from './selection.module.css';

/** Shares among those ticked, with the province's target, and the places left; both follow each tick. */
export function Shares({ data: { rows, quotas, targets } }: { readonly data: SelectionData }) {
  const chosen = useSelection(chosenOf);
  const picked = rows.filter(({ nominationId }) => chosen.has(nominationId));
  const left = quotaLeft(quotas, rows, chosen);
  const counted = quotas.filter(({ max }) => max !== null);
  const others = quotas.filter(({ max }) => max === null);
  return (
    <dl className={classes.shares} aria-label="Cơ cấu của các đề nghị đã chọn" aria-live="polite">
      <div>
        <dt>Đã chọn</dt>
        <dd>{`${picked.length} đề nghị`}</dd>
      </div>
      {(picked.length === 0 ? [] : sharesOf(picked, targets)).map((share) => (
        <div key={share.group} className={share.state === 'short' ? classes.short : undefined}>
          <dt>{share.label}</dt>
          <dd>{shareWords(share)}</dd>
        </div>
      ))}
      {counted.map(({ id, printed }) => {
        const places = left.get(id) ?? 0;
        return (
          <div key={id} className={places < 0 ? classes.short : undefined}>
            <dt>{printed}</dt>
            <dd>{leftWords(places)}</dd>
          </div>
        );
      })}
      {others.length > 0 && (
        <div>
          <dt>Số lượng</dt>
          <dd>
            <details>
              <summary>{counted.length === 0 ? 'Chưa có số để đếm' : `${others.length} dòng khác chưa có số để đếm`}</summary>
              <ul className={classes.quotas}>
                {others.map(({ id, sentence }) => (
                  <li key={id}>{sentence}</li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      )}
    </dl>
  );
}
