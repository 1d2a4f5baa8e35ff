import { fault } from '../../../shared/result.ts';
import * as choices from './record-choices.ts';
import { askedOf, measureOf, mendedBounds } from './bound-words.ts';
import type { FormSpec, PlanRecord } from './record-fields.ts';

/** The form of an indicator: bounds are asked for in the plan's own words («trên», «từ … trở lên»). */
export const INDICATOR_FORM: FormSpec = {
  fields: () => [
    { path: 'text', label: 'Nội dung chỉ tiêu', kind: 'area', required: true },
    { path: 'type', label: 'Loại', kind: 'choice', required: true, choices: choices.INDICATOR_TYPES },
    { path: '_words', label: 'Mức', kind: 'choice', required: true, choices: choices.COMPARISONS },
    { path: '_first', label: 'Con số', kind: 'figure', note: 'Khoảng từ … đến …: ghi số đầu' },
    { path: '_second', label: 'Đến', kind: 'figure', note: 'Chỉ khi là khoảng' },
    { path: 'unit', label: 'Đơn vị tính', kind: 'text', required: true, suggestions: ['%', 'điểm %', 'triệu đồng/người', 'xã', 'hộ', 'người', 'đạt (có/không)'] },
    { path: 'per', label: 'Tính cho', kind: 'choice', choices: choices.PERS },
    { path: 'polarity', label: 'Chiều', kind: 'choice', required: true, choices: choices.POLARITIES },
    { path: '_deadline', label: 'Hạn riêng', kind: 'date', note: 'Để trống: cuối giai đoạn' },
    { path: 'strive', label: 'Là mức phấn đấu', kind: 'check' },
    { path: 'maintain', label: 'Là mức phải duy trì', kind: 'check' },
    { path: 'figure', label: 'Văn bản ghi', kind: 'text', required: true },
  ],
  open: (record) => {
    const { words, first, second } = askedOf(record);
    return { ...record, _words: words, _first: first, _second: second, _deadline: record['deadline'] };
  },
  check: ({ type, _first, _second, _words }) => {
    if (type !== 'numeric') return [];
    if (_first === null) return [fault('bat-buoc', '“Con số” chưa được ghi.', { item: '_first' })];
    if (_words === 'range' && _second === null) return [fault('bat-buoc', 'Ghi số cuối của khoảng.', { item: '_second' })];
    if (typeof _first === 'number' && typeof _second === 'number' && _second < _first) return [fault('so-nguoc', 'Số cuối nhỏ hơn số đầu.', { item: '_second' })];
    return [];
  },
  finish: ({ _words, _first, _second, _deadline, ...record }) => {
    const { type } = record;
    const base = { ...record, deadline: deadlineOf(record, _deadline as PlanRecord | null) };
    if (type === 'event') return { ...base, ...EVENT };
    const bounds = mendedBounds(record, { words: String(_words), first: _first as number | null, second: _second as number | null });
    // What the form does not ask for (a figure outside the plan, a bound of one side) stays while its bounds are left alone.
    if (bounds === null) return base;
    if (type === 'qualitative') return { ...base, comparator: 'eq', min: null, max: null, minInclusive: null, maxInclusive: null, measure: 'status' };
    return { ...base, ...bounds, measure: measureOf(record, bounds.comparator) };
  },
};

const EVENT = { comparator: 'eq', min: 1, max: 1, minInclusive: true, maxInclusive: true, measure: 'status', unit: 'đạt (có/không)' };

function deadlineOf({ deadline }: PlanRecord, date: PlanRecord | null): unknown {
  if (date === null) return null;
  const held = deadline as PlanRecord | null;
  const { day, month, year } = date as Readonly<Record<string, number | null>>;
  if (held !== null && held['day'] === day && held['month'] === month && held['year'] === year) return held;
  return { bound: 'by', event: null, day, month, year, text: [day, month, year].filter((part) => part !== null).join('/') };
}
