import type { BundleRecord, EntityRef, Registry, Relation } from './record.ts';
import { bodyFault, ownershipFault } from './record.ts';

/** What we hold of one entity. */
export interface Held {
  readonly version: number;
  /** SHA-256 of contentText. */
  readonly hash: string;
  readonly owner: string;
  readonly withdrawn: boolean;
  /** Hashes of other contents that came with this same version and wait for a person to choose. */
  readonly alternatives?: readonly string[];
}

/** A line that arrived: a record with its content hash, or what could not be read. */
export type Arrived =
  | { readonly ok: true; readonly record: BundleRecord; readonly hash: string }
  | { readonly ok: false; readonly line: number; readonly reason: string };

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
  readonly sender: { readonly unitCode: string; readonly relation: Relation };
  /** What we hold now, records taken in earlier from this same bundle included; undefined for nothing. */
  readonly held: (ref: EntityRef) => Held | undefined;
}

/**
 * What taking in one arrived line would do. Pure: the same context and line give the same answer, and clocks play no
 * part: versions and content decide.
 */
export function judge(context: PlanContext, arrived: Arrived): Judged {
  if (!arrived.ok) return { verdict: 'invalid', reason: `Dòng ${arrived.line}: ${arrived.reason}.` };
  const { record, hash } = arrived;
  const kind = context.registry.get(record.kind);
  if (kind === undefined) return { verdict: 'unknown-kind', reason: `Loại «${record.kind}» bản này chưa biết; giữ nguyên như đã nhận.` };
  const foreign = ownershipFault(kind, record, context.sender);
  if (foreign !== null) return { verdict: 'not-yours', reason: `Mục ${record.id} ${foreign}.` };
  const wrong = bodyFault(kind, record);
  if (wrong !== null) return { verdict: 'invalid', reason: `Mục ${record.id}: ${wrong}.` };

  const held = context.held(record);
  if (held !== undefined) {
    if (held.owner !== record.owner) return { verdict: 'not-yours', reason: `Mục ${record.id} ở đây thuộc đơn vị «${held.owner}».` };
    if (record.version < held.version) return { verdict: 'older', reason: `Đã có phiên bản ${held.version}, gói mang phiên bản ${record.version}.` };
    if (record.version === held.version) return sameVersion(held, hash, record);
  }
  if (record.body === null) return { verdict: 'withdrawn', reason: 'Đơn vị gửi đã rút mục này.' };
  const parent = kind.parents?.(record.body as never).find((p) => context.held(p) === undefined);
  if (parent !== undefined) return { verdict: 'missing-parent', reason: `Chờ mục «${parent.kind}» ${parent.id} chưa có ở đây.` };
  if (held === undefined) return { verdict: 'new', reason: 'Chưa có, sẽ thêm.' };
  return { verdict: 'newer', reason: `Thay phiên bản ${held.version} bằng phiên bản ${record.version}.` };
}

function sameVersion(held: Held, hash: string, record: BundleRecord): Judged {
  if (held.hash === hash || held.alternatives?.includes(hash)) return { verdict: 'known', reason: 'Đã có đúng như vậy.' };
  return { verdict: 'conflict', reason: `Hai bên cùng sửa mục này: cùng phiên bản ${record.version} nhưng nội dung khác nhau.` };
}

/** Verdicts that change what we hold. */
export function changes(verdict: Verdict): boolean {
  return verdict === 'new' || verdict === 'newer' || verdict === 'withdrawn' || verdict === 'conflict';
}

/**
 * What we hold after taking in a record judged `new`, `newer`, `withdrawn` or `conflict`. In a conflict the smaller
 * hash stands and the other is kept beside it, so that both machines of a unit show the same two contents.
 */
export function heldAfter(held: Held | undefined, arrived: { record: BundleRecord; hash: string }): Held {
  const { record, hash } = arrived;
  if (held === undefined || record.version > held.version) {
    return { version: record.version, hash, owner: record.owner, withdrawn: record.body === null };
  }
  const all = [held.hash, hash, ...(held.alternatives ?? [])].sort();
  const first = all[0] ?? hash;
  return { ...held, hash: first, withdrawn: first === hash ? record.body === null : held.withdrawn, alternatives: all.slice(1) };
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
  const held = (ref: EntityRef) => taken.get(refKey(ref)) ?? context.held(ref);
  const inner: PlanContext = { ...context, held };
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
