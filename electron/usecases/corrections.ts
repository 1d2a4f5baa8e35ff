import type { SubjectPatch } from '../../shared/api/decision.ts';
import { awardByName } from '../../shared/domain/award-by-name.ts';
import { CORRECTED_FIELD_WORDS, corrected } from '../../shared/domain/correction.ts';
import type { Correction, CorrectionLine } from '../../shared/domain/correction.ts';
import { nameFieldsOf, withNames } from '../../shared/domain/subject-change.ts';
import type { NameFields } from '../../shared/domain/subject-change.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision } from '../../shared/domain/response.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { refuseCancelled } from './award-views.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Đính chính: what a signed decision said stays in the correction, the register reads as corrected. */
export function correctionHandlers(open: OpenUnit): HandlersOf<'correction.record' | 'correction.setNumber'> {
  return {
    'correction.record': (ctx, { fields, lines, subjects, onPaper, scanIds }) =>
      open.db.write(ctx.actor, 'Đính chính quyết định', (tx): Correction => {
        const decision = tx.need('decision', fields.decisionId);
        refuseEarly(fields.date, decision);
        const held = new Map<string, AwardEntry>();
        const full = lines.map(({ entryId, field, new: next }): CorrectionLine => {
          const entry = held.get(entryId) ?? entryOf(tx, entryId, decision.id);
          held.set(entryId, entry);
          if (entry[field] === next) throw new Refusal(fault('khong-doi', `${CORRECTED_FIELD_WORDS[field]} của ${entry.subjectName} không đổi.`, { item: `${entryId} ${field}`, next: 'Bỏ dòng này hoặc ghi nội dung mới.' }));
          return { entryId, field, old: entry[field], new: next };
        });
        if (new Set(full.map(({ entryId, field }) => `${entryId} ${field}`)).size !== full.length) throw new Refusal(fault('dinh-chinh-hai-lan', 'Một nội dung được đính chính hai lần trong cùng văn bản.', { next: 'Bỏ bớt một dòng.' }));
        for (const entry of held.values()) tx.put('award_entry', reread(corrected(entry, full), entry));
        for (const patch of subjects) mendSubject(tx, patch, held.get(patch.entryId) ?? null);
        return tx.add('correction', { ...fields, channel: onPaper ? 'paper' : 'own', lines: full, attachmentIds: scanIds });
      }),
    'correction.setNumber': (ctx, { id, version, number, date }) =>
      open.db.write(ctx.actor, 'Ghi số, ngày văn bản đính chính', (tx): Correction => {
        const held = tx.need('correction', id);
        refuseEarly(date, tx.need('decision', held.decisionId));
        return tx.put('correction', { ...held, number, date }, version);
      }),
  };
}

function refuseEarly(date: string, decision: Pick<Decision, 'date'>): void {
  if (date < decision.date) throw new Refusal(fault('dinh-chinh-truoc-quyet-dinh', `Ngày đính chính có trước ngày quyết định ${formatScreenDate(decision.date)}.`, { item: 'date', next: 'Ghi lại ngày đính chính.' }));
}

function entryOf(tx: Writing, entryId: string, decisionId: string): AwardEntry {
  const entry = tx.need('award_entry', entryId);
  if (entry.decisionId !== decisionId) throw new Refusal(fault('khong-thuoc-quyet-dinh', `${entry.subjectName} không có trong quyết định này.`, { item: entryId, next: 'Mở lại quyết định và chọn lại.' }));
  refuseCancelled(entry);
  return entry;
}

/** Another award is another entry of the catalogue, or none that is clear. */
function reread(next: AwardEntry, before: AwardEntry): AwardEntry {
  if (next.awardName === before.awardName) return next;
  const found = awardByName(next.awardName, next.subjectKind);
  return { ...next, awardCode: found?.code ?? null, ofMinistry: found?.ofMinistry ?? false };
}

/** The registry takes the right words; lines of earlier names that held the wrong ones are mended with it. */
function mendSubject(tx: Writing, { entryId: _entry, ...patch }: SubjectPatch, entry: AwardEntry | null): void {
  const subject = entry?.subjectId == null ? null : tx.get('subject', entry.subjectId);
  if (subject === null) return;
  const before = nameFieldsOf(subject);
  const given = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof NameFields, string][];
  if (given.some(([field, value]) => field === 'name' && value === '')) throw new Refusal(fault('bat-buoc', 'Tên đối tượng không để trống.', { item: 'name', next: 'Ghi tên đúng của đối tượng.' }));
  const wrong = (fields: NameFields): NameFields => ({ ...fields, ...Object.fromEntries(given.filter(([field]) => fields[field] === before[field])) });
  for (const line of tx.all('subject_name', { subject: subject.id })) tx.put('subject_name', { ...line, fields: wrong(line.fields) });
  tx.put('subject', withNames(subject, { ...before, ...Object.fromEntries(given) }));
}
