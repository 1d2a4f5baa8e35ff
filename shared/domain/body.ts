import type { Confidence } from '../catalogue/award-schema.ts';
import { endedBodies, mergedProvinces } from '../catalogue/bodies.ts';
import type { EndedBody, MergedProvince } from '../catalogue/bodies.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';

/** Who took over from a body, with what it rests on. */
export interface Successor {
  readonly name: string;
  /** Part of the work taken over. */
  readonly part: string;
  /** First day under the new name. */
  readonly since: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** What a printed body is on a day (R94). The printed name always stays beside it. */
export type BodyResolution =
  | { readonly kind: 'giu-nguyen'; readonly printed: string; readonly name: string }
  /** `ask`: several took over, or confidence is not high; `successor` is only proposed. */
  | { readonly kind: 'ke-thua'; readonly printed: string; readonly successor: Successor; readonly others: readonly Successor[]; readonly ask: boolean; readonly note: string }
  /** No longer exists and no successor can be named: «không còn, chọn nơi nhận». */
  | { readonly kind: 'khong-con'; readonly printed: string; readonly since: string; readonly source: string; readonly note: string };

interface NameEntry {
  readonly key: string;
  readonly body: EndedBody;
}

/** Longest names first: of two that begin alike the more exact one is meant. */
const entries: readonly NameEntry[] = endedBodies
  .flatMap((body) => [body.name, ...body.aliases].map((name) => ({ key: keyOf(name), body })))
  .sort((one, other) => other.key.length - one.key.length);

/** Folded, «Ủy ban nhân dân» written short. */
function keyOf(name: string): string {
  return fold(name).replace(/uy ban nhan dan/gu, 'ubnd');
}

/**
 * Resolves a printed body at a day.
 * @param printed name as the plan prints it; a part in brackets is a part of the body named before it
 * @param date ISO day on which the name is used
 * @param province province the plan was printed in: its bodies follow a merger of the province
 */
export function resolveBody(printed: string, date: string, province: string | null = null): BodyResolution {
  const name = nfc(printed);
  const ended = endedAt(name, date);
  if (ended !== null) return endedResolution(printed, ended, mergedProvince(province, date));
  const moved = movedProvince(name, date, province);
  return moved ?? { kind: 'giu-nguyen', printed, name };
}

/** What may stand behind a body's name without making it another body. */
const AFTER_NAME = /^(?:$|\s*[,;(]| tinh(?: |$)| hoac | phoi hop )/u;

function endedAt(name: string, date: string): EndedBody | null {
  const main = keyOf(name);
  const isMeant = ({ key, body }: NameEntry): boolean =>
    main.startsWith(key) && (AFTER_NAME.test(main.slice(key.length)) || (body.named && main.startsWith(`${key} `)));
  const body = entries.find(isMeant)?.body ?? (isCityOfProvince(main) ? entries.find(({ key }) => key === 'ubnd huyen')?.body : undefined);
  return body !== undefined && date >= body.until ? body : null;
}

/** A people's committee of a city under a province: district level, unlike the six cities under the centre. */
function isCityOfProvince(main: string): boolean {
  const city = /^(?:chu tich )?ubnd thanh pho (.+)$/u.exec(main)?.[1];
  return city !== undefined && !CITIES.has(city) && city !== 'ho chi minh';
}

function endedResolution(printed: string, body: EndedBody, moved: MergedProvince | undefined): BodyResolution {
  const suffix = moved === undefined ? '' : ` ${provinceWithKind(moved.successor)}`;
  const nameOf = (name: string): string => (name.startsWith('Sở ') ? name + suffix : name);
  const successors = body.successors.map((successor): Successor => ({ ...successor, name: nameOf(successor.name), since: body.until, source: body.citation }));
  const [successor, ...others] = successors;
  if (successor === undefined) return { kind: 'khong-con', printed, since: body.until, source: body.citation, note: body.note };
  return { kind: 'ke-thua', printed, successor, others, ask: others.length > 0 || successor.confidence !== 'high', note: body.note };
}

const PROVINCIAL = /^(?:uy ban nhan dan|ubnd|chu tich|so|van phong|hoi dong|thuong truc|tinh|thanh pho|uy ban mat tran)(?: |$)/u;
const NAMES_PROVINCE = /(?:tỉnh|thành phố) \p{Lu}/u;

/** The same body of the province that took over, when the plan's or the named province was merged away. */
function movedProvince(name: string, date: string, planProvince: string | null): BodyResolution | null {
  const named = mergedProvinces.find((province) => fold(name).endsWith(` ${fold(province.name)}`) || fold(name) === fold(province.name));
  const implied = NAMES_PROVINCE.test(name) ? undefined : mergedProvince(planProvince, date);
  const merged = named ?? implied;
  if (merged === undefined || date < merged.since || !(named !== undefined || PROVINCIAL.test(fold(name)))) return null;
  const stem = named === undefined ? name.replace(/ tỉnh$/u, '') : name.slice(0, name.length - merged.name.length).replace(/ ?(?:tỉnh|thành phố) $/iu, '');
  const successor: Successor = {
    name: named !== undefined && stem === '' ? merged.successor : `${stem.trim()} ${provinceWithKind(merged.successor)}`,
    part: 'toàn bộ',
    since: merged.since,
    confidence: merged.confidence,
    source: merged.citation,
  };
  return { kind: 'ke-thua', printed: name, successor, others: [], ask: merged.confidence !== 'high', note: `Tỉnh ${merged.name} sáp nhập vào ${provinceWithKind(merged.successor)}.` };
}

function mergedProvince(name: string | null, date: string): MergedProvince | undefined {
  return name === null ? undefined : mergedProvinces.find((province) => fold(province.name) === provinceKey(name) && date >= province.since);
}

const provinceKey = (province: string): string => fold(province).replace(/^(?:tinh|thanh pho) (?!ho chi minh)/u, '');

const CITIES: ReadonlySet<string> = new Set(['ha noi', 'hai phong', 'hue', 'da nang', 'can tho']);

/** «tỉnh Lâm Đồng», «thành phố Đà Nẵng», «Thành phố Hồ Chí Minh». */
export function provinceWithKind(name: string): string {
  if (/^(?:tỉnh|thành phố) /iu.test(name)) return name;
  return `${CITIES.has(fold(name)) ? 'thành phố' : 'tỉnh'} ${name}`;
}

/** The province of this name on a day: itself, or the one it was merged into. */
export function provinceOn(name: string, date: string): string {
  return mergedProvince(name, date)?.successor ?? nfc(name).replace(/^(?:tỉnh|thành phố) (?!Hồ Chí Minh)/iu, '');
}

/** Whether two names mean one province on a day ("tỉnh Đắk Nông" and "Lâm Đồng" from 1/7/2025). */
export function isSameProvince(one: string, other: string, date: string): boolean {
  return provinceKey(provinceOn(one, date)) === provinceKey(provinceOn(other, date));
}

/** Whether two written names mean one body: case, marks, brackets and a province at the end aside. */
export function isSameBody(one: string, other: string): boolean {
  const bare = (name: string): string => keyOf(name.replace(/\s*\(.*$/u, '')).replace(/[^a-z0-9]+/gu, ' ').replace(/ (?:tinh|thanh pho)(?: .*)?$/u, '').trim();
  return bare(one) === bare(other);
}
