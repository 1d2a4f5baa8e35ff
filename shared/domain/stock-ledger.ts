import { z } from 'zod';
import type { CertificatePrint } from './certificate-print.ts';
import { Id, IsoDate, Line, Stored } from './common.ts';

/** How blanks come and go besides being printed: taken in, spoiled without a certificate on them, destroyed. */
export const STOCK_DEEDS = ['nhap', 'hong', 'huy'] as const;
export const StockDeed = z.enum(STOCK_DEEDS);
export type StockDeed = z.infer<typeof StockDeed>;
export const STOCK_DEED_WORDS: Readonly<Record<StockDeed, string>> = { nhap: 'Nhập', hong: 'Hỏng', huy: 'Hủy' };

export const StockMovementFields = z.object({
  stockId: Id,
  on: IsoDate,
  deed: StockDeed,
  count: z.number().int().min(1).max(100_000),
  /** Người nhận: who received or handed in the sheets. */
  person: Line.default(''),
  note: Line.default(''),
});
export type StockMovementFields = z.infer<typeof StockMovementFields>;
export const StockMovement = StockMovementFields.extend(Stored);
export type StockMovement = z.infer<typeof StockMovement>;

/** A line of the Sổ theo dõi phôi (documents.md 3.16). */
export interface LedgerRow {
  /** Id of the movement that can be taken back; null: sheets that were printed. */
  readonly movementId: string | null;
  readonly on: string;
  readonly stockId: string;
  readonly taken: number;
  readonly printed: number;
  readonly spoiled: number;
  readonly destroyed: number;
  /** Left of this stock after the line; null: no intake was recorded yet, so nobody knows. Below zero: more went out than came in. */
  readonly left: number | null;
  readonly person: string;
  readonly note: string;
}

export type LedgerPrint = Pick<CertificatePrint, 'id' | 'entryId' | 'deed' | 'on' | 'stockId'> & { readonly decisionNumber: string };

type Change = Omit<LedgerRow, 'left'> & { readonly order: string };

/**
 * All lines of all blanks, oldest first, intake of a day before what left on it. Sheets printed on one day for one decision
 * are one line; a printed sheet that was later reported spoiled counts as spoiled on the day it was printed. What left before the first intake of a stock does not count against it.
 * @param prints in the order they were recorded; those on plain paper or on paper nobody named are left out
 */
export function stockLedger(movements: readonly StockMovement[], prints: readonly LedgerPrint[]): LedgerRow[] {
  const changes = [...movements.map(ofMovement), ...ofPrints(prints)].sort((a, b) => a.on.localeCompare(b.on) || Number(b.taken > 0) - Number(a.taken > 0) || a.order.localeCompare(b.order));
  const left = new Map<string, number>();
  return changes.map(({ order: _order, ...change }) => {
    const before = left.get(change.stockId);
    if (before === undefined && change.taken === 0) return { ...change, left: null };
    const after = (before ?? 0) + change.taken - change.printed - change.spoiled - change.destroyed;
    left.set(change.stockId, after);
    return { ...change, left: after };
  });
}

function ofMovement({ id, on, stockId, deed, count, person, note }: StockMovement): Change {
  const of = (wanted: StockDeed): number => (deed === wanted ? count : 0);
  return { order: id, movementId: id, on, stockId, taken: of('nhap'), printed: 0, spoiled: of('hong'), destroyed: of('huy'), person, note };
}

function ofPrints(prints: readonly LedgerPrint[]): Change[] {
  const lines = new Map<string, Change>();
  prints.forEach((print, i) => {
    if (print.deed === 'hong' || print.stockId === null) return;
    const next = prints.slice(i + 1).find(({ entryId }) => entryId === print.entryId);
    const spoiled = next?.deed === 'hong';
    const key = [print.on, print.stockId, print.decisionNumber].join('\n');
    const line = lines.get(key) ?? { order: print.id, movementId: null, on: print.on, stockId: print.stockId, taken: 0, printed: 0, spoiled: 0, destroyed: 0, person: '', note: `Theo Quyết định số ${print.decisionNumber}` };
    lines.set(key, { ...line, printed: line.printed + (spoiled ? 0 : 1), spoiled: line.spoiled + (spoiled ? 1 : 0) });
  });
  return [...lines.values()];
}

/** Sheets left of a stock; null: no intake was recorded, so nobody knows. */
export function leftOf(ledger: readonly LedgerRow[], stockId: string): number | null {
  return ledger.findLast((row) => row.stockId === stockId)?.left ?? null;
}

/** Sums of the lines: what came, what left and how. */
export function ledgerSums(rows: readonly LedgerRow[]): { readonly taken: number; readonly printed: number; readonly spoiled: number; readonly destroyed: number; readonly out: number } {
  const sum = (of: (row: LedgerRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const [taken, printed, spoiled, destroyed] = [sum((r) => r.taken), sum((r) => r.printed), sum((r) => r.spoiled), sum((r) => r.destroyed)];
  return { taken, printed, spoiled, destroyed, out: printed + spoiled + destroyed };
}

/** What to say before sheets are taken; null: there are enough, or it is not known how many there are. */
export function shortageWords(left: number | null, wanted: number): string | null {
  if (left === null || wanted <= left) return null;
  return left <= 0 ? `Theo sổ, loại phôi này đã hết; cần ${wanted} tờ.` : `Theo sổ, loại phôi này còn ${left} tờ; cần ${wanted} tờ.`;
}
