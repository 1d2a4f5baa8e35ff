import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import { MERIT_TEXT, REPORT_FORMS, REPORT_TEXT_KEYS, hasFigures, reportTexts } from '../../../shared/domain/achievement-report.ts';
import type { ReportForm, ReportTextKey } from '../../../shared/domain/achievement-report.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import type { FormRow } from '../../components/form/index.ts';

export type ReportView = OutputOf<SoVangContract['achievement.get']>;
export type ReportFields = InputOf<SoVangContract['achievement.save']>['fields'];

/** Years a table of figures can have. */
export const MOST_YEARS = 5;
export const YEAR_CELLS = ['y0', 'y1', 'y2', 'y3', 'y4'] as const;
export interface FigureRow extends FormRow, Readonly<Record<(typeof YEAR_CELLS)[number], string>> {
  readonly name: string;
  readonly unit: string;
}
export const BLANK_FIGURE: Omit<FigureRow, 'key'> = { name: '', unit: '', y0: '', y1: '', y2: '', y3: '', y4: '' };

export type ReportValues = Readonly<Record<ReportTextKey, string>> & {
  /** Null: as it follows. */
  readonly form: ReportForm | null;
  /** «2024, 2025, 2026». */
  readonly years: string;
  readonly rows: readonly FigureRow[];
};

const MERIT_KEYS: readonly ReportTextKey[] = REPORT_FORMS.map((form) => MERIT_TEXT[form]);

export function valuesOf({ chosen, texts, told, figures, frozen }: ReportView): ReportValues {
  const text = (key: ReportTextKey): string => texts[key] ?? (!frozen && MERIT_KEYS.includes(key) ? told : '');
  return {
    ...(Object.fromEntries(REPORT_TEXT_KEYS.map((key) => [key, text(key)])) as Record<ReportTextKey, string>),
    form: chosen,
    years: figures.years.join(', '),
    rows: figures.rows.map(({ name, unit, values }, index) => ({ ...BLANK_FIGURE, ...Object.fromEntries(YEAR_CELLS.map((cell, i) => [cell, values[i] ?? ''])), key: `f${index}`, name, unit })),
  };
}

/** The form the values are for. */
export const formOf = (values: Pick<ReportValues, 'form'>, { follows }: Pick<ReportView, 'follows'>): ReportForm => values.form ?? follows;

/** Years named in the field, in its order; null where something else stands there or they are too many. */
export function yearsOf(text: string): number[] | null {
  const words = text.split(/[\s,;–-]+/u).filter(Boolean);
  const years = words.map(Number);
  const good = years.every((year) => Number.isInteger(year) && year >= 1900 && year <= 2200);
  return good && years.length <= MOST_YEARS && new Set(years).size === years.length ? years : null;
}

/** What is saved: texts of the form on the screen as typed, those of other forms as they were. */
export function fieldsOf(values: ReportValues, view: ReportView): ReportFields {
  const form = formOf(values, view);
  const shown = reportTexts(form, view.kind).map(({ key }) => key);
  const years = yearsOf(values.years) ?? view.figures.years;
  return {
    form: values.form,
    texts: { ...view.texts, ...Object.fromEntries(shown.map((key) => [key, values[key]])) },
    figures: hasFigures(form) ? { years, rows: values.rows.map(({ name, unit, ...cells }) => ({ name, unit, values: years.map((_, i) => cells[YEAR_CELLS[i] ?? 'y0']) })) } : view.figures,
  };
}

export function reportFaults(values: ReportValues, view: ReportView): Fault[] {
  if (!hasFigures(formOf(values, view))) return [];
  return [
    ...(yearsOf(values.years) === null ? [fault('nam-sai', `Ghi các năm cách nhau bằng dấu phẩy, mỗi năm một lần, nhiều nhất ${MOST_YEARS} năm.`, { item: 'years', next: 'Ví dụ: 2024, 2025, 2026.' })] : []),
    ...values.rows.flatMap((row) => (row.name === '' && [row.unit, ...YEAR_CELLS.map((cell) => row[cell])].some((cell) => cell !== '') ? [fault('bat-buoc', 'Chưa ghi tên chỉ tiêu.', { item: `rows.${row.key}.name` })] : [])),
  ];
}
