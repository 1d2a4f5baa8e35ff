import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { markSaved } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import { enterFile } from '../../components/enter-file.ts';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { DossierItem, ItemState, Nomination } from '../../../shared/domain/nomination.ts';
import { isAtHome } from '../../../shared/domain/nomination-steps.ts';
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
function fieldsText({ award, merit, summary, grounds, capacity, flags, overrideReason, headOfUnit }: Nomination): string {
  return JSON.stringify([award, merit, summary, grounds, capacity, flags, overrideReason, headOfUnit]);
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

export type PaperMarks = Pick<DossierItem, 'paperOn' | 'signed' | 'confirmed'>;

/** Marks a paper of the checklist; marks left out stay as they were. */
export function markItem(api: Api, code: string, state: ItemState, note: string, marks: PaperMarks = {}): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { data } = useNomination.getState();
    if (data.phase !== 'ready') return ok();
    const { id, version } = data.value.nomination;
    return written(api, await api.call('nomination.item', { id, version, code, state, note, ...marks }));
  });
}

/** Adds a line of later guidance to this nomination, or to all of its round that are not sent (R48). */
export async function addItem(api: Api, name: string, citation: string, wholeRound: boolean): Promise<Result<{ code: string; added: string[]; skipped: number }>> {
  const { data, id } = useNomination.getState();
  if (data.phase !== 'ready' || id === null) return ok({ code: '', added: [], skipped: 0 });
  const round = wholeRound ? await api.call('round.get', { id: data.value.round.id }) : null;
  if (round !== null && !round.ok) return round;
  const ids = round === null ? [id] : round.value.nominations.filter(isAtHome).map((row) => row.id);
  const result = await api.call('nomination.addItem', { ids, name, citation });
  if (result.ok) await loadNomination(api, id);
  return result;
}

export async function removeItem(api: Api, ids: readonly string[], code: string): Promise<Result<unknown>> {
  const result = await api.call('nomination.removeItem', { ids: [...ids], code });
  const { id } = useNomination.getState();
  if (result.ok && id !== null) await loadNomination(api, id);
  return result;
}

/** Adds a file to a paper. */
export function attachFile(api: Api, code: string, file: File): Promise<Result<unknown>> {
  return inTurn(async () => {
    const { id } = useNomination.getState();
    const { fileName, bytes, note } = await enterFile(file);
    const result = await api.upload('nomination.attach', { id: id ?? '', code, fileName: fileName.slice(-300) }, bytes);
    if (result.ok && note !== '') toast.success(note);
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
