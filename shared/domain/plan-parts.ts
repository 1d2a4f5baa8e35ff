import type { Fault } from '../result.ts';

/** One of several plans in a text, as the clerk can choose it. */
export interface PlanChoice {
  /** Counted from 1: what `plan.readFile` and `plan.readText` take as `part`. */
  readonly part: number;
  /** «số 12/KH-UBND, “Phong trào …”» */
  readonly words: string;
}

/** The plans that a fault `hai-ke-hoach` offers; none for any other fault. */
export function planChoices(fault: Pick<Fault, 'code' | 'message'>): PlanChoice[] {
  if (fault.code !== 'hai-ke-hoach') return [];
  const pieces = fault.message.split(/(?:^|[.;] )(\d+)\) từ đoạn \d+: /u).slice(1);
  return pieces.flatMap((piece, at) => (at % 2 === 0 ? [{ part: Number(piece), words: (pieces[at + 1] ?? '').replace(/\.$/u, '') }] : []));
}
