import type { IndicatorLine, IndicatorPage } from '../../../../shared/api/indicator.ts';
import type { IndicatorValue } from '../../../../shared/domain/indicator-value.ts';
import { summarise } from '../../../../shared/domain/indicator-summary.ts';
import { INDICATOR_STATE_WORDS } from '../../../../shared/domain/indicator-words.ts';
import type { IndicatorState } from '../../../../shared/domain/indicator-words.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';
import { program } from '../start/samples.ts';

type Judged = IndicatorLine['judged'];

export function judged(state: IndicatorState, more: Partial<Judged> = {}): Judged {
  return {
    unitName: '', state, stateWord: INDICATOR_STATE_WORDS[state], printed: 'đạt 95%', qualifiers: [], figure: '', value: null, year: null, gap: null, method: null, methodWords: '',
    sentence: `Câu vì sao ${INDICATOR_STATE_WORDS[state]}.`, dueOn: '2025-12-31', perYear: [], change: null, baseline: null, narrative: '', ...more,
  };
}

export const perYear = (year: number, value: number | null, more: Partial<Judged['perYear'][number]> = {}): Judged['perYear'][number] => ({
  year, value, figure: value === null ? '' : `${value}%`, level: value, national: null, state: value === null ? 'chua-co-so-lieu' : 'dat', gap: null, sources: value === null ? [] : [`BC ${year}`], ...more,
});

export function line(id: string, state: IndicatorState, more: Partial<IndicatorLine> = {}): IndicatorLine {
  return {
    id, owner: 'province', group: 'Các chỉ tiêu về xã hội', sector: 'y-te', sectorWord: 'Y tế', depth: 0, relationWords: '', concerns: '', text: `Chỉ tiêu ${id}`, unit: '%', measure: 'level',
    measureWord: 'mức', polarity: 'up', section: 'II.1', judgedAs: 'từ 95% là đạt, hơn nữa là vượt', equivalent: '', ambiguity: '', entryKinds: ['level'], sideKinds: [], told: false, label: '', mine: false, ratio: null, exceeded: false,
    ownKind: null, chart: { min: 95, max: 95, baseline: null }, judged: judged(state), units: [], assigned: null, remedy: '', note: null, alike: [], ...more,
  };
}

export function page(lines: readonly IndicatorLine[], more: Partial<IndicatorPage> = {}): IndicatorPage {
  const { province, unit, provinceBySector, unitBySector } = summarise(lines.map((one) => ({ target: one, judgement: one.judged, owner: one.owner })));
  return { campaignName: 'Phong trào mẫu', on: '2026-01-20', year: 2025, years: [2024, 2025], revision: 1, issuerWord: 'tỉnh', lines: [...lines], summary: { province, unit, provinceBySector: [...provinceBySector], unitBySector: [...unitBySector] }, ...more };
}

export function figure(indicatorId: string, year: number, value: number | null, more: Partial<IndicatorValue> = {}): IndicatorValue {
  return {
    id: `${indicatorId}-${year}`, version: 1, campaignId: 'c1', indicatorId, year, kind: 'level', value, eventDate: null, unitName: '', source: `BC ${year}`, author: 'Trần Thử Nghiệm', note: '',
    cumulative: null, enteredOn: '2026-01-15', ...more,
  };
}

/** A backend that answers one page and one list of figures. */
export function answering(data: IndicatorPage, figures: readonly IndicatorValue[] = [], more: FakeMethods = {}): FakeMethods {
  return {
    'unit.state': () => ok(program({ today: '2026-01-20' })),
    'indicator.page': ({ year }) => ok({ ...data, year }),
    'indicator.figures': () => ok([...figures]),
    'indicator.values': ({ indicatorId }) => ok(figures.filter((value) => value.indicatorId === indicatorId)),
    'indicator.history': () => ok([]),
    'ownTarget.list': () => ok([]),
    ...more,
  };
}
