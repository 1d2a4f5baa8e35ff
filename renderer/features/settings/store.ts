import { create } from 'zustand';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Signer, Unit } from '../../../shared/domain/unit.ts';
import { citedIn } from '../../../shared/law/cited-in.ts';
import { lawOn } from '../../../shared/law/law-book.ts';
import { profileOn } from '../../../shared/law/profile-check.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd, useSession } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type VoteRule = Output<'council.rules'>[number];
export type RecoveryStatus = Output<'recovery.status'>;
export type LockState = Output<'lock.state'>;

interface Program {
  readonly unit: Unit;
  /** The program's day, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly appVersion: string;
}

interface SettingsState {
  readonly program: Remote<Program>;
  readonly signers: Remote<readonly Signer[]>;
  readonly rules: Remote<readonly VoteRule[]>;
  /** The catalogue with what the province sets; the bare one until read. */
  readonly awards: readonly AwardDefinition[];
  readonly recovery: Remote<RecoveryStatus>;
  readonly lock: Remote<LockState>;
}

const blank: SettingsState = { program: loading, signers: loading, rules: loading, awards: awardCatalogue, recovery: loading, lock: loading };

export const useSettings = create<SettingsState>(() => blank);
onSessionEnd(() => useSettings.setState(blank));

export async function readProgram(api: Api): Promise<void> {
  const state = await api.call('unit.state', {});
  if (!state.ok) return useSettings.setState({ program: remoteOf(state) });
  const { unit, today, appVersion } = state.value;
  if (unit !== null) useSettings.setState({ program: { phase: 'ready', value: { unit, today, appVersion } } });
}

/** Takes over a unit as it was just saved, in the frame too. */
export function unitSaved(unit: Unit): void {
  useSettings.setState(({ program }) => (program.phase === 'ready' ? { program: { phase: 'ready', value: { ...program.value, unit } } } : {}));
  useSession.setState({ unitName: unit.name.charAt(0).toLocaleUpperCase('vi') + unit.name.slice(1) });
}

export async function readSigners(api: Api): Promise<void> {
  useSettings.setState({ signers: remoteOf(await api.call('signer.list', {})) });
}

export async function readRules(api: Api): Promise<void> {
  useSettings.setState({ rules: remoteOf(await api.call('council.rules', {})) });
}

/** What the province sets about votes today. */
export async function readLaw(api: Api): Promise<void> {
  const law = await api.call('law.state', {});
  if (!law.ok) return;
  const { today, province = '', profiles, confirmations } = law.value;
  const profile = profileOn(profiles, today);
  useSettings.setState({ awards: lawOn(citedIn(awardCatalogue, [province, profile?.province ?? '']), profile, confirmations, today).awards });
}

export async function readRecovery(api: Api): Promise<void> {
  useSettings.setState({ recovery: remoteOf(await api.call('recovery.status', {})) });
}

/** After how long the unit locks itself, and whether this computer asks for the passphrase. */
export async function readLock(api: Api): Promise<void> {
  useSettings.setState({ lock: remoteOf(await api.call('lock.state', {})) });
}

/** Takes over what a change of the lock answered, in the frame too. */
export async function changeLock(change: Promise<Result<LockState>>): Promise<Result<LockState>> {
  markSaving();
  const result = await change;
  if (result.ok) {
    markSaved();
    useSettings.setState({ lock: { phase: 'ready', value: result.value } });
    useSession.setState({ lockMinutes: result.value.minutes });
  } else markSaveFailed();
  return result;
}

/** Writes all vote rules of the unit, the newest first. */
export async function saveRules(api: Api, rules: readonly VoteRule[]): Promise<Result<VoteRule[]>> {
  markSaving();
  const sorted = [...rules].sort((a, b) => b.validFrom.localeCompare(a.validFrom));
  const result = await api.call('council.saveRules', { rules: sorted });
  if (result.ok) {
    markSaved();
    useSettings.setState({ rules: { phase: 'ready', value: result.value } });
  } else markSaveFailed();
  return result;
}
