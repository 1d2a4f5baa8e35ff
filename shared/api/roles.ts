import type { EventDef, FocalRole, MethodDef, Role } from './define.ts';
import { ROLES } from './define.ts';

/** Whether a role is at least the needed one. */
export function mayCall(actor: Role, needed: Role): boolean {
  return ROLES.indexOf(actor) >= ROLES.indexOf(needed);
}

/** Who asks: his role, and what he may do for campaigns he is focal for (R88). */
export interface Caller {
  readonly role: Role;
  readonly focal?: readonly FocalRole[];
}

/** Who may call each method, by its name; a contract is more than that. `roleFor` uses nothing but its argument: the window has it without the rest. */
export type Rights = Readonly<Record<string, Pick<MethodDef, 'role' | 'focal' | 'roleFor'> | EventDef>>;

/**
 * The role that somebody lacks for a method, or null where he may call it. A method with a role of its own for some inputs is judged by
 * `input`, or by its lowest role where none is given. A focal body counts as able: the backend looks at the campaign.
 */
export function lackedRole(rights: Rights, method: string, { role, focal = [] }: Caller, input?: unknown): Role | null {
  const def = rights[method];
  if (def === undefined || !('role' in def)) throw new Error(`lackedRole: no method ${method}`);
  const needed = input === undefined ? def.role : (def.roleFor?.(input) ?? def.role);
  if (mayCall(role, needed) && mayCall(role, def.role)) return null;
  return def.focal !== undefined && focal.includes(def.focal) ? null : needed;
}
