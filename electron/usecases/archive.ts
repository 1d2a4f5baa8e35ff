import { writeFile } from 'node:fs/promises';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { cancelled } from '../../shared/api/protocol.ts';
import { archiveIndexSheets } from '../../shared/documents/archive-papers.ts';
import type { SelfEntity } from '../../shared/exchange/self-kinds.ts';
import { SELF_ENTITY_WORDS, selfEntity, selfKind } from '../../shared/exchange/self-kinds.ts';
import { catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import type { StagedBundle, StageTask } from '../children/stage-bundle.ts';
import { writeFault } from '../exchange/faults.ts';
import { checkWritable } from '../exchange/place.ts';
import { runChild } from '../host/child.ts';
import { subkey } from '../store/keys.ts';
import { Staging } from '../store/staging.ts';
import { arrivedOf } from './bundle-plan.ts';
import type { JobControl } from './bundle-stages.ts';
import { checkJournal, keepCheck } from './archive-check-record.ts';
import type { Checked, Difference, DifferenceState } from './archive-check-record.ts';
import { archiveFilter } from './archive-rows.ts';
import { carriers } from './carriers.ts';
import { selfRecordId } from './hand-on-carriers.ts';
import { catchRefusalAsync } from './hand-on-faults.ts';
import { rowsToHandOn } from './hand-on-rows.ts';
import { coverId } from './hand-on-cover.ts';
import type { Cover } from './hand-on-cover.ts';
import { writeSelf } from './hand-on-write.ts';
import type { SelfWritten } from './hand-on-write.ts';
import { writtenView } from './hand-on.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { renderAll } from './papers.ts';
import { archiveContents, archiveIndexPaper } from './self-papers.ts';
import { contentHash } from './shared-records.ts';
import { identitiesOf, ownSigners } from './unit-keys.ts';

type Methods = 'archive.export' | 'archive.check';
const CHILD = { timeoutMs: 3_600_000, maxRssMb: 700, maxHeapMb: 400 };
/** Differences that are listed; all are counted. */
const LISTED = 500;
const PAGE = 500;

/** A year, or everything, laid aside for inspection; and whether what it holds is still what the file says. */
export function archiveHandlers(open: OpenUnit): HandlersOf<Methods> {
  return {
    'archive.export': (ctx, input, control) =>
      catchRefusalAsync(async () => {
        const folder = await open.ports.folders.resolve(input.folder);
        if (!folder.ok) return folder;
        const writable = await checkWritable(folder.value);
        if (!writable.ok) return writable;
        const filter = await archiveFilter(open, input.year, control.signal);
        const done = await writeSelf(open, ctx.actor, { kind: 'luu-tru', folder: folder.value, filter, said: { from: '', to: '', note: input.note, year: input.year } }, control);
        if (!done.ok) return done;
        const index = await writeIndex(open, folder.value, done.value);
        if (!index.ok) return index;
        const [list = '', ...papers] = index.value;
        return ok({ ...writtenView(done.value), bundleId: done.value.cover.bundleId, index: list, papers });
      }),
    'archive.check': (ctx, { file }, control) =>
      catchRefusalAsync(async () => {
        const source = await open.ports.folders.resolve(file);
        if (!source.ok) return source;
        const checked = await checkArchive(open, source.value, control);
        return checked.ok ? keepCheck(open, ctx.actor, checked.value) : checked;
      }),
  };
}

/** The list beside the bundle, for any office program and for paper: what is in it, and what proves it later. Answers the names of the files. */
async function writeIndex(open: OpenUnit, folder: string, { rows, cover }: SelfWritten): Promise<Result<string[]>> {
  const [first] = rows;
  if (first === undefined) throw new Error('writeIndex: nothing was written');
  const proofs = rows.flatMap((row): [string, string][] => [[`Gói số ${row.number}`, row.fileName], ['Mã kiểm tra của tệp (SHA-256)', row.sha256], ['Mã kiểm tra tờ khai (SHA-256)', row.bundleHash]]);
  const sheets = archiveIndexSheets(archiveContents(open, cover.bundleId, false), unitOf(open).name, proofs);
  // Without a place name there is no paper to head; the list goes all the same, and is printed once it is recorded.
  const paper = catchRefusal(() => archiveIndexPaper(open, cover.bundleId, false));
  const papers = paper.ok && paper.value.ok ? [paper.value.value] : [];
  const jobs: RenderJob[] = [{ format: 'xlsx', sheets }, ...(papers.length === 0 ? [] : [{ format: 'docx' as const, papers }, { format: 'pdf' as const, papers }])];
  const rendered = await renderAll(open, jobs);
  if (!rendered.ok) return rendered;
  const names = jobs.map(({ format }) => `${first.fileName.replace(/\.sovang$/, '')}-muc-luc.${format}`);
  try {
    for (const [i, name] of names.entries()) await writeFile(join(folder, name), rendered.value[i] as Uint8Array);
    return ok(names);
  } catch (error) {
    const reason = writeFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
}

async function checkArchive(open: OpenUnit, path: string, control: JobControl): Promise<Result<Checked>> {
  const dir = join(open.dir, 'staging');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const store = { file: join(dir, `${open.db.store.newId()}.db`), key: subkey(open.dataKey, 'staging') };
  try {
    const task: StageTask = { path, identities: await identitiesOf(open), unitCode: unitOf(open).code, senders: await ownSigners(open), ownLineage: '', role: 'sender', staging: store };
    const read = await runChild(open.ports.spawn, 'stage-bundle', task, { ...CHILD, onProgress: control.progress, signal: control.signal });
    if (!read.ok) return read;
    const staging = new Staging(store.file, store.key);
    try {
      return await compare(open, read.value as StagedBundle, staging, control);
    } finally {
      staging.close();
    }
  } finally {
    await rm(store.file, { force: true, maxRetries: 3 });
  }
}

async function compare(open: OpenUnit, { manifest, fileSha256 }: StagedBundle, staging: Staging, { progress, signal }: JobControl): Promise<Result<Checked>> {
  const { read, store } = open.db;
  const [coverLine] = staging.linesOf('so-setting', coverId(manifest.bundleId));
  const cover = coverLine === undefined ? null : arrivedOf(staging.line(coverLine));
  const said = cover?.ok === true ? (cover.record.body?.['value'] as Cover) : null;
  if (said === null || manifest.kind !== 'luu-tru') return err(fault('khong-phai-goi-luu-tru', 'Tệp này không phải gói lưu trữ, hoặc không phải gói đầu của bộ.', { next: 'Chọn gói do «Lưu trữ» của đơn vị này ghi ra.' }));
  const counts = { same: 0, changed: 0, gone: 0, added: 0 };
  const differences: Difference[] = [];
  const differs = (entity: SelfEntity, id: string, title: string, state: DifferenceState) => {
    counts[state]++;
    if (differences.length >= LISTED) return;
    const last = store.lastChange(entity, id);
    differences.push({ word: SELF_ENTITY_WORDS[entity], title, state, at: last?.at ?? null, by: last?.actor ?? '' });
  };
  for (let page = staging.page(0, PAGE); page.length > 0; page = staging.page(page.at(-1)?.n ?? 0, PAGE)) {
    for (const line of page) {
      const entity = selfEntity(line.kind ?? '');
      if (entity === null || line.id === null || line.n === coverLine) continue;
      const kind = selfKind(entity);
      const held = carriers[kind].held(read, line.id);
      const arrived = arrivedOf(line);
      const title = arrived.ok && arrived.record.body !== null ? carriers[kind].title(arrived.record.body) : line.id;
      if (held === null) differs(entity, line.id, title, 'gone');
      else if (contentHash({ kind, id: line.id, owner: held.owner, body: held.body }) === line.hash) counts.same++;
      else differs(entity, line.id, title, '$deleted' in held.body ? 'gone' : 'changed');
    }
    progress({ done: page.at(-1)?.n ?? 0, total: manifest.records.lines, label: 'Đang so với dữ liệu đang có' });
    await setImmediate();
    if (signal.aborted) return err(cancelled);
  }
  // A part of a set says nothing of what its other parts hold.
  if (manifest.set === null) {
    for await (const { entity, row, deleted } of rowsToHandOn(open, await archiveFilter(open, said.year, signal), signal)) {
      const id = selfRecordId(row.id);
      const kind = selfKind(entity);
      if (deleted || staging.linesOf(kind, id).length > 0) continue;
      const body = carriers[kind].held(read, id)?.body;
      differs(entity, row.id, body === undefined ? id : carriers[kind].title(body), 'added');
    }
  }
  progress({ done: 0, label: 'Đang kiểm tra nhật ký' });
  const journal = await checkJournal(store, manifest.sender.lineage, said.audit ?? null);
  if (signal.aborted) return err(cancelled);
  return ok({ number: manifest.number, createdAt: manifest.createdAt, year: said.year, note: said.note, checkCode: fileSha256, set: manifest.set, records: manifest.records.lines - 1, attachments: manifest.attachments.length, ...counts, differences, journal });
}
