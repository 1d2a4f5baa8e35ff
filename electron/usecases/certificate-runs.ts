import type { PrintRow } from '../../shared/api/certificate.ts';
import { PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import type { Decision } from '../../shared/domain/response.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { buildCertificate, type CertificateSheet } from '../../shared/documents/certificate.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { measureText } from '../documents/measure.ts';
import { certificateState, certificateWord } from '../../shared/domain/certificate-print.ts';
import { correctedSince } from './award-views.ts';
import { askedEntries, proofPaper, standingEntries, type StandingEntry } from './certificate-papers.ts';
import { certificateInput, emblemOf, needStock, pictureOf, stockOf } from './certificate-sheets.ts';
import { seen } from './certificate-stocks.ts';
import { orRefuse } from './dossier-papers.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, paperName, renderAll } from './papers.ts';
import { offsetOf } from './printer-offsets.ts';
import { printJobs } from './print-jobs.ts';
import { renderParts } from './render-parts.ts';

type Methods = 'certificate.plan' | 'certificate.make' | 'certificate.prepare' | 'certificate.part' | 'certificate.proof' | 'certificate.spoilMany';

/** Printing the certificates of a decision: what goes on which blank, the list to check, the sheets, what was spoiled (R64, R97). */
export function certificateRunHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const jobs = printJobs(open, 1);
  return {
    'certificate.plan': (_ctx, { decisionId, stockId }) =>
      catchRefusal(() => {
        const decision = db.read.need('decision', decisionId);
        const standing = standingEntries(open, decisionId);
        const first = standing[0];
        const chosen = stockId ?? (first === undefined ? PLAIN_STOCK_ID : stockOf(db.read.all('certificate_stock'), first.entry).id);
        return { decisionNumber: decision.number, stockId: chosen, rows: rowsOf(open, decision, standing, chosen) };
      }),
    'certificate.make': async (_ctx, { format, ...run }) => rendered(open, 'giay-khen', run.decisionId, await sheetsOf(open, run), format),
    'certificate.prepare': async (_ctx, run, control) => {
      const parts = await renderParts(open, { papers: await sheetsOf(open, run) }, control);
      if (!parts.ok) return parts;
      return ok(jobs.keep(paperName(open, 'giay-khen', run.decisionId), parts.value));
    },
    'certificate.part': (_ctx, { jobId, part }) => jobs.part(jobId, part),
    'certificate.proof': async (_ctx, { decisionId, entryIds, stockId, format }) =>
      rendered(open, 'danh-sach-soat-in', decisionId, [orRefuse(proofPaper(open, db.read.need('decision', decisionId), askedEntries(open, decisionId, entryIds), [needStock(db.read, stockId).name]))], format),
    'certificate.spoilMany': (ctx, { entryIds, stockId, loose, reason }) =>
      db.write(ctx.actor, 'Báo hỏng phôi', (tx) => {
        const on = open.clock.today();
        const printIds = entryIds.map((entryId) => {
          const entry = tx.need('award_entry', entryId);
          const last = tx.all('certificate_print', { entry: entryId }).at(-1);
          if (last === undefined || last.deed === 'hong') throw new Refusal(fault('chua-in', `Giấy khen của ${plainName(entry.subjectName)} chưa in.`, { item: entryId, next: 'Chỉ báo hỏng giấy khen đã in.' }));
          return tx.add('certificate_print', { entryId, deed: 'hong', on, reason, stockId: last.stockId }).id;
        });
        const counted = loose > 0 && stockId !== PLAIN_STOCK_ID;
        const movementId = counted ? tx.add('stock_movement', { stockId, on, deed: 'hong', count: loose, person: '', note: reason }).id : null;
        return { printIds, movementId };
      }),
  };
}

/** What `certificate.make` and `certificate.prepare` are asked for. */
interface Run {
  readonly decisionId: string;
  readonly entryIds: readonly string[];
  readonly stockId: string;
  readonly printer: string;
  readonly picture: boolean;
}

/** The certificates of a run, each a paper of its own. */
async function sheetsOf(open: OpenUnit, { decisionId, entryIds, stockId, printer, picture }: Run): Promise<Paper[]> {
  const { read } = open.db;
  const decision = read.need('decision', decisionId);
  const stock = needStock(read, stockId);
  const [background, emblem] = await Promise.all([picture ? pictureOf(open, stock.pictureId, `Ảnh phôi «${stock.name}»`) : null, emblemOf(open)]);
  const offset = offsetOf(read, printer, stockId);
  const on: CertificateSheet = { stock, ...(offset === null ? {} : { offsetMm: { xMm: offset.dxMm, yMm: offset.dyMm } }), ...(background === null ? {} : { picture: background }), ...(emblem === null ? {} : { emblem }) };
  return askedEntries(open, decisionId, entryIds).map(({ entry, ordinal }) => orRefuse(buildCertificate({ ...certificateInput(open, decision, entry, ordinal), on }, measureText, paperTexts(open))));
}

function rowsOf(open: OpenUnit, decision: Decision, standing: readonly StandingEntry[], stockId: string): PrintRow[] {
  const stock = needStock(open.db.read, stockId);
  const stocks = open.db.read.all('certificate_stock');
  return standing.map(({ entry, ordinal }) => {
    const input = certificateInput(open, decision, entry, ordinal);
    const built = buildCertificate({ ...input, on: { stock } }, measureText, paperTexts(open));
    const prints = open.db.read.all('certificate_print', { entry: entry.id });
    const state = certificateState(prints, correctedSince(open.db.read, entry, prints.at(-1)));
    return {
      entryId: entry.id, ordinal, name: input.recipient, kind: entry.subjectKind, place: input.place, award: input.award, merit: input.merit,
      state, stateWord: certificateWord(state, false), stockId: stockOf(stocks, entry).id, fault: built.ok ? null : seen(built.error),
    };
  });
}

async function rendered(open: OpenUnit, kind: 'giay-khen' | 'danh-sach-soat-in', decisionId: string, papers: readonly Paper[], format: 'pdf' | 'docx') {
  const files = await renderAll(open, [{ format, papers }]);
  return files.ok ? ok({ fileName: `${paperName(open, kind, decisionId)}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array }) : files;
}
