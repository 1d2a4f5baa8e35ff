import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../../shared/api/define.ts';
import { reviewFaults } from '../../../../shared/domain/review-meeting.ts';
import type { ReviewSetting } from '../../../../shared/domain/review-meeting.ts';
import { fault } from '../../../../shared/result.ts';
import type { Fault } from '../../../../shared/result.ts';
import { cellName, missing } from '../../../components/form/index.ts';
import type { FormRow } from '../../../components/form/index.ts';

export type ReviewRow = OutputOf<SoVangContract['review.list']>[number];
export type ReviewMeeting = ReviewRow['meeting'];
export type ReviewFields = InputOf<SoVangContract['review.save']>['fields'];

export interface ResultRow extends FormRow {
  readonly nominationId: string | null;
  readonly agreed: number | null;
}

export interface ReviewValues {
  readonly setting: ReviewSetting;
  readonly unitName: string;
  readonly number: string;
  readonly date: string | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly total: number | null;
  readonly present: number | null;
  readonly guests: string;
  readonly chairName: string;
  readonly chairTitle: string;
  readonly frontName: string;
  readonly secretaryName: string;
  readonly discussion: string;
  /** Nobody spoke: said on the minutes instead of lines to write on. */
  readonly nobodySpoke: boolean;
  readonly conclusion: string;
  readonly results: readonly ResultRow[];
}

export const BLANK_RESULT: Omit<ResultRow, 'key'> = { nominationId: null, agreed: null };

/** A new meeting in a village, about nobody yet. */
export function blankReview(today: string | null): ReviewValues {
  return {
    setting: 'thon', unitName: '', number: '', date: today, startTime: '', endTime: '', place: '', total: null, present: null, guests: '',
    chairName: '', chairTitle: 'Trưởng thôn', frontName: '', secretaryName: '', discussion: '', nobodySpoke: false, conclusion: '', results: [],
  };
}

export function valuesOf({ discussion, results, ...meeting }: ReviewMeeting): ReviewValues {
  const { setting, unitName, number, date, startTime, endTime, place, total, present, guests, chairName, chairTitle, frontName, secretaryName, conclusion } = meeting;
  return {
    setting, unitName, number, date, startTime, endTime, place, total, present, guests, chairName, chairTitle, frontName, secretaryName, conclusion,
    discussion: discussion ?? '',
    nobodySpoke: discussion === '',
    results: results.map(({ nominationId, agreed }) => ({ key: nominationId, nominationId, agreed })),
  };
}

export function fieldsOf(roundId: string, { discussion, nobodySpoke, results, date, ...rest }: ReviewValues): ReviewFields {
  return {
    ...rest,
    roundId,
    date: date ?? '',
    discussion: discussion !== '' ? discussion : nobodySpoke ? '' : null,
    results: results.flatMap(({ nominationId, agreed }) => (nominationId === null ? [] : [{ nominationId, agreed }])),
  };
}

export function faultsOf(values: ReviewValues, today: string | null): Fault[] {
  const { results, total, present, date } = values;
  const lines = results.flatMap(({ nominationId, agreed }) => (nominationId === null ? [] : [{ nominationId, agreed }]));
  return [
    ...missing(values, { unitName: 'Tên thôn, đơn vị', date: 'Ngày họp' }),
    ...results.flatMap((row) => [
      ...(row.nominationId === null ? [fault('bat-buoc', 'Chưa chọn đề nghị.', { item: cellName('results', row, 'nominationId') })] : []),
      ...(row.agreed !== null && present !== null && row.agreed > present ? [fault('dong-y-vuot-du-hop', `Nhiều hơn ${present} dự họp.`, { item: cellName('results', row, 'agreed') })] : []),
    ]),
    ...reviewFaults({ total, present, date: date ?? '', results: lines }, today ?? '9999-12-31').filter(({ code }) => code !== 'dong-y-vuot-du-hop'),
  ];
}
