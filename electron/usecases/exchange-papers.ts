import { buildHandoverSlip } from '../../shared/documents/handover-slip.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { buildPrintTest } from '../../shared/documents/print-test.ts';
import { buildRecoverySheet } from '../../shared/documents/recovery-sheet.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { measureText } from '../documents/measure.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { withdrawnLines } from './withdrawal-papers.ts';

function handoverPaper(open: OpenUnit, id: string): Result<Paper> {
  const bundle = open.db.read.need('bundle_out', id);
  const unit = unitOf(open);
  return buildHandoverSlip({
    issuer: issuerOf(open),
    date: open.clock.today(),
    bundleNumber: String(bundle.number),
    bundleKind: BUNDLE_KIND_WORDS[bundle.kind as BundleKind],
    fileName: bundle.fileName,
    sender: unit.name,
    receiver: bundle.peerName,
    createdAt: `${formatScreenDate(bundle.createdAt.slice(0, 10))} ${bundle.createdAt.slice(11, 16)}`,
    dossiers: bundle.dossierIds.length,
    subjects: bundle.subjects,
    sizeBytes: bundle.size,
    checkCode: bundle.sha256.slice(0, 32),
    withdrawn: withdrawnLines(open, bundle.peerCode),
    givenBy: null,
    receivedBy: null,
  }, paperTexts(open));
}

/** The recovery code, while it is kept until it was confirmed. */
function recoveryPaper(open: OpenUnit): Result<Paper> {
  const code = open.db.setting<string>('recovery-code');
  if (code === null) throw new Refusal(fault('ma-da-xac-nhan', 'Mã khôi phục đã được xác nhận và không còn lưu trên máy.', { next: 'Dùng tờ mã đã in.' }));
  return buildRecoverySheet({ unitName: unitOf(open).name, code, date: open.clock.today() }, paperTexts(open));
}

export const EXCHANGE_PAPERS = {
  'phieu-giao-nhan': { papers: handoverPaper },
  'to-thu-may-in': { papers: (open) => buildPrintTest(open.clock.today(), measureText, paperTexts(open)) },
  'ma-khoi-phuc': { papers: recoveryPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
