import type { AwardType, Confidence } from '../catalogue/award-schema.ts';

/** Result of a test, worst first: an alternative takes the best of its parts, a conjunction the worst. */
export const TEST_RESULTS = ['chua-dat', 'thieu-so-lieu', 'cho-xac-nhan', 'dat'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];
export const TEST_RESULT_WORDS: Readonly<Record<TestResult, string>> = {
  'chua-dat': 'Chưa đạt', 'thieu-so-lieu': 'Thiếu số liệu', 'cho-xac-nhan': 'Chờ xác nhận', dat: 'Đạt',
};

/** For the whole award. `khong-thuoc-doi-tuong`: the subject is none of the award's recipients. */
export const VERDICTS = ['du-dieu-kien', 'chua-du-dieu-kien', 'chua-xac-dinh', 'khong-thuoc-doi-tuong'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  'du-dieu-kien': 'Đủ điều kiện', 'chua-du-dieu-kien': 'Chưa đủ điều kiện', 'chua-xac-dinh': 'Chưa xác định', 'khong-thuoc-doi-tuong': 'Không thuộc đối tượng',
};

/** A record that a finding rests on. */
export interface Evidence {
  readonly kind: 'award' | 'rating' | 'initiative' | 'discipline' | 'pending' | 'leave' | 'service' | 'review' | 'member' | 'confirmation' | 'posting';
  readonly id: string;
  /** «CSTĐCS năm 2024, Quyết định 12/QĐ-UBND ngày 05/01/2025». */
  readonly text: string;
}

/** One node of a condition's test as judged. */
export interface Finding {
  readonly result: TestResult;
  /** What was found and what is needed, in Vietnamese; for a group, what its parts come to. */
  readonly sentence: string;
  readonly citation: string;
  readonly evidence: readonly Evidence[];
  /** Records that are looked for and not there: «xếp loại năm 2023». */
  readonly missing: readonly string[];
  /** A person may answer this: the key to store the answer under, and the question. */
  readonly asks: { readonly key: string; readonly question: string } | null;
  /** Shown beside it, never decides. */
  readonly warnings: readonly string[];
  /** Ground, kind of commendation and point of the node, where it has them. */
  readonly ground: string | null;
  readonly type: AwardType | null;
  readonly point: string | null;
  readonly parts: readonly Finding[];
  readonly combine: 'any' | 'all' | null;
  /** Its own words speak of other people than the subject, though the text does not leave the subject out: shown last. */
  readonly aside?: boolean | undefined;
  /** The text names a group that the subject belongs to («công nhân, nông dân»): shown before what speaks of everybody. */
  readonly own?: boolean | undefined;
}

export interface ConditionFinding {
  readonly conditionId: string;
  readonly group: 'gate' | 'standard' | 'counting' | 'info';
  readonly severity: 'block' | 'warn' | 'info';
  readonly stage: 'eligibility' | 'procedure';
  readonly confidence: Confidence;
  /** Its rule is of low confidence or from no national text: shown «cần kiểm tra văn bản», never decides alone. */
  readonly uncertain: boolean;
  /** Not in force on the day: the old or coming rule is shown as a proposal. */
  readonly standing: 'in-force' | 'lapsed' | 'not-yet';
  readonly finding: Finding;
}

export interface EligibilityReport {
  readonly awardCode: string;
  readonly awardName: string;
  readonly date: string;
  readonly year: number;
  readonly verdict: Verdict;
  /** One sentence for a list: why not, what is missing, or on which ground. */
  readonly summary: string;
  readonly conditions: readonly ConditionFinding[];
  /** Grounds that hold, best first; what the proposal may rely on. */
  readonly grounds: readonly { readonly ground: string; readonly type: AwardType | null; readonly point: string | null }[];
  /** Number of things asked that do not hold yet, on the nearest ground: 1 = «còn thiếu một điều». */
  readonly lacking: number;
  /** Number of things asked that hold by what is on record, on the nearest ground; 0: nothing speaks for the subject yet. */
  readonly supported: number;
}
