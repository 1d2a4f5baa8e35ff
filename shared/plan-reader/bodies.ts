import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { levelLength, placeBodyAt } from './place-bodies.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** A single body named in a sentence. */
export interface BodyMention {
  readonly at: number;
  readonly length: number;
  /** In its usual spelling; an addition in brackets behind it is kept by `bodyText`. */
  readonly name: string;
  /** Kind of unit it is; null: a body that only receives, decides or is reported to. */
  readonly kind: PlanUnitKind | null;
}

/** Fields of departments and ministries, old and new, in their usual spelling. */
const FIELDS = [
  'Nội vụ', 'Tài chính', 'Kế hoạch và Đầu tư', 'Nông nghiệp và Môi trường', 'Nông nghiệp và Phát triển nông thôn', 'Tài nguyên và Môi trường', 'Xây dựng',
  'Giao thông vận tải', 'Công Thương', 'Khoa học và Công nghệ', 'Thông tin và Truyền thông', 'Văn hóa, Thể thao và Du lịch', 'Văn hóa và Thể thao', 'Văn hóa, Thể thao',
  'Du lịch', 'Y tế', 'Giáo dục và Đào tạo', 'Tư pháp', 'Dân tộc và Tôn giáo', 'Ngoại vụ', 'Lao động - Thương binh và Xã hội', 'Quy hoạch - Kiến trúc', 'An toàn thực phẩm',
  'Quốc phòng', 'Công an', 'Văn hóa - Xã hội', 'Kinh tế', 'Kinh tế, Hạ tầng và Đô thị',
] as const;
const SHORT_FIELDS: readonly (readonly [string, string])[] = [
  ['LĐTBXH', 'Lao động - Thương binh và Xã hội'], ['LĐ TB XH', 'Lao động - Thương binh và Xã hội'], ['TT TT', 'Thông tin và Truyền thông'], ['VHTTDL', 'Văn hóa, Thể thao và Du lịch'], ['VHTT DL', 'Văn hóa, Thể thao và Du lịch'],
  ['GDĐT', 'Giáo dục và Đào tạo'], ['GD ĐT', 'Giáo dục và Đào tạo'], ['NN MT', 'Nông nghiệp và Môi trường'], ['KH CN', 'Khoa học và Công nghệ'],
];
interface Named {
  readonly name: string;
  readonly kind: PlanUnitKind | null;
}
const named = (name: string, kind: PlanUnitKind | null): Named => ({ name, kind });
/** Spellings with and without the first «và» of the field are the same body. */
const spoken = (field: string): string => field.replace(/[,-]/gu, ' ').replace(/\s+/gu, ' ');

const WHOLE = lexicon<Named>([
  ...FIELDS.map((field): readonly [string, Named] => [`Sở ${spoken(field)}`, named(`Sở ${field}`, 'so-ban-nganh')]),
  ...SHORT_FIELDS.map(([short, field]): readonly [string, Named] => [`Sở ${short}`, named(`Sở ${field}`, 'so-ban-nganh')]),
  ...FIELDS.map((field): readonly [string, Named] => [`Bộ ${spoken(field)}`, named(`Bộ ${field}`, null)]),
  ...SHORT_FIELDS.map(([short, field]): readonly [string, Named] => [`Bộ ${short}`, named(`Bộ ${field}`, null)]),
  ...FIELDS.map((field): readonly [string, Named] => [`Phòng ${spoken(field)}`, named(`Phòng ${field}`, 'don-vi-truc-thuoc')]),
  ['công an tỉnh', named('Công an tỉnh', 'llvt')],
  ['bộ chỉ huy quân sự tỉnh|bộ CHQS tỉnh|bộ chỉ huy quân sự', named('Bộ Chỉ huy Quân sự tỉnh', 'llvt')],
  ['bộ chỉ huy bộ đội biên phòng tỉnh|bộ CHBĐBP tỉnh|bộ đội biên phòng tỉnh|BCH bộ đội biên phòng tỉnh', named('Bộ đội Biên phòng tỉnh', 'llvt')],
  ['hội liên hiệp phụ nữ tỉnh|hội LHPN tỉnh', named('Hội Liên hiệp Phụ nữ tỉnh', 'to-chuc-ctxh')],
  ['hội nông dân tỉnh', named('Hội Nông dân tỉnh', 'to-chuc-ctxh')],
  ['hội cựu chiến binh tỉnh|hội CCB tỉnh', named('Hội Cựu chiến binh tỉnh', 'to-chuc-ctxh')],
  ['liên đoàn lao động tỉnh|LĐLĐ tỉnh', named('Liên đoàn Lao động tỉnh', 'to-chuc-ctxh')],
  ['tỉnh đoàn|đoàn TNCS Hồ Chí Minh tỉnh|đoàn thanh niên cộng sản Hồ Chí Minh tỉnh', named('Tỉnh đoàn', 'to-chuc-ctxh')],
  ['liên minh hợp tác xã tỉnh', named('Liên minh Hợp tác xã tỉnh', 'to-chuc-xa-hoi')],
  ['văn phòng ủy ban nhân dân tỉnh|văn phòng UBND tỉnh', named('Văn phòng UBND tỉnh', 'so-ban-nganh')],
  ['văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân tỉnh|văn phòng đoàn đại biểu quốc hội và HĐND tỉnh|văn phòng đoàn ĐBQH và HĐND tỉnh|văn phòng đoàn ĐBQH và hội đồng nhân dân tỉnh', named('Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'so-ban-nganh')],
  ['báo và phát thanh truyền hình tỉnh|báo và đài phát thanh truyền hình tỉnh|báo phát thanh và truyền hình tỉnh', named('Báo và Phát thanh, Truyền hình tỉnh', 'co-quan-don-vi')],
  ['thanh tra tỉnh', named('Thanh tra tỉnh', 'so-ban-nganh')],
  ['ban quản lý các khu công nghiệp tỉnh|ban quản lý các khu công nghiệp', named('Ban Quản lý các khu công nghiệp', 'so-ban-nganh')],
  ['ban quản lý khu kinh tế tỉnh|ban quản lý khu kinh tế', named('Ban Quản lý khu kinh tế', 'so-ban-nganh')],
  ['ban quản lý các khu kinh tế tỉnh|ban quản lý các khu kinh tế', named('Ban Quản lý các khu kinh tế', 'so-ban-nganh')],
  ['ban quản lý khu công nghệ cao', named('Ban Quản lý khu công nghệ cao', 'so-ban-nganh')],
  ['thành ủy', named('Thành ủy', null)],
  ['ngân hàng chính sách xã hội tỉnh|chi nhánh ngân hàng chính sách xã hội tỉnh', named('Chi nhánh Ngân hàng Chính sách xã hội tỉnh', 'ngan-hang-tctd')],
  ['văn phòng tỉnh ủy', named('Văn phòng Tỉnh ủy', 'co-quan-dang')],
  ['đảng ủy ủy ban nhân dân tỉnh|đảng ủy UBND tỉnh', named('Đảng ủy UBND tỉnh', 'co-quan-dang')],
  ['đảng ủy các cơ quan đảng tỉnh', named('Đảng ủy các cơ quan Đảng tỉnh', 'co-quan-dang')],
  ['ban tuyên giáo và dân vận tỉnh ủy', named('Ban Tuyên giáo và Dân vận Tỉnh ủy', 'co-quan-dang')],
  ['ban tuyên giáo tỉnh ủy', named('Ban Tuyên giáo Tỉnh ủy', 'co-quan-dang')],
  ['ban tổ chức tỉnh ủy', named('Ban Tổ chức Tỉnh ủy', 'co-quan-dang')],
  ['ban thường vụ tỉnh ủy', named('Ban Thường vụ Tỉnh ủy', null)],
  ['thường trực tỉnh ủy', named('Thường trực Tỉnh ủy', null)],
  ['tỉnh ủy', named('Tỉnh ủy', null)],
  ['chủ tịch ủy ban nhân dân tỉnh', named('Chủ tịch Ủy ban nhân dân tỉnh', null)],
  ['chủ tịch UBND tỉnh', named('Chủ tịch UBND tỉnh', null)],
  ['ủy ban nhân dân tỉnh', named('Ủy ban nhân dân tỉnh', null)],
  ['UBND tỉnh', named('UBND tỉnh', null)],
  ['chủ tịch ủy ban nhân dân cấp xã|chủ tịch UBND cấp xã', named('Chủ tịch UBND cấp xã', null)],
  ['hội đồng nhân dân tỉnh|HĐND tỉnh', named('Hội đồng nhân dân tỉnh', null)],
  ['thường trực hội đồng thi đua khen thưởng tỉnh|thường trực hội đồng TĐKT tỉnh', named('Thường trực Hội đồng Thi đua - Khen thưởng tỉnh', null)],
  ['hội đồng thi đua khen thưởng tỉnh|hội đồng TĐKT tỉnh|hội đồng TĐ KT tỉnh', named('Hội đồng Thi đua - Khen thưởng tỉnh', null)],
  ['hội đồng thi đua khen thưởng trung ương|hội đồng TĐKT trung ương', named('Hội đồng Thi đua - Khen thưởng Trung ương', null)],
  ['ban thi đua khen thưởng trung ương|ban TĐKT trung ương', named('Ban Thi đua - Khen thưởng Trung ương', null)],
  ['ban thi đua khen thưởng tỉnh|ban TĐKT tỉnh', named('Ban Thi đua - Khen thưởng tỉnh', null)],
  ['ban thi đua khen thưởng', named('Ban Thi đua - Khen thưởng', null)],
  ['phòng thi đua khen thưởng', named('Phòng Thi đua - Khen thưởng', null)],
  ['ban chỉ đạo các chương trình mục tiêu quốc gia tỉnh', named('Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh', null)],
  ['thủ tướng chính phủ', named('Thủ tướng Chính phủ', null)],
  ['chủ tịch nước', named('Chủ tịch nước', null)],
  ['chính phủ', named('Chính phủ', null)],
  ['cấp có thẩm quyền|cấp thẩm quyền', named('cấp có thẩm quyền', null)],
]);

/** Words that open the name of a body the table does not hold, and its kind. */
const OPENERS = lexicon<PlanUnitKind | null>([
  ['=sở', 'so-ban-nganh'],
  ['ban chỉ đạo|ban quản lý|ban tổ chức|hội đồng|tổ thư ký', null],
]);

const FIELD = lexicon<string>([...FIELDS.map((field): readonly [string, string] => [`=${spoken(field)}`, field]), ...SHORT_FIELDS]);
/** Words back to the «các Sở» of a list. */
const LONGEST_LIST = 40;
const OF_MANY = /^(?:các|những|hai|ba|bốn|năm|sở|\d+)$/u;

/** «các Sở: Y tế, Nội vụ, Tài chính»: the word is said once for all of them; one body for each field. */
function listedAt(words: readonly Word[], at: number): BodyMention | null {
  const first = words[at];
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  const opens = first.low === 'sở' && OF_MANY.test(words[at - 1]?.low ?? '') && /^:?$/u.test(words[at + 1]?.gap ?? '-');
  const field = FIELD.at(words, opens ? at + 1 : at);
  if (field === null || !/^\p{Lu}/u.test(words[opens ? at + 1 : at]?.text ?? '')) return null;
  if (!opens && !goesOn(words, at)) return null;
  return { at, length: field.length + (opens ? 1 : 0), name: `Sở ${field.value}`, kind: 'so-ban-nganh' };
}

/** Whether only fields, commas and «và» part the word from «các Sở». */
function goesOn(words: readonly Word[], at: number): boolean {
  if (words[at]?.gap !== ',' && !(words[at - 1]?.low === 'và' && words[at]?.gap === '')) return false;
  for (let back = at - 1; back > Math.max(0, at - LONGEST_LIST); back -= 1) {
    const word = words[back];
    if (word === undefined || /[;.()]/u.test(word.gap)) return false;
    if (word.low === 'sở') return OF_MANY.test(words[back - 1]?.low ?? '') && coversFields(words, back + 1, at);
  }
  return false;
}

function coversFields(words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    if (words[at]?.low === 'và' && at > from && words[at]?.gap === '') at += 1;
    else {
      const field = FIELD.at(words, at);
      if (field === null) return false;
      at += field.length;
    }
  }
  return at === to;
}

/** «Ban Quản lý Khu kinh tế»: boards are written both ways; as printed where only the capitals differ. */
function printedName(name: string, words: readonly Word[], at: number): string {
  if (!name.startsWith('Ban Quản lý')) return name;
  const printed = words.slice(at, at + name.split(' ').length).map(({ text }) => text).join(' ');
  return printed.startsWith('Ban Quản lý') && printed.toLowerCase() === name.toLowerCase() ? printed : name;
}

/** The body whose name begins at a word, or null. «các sở, ban, ngành» is no single body. */
export function bodyAt(words: readonly Word[], at: number): BodyMention | null {
  const match = WHOLE.at(words, at);
  // «Phòng Kinh tế xã», «Sở Y tế thành phố»: the level says no more.
  if (match !== null) return { at, length: match.length + levelLength(words, at + match.length), ...match.value, name: printedName(match.value.name, words, at) };
  const listed = listedAt(words, at);
  if (listed !== null) return listed;
  const local = placeBodyAt(words, at);
  return local === null ? openBody(words, at) : { at, ...local };
}

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text) && !(word.text.length > 1 && word.text === word.text.toUpperCase());

/** «Sở An ninh và Cứu hộ»: an opener and words of which the first of each pair has a capital. */
function openBody(words: readonly Word[], at: number): BodyMention | null {
  const opener = OPENERS.at(words, at);
  const first = words[at];
  if (opener === null || first === undefined || !/^\p{Lu}/u.test(first.text)) return null;
  let end = at + opener.length;
  const start = end;
  while (end < words.length && end - start < 8) {
    const word = words[end];
    const glue = word?.low === 'và' && isCapital(words[end + 1]) && word.gap === '';
    const continues = end > start ? /^(?:|,|-|–)$/u.test(word?.gap ?? '') : word?.gap === '';
    if (glue) end += 1;
    else if (isCapital(word) && continues) {
      end += 1;
      const next = words[end];
      if (next !== undefined && next.gap === '' && /^\p{Ll}/u.test(next.text) && !VERBS.has(next.low)) end += 1;
    } else break;
  }
  if (end === start) return null;
  if (words[end]?.low === 'tỉnh' && words[end]?.gap === '') end += 1;
  const level = levelLength(words, end);
  const name = words.slice(at, end).map((word, index) => (index === 0 ? '' : word.gap === '' ? ' ' : word.gap === ',' ? ', ' : ' - ') + word.text).join('');
  return { at, length: end - at + level, name, kind: opener.value };
}

const VERBS = new Set(['chủ', 'có', 'tham', 'lựa', 'chọn', 'được', 'để', 'và', 'theo', 'trước', 'phối', 'tổng', 'hướng', 'là', 'về', 'trình', 'xem', 'cấp', 'thuộc', 'đề', 'báo', 'gửi']);

/** All single bodies of a sentence, in order. */
export function bodyMentions(words: readonly Word[]): BodyMention[] {
  const found: BodyMention[] = [];
  for (let at = 0; at < words.length; ) {
    const body = bodyAt(words, at);
    if (body !== null) found.push(body);
    at += body?.length ?? 1;
  }
  return found;
}

/** Name of a body with the addition in brackets that follows it: «Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)». */
export function bodyText(body: BodyMention, words: readonly Word[], text: string): string {
  const end = words[body.at + body.length - 1]?.to ?? 0;
  const bracket = /^\s*\(([^()]{3,90})\)/u.exec(text.slice(end, end + 100));
  return bracket === null || /^(?:qua|trước|để|gửi)\b/iu.test(bracket[1] ?? '') ? body.name : `${body.name} (${(bracket[1] ?? '').trim()})`;
}
