import { formatScreenDate } from '../../text/dates.ts';

export interface LastExchange {
  readonly name: string;
  /** Day of the last bundle each way; null: none yet. */
  readonly sent: { readonly number: number; readonly on: string } | null;
  readonly received: { readonly number: number; readonly on: string } | null;
}

/** «Gửi gần nhất: gói số 3, 12/11/2026 · Chưa nhận gói nào». */
export function lastExchangeWords({ sent, received }: Pick<LastExchange, 'sent' | 'received'>): string {
  const way = (done: string, not: string, last: LastExchange['sent']): string => (last === null ? not : `${done} gần nhất: gói số ${last.number}, ${formatScreenDate(last.on)}`);
  return `${way('Gửi', 'Chưa gửi gói nào', sent)} · ${way('Nhận', 'Chưa nhận gói nào', received)}`;
}

/** Those with whom something was exchanged last come first, those with nothing yet last. */
export function byLastExchange<P extends LastExchange>(peers: readonly P[]): P[] {
  const last = ({ sent, received }: P): string => [sent?.on ?? '', received?.on ?? ''].sort().at(-1) ?? '';
  return [...peers].sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
}
