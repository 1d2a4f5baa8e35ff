import { createHash } from 'node:crypto';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { AuditState } from '../../shared/api/audit.ts';
import { anchorCode, readAnchorCode } from '../store/anchors.ts';
import type { AuditReport } from '../store/verify-audit.ts';
import { backupDesk } from './backup.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'audit.state' | 'audit.verify' | 'audit.settings' | 'audit.saveSettings';
const PRINT_CODE = 'in-ma-so';

/** What the last check found, for each opened unit; a new start knows nothing yet. */
const found = new WeakMap<OpenUnit, { readonly report: AuditReport; readonly lines: number }>();

const WHERE_WORDS: Readonly<Record<string, string>> = { phien: 'Cuối một lần làm việc', goi: 'Gói dữ liệu', 'quyet-dinh': 'Quyết định đã in' };

/** Looks at what came since the last verification, off the start path. Answers what to alarm with; null where all holds. */
export async function verifyAtStart(open: OpenUnit): Promise<string | null> {
  const report = await open.db.store.verifyAuditSince();
  if (report === null) return null;
  found.set(open, { report, lines: open.db.store.auditHead().seq });
  return report.intact ? null : `Nhật ký của tệp dữ liệu không còn nguyên vẹn: ${reasonOf(report)}.`;
}

/** Walks every line and row; for idle moments, backups and the health page too. */
export async function verifyWhole(open: OpenUnit): Promise<AuditReport> {
  const { store } = open.db;
  let report = await store.verifyAudit(backupAnchors(open));
  const lost = report.intact ? lostBundles(open) : [];
  if (lost[0] !== undefined) report = { intact: false, break: { seq: lost[0].seq, reason: `gói số ${lost[0].number} đã gửi đi theo nhật ký khác` } };
  found.set(open, { report, lines: store.auditHead().seq });
  return report;
}

/** Ends of the journal that the good backups of this life carry under their MAC. */
const backupAnchors = (open: OpenUnit) =>
  backupDesk(open)
    .list()
    .flatMap(({ state, at, manifest }) => (state === 'good' && manifest !== null && manifest.lineage === open.db.store.identity().lineage ? [{ ...manifest.audit, at }] : []));

const reasonOf = (report: AuditReport): string => (report.intact ? '' : report.break.seq === undefined ? report.break.reason : `dòng ${report.break.seq}: ${report.break.reason}`);

/** Whether the file copy of a decision bears the code of the journal; it does unless it was turned off. */
export const printsCode = (open: OpenUnit): boolean => open.db.setting<boolean>(PRINT_CODE) !== false;

/** «Mã sổ» for a paper that is printed now: the end of the journal, remembered on this machine too. */
export function codeForPaper(open: OpenUnit): string {
  return anchorCode(open.db.store.noteAnchor('quyet-dinh'));
}

/**
 * Id of a bundle that commits to the end of the journal, so that every bundle anchors it and no line of the format says so:
 * the first 122 bits of SHA-256(«sovang/bundle-anchor/1» ‖ end ‖ salt), in the form of a random UUID. Only the sender,
 * who has end and salt, can show that they belong together; nobody finds another end for an id that went out.
 */
export function anchoredBundleId(hash: string, salt: string): string {
  const bytes = createHash('sha256').update(`sovang/bundle-anchor/1 ${hash} ${salt}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Bundles of this life whose id does not fit the journal any more. */
function lostBundles(open: OpenUnit): { readonly seq: number; readonly number: number }[] {
  const { read, store } = open.db;
  const { lineage } = store.identity();
  return read.all('bundle_out').flatMap(({ bundleId, number, lineage: of, anchor }) => {
    if (anchor === undefined || of !== lineage) return [];
    const hash = store.auditHashAt(anchor.seq);
    return hash !== null && anchoredBundleId(hash, anchor.salt) === bundleId ? [] : [{ seq: anchor.seq, number }];
  });
}

/** What the last check of the journal found. */
export function auditFound(open: OpenUnit): AuditState {
  const { store } = open.db;
  const last = found.get(open);
  const state = last === undefined ? 'unknown' : last.report.intact ? 'intact' : 'broken';
  return { state, reason: last === undefined ? '' : reasonOf(last.report), lines: store.auditHead().seq, wholeAt: store.auditWholeAt() };
}

export function auditHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'audit.state': () => ok(auditFound(open)),
    'audit.verify': async (_ctx, { anchors }, { progress, signal }) => {
      progress({ done: 0, label: 'Kiểm tra nhật ký và từng dòng dữ liệu' });
      const typed = anchors.map((code) => ({ code: code.trim(), read: readAnchorCode(code) }));
      const wrong = typed.find(({ read }) => read === null);
      if (wrong !== undefined) return err(fault('ma-so-sai', `«${wrong.code}» không phải mã sổ.`, { next: 'Gõ đúng như in trên quyết định: số dòng, gạch nối, 16 chữ hoặc số.' }));
      const report = await verifyWhole(open);
      if (signal.aborted) throw new Refusal(fault('da-dung', 'Đã dừng kiểm tra nhật ký.', { kind: 'cancelled' }));
      const known = db.store.anchors().map(({ seq, hash, at, where, state }) => ({ seq, code: anchorCode({ seq, hash }), at, where: WHERE_WORDS[where] ?? where, state }));
      const copies = backupAnchors(open).map(({ seq, hash, at }) => ({ seq, code: anchorCode({ seq, hash }), at, where: 'Bản sao lưu', state: seq === 0 || db.store.auditHashAt(seq) === hash ? ('held' as const) : ('lost' as const) }));
      const given = typed.flatMap(({ read, code }) => {
        if (read === null) return [];
        const held = db.store.auditHashAt(read.seq)?.startsWith(read.start) === true;
        return [{ seq: read.seq, code, at: 0, where: 'Mã gõ vào', state: held ? ('held' as const) : ('lost' as const) }];
      });
      const lost = given.find(({ state }) => state === 'lost');
      const reason = report.intact && lost !== undefined ? `mã sổ ${lost.code} không có trong nhật ký` : reasonOf(report);
      return ok({ intact: report.intact && lost === undefined, reason, lines: db.store.auditHead().seq, rows: report.intact ? report.rows : 0, code: anchorCode(db.store.auditHead()), anchors: [...given, ...copies, ...known.reverse()] });
    },
    'audit.settings': () => ok({ printCode: printsCode(open) }),
    'audit.saveSettings': (ctx, { printCode }) =>
      db.write(ctx.actor, 'Thiết lập mã sổ trên quyết định', (tx) => {
        putSetting(tx, PRINT_CODE, printCode);
        return { printCode };
      }),
  };
}
