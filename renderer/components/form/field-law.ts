import { useEffect } from 'react';
import { create } from 'zustand';
import type { FieldLawKey } from '../../../shared/law/field-law.ts';
import type { FieldHelp } from '../../../shared/law/field-sources.ts';
import { useApi } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';

interface Held {
  /** Whom it was asked of; null: not asked yet in this session. */
  readonly from: Api | null;
  readonly fields: Readonly<Record<string, FieldHelp>>;
}

const NOTHING: Held = { from: null, fields: {} };
const useHeld = create<Held>(() => NOTHING);
onSessionEnd(() => useHeld.setState(NOTHING));

/** Stored types whose change is another law. */
const LAW_TYPES = ['province_profile', 'law_confirmation', 'unit'];
const watched = new WeakSet<Api>();

/** Reads the help of all fields; one that cannot be read is none, for a form works without. */
async function read(api: Api): Promise<void> {
  const answer = await api.call('law.fieldHelp', {});
  if (answer.ok && useHeld.getState().from === api) useHeld.setState({ fields: answer.value.fields });
}

function ask(api: Api): void {
  if (useHeld.getState().from === api) return;
  useHeld.setState({ from: api, fields: {} });
  void read(api);
  if (watched.has(api)) return;
  watched.add(api);
  api.on('changed', ({ types }) => {
    if (useHeld.getState().from === api && types.some((type) => LAW_TYPES.includes(type))) void read(api);
  });
}

/** What the law of the day says of a field; null: nothing, or not read yet. Asked once a session for all fields, and again when the law changed. */
export function useFieldLaw(key: FieldLawKey): FieldHelp | null {
  const api = useApi();
  useEffect(() => ask(api), [api]);
  return useHeld((state) => state.fields[key] ?? null);
}
