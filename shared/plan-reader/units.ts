import { fold } from '../text/fold.ts';
import { phrasesOf } from './phrases.ts';
import type { Phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** `percent`: of a whole; `points`: percentage points; `count`: things counted; `amount`: money, weight, length; `none`: never a target's unit. */
export type UnitKind = 'percent' | 'points' | 'count' | 'amount' | 'score' | 'rank' | 'times' | 'none';

export interface ReadUnit {
  /** As the plan schema writes it: «triệu đồng/người», «bác sĩ/vạn dân», «% GRDP». */
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit ends in «/năm» (taken off the name of counted things). */
  readonly perYear: boolean;
  /** Has a «/…» other than the year. */
  readonly ratio: boolean;
  /** Not in the tables: the first words behind the number. */
  readonly guessed: boolean;
  /** First token behind the unit. */
  readonly end: number;
}

/** Counted things: the name in the plan schema is the head word; a `>` gives it where it differs. */
const COUNTED = `
người|lượt người|lượt khách > lượt|lượt khách du lịch > lượt|lượt|khách > khách|lao động|người lao động > lao động|học viên|đảng viên|đảng viên mới > đảng viên|đoàn viên|đoàn viên mới > đoàn viên|hội viên|hội viên mới > hội viên
bé trai|thí sinh|cử tri|du khách|chủ thể|nhà thầu|học sinh|sinh viên|trẻ em|trẻ|thanh niên|phụ nữ|nông dân|cán bộ|công chức|viên chức|công nhân|giáo viên|chuyên gia|kỹ sư|thạc sĩ|tiến sĩ|chiến sĩ|quân nhân|người dân > người
quần chúng|quần chúng ưu tú > quần chúng|đại biểu|bí thư|trưởng thôn|người nghèo > người|người khuyết tật > người|đối tượng|người cao tuổi > người|người có công > người
hộ|hộ dân > hộ|hộ gia đình > hộ|hộ nghèo > hộ|hộ cận nghèo > hộ|gia đình|hộ kinh doanh > hộ|hộ thoát nghèo > hộ
xã|xã , phường > xã, phường|phường , xã > phường, xã|xã , phường , đặc khu > xã, phường, đặc khu|phường|thị trấn|đặc khu|huyện|tỉnh|thành phố|đơn vị|đơn vị cấp huyện > đơn vị|đơn vị cấp xã > đơn vị|đơn vị hành chính > đơn vị|cơ quan|đầu mối|địa phương|đô thị
thôn|bản|buôn|làng|ấp|xóm|tổ dân phố|khu phố|khu dân cư|thôn bản|thôn buôn|phum|sóc|bon|khóm|dòng họ|cụm dân cư
tổ chức|tổ chức đảng > tổ chức|tổ chức cơ sở đảng > tổ chức|tổ chức công đoàn > tổ chức|chi bộ|đảng bộ|chi đoàn|chi hội|công đoàn cơ sở|công đoàn
doanh nghiệp|doanh nghiệp mới > doanh nghiệp|hợp tác xã|htx > hợp tác xã|liên hiệp hợp tác xã|tổ hợp tác|trang trại|cơ sở|nhà máy|cửa hàng|nhà đầu tư|khu công nghiệp|cụm công nghiệp|làng nghề|siêu thị|khách sạn
trường|trường học > trường|trường mầm non > trường|trường tiểu học > trường|lớp|lớp học > lớp|lớp tập huấn > lớp|phòng học|phòng|giường|giường bệnh > giường|bác sĩ|dược sĩ|dược sĩ đại học > dược sĩ|điều dưỡng|trạm|trạm y tế > trạm|bệnh viện|ca|ca bệnh > ca|buồng bệnh|khu vui chơi
căn nhà > căn|ngôi nhà > ngôi nhà|nhà ở > nhà|căn|căn hộ > căn|nhà ở xã hội > căn|căn nhà ở xã hội > căn|căn hộ nhà ở xã hội > căn|nhà tạm > nhà|nhà tình nghĩa > nhà|nhà tình thương > nhà|nhà đại đoàn kết > nhà|nhà|nhà văn hóa|nhà văn hoá > nhà văn hóa|nhà máy điện|căn nhà tạm > căn|ngôi nhà tạm > ngôi nhà|mái ấm
công trình|dự án|mô hình|mô hình điểm > mô hình|sản phẩm|sản phẩm ocop > sản phẩm|sáng kiến|đề tài|giải pháp sáng tạo|giải pháp|phần việc|công trình phần việc|nhiệm vụ khoa học|bằng sáng chế|văn bằng|chuỗi|chuỗi liên kết|chuỗi giá trị|nhãn hiệu|thương hiệu|mã số vùng trồng|vườn mẫu|vườn|khu vườn
cây|cây xanh > cây|cây giống > cây|cây phân tán > cây|quả|liều|liều vắc xin > liều|mũi|mũi tiêm > mũi|con|con gia súc > con|gốc|chậu|máy|máy tính|máy tính bảng|máy vi tính > máy tính|thiết bị|thuê bao|điểm truy cập|camera|trạm bts > trạm|bóng đèn|cột đèn|trụ đèn|thùng rác|xe|tàu|lồng bè
tuyến đường|tuyến ngõ|tuyến hẻm|tuyến phố|tuyến kênh|tuyến|con đường > tuyến đường|đường|cây cầu > cầu|cầu|chợ|bãi|bãi rác|hố rác|công trình vệ sinh|công trình cấp nước|đập|hồ|trạm bơm|giếng|sân|sân thể thao|nhà vệ sinh|điểm du lịch|điểm vui chơi|di tích|lễ hội|thư viện|tủ sách
câu lạc bộ|clb > câu lạc bộ|đội|tổ|nhóm|tổ tự quản > tổ|tổ công nghệ số cộng đồng > tổ|tổ hòa giải > tổ|buổi|buổi tuyên truyền > buổi|cuộc|cuộc kiểm tra > cuộc|đợt kiểm tra|hội nghị|hội thi|hội thảo|lượt tuyên truyền|tin|bài|tin bài|bài viết|chuyên mục|phóng sự
gương|tấm gương|điển hình|điển hình tiên tiến > điển hình|gương điển hình > gương|suất|suất quà > suất|phần quà|suất học bổng|học bổng|đơn vị máu|ngày công|hồ sơ|thủ tục|thủ tục hành chính > thủ tục|tthc > thủ tục|dịch vụ|dịch vụ công > dịch vụ|văn bản|nghị quyết chuyên đề|đề án|kế hoạch nhỏ|hợp đồng|việc làm|việc làm mới > việc làm
trường hợp|sự cố|sai sót|thiếu sót|sai phạm|vùng lõm|vùng trắng|điểm trắng|điểm nghẽn|ổ dịch|đội hình|đội hình tình nguyện > đội hình|cổng trường|lối đi|điểm nóng|điểm đen|điểm chợ|điểm chợ tự phát > điểm chợ|điểm chợ cóc > điểm chợ|điểm tập kết|điểm tập kết rác > điểm tập kết|điểm lấn chiếm|điểm ngập|điểm ngập úng > điểm ngập|điểm sạt lở|điểm ô nhiễm|điểm giết mổ|đơn thư|đơn|tiết|tin , bài > tin, bài|gói thầu|vụ|vụ việc > vụ|vụ án > vụ|tiêu chí|lần|di sản|nghệ nhân|huy chương|giải|huy chương vàng > huy chương|bằng khen trung ương|vận động viên|đội văn nghệ|cặp|quyển|cuốn|sổ|bộ hồ sơ|ô|lô|khu|điểm dân cư|điểm trường|điểm đến|cột mốc|tấm thẻ|thẻ|tài khoản|tài khoản định danh|chữ ký số|chữ ký|mã qr > mã QR|giấy chứng nhận|thẻ bảo hiểm|tủ thuốc|cụm loa|đài truyền thanh|trạm phát sóng > trạm|lớp xóa mù chữ > lớp|giao dịch|nền tảng|ứng dụng|cơ sở dữ liệu|kho bãi|biên bản
`;
const MEASURED = 'đồng|đông > đồng|dồng > đồng|đổng > đồng|usd > USD|đô la mỹ > USD|đô la > USD|đôla > USD|ha|hecta > ha|héc ta > ha|km|m > m|mét > m|m2|m2 sàn|m3|m²|m³|km²|mét vuông > m2|mét khối > m3|km2|tấn|tạ|kg|yến|lít|mw > MW|kwh > kWh|gb > GB|mbps > Mbps|mwp > MWp|gw > GW|teu > TEU|dwt > DWT|ki lô mét > km|dân > dân|µg|μg > µg|mg';
const SCALES = 'trăm|nghìn|ngàn|triệu|tỷ|vạn|nghìn tỷ|ngàn tỷ|triệu tỷ|trăm nghìn|trăm triệu|chục';
/** Counted in plans, never a target: times, ages, tasks, ranks of things, receivers of awards. */
const NEVER = `
năm|tháng|ngày|tuần|quý|giờ|phút|giây|tuổi|tuổi trở lên|năm tuổi|thập kỷ|thế kỷ|ngày làm việc|giờ làm việc|năm liên tục|năm liền|tháng liên tục|nhiệm kỳ|kỳ|khóa|khoá|đợt|mùa|buổi sáng
khâu|khâu đột phá|đột phá|đột phá chiến lược|nhiệm vụ|nhiệm vụ trọng tâm|trụ cột|nhóm nhiệm vụ|nhóm giải pháp|nhóm chỉ tiêu|nhóm tiêu chí|nhóm đối tượng|dân tộc|dân tộc anh em|phong trào|phong trào thi đua|cuộc vận động|nội dung|chỉ tiêu|mục tiêu|chương trình|chương trình mục tiêu|chương trình mục tiêu quốc gia|chương trình mtqg|nghị quyết|chỉ thị|quy định|điều|điều khoản|khoản|mặt|mặt công tác|lĩnh vực|ngành|cấp|nước|quốc gia|thành tố|phương châm|nguyên tắc|quan điểm|yêu cầu|giai đoạn|bước|vấn đề|tiêu chuẩn|phẩm chất|tiểu dự án|hình thức|trường phái|vùng|miền|tiểu vùng|khu vực|bên|sao|làn xe|làn|tầng|mũi|mũi nhọn|không|sạch|rõ|tốt|nhất|tại chỗ|tăng cường|an|giảm|có|biết|hơn|cùng|hóa|ba|sẵn sàng|xung kích|trách nhiệm|phụ trách|chiều|thứ tiếng|danh hiệu|tập thể|cá nhân|tập thể và cá nhân|cờ|cờ thi đua|bằng khen|giấy khen|huân chương|kỷ niệm chương|bản > bản|bộ|bản chính|bản sao|đồng chí|thành viên|thành viên hội đồng|cụm|khối|cụm thi đua|khối thi đua|lần mức lương|lần mức|tháng lương|mức lương|trang|phụ lục|biểu|câu|chữ|dòng|cột|hàng|thế hệ|phần|điểm thưởng|điểm trừ|điểm cộng|ưu tiên|sự kiện|ngày lễ|ngày lễ lớn|môn|bậc học|cấp học|hệ|tiếng|người mắc|trang tin|làng và|tổng|số|các|của|và|tỉnh thành|huyện thị
`;

interface Noun {
  readonly name: string;
  readonly kind: UnitKind;
}

function rows(list: string, kind: UnitKind): [Noun, string][] {
  return list.trim().split(/[|\n]/u).filter((entry) => entry.trim() !== '').map((entry) => {
    const [phrase = '', name] = entry.split(' > ').map((part) => part.trim());
    return [{ name: name ?? phrase, kind }, phrase];
  });
}

const PERCENT: [Noun, string][] = [
  [{ name: '%', kind: 'percent' }, '%|phần trăm'], [{ name: '‰', kind: 'percent' }, '‰|phần nghìn|phần ngàn'],
  [{ name: 'điểm %', kind: 'points' }, 'điểm %|điểm phần trăm|đpt'],
];
const SINGLE: [Noun, string][] = [
  [{ name: 'điểm', kind: 'score' }, 'điểm|điểm số'], [{ name: 'bậc', kind: 'rank' }, 'bậc|thứ hạng|hạng|bậc xếp hạng'], [{ name: 'lần', kind: 'times' }, 'lần|lân'],
];
const NOUNS: Phrases<Noun> = phrasesOf<Noun>([...PERCENT, ...SINGLE, ...rows(MEASURED, 'amount'), ...rows(COUNTED, 'count'), ...rows(NEVER, 'none')]);
const SCALE: Phrases<true> = phrasesOf<true>([[true, SCALES]]);
const OF_PRODUCT = phrasesOf<string>([
  ['% GRDP', 'GRDP|so với GRDP|trong GRDP|tổng GRDP|của GRDP'], ['% GDP', 'GDP|so với GDP'],
]);
const OVER: Phrases<string> = phrasesOf<string>([
  ['vạn dân', 'vạn dân|một vạn dân|mười nghìn dân'], ['người', 'người|người dân|đầu người'], ['năm', 'năm'], ['tháng', 'tháng'], ['ha', 'ha|hecta|héc ta'], ['hộ', 'hộ|hộ dân|hộ gia đình'],
  ['xã', 'xã'], ['xã, phường', 'xã , phường'], ['thôn', 'thôn'], ['dân', 'dân|người dân'], ['km2', 'km2'], ['lao động', 'lao động'], ['bé gái', 'bé gái'], ['phụ nữ', 'phụ nữ'], ['nữ', 'nữ'], ['trẻ', 'trẻ|trẻ em|trẻ đẻ sống|trẻ sinh sống'], ['vụ', 'vụ'],
  ['nhiệm kỳ', 'nhiệm kỳ'], ['giai đoạn', 'giai đoạn'], ['ngày', 'ngày'], ['căn', 'căn|căn nhà'], ['suất', 'suất'], ['m2', 'm2'], ['chi bộ', 'chi bộ'], ['đơn vị', 'đơn vị'], ['phường', 'phường'],
  ['khách', 'khách|lượt khách'], ['lớp', 'lớp|lớp học'], ['máy', 'máy|máy tính'], ['học sinh', 'học sinh'], ['giáo viên', 'giáo viên'], ['phòng học', 'phòng học'], ['m3', 'm3|mét khối'], ['giường', 'giường|giường bệnh'], ['sào', 'sào'], ['vườn', 'vườn'], ['tổ', 'tổ'], ['khu dân cư', 'khu dân cư'], ['doanh nghiệp', 'doanh nghiệp'], ['cơ sở', 'cơ sở'], ['quý', 'quý'], ['tuần', 'tuần'], ['trường', 'trường'], ['mô hình', 'mô hình'], ['thuê bao', 'thuê bao'], ['bản', 'bản'], ['ấp', 'ấp'], ['cán bộ', 'cán bộ'], ['lần', 'lần'], ['lượt', 'lượt'], ['giờ', 'giờ'], ['km', 'km'],
]);

const key = (tokens: readonly Token[], at: number): string => tokens[at]?.plain ?? '';

/** The unit that begins at token `at`, or null. Reads scale («nghìn tỷ»), thing, and what follows «/». */
export function readUnit(tokens: readonly Token[], at: number): ReadUnit | null {
  const scale = SCALE.match(tokens, at);
  const scaled = scale ? scaleName(tokens, at, at + scale.length) : '';
  const nounAt = at + (scale?.length ?? 0);
  const noun = NOUNS.match(tokens, nounAt);
  if (!noun && !scale) return null;
  if (!noun || (scale && (noun.meaning.kind === 'none' || noun.meaning.kind === 'percent'))) {
    return /^(?:trăm|chục|vạn)$/u.test(scaled) ? null : suffixed(tokens, { name: `${scaled} đồng`, kind: 'amount' }, nounAt);
  }
  const end = nounAt + noun.length;
  if (noun.meaning.kind === 'percent' && !scale) return percentOf(tokens, noun.meaning, end);
  const dong = noun.meaning.name === 'đồng' && scaled !== '';
  return suffixed(tokens, dong || scaled !== '' ? { name: `${scaled} ${noun.meaning.name}`, kind: noun.meaning.kind } : noun.meaning, end);
}

function percentOf(tokens: readonly Token[], noun: Noun, end: number): ReadUnit {
  const direct = OF_PRODUCT.match(tokens, end);
  if (direct) return suffixed(tokens, { name: direct.meaning, kind: 'percent' }, end + direct.length);
  return suffixed(tokens, noun, end);
}

/** «/người/năm», «/1 vạn dân», «trên một vạn dân», «/100 dân». */
function suffixed(tokens: readonly Token[], noun: Noun, from: number): ReadUnit {
  let end = from;
  let name = noun.name;
  let perYear = false;
  let ratio = false;
  for (let turn = 0; turn < 3; turn += 1) {
    const slash = key(tokens, end) === '/' || (turn === 0 && key(tokens, end) === 'tren' && overDwellers(tokens, end + 1) > 0);
    if (!slash) break;
    const number = tokens[end + 1]?.kind === 'number' ? tokens[end + 1] : undefined;
    const over = OVER.match(tokens, end + (number ? 2 : 1));
    if (!over) break;
    const what = number ? counted(number, over.meaning) : over.meaning;
    end += (number ? 2 : 1) + over.length;
    if (what === 'năm' && !ratio) perYear = true;
    else {
      name += `/${what}${perYear ? '/năm' : ''}`;
      perYear = false;
      ratio = true;
    }
  }
  return { name, kind: noun.kind, perYear, ratio, guessed: false, end };
}

function counted(number: Token, what: string): string {
  if (what === 'vạn dân' || number.value === 1) return what;
  if (number.value === 10_000 && what === 'dân') return 'vạn dân';
  return `${number.text} ${what}`;
}

/** Length in tokens of «một vạn dân», «10.000 dân», «100.000 trẻ đẻ sống» at `at`; 0 where there is none. */
export function overDwellers(tokens: readonly Token[], at: number): number {
  const number = tokens[at]?.kind === 'number' && [1, 100, 1000, 10_000, 100_000].includes(tokens[at]?.value ?? 0) ? 1 : 0;
  const over = OVER.match(tokens, at + number);
  if (!over) return 0;
  const single = tokens[at]?.value === 1;
  const fits = number === 1 ? [...(single ? ['ha', 'm2', 'km', 'xã'] : []), 'dân', 'vạn dân', 'trẻ', 'người', 'lao động', 'hộ', 'thuê bao'] : ['vạn dân'];
  return fits.includes(over.meaning) ? number + over.length : 0;
}

/** What stands behind «/» or «trên» in a label («Số bác sĩ/vạn dân»), or null. */
export function readOver(tokens: readonly Token[], at: number): { readonly name: string; readonly end: number } | null {
  const length = overDwellers(tokens, at);
  if (length === 0) return null;
  const number = tokens[at]?.kind === 'number' ? tokens[at] : undefined;
  const over = OVER.match(tokens, at + (number ? 1 : 0));
  if (!over) return null;
  return { name: number ? counted(number, over.meaning) : over.meaning, end: at + length };
}

/** The counted thing that begins at `at` without a number before it, or null. */
export function readThing(tokens: readonly Token[], at: number): { readonly name: string; readonly end: number } | null {
  const noun = NOUNS.match(tokens, at);
  return noun && noun.meaning.kind === 'count' ? { name: noun.meaning.name, end: at + noun.length } : null;
}

const SCALE_NAMES: Readonly<Record<string, string>> = { nghin: 'nghìn', ngan: 'ngàn', trieu: 'triệu', ti: 'tỷ', tram: 'trăm', van: 'vạn', chuc: 'chục' };
const SCALE_WORDS = new Set(['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ', 'trăm', 'vạn', 'chục']);

/** «ngàn tỉ» as printed; a misread «trieu» as «triệu». */
function scaleName(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map((token) => {
    const word = token.text.toLowerCase().normalize('NFC');
    return SCALE_WORDS.has(word) ? word : (SCALE_NAMES[token.plain] ?? word);
  }).join(' ');
}

const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bti\b/gu, 'ty'], [/\bngan\b/gu, 'nghin'], [/\bphan tram\b/gu, '%'], [/\bluot khach\b/gu, 'luot'], [/\bgiuong benh\b/gu, 'giuong'], [/\b(?:ngoi nha|can nha|nha o)\b/gu, 'can'],
  [/\b(?:ho gia dinh|ho dan|ho ngheo)\b/gu, 'ho'], [/\btuyen duong\b/gu, 'tuyen'], [/\bcay xanh\b/gu, 'cay'], [/\b(?:1 |mot )van dan\b/gu, 'van dan'], [/\b10\.000 dan\b/gu, 'van dan'],
  [/\btruong hoc\b/gu, 'truong'], [/\bhtx\b/gu, 'hop tac xa'], [/\bhoa\b/gu, 'hoa'],
];

/** Key under which two ways of writing a unit are the same unit («1.300 ngàn lượt khách», «nghìn lượt»; «tỉ», «tỷ»). */
export function unitKey(unit: string): string {
  let same = fold(unit).replace(/\s*\/\s*/gu, '/').replace(/\s*%\s*/gu, ' % ').replace(/\s+/gu, ' ').trim();
  for (const [word, other] of SAME) same = same.replace(word, other);
  return same;
}
