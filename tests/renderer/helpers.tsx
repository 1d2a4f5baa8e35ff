import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { ApiProvider } from '../../renderer/app/api.tsx';
import type { Api } from '../../renderer/app/api.tsx';
import { useLeaveGuard } from '../../renderer/app/leave-guard.ts';
import { datesSettings, setUpDates } from '../../renderer/app/locale.ts';
import { restartAt } from '../../renderer/app/navigation.ts';
import { endSession } from '../../renderer/app/session.ts';
import { theme } from '../../renderer/app/theme.ts';
import { ToastCorner } from '../../renderer/components/toast-corner.tsx';
import { useToasts } from '../../renderer/components/toasts.ts';
import { contract } from '../../shared/api/contract.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { Downloaded, UploadBytes, UploadOptions } from '../../shared/api/client.ts';
import type { InputOf, NamesOf, OutputOf, PayloadOf, Progress } from '../../shared/api/define.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { PLAIN_DECISION } from '../../shared/domain/decision-paper.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { fastTyping } from './typing.ts';

type C = SoVangContract;
type Answer<T> = Result<T> | Promise<Result<T>>;

/** What a test's backend answers, by method name. A method that is called and not given fails the test. */
export type FakeMethods = {
  [N in NamesOf<C, 'call'>]?: (input: InputOf<C[N]>) => Answer<OutputOf<C[N]>>;
} & {
  [N in NamesOf<C, 'job'>]?: (input: InputOf<C[N]>, onProgress: (progress: Progress) => void, signal: AbortSignal) => Answer<OutputOf<C[N]>>;
} & {
  [N in NamesOf<C, 'upload'>]?: (input: InputOf<C[N]>, bytes: UploadBytes, options?: UploadOptions) => Answer<OutputOf<C[N]>>;
} & {
  [N in NamesOf<C, 'download'>]?: (input: InputOf<C[N]>) => Answer<Downloaded>;
};

export interface FakeApi extends Api {
  /** What the page has called, in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  /** The inputs of one method, in order. */
  inputs<N extends keyof C & string>(name: N): InputOf<C[N]>[];
  /** An event from the backend. */
  emit<N extends NamesOf<C, 'event'>>(name: N, payload: PayloadOf<C[N]>): void;
  /** Drafts kept by forms; start values may be put in. */
  readonly drafts: Map<string, string>;
}

/**
 * A backend for page tests. Inputs and outputs are checked against the contract, so a page that sends what the real
 * backend would refuse, and a fake that answers what it never would, both fail. Drafts are kept in memory.
 */
export function fakeApi(methods: FakeMethods = {}): FakeApi {
  const calls: { name: string; input: unknown }[] = [];
  const drafts = new Map<string, string>();
  const listeners = new Set<{ name: string; listener: (payload: unknown) => void }>();
  const all: Record<string, unknown> = {
    'draft.save': ({ key, value }: { key: string; value: string | null }) => {
      if (value === null) drafts.delete(key);
      else drafts.set(key, value);
      return ok({});
    },
    'home.begun': () => ok({ agenda: false, registers: false, exemplars: false, blocks: false }),
    'health.state': () => ok({ problems: [], checkedAt: null }),
    'intake.origin': () => ok(null),
    'bundle.opened': () => ok(null),
    'update.state': () => ok({ version: '0.1.0', commit: null, keyKind: null, possible: false, waiting: null, wentBack: null, free: null }),
    'lock.state': () => ok({ minutes: 5, trusted: null }),
    'lock.active': () => ok({}),
    'attachment.looks': () => ok({ looks: [] }),
    'remark.list': () => ok([]),
    'decision.paper': () => ok({ fields: PLAIN_DECISION, checks: [] }),
    'paper.notes': () => ok({ draft: null, wordings: [], leftOut: [], bases: [], template: null }),
    'search.recent': () => ok({ found: [] }),
    'law.fieldHelp': () => ok({ date: '2026-11-20', fields: {} }),
    'draft.load': ({ key }: { key: string }) => ok({ value: drafts.get(key) ?? null }),
    ...methods,
  };

  async function run(name: keyof C & string, input: unknown, ...rest: unknown[]): Promise<Result<unknown>> {
    const method = contract[name];
    if (method.kind === 'event') throw new Error(`fake api: ${name} is an event`);
    calls.push({ name, input: method.input.parse(input) });
    const answer = all[name];
    if (typeof answer !== 'function') throw new Error(`fake api: the test gives no answer to ${name}`);
    const result = (await (answer as (...values: unknown[]) => unknown)(input, ...rest)) as Result<unknown>;
    if (result.ok && method.kind !== 'download') method.output.parse(result.value);
    return result;
  }

  const api = {
    calls,
    drafts,
    inputs: (name: string) => calls.filter((made) => made.name === name).map((made) => made.input),
    emit: (name: string, payload: unknown) => {
      for (const entry of [...listeners]) if (entry.name === name) entry.listener(payload);
    },
    call: run,
    upload: run,
    download: run,
    job: (name: keyof C & string, input: unknown, onProgress: (progress: Progress) => void = () => undefined) => {
      const stop = new AbortController();
      const stopped = new Promise<Result<never>>((resolve) => stop.signal.addEventListener('abort', () => resolve(err(cancelled))));
      return { done: Promise.race([run(name, input, onProgress, stop.signal), stopped]), cancel: () => stop.abort() };
    },
    on: (name: string, listener: (payload: unknown) => void) => {
      const entry = { name, listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    onClose: () => undefined,
    close: () => undefined,
  };
  return api as unknown as FakeApi;
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent;
  readonly api: FakeApi;
}

interface RenderOptions {
  readonly api?: FakeApi;
  /** False when `ui` has its own corner for toasts. */
  readonly toasts?: boolean;
}

/** Renders a page or component as it stands in the window: theme, dates, backend, toasts. */
export function renderPage(ui: ReactElement, { api = fakeApi(), toasts = true }: RenderOptions = {}): RenderedPage {
  const around = (child: ReactElement) => (
    <MantineProvider theme={theme} env="test">
      <DatesProvider settings={datesSettings}>
        <ApiProvider api={api}>
          {child}
          {toasts && <ToastCorner />}
        </ApiProvider>
      </DatesProvider>
    </MantineProvider>
  );
  const user = fastTyping(userEvent.setup());
  const result = render(around(ui));
  return { ...result, rerender: (next) => result.rerender(around(next as ReactElement)), user, api };
}

setUpDates();

/** The window as it is before anybody has done anything. The setup file calls it before each test. */
export function startAfresh(): void {
  localStorage.clear();
  endSession();
  restartAt('trang-thu');
  useLeaveGuard.setState({ forms: {}, question: null });
  useToasts.setState({ toasts: [] });
  document.title = '';
}

/** jsdom lays nothing out and loads no fonts: without a height a virtual list would show no row. */
export function giveSizes(): void {
  for (const [name, size] of [['clientHeight', 600], ['clientWidth', 1000]] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
  // Mantine's growing text areas ask for the fonts.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
  Element.prototype.scrollTo = function scrollTo(this: Element, ...args: unknown[]): void {
    const [where] = args;
    this.scrollTop = typeof where === 'object' && where !== null && 'top' in where ? Number(where.top) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
}
