import { describe, expect, it } from 'vitest';
import { dueState } from '../../../shared/eligibility/due-state.ts';
import type { ConditionFinding, TestResult } from '../../../shared/eligibility/report.ts';

type Marks = Partial<Omit<ConditionFinding, 'finding'>>;

function condition(result: TestResult, marks: Marks = {}): ConditionFinding {
  const finding = { result, sentence: '', citation: '', evidence: [], missing: [], asks: null, warnings: [], ground: null, type: null, point: null, parts: [], combine: null };
  return { conditionId: 'X', group: 'standard', severity: 'block', stage: 'eligibility', confidence: 'high', uncertain: false, standing: 'in-force', ...marks, finding };
}

const waits = condition('cho-xac-nhan');
const holds = condition('dat');
const unknown = condition('thieu-so-lieu');
const failed = condition('chua-dat');

const CASES = [
  ['qualifies, and something on record speaks for it', 'du-dieu-kien', 0, 2, [holds], 'du'],
  ['qualifies only because nothing is asked of it on record', 'du-dieu-kien', 0, 0, [holds], null],
  ['none of the recipients', 'khong-thuoc-doi-tuong', 0, 1, [], null],
  ['fails by one thing', 'chua-du-dieu-kien', 1, 1, [holds, failed], 'thieu-mot'],
  ['one thing is not known', 'chua-xac-dinh', 1, 3, [holds, unknown], 'thieu-mot'],
  ['one thing lacks and nothing speaks for it', 'chua-xac-dinh', 1, 0, [unknown], null],
  ['two things wait for somebody and all else holds', 'chua-xac-dinh', 2, 1, [holds, waits, waits], 'cho-xac-nhan'],
  ['two things wait for somebody and nothing speaks for it', 'chua-xac-dinh', 2, 0, [waits, waits], null],
  ['one waits, one is not known', 'chua-xac-dinh', 2, 1, [waits, unknown], null],
  ['two fail', 'chua-du-dieu-kien', 2, 5, [failed, failed], null],
  ['fails, though all that is asked waits or holds', 'chua-du-dieu-kien', 2, 1, [holds, waits], null],
  ['what is uncertain does not stand in the way', 'chua-xac-dinh', 2, 1, [waits, condition('chua-dat', { uncertain: true })], 'cho-xac-nhan'],
  ['nor what only warns', 'chua-xac-dinh', 2, 1, [waits, condition('chua-dat', { severity: 'warn' })], 'cho-xac-nhan'],
  ['nor what lapsed', 'chua-xac-dinh', 2, 1, [waits, condition('chua-dat', { standing: 'lapsed' })], 'cho-xac-nhan'],
  ['nor a step of the procedure', 'chua-xac-dinh', 2, 1, [waits, condition('thieu-so-lieu', { stage: 'procedure' })], 'cho-xac-nhan'],
  ['nor what is for information', 'chua-xac-dinh', 2, 1, [waits, condition('thieu-so-lieu', { group: 'info' })], 'cho-xac-nhan'],
] as const;

describe('who is due', () => {
  for (const [is, verdict, lacking, supported, conditions, state] of CASES) {
    it(is, () => expect(dueState({ verdict, lacking, supported, conditions })).toBe(state));
  }
});
