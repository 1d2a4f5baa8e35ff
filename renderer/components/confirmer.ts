import { create } from 'zustand';
import type { Api } from '../app/api.tsx';
import { onSessionEnd } from '../app/session.ts';
import type { Confirmation } from '../../shared/domain/confirmation.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/** Name last typed of who confirms, offered again until the unit is locked. */
export const useConfirmer = create<{ readonly name: string }>(() => ({ name: '' }));
onSessionEnd(() => useConfirmer.setState({ name: '' }));

export type Answer = Pick<Confirmation, 'subjectId' | 'key' | 'question' | 'year' | 'answer' | 'evidence' | 'by'>;

/** Saves a person's answer under the name typed; `undo` gives back what stood before. */
export async function saveAnswer(api: Api, answer: Answer): Promise<Result<{ undo: () => Promise<Result<unknown>> }>> {
  const held = await api.call('confirmation.list', { subjectId: answer.subjectId });
  if (!held.ok) return held;
  const before = held.value.find(({ key, year }) => key === answer.key && year === answer.year);
  const saved = await api.call('confirmation.save', answer);
  if (!saved.ok) return saved;
  useConfirmer.setState({ name: answer.by });
  return ok({
    undo: async () => {
      if (before === undefined) return api.call('confirmation.remove', { id: saved.value.id });
      const { id: _id, version: _version, on: _on, ...fields } = before;
      return api.call('confirmation.save', fields);
    },
  });
}

/** The same for many questions that nobody has answered yet. */
export async function saveAnswers(api: Api, answers: readonly Answer[]): Promise<Result<{ undo: () => Promise<Result<unknown>> }>> {
  const saved = await api.call('confirmation.saveMany', { answers: [...answers] });
  if (!saved.ok) return saved;
  const [first] = answers;
  if (first !== undefined) useConfirmer.setState({ name: first.by });
  const { ids } = saved.value;
  return ok({ undo: async () => (ids.length === 0 ? ok() : api.call('confirmation.removeMany', { ids })) });
}
