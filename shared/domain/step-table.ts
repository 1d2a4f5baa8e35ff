/** Where an event leads; `before`: to the state that the record kept when it was laid aside. */
export type StepTable<State extends string, Event extends string> = Readonly<Record<State, Readonly<Partial<Record<Event, State | 'before'>>>>>;

/**
 * Follows one line of a table of states and transitions.
 * @param before state kept when the record was laid aside (withdrawn, archived); null: none kept
 * @returns the state after the event, or null where the table has no such step
 */
export function follow<State extends string, Event extends string>(table: StepTable<State, Event>, state: State, event: Event, before: State | null): State | null {
  // A state written by a later version of the program has no line here: nothing leads out of it.
  const target: State | 'before' | undefined = (table as Partial<typeof table>)[state]?.[event];
  if (target === undefined) return null;
  return isBefore(target) ? before : target;
}

function isBefore(target: string): target is 'before' {
  return target === 'before';
}
