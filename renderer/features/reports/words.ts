import { dayText } from '../../components/day-words.ts';
import type { Occurrence } from './store.ts';

/** «Năm 2023», or the days: «01/01/2022 – 31/12/2023». */
export function periodText({ year, from, to }: { readonly year: number | null; readonly from: string; readonly to: string }): string {
  return year === null ? `${dayText(from)} – ${dayText(to)}` : `Năm ${year}`;
}

/** «Báo cáo kết quả, năm 2023 · hạn 14/11/2023 · Còn 4 ngày». */
export function occurrenceText({ label, lastDay, word }: Pick<Occurrence, 'label' | 'lastDay' | 'word'>): string {
  return [label, lastDay === null ? '' : `hạn ${dayText(lastDay)}`, word].filter(Boolean).join(' · ');
}
