/** The rows with the chosen ones one place up (-1) or down (1); those at the edge, and those behind them, stay. */
export function moved<T>(rows: readonly T[], chosen: (row: T) => boolean, step: -1 | 1): T[] {
  const list = [...rows];
  const walk = step === -1 ? list.keys() : [...list.keys()].reverse();
  for (const index of walk) {
    const here = list[index];
    const there = list[index + step];
    if (here === undefined || there === undefined || !chosen(here) || chosen(there)) continue;
    list[index] = there;
    list[index + step] = here;
  }
  return list;
}
