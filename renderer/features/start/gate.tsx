import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { Damaged } from './damaged.tsx';
import { FirstRun } from './first-run.tsx';
import { ReceiveHandOn } from './receive-hand-on.tsx';
import { Locked } from './unlock.tsx';
import { readProgram, useStart } from './store.ts';
import classes from './start.module.css';

/** The page before every other: sets up a new data folder, unlocks a locked one, and goes on to Việc hôm nay when it is open. */
export function Gate() {
  const api = useApi();
  const program = useStart((state) => state.program);
  const [handOn, setHandOn] = useState(false);
  const [restoring, setRestoring] = useState(false);
  useEffect(() => void readProgram(api), [api]);
  return (
    <RemoteView of={program} onRetry={() => void readProgram(api)}>
      {({ state, problem, unprotected, signIn = [], lockedBy, keyStoreProblem }) => {
        if (state === 'damaged') return <Damaged problem={problem ?? null} />;
        if (state === 'new' && restoring) return <Damaged problem={null} onBack={() => setRestoring(false)} />;
        if (state === 'new') return handOn ? <ReceiveHandOn onBack={() => setHandOn(false)} /> : <FirstRun onHandOn={() => setHandOn(true)} onRestore={() => setRestoring(true)} />;
        if (state === 'locked') return <Locked unprotected={unprotected} signIn={signIn} why={{ lockedBy, keyStoreProblem }} />;
        return (
          <div className={classes.middle} role="status">
            Đang mở dữ liệu…
          </div>
        );
      }}
    </RemoteView>
  );
}
