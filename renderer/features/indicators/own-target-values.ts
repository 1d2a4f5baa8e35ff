import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import { boundWords } from '../../../shared/domain/indicator-words.ts';
import type { OwnTarget, OwnTargetKind } from '../../../shared/domain/own-target.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';

type Fields = InputOf<SoVangContract['ownTarget.save']>['fields'];

/** How a bound is meant, as it is chosen: each stands for comparator, direction and inclusion together. */
export const BOUNDS = {
  dat: { label: 'Đạt mức (hơn là vượt)', comparator: 'eq', polarity: 'up', one: 'min' },
  gte: { label: 'Ít nhất', comparator: 'gte', polarity: 'up', one: 'min' },
  gt: { label: 'Trên', comparator: 'gt', polarity: 'up', one: 'min' },
  lte: { label: 'Không quá', comparator: 'lte', polarity: 'down', one: 'max' },
  lt: { label: 'Dưới', comparator: 'lt', polarity: 'down', one: 'max' },
  'trong-khoang': { label: 'Từ … đến …, hơn là vượt', comparator: 'range', polarity: 'up', one: null },
  'nam-trong': { label: 'Phải nằm trong khoảng', comparator: 'range', polarity: 'band', one: null },
  'dung-muc': { label: 'Phải đúng mức', comparator: 'eq', polarity: 'band', one: 'min' },
  'bang-khong': { label: 'Bằng 0, không để xảy ra', comparator: 'eq', polarity: 'down', one: 'min' },
} as const;
export type BoundKey = keyof typeof BOUNDS;
export const CHANGE_BOUNDS = {
  tang: { label: 'Tăng (hơn là vượt)', comparator: 'increase', reach: 'exact' },
  'tang-it-nhat': { label: 'Tăng ít nhất', comparator: 'increase', reach: 'least' },
  'tang-tren': { label: 'Tăng trên', comparator: 'increase', reach: 'above' },
  giam: { label: 'Giảm (hơn là vượt)', comparator: 'decrease', reach: 'exact' },
  'giam-it-nhat': { label: 'Giảm ít nhất', comparator: 'decrease', reach: 'least' },
  'giam-tren': { label: 'Giảm trên', comparator: 'decrease', reach: 'above' },
  'tang-duoi': { label: 'Tăng dưới', comparator: 'lt', reach: 'below' },
} as const;
export type ChangeKey = keyof typeof CHANGE_BOUNDS;

export type Shape = 'numeric' | 'event' | 'qualitative';
export const MEASURES = {
  level: 'Mức đạt được',
  cumulative: 'Tổng cả giai đoạn',
  'change-points': 'Tăng, giảm (điểm %)',
  'change-rate': 'Tăng, giảm (tương đối, %)',
  'change-absolute': 'Tăng, giảm (số lượng)',
} as const;
export type MeasureKey = keyof typeof MEASURES;

export interface OwnValues {
  readonly kind: OwnTargetKind;
  readonly parentId: string | null;
  readonly sector: string | null;
  readonly text: string;
  readonly type: Shape;
  readonly measure: MeasureKey;
  readonly bound: BoundKey;
  readonly change: ChangeKey;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly per: 'năm' | 'giai đoạn' | null;
  readonly dueYear: number | null;
  readonly figure: string;
  readonly concerns: string;
  readonly source: string;
  readonly maintain: boolean;
  readonly strive: boolean;
  readonly approx: boolean;
  readonly note: string;
}

export const isChangeMeasure = (measure: MeasureKey): boolean => measure.startsWith('change');

/** The bound chosen, as the domain has it. */
export function boundsOf(values: Pick<OwnValues, 'measure' | 'bound' | 'change' | 'min' | 'max'>): Required<Pick<Fields, 'comparator' | 'polarity' | 'min' | 'max' | 'minInclusive' | 'maxInclusive'>> {
  const { min, max } = values;
  if (isChangeMeasure(values.measure)) {
    const { comparator, reach } = CHANGE_BOUNDS[values.change];
    if (reach === 'below') return { comparator, polarity: 'down', min: null, max: min, minInclusive: null, maxInclusive: false };
    if (reach !== 'exact') return { comparator, polarity: 'up', min, max: null, minInclusive: reach === 'least', maxInclusive: null };
    return { comparator, polarity: 'up', min, max: max ?? min, minInclusive: true, maxInclusive: true };
  }
  const { comparator, polarity } = BOUNDS[values.bound];
  const base = { comparator, polarity, minInclusive: comparator !== 'gt', maxInclusive: comparator !== 'lt' };
  switch (values.bound) {
    case 'gte':
    case 'gt':
      return { ...base, min, max: null, maxInclusive: null };
    case 'lte':
    case 'lt':
      return { ...base, min: null, max: min, minInclusive: null };
    case 'dat':
    case 'dung-muc':
      return { ...base, min, max: min };
    case 'bang-khong':
      return { ...base, min: 0, max: 0 };
    case 'trong-khoang':
    case 'nam-trong':
      return { ...base, min, max };
  }
}

const CHANGE_MEASURES: readonly string[] = ['change-points', 'change-rate', 'change-absolute'];

/** An own target as the form shows it. */
export function valuesOf(own: OwnTarget): OwnValues {
  const { comparator, polarity, min, max, minInclusive } = own;
  const measure = (own.measure in MEASURES ? own.measure : 'level') as MeasureKey;
  const falls = comparator === 'decrease';
  const change: ChangeKey =
    comparator === 'lt' || comparator === 'lte' ? 'tang-duoi'
    : minInclusive === false ? (falls ? 'giam-tren' : 'tang-tren')
    : max === null ? (falls ? 'giam-it-nhat' : 'tang-it-nhat')
    : falls ? 'giam' : 'tang';
  const bound: BoundKey =
    comparator === 'gte' || comparator === 'gt' || comparator === 'lte' || comparator === 'lt'
      ? comparator
      : comparator === 'range'
        ? polarity === 'band' ? 'nam-trong' : 'trong-khoang'
        : polarity === 'band' ? 'dung-muc' : polarity === 'down' && min === 0 ? 'bang-khong' : 'dat';
  const upper = comparator === 'lt' || comparator === 'lte';
  const interval = min !== null && max !== null && min !== max;
  return {
    kind: own.kind, parentId: own.parentId, sector: own.sector === '' ? null : own.sector, text: own.text, type: own.type, measure, bound, change,
    min: upper ? max : min, max: interval || (comparator === 'range' && !CHANGE_MEASURES.includes(measure)) ? max : null,
    unit: own.unit, per: own.per === 'năm' ? 'năm' : own.per === null ? null : 'giai đoạn', dueYear: own.deadline?.year ?? own.period?.to ?? null,
    figure: own.figure, concerns: own.concerns, source: own.source, maintain: own.maintain, strive: own.strive, approx: own.approx, note: own.note,
  };
}

export function blankValues(kind: OwnTargetKind, parentId: string | null, sector: string | null): OwnValues {
  return {
    kind, parentId, sector, text: '', type: 'numeric', measure: 'level', bound: kind === 'assigned' ? 'dat' : 'gte', change: 'giam', min: null, max: null, unit: '', per: null, dueYear: null,
    figure: '', concerns: '', source: '', maintain: false, strive: false, approx: false, note: '',
  };
}

/** What the contract takes. What the form does not ask keeps what is held. */
export function fieldsOf(campaignId: string, values: OwnValues, held: OwnTarget | null): Fields {
  const { kind, parentId, sector, text, type, measure, unit, per, dueYear, figure, concerns, source, maintain, strive, approx, note } = values;
  const deadline = dueYear === null ? null : held?.deadline?.year === dueYear ? held.deadline : { day: null, month: null, year: dueYear, bound: 'by' as const, event: null, text: `đến năm ${dueYear}` };
  const counted = type === 'numeric' && kind !== 'criterion';
  return {
    campaignId, kind, parentId, text, figure, concerns, source, note, deadline,
    sector: sector ?? '',
    type: kind === 'criterion' ? 'qualitative' : type,
    ...(counted
      ? { measure, unit: measure === 'change-points' ? 'điểm %' : unit, per, ...boundsOf(values), average: isChangeMeasure(measure) && per === 'năm' && (held?.average ?? false), baseline: held?.baseline ?? null, maintain, strive, approx, period: held?.period ?? null }
      : { maintain, strive }),
  };
}

/** How the bound will be judged, in words; empty while it is not whole. */
export function readingOf(values: OwnValues): string {
  if (values.kind === 'criterion' || values.type !== 'numeric') return '';
  const bounds = boundsOf(values);
  return boundWords({ ...bounds, unit: values.measure === 'change-points' ? 'điểm %' : values.unit, measure: values.measure, per: values.per });
}

export function faultsOf(values: OwnValues): Fault[] {
  const counted = values.kind !== 'criterion' && values.type === 'numeric';
  const interval = !isChangeMeasure(values.measure) && BOUNDS[values.bound].one === null;
  const needsMin = counted && (isChangeMeasure(values.measure) || values.bound !== 'bang-khong');
  return [
    ...missing(values, { text: values.kind === 'criterion' ? 'Nội dung tiêu chí' : 'Nội dung chỉ tiêu' }),
    ...(values.kind === 'assigned' ? missing(values, { source: 'Văn bản giao' }) : []),
    ...(counted && values.measure !== 'change-points' ? missing(values, { unit: 'Đơn vị tính' }) : []),
    ...(needsMin && values.min === null ? [fault('thieu-muc', 'Ghi mức phải đạt.', { item: 'min' })] : []),
    ...(counted && interval && values.max === null ? [fault('thieu-muc', 'Ghi mức trên.', { item: 'max' })] : []),
    ...(counted && values.min !== null && values.max !== null && (interval || isChangeMeasure(values.measure)) && values.min > values.max ? [fault('muc-nguoc', 'Mức dưới lớn hơn mức trên.', { item: 'min' })] : []),
  ];
}
