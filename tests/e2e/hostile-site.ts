import type { z } from 'zod';
import { Handle } from '../../shared/api/common.ts';
import { contract } from '../../shared/api/contract.ts';
import type { Contract, InputOf, MethodDef, NamesOf, OutputOf } from '../../shared/api/define.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import { Id } from '../../shared/domain/common.ts';
import { Refusal } from '../../shared/result.ts';
import { Site } from '../../electron/demo/site.ts';
import type { CreateBackend } from '../../electron/backend.ts';
import { defOf } from '../faults/schema-values.ts';
import { PAYLOADS } from './payloads.ts';

type C = SoVangContract;
/** What opens the unit, and what the program itself keeps. */
const LEFT_ALONE = /passphrase|^current$|^next$|^code$|^key$|cursor|handle|folder/i;
const FOR_PEOPLE = /name|title|reason|note|merit|content|text|place|address|position|workplace|source|summary|about|represent|duty|condition|comment/i;

const isText = (schema: z.ZodType): boolean => schema !== Id && schema !== Handle && schema.safeParse('<i> & "x"').success;

/** What only asks: its texts are looked for and not kept. */
const ASKS = /\.(?:list|get|search|find|check|preview|candidates|counts?|totals|journal|choices|state|status)$/;

/** Every text a person may type to be kept, by method and place; an array is one place. */
export function textFields(): readonly string[] {
  const found = new Set<string>();
  const walk = (schema: z.ZodType | undefined, path: string, depth: number): void => {
    if (schema === undefined || depth > 12) return;
    const def = defOf(schema);
    if (def.type === 'string') return isText(schema) && !LEFT_ALONE.test(path.split('.').at(-1) ?? '') ? void found.add(path) : undefined;
    for (const [key, one] of Object.entries(def.shape ?? {})) walk(one, `${path}.${key}`, depth + 1);
    for (const one of [...(def.options ?? []), ...(def.items ?? []), def.element, def.valueType, def.innerType, def.in, def.left, def.right, def.type === 'lazy' ? def.getter?.() : undefined]) walk(one, path, depth + 1);
  };
  for (const [name, def] of Object.entries(contract as Contract)) if (def.kind !== 'event' && !ASKS.test(name)) walk(def.input, name, 0);
  return [...found];
}

/** A unit in whose every text something stands that would run as a script: one payload each, in turn. */
export class HostileSite extends Site {
  /** Texts that were taken, by method and place. */
  readonly planted = new Set<string>();
  /** Payloads that were taken. */
  readonly used = new Set<string>();
  #next: number;

  constructor(options: CreateBackend, seed: number) {
    super(options);
    this.#next = seed;
  }

  override async call<N extends NamesOf<C, 'call'>>(name: N, input: InputOf<C[N]>): Promise<OutputOf<C[N]>> {
    for (const only of [/./, FOR_PEOPLE]) {
      const fields = new Set<string>();
      const used = new Set<string>();
      const hostile = this.#hostile((contract as Contract as Record<string, MethodDef>)[name]?.input, input, name, only, fields, used) as InputOf<C[N]>;
      if (fields.size === 0) break;
      try {
        const done = await super.call(name, hostile);
        fields.forEach((field) => this.planted.add(field));
        used.forEach((payload) => this.used.add(payload));
        return done;
      } catch (error) {
        // A text that must name something known is refused: then fewer of them, or none.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return super.call(name, input);
  }

  #hostile(schema: z.ZodType | undefined, value: unknown, path: string, only: RegExp, fields: Set<string>, used: Set<string>): unknown {
    if (schema === undefined || value === undefined || value === null) return value;
    const def = defOf(schema);
    const within = (one: z.ZodType | undefined, part: unknown, to = path) => this.#hostile(one, part, to, only, fields, used);
    const key = path.split('.').at(-1) ?? '';
    switch (def.type) {
      case 'string': {
        if (typeof value !== 'string' || !isText(schema) || LEFT_ALONE.test(key) || !only.test(key)) return value;
        const payload = PAYLOADS[this.#next++ % PAYLOADS.length] ?? '';
        const text = [`${value} ${payload}`.trim(), payload].find((one) => schema.safeParse(one).success);
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
