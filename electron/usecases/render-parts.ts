import type { Progress } from '../../shared/api/define.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { PaperPart, PartsJob } from '../documents/job.ts';
import { runChild } from '../host/child.ts';
import type { OpenUnit } from './open-unit.ts';
import { isSample, markedPapers } from './sample.ts';

/** A thousand pages take seconds; a slow laptop gets minutes. */
const LIMITS = { timeoutMs: 900_000, maxRssMb: 1024, maxHeapMb: 512 } as const;

/**
 * Renders a print job of any length in a process of its own, in PDF files of at most 200 pages; a job of one page comes
 * back as one part. Use it for every job method that prints («in cả bộ», certificates, long lists):
 *
 * ```ts
 * const parts = await renderParts(open, { papers }, { progress, signal });
 * if (!parts.ok) return parts;
 * parts.value.map((part) => ({ fileName: partFileName(base, part), bytes: part.bytes }));
 * ```
 *
 * Pages are the papers' own: number, heading rows and rows run on from part to part as in one file.
 * @param options `progress` hears `done` of `total` (share of the content laid out, in ‰) and a label that says the page;
 * aborting `signal` kills the process.
 * @returns the parts in order, or a fault: `da-dung`, `qua-thoi-gian`, `qua-bo-nho`, and what the content itself is refused for
 * (`chu-khong-in-duoc`, `anh-khong-doc-duoc`).
 */
export async function renderParts(open: OpenUnit, job: PartsJob, options: { readonly progress?: (progress: Progress) => void; readonly signal?: AbortSignal } = {}): Promise<Result<readonly PaperPart[]>> {
  const done = await runChild(open.ports.spawn, 'render-parts', isSample(open) ? { ...job, papers: markedPapers(job.papers) } : job, { ...LIMITS, onProgress: options.progress, signal: options.signal });
  return done.ok ? ok(done.value as readonly PaperPart[]) : done;
}
