import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonErasePreview } from '../../shared/api/person.ts';
import { ERASED_NAME, scrubbed } from '../../shared/domain/erasure.ts';
import type { PersonFields } from '../../shared/domain/subject.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { nfc } from '../../shared/text/normal.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { Actor, JobControl } from '../host/handlers.ts';
import { blobPath } from '../store/backup-files.ts';
import { asides } from '../store/restore-swap.ts';
import { guarded } from '../store/sqlite-fault.ts';
import { backupDesk } from './backup.ts';
import { Reading } from './db.ts';
import { noteErased } from './erased-list.ts';
import { erasedPlaces, erasureSetting } from './erased-sequences.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { outboxDir } from './outbox.ts';
import { STAYS, findPerson, hashesIn, rowsOf } from './person-places.ts';
import type { FoundPerson } from './person-places.ts';

/** Place names of files that no row stands for. */
const OUTBOX_PLACE = 'tep outbox';

const entries = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir) : []);

/** Every place where a person stands, and what erasing does not reach. Refusals: those of `findPerson`. */
export async function previewErasure(open: OpenUnit, id: string): Promise<Result<PersonErasePreview>> {
  const { db } = open;
  const found = catchRefusal(() => findPerson(db.read, db.store.read, id));
  if (!found.ok) return found;
  const { subject, marks, places, namesakes } = found.value;
  const desk = backupDesk(open);
  const second = desk.second();
  const waiting = entries(outboxDir(open)).length;
  const away = db.read.all('nomination', { subject: id }).filter(({ state }) => state === 'sent' || state === 'received').length;
  const acted = db.read.allEver('user').some(({ name }) => marks.isName(name));
  return ok({
    name: subject.name,
    places: [
      ...places.map(({ key, word, excerpt, kind, mustChoose }) => ({ key, word, excerpt, kind, mustChoose })),
      ...(waiting === 0 ? [] : [{ key: OUTBOX_PLACE, word: 'Gói chờ giao', excerpt: `${waiting} gói cất trong máy; gói bị xóa phải xuất lại`, kind: 'scan' as const, mustChoose: true }]),
    ],
    namesakes: namesakes.map(({ id: other, name }) => ({ id: other, name })),
    outbox: waiting,
    staged: entries(join(open.dir, 'staging')).length,
    backups: desk.list().length,
    replaced: asides(open.dir).length,
    second: second === null ? null : { name: second.name, reachable: await desk.isReachable(second) },
    units: unitsTold(open),
    notes: [
      'Chương trình tìm theo họ tên, số định danh và số điện thoại. Đoạn văn hay ảnh chụp nói về người này mà không nêu các điều đó phải tự đọc lại.',
      'Tệp đã xuất ra ngoài, USB và giấy đã in nằm ngoài chương trình.',
      ...(away === 0 ? [] : [`${away} dòng đề nghị đang ở cấp trên. Thu hồi trước thì gói sau báo cho cấp trên; xóa rồi thì chỉ còn gửi thư.`]),
      ...(acted ? ['Người này từng làm việc trên sổ: tên ở cột «ai làm» của nhật ký là một phần của chuỗi nhật ký, không lấy ra được.'] : []),
    ],
  });
}

/** Other units that were written to, each once. */
export const unitsTold = (open: OpenUnit): string[] => [...new Set(open.db.read.all('bundle_out').filter(({ peerCode }) => peerCode !== unitOf(open).code).map(({ peerName }) => peerName))];

interface ErasureInput {
  readonly id: string;
  readonly confirm: string;
  readonly reason: string;
  readonly chosen: readonly { readonly key: string; readonly keep: boolean; readonly reason: string }[];
  readonly backups: 'now' | 'retention';
}
interface Erased {
  rows: number;
  kept: number;
  payloads: number;
  files: number;
  backupsRemoved: number;
  left: string[];
}

/**
 * Erases one person. The rows keep their shape and their line in the chain, so that everything else stays readable and the
 * journal still verifies. Faults: those of `findPerson`, `ten-khong-khop`, `chua-chon`, `thieu-ly-do`, those of a backup and
 * of the disk. What could not be done after the rows were written is told in `left`.
 */
export async function erasePerson(open: OpenUnit, actor: Actor, input: ErasureInput, control: JobControl): Promise<Result<Erased>> {
  const { db } = open;
  const found = catchRefusal(() => findPerson(db.read, db.store.read, input.id));
  if (!found.ok) return found;
  const outbox = entries(outboxDir(open)).length > 0;
  const refused = refusalOf(found.value, input, outbox);
  if (refused !== null) return err(refused);
  const kept = new Set(input.chosen.filter(({ keep }) => keep).map(({ key }) => key));
  control.progress({ done: 0, total: 4, label: 'Đang xóa trong dữ liệu' });
  const written = await eraseRows(open, actor, input, kept, outbox);
  if (!written.ok) return written;
  const noted = guarded(() => ok(noteErased(open, found.value.places.filter(({ type, key }) => type === 'subject' && found.value.ids.has(key.slice('subject '.length))).map((place) => place.id))));
  const done: Erased = { ...written.value, files: 0, backupsRemoved: 0, left: noted.ok ? [] : [`Chưa ghi được danh sách người đã xóa: ${noted.error.message}`] };
  control.progress({ done: 1, total: 4, label: 'Đang xóa tệp đính kèm và tệp tạm' });
  await eraseFiles(open, written.value.hashes, done, outbox && !kept.has(OUTBOX_PLACE));
  control.progress({ done: 2, total: 4, label: 'Đang dọn tệp dữ liệu' });
  const scoured = db.store.scour();
  if (!scoured.ok) done.left.push(`${scoured.error.message} ${scoured.error.next ?? ''}`.trim());
  control.progress({ done: 3, total: 4, label: 'Đang sao lưu lại' });
  if (input.backups === 'now') await eraseBackups(open, done, control);
  return ok({ rows: done.rows, kept: done.kept, payloads: done.payloads, files: done.files, backupsRemoved: done.backupsRemoved, left: done.left });
}

function refusalOf({ subject, places }: FoundPerson, { confirm, chosen }: ErasureInput, outbox: boolean) {
  if (nfc(confirm) !== nfc(subject.name)) return fault('ten-khong-khop', 'Họ tên gõ lại không đúng như trong sổ.', { item: 'confirm', next: 'Gõ đúng từng chữ, có dấu.' });
  const answers = new Map(chosen.map((one) => [one.key, one]));
  const asked = [...places.filter(({ mustChoose }) => mustChoose), ...(outbox ? [{ key: OUTBOX_PLACE, word: 'Gói chờ giao' }] : [])];
  const open = asked.find(({ key }) => !answers.has(key));
  if (open !== undefined) return fault('chua-chon', `Chưa chọn giữ hay xóa: ${open.word}.`, { item: open.key, next: 'Chọn cho từng mục; căn cứ để giữ cần kiểm tra văn bản.' });
  const silent = chosen.find(({ keep, reason }) => keep && reason === '');
  return silent === undefined ? null : fault('thieu-ly-do', 'Giữ lại một mục thì phải ghi lý do.', { item: silent.key, next: 'Ghi căn cứ để giữ mục này.' });
}

type WrittenRows = Pick<Erased, 'rows' | 'kept' | 'payloads'> & { readonly hashes: ReadonlySet<string> };

function eraseRows(open: OpenUnit, actor: Actor, input: ErasureInput, kept: ReadonlySet<string>, outbox: boolean): Promise<Result<WrittenRows>> {
  const { id, reason, backups } = input;
  return open.db.store.write(actor.name, 'Xóa dữ liệu một người theo yêu cầu', (tx) => {
    // Looked for again: what was saved since the first look is in it, and what has to be asked is asked.
    const person = findPerson(new Reading(tx), tx, id);
    const refused = refusalOf(person, input, outbox);
    if (refused !== null) throw new Refusal(refused);
    const { subject, marks, scrubbing, places, namesakes, ids } = person;
    const hashes = new Set<string>();
    const erased = new Set<string>();
    const known = erasedPlaces(open, new Reading(tx));
    const stood: [string, number][] = [];
    let [rows, payloads] = [0, 0];
    for (const { type, id: rowId, key, kind } of places) {
      if (kept.has(key)) continue;
      const held = tx.get<{ id: string } & Record<string, unknown>>(type, rowId, { includeDeleted: true });
      if (held === null) continue;
      const whole = kind !== 'mention';
      if (whole) for (const hash of hashesIn(held.entity)) hashes.add(hash);
      const next = ids.has(rowId) && type === 'subject' ? { ...blankSubject(rowId) } : cleaned(type, scrubbed(held.entity, scrubbing, whole) as Record<string, unknown>);
      const bin = ((kind === 'theirs' && !STAYS.has(type)) || kind === 'scan') && !held.deleted;
      const blank = { ...next, id: rowId };
      // What says nothing of the person is not written anew: it would be sent once more.
      if (bin || JSON.stringify(blank) !== JSON.stringify(held.entity)) {
        stood.push([`${type} ${rowId}`, known.get(`${type} ${rowId}`) ?? open.db.store.counterOf(type, rowId) ?? 0]);
        tx.blank(type, blank, bin);
      }
      if (whole || type === 'quarantined' || type === 'draft') payloads += tx.erasePayloads(type, rowId);
      erased.add(key);
      rows++;
    }
    const one = erasureSetting(id);
    tx.put('setting', { id: one, value: { on: open.clock.today(), reason: marks.replace(reason), kept: kept.size, backups, places: stood } } as { id: string });
    const alone = namesakes.length === 0;
    payloads += tx.eraseMatching(marks.mentions, (entity, rowId) => {
      const key = `${String(entity)} ${String(rowId)}`;
      return kept.has(key) || (!alone && entity !== null && !erased.has(key));
    });
    for (const { type, row } of rowsOf(tx)) if (!erased.has(`${type} ${row.id}`)) for (const hash of hashesIn(row)) hashes.delete(hash);
    tx.note({ erased: rows, kept: kept.size }, { type: 'subject', id: subject.id });
    return { rows, kept: kept.size, payloads, hashes };
  });
}

/** What stands where the person stood: no field says anything. */
function blankSubject(id: string): { id: string } & PersonFields {
  return {
    id, kind: 'person', name: ERASED_NAME, address: '', category: '', tags: null, outsideProvince: false, note: '', honorific: '', otherName: '', birth: null, gender: null, nationalId: '', ethnicity: '', position: '', department: '', workplace: '', phone: '',
    flags: { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false },
  };
}

/** Of what was exchanged the hashes stay, so that a bundle with it is known again; contents beside them go. What was being typed goes whole. */
function cleaned(type: string, row: Record<string, unknown>): Record<string, unknown> {
  if (type === 'draft') return { ...row, value: null };
  return type === 'shared_record' ? { ...row, beside: [], past: [] } : row;
}

async function eraseFiles(open: OpenUnit, hashes: ReadonlySet<string>, done: Erased, outbox: boolean): Promise<void> {
  const gone = async (path: string): Promise<void> => {
    if (!existsSync(path)) return;
    try {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      done.files++;
    } catch (error) {
      if (errorCode(error) === '') throw error;
      done.left.push('Một tệp đang bị chương trình khác giữ nên chưa xóa được; đóng chương trình đó rồi kiểm tra máy và dữ liệu.');
    }
  };
  for (const hash of hashes) await gone(blobPath(join(open.dir, 'blobs'), open.blobs.nameOf(hash)));
  for (const name of entries(join(open.dir, 'staging'))) await gone(join(open.dir, 'staging', name));
  if (outbox) for (const name of entries(outboxDir(open))) await gone(join(outboxDir(open), name));
}

/** A fresh checked backup first; only then the earlier ones and the data that a restore replaced go. */
async function eraseBackups(open: OpenUnit, done: Erased, control: JobControl): Promise<void> {
  const desk = backupDesk(open);
  const made = await desk.make('tu-tay', control);
  if (!made.ok) {
    done.left.push(`Chưa xóa khỏi bản sao lưu: ${made.error.message}`);
    return;
  }
  const sound = await desk.verify(made.value, control);
  if (!sound.ok) {
    done.left.push(`Chưa xóa khỏi bản sao lưu: ${sound.error.message}`);
    return;
  }
  const second = desk.second();
  const brought = await desk.bringToSecond(control);
  if (second !== null && !brought.ok) done.left.push(`Nơi sao lưu thứ hai còn bản cũ: ${brought.error.message}`);
  const { removed, left } = await desk.keepOnly(made.value, second !== null && brought.ok);
  done.backupsRemoved = removed;
  done.left.push(...left);
  for (const { name } of asides(open.dir)) {
    await rm(join(open.dir, name), { recursive: true, force: true, maxRetries: 3 });
    done.backupsRemoved++;
  }
}
