import type { Api } from '../../app/api.tsx';
import type { Confirmation } from '../../../shared/domain/confirmation.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

export type Answer = Pick<Confirmation, 'subjectId' | 'key' | 'question' | 'year' | 'answer' | 'evidence'>;

/** Saves a person's answer under the name of whoever works here; `undo` gives back what stood before. */
export async function saveAnswer(api: Api, answer: Answer): Promise<Result<{ undo: () => Promise<Result<unknown>> }>> {
  const [state, held] = await Promise.all([api.call('unit.state', {}), api.call('confirmation.list', { subjectId: answer.subjectId })]);
  if (!state.ok) return state;
  if (!held.ok) return held;
  const before = held.value.find(({ key, year }) => key === answer.key && year === answer.year);
  const saved = await api.call('confirmation.save', { ...answer, by: state.value.actor?.name ?? state.value.unit?.name ?? '' });
  if (!saved.ok) return saved;
  return ok({
    undo: async () => {
      if (before === undefined) return api.call('confirmation.remove', { id: saved.value.id });
      const { id: _id, version: _version, on: _on, ...fields } = before;
      return api.call('confirmation.save', fields);
    },
  });
}
