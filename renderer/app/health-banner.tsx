import { Alert, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SoVangContract } from '../../shared/api/contract.ts';
import type { OutputOf } from '../../shared/api/define.ts';
import { useApi } from './api.tsx';
import { navigate } from './navigation.ts';
import { useSaveState } from './save-state.ts';
import { onSessionEnd } from './session.ts';

type Problems = OutputOf<SoVangContract['health.state']>['problems'];

/** Over every page while the program cannot save, or the file is known to be damaged. Asked for after an alarm and after a save that failed. */
export function HealthBanner() {
  const api = useApi();
  const failed = useSaveState(({ phase }) => phase === 'failed');
  const [problems, setProblems] = useState<Problems>([]);
  useEffect(() => onSessionEnd(() => setProblems([])), []);
  useEffect(() => {
    const look = (): void =>
      void api.call('health.state', {}).then((state) => {
        if (state.ok) setProblems(state.value.problems);
      });
    if (failed) look();
    return api.on('alarm', look);
  }, [api, failed]);
  return problems.map(({ code, message, next }) => (
    <Alert key={code} color="red" mb={12} role="alert" title={message}>
      {next}
      <Button size="xs" variant="default" mt={8} display="block" onClick={() => void navigate('kiem-tra-may')}>
        Kiểm tra máy và dữ liệu
      </Button>
    </Alert>
  ));
}
