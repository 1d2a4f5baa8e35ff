import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import type { ReportFields } from './store.ts';

export interface ReportValues {
  readonly title: string;
  readonly number: string;
  readonly date: string | null;
  readonly receiver: string;
  /** One per line. */
  readonly recipients: string;
  readonly signerId: string | null;
  readonly occurrenceKey: string | null;
  readonly sections: readonly ReportSection[];
  /** Sections were taken from the data as it is now. */
  readonly redrafted: boolean;
}

/** What the form does not change: campaign, kind and period. */
export type ReportFrame = Pick<ReportFields, 'campaignId' | 'kind' | 'year' | 'from' | 'to'>;

export function valuesOf({ title, number, date, receiver, recipients, signerId, occurrenceKey, sections }: ReportFields): ReportValues {
  return { title, number, date, receiver, recipients: recipients.join('\n'), signerId, occurrenceKey, sections, redrafted: false };
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

export function fieldsOf({ campaignId, kind, year, from, to }: ReportFrame, { recipients, sections, redrafted: _redrafted, ...rest }: ReportValues): ReportFields {
  return { campaignId, kind, year, from, to, ...rest, recipients: linesOf(recipients), sections: [...sections] };
}

export const headingName = (id: string): string => `sections.${id}.heading`;
export const textName = (id: string): string => `sections.${id}.text`;

export function reportFaults(values: ReportValues): Fault[] {
  return [
    ...missing(values, { title: 'Tên báo cáo' }),
    ...values.sections.filter(({ heading }) => heading.trim() === '').map(({ id }) => fault('bat-buoc', 'Mục này chưa có tên.', { item: headingName(id) })),
    ...(linesOf(values.recipients).some((line) => line.length > 300) ? [fault('dai-qua', 'Mỗi nơi nhận ghi trong một dòng, không quá 300 chữ.', { item: 'recipients' })] : []),
  ];
}

/** An identifier that no section has yet. */
export function newSectionId(sections: readonly ReportSection[]): string {
  return `muc-${Math.max(0, ...sections.map(({ id }) => Number(/^muc-(\d+)$/u.exec(id)?.[1] ?? 0))) + 1}`;
}
