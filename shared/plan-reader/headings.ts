import type { PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { isInside } from './places.ts';

/** What a part of a plan is about, by the words of its heading. */
export type Topic =
  | 'muc-dich' | 'yeu-cau' | 'muc-tieu' | 'chi-tieu' | 'noi-dung' | 'giai-phap' | 'pham-vi' | 'doi-tuong' | 'thoi-gian' | 'tieu-chi' | 'khen-thuong' | 'kinh-phi'
  | 'to-chuc-thuc-hien' | 'chu-de' | 'tuyen-truyen' | 'tien-do' | 'bao-cao';

const WORDS: readonly (readonly [Topic, RegExp])[] = [
  ['chu-de', /^(?:ten |noi dung )?chu de|khau hieu thi dua|^ten (?:goi|phong trao)/u],
  ['kinh-phi', /kinh phi|nguon (?:luc|kinh phi) (?:thuc hien|khen thuong)/u],
  ['chi-tieu', /chi tieu/u],
  ['tieu-chi', /tieu chi|tieu chuan|dieu kien xet/u],
  ['muc-tieu', /muc tieu/u],
  ['muc-dich', /muc dich|y nghia/u],
  ['yeu-cau', /yeu cau/u],
  ['doi-tuong', /doi tuong|thanh phan tham gia/u],
  ['pham-vi', /pham vi|dia ban (?:thuc hien|trien khai)/u],
  ['thoi-gian', /thoi gian|thoi han thuc hien/u],
  ['tien-do', /tien do|lo trinh|ke hoach (?:trien khai|thuc hien)|cac buoc/u],
  ['khen-thuong', /khen thuong|danh hieu thi dua|hinh thuc ton vinh/u],
  ['giai-phap', /giai phap|bien phap/u],
  ['tuyen-truyen', /tuyen truyen|truyen thong/u],
  ['to-chuc-thuc-hien', /to chuc (?:thuc hien|trien khai)|trach nhiem|phan cong/u],
  ['bao-cao', /bao cao/u],
  ['noi-dung', /noi dung|nhiem vu (?:trong tam|chu yeu|thi dua)|hoat dong thi dua/u],
];

/** Topics of a heading; «MỤC ĐÍCH, YÊU CẦU» has two. A part without heading has none. */
export function topicsOf(section: Section): Topic[] {
  const words = flat(section.heading.slice(0, 160));
  if (words === '') return [];
  return WORDS.filter(([, pattern]) => pattern.test(words)).map(([topic]) => topic);
}

const TASK_PARTS = new Set<Topic>(['to-chuc-thuc-hien']);

/** Innermost parts on a topic: a part whose child has the topic alone gives way to the child. */
export function partsOn(doc: PlanDoc, topic: Topic, not: readonly Topic[] = []): Section[] {
  const all = doc.sections.filter((section) => {
    const topics = topicsOf(section);
    return topics.includes(topic) && !topics.some((other) => not.includes(other)) && !insideTasks(section);
  });
  const inner = new Set(all);
  return all.filter((section) => !section.children.some((child) => inner.has(child) && topicsOf(section).length > 1));
}

function insideTasks(section: Section): boolean {
  for (let at = section.parent; at !== null && at.level > 0; at = at.parent) if (topicsOf(at).some((topic) => TASK_PARTS.has(topic))) return true;
  return false;
}

/** Whether a part lies in a part on the topic, or is one. */
export function isOn(section: Section, topic: Topic): boolean {
  for (let at: Section | null = section; at !== null && at.level > 0; at = at.parent) if (topicsOf(at).includes(topic)) return true;
  return false;
}

/** Parts without the ones that lie in another of the list. */
export const outermost = (sections: readonly Section[]): Section[] => sections.filter((section) => !sections.some((other) => other !== section && isInside(section, other)));
