import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type Line = Output<'record.get'>;
export type Total = Output<'record.totals'>[number];
export interface CampaignChoice {
  readonly id: string;
  readonly name: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

/** What a register is narrowed to. */
export interface Filter {
  readonly campaignId: string | null;
  readonly year: number | null;
  readonly search: string;
}

interface RegistersState {
  /** Goes up when a line was written from here. */
  readonly written: number;
  readonly campaigns: readonly CampaignChoice[];
  /** The program's day, 'YYYY-MM-DD'; null until known. */
  readonly today: string | null;
  readonly counts: Remote<Readonly<Partial<Record<RegisterName, number>>>>;
  readonly totals: readonly Total[];
}

const blank: RegistersState = { written: 0, campaigns: [], today: null, counts: loading, totals: [] };

export const useRegisters = create<RegistersState>(() => blank);
onSessionEnd(() => useRegisters.setState(blank));

export function markWritten(): void {
  useRegisters.setState((state) => ({ written: state.written + 1 }));
}

/** Campaigns and the program's day. Without them the registers still work: nothing is preset. */
export async function readSurroundings(api: Api): Promise<void> {
  const [campaigns, state] = await Promise.all([api.call('campaign.list', {}), api.call('unit.state', {})]);
  useRegisters.setState({
    ...(campaigns.ok ? { campaigns: campaigns.value.map(({ id, name, fromYear, toYear }) => ({ id, name, fromYear, toYear })) } : {}),
    ...(state.ok ? { today: state.value.today } : {}),
  });
}

export async function readCounts(api: Api, campaignId: string | null): Promise<void> {
  const counts = await api.call('record.counts', { campaignId });
  useRegisters.setState({ counts: remoteOf(counts.ok ? { ok: true, value: Object.fromEntries(counts.value.map(({ register, lines }) => [register, lines])) } : counts) });
}

/** Figures of the register; none are shown where they cannot be read, the lines say why. */
export async function readTotals(api: Api, register: RegisterName, { campaignId, year }: Filter): Promise<void> {
  const totals = await api.call('record.totals', { register, campaignId, year });
  useRegisters.setState({ totals: totals.ok ? totals.value : [] });
}

async function written<T>(write: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  markWritten();
  return result;
}

export const saveLine = (api: Api, input: InputOf<SoVangContract['record.save']>): Promise<Result<Line>> => written(api.call('record.save', input));
export const removeLine = (api: Api, register: RegisterName, id: string): Promise<Result<unknown>> => written(api.call('record.remove', { register, id }));
export const restoreLine = (api: Api, register: RegisterName, id: string): Promise<Result<unknown>> => written(api.call('record.restore', { register, id }));
