import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { SessionForm } from './session-form.tsx';
import { loadSession, sessionKey, useCouncil } from './store.ts';

/** A council session. `params`: `id`; or `roundId` for a new one, and `chon`, ids of the nominations chosen for it. */
export function SessionPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const id = params['id'] ?? null;
  const roundId = params['roundId'] ?? '';
  const chosen = params['chon'] ?? '';
  const start = useCouncil((state) => (state.of === sessionKey(id, roundId, chosen) ? state.start : loading));
  useEffect(() => void loadSession(api, id, roundId, chosen), [api, id, roundId, chosen]);
  if (start.phase !== 'ready') {
    return (
      <Page title="Họp xét" back={{ page: 'ho-so', label: 'đợt xét' }}>
        <RemoteView of={start} onRetry={() => void loadSession(api, id, roundId, chosen)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const { session, fields } = start.value;
  if (session === null && fields.members.length === 0) {
    return (
      <Page title="Họp xét" subtitle={start.value.roundName} back={{ page: 'ho-so', label: 'đợt xét' }}>
        <EmptyState
          sentence="Chưa ghi thành viên Hội đồng. Ghi Hội đồng một lần; mỗi cuộc họp sau lấy sẵn danh sách."
          action={<Button onClick={() => void navigate('hoi-dong')}>Ghi Hội đồng</Button>}
        />
      </Page>
    );
  }
  return <SessionForm key={sessionKey(id, roundId, chosen)} start={start.value} />;
}
