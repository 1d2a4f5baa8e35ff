import type { PlanIndicator } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { Span } from './clause.ts';
import { phrasesOf } from './phrases.ts';
import type { Token } from './tokens.ts';

const KINDS = phrasesOf<PlanUnitKind>([
  ['ho-gia-dinh', 'hộ|hộ dân|hộ gia đình|gia đình|số hộ'], ['xa', 'xã|số xã|đơn vị cấp xã'], ['phuong', 'phường'], ['dac-khu', 'đặc khu'], ['thi-tran', 'thị trấn'],
  ['thon-buon-tdp', 'thôn|buôn|bản|ấp|khóm|tổ dân phố|khu dân cư|khu phố|làng'], ['huyen', 'huyện|đơn vị cấp huyện|cấp huyện'], ['tinh', 'tỉnh'],
  ['doanh-nghiep', 'doanh nghiệp'], ['hop-tac-xa', 'hợp tác xã'], ['co-quan-don-vi', 'cơ quan|đơn vị|cơ quan , đơn vị|trường học'],
]);
const PEOPLE = new Set(['can', 'cong', 'vien', 'dang', 'nguoi', 'hoc', 'doan', 'hoi']);
const MOST_WORDS = 16;

export type Level = 'xa' | 'thon' | null;
const LEVEL: Partial<Record<PlanUnitKind, Level>> = { xa: 'xa', phuong: 'xa', 'thi-tran': 'xa', 'dac-khu': 'xa', 'thon-buon-tdp': 'thon' };

/** Unit kinds named first in the words a figure measures: «100% xã, phường …» → xa, phuong. */
export function kindsOf(tokens: readonly Token[], span: Span): PlanUnitKind[] {
  const kinds: PlanUnitKind[] = [];
  let at = span.from;
  const end = Math.min(span.to, span.from + MOST_WORDS);
  while (at < end && ['so', 'cac', 'tong', 'ti', 'le', 'cap'].includes(tokens[at]?.plain ?? '')) at += 1;
  while (at < end) {
    const hit = KINDS.match(tokens, at);
    if (!hit) break;
    if (!kinds.includes(hit.meaning)) kinds.push(hit.meaning);
    at += hit.length;
    if (![',', 'va'].includes(tokens[at]?.plain ?? '')) break;
    at += 1;
  }
  return kinds;
}

/** «100% xã, thôn …»: communes and villages in one breath are two targets. */
export function isTwoLevels(kinds: readonly PlanUnitKind[]): boolean {
  const levels = new Set(kinds.map((kind) => LEVEL[kind] ?? null));
  return kinds.length === 2 && levels.has('xa') && levels.has('thon');
}

/** Whom the indicator is counted over. */
export function appliesTo(tokens: readonly Token[], span: Span, population: string | null): PlanIndicator['appliesTo'] {
  const kinds = kindsOf(tokens, span);
  const people = kinds.length === 0 && PEOPLE.has(tokens[span.from]?.plain ?? '') && population !== null;
  return { scope: 'toan-tinh', unitKinds: people ? ['ca-nhan'] : kinds, unitNames: [], population: people ? population : null };
}
