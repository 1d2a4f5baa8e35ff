import type { Progress } from '../../shared/api/define.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { joined } from '../documents/job.ts';
import type { RenderJob } from '../documents/job.ts';

/** Renders files in their order. */
export async function renderJobs(jobs: readonly RenderJob[], progress: (p: Progress) => void): Promise<Result<Uint8Array[]>> {
  const files: Uint8Array[] = [];
  for (const job of jobs) {
    files.push(await renderJob(job));
    progress({ done: files.length, total: jobs.length, label: 'Đang tạo giấy tờ' });
  }
  return ok(files);
}

/** Each format's library is loaded when it is first asked for. */
async function renderJob(job: RenderJob): Promise<Uint8Array> {
  switch (job.format) {
    case 'xlsx':
      return (await import('../documents/xlsx.ts')).renderXlsx(job.sheets);
    case 'pdf':
      return (await import('../documents/pdf.ts')).renderPdf(joined(job.papers));
    case 'docx':
      return (await import('../documents/docx.ts')).renderDocx(joined(job.papers));
  }
}
