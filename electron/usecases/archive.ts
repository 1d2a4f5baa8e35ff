import { writeFile } from 'node:fs/promises';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { cancelled } from '../../shared/api/protocol.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { sheetName } from '../../shared/documents/sheet.ts';
import type { SelfEntity } from '../../shared/exchange/self-kinds.ts';
import { SELF_ENTITY_WORDS, selfEntity, selfKind } from '../../shared/exchange/self-kinds.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { StagedBundle, StageTask } from '../children/stage-bundle.ts';
import { writeFault } from '../exchange/faults.ts';
import { checkWritable } from '../exchange/place.ts';
import { runChild } from '../host/child.ts';
import { subkey } from '../store/keys.ts';
import { Staging } from '../store/staging.ts';
import { arrivedOf } from './bundle-plan.ts';
import type { JobControl } from './bundle-stages.ts';
import { archiveFilter } from './archive-rows.ts';
import { carriers } from './carriers.ts';
import { selfRecordId } from './hand-on-carriers.ts';
import { catchRefusalAsync } from './hand-on-faults.ts';
import { rowsToHandOn } from './hand-on-rows.ts';
import { coverId, writeSelf } from './hand-on-write.ts';
import type { Cover, SelfWritten } from './hand-on-write.ts';
import { writtenView } from './hand-on.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { renderAll } from './papers.ts';
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
        const index = await writeIndex(open, folder.value, input.year, done.value);
        return index.ok ? ok({ ...writtenView(done.value), index: index.value }) : index;
      }),
    'archive.check': (_ctx, { file }, control) =>
      catchRefusalAsync(async () => {
        const source = await open.ports.folders.resolve(file);
        return source.ok ? checkArchive(open, source.value, control) : source;
      }),
  };
}

/** The list beside the bundle that any office program opens: what is in it, and what proves it later. */
async function writeIndex(open: OpenUnit, folder: string, year: number | null, { rows, gathered }: SelfWritten): Promise<Result<string>> {
  const [first] = rows;
  if (first === undefined) throw new Error('writeIndex: nothing was written');
  const { read } = open.db;
  const text = (heading: string, widthMm: number) => ({ heading, type: 'text' as const, widthMm });
  const number = { heading: 'STT', type: 'number' as const, widthMm: 12 };
  const date = (heading: string) => ({ heading, type: 'date' as const, widthMm: 26 });
  const head = open.db.store.auditHead();
  const of = year === null ? 'toàn bộ' : `năm ${year}`;
  const title = `${unitOf(open).name}: lưu trữ ${of}, lập ngày ${formatScreenDate(open.clock.today())}`;
  const inYear = (day: string): boolean => year === null || day.startsWith(`${year}-`);
  const decisions = read.all('decision').filter((decision) => inYear(decision.date));
  const entries = read.all('award_entry').filter((entry) => year === null || entry.year === year);
  const roundIds = new Set(read.all('round').flatMap((round) => (year === null || round.year === year ? [round.id] : [])));
  const dossiers = read.all('dossier').filter((dossier) => roundIds.has(dossier.roundId));
  const sheet = (name: string, heading: string, columns: Sheet['columns'], lines: Sheet['rows']): Sheet => ({ name: sheetName(name), titles: [heading, title], columns, rows: lines });
  const sheets = [
    sheet('Tổng hợp', 'NỘI DUNG GÓI LƯU TRỮ', [text('Mục', 70), text('Nội dung', 120)], [
      ...rows.flatMap((row) => [[`Gói số ${row.number}`, row.fileName], ['Mã kiểm tra của tệp (SHA-256)', row.sha256], ['Mã kiểm tra tờ khai (SHA-256)', row.bundleHash]]),
      ['Dòng nhật ký cuối cùng', `${head.seq}`],
      ['Mã của nhật ký đến dòng đó', head.hash],
      ...[...gathered.counts].map(([entity, count]) => [SELF_ENTITY_WORDS[entity], String(count)]),
    ]),
    sheet('Quyết định', 'QUYẾT ĐỊNH', [number, text('Số, ký hiệu', 40), date('Ngày'), text('Trích yếu', 110), text('Thẩm quyền', 60)], decisions.map((one, i) => [i + 1, one.number, one.date, one.title, one.authority])),
    sheet('Hồ sơ', 'HỒ SƠ', [number, text('Nội dung', 90), text('Tờ trình số', 40), text('Nơi nhận', 60), { heading: 'Số đề nghị', type: 'number', widthMm: 22 }], dossiers.map((one, i) => [i + 1, one.submission.content, one.submission.number, one.receiver.name, one.nominationIds.length])),
    sheet('Khen thưởng', 'SỔ KHEN THƯỞNG', [number, text('Số vào sổ', 22), text('Đối tượng', 60), text('Chức vụ, đơn vị', 60), text('Danh hiệu, hình thức', 60), text('Quyết định số', 36), date('Ngày')], entries.map((one, i) => [i + 1, one.registerNumber === null ? '' : String(one.registerNumber), one.subjectName, one.subjectPlace, one.awardName, one.decisionNumber, one.decisionDate])),
  ];
  const rendered = await renderAll(open, [{ format: 'xlsx', sheets }]);
  if (!rendered.ok) return rendered;
  const fileName = `${first.fileName.replace(/\.sovang$/, '')}-muc-luc.xlsx`;
  try {
    await writeFile(join(folder, fileName), rendered.value[0] as Uint8Array);
    return ok(fileName);
  } catch (error) {
    const reason = writeFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
}

async function checkArchive(open: OpenUnit, path: string, control: JobControl) {
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

type State = 'changed' | 'gone' | 'added';
interface Difference {
  readonly word: string;
  readonly title: string;
  readonly state: State;
  /** Milliseconds, and who; null where the journal does not say. */
  readonly at: number | null;
  readonly by: string;
}

async function compare(open: OpenUnit, { manifest, fileSha256 }: StagedBundle, staging: Staging, { progress, signal }: JobControl) {
  const { read, store } = open.db;
  const [coverLine] = staging.linesOf('so-setting', coverId(manifest.bundleId));
  const cover = coverLine === undefined ? null : arrivedOf(staging.line(coverLine));
  const said = cover?.ok === true ? (cover.record.body?.['value'] as Cover) : null;
  if (said === null || manifest.kind !== 'luu-tru') return err(fault('khong-phai-goi-luu-tru', 'Tệp này không phải gói lưu trữ, hoặc không phải gói đầu của bộ.', { next: 'Chọn gói do «Lưu trữ» của đơn vị này ghi ra.' }));
  const counts = { same: 0, changed: 0, gone: 0, added: 0 };
  const differences: Difference[] = [];
  const differs = (entity: SelfEntity, id: string, title: string, state: State) => {
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
  return ok({ number: manifest.number, createdAt: manifest.createdAt, year: said.year, note: said.note, checkCode: fileSha256, set: manifest.set, records: manifest.records.lines - 1, attachments: manifest.attachments.length, ...counts, differences });
}
