import { describe, expect, it } from 'vitest';
import { gapWords, gapsOf } from '../../../../shared/domain/home/gaps.ts';
import { byLastExchange, lastExchangeWords } from '../../../../shared/domain/home/last-exchange.ts';
import { quotaLeft } from '../../../../shared/domain/home/quota-left.ts';
import { whose } from '../../../../shared/domain/home/whose.ts';
import type { DossierItem } from '../../../../shared/domain/nomination.ts';

const item = (required: DossierItem['required'], state: DossierItem['state']): DossierItem => ({ code: 'X', name: 'Báo cáo', required, state, attachmentIds: [], note: '', citation: '', confidence: 'low' });
const award = { source: 'own', name: 'Giấy khen' } as const;

describe('what is missing', () => {
  it.each<[string, readonly { award: typeof award | null; merit: string; items: DossierItem[] }[], string]>([
    ['nothing', [{ award, merit: 'x', items: [item('yes', 'da-co'), item('no', 'con-thieu'), item('ask', 'khong-yeu-cau')] }], ''],
    ['nobody', [], ''],
    ['papers missing and too old, nominations counted once', [{ award, merit: 'x', items: [item('yes', 'con-thieu'), item('yes', 'qua-cu')] }, { award, merit: 'x', items: [] }], 'Còn thiếu 2 tài liệu (ở 1 trong 2 đề nghị)'],
    ['what nobody decided is no paper missing', [{ award, merit: 'x', items: [item('ask', 'con-thieu')] }], '1 tài liệu chưa xác định có cần không (ở 1 trong 1 đề nghị)'],
    ['award and merit', [{ award: null, merit: '', items: [] }], '1 đề nghị chưa chọn mức khen, 1 đề nghị chưa ghi thành tích (ở 1 trong 1 đề nghị)'],
  ])('%s', (_what, nominations, words) => expect(gapWords(gapsOf(nominations))).toBe(words));
});

it.each([
  [{ status: 'co-dinh', max: 5, used: 2, left: 3 }, 'còn 3 trong 5', 'calm'],
  [{ status: 'co-dinh', max: 5, used: 5, left: 0 }, 'đã đủ 5', 'calm'],
  [{ status: 'co-dinh', max: 5, used: 7, left: -2 }, 'vượt 2 (số lượng 5, đã có 7)', 'late'],
  [{ status: 'cho-phan-bo', max: null, used: 0, left: null }, 'chờ phân bổ số lượng; đã có 0', 'soon'],
  [{ status: 'khong-quy-dinh', max: null, used: 4, left: null }, 'không quy định số lượng; đã có 4', 'calm'],
  [{ status: 'khong-con-don-vi-nhan', max: 3, used: 1, left: 2 }, 'không còn đơn vị nhận, chờ phân bổ lại; đã có 1', 'soon'],
] as const)('what is left: a number that is not known is never zero (%j)', (line, text, tone) => expect(quotaLeft(line)).toEqual({ text, tone }));

it('the last exchange each way, the latest unit first', () => {
  const none = { name: 'A', sent: null, received: null };
  const sent = { name: 'B', sent: { number: 3, on: '2026-11-12' }, received: null };
  const both = { name: 'C', sent: { number: 1, on: '2026-01-02' }, received: { number: 7, on: '2026-11-13' } };
  expect([none, sent, both].map(lastExchangeWords)).toEqual(['Chưa gửi gói nào · Chưa nhận gói nào', 'Gửi gần nhất: gói số 3, 12/11/2026 · Chưa nhận gói nào', 'Gửi gần nhất: gói số 1, 02/01/2026 · Nhận gần nhất: gói số 7, 13/11/2026']);
  expect(byLastExchange([none, sent, both]).map(({ name }) => name)).toEqual(['C', 'B', 'A']);
});

describe('whose it is', () => {
  const lines = [{ id: 'd', needs: 'head', tone: 'soon' }, { id: 's', needs: 'secretary', tone: 'late' }, { id: 'c', tone: 'late' }] as const;
  const told = (role: 'viewer' | 'clerk' | 'secretary' | 'head') => {
    const { mine, rest } = whose<(typeof lines)[number]>(lines, role);
    return { mine: mine.map(({ id }) => id), rest: rest.map(({ id, whose: words, tone }) => [id, words, tone]) };
  };
  it.each([
    ['head', { mine: ['d'], rest: [['s', '', 'late'], ['c', '', 'late']] }],
    ['secretary', { mine: ['s'], rest: [['d', 'Việc của Lãnh đạo đơn vị', 'calm'], ['c', '', 'late']] }],
    ['clerk', { mine: [], rest: [['d', 'Việc của Lãnh đạo đơn vị', 'calm'], ['s', 'Việc của Thư ký Hội đồng', 'calm'], ['c', '', 'late']] }],
  ] as const)('%s', (role, expected) => expect(told(role)).toEqual(expected));
});
