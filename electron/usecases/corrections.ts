import type { SubjectPatch } from '../../shared/api/decision.ts';
import { awardByName } from '../../shared/domain/award-by-name.ts';
import { CORRECTED_FIELD_WORDS, corrected } from '../../shared/domain/correction.ts';
import type { Correction, CorrectionFields, CorrectionLine, MendedSubject } from '../../shared/domain/correction.ts';
import { changedFields, nameFieldsOf, withNames } from '../../shared/domain/subject-change.ts';
import type { NameFields } from '../../shared/domain/subject-change.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision } from '../../shared/domain/response.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { refuseCancelled } from './award-views.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Đính chính: what a signed decision said stays in the correction, the register reads as corrected. */
export function correctionHandlers(open: OpenUnit): HandlersOf<'correction.record' | 'correction.setNumber'> {
  return {
    'correction.record': (ctx, { fields, lines, subjects, onPaper, scanIds }) =>
      open.db.write(ctx.actor, 'Đính chính quyết định', (tx) => takeCorrection(tx, { fields, lines, subjects, channel: onPaper ? 'paper' : 'own', scanIds })),
    'correction.setNumber': (ctx, { id, version, number, date }) =>
      open.db.write(ctx.actor, 'Ghi số, ngày văn bản đính chính', (tx): Correction => {
        const held = tx.need('correction', id);
        refuseEarly(date, tx.need('decision', held.decisionId));
        return tx.put('correction', { ...held, number, date }, version);
      }),
  };
}

interface TakenCorrection {
  readonly fields: CorrectionFields;
  readonly lines: readonly Omit<CorrectionLine, 'old'>[];
  readonly subjects: readonly SubjectPatch[];
  readonly channel: Correction['channel'];
  readonly scanIds: readonly string[];
}

/** Writes a correction, made here, typed in or come in a bundle, and makes the register read as corrected. */
export function takeCorrection(tx: Writing, { fields, lines, subjects, channel, scanIds }: TakenCorrection): Correction {
  const decision = tx.need('decision', fields.decisionId);
  refuseEarly(fields.date, decision);
  const held = new Map<string, AwardEntry>();
  const full = lines.map(({ entryId, field, new: next }): CorrectionLine => {
    const entry = held.get(entryId) ?? entryOf(tx, entryId, decision.id);
    held.set(entryId, entry);
    if (entry[field] === next) throw new Refusal(fault('khong-doi', `${CORRECTED_FIELD_WORDS[field]} của ${plainName(entry.subjectName)} không đổi.`, { item: `${entryId} ${field}`, next: 'Bỏ dòng này hoặc ghi nội dung mới.' }));
    return { entryId, field, old: entry[field], new: next };
  });
  if (new Set(full.map(({ entryId, field }) => `${entryId} ${field}`)).size !== full.length) throw new Refusal(fault('dinh-chinh-hai-lan', 'Một nội dung được đính chính hai lần trong cùng văn bản.', { next: 'Bỏ bớt một dòng.' }));
  for (const entry of held.values()) tx.put('award_entry', reread(corrected(entry, full), entry));
  const mended = subjects.flatMap((patch) => mendSubject(tx, patch, held.get(patch.entryId) ?? null) ?? []);
  const awards = [...held.values()].map(({ id, awardCode, ofMinistry }) => ({ entryId: id, awardCode, ofMinistry }));
  return tx.add('correction', { ...fields, channel, lines: full, attachmentIds: [...scanIds], undo: { subjects: mended, awards } });
}

function refuseEarly(date: string, decision: Pick<Decision, 'date'>): void {
  if (date < decision.date) throw new Refusal(fault('dinh-chinh-truoc-quyet-dinh', `Ngày đính chính có trước ngày quyết định ${formatScreenDate(decision.date)}.`, { item: 'date', next: 'Ghi lại ngày đính chính.' }));
}

function entryOf(tx: Writing, entryId: string, decisionId: string): AwardEntry {
  const entry = tx.need('award_entry', entryId);
  if (entry.decisionId !== decisionId) throw new Refusal(fault('khong-thuoc-quyet-dinh', `${plainName(entry.subjectName)} không có trong quyết định này.`, { item: entryId, next: 'Mở lại quyết định và chọn lại.' }));
  refuseCancelled(entry);
  return entry;
}

/** Another award is another entry of the catalogue, or none that is clear. */
export function reread(next: AwardEntry, before: AwardEntry): AwardEntry {
  if (next.awardName === before.awardName) return next;
  const found = awardByName(next.awardName, next.subjectKind);
  return { ...next, awardCode: found?.code ?? null, ofMinistry: found?.ofMinistry ?? false };
}

/** The registry takes the right words; lines of earlier names that held the wrong ones are mended with it. @returns what was changed; null: nothing */
function mendSubject(tx: Writing, { entryId: _entry, ...patch }: SubjectPatch, entry: AwardEntry | null): MendedSubject | null {
  const subject = entry?.subjectId == null ? null : tx.get('subject', entry.subjectId);
  if (subject === null) return null;
  const before = nameFieldsOf(subject);
  const given = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof NameFields, string][];
  if (given.some(([field, value]) => field === 'name' && value === '')) throw new Refusal(fault('bat-buoc', 'Tên đối tượng không để trống.', { item: 'name', next: 'Ghi tên đúng của đối tượng.' }));
  const lineIds = tx.all('subject_name', { subject: subject.id }).map((line) => {
    const fields = given.map(([field]) => field).filter((field) => line.fields[field] === before[field]);
    tx.put('subject_name', { ...line, fields: { ...line.fields, ...Object.fromEntries(given.filter(([field]) => fields.includes(field))) } });
    return { id: line.id, fields };
  });
  const after = nameFieldsOf(tx.put('subject', withNames(subject, { ...before, ...Object.fromEntries(given) })));
  const changed = changedFields(before, after);
  const of = (names: NameFields) => Object.fromEntries(changed.map((field) => [field, names[field]]));
  return { subjectId: subject.id, old: of(before), new: of(after), lineIds };
}
