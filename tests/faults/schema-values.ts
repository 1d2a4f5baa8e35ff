import fc from 'fast-check';
import type { z } from 'zod';

/** Stands in a generated value where an id or a handle that the program gave out belongs; `fillIn` puts one there. */
const GIVEN = '\u0001given';
const A_UUID = '01998a4e-0000-7000-8000-000000000001';
const TEXTS = [
  'x', 'Nguyễn Thị Mẫu', 'UBND xã Mẫu', '2026-11-20', '2026', '20/11/2026', '12/QĐ-UBND', '1', '0', '100', 'a@b', 'https://example.com/', 'vi', 'pdf', 'docx', 'unit', 'owner', 'all', 'tat-ca', 'xa', 'GK_XA', 'van-thu', '#ff0000', '0'.repeat(64), 'a'.repeat(43),
  '../../etc/passwd', '..\\..\\windows', 'path:/etc', '/etc/passwd', 'C:\\Windows\\x', 'CON', 'a/b', '.', '..', 'file:///etc/passwd', '<img src=x onerror=alert(1)>', "'; DROP TABLE subject; --", '" OR ""="', '\u0000', '%00', '{{x}}', '${x}', '=1+1', 'đ'.repeat(290),
];
const NUMBERS = [0, 1, 2, 3, -1, 0.5, 3.25, 10, 50, 100, 1000, 2025, 2026, 2027, 1e6, 2 ** 31, 2 ** 53];
const DEEPEST = 6;

/** Any schema of the contract by its parts, as the library keeps them. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly values?: readonly unknown[];
  readonly getter?: () => z.ZodType;
}
export const defOf = (schema: z.ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** Values that the schema takes, or nearly so. */
export function valuesOf(schema: z.ZodType, depth = 0): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const inner = (one: z.ZodType | undefined) => (one === undefined ? fc.constant(null) : valuesOf(one, depth + 1));
  const fitting = <T>(candidates: readonly T[]) => {
    const good = candidates.filter((candidate) => schema.safeParse(candidate).success);
    return fc.constantFrom(...(good.length > 0 ? good : candidates));
  };
  switch (def.type) {
    case 'string':
      return schema.safeParse(A_UUID).success ? fc.oneof({ weight: 3, arbitrary: fc.nat(4095).map((n) => `${GIVEN}${n}`) }, { weight: 2, arbitrary: fitting(TEXTS) }) : fitting(TEXTS);
    case 'number':
      return fitting(NUMBERS);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, one]) => [key, inner(one)])));
    case 'array':
      return fc.array(inner(def.element), { maxLength: depth > DEEPEST ? 0 : 3 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map(inner));
    case 'record':
      return fc.dictionary(defOf(def.keyType as z.ZodType).type === 'enum' ? inner(def.keyType).map(String) : fc.constantFrom(...TEXTS, '__proto__', 'constructor'), inner(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(inner));
    case 'intersection':
      return fc.tuple(inner(def.left), inner(def.right)).map(([left, right]) => ({ ...(left as object), ...(right as object) }));
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null });
    case 'optional':
      return fc.option(inner(def.innerType), { nil: undefined });
    case 'lazy':
      return depth > DEEPEST ? fc.constant(null) : inner(def.getter?.());
    case 'pipe':
      return inner(def.in);
    case 'null':
      return fc.constant(null);
    case 'unknown':
    case 'any':
      return fc.jsonValue({ maxDepth: 2 });
    default:
      return inner(def.innerType);
  }
}

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((within) => [within], 'x');
/** What stands where something else was meant. */
const NASTY: readonly unknown[] = [
  null, undefined, true, 0, -1, NaN, Infinity, -0, 2 ** 53, 1e308, '', ' ', '\u0000', '\ud800', '\u202e', 'x'.repeat(100_000), 'ắ'.repeat(9000),
  '../../etc/passwd', '..%2f..%2fetc%2fpasswd', 'path:/etc/passwd', '/etc/passwd', '\\\\may-chu\\chia-se', 'C:\\Windows\\System32', 'file:///etc/passwd', '~/x', '__proto__', 'constructor', "' OR 1=1 --", '%s%n',
  [], {}, [[]], [null], { id: null }, deep(500), JSON.parse('{"__proto__":{"role":"head"},"constructor":{"prototype":{"role":"head"}}}'), JSON.parse('{"length":4294967295,"toString":"x","then":1}'), new Uint8Array(3), Array.from({ length: 2000 }, (_, n) => n),
];
export const nasty = fc.constantFrom(...NASTY);

/** The same value with one of its parts, chosen by `at`, in place of another. */
export function withPart(value: unknown, at: number, part: unknown): unknown {
  const places: (readonly string[])[] = [];
  const walk = (one: unknown, path: readonly string[]) => {
    places.push(path);
    if (typeof one === 'object' && one !== null && !(one instanceof Uint8Array)) for (const [key, next] of Object.entries(one)) walk(next, [...path, key]);
  };
  walk(value, []);
  const put = (one: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return part;
    if (Array.isArray(one)) return one.map((next: unknown, n) => (String(n) === key ? put(next, rest) : next));
    return Object.fromEntries(Object.entries(one as object).map(([name, next]) => [name, name === key ? put(next, rest) : (next as unknown)]));
  };
  return put(value, places[at % places.length] ?? []);
}

/** Puts what the program gave out where the generated value asks for it. */
export function fillIn(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return value.startsWith(GIVEN) ? (given[Number(value.slice(GIVEN.length)) % given.length] ?? A_UUID) : value;
  if (Array.isArray(value)) return value.map((one) => fillIn(one, given));
  if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillIn(one, given)]));
  return value;
}
