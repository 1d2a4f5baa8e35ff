import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { partFileName } from '../documents/job.ts';
import type { PaperPart } from '../documents/job.ts';
import type { OpenUnit } from './open-unit.ts';
import { MEDIA_TYPES } from './papers.ts';

interface KeptJob {
  readonly id: string;
  readonly base: string;
  readonly parts: readonly PaperPart[];
}

/** Prepared print jobs, in memory until `most` newer ones were made or the unit is locked. */
export function printJobs(open: OpenUnit, most: number) {
  const kept: KeptJob[] = [];
  return {
    /** Keeps a job; answers what the window shows of it. `base`: name of its files without part and ending. */
    keep(base: string, parts: readonly PaperPart[]) {
      const id = Buffer.from(open.random(12)).toString('hex');
      kept.push({ id, base, parts });
      if (kept.length > most) kept.shift();
      return {
        jobId: id,
        pages: parts.reduce((sum, part) => sum + part.pages, 0),
        parts: parts.map((part) => ({ part: part.part, of: part.of, firstPage: part.firstPage, pages: part.pages, fileName: partFileName(base, part), size: part.bytes.length })),
      };
    },
    /** One file of a kept job; fault `phan-in-khong-con` when it is kept no longer. */
    part(jobId: string, number: number): Result<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
      const job = kept.find(({ id }) => id === jobId);
      const found = job?.parts.find(({ part }) => part === number);
      if (job === undefined || found === undefined) return err(fault('phan-in-khong-con', 'Phần in này không còn giữ.', { next: 'Bấm «Xem trước và in» để lập lại.' }));
      return ok({ fileName: partFileName(job.base, found), mediaType: MEDIA_TYPES.pdf, bytes: found.bytes });
    },
  };
}
