import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { cancelled } from '../../shared/api/protocol.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { Refusal, err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { KeepTask } from '../children/stage-bundle.ts';
import { scanFolder } from '../exchange/scan-folder.ts';
import type { FoundBundle } from '../exchange/scan-folder.ts';
import { fileMark, look } from '../exchange/look.ts';
import { admitSender, isMeantFor } from '../exchange/open.ts';
import { backUp } from './backup.ts';
import { BACKUP_REASON, beginImport, endAbortedImport, endImport } from './bundle-aborted.ts';
import { asksTwice } from './bundle-context.ts';
import { blobAccess } from './bundle-facts.ts';
import { alreadyImporting, previewGone, twoPersons } from './bundle-faults.ts';
import { WE_REWOUND, arrivalOf, planStage, previewOf, previewPage, weRewound } from './bundle-preview.ts';
import { retryAfterUpdate } from './quarantine.ts';
import { Stages, accessOf, runBundleChild } from './bundle-stages.ts';
import type { JobControl, Stage } from './bundle-stages.ts';
import { takeIn } from './bundle-take.ts';
import type { TakenIn } from './bundle-take.ts';
import type { HandlersOf } from './handlers.ts';
import { finishOwn } from './outbox.ts';
import { dayOfInstant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import { identitiesOf } from './unit-keys.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';

type Methods = 'bundle.scan' | 'bundle.preview' | 'bundle.previewLines' | 'bundle.import' | 'bundle.discard';

/** Taking a bundle in: staged copy → verified in a child → plan → preview → backup → one transaction → recount. */
export function bundleImportHandlers(open: OpenUnit): HandlersOf<Methods> {
  const stages = new Stages(open);
  endAbortedImport(open);
  retryAfterUpdate(open);

  return {
    'bundle.scan': async (ctx, { folder }) => {
      const path = await open.ports.folders.resolve(folder);
      if (!path.ok) return path;
      const torn = (await finishOwn(open, ctx.actor, path.value)).map((name) => `Gói ${name} của đơn vị mình trên thiết bị không đủ: bấm «Ghi lại» ở Nhật ký giao nhận.`);
      const scan = await scanFolder(path.value);
      if (!scan.ok) return scan;
      const problems = [...scan.value.problems.map((p) => `${p.name}: ${p.reason}`), ...scan.value.bundles.flatMap((b) => (b.note === null ? [] : [`${b.name}: ${b.note}`]))];
      const identities = await identitiesOf(open);
      const bundles = scan.value.bundles.map(async (b) => ({
        handle: open.ports.folders.grant(b.path).handle,
        fileName: b.name,
        size: b.bytes,
        unit: nameOf(open, b.header.unitCode),
        number: b.header.number,
        kind: BUNDLE_KIND_WORDS[b.header.kind as BundleKind] ?? b.header.kind,
        own: b.header.unitCode === unitOf(open).code,
        known: knownNote(open, b),
        forUs: await isMeantFor(b.path, identities),
      }));
      return ok({
        bundles: await Promise.all(bundles),
        locked: scan.value.locked.map((l) => ({ handle: open.ports.folders.grant(l.path).handle, fileName: l.name, size: l.bytes })),
        warnings: [...torn, ...scan.value.warnings, ...problems],
      });
    },
    'bundle.preview': async (_ctx, { file, passphrase }, control) => {
      const source = await open.ports.folders.resolve(file);
      if (!source.ok) return source;
      const stage = await stages.add(source.value, control, passphrase);
      if (!stage.ok) return stage;
      const plan = await planStage(open, stage.value, control);
      if (!plan.ok) {
        await stages.discard(stage.value.id);
        return plan;
      }
      stage.value.plan = plan.value;
      return ok(previewOf(open, stage.value, plan.value));
    },
    'bundle.previewLines': (_ctx, { stageId, verdict, after, limit }) => {
      const stage = stages.get(stageId);
      return stage?.plan == null ? err(previewGone()) : ok(previewPage(open, stage, stage.plan, verdict, Number(after?.[0] ?? 0), limit));
    },
    'bundle.import': async (ctx, { stageId, confirmedBy = '' }, control) => {
      const stage = stages.get(stageId);
      if (stage?.plan == null) return err(previewGone());
      return importAlone(open, async () => {
        const done = await importStage(open, ctx, stage, { confirmedBy, backup: null }, control);
        if (done.ok || done.error.kind === 'cancelled') await stages.discard(stageId);
        return done;
      });
    },
    'bundle.discard': async (_ctx, { stageId }) => {
      await stages.discard(stageId);
      return ok({});
    },
  };
}

/** From so many lines on the database is tidied after an import: search index, statistics, log file. */
const MANY_LINES = 5000;

/** Units that are taking something in now. */
const importing = new WeakSet<OpenUnit>();

/** One import at a time in a unit; a second one is refused. */
export async function importAlone<T>(open: OpenUnit, run: () => Promise<Result<T>>): Promise<Result<T>> {
  if (importing.has(open)) return err(alreadyImporting());
  importing.add(open);
  try {
    return await run();
  } finally {
    importing.delete(open);
  }
}

interface ImportOptions {
  /** The second person where one is asked for; empty for none. */
  readonly confirmedBy: string;
  /** Name of a backup made before several bundles are taken in; null: one is made for this bundle. */
  readonly backup: string | null;
}

/** Takes a planned stage in: attachments, backup, one transaction, receipt. Call it within `importAlone`. */
export async function importStage(open: OpenUnit, ctx: Ctx, stage: Stage, { confirmedBy, backup: made }: ImportOptions, control: JobControl) {
  const { db } = open;
  const { staged, staging, plan } = stage;
  const { manifest } = staged;
  if (arrivalOf(open, staged).state === 'received') {
    const held = db.read.all('bundle_in', { bundle: manifest.bundleId })[0];
    if (held !== undefined) return ok({ ...held, fromQuarantine: 0, warnings: [] });
  }
  const access = await accessOf(open, stage.path, stage.fileKey);
  // Minutes may have passed since the preview, and a key may have been revoked in them.
  const trusted = admitSender(manifest, access.senders);
  if (!trusted.ok) return trusted;
  const much = asksTwice(db.read, manifest.sender.unitCode, plan?.touched ?? new Map());
  if (much !== null && confirmedBy === '') return err(twoPersons(much));
  const rewound = weRewound(open, staged);

  const seen = await look(stage.path);
  const mark = seen.is === 'bundle' || seen.is === 'locked' ? fileMark(seen) : '';
  beginImport(open, staged);
  const done = await withFiles().finally(() => endImport(open));
  if (!done.ok) return done;
  // What was taken in stands whatever tidying says; a broken disk is told of at the next save.
  if (manifest.records.lines >= MANY_LINES) db.store.idle();
  if (rewound) {
    const renewed = await db.store.newLineage(ctx.actor.name);
    if (!renewed.ok) return renewed;
  }
  return ok({ ...done.value.bundle, fromQuarantine: done.value.fromQuarantine, warnings: [...(rewound ? [WE_REWOUND] : []), ...staged.files.held, ...staged.files.marked] });

  async function withFiles(): Promise<Result<TakenIn>> {
    if (manifest.attachments.length > 0) {
      const task: KeepTask = { ...access, bundleHash: staged.bundleHash, blobs: blobAccess(open) };
      const kept = await runBundleChild(open, 'keep-attachments', task, control);
      if (!kept.ok) return kept;
    }
    if (made === null) control.progress({ done: 0, label: 'Đang sao lưu trước khi nhập' });
    const backup = made === null ? await backUp(open, BACKUP_REASON, control.signal) : ok(made);
    if (!backup.ok) return backup;
    const written = await db.write(ctx.actor, 'Nhập gói dữ liệu', (tx) => {
      if (control.signal.aborted) throw new Refusal(cancelled);
      return takeIn(open, tx, { staged, staging, fileMark: mark, actor: ctx.actor.name, confirmedBy, backup: basename(backup.value), progress: control.progress });
    });
    if (!written.ok && made === null) await rm(backup.value, { recursive: true, force: true });
    return written;
  }
}

/** Name of a unit as held here; its code where it is not known. */
export function nameOf(open: OpenUnit, unitCode: string): string {
  const own = unitOf(open);
  return unitCode === own.code ? own.name : (open.db.read.all('peer', { unit_code: unitCode }).at(-1)?.unitName ?? unitCode);
}

/** What is known of a bundle before it is opened. A number alone does not name it: two machines of a unit may have counted to the same one. */
function knownNote(open: OpenUnit, { header: { unitCode, number }, mark }: FoundBundle): string | null {
  const alike = open.db.read.all('bundle_in', { peer: unitCode }).filter((b) => b.number === number || b.fileMark === mark);
  const held = alike.find((b) => b.fileMark === mark) ?? alike.find((b) => b.fileMark === '');
  const [other] = alike;
  if (held === undefined && other !== undefined) return `Trùng số với gói khác đã nhận ngày ${formatScreenDate(dayOfInstant(other.importedAt))}; gói này chưa nhận`;
  if (held !== undefined) return `Đã nhận ngày ${formatScreenDate(dayOfInstant(held.importedAt))}`;
  return unitCode === unitOf(open).code ? 'Do đơn vị mình ghi' : null;
}
