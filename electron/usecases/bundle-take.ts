import type { BundleIn } from '../../shared/domain/exchange.ts';
import { judgeArrival } from '../../shared/exchange/arrival.ts';
import { lifeOf } from '../../shared/exchange/confirming.ts';
import { isBundleKind, kindFacts } from '../../shared/exchange/kinds.ts';
import { receiverEntry } from '../../shared/exchange/manifest.ts';
import type { Progress } from '../../shared/api/define.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { StagedBundle } from '../children/stage-bundle.ts';
import type { Staging } from '../store/staging.ts';
import { keepLooks } from './attachment-looks.ts';
import { believe } from './bundle-acknowledge.ts';
import { receivedFrom } from './bundle-preview.ts';
import { asksTwice, importContext, speakerOf } from './bundle-context.ts';
import { StagedPlan, planStaged } from './bundle-plan.ts';
import { retryQuarantined, setAside } from './bundle-quarantine.ts';
import type { LineSource } from './bundle-quarantine.ts';
import { follow, takeRecord } from './bundle-records.ts';
import { carriers } from './carriers.ts';
import type { Writing } from './db.ts';
import { unitOf } from './open-unit.ts';
import { keepKnown } from './shared-records.ts';
import { keepReceived } from './hand-on-record.ts';
import type { OpenUnit } from './open-unit.ts';
import { twoPersons } from './bundle-faults.ts';

const MAX_REASONS = 20;

export interface TakeIn {
  readonly staged: StagedBundle;
  readonly staging: Staging;
  /** Tells its file from others: see `fileMark` of electron/exchange/look.ts. */
  readonly fileMark?: string;
  /** Who takes it in, and the second person where one was asked; empty for none. */
  readonly actor: string;
  readonly confirmedBy: string;
  /** Name of the backup made before. */
  readonly backup: string;
  readonly progress: (progress: Progress) => void;
}
export interface TakenIn {
  readonly bundle: BundleIn;
  /** Lines of earlier bundles that could be taken in now. */
  readonly fromQuarantine: number;
}

/**
 * One transaction: the records, what follows from them, lines set aside and those that no longer are, the journal line,
 * the receipt, and the count that must agree.
 */
export function takeIn(open: OpenUnit, tx: Writing, { staged, staging, fileMark = '', actor, confirmedBy, backup, progress }: TakeIn): TakenIn {
  const { manifest, bundleHash } = staged;
  const { sender, bundleId } = manifest;
  const { lines } = manifest.records;
  const own = unitOf(open).code;
  const received = receivedFrom(tx, sender.unitCode);
  const from: LineSource = { bundleId, senderCode: sender.unitCode, senderName: sender.unitName, signingKey: sender.signingKey, signedAt: manifest.createdAt };
  const recordSender = { unitCode: sender.unitCode, unitName: sender.unitName, bundleId };
  const { context, forget } = importContext(tx, speakerOf(open, tx, sender.unitCode, sender.signingKey));
  const plan = new StagedPlan(lines);
  const counts = { added: 0, changed: 0, known: 0, setAside: 0 };
  const reasons = new Set<string>();
  const toFollow: number[] = [];
  /** Our bundles that receipts name, by the unit that gave them. */
  const told = new Map<string, Set<string>>([[sender.unitCode, new Set()]]);
  const heldBefore = rowsHeld(tx, Object.keys(manifest.counts));
  const takenHere = repeatedHere(staging);

  const judging = planStaged(staging, context, (planned) => {
    const { line, arrived, fate, verdict, reason, before } = planned;
    if (arrived.ok && fate !== 'aside' && arrived.record.kind === 'bundle-receipt' && arrived.record.body?.['senderCode'] === own) {
      const { owner, body } = arrived.record;
      told.set(owner, (told.get(owner) ?? new Set()).add(String(body['bundleId'])));
    }
    plan.add(takenHere.has(arrived.ok ? `${arrived.record.kind} ${arrived.record.id}` : '') ? { ...planned, before: undefined } : planned);
    if (fate === 'known') {
      counts.known++;
      if (arrived.ok && verdict === 'known') keepKnown(tx, arrived.record, arrived.node, before);
    } else if (fate === 'aside') {
      counts.setAside++;
      if (reasons.size < MAX_REASONS) reasons.add(reason.slice(0, 300));
      setAside(open, tx, from, { line: line.n, kind: line.kind ?? '', recordId: line.id ?? '', verdict, reason, raw: line.raw });
    } else if (arrived.ok) {
      takeRecord(open, tx, arrived, recordSender, before);
      forget();
      takenHere.taken(arrived.record.kind, arrived.record.id);
      if (verdict === 'new') counts.added++;
      else counts.changed++;
      if (isBundleKind(arrived.record.kind) && carriers[arrived.record.kind].follow !== undefined) toFollow.push(line.n);
    }
  });
  for (const done of judging) progress({ done, total: lines, label: 'Đang ghi vào sổ' });

  const much = asksTwice(tx, sender.unitCode, plan.touched);
  if (much !== null && confirmedBy === '') throw new Refusal(twoPersons(much));
  for (const n of toFollow) {
    const { kind, id } = staging.line(n);
    follow(open, tx, { kind: kind ?? '', id: id ?? '' });
  }
  keepLooks(tx, staged.files.looks);
  for (const sentence of staged.files.held) if (reasons.size < MAX_REASONS) reasons.add(sentence.slice(0, 300));
  const retried = retryQuarantined(open, tx, 'waiting');
  recount(tx, staging, plan, lines, heldBefore, retried.taken);

  const entry = receiverEntry(manifest, unitOf(open).code);
  if (entry === undefined) throw new Error('takeIn: bundle is not for this unit');
  if (entry.acknowledged !== null) told.get(sender.unitCode)?.add(entry.acknowledged.bundleId);
  const life = lifeOf(sender.lineage, received, judgeArrival(manifest, own, received, bundleHash));
  // Receipts that another machine of ours hands on were given to it by others.
  for (const [peerCode, bundleIds] of told) if (peerCode !== own) believe(open, tx, { peerCode, life: peerCode === sender.unitCode ? life : 'as-before', bundleIds });
  const unit = unitOf(open);
  if (sender.unitCode !== unit.code) {
    tx.add('bundle_receipt', {
      owner: unit.code,
      ownerName: unit.name,
      senderCode: sender.unitCode,
      bundleId,
      number: manifest.number,
      receivedOn: open.clock.today(),
      ...counts,
      reasons: [...reasons],
    });
  }
  const bundle = tx.add('bundle_in', {
    bundleId,
    number: manifest.number,
    kind: manifest.kind,
    peerCode: sender.unitCode,
    peerName: sender.unitName,
    lineage: sender.lineage,
    order: entry.order,
    previousNumber: entry.previous?.number ?? null,
    sequenceTo: manifest.sequence.to,
    set: manifest.set,
    bundleHash,
    device: sender.device,
    fileMark,
    importedAt: new Date(open.clock.now()).toISOString(),
    importedBy: actor,
    confirmedBy,
    backup,
    ...counts,
  });
  if (manifest.kind === 'ban-giao') keepReceived(open, tx, staged);
  if (much !== null) tx.note({ confirmedBy, changes: much.changes, held: much.held, backup }, 'bundle_in', bundle.id);
  return { bundle, fromQuarantine: retried.taken };
}

/** Entities that several lines of the bundle are about, and which of them were taken in from it already. */
function repeatedHere(staging: Staging) {
  const repeated = new Set(staging.repeated().map(({ kind, id }) => `${kind} ${id}`));
  const taken = new Set<string>();
  return {
    has: (key: string) => taken.has(key),
    taken(kind: string, id: string): void {
      const key = `${kind} ${id}`;
      if (repeated.has(key)) taken.add(key);
    },
  };
}

/** How many there are of each kind. */
function rowsHeld(tx: Writing, kinds: readonly string[]): ReadonlyMap<string, number> {
  return new Map(kinds.filter(isBundleKind).map((kind) => [kind, kindFacts(kind).once ? tx.count(carriers[kind].entity) : tx.count('shared_record', { kind })]));
}

/** Counts again what stands there now; where the tables have not grown by what was new, each record is asked for. */
function recount(tx: Writing, staging: Staging, plan: StagedPlan, lines: number, before: ReadonlyMap<string, number>, retried: number): void {
  const judged = Object.values(plan.byVerdict).reduce((sum, n) => sum + n, 0);
  if (judged !== lines) throw new Refusal(miscounted());
  const after = rowsHeld(tx, [...before.keys()]);
  const grown = [...before].every(([kind, count]) => (after.get(kind) ?? 0) - count === (plan.byKind.get(kind)?.new ?? 0));
  if (grown && retried === 0) return;
  for (let n = 1; n <= lines; n++) {
    if (!plan.isTaken(n) || plan.verdictOf(n) !== 'new') continue;
    const { kind, id } = staging.line(n);
    if (kind === null || id === null || !isBundleKind(kind) || carriers[kind].held(tx, id) === null) throw new Refusal(miscounted());
  }
}

const miscounted = () => fault('dem-lai-khong-khop', 'Đếm lại sau khi nhập không khớp nên đã hủy, dữ liệu không đổi.', { kind: 'bug', next: 'Thử nhập lại; nếu vẫn lỗi, báo cho người hỗ trợ.' });
