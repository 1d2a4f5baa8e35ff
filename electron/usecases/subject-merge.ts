import type { Subject } from '../../shared/domain/subject.ts';
import { filledFrom } from '../../shared/domain/subject-merge.ts';
import type { MovedRecord, SubjectMerge } from '../../shared/domain/subject-merge.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { EntityName, Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { REFERENCES } from './subject-references.ts';

type Row = { id: string; version: number };
/** The references without the type of each: one loop moves them all. */
const ALL = Object.entries(REFERENCES) as unknown as readonly [EntityName, { find(read: Reading, id: string): Row[]; moved(row: Row, from: string, to: string, read: Reading): Row | 'drop' }][];

const WORDS: Partial<Record<EntityName, string>> = {
  nomination: 'một đề nghị khen thưởng', award_entry: 'một khen thưởng trong sổ', exemplar: 'một điển hình', membership: 'một dòng thành viên', head_count: 'tổng số người của một năm', subject_name: 'một thay đổi tên, nơi công tác',
  confirmation: 'một xác nhận', apart: 'một ghi nhận «khác nhau»', subject: 'một tập thể có liên quan', initiative: 'một sáng kiến',
};

/** Two records that are one subject become one, and can be taken apart again. */
export function subjectMergeHandlers(open: OpenUnit): HandlersOf<'subject.merge' | 'subject.unmerge'> {
  const { db } = open;
  return {
    'subject.merge': (ctx, { keptId, mergedId }) =>
      db.write(ctx.actor, 'Gộp hai đối tượng', (tx) => {
        const [kept, merged] = [tx.need('subject', keptId), tx.need('subject', mergedId)];
        if (kept.id === merged.id) throw new Refusal(fault('cung-mot-muc', 'Hai mục được chọn là một.', { next: 'Chọn hai mục khác nhau.' }));
        if (kept.kind !== merged.kind) throw new Refusal(fault('khac-loai', 'Cá nhân, tập thể, hộ gia đình không gộp với nhau.', { next: 'Chọn hai mục cùng loại.' }));
        const moved = moveAll(tx, mergedId, keptId);
        const now = tx.put('subject', filledFrom(tx.need('subject', keptId), merged));
        tx.remove('subject', mergedId);
        const merge = tx.add('subject_merge', {
          keptId, mergedId, mergedName: merged.name, on: open.clock.today(), by: ctx.actor.name, keptBefore: kept, keptVersion: now.version, moved, undoneOn: null,
        });
        return { mergeId: merge.id, moved: moved.filter(({ was }) => was === 'changed').length, warnings: twiceNominated(tx, now) };
      }),
    'subject.unmerge': (ctx, { mergeId }) =>
      db.write(ctx.actor, 'Tách lại hai đối tượng đã gộp', (tx) => {
        const merge = tx.need('subject_merge', mergeId);
        refuseChanged(tx, merge);
        for (const { type, id, was, before } of merge.moved) {
          if (was === 'removed') tx.restore(type as EntityName, id);
          else tx.put(type as EntityName, before as never);
        }
        tx.put('subject', merge.keptBefore);
        tx.restore('subject', merge.mergedId);
        tx.put('subject_merge', { ...merge, undoneOn: open.clock.today() });
        return {};
      }),
  };
}

function moveAll(tx: Writing, from: string, to: string): MovedRecord[] {
  return ALL.flatMap(([type, reference]) => {
    const found = reference.find(tx, from).filter(({ id }) => id !== to && id !== from);
    // Decided before anything is written: what `to` has must not change under the rows of one type.
    const planned = found.map((row) => ({ row, next: reference.moved(row, from, to, tx) }));
    return planned.map(({ row, next }): MovedRecord => {
      const before = row as unknown as Record<string, unknown>;
      if (next !== 'drop') return { type, id: row.id, was: 'changed', version: tx.put(type, next as never).version, before };
      tx.remove(type, row.id);
      return { type, id: row.id, was: 'removed', version: tx.getEver(type, row.id)?.version ?? 0, before };
    });
  });
}

function refuseChanged(tx: Reading, merge: SubjectMerge): void {
  if (merge.undoneOn !== null) throw new Refusal(fault('da-tach', 'Hai mục này đã được tách lại.', { next: 'Mở lại trang đối tượng.' }));
  const kept = tx.get('subject', merge.keptId);
  if (kept === null) throw new Refusal(fault('da-doi-sau-khi-gop', 'Mục được giữ đã bị xóa sau khi gộp.', { next: 'Khôi phục mục đó rồi tách lại.' }));
  const refuse = (what: string): never => {
    throw new Refusal(fault('da-doi-sau-khi-gop', `Sau khi gộp, ${what} đã được sửa, nên không tách lại đúng như trước được.`, { next: 'Nếu đúng là hai đối tượng, thêm mới mục kia rồi sửa từng dòng.' }));
  };
  if (kept.version !== merge.keptVersion) refuse('thông tin của mục được giữ');
  if (!tx.isDeleted('subject', merge.mergedId)) refuse('mục đã gộp');
  for (const { type, id, was, version } of merge.moved) {
    const name = type as EntityName;
    if (tx.getEver(name, id)?.version !== version || tx.isDeleted(name, id) !== (was === 'removed')) refuse(WORDS[name] ?? 'một dòng sổ theo dõi');
  }
}

/** Rounds in which the one subject now stands more than once. */
function twiceNominated(read: Reading, subject: Subject): string[] {
  const rounds = read.all('nomination', { subject: subject.id }).map(({ roundId }) => roundId);
  const twice = new Set(rounds.filter((id, index) => rounds.indexOf(id) !== index));
  return [...twice].map((id) => `Có hai đề nghị trong «${read.getEver('round', id)?.name ?? ''}»; xem lại và xóa một.`);
}

/** Mergers into a subject that can still be taken apart, newest first. */
export function mergesInto(read: Reading, id: string): { id: string; mergedName: string; on: string }[] {
  return read
    .all('subject_merge', { kept: id })
    .filter(({ undoneOn }) => undoneOn === null)
    .map(({ id: mergeId, mergedName, on }) => ({ id: mergeId, mergedName, on }))
    .reverse();
}
