import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { markSaved } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { ItemState, Nomination } from '../../../shared/domain/nomination.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type NominationData = Output<'nomination.get'>;
export type AwardOption = Output<'round.awards'>[number];
export type SavedFields = InputOf<SoVangContract['nomination.save']>['fields'];

interface NominationState {
  readonly id: string | null;
  readonly data: Remote<NominationData>;
  /** Awards of its round; empty until read. */
  readonly awards: readonly AwardOption[];
  /**
   * What the form on the screen began from: its fields as text and the version they had. Marking a paper makes a new version
   * of the nomination without touching these fields, and then the form may be saved upon the new one; when the fields
   * themselves were changed elsewhere, the old version stays here and the save is refused instead of overwriting.
   */
  readonly base: { readonly text: string; readonly version: number } | null;
}

const START: NominationState = { id: null, data: loading, awards: [], base: null };

export const useNomination = create<NominationState>(() => START);
onSessionEnd(() => useNomination.setState(START));

/** The fields that the form holds, as one text. */
function fieldsText({ award, merit, summary, grounds, capacity, flags, overrideReason }: Nomination): string {
  return JSON.stringify([award, merit, summary, grounds, capacity, flags, overrideReason]);
}

function taken(nomination: Nomination, base: NominationState['base']): NominationState['base'] {
  const text = fieldsText(nomination);
  return base === null || base.text === text ? { text, version: nomination.version } : base;
}

/** Reads a nomination; what is shown stays until the answer is there. */
export async function loadNomination(api: Api, id: string): Promise<void> {
  if (useNomination.getState().id !== id) useNomination.setState({ ...START, id });
  const result = await api.call('nomination.get', { id });
  if (useNomination.getState().id !== id) return;
  useNomination.setState((state) => ({ data: remoteOf(result), base: result.ok ? taken(result.value.nomination, state.base) : state.base }));
  if (!result.ok || useNomination.getState().awards.length > 0) return;
  const awards = await api.call('round.awards', { roundId: result.value.round.id });
  // Without the list the award on record is still shown and kept; it is read again with the next look.
  if (awards.ok && useNomination.getState().id === id) useNomination.setState({ awards: awards.value });
}

/** True when what the form began from was changed elsewhere meanwhile. */
export function isOvertaken({ data, base }: NominationState): boolean {
  return data.phase === 'ready' && base !== null && fieldsText(data.value.nomination) !== base.text;
}

/** The form begins anew from what is stored. */
export function rebase(): void {
  useNomination.setState(({ data }) => (data.phase === 'ready' ? { base: taken(data.value.nomination, null) } : {}));
}

/** Saves the form's fields, then reads what follows from them. */
export async function saveNomination(api: Api, fields: SavedFields): Promise<Result<Nomination>> {
  const { id, base } = useNomination.getState();
  const result = await api.call('nomination.save', { id: id ?? '', version: base?.version ?? 0, fields });
  if (!result.ok) return result;
  accept(result.value, true);
  await reload(api, result.value.id);
  return result;
}

let lastTurn: Promise<unknown> = Promise.resolve();

/** Runs one change of the checklist after the other: leaving a note and choosing a state at once would else use one version twice. */
function inTurn(deed: () => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const turn = lastTurn.then(deed);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** Marks a paper of the checklist. */
export function markItem(api: Api, code: string, state: ItemState, note: string): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { data } = useNomination.getState();
    if (data.phase !== 'ready') return ok();
    const { id, version } = data.value.nomination;
    return written(api, await api.call('nomination.item', { id, version, code, state, note }));
  });
}

/** Adds a file to a paper. */
export function attachFile(api: Api, code: string, file: File): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { id } = useNomination.getState();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await api.upload('nomination.attach', { id: id ?? '', code, fileName: file.name.slice(-300) }, bytes);
    return written(api, result.ok ? ok(result.value.nomination) : result);
  });
}

/** Puts a file that was taken off back on its paper. */
export async function reattachFile(api: Api, id: string, code: string, attachmentId: string): Promise<Result<unknown>> {
  const file = await api.download('attachment.read', { id: attachmentId });
  if (!file.ok) return file;
  const result = await api.upload('nomination.attach', { id, code, fileName: file.value.fileName }, file.value.bytes);
  return written(api, result.ok ? ok(result.value.nomination) : result);
}

/** Takes a file off a paper. */
export function detachFile(api: Api, code: string, attachmentId: string): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { data } = useNomination.getState();
    if (data.phase !== 'ready') return ok();
    const { id, version } = data.value.nomination;
    return written(api, await api.call('nomination.detach', { id, version, code, attachmentId }));
  });
}

async function written(api: Api, result: Result<Nomination>): Promise<Result<unknown>> {
  if (!result.ok) return result;
  markSaved();
  accept(result.value, false);
  await reload(api, result.value.id);
  return result;
}

/** Reads once more what is on the screen; an answer that comes after the page was left changes nothing there. */
async function reload(api: Api, id: string): Promise<void> {
  if (useNomination.getState().id === id) await loadNomination(api, id);
}

function accept(nomination: Nomination, fromForm: boolean): void {
  useNomination.setState(({ id, data, base }) =>
    id !== nomination.id || data.phase !== 'ready'
      ? {}
      : { data: { phase: 'ready', value: { ...data.value, nomination } }, base: taken(nomination, fromForm ? null : base) },
  );
}
