import { create } from 'zustand';
import { onSessionEnd } from '../../app/session.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { DueRow } from '../../../shared/api/eligibility.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';

export type { DueRow };
export type DueResult = OutputOf<SoVangContract['eligibility.due']>;

/** What was asked and found last; it stands when one comes back from a subject. */
interface DueState {
  readonly awardCodes: readonly string[];
  readonly year: number | null;
  readonly found: DueResult | null;
  readonly filter: { readonly awardCode: string | null; readonly kind: SubjectKind | null; readonly state: DueRow['state'] | null; readonly search: string };
}

const START: DueState = { awardCodes: [], year: null, found: null, filter: { awardCode: null, kind: null, state: null, search: '' } };

export const useDue = create<DueState>(() => START);
onSessionEnd(() => useDue.setState(START));

export function setFilter(change: Partial<DueState['filter']>): void {
  useDue.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}
