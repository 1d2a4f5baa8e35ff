import type { ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { pathOf } from '../../../shared/domain/exemplar-steps.ts';
import classes from './exemplars.module.css';

const LOOK = { reached: classes.dotReached, skipped: classes.dotSkipped, open: undefined } as const;

/** The four stages as dots: filled, jumped over, or to come. The word beside them says it too. */
export function StageDots({ steps }: { readonly steps: readonly ExemplarStep[] }) {
  return (
    <span className={classes.dots} aria-hidden>
      {pathOf(steps).map(({ stage, state }) => (
        <span key={stage} className={[classes.dot, LOOK[state]].filter(Boolean).join(' ')} />
      ))}
    </span>
  );
}
