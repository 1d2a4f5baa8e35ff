import { buildCertificate } from '../../shared/documents/certificate.ts';
import { buildDecisionList } from '../../shared/documents/decision-list.ts';
import type { DecisionRecipient } from '../../shared/documents/decision-list.ts';
import { buildDecision } from '../../shared/documents/decision.ts';
import { buildHandoverSlip } from '../../shared/documents/handover-slip.ts';
import { buildMinutes } from '../../shared/documents/minutes.ts';
import { buildRecoverySheet } from '../../shared/documents/recovery-sheet.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import { BUNDLE_KIND_WORDS } from '../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../shared/exchange/manifest.ts';
import { awardByCode } from '../../shared/catalogue/awards.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { judgeVote } from '../../shared/domain/vote.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PaperFormat, RenderJob } from '../documents/job.ts';
import { measureText } from '../documents/measure.ts';
import { runChild } from '../host/child.ts';
import { awardNameOf } from './award-names.ts';
import { blockPlanPaper, scoringPaper, scoringWorkbook } from './block-papers.ts';
import { difficultyPaper, inspectionPaper, launchingPlanPaper, reminderPaper, reportPaper } from './campaign-papers.ts';
import { dossierIndexPaper, nomineeListPaper, nomineeListSheets, orRefuse, submissionPaper } from './dossier-papers.ts';
import { exemplarListPaper, exemplarProfilePaper, exemplarWorkbook } from './exemplar-papers.ts';
import type { HandlersOf } from './handlers.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { countKinds, distribution, headSigner, issuerOf, ownAuthority, paperNumber } from './paper-facts.ts';
import { deadlineCalendarPaper, deadlineWorkbook, indicatorTablePaper, indicatorWorkbook } from './tracking-papers.ts';
import { thresholdFor } from './votes.ts';

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
  'cong-van-vuong-mac': 'Cong-van-vuong-mac',
  'phieu-kiem-tra': 'Phieu-kiem-tra',
  'bang-cham-diem': 'Bang-cham-diem',
  'ke-hoach-khoi': 'Ke-hoach-hoat-dong',
  'lich-han': 'Lich-va-han',
  'danh-sach-dien-hinh': 'Danh-sach-dien-hinh',
  'ho-so-dien-hinh': 'Ho-so-dien-hinh',
  'bang-chi-tieu': 'Bang-chi-tieu',
};

/** File name without ending: what it is and its number; never a person's name. */
export function paperName(open: OpenUnit, kind: PaperKind, id: string): string {
  const { read } = open.db;
  const number = read.get('dossier', id)?.submission.number ?? read.get('decision', id)?.number ?? read.get('session', id)?.number ?? read.get('campaign_report', id)?.number ?? '';
  const suffix = fold(number).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return [TITLES[kind], suffix || open.clock.today()].join('-');
}

function minutesPaper(open: OpenUnit, sessionId: string): Result<Paper> {
  const session = open.db.read.need('session', sessionId);
  const round = open.db.read.need('round', session.roundId);
  const unit = unitOf(open);
  const member = (id: string | null): string => session.members.find((m) => m.id === id)?.name ?? '';
  const results = session.results.flatMap((result) => {
    const nomination = open.db.read.get('nomination', result.nominationId);
    if (nomination === null) return [];
    const outcome = judgeVote(session, result, thresholdFor(open, nomination.award, session.date));
    const decided = outcome.state === 'passed' || outcome.state === 'not-passed';
    return [
      {
        nomination,
        row: {
          name: displayName(subjectOf(open, nomination)),
          award: awardNameOf(open, nomination, round),
          yes: result.yes,
          no: result.no,
          base: decided ? outcome.base : null,
          conclusion: outcome.state === 'passed' ? 'Thông qua' : outcome.state === 'not-passed' ? 'Không thông qua' : '',
        },
        recused: result.recused,
      },
    ];
  });
  const passed = results.filter((r) => r.row.conclusion === 'Thông qua').length;
  const council = open.db.read.get('council', 'council');
  const superior = issuerOf(open);
  return buildMinutes({
    issuer: { kind: 'council', name: 'Hội đồng Thi đua - Khen thưởng', superior: superior.name, place: superior.place },
    paper: { number: session.number === '' ? null : session.number, symbol: 'BB-HĐTĐKT', date: session.date, asOf: open.clock.today() },
    council: `Hội đồng Thi đua - Khen thưởng ${unit.name}`,
    about: `xét, đề nghị khen thưởng ${round.reason || round.name}`,
    date: session.date,
    startTime: session.startTime === '' ? null : session.startTime,
    endTime: session.endTime === '' ? null : session.endTime,
    place: session.place,
    founded: council === null || council.decisionNumber === '' ? null : { number: council.decisionNumber, date: council.decisionDate },
    members: session.members.length,
    present: session.attendance.filter((a) => a.present).map((a) => member(a.memberId)),
    absent: session.attendance.filter((a) => !a.present).map((a) => ({ name: member(a.memberId), reason: a.absentReason })),
    written: session.attendance.filter((a) => !a.present && a.writtenOpinion).map((a) => member(a.memberId)),
    chair: member(session.chairId),
    secretary: member(session.secretaryId),
    discussion: session.discussion,
    ballot: session.ballot,
    threshold: null,
    recusals: results.flatMap((r) => r.recused.map((id) => ({ member: member(id), about: r.row.name }))),
    results: results.map((r) => r.row),
    conclusion: `${passed}/${results.length} đề nghị được thông qua`,
    chairName: member(session.chairId) || null,
    secretaryName: member(session.secretaryId) || null,
    distribution: ['Lưu: VT, Hồ sơ'],
    draft: !session.concluded,
  });
}

/** Register entries of a decision in the order of its lines: the order of «số sổ vàng». */
function entriesOf(open: OpenUnit, decisionId: string): AwardEntry[] {
  const lines = open.db.read.all('decision_line', { decision: decisionId });
  return lines.flatMap((line) => open.db.read.all('award_entry', { line: line.id }));
}

function recipients(entries: readonly AwardEntry[]): Record<'collectives' | 'persons' | 'households', DecisionRecipient[]> {
  const of = (kind: AwardEntry['subjectKind']): DecisionRecipient[] =>
    entries.filter((e) => e.subjectKind === kind).map((e) => ({ name: kind === 'household' ? `Hộ ${e.subjectName}` : e.subjectName, place: e.subjectPlace, merit: e.merit, bonus: '' }));
  return { collectives: of('collective'), persons: of('person'), households: of('household') };
}

function decisionPaper(open: OpenUnit, id: string): Result<Paper> {
  const decision = open.db.read.need('decision', id);
  const entries = entriesOf(open, id);
  const unit = unitOf(open);
  const all = recipients(entries);
  const named = [...all.collectives, ...all.persons, ...all.households];
  return buildDecision({
    issuer: issuerOf(open),
    province: unit.province,
    paper: paperNumber(open, 'QĐ', decision.number, decision.date),
    authority: ownAuthority(unit),
    verb: verbOf(entries),
    award: [...new Set(entries.map((e) => e.awardName))].join(' và '),
    counts: countKinds(entries.map((e) => e.subjectKind)),
    merit: meritOf(entries),
    named: named.length <= 5 ? named : [],
    bases: [],
    proposals: [],
    bonus: null,
    enforcers: 'Các bộ phận có liên quan và các tập thể, cá nhân có tên tại Điều 1',
    signer: headSigner(open, { name: decision.signerName, title: decision.signerTitle }),
    distribution: distribution(open, []),
    draft: false,
  });
}

/** Verb of the award's own data: «tặng», «công nhận». */
function verbOf(entries: readonly AwardEntry[]): string {
  const code = entries[0]?.awardCode ?? null;
  return (code === null ? undefined : awardByCode(code))?.verb.textVi ?? 'tặng';
}

/** The reason all entries share, without the opening «Đã có thành tích»; the title's wording where they differ. */
function meritOf(entries: readonly AwardEntry[]): string {
  const merits = new Set(entries.map((e) => e.merit.replace(/^đã có thành tích\s*/iu, '')));
  return merits.size === 1 ? ([...merits][0] ?? '') : 'xuất sắc trong phong trào thi đua';
}

function decisionListPaper(open: OpenUnit, id: string): Result<Paper> {
  const decision = open.db.read.need('decision', id);
  const entries = entriesOf(open, id);
  const [type = 'QĐ-UBND'] = decision.number.split('/').slice(1);
  return buildDecisionList({
    decision: { number: decision.number, symbol: type, date: decision.date, asOf: open.clock.today() },
    authority: decision.authority,
    verb: verbOf(entries),
    award: [...new Set(entries.map((e) => e.awardName))].join(', '),
    ...recipients(entries),
    form: 'table',
    draft: false,
  });
}

/** One giấy khen for a register entry, or all of a decision. */
function certificatePapers(open: OpenUnit, id: string): Paper[] {
  const one = open.db.read.get('award_entry', id);
  const entries = one === null ? entriesOf(open, id) : entriesOf(open, one.decisionId ?? '');
  const wanted = one === null ? entries : [one];
  const unit = unitOf(open);
  const place = issuerOf(open).place;
  return wanted.map((entry) => {
    const decision = entry.decisionId === null ? null : open.db.read.get('decision', entry.decisionId);
    return orRefuse(
      buildCertificate(
        {
          authority: decision?.authority ?? ownAuthority(unit),
          verb: 'tặng',
          award: 'Giấy khen',
          recipient: entry.subjectKind === 'household' ? `Hộ ${entry.subjectName}` : entry.subjectName,
          place: entry.subjectPlace,
          merit: entry.merit.match(/^đã có thành tích/iu) === null ? `Đã có thành tích ${entry.merit}` : entry.merit,
          decisionNumber: entry.decisionNumber,
          decisionDate: entry.decisionDate,
          ordinal: entries.findIndex((e) => e.id === entry.id) + 1,
          placeName: place,
          signer: headSigner(open, decision === null ? null : { name: decision.signerName, title: decision.signerTitle }),
        },
        measureText,
      ),
    );
  });
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
    givenBy: null,
    receivedBy: null,
  });
}
