import type { Progress } from '../../shared/api/define.ts';
import { glyphFault } from '../../shared/documents/glyphs.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PaperPart, PartsJob, RenderJob } from '../documents/job.ts';

/** Renders files in their order; a PDF whose letters the typeface has not is refused (`chu-khong-in-duoc`). */
export async function renderJobs(jobs: readonly RenderJob[], progress: (p: Progress) => void): Promise<Result<Uint8Array[]>> {
  const files: Uint8Array[] = [];
  for (const job of jobs) {
    const refused = job.format === 'pdf' ? glyphFault(job.papers) : null;
    if (refused !== null) return err(refused);
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
      return (await import('../documents/pdf.ts')).renderPdf(job.papers);
    case 'own-docx':
      return (await import('../documents/own-docx/fill.ts')).fillDocx(job.template, job.papers);
    case 'docx':
      return (await import('../documents/docx.ts')).renderDocx(job.papers);
  }
}

/** Progress goes out this often: a page takes a few milliseconds. */
const PROGRESS_STEPS = 100;

/** Renders a print job of any length in parts; `done` is the steps laid out, of `total`. */
export async function renderPartsTask(job: PartsJob, progress: (p: Progress) => void): Promise<Result<readonly PaperPart[]>> {
  const refused = glyphFault(job.papers);
  if (refused !== null) return err(refused);
  const { renderPdfParts } = await import('../documents/pdf.ts');
  const parts = await renderPdfParts(job, {
    onProgress: (done, total, page) => {
      if (done === total || done % Math.max(1, Math.floor(total / PROGRESS_STEPS)) === 0) progress({ done, total, label: `Đang tạo trang ${page}` });
    },
  });
  return ok(parts);
}
