import type { Owner } from './quota-owner.ts';
import type { QuotaReading } from './quota-reading.ts';

/** A reading while its sentence is still being read. */
export type Draft = { -readonly [K in keyof QuotaReading]: QuotaReading[K] };

/** «25 trường hợp, gồm 10 tập thể, 15 cá nhân»: the parts say all; the total is their sum and no quota of its own. */
export function withoutTotals(drafts: readonly Draft[]): QuotaReading[] {
  const dropped = new Set<Draft>();
  drafts.forEach((total, index) => {
    if (total.inside || total.max === null) return;
    const one = total.subjects.length < 2;
    if (one && !isNobody(total.owner)) return;
    const parts: Draft[] = [];
    for (let next = index + 1; next < drafts.length; next += 1) {
      const part = drafts[next];
      if (part === undefined || part.subjects.length !== 1 || part.max === null || part.exception || part.extra || !isOf(part, total) || (one && (part.subjects[0] !== total.subjects[0] || isNobody(part.owner) || part.owner?.perUnit === true))) break;
      parts.push(part);
    }
    const fits = prefixThatSums(parts, total.max);
    if (fits.length < 2) return;
    dropped.add(total);
    for (const part of fits) {
      part.inside = false;
      part.owner ??= total.owner;
      if (total.min === null && part.min === part.max) part.min = null;
    }
  });
  return drafts.filter((draft) => !dropped.has(draft));
}

/** No kind and no name; «10 đơn vị» are of any kind. */
const isNobody = (owner: Owner | null): boolean => owner === null || (owner.named.length === 0 && (owner.kinds.length === 0 || (!owner.perUnit && owner.kinds.join() === 'co-quan-don-vi')));

/** Whether a part is given to those the total is given to; a total for nobody in particular may have parts of anybody. */
function isOf(part: Draft, total: Draft): boolean {
  const [whole, own] = [total.owner, part.owner];
  if (part.inside || isNobody(whole) || whole === null || own === null || own === whole) return true;
  return whole.perUnit === own.perUnit && whole.kinds.join() === own.kinds.join() && whole.named.map(({ name }) => name).join() === own.named.map(({ name }) => name).join();
}

function prefixThatSums(parts: readonly Draft[], total: number): readonly Draft[] {
  let sum = 0;
  for (let length = 0; length < parts.length; length += 1) {
    sum += parts[length]?.max ?? 0;
    if (sum === total) return parts.slice(0, length + 1);
    if (sum > total) return [];
  }
  return [];
}

/** «Tổng số … không quá 60 tập thể», «tối đa 60 trường hợp, trong đó:»: the number of all lines together. In: the reading, whom it is for, its text. */
export function isTotal({ from, to, selector, exception, inside }: QuotaReading, owner: Owner | null, text: string): boolean {
  if (exception || inside || selector !== null || (owner !== null && (owner.perUnit || owner.kinds.length > 0 || owner.named.length > 0))) return false;
  const clause = text.slice(0, from).split(/[.;]/u).at(-1) ?? '';
  return /tổng số|tổng cộng/iu.test(clause) || (/(?:trong đó|chia ra|phân bổ như sau|cụ thể)[^.;:\d]{0,30}:?\s*$/iu.test(text) && text.length - to < 80);
}
