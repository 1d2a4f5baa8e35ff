import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { suspectSame } from '../../shared/domain/duplicate.ts';
import { isSettled } from '../../shared/domain/nomination-steps.ts';
import type { Subject, SubjectFields } from '../../shared/domain/subject.ts';
import { subjectFindings } from '../../shared/domain/subject-findings.ts';
import { catchRefusal, ok } from '../../shared/result.ts';
import type { Reading } from './db.ts';
import { predecessorViews, successorsOf } from './collective-ends.ts';
import { changesOf } from './subject-changes.ts';
import { mergesInto } from './subject-merge.ts';
import type { HandlersOf } from './handlers.ts';
import { followCorrection } from './name-corrections.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectPage, subjectsMatching } from './lists/pages.ts';
import { setTags } from './subject-tags.ts';
import { awardNameOf } from './award-names.ts';
import { stateWordNow } from './cancelled-award.ts';

export interface SuspectView {
  subject: Subject;
  strength: 'same' | 'maybe';
  reason: string;
}

/** Stored text is NFC with single spaces; a person's name is never rewritten beyond that. */
export function cleanSubject<T extends SubjectFields>(fields: T): T {
  const clean = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' && key !== 'note' ? nfc(value) : value]));
  return clean as T;
}

/** Records that may be the same subject, surest first. */
export function suspectsOf(read: Reading, fields: SubjectFields, exceptId?: string): SuspectView[] {
  const candidates = new Map<string, Subject>();
  for (const subject of read.all('subject', { folded: fold(fields.name) })) candidates.set(subject.id, subject);
  if (fields.kind === 'person' && fields.nationalId !== '') {
    for (const subject of read.all('subject', { national_id: fields.nationalId })) candidates.set(subject.id, subject);
  }
  const keptApart = new Set(exceptId === undefined ? [] : apartFrom(read, exceptId));
  const found: SuspectView[] = [];
  for (const subject of candidates.values()) {
    if (subject.id === exceptId || keptApart.has(subject.id)) continue;
    const suspicion = suspectSame(fields, subject);
    if (suspicion !== null) found.push({ subject, ...suspicion });
  }
  return found.sort((a, b) => (a.strength === b.strength ? 0 : a.strength === 'same' ? -1 : 1));
}

/** What is still under way for someone who goes into the bin: it keeps the name and goes on. */
function waitingWords(read: Reading, { id, name }: Subject): string {
  const waiting = read.all('nomination', { subject: id }).filter((nomination) => !isSettled(nomination));
  if (waiting.length === 0) return '';
  const rounds = [...new Set(waiting.map(({ roundId }) => `«${read.getEver('round', roundId)?.name ?? ''}»`))].join(', ');
  return `${name} còn ${formatNumber(waiting.length)} đề nghị chưa có kết quả trong ${rounds}; đề nghị vẫn giữ nguyên, xóa ở đó nếu không đề nghị nữa.`;
}

/** Subjects a person said are not the same as this one. */
function apartFrom(read: Reading, id: string): string[] {
  return [...read.all('apart', { first: id }).map((p) => p.second), ...read.all('apart', { second: id }).map((p) => p.first)];
}

export function subjectHandlers(open: OpenUnit): HandlersOf<'subject.list' | 'subject.get' | 'subject.save' | 'subject.setTags' | 'subject.remove' | 'subject.restore'> {
  const { db } = open;
  return {
    'subject.list': (_ctx, input) => catchRefusal(() => subjectPage(db, input, input)),
    'subject.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const subject = db.read.needEver('subject', id);
        const nominations = db.read.all('nomination', { subject: id }).map((n) => {
          const round = db.read.getEver('round', n.roundId);
          return { id: n.id, roundName: round?.name ?? '', awardName: awardNameOf(open, n, round), stateWord: stateWordNow(db.read, n), year: round?.year ?? 0 };
        });
        const awards = db.read.all('award_entry', { subject: id }).sort((a, b) => b.decisionDate.localeCompare(a.decisionDate));
        return { subject, deleted: db.read.isDeleted('subject', id), awards, nominations, suspects: suspectsOf(db.read, subject, id), findings: subjectFindings(subject), changes: changesOf(db.read, subject), predecessors: predecessorViews(db.read, subject), successors: successorsOf(db.read, subject), merges: mergesInto(db.read, id) };
      }),
    'subject.save': (ctx, input) => {
      const fields = cleanSubject(input.fields);
      const suspects = suspectsOf(db.read, fields, input.id);
      if (suspects.length > 0 && !input.keepApart) return ok({ saved: null, suspects });
      return db.write(ctx.actor, input.id === undefined ? 'Thêm đối tượng' : 'Sửa đối tượng', (tx) => {
        const before = input.id === undefined ? null : tx.get('subject', input.id);
        const saved = input.id === undefined ? tx.add('subject', fields) : tx.put('subject', { ...fields, id: input.id, version: input.version ?? 0 } as Subject, input.version);
        for (const suspect of suspects) tx.add('apart', { first: saved.id, second: suspect.subject.id });
        const correction = before === null ? null : followCorrection(tx, before, saved as Subject);
        return { saved, suspects: [], ...(correction === null ? {} : { correction }) };
      });
    },
    'subject.setTags': (ctx, { ids, matching, tags }) => db.write(ctx.actor, 'Ghi nhóm đối tượng theo Luật', (tx) => ({ before: setTags(tx, matching === undefined ? ids : subjectsMatching(db, matching), tags) })),
    'subject.remove': (ctx, { id }) => db.write(ctx.actor, 'Xóa đối tượng', (tx) => {
        const subject = tx.need('subject', id);
        tx.remove('subject', id);
        return { waiting: waitingWords(tx, subject) };
      }),
    'subject.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục đối tượng', (tx) => {
        tx.restore('subject', id);
        return {};
      }),
  };
}
