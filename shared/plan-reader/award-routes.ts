import type { Plan, PlanAwardForm } from '../catalogue/plan-schema.ts';
import { bodyMentions, bodyText } from './bodies.ts';
import { sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found, Place } from './doc.ts';

export type PlanRoute = Plan['submissionRoutes'][number];

interface Focal {
  readonly body: string;
  readonly action: string;
  readonly section: string;
  readonly place: Place;
}

/** Strongest first: the focal point for dossiers, who appraises, who advises on awards. */
const FOCAL: readonly (readonly [RegExp, string])[] = [
  [/dau moi[^.;]{0,80}(?:ho so|tiep nhan|khen)|(?:tiep nhan|tong hop)[^.;]{0,40}ho so/u, 'tiếp nhận, tổng hợp hồ sơ, thẩm định'],
  [/tham dinh[^.;]{0,80}(?:ho so|thanh tich|khen thuong)|ho so[^.;]{0,60}(?:gui|ve|nop)[^.;]{0,40}(?:so|ban|phong) /u, 'thẩm định hồ sơ'],
  [/(?:tham muu|de xuat|binh xet|trinh)[^.;]{0,160}(?:khen thuong|bang khen|co thi dua)/u, 'tham mưu, đề xuất'],
];

/** Ways up, ids `<code>-T<n>`: one for each group of forms with the same decider; every form stands in exactly one. */
export function readRoutes(paragraphs: readonly Placed[], forms: readonly Found<PlanAwardForm>[], code: string): Found<PlanRoute>[] {
  const focal = focalOf(paragraphs);
  const council = councilOf(paragraphs);
  const groups: readonly (readonly [string, (form: PlanAwardForm) => boolean])[] = [
    ['tinh', ({ level }) => level === 'tinh'],
    ['nha-nuoc', ({ level }) => level === 'nha-nuoc'],
    ['own', ({ level }) => level !== 'tinh' && level !== 'nha-nuoc'],
  ];
  return groups.flatMap(([group, belongs]) => {
    const members = forms.filter(({ value }) => belongs(value));
    const [first] = members;
    return first === undefined ? [] : [{ group, members, first }];
  }).map(({ group, members, first }, index) => {
    const own = group === 'own';
    const steps = own ? ownSteps(members) : upSteps(group, members, focal, council);
    const sections = [...new Set([...members.map(({ value }) => value.section), ...(own || focal === null ? [] : [focal.section])])];
    const missing = !own && focal === null;
    return {
      value: { id: `${code}-T${String(index + 1)}`, awardFormIds: members.map(({ value }) => value.id), steps: steps.map((step, at) => ({ order: at + 1, ...step })), section: sections.slice(0, 4).join('; '), note: own ? null : 'Thứ tự các bước suy từ nhiều mục của kế hoạch.' },
      place: focal?.place ?? first.place,
      doubt: missing ? 'Kế hoạch không nêu nơi tiếp nhận hồ sơ.' : null,
    };
  });
}

interface Step {
  readonly body: string;
  readonly action: string;
}

const ownSteps = (members: readonly Found<PlanAwardForm>[]): Step[] => [
  { body: 'Cơ quan, đơn vị, địa phương', action: 'bình xét, lựa chọn' },
  { body: [...new Set(members.map(({ value }) => value.decidedBy))].join('; '), action: 'tặng theo thẩm quyền' },
];

function upSteps(group: string, members: readonly Found<PlanAwardForm>[], focal: Focal | null, council: string | null): Step[] {
  const steps: Step[] = [{ body: 'Cơ quan, đơn vị, địa phương', action: 'bình xét, đề nghị khen thưởng' }];
  if (focal !== null) steps.push({ body: focal.body, action: focal.action });
  if (council !== null) steps.push({ body: council, action: 'xét, thông qua' });
  if (group === 'nha-nuoc') return [...steps, { body: 'Chủ tịch UBND tỉnh', action: 'đề nghị cấp có thẩm quyền' }, { body: 'Cấp có thẩm quyền', action: 'khen thưởng' }];
  return [...steps, { body: members[0]?.value.decidedBy ?? 'Chủ tịch UBND tỉnh', action: 'quyết định khen thưởng' }];
}

function focalOf(paragraphs: readonly Placed[]): Focal | null {
  for (const [pattern, action] of FOCAL) {
    for (const placed of paragraphs) {
      const match = pattern.exec(placed.piece.bare);
      if (match === null) continue;
      const { words, bare } = placed.piece;
      const bodies = bodyMentions(words).filter(({ kind, name }) => kind === 'so-ban-nganh' || /^(?:Ban Thi đua|Phòng)/u.test(name));
      const before = bodies.findLast((body) => (words[body.at]?.from ?? 0) <= match.index + match[0].length) ?? bodies[0];
      const leading = bodies[0] !== undefined && /dau moi|chu tri/u.test(bare) ? bodies[0] : before;
      if (leading === undefined) continue;
      return { body: bodyText(leading, words, placed.text), action, section: sectionOf(placed.paragraph), place: { from: placed.from, to: placed.from + placed.text.length } };
    }
  }
  return null;
}

function councilOf(paragraphs: readonly Placed[]): string | null {
  for (const placed of paragraphs) {
    const { bare } = placed.piece;
    if (!/khen thuong/u.test(placed.themes) && !/ho so|xet khen|binh xet/u.test(bare)) continue;
    const found = /(?:thông qua|trình|báo cáo)\s+((?:[Tt]hường trực )?Hội đồng Thi đua[^.;,]{0,30}(?:, [Kk]hen thưởng|- Khen thưởng|khen thưởng)?(?: tỉnh)?)/u.exec(placed.text);
    if (found !== null) return (found[1] ?? '').trim().replace(/^t/u, 'T');
  }
  return null;
}
