import { buildHandoverSlip } from '../../shared/documents/handover-slip.ts';
import { buildRecoverySheet } from '../../shared/documents/recovery-sheet.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PaperFormat, RenderJob } from '../documents/job.ts';
import { runChild } from '../host/child.ts';
import { blockPlanPaper, scoringPaper, scoringWorkbook } from './block-papers.ts';
import { difficultyPaper, inspectionPaper, launchingPlanPaper, reminderPaper, reportPaper } from './campaign-papers.ts';
import { dossierIndexPaper, nomineeListPaper, nomineeListSheets, orRefuse, submissionPaper } from './dossier-papers.ts';
import { ballotPaper, councilDecisionPaper, minutesPaper, sessionListPaper, tallyPaper } from './council-papers.ts';
import { announcementPaper, awardRegisterPaper, awardRegisterWorkbook, cancellationPaper, correctionPaper, paymentListPaper, paymentWorkbook } from './award-papers.ts';
import { certificatePapers, decisionListPaper, decisionPaper } from './decision-papers.ts';
import { exemplarListPaper, exemplarProfilePaper, exemplarWorkbook } from './exemplar-papers.ts';
import type { HandlersOf } from './handlers.ts';
import { intakeReminderPaper, returnLetterPaper } from './intake-papers.ts';
import { withdrawalLetterPaper, withdrawnLines } from './withdrawal-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { deadlineCalendarPaper, deadlineWorkbook, indicatorTablePaper, indicatorWorkbook } from './tracking-papers.ts';

export const MEDIA_TYPES: Readonly<Record<PaperFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export function paperHandlers(open: OpenUnit): HandlersOf<'paper.make'> {
  return {
    'paper.make': async (_ctx, { kind, id, format }) => {
      const job = paperJob(open, kind, id, format);
      const files = await renderAll(open, [job]);
      if (!files.ok) return files;
      return ok({ fileName: `${paperName(open, kind, id)}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array });
    },
  };
}

/** Renders in a process of its own; a long list never stops the window. */
export async function renderAll(open: OpenUnit, jobs: readonly RenderJob[], signal?: AbortSignal): Promise<Result<Uint8Array[]>> {
  const done = await runChild(open.ports.spawn, 'render', { jobs }, { timeoutMs: 300_000, maxRssMb: 1500, maxHeapMb: 1024, signal });
  return done.ok ? ok(done.value as Uint8Array[]) : done;
}

/** The paper's content from what is stored now; a sent dossier prints its frozen version. */
export function paperJob(open: OpenUnit, kind: PaperKind, id: string, format: PaperFormat): RenderJob {
  if (format === 'xlsx') return { format, sheets: sheetsOf(open, kind, id) };
  return { format, papers: papersOf(open, kind, id) };
}

/** Lists as spreadsheets; a Refusal for papers that are no lists. */
function sheetsOf(open: OpenUnit, kind: PaperKind, id: string): readonly Sheet[] {
  switch (kind) {
    case 'danh-sach':
      return nomineeListSheets(open, open.db.read.need('dossier', id));
    case 'bang-cham-diem':
      return scoringWorkbook(open, id);
    case 'lich-han':
      return deadlineWorkbook(open, id);
    case 'danh-sach-dien-hinh':
      return exemplarWorkbook(open, id);
    case 'bang-chi-tieu':
      return indicatorWorkbook(open, id);
    case 'tien-thuong':
      return paymentWorkbook(open, id);
    case 'so-khen-thuong':
      return awardRegisterWorkbook(open, id);
    default:
      throw new Refusal(fault('khong-co-excel', 'Giấy tờ này chỉ có bản Word và PDF.', { next: 'Chọn Word hoặc PDF.' }));
  }
}

function papersOf(open: OpenUnit, kind: PaperKind, id: string): Paper[] {
  const { read } = open.db;
  switch (kind) {
    case 'to-trinh':
      return [orRefuse(submissionPaper(open, read.need('dossier', id)))];
    case 'danh-sach':
      return [orRefuse(nomineeListPaper(open, read.need('dossier', id)))];
    case 'muc-luc':
      return [orRefuse(dossierIndexPaper(open, read.need('dossier', id), []))];
    case 'bien-ban':
      return [orRefuse(minutesPaper(open, id))];
    case 'quyet-dinh':
      return [orRefuse(decisionPaper(open, id))];
    case 'danh-sach-quyet-dinh':
      return [orRefuse(decisionListPaper(open, id))];
    case 'giay-khen':
      return certificatePapers(open, id);
    case 'phieu-giao-nhan':
      return [orRefuse(handoverPaper(open, id))];
    case 'ma-khoi-phuc': {
      const code = open.db.setting<string>('recovery-code');
      if (code === null) throw new Refusal(fault('ma-da-xac-nhan', 'Mã khôi phục đã được xác nhận và không còn lưu trên máy.', { next: 'Dùng tờ mã đã in.' }));
      return [orRefuse(buildRecoverySheet({ unitName: unitOf(open).name, code, date: open.clock.today() }))];
    }
    case 'ke-hoach-phat-dong':
      return [orRefuse(launchingPlanPaper(open, id))];
    case 'bao-cao':
      return [orRefuse(reportPaper(open, id))];
    case 'cong-van-don-doc':
      return [orRefuse(reminderPaper(open, id))];
    case 'cong-van-tra-lai':
      return [orRefuse(returnLetterPaper(open, id))];
    case 'cong-van-don-doc-danh-sach':
      return [orRefuse(intakeReminderPaper(open, id))];
    case 'cong-van-thu-hoi':
      return [orRefuse(withdrawalLetterPaper(open, read.need('dossier', id)))];
    case 'cong-van-vuong-mac':
      return [orRefuse(difficultyPaper(open, id))];
    case 'phieu-kiem-tra':
      return [orRefuse(inspectionPaper(open, id))];
    case 'bang-cham-diem':
      return [orRefuse(scoringPaper(open, id))];
    case 'ke-hoach-khoi':
      return [orRefuse(blockPlanPaper(open, id))];
    case 'lich-han':
      return [orRefuse(deadlineCalendarPaper(open, id))];
    case 'danh-sach-dien-hinh':
      return [orRefuse(exemplarListPaper(open, id))];
    case 'ho-so-dien-hinh':
      return [orRefuse(exemplarProfilePaper(open, id))];
    case 'bang-chi-tieu':
      return [orRefuse(indicatorTablePaper(open, id))];
    case 'dinh-chinh':
      return [orRefuse(correctionPaper(open, id))];
    case 'huy-quyet-dinh':
      return [orRefuse(cancellationPaper(open, id))];
    case 'tien-thuong':
      return [orRefuse(paymentListPaper(open, id))];
    case 'so-khen-thuong':
      return [orRefuse(awardRegisterPaper(open, id))];
    case 'danh-sach-cong-bo':
      return [orRefuse(announcementPaper(open, id))];
    case 'quyet-dinh-hoi-dong':
      return [orRefuse(councilDecisionPaper(open))];
    case 'phieu-bau':
      return [orRefuse(ballotPaper(open, id))];
    case 'bien-ban-kiem-phieu':
      return [orRefuse(tallyPaper(open, id))];
    case 'danh-sach-theo-tham-quyen':
      return [orRefuse(sessionListPaper(open, id, 'own'))];
    case 'danh-sach-trinh-len':
      return [orRefuse(sessionListPaper(open, id, 'up'))];
  }
}

const TITLES: Readonly<Record<PaperKind, string>> = {
  'to-trinh': 'To-trinh',
  'danh-sach': 'Danh-sach-de-nghi',
  'bien-ban': 'Bien-ban-hop',
  'quyet-dinh': 'Quyet-dinh',
  'danh-sach-quyet-dinh': 'Danh-sach-kem-quyet-dinh',
  'giay-khen': 'Giay-khen',
  'phieu-giao-nhan': 'Phieu-giao-nhan',
  'muc-luc': 'Muc-luc-ho-so',
  'ma-khoi-phuc': 'Ma-khoi-phuc',
  'ke-hoach-phat-dong': 'Ke-hoach-phat-dong',
  'bao-cao': 'Bao-cao',
  'cong-van-don-doc': 'Cong-van-don-doc',
  'cong-van-tra-lai': 'Cong-van-tra-lai',
  'cong-van-don-doc-danh-sach': 'Cong-van-don-doc-gui-ho-so',
  'cong-van-thu-hoi': 'Cong-van-thu-hoi-de-nghi',
  'cong-van-vuong-mac': 'Cong-van-vuong-mac',
  'phieu-kiem-tra': 'Phieu-kiem-tra',
  'bang-cham-diem': 'Bang-cham-diem',
  'ke-hoach-khoi': 'Ke-hoach-hoat-dong',
  'lich-han': 'Lich-va-han',
  'danh-sach-dien-hinh': 'Danh-sach-dien-hinh',
  'ho-so-dien-hinh': 'Ho-so-dien-hinh',
  'bang-chi-tieu': 'Bang-chi-tieu',
  'dinh-chinh': 'Dinh-chinh',
  'huy-quyet-dinh': 'Huy-quyet-dinh',
  'tien-thuong': 'Danh-sach-tien-thuong',
  'so-khen-thuong': 'So-khen-thuong',
  'danh-sach-cong-bo': 'Danh-sach-cong-bo',
  'quyet-dinh-hoi-dong': 'Quyet-dinh-thanh-lap-Hoi-dong',
  'phieu-bau': 'Phieu-bau',
  'bien-ban-kiem-phieu': 'Bien-ban-kiem-phieu',
  'danh-sach-theo-tham-quyen': 'Danh-sach-theo-tham-quyen',
  'danh-sach-trinh-len': 'Danh-sach-trinh-len',
};

/** File name without ending: what it is and its number; never a person's name. */
export function paperName(open: OpenUnit, kind: PaperKind, id: string): string {
  const { read } = open.db;
  const number = read.get('dossier', id)?.submission.number ?? read.get('decision', id)?.number ?? read.get('session', id)?.number ?? read.get('campaign_report', id)?.number ?? read.get('correction', id)?.number ?? read.get('cancellation', id)?.number ?? '';
  const suffix = fold(number).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return [TITLES[kind], suffix || open.clock.today()].join('-');
}

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
  });
}
