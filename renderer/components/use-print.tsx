import { useState } from 'react';
import type { Downloaded } from '../../shared/api/client.ts';
import type { PrintItem, PrintPart } from '../../shared/api/print.ts';
import { useApi } from '../app/api.tsx';
import { JobDialog } from './job-dialog.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { toast } from './toasts.ts';
import { useJob } from './use-job.ts';
import type { JobHandle } from './use-job.ts';

interface PreparedJob {
  readonly jobId: string;
  readonly pages: number;
  readonly parts: readonly PrintPart[];
}

export interface PrintHandle {
  readonly job: JobHandle<PreparedJob>;
  readonly prepared: (PreparedJob & { readonly title: string }) | null;
  readonly shown: { readonly part: PrintPart; readonly file: Downloaded } | null;
  /** Shows the first part of a job that was prepared. */
  readonly done: (value: PreparedJob) => void;
  /** Renders the papers in this order; the first part is shown when it is done. */
  readonly start: (title: string, items: readonly PrintItem[]) => void;
  readonly showPart: (part: PrintPart) => Promise<void>;
  readonly close: () => void;
}

/** A print job of several papers: prepared with progress and a way to stop, then seen part by part as it is printed. */
export function usePrint(): PrintHandle {
  const api = useApi();
  const job = useJob<PreparedJob>();
  const [title, setTitle] = useState('');
  const [prepared, setPrepared] = useState<PrintHandle['prepared']>(null);
  const [shown, setShown] = useState<PrintHandle['shown']>(null);
  async function showOf(jobId: string, part: PrintPart): Promise<void> {
    const file = await api.download('print.part', { jobId, part: part.part });
    if (file.ok) setShown({ part, file: file.value });
    else toast.error(file.error);
  }
  return {
    job,
    done: (value) => {
      setPrepared({ ...value, title });
      const [first] = value.parts;
      if (first !== undefined) void showOf(value.jobId, first);
    },
    prepared,
    shown,
    start: (name, items) => {
      setTitle(name);
      job.start((onProgress) => api.job('print.prepare', { items: [...items] }, onProgress));
    },
    showPart: async (part) => {
      if (prepared !== null) await showOf(prepared.jobId, part);
    },
    close: () => {
      setPrepared(null);
      setShown(null);
    },
  };
}

/** What `usePrint` shows: progress, then the parts over the whole window, each printed by itself. */
export function PrintWindows({ of: { job, done, prepared, shown, showPart, close } }: { readonly of: PrintHandle }) {
  const several = prepared !== null && prepared.parts.length > 1;
  return (
    <>
      <JobDialog job={job} title="Đang chuẩn bị in" onDone={done} />
      <PdfPreview
        file={shown?.file ?? null}
        title={prepared?.title ?? ''}
        onClose={close}
        {...(several && shown !== null ? { parts: { list: prepared.parts, now: shown.part, choose: (part) => void showPart(part) } } : {})}
      />
    </>
  );
}
