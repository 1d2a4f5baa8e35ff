import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import { readPlan } from '../../../shared/plan-reader/read-plan.ts';
import type { PlanDraft } from '../../../shared/plan-reader/read-plan.ts';
import { LONGEST_TEXT } from '../../../shared/plan-reader/recognise.ts';
import { SAMPLE_PLAN } from './sample-plan.ts';

const OPTIONS = { code: 'T', id: 'thu' };

function sound({ plan, findings, leftovers, doc }: PlanDraft): void {
  expect(PlanSchema.parse(plan)).toEqual(plan);
  for (const { place, path } of [...findings, ...leftovers.map((left) => ({ ...left, path: 'leftover' }))]) {
    expect(path).not.toBe('');
    expect(place.from).toBeGreaterThanOrEqual(0);
    expect(place.from).toBeLessThanOrEqual(place.to);
    expect(place.to).toBeLessThanOrEqual(doc.text.length);
  }
  const ids = [plan.periods, plan.subjectGroups, plan.objectives, plan.contents, plan.indicators, plan.criteria, plan.awardForms, plan.awardStandards, plan.quotas, plan.stages, plan.milestones, plan.reporting, plan.responsibilities, plan.propaganda, plan.ambiguities].flatMap((rows) => rows.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
}

describe('readPlan', () => {
  it('makes a whole draft of the sample', () => {
    const draft = readPlan(SAMPLE_PLAN, OPTIONS);
    if (!draft.ok) throw new Error(draft.error.message);
    sound(draft.value);
    const { plan, findings, doc } = draft.value;
    expect(plan).toMatchObject({ id: 'thu', code: 'T', schemaVersion: '1.0', identity: { number: '0057/KH-UBND' }, theme: { text: 'Minh Hà chung sức chuyển đổi số' } });
    expect(plan.periods).toMatchObject([{ role: 'thi-dua', from: { day: 1, month: 4, year: 2026 }, to: { day: 30, month: 11, year: 2030 } }, { role: 'chi-tieu', to: { year: 2030 } }]);
    expect(plan.footnotes).toMatchObject([{ marker: '1', attachedTo: ['III.2.b'] }]);
    expect(plan.ambiguities.map(({ kind, where }) => [kind, where])).toContainEqual(['danh-so', 'V']);
    const number = findings.find(({ path }) => path === 'identity.number');
    expect(number && doc.text.slice(number.place.from, number.place.to)).toBe('Số: 0057/KH-UBND');
  });

  it('says what it mended and what was left blank', () => {
    const draft = readPlan(SAMPLE_PLAN.replace('0057/KH', '        /KH').replace('30/11/2030', '3O/11/2O30'), OPTIONS);
    if (!draft.ok) throw new Error(draft.error.message);
    expect(draft.value.plan.identity).toMatchObject({ number: null, numberStatus: 'số để trống trong văn bản' });
    expect(draft.value.plan.ambiguities).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'de-trong' }), expect.objectContaining({ kind: 'ocr', asPrinted: '3O/11/2O30', where: 'II.3' })]));
  });
});

describe('faults', () => {
  it.each([['', 'trong'], [' \n\n\t ', 'trong'], ['---\n123\n***', 'trong']])('%j is %s', (raw, code) => expect(readPlan(raw, OPTIONS)).toMatchObject({ ok: false, error: { code, kind: 'fixable' } }));

  it.each([
    'Công thức nấu ăn: cho nước vào nồi, đun sôi 15 phút.',
    'HỢP ĐỒNG THUÊ NHÀ\nĐiều 1. Bên A cho bên B thuê nhà.\nĐiều 2. Giá thuê 5.000.000 đồng.',
    'KẾ HOẠCH\nTổ chức hội nghị trực tuyến\nI. MỤC ĐÍCH\nBàn công việc.\nII. NỘI DUNG\nHọp.',
  ])('%j is no plan, and says what was missed', (raw) => {
    expect(readPlan(raw, OPTIONS)).toMatchObject({ ok: false, error: { code: 'khong-phai-ke-hoach', message: expect.stringContaining('không có') } });
  });

  it('refuses what is longer than the bound', () => {
    expect(readPlan('a'.repeat(LONGEST_TEXT + 1), OPTIONS)).toMatchObject({ ok: false, error: { code: 'van-ban-qua-dai' } });
  });

  it('says where the second of two plans begins, and reads the one that is chosen', () => {
    const second = SAMPLE_PLAN.replace('0057', '0058').replaceAll('Minh Hà', 'Tân Sơn').replaceAll('MINH HÀ', 'TÂN SƠN');
    const both = `${SAMPLE_PLAN}\n\n${second}`;
    const refused = readPlan(both, OPTIONS);
    expect(refused).toMatchObject({ ok: false, error: { code: 'hai-ke-hoach', message: expect.stringMatching(/2 kế hoạch.*0057\/KH-UBND.*0058\/KH-UBND/u), item: expect.stringMatching(/^\d+$/u) } });
    const read = [0, 1].map((part) => readPlan(both, { ...OPTIONS, part }));
    expect(read.map((draft) => draft.ok && [draft.value.plan.identity.number, draft.value.plan.identity.province])).toEqual([['0057/KH-UBND', 'Minh Hà'], ['0058/KH-UBND', 'Tân Sơn']]);
  });

  it('a decision with its plan is one plan; so is a plan that quotes the word', () => {
    expect(readPlan(SAMPLE_PLAN.replace('KẾ HOẠCH\n', 'QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch\nĐiều 1. Ban hành.\n\nKẾ HOẠCH\n'), OPTIONS).ok).toBe(true);
    expect(readPlan(`${SAMPLE_PLAN}\nPHỤ LỤC\nDANH MỤC CHỈ TIÊU\n`, OPTIONS).ok).toBe(true);
  });
});

describe('any input', () => {
  const lines = SAMPLE_PLAN.split('\n');
  const cut = fc.tuple(fc.nat(SAMPLE_PLAN.length), fc.nat(SAMPLE_PLAN.length)).map(([a, b]) => SAMPLE_PLAN.slice(Math.min(a, b), Math.max(a, b)));
  const shuffled = fc.shuffledSubarray(lines, { minLength: 5 }).map((some) => some.join('\n'));
  const spoiled = fc.array(fc.tuple(fc.nat(SAMPLE_PLAN.length - 1), fc.constantFrom('O', 'l', '|', '\n', ' ', '1', ';', '“', '\f', '')), { maxLength: 80 }).map((edits) => {
    const letters = [...SAMPLE_PLAN];
    for (const [at, letter] of edits) letters[at] = letter;
    return letters.join('');
  });
  const words = fc.array(fc.constantFrom('thi đua', 'KẾ HOẠCH', '\n', 'I. CHỈ TIÊU', 'đạt', '95%', 'từ', 'đến', 'năm 2026', '02 tập thể', 'Bằng khen', 'trước ngày 15/11', 'hằng năm', 'Sở Nội vụ', 'báo cáo', 'không quá', 'mỗi xã', ' ', ';', 'II. KHEN THƯỞNG', 'riêng', 'trong đó', '32/13/2026', '99999999999999999999', '0', 'năm 0000'), { minLength: 5, maxLength: 80 }).map((some) => some.join(' '));

  it.each([['cut', cut], ['shuffled', shuffled], ['spoiled', spoiled], ['strung words', words], ['random', fc.string({ unit: 'grapheme', maxLength: 300 })]])('%s text gives a valid plan or a fault, never an exception', (_name, texts) => {
    fc.assert(fc.property(texts, (raw) => {
      const draft = readPlan(raw, OPTIONS);
      if (draft.ok) sound(draft.value);
      else expect(['trong', 'khong-phai-ke-hoach', 'hai-ke-hoach']).toContain(draft.error.code);
    }), { numRuns: 60 });
  });

  it('gives the same draft for the same text', () => {
    const first = readPlan(SAMPLE_PLAN, OPTIONS);
    const second = readPlan(SAMPLE_PLAN, OPTIONS);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });
});

describe('length', () => {
  const body = SAMPLE_PLAN.slice(SAMPLE_PLAN.indexOf('I. MỤC ĐÍCH'), SAMPLE_PLAN.indexOf('Nơi nhận'));
  const times = (count: number): string => SAMPLE_PLAN.replace(body, body.repeat(count));

  it('reads a hundred times the text to a hundred times the tasks', () => {
    const counts = [1, 100].map((count) => {
      const draft = readPlan(times(count), OPTIONS);
      return draft.ok ? draft.value.plan.responsibilities.length : -1;
    });
    expect(counts[1]).toBe((counts[0] ?? 0) * 100);
  });

  it.each(['a', ' ', '\n', '1', '“', '(', '- ', '|', 'Số: ', '*', 'I. ', 'ngày ', 'thi đua ', '1.1', '….', 'A ', 'a)\n', 'từ năm 2026 đến ', 'của '])('half a million characters of %j are read', (piece) => {
    expect(readPlan(piece.repeat(Math.floor(500_000 / piece.length)), OPTIONS).ok).toBe(false);
  });
});
