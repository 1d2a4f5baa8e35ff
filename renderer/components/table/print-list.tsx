import { useState } from 'react';
import type { Downloaded } from '../../../shared/api/client.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import { useApi } from '../../app/api.tsx';
import { JobDialog } from '../job-dialog.tsx';
import { PdfPreview } from '../pdf-preview.tsx';
import { saveFile } from '../save-file.ts';
import { toast } from '../toasts.ts';
import { useJob } from '../use-job.ts';

export type PrintInput = InputOf<SoVangContract['list.print']>;

/** Makes a list as a PDF that is shown, or a workbook that is saved; while it is made it can be stopped. */
export function usePrintList() {
  const api = useApi();
  const job = useJob<OutputOf<SoVangContract['list.print']>>();
  const [shown, setShown] = useState<{ readonly title: string; readonly file: Downloaded } | null>(null);
  const [asked, setAsked] = useState<PrintInput | null>(null);
  async function take(jobId: string, { title, format }: PrintInput): Promise<void> {
    const file = await api.download('list.file', { jobId });
    if (!file.ok) return void toast.error(file.error);
    if (format === 'xlsx') saveFile(file.value);
    else setShown({ title, file: file.value });
  }
  return {
    start: (input: PrintInput) => {
      setAsked(input);
      job.start((onProgress) => api.job('list.print', input, onProgress));
    },
    dialogs: (
      <>
        <JobDialog job={job} title={asked?.format === 'xlsx' ? 'Đang xuất danh sách' : 'Đang lập bản in'} onDone={({ jobId }) => asked !== null && void take(jobId, asked)} />
        <PdfPreview file={shown?.file ?? null} title={shown?.title ?? ''} onClose={() => setShown(null)} />
      </>
    ),
  };
}
