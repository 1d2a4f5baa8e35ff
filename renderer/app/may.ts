import { rights } from 'virtual:method-rights';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { NamesOf, Role } from '../../shared/api/define.ts';
import { lackedRole } from '../../shared/api/roles.ts';
import { ROLE_WORDS } from '../../shared/domain/user.ts';
import { useSession } from './session.ts';
import type { SignedIn } from './session.ts';

export type MethodName = NamesOf<SoVangContract, 'call' | 'job' | 'upload' | 'download'>;
/** What something on the screen does: a method of the contract, several of which one is enough, or one with what would be sent where the role needed depends on it. */
export type Deed = MethodName | readonly MethodName[] | { readonly method: MethodName; readonly input: unknown };

export const OWN_DECISION: Deed = { method: 'decision.record', input: { onPaper: false } };
export const DECISION_ON_PAPER: Deed = { method: 'decision.record', input: { onPaper: true } };
export const ADJUSTMENT: Deed = { method: 'campaign.revise', input: { source: 'dieu-chinh' } };

export interface May {
  readonly allowed: boolean;
  /** Who may, where the one who signed in may not; '' where he may. */
  readonly reason: string;
  /** Nothing is shown: a reader is spared what he may not do; others are told who does it. */
  readonly hidden: boolean;
}
const YES: May = { allowed: true, reason: '', hidden: false };

const waysOf = (deed: Deed): readonly { readonly method: MethodName; readonly input?: unknown }[] =>
  typeof deed === 'string' ? [{ method: deed }] : 'method' in deed ? [deed] : deed.map((method) => ({ method }));

/** Whether somebody may do a deed. */
export function judgeDeed(actor: Pick<SignedIn, 'role' | 'focal'>, deed: Deed | undefined): May {
  if (deed === undefined) return YES;
  const lacked = waysOf(deed).map(({ method, input }) => lackedRole(rights, method, actor, input));
  const needed = lacked.some((role) => role === null) ? null : (lacked[0] ?? null);
  return needed === null ? YES : { allowed: false, reason: reasonOf(needed), hidden: actor.role === 'viewer' };
}

const reasonOf = (needed: Role): string => `Việc này dành cho ${ROLE_WORDS[needed]}.`;

/** `judgeDeed` for whoever signed in to this window. A lone user may do everything. */
export function useMay(deed: Deed | undefined): May {
  return judgeDeed(useSession((state) => state.actor), deed);
}
