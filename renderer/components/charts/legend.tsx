import classes from './charts.module.css';

/** How a part of a chart is drawn: told apart by pattern as well as by colour. */
export type Pattern = 'first' | 'second' | 'third' | 'fourth' | 'over' | 'before' | 'rest' | 'unknown' | 'target';

export interface LegendItem {
  readonly pattern: Pattern;
  readonly word: string;
}

/** What each pattern stands for, in words. */
export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <figcaption className={classes.legend}>
      {items.map(({ pattern, word }) => (
        <span key={pattern} className={classes.legendItem}>
          <span className={`${classes.swatch ?? ''} ${classes[pattern] ?? ''}`} aria-hidden />
          {word}
        </span>
      ))}
    </figcaption>
  );
}
