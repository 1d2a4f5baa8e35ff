import { casingOf, isCapitals } from './case.ts';
import type { Found, Paragraph, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { brief, found, titleIndex } from './places.ts';

const TYPES: readonly (readonly [string, string])[] = [
  ['ke hoach', 'Kế hoạch'], ['huong dan', 'Hướng dẫn'], ['cong van', 'Công văn'], ['chi thi', 'Chỉ thị'], ['quyet dinh', 'Quyết định'], ['thong bao', 'Thông báo'], ['chuong trinh', 'Chương trình'],
];
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[/-])KH(?:-|$)/u, 'Kế hoạch'], [/(?:^|[/-])HD(?:-|$)/u, 'Hướng dẫn'], [/(?:^|[/-])CT(?:-|$)/u, 'Chỉ thị'], [/(?:^|[/-])QĐ(?:-|$)/u, 'Quyết định'], [/\/(?:UBND|SNV|BTĐKT|HĐTĐKT)(?:-|$)/u, 'Công văn'],
];

/** Kind of paper, from its own line («KẾ HOẠCH») or from the sign in its number; «Kế hoạch» with a doubt where neither says. */
export function readDocumentType(doc: PlanDoc, number: string | null): Found<string> {
  const line = doc.paragraphs[titleIndex(doc)];
  const named = line && TYPES.find(([key]) => flat(line.text).startsWith(key));
  if (line && named) return found(named[1], line);
  const signed = number === null ? undefined : SYMBOLS.find(([sign]) => sign.test(number.replace(/^\d+[A-Za-z]?/u, '')));
  if (signed) return found(signed[1], { from: 0, to: 0 });
  return found('Kế hoạch', { from: 0, to: 0 }, 'Văn bản không ghi tên loại.');
}

const NOT_TITLE = /^(?:\(|Căn cứ|Thực hiện (?:Quyết|Chỉ|Nghị|Kế|Công|Hướng|Thông|Kết|Chương|Luật|chủ trương)|Kính gửi|Theo |Để |Nhằm (?!ng)|Trong |Trên cơ sở|Ủy ban nhân dân .{30}|UBND .{40}|Nơi nhận|Số ?:|CỘNG HÒA|Độc lập)/u;
const MOST_TITLE = 700;

/** The words under the kind of paper; for an official letter the words after «V/v». Null: none. */
export function readTitle(doc: PlanDoc): Found<string> | null {
  const at = titleIndex(doc);
  const lines = at >= 0 ? titleLines(doc.paragraphs.slice(at + 1, at + 8)) : subjectLine(doc);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const text = lines.map((line) => line.text.trim()).join(' ').replace(/^(?:V\/v|Về việc)\s*:?\s*/u, '').replace(/[.;:]+$/u, '').trim();
  if (text === '') return null;
  const words = isCapitals(text.replace(/[“"«][^”"»]*[”"»]/gu, '')) && !/\p{Ll}{3}/u.test(text.slice(0, 60)) ? casingOf(doc.text.slice(last.to)).sentence(text) : text.charAt(0).toUpperCase() + text.slice(1);
  return found(words, { from: first.from, to: last.to });
}

function titleLines(candidates: readonly Paragraph[]): Paragraph[] {
  const taken: Paragraph[] = [];
  let length = 0;
  for (const line of candidates) {
    if (line.section.level > 0 || NOT_TITLE.test(line.text) || length + line.text.length > MOST_TITLE) break;
    if (taken.length > 0 && !goesOn(taken[0]?.text ?? '', line.text)) break;
    taken.push(line);
    length += line.text.length;
  }
  return taken;
}

const goesOn = (first: string, line: string): boolean =>
  /^[“"«]/u.test(line) || (isCapitals(first) && isCapitals(line)) || /^(?:giai đoạn|năm \d|nhiệm kỳ|trên địa bàn|lần thứ)/iu.test(line);

function subjectLine(doc: PlanDoc): Paragraph[] {
  const line = doc.paragraphs.slice(0, 20).find(({ text }) => /^(?:V\/v|Về việc)\b/u.test(text));
  return line ? [line] : [];
}

/** «Phong trào thi đua “…” (Minh Hà)», at most about a hundred characters. */
export function shortTitleOf(title: string, kind: 'phong-trao' | 'dot', province: string | null): string {
  const quoted = /[“"«]([^”"»]{4,90})[”"»]/u.exec(title)?.[1];
  const where = province === null ? '' : ` (${province})`;
  if (quoted !== undefined) return `${quoted.trim()}${where}`;
  const years = /(\d{4})\s*[-–]\s*(\d{4})/u.exec(title);
  const name = kind === 'dot' ? 'Đợt thi đua' : 'Phong trào thi đua';
  if (years) return `${name}${province === null ? '' : ` ${province}`} ${years[1] ?? ''} - ${years[2] ?? ''}`;
  return `${brief(title, 90)}${where}`;
}

/** A drive («đợt») or a movement («phong trào»), by the title, then by which word the text uses more. */
export function readCampaignKind(doc: PlanDoc, title: string): { kind: 'phong-trao' | 'dot'; doubt: string | null } {
  const words = flat(title);
  const drive = words.search(/dot (?:\p{L}+ )?thi dua|dot cao diem|thi dua cao diem|dot phat dong|chien dich/u);
  const movement = words.indexOf('phong trao');
  if (drive >= 0 && (movement < 0 || drive < movement)) return { kind: 'dot', doubt: null };
  if (movement >= 0) return { kind: 'phong-trao', doubt: null };
  const body = flat(doc.text.slice(0, 400_000));
  const drives = body.split('dot thi dua').length;
  const movements = body.split('phong trao thi dua').length;
  return { kind: drives > movements ? 'dot' : 'phong-trao', doubt: 'Tên văn bản không ghi phong trào hay đợt thi đua; lấy theo từ dùng nhiều hơn.' };
}
