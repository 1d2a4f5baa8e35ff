import { fault } from '../result.ts';
import type { Fault } from '../result.ts';

/** What hangs outside the file on a decision that was recorded, by name. */
export interface DecisionTraces {
  /** Names whose certificate was printed, to whom the award was presented, whose bonus was paid. */
  readonly printed: readonly string[];
  readonly presented: readonly string[];
  readonly paid: readonly string[];
  readonly corrections: number;
  readonly cancellations: number;
  /** Numbers of bundles that carry it, with their receiver. */
  readonly bundles: readonly { readonly number: number; readonly to: string }[];
  /** Titles of reports that count it and were sent. */
  readonly reports: readonly string[];
  /** Names of initiatives recorded as put forward with one of its awards. */
  readonly initiatives: readonly string[];
}

const MOST_NAMED = 3;

/** Each thing that keeps a decision on the record, in words; empty: it may go as a typing error. */
export function hangingOn(traces: DecisionTraces): string[] {
  const { printed, presented, paid, corrections, cancellations, bundles, reports, initiatives } = traces;
  return [
    ...(printed.length === 0 ? [] : [`đã in giấy khen của ${named(printed)}`]),
    ...(presented.length === 0 ? [] : [`đã ghi trao cho ${named(presented)}`]),
    ...(paid.length === 0 ? [] : [`đã chi tiền thưởng cho ${named(paid)}`]),
    ...(corrections === 0 ? [] : [`đã có ${corrections} văn bản đính chính`]),
    ...(cancellations === 0 ? [] : [`đã có ${cancellations} quyết định hủy bỏ`]),
    ...bundles.map(({ number, to }) => `đã ghi vào gói dữ liệu số ${number} gửi ${to}`),
    ...reports.map((title) => `báo cáo «${title}» đã gửi có số liệu của quyết định này`),
    ...(initiatives.length === 0 ? [] : [`đã ghi sáng kiến dùng cho khen thưởng này: ${named(initiatives)}`]),
  ];
}

/** Why a decision cannot go as a typing error. `hanging`: not empty. */
export function mistakeFault(number: string, hanging: readonly string[]): Fault {
  return fault('quyet-dinh-da-dung', `Không xóa được Quyết định số ${number}: ${hanging.join('; ')}.`, { next: 'Bỏ các việc đó trước nếu cũng ghi nhầm; nếu quyết định có thật, ghi đính chính hoặc hủy bỏ.' });
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return rest > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} và ${rest} đối tượng khác` : names.join(', ');
}
