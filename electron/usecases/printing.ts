import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperCode } from '../../shared/documents/catalogue.ts';
import type { Paper, PictureFile } from '../../shared/documents/model.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { PaperFormat, RenderJob } from '../documents/job.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { fileJob, fileWords, paperJob, pictureFor, paperName, renderAll } from './papers.ts';
import { printJobs } from './print-jobs.ts';
import { renderParts } from './render-parts.ts';

type Methods = 'print.set' | 'print.check' | 'print.prepare' | 'print.part' | 'print.pdf' | 'paper.folder';

/** Prepared jobs that are kept: the one on the screen and the one before it. */
const KEPT = 2;

/** Printing and saving of several papers at once. */
export function printHandlers(open: OpenUnit): HandlersOf<Methods> {
  const jobs = printJobs(open, KEPT);
  return {
    'print.set': (_ctx, { dossierId }) => ok(dossierSet(open, dossierId).map(({ kind, id }) => ({ kind, id, name: paperInfo(kind).name, why: whyNot(open, kind, id) }))),
    'print.check': (_ctx, { items }) => ok(items.map(({ kind, id }) => whyNot(open, kind, id))),
    'print.prepare': async (_ctx, { items }, control) => {
      const papers: Paper[] = [];
      for (const { kind, id, copies } of items) {
        const made = papersOf(open, kind, id, await pictureFor(open, kind));
        for (let copy = 0; copy < copies; copy++) papers.push(...made);
      }
      const parts = await renderParts(open, { papers }, control);
      if (!parts.ok) return parts;
      const [first] = items;
      const base = items.length === 1 && first !== undefined ? paperName(open, first.kind, first.id) : `Bo-giay-to-${open.clock.today()}`;
      return ok(jobs.keep(base, parts.value));
    },
    'print.part': (_ctx, { jobId, part }) => jobs.part(jobId, part),
    'print.pdf': async (_ctx, _input, bytes) => {
      const { print } = open.ports;
      if (print === undefined) return err(fault('cua-so-tu-in', 'Cửa sổ này tự in bằng hộp thoại của trình duyệt.', { next: 'Chọn máy in, cỡ giấy và tỷ lệ 100 %.' }));
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) pieces.push(piece);
      const printed = await print(Buffer.concat(pieces));
      return printed.ok ? ok({}) : printed;
    },
    'paper.folder': (_ctx, input, control) => intoFolder(open, input, control),
  };
}

/** The papers of a dossier in the order a receiver reads them. */
function dossierSet(open: OpenUnit, dossierId: string): { kind: PaperCode; id: string }[] {
  const { read } = open.db;
  const { id, roundId, nominationIds } = read.need('dossier', dossierId);
  const sessions = read.all('session', { round: roundId }).filter(({ concluded }) => concluded);
  const meetings = read.all('review_meeting', { round: roundId }).filter(({ results }) => results.some(({ nominationId }) => nominationIds.includes(nominationId)));
  return [
    { kind: 'bia-ho-so', id },
    { kind: 'to-trinh', id },
    { kind: 'danh-sach', id },
    ...sessions.map((session) => ({ kind: 'bien-ban' as const, id: session.id })),
    ...meetings.map((meeting) => ({ kind: 'bien-ban-binh-xet' as const, id: meeting.id })),
    { kind: 'bao-cao-thanh-tich', id },
  ];
}

function papersOf(open: OpenUnit, kind: PaperCode, id: string, picture: PictureFile | null = null): readonly Paper[] {
  const job = paperJob(open, kind, id, 'pdf', picture);
  return job.format === 'xlsx' ? [] : job.papers;
}

/** Why the paper cannot be made now; null: it can. */
function whyNot(open: OpenUnit, kind: PaperCode, id: string): string | null {
  try {
    papersOf(open, kind, id);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return reason(error.fault);
    throw error;
  }
}

const reason = ({ message, next }: Fault): string => (next === undefined ? message : `${message} ${next}`);

/** As `fileJob`; a refusal says which paper it is. */
async function namedJob(open: OpenUnit, kind: PaperCode, id: string, format: PaperFormat): Promise<Result<RenderJob>> {
  const of = (refused: Fault): Fault => ({ ...refused, message: `${paperInfo(kind).name}: ${refused.message}`, item: `${kind} ${id}` });
  try {
    const job = await fileJob(open, kind, id, format);
    return job.ok ? job : err(of(job.error));
  } catch (error) {
    if (error instanceof Refusal) return err(of(error.fault));
    throw error;
  }
}

interface FolderInput {
  readonly items: readonly { readonly kind: PaperCode; readonly id: string; readonly formats: readonly PaperFormat[] }[];
  readonly folder: string;
  readonly name: string;
}

async function intoFolder(open: OpenUnit, { items, folder, name }: FolderInput, control: { readonly progress: (p: { done: number; total: number; label: string }) => void; readonly signal: AbortSignal }): Promise<Result<{ folderName: string; files: { name: string; size: number }[] }>> {
  const target = await open.ports.folders.resolve(folder);
  if (!target.ok) return target;
  const planned: { name: string; job: RenderJob }[] = [];
  for (const [i, { kind, id, formats }] of items.entries()) {
    for (const format of formats) {
      const job = await namedJob(open, kind, id, format);
      if (!job.ok) return job;
      planned.push({ name: `${String(i + 1).padStart(2, '0')}-${paperName(open, kind, id)}.${format}`, job: job.value });
    }
  }
  const rendered = await renderAll(open, planned.map(({ job }) => job), control.signal);
  if (!rendered.ok) return rendered;
  const folderName = fileWords(name);
  const path = join(target.value, folderName);
  try {
    await mkdir(path);
  } catch {
    return err(fault('khong-tao-duoc-thu-muc', `Không tạo được thư mục «${folderName}».`, { next: 'Chọn nơi khác, hoặc đổi tên thư mục đã có.' }));
  }
  const files: { name: string; size: number }[] = [];
  for (const [i, { name: fileName }] of planned.entries()) {
    const bytes = rendered.value[i] as Uint8Array;
    const saved = control.signal.aborted ? err(fault('da-dung', 'Đã dừng; thư mục viết dở đã được xóa.', { kind: 'cancelled' })) : await writeFileAtomic(join(path, fileName), bytes);
    if (!saved.ok) {
      await rm(path, { recursive: true, force: true });
      return saved;
    }
    files.push({ name: fileName, size: bytes.length });
    control.progress({ done: files.length, total: planned.length, label: 'Đang ghi giấy tờ' });
  }
  return ok({ folderName, files });
}
