import { create } from 'zustand';
import type { FieldLawKey } from '../../../shared/law/field-law.ts';
import { onSessionEnd } from '../session.ts';
import type { HelpTopic } from './topics.ts';

interface HelpState {
  /** What the drawer at the side shows; null: it is closed. The last one stands on top. */
  readonly shown: readonly HelpPlace[] | null;
  /** The field that had the focus, where a rule of law decides on it. */
  readonly field: HelpField | null;
  /** A dialog is in front: its page cannot be left. */
  readonly overDialog: boolean;
}
export interface HelpField {
  readonly law: FieldLawKey;
  readonly label: string;
}
export interface HelpPlace {
  /** Null: the contents. */
  readonly topic: HelpTopic | null;
  readonly anchor: string | null;
}

export const useHelp = create<HelpState>(() => ({ shown: null, field: null, overDialog: false }));
onSessionEnd(() => useHelp.setState({ shown: null }));

/** The topic of the page that is open; `Window` sets it. */
let here: HelpTopic | null = null;
export function helpIsFor(topic: HelpTopic | null): void {
  here = topic;
}

function fieldInFocus(): HelpField | null {
  const field = document.activeElement?.closest<HTMLElement>('[data-law]');
  const { law, lawOf: label = '' } = field?.dataset ?? {};
  return law === undefined ? null : { law: law as FieldLawKey, label };
}

/** Opens the drawer at a topic; at that of the open page, with what the law says of the field in focus, when none is named. */
export function openHelp(topic?: HelpTopic | null): void {
  useHelp.setState({ shown: [{ topic: topic === undefined ? here : topic, anchor: null }], field: topic === undefined ? fieldInFocus() : null, overDialog: document.querySelector('[role="dialog"]') !== null });
}

/** Follows a link inside the drawer. */
export function turnTo(place: HelpPlace): void {
  useHelp.setState(({ shown }) => ({ shown: [...(shown ?? []), place] }));
}

export function turnBack(): void {
  useHelp.setState(({ shown }) => ({ shown: shown === null || shown.length < 2 ? shown : shown.slice(0, -1) }));
}

export function closeHelp(): void {
  useHelp.setState({ shown: null });
}
