import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { IndicatorLine, IndicatorPage } from '../../../shared/api/indicator.ts';
import type { IndicatorValue } from '../../../shared/domain/indicator-value.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { bucketOf } from './words.ts';
import type { Bucket } from './words.ts';

export type { IndicatorLine, IndicatorPage };
export type Summary = IndicatorPage['summary'];
export type Counts = Summary['province'];
export type HistoryLine = OutputOf<SoVangContract['indicator.history']>[number];

/** Whose rows are shown: all, the province's, the unit's own, or what is put to this unit together with its own. */
export type Whose = 'tat-ca' | 'tinh' | 'don-vi' | 'giao-don-vi';
export interface Filter {
  readonly bucket: Bucket | null;
  readonly sector: string | null;
  readonly whose: Whose;
}
export const NO_FILTER: Filter = { bucket: null, sector: null, whose: 'tat-ca' };

interface IndicatorsState {
  /** Campaign whose indicators were read last. */
  readonly id: string | null;
  readonly page: Remote<IndicatorPage>;
  /** Year asked for; null: the present one. */
  readonly year: number | null;
  /** Day judged at, 'YYYY-MM-DD'; null: today. */
  readonly on: string | null;
  readonly filter: Filter;
  /** Indicator whose panel is open. */
  readonly opened: string | null;
  /** Figures that serve the opened indicator, and what happened to them. */
  readonly values: Remote<readonly IndicatorValue[]>;
  readonly history: Remote<readonly HistoryLine[]>;
}

const blank: IndicatorsState = { id: null, page: loading, year: null, on: null, filter: NO_FILTER, opened: null, values: loading, history: loading };

export const useIndicators = create<IndicatorsState>(() => blank);
onSessionEnd(() => useIndicators.setState(blank));

/** Takes up a campaign; another one begins with the present year and no filter. */
export function holdCampaign(id: string): void {
  if (useIndicators.getState().id !== id) useIndicators.setState({ ...blank, id });
}

/** Reads the judged indicators; what is shown stays until the answer is there. */
export async function readPage(api: Api, id: string): Promise<void> {
  holdCampaign(id);
  const { year, on } = useIndicators.getState();
  const asked = year ?? (await presentYear(api));
  const answer = remoteOf(await api.call('indicator.page', { campaignId: id, year: asked, on }));
  const now = useIndicators.getState();
  if (now.id === id && now.year === year && now.on === on) useIndicators.setState({ page: answer });
}

async function presentYear(api: Api): Promise<number> {
  const state = await api.call('unit.state', {});
  return state.ok ? Number(state.value.today.slice(0, 4)) : new Date().getFullYear();
}

export async function lookAt(api: Api, id: string, change: Partial<Pick<IndicatorsState, 'year' | 'on'>>): Promise<void> {
  useIndicators.setState(change);
  await readPage(api, id);
}

export function setFilter(change: Partial<Filter>): void {
  useIndicators.setState((state) => ({ filter: { ...state.filter, ...change } }));
}

/** Lines the filter lets through, in their order. */
export function shownLines(lines: readonly IndicatorLine[], { bucket, sector, whose }: Filter): IndicatorLine[] {
  return lines.filter(
    (line) =>
      (bucket === null || bucketOf(line.judged.state) === bucket) &&
      (sector === null || line.sector === sector) &&
      (whose === 'tat-ca' || (whose === 'tinh' && line.owner === 'province') || (whose === 'don-vi' && line.owner === 'unit') || (whose === 'giao-don-vi' && line.mine)),
  );
}

export function openLine(opened: string | null): void {
  useIndicators.setState({ opened, values: loading, history: loading });
}

export async function readValues(api: Api, campaignId: string, indicatorId: string): Promise<void> {
  const [values, history] = await Promise.all([api.call('indicator.values', { campaignId, indicatorId }), api.call('indicator.history', { campaignId, indicatorId })]);
  const now = useIndicators.getState();
  if (now.id === campaignId && now.opened === indicatorId) useIndicators.setState({ values: remoteOf(values), history: remoteOf(history) });
}

/** Runs a write and reads anew what is shown when it went well. */
export async function saved<T>(api: Api, write: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  await refresh(api);
  return result;
}

/** Reads the page and the open panel once more. */
export async function refresh(api: Api): Promise<void> {
  const { id, opened } = useIndicators.getState();
  if (id === null) return;
  await Promise.all([readPage(api, id), opened === null ? undefined : readValues(api, id, opened)]);
}

export const saveFigure = (api: Api, input: InputOf<SoVangContract['indicator.saveValue']>) => saved(api, api.call('indicator.saveValue', input));
export const saveNote = (api: Api, input: InputOf<SoVangContract['indicator.saveNote']>) => saved(api, api.call('indicator.saveNote', input));
