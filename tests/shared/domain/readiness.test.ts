import { describe, expect, it } from 'vitest';
import { openPoints } from '../../../shared/domain/readiness.ts';
import type { ReadinessFacts } from '../../../shared/domain/readiness.ts';
import type { DossierItem } from '../../../shared/domain/nomination.ts';

const item = (name: string, more: Partial<DossierItem> = {}): DossierItem => ({ code: name, name, required: 'yes', state: 'da-co', attachmentIds: [], note: '', citation: '', confidence: 'high', ...more });
const ready: ReadinessFacts = {
  nomination: { award: { source: 'own', name: 'Giấy khen' }, merit: 'Đã có thành tích', items: [item('Báo cáo')], state: 'passed' },
  vote: 'passed',
  overQuota: false,
  stateFormClosed: false,
};
const but = (nomination: Partial<ReadinessFacts['nomination']>, rest: Partial<ReadinessFacts> = {}): ReadinessFacts => ({ ...ready, ...rest, nomination: { ...ready.nomination, ...nomination } });

describe('openPoints', () => {
  it('is empty when everything is in order', () => expect(openPoints(ready)).toEqual([]));

  it.each([
    ['no award chosen', but({ award: null }), 'khong-muc-khen', false],
    ['a required paper is missing', but({ items: [item('Báo cáo', { state: 'con-thieu' })] }), 'thieu-tai-lieu', false],
    ['a required paper is out of date', but({ items: [item('Báo cáo', { state: 'qua-cu' })] }), 'thieu-tai-lieu', false],
    ['nobody knows whether a paper is needed', but({ items: [item('Xác nhận thuế', { required: 'ask', state: 'con-thieu' })] }), 'chua-ro', false],
    ['no merit text', but({ merit: '' }), 'chua-thanh-tich', false],
    ['no session', but({}, { vote: 'none' }), 'chua-hop-xet', false],
    ['votes missing', but({}, { vote: 'open' }), 'chua-hop-xet', false],
    ['the council said no', but({}, { vote: 'not-passed' }), 'khong-thong-qua', false],
    ['R61: the award’s rule asks for posting and none is recorded', but({}, { postingAsked: { citation: 'NĐ 152/2025/NĐ-CP Điều 44 khoản 2' } }), 'chua-cong-khai', false],
    ['over the maximum stops', but({}, { overQuota: true }), 'vuot-so-luong', true],
    ['a State form without guidance stops', but({}, { stateFormClosed: true }), 'khen-nha-nuoc-chua-huong-dan', true],
    ['a frozen version stops', but({ state: 'sent' }), 'da-dong-bang', true],
  ])('%s', (_name, facts, code, stops) => {
    const points = openPoints(facts);
    expect(points.map((p) => [p.code, p.stops])).toEqual([[code, stops]]);
    expect(points[0]?.sentence).toMatch(/\.$/);
  });

  it('a paper marked not required, or only asked about and present, is no point', () => {
    expect(openPoints(but({ items: [item('A', { required: 'no', state: 'khong-yeu-cau' }), item('B', { required: 'ask' }), item('C', { required: 'yes', state: 'khong-yeu-cau' })] }))).toEqual([]);
  });

  it('R98: only a quota maximum, a State form without guidance and a frozen version stop, and they come first', () => {
    const all = openPoints(but({ award: null, merit: '', state: 'sent', items: [item('A', { state: 'con-thieu' })] }, { vote: 'none', overQuota: true, stateFormClosed: true }));
    expect(all.filter((p) => p.stops).map((p) => p.code)).toEqual(['da-dong-bang', 'vuot-so-luong', 'khen-nha-nuoc-chua-huong-dan']);
    expect(all.slice(0, 3).every((p) => p.stops)).toBe(true);
  });
});
