import { z } from 'zod';
import { CampaignRef } from '../../../shared/exchange/bodies.ts';
import { BUNDLE_RECORD_KINDS, bundleKinds, kindFacts } from '../../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../../shared/exchange/kinds.ts';
import { AttachmentInfo } from '../../../shared/domain/nomination.ts';

type Schema = Readonly<Record<string, unknown>>;
const jsonSchema = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Schema;
const same = (a: Schema, b: Schema) => JSON.stringify(bare(a)) === JSON.stringify(bare(b));
const bare = ({ $schema: _, default: _default, ...rest }: Schema) => rest;

/** Shapes that stand in several bodies, by the name the page gives them. */
const NAMED: readonly (readonly [string, Schema])[] = [
  ['attachment', jsonSchema(AttachmentInfo)],
  ['campaign', jsonSchema(CampaignRef)],
];

const SAFE = Number.MAX_SAFE_INTEGER;

function shape(schema: Schema): string {
  const named = NAMED.find(([, known]) => same(known, schema));
  if (named !== undefined) return `‹${named[0]}›`;
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices !== undefined) return choices.map(shape).join(' or ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' or ');
  if (schema['type'] === 'array') return `[${shape((schema['items'] ?? {}) as Schema)}…]${range(schema['minItems'], schema['maxItems'])}`;
  if (schema['type'] === 'object') {
    if (schema['properties'] === undefined) return `{text: ${shape((schema['additionalProperties'] ?? {}) as Schema)}…}`;
    return membersOf(schema);
  }
  if (schema['type'] === 'string') return schema['format'] === 'date' || String(schema['pattern'] ?? '').includes('\\d{4}-\\d{2}-\\d{2}') || String(schema['pattern'] ?? '').includes('02-29') ? 'day' : `text${range(schema['minLength'], schema['maxLength'])}`;
  if (schema['type'] === 'integer' || schema['type'] === 'number') {
    const above = schema['exclusiveMinimum'] === undefined ? schema['minimum'] : Number(schema['exclusiveMinimum']) + 1;
    return `${schema['type'] === 'integer' ? 'whole' : 'number'}${range(above === -SAFE ? undefined : above, schema['maximum'] === SAFE ? undefined : schema['maximum'])}`;
  }
  if (Array.isArray(schema['type'])) return schema['type'].join(' or ');
  return schema['type'] === undefined ? 'any' : String(schema['type']);
}

function range(low: unknown, high: unknown): string {
  return low === undefined && high === undefined ? '' : `(${low === undefined ? '' : String(low)}..${high === undefined ? '' : String(high)})`;
}

/** A member that may be left out has a question mark. */
function membersOf(schema: Schema): string {
  const required = new Set((schema['required'] ?? []) as string[]);
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(([name, inner]) => `${name}${required.has(name) ? '' : '?'}: ${shape(inner)}`);
  return `{${members.join(', ')}}`;
}

const OWNER: Readonly<Record<string, string>> = { subordinate: 'below', superior: 'above', either: 'either' };

/** What a kind refers to, read off its own function with bodies that answer every member with its own name. */
function parentsOf(kind: BundleRecordKind): string {
  const { parents } = bundleKinds.get(kind) ?? {};
  if (parents === undefined) return '–';
  const named: unknown = new Proxy({}, { get: (_, member) => (String(member).endsWith('Ids') ? [String(member)] : member === 'lines' ? [{ decisionLineId: 'lines[].decisionLineId' }] : String(member)) });
  return parents(named as never).map(({ kind: of, id, own, mayMiss }) => `${of} \`${id}\`${own === true ? ' (own)' : ''}${mayMiss === true ? ' (if there)' : ''}`).join(', ');
}

/** The table of record kinds as the page has it. */
export function kindTable(): string[] {
  const head = ['| kind | group | sent from | once | refers to |', '|---|---|---|---|---|'];
  const rows = BUNDLE_RECORD_KINDS.map((kind) => {
    const { group, once } = kindFacts(kind);
    return `| \`${kind}\` | \`${group}\` | ${OWNER[bundleKinds.get(kind)?.ownedBy ?? ''] ?? ''} | ${once ? 'yes' : ''} | ${parentsOf(kind)} |`;
  });
  return [...head, ...rows];
}

/** What the body of each kind holds, one line each, as the page has it. */
export function bodyLines(): string[] {
  const named = NAMED.map(([name, schema]) => `‹${name}› = ${membersOf(schema)}`);
  return [...named, ...BUNDLE_RECORD_KINDS.map((kind) => `${kind} = ${shape(jsonSchema(bundleKinds.get(kind)?.schema as z.ZodType))}`)];
}
