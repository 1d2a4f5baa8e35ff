import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import type { CSSProperties } from 'react';
import { StatusBadge } from '../status-badge.tsx';
import type { Span } from './bar-scale.ts';
import { useBarKeys } from './use-bar-keys.ts';
import classes from './charts.module.css';

/** One row of a bar chart. Everything that is drawn is also said in `figure`, `aside` or `state`. */
export interface Bar {
  readonly key: string;
  /** What is counted. */
  readonly label: string;
  /** The figure beside the bar, as the table writes it. */
  readonly figure: string;
  /** Quiet words under the figure: the target, what is left. */
  readonly aside?: string;
  /** A state in words, drawn as everywhere else. */
  readonly state?: string;
  readonly filled: Span | null;
  /** What goes beyond what is allowed. */
  readonly over?: Span | null;
  /** The whole of which the bar is a part. */
  readonly track?: Span | null;
  /** What is not known: hatched, never left out and never zero. */
  readonly unknown?: Span | null;
  /** The same one year before: a thin bar under the other, with its words. */
  readonly before?: { readonly span: Span | null; readonly figure: string };
  readonly targets?: readonly number[];
  readonly zero?: number | null;
  /** Opens the rows behind the bar; left out where there are none. */
  readonly onOpen?: (() => void) | undefined;
  /** What opens the rows that are not recorded. */
  readonly rest?: { readonly figure: string; readonly onOpen: () => void };
}

export const KEYS_HINT = 'Phím mũi tên chuyển giữa các thanh, Enter mở danh sách.';

/** Bars under one another, each with its words and its figure: a list of buttons for the keyboard and the ear. */
export function BarList({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const hint = useId();
  const keys = useBarKeys(bars.map(({ key, onOpen, rest }) => [...(onOpen === undefined ? [] : [key]), ...(rest === undefined ? [] : [`${key} ?`])]));
  const sides = bars.some(({ state, rest }) => state !== undefined || rest !== undefined);
  const opens = bars.some(({ onOpen }) => onOpen !== undefined);
  return (
    <>
      {opens && (
        <VisuallyHidden id={hint} data-no-print="">
          {KEYS_HINT}
        </VisuallyHidden>
      )}
      <ul className={`${classes.bars ?? ''} ${sides ? (classes.withSides ?? '') : ''}`} aria-label={label} aria-describedby={opens ? hint : undefined}>
        {bars.map((bar) => (
          <li key={bar.key} className={classes.bar}>
            {bar.onOpen === undefined ? (
              <span className={classes.row}>
                <Row bar={bar} />
              </span>
            ) : (
              <UnstyledButton className={`${classes.row ?? ''} ${classes.opens ?? ''}`} aria-label={nameOf(bar)} onClick={bar.onOpen} {...keys(bar.key)}>
                <Row bar={bar} />
              </UnstyledButton>
            )}
            {sides && (
              <span className={classes.side}>
                {bar.state !== undefined && <StatusBadge status={bar.state} />}
                {bar.rest !== undefined && (
                  <UnstyledButton className={classes.restLink} aria-label={`${bar.label}, ${bar.rest.figure}`} onClick={bar.rest.onOpen} {...keys(`${bar.key} ?`)}>
                    {bar.rest.figure}
                  </UnstyledButton>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** «Giấy khen: 12; cùng kỳ năm trước 9». */
function nameOf({ label, figure, aside, before, state }: Bar): string {
  return [`${label}: ${figure}`, aside, before === undefined ? undefined : `cùng kỳ năm trước ${before.figure}`, state].filter((words) => words !== undefined && words !== '').join('; ');
}

function Row({ bar: { label, figure, aside = '', filled, over, track, unknown, before, targets = [], zero = null } }: { readonly bar: Bar }) {
  return (
    <>
      <span className={classes.label}>{label}</span>{' '}
      <span className={classes.lane} aria-hidden>
        <span className={classes.main}>
          <Part span={track} kind="track" />
          <Part span={filled} kind="first" />
          <Part span={unknown} kind="unknown" />
          <Part span={over} kind="over" />
          {zero !== null && <span className={classes.zero} style={{ insetInlineStart: percent(zero) }} />}
          {targets.map((at) => (
            <span key={at} className={classes.target} style={{ insetInlineStart: percent(at) }} />
          ))}
        </span>
        {before !== undefined && (
          <span className={classes.thin}>
            <Part span={before.span} kind="before" />
          </span>
        )}
      </span>
      <span className={classes.figure}>
        {figure}{' '}
        {aside !== '' && <span className={classes.aside}>{aside}</span>}
      </span>
    </>
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function Part({ span, kind }: { readonly span: Span | null | undefined; readonly kind: 'track' | 'first' | 'unknown' | 'over' | 'before' }) {
  if (span === null || span === undefined) return null;
  const style: CSSProperties = { insetInlineStart: percent(span.from), width: percent(span.to - span.from) };
  return <span className={`${classes.part ?? ''} ${classes[kind] ?? ''}`} style={style} data-part={kind} />;
}
