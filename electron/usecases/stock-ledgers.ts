import type { LedgerLine } from '../../shared/api/certificate.ts';
import { PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import { ledgerSums, leftOf, shortageWords, stockLedger, type LedgerRow } from '../../shared/domain/stock-ledger.ts';
import { buildStockLedger, stockLedgerSheets, type StockLedgerInput } from '../../shared/documents/stock-ledger.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { Refusal, catchRefusal, fault, type Result } from '../../shared/result.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';

type Methods = 'stock.ledger' | 'stock.move' | 'stock.unmove';

/** Sổ theo dõi phôi: what came and what left of each kind of blank. */
export function stockLedgerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'stock.ledger': (_ctx, { year, stockId }) =>
      catchRefusal(() => {
        const { rows, stocks, years } = yearOfLedger(db.read, year, stockId);
        return { rows, stocks, years, sums: ledgerSums(rows) };
      }),
    'stock.move': (ctx, fields) =>
      db.write(ctx.actor, 'Ghi sổ phôi', (tx) => {
        if (fields.stockId === PLAIN_STOCK_ID) throw new Refusal(fault('giay-trang-khong-dem', 'Giấy trắng không theo dõi trong sổ phôi.', { item: 'stockId', next: 'Chọn loại phôi in sẵn.' }));
        tx.need('certificate_stock', fields.stockId);
        if (fields.on > open.clock.today()) throw new Refusal(fault('ngay-sau-hom-nay', 'Ngày ghi sổ phôi sau hôm nay.', { item: 'on', next: 'Ghi ngày đã nhập hoặc xuất phôi.' }));
        const left = fields.deed === 'nhap' ? null : leftOf(ledgerOf(tx), fields.stockId);
        return { movement: tx.add('stock_movement', fields), warning: shortageWords(left, fields.count) };
      }),
    'stock.unmove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ dòng sổ phôi', (tx) => {
        tx.need('stock_movement', id);
        tx.remove('stock_movement', id);
        return {};
      }),
  };
}

/** All lines of all blanks from the first day on. */
export function ledgerOf(read: Reading): LedgerRow[] {
  const numbers = new Map<string, string>();
  const numberOf = (entryId: string): string => {
    const held = numbers.get(entryId);
    if (held !== undefined) return held;
    const number = read.getEver('award_entry', entryId)?.decisionNumber ?? '';
    numbers.set(entryId, number);
    return number;
  };
  const prints = read.all('certificate_print').map(({ id, entryId, deed, on, stockId }) => ({ id, entryId, deed, on, stockId, decisionNumber: numberOf(entryId) }));
  return stockLedger(read.all('stock_movement'), prints);
}

/** Lines of one year with what each stock had before and at its end. A stock in the bin keeps its lines and its name. */
function yearOfLedger(read: Reading, year: number, stockId: string | null): { rows: LedgerLine[]; stocks: { id: string; name: string; before: number | null; left: number | null }[]; years: number[] } {
  const all = ledgerOf(read).filter((row) => stockId === null || row.stockId === stockId);
  const names = new Map(read.allEver('certificate_stock').map(({ id, name }) => [id, name]));
  const rows = all.filter(({ on }) => on.startsWith(`${year}-`)).map((row) => ({ ...row, stockName: names.get(row.stockId) ?? 'Phôi đã xóa' }));
  const until = (end: string): LedgerRow[] => all.filter(({ on }) => on < end);
  const standing = new Set(read.all('certificate_stock').map(({ id }) => id));
  const shown = [...names.keys()].filter((id) => (stockId === null ? standing.has(id) || rows.some((row) => row.stockId === id) : id === stockId));
  const stocks = shown.map((id) => ({ id, name: names.get(id) ?? '', before: leftOf(until(`${year}-01-01`), id), left: leftOf(until(`${year + 1}-01-01`), id) }));
  return { rows, stocks: stocks.sort((a, b) => a.name.localeCompare(b.name, 'vi')), years: [...new Set(all.map(({ on }) => Number(on.slice(0, 4))))].sort((a, b) => b - a) };
}

/** `id`: a year, or a year and a stock, «2026/…». */
function ledgerInput(open: OpenUnit, id: string): StockLedgerInput {
  const [first = '', stockId = null] = id.split('/');
  const year = /^\d{4}$/u.test(first) ? Number(first) : Number(open.clock.today().slice(0, 4));
  const { rows, stocks } = yearOfLedger(open.db.read, year, stockId);
  return { issuer: issuerOf(open), date: open.clock.today(), year, only: stockId === null ? null : (stocks[0]?.name ?? ''), rows, stocks: stocks.filter((stock) => stock.before !== null || rows.some((row) => row.stockId === stock.id)) };
}
export const stockLedgerPaper = (open: OpenUnit, id: string): Result<Paper> => buildStockLedger(ledgerInput(open, id), paperTexts(open));
export const stockLedgerWorkbook = (open: OpenUnit, id: string): readonly Sheet[] => stockLedgerSheets(ledgerInput(open, id));
