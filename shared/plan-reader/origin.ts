import type { Paragraph, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';

/** Where a figure stands: the targets, the goals, the contents, or a part whose figures are no targets. */
export type Origin = 'chi-tieu' | 'muc-tieu' | 'noi-dung' | 'none';

/** Other names of the targets: «đích đến», «cái đích cần đạt», «kết quả phải đạt», «ngưỡng phấn đấu», «cam kết đến năm …». */
const OTHER_NAMES = /(?:^|\s)(?:cai |nhung |cac )?dich (?:den|can|phai|phan dau|huong toi)|(?:ket qua|muc|con so|nguong|moc|yeu cau|chi so) (?:can|phai|phan dau) (?:dat|den|vuon|huong)|(?:^|\s)(?:muc|nguong|moc) phan dau/u;
/** Names that only a part's own heading has; as the first words of an item they are a sentence. */
const TOP_NAMES = /^(?:(?:cac |nhung )?(?:cam ket (?:thi dua|phan dau|den|thuc hien|ket qua)|thuoc do|con so phan dau|he thong chi so|chi so phan dau)|dich thi dua|phan dau den(?: het| cuoi)? nam$)|^(?:nhiem vu|noi dung)[^.;]{0,40}(?:,| va) (?:cac )?chi tieu(?: thi dua| chu yeu| phan dau| cu the)?(?: den)?(?: nam)?$/u;
const TARGETS = new RegExp(`chi tieu(?! thi dua lien quan)|${OTHER_NAMES.source}`, 'u');
const GOALS = /muc tieu(?! quoc gia)/u;
const GENERAL = /muc tieu (?:chung|tong quat|bao trum)/u;
const PRECISE = /muc tieu[^.]{0,30}cu the|chi tieu/u;
const REVIEW = /^(?:ket qua|danh gia|tinh hinh|thuc trang|dac diem|khai quat|nhin lai|can cu|so ket|tong ket|cham diem|thang diem|kiem tra)/u;
const CONTENTS = /noi dung|nhiem vu|giai phap|bien phap|phong trao|khau hieu hanh dong|hoat dong/u;
const CLOSED =
  /khen thuong|danh hieu|so luong|tieu chuan|tieu chi|cham diem|thang diem|diem thuong|doi tuong|pham vi|to chuc thuc hien|phan cong|trach nhiem|kinh phi|ho so|thu tuc|tien do|thoi gian|bao cao|so ket|tong ket|tinh hinh|dac diem|thuc trang|ket qua|can cu|su can thiet|muc dich|yeu cau|nguyen tac|quan diem|noi nhan|khau hieu|chu de|lo trinh|thoi han|bieu duong|ton vinh|phuong thuc|binh xet|to chuc phat dong|che do|dieu khoan/u;
const CLOSED_INSIDE = /^(?:(?:cac |ve )?(?:hinh thuc |muc )?khen thuong|tieu chuan(?: khen| xet| thi dua|$)|tieu chi (?:thi dua|danh gia|cham|xet|binh)|doi tuong(?: thi dua| tham gia|$)|thoi gian (?:thi dua|thuc hien|to chuc)$|to chuc thuc hien|pham vi|muc dich|yeu cau$|so luong (?:khen|giai|de nghi)|cham diem|thang diem)/u;
const LEAD = /(?:cac |nhung |mot so |he thong )?(?:chi tieu|muc tieu)(?: [^.;]{0,90})?:$/u;
const MOST_LEAD = 260;

/** Origin of every paragraph's figures, in reading order. */
export function originsOf(doc: PlanDoc): Origin[] {
  const known = new Map<Section, Origin>();
  let lead: { readonly section: Section; readonly origin: Origin } | null = null;
  return doc.paragraphs.map((paragraph) => {
    const own = originOf(paragraph.section, known);
    if (lead && !within(paragraph.section, lead.section)) lead = null;
    if (lead && own !== 'chi-tieu' && isClosing(paragraph)) lead = null;
    const origin: Origin = lead && own !== 'chi-tieu' && !ownsOrigin(paragraph.section, lead.section, known) ? lead.origin : own;
    if (own !== 'chi-tieu' && opensTargets(paragraph)) lead = { section: paragraph.section, origin: 'chi-tieu' };
    return origin;
  });
}

/** «Phấn đấu đạt các chỉ tiêu sau:» in running text opens targets up to the end of its section. */
function opensTargets(paragraph: Paragraph): boolean {
  if (paragraph.text.length > MOST_LEAD) return false;
  const words = flat(paragraph.text).trim();
  return /:$/u.test(words) && LEAD.test(words) && !REVIEW.test(words.replace(/^[-+*•· ]+/u, '')) && !/da dat|nam truoc|khen thuong|tieu chuan|tieu chi/u.test(words);
}

const isClosing = (paragraph: Paragraph): boolean => /^(?:noi nhan|tm\. |kt\. |tl\. |can cu )/u.test(flat(paragraph.text.slice(0, 12)).trim());

function within(section: Section, ancestor: Section): boolean {
  for (let at: Section | null = section; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Whether a heading between the two says what its figures are. */
function ownsOrigin(section: Section, ancestor: Section, known: Map<Section, Origin>): boolean {
  for (let at: Section | null = section; at && at !== ancestor; at = at.parent) if (classified(at, known) !== null) return true;
  return false;
}

function originOf(section: Section, known: Map<Section, Origin>): Origin {
  const cached = known.get(section);
  if (cached) return cached;
  const origin = classified(section, known) ?? (section.parent ? originOf(section.parent, known) : 'none');
  known.set(section, origin);
  return origin;
}

function classified(section: Section, known: Map<Section, Origin>): Origin | null {
  if (!section.parent) return null;
  const heading = headingWords(section);
  if (heading === null) return null;
  const above = originOf(section.parent, known);
  const top = above === 'none' && !isClosed(section.parent);
  if (top) return byHeading(heading, section);
  if (above === 'none') return TARGETS.test(heading) && /^(?:cac |mot so )?chi tieu/u.test(heading) ? 'chi-tieu' : null;
  if (CLOSED_INSIDE.test(heading)) return 'none';
  if (OTHER_NAMES.test(heading)) return 'chi-tieu';
  if (REVIEW.test(heading) && above !== 'chi-tieu') return 'none';
  if (/^(?:cac |mot so |he thong |nhung |ve )?(?:chi tieu|muc tieu,? chi tieu)/u.test(heading) || (GOALS.test(heading) && PRECISE.test(heading))) return 'chi-tieu';
  if (/^(?:cac |ve )?muc tieu(?! quoc gia)/u.test(heading)) return goals(heading, section);
  if (/^(?:cac |ve |mot so )?(?:noi dung|nhiem vu|giai phap)(?! ngan)/u.test(heading)) return 'noi-dung';
  return null;
}

const isClosed = (section: Section): boolean => section.parent !== null && CLOSED.test(flat(section.heading)) && !TARGETS.test(flat(section.heading));

function byHeading(heading: string, section: Section): Origin | null {
  if ((REVIEW.test(heading) && !OTHER_NAMES.test(heading)) || /cham diem|thang diem|bang diem|diem chuan/u.test(heading)) return 'none';
  if (TOP_NAMES.test(heading)) return 'chi-tieu';
  if (/^(?:nhiem vu|giai phap)/u.test(heading)) return 'noi-dung';
  if (TARGETS.test(heading)) return 'chi-tieu';
  if (GOALS.test(heading)) return goals(heading, section);
  if (CLOSED.test(heading) && !/^noi dung/u.test(heading)) return 'none';
  return CONTENTS.test(heading) ? 'noi-dung' : null;
}

/** «Mục tiêu» without figures' own heading beside or under it holds the targets itself. */
function goals(heading: string, section: Section): Origin {
  if (GENERAL.test(heading)) return 'muc-tieu';
  if (PRECISE.test(heading)) return 'chi-tieu';
  const near = [...(section.parent?.children ?? []), ...section.children].filter((other) => other !== section);
  return near.some((other) => /^(?:cac |mot so )?(?:chi tieu|muc tieu cu the)/u.test(flat(other.heading))) ? 'muc-tieu' : 'chi-tieu';
}

/** The heading folded; null where it is a sentence with a figure of its own or no heading. */
function headingWords(section: Section): string | null {
  const heading = flat(section.heading).replace(/(?:19|20)\d\d/gu, '').replace(/\bgiai doan \d\b/gu, '').trim();
  return heading === '' || /\d/u.test(heading) || heading.length > 180 ? null : heading;
}

/** The year the plan looks from: its date, or the first year of its title. Figures of earlier years are history. */
export function planYear(doc: PlanDoc): number | null {
  const head = flat(doc.text.slice(0, 2500));
  const dated = /,\s*ngay\s[^\n]{0,14}thang\s[^\n]{0,6}nam\s*((?:19|20)\d\d)/u.exec(head) ?? /(?:giai doan|nhiem ki|nhiem ky|nam)\s*((?:19|20)\d\d)/u.exec(head);
  return dated ? Number(dated[1]) : null;
}
