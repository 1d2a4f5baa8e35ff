import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { markWritten } from './store.ts';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
type Input<N extends keyof SoVangContract> = InputOf<SoVangContract[N]>;
export type MemberRow = Output<'membership.list'>[number];
export type HeadCountRow = Output<'headCount.list'>[number];
export type AwardEntry = Output<'subject.get'>['awards'][number];
export type AwardChoice = Output<'award.choices'>[number];
export type SuspectPair = Output<'subject.duplicates'>['pairs'][number];
export type OldAward = Input<'award.backfill'>['fields'];

/** A write with the mark of saving beside it; lists are read again when it was done. */
export async function written<T>(write: Promise<Result<T>>): Promise<Result<T>> {
  markSaving();
  const result = await write;
  if (!result.ok) {
    markSaveFailed();
    return result;
  }
  markSaved();
  markWritten();
  return result;
}

export const saveMember = (api: Api, input: Input<'membership.save'>) => written(api.call('membership.save', input));
export const removeMember = (api: Api, id: string) => written(api.call('membership.remove', { id }));
export const addMembers = (api: Api, input: Input<'membership.addMany'>) => written(api.call('membership.addMany', input));
export const removeMembers = (api: Api, ids: readonly string[]) => written(api.call('membership.removeMany', { ids: [...ids] }));
export const restoreMember = (api: Api, id: string) => written(api.call('membership.restore', { id }));
export const saveHeadCount = (api: Api, input: Input<'headCount.save'>) => written(api.call('headCount.save', input));
export const removeHeadCount = (api: Api, id: string) => written(api.call('headCount.remove', { id }));
export const restoreHeadCount = (api: Api, id: string) => written(api.call('headCount.restore', { id }));
export const changeSubject = (api: Api, input: Input<'subject.change'>) => written(api.call('subject.change', input));
export const unchangeSubject = (api: Api, changeId: string) => written(api.call('subject.unchange', { changeId }));
export const endCollectives = (api: Api, input: Input<'collective.end'>) => written(api.call('collective.end', input));
export const reopenCollectives = (api: Api, ids: readonly string[], newSuccessorId: string | null) => written(api.call('collective.reopen', { ids: [...ids], newSuccessorId }));
export const mergeSubjects = (api: Api, keptId: string, mergedId: string) => written(api.call('subject.merge', { keptId, mergedId }));
export const unmergeSubjects = (api: Api, mergeId: string) => written(api.call('subject.unmerge', { mergeId }));
export const keepApart = (api: Api, first: string, second: string, apart = true) => written(api.call('subject.keepApart', { first, second, apart }));
export const setTags = (api: Api, ids: readonly string[], tags: Input<'subject.setTags'>['tags']) => written(api.call('subject.setTags', { ids: [...ids], tags }));
/** The same for all that a filter of the list lets through, also those not read yet. */
export const setTagsMatching = (api: Api, matching: NonNullable<Input<'subject.setTags'>['matching']>, tags: Input<'subject.setTags'>['tags']) => written(api.call('subject.setTags', { ids: [], matching, tags }));
/** So many at once the backend takes by name. */
const AT_ONCE = 5000;
/** Gives back what each had before `setTags`. */
export async function restoreTags(api: Api, before: Output<'subject.setTags'>['before']): Promise<Result<undefined>> {
  for (const { ids, tags } of before) {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const result = await setTags(api, ids.slice(from, from + AT_ONCE), tags);
      if (!result.ok) return result;
    }
  }
  return ok();
}
export const backfill = (api: Api, input: Input<'award.backfill'>) => written(api.call('award.backfill', input));
export const changeAward = (api: Api, input: Input<'award.change'>) => written(api.call('award.change', input));
export const removeAwards = (api: Api, ids: readonly string[]) => written(api.call('award.remove', { ids: [...ids] }));
export const restoreAwards = (api: Api, ids: readonly string[]) => written(api.call('award.restore', { ids: [...ids] }));
export const removeConfirmation = (api: Api, id: string) => written(api.call('confirmation.remove', { id }));
export const restoreConfirmation = (api: Api, id: string) => written(api.call('confirmation.restore', { id }));
export const markInitiative = (api: Api, input: Input<'initiative.use'>) => written(api.call('initiative.use', input));
