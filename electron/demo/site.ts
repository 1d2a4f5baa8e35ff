import { createClient } from '../../shared/api/client.ts';
import type { ApiClient, UploadOptions } from '../../shared/api/client.ts';
import { contract } from '../../shared/api/contract.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { InputOf, NamesOf, OutputOf, Progress } from '../../shared/api/define.ts';
import { wirePair } from '../../shared/api/wires.ts';
import { Refusal } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { createBackend } from '../backend.ts';
import type { CreateBackend } from '../backend.ts';
import { serve } from '../host/serve.ts';

type C = SoVangContract;

/** One unit driven through its contract as a window would: a fault leaves as a Refusal. */
export class Site {
  readonly #api: ApiClient<C>;
  readonly #shutdown: () => Promise<void>;

  constructor(options: CreateBackend) {
    const backend = createBackend(options);
    const [windowEnd, backendEnd] = wirePair();
    serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'demo', host: 'cli' }, log: options.log });
    this.#api = createClient(contract, windowEnd);
    this.#shutdown = () => backend.shutdown();
  }

  async call<N extends NamesOf<C, 'call'>>(name: N, input: InputOf<C[N]>): Promise<OutputOf<C[N]>> {
    return orRefuse(await this.#api.call(name, input)) as OutputOf<C[N]>;
  }
  async job<N extends NamesOf<C, 'job'>>(name: N, input: InputOf<C[N]>): Promise<OutputOf<C[N]>> {
    return orRefuse(await this.#api.job(name, input, () => undefined).done) as OutputOf<C[N]>;
  }
  /** As `job`, told how far it is, and with a way to cancel it. */
  startJob<N extends NamesOf<C, 'job'>>(name: N, input: InputOf<C[N]>, onProgress: (progress: Progress) => void): { readonly done: Promise<OutputOf<C[N]>>; cancel(): void } {
    const running = this.#api.job(name, input, onProgress);
    return { done: running.done.then((result) => orRefuse(result) as OutputOf<C[N]>), cancel: running.cancel };
  }
  async upload<N extends NamesOf<C, 'upload'>>(name: N, input: InputOf<C[N]>, bytes: Uint8Array, options: UploadOptions = {}): Promise<OutputOf<C[N]>> {
    return orRefuse(await this.#api.upload(name, input, bytes, options)) as OutputOf<C[N]>;
  }
  async download<N extends NamesOf<C, 'download'>>(name: N, input: InputOf<C[N]>): Promise<{ fileName: string; bytes: Uint8Array }> {
    return orRefuse(await this.#api.download(name, input));
  }
  async close(): Promise<void> {
    this.#api.close();
    await this.#shutdown();
  }
}

function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error);
  return result.value;
}
