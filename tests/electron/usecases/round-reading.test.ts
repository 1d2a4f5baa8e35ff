import { afterEach, expect, it, vi } from 'vitest';
import { Reading } from '../../../electron/usecases/db.ts';
import { nominated } from './decided.ts';

afterEach(() => void vi.restoreAllMocks());

it('a round reads its sessions once, however many nominations it has', async () => {
  const { site, roundId, ids } = await nominated();
  const all = vi.spyOn(Reading.prototype, 'all');
  const { nominations, sessions } = await site.call('round.get', { id: roundId });
  expect(nominations.map(({ id, vote }) => [id, vote !== ''])).toEqual(ids.map((id) => [id, true]));
  expect(sessions).toHaveLength(1);
  expect(all.mock.calls.filter(([type]) => type === 'session')).toHaveLength(1);
});
