import type { z } from 'zod';
import { contract } from '../../shared/api/contract.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { Contract, InputOf, MethodDef, NamesOf, OutputOf } from '../../shared/api/define.ts';
import { Refusal } from '../../shared/result.ts';
import { Site } from '../../electron/demo/site.ts';
import type { CreateBackend } from '../../electron/backend.ts';
import { defOf } from '../faults/schema-values.ts';
import { ASKS, Known, isText, leftAlone } from './every-text.ts';
import { PAYLOADS } from './payloads.ts';

type C = SoVangContract;
const FOR_PEOPLE = /name|title|reason|note|merit|content|text|place|address|position|workplace|source|summary|about|represent|duty|condition|comment/i;

/** A unit in whose every text stands one of the payloads, in turn: by default what would run as a script. */
export class HostileSite extends Site {
  /** Texts that were taken, by method and place. */
  readonly planted = new Set<string>();
  /** Payloads that were taken. */
  readonly used = new Set<string>();
  readonly #payloads: readonly string[];
  readonly #spared: RegExp;
  #next: number;

  /** @param spared places that are left as they were said, besides those that nobody can choose */
  constructor(options: CreateBackend, seed: number, payloads: readonly string[] = PAYLOADS, spared = /^$/) {
    super(options);
    this.#next = seed;
    this.#payloads = payloads;
    this.#spared = spared;
  }

  /** What this unit has told so far. */
  readonly known = new Known();
  /** The next text in turn. */
  readonly payload = (): string => this.#payloads[this.#next++ % this.#payloads.length] ?? '';

  override call<N extends NamesOf<C, 'call'>>(name: N, input: InputOf<C[N]>): Promise<OutputOf<C[N]>> {
    // Who says something else there is another, and guesses.
    if (name === 'unit.unlock') return super.call(name, input);
    return this.#planting(name, input, (hostile) => super.call(name, hostile as InputOf<C[N]>));
  }
  override job<N extends NamesOf<C, 'job'>>(name: N, input: InputOf<C[N]>): Promise<OutputOf<C[N]>> {
    return this.#planting(name, input, (hostile) => super.job(name, hostile as InputOf<C[N]>));
  }
  override upload<N extends NamesOf<C, 'upload'>>(name: N, input: InputOf<C[N]>, bytes: Uint8Array): Promise<OutputOf<C[N]>> {
    return this.#planting(name, input, (hostile) => super.upload(name, hostile as InputOf<C[N]>, bytes));
  }
  override download<N extends NamesOf<C, 'download'>>(name: N, input: InputOf<C[N]>): Promise<{ fileName: string; bytes: Uint8Array }> {
    return this.#planting(name, input, (hostile) => super.download(name, hostile as InputOf<C[N]>));
  }
  /** The call as it is; an upload brings these bytes. */
  raw(name: string, input: unknown, bytes: Uint8Array): Promise<unknown> {
    const at = [name, input] as [never, never];
    switch ((contract as Contract)[name]?.kind) {
      case 'job':
        return super.job(...at);
      case 'upload':
        return super.upload(...at, bytes);
      case 'download':
        return super.download(...at).then(() => null);
      default:
        return super.call(...at);
    }
  }

  async #planting<T>(name: string, input: unknown, deed: (input: unknown) => Promise<T>): Promise<T> {
    // What is only asked about keeps nothing, and another id is another answer.
    for (const only of ASKS.test(name) ? [] : [/./, FOR_PEOPLE]) {
      const fields = new Set<string>();
      const used = new Set<string>();
      const hostile = this.#hostile((contract as Contract as Record<string, MethodDef>)[name]?.input, input, name, only, fields, used);
      if (fields.size === 0) break;
      try {
        const done = await deed(hostile);
        fields.forEach((field) => this.planted.add(field));
        used.forEach((payload) => this.used.add(payload));
        this.known.tell(name, hostile, done);
        return done;
      } catch (error) {
        // A text that must name something known is refused: then fewer of them, or none.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    const done = await deed(input);
    this.known.tell(name, input, done);
    return done;
  }

  #hostile(schema: z.ZodType | undefined, value: unknown, path: string, only: RegExp, fields: Set<string>, used: Set<string>): unknown {
    if (schema === undefined || value === undefined || value === null) return value;
    const def = defOf(schema);
    const within = (one: z.ZodType | undefined, part: unknown, to = path) => this.#hostile(one, part, to, only, fields, used);
    const key = path.split('.').at(-1) ?? '';
    switch (def.type) {
      case 'string': {
        if (typeof value !== 'string' || !isText(schema) || leftAlone(path) || this.#spared.test(path) || !only.test(key)) return value;
        const payload = this.payload();
        const extension = key === 'fileName' ? (/\.\w{2,5}$/.exec(value)?.[0] ?? '') : '';
        const text = [`${value.slice(0, value.length - extension.length)} ${payload}${extension}`.trim(), `${payload}${extension}`].find((one) => schema.safeParse(one).success);
        if (text === undefined) return value;
        fields.add(path);
        used.add(payload);
        return text;
      }
      case 'object':
        return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(def.shape?.[name], part, `${path}.${name}`)]));
      case 'array':
        return Array.isArray(value) ? value.map((part) => within(def.element, part)) : value;
      case 'union':
        return within(def.options?.find((option) => option.safeParse(value).success), value);
      case 'pipe':
        return within(def.in, value);
      case 'lazy':
        return within(def.getter?.(), value);
      default:
        return within(def.innerType, value);
    }
  }
}
