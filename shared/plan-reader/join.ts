import { flat } from './flat.ts';
import type { Line } from './lines.ts';
import { bulletLength, isLoneMarker, markerOf } from './markers.ts';
import { brokenFigure } from './ocr-numbers.ts';

const DOCUMENT_TYPE = /^(?:KẾ HOẠCH|HƯỚNG DẪN|CHỈ THỊ|QUYẾT ĐỊNH|CÔNG VĂN|THÔNG BÁO|CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|Kế hoạch|Hướng dẫn|Chỉ thị|Quyết định)(?: \d{4})?$/u;
const OPENER = new RegExp([
  'Số ?:', 'S(?:ố|Ố) \\d{1,6}\\p{Lu}? ?[-/] ?\\p{Lu}{2}', 'CỘNG HÒA', 'CỘNG HOÀ', 'Độc lập', 'Nơi nhận', 'Kính gửi', 'Căn cứ ', 'Điều \\d', 'TM\\.', 'KT\\.', 'TL\\.', 'TUQ\\.', 'Q\\. ', 'T/M', 'K/T', 'Giai đoạn \\d', 'Đợt \\d', 'Trên đây là',
  '\\((?:Ban hành|Kèm) ', '(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|\\(?[Đđ]ã ký\\)?)$', '\\p{Lu}[\\p{L} .-]{2,30}, ngày [\\d. …/]*(?:tháng|$)', '(?:SỞ|BAN|VĂN PHÒNG|HỘI ĐỒNG|CÔNG AN|BỘ CHỈ HUY) \\p{Lu}{2}', 'V/v ',
].join('|'), 'u');
const SIGNED = /^\(?đã ký\)?$/iu;
const STARTS = new RegExp(`^(?:${OPENER.source})`, 'u');

const TERMINAL = /[.;:!?…]["”’)]?$|\.\/\.?$/u;
/** Words after which a sentence cannot end. */
const HANGING = /(?:^|[\s(“"])(?:và|với|của|cho|về|tại|từ|đến|theo|các|những|để|trong|do|là|có|không|số|được|bởi|bằng|như|hoặc|hay|vào|khi|nhằm|ngày|tháng|thứ|khóa|khoá|Sở|Ủy ban|nhiệm kỳ|tổng|mỗi|từng|giữa|trên|dưới|gồm|Nghị|Quyết|mức|THỨ|KHÓA|KỲ|CỦA|CÁC|VÀ)$/u;
const COMPOUND_TAIL = /(?:kinh tế|chính trị|quốc phòng|[Tt]hi đua|văn hóa|văn hoá|[Ll]ao động|công nghiệp|xã hội|giáo dục|thương mại|khoa học|Cụm|nông nghiệp)$/u;
const COMPOUND_HEAD = /^[-–—] ?(?:xã hội|an ninh|[Kk]hen thưởng|Thương binh|xây dựng|đào tạo|dịch vụ|công nghệ|nghề nghiệp|[Kk]hối|thể thao|lâm nghiệp)/u;

interface Style {
  /** Lines were broken at a page width: a break says nothing. */
  readonly wrapped: boolean;
  readonly width: number;
  /** Wrapped, with an empty line after each paragraph. */
  readonly spaced: boolean;
}

/** In: cleaned lines. Out: logical paragraphs, in order. Each line is looked at together with its neighbour only. */
export function joined(lines: readonly Line[]): string[] {
  const style = styleOf(lines);
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let previous: Line | null = null;
  let quoteOpen = false;
  for (const line of lines) {
    const goesOn = previous !== null && continues(previous.text, line, style, parts.length === 1 ? previous.text : (parts[0] ?? ''), quoteOpen);
    if (!goesOn && parts.length > 0) {
      paragraphs.push(parts.join(''));
      parts = [];
      quoteOpen = false;
    }
    parts.push(parts.length === 0 || brokenFigure(previous?.text ?? '', line.text) ? line.text : ` ${line.text}`);
    quoteOpen = openAfter(line.text, quoteOpen);
    previous = line;
  }
  if (parts.length > 0) paragraphs.push(parts.join(''));
  return paragraphs;
}

function openAfter(text: string, before: boolean): boolean {
  const opened = text.lastIndexOf('“');
  const closed = text.lastIndexOf('”');
  return opened < 0 && closed < 0 ? before : opened > closed;
}

function styleOf(lines: readonly Line[]): Style {
  let soft = 0;
  const lengths = lines.map((line, index) => {
    const before = lines[index - 1];
    if (line.gap === 'none' && before && /^\p{Ll}/u.test(line.text) && !TERMINAL.test(before.text) && !markerOf(line.text)) soft += 1;
    return line.text.length;
  }).sort((a, b) => a - b);
  const wrapped = soft >= 3 && soft * 8 >= lines.length;
  const blanks = lines.reduce((sum, line) => sum + (line.gap === 'blank' ? 1 : 0), 0);
  return { wrapped, width: lengths[Math.floor(lengths.length * 0.9)] ?? 0, spaced: wrapped && blanks * 8 >= lines.length };
}

/** Whether `line` goes on with the paragraph whose last line is `before` and whose first is `first`. */
function continues(before: string, line: Line, style: Style, first: string, quoteOpen: boolean): boolean {
  const text = line.text;
  if (line.gap === 'wall' || text.includes(' | ') || before.includes(' | ')) return false;
  if (DOCUMENT_TYPE.test(before) || DOCUMENT_TYPE.test(text) || STARTS.test(text) || /^Nơi nhận ?:?$/u.test(before) || /\.\/\.?$/u.test(before)) return false;
  if (isLoneMarker(before)) return true;
  if (brokenFigure(before, text)) return true;
  const ended = TERMINAL.test(before);
  if (startsItem(before, line, ended)) return false;
  if (bulletLength(text) > 0) return true;
  if (capitals(text) && capitals(before)) return line.gap === 'none' && (markerOf(first) !== null || titleLike(before, text));
  if (quoteOpen && /^[\p{L}\d]/u.test(text) && !ended) return true;
  if (!ended && NAMELESS.test(before.slice(-24)) && /^\p{Lu}\p{Ll}/u.test(text)) return true;
  if (!ended && (hangs(before) || /^[\p{Ll}%)”,;]/u.test(text))) return !(capitals(before) && before.length < 40 && line.gap === 'blank');
  if (line.gap === 'blank') return false;
  if (!style.wrapped) return false;
  if ((capitals(before) && !capitals(text)) || SIGNED.test(before)) return false;
  const firstWord = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  return style.spaced || before.length + 1 + firstWord > style.width * (ended ? 0.85 : 0.55);
}

/** «… ĐẾN NĂM 2028» over «- 100% …»: no range goes on from a year to a number that is none, nor over an empty line. */
const isRange = (before: string, { text, gap }: Line): boolean => gap === 'none' && /\d$/u.test(before) && /^[-–—] ?\d/u.test(text) && (!/(?:19|20)\d{2}$/u.test(before) || /^[-–—] ?(?:19|20)\d{2}(?!\d)/u.test(text)) && !capitals(before);
/** «Khen thưởng hằng năm»: a year that no number follows. */
const EVERY_YEAR = /(?:hằng|hàng|mỗi|từng|trong|cả|cuối|giữa|đầu) năm$/iu;

function startsItem(before: string, line: Line, ended: boolean): boolean {
  const { text } = line;
  if (bulletLength(text) > 0) {
    if (ended) return true;
    if (isRange(before, line)) return false;
    return !(COMPOUND_TAIL.test(before) && COMPOUND_HEAD.test(text)) && !(/^[-–—] ?\p{Ll}/u.test(text) && /[\p{L},]$/u.test(before) && hangs(before));
  }
  if (/^\d{1,2}\s+\p{Lu}\p{Ll}/u.test(text) && !hangs(before)) return true;
  const marker = markerOf(text);
  return marker !== null && (ended || EVERY_YEAR.test(before.slice(-16)) || !/^(?:dieu|khoan|muc|diem|so|ngay|thang|nam|phan|chuong|thu|khoa|ky)$/u.test(lastWord(before)));
}

const lastWord = (text: string): string => flat(/[\p{L}\p{M}]+$/u.exec(text.slice(-12))?.[0] ?? '');
/** «… và xã», «… của phường»: the name stands on the next line. */
const NAMELESS = /(?:^|\s)(?:và|hoặc|là|tại|của|thuộc|riêng|ở) (?:xã|phường|thôn|bản|tỉnh|huyện|đặc khu)$/u;
const hangs = (text: string): boolean => /[,(–—+&]$|[^.]-$|\p{L}\/$/u.test(text.slice(-3)) || HANGING.test(text.slice(-10));
const capitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text.slice(0, 160));

/** Lines of one heading or of one body's name in the head of a paper. */
const titleLike = (before: string, text: string): boolean => before.length + text.length > 20 && !/^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)|^(?:TM|KT|TL|TUQ|Q)\./u.test(before) && !/^(?:TỈNH|HUYỆN|THÀNH PHỐ|XÃ|PHƯỜNG)\s/u.test(before);
