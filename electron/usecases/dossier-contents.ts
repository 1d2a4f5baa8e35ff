import type { PaperKind } from '../../shared/api/dossier.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { fold } from '../../shared/text/fold.ts';
import type { PaperFormat } from '../documents/job.ts';
import { reportOf } from './achievement-content.ts';
import { nominationsOf } from './dossier-nominations.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { voteOf } from './votes.ts';

/** A file of a dossier's folder: a paper the program makes, or an attachment. */
export interface DossierFile {
  readonly name: string;
  readonly title: string;
  readonly kind: string;
  readonly source: { readonly paper: PaperKind; readonly id: string; readonly format: PaperFormat } | { readonly attachmentId: string };
}

/**
 * What the folder of a dossier holds, numbered in order (R90): its papers as docx and PDF, the list as xlsx too, reports
 * where any was written, minutes of villages and units, and the attachments of each nomination.
 */
export function dossierFiles(open: OpenUnit, dossier: Dossier): DossierFile[] {
  const { read } = open.db;
  const files: DossierFile[] = [];
  let number = 1;
  const two = (n: number): string => String(n).padStart(2, '0');
  const paper = (title: string, kind: PaperKind, id: string, formats: readonly PaperFormat[]): void => {
    for (const format of formats) files.push({ name: `${two(number)}-${fold(title).replace(/[^a-z0-9]+/g, '-')}.${format}`, title, kind, source: { paper: kind, id, format } });
    number++;
  };
  const nominations = nominationsOf(open, dossier);
  const round = read.need('round', dossier.roundId);
  paper('Tờ trình', 'to-trinh', dossier.id, ['docx', 'pdf']);
  paper('Danh sách đề nghị khen thưởng', 'danh-sach', dossier.id, ['docx', 'pdf', 'xlsx']);
  if (nominations.some(({ id }) => reportOf(read, id) !== null)) paper('Báo cáo thành tích', 'bao-cao-thanh-tich', dossier.id, ['docx', 'pdf']);
  const sessions = new Set(nominations.map((n) => voteOf(open, n, round).session?.id).filter((s): s is string => s !== undefined));
  for (const session of sessions) paper('Biên bản họp Hội đồng', 'bien-ban', session, ['docx', 'pdf']);
  const reviewed = read.all('review_meeting', { round: dossier.roundId }).filter(({ results }) => results.some(({ nominationId }) => dossier.nominationIds.includes(nominationId)));
  for (const meeting of reviewed) paper(`Biên bản bình xét ${meeting.unitName}`, 'bien-ban-binh-xet', meeting.id, ['docx', 'pdf']);
  for (const nomination of nominations) {
    const who = displayName(subjectOf(open, nomination));
    const attached = nomination.items.flatMap((item) => item.attachmentIds.map((attachmentId) => ({ item, attachmentId })));
    attached.forEach(({ item, attachmentId }, i) => {
      const info = read.getEver('attachment', attachmentId);
      const extension = info?.fileName.split('.').pop()?.toLowerCase() ?? 'bin';
      files.push({ name: `${two(number)}-${two(i + 1)}-${fold(item.name).replace(/[^a-z0-9]+/g, '-').slice(0, 40)}.${extension}`, title: `${item.name} – ${who}`, kind: 'dinh-kem', source: { attachmentId } });
    });
    if (attached.length > 0) number++;
  }
  return files;
}

/** The same as papers lie in a folder on the desk: each once, whatever formats it has as a file. */
export function dossierTitles(open: OpenUnit, dossier: Dossier): string[] {
  const files = dossierFiles(open, dossier);
  return files.filter((file, i) => file.kind === 'dinh-kem' || files.findIndex((other) => other.title === file.title && other.kind === file.kind) === i).map(({ title }) => title);
}
