import type { PlanAwardForm } from '../catalogue/plan-schema.ts';
import { bodyAt } from './bodies.ts';
import { unitAt } from './unit-kinds.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

export type AwardWord = 'huan-chuong' | 'huy-chuong' | 'bang-khen' | 'giay-khen' | 'co' | 'danh-hieu' | 'ky-niem-chuong' | 'thu-khen' | 'nha-nuoc';

/** An award named in a sentence: words `[at, at + length)`. */
export interface AwardMention {
  readonly at: number;
  readonly length: number;
  readonly word: AwardWord;
  readonly kind: PlanAwardForm['kind'];
  /** Null: the words do not say who decides («Bằng khen», «Giấy khen» alone). */
  readonly level: PlanAwardForm['level'] | null;
  /** Who decides as printed; null: not printed. */
  readonly authority: string | null;
  /** As printed, with its authority. */
  readonly name: string;
}

interface Meaning {
  readonly word: AwardWord;
  readonly level: PlanAwardForm['level'] | null;
  /** An authority may follow. */
  readonly open: boolean;
}
const meaning = (word: AwardWord, level: Meaning['level'] = null, open = level === null): Meaning => ({ word, level, open });

const AWARDS = lexicon<Meaning | null>([
  ['cờ tổ quốc|cờ đảng|cờ đỏ|cờ nước|phát huy hiệu quả|phát huy hiệu lực|huy hiệu quả', null],
  ['huân chương lao động hạng nhất|huân chương lao động hạng nhì|huân chương lao động hạng ba|huân chương lao động các hạng|huân chương lao động|huân chương độc lập|huân chương bảo vệ tổ quốc|huân chương đại đoàn kết dân tộc|huân chương dũng cảm|=huân chương|huân chương các loại', meaning('huan-chuong', 'nha-nuoc')],
  ['huy chương', meaning('huy-chuong', 'nha-nuoc')],
  ['bằng khen', meaning('bang-khen')],
  ['giấy khen', meaning('giay-khen')],
  ['cờ thi đua', meaning('co')],
  ['=cờ', meaning('co')],
  ['chiến sĩ thi đua toàn quốc|chiến sỹ thi đua toàn quốc', meaning('danh-hieu', 'nha-nuoc')],
  ['chiến sĩ thi đua cấp tỉnh|chiến sỹ thi đua cấp tỉnh|chiến sĩ thi đua tỉnh', meaning('danh-hieu', 'tinh')],
  ['chiến sĩ thi đua cơ sở|chiến sỹ thi đua cơ sở|lao động tiên tiến|tập thể lao động tiên tiến|gia đình văn hóa', meaning('danh-hieu', 'co-quan-don-vi')],
  ['tập thể lao động xuất sắc', meaning('danh-hieu', 'tinh')],
  ['kỷ niệm chương|huy hiệu', meaning('ky-niem-chuong', 'tinh')],
  ['thư khen', meaning('thu-khen', 'tinh', true)],
  ['khen thưởng cấp nhà nước|hình thức khen thưởng cấp nhà nước|khen thưởng bậc cao|khen cao cấp nhà nước', meaning('nha-nuoc', 'nha-nuoc')],
]);

const kindOf = (word: AwardWord): PlanAwardForm['kind'] => (word === 'co' || word === 'danh-hieu' ? 'danh-hieu-thi-dua' : 'hinh-thuc-khen-thuong');

/** The award that begins at a word, or null. */
export function awardAt(words: readonly Word[], at: number, text: string): AwardMention | null {
  const match = AWARDS.at(words, at);
  if (match?.value == null) return null;
  const { word, level, open } = match.value;
  if (word === 'co' && match.length === 1 && words[at]?.text !== 'Cờ') return null;
  const authority = open ? authorityAfter(words, at + match.length, text) : null;
  const length = match.length + (authority?.length ?? 0);
  const name = text.slice(words[at]?.from ?? 0, words[at + length - 1]?.to ?? 0);
  return { at, length, word, kind: kindOf(word), level: level ?? authority?.level ?? null, authority: authority?.text ?? null, name: name.replace(/\s+/gu, ' ') };
}

export function awardMentions(words: readonly Word[], text: string): AwardMention[] {
  const found: AwardMention[] = [];
  for (let at = 0; at < words.length; ) {
    const award = awardAt(words, at, text);
    if (award !== null) found.push(award);
    at += award?.length ?? 1;
  }
  return found;
}

interface Authority {
  readonly text: string;
  readonly length: number;
  readonly level: PlanAwardForm['level'] | null;
}

const HEADS = lexicon<'state' | 'province' | 'ministry' | 'commune' | 'district' | 'head' | 'plain' | 'filler'>([
  ['thủ tướng chính phủ|=thủ tướng|chính phủ|chủ tịch nước|=nhà nước', 'state'],
  ['chủ tịch ủy ban nhân dân tỉnh|chủ tịch UBND tỉnh|ủy ban nhân dân tỉnh|UBND tỉnh|cấp tỉnh|=tỉnh|chủ tịch ủy ban nhân dân thành phố|chủ tịch UBND thành phố|UBND thành phố|ủy ban nhân dân thành phố', 'province'],
  ['bộ trưởng|bộ ngành trung ương|bộ ban ngành trung ương|ban chấp hành trung ương|ủy ban trung ương|bộ ngành', 'ministry'],
  ['chủ tịch ủy ban nhân dân cấp xã|chủ tịch UBND cấp xã|ủy ban nhân dân cấp xã|UBND cấp xã|cấp xã|chủ tịch ủy ban nhân dân xã|chủ tịch UBND xã|chủ tịch ủy ban nhân dân các xã|chủ tịch UBND các xã|UBND các xã|UBND xã|ủy ban nhân dân các xã', 'commune'],
  ['chủ tịch ủy ban nhân dân cấp huyện|chủ tịch UBND cấp huyện|UBND cấp huyện|cấp huyện|chủ tịch ủy ban nhân dân huyện|chủ tịch UBND huyện|chủ tịch ủy ban nhân dân các huyện|chủ tịch UBND các huyện|UBND các huyện|UBND huyện|ủy ban nhân dân các huyện', 'district'],
  ['thủ trưởng|giám đốc|người đứng đầu|lãnh đạo|=chủ tịch|người có thẩm quyền', 'head'],
  ['các|=và|của|=cấp', 'filler'],
]);

/** «của Chủ tịch UBND tỉnh», «cấp tỉnh», «của Thủ trưởng các sở, ban, ngành, đoàn thể tỉnh». */
function authorityAfter(words: readonly Word[], start: number, text: string): Authority | null {
  const first = words[start];
  if (first === undefined || first.gap !== '') return null;
  const owned = first.low === 'của';
  let at = owned ? start + 1 : start;
  const from = at;
  let head: string | null = null;
  const kinds = new Set<string>();
  while (at < words.length && (at === from || /^(?:|,|-|–)$/u.test(words[at]?.gap ?? ''))) {
    const match = HEADS.at(words, at);
    const body = match === null ? bodyAt(words, at) : null;
    const unit = match === null && body === null ? unitAt(words, at, text) : null;
    if (match === null && body === null && (unit === null || (unit.kinds.length === 0 && unit.vague === null))) break;
    if (match?.value === 'filler' && !continuesAfter(words, at + match.length, text)) break;
    if (at > from && match !== null && match.value !== 'filler' && words[at]?.gap === '' && head !== null && head !== 'head') {
      const tail = match.value === 'province' || match.value === 'commune' || match.value === 'district';
      if (!tail) break;
    }
    if (match !== null && match.value !== 'filler') head ??= match.value;
    for (const kind of unit?.kinds ?? []) kinds.add(kind);
    if (unit?.vague != null) kinds.add(unit.vague);
    if (body !== null) head ??= body.kind === 'so-ban-nganh' ? 'department' : 'body';
    at += match?.length ?? body?.length ?? unit?.length ?? 1;
  }
  if (at === from || (!owned && head !== 'province' && head !== 'commune' && head !== 'district' && head !== 'state')) return null;
  return { text: text.slice(words[from]?.from ?? 0, words[at - 1]?.to ?? 0).replace(/\s+/gu, ' '), length: at - start, level: levelOf(head, kinds) };
}

function continuesAfter(words: readonly Word[], at: number, text: string): boolean {
  if (awardAt(words, at, text) !== null) return false;
  return HEADS.at(words, at) !== null || bodyAt(words, at) !== null || (unitAt(words, at, text)?.kinds.length ?? 0) > 0;
}

function levelOf(head: string | null, kinds: ReadonlySet<string>): PlanAwardForm['level'] | null {
  if (head === 'state') return 'nha-nuoc';
  if (head === 'province') return 'tinh';
  if (head === 'ministry') return 'so-nganh-doan-the';
  if (head === 'commune') return 'xa';
  if (head === 'district') return 'huyen';
  if (head === 'department' || kinds.has('so-ban-nganh') || kinds.has('to-chuc-ctxh')) return 'so-nganh-doan-the';
  if (['xa', 'phuong', 'dac-khu', 'cap-xa'].some((kind) => kinds.has(kind))) return 'xa';
  if (['huyen', 'thi-xa', 'thanh-pho', 'cap-huyen'].some((kind) => kinds.has(kind))) return 'huyen';
  return 'co-quan-don-vi';
}
