import type { Count } from './counts.ts';
import { bodyAt } from './bodies.ts';
import { withPer, pool } from './quota-owner.ts';
import type { Owner } from './quota-owner.ts';
import { isSingle } from './quota-look.ts';
import { kindsOf, unitAt } from './unit-kinds.ts';
import type { PlanKinds, UnitMention } from './unit-kinds.ts';
import type { Word } from './words.ts';

/** What has been said of units since the last break. */
export interface Segment {
  units: UnitMention[];
  each: boolean;
  /** «Công an tỉnh, Sở Y tế mỗi đơn vị …»: the word after «mỗi» only repeats them. */
  eachBehind: boolean;
  block: boolean;
  pool: boolean;
  /** «tổng số», «chọn chung»: the units named share the number. */
  sum: boolean;
  exception: boolean;
  /** Whether a count has already used these units. */
  used: boolean;
}
export const segment = (): Segment => ({ units: [], each: false, eachBehind: false, block: false, pool: false, sum: false, exception: false, used: false });

export interface Given {
  readonly owner: Owner | null;
  /** A body that only selects for others. */
  readonly selector: string | null;
}

/** What a number may be given to: the units just named, those before a colon, those of the number before. */
export interface Around {
  readonly own: Segment;
  readonly lead: Segment | null;
  readonly lastOwner: Owner | null;
  /** «giao Sở Y tế lựa chọn …». */
  readonly selector: string | null;
  readonly plan: PlanKinds;
  readonly words: readonly Word[];
  readonly text: string;
}

const ACTORS = /chủ trì|tham mưu|phối hợp|thẩm định|tổng hợp|xem xét|trình|rà soát/u;
const FOCAL = /^(?:Sở Nội vụ|Ban Thi đua|Hội đồng|Phòng)/u;

/** Words that stand for units named before: «mỗi đơn vị», «mỗi địa phương»; «mỗi trường học» names its own. */
const REPEATING = /^(?:đơn|cơ|địa|các|khối|cụm|nơi|sự|lực|tổ|bên)$/u;

/** Kinds that nobody calls «cơ quan»: villages and places that have no office of their own. */
const NO_OFFICE: ReadonlySet<string> = new Set(['thon-buon-tdp', 'doanh-nghiep', 'hop-tac-xa', 'to-chuc-ton-giao']);

/** «mỗi thôn 01 cá nhân; mỗi cơ quan, đơn vị 01 cá nhân»: offices are others than the villages before. */
function namesOffices({ own, lead, lastOwner, words }: Around): boolean {
  const before = lead !== null && lead.units.length > 0 ? lead.units.flatMap(({ kinds }) => kinds) : (lastOwner?.kinds ?? []);
  return words[own.units[0]?.at ?? -1]?.low === 'cơ' && before.length > 0 && before.every((kind) => NO_OFFICE.has(kind));
}

/** Whom the number is for. */
export function givenTo(count: Count, around: Around): Given {
  const { own, lastOwner, plan } = around;
  const lead = around.lead !== null && around.lead.units.length > 0 ? around.lead : null;
  const generic = own.units.length > 0 && own.units.every((unit) => unit.generic && REPEATING.test(around.words[unit.at]?.low ?? '')) && !namesOffices(around);
  if (count.noun === 'unit' && own.units.length === 0 && lead === null) return { owner: pool(own.pool ? count.counted.filter((kind) => kind !== 'co-quan-don-vi') : count.counted), selector: null };
  // «các đơn vị dẫn đầu: 05 sở; 07 xã»
  if (count.noun === 'unit' && own.units.length === 0 && lead !== null && !lead.each && lead.units.every((unit) => unit.generic) && count.counted.some((kind) => kind !== 'co-quan-don-vi')) return { owner: pool(count.counted), selector: null };
  const named = lead !== null && lead.units.length > 1 && lead.units.every((unit) => unit.names.length > 0);
  // «Sở A, Sở B: mỗi sở …»: the word behind «mỗi» only repeats them.
  const repeated = named && own.each && own.units.every((unit) => unit.names.length === 0 && lead.units.some(({ at, kinds }) => unit.kinds.every((kind) => kinds.includes(kind)) || around.words[at]?.low === around.words[unit.at]?.low));
  const source = own.units.length > 0 && !repeated && !(generic && (lead !== null || (own.each && lastOwner !== null && !own.exception))) ? own : lead;
  // «Doanh nghiệp trên địa bàn tỉnh: mỗi đơn vị 01 tập thể»
  const pooled = own.pool || ((lead?.pool ?? false) && !own.each);
  if (source === null) {
    // «Bằng khen: Ban Kinh tế chọn chung 20 hộ»
    if (own.sum && own.units.length === 0 && lastOwner !== null) return { owner: pool([]), selector: null };
    const carried = own.units.length > 0 || !own.exception ? lastOwner : null;
    return { owner: withPer(carried, count, plan, own.each, pooled), selector: null };
  }
  return fromUnits(source, count, own.each || source.each, pooled, own.sum || source.sum, around);
}

/** «Trường học, đơn vị trực thuộc phường»: the plain word beside the narrower one adds no kind. */
function kindsIn(units: readonly UnitMention[], plan: PlanKinds): Owner['kinds'] {
  const kinds = [...new Set(units.flatMap((unit) => kindsOf(unit, plan)))];
  return kinds.includes('don-vi-truc-thuoc') ? kinds.filter((kind) => kind !== 'co-quan-don-vi' || units.some((unit) => !unit.generic && unit.kinds.includes(kind))) : kinds;
}

function fromUnits(source: Segment, count: Count, each: boolean, pooled: boolean, sum: boolean, { lead, selector, plan, words, text }: Around): Given {
  const all = kindsIn(source.units, plan);
  const kinds = source.block && all.length > 1 ? all.filter((kind) => kind !== 'co-quan-don-vi') : all;
  const named = source.units.every((unit) => unit.names.length > 0);
  const names = named ? source.units.flatMap((unit) => unit.names.map((name) => ({ name, kinds: unit.kinds }))) : [];
  const actor = chooserOf(source, lead, plan, words) ?? ((named || leads(source, words, text)) && !source.exception && !each ? actorOf(source, words, text) : null);
  if (actor !== null) {
    const counted = count.counted.filter((kind) => kind !== 'co-quan-don-vi');
    const behind = lead !== null && lead !== source && lead.units.length > 0 ? pool(kindsIn(lead.units, plan)) : counted.length > 0 ? pool(counted) : pooled ? pool([]) : null;
    return { owner: behind, selector: actor };
  }
  if (selector !== null && !each && count.per === null) return { owner: pool(kinds), selector };
  if (count.noun === 'unit' && !each && source !== lead && (named || isCommittee(source, words)) && countsOthers(count, kinds)) return { owner: pool(count.counted), selector: names[0]?.name ?? null };
  if (count.noun === 'unit' && !each && count.per === null && names.length === 0 && countsOwn(count, kinds)) return { owner: pool(count.counted), selector: null };
  if (count.noun === 'unit' && !each && count.per === null && kinds.length > 0 && names.length === 0 && countsFirms(count, kinds)) return { owner: pool(kinds), selector: null };
  const perUnit = !pooled && !isSeatedHere(source, words, each) && (each || count.per !== null || !(source.block || (sum && names.length !== 1)));
  const narrowed = source.units.length === 1 ? (source.units[0]?.narrowed ?? null) : null;
  return { owner: { kinds, named: names.length === 1 || source.exception || namesPlaces(source.units) || kinds.length === 0 || ((each || count.per?.generic === true) && !coverKind(source.units)) ? names : [], narrowed, perUnit, generic: source.units.every((unit) => unit.generic) }, selector: null };
}

/** «Sở Tài chính lựa chọn 08 doanh nghiệp»: those counted are not of the kind that is named, which only selects. */
export const countsOthers = ({ counted }: Count, kinds: Owner['kinds']): boolean => counted.length > 0 && counted.every((kind) => kind !== 'co-quan-don-vi' && !kinds.includes(kind));

/** «Trang trại, hợp tác xã: khen 03 cơ sở» */
const countsFirms = ({ counted }: Count, kinds: Owner['kinds']): boolean => counted.length === 0 && kinds.every((kind) => kind === 'doanh-nghiep' || kind === 'hop-tac-xa');

/** «Đối với thôn: chọn 03 thôn có điểm cao nhất»: so many of all of them. */
const countsOwn = ({ counted }: Count, kinds: Owner['kinds']): boolean => counted.length > 0 && counted.every((kind) => kind !== 'co-quan-don-vi' && kinds.includes(kind));

/** «Ủy ban nhân dân xã lựa chọn …» */
const isCommittee = ({ units }: Segment, words: readonly Word[]): boolean => units.length === 1 && units.every(({ at, length }) => length === 1 && (words[at - 1]?.low === 'ubnd' || (words[at - 1]?.bare === 'dan' && words[at - 2]?.bare === 'nhan')));

/** «Các cơ quan Trung ương đóng trên địa bàn: 05 tập thể»: one number for all who have their seat here. */
function isSeatedHere({ units }: Segment, words: readonly Word[], each: boolean): boolean {
  const [unit, ...more] = units;
  if (unit === undefined || each || more.length > 0 || unit.names.length > 0 || words[unit.at - 1]?.low !== 'các') return false;
  const seat = words.slice(unit.at, unit.at + unit.length + 4).findIndex(({ low }) => low === 'đóng');
  return seat >= 0 && words[unit.at + seat + 1]?.low === 'trên';
}

/** Kinds of which a list of names stands for all: the forces of the province, its societies. */
const FEW: ReadonlySet<string> = new Set(['llvt', 'to-chuc-xa-hoi']);
/** «Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh: mỗi đơn vị …», «Hội Luật gia, Đoàn Luật sư: mỗi tổ chức»: together they are all the province has of the kind. */
const coverKind = (units: readonly UnitMention[]): boolean => units.length > 1 && units.every(({ kinds }) => kinds.length === 1 && kinds[0] === units[0]?.kinds[0] && FEW.has(kinds[0] ?? ''));

/** «xã Bến Hoa và xã Đồi Thông được chọn …»: names of places never stand for all places of the kind. */
const namesPlaces = (units: readonly UnitMention[]): boolean => units.every(({ kinds, names }) => /(?:^|\s)(?:xã|phường|đặc khu) \p{Lu}/u.test(names[0] ?? '') || (kinds.length > 0 && kinds.every((kind) => kind === 'thon-buon-tdp' || PLACES.has(kind))));

/** «Sở Tài chính chủ trì, phối hợp với các hội …»: the first leads, the others take part. */
function leads({ units }: Segment, words: readonly Word[], text: string): boolean {
  const [first] = units;
  if (first === undefined || first.names.length !== 1) return false;
  const end = words[first.at + first.length - 1]?.to ?? 0;
  return /^,? (?:chủ trì|phối hợp|làm đầu mối|là cơ quan đầu mối|là đầu mối)/u.test(text.slice(end, end + 30));
}

/** A body that selects for others: «Sở Nội vụ chủ trì, phối hợp … lựa chọn»; «Sở Nội vụ: 02 tập thể» is itself given the number. */
function actorOf(source: Segment, words: readonly Word[], text: string): string | null {
  const [first] = source.units;
  if (first === undefined || bodyAt(words, first.at) === null) return null;
  const end = words[first.at + first.length - 1]?.to ?? 0;
  const behind = text.slice(end, end + 400);
  const between = behind.slice(0, Math.max(0, behind.search(/\d/u)));
  if (/^\s*:/u.test(behind) || IS_LEADER.test(between)) return null;
  const name = first.names[0] ?? '';
  return FOCAL.test(name) || ACTORS.test(between) ? name : null;
}

/** «Sở A là cơ quan chủ trì nên được đề nghị …»: it leads and is itself given the number. */
const IS_LEADER = /^,? là (?!(?:cơ quan |đơn vị )?đầu mối)(?!.*(?<!được )(?:lựa|xét|bình) chọn)/u;

/** Words with which one body chooses for others. */
const CHOOSES = /^(?:chọn|thiệu|bầu|xuất|hợp)$/u;

/** «Doanh nghiệp, hợp tác xã: Sở A cùng Hội B chọn chung …»: behind the colon stands a body of another kind and a word of choosing. */
function chooserOf(source: Segment, lead: Segment | null, plan: PlanKinds, words: readonly Word[]): string | null {
  const [first] = source.units;
  if (first === undefined || lead === null || source === lead || source.each || source.exception) return null;
  const single = first.names.length > 0 || isSingle(first, words) || (first.kinds.length === 1 && first.kinds[0] === 'mttq');
  const receivers = kindsIn(lead.units, plan);
  const kinds = kindsIn(source.units, plan);
  if (!single || lead.units.some(({ names }) => names.length > 0) || receivers.length === 0 || kinds.some((kind) => receivers.includes(kind))) return null;
  const end = (source.units.at(-1)?.at ?? 0) + (source.units.at(-1)?.length ?? 0);
  for (let at = first.at + first.length; at < Math.min(words.length, end + 12); at += 1) {
    if (/[;.:]/u.test(words[at]?.gap ?? '') || (at >= end && /^\d/u.test(words[at]?.text ?? '') && !/^(?:vực|số)$/u.test(words[at - 1]?.low ?? ''))) return null;
    if (CHOOSES.test(words[at]?.low ?? '') && !(words[at]?.low === 'hợp' && words[at - 1]?.low === 'phối')) return first.names[0] ?? words.slice(first.at, first.at + first.length).map(({ text }) => text).join(' ');
  }
  return null;
}

/** «xã Bến Hoa (xã điểm của tỉnh)»: what stands in the bracket behind a name says no more than the name. */
export function isApposition(unit: UnitMention, current: Segment): boolean {
  const last = current.units.at(-1);
  return last !== undefined && last.names.length > 0 && !current.used && unit.names.length === 0 && unit.at - last.at - last.length <= 6;
}

/** Kinds that every place has of its own: the place behind them only says which. */
const OF_PLACE: ReadonlySet<string> = new Set(['to-chuc-ctxh', 'to-chuc-xa-hoi', 'mttq', 'co-quan-dang', 'so-ban-nganh', 'llvt', 'don-vi-truc-thuoc']);
const PLACES: ReadonlySet<string> = new Set(['xa', 'phuong', 'dac-khu', 'thanh-pho', 'thi-xa', 'thi-tran', 'huyen']);
const isPlace = ({ kinds, names }: UnitMention): boolean => names.length === 0 && kinds.length === 1 && kinds.every((kind) => PLACES.has(kind));

/** The word before a unit, before «Ủy ban nhân dân», «UBND» that may stand between. */
export function wordBefore(words: readonly Word[], at: number): string | undefined {
  const office = words[at - 1]?.low === 'ubnd' ? 1 : words[at - 1]?.bare === 'dan' && words[at - 2]?.bare === 'nhan' && words[at - 4]?.bare === 'uy' ? 4 : 0;
  return words[at - office - 1]?.low;
}

/** «trung tâm trực thuộc Sở», «doanh nghiệp trên địa bàn phường», «sở, ban, ngành thành phố»: whom the units belong to gets no number. */
export function isHolder(unit: UnitMention, units: Segment, words: readonly Word[]): boolean {
  // «mỗi cơ quan được phân công giúp đỡ xã»
  if (units.units.length > 0 && unit.names.length === 0 && /^(?:đỡ|trợ|trách|giúp)$/u.test(words[unit.at - 1]?.low ?? '')) return true;
  const last = units.units.at(-1);
  const behind = last !== undefined && last.names.length === 0 && unit.at === last.at + last.length && words[unit.at]?.gap === '';
  // «khối cơ quan xã»
  if (behind && last.generic && last.narrowed === null && isPlace(unit)) return true;
  // «các đoàn thể xã: …»
  if (behind && last.kinds.some((kind) => OF_PLACE.has(kind)) && isPlace(unit) && !/^(?:xã|phường|đặc)$/u.test(words[unit.at + unit.length]?.low ?? '')) return true;
  // «công đoàn cơ sở doanh nghiệp»
  if (behind && last.kinds.includes('to-chuc-ctxh') && unit.kinds.join() === 'doanh-nghiep') return true;
  const before = wordBefore(words, unit.at);
  if (before !== 'thuộc' && before !== 'của' && before !== 'bàn') return false;
  const single = unit.length === 1 || unit.names.length > 0 || isPlace(unit);
  return units.units.length > 0 ? single || unit.kinds.includes('so-ban-nganh') : unit.length === 1 && (unit.kinds.includes('so-ban-nganh') || (before === 'bàn' && !/^[,]/u.test(words[unit.at + 1]?.gap ?? '')));
}

/** «UBND xã tặng Giấy khen, mỗi thôn …»: behind a verb, «each» of another kind (at `start`) is a new owner. */
export function turnsToOthers(current: Segment, words: readonly Word[], start: number, text: string): boolean {
  const last = current.units.at(-1);
  const unit = unitAt(words, start, text);
  if (last === undefined || current.used || current.exception || unit === null || unit.generic || unit.kinds.length === 0) return false;
  const apart = start - 1 - last.at - last.length >= 2 && words[start - 1]?.gap === ',';
  return apart && !current.units.some(({ kinds, vague }) => vague !== null || kinds.some((kind) => unit.kinds.includes(kind)));
}

/** «UBND xã lựa chọn …», «xã lập danh sách …» in the commune's own plan. */
export function isIssuer({ at, length, kinds, names, narrowed }: UnitMention, issuer: string | null, words: readonly Word[]): boolean {
  if (issuer === null || names.length > 0 || narrowed !== null || kinds.join() !== issuer) return false;
  return !/^(?:mỗi|từng|các|những|toàn|cả)$/u.test(wordBefore(words, at) ?? '') && !/^\/?[,:]/u.test(words[at + length]?.gap ?? '');
}
