import { groupCounts, RECORD_GROUPS } from '../../shared/exchange/kinds.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { LIMITS } from '../../shared/exchange/manifest.ts';
import { bundleKindOf, kindFacts, lowestReader } from '../../shared/exchange/kinds.ts';
import { splitSet } from '../../shared/exchange/sets.ts';
import type { SetPart } from '../../shared/exchange/sets.ts';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import { fault } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { Gathered, SelectedFile } from './bundle-selection.ts';
import { carriers } from './carriers.ts';
import type { OpenUnit } from './open-unit.ts';
import { exchangeSettings } from './outbox.ts';

/** Kind and lowest reader of the bundle, or set, that carries what was gathered. */
export function bundleKind({ kinds, histories }: Gathered): { kind: BundleKind; lowestReaderVersion: 1 | 2 } {
  const present = [...new Set(kinds)];
  const kind = bundleKindOf(present.map((one) => kindFacts(one).group));
  return { kind, lowestReaderVersion: lowestReader(kind, present.map((one) => ({ kind: one, ...(histories.has(one) ? { history: [] } : {}) }))) };
}

/** One bundle, or the parts of a set. Faults as `splitSet`. */
export function partsOf(open: OpenUnit, { sizes, files }: Gathered): Result<readonly SetPart[]> {
  return splitSet(sizes, [...files.values()].map(({ sha256, size }) => ({ sha256, size })), { bytes: Math.min(LIMITS.plainBytes, exchangeSettings(open).largestMb * 1_000_000), attachments: LIMITS.attachments });
}

/** What the journal says of the records from place `from` (inclusive) to `to` (exclusive). */
export function journalContent({ kinds, dossiers }: Gathered, from: number, to: number): Pick<BundleOut, 'contents' | 'dossierIds' | 'subjects'> {
  const here = kinds.slice(from, to);
  const counts = groupCounts(here.map((kind) => ({ kind })));
  return {
    contents: RECORD_GROUPS.flatMap((group) => (counts[group] === undefined ? [] : [{ group, count: counts[group] }])),
    dossierIds: [...new Set([...dossiers].flatMap(([place, id]) => (place >= from && place < to ? [id] : [])))],
    subjects: here.filter((kind) => kind === 'nomination-version').length,
  };
}

/** Files that are named and do not lie on this machine any more. */
export function missingFiles(open: OpenUnit, { files }: Gathered): SelectedFile[] {
  return [...files.values()].filter(({ sha256 }) => !open.blobs.has(open.blobs.nameOf(sha256)));
}

/** Says which file is missing, and of which dossier or record. */
export function missingFileFault(open: OpenUnit, { fileName, sha256, one }: SelectedFile): Fault {
  const dossierId = one.item.body?.['dossierId'];
  const dossier = typeof dossierId === 'string' ? open.db.read.getEver('dossier', dossierId) : null;
  const title = one.item.body === null ? '' : carriers[one.kind].title(one.item.body);
  const where = [dossier === null ? '' : `hồ sơ «${dossier.submission.content}»`, title].filter(Boolean).join(', ');
  return fault('tep-dinh-kem-mat', `Tệp đính kèm «${fileName}»${where === '' ? '' : ` (${where})`} không còn trên máy nên chưa gửi được.`, {
    next: 'Khôi phục từ bản sao lưu có tệp này; hoặc thu hồi đề nghị đó, đính kèm lại rồi trình lại.',
    item: sha256,
  });
}
