import { z } from 'zod';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import { writeProfileFile } from '../../../shared/law/profile-file.ts';
import { profile } from '../../shared/law/samples.ts';
import { bundleKinds } from '../../../shared/exchange/kinds.ts';

/**
 * A body that the schema of a record kind accepts, made from the schema itself: so a kind that is added, or a member, is
 * in every table here without anybody thinking of it. `n` makes bodies differ.
 */
type Schema = Readonly<Record<string, unknown>>;

function sample(schema: Schema, n: number, name = ''): unknown {
  if ('default' in schema && schema['default'] !== null && !(Array.isArray(schema['default']) && schema['default'].length === 0)) return schema['default'];
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices !== undefined) return sample(choices.find((c) => c['type'] !== 'null') ?? {}, n, name);
  if (Array.isArray(schema['allOf'])) return sample(Object.assign({}, ...(schema['allOf'] as object[])) as Schema, n, name);
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(([member, inner]) => [member, sample(inner, n, member)]));
    case 'array':
      return Array.from({ length: Math.max(Number(schema['minItems'] ?? 0), 1) }, (_, i) => sample(schema['items'] as Schema, n + i, name));
    case 'integer':
    case 'number':
      return /year$/i.test(name) ? 2026 : Math.max(Number(schema['minimum'] ?? 0), Number(schema['exclusiveMinimum'] ?? -1) + 1, 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    case 'string':
      return text(schema, n, name);
    default:
      return null;
  }
}

const DATE_NAMES = /(^on$|On$|^date$|Date$|^from$|^to$|From$|^since$|^day$|due$)/;

function text(schema: Schema, n: number, name: string): string {
  const candidates = ['2026-03-02', `mau-${n}`, 'a'.repeat(64), 'age1', '2026', '02/03/2026', `Nội dung mẫu ${n}`, `a${n}.pdf`, 'application/pdf', 'pdf', 'h1', '0000000000', 'A1'];
  const wanted = name === 'fileName' ? `giấy tờ ${n}.pdf` : DATE_NAMES.test(name) ? '2026-03-02' : schema['format'] === 'date' ? '2026-03-02' : /(^id$|Id$|Ids$)/.test(name) ? `mau-${n}` : `Nội dung mẫu ${n}`;
  const fits = (value: string) =>
    value.length >= Number(schema['minLength'] ?? 0) && value.length <= Number(schema['maxLength'] ?? Infinity) && (typeof schema['pattern'] !== 'string' || new RegExp(schema['pattern'], 'u').test(value));
  return [wanted, ...candidates].find(fits) ?? wanted;
}

const plan = canonicalJson(smallest(planByCode('LDNN')));
const provinceProfile = writeProfileFile(profile([]));

/** A plan with as little in it as its schema allows: what it says plays no part here, and thousands are read. */
function smallest(whole: unknown): unknown {
  const small = { ...(whole as Record<string, unknown>) };
  for (const [member, value] of Object.entries(small)) {
    if (!Array.isArray(value)) continue;
    small[member] = [];
    if (!PlanSchema.safeParse(small).success) small[member] = value.slice(0, 1);
  }
  return PlanSchema.parse(small);
}

const made = new Map<string, Record<string, unknown>>();

/** @param kind one of BUNDLE_RECORD_KINDS */
export function sampleBody(kind: string, n = 1): Record<string, unknown> {
  const body = made.get(`${kind} ${n}`) ?? makeBody(kind, n);
  made.set(`${kind} ${n}`, body);
  return structuredClone(body);
}

function makeBody(kind: string, n: number): Record<string, unknown> {
  const registered = bundleKinds.get(kind);
  if (registered === undefined) throw new Error(`no kind ${kind}`);
  const schema = z.toJSONSchema(registered.schema as z.ZodType, { unrepresentable: 'any', io: 'input' }) as Schema;
  const body = sample(schema, n) as Record<string, unknown>;
  if (kind === 'plan-revision') body['plan'] = plan;
  if (kind === 'province-profile') body['file'] = provinceProfile;
  if (kind === 'province-profile') body['confirmations'] = [];
  return body;
}
