import type { IndicatorFacts, ReportAward, ReportFacts, ReportIndicator } from '../../../shared/domain/report/facts.ts';
import { INDICATOR_STATE_WORDS } from '../../../shared/domain/indicator-words.ts';
import { REGISTERS } from '../../../shared/domain/registers/registers.ts';
import type { RegisterLine, RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { SubjectFlags, SubjectKind } from '../../../shared/domain/subject.ts';

const NO_ONE = { collectives: 0, persons: 0, households: 0 };

/** A campaign of which nothing at all is known. */
export const NOTHING: ReportFacts = {
  period: { kind: 'hang-nam', year: 2023, from: '2023-01-01', to: '2023-12-31' },
  unitName: 'Ủy ban nhân dân xã Tân Mẫu',
  launch: null,
  below: null,
  indicators: { lines: [], others: 0, common: 'chung của toàn tỉnh' },
  exemplars: { recorded: false, rows: [], names: [], replications: 0 },
  propaganda: { lines: [], plans: [], exemplars: 0 },
  escapes: { lines: [], asked: false },
  support: { lines: [], asked: false },
  initiatives: { lines: [], asked: false },
  inspections: { lines: [], asked: true },
  expenses: { lines: [], asked: false },
  difficulties: [],
  awards: { rounds: [], nominated: NO_ONE, chosen: null, sent: NO_ONE, awarded: [], refused: 0, before: null, quotas: [] },
};

export function indicator(more: Partial<ReportIndicator> = {}): ReportIndicator {
  const state = more.state ?? 'dat';
  return { owner: 'province', assigned: false, depth: 0, relationWords: '', text: 'Tỷ lệ hộ nghèo', printed: 'dưới 3%', figure: '2,5%', year: 2023, stateWord: INDICATOR_STATE_WORDS[state], narrative: '', sources: ['Báo cáo 30/BC-UBND'], remedy: '', ...more, state };
}

export const without = (more: Partial<ReportIndicator> = {}): ReportIndicator => indicator({ state: 'chua-co-so-lieu', figure: '', year: null, sources: [], ...more });
export const indicators = (...lines: ReportIndicator[]): IndicatorFacts => ({ ...NOTHING.indicators, lines });

let made = 0;
/** A line of a register as the store gives it back. */
export function registered<N extends RegisterName>(name: N, fields: Record<string, unknown>): RegisterLine<N> {
  made += 1;
  return { ...(REGISTERS[name].schema.parse(fields) as object), id: `${name}-${made}`, version: 1 } as RegisterLine<N>;
}

export function award(kind: SubjectKind, awardName: string, flags: Partial<SubjectFlags> | null = {}): ReportAward {
  return { kind, awardName, flags: flags === null ? null : { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false, ...flags } };
}
