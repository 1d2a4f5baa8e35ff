import type { DecidedWords } from '../../../shared/domain/decision-title.ts';
import type { DecisionResult } from '../../../shared/domain/response.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import type { Candidate } from './store.ts';
import { candidateKey } from './words.ts';

/** What the clerk wrote for one candidate. */
export interface Decided {
  readonly result: DecisionResult;
  /** Only for `other-form`. */
  readonly awardName: string;
  readonly reason: string;
}
/** Chosen candidates by key. */
export type DecidedByKey = Readonly<Record<string, Decided>>;

export const AS_NOMINATED: Decided = { result: 'awarded', awardName: '', reason: '' };

/** Those chosen to begin with. */
export function firstLines(candidates: readonly Candidate[], dossierId: string | null, nominationIds: readonly string[]): DecidedByKey {
  const chosen = candidates.filter((candidate) => nominationIds.includes(candidate.nominationId) || (nominationIds.length === 0 && dossierId !== null && candidate.dossierId === dossierId));
  return Object.fromEntries(chosen.map((candidate) => [candidateKey(candidate), AS_NOMINATED]));
}

/** The lines as they are sent, in the order of the candidates. */
export function linesToSend(candidates: readonly Candidate[], decided: DecidedByKey) {
  return candidates.flatMap((candidate) => {
    const line = decided[candidateKey(candidate)];
    if (line === undefined) return [];
    const { nominationId, nominationVersionId, dossierId, awardName } = candidate;
    return [{ nominationId, nominationVersionId, dossierId, result: line.result, awardName: line.result === 'other-form' ? line.awardName : awardName, reason: line.result === 'awarded' ? '' : line.reason }];
  });
}

/** What the title would say of those awarded as they were nominated or by another form. */
export function titleWords(candidates: readonly Candidate[], decided: DecidedByKey): DecidedWords[] {
  return candidates.flatMap(({ words, ...candidate }) => {
    const line = decided[candidateKey(candidate)];
    if (words === undefined || line === undefined || line.result === 'refused') return [];
    return line.result === 'awarded' ? [words] : line.awardName === '' ? [] : [{ ...words, award: `tặng ${line.awardName}` }];
  });
}

/** What is missing in the lines; `item` names the field of a line. */
export function lineFaults(candidates: readonly Candidate[], decided: DecidedByKey): Fault[] {
  const chosen = candidates.filter((candidate) => decided[candidateKey(candidate)] !== undefined);
  if (chosen.length === 0) return [fault('chua-chon-de-nghi', 'Chưa chọn đề nghị nào.', { next: 'Chọn ít nhất một đề nghị trong danh sách.' })];
  return chosen.flatMap((candidate) => {
    const key = candidateKey(candidate);
    const line = decided[key];
    if (line === undefined || line.result === 'awarded') return [];
    return [
      ...(line.result === 'other-form' && line.awardName === '' ? [fault('bat-buoc', 'Chưa ghi hình thức được khen.', { item: `form ${key}` })] : []),
      ...(line.reason === '' ? [fault('bat-buoc', 'Chưa ghi lý do.', { item: `reason ${key}` })] : []),
    ];
  });
}
