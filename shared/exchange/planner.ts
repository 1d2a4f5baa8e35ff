import { canonicalJson } from './canonical.ts';
import type { DelegationTerm } from './delegation.ts';
import { maySpeakFor } from './delegation.ts';
import type { BundleRecord, EntityRef, ParentRef, RecordKind, Registry, Relation } from './record.ts';
import { MAX_HISTORY, bodyFault, nodeOf, nodeText, ownershipFault } from './record.ts';

/** One content held of a record: its node, and the nodes it was made from. */
export interface Head {
  readonly node: string;
  /** Content hash. */
  readonly content: string;
  readonly history: readonly string[];
  /** It takes the record back. */
  readonly withdrawn: boolean;
}

/** What we hold of one record. */
export interface Held {
  readonly owner: string;
  /** One, or in a conflict several: contents made side by side, the first of which stands while a person has not chosen. */
  readonly heads: readonly [Head, ...Head[]];
  /** Content of a record that is written once. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A line that arrived: a record with its content hash, or what could not be read. */
export type Arrived =
  | { readonly ok: true; readonly record: BundleRecord; /** Content hash. */ readonly hash: string; readonly node: string; readonly checked?: CheckedBody }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** What whoever read the line found out about its body under the very registry it is judged by, so that it is not looked at twice. */
export interface CheckedBody {
  /** What `bodyFault` says. */
  readonly fault: string | null;
  /** What the kind's `parents` says; none for a withdrawal. */
  readonly parents: readonly ParentRef[];
}

/** Looks at the body of a record as `judge` would. */
export function checkBody(kind: RecordKind, record: BundleRecord): CheckedBody {
  const fault = bodyFault(kind, record);
  return { fault, parents: fault === null && record.body !== null ? (kind.parents?.(record.body as never) ?? []) : [] };
}

export const VERDICTS = [
  'new', 'newer', 'withdrawn', 'known', 'older', 'conflict', 'missing-parent', 'not-yours', 'unknown-kind', 'invalid',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Judged {
  readonly verdict: Verdict;
  /** Vietnamese, ready to show. */
  readonly reason: string;
}

export interface PlanContext {
  readonly registry: Registry;
  readonly sender: Speaker;
  /** What we hold now, records taken in earlier from this same bundle included; undefined for nothing. */
  readonly held: (ref: EntityRef) => Held | undefined;
  /** Whether `held` would find anything, where that is cheaper to say. */
  readonly there?: (ref: EntityRef) => boolean;
}

/** Who sent it, and for whom else it may speak on the day on which it is taken in. */
export interface Speaker {
  readonly unitCode: string;
  readonly relation: Relation;
  readonly delegations?: { readonly terms: readonly DelegationTerm[]; /** `YYYY-MM-DD` */ readonly day: string };
}

/**
 * What taking in one arrived line would do. Pure: the same context and line give the same answer, and clocks play no
 * part: what was made from what decides.
 */
export function judge(context: PlanContext, arrived: Arrived): Judged {
  if (!arrived.ok) return { verdict: 'invalid', reason: `Dòng ${arrived.line}: ${arrived.reason}.` };
  const { record, hash } = arrived;
  const kind = context.registry.get(record.kind);
  if (kind === undefined) return { verdict: 'unknown-kind', reason: `Loại «${record.kind}» bản này chưa biết; giữ nguyên như đã nhận.` };
  const foreign = ownershipFault(kind, record, speaking(context.sender, record.owner));
  if (foreign !== null) return { verdict: 'not-yours', reason: `Mục ${record.id} ${foreign}.` };
  const body = arrived.checked ?? checkBody(kind, record);
  const wrong = body.fault;
  if (wrong !== null) return { verdict: 'invalid', reason: `Mục ${record.id}: ${wrong}.` };
  const another = body.parents.find((p) => p.own === true && (context.held(p)?.owner ?? record.owner) !== record.owner);
  if (another !== undefined) return { verdict: 'not-yours', reason: `Mục ${record.id} nói về mục «${another.kind}» ${another.id} của đơn vị khác.` };

  const held = context.held(record);
  if (held !== undefined) {
    if (held.owner !== record.owner) return { verdict: 'not-yours', reason: `Mục ${record.id} ở đây thuộc đơn vị «${held.owner}».` };
    const stands = kind.once ? compareWritten(held, record, hash) : compareHeads(held.heads, headOf(arrived));
    if (stands === 'known') return { verdict: 'known', reason: 'Đã có đúng như vậy.' };
    if (stands === 'older') return { verdict: 'older', reason: 'Đã có bản mới hơn bản trong gói.' };
    if (stands === 'conflict') return { verdict: 'conflict', reason: 'Mục này được sửa ở hai nơi mà không nơi nào biết bản của nơi kia; giữ cả hai để chọn.' };
  }
  if (record.body === null) return { verdict: 'withdrawn', reason: 'Đơn vị gửi đã rút mục này.' };
  const parent = missingParent(context, body);
  if (parent !== undefined) return { verdict: 'missing-parent', reason: `Chờ mục «${parent.kind}» ${parent.id} chưa có ở đây.` };
  if (held === undefined) return { verdict: 'new', reason: 'Chưa có, sẽ thêm.' };
  return { verdict: 'newer', reason: 'Thay bản đang có bằng bản mới hơn.' };
}

/** The first entity that must be there before this one and is not. */
export function missingParent(context: Pick<PlanContext, 'held' | 'there'>, { parents }: CheckedBody): EntityRef | undefined {
  const there = context.there ?? ((ref: EntityRef) => context.held(ref) !== undefined);
  return parents.find((p) => p.mayMiss !== true && !there(p));
}

/** The sender in the place of the unit it may speak for. */
function speaking(sender: Speaker, owner: string): Speaker {
  const { unitCode, delegations } = sender;
  return delegations !== undefined && maySpeakFor(unitCode, owner, delegations.terms, delegations.day) ? { ...sender, unitCode: owner } : sender;
}

/** The head that a record brings. */
export function headOf({ record, hash, node }: { readonly record: BundleRecord; readonly hash: string; readonly node: string }): Head {
  return { node, content: hash, history: record.history ?? [], withdrawn: record.body === null };
}

/**
 * How an arrived head stands to those held. `known`: the same content, whatever its version. `older`: what we hold was
 * made from it. `newer`: it was made from all we hold. `conflict`: made without knowing some of what we hold.
 */
function compareHeads(heads: readonly Head[], arrived: Head): 'known' | 'older' | 'newer' | 'conflict' {
  if (heads.some((head) => head.history.includes(arrived.node))) return 'older';
  if (heads.some((head) => head.node === arrived.node)) return 'known';
  const beside = heads.filter((head) => !arrived.history.includes(head.node));
  if (beside.length === 0) return 'newer';
  // The same words written at two places need no choice; both nodes are kept, so that all machines hold the same ones.
  const same = beside.filter((head) => head.content === arrived.content);
  return same.length > 0 && same.length === beside.length ? 'newer' : 'conflict';
}

const versionOf = (head: Pick<Head, 'node'>): number => Number(head.node.slice(0, head.node.indexOf('-')));

/** Records written once agree when what both of them say is the same: a later program says more of the same record. */
function compareWritten(held: Held, record: BundleRecord, hash: string): 'known' | 'newer' | 'conflict' {
  if (held.heads.some((head) => head.content === hash)) return 'known';
  if (record.body === null) return held.heads[0].withdrawn ? 'known' : 'newer';
  if (held.heads[0].withdrawn) return 'known';
  const body = record.body;
  const said = Object.entries(held.body ?? {}).filter(([member]) => member !== 'version' && Object.hasOwn(body, member));
  return said.length > 0 && said.every(([member, value]) => canonicalJson(value) === canonicalJson(body[member])) ? 'known' : 'conflict';
}

/** Verdicts that change what we hold. */
export function changes(verdict: Verdict): boolean {
  return verdict === 'new' || verdict === 'newer' || verdict === 'withdrawn' || verdict === 'conflict';
}

/**
 * What we hold after taking in a record judged `new`, `newer`, `withdrawn` or `conflict`. In a conflict the smaller
 * content hash stands and the others are kept beside it, so that all machines show the same contents in the same order;
 * the order in which records of a bundle are taken in plays no part.
 */
export function heldAfter(held: Held | undefined, arrived: { record: BundleRecord; hash: string; node: string }): Held {
  const { record } = arrived;
  const head = headOf(arrived);
  if (held?.heads.some(({ node, history }) => node === head.node || history.includes(head.node))) return held;
  const beside = held?.heads.filter(({ node }) => !head.history.includes(node)) ?? [];
  const heads = [head, ...beside].sort(byContent) as [Head, ...Head[]];
  return { owner: record.owner, heads };
}

/** Order of heads that does not depend on when they came. */
function byContent(a: Head, b: Head): number {
  const [first, second] = [`${a.content} ${a.node}`, `${b.content} ${b.node}`];
  return first < second ? -1 : 1;
}

/** True where a person has to choose: contents that differ stand side by side. */
export function needsChoice(heads: readonly Pick<Head, 'content'>[]): boolean {
  return new Set(heads.map(({ content }) => content)).size > 1;
}

/**
 * The head that follows when somebody changes what stands, or chooses among several heads: it knows them all.
 * @param content content hash of what stands now  @param sha256 hexadecimal digest of a text
 */
export function nextHead(heads: readonly Head[], content: string, withdrawn: boolean, sha256: (text: string) => string): Head {
  const version = 1 + Math.max(0, ...heads.map(versionOf));
  const history = [...new Set(heads.flatMap((head) => [...head.history, head.node]))].sort(byVersion).slice(-MAX_HISTORY);
  return { node: nodeOf(version, sha256(nodeText(content, history))), content, history, withdrawn };
}

/** The oldest first, whoever writes them down: the same past is the same text. */
function byVersion(a: string, b: string): number {
  return versionOf({ node: a }) - versionOf({ node: b }) || (a < b ? -1 : 1);
}

/** Numbers for the preview. */
export interface PlanSummary {
  readonly byVerdict: Readonly<Record<Verdict, number>>;
  readonly willAdd: number;
  readonly willChange: number;
  /** Conflicts, withdrawals and everything set aside. */
  readonly toReview: number;
  /** «sẽ thêm 3, sẽ đổi 1, cần xem 0» */
  readonly text: string;
}

export function summarize(verdicts: Iterable<Verdict>): PlanSummary {
  const byVerdict = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>;
  for (const v of verdicts) byVerdict[v]++;
  return summaryOf(byVerdict);
}

/** The same from counts, for a caller that judged line by line. */
export function summaryOf(byVerdict: Readonly<Record<Verdict, number>>): PlanSummary {
  const willAdd = byVerdict.new;
  const willChange = byVerdict.newer + byVerdict.withdrawn;
  const toReview =
    byVerdict.conflict + byVerdict.withdrawn + byVerdict['missing-parent'] + byVerdict['not-yours'] + byVerdict['unknown-kind'] + byVerdict.invalid;
  const known = byVerdict.known + byVerdict.older;
  const text = willAdd + willChange + toReview === 0 && known > 0 ? 'không có gì mới' : `sẽ thêm ${willAdd}, sẽ đổi ${willChange}, cần xem ${toReview}`;
  return { byVerdict, willAdd, willChange, toReview, text };
}

export interface Plan {
  /** One for each arrived line, in its order. */
  readonly judged: readonly (Judged & { readonly arrived: Arrived })[];
  readonly summary: PlanSummary;
}

/**
 * Plan of a whole bundle: lines waiting for a parent are judged again as long as another line brought one in, so the
 * order of lines plays no part. `waiting` are lines set aside from earlier bundles, judged after this one's.
 */
export function planAll(context: PlanContext, arrived: readonly Arrived[]): Plan {
  const taken = new Map<string, Held>();
  const held = (ref: EntityRef) => (taken.size === 0 ? undefined : taken.get(refKey(ref))) ?? context.held(ref);
  const { registry, sender } = context;
  const inner: PlanContext = { registry, sender, held };
  const results = new Array<Judged>(arrived.length);
  let open = arrived.map((_, i) => i);
  for (;;) {
    const waiting: number[] = [];
    for (const i of open) {
      const item = arrived[i] as Arrived;
      const judged = judge(inner, item);
      results[i] = judged;
      if (judged.verdict === 'missing-parent') waiting.push(i);
      else if (item.ok && changes(judged.verdict)) taken.set(refKey(item.record), heldAfter(held(item.record), item));
    }
    if (waiting.length === open.length || waiting.length === 0) break;
    open = waiting;
  }
  const judged = arrived.map((item, i) => ({ ...(results[i] as Judged), arrived: item }));
  return { judged, summary: summarize(judged.map((j) => j.verdict)) };
}

/** One text for one entity; a blank never stands in a kind. */
export function refKey(ref: EntityRef): string {
  return `${ref.kind} ${ref.id}`;
}
