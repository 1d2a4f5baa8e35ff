import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { AuditHead } from './audit.ts';

/*
 * anchors.json stands beside unit.db and remembers, under a MAC, ends of the audit chain that were handed out or written
 * down: with bundles, printed decisions, and at the end of each session (backups carry theirs in their own manifest). Whoever edits the database can build a
 * whole chain anew, but not one that still has these ends in it. It also says how far the chain was verified last.
 */

const FILE = 'anchors.json';
/** So many stay, the newest; of older ones every other is let go each time there are twice as many. */
const KEPT = 200;

const Head = z.object({ seq: z.number().int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) });
const KnownAnchor = Head.extend({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** Stable word for what it went out with: `phien`, `goi`, `quyet-dinh`. */
  where: z.string().max(40),
});
/** An end of the chain as it was at a time. */
export type KnownAnchor = z.infer<typeof KnownAnchor>;

const Marks = z.object({
  anchors: z.array(KnownAnchor).max(2 * KEPT + 1),
  /** Every line to this one was verified at `at`. */
  verified: Head.extend({ at: z.number() }).nullable(),
  /** When every line and row was verified last. */
  wholeAt: z.number().nullable(),
});
type Marks = z.infer<typeof Marks>;

const NOTHING: Marks = { anchors: [], verified: null, wholeAt: null };
const mac = (key: Uint8Array, marks: Marks) => createHmac('sha256', key).update(`sovang/anchors/1 ${JSON.stringify(Marks.parse(marks))}`).digest();

export interface AnchorFile {
  readonly marks: Marks;
  /** Remembers an end; one that is known already is not written again. Answers whether it reached the disk: a full one loses an anchor, no work. */
  add(anchor: KnownAnchor): boolean;
  verified(head: AuditHead, at: number, whole: boolean): void;
}

/** What is remembered; empty where there is nothing that can be trusted. */
function read(dir: string, key: Uint8Array): Marks {
  const bytes = readIfThere(join(dir, FILE));
  if (!bytes) return NOTHING;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return NOTHING;
  }
  const file = Marks.extend({ mac: z.string().length(64) }).safeParse(value);
  if (!file.success) return NOTHING;
  const { mac: written, ...marks } = file.data;
  const given = Buffer.from(written, 'hex');
  return given.length === 32 && timingSafeEqual(given, mac(key, marks)) ? marks : NOTHING;
}

function thinned(anchors: readonly KnownAnchor[]): KnownAnchor[] {
  if (anchors.length <= 2 * KEPT) return [...anchors];
  const old = anchors.slice(0, -KEPT);
  return [...old.filter((_, index) => index % 2 === 0), ...anchors.slice(-KEPT)];
}

export function openAnchors(dir: string, key: Uint8Array): AnchorFile {
  let marks = read(dir, key);
  let kept = true;
  const keep = (next: Marks): boolean => {
    marks = next;
    kept = false;
    try {
      writeFileAtomicSync(join(dir, FILE), Buffer.from(JSON.stringify({ ...Marks.parse(next), mac: mac(key, next).toString('hex') })));
      kept = true;
    } catch (error) {
      if (errorCode(error) === '') throw error;
    }
    return kept;
  };
  return {
    get marks() {
      return marks;
    },
    add(anchor) {
      if (anchor.seq === 0) return true;
      if (marks.anchors.some(({ hash, where }) => hash === anchor.hash && where === anchor.where)) return kept || keep(marks);
      return keep({ ...marks, anchors: thinned([...marks.anchors, anchor]) });
    },
    verified({ seq, hash }, at, whole) {
      if (seq > 0) keep({ ...marks, verified: { seq, hash, at }, wholeAt: whole ? at : marks.wholeAt });
    },
  };
}

/** «Mã sổ» of an end of the chain, as it is printed: `1234-0123456789abcdef`. */
export const anchorCode = ({ seq, hash }: AuditHead): string => `${seq}-${hash.slice(0, 16)}`;

/** Reads a code as printed or typed; null where it is none. */
export function readAnchorCode(typed: string): { readonly seq: number; readonly start: string } | null {
  const found = /^\s*(\d{1,12})\s*[-–]\s*([0-9a-f]{4}(?:[0-9a-f\s]{0,16}))\s*$/i.exec(typed);
  const start = (found?.[2] ?? '').replace(/\s/g, '').toLowerCase();
  return found === null || start.length !== 16 ? null : { seq: Number(found[1]), start };
}
