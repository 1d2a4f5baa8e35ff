import { addDays, partsOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import type { Organisation } from './organisation.ts';

/** Name valid on a day: a former one until its last day, inclusive, else the present one (R9). */
export function nameOn(organisation: Pick<Organisation, 'name' | 'formerNames'>, day: IsoDate): string {
  const held = organisation.formerNames.filter((former) => day <= former.until).sort((a, b) => a.until.localeCompare(b.until));
  return held[0]?.name ?? organisation.name;
}

/** Whether it existed on a day; a bound that is not known does not exclude. */
export function existsOn(organisation: Pick<Organisation, 'validFrom' | 'validTo'>, day: IsoDate): boolean {
  return (organisation.validFrom === null || organisation.validFrom <= day) && (organisation.validTo === null || day <= organisation.validTo);
}

export interface Successor {
  readonly id: string;
  readonly name: string;
  readonly share: 'whole' | 'part';
}

/** Organisations formed out of it, wholly or in part. */
export function successorsOf(organisations: readonly Organisation[], id: string): Successor[] {
  return organisations.flatMap((other) => other.predecessors.filter((p) => p.organisationId === id).map((p) => ({ id: other.id, name: other.name, share: p.share })));
}

/** What does not hold together about an organisation, to be looked at; nothing here stops saving. */
export function organisationWarnings(organisations: readonly Organisation[], organisation: Organisation): string[] {
  const { validFrom, validTo, predecessors } = organisation;
  const found = (id: string): Organisation | undefined => organisations.find((other) => other.id === id);
  return [
    ...predecessors.flatMap((p) => {
      const earlier = found(p.organisationId);
      if (earlier === undefined) return ['Một đơn vị tiền thân không còn trong danh sách.'];
      if (earlier.validTo === null && p.share === 'whole') return [`${earlier.name} đã nhập vào đây nhưng chưa ghi ngày kết thúc.`];
      if (earlier.validTo !== null && p.share === 'whole' && addDays(earlier.validTo, 1) !== p.on) return [`${earlier.name} kết thúc năm ${partsOf(earlier.validTo).year} nhưng ngày nhập không liền sau đó.`];
      return [];
    }),
    ...(validTo !== null && successorsOf(organisations, organisation.id).length === 0 ? ['Đã kết thúc nhưng chưa có đơn vị kế thừa.'] : []),
    ...(predecessors.length > 0 && validFrom === null ? ['Hình thành từ đơn vị khác nhưng chưa ghi ngày bắt đầu.'] : []),
    ...(predecessors.length > 0 && organisation.areaClasses.length === 0 ? ['Chưa ghi khu vực của đơn vị mới; khu vực của đơn vị tiền thân không tự chuyển sang.'] : []),
  ];
}

/** Whether following predecessors from `id` leads back to it. */
export function isOwnAncestor(organisations: readonly Organisation[], id: string): boolean {
  const seen = new Set<string>();
  const waiting = organisations.find((other) => other.id === id)?.predecessors.map((p) => p.organisationId) ?? [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(organisations.find((other) => other.id === next)?.predecessors.map((p) => p.organisationId) ?? []));
  }
  return false;
}
