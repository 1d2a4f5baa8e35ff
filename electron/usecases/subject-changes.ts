import { CHANGE_REASON_WORDS, changeViews, lastName, nameFieldsOf, withNames } from '../../shared/domain/subject-change.ts';
import type { NameFields, SubjectName } from '../../shared/domain/subject-change.ts';
import { placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { addDays, formatScreenDate } from '../../shared/text/dates.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Transfers, new names and new places of a subject, each from its day. */
export function subjectChangeHandlers(open: OpenUnit): HandlersOf<'subject.change' | 'subject.unchange'> {
  const { db } = open;
  return {
    'subject.change': (ctx, { id, from, fields, reason, source }) =>
      db.write(ctx.actor, 'Ghi thay đổi tên, nơi công tác', (tx) => {
        const subject = tx.need('subject', id);
        const lines = tx.all('subject_name', { subject: id });
        if (from > open.clock.today()) throw new Refusal(fault('ngay-chua-den', 'Ngày thay đổi chưa đến.', { item: 'from', next: 'Ghi khi đến ngày, để danh sách hiện nay không in tên mới sớm.' }));
        if (lines.some((line) => line.from === from)) throw new Refusal(fault('trung-ngay', `Đã ghi một thay đổi từ ngày ${formatScreenDate(from)}.`, { item: 'from', next: 'Bỏ thay đổi đó trước, hoặc chọn ngày khác.' }));
        const clean = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, nfc(value)])) as NameFields;
        settleLast(tx, subject, lines);
        const added = tx.add('subject_name', { subjectId: id, from, fields: clean, reason, source: nfc(source) });
        if (lines.every((line) => line.from === null || line.from < from)) tx.put('subject', withNames(subject, clean));
        return { changeId: added.id };
      }),
    'subject.unchange': (ctx, { changeId }) =>
      db.write(ctx.actor, 'Bỏ thay đổi tên, nơi công tác', (tx) => {
        const line = tx.need('subject_name', changeId);
        if (line.from === null) throw new Refusal(fault('dong-dau', 'Dòng đầu là tên ban đầu, không bỏ được.', { next: 'Bỏ các thay đổi sau nó.' }));
        const lines = tx.all('subject_name', { subject: line.subjectId });
        tx.remove('subject_name', changeId);
        const rest = lines.filter(({ id }) => id !== changeId);
        const before = lastName(rest);
        if (before !== null && lastName(lines)?.id === changeId) tx.put('subject', withNames(tx.need('subject', line.subjectId), before.fields));
        // A lone first line says no more than the record itself.
        if (rest.length === 1 && before?.from === null) tx.remove('subject_name', before.id);
        return {};
      }),
  };
}

/** The record may have been mended since its last line was written: before a further line follows, that one takes what it says now. */
function settleLast(tx: Writing, subject: Subject, lines: readonly SubjectName[]): void {
  const last = lastName(lines);
  if (last === null) tx.add('subject_name', { subjectId: subject.id, from: null, fields: nameFieldsOf(subject), reason: 'khac', source: '' });
  else tx.put('subject_name', { ...last, fields: nameFieldsOf(subject) });
}

/** The history of a subject's names for its page, newest first; empty while it never changed. */
export function changesOf(read: Reading, subject: Subject) {
  return changeViews(subject, read.all('subject_name', { subject: subject.id }), (day) => addDays(day, -1)).map(({ line, until, changes }) => {
    const then = until === null ? subject : withNames(subject, line.fields);
    return { id: line.id, from: line.from, until, name: then.name, place: placeOf(then), reasonWord: line.from === null ? 'Ban đầu' : CHANGE_REASON_WORDS[line.reason], source: line.source, changes: [...changes] };
  });
}
