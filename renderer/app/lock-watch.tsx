import { useEffect, useState } from 'react';
import { warningWords } from '../../shared/domain/lock.ts';
import { useApi } from './api.tsx';
import { jobsRunning } from './connection.ts';
import { watchIdle } from './idle.ts';
import { forgetAll, lockWindow } from './lock.ts';
import { useSession } from './session.ts';
import classes from './lock-watch.module.css';

/** Locks the unit when nobody works at this window, and forgets everything when it was locked elsewhere. */
export function LockWatch() {
  const api = useApi();
  const minutes = useSession(({ unitName, lockMinutes }) => (unitName === null ? null : lockMinutes));
  useEffect(() => api.on('locked', forgetAll), [api]);
  useEffect(() => api.on('locking', ({ reason }) => void lockWindow(api, reason === 'idle' ? 'idle' : 'away')), [api]);
  return minutes === null ? null : <Watch key={minutes} minutes={minutes} />;
}

function Watch({ minutes }: { readonly minutes: number }) {
  const api = useApi();
  const [warned, setWarned] = useState(false);
  useEffect(
    () =>
      watchIdle({
        minutes,
        onWarn: setWarned,
        onIdle: (reason) => void lockWindow(api, reason),
        onActive: () => void api.call('lock.active', {}),
        busy: () => jobsRunning() > 0,
      }),
    [api, minutes],
  );
  return (
    <div className={classes.place} role="status" aria-label="Tự khóa">
      {warned && (
        <div className={classes.notice}>
          <b>{warningWords(minutes)}</b> <span className={classes.hint}>Bấm một phím hoặc di chuột để làm tiếp.</span>
        </div>
      )}
    </div>
  );
}
