import type { ReturnLineView } from '../../../shared/api/sheet-return.ts';

const orNothing = (text: string): string => (text === '' ? '(trống)' : text);

/** What differs in a line, in one sentence. */
export function whatOf({ kind, changes, said }: ReturnLineView): string {
  if (kind === 'removed') return 'Không còn trong tệp.';
  if (kind === 'added') return said;
  return changes.map(({ heading, now, file }) => `${heading}: ${orNothing(now)} → ${orNothing(file)}`).join('; ');
}

/** What stands in the way of a line, the place of each cell that cannot be read first. */
export function problemsOf({ faults, notes, blocked, changes, suspects }: ReturnLineView): string {
  const conflicts = changes.filter(({ conflict }) => conflict).map(({ heading }) => heading);
  return [
    ...faults.map(({ address, heading, text, message }) => `${address} (${heading})${text === '' ? '' : ` «${text}»`}: ${message}`),
    ...(faults.length > 0 || blocked === '' ? [] : [blocked]),
    ...(conflicts.length === 0 ? [] : [`Sau khi xuất, phần mềm cũng đã sửa: ${conflicts.join(', ')}. Mở dòng để chọn.`]),
    ...(suspects.length === 0 ? [] : [`Có thể trùng với ${suspects.map(({ name, reason }) => `${name} (${reason})`).join('; ')}.`]),
    ...notes,
  ].join(' ');
}
