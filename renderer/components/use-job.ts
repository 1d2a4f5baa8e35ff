import { useRef, useState } from 'react';
import type { RunningJob } from '../../shared/api/client.ts';
import type { Progress } from '../../shared/api/define.ts';
import type { Fault } from '../../shared/result.ts';

export type JobState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly phase: 'done'; readonly value: T }
  | { readonly phase: 'failed'; readonly fault: Fault };

export interface JobHandle<T> {
  readonly state: JobState<T>;
  /** Starts a job, e.g. `job.start((onProgress) => api.job('bundle.export', input, onProgress))`. */
  readonly start: (run: (onProgress: (progress: Progress) => void) => RunningJob<T>) => void;
  /** Starts the same job once more. */
  readonly retry: () => void;
  readonly cancel: () => void;
  /** Back to idle: closes the dialog. */
  readonly close: () => void;
}

/** State of one long job on a page, shown by `JobDialog`. One runs at a time; a start while one runs does nothing. */
export function useJob<T>(): JobHandle<T> {
  const [state, setState] = useState<JobState<T>>({ phase: 'idle' });
  const running = useRef<RunningJob<T> | null>(null);
  const last = useRef<Parameters<JobHandle<T>['start']>[0] | null>(null);

  const start: JobHandle<T>['start'] = (run) => {
    if (running.current !== null) return;
    last.current = run;
    setState({ phase: 'running', progress: null, cancelling: false });
    const job = run((progress) =>
      setState((now) => (now.phase === 'running' ? { ...now, progress } : now)),
    );
    running.current = job;
    void job.done.then((result) => {
      running.current = null;
      setState(result.ok ? { phase: 'done', value: result.value } : { phase: 'failed', fault: result.error });
    });
  };

  return {
    state,
    start,
    retry: () => {
      if (last.current !== null) start(last.current);
    },
    cancel: () => {
      running.current?.cancel();
      setState((now) => (now.phase === 'running' ? { ...now, cancelling: true } : now));
    },
    close: () => {
      if (running.current === null) setState({ phase: 'idle' });
    },
  };
}
