import { contract } from '../shared/api/contract.ts';
import type { Contract } from '../shared/api/define.ts';
import { err } from '../shared/result.ts';
import type { Backend, BackendOptions } from './host/backend-type.ts';
import { localDay } from './host/clock.ts';
import { createDispatcher, locked } from './host/dispatch.ts';
import type { Dispatcher } from './host/dispatch.ts';
import type { BackendEvent } from './host/serve.ts';
import type { ScryptCost } from './store/keyring.ts';
import { openHandlers } from './usecases/all.ts';
import type { OpenMethods } from './usecases/all.ts';
import { campaignsNamed } from './usecases/focal.ts';
import type { AllHandlers } from './usecases/handlers.ts';
import type { OpenUnit } from './usecases/open-unit.ts';
import { isSample, refusedOnSample } from './usecases/sample.ts';
import { Units } from './usecases/units.ts';
import type { MakeSample } from './usecases/units.ts';

export interface CreateBackend extends BackendOptions {
  /** Local calendar day; from the clock and the PC's time zone when not given. */
  readonly today?: () => string;
  /** Cost of the key derivation; tests lower it. */
  readonly cost?: ScryptCost;
  /** Backups by schedule and at closing; a window's program asks for them. */
  readonly automaticBackups?: boolean;
  /** Locks an open unit after idle time, in the backend too; a window's program asks for it. `lookMs`: how often it looks. */
  readonly idleLock?: { readonly lookMs?: number };
  /** Milliseconds on a clock that nobody sets; this process's own when not given. */
  readonly elapsed?: () => number;
  /** Makes the sample unit; a window's program hands it in. */
  readonly sample?: MakeSample;
  /** Answers are checked against their schemas; tests and development. */
  readonly checkOutput?: boolean;
}

/** What may run for minutes: an automatic backup waits for it. */
const LONG_KINDS: ReadonlySet<string> = new Set(['job', 'upload', 'download']);
/** These ask whether others run. */
const RESTORES: ReadonlySet<string> = new Set(['backup.restore', 'backup.undo']);

/** When a window that was just started has its files. */
const FIRST_PAGE_MS = 250;
const FIRST = { id: 'first-page', host: 'browser' } as const;

/** Composition root: the unit's life, the use cases while it is open, and the contract over both. */
export function createBackend(options: CreateBackend): Backend {
  const listeners = new Set<(event: BackendEvent) => void>();
  const emit = (event: BackendEvent): void => listeners.forEach((listener) => listener(event));
  const clock = { now: options.clock, today: options.today ?? (() => localDay(options.clock())) };
  const lifecycle: Units = new Units({
    sample: options.sample,
    dir: options.dataDir,
    ports: options.ports,
    clock,
    random: options.random,
    appVersion: options.appVersion,
    stateDir: options.stateDir,
    cost: options.cost,
    onChange: (types) => emit({ name: 'changed', payload: { types: [...types] } }),
    onAlarm: (message) => emit({ name: 'alarm', payload: { message } }),
    automaticBackups: options.automaticBackups,
    settled: () => dispatcher.settled(),
    onLock: (name, reason) => emit({ name, payload: { reason } }),
    elapsed: options.elapsed,
    idleLock: options.idleLock,
    busy: () => dispatcher.running().some((name) => LONG_KINDS.has((contract as Contract)[name]?.kind ?? '') && !RESTORES.has(name)),
  });

  let current: { unit: OpenUnit; handlers: OpenMethods } | null = null;
  const handlersNow = (): OpenMethods | null => {
    const unit = lifecycle.open;
    if (unit === null) current = null;
    else if (current?.unit !== unit) current = { unit, handlers: openHandlers(unit) };
    return current?.handlers ?? null;
  };
  const always = lifecycle.handlers();
  const handlers = Object.fromEntries(
    Object.entries(contract)
      .filter(([, def]) => def.kind !== 'event')
      .map(([name]) => {
        const fixed = (always as Record<string, unknown>)[name];
        if (fixed !== undefined) return [name, fixed];
        return [
          name,
          async (context: unknown, input: unknown, ...extras: unknown[]) => {
            const handler = (handlersNow() as Record<string, ((...args: unknown[]) => unknown) | undefined> | null)?.[name];
            const unit = lifecycle.open;
            if (handler === undefined || unit === null) return err(locked);
            try {
              const refused = isSample(unit) ? refusedOnSample(name) : null;
              if (refused !== null) return refused;
              return await handler(context, input, ...extras);
            } catch (error) {
              // Locked while this ran: its file was closed under it.
              if (lifecycle.open !== unit) return err(locked);
              throw error;
            }
          },
        ];
      }),
  ) as unknown as AllHandlers;

  const inner: Dispatcher = createDispatcher({
    contract,
    handlers,
    actorFor: (session) => lifecycle.actor(session),
    onDenied: (actor, method) => lifecycle.denied(actor, method),
    campaignsOf: (method, input) => (lifecycle.open === null ? null : campaignsNamed(lifecycle.open.db.read, method, input)),
    log: options.log,
    checkOutput: options.checkOutput,
  });

  const dispatcher: Dispatcher = {
    ...inner,
    run: async (session, ...call) => {
      if (session.host === 'cli') return inner.run(session, ...call);
      lifecycle.heard();
      try {
        return await inner.run(session, ...call);
      } finally {
        lifecycle.heard();
      }
    },
  };

  let soon: NodeJS.Timeout | undefined;
  async function begin(): Promise<void> {
    await lifecycle.begin();
    if (lifecycle.open === null) return;
    // What the first page asks for is worked out while the window runs its code; before that the window needs its files.
    soon = setTimeout(() => void inner.run(FIRST, 'home.today', {}), FIRST_PAGE_MS).unref();
  }

  return {
    dispatcher,
    begin: () => begin().catch(() => undefined),
    away: () => lifecycle.away(),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shutdown: async () => {
      clearTimeout(soon);
      await dispatcher.shutdown();
      await lifecycle.close({ backup: true });
    },
  };
}
