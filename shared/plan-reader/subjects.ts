import type { Plan } from '../catalogue/plan-schema.ts';
import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { Found, Paragraph, Place, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { isOn, partsOn } from './headings.ts';
import type { KindReader } from './kinds.ts';
import { bareText, brief, cite, found, numbering, paragraphsOf, textAt } from './places.ts';

export type SubjectGroup = Plan['subjectGroups'][number];
type Scope = Plan['scope'];

/** A group of subjects before it has an id. */
interface Sketch {
  readonly name: string;
  readonly subjectKinds: PlanSubjectKind[];
  readonly unitKinds: PlanUnitKind[];
  readonly members: string[];
  readonly place: Place;
}

const LONGEST_NAME = 220;
const ABOUT = /^(?:(?:Đối với|Áp dụng đối với|Dành cho|Cho)\s+)/iu;

/** Who takes part: the groups the criteria address, and those of «Đối tượng» that no criterion names. */
export function readSubjectGroups(doc: PlanDoc, kinds: KindReader, code: string): Found<SubjectGroup>[] {
  const next = numbering(code, 'G');
  const byCriteria = partsOn(doc, 'tieu-chi').flatMap((section) => addressed(doc, section, kinds));
  const covered = new Set(byCriteria.flatMap(({ unitKinds }) => unitKinds));
  const listed = partsOn(doc, 'doi-tuong', ['kinh-phi']).filter((section) => !isOn(section, 'tieu-chi') || section.heading.length < 40).flatMap((section) => ofPart(doc, section, kinds));
  const more = byCriteria.length === 0 ? listed : listed.flatMap((sketch) => {
    const rest = sketch.unitKinds.filter((kind) => !covered.has(kind));
    return rest.length === 0 ? [] : [{ ...sketch, unitKinds: rest }];
  });
  return distinct([...byCriteria, ...more]).map(({ place, ...sketch }) => found({ id: next(), ...sketch, level: null, section: cite(doc, place), note: null }, place));
}

function distinct(sketches: readonly Sketch[]): Sketch[] {
  const seen = new Set<string>();
  return sketches.filter(({ name, subjectKinds }) => {
    const key = `${flat(name)}|${subjectKinds.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** «a) Đối với các sở, ban, ngành: …» under the criteria, as parts or as list items. */
function addressed(doc: PlanDoc, section: Section, kinds: KindReader): Sketch[] {
  if (section.children.length > 0) {
    return section.children.flatMap((child) => (/^(?:đối với|các |cấp |tập thể|cá nhân|hộ gia đình|xã|phường|thôn|ủy ban|sở)/iu.test(child.heading) && child.heading.length <= LONGEST_NAME ? sketchOf(child.heading, child, '', kinds) : []));
  }
  return paragraphsOf(doc, section).flatMap((paragraph) => {
    const match = /^(Đối với [^:]{3,200}):/u.exec(bareText(paragraph));
    return match ? sketchOf(match[1] ?? '', paragraph, '', kinds) : [];
  });
}

function sketchOf(heading: string, place: Place, members: string, kinds: KindReader): Sketch[] {
  const name = heading.replace(ABOUT, '').trim();
  const own = name.charAt(0).toUpperCase() + name.slice(1);
  const all = `${heading}; ${members}`;
  const subjectKinds = kinds.subjects(heading);
  const unitKinds = kinds.units(all);
  if (name === '' || (subjectKinds.length === 0 && unitKinds.length === 0)) return [];
  return [{ name: brief(own, LONGEST_NAME), subjectKinds: subjectKinds.length > 0 ? subjectKinds : kinds.subjects(all), unitKinds, members: listOf(members), place }];
}

const listOf = (words: string): string[] => words.split(/;|(?<=\S),\s(?=các |Các )/u).map((item) => brief(item.replace(/^(?:các|và)\s+/iu, ''), 160)).filter((item) => /\p{L}/u.test(item)).slice(0, 40);

/** The parts under «Đối tượng»: «a) Đối với tập thể: …», or one sentence that names them all. */
function ofPart(doc: PlanDoc, section: Section, kinds: KindReader): Sketch[] {
  if (section.children.length > 0) return section.children.flatMap((child) => withHousehold(child.heading, textAt(doc, { from: child.bodyFrom, to: child.to }), child, kinds));
  const lines = paragraphsOf(doc, section);
  const items = lines.filter((line) => /^[-–+•*·]/u.test(line.text));
  if (items.length >= 2) return items.flatMap((line) => ofItem(line, kinds));
  return bySort(textAt(doc, { from: section.bodyFrom, to: section.to }), { from: section.from, to: section.to }, kinds);
}

function ofItem(line: Paragraph, kinds: KindReader): Sketch[] {
  const words = bareText(line);
  const colon = words.indexOf(':');
  return colon > 0 && colon <= 120 ? withHousehold(words.slice(0, colon), words.slice(colon + 1), line, kinds) : sketchOf(brief(words, LONGEST_NAME), line, '', kinds);
}

/** A household that a plan prints among the collectives is a group of its own. */
function withHousehold(heading: string, members: string, place: Place, kinds: KindReader): Sketch[] {
  const sketches = sketchOf(heading === '' ? brief(members, LONGEST_NAME) : heading, place, members, kinds);
  return sketches.flatMap((sketch) => {
    if (!sketch.unitKinds.includes('ho-gia-dinh') || sketch.subjectKinds.includes('ho-gia-dinh') || !sketch.subjectKinds.includes('tap-the')) return [sketch];
    const household: Sketch = { name: 'Hộ gia đình', subjectKinds: ['ho-gia-dinh'], unitKinds: ['ho-gia-dinh'], members: [], place };
    return [{ ...sketch, unitKinds: sketch.unitKinds.filter((kind) => kind !== 'ho-gia-dinh') }, household];
  });
}

const NAMES: Readonly<Record<PlanSubjectKind, string>> = { 'tap-the': 'Tập thể', 'ca-nhan': 'Cá nhân', 'ho-gia-dinh': 'Hộ gia đình' };

function bySort(body: string, place: Place, kinds: KindReader): Sketch[] {
  const units = kinds.units(body);
  const members = listOf(body);
  return kinds.subjects(body).map((subject) => ({
    name: NAMES[subject], subjectKinds: [subject],
    unitKinds: subject === 'tap-the' ? units.filter((kind) => kind !== 'ca-nhan' && kind !== 'ho-gia-dinh') : [subject],
    members: subject === 'tap-the' ? members : [], place,
  }));
}

const BEYOND = /trong va ngoai (?:tinh|nuoc)|ngoai tinh|(?:trong|ca) nuoc va nguoi nuoc ngoai/u;
const TERRITORY = /(?:trên )?(?:địa bàn|phạm vi)(?: toàn)? (?:tỉnh|thành phố|xã|phường|huyện|đặc khu)(?: \p{Lu}[\p{L} ]{1,30})?/u;

/** Territory of the campaign: under «Phạm vi», else the first sentence that names it. */
export function readScope(doc: PlanDoc, province: string, groups: readonly Found<SubjectGroup>[]): Found<Scope> {
  const territory = province === 'không rõ' ? [] : [province];
  const part = partsOn(doc, 'pham-vi').find((section) => section.heading.length <= 60 && section.to > section.bodyFrom);
  const body = part ? brief(textAt(doc, { from: part.bodyFrom, to: part.to }).split('\n').find((line) => line.trim() !== '') ?? '', 220) : '';
  const beyond = groups.some(({ place }) => BEYOND.test(flat(textAt(doc, place)))) || BEYOND.test(flat(body));
  if (part && body !== '') return found({ text: body, territory, beyondProvince: beyond, section: part.label }, { from: part.from, to: part.to });
  for (const paragraph of doc.paragraphs) {
    if (paragraph.section.level === 0) continue;
    const match = TERRITORY.exec(paragraph.text);
    if (!match) continue;
    const place = { from: paragraph.from + match.index, to: paragraph.from + match.index + match[0].length };
    return found({ text: match[0].charAt(0).toUpperCase() + match[0].slice(1), territory, beyondProvince: beyond, section: cite(doc, place) }, place);
  }
  return found({ text: 'không nêu', territory, beyondProvince: beyond, section: 'toàn văn' }, { from: 0, to: 0 }, 'Văn bản không nêu phạm vi.');
}
