import { endedSentence, predecessorsOf } from '../../shared/domain/collective-end.ts';
import { CollectiveFields } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Collective = Extract<Subject, { kind: 'collective' }>;
/** Nominations that are still on their way. */
const OPEN_STATES = ['draft', 'passed', 'sent', 'received', 'returned'];

/** Collectives that end on a day: merged, split, dissolved. What they were awarded stays theirs. */
export function collectiveEndHandlers(open: OpenUnit): HandlersOf<'collective.end' | 'collective.reopen'> {
  const { db } = open;
  return {
    'collective.end': (ctx, { ids, on, source, successorIds, newSuccessor }) =>
      db.write(ctx.actor, 'Ghi sáp nhập, giải thể tập thể', (tx) => {
        const ended = [...new Set(ids)].map((id) => needCollective(tx, id));
        for (const collective of ended) refuseEnding(collective, on, successorIds);
        for (const id of successorIds) needCollective(tx, id);
        const name = nfc(newSuccessor);
        const made = name === '' ? null : tx.add('subject', { ...CollectiveFields.parse({ kind: 'collective', name, managedBy: ended[0]?.managedBy ?? '', address: ended[0]?.address ?? '' }) });
        const into = [...new Set([...successorIds, ...(made === null ? [] : [made.id])])];
        for (const collective of ended) tx.put('subject', { ...collective, endedOn: on, endSource: nfc(source), successorIds: into });
        return { ids: ended.map(({ id }) => id), newSuccessorId: made?.id ?? null, warnings: ended.flatMap((collective) => openNominations(tx, collective)) };
      }),
    'collective.reopen': (ctx, { ids, newSuccessorId }) =>
      db.write(ctx.actor, 'Bỏ ghi sáp nhập, giải thể tập thể', (tx) => {
        for (const id of ids) tx.put('subject', { ...needCollective(tx, id), endedOn: null, endSource: '', successorIds: [] });
        if (newSuccessorId !== null && !isUsed(tx, newSuccessorId)) tx.remove('subject', newSuccessorId);
        return {};
      }),
  };
}

function needCollective(read: Reading, id: string): Collective {
  const subject = read.need('subject', id);
  if (subject.kind === 'collective') return subject;
  throw new Refusal(fault('khong-phai-tap-the', `${subject.name} không phải là tập thể.`, { item: 'ids', next: 'Chọn tập thể.' }));
}

function refuseEnding(collective: Collective, on: string, successorIds: readonly string[]): void {
  if (collective.endedOn !== null) throw new Refusal(fault('da-ket-thuc', `${collective.name} đã được ghi là không còn từ ngày ${formatScreenDate(collective.endedOn)}.`, { item: 'ids', next: 'Bỏ tập thể này khỏi danh sách.' }));
  if (collective.foundedYear !== null && Number(on.slice(0, 4)) < collective.foundedYear) throw new Refusal(fault('truoc-khi-thanh-lap', `${collective.name} thành lập năm ${collective.foundedYear}, sau ngày kết thúc.`, { item: 'on', next: 'Xem lại ngày, hoặc năm thành lập.' }));
  if (successorIds.includes(collective.id)) throw new Refusal(fault('tu-ke-thua', `${collective.name} vừa kết thúc vừa là nơi nhận.`, { item: 'successorIds', next: 'Bỏ khỏi một trong hai danh sách.' }));
}

function openNominations(read: Reading, collective: Collective): string[] {
  const held = read.all('nomination', { subject: collective.id }).filter(({ state }) => OPEN_STATES.includes(state));
  return held.map(({ roundId }) => `${collective.name} còn đề nghị trong «${read.getEver('round', roundId)?.name ?? ''}».`);
}

function isUsed(tx: Writing, id: string): boolean {
  return tx.count('nomination', { subject: id }) + tx.count('award_entry', { subject: id }) + tx.count('membership', { collective: id }) + tx.count('subject_name', { subject: id }) > 0;
}

/** Collectives that ended in one, with their own awards: shown at the successor, never counted as its own. */
export function predecessorViews(read: Reading, subject: Subject) {
  if (subject.kind !== 'collective') return [];
  const ended = read.all('subject', { ended_on: { from: '' } }).filter((one): one is Collective => one.kind === 'collective');
  return predecessorsOf(subject.id, ended).map(({ id, name, endedOn }) => ({
    id, name, endedOn: endedOn ?? '', awards: read.all('award_entry', { subject: id }).sort((one, other) => other.decisionDate.localeCompare(one.decisionDate)),
  }));
}

export function successorsOf(read: Reading, subject: Subject): { id: string; name: string }[] {
  return subject.kind === 'collective' ? subject.successorIds.flatMap((id) => (read.getEver('subject', id) === null ? [] : [{ id, name: read.getEver('subject', id)?.name ?? '' }])) : [];
}

/** Why a subject should not be put forward on a day because it no longer exists, or null. */
export function endedOn(read: Reading, subject: Subject, date: string): string | null {
  return endedSentence(subject, date, successorsOf(read, subject).map(({ name }) => name));
}
