import type { Correction, MendedSubject } from '../../shared/domain/correction.ts';
import { CORRECTED_FIELD_WORDS } from '../../shared/domain/correction.ts';
import { nameFieldsOf, withNames } from '../../shared/domain/subject-change.ts';
import type { NameFields } from '../../shared/domain/subject-change.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { reread } from './corrections.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Bỏ đính chính ghi nhầm: register and registry read as before, as long as nothing was built on the new words. */
export function correctionUndoHandlers(open: OpenUnit): HandlersOf<'correction.undo' | 'correction.redo'> {
  return {
    'correction.undo': (ctx, { id }) =>
      open.db.write(ctx.actor, 'Bỏ đính chính ghi nhầm', (tx) => {
        const correction = tx.need('correction', id);
        const entries = entriesOf(tx, correction);
        const built = builtOn(tx, correction, entries);
        if (built.length > 0) throw new Refusal(fault('da-dung-dinh-chinh', `Không bỏ được đính chính này: ${built.join('; ')}.`, { next: 'Bỏ các việc đó trước, hoặc ghi một đính chính mới.' }));
        takeBack(tx, correction, entries);
        return {};
      }),
    'correction.redo': (ctx, { id }) =>
      open.db.write(ctx.actor, 'Khôi phục đính chính', (tx) => {
        tx.restore('correction', id);
        const correction = tx.need('correction', id);
        const entries = entriesOf(tx, correction);
        const changed = correction.lines.find((line) => entries.find((entry) => entry.id === line.entryId)?.[line.field] !== line.old);
        if (changed !== undefined) throw new Refusal(fault('da-sua-noi-khac', `${CORRECTED_FIELD_WORDS[changed.field]} đã được sửa sau khi bỏ đính chính.`, { next: 'Ghi một đính chính mới.' }));
        turn(tx, correction, entries, 'new');
        return {};
      }),
  };
}

function takeBack(tx: Writing, correction: Correction, entries: readonly AwardEntry[]): void {
  turn(tx, correction, entries, 'old');
  tx.remove('correction', correction.id);
}

/** Takes back a correction that its owner took back, whatever was built on it here: words that read otherwise by now stay. */
export function takeBackCorrection(tx: Writing, id: string): void {
  const correction = tx.need('correction', id);
  const lines = correction.lines.filter(({ entryId, field, new: next }) => tx.get('award_entry', entryId)?.[field] === next);
  const standing = { ...correction, lines };
  takeBack(tx, standing, entriesOf(tx, standing));
}

function entriesOf(read: Reading, { lines }: Correction): AwardEntry[] {
  return [...new Set(lines.map(({ entryId }) => entryId))].map((id) => read.need('award_entry', id));
}

/** Makes register and registry read as one side of the correction; what the awards are read as changes places with what was kept. */
function turn(tx: Writing, correction: Correction, entries: readonly AwardEntry[], to: 'old' | 'new'): void {
  for (const entry of entries) {
    const lines = correction.lines.filter(({ entryId }) => entryId === entry.id);
    const award = correction.undo?.awards.find(({ entryId }) => entryId === entry.id);
    const words = Object.fromEntries(lines.map((line) => [line.field, line[to]]));
    const next: AwardEntry = { ...entry, ...words };
    tx.put('award_entry', award === undefined ? reread(next, entry) : { ...next, awardCode: award.awardCode, ofMinistry: award.ofMinistry });
  }
  if (correction.undo === null) return;
  for (const mended of correction.undo.subjects) rename(tx, mended, to);
  tx.put('correction', { ...correction, undo: { ...correction.undo, awards: entries.map(({ id: entryId, awardCode, ofMinistry }) => ({ entryId, awardCode, ofMinistry })) } });
}

/** Gives a subject and the lines of its earlier names the words of the other side, where they still read as this one. */
function rename(tx: Writing, { subjectId, lineIds, ...words }: MendedSubject, to: 'old' | 'new'): void {
  const from = to === 'old' ? 'new' : 'old';
  const subject = tx.get('subject', subjectId);
  if (subject === null) return;
  const other = (fields: NameFields, some: readonly string[]): NameFields => {
    const back = Object.entries(words[to]).filter(([field]) => some.includes(field) && fields[field as keyof NameFields] === words[from][field as keyof NameFields]);
    return { ...fields, ...Object.fromEntries(back) };
  };
  for (const { id, fields } of lineIds) {
    const line = tx.get('subject_name', id);
    if (line !== null) tx.put('subject_name', { ...line, fields: other(line.fields, fields) });
  }
  tx.put('subject', withNames(subject, other(nameFieldsOf(subject), Object.keys(words[to]))));
}

/** What rests on the corrected words, in words. Ids are made in order of time: what has a later id than the correction came after it. */
function builtOn(read: Reading, correction: Correction, entries: readonly AwardEntry[]): string[] {
  const later = read.all('correction', { decision: correction.decisionId }).filter((other) => other.id > correction.id);
  return entries.flatMap((entry) => {
    const who = plainName(entry.subjectName);
    const mine = correction.lines.filter(({ entryId }) => entryId === entry.id);
    const again = later.find(({ lines }) => lines.some((line) => line.entryId === entry.id && mine.some(({ field }) => field === line.field)));
    const prints = read.all('certificate_print', { entry: entry.id }).filter(({ id }) => id > correction.id);
    const presented = read.all('presentation', { entry: entry.id }).find(({ id }) => id > correction.id);
    const paidOn = mine.some(({ field }) => field === 'awardName') ? (read.all('bonus_payment', { entry: entry.id })[0]?.paidOn ?? null) : null;
    return [
      ...(again === undefined ? [] : [`đã đính chính lại của ${who} ngày ${formatScreenDate(again.date)}`]),
      ...(entry.cancelledOn === null ? [] : [`khen thưởng của ${who} đã bị hủy bỏ ngày ${formatScreenDate(entry.cancelledOn)}`]),
      ...(prints.length === 0 ? [] : [`đã in giấy khen của ${who} sau đính chính`]),
      ...(presented === undefined ? [] : [`đã trao cho ${who} ngày ${formatScreenDate(presented.date)}`]),
      ...(paidOn === null ? [] : [`đã chi tiền thưởng cho ${who} ngày ${formatScreenDate(paidOn)}`]),
    ];
  });
}
