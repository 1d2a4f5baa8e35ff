import { z } from 'zod';
import { PlanSchema } from '../catalogue/plan-schema.ts';
import { Id, IsoDate, Line, Prose, Stored } from './common.ts';

/** Where the plan of a revision came from. */
export const REVISION_SOURCES = ['thu-vien', 'doc-tu-tep', 'dieu-chinh', 'bo-sung-thong-tin', 'cap-tren'] as const;
export const RevisionSource = z.enum(REVISION_SOURCES);
export type RevisionSource = z.infer<typeof RevisionSource>;
export const REVISION_SOURCE_WORDS: Readonly<Record<RevisionSource, string>> = {
  'thu-vien': 'Mở từ thư viện',
  'doc-tu-tep': 'Đọc từ văn bản',
  'dieu-chinh': 'Điều chỉnh, bổ sung kế hoạch',
  'bo-sung-thong-tin': 'Bổ sung thông tin còn trống',
  'cap-tren': 'Nhận từ cấp trên',
};

/**
 * A plan as it stood from a day on (R8). Revisions are numbered from 1 and never changed; what was judged, sent or
 * printed under one keeps its number.
 */
export const PlanRevision = z.object({
  ...Stored,
  campaignId: Id,
  n: z.number().int().positive(),
  /** First day it applies; null for the first revision. */
  effectiveFrom: IsoDate.nullable(),
  /** Paper that adjusted the plan, e.g. «Công văn số 12/UBND-VX»; empty where nothing was adjusted. */
  document: Line.default(''),
  source: RevisionSource,
  /** What changed, in the unit's words. */
  note: Prose.default(''),
  madeOn: IsoDate,
  plan: PlanSchema,
});
export type PlanRevision = z.infer<typeof PlanRevision>;

/** The revision that applies on a day: the last numbered one whose first day is not after it; null for none. */
export function revisionOn<R extends Pick<PlanRevision, 'n' | 'effectiveFrom'>>(revisions: readonly R[], day: string): R | null {
  const ordered = [...revisions].sort((a, b) => a.n - b.n);
  return ordered.findLast((r) => r.effectiveFrom === null || r.effectiveFrom <= day) ?? ordered[0] ?? null;
}
