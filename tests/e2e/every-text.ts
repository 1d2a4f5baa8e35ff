import type { z } from 'zod';
import { Handle } from '../../shared/api/common.ts';
import { contract } from '../../shared/api/contract.ts';
import type { Contract, MethodDef } from '../../shared/api/define.ts';
import { Id } from '../../shared/domain/common.ts';
import { Refusal } from '../../shared/result.ts';
import { defOf } from '../faults/schema-values.ts';
import type { Pick } from '../faults/tampering.ts';

/*
 * Every text of the contract's inputs, and a way to reach it: a call that was made before, or one made up from the schema, with texts in
 * every place that was left open, and with ids of what stands in the unit.
 */

/** What opens the unit, and what the program itself keeps. */
const LEFT_ALONE = /passphrase|^current$|^next$|^code$|^key$|cursor|handle|folder/i;
/** A sign-in label stands in the keyring as it was chosen. */
export const leftAlone = (path: string): boolean => LEFT_ALONE.test(path.split('.').at(-1) ?? '') || /^user\..*label$/.test(path);
export const isText = (schema: z.ZodType): boolean => schema !== Id && schema !== Handle && schema.safeParse('<i> & "x"').success;

/** What only asks: its texts are looked for and not kept. */
export const ASKS = /\.(?:list|get|search|find|check|preview|candidates|counts?|totals|journal|choices|state|status)$/;

const methods: readonly (readonly [string, MethodDef])[] = Object.entries(contract as Contract).filter((entry): entry is [string, MethodDef] => entry[1].kind !== 'event');

/** Every text a person may type to be kept, by method and place; an array is one place. */
export function textFields(): readonly string[] {
  const found = new Set<string>();
  const walk = (schema: z.ZodType | undefined, path: string, depth: number): void => {
    if (schema === undefined || depth > 12) return;
    const def = defOf(schema);
    if (def.type === 'string') return isText(schema) && !leftAlone(path) ? void found.add(path) : undefined;
    for (const [key, one] of Object.entries(def.shape ?? {})) walk(one, `${path}.${key}`, depth + 1);
    for (const one of [...(def.options ?? []), ...(def.items ?? []), def.element, def.valueType, def.innerType, def.in, def.left, def.right, def.type === 'lazy' ? def.getter?.() : undefined]) walk(one, path, depth + 1);
  };
  for (const [name, { input }] of methods) if (!ASKS.test(name)) walk(input, name, 0);
  return [...found];
}

const singular = (key: string): string => key.replace(/ies$/, 'y').replace(/s$/, '');

/** What a unit has told so far: ids by what they are of, their versions, and the inputs that were taken. */
export class Known {
  readonly #ids = new Map<string, string[]>();
  readonly #versions = new Map<string, number>();
  readonly examples = new Map<string, unknown[]>();

  tell(method: string, input: unknown, output: unknown): void {
    const kept = this.examples.get(method) ?? [];
    if (kept.length < 12) this.examples.set(method, [...kept, input]);
    this.look(method.split('.')[0] ?? '', output, 0);
  }
  look(of: string, value: unknown, depth: number): void {
    if (depth > 8 || typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
    if (Array.isArray(value)) return value.slice(0, 60).forEach((one) => this.look(of, one, depth + 1));
    const held = value as Readonly<Record<string, unknown>>;
    const { id, version } = held;
    if (typeof id === 'string') {
      this.#add(of, id);
      if (typeof version === 'number') this.#versions.set(id, version);
    }
    for (const [key, one] of Object.entries(held)) {
      if (typeof one === 'string' && /(?:Id|Code|Key|^code|^key|^handle)$/.test(key)) this.#add(key.replace(/Id$/, ''), one);
      else if (Array.isArray(one) && typeof one[0] === 'string' && /Ids$/.test(key)) one.slice(0, 20).forEach((each) => this.#add(key.replace(/Ids$/, ''), String(each)));
      else this.look(/^(?:rows|list|saved|added|value)$/.test(key) || (depth === 0 && /^(?:items|lines)$/.test(key)) ? of : singular(key), one, depth + 1);
    }
  }
  #add(of: string, id: string): void {
    const held = this.#ids.get(of) ?? [];
    if (id !== '' && !held.includes(id) && held.length < 200) this.#ids.set(of, [...held, id]);
  }
  /** What ids are known of. */
  kinds(): readonly string[] {
    return [...this.#ids.keys()];
  }
  /** An id of what the field names, or of anything that stands there; `kind`: of what the call as a whole is about. Null where nothing is known. */
  id(path: string, pick: Pick, kind?: string): string | null {
    const [of = '', , ...places] = path.split('.');
    const about = places.length === 1 && kind !== undefined ? (this.#ids.get(kind) ?? []) : [];
    if (about.length > 0) return about[pick(about.length)] ?? null;
    const field = places.at(-1) ?? '';
    const within = singular(places.at(-2) ?? '');
    const own = field !== 'id' && field !== 'ids' ? field.replace(/Ids?$/, '') : this.#ids.has(within) ? within : of;
    const held = this.#ids.get(own) ?? this.#ids.get(`${own.charAt(0).toLowerCase()}${own.slice(1)}`) ?? [];
    if (held.length > 0 && pick(8) > 0) return held[pick(held.length)] ?? null;
    const all = [...this.#ids.values()];
    const any = all[pick(Math.max(1, all.length))] ?? [];
    return any[pick(Math.max(1, any.length))] ?? null;
  }
  version(id: unknown): number | undefined {
    return typeof id === 'string' ? this.#versions.get(id) : undefined;
  }
}

const TEXTS = ['2026-11-20', '2026', '20/11/2026', '12/QĐ-UBND', 'mẫu', '1', '14:30', '14 giờ 00 phút', 'a@b.vn', 'vi', 'unit', 'xa', '#aa0000', '2026-11', '0912345678', '2026-11-20T08:00:00.000Z', '0'.repeat(64)];
/** A day that must come after another. */
const LATER = /^(?:to|until|validTo|endsOn|ends|end|dueOn|deadline|last)$|(?:To|Until|EndOn)$/;
const NUMBERS = [1, 2026, 0, 2, 5, 10, 0.5, 100, 2025, 1000];

/** What names something that stands there, in most methods: as a text it is only taken where something is called so. */
export const REFERENCE = /Ids?$|^ids?$|Codes?$|Keys?$|^code$|^key$|handle|^(?:by|of|path|node|after|cursor|campaign|printer)$/;
/** What shows what stands in the unit and changes nothing. */
const SHOWS = /\.(?:list|overview|all|get|page|volumes|candidates|pending|journal|drafts|prepare|state|totals|choices|find|members|due\w*)$/;

interface Making {
  readonly known: Known;
  readonly pick: Pick;
  readonly payload: () => string;
  /** Places in which a payload was put. */
  readonly fields: Set<string>;
  readonly used: Set<string>;
  /** What the ids of the call as a whole are of, where it is not what its name says. */
  readonly kind?: string | undefined;
  /** Of ten places that may be left open, so many are filled. */
  readonly fill: number;
}

/** A value of the schema: as it was given before, where it was, with payloads in its texts and in what it left open. */
function made(schema: z.ZodType | undefined, before: unknown, path: string, making: Making, depth = 0): unknown {
  if (schema === undefined || depth > 14) return before;
  const def = defOf(schema);
  const key = path.split('.').at(-1) ?? '';
  const { pick, known, fill } = making;
  const on = (one: z.ZodType | undefined, part: unknown, to = path) => made(one, part, to, making, depth + 1);
  const open = before === undefined || before === null;
  const names = REFERENCE.test(key);
  switch (def.type) {
    case 'string': {
      if (isText(schema) && !leftAlone(path) && pick(10) < fill && (!names || pick(8) === 0)) {
        const payload = making.payload();
        const extension = /\.\w{2,5}$/.exec(typeof before === 'string' ? before : '')?.[0] ?? (key === 'fileName' ? extensionOf(path.split('.').slice(0, 2).join('.')) : '');
        const text = [`${payload}${key === 'fileName' ? extension : ''}`, payload.slice(0, 60), payload.slice(0, 30)].find((one) => one.includes('sv72') && schema.safeParse(one).success);
        if (text !== undefined) {
          making.fields.add(path);
          making.used.add(payload);
          return text;
        }
      }
      if (!open) return before;
      if (names || !isText(schema)) {
        const id = known.id(path, pick, making.kind);
        if (id !== null && schema.safeParse(id).success && pick(10) < 9) return id;
      }
      const fitting = (LATER.test(key) ? ['2027-12-31', ...TEXTS] : TEXTS).filter((one) => schema.safeParse(one).success);
      if (LATER.test(key)) return fitting[0];
      return fitting[pick(Math.max(1, fitting.length))] ?? 'x';
    }
    case 'object': {
      const held = (open || typeof before !== 'object' ? {} : before) as Readonly<Record<string, unknown>>;
      const value = Object.fromEntries(Object.entries(def.shape ?? {}).map(([name, one]) => [name, on(one, held[name], `${path}.${name}`)]).filter(([, part]) => part !== undefined));
      const version = known.version(value['id']);
      return version !== undefined && 'version' in (def.shape ?? {}) ? { ...value, version } : value;
    }
    case 'array': {
      const held = Array.isArray(before) ? (before as unknown[]) : [];
      if (held.length > 0) return held.map((part) => on(def.element, part));
      if (names && schema.safeParse([]).success && pick(3) > 0) return [];
      return Array.from({ length: schema.safeParse([]).success && pick(10) >= fill ? 0 : 1 + pick(2) }, () => on(def.element, undefined));
    }
    case 'record': {
      const entries = Object.entries((open ? {} : before) as Record<string, unknown>);
      if (entries.length > 0) return Object.fromEntries(entries.map(([name, part]) => [name, on(def.valueType, part)]));
      const name = on(def.keyType, undefined, `${path}.${key.replace(/s$/, '')}Id`);
      return typeof name === 'string' && pick(10) < fill ? { [name]: on(def.valueType, undefined) } : {};
    }
    case 'union': {
      const options = def.options ?? [];
      return on((open ? undefined : options.find((option) => option.safeParse(before).success)) ?? options[pick(options.length)], before);
    }
    case 'intersection':
      return { ...(on(def.left, before) as object), ...(on(def.right, before) as object) };
    case 'tuple':
      return (def.items ?? []).map((item, n) => on(item, Array.isArray(before) ? (before as unknown[])[n] : undefined));
    case 'optional':
    case 'default':
      return before === undefined && (pick(10) >= fill || (names && pick(3) > 0)) ? undefined : on(def.innerType, before);
    case 'nullable':
      return open && (pick(10) >= fill || (names && pick(3) > 0)) ? null : on(def.innerType, before);
    case 'pipe':
      return on(def.in, before);
    case 'lazy':
      return on(def.getter?.(), before);
    case 'enum': {
      const values = Object.values(def.entries ?? {});
      return open ? values[pick(values.length)] : before;
    }
    case 'literal':
      return open ? def.values?.[0] : before;
    case 'boolean':
      return open ? pick(2) === 0 : before;
    case 'number': {
      if (!open) return before;
      const fitting = NUMBERS.filter((one) => schema.safeParse(one).success);
      return fitting[pick(Math.max(1, fitting.length))] ?? 0;
    }
    case 'null':
      return null;
    default:
      return def.innerType === undefined ? (before ?? null) : on(def.innerType, before);
  }
}

/** What a method that takes a file reads, by its ending. */
export function extensionOf(method: string): '.xlsx' | '.docx' | '.png' | '.pdf' {
  if (method === 'template.add') return '.docx';
  if (method === 'stock.picture') return '.png';
  return /import|read/i.test(method) ? '.xlsx' : '.pdf';
}

/** What ends a unit's life or its session, and what would take away that which others are tried on. */
const NOT_TRIED = /^(?:unit\.(?!update)|handOn\.|rescue\.|recovery\.|backup\.|user\.|person\.erase|bundle\.(?!emergencySheet|handedOver)|window\.|health\.)/;
/** These come last: they take something away. */
const ENDING = /(?:remove|withdraw|revoke|undelegate|delegat|spoil|drop|stop|end|cancel|recover|merge|conclude|freeze|return)/i;

interface Explored {
  readonly known: Known;
  /** Makes the call as it is, whatever its kind. */
  readonly raw: (name: string, input: unknown) => Promise<unknown>;
  /** What was reached by other means already. */
  readonly planted: Set<string>;
  readonly used: Set<string>;
  readonly payload: () => string;
}

/** Asks for everything that can be shown, so that what stands there is known. */
async function lookAround({ known, raw, payload }: Explored, times: number, pick: Pick): Promise<void> {
  for (const [name, { kind, input }] of methods) {
    if (kind !== 'call' || !SHOWS.test(name) || NOT_TRIED.test(name)) continue;
    for (let n = 0; n < times; n++) {
      const asked = made(input, undefined, name, { known, pick, payload, fields: new Set(), used: new Set(), fill: n < 2 ? 0 : 4 });
      if (!input.safeParse(asked).success) continue;
      try {
        known.look(name.split('.')[0] ?? '', await raw(name, asked), 0);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }
}

/**
 * Tries every method of which a text was not reached yet, so many times; reached ones are added to `planted`. Answers, for each text that
 * was not reached, the code of the last refusal: what the program said against it.
 * @param until when it stops, in milliseconds, if `enough` texts were reached by then
 */
export async function reachEveryText({ known, raw, planted, used, payload }: Explored, tries: number, pick: Pick, { until, enough }: { readonly until: number; readonly enough: number }): Promise<ReadonlyMap<string, string>> {
  const all = textFields();
  const said = new Map<string, string>();
  await lookAround({ known, raw, planted, used, payload }, Math.min(8, tries), pick);
  const order = new Map(methods.map(([name]) => [name, pick(1_000_000)]));
  const due = methods.filter(([name]) => !NOT_TRIED.test(name) && all.some((field) => field.startsWith(`${name}.`))).sort(([a], [b]) => Number(ENDING.test(a)) - Number(ENDING.test(b)) || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const [name, { input }] of due) {
    const missing = () => all.filter((field) => field.startsWith(`${name}.`) && !planted.has(field));
    const attempt = async (n: number, kind?: string): Promise<void> => {
      const examples = known.examples.get(name) ?? [];
      const before = examples.length > 0 && n % 4 !== 3 ? examples[pick(examples.length)] : undefined;
      const fields = new Set<string>();
      const fresh = new Set<string>();
      const value = made(input, before, name, { known, pick, payload, fields, used: fresh, kind, fill: [10, 8, 5, 3][n % 4] ?? 5 });
      const reached = missing().filter((field) => fields.has(field));
      if (reached.length === 0) return;
      if (!input.safeParse(value).success) return reached.forEach((field) => said.set(field, said.get(field) ?? 'khong-hop-le'));
      try {
        known.tell(name, value, await raw(name, value));
        fields.forEach((field) => planted.add(field));
        fresh.forEach((one) => used.add(one));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        for (const field of reached) said.set(field, error.fault.code);
      }
    };
    const late = () => missing().length === 0 || (planted.size > enough && Date.now() > until);
    for (let n = 0; n < tries && !late(); n++) await attempt(n);
    // What is not found may go by another name than that of the method.
    const lost = () => missing().some((field) => said.get(field) === 'khong-tim-thay');
    for (const kind of tries < 10 ? [] : known.kinds()) for (let n = 0; n < 2 && lost() && !late(); n++) await attempt(n, kind);
  }
  return new Map(all.filter((field) => !planted.has(field)).map((field) => [field, said.get(field) ?? (NOT_TRIED.test(field) ? 'khong-thu' : 'khong-tao-duoc')]));
}
