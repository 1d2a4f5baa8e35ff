import { lexicon } from './words.ts';
import type { Word } from './words.ts';
import { unitAt } from './unit-kinds.ts';
import type { UnitMention } from './unit-kinds.ts';

/** Words that «mỗi», «từng» count without meaning a unit that puts forward nominees: times, people, things, levels. */
const NO_UNIT = lexicon<true>([
  ['=năm|=tháng|=quý|=ngày|=tuần|=kỳ|=đợt|=lần|=chặng|giai đoạn|=khi|=năm học|=buổi|=giờ|=phút|=mùa|=vụ', true],
  ['=người|cá nhân|tập thể|=hộ|gia đình|công dân|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|học sinh|người dân|giáo viên|thành viên|đại biểu|trường hợp|đối tượng', true],
  ['nội dung|chỉ tiêu|tiêu chí|tiêu chuẩn|hình thức|danh hiệu|=loại|=hạng|=mức|=cấp|lĩnh vực|nhiệm vụ|=việc|phần việc|mô hình|công trình|dự án|sản phẩm|sáng kiến|thành tích|phong trào|=gương|điển hình|=suất|=căn|=bộ|hồ sơ|=bản|bằng khen|giấy khen|=cờ|=điểm|=km|=ha|=bên|=cuộc|=mặt|=khâu|=bước|phần thưởng|=giải', true],
]);
/** Words behind the name of a unit. */
const STOP = new Set('được đề chọn lựa bình giới xét không tối có là cử đăng suy tặng ít tổng căn gồm trình gửi bầu thì phải cần đều chỉ tự từ chưa vượt nhiều lập xem mỗi từng'.split(' '));
const LONGEST = 9;

/** The words of a unit's name from `at` up to a verb, a number or a sign. */
function extent(words: readonly Word[], at: number): number {
  let end = at;
  while (end < words.length && end - at < LONGEST) {
    const word = words[end];
    if (word === undefined || STOP.has(word.low) || /^\d/u.test(word.text)) break;
    if (end > at && !/^[–-]?$/u.test(word.gap)) break;
    if (word.low === 'và' && isHead(words, end + 1)) break;
    end += 1;
  }
  return end - at;
}

const isHead = (words: readonly Word[], at: number): boolean => ORGANISATIONS.at(words, at) !== null || unitAt(words, at, '') !== null;

/** «mỗi chủ đầu tư», «mỗi chi đoàn», «mỗi trạm y tế»: a unit the table does not hold, behind the word for «each» at `at - 1`. */
export function unitAfterEach(words: readonly Word[], at: number): UnitMention | null {
  const first = words[at];
  if (first === undefined || first.gap !== '' || !/^\p{L}/u.test(first.text) || NO_UNIT.at(words, at) !== null) return null;
  const length = extent(words, at);
  return length === 0 ? null : { at, length, kinds: ['co-quan-don-vi'], names: [], vague: null, narrowed: null, generic: SAME.at(words, at)?.length === length };
}

/** «mỗi lực lượng», «mỗi tổ chức», «mỗi nơi»: words for units named before. */
const SAME = lexicon<true>([['lực lượng|tổ chức|=nơi|=bên|=khối|=cụm', true]]);

const ORGANISATIONS = lexicon<true>([
  ['bệnh viện|=trường|đại học|trung tâm|công ty|tổng công ty|chi cục|=cục|=hạt|=đài|=báo|bảo hiểm xã hội|kho bạc|chi nhánh|đảng ủy|tòa án|viện kiểm sát|=viện|học viện|ngân hàng|thư viện|bảo tàng|=khoa|=phòng|=trạm|hợp tác xã|tập đoàn|=quỹ|đảng bộ|chi bộ|=đoàn|công đoàn|công đoàn cơ sở|=hội|ban quản lý|trung đoàn|tiểu đoàn|=đồn|thuế|hải quan|điện lực|bưu điện|văn phòng|=ban', true],
]);

/** Words between the head and the level: «đa khoa». */
const LONGEST_TAIL = 12;

/** «Bệnh viện đa khoa tỉnh, …», «Trung tâm kiểm soát bệnh tật tỉnh được …»: small words up to the level, where the name ends; 0: none. */
function tailToLevel(words: readonly Word[], start: number): number {
  for (let at = start; at < start + LONGEST_TAIL; at += 1) {
    const word = words[at];
    if (word === undefined || word.gap !== '' || !/^\p{Ll}/u.test(word.text) || (STOP.has(word.low) && words[at - 1]?.low !== 'công') || /^(?:các|cấp|tuyến|thuộc|trực|toàn|của|trên|ở|và)$/u.test(word.low)) return 0;
    if (word.low !== 'tỉnh' || at === start) continue;
    const next = words[at + 1];
    return next === undefined || /^[,;:]/u.test(next.gap) || STOP.has(next.low) || next.low === 'và' ? at + 1 - start : 0;
  }
  return 0;
}

/** «Bệnh viện Đa khoa tỉnh», «Trường THPT Nguyễn Huệ»: a single unit by its whole name, whatever kind it is. */
export function organisationAt(words: readonly Word[], at: number, text: string): UnitMention | null {
  const head = ORGANISATIONS.at(words, at);
  const first = words[at];
  if (head === null || first === undefined) return null;
  // «Thuế tỉnh An Thủy», «Kho bạc Nhà nước khu vực»: the level may stand between.
  const level = words[at + head.length]?.low === 'tỉnh' && words[at + head.length]?.gap === '' ? 1 : 0;
  const spoken = level > 0 ? 0 : tailToLevel(words, at + head.length);
  const next = words[at + head.length + level];
  const known = unitAt(words, at, text);
  if (known !== null && known.names.length > 0) return null;
  const whole = spoken > 0 ? /^\p{Lu}/u.test(first.text) : level > 0 && /^\p{Lu}/u.test(first.text) && (next === undefined || /^[,;:]/u.test(next.gap) || STOP.has(next.low));
  if (!whole && (next === undefined || !/^[–-]?$/u.test(next.gap) || !/^(?:\p{Lu}|\d)/u.test(next.text))) return null;
  const length = whole ? head.length + level + spoken : extent(words, at);
  if (length <= head.length) return null;
  const name = text.slice(first.from, words[at + length - 1]?.to ?? first.to).replace(/\s+/gu, ' ');
  const society = /(?:^|Ban Đại diện )(?:Hội|Hiệp hội|Liên hiệp (?:các )?[Hh]ội) /iu.test(name) || (first.bare === 'doan' && words[at + 1]?.bare === 'luat');
  const union = /^(?:Công đoàn|Đoàn (?:Công an|Quân sự|Thanh niên|[Tt]rường|Khối|xã|phường)) /u.test(`${name} `);
  const bank = /Ngân hàng/u.test(name);
  const kinds = bank ? (['ngan-hang-tctd'] as const) : union ? (['to-chuc-ctxh'] as const) : society ? (['to-chuc-xa-hoi'] as const) : (known?.kinds ?? []).filter((kind) => kind !== 'co-quan-don-vi');
  return { at, length, kinds, names: [name], vague: null, narrowed: null, generic: false };
}
