import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Council, Session, SessionFields } from '../../../shared/domain/council.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type Judgement = Output<'session.judge'>;
export type Outcome = Judgement['outcomes'][number];

export interface SessionStart {
  /** Null until the session is saved for the first time. */
  readonly session: Session | null;
  readonly fields: SessionFields;
  readonly roundName: string;
  /** Null while none is on record. */
  readonly council: Council | null;
}

interface CouncilState {
  /** Null inside: no council is on record yet. */
  readonly council: Remote<Council | null>;
  /** Which session is open: its id, or `round:<id>` for a new one. */
  readonly of: string | null;
  readonly start: Remote<SessionStart>;
  /** Outcomes of what is on the screen, as last answered. */
  readonly judgement: Judgement | null;
}

const START: CouncilState = { council: loading, of: null, start: loading, judgement: null };

export const useCouncil = create<CouncilState>(() => START);
onSessionEnd(() => useCouncil.setState(START));

export async function loadCouncil(api: Api): Promise<void> {
  useCouncil.setState({ council: remoteOf(await api.call('council.get', {})) });
}

/** Number of the last question about outcomes; only the answer to it counts. */
let judging = 0;

/** Which session a page is for. `chosen`: ids of the nominations a new one is for, parted by commas; empty: all that wait. */
export function sessionKey(id: string | null, roundId: string, chosen = ''): string {
  return id ?? ['round', roundId, chosen].filter(Boolean).join(':');
}

function fieldsOf({ id: _id, version: _version, concluded: _concluded, ...fields }: Session): SessionFields {
  return fields;
}

/** Reads a session, or prepares a new one of a round from the council and the nominations. */
export async function loadSession(api: Api, id: string | null, roundId: string, chosen = ''): Promise<void> {
  const of = sessionKey(id, roundId, chosen);
  useCouncil.setState({ of, start: loading, judgement: null });
  const result = id === null ? await prepared(api, roundId, chosen) : await stored(api, id);
  if (useCouncil.getState().of !== of) return;
  if (!result.ok) return useCouncil.setState({ start: remoteOf(result) });
  const { judgement, ...start } = result.value;
  judging += 1;
  useCouncil.setState({ start: { phase: 'ready', value: start }, judgement });
  if (judgement === null) await judge(api, start.fields);
}

/** `judgement` null: it is still to be asked for. */
type Read = SessionStart & { readonly judgement: Judgement | null };

async function prepared(api: Api, roundId: string, chosen: string): Promise<Result<Read>> {
  const asked = { roundId, ...(chosen === '' ? {} : { nominationIds: chosen.split(',') }) };
  const [fields, round, council] = await Promise.all([api.call('session.prepare', asked), api.call('round.get', { id: roundId }), api.call('council.get', {})]);
  if (!fields.ok) return fields;
  if (!round.ok) return round;
  if (!council.ok) return council;
  return ok({ session: null, fields: fields.value, roundName: round.value.round.name, council: council.value, judgement: null });
}

async function stored(api: Api, id: string): Promise<Result<Read>> {
  const view = await api.call('session.get', { id });
  if (!view.ok) return view;
  const [round, council] = await Promise.all([api.call('round.get', { id: view.value.session.roundId }), api.call('council.get', {})]);
  if (!round.ok) return round;
  if (!council.ok) return council;
  const { session, ...judgement } = view.value;
  return ok({ session, fields: fieldsOf(session), roundName: round.value.round.name, council: council.value, judgement });
}

/** Asks for the outcomes of a session as typed. Only the answer to the last question counts; a refused one leaves the last outcomes. */
export async function judge(api: Api, fields: SessionFields): Promise<void> {
  judging += 1;
  const mine = judging;
  const result = await api.call('session.judge', fields);
  if (mine === judging && result.ok) useCouncil.setState(({ judgement }) => ({ judgement: sharing(judgement, result.value) }));
}

/** The new answer with the outcomes that say the same as before kept as they are, so that their rows are not drawn again. */
function sharing(before: Judgement | null, after: Judgement): Judgement {
  if (before === null) return after;
  const held = new Map(before.outcomes.map((outcome) => [outcome.nominationId, outcome]));
  return {
    ...after,
    outcomes: after.outcomes.map((outcome) => {
      const old = held.get(outcome.nominationId);
      return old !== undefined && isSameQuestion(old, outcome) ? old : outcome;
    }),
  };
}

/** Whether a row shows the same for both: votes are judged in the window, so what came of them does not count. */
function isSameQuestion({ state: _s, sentence: _t, ...old }: Outcome, { state: _u, sentence: _v, ...fresh }: Outcome): boolean {
  return JSON.stringify(old) === JSON.stringify(fresh);
}

/** Saves what was typed; a new session gets its place on record. */
export async function saveSession(api: Api, fields: SessionFields): Promise<Result<Session>> {
  const { start } = useCouncil.getState();
  const held = start.phase === 'ready' ? start.value.session : null;
  const result = await api.call('session.save', { ...(held === null ? {} : { id: held.id, version: held.version }), fields });
  if (result.ok) accept(result.value);
  return result;
}

/** Ends a session: its outcomes go to the nominations. */
export async function concludeSession(api: Api): Promise<Result<unknown>> {
  return turned(api, 'session.conclude');
}

/** Keeps what comes after a session was concluded: number of the minutes, publicity. */
export async function saveAfterwards(api: Api, { number, publicity }: SessionFields): Promise<Result<unknown>> {
  const { start } = useCouncil.getState();
  const held = start.phase === 'ready' ? start.value.session : null;
  if (held === null) return ok();
  return taken(await api.call('session.afterwards', { id: held.id, version: held.version, number, publicity }));
}

/** Opens a concluded session again. */
export async function reopenSession(api: Api): Promise<Result<unknown>> {
  return turned(api, 'session.reopen');
}

async function turned(api: Api, deed: 'session.conclude' | 'session.reopen'): Promise<Result<unknown>> {
  const { start } = useCouncil.getState();
  const held = start.phase === 'ready' ? start.value.session : null;
  if (held === null) return ok();
  return taken(await api.call(deed, { id: held.id, version: held.version }));
}

/** The session and its outcomes as just answered. */
function taken(result: Result<Output<'session.get'>>): Result<unknown> {
  if (!result.ok) return result;
  const { session, ...judgement } = result.value;
  accept(session);
  useCouncil.setState({ judgement });
  return result;
}

function accept(session: Session): void {
  useCouncil.setState(({ start, of }) =>
    start.phase !== 'ready' || (of !== session.id && of?.startsWith(sessionKey(null, session.roundId)) !== true)
      ? {}
      : { start: { phase: 'ready', value: { ...start.value, session, fields: fieldsOf(session) } } },
  );
}
