import { create } from 'zustand';
import type { SoVangContract } from '../../../../shared/api/contract.ts';
import type { OutputOf } from '../../../../shared/api/define.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import type { Api } from '../../../app/api.tsx';
import { onSessionEnd } from '../../../app/session.ts';
import { loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';

export type ManyRow = OutputOf<SoVangContract['many.subjects']>[number];
export type VillageRow = OutputOf<SoVangContract['many.villages']>[number];
export interface ManyFilter {
  readonly kind: SubjectKind;
  /** Key of a village; null: all. */
  readonly village: string | null;
  readonly search: string;
}

interface ManyState {
  readonly rows: Remote<readonly ManyRow[]>;
  readonly villages: readonly VillageRow[];
}
const START: ManyState = { rows: loading, villages: [] };

/** Subjects that can be ticked together. */
export const useMany = create<ManyState>(() => START);
onSessionEnd(() => useMany.setState(START));

let asked = 0;
/** Reads those that fit the filter; an answer that was overtaken is dropped. */
export async function loadMany(api: Api, roundId: string, filter: ManyFilter): Promise<void> {
  asked += 1;
  const mine = asked;
  const result = await api.call('many.subjects', { roundId, ...filter });
  if (mine === asked) useMany.setState({ rows: remoteOf(result) });
}

export async function loadVillages(api: Api, kind: SubjectKind): Promise<void> {
  const result = await api.call('many.villages', { kind });
  if (result.ok) useMany.setState({ villages: result.value });
}
