import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { unitChanges } from '../../../shared/domain/paper-wording.ts';
import type { PaperWordingFields } from '../../../shared/domain/paper-wording.ts';
import type { BasisChangeFields } from '../../../shared/domain/basis-change.ts';
import type { WordingChange } from '../../../shared/documents/wording.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

/** What papers are worded by, beside what is built in. */
export type WordingState = OutputOf<SoVangContract['wording.state']>;

export const useWording = create<{ readonly state: Remote<WordingState> }>(() => ({ state: loading }));
onSessionEnd(() => useWording.setState({ state: loading }));

/** Stored types whose change is shown here. */
export const WORDING_TYPES = ['paper_wording', 'basis_change', 'paper_template', 'province_profile', 'unit'];

export async function readWording(api: Api): Promise<void> {
  useWording.setState({ state: remoteOf(await api.call('wording.state', {})) });
}

/** Every wording laid over the built-in ones. */
export function changesOf({ wordings, province }: WordingState): WordingChange[] {
  return [...province, ...unitChanges(wordings)];
}

async function written<T>(api: Api, deed: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await deed;
  if (result.ok) {
    markSaved();
    await readWording(api);
  } else markSaveFailed();
  return result;
}

interface Known {
  readonly id: string;
  readonly version: number;
}
export const saveWording = (api: Api, fields: PaperWordingFields, known?: Known) => written(api, api.call('wording.save', { ...known, fields }));
export const removeWording = (api: Api, id: string) => written(api, api.call('wording.remove', { id }));
export const restoreWording = (api: Api, id: string) => written(api, api.call('wording.restore', { id }));
export const saveBasis = (api: Api, fields: BasisChangeFields, known?: Known) => written(api, api.call('basis.save', { ...known, fields }));
export const removeBasis = (api: Api, id: string) => written(api, api.call('basis.remove', { id }));
export const restoreBasis = (api: Api, id: string) => written(api, api.call('basis.restore', { id }));
export const addTemplate = async (api: Api, input: InputOf<SoVangContract['template.add']>, file: File) => written(api, api.upload('template.add', input, new Uint8Array(await file.arrayBuffer())));
export const putTemplateToUse = (api: Api, { id, version }: Known, used: boolean) => written(api, api.call('template.use', { id, version, used }));
export const removeTemplate = (api: Api, id: string) => written(api, api.call('template.remove', { id }));
export const restoreTemplate = (api: Api, id: string) => written(api, api.call('template.restore', { id }));
export const previewWording = (api: Api, input: InputOf<SoVangContract['wording.preview']>) => api.download('wording.preview', input);
export const templateHelp = (api: Api, what: 'template.starter' | 'template.fields', kind: PaperKind) => api.download(what, { kind });
