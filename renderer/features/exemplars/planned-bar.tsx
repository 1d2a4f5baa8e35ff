import classes from './exemplars.module.css';

const WIDTH = 150;

/** Achieved as a bar on the frame of what was planned; without a plan the bar stands alone. The figures beside it say the same. */
export function PlannedBar({ planned, achieved }: { readonly planned: number | null; readonly achieved: number }) {
  const most = Math.max(planned ?? 0, achieved, 1);
  const width = (count: number) => Math.round((count / most) * (WIDTH - 2));
  const reached = planned !== null && achieved >= planned;
  return (
    <svg className={classes.bar} viewBox={`0 0 ${WIDTH} 8`} preserveAspectRatio="none" aria-hidden>
      {planned !== null && <rect x={0.5} y={0.5} width={Math.max(1, width(planned))} height={7} rx={2} fill="none" stroke="var(--mantine-color-placeholder)" strokeDasharray="3 2" />}
      {achieved > 0 && <rect x={1} y={1.5} width={width(achieved)} height={5} rx={1.5} fill={planned === null ? 'var(--mantine-color-placeholder)' : reached ? 'var(--sv-good)' : 'var(--sv-attention)'} />}
    </svg>
  );
}
