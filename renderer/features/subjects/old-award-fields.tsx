import { AWARD_TYPES } from '../../../shared/catalogue/award-schema.ts';
import type { AwardType } from '../../../shared/catalogue/award-schema.ts';
import { AWARD_TYPE_WORDS } from '../../../shared/domain/award-type.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { CheckField, DateField, FieldGrid, NumberField, SelectField, TextAreaField, TextField, missing } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import type { AwardChoice, AwardEntry, OldAward } from './registry-store.ts';

/** An award that the catalogue does not hold is written by its name. */
const OTHER = 'khac';
const TYPES = AWARD_TYPES.map((type) => ({ value: type, label: AWARD_TYPE_WORDS[type] }));

export interface OldAwardValues {
  readonly award: string | null;
  readonly awardName: string;
  readonly ofMinistry: boolean;
  readonly type: AwardType | null;
  readonly year: number | null;
  readonly periodTo: string | null;
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly authority: string;
  readonly merit: string;
}

export const BLANK_AWARD: OldAwardValues = { award: null, awardName: '', ofMinistry: false, type: null, year: null, periodTo: null, decisionNumber: '', decisionDate: null, authority: '', merit: '' };

export function awardValues(entry: AwardEntry): OldAwardValues {
  return {
    award: entry.awardCode ?? OTHER, awardName: entry.awardName, ofMinistry: entry.ofMinistry, type: entry.type, year: entry.year, periodTo: entry.periodTo, decisionNumber: entry.decisionNumber, decisionDate: entry.decisionDate,
    authority: entry.authority, merit: entry.merit,
  };
}

/** The award as it is sent; the name of a catalogue entry is its own unless another was typed. */
export function oldAwardOf({ award, awardName, year, decisionDate, ...rest }: OldAwardValues, choices: readonly AwardChoice[]): OldAward {
  const chosen = choices.find(({ code }) => code === award);
  return { ...rest, awardCode: chosen?.code ?? null, awardName: awardName || (chosen?.name ?? ''), year: year ?? 0, decisionDate: decisionDate ?? '' };
}

export function oldAwardFaults(values: OldAwardValues): Fault[] {
  const { award, awardName, year, decisionDate } = values;
  return [
    ...missing(values, { award: 'Danh hiệu, hình thức', year: 'Năm khen thưởng', decisionNumber: 'Số quyết định', decisionDate: 'Ngày quyết định', authority: 'Cơ quan quyết định' }),
    ...(award === OTHER && awardName === '' ? [fault('thieu', 'Ghi tên danh hiệu, hình thức khen thưởng.', { item: 'awardName' })] : []),
    ...(year !== null && decisionDate !== null && year > Number(decisionDate.slice(0, 4)) ? [fault('nam-sau-quyet-dinh', 'Năm khen thưởng sau năm của quyết định.', { item: 'year', next: 'Xem lại năm, hoặc ngày quyết định.' })] : []),
  ];
}

/** The fields of an old award: what, for which year, by which decision of whom. */
export function OldAwardFields<V extends OldAwardValues>({ form: given, choices, today }: { readonly form: FormHandle<V>; readonly choices: readonly AwardChoice[]; readonly today: string | null }) {
  const form = given as unknown as FormHandle<OldAwardValues>;
  const other = form.values.award === OTHER;
  return (
    <>
      <FieldGrid min={300}>
        <SelectField {...form.field('award')} label="Danh hiệu, hình thức" required searchable choices={[...choices.map(({ code, name }) => ({ value: code, label: name })), { value: OTHER, label: 'Khác (ghi tên)' }]} />
        {other && <TextField {...form.field('awardName')} label="Tên danh hiệu, hình thức" required placeholder="Giấy khen của Chủ tịch UBND huyện…" />}
        <SelectField {...form.field('type')} label="Loại hình" law="oldAward.type" clearable placeholder="Chưa rõ" choices={TYPES} />
      </FieldGrid>
      <FieldGrid min={170}>
        <NumberField {...form.field('year')} label="Năm khen thưởng" plain min={1945} max={2200} required />
        <TextField {...form.field('decisionNumber')} label="Số quyết định" required placeholder="345/QĐ-UBND" />
        <DateField {...form.field('decisionDate')} label="Ngày quyết định" required {...(today === null ? {} : { max: today })} />
        <TextField {...form.field('authority')} label="Cơ quan quyết định" required placeholder="Chủ tịch UBND huyện …" />
        <DateField {...form.field('periodTo')} label="Thành tích đến ngày" law="oldAward.periodTo" />
      </FieldGrid>
      <CheckField {...form.field('ofMinistry')} label="Của bộ, ban, ngành (cùng bậc với cấp tỉnh)" />
      <TextAreaField {...form.field('merit')} label="Thành tích" minRows={2} maxLength={500} />
    </>
  );
}
