import type { Found } from '../../../shared/api/search.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';

/** «Đã khen thưởng 2 lần, gần nhất 20/12/2025: Giấy khen (QĐ 345/QĐ-UBND)»: whether somebody was awarded before, without opening anything. */
export function awardWords(awards: NonNullable<Found['awards']>): string {
  const { count, last } = awards;
  if (last === null || count === 0) return 'Chưa ghi khen thưởng nào';
  const number = last.number === '' ? '' : ` (QĐ ${last.number})`;
  return `Đã khen thưởng ${formatNumber(count)} lần, gần nhất ${formatScreenDate(last.date)}: ${last.name}${number}`;
}
