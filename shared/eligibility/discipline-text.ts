import { formatScreenDate } from '../text/dates.ts';
import type { DisciplineFact } from './facts.ts';
import type { Evidence } from './report.ts';
import { DISCIPLINE_WORDS } from './words.ts';

/** «Kỷ luật khiển trách từ ngày 01/02/2023 đến ngày 31/01/2024 (QĐ số …)». */
export function disciplineText(measure: DisciplineFact): Evidence {
  const to = measure.to === null ? ', chưa ghi ngày hết' : ` đến ngày ${formatScreenDate(measure.to)}`;
  return { kind: 'discipline', id: measure.id, text: `Kỷ luật ${DISCIPLINE_WORDS[measure.level]} từ ngày ${formatScreenDate(measure.from)}${to}${measure.source === '' ? '' : ` (${measure.source})`}` };
}
