import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../../shared/text/dates.ts';
import { GeneralRules, generalRules } from '../../../shared/catalogue/general-rules.ts';
import type { ProfileEntry } from '../../../shared/domain/province-profile.ts';
import { UNIT_KINDS } from '../../../shared/domain/unit.ts';
import { REGISTERS } from '../../../shared/domain/registers/registers.ts';
import type { FieldSpec } from '../../../shared/domain/registers/spec.ts';
import { FIELD_LAW_KEYS, fieldHelp } from '../../../shared/law/field-law.ts';
import { entry, lawBook } from './samples.ts';

const on = (date: string, entries: readonly ProfileEntry[] | null = null, unitKind: (typeof UNIT_KINDS)[number] = 'xa') => fieldHelp({ book: lawBook(date, entries), unitKind });
const compare = (awardCode: string | null) => ({ awardCode, ruleKey: null, on: '2026-10-05', by: 'Người Đối Chiếu Mẫu', textsChecked: [] });

describe('what the law says of a field', () => {
  it.each(['2025-09-01', '2026-11-20', '2027-06-01'])('every key has a sentence, a text and how sure it is on %s', (date) => {
    const fields = on(date);
    expect(FIELD_LAW_KEYS.filter((key) => fields[key] === undefined)).toEqual([]);
    for (const [key, { text, citation }] of Object.entries(fields)) {
      expect(text, key).toMatch(/^\S.*\.$/su);
      expect(text.length, `${key}: one sentence, not a page`).toBeLessThan(340);
      expect(citation, key).toMatch(/(?:Luật|NĐ|QĐ|TT|Công văn) ?\d+/u);
      expect(text, `${key}: no code of the catalogue`).not.toMatch(/[a-z]_[a-z]|[A-Z]{2,}_[A-Z]/u);
      expect(`${text} ${citation}`, `${key}: Vietnamese`).not.toMatch(/\b(?:the|not|by|province|procedure|secondary|articles?|lists?)\b/u);
    }
  });

  it.each(UNIT_KINDS)('a unit of kind %s reads what it decides itself', (kind) => {
    expect(on('2026-11-20', null, kind)['decision.authority']?.text).toMatch(/ quyết định: \S/u);
  });

  it('names the article', () => {
    const fields = on('2026-11-20');
    expect(fields['nomination.merit']).toMatchObject({ text: 'Một thành tích không được khen thưởng nhiều lần, nhiều hình thức.', citation: 'Luật 06/2022/QH15 Điều 5 khoản 2 điểm c', confidence: 'high' });
    expect(fields['members.total']?.text).toBe('Tập thể lao động tiên tiến: ít nhất 70% cá nhân đạt «Lao động tiên tiến» trong năm xét.');
    expect(fields['decision.authority']?.text).toContain('Chủ tịch UBND cấp xã quyết định: Lao động tiên tiến;');
    expect(fields['session.publicFrom']?.text).toMatch(/^Chiến sĩ thi đua toàn quốc, Huân chương Lao động, Huân chương Đại đoàn kết dân tộc: công khai ít nhất 10 ngày làm việc trước cuộc họp của Hội đồng/u);
  });

  it('reads the base salary of the day', () => {
    expect(on('2026-06-30')['decision.date']).toMatchObject({ text: 'Tiền thưởng tính theo mức lương cơ sở của ngày này; hiện là 2.340.000 đồng.', citation: 'NĐ 152/2025/NĐ-CP Điều 49 khoản 1; NĐ 73/2024/NĐ-CP' });
    expect(on('2026-07-01')['decision.date']?.text).toContain('2.530.000 đồng');
  });

  it('is silent of a rule before its day, and says that one has ended', () => {
    expect(on('2025-06-30')['round.period']).toBeUndefined();
    expect(on('2025-07-01')['round.period']).toMatchObject({ confidence: 'high', remark: '' });
    expect(on('2027-02-28')['round.period']?.remark).toBe('Đã đến ngày rà soát văn bản (01/10/2026)');
    expect(on('2027-03-01')['round.period']).toMatchObject({ confidence: 'low', remark: 'Hết hiệu lực từ 01/03/2027, chỉ để tham khảo' });
  });

  it('says where a rule is only a proposal, and is as sure as the least sure of what it rests on', () => {
    const fields = on('2026-11-20');
    expect(fields['vote.share']).toMatchObject({ text: 'Chiến sĩ thi đua cơ sở: từ 80% tổng số thành viên Hội đồng.', confidence: 'medium' });
    expect(fields['vote.share']?.remark).toContain('Gợi ý theo văn bản cũ');
    // The commune chairman's power for some of them rests on a text of which the article alone is known.
    expect(fields['decision.authority']?.confidence).toBe('medium');
    expect(fields['archive.year']?.confidence).toBe('medium');
  });

  it('is sure, and due no more, once the unit compared all rules with the texts', () => {
    const { 'return.date': before, 'archive.year': kept } = fieldHelp({ book: lawBook('2026-11-20', null, [compare('GK_XA')]), unitKind: 'xa' });
    expect([before?.remark, kept?.confidence]).toEqual(['Đã đến ngày rà soát văn bản (01/10/2026)', 'medium']);
    const { 'return.date': after, 'archive.year': sure } = fieldHelp({ book: lawBook('2026-11-20', null, [compare(null)]), unitKind: 'xa' });
    expect([after?.remark, sure?.confidence]).toEqual(['', 'high']);
  });

  it.each<[string, ProfileEntry, string]>([
    ['council.quorum', entry('council', null, { minAttendancePct: 80, absentInWriting: null, ballot: null }), 'Họp khi có từ 80% thành viên.'],
    ['session.ballot', entry('council', null, { minAttendancePct: null, absentInWriting: null, ballot: 'phieu-kin' }), 'Phiếu kín.'],
    ['round.dueDate', entry('deadline', null, { step: 'submit', when: { kind: 'date', month: 12, day: 5, bound: 'before', yearOffset: 0 }, receiver: 'tinh', sector: '' }), 'Nộp hồ sơ về tỉnh trước ngày 05/12 hằng năm.'],
    ['session.publicManner', entry('switch', null, { name: 'publicity_media', on: true, text: 'cổng thông tin điện tử của tỉnh' }), 'Phương tiện công khai: cổng thông tin điện tử của tỉnh.'],
    ['vote.share', entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' }), 'Chiến sĩ thi đua cơ sở: từ 75% tổng số thành viên Hội đồng.'],
    ['bonus.amount', entry('bonus-order', null, { order: 'round_then_multiply' }), 'Hệ số nhân mức lương cơ sở, làm tròn lên hàng 10.000 đồng. Làm tròn mức của cá nhân rồi nhân đôi (hộ: nhân rưỡi).'],
  ])('%s says what the province sets', (key, own, text) => {
    const before = on('2026-11-20') as Readonly<Record<string, { readonly text: string }>>;
    const after = on('2026-11-20', [own]) as Readonly<Record<string, { readonly text: string; readonly citation: string; readonly remark: string }>>;
    expect(before[key]?.text).not.toBe(text);
    expect(after[key]?.text).toBe(text);
    if (own.kind === 'bonus-order') return;
    expect(after[key]?.citation).toContain('99/2026/QĐ-UBND');
    expect(after[key]?.remark).toBe('Quy định của tỉnh');
  });

  it('keeps the national rule where the province would weaken it', () => {
    expect(on('2026-11-20', [entry('vote', 'CSTDTQ', { rule: 'at-least', percent: 60, base: 'present' })])['vote.base']?.text).toBe('Chiến sĩ thi đua toàn quốc: tính trên tổng số thành viên Hội đồng, người vắng được lấy ý kiến bằng văn bản.');
  });
});

it('general rules are dated, cited and told apart', () => {
  GeneralRules.parse(generalRules);
  expect(new Set(generalRules.map(({ id }) => id)).size).toBe(generalRules.length);
  for (const { validFrom, validTo } of generalRules) for (const day of [validFrom, validTo]) if (day !== null) expect(isIsoDate(day), day).toBe(true);
});

it('a field of a register names one that the law speaks of, and no field twice in one register', () => {
  for (const { fields } of Object.values(REGISTERS)) {
    const named = (fields as readonly FieldSpec[]).flatMap(({ law }) => law ?? []);
    expect(named.filter((law) => !FIELD_LAW_KEYS.includes(law))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  }
});
