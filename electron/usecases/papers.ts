import { paperInfo } from '../../shared/documents/catalogue.ts';
import type { Paper, PictureFile } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { fold } from '../../shared/text/fold.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { OwnDocxJob, PaperFormat, RenderJob } from '../documents/job.ts';
import { runChild } from '../host/child.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownDocxJob } from './own-docx-job.ts';
import { makerOf } from './paper-makers.ts';
import { isSample, markedAsSample } from './sample.ts';

export const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function paperHandlers(open: OpenUnit): HandlersOf<'paper.make'> {
  return {
    'paper.make': async (_ctx, { kind, id, format }) => {
      const job = await fileJob(open, kind, id, format);
      if (!job.ok) return job;
      const files = await renderAll(open, [job.value]);
      if (!files.ok) return files;
      return ok({ fileName: `${paperName(open, kind, id)}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array });
    },
  };
}

/** How a paper becomes a file; a Word file by the unit's own template where it has one. */
export async function fileJob(open: OpenUnit, kind: PaperKind, id: string, format: PaperFormat): Promise<Result<RenderJob>> {
  // Nothing can be added to the unit's own template, so sample data are not printed with one.
  const own = format === 'docx' && !isSample(open) ? await ownDocxJob(open, kind, id) : ok(null);
  return own.ok ? ok(own.value ?? paperJob(open, kind, id, format, await pictureFor(open, kind))) : own;
}

/** Renders in a process of its own; a long list never stops the window. */
export async function renderAll(open: OpenUnit, jobs: readonly RenderJob[], signal?: AbortSignal): Promise<Result<Uint8Array[]>> {
  const marked = isSample(open) ? jobs.map(markedAsSample) : jobs;
  const done = await runChild(open.ports.spawn, 'render', { jobs: marked }, { timeoutMs: 300_000, maxRssMb: 1500, maxHeapMb: 1024, signal });
  return done.ok ? ok(done.value as Uint8Array[]) : done;
}

/** The picture a paper shows, for `paperJob`; null: it shows none. */
export async function pictureFor(open: OpenUnit, kind: PaperKind): Promise<PictureFile | null> {
  return (await makerOf(kind).picture?.(open)) ?? null;
}

/** The paper's content from what is stored now; a sent dossier prints its frozen version. */
export function paperJob(open: OpenUnit, kind: PaperKind, id: string, format: PaperFormat, picture: PictureFile | null = null): Exclude<RenderJob, OwnDocxJob> {
  if (format === 'xlsx') return { format, sheets: sheetsOf(open, kind, id) };
  const made = makerOf(kind).papers(open, id, picture);
  return { format, papers: Array.isArray(made) ? made : [orRefuse(made as Result<Paper>)] };
}

/** Lists as spreadsheets; a Refusal for papers that are no lists. */
function sheetsOf(open: OpenUnit, kind: PaperKind, id: string): readonly Sheet[] {
  const { sheets } = makerOf(kind);
  if (sheets === undefined) throw new Refusal(fault('khong-co-excel', 'Giấy tờ này chỉ có bản Word và PDF.', { next: 'Chọn Word hoặc PDF.' }));
  return sheets(open, id);
}

/** File name without ending: what it is and its number; never a person's name. */
export function paperName(open: OpenUnit, kind: PaperKind, id: string): string {
  const { read } = open.db;
  const number = read.get('dossier', id)?.submission.number ?? read.get('decision', id)?.number ?? read.get('session', id)?.number ?? read.get('campaign_report', id)?.number ?? read.get('correction', id)?.number ?? read.get('cancellation', id)?.number ?? read.get('review_meeting', id)?.number ?? '';
  return [fileWords(paperInfo(kind).name), fileWords(number).toLowerCase() || open.clock.today()].join('-');
}

/** «Danh sách đề nghị» → «Danh-sach-de-nghi»: letters and figures that every disk takes. */
export function fileWords(words: string): string {
  const plain = fold(words).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
