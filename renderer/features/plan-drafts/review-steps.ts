import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import type { DraftFinding, PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { placeOfPath, recordOfPath } from '../../../shared/domain/draft-findings.ts';
import { PLACED_LISTS } from '../../../shared/domain/plan-edit.ts';
import type { PlacedList, PlanList } from '../../../shared/domain/plan-edit.ts';

export type StepKey = 'van-ban' | 'thoi-gian' | 'hinh-thuc' | 'so-luong' | 'han-moc' | 'chi-tieu' | 'noi-dung' | 'con-lai';

/** What a person can add by hand. */
export type AddableList = PlanList | PlacedList;
export const isPlacedList = (list: AddableList): list is PlacedList => (PLACED_LISTS as readonly string[]).includes(list);

export interface ReviewStep {
  readonly key: StepKey;
  readonly label: string;
  /** Asked for before the campaign is opened; the others may wait. */
  readonly asked: boolean;
  /** Parts without records, shown whether or not they were read. */
  readonly parts: readonly string[];
  readonly lists: readonly PlanList[];
  /** What is said where nothing was read. */
  readonly empty: string;
}

export const REVIEW_STEPS: readonly ReviewStep[] = [
  {
    key: 'van-ban', label: 'Văn bản', asked: true, lists: [], empty: '',
    parts: ['identity.title', 'identity.number', 'identity.date', 'identity.issuer', 'identity.signer', 'identity.promulgatedBy', 'identity.documentType', 'identity.campaignKind', 'identity.province', 'theme', 'identity.legalBases', 'identity.recipients'],
  },
  { key: 'thoi-gian', label: 'Thời gian', asked: true, parts: [], lists: ['periods', 'stages'], empty: 'Chưa đọc được thời gian của phong trào.' },
  { key: 'hinh-thuc', label: 'Hình thức khen', asked: true, parts: [], lists: ['awardForms', 'submissionRoutes'], empty: 'Chưa đọc được hình thức khen thưởng nào.' },
  { key: 'so-luong', label: 'Số lượng', asked: true, parts: ['quotaPolicy'], lists: ['quotas'], empty: 'Không đọc được dòng số lượng nào. Kế hoạch không quy định thì để trống.' },
  { key: 'han-moc', label: 'Hạn và mốc', asked: true, parts: [], lists: ['reporting', 'milestones'], empty: 'Chưa đọc được hạn báo cáo hay mốc nào.' },
  { key: 'chi-tieu', label: 'Chỉ tiêu', asked: false, parts: [], lists: ['indicators'], empty: 'Không đọc được chỉ tiêu nào.' },
  {
    key: 'noi-dung', label: 'Nội dung, tiêu chí, việc', asked: false, parts: ['scope', 'criteriaPolicy'],
    lists: ['subjectGroups', 'contents', 'criteria', 'awardStandards', 'responsibilities', 'objectives', 'priorities', 'advancedModels', 'propaganda', 'funding', 'unitFacts'], empty: '',
  },
  { key: 'con-lai', label: 'Còn lại', asked: false, parts: [], lists: ['ambiguities'], empty: '' },
];

/** One line of the review: a finding, or a part that was not read (no finding). */
export interface ReviewItem {
  readonly path: string;
  readonly finding: DraftFinding | null;
}

/** Lists without ids, and the step each stands in behind the others. */
const EXTRA: Readonly<Record<PlacedList, StepKey>> = { relatedCampaigns: 'noi-dung', footnotes: 'con-lai' };

export function stepOfPath(path: string): StepKey {
  if (path.startsWith('leftover.')) return 'con-lai';
  const head = path.split('.')[0] ?? '';
  const list = recordOfPath(path)?.list;
  const step = REVIEW_STEPS.find(({ parts, lists }) => parts.includes(path) || (list !== undefined && lists.includes(list)));
  return step?.key ?? (EXTRA as Readonly<Record<string, StepKey>>)[head] ?? 'noi-dung';
}

/** The lines of every step, in the order of its parts and lists; the findings of a list in the order of the text. */
export function itemsByStep(findings: readonly DraftFinding[]): Readonly<Record<StepKey, readonly ReviewItem[]>> {
  const byPath = new Map(findings.map((finding) => [finding.path, finding]));
  const byHead = new Map<string, DraftFinding[]>();
  for (const finding of findings) {
    const head = finding.path.split('.')[0] ?? '';
    const held = byHead.get(head);
    if (held === undefined) byHead.set(head, [finding]);
    else held.push(finding);
  }
  const of = (head: string): ReviewItem[] => (byHead.get(head) ?? []).map((finding) => ({ path: finding.path, finding }));
  const steps = REVIEW_STEPS.map(({ key, parts, lists }): [StepKey, ReviewItem[]] => [
    key,
    [
      ...parts.map((path) => ({ path, finding: byPath.get(path) ?? null })),
      ...lists.flatMap(of),
      ...Object.entries(EXTRA).flatMap(([head, step]) => (step === key ? of(head) : [])),
    ],
  ]);
  return Object.fromEntries(steps) as Record<StepKey, ReviewItem[]>;
}

export interface Progress {
  readonly waiting: number;
  readonly doubted: number;
}

const waits = ({ finding }: ReviewItem): boolean => finding?.state === 'cho-xem';

/** What of a step still waits, and how much of that is doubted; leftovers count in the last step. */
export function progressOf(key: StepKey, items: readonly ReviewItem[], leftovers: PlanDraft['leftovers']): Progress {
  const left = key === 'con-lai' ? leftovers.filter(({ state }) => state === 'cho-xem').length : 0;
  return { waiting: items.filter(waits).length + left, doubted: items.filter((item) => waits(item) && item.finding?.doubt !== null).length };
}

/** Waiting findings nobody doubts: what «Nhận tất cả điều không nghi ngờ» accepts. */
export function undoubted(findings: readonly DraftFinding[]): DraftFinding[] {
  return findings.filter(({ state, doubt }) => state === 'cho-xem' && doubt === null);
}

const NULLABLE = ['identity.number', 'identity.date', 'identity.signer', 'identity.promulgatedBy', 'identity.legalBases', 'identity.recipients'];

/** Whether a line can be dropped: records, and parts of the identity a plan may be without. */
export const canDrop = (path: string): boolean => recordOfPath(path) !== null || placeOfPath(path) !== null || NULLABLE.includes(path);

/** The identity without one of its parts. */
export function identityWithout(identity: Plan['identity'], path: string): Plan['identity'] {
  switch (path) {
    case 'identity.number': return { ...identity, number: null, numberStatus: 'chưa có' };
    case 'identity.date': return { ...identity, date: null };
    case 'identity.signer': return { ...identity, signer: { name: null, position: null, capacity: null, note: null } };
    case 'identity.promulgatedBy': return { ...identity, promulgatedBy: null };
    case 'identity.legalBases': return { ...identity, legalBases: [] };
    case 'identity.recipients': return { ...identity, recipients: [] };
    default: return identity;
  }
}

/** What can be added by hand, in the order it is offered. */
export const ADDABLE: readonly AddableList[] = ['indicators', 'quotas', 'reporting', 'awardForms', 'milestones', 'periods', 'stages', 'contents', 'criteria', 'awardStandards', 'responsibilities', 'subjectGroups', 'submissionRoutes', 'objectives', 'priorities', 'funding', 'propaganda', 'advancedModels', 'unitFacts', 'relatedCampaigns', 'footnotes'];

/** The lists that the step's «Thêm mới» offers. */
export const addableIn = ({ key, lists }: ReviewStep): readonly AddableList[] => [...lists, ...Object.entries(EXTRA).flatMap(([list, step]) => (step === key ? [list as PlacedList] : []))].filter((list) => ADDABLE.includes(list));
