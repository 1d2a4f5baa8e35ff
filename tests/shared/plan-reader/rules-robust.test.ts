import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import type { Found } from '../../../shared/plan-reader/doc.ts';
import { readAwards } from '../../../shared/plan-reader/awards.ts';
import { readCriteria } from '../../../shared/plan-reader/criteria.ts';
import { readDues } from '../../../shared/plan-reader/due.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { QuotaSentence } from '../../../shared/plan-reader/quota-grammar.ts';
import { readQuotas } from '../../../shared/plan-reader/quotas.ts';
import { readSchedule } from '../../../shared/plan-reader/schedule.ts';
import { planKinds } from '../../../shared/plan-reader/unit-kinds.ts';
import { Piece } from '../../../shared/plan-reader/words.ts';

const PIECES = [
  'mỗi', 'riêng', 'trong đó', 'không quá', 'ít nhất', 'từ', 'đến', '02', '03', '15%', 'tập thể', 'cá nhân', 'hộ gia đình', 'trường hợp', 'xã', 'phường Bến Hoa', 'sở, ban, ngành', 'Công an tỉnh', 'Sở Nội vụ', 'toàn tỉnh',
  'Bằng khen của Chủ tịch UBND tỉnh', 'Cờ thi đua', 'sơ kết', 'tổng kết năm 2028', 'hằng năm', 'trước ngày 15/11', 'trước ngày 10/6 và 10/12', '30/2/2026', 'báo cáo', 'gửi', 'về', 'qua', 'đồng thời gửi', ',', ';', '.', ':', '(', ')', '/', '\n- ', '\n1. ', '\nI. KHEN THƯỞNG\n', '|', 'hoặc', 'giảm 2%/năm', 'thuộc', 'năm 9999', 'giai đoạn 1000 - 9999', '0 năm liên tục trước khi trình', 'Giai đoạn 1 (0/0/0000 - 99/9999)', 'Căn cứ       ,', '\nII. TIÊU CHÍ\na) Đối với xã:\n- ', '\nIII. TIẾN ĐỘ\n', 'Năm 2027:', 'Tiêu chuẩn', 'có thành tích',
];
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' '));
const anything = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 200 }));

const PICKED = { awardForms: true, awardStandards: true, submissionRoutes: true, stages: true, milestones: true, reporting: true, quotas: true, quotaPolicy: true, criteria: true, criteriaPolicy: true } as const;
const values = <T>(rows: readonly Found<T>[]): T[] => rows.map(({ value }) => value);

function readAll(text: string): void {
  const doc = docOf(text);
  const { forms, standards, routes } = readAwards(doc, 'X');
  const { stages, milestones, reporting } = readSchedule(doc, 'X');
  const { quotas, quotaPolicy, milestones: added } = readQuotas(doc, 'X', { forms: values(forms), milestones: values(milestones) });
  const { criteria, criteriaPolicy } = readCriteria(doc, 'X', []);
  PlanSchema.pick(PICKED).parse({
    awardForms: values(forms), awardStandards: values(standards), submissionRoutes: values(routes), stages: values(stages), milestones: values([...milestones, ...added]), reporting: values(reporting),
    quotas: values(quotas), quotaPolicy: quotaPolicy.value, criteria: values(criteria), criteriaPolicy: criteriaPolicy.value,
  });
  const known = new Set([...milestones, ...added].map(({ value }) => value.id));
  const ids = new Set(quotas.map(({ value }) => value.id));
  for (const { value, place } of quotas) {
    expect(known.has(value.milestone.milestoneId)).toBe(true);
    expect(value.exceptionTo === null || ids.has(value.exceptionTo)).toBe(true);
    expect(value.min === null || value.max === null || value.min <= value.max).toBe(true);
    expect(place.from >= 0 && place.to <= doc.text.length && place.from <= place.to).toBe(true);
  }
  for (const { value } of reporting) expect(value.due.day === null || (value.due.day >= 1 && value.due.day <= 31)).toBe(true);
}

/** Milliseconds of processor time: other work on the machine does not count. */
function costOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Ten times the work may cost forty times the time: a square would cost a hundred. */
function expectLinear(work: (times: number) => void, times: number): void {
  work(times);
  const small = Math.max(costOf(() => work(times)), costOf(() => work(times)), 15);
  const large = costOf(() => work(times * 10));
  // Once more where other work of this process, a sweep of its memory say, may have counted.
  expect(large < small * 40 ? large : costOf(() => work(times * 10))).toBeLessThan(small * 40);
}

describe('whatever the text', () => {
  it('nothing throws, every record fits the schema and points at something that is there', () => {
    fc.assert(fc.property(anything, (text) => readAll(text)), { numRuns: 300 });
  });

  it.each(['02 tập thể, ', 'trong đó 02 tập thể, ', '05 trường hợp, 01 tập thể, ', 'Công ty A: 02 tập thể; ', 'riêng xã A 02 hộ; ', 'cho mỗi xã, '])('the quota grammar reads «%s» many times over without a paragraph to bound it', (clause) => {
    const kinds = planKinds('');
    expectLinear((times) => new QuotaSentence(new Piece(clause.repeat(times)), kinds).read(['tap-the', 'ca-nhan']), 500);
  });

  it('the sentence readers never throw and never leave the sentence', () => {
    const kinds = planKinds('');
    fc.assert(
      fc.property(anything, (text) => {
        for (const { from, to } of readDues(text)) expect(from >= 0 && from < to && to <= text.length).toBe(true);
        for (const { from, to } of new QuotaSentence(new Piece(text), kinds).read(['tap-the'])) expect(from >= 0 && from < to && to <= text.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('one long paragraph', () => {
  it.each(['tổng kết năm 2026, ', 'mỗi xã không quá 02 tập thể, ', 'tặng Bằng khen của Chủ tịch UBND tỉnh, Cờ thi đua, ', 'Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/11, ', 'riêng Bệnh viện Đa khoa tỉnh, '])('of «%s» takes time in proportion', (clause) => {
    expectLinear((times) => readAll(`II. KHEN THƯỞNG\nKhi ${clause.repeat(times)}.\n`), 150);
  });
});

it('time grows with the length, not with its square', () => {
  const block = 'II. KHEN THƯỞNG\n1. Số lượng khen tổng kết năm 2030: mỗi xã, phường không quá 02 tập thể, 03 cá nhân; riêng phường Bến Hoa không quá 04 cá nhân.\n2. Các sở báo cáo về Sở Nội vụ trước ngày 10/6 và 10/12 hằng năm.\n';
  expectLinear((times) => readAll(block.repeat(times)), 50);
});
