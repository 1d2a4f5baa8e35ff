import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PaperKind } from '../../shared/api/dossier.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { fold } from '../../shared/text/fold.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { readAttachment } from './attachment-looks.ts';
import { dossierFiles } from './dossier-contents.ts';
import { dossierIndexPaper } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownDocxJob } from './own-docx-job.ts';
import { paperJob, renderAll } from './papers.ts';

interface PlannedFile {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  /** `docxOf`: a Word file that the unit's own template may take the place of. */
  readonly source: { readonly render: RenderJob; readonly docxOf?: { readonly kind: PaperKind; readonly id: string } } | { readonly attachmentId: string };
}

/**
 * «Xuất bộ hồ sơ» (R90): an ordinary folder that any PC opens, numbered in order: papers as docx and PDF, the list as xlsx
 * too, the attachments of each nomination, and an index with the warning that the names can be read by anyone.
 */
export function exportHandlers(open: OpenUnit): HandlersOf<'dossier.exportFolder'> {
  return {
    'dossier.exportFolder': async (ctx, { id, folder }, control) => {
      const target = await open.ports.folders.resolve(folder);
      if (!target.ok) return target;
      const dossier = open.db.read.need('dossier', id);
      const planned = plannedFiles(open, dossier);
      const index = indexJobs(open, dossier, planned);
      const all = [...index, ...planned];
      const jobs: RenderJob[] = [];
      for (const { source } of all) {
        if (!('render' in source)) continue;
        const own = source.docxOf === undefined ? ok(null) : await ownDocxJob(open, source.docxOf.kind, source.docxOf.id);
        if (!own.ok) return own;
        jobs.push(own.value ?? source.render);
      }
      const rendered = await renderAll(open, jobs, control.signal);
      if (!rendered.ok) return rendered;

      const name = folderName(open, dossier);
      const path = join(target.value, name);
      const written: { name: string; kind: string; size: number }[] = [];
      let next = 0;
      try {
        await mkdir(path);
      } catch (error) {
        return err(cannotWrite(error, name));
      }
      for (const file of all) {
        if (control.signal.aborted) {
          await rm(path, { recursive: true, force: true });
          return err(fault('da-dung', 'Đã dừng xuất bộ hồ sơ; thư mục viết dở đã được xóa.', { kind: 'cancelled' }));
        }
        const bytes = 'render' in file.source ? ok(rendered.value[next++] as Uint8Array) : await attachmentBytes(open, file.source.attachmentId);
        const saved = bytes.ok ? await writeFileAtomic(join(path, file.name), bytes.value) : bytes;
        if (!bytes.ok || !saved.ok) {
          await rm(path, { recursive: true, force: true });
          return bytes.ok ? (saved as Result<never>) : bytes;
        }
        written.push({ name: file.name, kind: file.kind, size: bytes.value.length });
        control.progress({ done: written.length, total: all.length, label: 'Đang ghi bộ hồ sơ' });
      }
      const logged = await open.db.write(ctx.actor, 'Xuất bộ hồ sơ ra thư mục', (tx) => tx.note({ files: written.length }, 'dossier', id));
      return logged.ok ? ok({ folderName: name, files: written }) : logged;
    },
  };
}

async function attachmentBytes(open: OpenUnit, id: string): Promise<Result<Uint8Array>> {
  const file = open.db.read.getEver('attachment', id);
  return file === null ? open.blobs.read('', 0) : readAttachment(open, file, 64 * 1024 * 1024);
}

/** Folder name: what, which dossier, sending and day; never a person's name. */
function folderName(open: OpenUnit, dossier: Dossier): string {
  const number = fold(dossier.submission.number).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'chua-so';
  const stamp = new Date(open.clock.now()).toISOString().slice(11, 19).replaceAll(':', '');
  return `Ho-so-${number}-lan-${dossier.sending}-${open.clock.today()}-${stamp}`;
}

/** The files with what is to be rendered or copied for each. */
function plannedFiles(open: OpenUnit, dossier: Dossier): PlannedFile[] {
  return dossierFiles(open, dossier).map(({ source, ...file }) => ({ ...file, source: 'attachmentId' in source ? source : { render: paperJob(open, source.paper, source.id, source.format), ...(source.format === 'docx' ? { docxOf: { kind: source.paper, id: source.id } } : {}) } }));
}

function indexJobs(open: OpenUnit, dossier: Dossier, planned: readonly PlannedFile[]): PlannedFile[] {
  const entries = planned.map((f) => ({ title: f.title, fileName: f.name, note: '' }));
  const paper = dossierIndexPaper(open, dossier, entries);
  if (!paper.ok) return [];
  return (['docx', 'pdf'] as const).map((format) => ({ name: `00-muc-luc-ho-so.${format}`, title: 'Mục lục hồ sơ', kind: 'muc-luc', source: { render: { format, papers: [paper.value] } } }));
}

function cannotWrite(error: unknown, name: string) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return fault('het-dia', 'Thư mục đã chọn không còn chỗ trống.', { next: 'Chọn ổ khác hoặc xóa bớt tệp rồi xuất lại.' });
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return fault('chi-doc', 'Thư mục đã chọn chỉ cho đọc.', { next: 'Mở khóa ghi của USB hoặc chọn thư mục khác.' });
  if (code === 'EEXIST') return fault('da-co-thu-muc', `Đã có thư mục ${name}.`, { next: 'Xuất lại sau một giây hoặc chọn thư mục khác.' });
  return fault('khong-ghi-duoc', 'Không ghi được vào thư mục đã chọn.', { next: 'Cắm lại USB hoặc chọn thư mục khác rồi xuất lại.' });
}
