import { Alert, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { UpdateState } from '../../shared/api/program-update.ts';
import { useApi } from './api.tsx';
import { navigate, useNavigation } from './navigation.ts';

/** Over every page after a version was given up, until that was read: which one runs now. */
export function WentBackBanner() {
  const api = useApi();
  const page = useNavigation((state) => state.here.page);
  const [found, setFound] = useState<UpdateState | null>(null);
  // Looked at again on leaving the page where it can be put away.
  const there = page === 'cap-nhat';
  useEffect(() => {
    if (there) return;
    let gone = false;
    void api.call('update.state', {}).then((state) => {
      if (!gone && state.ok) setFound(state.value);
    });
    return () => void (gone = true);
  }, [api, there]);
  if (there || found?.wentBack == null) return null;
  return (
    <Alert color="orange" mb={12} role="alert" title={`Bản ${found.wentBack.version} không khởi động được, đang dùng lại bản ${found.version}`}>
      Dữ liệu không mất.
      <Button size="xs" variant="default" mt={8} display="block" onClick={() => void navigate('cap-nhat')}>
        Xem lý do
      </Button>
    </Alert>
  );
}
