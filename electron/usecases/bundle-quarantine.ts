import { hash } from 'node:crypto';
import type { Quarantined, QuarantineVerdict } from '../../shared/domain/exchange.ts';
import { QUARANTINE_VERDICTS } from '../../shared/domain/exchange.ts';
import { bundleKinds } from '../../shared/exchange/kinds.ts';
import { signerStanding } from '../../shared/exchange/peer.ts';
import { checkBody, judge } from '../../shared/exchange/planner.ts';
import type { Arrived, Verdict } from '../../shared/exchange/planner.ts';
import { MAX_LINE, MAX_OWN_LINE } from '../../shared/exchange/record.ts';
import { selfEntity } from '../../shared/exchange/self-kinds.ts';
import { arrivedLine } from '../exchange/lines.ts';
import { importContext, speakerOf } from './bundle-context.ts';
import { fateOf } from './bundle-plan.ts';
import { follow, takeRecord } from './bundle-records.ts';
import type { Where } from '../store/query.ts';
import type { Writing } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { senderKeys } from './peers.ts';
import { keepKnown } from './shared-records.ts';

const PAGE = 200;
/** What may pass because something else came in; the other reasons change only with the program. */
const WAITING: readonly QuarantineVerdict[] = ['missing-parent', 'not-yours'];

/** Who brought a line. */
export interface LineSource {
  readonly bundleId: string;
  readonly senderCode: string;
  readonly senderName: string;
  readonly signingKey: string;
  readonly signedAt: string;
}

/** One line is one entry, whichever bundles bring it. */
function entryId(from: LineSource, line: number, raw: string | null): string {
  return hash('sha256', raw === null ? `${from.bundleId} ${line}` : `${from.senderCode}\n${raw}`).slice(0, 40);
}

const asVerdict = (verdict: Verdict): QuarantineVerdict => QUARANTINE_VERDICTS.find((one) => one === verdict) ?? 'invalid';

/** Keeps a line as received, with the reason; one that was dropped by hand and comes again stands there again. */
export function setAside(open: OpenUnit, tx: Writing, from: LineSource, item: { readonly line: number; readonly kind: string; readonly recordId: string; readonly verdict: Verdict; readonly reason: string; readonly raw: string | null }): void {
  const id = entryId(from, item.line, item.raw);
  if (tx.get('quarantined', id) !== null) return;
  if (tx.getEver('quarantined', id) !== null) return tx.restore('quarantined', id);
  tx.add('quarantined', {
    id,
    ...from,
    line: item.line,
    kind: item.kind,
    recordId: item.recordId,
    verdict: asVerdict(item.verdict),
    reason: item.reason.slice(0, 300),
    raw: item.raw ?? '',
    since: open.clock.today(),
    retriedOn: '',
  });
}

/** Counts of one judging again. */
export interface Retried {
  readonly taken: number;
  /** Found to be known by now, and so no longer set aside. */
  readonly settled: number;
  readonly left: number;
}

/**
 * Judges lines that were set aside again and takes in those that now pass; as long as one brought another a parent,
 * once more. Lines of a sender whose key is no longer believed stay.
 * @param which `waiting`: those that may pass because something else came in; `all`: every one; or these ids
 */
export function retryQuarantined(open: OpenUnit, tx: Writing, which: 'waiting' | 'all' | readonly string[]): Retried {
  const today = open.clock.today();
  const keys = senderKeys(open);
  const own = unitOf(open).code;
  let taken = 0;
  let settled = 0;
  const followUp: { kind: string; id: string }[] = [];
  const speaker = cached(
    ({ senderCode, signingKey }: Quarantined) => `${senderCode} ${signingKey}`,
    ({ senderCode, signingKey }) => speakerOf(open, tx, senderCode, signingKey),
  );
  const lastSequence = cached(
    (bundleId: string) => bundleId,
    (bundleId) => tx.all('bundle_in', { bundle: bundleId })[0]?.sequenceTo ?? null,
  );

  const judgeOne = (entry: Quarantined): boolean => {
    const believed = entry.signingKey === '' || entry.senderCode === own || signerStanding({ unitCode: entry.senderCode, signingKey: entry.signingKey, createdAt: entry.signedAt }, keys) === 'trusted';
    const arrived = believed && entry.raw !== '' && entry.senderCode !== '' ? arrivedAgain(entry, lastSequence(entry.bundleId)) : null;
    if (arrived === null) return false;
    const { context } = importContext(tx, speaker(entry));
    const { fate, verdict, reason } = fateOf(judge(context, arrived), arrived);
    if (fate === 'aside') {
      const changed = { ...entry, verdict: asVerdict(verdict), reason: reason.slice(0, 300), retriedOn: today };
      if (changed.verdict !== entry.verdict || changed.reason !== entry.reason || (which !== 'waiting' && entry.retriedOn !== today)) tx.put('quarantined', changed);
      return false;
    }
    if (fate === 'take' && arrived.ok) {
      takeRecord(open, tx, arrived, { unitCode: entry.senderCode, unitName: entry.senderName, bundleId: entry.bundleId }, context.held(arrived.record));
      followUp.push({ kind: arrived.record.kind, id: arrived.record.id });
      taken++;
    } else {
      if (arrived.ok && verdict === 'known') keepKnown(tx, arrived.record, arrived.node, context.held(arrived.record));
      settled++;
    }
    tx.remove('quarantined', entry.id);
    return fate === 'take';
  };

  for (let again = true; again; ) {
    again = false;
    for (const entry of entriesOf(tx, which)) if (judgeOne(entry)) again = true;
  }
  for (const ref of followUp) follow(open, tx, ref);
  return { taken, settled, left: tx.count('quarantined') };
}

function* entriesOf(tx: Writing, which: 'waiting' | 'all' | readonly string[]): Generator<Quarantined> {
  if (typeof which !== 'string') {
    for (const id of which) {
      const entry = tx.get('quarantined', id);
      if (entry !== null) yield entry;
    }
    return;
  }
  const where: Where = which === 'waiting' ? { verdict: [...WAITING] } : {};
  for (let after: (string | number | null)[] | null = null; ; ) {
    const page: { rows: Quarantined[]; next: (string | number | null)[] | null } = tx.list('quarantined', { where, order: [{ by: 'id' }], after, limit: PAGE });
    yield* page.rows;
    if (page.next === null) return;
    after = page.next;
  }
}

/** Asks once for each key. */
function cached<I, O>(keyOf: (input: I) => string, ask: (input: I) => O): (input: I) => O {
  const known = new Map<string, O>();
  return (input) => {
    const key = keyOf(input);
    const held = known.get(key);
    if (held !== undefined || known.has(key)) return held as O;
    const answer = ask(input);
    known.set(key, answer);
    return answer;
  };
}

/**
 * The line as this program reads it; it may read it in another way than the one that set it aside.
 * @param lastSequence `sequence.to` of its bundle; null while that one is being taken in, which has looked at it already
 */
function arrivedAgain(entry: Quarantined, lastSequence: number | null): Arrived {
  const line = arrivedLine(Buffer.from(entry.raw), entry.line, lastSequence ?? Number.MAX_SAFE_INTEGER, selfEntity(entry.kind) === null ? MAX_LINE : MAX_OWN_LINE);
  if (!line.ok) return line;
  const kind = bundleKinds.get(line.record.kind);
  return kind === undefined ? line : { ...line, checked: checkBody(kind, line.record) };
}
