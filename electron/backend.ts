import { contract } from '../shared/api/contract.ts';
import type { Role } from '../shared/api/define.ts';
import { ROLES } from '../shared/api/define.ts';
import { err, fault, ok } from '../shared/result.ts';
import type { Backend, BackendOptions } from './host/backend-type.ts';
import { localDay } from './host/clock.ts';
import { createDispatcher, locked } from './host/dispatch.ts';
import type { BackendEvent } from './host/serve.ts';
import type { ScryptCost } from './store/keyring.ts';
import { openHandlers } from './usecases/all.ts';
import type { OpenMethods } from './usecases/all.ts';
import type { AllHandlers } from './usecases/handlers.ts';
import { Lifecycle } from './usecases/lifecycle.ts';
import type { OpenUnit } from './usecases/open-unit.ts';

export interface CreateBackend extends BackendOptions {
  /** Local calendar day; from the clock and the PC's time zone when not given. */
  readonly today?: () => string;
  /** Cost of the key derivation; tests lower it. */
  readonly cost?: ScryptCost;
  /** Answers are checked against their schemas; tests and development. */
  readonly checkOutput?: boolean;
}

/** Composition root: the unit's life, the use cases while it is open, and the contract over both. */
export function createBackend(options: CreateBackend): Backend {
  const listeners = new Set<(event: BackendEvent) => void>();
  const emit = (event: BackendEvent): void => listeners.forEach((listener) => listener(event));
  const clock = { now: options.clock, today: options.today ?? (() => localDay(options.clock())) };
  const lifecycle = new Lifecycle({
    dir: options.dataDir,
    ports: options.ports,
    clock,
    random: options.random,
    appVersion: options.appVersion,
    cost: options.cost,
    onChange: (types) => emit({ name: 'changed', payload: { types: [...types] } }),
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
          (context: unknown, input: unknown, ...extras: unknown[]) => {
            const handler = (handlersNow() as Record<string, ((...args: unknown[]) => unknown) | undefined> | null)?.[name];
            return handler === undefined ? err(locked) : handler(context, input, ...extras);
          },
        ];
      }),
  ) as unknown as AllHandlers;

  const dispatcher = createDispatcher({
    contract,
    handlers,
    actorFor: (session) => {
      if (lifecycle.open === null) return ok({ id: 'none', name: '', role: 'none' as const });
      const role = (session.as ?? 'head') as Role;
      if (!ROLES.includes(role) || role === 'none') {
        return err(fault('khong-co-nguoi-dung', `Đơn vị không có người dùng «${session.as}».`, { kind: 'denied', next: 'Dùng một vai trò: viewer, clerk, secretary, head.' }));
      }
      return ok({ id: role, name: ROLE_NAMES[role], role });
    },
    log: options.log,
    checkOutput: options.checkOutput,
  });

  return {
    dispatcher,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shutdown: async () => {
      await dispatcher.shutdown();
      await lifecycle.close();
    },
  };
}

const ROLE_NAMES: Readonly<Record<Exclude<Role, 'none'>, string>> = {
  viewer: 'Người xem',
  clerk: 'Chuyên viên TĐKT',
  secretary: 'Thư ký Hội đồng',
  head: 'Lãnh đạo đơn vị',
};
