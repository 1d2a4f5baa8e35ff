import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { shortCitation } from '../../../shared/catalogue/citation.ts';
import type { ConditionNode } from '../../../shared/catalogue/award-schema.ts';
import { workCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { conditionSentence } from '../../../shared/law/condition-words.ts';
import type { ConditionSentence } from '../../../shared/law/condition-words.ts';
import { deadlineDay } from '../../../shared/law/deadline-day.ts';
import { deadlineWords } from '../../../shared/law/deadline-words.ts';
import { entryAward, entryWords } from '../../../shared/law/entry-words.ts';
import { lawSettingsOf } from '../../../shared/law/law-settings.ts';
import { comparedWithNational } from '../../../shared/law/profile-compare.ts';
import { entry, everyKind, lawBook } from './samples.ts';

const conditionsOf = (code: string) => awardCatalogue.find((award) => award.code === code)?.conditions ?? [];
const testOf = (code: string, id: string): ConditionNode => {
  const found = conditionsOf(code).find((condition) => condition.id === id);
  if (found === undefined) throw new Error(id);
  return found.test;
};
const flat = (sentence: ConditionSentence): string[] => [sentence.text, ...sentence.parts.flatMap(flat)];

describe('conditions as sentences', () => {
  it('reads every condition of the catalogue without a code', () => {
    const sentences = awardCatalogue.flatMap((award) => award.conditions.flatMap(({ test }) => flat(conditionSentence(test))));
    expect(sentences.length).toBeGreaterThan(350);
    expect(sentences.filter((text) => /[a-z]_[a-z]|undefined|null|NaN/u.test(text) || text.length < 8)).toEqual([]);
    const codes = new Set([...JSON.stringify(awardCatalogue.map(({ conditions }) => conditions.map(({ test }) => test))).matchAll(/"([a-z]+(?:_[a-z]+)+)"/gu)].map(([, code]) => (code ?? '').replaceAll('_', ' ')));
    expect(codes.size).toBeGreaterThan(60);
    expect([...codes].filter((code) => sentences.some((text) => text.includes(code)))).toEqual([]);
  });

  it.each([
    ['CSTDCS', 'CSTDCS.tien_tien', ['Đạt tiêu chuẩn «Lao động tiên tiến» hoặc «Chiến sĩ tiên tiến» cùng năm']],
    ['CSTDT', 'CSTDT.ba_lan_CSTDCS', ['Có 3 lần liên tục «Chiến sĩ thi đua cơ sở»']],
    ['TTLDTT', 'TTLDTT.ty_le_LDTT', ['Ít nhất 70% cá nhân đạt «Lao động tiên tiến» trong năm xét']],
    ['TTLDTT', 'TTLDTT.ky_luat', ['Không có cá nhân nào bị kỷ luật từ cảnh cáo trở lên']],
    ['CSTDCS', 'CSTDCS.ty_le', ['Không có tỷ lệ tối đa (trước đây 15% số người đạt Lao động tiên tiến); tỉnh hoặc đơn vị có thể đặt ra']],
    ['GEN', 'GEN.cong_khai', []],
  ])('%s %s', (code, id, expected) => {
    if (expected.length > 0) expect(flat(conditionSentence(testOf(code, id)))).toEqual(expected);
    else expect(flat(conditionSentence(testOf('CSTDTQ', id)))).toEqual(['Công khai ít nhất 10 ngày làm việc trước cuộc họp của Hội đồng, trên phương tiện do tỉnh quy định']);
  });

  it('names who recognises once', () => {
    const sentences = (code: string) => conditionsOf(code).flatMap(({ test }) => flat(conditionSentence(test)));
    expect(sentences('HC_DDKDT')).toContain('Được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận');
    expect(sentences('CSTDT')).toContain('Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng được cấp có thẩm quyền công nhận, được tỉnh công nhận');
  });

  it('heads alternatives with what they are', () => {
    const [head, ...parts] = flat(conditionSentence(testOf('CSTDCS', 'CSTDCS.thanh_tich')));
    expect(head).toBe('Một trong các điều sau');
    expect(parts[0]).toBe('Được xếp loại từ «hoàn thành xuất sắc nhiệm vụ» trở lên trong năm xét');
  });
});

describe('deadlines', () => {
  const all = awardCatalogue.flatMap(({ deadlines }) => deadlines);
  it('reads every deadline of the catalogue without a code', () => {
    expect(all.map(deadlineWords).filter((text) => /_|undefined|null/u.test(text))).toEqual([]);
  });
  it.each([
    [{ step: 'submit', kind: 'date', month: 12, day: 10, bound: 'before', to: 'tinh' }, 'nộp hồ sơ về tỉnh trước ngày 10/12 hằng năm', '2026-12-09'],
    [{ step: 'submit', kind: 'date', month: 6, day: 30, bound: 'by', to: 'bo' }, 'nộp hồ sơ về bộ, ngành chậm nhất ngày 30/06 hằng năm', '2026-06-30'],
    [{ step: 'submit', kind: 'date', month: 1, day: 15, bound: 'by', yearOffset: 1 }, 'nộp hồ sơ chậm nhất ngày 15/01 của năm sau', '2027-01-15'],
    [{ step: 'submit', kind: 'duration', minDays: 10, maxDays: null, dayKind: 'calendar', before: 'closing_conference' }, 'nộp hồ sơ ít nhất 10 ngày trước hội nghị tổng kết', '2026-11-20'],
    [{ step: 'submit', kind: 'duration', minDays: 10, maxDays: null, dayKind: 'working', before: 'closing_conference' }, 'nộp hồ sơ ít nhất 10 ngày làm việc trước hội nghị tổng kết', '2026-11-16'],
    [{ step: 'appraise', kind: 'duration', minDays: null, maxDays: 20, dayKind: 'working', from: 'complete_dossier' }, 'thẩm định trong 20 ngày làm việc kể từ ngày nhận đủ hồ sơ', '2026-11-30'],
    [{ step: 'publish', kind: 'duration', minDays: null, maxDays: 15, dayKind: 'calendar', from: 'decision' }, 'công bố trong 15 ngày kể từ ngày có quyết định', null],
    [{ step: 'submit', kind: 'by_guidance', setBy: ['bo'] }, 'nộp hồ sơ theo hướng dẫn của bộ, ngành', null],
  ] as const)('%#', (deadline, words, day) => {
    const whole = { configurable: true, origin: 'province', citation: 'Điều 4', confidence: 'high', validFrom: null, validTo: null, reviewBy: null, ...deadline, setBy: 'setBy' in deadline ? [...deadline.setBy] : undefined } as never;
    expect(deadlineWords(whole)).toBe(words);
    expect(deadlineDay(whole, { year: 2026, events: { closing_conference: '2026-11-30', complete_dossier: '2026-11-02' }, calendar: workCalendar() })).toBe(day);
  });
});

describe('a profile beside the national law', () => {
  it('says every kind of entry in words', () => {
    const words = everyKind().map((one) => `${entryAward(one)} · ${entryWords(one)}`);
    expect(words).toContain('Lao động tiên tiến · Báo cáo thành tích cá nhân: phải có, 2 bản');
    expect(words).toContain('Giấy khen của Chủ tịch UBND cấp xã · Nộp hồ sơ ít nhất 12 ngày làm việc trước hội nghị tổng kết');
    expect(words).toContain('Mọi danh hiệu, hình thức · Họp khi có từ 80% thành viên; lấy ý kiến bằng văn bản của người vắng; phiếu kín');
    expect(words).toContain('Mọi danh hiệu, hình thức của tỉnh và cơ sở · 3 bộ');
    expect(words.filter((text) => /_|undefined|null/u.test(text))).toEqual([]);
  });

  it.each([
    [entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' }), 'Từ 80% tổng số thành viên (gợi ý theo văn bản cũ)', 'replaces'],
    [entry('vote', 'CSTDTQ', { rule: 'at-least', percent: 75, base: 'all-members' }), 'Từ 90% tổng số thành viên', 'kept'],
    [entry('copies', 'GK_XA', { copies: 2 }), '', 'adds'],
    [entry('copies', 'GK_XA', { copies: 2, validFrom: '2027-01-01' }), '', 'asleep'],
    [entry('deadline', 'BK_TINH', { step: 'submit', when: { kind: 'date', month: 12, day: 5, bound: 'before', yearOffset: 0 }, receiver: 'tinh', sector: '' }), 'Nộp hồ sơ về tỉnh ít nhất 10 ngày trước hội nghị tổng kết (ví dụ của tỉnh khác); nộp hồ sơ về tỉnh trước ngày 10/12 hằng năm (ví dụ của tỉnh khác); nộp hồ sơ về tỉnh trước ngày 10/07 hằng năm, ngành giáo dục (ví dụ của tỉnh khác)', 'replaces'],
  ])('%#', (one, national, effect) => {
    const law = lawBook('2026-11-20', [one]);
    expect(comparedWithNational([one], law)).toEqual([{ entry: one, national, effect, remarks: law.notices.map(({ reason }) => reason) }]);
  });
});

it('hands the evaluator what the province and the unit settled', () => {
  const law = lawBook('2026-11-20', [entry('title-quota', 'CSTDCS', { maxPct: 15, base: 'holders_of_LDTT' }), entry('min-service', 'LDTT', { months: 10 })], [
    { awardCode: 'CSTDCS', ruleKey: 'conditions/CSTDCS.tien_tien/2024-01-01', on: '2026-11-01', by: 'Trần Thử', textsChecked: [] },
  ]);
  expect(lawSettingsOf(law, 'CSTDCS')).toEqual({ confirmedConditions: ['CSTDCS.tien_tien'], quotaPct: { 'CSTDCS.ty_le': 15 }, minMonthsOfService: null });
  expect(lawSettingsOf(law, 'LDTT')).toEqual({ confirmedConditions: [], quotaPct: {}, minMonthsOfService: 10 });
});

it.each([
  ['Luật 06/2022/QH15 Điều 23 khoản 1', 'Luật 06/2022, Điều 23 khoản 1'],
  ['NĐ 152/2025/NĐ-CP Điều 54', 'NĐ 152/2025, Điều 54'],
  ['QĐ 86/2025/QĐ-UBND Bắc Ninh (example province) Điều 7', 'QĐ 86/2025 Bắc Ninh (tỉnh khác, để tham khảo) Điều 7'],
])('%s is shown as %s', (citation, short) => {
  expect(shortCitation(citation)).toBe(short);
});
