import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../../../shared/exchange/canonical.ts';
import { bundleKinds } from '../../../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../../../shared/exchange/kinds.ts';
import { checkBody } from '../../../../shared/exchange/planner.ts';
import type { Arrived, CheckedBody, Head } from '../../../../shared/exchange/planner.ts';
import type { BundleRecord, RecordKind, Registry } from '../../../../shared/exchange/record.ts';
import { contentText, nodeOf, nodeText, parseRecordLine, registry } from '../../../../shared/exchange/record.ts';

export type Body = Readonly<Record<string, unknown>>;

const Text = z.string();
/** Of each kind what its parents are read from; the rest of its members plays no part in exchange and would only cost time. */
const SLIM: Partial<Record<BundleRecordKind, z.ZodType>> = {
  'dossier-version': z.object({ text: Text, nominationVersionIds: z.array(Text) }),
  'nomination-version': z.object({ text: Text, dossierId: Text }),
  withdrawal: z.object({ text: Text, nominationVersionId: Text }),
  receipt: z.object({ text: Text, dossierVersionId: Text }),
  'return-note': z.object({ text: Text, nominationVersionId: Text }),
  decision: z.object({ text: Text }),
  'decision-line': z.object({ text: Text, decisionId: Text, nominationVersionId: Text.nullable() }),
  campaign: z.object({ text: Text }),
  'plan-revision': z.object({ text: Text, campaignId: Text, previousId: Text.nullable() }),
  guidance: z.object({ text: Text }),
  feedback: z.object({ text: Text }),
  'bundle-receipt': z.object({ senderCode: Text, bundleId: Text }),
};

/** What the older of the two programs does not know. */
const LATER: ReadonlySet<string> = new Set(['guidance', 'withdrawal', 'plan-revision']);

/** The kinds as the program has them: owner, parents, written once or not; with slim schemas. */
function slim(kind: BundleRecordKind, schema: z.ZodType): RecordKind {
  const real = bundleKinds.get(kind);
  if (real === undefined) throw new Error(`no kind ${kind}`);
  return { ...real, schema };
}
const all = (Object.keys(SLIM) as BundleRecordKind[]).map((kind) => slim(kind, SLIM[kind] as z.ZodType));
/** Registries of the older and the newer program. */
export const REGISTRIES: readonly [Registry, Registry] = [registry(all.filter(({ kind }) => !LATER.has(kind))), registry(all)];

export const sha256 = (text: string): string => hash('sha256', text);

/** Lines as the older and the newer program read them. */
const parsed: readonly [Map<string, Arrived>, Map<string, Arrived>] = [new Map(), new Map()];

/** A line as a program reads it: parsed strictly, hashed over its content, its body checked; remembered, since the same line is the same always. */
export function arrivedOf(line: string, program: 0 | 1): Arrived {
  const held = parsed[program].get(line);
  if (held !== undefined) return held;
  const arrived = checkedLine(line, program);
  parsed[program].set(line, arrived);
  return arrived;
}

function checkedLine(line: string, program: 0 | 1): Arrived {
  const arrived = written.get(line) ?? parsed[program === 0 ? 1 : 0].get(line) ?? readLine(line);
  const kind = arrived.ok ? REGISTRIES[program].get(arrived.record.kind) : undefined;
  if (!arrived.ok || kind === undefined) return arrived;
  const { record, hash: content, node } = arrived;
  const checked = (record.body === null ? undefined : checks[program].get(record.body)) ?? checkBody(kind, record);
  if (record.body !== null) checks[program].set(record.body, checked);
  return { ok: true, record, hash: content, node, checked };
}

/** What was found out about a body, which belongs to one record for ever. */
const checks: readonly [WeakMap<Body, CheckedBody>, WeakMap<Body, CheckedBody>] = [new WeakMap(), new WeakMap()];
const written = new Map<string, Arrived>();

/** Takes a line as it was written for what it will be read as: saves reading it. */
export function takeAsWritten(line: string, record: BundleRecord, head: Pick<Head, 'content' | 'node'>): void {
  if (!written.has(line)) written.set(line, { ok: true, record, hash: head.content, node: head.node });
}

function readLine(line: string): Arrived {
  const read = parseRecordLine(line);
  if (!read.ok) return { ok: false, line: 1, reason: read.reason };
  const { record } = read;
  const content = sha256(contentText(line, record));
  return { ok: true, record, hash: content, node: nodeOf(record.version, sha256(nodeText(content, record.history ?? []))) };
}

const contents = new WeakMap<Body, string>();
const withdrawals = new Map<string, string>();

/** Content hash of a record; null: withdrawn. A body belongs to one record for ever. */
export function contentOf(ref: { readonly kind: string; readonly id: string; readonly owner: string }, body: Body | null): string {
  const { kind, id, owner } = ref;
  const held = body === null ? withdrawals.get(`${kind} ${id} ${owner}`) : contents.get(body);
  if (held !== undefined) return held;
  const content = sha256(canonicalJson({ kind, id, owner, body }));
  if (body === null) withdrawals.set(`${kind} ${id} ${owner}`, content);
  else contents.set(body, content);
  return content;
}

/** Forgets what was remembered of earlier worlds. */
export function forget(): void {
  withdrawals.clear();
  written.clear();
  for (const lines of parsed) lines.clear();
}
