import type { ReactNode } from 'react';
import { useApi } from '../app/api.tsx';
import { JobDialog } from './job-dialog.tsx';
import { useJob } from './use-job.ts';

/** Makes the sample unit and opens it. `onOpened`: what the page does then; where a real unit was open, its lock has emptied the window already. */
export function useSampleStart(onOpened: () => void): { readonly start: () => void; readonly dialog: ReactNode } {
  const api = useApi();
  const job = useJob<unknown>();
  return {
    start: () => job.start((onProgress) => api.job('sample.make', {}, onProgress)),
    dialog: <JobDialog job={job} title="Đang lập dữ liệu mẫu" onDone={onOpened} />,
  };
}
