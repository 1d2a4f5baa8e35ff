import { z } from 'zod';
import { Id, IsoDate, Line, Stored } from './common.ts';

/** What happened to the certificate of one entry (R64). */
export const PRINT_DEEDS = ['in', 'in-lai', 'hong'] as const;
export const PrintDeed = z.enum(PRINT_DEEDS);
export type PrintDeed = z.infer<typeof PrintDeed>;

export const CertificatePrint = z.object({
  ...Stored,
  entryId: Id,
  deed: PrintDeed,
  on: IsoDate,
  /** Why it was printed again or spoiled. */
  reason: Line.default(''),
  /** The stock it was printed on; null: not recorded, or plain paper, which is not counted. */
  stockId: Id.nullable().default(null),
});
export type CertificatePrint = z.infer<typeof CertificatePrint>;

/** State of a certificate and its word (ui-vocabulary, section 8, «Bằng»). */
export const CERTIFICATE_STATES = ['chua-in', 'da-in', 'in-lai', 'hong'] as const;
export const CertificateState = z.enum(CERTIFICATE_STATES);
export type CertificateState = z.infer<typeof CertificateState>;
export const CERTIFICATE_STATE_WORDS: Readonly<Record<CertificateState, string>> = { 'chua-in': 'Chưa in', 'da-in': 'Đã in', 'in-lai': 'In lại', hong: 'Hỏng' };

/** The word shown: a printed certificate of an award that was cancelled is of no use any more. */
export function certificateWord(state: CertificateState, cancelled: boolean): string {
  return cancelled && (state === 'da-in' || state === 'in-lai') ? 'Đã in, đã hủy' : CERTIFICATE_STATE_WORDS[state];
}

const STATE_AFTER: Readonly<Record<PrintDeed, CertificateState>> = { in: 'da-in', 'in-lai': 'da-in', hong: 'hong' };

/**
 * @param log all deeds of one entry in the order they were recorded
 * @param correctedSince whether its words were corrected after the last of them: it then has to be printed again
 */
export function certificateState(log: readonly Pick<CertificatePrint, 'deed'>[], correctedSince = false): CertificateState {
  const last = log.at(-1);
  const state = last === undefined ? 'chua-in' : STATE_AFTER[last.deed];
  return state === 'da-in' && correctedSince ? 'in-lai' : state;
}

/** Printing is the first time, or once more after anything was printed. */
export function nextPrint(log: readonly Pick<CertificatePrint, 'deed'>[]): 'in' | 'in-lai' {
  return log.length === 0 ? 'in' : 'in-lai';
}
