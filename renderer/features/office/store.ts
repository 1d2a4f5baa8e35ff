import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import type { PickedFolder } from '../../components/folder-picker.tsx';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OfficeBundle, OfficeUnits, TakenBundle } from '../../../shared/api/office.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { mayTake } from '../../../shared/domain/office-receiving.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type UnitRow = OfficeUnits['rows'][number];
export type UnitCell = UnitRow['cells'][number];
export type WaitingLine = Output<'inbox.lines'>[number];
export type Checked = Output<'inbox.check'>[number];
export type Exported = Output<'bundle.export'>;
export type Looked = Output<'bundle.receiveFolder'>;
export type Taken = Output<'bundle.receiveMany'>;
type Campaigns = Output<'campaign.list'>;

interface OfficeState {
  readonly units: Remote<OfficeUnits>;
  readonly campaigns: Campaigns;
  /** What the shown units were asked for: a slower answer to an earlier question is dropped. */
  readonly asked: string;
  readonly lines: Remote<readonly WaitingLine[]>;
  /** The folder that was looked through, and its bundles; null before. */
  readonly folder: PickedFolder | null;
  readonly looked: Looked | null;
  readonly ticked: ReadonlySet<string>;
  /** What was taken in during this sitting, whatever the number of sticks. */
  readonly sittingId: string | null;
  readonly taken: readonly TakenBundle[];
  readonly senders: Taken['senders'];
}

const START: OfficeState = { units: loading, campaigns: [], asked: '', lines: loading, folder: null, looked: null, ticked: new Set(), sittingId: null, taken: [], senders: [] };

export const useOffice = create<OfficeState>(() => START);
onSessionEnd(() => useOffice.setState(START));

/** Reads how the units stand; what is shown stays until the answer is there. */
export async function loadUnits(api: Api, campaignId: string | null, year: number | null): Promise<void> {
  const asked = `${campaignId ?? ''}/${year ?? ''}`;
  useOffice.setState(useOffice.getState().asked === asked ? { asked } : { asked, units: loading });
  const result = await api.call('office.units', { campaignId, year });
  if (useOffice.getState().asked === asked) useOffice.setState({ units: remoteOf(result) });
}

export async function loadCampaigns(api: Api): Promise<Campaigns> {
  const result = await api.call('campaign.list', {});
  if (result.ok) useOffice.setState({ campaigns: result.value });
  return result.ok ? result.value : [];
}

export async function loadLines(api: Api): Promise<void> {
  useOffice.setState({ lines: remoteOf(await api.call('inbox.lines', {})) });
}

/** What was found in a folder; all that can be taken in as it is stands ticked. */
export function showLooked(folder: PickedFolder, looked: Looked): void {
  useOffice.setState({ folder, looked, ticked: new Set(looked.bundles.flatMap(({ file, state }) => (state === 'moi' && file !== null ? [file] : []))) });
}

export function tick(files: readonly string[], on: boolean): void {
  useOffice.setState(({ ticked }) => ({ ticked: new Set(on ? [...ticked, ...files] : [...ticked].filter((file) => !files.includes(file))) }));
}

/** Adds what one run took in to the sitting, in front of what was taken in before; the list of the folder is read anew by the clerk. */
export function showTaken(taken: Taken): void {
  useOffice.setState((state) => {
    const again = new Set(taken.bundles.map(({ file }) => file));
    const senders = new Map([...state.senders, ...taken.senders].map((one) => [one.unitCode, one]));
    return { looked: null, ticked: new Set<string>(), sittingId: taken.sittingId === '' ? state.sittingId : taken.sittingId, taken: [...taken.bundles, ...state.taken.filter(({ file }) => !again.has(file))], senders: [...senders.values()] };
  });
}

/** Begins a sitting anew: what was taken in stays taken in. */
export function endSitting(): void {
  useOffice.setState({ folder: null, looked: null, ticked: new Set(), sittingId: null, taken: [], senders: [] });
}

export const takeable = ({ file, state }: OfficeBundle): boolean => file !== null && mayTake(state);
