import { paperInfo } from '../../shared/documents/catalogue.ts';
import { templateData } from '../../shared/documents/template-data.ts';
import { templateOn } from '../../shared/domain/paper-template.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { OwnDocxJob } from '../documents/job.ts';
import type { OpenUnit } from './open-unit.ts';
import { hearPapers } from './paper-hearing.ts';
import { paperTexts } from './paper-texts.ts';

/** Largest .docx a unit may bring, in bytes. */
export const MOST_TEMPLATE = 10 * 1024 * 1024;

/** How a paper's Word output is made of the unit's own .docx; null where none is used for the paper's day. */
export async function ownDocxJob(open: OpenUnit, kind: PaperKind, id: string): Promise<Result<OwnDocxJob | null>> {
  const templates = open.db.read.all('paper_template', { paper: kind }).filter(({ used }) => used);
  if (templates.length === 0) return ok(null);
  const { papers, heard } = hearPapers(open, kind, id);
  const template = templateOn(templates, kind, heard[0]?.day ?? open.clock.today());
  if (template === null) return ok(null);
  const bytes = await templateBytes(open, template.attachmentId);
  if (!bytes.ok) return bytes;
  const unit = paperTexts(open).unit ?? {};
  // Several papers of one kind were said one after the other; what else was said belongs to the only one.
  const own = heard.filter(({ document }) => document === paperInfo(kind).document);
  const said = (at: number) => (papers.length > 1 && own.length === papers.length ? (own[at]?.said ?? []) : heard.flatMap((one) => one.said));
  return ok({ format: 'own-docx', template: bytes.value, papers: papers.map((paper, at) => templateData(paper, said(at), unit)) });
}

export async function templateBytes(open: OpenUnit, attachmentId: string): Promise<Result<Uint8Array>> {
  const held = open.db.read.getEver('attachment', attachmentId);
  if (held === null) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy tệp Word mẫu.', { next: 'Chọn lại tệp mẫu trong Mẫu văn bản.' }));
  return open.blobs.read(held.blob, MOST_TEMPLATE);
}
