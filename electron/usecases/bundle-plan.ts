import type { BundleRecord } from '../../shared/exchange/record.ts';
import type { EntityRef, ParentRef } from '../../shared/exchange/record.ts';
import type { Arrived, Held, Judged, PlanContext, Verdict } from '../../shared/exchange/planner.ts';
import { changes, heldAfter, judge, missingParent, refKey, VERDICTS } from '../../shared/exchange/planner.ts';
import { isBundleKind, kindFacts } from '../../shared/exchange/kinds.ts';
import type { Staging } from '../store/staging.ts';
import type { StagedLine } from '../store/staging.ts';
import { carriers } from './carriers.ts';

const PAGE = 500;
const NOTHING_CHECKED = { fault: null, parents: [] };

/** A record out of the staging database; its body is read only where somebody asks for it. */
class StagedRecord implements BundleRecord {
  readonly kind: string;
  readonly id: string;
  readonly owner: string;
  readonly version: number;
  readonly sequence = 1;
  readonly history?: string[];
  readonly #raw: string | null;
  #body: BundleRecord['body'] | undefined;

  constructor(line: StagedLine) {
    this.kind = line.kind ?? '';
    this.id = line.id ?? '';
    this.owner = line.owner ?? '';
    this.version = line.version ?? 0;
    if (line.history !== null) this.history = JSON.parse(line.history) as string[];
    this.#raw = line.withdrawn === 1 ? null : line.raw;
  }

  get body(): BundleRecord['body'] {
    if (this.#body === undefined) this.#body = this.#raw === null ? null : (JSON.parse(this.#raw) as BundleRecord).body;
    return this.#body;
  }
}

/** A staged line as the planner judges it. */
export function arrivedOf(line: StagedLine): Arrived {
  if (line.node === null) return { ok: false, line: line.n, reason: line.reason ?? '' };
  const checked = line.checked === 0 ? {} : { checked: { fault: line.reason, parents: line.parents === null ? [] : (JSON.parse(line.parents) as ParentRef[]) } };
  return { ok: true, record: new StagedRecord(line), hash: line.hash ?? '', node: line.node, ...checked };
}

/** What becomes of a judged line: taken in, nothing because it is known, or set aside. */
export type Fate = 'take' | 'known' | 'aside';

const ONCE_REASON = 'Loại này ghi một lần, không sửa; nội dung gửi đến khác nội dung đang có. Giữ bản đang có, để riêng bản gửi đến.';
const KEPT_REASON = 'Loại này không rút lại được bằng gói dữ liệu; giữ bản đang có.';

/** Of records that are written once a second content is set aside, and so is a withdrawal where the kind knows none. */
export function fateOf({ verdict, reason }: Judged, arrived: Arrived): { readonly fate: Fate; readonly verdict: Verdict; readonly reason: string } {
  if (verdict === 'known' || verdict === 'older') return { fate: 'known', verdict, reason };
  if (!changes(verdict) || !arrived.ok || !isBundleKind(arrived.record.kind)) return { fate: 'aside', verdict, reason };
  const { kind } = arrived.record;
  if (kindFacts(kind).once && verdict === 'conflict') return { fate: 'aside', verdict, reason: ONCE_REASON };
  if (verdict === 'withdrawn' && carriers[kind].withdraw === undefined) return { fate: 'aside', verdict: 'conflict', reason: KEPT_REASON };
  return { fate: 'take', verdict, reason };
}

/** A judged line of a bundle. */
export interface PlannedLine {
  readonly line: StagedLine;
  readonly arrived: Arrived;
  readonly fate: Fate;
  readonly verdict: Verdict;
  readonly reason: string;
  /** What was held of it before. */
  readonly before: Held | undefined;
}

/**
 * Judges all lines of a bundle, each as soon as what it needs is there, so that their order plays no part; lines that
 * still wait in the end come last. Reads page by page and keeps nothing but the numbers of waiting lines.
 * Gives the number of lines judged so far from time to time.
 * @param context `held` must see what `on` took in
 */
export function* planStaged(staging: Staging, context: PlanContext, on: (planned: PlannedLine) => void): Generator<number, void> {
  const waiting = new Map<string, number[]>();
  let done = 0;

  /** Judges a line; true where it need not wait. */
  const settle = (line: StagedLine, last: boolean): string | null => {
    const arrived = arrivedOf(line);
    const judged = judge(context, arrived);
    if (judged.verdict === 'missing-parent' && !last && arrived.ok) {
      const parent = missingParent(context, arrived.checked ?? NOTHING_CHECKED);
      if (parent !== undefined) {
        const key = refKey(parent);
        const others = waiting.get(key);
        if (others === undefined) waiting.set(key, [line.n]);
        else others.push(line.n);
        return null;
      }
    }
    const before = arrived.ok ? context.held(arrived.record) : undefined;
    const fated = fateOf(judged, arrived);
    on({ line, arrived, before, ...fated });
    done++;
    return fated.fate === 'take' && arrived.ok ? refKey(arrived.record) : null;
  };

  for (let page = staging.page(0, PAGE); page.length > 0; page = staging.page(page.at(-1)?.n ?? 0, PAGE)) {
    for (const line of page) {
      const reached = [settle(line, false)];
      for (let key = reached.pop(); key !== undefined; key = reached.pop()) {
        const woken = key === null ? undefined : waiting.get(key);
        if (key === null || woken === undefined) continue;
        waiting.delete(key);
        for (const n of woken) reached.push(settle(staging.line(n), false));
      }
    }
    yield done;
  }
  const left = [...waiting.values()].flat().sort((a, b) => a - b);
  for (const [at, n] of left.entries()) {
    settle(staging.line(n), true);
    if (at % PAGE === 0) yield done;
  }
}

/** What taking a bundle in would do, as one number for each line and sums; small however long the bundle is. */
export class StagedPlan {
  /** Place in VERDICTS of each line's verdict, by its number less one. */
  readonly #verdicts: Uint8Array;
  readonly #fates: Uint8Array;
  readonly byVerdict = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>;
  /** By kind as the bundle names it; '' for lines that are no records. */
  readonly byKind = new Map<string, Record<Verdict, number>>();
  /** Records held before that would be changed, withdrawn or put in conflict, by kind. */
  readonly touched = new Map<string, number>();

  constructor(lines: number) {
    this.#verdicts = new Uint8Array(lines);
    this.#fates = new Uint8Array(lines);
  }

  add({ line, verdict, fate, before }: PlannedLine): void {
    this.#verdicts[line.n - 1] = VERDICTS.indexOf(verdict);
    this.#fates[line.n - 1] = fate === 'take' ? 1 : 0;
    this.byVerdict[verdict]++;
    const kind = line.kind ?? '';
    let counts = this.byKind.get(kind);
    if (counts === undefined) this.byKind.set(kind, (counts = Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<Verdict, number>));
    counts[verdict]++;
    if (fate === 'take' && before !== undefined) this.touched.set(kind, (this.touched.get(kind) ?? 0) + 1);
  }

  get lines(): number {
    return this.#verdicts.length;
  }
  verdictOf(n: number): Verdict {
    return VERDICTS[this.#verdicts[n - 1] ?? 0] as Verdict;
  }
  isTaken(n: number): boolean {
    return this.#fates[n - 1] === 1;
  }
}

/**
 * What is held, as a preview sees it: what stands here, and over it what the lines judged so far would bring. Bodies are
 * compared only where several lines of the bundle are about one entity.
 */
export function previewContext(base: PlanContext, staging: Staging, plan: StagedPlan): { readonly context: PlanContext; add(planned: PlannedLine): void } {
  const repeated = new Map<string, Held | null>(staging.repeated().map((ref) => [refKey(ref), null]));
  const held = (ref: EntityRef) => repeated.get(refKey(ref)) ?? base.held(ref);
  const there = (ref: EntityRef) => (base.there?.(ref) ?? base.held(ref) !== undefined) || staging.linesOf(ref.kind, ref.id).some((n) => plan.isTaken(n));
  return {
    context: { registry: base.registry, sender: base.sender, held, there },
    add(planned) {
      const { arrived, fate } = planned;
      const key = arrived.ok ? refKey(arrived.record) : '';
      // Two lines about one entity change it once as far as what was held before is concerned.
      const again = (repeated.get(key) ?? null) !== null;
      plan.add(again ? { ...planned, before: undefined } : planned);
      if (fate === 'take' && arrived.ok && repeated.has(key)) repeated.set(key, heldAfter(held(arrived.record), arrived));
    },
  };
}
