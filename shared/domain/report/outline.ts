import { roman } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';

export interface OutlineLine {
  readonly id: string;
  /** 1 or 2 as it is printed: a part of level 2 with none before it stands by itself. */
  readonly level: 1 | 2;
  /** «I.», «2.»; empty for the only part within a part and for one that is not printed. */
  readonly number: string;
  /** False for a part with nothing in it and nothing under it: the paper leaves it out. */
  readonly printed: boolean;
}

/** Whether a part says nothing itself. */
export const isEmptySection = ({ text, table }: Pick<ReportSection, 'text' | 'table'>): boolean => text.trim() === '' && (table === null || table.rows.length === 0);

/** The numbers that the parts of a report bear on paper, in order. */
export function outlineOf(sections: readonly Pick<ReportSection, 'id' | 'level' | 'text' | 'table'>[]): OutlineLine[] {
  let parts = 0;
  return sections.flatMap((head, at) => {
    if (at > 0 && head.level === 2) return [];
    const after = sections.findIndex((other, index) => index > at && other.level === 1);
    const under = sections.slice(at + 1, after === -1 ? undefined : after);
    const held = under.filter((section) => !isEmptySection(section));
    const printed = !isEmptySection(head) || held.length > 0;
    if (printed) parts += 1;
    return [
      { id: head.id, level: 1 as const, number: printed ? `${roman(parts)}.` : '', printed },
      ...under.map((section) => ({ id: section.id, level: 2 as const, number: held.length > 1 && held.includes(section) ? `${held.indexOf(section) + 1}.` : '', printed: held.includes(section) })),
    ];
  });
}
