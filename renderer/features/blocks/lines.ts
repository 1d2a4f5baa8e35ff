/** An id that no other line has: the prefix and the next number. */
export function nextId(prefix: string, lines: readonly { readonly id: string }[]): string {
  const numbers = lines.map(({ id }) => (id.startsWith(`${prefix}-`) ? Number(id.slice(prefix.length + 1)) : 0)).filter(Number.isInteger);
  return `${prefix}-${Math.max(0, ...numbers) + 1}`;
}

/** The list with the line at `index` one place up (-1) or down (1). */
export function moved<T>(lines: readonly T[], index: number, step: -1 | 1): T[] {
  const list = [...lines];
  const [here, there] = [list[index], list[index + step]];
  if (here !== undefined && there !== undefined) {
    list[index] = there;
    list[index + step] = here;
  }
  return list;
}
