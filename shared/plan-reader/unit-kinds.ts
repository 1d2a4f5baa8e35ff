import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { bodyAt } from './bodies.ts';
import { subordinateLength } from './subordinate-units.ts';
import { lexicon } from './words.ts';
import type { Word } from './words.ts';

/** Units named in a sentence: words `[at, at + length)`. */
export interface UnitMention {
  readonly at: number;
  readonly length: number;
  readonly kinds: readonly PlanUnitKind[];
  /** Proper names that follow («Đam Rông» of «huyện Đam Rông») or the whole name of a body («Công an tỉnh»). */
  readonly names: readonly string[];
  /** «cấp xã», «địa phương»: which kinds stand behind it depends on the plan. */
  readonly vague: 'cap-xa' | 'cap-huyen' | 'dia-phuong' | null;
  /** Words of a class that narrow the kind: «đặc biệt khó khăn», «có trên 200 lao động». */
  readonly narrowed: string | null;
  /** Says how many share, not who («đơn vị»); what stands above may say. */
  readonly generic: boolean;
}

type Kinds = readonly PlanUnitKind[];
interface UnitWords {
  readonly kinds: Kinds;
  readonly vague?: UnitMention['vague'];
  /** A proper name may follow. */
  readonly named?: boolean;
  /** A unit only with a name behind it («bản Nà Hú») or «mỗi», «các» before: the word has other senses. */
  readonly doubtful?: boolean;
  /** Only a number may name it («Cụm thi đua số 5»); what kinds its members are, the words do not say. */
  readonly numbered?: boolean;
  /** A unit only with words of a class behind it: «trường có dưới 20 lớp». */
  readonly classed?: boolean;
  /** `co-quan-don-vi` because the vocabulary has no term for it, not because the words leave it open. */
  readonly own?: boolean;
}

const unit = (kinds: string, rest: Omit<UnitWords, 'kinds'> = {}): UnitWords => ({ kinds: kinds === '' ? [] : (kinds.split(' ') as PlanUnitKind[]), ...rest });
const NONE = unit('');

/** Phrases that hold a word of the table in another sense stand first: they are found as longer matches with no kind. */
const UNITS = lexicon<UnitWords>([
  ['văn phòng|cơ sở|trụ sở|hồ sơ|xã hội|xã viên|xã hội hóa|làng xã|số xã|khai báo|văn bản|bản thân|bản án|bản đồ|bản tin|bản ghi|quốc phòng|phòng chống|tổng số xã|xã nông thôn mới|nông thôn mới|huyện ủy|huyện đội|thôn nữ|cơ quan thông tấn|cơ quan báo chí|cơ quan thông tin|đơn vị tính|đơn vị hành chính', NONE],
  ['sở ban ngành đoàn thể|sở ngành đoàn thể|sở ban ngành và đoàn thể|ban ngành đoàn thể|sở ban ngành hội đoàn thể|sở ban ngành mặt trận và đoàn thể', unit('so-ban-nganh to-chuc-ctxh')],
  ['sở ban ngành mặt trận đoàn thể|sở ban ngành mặt trận tổ quốc đoàn thể', unit('so-ban-nganh mttq to-chuc-ctxh')],
  ['sở ban ngành|sở ngành|sở và ban ngành|=sở|cơ quan chuyên môn thuộc ủy ban nhân dân tỉnh|cơ quan chuyên môn thuộc UBND tỉnh|cơ quan chuyên môn cấp tỉnh|cơ quan chuyên môn thuộc tỉnh|ban ngành', unit('so-ban-nganh')],
  ['ủy ban mặt trận tổ quốc việt nam|mặt trận tổ quốc việt nam|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|ủy ban MTTQ việt nam|ủy ban MTTQ|=MTTQVN|=MTTQ|UBMTTQ|UBMTTQVN|UBMTTQ việt nam|=mặt trận', unit('mttq')],
  ['tổ chức chính trị xã hội|đoàn thể chính trị xã hội|tổ chức đoàn thể|các đoàn thể|đoàn thể cấp tỉnh|đoàn thể tỉnh|=đoàn thể|công đoàn|công đoàn cơ sở|đoàn xã|đoàn cơ sở|đoàn trường|đoàn xã phường|công đoàn cấp trên cơ sở|hội liên hiệp phụ nữ|hội LHPN|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội CCB|đoàn thanh niên|tổ chức CTXH|tổ chức CT XH|đoàn thể CT XH|đoàn thể CTXH', unit('to-chuc-ctxh')],
  ['tổ chức chính trị xã hội nghề nghiệp|tổ chức xã hội nghề nghiệp|tổ chức xã hội xã hội nghề nghiệp|xã hội nghề nghiệp|tổ chức xã hội|tổ chức hội|hội đặc thù|hội quần chúng|hội nghề nghiệp|các hội|hiệp hội|hiệp hội doanh nghiệp|hiệp hội ngành nghề|hội doanh nghiệp|hội hiệp hội|hội hiệp hội doanh nghiệp|hội và hiệp hội|hội và hiệp hội doanh nghiệp', unit('to-chuc-xa-hoi')],
  ['hội nghị|hội viên|hội thi|hội thảo|hội đồng|hội diễn|hội chợ|hội trường|hội thao|hội đoàn', NONE],
  ['=hội', unit('to-chuc-xa-hoi', { doubtful: true })],
  ['cơ quan trung ương|đơn vị trung ương|cơ quan đơn vị trung ương|ngành dọc trung ương|cơ quan ngành dọc|đơn vị ngành dọc|cơ quan trung ương đóng trên địa bàn|cơ quan thuộc ngành dọc|cơ quan TW', unit('co-quan-trung-uong')],
  ['lực lượng vũ trang|đơn vị lực lượng vũ trang|cơ quan đơn vị lực lượng vũ trang|đơn vị vũ trang|đơn vị LLVT|cơ quan đơn vị LLVT|=LLVT|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|hải đội|hải đội dân quân thường trực|đồn biên phòng|trạm ra đa|ban chỉ huy quân sự|ban CHQS|ban chỉ huy phòng thủ khu vực|công an cấp xã|công an các xã|công an xã phường|công an xã phường đặc khu|dân quân|phòng nghiệp vụ|lực lượng công an|lực lượng quân sự|lực lượng biên phòng', unit('llvt')],
  ['cơ quan đảng|ban đảng|các ban đảng|cơ quan tham mưu giúp việc tỉnh ủy|đơn vị tham mưu giúp việc cho tỉnh ủy|ban xây dựng đảng|cơ quan khối đảng|đảng ủy trực thuộc tỉnh ủy|đảng ủy xã phường|đảng ủy xã phường đặc khu|đảng ủy các xã phường|đảng ủy xã|đảng ủy phường|đảng ủy đặc khu', unit('co-quan-dang')],
  ['ủy ban nhân dân huyện|=huyện', unit('huyen', { named: true })],
  ['cấp huyện', unit('', { vague: 'cap-huyen' })],
  ['thị xã', unit('thi-xa', { named: true })],
  ['thành phố', unit('thanh-pho', { named: true })],
  ['thị trấn', unit('thi-tran', { named: true })],
  ['đặc khu', unit('dac-khu', { named: true })],
  ['=xã', unit('xa', { named: true })],
  ['=phường|=phuờng', unit('phuong', { named: true })],
  ['cấp xã|đơn vị hành chính cấp xã|đơn vị cấp xã|cấp cơ sở xã', unit('', { vague: 'cap-xa' })],
  ['=địa phương|các địa phương', unit('', { vague: 'dia-phuong' })],
  ['thôn buôn bản tổ dân phố|thôn buôn tổ dân phố|thôn bản tổ dân phố|thôn bon buôn tổ dân phố|thôn tổ dân phố|thôn ấp khu phố|ấp khu phố|thôn làng tổ dân phố|thôn khu phố|thôn buôn làng|thôn xóm|thôn buôn|thôn bản|bản làng|buôn làng|bản tổ dân phố|xóm tổ dân phố', unit('thon-buon-tdp')],
  ['=thôn|tổ dân phố|khu phố|khu dân cư', unit('thon-buon-tdp', { named: true })],
  ['=bản|=buôn|=bon|=ấp|=âp|=khóm|=xóm|=làng', unit('thon-buon-tdp', { named: true, doubtful: true })],
  ['đơn vị trực thuộc|đơn vị cơ sở trực thuộc|cơ quan trực thuộc', unit('don-vi-truc-thuoc')],
  ['cơ quan đơn vị địa phương|cơ quan địa phương đơn vị|cơ quan đơn vị|đơn vị sự nghiệp|cơ quan tổ chức đơn vị|trường học|nhà trường|cơ sở giáo dục|trường đại học|trường cao đẳng|trường trung học|đơn vị trường học|cơ quan tổ chức|=đơn vị|=cơ quan', unit('co-quan-don-vi')],
  ['cụm khối thi đua|khối thi đua|cụm thi đua|khối cụm thi đua', unit('co-quan-don-vi', { numbered: true })],
  ['=trường', unit('co-quan-don-vi', { own: true, doubtful: true, classed: true })],
  ['phòng chuyên môn|phòng ban chuyên môn|phòng ban|văn phòng và các phòng|văn phòng các phòng|các phòng|các khoa phòng|các khoa|khoa phòng|chủ đầu tư|ban quản lý dự án|các trạm y tế|các chi bộ|các chi hội|các chi đoàn|chi hội đoàn thể', unit('co-quan-don-vi', { own: true })],
  ['trạm y tế cấp xã|trạm y tế xã phường|trạm y tế các xã phường|trường học cấp xã', unit('co-quan-don-vi', { own: true })],
  ['doanh nghiệp|=DN|công ty|tổng công ty|tập đoàn|nhà thầu|nhà thầu chính|nhà đầu tư|cơ sở sản xuất kinh doanh|cơ sở sản xuất|cơ sở kinh doanh|đơn vị thi công|siêu thị|trung tâm thương mại|cơ sở lưu trú|trang trại|khách sạn', unit('doanh-nghiep')],
  ['hợp tác xã|liên hiệp hợp tác xã|=HTX', unit('hop-tac-xa')],
  ['quỹ tín dụng|quỹ tín dụng nhân dân', unit('quy-tin-dung')],
  ['ngân hàng|tổ chức tín dụng', unit('ngan-hang-tctd')],
  ['tổ chức tôn giáo|cơ sở tôn giáo', unit('to-chuc-ton-giao')],
]);

const NARROW = /^\s*(?:(?:thuộc|ở|có|đặc biệt khó khăn|khu vực I|biên giới|miền núi|loại I|trọng điểm)[^,;:.()]{0,60}?)(?=\s+(?:được|đề nghị|đề cử|bình chọn|chọn|lựa chọn|giới thiệu|căn cứ|mỗi|không|tối đa)|[,;:.()]|$)/u;
const NAME_JOINT = /^(?:|-|–|['’])$/u;
const isName = (word: Word | undefined): boolean => word !== undefined && /^(?:\p{Lu}|\d)/u.test(word.text);

/** Whether a mention can be given a number; a body that only decides cannot. */
export const isReceiver = ({ kinds, vague, names }: UnitMention): boolean => kinds.length > 0 || vague !== null || /^(?:Cụm|Khối) /iu.test(names[0] ?? '');

/** In: words and the sentence they come from. Out: every unit named, in order; no word is counted twice. */
export function unitMentions(words: readonly Word[], text: string): UnitMention[] {
  const found: UnitMention[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = unitAt(words, at, text);
    if (mention !== null && (mention.kinds.length > 0 || mention.vague !== null)) found.push(mention);
    at += mention?.length ?? 1;
  }
  return found;
}

/** The unit that begins at a word, or a mention without kind where the words mean something else. */
export function unitAt(words: readonly Word[], at: number, text: string): UnitMention | null {
  const body = bodyAt(words, at);
  if (body !== null) return { at, length: body.length, kinds: body.kind === null ? [] : [body.kind], names: [body.name], vague: null, narrowed: null, generic: false };
  const match = UNITS.at(words, at);
  const article = /^(?:các|những)$/u.test(words[at]?.low ?? '') ? 1 : 0;
  const below = match !== null && match.value.kinds[0] !== 'co-quan-don-vi' ? 0 : subordinateLength(words, at + article);
  const under = below === 0 ? 0 : below + article;
  if (under > 0) return { at, length: under, kinds: ['don-vi-truc-thuoc'], names: [], vague: null, narrowed: null, generic: false };
  if (match === null) return null;
  const { vague = null, named = false, doubtful = false, own = false, classed = false, numbered = false } = match.value;
  const capitals = named && words[at]?.text === words[at]?.text.toUpperCase();
  const said = named && !capitals ? modified(words, at + match.length) : 0;
  const seated = ofPlaces(match.value) ? seatLength(words, at + match.length) : 0;
  if (seated > 0) return { at, length: match.length + seated, kinds: match.value.kinds, names: [nameText(words.slice(at, at + match.length + seated))], vague: null, narrowed: null, generic: false };
  const proper = numbered ? numberAfter(words, at + match.length) : named && !capitals ? namesAfter(words, at + match.length + said) : NOTHING;
  const hasClass = words[at + match.length]?.low === 'có' && words[at + match.length]?.gap === '';
  const told = /^(?:mỗi|từng|các|những|riêng)$/u.test(words[at - 1]?.low ?? '') && !classed;
  if (doubtful && proper.names.length === 0 && !told && !hasClass) return null;
  const length = match.length + (proper.length > 0 ? said : 0) + proper.length + (ofPlaces(match.value) ? placesLength(words, at + match.length) : 0);
  const kinds = numbered && proper.length > 0 ? [] : match.value.kinds;
  const names = proper.names.map((name) => (/^(?:(?:số )?\d+|số [IVX]+)$/u.test(name) ? `${kindWords(words.slice(at, at + match.length))} ${name}` : name));
  const generic = !own && proper.names.length === 0 && (vague === 'dia-phuong' || (vague === null && kinds.length > 0 && kinds.every((kind) => kind === 'co-quan-don-vi')));
  const end = words[at + length - 1]?.to ?? 0;
  const narrowed = proper.names.length === 0 ? (NARROW.exec(text.slice(end, end + 80))?.[0].trim() ?? null) : null;
  return { at, length, kinds, names, vague, narrowed, generic };
}

/** Kinds that every commune has of its own. */
const OF_PLACES: ReadonlySet<PlanUnitKind> = new Set(['to-chuc-ctxh', 'to-chuc-xa-hoi', 'co-quan-dang', 'llvt', 'mttq']);
const ofPlaces = ({ kinds, named = false }: UnitWords): boolean => !named && kinds.length > 0 && kinds.every((kind) => OF_PLACES.has(kind));
const PLACES = lexicon<true>([['=xã|=phường|đặc khu|thị trấn|các xã', true]]);

/** «công đoàn xã, phường», «Hội LHPN xã, phường và đặc khu»: places right behind a body that each of them has; 0: no such list. */
function placesLength(words: readonly Word[], start: number): number {
  let at = start;
  for (let listed = 0; ; listed += 1) {
    const joint = listed > 0 && words[at]?.low === 'và' && words[at]?.gap === '' ? 1 : 0;
    const place = words[at + joint]?.gap === (listed > 0 && joint === 0 ? ',' : '') ? PLACES.at(words, at + joint) : null;
    const end = at + joint + (place?.length ?? 0);
    // «Đảng ủy xã Bến Hoa»: a name.
    const behind = words[end];
    if (place === null || (behind?.gap === '' && /^\p{Lu}/u.test(behind.text))) return listed > 1 ? at - start : 0;
    at = end;
  }
}

/** «Ủy ban MTTQ phường Bến Hoa»: the place with its name behind a body; 0: none. */
function seatLength(words: readonly Word[], start: number): number {
  const place = words[start]?.gap === '' ? PLACE.at(words, start) : null;
  const name = place === null ? 0 : nameLength(words, start + place.length);
  return place === null || name === 0 || words[start + place.length]?.gap !== '' ? 0 : place.length + name;
}
const PLACE = lexicon<true>([['=xã|=phường|đặc khu', true]]);

interface Names {
  readonly names: readonly string[];
  readonly length: number;
}
const NOTHING: Names = { names: [], length: 0 };

/** «số 5», «số II» behind «Cụm thi đua». */
function numberAfter(words: readonly Word[], at: number): Names {
  const number = words[at + 1]?.text ?? '';
  if (words[at]?.low !== 'số' || words[at]?.gap !== '' || words[at + 1]?.gap !== '' || !/^(?:\d{1,2}|[IVX]{1,4})$/u.test(number)) return NOTHING;
  return { names: [`số ${number}`], length: 2 };
}

const CLASSES = lexicon<true>([['biên giới|=đảo|đảo tiền tiêu|=điểm|thí điểm|miền núi|vùng cao|vùng biên|ven biển|bãi ngang|trung tâm|trọng điểm|anh hùng|khu vực III|đặc biệt khó khăn|=nghèo', true]]);

/** «xã đảo Hòn Mực», «xã biên giới Nậm Rốm»: words between the kind and the name, where a name follows. */
function modified(words: readonly Word[], at: number): number {
  const said = words[at]?.gap === '' ? CLASSES.at(words, at) : null;
  const next = said === null ? undefined : words[at + said.length];
  return said === null || next?.gap !== '' || !/^\p{Lu}/u.test(next.text) || /^\p{Lu}/u.test(words[at]?.text ?? '') ? 0 : said.length;
}

/** «Tổ dân phố» of «tổ dân phố số 7»: a number alone is no name. */
function kindWords(words: readonly Word[]): string {
  const printed = words.map(({ text }) => text).join(' ');
  return printed.charAt(0).toUpperCase() + printed.slice(1);
}

/** «Đam Rông», «Xuân Hương - Đà Lạt», «1 Bảo Lộc», «Krông Pắc và Ea Kar» after a kind of unit. */
function namesAfter(words: readonly Word[], start: number): Names {
  const names: string[] = [];
  let at = start;
  for (;;) {
    const joint = names.length === 0 ? 0 : jointLength(words, at);
    const length = nameLength(words, at + joint);
    if (length === 0 || (names.length > 0 && ((joint === 0 && words[at]?.gap !== ',') || opensUnit(words, at + joint)))) break;
    names.push(nameText(words.slice(at + joint, at + joint + length)));
    at += joint + length;
  }
  return { names, length: at - start };
}

/** «Tổ dân phố số 7 và Tổ dân phố số 11»: behind the joint stands a unit of its own, no further name. */
function opensUnit(words: readonly Word[], at: number): boolean {
  const match = UNITS.at(words, at);
  return match !== null && match.value.named === true && match.value.doubtful !== true;
}

/** «Đảng ủy xã, Mặt trận Tổ quốc»: behind the comma stands a kind of unit, no name. */
function isUnitWord(words: readonly Word[], at: number): boolean {
  const match = UNITS.at(words, at);
  return match !== null && match.value.kinds.length > 0 && match.value.doubtful !== true && match.value.named !== true;
}

const jointLength = (words: readonly Word[], at: number): number => (words[at]?.low === 'và' && words[at]?.gap === '' ? 1 : 0);

/** «khu phố 3 được …», «thôn 5, thôn 6»: a plain number is the name where no counted noun follows. */
function isNumbered(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.gap !== '' || !/^[1-9]\d?$/u.test(word.text) || !/^(?:phố|thôn|ấp|khóm|xóm|buôn|bản)$/u.test(words[at - 1]?.low ?? '')) return false;
  const next = words[at + 1];
  return next === undefined || /^[,;:]/u.test(next.gap) || (next.gap === '' && /^(?:được|và|đề|giới|không|tối|mỗi|chọn)$/u.test(next.low));
}

function nameLength(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first?.low === 'số' && first.gap === '' && /^\d{1,3}$/u.test(words[at + 1]?.text ?? '') && words[at + 1]?.gap === '') return 2;
  if (isNumbered(words, at)) return 1;
  if (!isName(first) || first === undefined) return 0;
  if (first.gap !== '' && first.gap !== ',' && !(first.gap === ':' && announced(words, at))) return 0;
  if (bodyAt(words, at) !== null || (first.gap === ',' && isUnitWord(words, at))) return 0;
  if (/^\d/u.test(first.text) && !(first.text.length <= 2 && !first.text.startsWith('0') && /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && words[at + 1]?.gap === '')) return 0;
  let length = 1;
  for (; length < 7; length += 1) {
    const word = words[at + length];
    if (word === undefined || !NAME_JOINT.test(word.gap)) break;
    const afterMark = /^['’]$/u.test(word.gap);
    if (!isName(word) && !afterMark) break;
    if (/^\d/u.test(word.text) && (word.text.length > 2 || word.text.startsWith('0'))) break;
  }
  return length;
}

/** «các thôn: Khe Nứa, Đồi Thông»: behind the colon stands a list of names, no new clause. */
function announced(words: readonly Word[], at: number): boolean {
  const before = words[at - 2]?.low ?? '';
  return (/^(?:các|những)$/u.test(before) || /^\d/u.test(before)) && subjectAt(words, at) === null && !/^(?:mỗi|từng|không|tối|tổng|sơ|hằng|hàng|cuối|khi|từ|số|chọn|lựa|đề|được|bằng|giấy|cờ)$/u.test(words[at]?.low ?? '');
}

function nameText(words: readonly Word[]): string {
  return words.map((word, index) => (index === 0 ? '' : /^['’]$/u.test(word.gap) ? word.gap : word.gap === '' ? ' ' : ' - ') + word.text).join('');
}

/** Kinds a vague word stands for in this plan. `bare`: the whole text in small letters without marks. */
export function kindsOf(mention: UnitMention, plan: PlanKinds): readonly PlanUnitKind[] {
  if (mention.vague === 'cap-huyen') return plan.district;
  if (mention.vague === 'cap-xa') return plan.commune;
  if (mention.vague === 'dia-phuong') return plan.local;
  return mention.kinds;
}

/** Which kinds of local unit a plan speaks of. */
export interface PlanKinds {
  readonly commune: readonly PlanUnitKind[];
  readonly district: readonly PlanUnitKind[];
  readonly local: readonly PlanUnitKind[];
  /** The commune that issues the plan, where it is one: «xã» without «mỗi», «các» is then itself. */
  readonly issuer: PlanUnitKind | null;
  /** A department issues it: hospitals, schools and centres named in it are its own. */
  readonly department: boolean;
}

/** Characters of the name of the body that issues a plan. */
const HEAD = 80;

/** In: the plan's text in small letters without marks. */
export function planKinds(bare: string): PlanKinds {
  const has = (word: string): boolean => bare.includes(word);
  const commune: PlanUnitKind[] = ['xa', 'phuong'];
  if (has('dac khu')) commune.push('dac-khu');
  if (has('thi tran')) commune.push('thi-tran');
  const district: PlanUnitKind[] = ['huyen'];
  if (has('thi xa')) district.push('thi-xa');
  if (has('thanh pho')) district.push('thanh-pho');
  const twoTier = !/\b(?:cac|cap) huyen\b|\bhuyen, thanh pho|\bhuyen, thi xa/u.test(bare);
  const issuer = /^\W*(?:uy ban nhan dan|ubnd)\s+(xa|phuong|dac khu)(?![a-z,])/u.exec(bare.slice(0, HEAD))?.[1];
  return { commune, district, local: twoTier ? commune : district, issuer: issuer === undefined ? null : issuer === 'dac khu' ? 'dac-khu' : (issuer as PlanUnitKind), department: /^\W*(?:(?:uy ban nhan dan|ubnd)[^\n]{0,60}\n\W*)?so [a-z]/u.test(bare.slice(0, 2 * HEAD)) };
}

const SUBJECTS = lexicon<readonly PlanSubjectKind[]>([
  ['tập thể nhỏ|tập thể|tập thể tiêu biểu', ['tap-the']],
  ['cá nhân|công nhân|nông dân|người lao động|doanh nhân|lao động trực tiếp|cán bộ công chức viên chức|công chức viên chức|cán bộ|công chức|viên chức|chiến sĩ|chiến sỹ|học sinh|giáo viên|người dân|đảng viên|đoàn viên|hội viên|nghệ nhân|chức sắc|chức việc|già làng|người có uy tín|nhà giáo|thầy thuốc|ngư dân|=người', ['ca-nhan']],
  ['hộ gia đình|gia đình|hộ dân|=hộ', ['ho-gia-dinh']],
]);

/** Kinds of subject the word begins, and how many words it takes. */
export const subjectAt = (words: readonly Word[], at: number): { readonly value: readonly PlanSubjectKind[]; readonly length: number } | null => SUBJECTS.at(words, at);

/** Kinds of subject named by «tập thể», «cá nhân», «hộ gia đình» in the text, in the fixed order. */
export function subjectKindsIn(words: readonly Word[]): PlanSubjectKind[] {
  const seen = new Set<PlanSubjectKind>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (word.bare === 'tap' && words[at + 1]?.bare === 'the') seen.add('tap-the');
    if (word.bare === 'ca' && words[at + 1]?.bare === 'nhan') seen.add('ca-nhan');
    if ((word.bare === 'gia' && words[at + 1]?.bare === 'dinh') || (word.low === 'hộ' && words[at + 1]?.bare === 'dan')) seen.add('ho-gia-dinh');
  }
  return (['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const).filter((kind) => seen.has(kind));
}
