import { formatScreenDate } from '../text/dates.ts';
import type { Subject } from './subject.ts';

type Collective = Extract<Subject, { kind: 'collective' }>;

/** Whether a subject still exists on a day; persons and households always do as far as the registry knows. */
export function existsOn(subject: Subject, date: string): boolean {
  return subject.kind !== 'collective' || subject.endedOn === null || date < subject.endedOn;
}

/**
 * Why a collective should not be put forward on a day, or null while it exists. Bodies dissolved in a reorganisation are
 * not awarded (Thông tư 15/2025/TT-BNV, of which only the summary was read): said, never a bar.
 */
export function endedSentence(subject: Subject, date: string, successors: readonly string[]): string | null {
  if (subject.kind !== 'collective' || existsOn(subject, date)) return null;
  const into = successors.length === 0 ? '' : `, nay là ${successors.join(', ')}`;
  return `${subject.name} không còn từ ngày ${formatScreenDate(subject.endedOn ?? '')}${into}. Tập thể đã giải thể, sáp nhập thì không khen thưởng (Thông tư 15/2025/TT-BNV, cần kiểm tra văn bản).`;
}

/** The collectives that ended in this one, through any number of mergers; each once. `ended`: every collective with an end. */
export function predecessorsOf(id: string, ended: readonly Collective[]): Collective[] {
  const found = new Map<string, Collective>();
  const search = (successor: string): void => {
    for (const collective of ended) {
      if (collective.id === id || found.has(collective.id) || !collective.successorIds.includes(successor)) continue;
      found.set(collective.id, collective);
      search(collective.id);
    }
  };
  search(id);
  return [...found.values()].sort((one, other) => (other.endedOn ?? '').localeCompare(one.endedOn ?? ''));
}
