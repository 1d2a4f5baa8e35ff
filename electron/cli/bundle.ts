import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { createClient } from '../../shared/api/client.ts';
import type { ApiClient } from '../../shared/api/client.ts';
import { contract } from '../../shared/api/contract.ts';
import type { Progress } from '../../shared/api/define.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { wirePair } from '../../shared/api/wires.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { createBackend } from '../backend.ts';
import { inspectHeader } from '../exchange/open.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom } from '../host/clock.ts';
import { logBugsToStderr } from '../host/log.ts';
import type { HostPorts } from '../host/ports.ts';
import { serve } from '../host/serve.ts';
import { unlock } from './call.ts';
import type { BundleCommand } from './options.ts';

export interface BundleOptions {
  readonly passphrase: string | null;
  readonly ports: (sticks: readonly string[]) => HostPorts;
  readonly onProgress: (progress: Progress) => void;
  /** Where the words of an emergency bundle are typed. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Told when the user stops the command (Ctrl+C); answers how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
}

type Api = ApiClient<typeof contract>;

/**
 * The bundle commands. `inspect` reads the header without any key; the others open the unit. What they answer:
 * `inspect` `{ unit, number, kind, kindWord, format, bytes }` · `preview` what `bundle.preview` answers, without its
 * stage · `import` `{ preview, bundle }`, `bundle` null where it was taken in before · `export` what `bundle.export`
 * answers, of an emergency bundle what `bundle.exportEmergency` does: its words stand there and nowhere else.
 */
export async function runBundle(command: BundleCommand, options: BundleOptions): Promise<Result<unknown>> {
  if (command.command === 'bundle inspect') {
    const header = await inspectHeader(resolve(command.file));
    if (!header.ok) return header;
    const { unitCode, number, kind, format, bytes } = header.value;
    return ok({ unit: unitCode, number, kind, kindWord: BUNDLE_KIND_WORDS[kind as BundleKind] ?? '', format, bytes });
  }
  const backend = createBackend({
    dataDir: resolve(command.data),
    ports: options.ports([]),
    clock: clockFrom(command.today ?? undefined),
    random: (length) => randomBytes(length),
    log: logBugsToStderr,
    appVersion: APP_VERSION,
  });
  const [windowEnd, backendEnd] = wirePair();
  serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'cli', host: 'cli', ...(command.as !== null && { as: command.as }) }, log: logBugsToStderr });
  const api = createClient(contract, windowEnd);
  let interrupted = false;
  let running: (() => void) | null = null;
  const stop = options.onInterrupt(() => {
    interrupted = true;
    running?.();
  });
  /** Runs a job so that an interrupt cancels it. */
  const job = async <T>(started: { readonly done: Promise<Result<T>>; readonly cancel: () => void }): Promise<Result<T>> => {
    running = started.cancel;
    if (interrupted) started.cancel();
    try {
      return await started.done;
    } finally {
      running = null;
    }
  };
  try {
    const opened = await unlock(api, options.passphrase, command.as);
    if (!opened.ok) return opened;
    if (interrupted) return err(cancelled);
    if (command.command === 'bundle export') {
      if (command.emergency) {
        const order = { peerCode: command.to[0] ?? '', folder: `path:${resolve(command.out)}`, evenSo: command.evenSo };
        return await job(api.job('bundle.exportEmergency', order, options.onProgress));
      }
      return await job(api.job('bundle.export', { peerCodes: [...command.to], folder: `path:${resolve(command.out)}` }, options.onProgress));
    }
    const words = command.emergency ? { passphrase: new TextDecoder().decode(await options.stdin()).trim() } : {};
    const preview = await job(api.job('bundle.preview', { file: `path:${resolve(command.file)}`, ...words }, options.onProgress));
    if (!preview.ok) return preview;
    const { stageId, ...shown } = preview.value;
    const done = command.command === 'bundle import' ? await takeIn(api, command, stageId, shown, job, options.onProgress) : ok(shown);
    await api.call('bundle.discard', { stageId });
    return done;
  } finally {
    stop();
    api.close();
    await backend.shutdown();
  }
}

async function takeIn(api: Api, { confirmedBy }: { readonly confirmedBy: string | null }, stageId: string, preview: { readonly alreadyImported: boolean }, job: <T>(started: { readonly done: Promise<Result<T>>; readonly cancel: () => void }) => Promise<Result<T>>, onProgress: (progress: Progress) => void): Promise<Result<unknown>> {
  if (preview.alreadyImported) return ok({ preview, bundle: null });
  const done = await job(api.job('bundle.import', { stageId, ...(confirmedBy === null ? {} : { confirmedBy }) }, onProgress));
  return done.ok ? ok({ preview, bundle: done.value }) : done;
}
