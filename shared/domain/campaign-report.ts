import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored, Year } from './common.ts';

export const REPORT_KINDS = ['hang-nam', 'so-ket', 'tong-ket', 'dot-xuat'] as const;
export const CampaignReportKind = z.enum(REPORT_KINDS);
export type CampaignReportKind = z.infer<typeof CampaignReportKind>;
export const REPORT_KIND_WORDS: Readonly<Record<CampaignReportKind, string>> = { 'hang-nam': 'Báo cáo năm', 'so-ket': 'Báo cáo sơ kết', 'tong-ket': 'Báo cáo tổng kết', 'dot-xuat': 'Báo cáo đột xuất' };

/** A part of a report: prose the clerk edits, and rows of a table drafted from the data. */
export const ReportSection = z.object({
  id: Id,
  /** 1: a part of its own («I. …»); 2: under the part before it («1. …»). Numbers are not kept: they follow from the order. */
  level: z.union([z.literal(1), z.literal(2)]).default(1),
  heading: RequiredLine,
  text: z.string().max(20_000).default(''),
  table: z.object({ columns: z.array(Line).min(1).max(12), rows: z.array(z.array(z.string().max(2000)).max(12)).max(2000) }).nullable().default(null),
});
export type ReportSection = z.infer<typeof ReportSection>;

export const CampaignReportFields = z.object({
  campaignId: Id,
  kind: CampaignReportKind,
  /** Year reported on; null for a period that is not a year. */
  year: Year.nullable().default(null),
  from: IsoDate,
  /** Last day reported on, inclusive. */
  to: IsoDate,
  title: RequiredLine,
  number: Line.default(''),
  date: IsoDate.nullable().default(null),
  receiver: Line.default(''),
  recipients: z.array(RequiredLine).max(100).default([]),
  signerId: Id.nullable().default(null),
  sections: z.array(ReportSection).max(60),
  /** Obligation occurrence it answers; null for none. */
  occurrenceKey: Line.nullable().default(null),
});
export type CampaignReportFields = z.infer<typeof CampaignReportFields>;

/** A report drafted from the period's data, edited, frozen when it is sent (R74). */
export const CampaignReport = CampaignReportFields.extend({
  ...Stored,
  state: z.enum(['du-thao', 'da-gui']).default('du-thao'),
  draftedOn: IsoDate,
  sentOn: IsoDate.nullable().default(null),
  /** Revision of the plan it was drafted with (R8). */
  planRevision: z.number().int().positive().nullable().default(null),
});
export type CampaignReport = z.infer<typeof CampaignReport>;
