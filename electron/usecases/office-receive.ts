import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OfficeBundle, TakenBundle } from '../../shared/api/office.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { OFFICE_BUNDLE_WORDS, bySenderAndNumber, gapIsFilled, mayTake, openedState, refusedState } from '../../shared/domain/office-receiving.ts';
import type { RowPlace } from '../../shared/domain/office-receiving.ts';
import { BUNDLE_KIND_WORDS, receiverEntry } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { notForUs, ownBundle } from '../exchange/faults.ts';
import { inspectHeader, isMeantFor } from '../exchange/open.ts';
import { scanFolder } from '../exchange/scan-folder.ts';
import type { FoundBundle } from '../exchange/scan-folder.ts';
import { backUp } from './backup.ts';
import { BACKUP_REASON } from './bundle-aborted.ts';
import { importAlone, importStage, nameOf } from './bundle-import.ts';
import { arrivalOf, planStage, previewOf, receivedFrom } from './bundle-preview.ts';
import { Stages } from './bundle-stages.ts';
import type { JobControl, Stage } from './bundle-stages.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';
import { identitiesOf } from './unit-keys.ts';

type Methods = 'bundle.receiveFolder' | 'bundle.receiveMany';
const OUTCOME_WORDS: Readonly<Record<TakenBundle['outcome'], string>> = { nhan: 'Đã nhận', 'da-co': 'Đã nhận trước đây', 'de-lai': 'Để lại', 'chua-lam': 'Chưa nhận' };
const ALONE = 'Mở riêng gói này ở «Nhận về» để xem.';

/** «Nhận nhiều gói»: a folder of bundles of many units in one sitting (R84, R85). One bundle is open at a time, so memory stays flat. */
export function officeReceiveHandlers(open: OpenUnit): HandlersOf<Methods> {
  const stages = new Stages(open);
  return {
    'bundle.receiveFolder': async (_ctx, { folder }, control) => {
      const path = await open.ports.folders.resolve(folder);
      if (!path.ok) return path;
      const scan = await scanFolder(path.value, control.signal, control.progress);
      if (!scan.ok) return scan;
      const found = scan.value.bundles.toSorted((a, b) => bySenderAndNumber(a.header, b.header) || (a.name < b.name ? -1 : 1));
      const looked: Looked[] = [];
      for (const [i, bundle] of found.entries()) {
        if (control.signal.aborted) return err(cancelled);
        looked.push(await look(open, stages, bundle, partOf(control, i, found.length, `${nameOf(open, bundle.header.unitCode)}, gói số ${bundle.header.number}`)));
      }
      if (control.signal.aborted) return err(cancelled);
      const broken = scan.value.problems.map(({ name, reason }): OfficeBundle => ({ ...NOTHING, file: null, fileName: name, unit: '', unitCode: '', number: null, kindWord: '', createdAt: null, ...stateOf('hong'), reason }));
      const rows = [...looked.map((one) => withGap(open, one, looked)), ...broken];
      return ok({ bundles: [...rows.filter(({ state }) => state !== 'khong-can'), ...rows.filter(({ state }) => state === 'khong-can')], warnings: [...scan.value.warnings, ...scan.value.locked.map(({ name }) => `${name}: gói khẩn cấp, cần cụm từ mở gói. ${ALONE}`)] });
    },
    'bundle.receiveMany': (ctx, { files, sittingId }, control) => importAlone(open, () => takeMany(open, ctx, stages, [...new Set(files)], sittingId, control)),
  };
}

const NOTHING = { add: 0, change: 0, review: 0, known: 0 };
const stateOf = (state: OfficeBundle['state']) => ({ state, stateWord: OFFICE_BUNDLE_WORDS[state] });
const sayFault = ({ message, next }: Fault): string => [message, next ?? ''].filter(Boolean).join(' ');

/** Progress of one of several bundles: «12/100» counts bundles. */
function partOf({ progress, signal }: JobControl, i: number, total: number, what: string): JobControl {
  const say = () => progress({ done: i, total, label: `Gói ${i + 1}/${total}: ${what}` });
  say();
  return { signal, progress: say };
}

interface Looked {
  readonly row: OfficeBundle;
  /** Place in the row of its sender; null for one that could not be opened. */
  readonly place: RowPlace | null;
}

/** One bundle verified, compared, and forgotten again. */
async function look(open: OpenUnit, stages: Stages, { path, name, header, note }: FoundBundle, control: JobControl): Promise<Looked> {
  const head = { file: open.ports.folders.grant(path).handle, fileName: name, unit: nameOf(open, header.unitCode), unitCode: header.unitCode, number: header.number, kindWord: BUNDLE_KIND_WORDS[header.kind as BundleKind] ?? header.kind };
  const needless = await notTaken(open, path, header);
  if (needless !== null) return { row: { ...head, ...NOTHING, createdAt: null, ...stateOf('khong-can'), reason: sayFault(needless) }, place: null };
  const done = await withStage(open, stages, path, control, (stage) => {
    const { staged, plan } = stage;
    if (plan === null) throw new Error('look: stage has no plan');
    const { manifest } = staged;
    const preview = previewOf(open, stage, plan);
    const state = openedState({ arrival: arrivalOf(open, staged).state, asksTwice: preview.asksTwice !== null, weRewound: preview.weRewound });
    const { add, change, review, known, createdAt, asksTwice } = preview;
    const twice = asksTwice === null ? [] : [`Đổi hoặc rút ${asksTwice.changes} mục trong ${asksTwice.held} mục đang có.`];
    const reason = [...preview.warnings, ...twice, mayTake(state) || state === 'da-nhan' ? '' : ALONE, note ?? ''].filter(Boolean).join(' ');
    const row = { ...head, unit: manifest.sender.unitName, add, change, review, known, createdAt, ...stateOf(state), reason };
    const order = receiverEntry(manifest, unitOf(open).code)?.order ?? 1;
    return Promise.resolve(ok({ row, place: { unitCode: manifest.sender.unitCode, lineage: manifest.sender.lineage, order } }));
  });
  if (done.ok) return done.value;
  return { row: { ...head, ...NOTHING, createdAt: null, ...stateOf(refusedState(done.error.code)), reason: sayFault(done.error) }, place: null };
}

const FOR_OURSELVES: readonly string[] = ['ban-giao', 'luu-tru'];

/** Why a bundle needs no opening: on a stick that goes round, most are our own or meant for others. Null for one that is looked into. */
async function notTaken(open: OpenUnit, path: string, { unitCode, kind }: FoundBundle['header']): Promise<Fault | null> {
  if (unitCode === unitOf(open).code && !FOR_OURSELVES.includes(kind)) return ownBundle();
  return (await isMeantFor(path, await identitiesOf(open))) ? null : notForUs();
}

/** What is missing before a bundle counts as there when it lies in the same folder. */
function withGap(open: OpenUnit, { row, place }: Looked, all: readonly Looked[]): OfficeBundle {
  if (row.state !== 'thieu-goi-truoc' || place === null) return row;
  const held = new Set(receivedFrom(open.db.read, place.unitCode).filter(({ lineage }) => lineage === place.lineage).map(({ order }) => order));
  const beside = all.flatMap((other) => (other.place !== null && mayTake(other.row.state) ? [other.place] : []));
  return gapIsFilled(place, held, beside) ? { ...row, ...stateOf('moi'), reason: 'Các gói trước nằm trong cùng thư mục.' } : row;
}

/** Copies a bundle in, plans it, hands it on and removes the copy whatever happens. */
async function withStage<T>(open: OpenUnit, stages: Stages, path: string, control: JobControl, use: (stage: Stage) => Promise<Result<T>>): Promise<Result<T>> {
  const stage = await stages.add(path, control);
  if (!stage.ok) return stage;
  try {
    const plan = await planStage(open, stage.value, control);
    if (!plan.ok) return plan;
    stage.value.plan = plan.value;
    return await use(stage.value);
  } finally {
    await stages.discard(stage.value.id);
  }
}

interface Chosen {
  readonly file: string;
  readonly path: string;
  readonly fileName: string;
  readonly unitCode: string;
  readonly number: number;
}

async function takeMany(open: OpenUnit, ctx: Ctx, stages: Stages, files: readonly string[], sittingId: string | null, control: JobControl) {
  const { chosen, refused } = await chosenOf(open, files);
  const backup = await sittingBackup(open, sittingId, chosen.length, control);
  if (!backup.ok) return backup;
  const bundles: TakenBundle[] = [...refused];
  for (const [i, one] of chosen.entries()) {
    bundles.push(control.signal.aborted ? takenRow(open, one, 'chua-lam', cancelled.message) : await takeOne(open, ctx, stages, one, backup.value.name, partOf(control, i, chosen.length, `${nameOf(open, one.unitCode)}, gói số ${one.number}`)));
  }
  const taken = bundles.filter(({ outcome }) => outcome === 'nhan');
  // A backup that nothing came after keeps nothing back.
  if (taken.length === 0 && backup.value.made) await rm(join(open.dir, 'backups', backup.value.name), { recursive: true, force: true });
  const senders = new Map(bundles.filter(({ outcome }) => outcome === 'nhan' || outcome === 'da-co').map(({ unitCode, unit }) => [unitCode, unit]));
  return ok({
    sittingId: taken.length === 0 && backup.value.made ? '' : backup.value.name,
    bundles,
    taken: taken.length,
    left: bundles.length - taken.length,
    stopped: control.signal.aborted,
    senders: [...senders].filter(([unitCode]) => unitCode !== unitOf(open).code).map(([unitCode, unitName]) => ({ unitCode, unitName })),
  });
}

/** Bundles by sender and number; a file that is gone or cannot be read is told of. */
async function chosenOf(open: OpenUnit, files: readonly string[]): Promise<{ chosen: Chosen[]; refused: TakenBundle[] }> {
  const chosen: Chosen[] = [];
  const refused: TakenBundle[] = [];
  for (const file of files) {
    const path = await open.ports.folders.resolve(file);
    const header = path.ok ? await inspectHeader(path.value) : path;
    if (path.ok && header.ok) chosen.push({ file, path: path.value, fileName: basename(path.value), unitCode: header.value.unitCode, number: header.value.number });
    else if (!header.ok) refused.push({ ...takenRow(open, { file, fileName: path.ok ? basename(path.value) : '', unitCode: '', number: 0 }, 'de-lai', sayFault(header.error)), number: null });
  }
  return { chosen: chosen.sort(bySenderAndNumber), refused };
}

/** One backup for a sitting. That of an earlier stick of the same sitting is used on while it is there. */
async function sittingBackup(open: OpenUnit, sittingId: string | null, bundles: number, control: JobControl): Promise<Result<{ name: string; made: boolean }>> {
  const held = sittingId !== null && sittingId === basename(sittingId) && sittingId.endsWith(`-${BACKUP_REASON}`) && existsSync(join(open.dir, 'backups', sittingId));
  if (held) return ok({ name: sittingId, made: false });
  control.progress({ done: 0, total: bundles, label: 'Đang sao lưu trước khi nhập' });
  const made = await backUp(open, BACKUP_REASON, control.signal);
  return made.ok ? ok({ name: basename(made.value), made: true }) : made;
}

async function takeOne(open: OpenUnit, ctx: Ctx, stages: Stages, one: Chosen, backup: string, control: JobControl): Promise<TakenBundle> {
  const done = await withStage(open, stages, one.path, control, async (stage) => {
    const { plan, staged } = stage;
    if (plan === null) throw new Error('takeOne: stage has no plan');
    const preview = previewOf(open, stage, plan);
    const state = openedState({ arrival: arrivalOf(open, staged).state, asksTwice: preview.asksTwice !== null, weRewound: preview.weRewound });
    if (state !== 'da-nhan' && !mayTake(state)) return ok(takenRow(open, one, 'de-lai', [OFFICE_BUNDLE_WORDS[state], ...preview.warnings, ALONE].join('. ').replaceAll('..', '.')));
    const imported = await importStage(open, ctx, stage, { confirmedBy: '', backup }, control);
    if (!imported.ok) return imported;
    const { added, changed, known, setAside, warnings } = imported.value;
    if (state === 'da-nhan') return ok(takenRow(open, one, 'da-co', preview.warnings.join(' ')));
    return ok({ ...takenRow(open, one, 'nhan', warnings.join(' ')), added, changed, known, setAside });
  });
  if (done.ok) return done.value;
  return done.error.kind === 'cancelled' ? takenRow(open, one, 'chua-lam', done.error.message) : takenRow(open, one, 'de-lai', sayFault(done.error));
}

function takenRow(open: OpenUnit, { file, fileName, unitCode, number }: Pick<Chosen, 'file' | 'fileName' | 'unitCode' | 'number'>, outcome: TakenBundle['outcome'], reason: string): TakenBundle {
  return { file, fileName, unit: nameOf(open, unitCode), unitCode, number, outcome, outcomeWord: OUTCOME_WORDS[outcome], reason, added: 0, changed: 0, known: 0, setAside: 0 };
}
