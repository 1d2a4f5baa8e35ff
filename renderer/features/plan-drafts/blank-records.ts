import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { firstFigure, prefilled } from '../../../shared/domain/plan-prefill.ts';
import type { PlanRecord } from './record-fields.ts';
import { isPlacedList } from './review-steps.ts';
import type { AddableList } from './review-steps.ts';

const ADDED = 'bổ sung khi xem lại';
const NO_DATE = { day: null, month: null, year: null };
const due = (text: string) => ({ ...NO_DATE, bound: 'by', event: null, text });

/**
 * The record a person begins with when she adds one: what the reader makes of the marked words, else the words in the
 * field they belong to. Without its id.
 */
export function newRecord(plan: Plan, list: AddableList, piece: string): PlanRecord {
  const words = piece.replace(/\s+/gu, ' ').trim();
  return (words === '' || isPlacedList(list) ? null : prefilled(plan, list, words)) ?? BLANK[list](words, plan);
}

const task = (words: string): PlanRecord => ({ body: '', task: words, section: ADDED });
const paragraph = (words: string): PlanRecord => ({ text: words, section: ADDED });

const BLANK: { readonly [L in AddableList]: (words: string, plan: Plan) => PlanRecord } = {
  periods: (words) => ({ role: 'thi-dua', from: null, fromEvent: null, to: null, toEvent: null, text: words, section: ADDED, note: null }),
  subjectGroups: (words) => ({ name: words, subjectKinds: [], unitKinds: [], level: null, members: [], section: ADDED, note: null }),
  objectives: paragraph,
  contents: (words) => ({ addressedTo: [], heading: words, section: ADDED }),
  indicators: (words) => {
    const figure = firstFigure(words);
    return {
      sector: 'khac', heading: null, group: null, text: words, type: 'numeric', measure: 'level', comparator: 'gte', min: figure?.value ?? null, max: null, minInclusive: true, maxInclusive: null,
      unit: figure?.unit ?? '', per: null, perStated: null, average: false, cumulative: false, polarity: 'up', approx: false, maintain: false, strive: false, baseline: null, relativeTo: null, equivalents: [],
      period: null, deadline: null, parentId: null, relation: null, relatedIds: [], appliesTo: { scope: 'toan-tinh', unitKinds: [], unitNames: [], population: null }, origin: 'chi-tieu', section: ADDED,
      figure: figure === null ? words.slice(0, 60) : words.slice(0, 200), note: null,
    };
  },
  criteria: (words, plan) => ({ subjectGroupId: plan.subjectGroups[0]?.id ?? null, unitKinds: [], text: words, thresholds: [], rule: null, section: ADDED, note: null }),
  awardForms: (words) => ({ name: words, kind: 'hinh-thuc-khen-thuong', level: 'tinh', decidedBy: '', decidedByStated: true, proposedBy: null, subjectKinds: ['tap-the', 'ca-nhan'], occasions: [], section: ADDED, note: null }),
  awardStandards: (words) => ({ awardFormIds: [], subjectKinds: [], unitKinds: [], text: words, conditions: [], thresholds: [], rule: null, achievementPeriod: null, delegatedTo: null, section: ADDED, note: null }),
  quotas: (words, plan) => ({
    milestone: { kind: plan.milestones[0]?.kind ?? 'tong-ket', year: plan.milestones[0]?.due.year ?? null, milestoneId: plan.milestones[0]?.id ?? null }, unitKinds: ['xa', 'phuong'], unitName: null, perUnit: true,
    awardForm: plan.awardForms[0]?.id ?? null, subjectKinds: ['tap-the', 'ca-nhan', 'ho-gia-dinh'], countMode: 'combined', min: null, max: firstFigure(words)?.value ?? null, selectedBy: 'từng đơn vị', exceptionTo: null, status: 'fixed',
    section: ADDED, figure: words === '' ? null : words.slice(0, 200), note: null,
  }),
  stages: (words) => ({ name: words, from: null, to: null, toEvent: null, text: words || ADDED, section: ADDED, note: null }),
  milestones: (words) => ({ kind: 'tong-ket', name: 'Tổng kết', due: due(words), recurring: null, actor: 'các cơ quan, đơn vị', linkedEvent: null, awards: true, section: ADDED, note: null }),
  reporting: (words) => ({ kind: 'bao-cao', from: [], to: [], cc: [], via: null, content: 'Kết quả thực hiện', due: due(words), recurring: 'hằng năm', onward: [], section: ADDED, note: null }),
  submissionRoutes: () => ({ awardFormIds: [], steps: [], section: ADDED, note: null }),
  responsibilities: task,
  propaganda: task,
  advancedModels: paragraph,
  priorities: (words) => ({ text: words, subjectKinds: [], section: ADDED }),
  funding: paragraph,
  unitFacts: (words) => ({ unitKind: null, unitName: null, count: null, text: words, section: ADDED }),
  relatedCampaigns: (words) => ({ name: words.replace(/^[“"«]|[”"»]$/gu, ''), relation: '', section: ADDED }),
  footnotes: (words) => ({ marker: /^(\d+|[*]+)\s/u.exec(words)?.[1] ?? '', text: words.replace(/^(\d+|[*]+)\s+/u, ''), attachedTo: [] }),
  ambiguities: (words) => ({ kind: 'mo-ho', where: ADDED, asPrinted: words === '' ? null : words.slice(0, 500), reading: '', impact: '' }),
};
