import { create } from 'zustand';
import { AS_THE_COMPUTER, lookFrom } from '../../shared/domain/look.ts';
import type { Look } from '../../shared/domain/look.ts';
import type { Result } from '../../shared/result.ts';
import type { Api } from './api.tsx';
import { onSessionEnd } from './session.ts';

/** Kept as each user's own, beside his drafts: in no bundle. */
const KEY = 'giao-dien';

/** The look that the window has now. */
export const useLook = create<Look>(() => AS_THE_COMPUTER);
onSessionEnd(() => useLook.setState(AS_THE_COMPUTER));

/** Reads it when a unit opens, before its first page is drawn; answers whether it could. What cannot be read leaves the window as the computer has it. */
export async function readLook(api: Api): Promise<boolean> {
  const held = await api.call('draft.load', { key: KEY });
  if (held.ok) useLook.setState(lookFrom(held.value.value));
  return held.ok;
}

/** Shows it at once and keeps it; the one before comes back where it could not be written. */
export async function keepLook(api: Api, change: Partial<Look>): Promise<Result<unknown>> {
  const before = useLook.getState();
  const look = { ...before, ...change };
  useLook.setState(look);
  const kept = await api.call('draft.save', { key: KEY, value: JSON.stringify(look) });
  if (!kept.ok) useLook.setState(before);
  return kept;
}
