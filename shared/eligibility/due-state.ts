import type { EligibilityReport } from './report.ts';

/** `du`: qualifies. `thieu-mot`: one thing lacks. `cho-xac-nhan`: more than one, all of them for somebody to confirm. */
export const DUE_STATES = ['du', 'thieu-mot', 'cho-xac-nhan'] as const;
export type DueState = (typeof DUE_STATES)[number];

type Judged = Pick<EligibilityReport, 'verdict' | 'lacking' | 'supported' | 'conditions'>;

/**
 * What kind of due a report is («Ai đủ điều kiện»); null: not due. Of whom nothing on record speaks for the award is nobody who is
 * due. That nothing on record is against it or unknown and only confirmations are waited for is due too.
 */
export function dueState({ verdict, lacking, supported, conditions }: Judged): DueState | null {
  if (supported === 0 || verdict === 'khong-thuoc-doi-tuong') return null;
  if (verdict === 'du-dieu-kien') return 'du';
  if (lacking === 1) return 'thieu-mot';
  const asked = conditions.filter(({ severity, uncertain, standing, stage, group }) => severity === 'block' && !uncertain && standing === 'in-force' && stage === 'eligibility' && (group === 'gate' || group === 'standard'));
  return verdict === 'chua-xac-dinh' && asked.every(({ finding }) => finding.result === 'dat' || finding.result === 'cho-xac-nhan') ? 'cho-xac-nhan' : null;
}
