import type { Plan, PlanCriterion } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { bodyMentions } from './bodies.ts';
import { placedParagraphs, sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import { readThresholds } from './criteria-thresholds.ts';
import type { Found, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { planYear } from './origin.ts';
import { brief } from './places.ts';
import { kindsOf, planKinds, unitMentions } from './unit-kinds.ts';
import type { PlanKinds } from './unit-kinds.ts';
import { wordsOf } from './words.ts';

type Group = Plan['subjectGroups'][number];

export interface CriteriaRead {
  readonly criteriaPolicy: Found<Plan['criteriaPolicy']>;
  readonly criteria: Found<PlanCriterion>[];
}

const CRITERIA = /tieu chi/u;
/** Criteria that belong to something else: a scoring table, a national programme, the award standard. */
const NOT = /tieu chi (?:nong thon moi|quoc gia)|bo tieu chi (?:quoc gia|nong thon)|tieu chuan khen/u;
const SCORES = /cham diem/u;
const WRITES = /(?:xay dung|cu the hoa|ban hanh|quy dinh|de ra|huong dan|hoan thien|thong nhat)[^.;]{0,140}tieu chi|tieu chi[^.;]{0,60}(?:do|giao)[^.;]{0,60}(?:xay dung|ban hanh|quy dinh)/u;
const SHORTEST = 20;

/**
 * Reads whether the plan states its criteria or leaves them to others, and the criteria, one a list item, with thresholds
 * (schema section 6). In: the plan and its subject groups. Ids are `<code>-C<n>`. Delegated plans have none.
 */
export function readCriteria(doc: PlanDoc, code: string, groups: readonly Group[]): CriteriaRead {
  const paragraphs = placedParagraphs(doc);
  const kinds = planKinds(flat(doc.text));
  const year = planYear(doc);
  const zone = new Set(doc.sections.filter((section) => inCriteria(section)));
  const criteria: Found<PlanCriterion>[] = [];
  for (const placed of paragraphs) {
    const { section } = placed.paragraph;
    if (!zone.has(section) || isHeading(placed) || placed.text.length < SHORTEST) continue;
    const owner = ownerOf(placed, kinds);
    if (owner === null) continue;
    const id = `${code}-C${String(criteria.length + 1)}`;
    const group = groupOf(owner, groups, sectionOf(placed.paragraph));
    const { thresholds, rule } = readThresholds(placed.text, id, year);
    criteria.push({
      value: { id, subjectGroupId: group?.id ?? `${code}-G1`, unitKinds: owner.kinds, text: brief(placed.text), thresholds, rule, section: sectionOf(placed.paragraph), note: null },
      place: { from: placed.from, to: placed.from + placed.text.length },
      doubt: group === null ? 'Chưa rõ tiêu chí dành cho nhóm đối tượng nào.' : thresholds.length > 1 && rule !== null && 'any' in rule ? 'Các ngưỡng nối bằng “hoặc”.' : null,
    });
  }
  const [first] = criteria;
  if (first === undefined) return { criteriaPolicy: delegated(paragraphs), criteria };
  const sections = [...new Set(criteria.map(({ value }) => value.section))];
  const groupsNamed = new Set(criteria.map(({ value }) => value.subjectGroupId)).size;
  return { criteriaPolicy: { value: { status: 'stated', by: 'Kế hoạch của tỉnh', text: `${String(groupsNamed)} nhóm đối tượng có tiêu chí.`, section: sections[0] ?? 'toàn văn' }, place: first.place, doubt: null }, criteria };
}

function inCriteria(section: Section): boolean {
  for (let at: Section | null = section; at !== null && at.level > 0; at = at.parent) {
    const heading = flat(at.heading.slice(0, 160));
    if (NOT.test(heading) || SCORES.test(heading)) return false;
    if (CRITERIA.test(heading)) return at !== section || at.children.length === 0;
    if (/hinh thuc khen|so luong|ho so|kinh phi/u.test(heading)) return false;
  }
  return false;
}

/** The heading itself, with nothing behind its words. */
function isHeading({ paragraph, text }: Placed): boolean {
  const { section } = paragraph;
  return section.from >= paragraph.from && section.from < paragraph.to && text.length - section.heading.length < 12;
}

interface Owner {
  readonly name: string;
  readonly kinds: PlanUnitKind[];
}

/** Whom the criterion addresses: the list item or heading above («Đối với cấp xã»), or its own first words. */
function ownerOf(placed: Placed, kinds: PlanKinds): Owner | null {
  const own = /^(?:Đối với|Với)\s+([^:]{3,160}):/u.exec(placed.text)?.[1];
  for (const name of [...(own === undefined ? [] : [own]), ...placed.over.map(({ text }) => text)]) {
    if (CRITERIA.test(flat(name))) break;
    const found = kindsNamed(name, kinds);
    if (found.length > 0) return { name, kinds: found };
  }
  return null;
}

function kindsNamed(text: string, plan: PlanKinds): PlanUnitKind[] {
  const words = wordsOf(text);
  const units = unitMentions(words, text).flatMap((unit) => kindsOf(unit, plan));
  const bare = flat(text);
  const people: PlanUnitKind[] = [];
  if (/ho gia dinh|cac ho\b/u.test(bare)) people.push('ho-gia-dinh');
  if (/ca nhan|can bo|cong chuc|nguoi lao dong|nguoi dan/u.test(bare)) people.push('ca-nhan');
  if (units.length === 0 && people.length === 0 && /tap the/u.test(bare)) return ['co-quan-don-vi'];
  return [...new Set([...units, ...people])];
}

function groupOf(owner: Owner, groups: readonly Group[], section: string): Group | null {
  const name = flat(owner.name);
  const bySection = groups.find((group) => group.section === section);
  const byName = groups.find((group) => name.includes(flat(group.name)) || flat(group.name).includes(name.replace(/^doi voi (?:cac )?/u, '')));
  return bySection ?? byName ?? groups.find((group) => group.unitKinds.some((kind) => owner.kinds.includes(kind))) ?? null;
}

/** Who is told to write the criteria. */
function delegated(paragraphs: readonly Placed[]): Found<Plan['criteriaPolicy']> {
  for (const placed of paragraphs) {
    const sentence = placed.sentences.find(({ bare }) => WRITES.test(bare) && !NOT.test(bare) && !/dat tieu chi|tieu chi nong thon/u.test(bare));
    if (sentence === undefined) continue;
    return { value: { status: 'delegated', by: writer(placed, sentence.text), text: brief(sentence.text), section: sectionOf(placed.paragraph) }, place: { from: placed.from + sentence.from, to: placed.from + sentence.from + sentence.text.length }, doubt: null };
  }
  return { value: { status: 'delegated', by: 'không nêu', text: 'Kế hoạch không nêu tiêu chí.', section: 'toàn văn' }, place: { from: 0, to: 0 }, doubt: 'Không thấy tiêu chí và cũng không thấy ai được giao xây dựng.' };
}

function writer(placed: Placed, sentence: string): string {
  const [body] = bodyMentions(wordsOf(sentence));
  if (body !== undefined) return body.name;
  const heading = placed.over.find(({ words, text }) => bodyMentions(words).length > 0 || unitMentions(words, text).length > 0);
  return heading === undefined ? 'các cơ quan, đơn vị, địa phương' : brief(heading.text, 120);
}
