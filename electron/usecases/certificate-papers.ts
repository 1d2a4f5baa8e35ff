import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision } from '../../shared/domain/response.ts';
import { buildCertificate } from '../../shared/documents/certificate.ts';
import type { Paper, PictureFile } from '../../shared/documents/model.ts';
import { buildProofList } from '../../shared/documents/proof-list.ts';
import { Refusal, fault, type Result } from '../../shared/result.ts';
import { measureText } from '../documents/measure.ts';
import { entriesOf, refuseCancelled } from './award-views.ts';
import { certificateInput, emblemOf, stockOf } from './certificate-sheets.ts';
import { orRefuse } from './dossier-papers.ts';
import type { OpenUnit } from './open-unit.ts';
import type { PaperMaker } from './paper-maker.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import { testSheetPaper } from './printer-sheets.ts';
import { stockLedgerPaper, stockLedgerWorkbook } from './stock-ledgers.ts';

/** An award that stands, with its place in the decision; cancelled ones keep theirs and are left out. */
export interface StandingEntry {
  readonly entry: AwardEntry;
  readonly ordinal: number;
}

/** Awards of a decision that stand, in its order. */
export function standingEntries(open: OpenUnit, decisionId: string): StandingEntry[] {
  return entriesOf(open.db.read, decisionId).flatMap((entry, i) => (entry.cancelledOn === null ? [{ entry, ordinal: i + 1 }] : []));
}

/** The entries asked for, in the order of the decision. */
export function askedEntries(open: OpenUnit, decisionId: string, entryIds: readonly string[]): StandingEntry[] {
  const wanted = new Set(entryIds);
  const found = entriesOf(open.db.read, decisionId).flatMap((entry, i) => (wanted.has(entry.id) ? [{ entry, ordinal: i + 1 }] : []));
  for (const { entry } of found) refuseCancelled(entry);
  if (found.length < wanted.size) throw new Refusal(fault('khong-trong-quyet-dinh', 'Có người được chọn không còn trong quyết định này.', { item: 'entryIds', next: 'Mở lại quyết định rồi chọn lại.' }));
  return found;
}

/** The list to check for some of a decision's awards. */
export function proofPaper(open: OpenUnit, decision: Decision, standing: readonly StandingEntry[], stocks: readonly string[]): Result<Paper> {
  const rows = standing.map(({ entry, ordinal }) => {
    const { award, recipient, place, merit } = certificateInput(open, decision, entry, ordinal);
    return { ordinal, award, name: recipient, place, merit };
  });
  return buildProofList({ issuer: issuerOf(open), date: open.clock.today(), decision: { number: decision.number, date: decision.date }, stock: stocks.join(', '), rows }, paperTexts(open));
}

/** The proof list of a whole decision, each award on its own stock. */
export function proofListPaper(open: OpenUnit, id: string): Result<Paper> {
  const { read } = open.db;
  const standing = standingEntries(open, id);
  const stocks = read.all('certificate_stock');
  return proofPaper(open, read.need('decision', id), standing, [...new Set(standing.map(({ entry }) => stockOf(stocks, entry).name))]);
}

/** Ending of an id that asks for the certificates which were not printed yet. */
const NOT_PRINTED = '/chua-in';

/**
 * Certificates for a register entry, or all of a decision, or those of it that were not printed yet, each as text alone on
 * the stock of its award. A cancelled award has none.
 */
export function certificatePapers(open: OpenUnit, id: string, emblem: PictureFile | null): Paper[] {
  const { read } = open.db;
  const one = read.get('award_entry', id);
  const rest = id.endsWith(NOT_PRINTED);
  const decisionId = one?.decisionId ?? (rest ? id.slice(0, -NOT_PRINTED.length) : id);
  const all = entriesOf(read, decisionId).map((entry, i) => ({ entry, ordinal: i + 1 }));
  const given = one !== null ? [all.find(({ entry }) => entry.id === one.id) ?? { entry: one, ordinal: null }] : rest ? all.filter(({ entry }) => read.count('certificate_print', { entry: entry.id }) === 0) : all;
  const wanted = given.filter(({ entry }) => entry.cancelledOn === null);
  if (wanted.length === 0) throw new Refusal(fault('khong-co-giay-khen', rest ? 'Giấy khen của quyết định này đã in hết.' : 'Không có giấy khen nào để in.', { next: rest ? 'Chọn từng người để in lại.' : 'Chọn quyết định có dòng được khen thưởng.' }));
  const decision = read.get('decision', decisionId);
  const stocks = read.all('certificate_stock');
  return wanted.map(({ entry, ordinal }) => orRefuse(buildCertificate({ ...certificateInput(open, decision, entry, ordinal), on: { stock: stockOf(stocks, entry), ...(emblem === null ? {} : { emblem }) } }, measureText, paperTexts(open))));
}

export const CERTIFICATE_PAPERS = {
  'giay-khen': { papers: certificatePapers, picture: emblemOf },
  'danh-sach-soat-in': { papers: proofListPaper },
  'so-phoi': { papers: stockLedgerPaper, sheets: stockLedgerWorkbook },
  'to-hieu-chinh': { papers: testSheetPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
