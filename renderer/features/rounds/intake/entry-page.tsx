import { useCallback, useEffect, useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import type { Api } from '../../../app/api.tsx';
import type { PageParams } from '../../../app/navigation.ts';
import { Page } from '../../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../../components/remote.tsx';
import type { Remote } from '../../../components/remote.tsx';
import { organName } from '../../../../shared/domain/unit.ts';
import { ok } from '../../../../shared/result.ts';
import type { Result } from '../../../../shared/result.ts';
import type { AwardOption } from '../store.ts';
import { EntryForm } from './entry-form.tsx';
import type { IntakeData, IntakeOverview } from './store.ts';

export interface EntrySource {
  readonly roundId: string;
  readonly overview: IntakeOverview;
  readonly awards: readonly AwardOption[];
  /** This unit as its awards name it: «Ủy ban nhân dân xã Tân An». */
  readonly organ: string;
  readonly today: string;
  /** The list that is changed or came again; null: a new one. */
  readonly held: IntakeData | null;
}

/**
 * A list from below is entered: typed, pasted from Excel or read from a file (R92). `params`: `roundId` and `senderId` for a
 * new one; `id` to change one, with `resend` when returned lines came again (R69).
 */
export function IntakeEntryPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const { id, roundId = '', senderId } = params;
  const [source, setSource] = useState<Remote<EntrySource>>(loading);
  const load = useCallback(async () => setSource(remoteOf(await readSource(api, roundId, id ?? null))), [api, roundId, id]);
  useEffect(() => {
    let here = true;
    void readSource(api, roundId, id ?? null).then((result) => {
      if (here) setSource(remoteOf(result));
    });
    return () => {
      here = false;
    };
  }, [api, roundId, id]);
  const again = params['resend'] !== undefined;
  return (
    <Page
      title={again ? 'Nhận lại danh sách đã trả' : id === undefined ? 'Nhận danh sách' : 'Sửa danh sách'}
      wide
      subtitle={source.phase === 'ready' ? source.value.overview.roundName : undefined}
      back={{ page: 'ho-so', label: 'đợt xét' }}
    >
      <RemoteView of={source} onRetry={() => void load()} lines={8}>
        {(value) => <EntryForm source={value} senderId={senderId ?? null} again={again} onUnits={() => void load()} />}
      </RemoteView>
    </Page>
  );
}

async function readSource(api: Api, roundId: string, id: string | null): Promise<Result<EntrySource>> {
  const held = id === null ? null : await api.call('intake.get', { id });
  if (held !== null && !held.ok) return held;
  const round = held?.value.intake.roundId ?? roundId;
  const [overview, awards, state] = await Promise.all([api.call('intake.list', { roundId: round }), api.call('round.awards', { roundId: round }), api.call('unit.state', {})]);
  if (!overview.ok) return overview;
  if (!awards.ok) return awards;
  if (!state.ok) return state;
  return ok({ roundId: round, overview: overview.value, awards: awards.value, organ: state.value.unit === null ? '' : organName(state.value.unit), today: state.value.today, held: held?.value ?? null });
}
