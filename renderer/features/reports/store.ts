import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type ReportRow = Output<'report.list'>[number];
export type ReportView = Output<'report.get'>;
export type ReportFields = Output<'report.draft'>;
export type Prepared = Output<'report.prepare'>;
export type Occurrence = Prepared['occurrences'][number];
export type Signer = Output<'signer.list'>[number];
export type DraftInput = InputOf<SoVangContract['report.draft']>;

interface ReportsState {
  /** Campaign whose reports, years and obligations were read last. */
  readonly campaignId: string | null;
  readonly list: Remote<readonly ReportRow[]>;
  readonly prepared: Remote<Prepared>;
  /** The report on the screen; null while a new one is drafted. */
  readonly id: string | null;
  readonly one: Remote<ReportView>;
  /** Version that the form on the screen was filled from. */
  readonly base: number;
  /** A report drafted and not kept yet, and the visit it was drafted for. */
  readonly drafted: Remote<ReportFields>;
  readonly draftedFor: object | null;
  readonly signers: readonly Signer[];
}

const blank: ReportsState = { campaignId: null, list: loading, prepared: loading, id: null, one: loading, base: 0, drafted: loading, draftedFor: null, signers: [] };

export const useReports = create<ReportsState>(() => blank);
onSessionEnd(() => useReports.setState(blank));

function holdCampaign(campaignId: string): void {
  if (useReports.getState().campaignId !== campaignId) useReports.setState({ campaignId, list: loading, prepared: loading });
}

/** Reads the reports of a campaign and what can be reported on; what is shown stays until the answers are there. */
export async function readReports(api: Api, campaignId: string): Promise<void> {
  holdCampaign(campaignId);
  const [list, prepared] = await Promise.all([api.call('report.list', { campaignId }), api.call('report.prepare', { campaignId })]);
  if (useReports.getState().campaignId === campaignId) useReports.setState({ list: remoteOf(list), prepared: remoteOf(prepared) });
}

/** Signers, and the obligations a report can answer. Without them the form still works: nothing is preset. */
export async function readSurroundings(api: Api, campaignId: string): Promise<void> {
  holdCampaign(campaignId);
  const [signers, prepared] = await Promise.all([api.call('signer.list', {}), api.call('report.prepare', { campaignId })]);
  if (useReports.getState().campaignId !== campaignId) return;
  useReports.setState({ ...(signers.ok ? { signers: signers.value } : {}), prepared: remoteOf(prepared) });
}

/**
 * Drafts a new report from the data; nothing is kept.
 * @param visit stands for this opening of the page, so that what was drafted for another is never shown in it
 */
export async function draft(api: Api, visit: object, input: DraftInput): Promise<void> {
  useReports.setState({ id: null, one: loading, base: 0, drafted: loading, draftedFor: visit });
  const drafted = remoteOf(await api.call('report.draft', input));
  if (useReports.getState().draftedFor === visit) useReports.setState({ drafted });
}

/** Reads one report; what is shown of it stays until the answer is there. */
export async function readReport(api: Api, id: string): Promise<void> {
  if (useReports.getState().id !== id) useReports.setState({ id, one: loading, base: 0 });
  const result = await api.call('report.get', { id });
  if (useReports.getState().id !== id) return;
  useReports.setState(({ base }) => ({ one: remoteOf(result), ...(result.ok && base === 0 ? { base: result.value.report.version } : {}) }));
}

/** The form begins anew from what is stored. */
export function rebase(version: number): void {
  useReports.setState({ base: version });
}

/** Saves the form from the version it was filled from, then reads what is still missing. */
export async function saveReport(api: Api, fields: ReportFields, redrafted: boolean): Promise<Result<{ id: string }>> {
  const { id, base } = useReports.getState();
  const result = await api.call('report.save', { ...(id === null ? {} : { id, version: base }), fields, redrafted });
  if (!result.ok || id === null) return result;
  rebase(result.value.version);
  await readReport(api, id);
  return result;
}

/** The sections drafted again from the data as it is now. */
export async function redraft(api: Api, id: string): Promise<Result<readonly ReportSection[]>> {
  const result = await api.call('report.redraft', { id });
  return result.ok ? ok(result.value.sections) : result;
}

/** Runs a deed on the report as it is stored; the form follows on. */
async function deed(api: Api, run: (held: { id: string; version: number }) => Promise<Result<{ version: number }>>): Promise<Result<unknown>> {
  const { one } = useReports.getState();
  if (one.phase !== 'ready') return ok();
  const { id, version } = one.value.report;
  markSaving();
  const result = await run({ id, version });
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  rebase(result.value.version);
  await readReport(api, id);
  return result;
}

/** Puts registered households under a campaign, or (null) takes them out again; the report then says what is still left. */
export async function attach(api: Api, ids: readonly string[], campaignId: string | null): Promise<Result<unknown>> {
  markSaving();
  const result = await api.call('record.attach', { register: 'escape_registration', ids: [...ids], campaignId });
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  const { id } = useReports.getState();
  if (id !== null) await readReport(api, id);
  return result;
}

export const recordSent = (api: Api, sentOn: string): Promise<Result<unknown>> => deed(api, (held) => api.call('report.send', { ...held, sentOn }));
export const recall = (api: Api): Promise<Result<unknown>> => deed(api, (held) => api.call('report.recall', held));
