import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type StockList = Output<'stock.list'>;
export type StockView = StockList['stocks'][number];
export type Ledger = Output<'stock.ledger'>;
export type LedgerLine = Ledger['rows'][number];
export type PrintPlan = Output<'certificate.plan'>;
export type PrintRow = PrintPlan['rows'][number];

interface StocksState {
  readonly list: Remote<StockList>;
  readonly ledger: Remote<Ledger>;
  readonly plan: Remote<PrintPlan>;
  /** Goes up with each reading of the ledger and of the plan. */
  readonly reading: number;
  /** The printer used last; null: none was chosen yet. */
  readonly printer: string | null;
}
const START: StocksState = { list: loading, ledger: loading, plan: loading, reading: 0, printer: null };

export const useStocks = create<StocksState>(() => START);
onSessionEnd(() => useStocks.setState(START));

/** What changes when blanks are set up, moved or printed on. */
export const STOCK_TYPES = ['certificate_stock', 'printer_offset', 'stock_movement', 'certificate_print', 'setting'];

/** Reads the kinds of blanks. */
export async function readStocks(api: Api): Promise<void> {
  useStocks.setState({ list: remoteOf(await api.call('stock.list', {})) });
}

/** Reads the ledger of a year; of one stock, or of all. */
export async function readLedger(api: Api, year: number, stockId: string | null): Promise<void> {
  const ledger = remoteOf(await api.call('stock.ledger', { year, stockId }));
  useStocks.setState(({ reading }) => ({ ledger, reading: reading + 1 }));
}

/** Reads the certificates of a decision and how they fit a stock; null: the one its first award asks for. */
export async function readPlan(api: Api, decisionId: string, stockId: string | null): Promise<void> {
  const plan = remoteOf(await api.call('certificate.plan', { decisionId, stockId }));
  useStocks.setState(({ reading }) => ({ plan, reading: reading + 1 }));
}

export function forgetPlan(): void {
  useStocks.setState({ plan: loading });
}

export function rememberPrinter(printer: string): void {
  useStocks.setState({ printer });
}
