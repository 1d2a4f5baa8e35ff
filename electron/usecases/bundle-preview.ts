import { setImmediate } from 'node:timers/promises';
import { judgeArrival, judgeSet } from '../../shared/exchange/arrival.ts';
import type { Arrival, ReceivedBundle } from '../../shared/exchange/arrival.ts';
import type { BundlePreview } from '../../shared/api/exchange-import.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { bundleKinds, isBundleKind, kindFacts } from '../../shared/exchange/kinds.ts';
import { BUNDLE_KIND_WORDS, receiverEntry } from '../../shared/exchange/manifest.ts';
import { judge, summaryOf } from '../../shared/exchange/planner.ts';
import type { PlanContext, Verdict } from '../../shared/exchange/planner.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { StagedBundle } from '../children/stage-bundle.ts';
import { confirmationOf } from './bundle-acknowledge.ts';
import { asksTwice, importContext, speakerOf } from './bundle-context.ts';
import { arrivedOf, fateOf, planStaged, previewContext, StagedPlan } from './bundle-plan.ts';
import type { JobControl, Stage } from './bundle-stages.ts';
import { carriers } from './carriers.ts';
import type { Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  new: 'Sẽ thêm',
  newer: 'Sẽ đổi',
  withdrawn: 'Đã rút',
  known: 'Đã có',
  older: 'Đã có bản mới hơn',
  conflict: 'Cần xem',
  'missing-parent': 'Chờ mục liên quan',
  'not-yours': 'Không thuộc đơn vị gửi',
  'unknown-kind': 'Chưa biết loại này',
  invalid: 'Không hợp lệ',
};
/** What has to be looked at stands first. */
const SHOWN_FIRST: readonly Verdict[] = ['conflict', 'withdrawn', 'invalid', 'not-yours', 'unknown-kind', 'missing-parent', 'new', 'newer', 'older', 'known'];
const FIRST_LINES = 20;
export const WE_REWOUND = 'Đơn vị gửi đã có dữ liệu của đơn vị mình mới hơn dữ liệu trên máy này: dữ liệu trên máy này cũ hơn, có thể đã phục hồi từ bản sao lưu cũ. Nếu còn máy khác đang dùng thì làm tiếp trên máy đó.';

type Line = BundlePreview['lines'][number];

/** Works out what a staged bundle would do, giving way to other work in between; stops when cancelled. */
export async function planStage(open: OpenUnit, { staged, staging }: Pick<Stage, 'staged' | 'staging'>, { progress, signal }: JobControl): Promise<Result<StagedPlan>> {
  const { sender, records } = staged.manifest;
  const plan = new StagedPlan(records.lines);
  const base = importContext(open.db.read, speakerOf(open, open.db.read, sender.unitCode, sender.signingKey));
  const view = previewContext(base.context, staging, plan);
  for (const done of planStaged(staging, view.context, view.add)) {
    progress({ done, total: records.lines, label: 'Đang so với dữ liệu đang có' });
    await setImmediate();
    // What stands here may have changed meanwhile.
    base.forget();
    if (signal.aborted) return err(cancelled);
  }
  return ok(plan);
}

/** Bundles taken in from a unit, as arrival is judged. */
export function receivedFrom(read: Reading, unitCode: string): ReceivedBundle[] {
  return read.all('bundle_in', { peer: unitCode }).map((b) => ({ ...b, receivedOn: b.importedAt, receivedBy: b.importedBy }));
}

export function arrivalOf(open: OpenUnit, { manifest, bundleHash }: StagedBundle): Arrival {
  return judgeArrival(manifest, unitOf(open).code, receivedFrom(open.db.read, manifest.sender.unitCode), bundleHash);
}

/** True where the other side acknowledges more of our own data than this machine has. */
export function weRewound(open: OpenUnit, { manifest }: StagedBundle): boolean {
  const entry = receiverEntry(manifest, unitOf(open).code);
  return confirmationOf(open, open.db.read, manifest.sender.unitCode, entry?.acknowledged ?? null).state === 'we-rewound';
}

/** What the window shows before anything is changed. */
export function previewOf(open: OpenUnit, { id, fileName, staged, staging }: Stage, plan: StagedPlan): BundlePreview {
  const { manifest } = staged;
  const arrival = arrivalOf(open, staged);
  const received = arrival.state === 'received' ? open.db.read.all('bundle_in', { bundle: manifest.bundleId })[0] : undefined;
  const set = judgeSet(manifest.set, receivedFrom(open.db.read, manifest.sender.unitCode));
  const rewound = weRewound(open, staged);
  const sums = (counts: Readonly<Record<Verdict, number>>) => {
    const { willAdd, willChange, toReview } = summaryOf(counts);
    return { add: willAdd, change: willChange, review: toReview, known: counts.known + counts.older };
  };
  const quiet = arrival.state === 'first' || arrival.state === 'next';
  const lines = linesOf(open, { staging, staged }, plan, SHOWN_FIRST.flatMap((verdict) => numbersOf(plan, verdict, 0, FIRST_LINES)));
  return {
    stageId: id,
    fileName,
    sender: manifest.sender.unitName,
    number: manifest.number,
    kindWord: BUNDLE_KIND_WORDS[manifest.kind],
    createdAt: manifest.createdAt,
    ...sums(plan.byVerdict),
    alreadyImported: arrival.state === 'received',
    received: received === undefined ? null : { at: received.importedAt, by: received.importedBy },
    warnings: [...(rewound ? [WE_REWOUND] : []), ...(quiet ? [] : [arrival.message]), ...(arrival.twin === '' ? [] : [arrival.twin]), ...(set === null || set.missing.length === 0 ? [] : [set.message]), ...staged.files.held, ...staged.files.marked],
    verdicts: SHOWN_FIRST.filter((verdict) => plan.byVerdict[verdict] > 0).map((verdict) => ({ verdict, word: VERDICT_WORDS[verdict], count: plan.byVerdict[verdict] })),
    kinds: [...plan.byKind].map(([kind, counts]) => ({ kind: kindWord(kind), ...sums(counts) })),
    missing: arrival.missing,
    askFor: arrival.askFor,
    set: set === null ? null : { k: set.k, n: set.n, missing: [...set.missing] },
    asksTwice: asksTwice(open.db.read, manifest.sender.unitCode, plan.touched),
    weRewound: rewound,
    lines,
  };
}

/** A page of lines, of one verdict or all, after a line number. */
export function previewPage(open: OpenUnit, stage: Pick<Stage, 'staging' | 'staged'>, plan: StagedPlan, verdict: Verdict | undefined, after: number, limit: number) {
  const numbers = numbersOf(plan, verdict ?? null, after, limit + 1);
  const shown = numbers.slice(0, limit);
  return {
    rows: linesOf(open, stage, plan, shown),
    next: numbers.length > limit ? [shown.at(-1) ?? 0] : null,
    total: verdict === undefined ? plan.lines : plan.byVerdict[verdict],
  };
}

function numbersOf(plan: StagedPlan, verdict: Verdict | null, after: number, limit: number): number[] {
  const numbers: number[] = [];
  for (let n = after + 1; n <= plan.lines && numbers.length < limit; n++) if (verdict === null || plan.verdictOf(n) === verdict) numbers.push(n);
  return numbers;
}

/** Lines in words. The reason is worked out again; where what stands here has changed meanwhile, the verdict of the preview says enough. */
function linesOf(open: OpenUnit, { staging, staged }: Pick<Stage, 'staging' | 'staged'>, plan: StagedPlan, numbers: readonly number[]): Line[] {
  const { sender } = staged.manifest;
  const { context } = importContext(open.db.read, speakerOf(open, open.db.read, sender.unitCode, sender.signingKey));
  const there: PlanContext['there'] = (ref) => context.there?.(ref) === true || staging.linesOf(ref.kind, ref.id).some((n) => plan.isTaken(n));
  return numbers.map((n): Line => {
    const verdict = plan.verdictOf(n);
    const arrived = arrivedOf(staging.line(n));
    const now = fateOf(judge({ ...context, there }, arrived), arrived);
    return {
      n,
      kind: kindWord(arrived.ok ? arrived.record.kind : ''),
      title: arrived.ok ? titleOf(arrived.record, open.db.read) : `Dòng ${n}`,
      state: verdict,
      stateWord: VERDICT_WORDS[verdict],
      reason: now.verdict === verdict ? now.reason : '',
    };
  });
}

export function kindWord(kind: string): string {
  return isBundleKind(kind) ? kindFacts(kind).words : 'Khác';
}

/** What a record is about, in the clerk's words; one that is not what its kind says is named by its id. */
export function titleOf({ kind, id, body }: Pick<BundleRecord, 'kind' | 'id' | 'body'>, read?: Reading): string {
  if (!isBundleKind(kind)) return id;
  // What is withdrawn says nothing of itself any more; what is held of it does.
  const said = body ?? (read === undefined ? null : (carriers[kind].held(read, id)?.body ?? null));
  if (said === null || bundleKinds.get(kind)?.schema.safeParse(said).success !== true) return id;
  return carriers[kind].title(said, read) || id;
}

