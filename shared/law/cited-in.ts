import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { fold } from '../text/fold.ts';

/** How the catalogue marks a text of one province that stands as an example for the others. */
const EXAMPLE = /^(?<text>\S+ \S+ (?<province>.+?)) \(example province\)(?<where>.*)$/u;
/** What such a text says of the national rule it rests on. */
const RESTS_ON = /\(province sets, (?<law>[^)]+)\)/u;
const UNKNOWN = 'cần kiểm tra văn bản';

/**
 * A citation of the catalogue for a unit of one of `provinces`: a text of another province is left out, and what is
 * national in it stays; «cần kiểm tra văn bản» where nothing stays. In the text's own province it stands as its own.
 */
export function citedFor(citation: string, provinces: readonly string[]): string {
  if (!citation.includes('(example province)')) return citation;
  const parts = citation.split('; ').flatMap((part) => {
    const { text, province = '', where = '' } = EXAMPLE.exec(part)?.groups ?? {};
    if (text === undefined) return [part];
    if (provinces.some((one) => one !== '' && fold(one).endsWith(fold(province)))) return [`${text}${where}`];
    const law = RESTS_ON.exec(where)?.groups?.['law'];
    return law === undefined ? [] : [law];
  });
  return parts.length === 0 ? UNKNOWN : parts.join('; ');
}

const kept = new WeakMap<readonly AwardDefinition[], Map<string, readonly AwardDefinition[]>>();

/** The catalogue as `citedFor` has it in every citation. `provinces`: the unit's own, and those of the profiles it works by. */
export function citedIn(catalogue: readonly AwardDefinition[], provinces: readonly string[]): readonly AwardDefinition[] {
  const held = kept.get(catalogue) ?? new Map<string, readonly AwardDefinition[]>();
  kept.set(catalogue, held);
  const key = provinces.map(fold).join('|');
  const cited = held.get(key) ?? catalogue.map((award) => withCitations(award, provinces));
  held.set(key, cited);
  return cited;
}

/** The same value where no citation in it changes. */
function withCitations<T>(value: T, provinces: readonly string[]): T {
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const next = Object.entries(value).map(([name, held]: [string, unknown]): [string, unknown] => {
    const read = name === 'citation' && typeof held === 'string' ? citedFor(held, provinces) : withCitations(held, provinces);
    changed ||= read !== held;
    return [name, read];
  });
  if (!changed) return value;
  return (Array.isArray(value) ? next.map(([, held]) => held) : Object.fromEntries(next)) as T;
}
