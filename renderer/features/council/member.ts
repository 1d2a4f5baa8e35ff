import type { CouncilSeat } from '../../../shared/domain/council.ts';

/** An empty member with an id that no other has; the first is the chair. */
export function newMember(members: readonly CouncilSeat[]): CouncilSeat {
  const numbers = members.map(({ id }) => Number(/^tv-(\d+)$/u.exec(id)?.[1] ?? 0));
  return { id: `tv-${Math.max(0, ...numbers) + 1}`, name: '', duty: members.length === 0 ? 'chu-tich' : 'uy-vien', position: '', duties: '', from: null, to: null };
}

/** The list with the member at `index` one place up (-1) or down (1). */
export function movedMember(members: readonly CouncilSeat[], index: number, step: -1 | 1): CouncilSeat[] {
  const list = [...members];
  const [here, there] = [list[index], list[index + step]];
  if (here !== undefined && there !== undefined) {
    list[index] = there;
    list[index + step] = here;
  }
  return list;
}
