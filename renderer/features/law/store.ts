import { create } from 'zustand';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import type { LawConfirmation, LawConfirmationFields } from '../../../shared/domain/law-confirmation.ts';
import type { ProfileEntry, ProvinceProfile, ProvinceProfileFields } from '../../../shared/domain/province-profile.ts';
import { citedIn } from '../../../shared/law/cited-in.ts';
import { lawOn } from '../../../shared/law/law-book.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { profileOn } from '../../../shared/law/profile-check.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

/** What the law of any day is made of, beside the built-in catalogue. */
export interface LawState {
  /** The program's day. */
  readonly today: string;
  /** The unit's; left out where it is not known. */
  readonly province?: string | undefined;
  readonly profiles: readonly ProvinceProfile[];
  readonly confirmations: readonly LawConfirmation[];
}

interface State {
  readonly law: Remote<LawState>;
  /** Day the look-up is read for; null: today. */
  readonly asOf: string | null;
}

export const useLaw = create<State>(() => ({ law: loading, asOf: null }));
onSessionEnd(() => useLaw.setState({ law: loading, asOf: null }));

/** Stored types whose change is shown here. */
export const LAW_TYPES = ['province_profile', 'law_confirmation'];

export async function readLaw(api: Api): Promise<void> {
  useLaw.setState({ law: remoteOf(await api.call('law.state', {})) });
}

export const showOn = (asOf: string | null): void => useLaw.setState({ asOf });

/** The law of a day as the unit works by it. */
export function lawAt({ province = '', profiles, confirmations }: LawState, date: string): LawBook {
  const profile = profileOn(profiles, date);
  return lawOn(citedIn(awardCatalogue, [province, profile?.province ?? '']), profile, confirmations, date);
}

async function written<T>(api: Api, deed: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await deed;
  if (result.ok) {
    markSaved();
    await readLaw(api);
  } else markSaveFailed();
  return result;
}

export const confirmRules = (api: Api, fields: LawConfirmationFields) => written(api, api.call('law.confirm', fields));
export const unconfirm = (api: Api, id: string) => written(api, api.call('law.unconfirm', { id }));
export const reconfirm = (api: Api, id: string) => written(api, api.call('law.reconfirm', { id }));
export const addProfile = (api: Api, fields: ProvinceProfileFields) => written(api, api.call('profile.save', { fields }));
export const workBy = (api: Api, { id, version }: ProvinceProfile, used: boolean) => written(api, api.call('profile.use', { id, version, used }));
export const removeProfile = (api: Api, id: string) => written(api, api.call('profile.remove', { id }));
export const restoreProfile = (api: Api, id: string) => written(api, api.call('profile.restore', { id }));
export const importProfile = async (api: Api, file: File) => written(api, api.upload('profile.import', { fileName: file.name.slice(-200) }, new Uint8Array(await file.arrayBuffer())));

/** What goes into a file or a copy: nothing of the unit's own keeping. */
export function fieldsOf({ id: _id, version: _version, used: _used, received: _received, ...fields }: ProvinceProfile): ProvinceProfileFields {
  return fields;
}

export const saveProfile = (api: Api, profile: ProvinceProfile, changes: Partial<ProvinceProfileFields>) =>
  written(api, api.call('profile.save', { id: profile.id, version: profile.version, fields: { ...fieldsOf(profile), ...changes } }));

/** The profile as it is now: an undo comes when it may have changed since. */
export function heldProfile(id: string): ProvinceProfile | null {
  const { law } = useLaw.getState();
  return law.phase === 'ready' ? (law.value.profiles.find((profile) => profile.id === id) ?? null) : null;
}

export const withEntry = (entries: readonly ProfileEntry[], entry: ProfileEntry): ProfileEntry[] =>
  entries.some(({ id }) => id === entry.id) ? entries.map((held) => (held.id === entry.id ? entry : held)) : [...entries, entry];
